"""The words of a text, looked up at once: a text in, its letters and words as bytes out.

A recogniser that waits for a few hundred words asks which of them a text has (``table.intersection(words)``) and
looks for those alone. To read the text through with a pattern of all of them costs several times as much, and each
such pattern pushes the others out of the processor's cache. Bytes, because they are split, put in one case and hashed
in a fraction of the time that a text takes; words are keys here, and their places are found in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from .patterns import pattern

_ASCII: Final = bytes(range(0x80))
_LETTERS: Final = bytes(code if code in _ASCII and chr(code).isalpha() else 0x20 for code in range(0x100))
"""Makes of a text in bytes one of words alone."""
_CASES: Final = bytes.maketrans(bytes([*range(0x61, 0x7B), *range(0x41, 0x5B)]), b"a" * 26 + b"A" * 26)
_GLUED: Final = re.compile(rb"[A-Z]+[a-z]*|[a-z]+")
_FOREIGN: Final = r"[^\W\d_]*[^\W\d_\x00-\x7f][^\W\d_]*"
"""A word with a letter outside ASCII; few articles in Indonesian have one: compiled when one does."""


_LONG: Final = 100_000
"""Bytes of a text whose words are split anew whenever they are asked for: a list of them takes ten times its size."""


class Vocabulary(NamedTuple):
    """The words of a text, as bytes.

    Attributes:
        plain: the text between two blanks, one byte for every code point; ``?`` for those outside ASCII.
        letters: the same, with a blank for whatever is no letter of ASCII.
        in_order: the words that are left, in order.
        words: these, behind them the parts of words that scraping has glued together (``sapa`` and ``Menteri`` of
            ``sapaMenteri``), and words with letters outside ASCII, in UTF-8.
    """

    plain: bytes
    letters: bytes
    in_order: Iterable[bytes]
    words: Iterable[bytes]


class _Words:
    """The words of a long text in order, split a stretch at a time."""

    def __init__(self, letters: bytes) -> None:
        self._letters = letters

    def __iter__(self) -> Iterator[bytes]:
        letters, at = self._letters, 0
        while at < len(letters):
            end = letters.find(b" ", at + _LONG)
            end = end if end >= 0 else len(letters)
            yield from letters[at:end].split()
            at = end


def vocabulary_of(text: str) -> Vocabulary:
    """Return the words of a text."""
    plain = b" %b " % text.encode("ascii", "replace")
    letters = plain.translate(_LETTERS)
    if len(letters) > _LONG:
        in_order = _Words(letters)
        return Vocabulary(plain, letters, in_order, {*in_order, *_others(text, letters)})
    words = letters.split()
    others = list(_others(text, letters))
    return Vocabulary(plain, letters, words, words + others if others else words)


def _others(text: str, letters: bytes) -> Iterator[bytes]:
    """Yield the parts of words that are glued together, and the words with letters outside ASCII."""
    cases = letters.translate(_CASES)
    at = cases.find(b"aA")
    while at >= 0:
        start, end = letters.rindex(b" ", 0, at) + 1, letters.index(b" ", at)
        yield from _GLUED.findall(letters, start, end)
        at = cases.find(b"aA", end)
    foreign = b"" if text.isascii() else text.encode("utf-8", "surrogatepass").translate(None, _ASCII)
    if foreign and any(map(str.isalpha, set(foreign.decode("utf-8", "surrogatepass")))):
        for match in pattern(_FOREIGN).finditer(text):
            yield match[0].encode("utf-8", "surrogatepass")
