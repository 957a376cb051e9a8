"""The grammar of a language: where a time expression can begin, and which forms it can have there.

In: the ``[times]`` table of a pack. Out: a :class:`Grammar`, whose patterns are compiled when first needed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import compress
from typing import Any, Final

from ...language import Language, TimeWords
from .slots import Reader, readers, slot_words
from .templates import FIGURES, UNREAD, Token, after, first, slot_regex, tokens, trie

# An expression begins after a blank, a bracket, a mark; a date glued to a word is found by what follows its blank.
_BEGIN: Final = re.escape(" \n\t\r\xa0(\"'“”‘’«[,.;:/|–—-")

class Matcher:
    """All forms of one kind, compiled when first used.

    Attributes:
        kind: the kind of expression.
        match: matches the forms at a position of a text; the first form that fits is taken.
        start: the group at whose start the expression starts, where that is not the start of the form; else 0.
    """

    def __init__(
        self, kind: str, forms: list[tuple[Token, ...]], words: dict[str, tuple[str, ...]], read: dict[str, Reader]
    ) -> None:
        self.kind = kind
        self.match: Callable[[str, int], re.Match[str] | None] = self._match_first
        self._forms = forms
        self._words = words
        slots = [token.slot for form in forms for token in form if token.slot and token.slot not in UNREAD]
        self._slots = tuple(read[slot] for slot in slots)
        self.start = slots.index("start") + 1 if "start" in slots else 0

    def values(self, match: re.Match[str]) -> dict[str, Any]:
        """Return what the slots that a match has filled hold, by field."""
        groups: tuple[Any, ...] = match.groups()
        filled = zip(compress(self._slots, groups), filter(None, groups), strict=False)
        return {field: read(word) for (field, read), word in filled}

    def _match_first(self, text: str, start: int) -> re.Match[str] | None:
        self.match = re.compile(
            "|".join(
                "".join(
                    slot_regex(token.slot, self._words.get(token.slot.rstrip("2"), ())) if token.slot else token.regex
                    for token in form
                )
                for form in self._forms
            )
        ).match
        return self.match(text, start)


class Grammar:
    """The words and forms of one language.

    Attributes:
        anchors: finds where an expression can begin; the word or figure follows the first character matched, and
            the group is what follows a figure.
        heads: the matchers to try, by the word that begins the expression.
        figures: the matchers to try at a figure, by what follows it; None for a year alone.
    """

    def __init__(self, words: TimeWords) -> None:
        read = readers(words)
        slots = slot_words(words)
        matchers: dict[str, Matcher] = {}
        heads: dict[str, dict[Matcher, None]] = {}
        followers: dict[str, dict[Matcher, None]] = {}
        for kind, templates in words.forms.items():
            forms = [tuple(tokens(template, words.parts)) for template in templates]
            matcher = matchers[kind] = Matcher(kind, forms, slots, read)
            for form in forms:
                begins = first(iter(form))[0]
                for word in _words(begins, slots):
                    for spelling in _spellings(word, words):
                        heads.setdefault(spelling, {})[matcher] = None
                figures = {token for token in begins if token.slot in FIGURES or token.slot == "number"}
                follow = [each for index, token in enumerate(form) if token in figures for each in after(form, index)]
                for word in _words(follow, slots):
                    for spelling in (word, word.upper(), word[0].upper() + word[1:]) if word[0].isalpha() else word[0]:
                        followers.setdefault(spelling, {})[matcher] = None
        self.heads = {word: tuple(tried) for word, tried in heads.items() if word[0].isalpha()}
        self.figures: dict[str | None, tuple[Matcher, ...]] = {word: tuple(tried) for word, tried in followers.items()}
        self.figures[None] = tuple(matchers[kind] for kind in ("year",) if kind in matchers)
        words_after = trie(word for word in followers if word[0].isalpha())
        # Figures are everywhere and dates are not: a figure counts only before what can follow it in a form. The
        # pattern starts with a character class, which lets the matcher skip the rest of the text quickly.
        figure = (
            rf"[0-9](?:[0-9]{{0,3}}+(?:[,.:][0-9]++)?+"
            rf"(?=[ \xa0]{{0,2}}+({words_after}(?![a-z])|[-/–—](?=[ \xa0]?[0-9a-z])|\.(?=[0-9]{{4}})))"
            r"|(?<=[12])[0-9]{3}(?![0-9]))"
        )
        starts = trie(self.heads, end="(?![A-Za-z])").removeprefix("(?:").removesuffix(")")
        self.anchors = re.compile(f"[{_BEGIN}](?:{starts}|{figure})")


@cache
def grammar(language: Language) -> Grammar:
    """Return the grammar of a language, made once."""
    return Grammar(language.times)


def _words(pieces: Iterable[Token], slots: dict[str, tuple[str, ...]]) -> Iterator[str]:
    """Return the words of slots and literals."""
    for token in pieces:
        yield from slots.get(token.slot, ()) if token.slot else (token.literal,)


def _spellings(word: str, words: TimeWords) -> tuple[str, ...]:
    """A name may stand in capitals, a word may begin a sentence, and careless copy has ``rabu``."""
    if not word[0].isupper():
        return word, word[0].upper() + word[1:]
    if len(word) <= 4 and word not in words.names:
        return (word,)
    return (word, word.upper()) if word in words.names else (word, word.upper(), word.lower())
