"""Where the running text of an article stands: the paragraphs in which a capital means a name.

In: the spans of the paragraphs. Out: where they begin and end, and whether an offset lies in one.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from .phrases.phrase import Spanned


class Prose:
    """The running text of one article; ``begin`` is the length of the text where there is none."""

    __slots__ = ("_spans", "_starts", "begin")

    def __init__(self, spans: Sequence[Spanned], length: int) -> None:
        self._spans = spans
        self._starts = [start for start, _ in spans]
        self.begin = self._starts[0] if spans else length

    def holds(self, at: int) -> bool:
        """Tell whether an offset lies in the running text."""
        index = bisect_right(self._starts, at) - 1
        return index >= 0 and at < self._spans[index][1]

    def paragraph_end(self, at: int) -> int:
        """Return where the paragraph ends that holds an offset, or the last one before it."""
        return self._spans[bisect_right(self._starts, at) - 1][1]
