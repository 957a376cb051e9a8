"""The words of a text, looked up at once: a text in, its words in UTF-8 out.

A recogniser that waits for a few hundred words asks which of them a text has (``table.intersection(words)``) and
looks for those alone. To read the text through with a pattern of all of them costs several times as much, and each
such pattern pushes the others out of the processor's cache. Bytes, because they are split, put in one case and hashed
in a fraction of the time that a text takes; words are keys here, and their places are found in the text.
"""

from __future__ import annotations

import re
from typing import Final

_WORDS: Final = bytes(byte if byte >= 0x80 or chr(byte).isalnum() else 0x20 for byte in range(0x100))
"""What is no letter and no digit parts words; the bytes of all other letters are above ASCII."""
_MARKS: Final = tuple(mark.encode() for mark in "“”‘’–—…")
"""Marks above ASCII that stand right beside words."""
_GENERAL: Final = b"\xe2\x80"
"""The beginning of all these."""
_CASES: Final = bytes.maketrans(bytes([*range(0x61, 0x7B), *range(0x41, 0x5B)]), b"a" * 26 + b"A" * 26)
_GLUED: Final = re.compile(rb"[A-Z]+[a-z\x80-\xff]*|[a-z\x80-\xff]+|[0-9]+")


def words_of(text: str) -> list[bytes]:
    """Return the words of a text in UTF-8, in order, and behind them those that scraping has glued together.

    ``sapaMenteri`` stands there whole, and as ``sapa`` and ``Menteri``.
    """
    raw = text.encode("utf-8", "surrogatepass")
    if _GENERAL in raw:
        for mark in _MARKS:
            if mark in raw:
                raw = raw.replace(mark, b" ")
    raw = raw.translate(_WORDS)
    words = raw.split()
    cases = raw.translate(_CASES)
    at = cases.find(b"aA")
    while at >= 0:
        start, end = raw.rfind(b" ", 0, at) + 1, raw.find(b" ", at)
        end = end if end >= 0 else len(raw)
        words += _GLUED.findall(raw, start, end)
        at = cases.find(b"aA", end)
    return words
