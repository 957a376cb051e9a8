"""The forms of a language pack, made ready for matching.

In: the ``[times]`` table of a pack (words and slot templates, see :class:`~artikel_cli.language.TimeWords`).
Out: a :class:`Grammar`: one pattern that finds where an expression can begin, and for every word that begins
one the patterns of the forms it can begin, each compiled when that word is first met.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import pairwise
from typing import Any, Final, NamedTuple

from ...language import Language, TimeWords

_BLANK: Final = r"[ \t\xa0]{1,3}+"
_NO_BLANK: Final = r"[ \t\xa0]{0,3}+"
_DIGITS_END: Final = r"(?![0-9])"
_YEAR_END: Final = r"(?![0-9]|[.,][0-9]{3}(?![0-9]))"
_WORD_END: Final = r"(?![a-z])"
_MARKS: Final = {"[": "(?:", "]": "|)", "<": "(?:", ">": ")", "|": "|", " ": _BLANK, "~": _NO_BLANK}
_TOKEN: Final = re.compile(r"\{(\w+)\}|\\(.)|([\[\]<>|~^ ])|([^{\\\[\]<>|~^ ]+)")

NUMERIC_SLOTS: Final[dict[str, str]] = {
    "day": rf"[0-3]?[0-9]{_DIGITS_END}",
    "month_number": rf"[0-3]?[0-9]{_DIGITS_END}",
    "year": rf"[12][0-9]{{3}}{_YEAR_END}",
    "year_number": rf"(?:[12][0-9])?[0-9]{{2}}{_DIGITS_END}",
    "hijri_year": rf"1[34][0-9]{{2}}{_DIGITS_END}",
    "decade": rf"(?:[12][0-9])?[0-9]0(?=-?[a-z])",
    "clock": rf"[0-2]?[0-9][.:][0-5][0-9](?:[.:][0-5][0-9])?(?![0-9]|[.,:][0-9])",
    "colon": rf"[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?![0-9]|[.,:][0-9])",
    "start": "",
    "hour": rf"[0-2]?[0-9](?![0-9]|[.,:][0-9])",
}
"""Slots of figures. What they hold may be no day of the calendar: newsrooms print ``31 Juni``, and it is kept."""

# An expression begins after a blank, a bracket, a mark; a date glued to a word is found by what follows its blank.
_BEGIN: Final = " \n\t\r\xa0(\"'“”‘’«[,.;:/|–—-"


_GLUED: Final = ("day", "number", "decade", "hour")
ROMAN: Final = {
    numeral: value
    for value, numeral in enumerate(
        "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI".split(), start=1
    )
}


class Token(NamedTuple):
    """A piece of a template: a slot, a literal or a mark, one of the three, and the regex that it stands for."""

    slot: str
    literal: str
    mark: str
    regex: str


class Matcher:
    """All forms of one kind, compiled when first used."""

    def __init__(self, kind: str, templates: list[tuple[Token, ...]], slots: dict[str, tuple[str, ...]]) -> None:
        self.kind = kind
        self._templates = templates
        self._slots = slots
        self.match: Callable[[str, int], re.Match[str] | None] = self._match_first
        self.forms: dict[int | None, tuple[tuple[str, int], ...]] = {}
        """Slots with their groups, by the last group of the form that matched."""

    def _match_first(self, text: str, start: int) -> re.Match[str] | None:
        self.match = self._compile().match
        return self.match(text, start)

    def _compile(self) -> re.Pattern[str]:
        alternatives: list[str] = []
        group = 0
        for tokens in self._templates:
            slots: list[tuple[str, int]] = []
            for token in tokens:
                if token.slot:
                    group += 1
                    slots.append((token.slot, group))
            # The empty group at the end of a template is the last one closed, and so tells which template matched.
            group += 1
            self.forms[group] = tuple(slots)
            alternatives.append(
                "".join(f"({self._regex(token.slot)})" if token.slot else token.regex for token in tokens) + "()"
            )
        return re.compile("|".join(alternatives))

    def _regex(self, slot: str) -> str:
        name = slot.rstrip("2")
        if name in NUMERIC_SLOTS:
            return NUMERIC_SLOTS[name]
        if name == "month":
            # Long lists are slow to compile: their first letters do, the reader of the slot looks the word up.
            first = trie({word[:3].lower() for word in self._slots[name]}, _either_case)
            return rf"{first}(?:[a-z]{{1,7}}+|[A-Z]{{0,7}}+)(?:\.(?=[ \xa0]?[0-9])|){_WORD_END}"
        words = trie((word.lower() for word in self._slots[name]), _either_case)
        if name == "number":
            return rf"[0-9]+(?:[.,][0-9]+)?|{words}(?:[ -]{words}){{0,4}}{_WORD_END}"
        return words if name == "to" else words + _WORD_END


class Grammar:
    """The words and forms of one language.

    Attributes:
        anchors: finds where an expression can begin; the word or figure follows the first character matched, and
            the group is what follows a figure.
        heads: the matchers to try, by the word that begins the expression.
        figures: the matchers to try at a figure, by what follows it; None for a year alone.
    """

    def __init__(self, words: TimeWords) -> None:
        slots = _word_slots(words)
        self._names = frozenset(words.names)
        matchers: dict[str, Matcher] = {}
        heads: dict[str, dict[str, None]] = {}
        glued: set[str] = set()
        for kind, templates in words.forms.items():
            parsed = [tuple(_tokens(template, words.parts)) for template in templates]
            matchers[kind] = Matcher(kind, parsed, slots)
            for tokens in parsed:
                for token in _first(iter(tokens))[0]:
                    for word in slots.get(token.slot, ()) if token.slot else (token.literal,):
                        for spelling in self._spellings(word):
                            heads.setdefault(spelling, {})[kind] = None
                real = [token for token in tokens if token.slot or token.literal]
                glued.update(b.literal for a, b in pairwise(real) if a.slot in _GLUED and b.literal.isalpha())
        self.heads = {
            word: tuple(matchers[kind] for kind in kinds) for word, kinds in heads.items() if word[0].isalpha()
        }
        self.figures = self._after_figures(slots, matchers, glued)
        self.anchors = self._compile_anchors()

    def _after_figures(
        self, slots: dict[str, tuple[str, ...]], matchers: dict[str, Matcher], glued: set[str]
    ) -> dict[str | None, tuple[Matcher, ...]]:
        words = {word for word in slots["to"] + slots["and"] if word.isalpha()}
        classes: list[tuple[Iterable[str], tuple[str, ...]]] = [
            (slots["month"] + slots["hijri"], ("date", "hijri")),
            ((*slots["unit"], *slots["multiplier"], "x"), ("amount", "set")),
            (slots["zone"] + slots["daypart"], ("clock",)),
            (slots["hijri_mark"], ("hijri",)),
            (glued | words, tuple(matchers)),
            ("-–—/.", ("date", "decade", "year", "clock", "amount")),
        ]
        after: dict[str | None, tuple[Matcher, ...]] = {None: (matchers["year"],)} if "year" in matchers else {}
        for followers, named in classes:
            tried = tuple(matcher for kind, matcher in matchers.items() if kind in named)
            for word in followers:
                for spelling in (word, word.lower(), word.upper(), word[0].upper() + word[1:]):
                    after.setdefault(spelling, tried)
        return after

    def _compile_anchors(self) -> re.Pattern[str]:
        # Figures are everywhere and dates are not: a figure counts only before what can follow it in a form. The
        # pattern starts with a character class, which lets the matcher skip the rest of the text quickly.
        followers = trie(word for word in self.figures if word and word[0].isalpha())
        figures = (
            rf"[0-9](?:[0-9]{{0,3}}+(?:[,.:][0-9]++)?+"
            rf"(?=[ \xa0]{{0,2}}+({followers}(?![a-z])|[-/–—](?=[ \xa0]?[0-9a])|\.(?=[0-9]{{4}})))"
            r"|(?<=[12])[0-9]{3}(?![0-9]))"
        )
        return re.compile(rf"[{re.escape(_BEGIN)}](?:{trie(self.heads)}(?![A-Za-z])|{figures})")

    def _spellings(self, word: str) -> set[str]:
        """A name may stand in capitals, another word may begin a sentence, careless copy has ``rabu``."""
        if not word[0].isupper():
            return {word, word[0].upper() + word[1:]}
        return {word, word.upper()} if word in self._names else {word, word.upper(), word.lower()}


@cache
def grammar(language: Language) -> Grammar:
    """Return the grammar of a language, made once."""
    return Grammar(language.times)


def trie(words: Iterable[str], letter: Callable[[str], str] = re.escape) -> str:
    """Return a regex for any of the words, the longest first, sharing their beginnings."""
    root: dict[str, Any] = {}
    for word in words:
        node = root
        for character in word:
            node = node.setdefault(character, {})
        node[""] = {}

    def emit(node: dict[str, Any]) -> str:
        branches = [letter(character) + emit(node[character]) for character in sorted(node) if character]
        if "" in node:
            branches.append("")
        return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"

    return emit(root)


def _either_case(character: str) -> str:
    # The matcher rejects a class at once, as it does not with the flag for ignoring case.
    return f"[{character}{character.upper()}]" if character.isascii() and character.isalpha() else re.escape(character)


def _word_slots(words: TimeWords) -> dict[str, tuple[str, ...]]:
    return {
        "weekday": tuple(name for names in (*words.weekdays, *words.weekdays_short) for name in names),
        "month": tuple(name for names in (*words.months, *words.months_short) for name in names),
        "hijri": words.hijri_months,
        "hijri_mark": words.hijri_marks,
        "zone": tuple(words.zones),
        "daypart": tuple(words.dayparts),
        "number": (*words.numbers, *words.multipliers, *words.teens),
        "multiplier": (*words.multipliers, *words.teens),
        "ordinal_word": tuple(words.ordinals),
        "ordinal": (*words.ordinals, *ROMAN, *map(str, range(1, 32))),
        "unit": tuple(name for names in words.units.values() for name in names),
        "fused": tuple(words.fused),
        "deictic": tuple(words.deictics),
        "reference": tuple(words.references),
        "shift": tuple(words.shifts),
        "year_shift": tuple(words.shifts),
        "offset": tuple(words.offsets),
        "span": words.spans,
        "to": words.to,
        "and": words.conjunctions,
    }


def _tokens(template: str, parts: dict[str, str]) -> Iterator[Token]:
    for name, escaped, mark, literal in _TOKEN.findall(template):
        if name in parts:
            yield from _tokens(parts[name], parts)
        elif name:
            yield Token(name, "", "", "")
        elif mark == "^":
            yield Token("start", "", "", "")
        elif mark:
            yield Token("", "", mark, _MARKS[mark])
        else:
            yield Token("", escaped or literal, "", "".join(map(_either_case, escaped or literal)))


def _first(tokens: Iterator[Token]) -> tuple[list[Token], bool]:
    """Return the tokens that a sequence can begin with, and whether it can be empty; reads up to its end mark."""
    found: list[Token] = []
    can_be_empty, empty_so_far = False, True
    for token in tokens:
        if token.mark in ("[", "<"):
            inner, inner_empty = _first(tokens)
            if empty_so_far:
                found += inner
                empty_so_far = inner_empty or token.mark == "["
        elif token.mark in ("]", ">"):
            break
        elif token.mark == "|":
            can_be_empty |= empty_so_far
            empty_so_far = True
        elif not token.mark and token.slot != "start" and empty_so_far:
            found.append(token)
            empty_so_far = False
    return found, can_be_empty or empty_so_far
