"""The grammar of a language: where a time expression can begin, and which forms it can have there.

In: the ``[times]`` table of a pack. Out: a :class:`Grammar`, whose patterns are compiled when first needed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import compress
from typing import Any, Final, NamedTuple

from ...language import Language, TimeWords
from ...vocabulary import Vocabulary
from .expression import Expression
from .slots import Reader, readers, slot_words
from .templates import FIGURES, SHAPES, START, Piece, Sequence, beginnings, can_be_empty, foremost, parse, regex, slots

BEGIN: Final = frozenset(" \n\t\r\xa0(\"'“‘«[|–—-")
"""An expression begins after a blank, a bracket, a quotation mark, a dash. Where scraping has glued one to the word
before (``TV,Kamis (20/6/2025)``), what follows its blank is found, and the weekday by looking back from there."""
_FIGURE: Final = "0"
"""The head of forms that begin with a figure, or with a number word or month of a date, matched like one."""
_DATE: Final = Piece(slot="date")
"""The end of forms that go on with a whole date, matched by the forms of that kind."""
_BLANK: Final = ord(" ")
_SMALL: Final = "abcdefghijklmnopqrstuvwxyz"
_DIGITS: Final = "0123456789"
_MARKED_FIGURES: Final = bytes(
    ord("0") if chr(code) in _DIGITS else _BLANK if code in "".join(BEGIN).encode("ascii", "replace") else ord(".")
    for code in range(256)
)
"""Makes of a text in bytes one in which every figure is ``0``, and what may stand before an expression a blank."""
_BEGUN: Final = re.compile(rb"0(?<= 0)").finditer
"""A figure behind what may stand before an expression, in such a text."""
_BLANKS: Final = (" ", "\t", "\xa0")
_REMEMBERED: Final = 256
_REMEMBERED_AT_FIGURES: Final = 4096
"""Beginnings of words kept at a head, and at figures: the same few follow them in one article after another."""
_FOLLOWED: Final = re.compile(
    r"[0-9]{1,4}+(?>(?:[,.:][0-9]+)?)"
    r"[ \xa0]{0,8}+([-/–—&](?=[ \xa0]{0,8}+[0-9A-Za-z])|\.(?=[0-9]{4})|[^\W\d_].{0,2}|)",
    re.DOTALL,
).match
"""A figure and the beginning of what follows it."""
_ALONE: Final = re.compile(r"[12][0-9]{3}(?![0-9]|[.,:/-][0-9])").match
"""A figure that may be a year and stand alone."""
_WORD: Final = re.compile("[A-Za-z]+")
PREFIX: Final = 3
"""Characters of what follows a head or a figure that tell which forms to try there."""


class Matcher:
    """The forms of one kind that begin alike, compiled when first used.

    Attributes:
        kind: the kind of expression.
        whole: whether the forms are matched from their head on; else from behind it.
        delegate: the matcher that goes on where the forms end, if they end in a whole date.
        starts_late: whether the span of the expression starts where the delegate does.
        forms: the forms; of those that fit the first is taken.
        next: the beginnings of what can follow the head of the forms, in small letters; empty if nothing has to.
        match: matches them at a position of a text.
    """

    __slots__ = ("_grammar", "_indices", "_slots", "delegate", "forms", "kind", "match", "next", "starts_late", "whole")

    def __init__(self, grammar: Grammar, kind: str, whole: bool) -> None:
        self.kind = kind
        self.whole = whole
        self.delegate: Matcher | None = None
        self.starts_late = False
        self.forms: list[Sequence] = []
        self.next: set[str] = set()
        self.match: Callable[[str, int], re.Match[str] | None] = self._match_first
        self._grammar = grammar
        self._slots: tuple[Reader, ...] = ()
        self._indices = range(0)

    def _match_first(self, text: str, at: int) -> re.Match[str] | None:
        self._slots = tuple(self._grammar.readers[slot] for form in self.forms for slot in slots(form))
        self._indices = range(len(self._slots))
        self.match = re.compile("|".join([regex(form, self._grammar.words) for form in self.forms])).match
        return self.match(text, at)

    def can_go_on(self, following: str) -> bool:
        """Tell whether what follows a head can go on with one of the forms."""
        return any(map(following.lower().startswith, self.next))

    def read(self, text: str, start: int, end: int, field: str, told: Any) -> Expression | None:
        """Return the expression that one of the forms makes of a text; None if none fits.

        Args:
            text: the text.
            start: where the head of the forms starts.
            end: where it ends.
            field: what the head tells, if it tells anything,
            told: and the value of that.
        """
        match = self.match(text, start if self.whole else end)
        if match is None:
            return None
        delegate = self.delegate
        unread: list[str] | None = None
        if delegate is None:
            expression = Expression(start, match.end(), self.kind)
            if match.lastindex is not None:
                unread = self._fill(expression, match)
        else:
            rest = delegate.match(text, match.end())
            if rest is None:
                return None
            expression = Expression(match.end() if self.starts_late else start, rest.end(), self.kind)
            if match.lastindex is not None:
                unread = self._fill(expression, match)
            unread = delegate._fill(expression, rest, unread)
        if field:
            setattr(expression, field, told)
        if unread is not None and any(getattr(expression, field) is None for field in unread):
            return None
        return expression

    def _fill(self, expression: Expression, match: re.Match[str], unread: list[str] | None = None) -> list[str] | None:
        """Fill the slots of a match in, and return the fields of those that cannot hold their word."""
        slots = self._slots
        groups = match.groups()
        for index in compress(self._indices, groups):  # of many slots few are filled
            field, read = slots[index]
            value = read(groups[index])
            setattr(expression, field, value)
            if value is None:
                unread = [field] if unread is None else [*unread, field]
        return unread


Entry = tuple[Matcher, str, Any]
"""A matcher to try, with the field that the word at the head fills and what it holds; no field for a figure."""


class Head(dict[str, tuple[Entry, ...]]):
    """A word, or some, that an expression can begin with: what to try there, by the beginning of what follows it.

    Most forms fail at what follows, and need not be tried.

    Attributes:
        length: the length of the head.
    """

    def __init__(self, spelling: str, entries: Iterable[Entry]) -> None:
        super().__init__()
        self.length = len(spelling)
        self._entries = tuple(entries)

    def __missing__(self, following: str) -> tuple[Entry, ...]:
        # Behind a blank that is not the only one, there may be anything.
        blank = following.startswith(_BLANKS)
        tried = tuple([entry for entry in self._entries if blank or entry[0].can_go_on(following)])
        if len(self) < _REMEMBERED:
            self[following] = tried
        return tried


FIGURE: Final = Head("", ())
"""Stands for whatever begins with a figure."""


class Figures(dict[str, tuple[Entry, ...]]):
    """What to try at a figure, by the beginning of what follows it: by the longest beginning of that which is known."""

    def __missing__(self, following: str) -> tuple[Entry, ...]:
        tried = self[following[:-1]] if following else ()
        if len(self) < _REMEMBERED_AT_FIGURES:
            self[following] = tried
        return tried


class FirstWord(NamedTuple):
    """The letters that some heads begin with.

    Attributes:
        key: the letters between blanks.
        head: the head that these letters are, if there is one.
        longer: the heads that go on behind them (``hari ini``), the longest first, with their spelling.
    """

    key: bytes
    head: Head | None = None
    longer: tuple[tuple[str, Head], ...] = ()


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
        heads: dict[str, dict[Matcher, Entry]] = {}
        figures: dict[str | None, dict[Matcher, Entry]] = {None: {}}
        matchers: dict[tuple[str, str, bool], Matcher] = {}
        for kind, templates in words.forms.items():
            for template in templates:
                for first, rest in beginnings(parse(template, words.parts)):
                    head = first.slot or first.literal
                    whole = head in FIGURES or head == "number" or (kind == "date" and head == "month")
                    delegates = bool(rest) and rest[-1] == _DATE
                    key = (kind, _FIGURE if whole else head, delegates)
                    matcher = matchers.setdefault(key, Matcher(self, kind, whole))
                    matcher.next |= _following(first, rest, self.words)
                    if whole:
                        rest = (first, *rest)
                        for beginning in _after_figure(rest, self.words) if head != "month" else ():
                            figures.setdefault(beginning, {})[matcher] = (matcher, "", None)
                    if delegates:
                        rest = rest[:-1]
                        matcher.delegate = matchers.setdefault(("date", _FIGURE, False), Matcher(self, "date", True))
                        matcher.starts_late = bool(rest) and rest[-1] is START
                    if rest not in matcher.forms:
                        matcher.forms.append(rest)
                    field, read = self.readers[head] if first.slot and not whole else ("", bool)
                    for word in self.words.get(head, ()) if first.slot else (head,):
                        for spelling in _spellings(word, words):
                            heads.setdefault(spelling, {})[matcher] = (matcher, field, read(word))
        made = {spelling: Head(spelling, entries.values()) for spelling, entries in heads.items()}
        self.heads = _by_first_word(made)
        self.foreign = [
            (spelling, made[spelling])
            for spelling in sorted(made, key=len, reverse=True)
            if not _WORD.match(spelling) and not spelling[:1].isdigit()
        ]
        alone = figures[None]
        self._alone = tuple(alone.values())
        self._figures = Figures({word: tuple((tried | alone).values()) for word, tried in figures.items() if word})
        self.month_first = any("{month_number}/{day}" in template for template in words.forms.get("date", ()))

    def anchors(self, text: str, vocabulary: Vocabulary) -> list[tuple[int, Head]]:
        """Return where in a text an expression may begin, in order: at heads and at figures.

        One word in twenty is a head: words are looked up in C, and only where one stands is looked for.
        """
        found: list[tuple[int, Any]] = [
            (figure.end() - 2, FIGURE) for figure in _BEGUN(vocabulary.plain.translate(_MARKED_FIGURES))
        ]
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


def _by_first_word(heads: dict[str, Head]) -> dict[bytes, FirstWord]:
    """Return the heads by their first letters, where these are ASCII."""
    found: dict[bytes, FirstWord] = {}
    for spelling in sorted(heads, key=len, reverse=True):
        first = _WORD.match(spelling)
        if first is None:
            continue
        word = first[0].encode()
        known = found.get(word, FirstWord(b" %b " % word))
        if first[0] == spelling:
            found[word] = known._replace(head=heads[spelling])
        else:
            found[word] = known._replace(longer=(*known.longer, (spelling, heads[spelling])))
    return found


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
    return found


def _spellings(word: str, words: TimeWords) -> tuple[str, ...]:
    """A name may stand in capitals, a word may begin a sentence, and careless copy has ``rabu``."""
    if not word[0].isupper():
        return (word,) if word in words.fused else (word, word[0].upper() + word[1:])
    if any(word == names[0] for names in words.weekdays):
        return (word, word.upper()) if word in words.names else (word, word.upper(), word.lower())
    return (word, word.upper()) if any(word == names[0] for names in words.months) else (word,)
