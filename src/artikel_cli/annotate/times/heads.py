"""What expressions begin with: a head in, the forms to try behind it out, by the beginning of what follows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Final, NamedTuple

from .matcher import Matcher

_BLANKS: Final = (" ", "\t", "\xa0")
_REMEMBERED: Final = 256
_REMEMBERED_AT_FIGURES: Final = 4096
"""Beginnings of words kept at a head, and at figures: the same few follow them in one article after another."""
_WORD: Final = re.compile("[A-Za-z]+")

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


def by_first_word(heads: dict[str, Head]) -> dict[bytes, FirstWord]:
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


def starts_in_ascii(spelling: str) -> bool:
    """Tell whether a head begins with a letter of ASCII."""
    return _WORD.match(spelling) is not None
