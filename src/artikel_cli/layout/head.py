"""The head of an article: headline, deck, byline and date line before the body starts.

In: lines from the top, and the times found in the text. Out: a :class:`Head`; the lines it has taken carry their
kinds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Final

from ..annotate.times import Expression
from ..language import Language
from ..model import Credit, Dateline, Name, Part
from .credits import labelled
from .furniture import is_breadcrumb, squeeze, take_furniture
from .lines import Line
from .names import split_names
from .shape import ends_sentence, title_share

_HEADLINE_MAX: Final = 220
_HEADER_MAX: Final = 110
_HEADER_LINES: Final = 8
"""How far below the headline a byline or date line can stand."""
_DIGIT: Final = re.compile(r"\d")
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_OUTLETS: Final = re.compile(r"[\w-]+\.(?:com|co\.id|id|co|net|news|tv)", re.IGNORECASE)
_PIECES: Final = re.compile(r"\s*[|•·]\s*|\s+[-–—]\s+")


class Head:
    """What stands before the body.

    Attributes:
        headline, deck: parts of the source, or None.
        byline: names as given.
        published: ISO 8601 date or date-time of the header line, or None.
        credits: labelled credits that are no byline.
        body: index of the first line after the head.
    """

    __slots__ = ("body", "byline", "credits", "deck", "headline", "published")

    def __init__(self) -> None:
        self.headline: Part | None = None
        self.deck: Part | None = None
        self.byline: tuple[Name, ...] = ()
        self.published: str | None = None
        self.credits: tuple[Credit, ...] = ()
        self.body = 0


@cache
def _header_words(language: Language) -> frozenset[str]:
    return frozenset(language.credits.header)


@cache
def _byline_phrases(language: Language) -> tuple[str, ...]:
    return tuple(sorted(language.credits.bylines, key=len, reverse=True))


def read_head(
    lines: Sequence[Line],
    language: Language,
    times: Sequence[Expression],
    dateline_at: Callable[[int], Dateline | None],
) -> Head:
    """Recognise the head; ``dateline_at`` gives the dateline that starts the line of an index."""
    head = Head()
    at = 0
    while at < len(lines) - 1:
        line = lines[at]
        if line.kind is None and not _is_preamble(line, lines[at + 1], head, language, times):
            break
        at += 1
    head.body = at
    if at >= len(lines):
        return head
    line = lines[at]
    if not _can_be_headline(line, alone=at == len(lines) - 1) or dateline_at(at) is not None:
        return head
    line.kind = "headline"
    head.headline = Part(line.text, line.start, line.end)
    _read_header(lines, at + 1, head, language, times, dateline_at)
    return head


def _is_preamble(line: Line, following: Line, head: Head, language: Language, times: Sequence[Expression]) -> bool:
    """Recognise what a pasted page has above its headline: the path of the page, the channel, the date."""
    if is_breadcrumb(line.text) and not ends_sentence(line.text):
        line.kind = "section"
    else:
        take_furniture(line, language)
        if line.kind is None:
            _read_published(line, head, language, times)
    return line.kind is not None


def _can_be_headline(line: Line, *, alone: bool) -> bool:
    text = line.text
    if len(text) > _HEADLINE_MAX or (text[0].islower() and not text[1:2].isupper()):
        return False
    if text.endswith(("...", "…")):
        return not alone
    if text.endswith((".", ",", ";")) or (ends_sentence(text) and text[-1] not in "?!)"):
        return False
    if text[-1] in "\"”'’" and text[-2:-1] in ".,":
        return False
    return not alone or (title_share(text) >= 0.6 and len(text.split()) >= 3)


def _read_header(
    lines: Sequence[Line],
    at: int,
    head: Head,
    language: Language,
    times: Sequence[Expression],
    dateline_at: Callable[[int], Dateline | None],
) -> None:
    """Go down from the headline until the body starts; what stands above a later header line is the deck."""
    waiting: Line | None = None
    last = min(len(lines) - 1, at + _HEADER_LINES)
    head.body = at
    for index in range(at, last):
        line = lines[index]
        if dateline_at(index) is not None:
            if waiting is not None and head.deck is None and index == head.body + 1:
                _take_deck(waiting, head)
                head.body = index
            return
        take_furniture(line, language)
        if line.kind is None and not _read_header_line(line, lines[index + 1], head, language, times):
            if waiting is not None or index >= at + 4:
                return
            waiting = line
            continue
        if waiting is not None:
            if line.kind in ("byline", "published") and head.deck is None:
                _take_deck(waiting, head)
            elif line.kind not in ("byline", "published", "credit"):
                return
        waiting = None
        head.body = index + 1


def _take_deck(line: Line, head: Head) -> None:
    line.kind = "deck"
    head.deck = Part(line.text, line.start, line.end)


def _read_header_line(line: Line, following: Line, head: Head, language: Language, times: Sequence[Expression]) -> bool:
    """Recognise a byline, a date line, labelled credits or a channel; set the kind and tell whether it is one."""
    text = line.text
    if len(text) > _HEADER_MAX:
        return False
    if _read_published(line, head, language, times):
        return True
    credited = labelled(text, line.start, language)
    if credited:
        writers = tuple(Name(c.name, c.start, c.end) for c in credited if c.role in ("writer", "reporter"))
        head.byline += writers
        head.credits += tuple(c for c in credited if c.role not in ("writer", "reporter"))
        line.kind = "byline" if writers else "credit"
        return True
    if is_breadcrumb(text):
        line.kind = "section"
        return True
    if text[-1] in ".!?:" and not text.endswith("..") and not _OUTLETS.search(text):
        return False
    names = names_in_byline(text, line.start, language)
    if names and not head.byline:
        head.byline = names
        line.kind = "byline"
        return True
    return False


def names_in_byline(text: str, start: int, language: Language) -> tuple[Name, ...]:
    """Return the names of a line that gives the writers: ``Oleh NAMA``, ``Laporan Wartawan X, NAMA``, ``NAMA``."""
    lowered = text.casefold()
    for phrase in _byline_phrases(language):
        if lowered.startswith(phrase) and lowered[len(phrase) : len(phrase) + 1] in (" ", ":", "\u00a0"):
            rest = text[len(phrase) :].lstrip(" :\u00a0")
            names = split_names(rest, start + len(text) - len(rest))
            outlet = len(names) > 1 and _OUTLETS.search(names[0].name) is not None
            return names[1:] if outlet else names
    if squeeze(text) in _header_words(language):
        return ()
    names = split_names(text, start)
    one_word = len(names) == 1 and " " not in names[0].name and not _OUTLETS.search(names[0].name)
    shouted = text.isupper() and len(text) > 30
    return () if one_word or shouted or len(text.split()) > 14 else names


def _read_published(line: Line, head: Head, language: Language, times: Sequence[Expression]) -> bool:
    """Recognise a date line: a full date, and beside it nothing but header words, an outlet or the writer."""
    if len(line.text) > _HEADER_MAX or _DIGIT.search(line.text) is None:
        return False
    for time in times:
        if time.start >= line.end:
            break
        if time.start < line.start or not time.is_full_date:
            continue
        value = time.published_value()
        if value is None:
            continue
        before = line.text[: time.start - line.start]
        after = line.text[time.end - line.start :]
        writers = _beside_date(before, line.start, language)
        if writers is None or _beside_date(after, time.end, language) is None:
            return False
        if head.published is None or len(value) > len(head.published):
            head.published = value
        if not head.byline:
            head.byline = writers
        line.kind = "published"
        return True
    return False


def _beside_date(text: str, start: int, language: Language) -> tuple[Name, ...] | None:
    """Return the writers named beside the date; None where other words stand there."""
    names: tuple[Name, ...] = ()
    at = 0
    for piece in _PIECES.split(text):
        at = text.index(piece, at)
        content = _OUTLETS.sub("", piece)
        words = [word for word in _LETTERS.findall(content) if word.casefold() not in _header_words(language)]
        if len(words) > 1:
            if names:
                return None
            names = split_names(piece.strip(" ,-–—"), start + at + len(piece) - len(piece.lstrip(" ,-–—")))
            if not names or len(words) > 6:
                return None
        elif words and len(words[0]) > 12:
            return None
        at += len(piece)
    return names
