"""The grammar of a language: where a time expression can begin, and which forms it can have there.

In: the ``[times]`` table of a pack. Out: a :class:`Grammar`, whose patterns are compiled when first needed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, partial
from typing import Any, Final

from ...language import Language, TimeWords
from ...vocabulary import BEGIN, Vocabulary
from .heads import FIGURE, Entry, Figures, Head, by_first_word, starts_in_ascii
from .matcher import Forms, Matcher
from .slots import readers, slot_words
from .templates import FIGURES, SHAPES, START, Piece, Sequence, beginnings, can_be_empty, foremost, parse

_FIGURE: Final = "0"
"""The head of forms that begin with a figure, or with a number word or month of a date, matched like one."""
_DATE: Final = Piece(slot="date")
"""The end of forms that go on with a whole date, matched by the forms of that kind."""
_NUMBER: Final = Piece(slot="number")
"""A figure that a word may scale: ``66 juta``."""
_BLANK: Final = ord(" ")
_SMALL: Final = "abcdefghijklmnopqrstuvwxyz"
_DIGITS: Final = "0123456789"
_BEGUN: Final = re.compile(rb"0(?<= 0)").finditer
"""A figure behind what may stand before an expression, in the shapes of a text."""
_FOLLOWED: Final = re.compile(
    r"[0-9]{1,4}+(?>(?:[,.:][0-9]+)?)"
    r"[ \xa0]{0,8}+([-/‐-—&](?=[ \xa0]{0,8}+[0-9A-Za-z])|\.(?=[0-9]{4})|,(?= [0-3]?[0-9](?![0-9.:]))|[^\W\d_].{0,2}|)",
    re.DOTALL,
).match
"""A figure and the beginning of what follows it."""
_ALONE: Final = re.compile(r"[12][0-9]{3}(?![0-9]|[.,:/-][0-9])").match
"""A figure that may be a year and stand alone."""
_ABBREVIATION: Final = 2
"""A month is not written with so few letters in capitals."""
PREFIX: Final = 3
"""Characters of what follows a head or a figure that tell which forms to try there."""


class Grammar:
    """The words and forms of one language.

    Attributes:
        words: the words of each slot.
        readers: the field that each slot fills, and the function that reads it.
        heads: the heads by their first letters, which are ASCII.
        foreign: the other heads, the longest first, with their spelling.
        month_first: whether ``3/4/2024`` is in March where nothing else says which.
    """

    def __init__(self, words: TimeWords) -> None:
        self.words = slot_words(words)
        self.readers = readers(words)
        heads_of = {**self.words, "number": tuple(words.numbers)}  # `ribu` goes on a number, and begins none
        heads: dict[str, dict[Matcher, Entry]] = {}
        figures: dict[str | None, dict[Matcher, Entry]] = {None: {}}
        matchers: dict[tuple[str, str, bool], Matcher] = {}
        new = partial(Matcher, self.readers, self.words)
        tails = {kind: Forms(self.readers, self.words, parse(tail, words.parts)) for kind, tail in words.tails.items()}
        for kind, templates in words.forms.items():
            for template in templates:
                for first, rest in beginnings(parse(template, words.parts)):
                    head = first.slot or first.literal
                    whole = head in FIGURES or head == "number" or (kind == "date" and head == "month")
                    delegates = bool(rest) and rest[-1] == _DATE
                    key = (kind, _FIGURE if whole else head, delegates)
                    matcher = matchers.setdefault(key, new(kind, whole=whole, tail=tails.get(kind)))
                    matcher.next |= _following(first, rest, self.words)
                    if whole:
                        rest = (first, *rest)
                        for beginning in _after_figure(rest, self.words) if head != "month" else ():
                            figures.setdefault(beginning, {})[matcher] = (matcher, "", None)
                    if delegates:
                        rest = rest[:-1]
                        matcher.delegate = matchers.setdefault(
                            ("date", _FIGURE, False), new("date", whole=True, tail=tails.get("date"))
                        )
                        matcher.starts_late = bool(rest) and rest[-1] is START
                    if rest not in matcher.forms:
                        matcher.forms.append(rest)
                    field, read = self.readers[head] if first.slot and not whole else ("", bool)
                    for word in heads_of.get(head, ()) if first.slot else (head,):
                        for spelling in _spellings(word, words):
                            heads.setdefault(spelling, {})[matcher] = (matcher, field, read(word))
        made = {spelling: Head(spelling, entries.values()) for spelling, entries in heads.items()}
        self.heads = by_first_word(made)
        self.foreign = [
            (spelling, made[spelling])
            for spelling in sorted(made, key=len, reverse=True)
            if not starts_in_ascii(spelling) and not spelling[:1].isdecimal()
        ]
        alone = figures[None]
        self._alone = tuple(alone.values())
        self._figures = Figures({word: tuple((tried | alone).values()) for word, tried in figures.items() if word})
        self.month_first = any("{month_number}/{day}" in template for template in words.forms.get("date", ()))

    def anchors(self, text: str, vocabulary: Vocabulary) -> list[tuple[int, Head]]:
        """Return where in a text an expression may begin, in order: at heads and at figures.

        One word in twenty is a head: words are looked up in C, and only where one stands is looked for.
        """
        found: list[tuple[int, Any]] = [(figure.end() - 2, FIGURE) for figure in _BEGUN(vocabulary.shapes)]
        letters, heads = vocabulary.letters, self.heads
        at, free = -1, 0
        for word in filter(heads.__contains__, vocabulary.in_order):
            key, head, longer = heads[word]
            at = letters.index(key, at + 1)
            if at < free:
                continue
            if longer and (not at or text[at - 1] in BEGIN):
                for spelling, other in longer:
                    if text.startswith(spelling, at) and letters[at + other.length + 1] == _BLANK:
                        head = other
                        free = at + other.length + 1
                        break
            if head is not None:
                found.append((at, head))
        if self.foreign:
            found += self._foreign_in(text)
        found.sort()
        return found

    def _foreign_in(self, text: str) -> Iterator[tuple[int, Head]]:
        """Yield where the heads stand that begin with no letter of ASCII: each is looked for."""
        taken: set[int] = set()
        for spelling, head in self.foreign:
            at = text.find(spelling)
            while at >= 0:
                end = at + head.length
                if at not in taken and not text[end : end + 1].isalpha():
                    taken.add(at)
                    yield at, head
                at = text.find(spelling, end)

    def at_figure(self, text: str, at: int) -> tuple[Entry, ...]:
        """Return what to try at a figure: they are everywhere, and few stand before what can follow them in a form."""
        figure = _FOLLOWED(text, at)
        tried = self._figures[figure[1]] if figure is not None else ()
        return tried or (self._alone if _ALONE(text, at) else ())


@cache
def grammar(language: Language) -> Grammar:
    """Return the grammar of a language, made once."""
    return Grammar(language.times)


def _following(head: Piece, rest: Sequence, words: dict[str, tuple[str, ...]]) -> set[str]:
    """Return the beginnings of what can follow the head of a form, in small letters; empty if nothing has to."""
    found = {""} if can_be_empty(rest) else set()
    pieces = list(foremost(rest))
    if head.slot == "month":
        found.add(".")
    if head.slot == "number":
        found.add("-")
        pieces.append(head)
    for piece in pieces:
        slot = piece.slot.rstrip("2")
        if slot in FIGURES or slot in ("number", "date"):
            found.update(_DIGITS)
        if slot in SHAPES or slot == "date":
            found.update(_SMALL)
        elif slot not in FIGURES:
            known = words[slot] if slot else (piece.literal,)
            found.update([word[:PREFIX].lower() for word in known])
    return found


def _after_figure(form: Sequence, words: dict[str, tuple[str, ...]]) -> set[str | None]:
    """Return the beginnings of what can follow the figure at the head of a form, None if it can stand alone."""
    found: set[str | None] = set()
    for piece, _ in beginnings(form[1:]):
        for word in words.get(piece.slot.rstrip("2"), ()) if piece.slot else (piece.literal,):
            if word[0].isalpha():
                spellings = (word, word.lower(), word.capitalize(), word.upper())
                found.update(spelling[:PREFIX] for spelling in spellings)
            else:
                found.add(word[0])
    if can_be_empty(form[1:]):
        found.add(None)
    if form[0] == _NUMBER:
        found.update([word[:PREFIX] for word in words["multiplier"]])
    return found


def _spellings(word: str, words: TimeWords) -> tuple[str, ...]:
    """A name may stand in capitals, a word may begin a sentence, and careless copy has ``rabu``."""
    if not word[0].isupper():
        return (word,) if word in words.fused else (word, word[0].upper() + word[1:])
    if any(word == names[0] for names in words.weekdays):
        return (word, word.upper()) if word in words.names else (word, word.upper(), word.lower())
    full = any(word == names[0] for names in words.months)
    short = len(word) > _ABBREVIATION and any(word in names for names in words.months_short)  # `DEC 4, 2019`
    return (word, word.upper()) if full or short else (word,)
