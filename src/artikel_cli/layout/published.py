"""The date line of a header: a date, and beside it nothing but header words, an outlet or the writer.

In: a line and the times of the text. Out: when the article was published and who is named beside the date.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final, NamedTuple

from ..annotate.times import Expression
from ..annotate.times.expression import zone_offset
from ..annotate.times.slots import read_clock
from ..language import Language
from ..model import Name
from ..patterns import pattern
from .byline import header_words, is_affiliation, people, without_domains, without_phrase
from .dateline import is_outlet, is_place
from .furniture import names_channel
from .lines import Line

_MAX: Final = 110
_DIGIT: Final = re.compile(r"\d")
_LETTERS: Final = re.compile(r"[A-Z]+(?![a-z])|[^\W\d_](?:[^\W\d_A-Z]|['’](?=[a-z]))*")
"""A word, and each of two that scraping has glued: ``BSTLast modified``."""
_PIECES: Final = r"(?:(?<!\s)\s+)?[|•·●]\s*|(?<!\s)\s+[-–—/]\s+"
_CLOCK: Final = r"\s+\d{1,2}[:.]\d{2}\Z"
_CLOCK_BEHIND: Final = r"[\s,:.\d]{0,20}(?:[A-Z]{2,4})?\s*(?:\||\Z)"
"""What is left of a clock before a bar: ``10 Maret 2022, 08: 15: 40 WIB |``."""
_CLOCK_BESIDE: Final = (
    r"(?<![\d:.])(?P<clock>[012]?\d[:.][0-5]\d)(?:\s(?P<zone>[A-Z]{2,4}))?[\s,|·•–-]{1,5}\Z"
    r"|[\s,|·•–-]{1,5}(?P<clock2>[012]?\d[:.][0-5]\d)(?![\d:.])(?:\s(?P<zone2>[A-Z]{2,4})\b)?(?!\s?[AaPp]\.?[Mm])"
)
"""A clock that stands beside the date and that no form of a date-time joins to it: ``10:20, 3 MAR 2014``."""
_EDGES: Final = " ,-–—/"
_AROUND: Final = " ,-–—/:|•·●"
_NAME_WORDS: Final = 6
_SIGNED_WORDS: Final = 12
"""A byline has no more words, its outlet among them."""
_BESIDE_WORDS: Final = 14
"""No more words than this stand on one side of a date."""
_PLACE: Final = 12
"""One word that is no header word may be a city or a desk; it is short, but for a city in capitals before a comma."""


class DateLine(NamedTuple):
    """What a date line says; ``value`` is None where no date on it is whole."""

    value: str | None
    writers: tuple[Name, ...]
    signed: bool
    """Whether it is a byline that ends in a date: ``Oleh: NAMA - 6 April 2019``."""
    labelled: bool
    """Whether it begins with a header word (``Published``), so that it can be nothing else."""
    updated: bool
    """Whether the date is that of a later state of the text: ``Updated March 3, 2014``."""


def read_date_line(line: Line, language: Language, times: Sequence[Expression]) -> DateLine | None:
    """Return what a date line says; None where the line is none."""
    text = line.text
    if len(text) > _MAX:
        return None
    first = bisect_left(times, line.start, key=_start)
    if first == len(times) or times[first].start >= line.end or _DIGIT.search(text) is None:
        return None
    value: str | None = None
    updated = False
    writers: tuple[Name, ...] = ()
    at = 0
    for index in range(first, len(times)):
        time = times[index]
        if time.start >= line.end:
            break
        named = _beside(text[at : time.start - line.start], line.start + at, language, between=at > 0)
        if named is None:
            return None
        writers = writers or named
        if time.is_full_date and (value is None or updated):
            later = any(
                word in language.credits.updated for word in text[at : time.start - line.start].casefold().split()
            )
            if value is None or not later:
                value, updated = _with_clock(time, line, language), later
        at = time.end - line.start
    if at == 0:
        return None
    named = _beside(text[at:], line.start + at, language)
    known = header_words(language)
    begins = _LETTERS.match(text)
    labelled = begins is not None and begins.group().casefold() in known
    named_day = times[first].weekday is not None and times[first].month is not None
    whole = named_day and times[first].start == line.start and times[first].end == line.end  # `Tue 14 Nov`
    if named is None or not (value is not None or labelled or whole or text.rpartition(" ")[2].casefold() in known):
        return None  # where no date can be made of it, a header word says that it is one: `3 hours ago`
    writers = writers or named
    return DateLine(value, writers, bool(writers) and without_phrase(text, language) is not None, labelled, updated)


def _with_clock(time: Expression, line: Line, language: Language) -> str | None:
    """Return the date, and with it the clock that stands before or behind it apart from it."""
    value = time.published_value()
    if value is None or "T" in value:
        return value
    found = pattern(_CLOCK_BESIDE).search(line.text, 0, time.start - line.start)
    found = found or pattern(_CLOCK_BESIDE).match(line.text, time.end - line.start)
    clock = found and read_clock(found["clock"] or found["clock2"])
    if found is None or clock is None:
        return value
    return f"{value}T{clock}{zone_offset(language.times.zones.get(found['zone'] or found['zone2'] or ''))}"


def date_between_bars(line: Line, times: Sequence[Expression]) -> str | None:
    """Return the date that stands alone between the bars of a line: ``Source: Outlet|  2019-05-21 15:36|Editor: A``."""
    for index in range(bisect_left(times, line.start, key=_start), len(times)):
        time = times[index]
        if time.start >= line.end:
            break
        before = line.text[: time.start - line.start].rstrip()
        behind = pattern(_CLOCK_BEHIND).match(line.text, time.end - line.start)
        if time.is_full_date and before[-1:] in ("", "|") and behind is not None:
            return time.published_value()
    return None


def full_date_in(line: Line, times: Sequence[Expression]) -> str | None:
    """Return the one whole date of a line, or None: ``Oleh: NAME Editor: NAME 13 Jan 2026 - 15:52``."""
    found = []
    for index in range(bisect_left(times, line.start, key=_start), len(times)):
        if times[index].start >= line.end:
            break
        if times[index].is_full_date:
            found.append(times[index].published_value())
    return found[0] if len(found) == 1 else None


def begins_with_date(line: Line, times: Sequence[Expression]) -> str | None:
    """Return the whole date with its clock that a line begins with, names and buttons behind it; else None."""
    first = bisect_left(times, line.start, key=_start)
    if first == len(times) or times[first].start != line.start or not times[first].is_full_date:
        return None
    value = times[first].published_value()
    if value is None or "T" not in value or any(map(str.islower, line.text[times[first].end - line.start :].split())):
        return None  # `Senin, 11 Maret 2024 10:15 WIB gempa mengguncang Lawe`
    return value


def _start(time: Expression) -> int:
    return time.start


def _beside(text: str, start: int, language: Language, *, between: bool = False) -> tuple[Name, ...] | None:
    """Return the writers named beside a date; None where other words stand there.

    A word in lower case may be an outlet's name, but not ``between`` two dates (``… ended March 31``).
    """
    names: tuple[Name, ...] = ()
    if text.count(" ") > _BESIDE_WORDS:
        return None
    known = header_words(language)
    alone = text.strip(_AROUND)
    if not alone or alone.casefold() in known or ("." in alone and not without_domains(alone)):
        return names
    at = 0
    for piece in pattern(_PIECES).split(text):
        at = text.index(piece, at)
        if piece.strip(_AROUND).casefold() in known:
            at += len(piece)
            continue
        words = [word for word in _LETTERS.findall(without_domains(piece)) if word.casefold() not in known]
        if len(words) > 1:
            beside = piece.strip(_AROUND)
            if names and (is_outlet(beside, language) or is_affiliation(beside, language)):
                at += len(piece)
                continue  # `NAME · CBC News · Posted: …`, `…|NAME | Times Staff Writer`
            content = piece.strip(_EDGES)
            signed = without_phrase(content, language) is not None or _is_signed(content, language)
            if names or len(words) > (_SIGNED_WORDS if signed else _NAME_WORDS):
                return None
            content = _less_header(without_phrase(content, language) or content, known)
            if content.endswith("]"):
                content = content.partition(" [")[0]  # `by NAME [Place] on`
            names = people(content, start + text.index(content, at), language)
            named = names or names_channel(pattern(_CLOCK).sub("", piece.strip(_AROUND)), language)
            if not (named or _are_places(piece.strip(_AROUND), language)):
                return None  # but `All News 10:24 November 21, 2025`
        elif words:
            name = words[0]
            placed = name.isupper() and text.strip() in (f"{name},", f"{name}:")  # `THIRUVANANTHAPURAM, 17 May …`
            if (len(name) > _PLACE and not placed) or (between and name.islower()):
                return None
            if not names and piece.strip(_EDGES) == name and is_outlet(name, language):
                begin = start + text.index(name, at)
                names = (Name(name, begin, begin + len(name)),)  # `PTI / Updated: …`
        at += len(piece)
    return names


def _is_signed(text: str, language: Language) -> bool:
    """Tell whether an outlet stands among names between commas: ``NAME, The Jakarta Post, Yogyakarta``."""
    return any(is_outlet(name.strip(), language) for name in text.split(",")[1:])


def _are_places(text: str, language: Language) -> bool:
    """Tell whether a text is places and nothing else: ``Bandung/Jakarta``."""
    return all(is_place(place.strip(), language) for place in text.replace("/", ",").split(","))


def _less_header(text: str, known: frozenset[str]) -> str:
    """Return the text without the header words at its end: ``NAME on`` before the date."""
    rest, _, last = text.rpartition(" ")
    while rest and last.casefold() in known:
        text = rest
        rest, _, last = text.rpartition(" ")
    return text
