"""Points: the sentences or lines that some pages sum an article up in, between headline and body.

In: the page and where they may begin. Out: the :class:`Head` holds the deck, the lines carry their kinds.
"""

from __future__ import annotations

from typing import Final

from .byline import without_phrase
from .credits import labelled
from .furniture import furniture_kind, take_furniture
from .page import Head, Page
from .published import read_date_line
from .shape import ends_sentence, is_bullet
from .writers import HEADER_MAX

_SUMMARY: Final = 7
"""So many lines below its label a summary ends."""
_POINTS: Final = (2, 5)
"""So few and so many sentences with bullets sum an article up."""
_POINT_MAX: Final = 200
_BELOW: Final = 3
"""So near below the points the rest of the header stands."""


def take_points(page: Page, at: int, head: Head) -> None:
    """Take the points that some pages sum an article up in: a few sentences with bullets between header and body, or
    one point right above the dateline."""
    lines = page.lines
    end = at
    while end < len(lines) and is_bullet(lines[end].text) and not lines[end].text[0].isdecimal():
        end += 1
    if end - at > _POINTS[1] or end >= len(lines) - 1:
        return
    above_body = end - at == 1 and page.dateline_at(end) is not None and _is_point(page, at)
    if end - at < _POINTS[0] and not above_body:
        return
    told = all(ends_sentence(line.text) for line in lines[at:end]) and (head.byline or head.published)
    if above_body or told or _header_follows(page, end):
        for line in lines[at:end]:
            head.take_deck(line)


def take_summary(page: Page, at: int, head: Head) -> bool:
    """Take the lines below a label such as ``In summary``, and tell whether they sum the article up.

    They are the deck where a dateline is below them, or another such label and one more line (``What's next?``); a
    list where it is the rest of the header.
    """
    lines = page.lines
    for index in range(at, min(at + _SUMMARY, len(lines) - 1)):
        line = lines[index]
        take_furniture(line, page.language)
        if line.kind == "subheading" and index > at:
            for point in (*lines[at:index], lines[index + 1]):
                if point.kind is None:
                    head.take_deck(point)
            return True
        if page.dateline_at(index) is not None:
            for point in lines[at:index]:
                if point.kind is None:
                    head.take_deck(point)
            return index > at
        dated = read_date_line(line, page.language, page.times) if len(line.text) <= HEADER_MAX else None
        if dated is not None or without_phrase(line.text, page.language):
            for point in lines[at:index]:
                point.kind = point.kind or "list_item"
            return index > at
        if len(line.text) > _POINT_MAX:
            return False
    return False


def _header_follows(page: Page, at: int) -> bool:
    """Tell whether a byline or a date stands right below the points of an article: they are its deck then."""
    for line in page.lines[at : min(at + _BELOW, len(page.lines) - 1)]:
        dated = read_date_line(line, page.language, page.times) if len(line.text) <= HEADER_MAX else None
        if dated is not None or without_phrase(line.text, page.language) is not None:
            return True
    return False


def _is_point(page: Page, at: int) -> bool:
    """Tell whether a line with an asterisk says something of the article, and is no byline, day or link."""
    line = page.lines[at]
    text = line.text[1:].lstrip()
    if line.text[0] != "*" or not text or furniture_kind(text, page.language) is not None:
        return False
    header = without_phrase(text, page.language) is not None or labelled(text, line.end - len(text), page.language)
    return not header and read_date_line(line, page.language, page.times) is None
