"""Other articles above the article: the titles and leads that a page shows first.

In: the page. Out: where the headline stands below them, or None; the lines above it get their kinds.
"""

from __future__ import annotations

from typing import Final

from .captions import is_caption
from .furniture import furniture_kind, is_bare, take_furniture
from .page import Head, Page
from .published import date_between_bars, read_date_line
from .shape import ends_sentence
from .titles import HEADLINE_WORDS, LEAD, can_be_headline, told

_LISTS: Final = ("related", "teaser")
"""Kinds of the labels that stand above titles of other articles."""
_LABEL_MAX: Final = 40
_LISTED: Final = 40
"""The headline stands no further below such a label."""
_NEAR: Final = 11
"""A header has no more lines, and the dateline stands no further below its date."""
_FAR: Final = 60
"""The article begins no further below the top of a page."""
_PARAGRAPH: Final = 100
"""The first paragraph is longer."""
_TITLE_WORDS: Final = 4
"""The title of another article has so many words at least."""


def below_listed(page: Page) -> int | None:
    """Return where the headline stands below titles of other articles that a label is above, or None.

    It is the title that a date with its clock stands right below, and the article has words of it.
    """
    lines = page.lines
    if len(lines[0].text) > _LABEL_MAX or furniture_kind(lines[0].text, page.language) not in _LISTS:
        return None
    if not is_bare(lines[0].text, page.language):
        return None
    for index in range(1, min(len(lines) - 2, _LISTED)):
        text = lines[index].text
        if page.dateline_at(index) is not None:
            return None
        if text.count(" ") + 1 >= HEADLINE_WORDS and can_be_headline(text, alone=False) and has_clock(page, index + 1):
            return index if told(page, index, 2, far=True) > 1 else None
    return None


def far_below(page: Page, at: int) -> int | None:
    """Return where the headline stands far below the top of a page that shows other articles first, or None.

    A date with its clock is beside it, and the dateline, with its outlet, below them; no sentences of an article
    stand above.
    """
    lines = page.lines
    if len(lines) <= at + _NEAR:
        return None
    prose = 0
    for below, line in enumerate(lines[at + 1 : at + _FAR], at + 1):
        text = line.text
        if len(text) <= LEAD:
            continue
        found = page.dateline_at(below) if below >= at + _NEAR and len(text) > _PARAGRAPH else None
        if found is not None and found.source is not None:
            break
        if ends_sentence(text):
            if prose:
                return None
            prose = 1
    else:
        return None
    for dated in range(below - 1, max(at + 1, below - _NEAR), -1):
        if has_clock(page, dated):
            beside = [index for index in (dated - 1, dated + 1) if _may_title(page, index)]
            return beside[0] if beside else None
    return None


def _may_title(page: Page, at: int) -> bool:
    """Tell whether a line can be the headline beside a date, and the article has words of it."""
    text = page.lines[at].text
    titled = text.count(" ") + 1 >= HEADLINE_WORDS and can_be_headline(text, alone=False)
    return titled and page.dateline_at(at) is None and told(page, at, 2, far=True) > 1


def take_listed(page: Page, first: int, below: int, head: Head) -> None:
    """Take the titles of other articles above a headline, the path of the page between, and the date right above."""
    for line in page.lines[first:below]:
        take_furniture(line, page.language)
        if line.kind is None and is_caption(line.text, page.language):
            line.kind = "caption"
        elif line.kind is None:
            line.kind = "related" if line.text.count(" ") + 1 >= _TITLE_WORDS else "section"
    last = page.lines[below - 1]
    found = read_date_line(last, page.language, page.times)
    if found is not None and found.value is not None:
        last.kind = head.take_date(found)


def has_clock(page: Page, at: int) -> bool:
    """Tell whether a line is a whole date with a clock, as it stands below a headline in small letters."""
    line = page.lines[at]
    found = read_date_line(line, page.language, page.times)
    clock = found is not None and found.value is not None and "T" in found.value
    return clock or ("|" in line.text and date_between_bars(line, page.times) is not None)
