"""Where the running text of an article stands: the paragraphs in which a capital means a name.

In: the paragraphs. Out: where they begin and end, and whether an offset lies in one.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter

from ..model import Block

_start = attrgetter("start")


class Prose:
    """The running text of one article; ``begin`` is the length of the text where there is none."""

    __slots__ = ("_paragraphs", "_starts", "begin")

    def __init__(self, paragraphs: Sequence[Block], length: int) -> None:
        self._paragraphs = paragraphs
        self._starts: list[int] = [*map(_start, paragraphs)]
        self.begin = self._starts[0] if paragraphs else length

    def holds(self, at: int) -> bool:
        """Tell whether an offset lies in the running text."""
        index = bisect_right(self._starts, at) - 1
        return index >= 0 and at < self._paragraphs[index].end

    def paragraph_end(self, at: int) -> int:
        """Return where the paragraph ends that holds an offset, or the last one before it."""
        return self._paragraphs[bisect_right(self._starts, at) - 1].end
