"""Slot templates: how the forms of a language pack are written, and the regex each one stands for.

In: a template such as ``{day} {month}[ {year}]`` (:class:`~artikel_cli.language.TimeWords` explains the marks) and
the words of its slots. Out: its pieces, what it can begin with, and a regex that matches in linear time: every
repetition is bounded or possessive.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from ..trie import trie

_BLANK: Final = r"[ \t\xa0]{1,8}+"
_NO_BLANK: Final = r"[ \t\xa0]{0,8}+"
"""As many blanks as a character reference has letters, for the text is read with blanks in its place."""
_TOKEN: Final = re.compile(r"\{(\w+)\}|\\(.)|([\[\]<>|~^ ])|([^{\\\[\]<>|~^ ]+)")
_DIGITS_END: Final = r"(?![0-9])"
_DAY_END: Final = r"(?!:?[0-9])"
"""The hour of a clock time is no day: ``October 28, 2019 - 12:00 AM`` is no range."""
_WORD_END: Final = r"(?![a-z])"

_GLUED: Final = r"(?=[0-9]{1,2}(?::[0-9]{2}| [A-Z][a-z]{2}))"
"""A clock time or a day that scraping has glued to the year before it: ``September 5, 20245:00 AM``."""

FIGURES: Final[dict[str, str]] = {
    "day": rf"[0-3]?[0-9]{_DAY_END}",
    "days": rf"[0-3]?[0-9](?:, [0-3]?[0-9]){{0,29}}{_DAY_END}",
    "month_number": rf"[0-3]?[0-9]{_DIGITS_END}",
    "year": rf"[12][0-9]{{3}}(?:(?![0-9]|[.,][0-9]{{3}}(?![0-9]))|{_GLUED})",
    "year_number": rf"(?:[12][0-9])?[0-9]{{2}}{_DIGITS_END}",
    "hijri_year": rf"1[34][0-9]{{2}}{_DIGITS_END}",
    "decade": r"(?:[12][0-9])?[0-9]0(?=-?[a-z])",
    "clock": r"[0-2]?[0-9][.:][0-5][0-9](?:[.:][0-5][0-9])?(?![0-9]|[.,:][0-9])",
    "colon": r"[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?![0-9]|[.,:][0-9])",
    "hour": r"[0-2]?[0-9](?![0-9]|[.,:][0-9])",
    "ordinal_figure": r"[0-9]{1,2}(?=[a-z])",
    "utc": r"Z(?![A-Za-z])|[+-][01]?[0-9](?::?[0-5][0-9])?(?![0-9])",
}
"""Slots of figures. What they hold may be no day of the calendar: newsrooms print ``31 Juni``, and it is kept."""
SHAPES: Final = {
    "any_unit": r"([^\W\d_]+)",
    "month": r"([^\W\d_]{3,12}+(?:\.(?=[ \xa0]?[0-9])|))",
    "hijri": r"([A-Z][a-z']+(?: A[a-z]+)?)",
}
"""Slots that any word fits: their reader looks it up, and a form with a word unknown to it is none."""
_any_of: Final = cache(trie)
"""The same words stand in form after form."""
UNREAD: Final = ("to",)
"""Slots of words that only join others: what they join tells that they are there."""


class Piece(NamedTuple):
    """A slot, a literal or a blank of a template, one of the three."""

    slot: str = ""
    literal: str = ""
    blank: str = ""


START: Final = Piece(slot="start")
"""The mark where the span of an expression starts, if that is not where its form does."""


class Choice(NamedTuple):
    """Sequences of which one stands there."""

    sequences: tuple[Sequence, ...]


Sequence = tuple[Piece | Choice, ...]


def parse(template: str, parts: dict[str, str]) -> Sequence:
    """Return the pieces of a template, its parts put in."""
    return _sequence(_TOKEN.findall(template).__iter__(), parts)[0]


def _sequence(tokens: Iterator[tuple[str, str, str, str]], parts: dict[str, str]) -> tuple[Sequence, str]:
    """Read a sequence up to the mark that ends it, and return that mark."""
    pieces: list[Piece | Choice] = []
    for name, escaped, mark, literal in tokens:
        if name in parts:
            pieces += parse(parts[name], parts)
        elif name:
            pieces.append(Piece(slot=name))
        elif mark in ("[", "<"):
            sequences: list[Sequence] = []
            end = "|"
            while end == "|":
                sequence, end = _sequence(tokens, parts)
                sequences.append(sequence)
            if mark == "[":
                sequences.append(())
            pieces.append(Choice(tuple(sequences)))
        elif mark in ("]", ">", "|"):
            return tuple(pieces), mark
        elif mark == "^":
            pieces.append(START)
        elif mark:
            pieces.append(Piece(blank=_BLANK if mark == " " else _NO_BLANK))
        else:
            pieces.append(Piece(literal=escaped or literal))
    return tuple(pieces), ""


def beginnings(sequence: Sequence) -> Iterator[tuple[Piece, Sequence]]:
    """Return the pieces that a sequence can begin with, each with what follows it."""
    for index, piece in enumerate(sequence):
        rest = sequence[index + 1 :]
        if isinstance(piece, Choice):
            for choice in piece.sequences:
                for first, after in beginnings(choice):
                    yield first, after + rest
            if not any(map(_is_blank, piece.sequences)):
                return
        elif not piece.blank:
            yield piece, rest
            return


def can_be_empty(sequence: Sequence) -> bool:
    """Tell whether a sequence can stand for nothing."""
    return all(
        any(map(can_be_empty, piece.sequences)) if isinstance(piece, Choice) else piece.blank == _NO_BLANK
        for piece in sequence
    )


def foremost(sequence: Sequence) -> Iterator[Piece]:
    """Return the pieces that can be the first in a sequence, with or without a blank before them."""
    for piece in sequence:
        if isinstance(piece, Choice):
            for choice in piece.sequences:
                yield from foremost(choice)
            if not any(map(_is_blank, piece.sequences)):
                return
        elif not piece.blank and piece is not START:
            yield piece
            return


def _is_blank(sequence: Sequence) -> bool:
    return all(
        any(map(_is_blank, piece.sequences)) if isinstance(piece, Choice) else piece.blank or piece is START
        for piece in sequence
    )


def slots(sequence: Sequence) -> Iterator[str]:
    """Return the slots of a sequence that have groups, in the order of their groups."""
    for piece in sequence:
        if isinstance(piece, Choice):
            for choice in piece.sequences:
                yield from slots(choice)
        elif piece.slot and piece.slot not in UNREAD and piece is not START:
            yield piece.slot


def regex(sequence: Sequence, words: dict[str, tuple[str, ...]]) -> str:
    """Return the regex of a sequence, with a group for every slot that is read."""
    parts: list[str] = []
    for piece in sequence:
        if isinstance(piece, Choice):
            parts.append(f"(?:{'|'.join([regex(choice, words) for choice in piece.sequences])})")
        elif piece.slot and piece is not START:
            parts.append(_slot(piece.slot, words))
        else:
            parts.append(piece.blank or re.escape(piece.literal))
    return "".join(parts)


def _slot(slot: str, words: dict[str, tuple[str, ...]]) -> str:
    if slot in SHAPES:
        return SHAPES[slot]
    name = slot.rstrip("2")
    if name in FIGURES:
        return f"({FIGURES[name]})"
    if name in ("month", "number"):
        # Long lists are slow to compile: their first letters do, and the reader of the slot looks the word up.
        prefixes = _any_of(tuple(dict.fromkeys([word[:3] for word in words[name]])))
        if name == "month":
            return rf"({prefixes}[^\W\d_]*+(?:\.(?=[ \xa0]?[0-9])|))"
        first = r"[^\W\d_]++" if slot == name else rf"{prefixes}[^\W\d_]*+"
        # Atomic, not (?:…)?+: with that Python 3.11.2 keeps the mark of "32. tahun" and gives only the rest back.
        scale = _any_of(words["multiplier"])  # `66 juta`
        figure = rf"(?>[0-9]+(?:[.,][0-9]+)?)(?:[ \xa0](?:{scale}){_WORD_END})?"
        return rf"({figure}|{first}(?:[ -](?={prefixes})[^\W\d_]++){{0,3}})"
    any_word = _any_of(words[name])
    if name in UNREAD:
        return any_word
    return rf"[ \xa0]?({any_word})[ \xa0]?" if name == "times" else f"({any_word}{_WORD_END})"
