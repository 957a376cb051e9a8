"""What stands beside an expression of time: the word before it, what follows, where a sentence or a line begins.

In: a text and offsets in it. Out: answers that tell times from what only looks like them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Final

from ..trie import trie

_SENTENCE_START: Final = ".!?:;\n\r\"“”'‘’(-–—•"
LONGEST_WORD: Final = 24
"""No word beside a time is longer."""


def followed_by(words: Iterable[str]) -> Callable[[str, int], bool]:
    """Return a function that tells whether one of the words, or a sign of per cent, stands at a position of a text."""
    beginnings = {"%", *(word[:2] for word in words)}
    match = re.compile(rf"[ \xa0]?(?:%|{trie(words) or '(?!)'}\b)").match

    def follows(text: str, at: int) -> bool:
        following = text[at : at + 3].lstrip(" \xa0")
        # Few words begin like one of these.
        return (following[:2] in beginnings or following[:1] in beginnings) and match(text, at) is not None

    return follows


def ends_first_word(text: str, end: int) -> bool:
    """Tell whether one word of letters alone, the last of them small, lies between the start of a line and ``end``."""
    start = text.rfind("\n", max(0, end - LONGEST_WORD), end) + 1
    return text[start:end].isalpha() and text[end - 1].islower() and (start > 0 or end < LONGEST_WORD)


def after_capital(text: str, start: int, *, even_first: bool = False) -> bool:
    """Tell whether the word right before, with a blank between, is capitalised and does not begin a sentence.

    With ``even_first`` it may: ``Theresa May``.
    """
    if text[start - 1 : start] != " ":
        return False
    far = max(start - LONGEST_WORD, 0)
    at = max(text.rfind(" ", far, start - 1), text.rfind("\n", far, start - 1), far - 1) + 1
    word = text[at : start - 1].lstrip("(\"“'‘")
    return word[:1].isupper() and word[-1] not in ",.;:" and (even_first or not begins_sentence(text, at))


def begins_sentence(text: str, start: int) -> bool:
    """Tell whether a sentence begins at an offset."""
    before = text[max(0, start - 3) : start].rstrip(" ")
    return not before or before[-1] in _SENTENCE_START
