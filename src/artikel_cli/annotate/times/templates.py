"""Slot templates: how the forms of a language pack are written, and the regex each one stands for.

In: a template such as ``{day} {month}[ {year}]`` (:class:`~artikel_cli.language.TimeWords` explains the marks) and
the words of its slots. Out: its tokens, what it can begin with, and regexes that match in linear time: every
repetition is bounded, and blanks are never given back.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final, NamedTuple

_BLANK: Final = r"[ \t\xa0]{1,3}+"
_NO_BLANK: Final = r"[ \t\xa0]{0,3}+"
_MARKS: Final = {"[": "(?:", "]": "|)", "<": "(?:", ">": ")", "|": "|", " ": _BLANK, "~": _NO_BLANK}
_TOKEN: Final = re.compile(r"\{(\w+)\}|\\(.)|([\[\]<>|~^ ])|([^{\\\[\]<>|~^ ]+)")
_DIGITS_END: Final = r"(?![0-9])"
_WORD_END: Final = r"(?![a-z])"

FIGURES: Final[dict[str, str]] = {
    "day": rf"[0-3]?[0-9]{_DIGITS_END}",
    "month_number": rf"[0-3]?[0-9]{_DIGITS_END}",
    "year": r"[12][0-9]{3}(?![0-9]|[.,][0-9]{3}(?![0-9]))",
    "year_number": rf"(?:[12][0-9])?[0-9]{{2}}{_DIGITS_END}",
    "hijri_year": rf"1[34][0-9]{{2}}{_DIGITS_END}",
    "decade": r"(?:[12][0-9])?[0-9]0(?=-?[a-z])",
    "clock": r"[0-2]?[0-9][.:][0-5][0-9](?:[.:][0-5][0-9])?(?![0-9]|[.,:][0-9])",
    "colon": r"[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?![0-9]|[.,:][0-9])",
    "nth": rf"[0-9]{{1,2}}(?=[a-z])",
    "hour": r"[0-2]?[0-9](?![0-9]|[.,:][0-9])",
}
"""Slots of figures. What they hold may be no day of the calendar: newsrooms print ``31 Juni``, and it is kept."""
UNREAD: Final = ("to",)
"""Slots of words that only join others: what they join tells that they are there."""


class Token(NamedTuple):
    """A piece of a template: a slot, a literal or a mark, one of the three; the last two with their regex."""

    slot: str
    literal: str
    mark: str
    regex: str


def tokens(template: str, parts: dict[str, str]) -> Iterator[Token]:
    """Cut a template up, its parts put in."""
    for name, escaped, mark, literal in _TOKEN.findall(template):
        if name in parts:
            yield from tokens(parts[name], parts)
        elif name:
            yield Token(name, "", "", "")
        elif mark == "^":
            yield Token("start", "", "", "")
        elif mark:
            yield Token("", "", mark, _MARKS[mark])
        else:
            yield Token("", escaped or literal, "", "".join(map(either_case, escaped or literal)))


def first(pieces: Iterator[Token]) -> tuple[list[Token], bool]:
    """Return the tokens that a sequence can begin with, and whether it can be empty; reads up to its end mark."""
    found: list[Token] = []
    can_be_empty, empty_so_far = False, True
    for token in pieces:
        if token.mark in ("[", "<"):
            inner, inner_empty = first(pieces)
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


def after(form: tuple[Token, ...], index: int) -> list[Token]:
    """Return the tokens that can stand right after one of a form's, and perhaps some of its other choices."""
    rest = form[index + 1 :]
    found: list[Token] = []
    while rest:
        pieces = iter(rest)
        more, can_be_empty = first(pieces)
        found += more
        rest = tuple(pieces) if can_be_empty else ()
    return found


def slot_regex(slot: str, words: Iterable[str]) -> str:
    """Return the regex for a slot, with its group unless it is unread, and the words it takes."""
    name = slot.rstrip("2")
    if name == "start":
        return r"(?=(\S))"
    if name in FIGURES:
        return f"({FIGURES[name]})"
    if name == "month":
        # Long lists are slow to compile: the first letters do, and the reader of the slot looks the word up.
        letters = trie({word[:3].lower() for word in words}, either_case)
        return rf"({letters}(?:[a-z]{{1,7}}+|[A-Z]{{0,7}}+)(?:\.(?=[ \xa0]?[0-9])|){_WORD_END})"
    any_word = trie((word.lower() for word in words), either_case)
    if name == "times":
        return rf"[ \xa0]?({any_word})[ \xa0]?"
    if name == "number":
        return rf"([0-9]++(?:[.,][0-9]++)?+|{any_word}(?:[ -]{any_word}){{0,4}}+{_WORD_END})"
    if name in UNREAD:
        return any_word
    return f"({any_word}{_WORD_END})"


def trie(words: Iterable[str], letter: Callable[[str], str] = re.escape, end: str = "") -> str:
    """Return a regex for any of the words, the longest first, sharing their beginnings, each followed by ``end``."""
    root: dict[str, Any] = {}
    for word in words:
        node = root
        for character in word:
            node = node.setdefault(character, {})
        node[""] = {}

    def emit(node: dict[str, Any]) -> str:
        branches = [letter(character) + emit(node[character]) for character in sorted(node) if character]
        if "" in node:
            branches.append(end)
        return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"

    return emit(root)


def either_case(character: str) -> str:
    """Return a class of both cases: the matcher rejects one at once, as it does not with the flag for that."""
    return f"[{character}{character.upper()}]" if character.isascii() and character.isalpha() else re.escape(character)
