"""What is worked out of a word, kept: a function of words in, a table to look them up in out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

_MOST_WORDS: Final = 50_000


class Memo(dict[str, int]):
    """What is worked out of a word on first sight; forgotten when there are too many, so that memory is bounded."""

    def __init__(self, work: Callable[[str], int]) -> None:
        super().__init__()
        self._work = work

    def __missing__(self, word: str) -> int:
        if len(self) > _MOST_WORDS:
            self.clear()
        value = self[word] = self._work(word)
        return value
