"""Layout: the decoded source in, typed blocks and the parts of head and tail out.

Knows lines, not quotations. The order is that of the page: lines, dateline, head, teasers, credits, body.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Final, NamedTuple

from ..annotate.times import Expression
from ..language import Language
from ..model import Block, Credit, Dateline, Name, Part, Teaser
from .body import read_body
from .byline import names_in_byline
from .dateline import find_dateline
from .head import Page, read_head
from .lines import Line
from .shape import ends_sentence, is_heading, title_share
from .tail import read_credits, read_foot, read_teasers

_SENTENCE: Final = 60
_TITLE: Final = 0.6
"""So many words with a capital are a headline, not the beginning of a sentence."""
_LONG: Final = 160
_ABOVE_BODY: Final = 6
_CAPITAL: Final = re.compile(r"(?<![^\s.!?])(?:[A-Z]{4}|[A-Z][\w-]*\.(?:com|co|id|COM|CO|ID))")

_DATE_LABEL: Final = re.compile(r"(?<!\S)(?:[A-Z][\w.]+ / )?([A-Z]\w+): ")


class Layout(NamedTuple):
    """The article's parts before anything inside its sentences is looked at."""

    headline: Part | None
    deck: Part | None
    byline: tuple[Name, ...]
    published: str | None
    dateline: Dateline | None
    credits: tuple[Credit, ...]
    blocks: tuple[Block, ...]
    teasers: tuple[Teaser, ...]


def lay_out(text: str, lines: list[Line], language: Language, times: Sequence[Expression]) -> Layout:
    """Recognise the blocks of a text with these lines; ``times`` are its expressions, in order, not yet resolved."""
    reporter = _cut_reporter(lines, language)
    _cut_headline(text, lines, language, times)
    datelines: dict[int, Dateline | None] = {}

    def dateline_at(index: int) -> Dateline | None:
        if index not in datelines:
            datelines[index] = _dateline_of(text, lines[index], language, times)
        return datelines[index]

    head = read_head(Page(lines, language, times, dateline_at))
    byline = head.byline or reporter
    dateline = _first_dateline(lines, head.body, dateline_at)
    teasers = read_teasers(text, lines, head.body, language)
    credited, foot = read_credits(lines, head.body, language)
    titled = read_foot(lines, foot, language)
    read_body(text, lines, head.body, language)
    blocks = tuple([Block(line.kind or "paragraph", line.start, line.end, line.text) for line in lines])
    return Layout(
        head.headline,
        head.deck,
        byline,
        head.published,
        dateline,
        (*head.credits, *credited),
        blocks,
        (*teasers, *titled),
    )


def _dateline_of(text: str, line: Line, language: Language, times: Sequence[Expression]) -> Dateline | None:
    """Return the dateline of a line; a sentence must follow it, which a date line of the header has not."""

    def date_in(start: int, end: int) -> str | None:
        for time in times:
            if start <= time.start < end:
                return time.published_value()
        return None

    found = find_dateline(text, line.start, line.end, language, date_in)
    if found is None or len(line.text) >= _SENTENCE or ends_sentence(line.text):
        return found
    rest = text[found.end : line.end].strip()
    begins = any(found.end <= time.start <= found.end + 2 for time in times)
    bare = found.source is None and len(found.places) == 1 and "," not in found.text
    return None if begins or (bare and title_share(rest) >= _TITLE) else found


def _first_dateline(
    lines: Sequence[Line], first: int, dateline_at: Callable[[int], Dateline | None]
) -> Dateline | None:
    """Return the dateline of the first paragraph; short lines of a pasted page may stand above it."""
    for index in range(first, min(len(lines), first + _ABOVE_BODY)):
        if lines[index].kind is None:
            found = dateline_at(index)
            if found is not None:
                lines[index].plain = True  # `LONDON/TOKYO, March 3` is no photo credit
                if not _goes_on(lines[index], found):
                    lines[index].kind = "paragraph"
            if found is not None or len(lines[index].text) > _LONG:
                return found
    return None


def _goes_on(line: Line, dateline: Dateline) -> bool:
    """Tell whether a sentence that lasts stands behind a dateline; a short one could be taken for a heading."""
    return line.end - dateline.end > _SENTENCE


def _cut_headline(text: str, lines: list[Line], language: Language, times: Sequence[Expression]) -> None:
    """Cut the headline from a text on one single line: it ends where the dateline or the date line begins."""
    if not lines or len(lines[0].text) < _LONG * 2:
        return
    line = lines[0]
    for match in _CAPITAL.finditer(line.text, 12, _LONG + 60):
        before = line.text[: match.start()].rstrip()
        if not before or before[-1].isupper():
            continue
        cuts = [] if is_heading(before) else _date_line_in(before, line.start, language, times)
        if cuts is None:
            continue
        body = Line(line.start + match.start(), line.end, line.text[match.start() :])
        found = _dateline_of(text, body, language, times)
        if found is not None and (found.source is not None or found.text[-1] in "–—-:"):
            pieces = []
            for cut in reversed([*cuts, match.start()]):
                line, piece = line.split(cut)
                pieces.append(piece)
            lines[0:1] = [line, *reversed(pieces)]
            return


def _date_line_in(text: str, start: int, language: Language, times: Sequence[Expression]) -> list[int] | None:
    """Return where the date line begins and ends that stands behind a headline: ``… PTI / Updated: 12 Oct 2023 …``."""
    for label in _DATE_LABEL.finditer(text, 12):
        if label[1].casefold() in language.credits.header:
            for time in times:
                if time.start >= start + label.end() and time.is_full_date:
                    end = time.end - start
                    return [label.start(), end] if end < len(text) else [label.start()]
    return None


@cache
def _reporter_phrases(language: Language) -> tuple[tuple[str, ...], frozenset[str]]:
    phrases = tuple(phrase + " " for phrase in language.credits.bylines if " " in phrase)
    return phrases, frozenset(letter for phrase in phrases for letter in (phrase[0], phrase[0].upper()))


def _cut_reporter(lines: list[Line], language: Language) -> tuple[Name, ...]:
    """Cut ``Laporan Wartawan OUTLET, NAMA`` from the paragraph that scraping has glued to it.

    The name ends where the dateline begins: at the first word in capitals.
    """
    phrases, initials = _reporter_phrases(language)
    for index, line in enumerate(lines[:3]):
        if len(line.text) < 120 or line.text[0] not in initials:
            continue
        lowered = line.text[:40].casefold()
        if not lowered.startswith(phrases):
            continue
        phrase = next(p for p in phrases if lowered.startswith(p)).rstrip()
        words = line.text[:160].split(" ")
        at = len(phrase) + 1
        for word in words[len(phrase.split(" ")) :]:
            if len(word) > 3 and word.rstrip(".,").isupper():
                cut = at
                names = names_in_byline(line.text[:cut].rstrip(), line.start, language)
                if names:
                    first, rest = line.split(cut)
                    first.kind = "byline"
                    lines[index : index + 1] = [first, rest]
                return names
            at += len(word) + 1
    return ()
