"""Legends: what a picture between headline and body shows, with its photo credit or without.

In: a line of the header and those that wait above it. Out: the lines that are captions carry their kind.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from ..annotate.times import Expression
from .captions import begins_with_agency, has_credit_behind, has_hand_behind, is_caption, is_photo_credit
from .furniture import furniture_kind
from .lines import Line
from .names import split_names
from .page import Page
from .shape import ends_sentence, title_share

_SHOUTED: Final = re.compile(r"[A-Z]{4,}: (?=\S+ [A-Z])")
_LEGEND_WORDS: Final = 5
_LEGEND_MAX: Final = 200
_CREDIT_MAX: Final = 60
_SAME: Final = 4


def is_dated(line: Line, times: Sequence[Expression]) -> bool:
    """Tell whether a sentence of a line ends in a whole date, as a caption does: ``… Malang, Minggu (8/10/2023).``"""
    for time in times:
        if time.start >= line.end:
            return False
        if time.start >= line.start and time.is_full_date:
            end = time.end - line.start
            behind = line.text[end : end + _CREDIT_MAX].lstrip(" )")
            if not behind or behind[0] == ".":
                return True
    return False


def is_repeated(page: Page, at: int) -> bool:
    """Tell whether a line stands twice, on end or around a photo credit: once for those who cannot see the picture."""
    lines = page.lines
    text = lines[at].text
    if len(text) > _LEGEND_MAX or " " not in text:
        return False
    last = min(len(lines), at + 3)
    for other in range(max(0, at - 2), last):
        if other == at - 1 and lines[other].kind == "caption" and lines[other].text.startswith(text):
            return True  # what the picture shows, with its credit and once more without
        if lines[other].text == text and other != at:
            between = lines[(at + other) // 2].text
            return (
                abs(at - other) == 1
                or furniture_kind(between, page.language) == "caption"
                or is_photo_credit(between, page.language)
            )
    return False


def shouts_name(line: Line) -> bool:
    """Tell whether a line is a word in capitals and a name: what a picture shows, in short (``JAILED: Name Orang``)."""
    shouted = _SHOUTED.match(line.text)
    return shouted is not None and len(split_names(line.text[shouted.end() :], line.start + shouted.end())) == 1


def take_caption(page: Page, at: int, waiting: list[Line]) -> bool:
    """Recognise a caption by its photo credit."""
    line = page.lines[at]
    if is_photo_credit(line.text, page.language):
        take_legend(page, at, waiting)
    elif not (
        is_caption(line.text, page.language)
        or has_credit_behind(line.text)
        or (has_hand_behind(line.text) and page.dateline_at(at + 1) is not None)
    ):
        return False
    line.kind = "caption"
    if waiting and line.text.startswith(waiting[-1].text):
        waiting.pop().kind = "caption"  # what the picture shows, for those who cannot see it
    if at + 2 < len(page.lines) and begins_with_agency(line.text, page.language):
        below = page.lines[at + 1]
        if below.kind is None and len(below.text) <= _LEGEND_MAX and _is_legend(below.text, page.lines[at + 2].text):
            below.kind = "caption"
    return True


def take_legend(page: Page, at: int, waiting: list[Line]) -> None:
    """Take what the picture shows, the line above a photo credit that stands alone or, where that is known, below."""
    lines = page.lines
    text = lines[at].text
    if len(text) > _CREDIT_MAX or ends_sentence(text):
        return
    below = lines[at + 1]
    if waiting and waiting[-1] is lines[at - 1]:
        credit = waiting.pop()
        credit.kind = "caption"
        if "/" in credit.text and waiting and waiting[-1] is lines[at - 2]:
            waiting.pop().kind = "caption"  # the legend, its credit and `hide caption`
    elif (
        at + 2 < len(lines)
        and all(line.kind != "caption" for line in lines[max(0, at - 2) : at])
        and not any(line.text == text for line in lines[max(0, at - _SAME) : at])
        and len(below.text) <= _LEGEND_MAX
        and furniture_kind(below.text, page.language) is None
        and _is_legend(below.text, lines[at + 2].text)
        and page.dateline_at(at + 1) is None
    ):
        below.kind = "caption"


def _is_legend(text: str, following: str) -> bool:
    """Tell whether a line below a photo credit says what the picture shows: a sentence, or one without its stop."""
    if ends_sentence(text):
        return len(following) > len(text)
    return text.count(" ") >= _LEGEND_WORDS and title_share(text) < 0.6
