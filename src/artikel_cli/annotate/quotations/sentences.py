"""Sentences: where one ends and where the next one starts.

In: a text, and offsets inside a paragraph or blocks. Out: offsets.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from ...model import Block
from ..lexicon import Lexicon

WORD: Final = re.compile(r"[^\W\d_](?:[\w'’-]*\w)?")
_SENTENCE: Final = re.compile(
    r"[.!?…](?:[\"”'’)]*\s+(?=[A-Z\"“(@]|[a-z]{2,3}\. [A-Z])|(?<=[a-z\d)][a-z\d)]\.)(?=[A-Z][a-z]{2}))"
)
"""The next sentence may begin with a title (``… anak. dr. NAME bekerja``); a blank may be lost (``… 2025.Ia``)."""
_ACRONYM: Final = 2
_REACH: Final = 300
HEADINGS: Final = ("headline", "deck", "subheading")
_NARRATION: Final = ("paragraph", "list_item", "headline", "deck")


def ends_inside(text: str, low: int, high: int) -> bool:
    """Tell whether a mark that may end a sentence stands between two offsets."""
    find = text.find
    return (
        find(".", low, high) >= 0 or find("?", low, high) >= 0 or find("!", low, high) >= 0 or find("…", low, high) >= 0
    )


def sentence_ends(text: str, low: int, high: int, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield where each sentence between two offsets ends but the last, and where the next one starts.

    The full stop of a title, an initial, a degree or a word such as ``Pj.`` before an office ends none.
    """
    for match in _SENTENCE.finditer(text, low, high) if ends_inside(text, low, high) else ():
        end = match.start()
        word = text[max(low, end - 14) : end].rpartition(" ")[2].lstrip('("“')
        if text[end] == "." and (len(word) == 1 or word in lexicon.titles or _is_short(word, lexicon)):
            continue
        if lexicon.stands_in(word, text, match.end()):
            continue  # `Pj. Bupati NAME`
        yield end, match.end()


def _is_short(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a full stop belongs to a word: it is a degree or cut short (``Jl.``), no acronym (``MK.``)."""
    acronym = len(word) == _ACRONYM and word.isupper() and word not in lexicon.houses
    return lexicon.is_degree(word if acronym else f"{word}.")


def sentence_start(text: str, at: int, floor: int, lexicon: Lexicon) -> int:
    """Return where the sentence that reaches ``at`` starts, not before ``floor``."""
    low = max(floor, at - _REACH)
    best = low
    for _, following in sentence_ends(text, low, at, lexicon):
        best = following
    while best < at and text[best] in " \t\u00a0\u200b-–—":
        best += 1
    return best


def sentences_before(
    text: str, blocks: Sequence[Block], start: int, end: int, lexicon: Lexicon
) -> Iterator[tuple[int, int, bool]]:
    """Yield the sentences between two offsets, last first, and whether each is a heading."""
    for index in range(bisect_right(blocks, end, key=_start) - 1, -1, -1):
        block = blocks[index]
        if block.end <= start:
            return
        if block.kind not in _NARRATION:
            continue
        low, high = max(start, block.start), min(end, block.end)
        at = low
        found: list[tuple[int, int]] = []
        for stop, following in sentence_ends(text, low, high, lexicon):
            found.append((at, stop))
            at = following
        if at < high:
            found.append((at, high))
        heading = block.kind in HEADINGS
        yield from [(start, end, heading) for start, end in reversed(found)]


def _start(block: Block) -> int:
    return block.start
