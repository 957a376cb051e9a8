"""Which language pack reads a text: its function words decide.

Function words are a fifth to a third of running text in their own language and next to none in another's, so the
share of them in the first words is enough.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import islice
from typing import Final

from .language import Language, codes, load

DEFAULT: Final = "id"
"""The pack that reads a text whose language stays undecided; it is tried first."""
_SAMPLE: Final = 75
"""So many words tell."""
_PLAIN: Final = 0.14
"""A share of function words that no text in another language reaches."""
_FAINT: Final = 0.04


@cache
def _order() -> tuple[str, ...]:
    return tuple(sorted(codes(), key=lambda code: code != DEFAULT))


@cache
def _function_words(code: str) -> frozenset[bytes]:
    return frozenset(map(str.encode, load(code).function_words))


def detect(words: Iterable[bytes]) -> tuple[Language, str | None]:
    """Return the pack to read a text with these words with, and its code, or None for the code where nothing decides.

    The words are those of :func:`~artikel_cli.vocabulary.vocabulary_of`.
    """
    best, share = _best(words)
    return load(best), best if share >= _FAINT else None


def plainly(words: Iterable[bytes]) -> str | None:
    """Return the code of the language that these few words are plainly of, or None: a word or two may be a name."""
    best, share = _best(words)
    return best if share >= _PLAIN else None


def _best(words: Iterable[bytes]) -> tuple[str, float]:
    """Return the code of the pack that has most of the words, and which share of them are its function words."""
    words = list(islice(words, _SAMPLE))
    best, share = DEFAULT, 0.0
    for code in _order() if words else ():
        known = _function_words(code)
        here = sum(map(known.__contains__, words)) / len(words)
        if here > share:
            best, share = code, here
        if here >= _PLAIN:
            break
    return best, share
