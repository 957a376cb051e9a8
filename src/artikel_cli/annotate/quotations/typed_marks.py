"""Marks as they were typed or damaged: two single ones for a double one, a question mark in the place of one.

In: a text. Out: the text with double marks there, each offset as it was.
"""

from __future__ import annotations

from typing import Final

from ...patterns import pattern

# Few articles need these: compiled when one does.
_TWICE_OPEN: Final = r"(?:''|``|‘[‘’]|’’)(?<![^\W_]..)(?=[^\W_])"
_TWICE: Final = r"(?P<opens>(?:''|``|‘[‘’]|’’(?<![^\W_]..))(?=[^\W_]))|(?:''|’’)"
"""A double mark typed as two single ones, as wire services and typewriters do (``''Kami siap,'' katanya``).

A word processor turns the two that open into ``‘’``."""
_TWICE_CLOSE: Final = r"(?<=[,.?!…])(?:''|’’)(?!\w)"
"""Two single marks that close what a double one has opened: ``“We are pleased,’’ she said``."""
_DAMAGED_OPEN: Final = r"(?<![^\s(])\?(?=[A-Z])"
_DAMAGED_CLOSE: Final = r"(?<=[,.])\?(?=\s|\Z)|(?<=[!?])\?(?=\s[a-z])"


def joined(text: str) -> str:
    """Return the text with one mark and a blank for every two single marks, each offset as it was.

    Where none of them opens, they are feet, seconds or a slip, but for those that close a double mark.
    """
    singles = [mark for mark in "'`‘’" if mark in text]  # one character is found far faster than two
    if not any(mark * 2 in text or mark + "’" in text for mark in singles):
        return text
    if pattern(_TWICE_OPEN).search(text) is None:
        return pattern(_TWICE_CLOSE).sub('" ', text) if "“" in text or '"' in text else text
    return pattern(_TWICE).sub(lambda match: ' "' if match["opens"] else '" ', text)


def mended(text: str) -> str:
    """Return the text with a mark for every question mark that a wrong encoding has put in the place of one.

    No question ends before a word with a capital (``?Api sudah padam,? kata NAMA``), nor behind a comma.
    """
    if pattern(_DAMAGED_OPEN).search(text) is None or pattern(_DAMAGED_CLOSE).search(text) is None:
        return text
    return pattern(f"{_DAMAGED_OPEN}|{_DAMAGED_CLOSE}").sub('"', text)
