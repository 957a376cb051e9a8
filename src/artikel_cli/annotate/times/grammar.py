"""The grammar of a language: where a time expression can begin, and which forms it can have there.

In: the ``[times]`` table of a pack. Out: a :class:`Grammar`, whose patterns are compiled when first needed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from itertools import compress
from typing import Any, Final

from ...language import Language, TimeWords
from ..trie import trie
from .slots import Reader, readers, slot_words
from .templates import FIGURES, START, Piece, Sequence, beginnings, can_be_empty, parse, regex, slots

# An expression begins after a blank, a bracket, a quotation mark, a dash. Where scraping has glued one to the word
# before (``TV,Kamis (20/6/2025)``), what follows its blank is found, and the weekday by looking back from there.
_BEGIN: Final = re.escape(" \n\t\r\xa0(\"'“‘«[|–—-")
_FIGURE: Final = "0"
"""The head of forms that begin with a figure, or with a number word or month of a date, matched like one."""
_DATE: Final = Piece(slot="date")
"""The end of forms that go on with a whole date, matched by the forms of that kind."""
_HEAD: Final = 5
"""Letters of a word that say that an expression may begin there; the heads say whether one does."""
_PREFIX: Final = 3
"""Letters of the word after a figure that tell which forms to try: enough to tell, and quick to compile."""


class Matcher:
    """The forms of one kind that begin alike, compiled when first used.

    Attributes:
        kind: the kind of expression.
        whole: whether the forms are matched from their head on; else from behind it.
        delegate: the matcher that goes on where the forms end, if they end in a whole date.
        starts_late: whether the span of the expression starts where the delegate does.
        forms: the forms; of those that fit the first is taken.
        match: matches them at a position of a text.
    """

    def __init__(self, grammar: Grammar, kind: str, whole: bool) -> None:
        self.kind = kind
        self.whole = whole
        self.delegate: Matcher | None = None
        self.starts_late = False
        self.forms: list[Sequence] = []
        self.match: Callable[[str, int], re.Match[str] | None] = self._match_first
        self._grammar = grammar
        self._slots: tuple[Reader, ...] = ()

    def _match_first(self, text: str, at: int) -> re.Match[str] | None:
        self._slots = tuple(self._grammar.readers[slot] for form in self.forms for slot in slots(form))
        self.match = re.compile("|".join([regex(form, self._grammar.words) for form in self.forms])).match
        return self.match(text, at)

    def read(self, text: str, match: re.Match[str]) -> tuple[int, dict[str, Any]] | None:
        """Return the end of a match and what its slots hold by field, None if the forms go on and the text does not.

        A slot that cannot hold its word holds None; a late start is in ``start``.
        """
        held: dict[str, Any] = {}
        if match.lastindex is not None:
            # Of many slots few are filled: the others are passed over in C.
            groups: tuple[Any, ...] = match.groups()
            for (field, read), word in zip(compress(self._slots, groups), filter(None, groups), strict=False):
                held[field] = read(word)
        end = match.end()
        if self.delegate is None:
            return end, held
        rest = self.delegate.match(text, end)
        going_on = self.delegate.read(text, rest) if rest is not None else None
        if going_on is None:
            return None
        held.update(going_on[1])
        if self.starts_late:
            held["start"] = end
        return going_on[0], held


Entry = tuple[Matcher, str, Any]
"""A matcher to try, with the field that the word at the head fills and what it holds; no field for a figure."""


class Grammar:
    """The words and forms of one language.

    Attributes:
        words: the words of each slot.
        readers: the field that each slot fills, and the function that reads it.
        heads: what to try at a word that can begin an expression.
        figures: what to try at a figure, by the beginning of what follows it; None for a figure alone.
        month_first: whether ``3/4/2024`` is in March where nothing else says which.
        anchors: finds where an expression can begin; the word or figure follows the first character matched, and
            the group is the beginning of what follows a figure.
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
        self.heads = {word: tuple(tried.values()) for word, tried in heads.items() if word[0].isalpha()}
        alone = figures[None]
        self.figures = {beginning: tuple((tried | alone).values()) for beginning, tried in figures.items()}
        self.month_first = any("{month_number}/{day}" in template for template in words.forms.get("date", ()))
        self.anchors = self._compile_anchors()

    def _compile_anchors(self) -> re.Pattern[str]:
        # Figures are everywhere and dates are not: a figure counts only before what can follow it in a form. The
        # pattern starts with a character class, which lets the matcher skip the rest of the text quickly.
        after = trie(word for word in self.figures if word and word[0].isalpha())
        figure = (
            rf"[0-9](?:[0-9]{{0,3}}+(?:[,.:][0-9]++)?+"
            rf"(?=[ \xa0]{{0,8}}+({after}|[-/–—&](?=[ \xa0]{{0,8}}+[0-9A-Za-z])|\.(?=[0-9]{{4}})))"
            r"|(?<=[12])[0-9]{3}(?![0-9]|[.,:/-][0-9]))"
        )
        # A long list is slow to compile: of single words their first letters do, and the heads are looked up.
        single = {word for word in self.heads if word.isascii() and word.isalpha()}
        ends = dict.fromkeys(self.heads.keys() - single, "(?![A-Za-z])")
        starts = ends.keys() | {word[:_HEAD] for word in single}
        # Two shorter lists are matched faster than one long one.
        small = trie((word for word in starts if word[0].islower()), ends)
        large = trie((word for word in starts if not word[0].islower()), ends)
        return re.compile(f"[{_BEGIN}](?:{small}[A-Za-z]*+|{large}[A-Za-z]*+|{figure})")


@cache
def grammar(language: Language) -> Grammar:
    """Return the grammar of a language, made once."""
    return Grammar(language.times)


def _after_figure(form: Sequence, words: dict[str, tuple[str, ...]]) -> set[str | None]:
    """Return the beginnings of what can follow the figure at the head of a form, None if it can stand alone."""
    found: set[str | None] = set()
    for piece, _ in beginnings(form[1:]):
        for word in words.get(piece.slot.rstrip("2"), ()) if piece.slot else (piece.literal,):
            if word[0].isalpha():
                spellings = (word, word.lower(), word.capitalize(), word.upper())
                found.update(spelling[:_PREFIX] for spelling in spellings)
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
