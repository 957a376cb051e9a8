"""What a page has between its header and the dateline: pictures, links to other articles, what shares the page.

In: the page, its head read. Out: the body begins at the dateline, and the lines above it get their kinds.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from .captions import is_caption
from .furniture import is_bare, take_furniture
from .lines import Line
from .page import Head, Page
from .shape import ends_sentence, is_heading, is_open_ended
from .titles import LEAD

_LINES: Final = 24
"""The dateline stands no further below the header."""
_PROSE: Final = 1
"""So many sentences may stand above it, what a picture shows; more are the article."""
_PASSAGES: Final = 30
"""So many lines below a dateline another may head the next passage."""
_LEAST: Final = 100
"""The first paragraph is longer."""
_TITLE_MAX: Final = 140
"""The title of another article is no longer."""
_LINKING: Final = ("related", "teaser", "tags")
_BRIEF: Final = 3
"""A line of no more words is a link of the page."""
_QUOTES: Final = "\"”’'"


def take_above_dateline(page: Page, head: Head) -> None:
    """Let the body begin at the dateline that an outlet is named in, a whole header being read above it."""
    if head.headline is None or not (head.byline or head.published):
        return
    below = _dateline_below(page, head.body)
    if below is None:
        return
    _take(page.lines[head.body : below], page)
    head.body = below


def _dateline_below(page: Page, first: int) -> int | None:
    """Return where the dateline stands, the only one for a while, or None where the body has begun above it."""
    prose = 0
    last = len(page.lines)
    for index in range(first, min(last, first + _LINES)):
        line = page.lines[index]
        found = page.dateline_at(index) if len(line.text) > _LEAST else None
        if found is not None and index == first:
            return None
        if found is not None and found.source is not None and found.places:
            several = any(page.dateline_at(at) is not None for at in range(index + 1, min(last, index + _PASSAGES)))
            return None if several else index
        if line.kind is None and len(line.text) > LEAD and ends_sentence(line.text):
            prose += 1
            if prose > _PROSE:
                return None
    return None


def _take(lines: Sequence[Line], page: Page) -> None:
    linked = False
    for line in lines:
        take_furniture(line, page.language)
        text = line.text
        if line.kind is not None:
            linked = line.kind in _LINKING and (text[-1] == ":" or is_bare(text, page.language))
        elif linked and len(text) <= _TITLE_MAX and (is_open_ended(text) or text[-1] in _QUOTES):
            line.kind = "related"
        elif text[-1] in _QUOTES:
            line.kind = "deck"  # the words of somebody that the page shows above the article
        elif is_caption(text, page.language) or (len(text) > LEAD and not is_heading(text)):
            line.kind = "caption"
        elif text.count(" ") < _BRIEF:
            line.kind = "navigation"
        else:
            line.kind = "related" if is_heading(text) else "list_item"  # the points that sum the article up
