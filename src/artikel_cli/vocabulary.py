"""The words of a text, looked up at once: a text in, its letters and words as bytes out.

A recogniser that waits for a few hundred words takes those of them that a text has, in order, and looks for each from
where the one before stands, so that the text is gone through once. To read it with a pattern of all of them costs
several times as much, and each such pattern pushes the others out of the processor's cache. Bytes, because they are
split, put in one case and hashed in a fraction of the time that a text takes; words are keys here.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping, Set
from typing import Final, NamedTuple

from .patterns import pattern

_ASCII: Final = bytes(range(0x80))
_LETTERS: Final = bytes(code if code in _ASCII and chr(code).isalpha() else 0x20 for code in range(0x100))
"""Makes of a text in bytes one of words alone."""
BEGIN: Final = frozenset(" \n\t\r\xa0(\"'“‘«[|–—-")
"""A time expression begins after a blank, a bracket, a quotation mark, a dash. Where scraping has glued one to the word
before (``TV,Kamis (20/6/2025)``), what follows its blank is found, and the weekday by looking back from there."""
_BEGIN: Final = "".join(BEGIN).encode("ascii", "replace")


def _shape(character: bytes) -> bytes:
    if character.isalpha():
        return b"a" if character.islower() else b"A"
    return b"0" if character.isdigit() else b" " if character in _BEGIN else b"."


_SHAPES: Final = b"".join([_shape(bytes([code])) for code in range(0x100)])
_GLUED: Final = re.compile(rb"[A-Z]+[a-z]*|[a-z]+")
_FOREIGN: Final = r"[^\x00-\x7f]"
"""What is outside ASCII; few articles in Indonesian have a letter there: compiled when one does."""


_LONG: Final = 100_000
"""Bytes of a text whose words are split anew whenever they are asked for: a list of them takes ten times its size."""


Sighting = tuple[int, str]
"""Where a word stands, in code points, and the word."""
Sought = tuple[bytes, str]
"""A word between blanks, as it is looked for, and the word."""


def sought(words: Iterable[str]) -> dict[bytes, Sought]:
    """Return a table of words to look for with :meth:`Vocabulary.sightings`."""
    return {word.encode(): (b" %b " % word.encode(), word) for word in words}


class Vocabulary(NamedTuple):
    """The words of a text, as bytes.

    Attributes:
        letters: the text between two blanks, a byte for every code point, with a blank for all but letters of ASCII.
        shapes: the same with ``a`` for a small letter, ``A`` for a capital, ``0`` for a figure, a blank for what is of
            :data:`BEGIN` or outside ASCII, and ``.`` for the rest.
        in_order: the words that are left, in order.
        others: the parts of words that scraping has glued together (``sapa`` and ``Menteri`` of ``sapaMenteri``), and
            words with letters outside ASCII, in UTF-8.
    """

    letters: bytes
    shapes: bytes
    in_order: Iterable[bytes]
    others: Collection[bytes]

    def sightings(self, text: str, sought: Mapping[bytes, Sought]) -> Iterable[Sighting]:
        """Return where the words sought stand in the text whose vocabulary this is, in order."""
        glued = set(filter(sought.__contains__, self.others))
        if not glued:
            seen = self._sightings(sought)
            return list(seen) if len(self.letters) <= _LONG else _Sightings(seen)
        found = list(self._sightings(sought))
        found += _glued(text, [sought[word][1] for word in glued], set(found))
        found.sort()
        return found

    def _sightings(self, sought: Mapping[bytes, Sought]) -> Iterator[Sighting]:
        letters, at = self.letters, -1
        for word in filter(sought.__contains__, self.in_order):
            key, spelling = sought[word]
            at = letters.index(key, at + 1)
            yield at, spelling


class _Sightings:
    """Where words stand in a long text, in a sixth of the room that a list of pairs takes."""

    def __init__(self, seen: Iterable[Sighting]) -> None:
        self._places = array("Q")
        self._words: list[str] = []
        for at, word in seen:
            self._places.append(at)
            self._words.append(word)

    def __iter__(self) -> Iterator[Sighting]:
        return zip(self._places, self._words, strict=True)


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
    letters, shapes = plain.translate(_LETTERS), plain.translate(_SHAPES)
    if len(letters) > _LONG:
        return Vocabulary(letters, shapes, _Words(letters), set(_others(text, letters, shapes)))
    return Vocabulary(letters, shapes, letters.split(), list(_others(text, letters, shapes)))


def _glued(text: str, words: Iterable[str], seen: Set[Sighting]) -> Iterator[Sighting]:
    """Yield where words stand that may be parts of others, but for what has been seen already."""
    for word in words:
        at = text.find(word)
        while at >= 0:
            if (at, word) not in seen:
                yield at, word
            at = text.find(word, at + len(word))


def _others(text: str, letters: bytes, shapes: bytes) -> Iterator[bytes]:
    """Yield the parts of words that are glued together, and the words with letters outside ASCII."""
    at = shapes.find(b"aA")
    while at >= 0:
        start, end = letters.rindex(b" ", 0, at) + 1, letters.index(b" ", at)
        yield from _GLUED.findall(letters, start, end)
        at = shapes.find(b"aA", end)
    foreign = b"" if text.isascii() else text.encode("utf-8", "surrogatepass").translate(None, _ASCII)
    if foreign and any(map(str.isalpha, set(foreign.decode("utf-8", "surrogatepass")))):
        yield from _foreign(text)


def _foreign(text: str) -> Iterator[bytes]:
    """Yield the words with letters outside ASCII, each letter looked at once."""
    end = 0
    for match in pattern(_FOREIGN).finditer(text):
        start = match.start()
        if start < end or not match[0].isalpha():
            continue
        first, end = end, match.end()
        while start > first and text[start - 1].isalpha():
            start -= 1
        while text[end : end + 1].isalpha():
            end += 1
        yield text[start:end].encode("utf-8", "surrogatepass")
