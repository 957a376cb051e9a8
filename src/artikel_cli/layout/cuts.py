"""Cuts: what scraping has glued into one line is cut into lines of their own, before any of them is read.

In: the lines of a page. Out: the same list with the headline, the header and the reporter cut from the body:
``HEADLINE NAME - desk Selasa, 06 Agu 2019 06:03 WIB Jakarta - Lead``, ``Laporan Wartawan OUTLET, NAME LEAD``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Final

from ..annotate.times import Expression
from ..language import Language
from ..model import Dateline, Name
from ..patterns import pattern
from .byline import names_in_byline
from .dateline import is_outlet
from .lines import Line
from .published import read_date_line
from .shape import is_heading, openings

_LONG: Final = 320
"""So long is a line that can hold a page."""
_HEADLINE_MIN: Final = 12
_HEAD_MAX: Final = 300
"""Code points within which the body begins on such a line."""
_REPEATED: Final = 4
"""How many lines below the headline it can stand once more, glued to the body."""
_CAPITAL: Final = (
    r"(?<![^\s.!?])"
    r"(?:[A-Z]{4}|[A-Z][\w-]*\.(?:com|co|id|COM|CO|ID)|[A-Z][a-z]+(?:, [A-Z][A-Za-z ]{1,20})? ?[-–—]{1,2} )"
)
"""Where a dateline may begin: a word in capitals, a domain, a place before a dash."""
_DATE_LABEL: Final = r"(?:(?<!\S)(?P<outlet>[A-Z][\w.]+) [/|] )?(?:(?<!\S)(?P<label>[A-Z]\w+): ?)?\Z"
"""What stands between the headline and its date: ``PTI / Updated: ``, ``TNN | ``."""
_LABEL_MAX: Final = 40
_KEY: Final = 3
_REPORTER_LINES: Final = 3
_REPORTER_MIN: Final = 120

DatelineOf = Callable[[Line], Dateline | None]


def cut_headline(lines: list[Line], language: Language, times: Sequence[Expression], dateline_of: DatelineOf) -> None:
    """Cut the headline from the line that holds the page, or the headline that stands once more before the body."""
    if not lines:
        return
    headline = lines[0].text
    if len(headline) >= _LONG:
        _cut_page(lines, 0, language, times, dateline_of)
        return
    for index in range(1, min(_REPEATED, len(lines))):
        line = lines[index]
        if line.text.startswith(headline) and len(line.text) > len(headline) + _LONG / 2:
            first, rest = line.split(len(headline))
            first.kind = "headline"
            lines[index : index + 1] = [first, rest]
            _cut_page(lines, index + 1, language, times, dateline_of)
            return


def _cut_page(
    lines: list[Line], at: int, language: Language, times: Sequence[Expression], dateline_of: DatelineOf
) -> None:
    """Cut a line before the first dateline that stands behind a headline or a date line, and around the latter."""
    line = lines[at]
    for match in pattern(_CAPITAL).finditer(line.text, 0 if at else _HEADLINE_MIN, _HEAD_MAX):
        before = line.text[: match.start()].rstrip()
        header = _header_in(before, line.start, language, times, whole=at > 0)
        if header is None and (before[-1:].isupper() or not (at or is_heading(before))):
            continue
        body = Line(line.start + match.start(), line.end, line.text[match.start() :])
        found = dateline_of(body)
        if found is not None and (found.source is not None or found.text[-1] in "–—-:"):
            signed = _byline_in(before[: header[0]] if header else before, line.start, language)
            _cut(lines, at, [*signed, *(header or ()), match.start()])
            return


def _byline_in(text: str, start: int, language: Language) -> tuple[int, ...]:
    """Return where the byline begins in what stands before a date line or a dateline: ``HEADLINE By NAME and NAME``."""
    for phrase in language.credits.bylines:
        at = text.rfind(f" {phrase.capitalize()} ", _HEADLINE_MIN)
        if at > 0 and names_in_byline(text[at + 1 :].rstrip(), start + at + 1, language):
            return (at + 1,)
    return ()


def _cut(lines: list[Line], at: int, offsets: Sequence[int]) -> None:
    """Cut a line at these offsets in its text; one at its very beginning or end, or twice the same, is none."""
    line = lines[at]
    pieces = []
    for offset in sorted(set(offsets), reverse=True):
        if line.text[:offset].strip() and line.text[offset:].strip():
            line, piece = line.split(offset)
            pieces.append(piece)
    lines[at : at + 1] = [line, *reversed(pieces)]


def _header_in(
    text: str, start: int, language: Language, times: Sequence[Expression], *, whole: bool
) -> tuple[int, int] | None:
    """Return where the date line begins and ends in what stands before a dateline.

    It is told by what it begins with (``… PTI / Updated: 12 Oct 2023``, ``TNN | Jan 22, 2026``) or by its clock; where
    no headline stands before it (``whole``) it begins the text: ``NAME - desk Selasa, 06 Agu 2019 06:03 WIB``.
    """
    for time in times:
        if time.start >= start + len(text):
            return None
        if time.start < start or not time.is_full_date:
            continue
        begin, end = time.start - start, time.end - start
        if whole:
            line = Line(start, start + end, text[:end])
            return (0, end) if read_date_line(line, language, times) is not None else None
        label = pattern(_DATE_LABEL).search(text, max(0, begin - _LABEL_MAX), begin)
        if label is not None and _labels_date(label, language):
            return label.start(), end
        value = time.published_value()
        return (begin, end) if value is not None and "T" in value else None
    return None


def _labels_date(label: re.Match[str], language: Language) -> bool:
    if label["label"] is not None:
        return label["label"].casefold() in language.credits.header
    return label["outlet"] is not None and is_outlet(label["outlet"], language)


@cache
def _reporter_phrases(language: Language) -> tuple[tuple[str, ...], frozenset[str]]:
    phrases = tuple(phrase + " " for phrase in language.credits.bylines)
    return phrases, openings(phrases, _KEY)


def cut_reporter(lines: list[Line], language: Language, dateline_of: DatelineOf) -> tuple[Name, ...]:
    """Cut ``Laporan Wartawan OUTLET, NAMA`` or ``By NAME`` from the paragraph that scraping has glued to it.

    The name ends where the dateline begins: at the first word in capitals. Behind a phrase of one word a dateline
    must stand there.
    """
    phrases, keys = _reporter_phrases(language)
    for index, line in enumerate(lines[:_REPORTER_LINES]):
        if line.text[:_KEY] not in keys or len(line.text) < _REPORTER_MIN:
            continue
        lowered = line.text[:40].casefold()
        if not lowered.startswith(phrases):
            continue
        phrase = max((p for p in phrases if lowered.startswith(p)), key=len)
        at = len(phrase)
        for word in line.text[at:160].split(" "):
            if len(word) > 3 and word.rstrip(".,").isupper():
                names = names_in_byline(line.text[:at].rstrip(), line.start, language)
                if names and " " not in phrase.rstrip():
                    body = Line(line.start + at, line.end, line.text[at:])
                    names = names if dateline_of(body) is not None else ()
                if names:
                    first, rest = line.split(at)
                    first.kind = "byline"
                    lines[index : index + 1] = [first, rest]
                return names
            at += len(word) + 1
    return ()
