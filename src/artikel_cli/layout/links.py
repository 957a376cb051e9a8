"""Links to other articles: a phrase that stands alone (``Baca juga``, ``Related``) and the titles beside it.

In: the lines of a body, and where such a phrase stands. Out: the titles it links to carry its kind.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ..language import Language
from ..patterns import pattern
from .furniture import links_above, links_to_outlet, take_furniture
from .lines import Line
from .shape import is_bullet, is_heading, is_open_ended

_QUOTED: Final = r": ?[\"“”'‘’][^\"“”.]{2,100}[\"“”'‘’]\Z"
_LINKED: Final = 8
_LINKED_MAX: Final = 140
_LINKED_WORDS: Final = 3
_ABOVE_WORDS: Final = 4
_NEXT_WORDS: Final = 3
"""A title below another one below a colon may be a little shorter: headings of passages mostly are shorter still."""


def take_linked_titles(lines: Sequence[Line], at: int, first: int, last: int, language: Language) -> None:
    """A bare ``Baca Juga`` links to the title below it; where none follows, ``Read more`` links to the one above."""
    _take_titles_below(lines, at, last, language)
    following = lines[at + 1].kind if at + 1 < last else None
    above = lines[at - 1] if at > first else None
    if following is None and above is not None and above.kind in ("paragraph", "subheading"):
        text = above.text if links_above(lines[at].text, language) else ""
        if text.count(" ") > _ABOVE_WORDS and len(text) <= _LINKED_MAX and is_open_ended(text):
            above.kind = "related"


def _take_titles_below(lines: Sequence[Line], at: int, last: int, language: Language) -> None:
    """Take the titles on the lines below a bare phrase, as far as they follow as closely as the first.

    A title that is none by its capitals is told by its words, or by the gap above the phrase.
    """
    gap = lines[at].start - lines[at - 1].end if at else 0
    for index in range(at + 1, min(last, at + 1 + _LINKED)):
        line = lines[index]
        close = line.start - lines[index - 1].end < gap
        text = line.text
        if line.kind is not None or len(text) > _LINKED_MAX or not (is_open_ended(text) or _quotes_at_end(text)):
            return
        if is_bullet(text):
            if (text[0].isalnum() and lines[at].kind != "teaser") or not (
                index == at + 1 or is_bullet(lines[at + 1].text)
            ):
                return  # the number of a passage, a list of the article
            line.kind = lines[at].kind
            continue
        if not close and not (
            _is_linked(text)
            if index == at + 1
            else _announces(lines[at].text, language) and _is_linked(text, _NEXT_WORDS)
        ):
            return
        take_furniture(line, language)
        if line.kind is not None:
            return
        line.kind = lines[at].kind


def _announces(text: str, language: Language) -> bool:
    """Tell whether several titles may stand below a phrase: a colon ends it, its noun says so, or whose they are."""
    related = language.furniture.get("related")
    several = related is not None and text.rpartition(" ")[2].casefold() in related.heads
    return several or text[-1] == ":" or links_to_outlet(text, language)


def _quotes_at_end(text: str) -> bool:
    """Tell whether a line ends in words of somebody as titles do, no full stop in them: ``Mayor: “We are ready”``."""
    quoted = pattern(_QUOTED).search(text)
    return quoted is not None and text[: quoted.start()].strip() != ""


def _is_linked(text: str, most: int = _LINKED_WORDS) -> bool:
    """Tell whether a line can be the title of another article: by its capitals, or by its words."""
    return text.count(" ") > most or is_heading(text)
