"""Which language pack reads a text: its function words decide.

Function words are a fifth to a third of running text in their own language and next to none in another's, so the
share of them in the first words is enough.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from functools import cache
from itertools import islice
from typing import Final

from msgspec import Struct

from .language import Language, codes, load

DEFAULT: Final = "id"
"""The pack that reads a text whose language stays undecided; it is tried first."""
_SAMPLE: Final = 75
"""So many words tell, where they do so plainly."""
_LARGER: Final = 325
"""So many more are asked otherwise: navigation and names may stand at the head of a page."""
_PLAIN: Final = 0.14
"""A share of function words that no text in another language reaches, unless it is a rival of the pack's."""
_FAINT: Final = 0.04
_DIFFERENT: Final = 3
"""So many different words tell where few do: one may be a word of any language."""
_FEW: Final = 20
"""Of so few words one tells, of twice as many two."""


@cache
def _order() -> tuple[str, ...]:
    return tuple(sorted(codes(), key=lambda code: code != DEFAULT))


@cache
def _function_words(code: str) -> frozenset[bytes]:
    return frozenset(map(str.encode, load(code).function_words))


@cache
def _frequent(code: str) -> frozenset[bytes]:
    pack = load(code)
    return frozenset(map(str.encode, (*pack.function_words, *pack.frequent)))


class _Rivals(Struct, gc=False, eq=False):
    """The rivals of a language: each with all its words and with those that the language itself has not."""

    each: tuple[tuple[frozenset[bytes], frozenset[bytes]], ...]
    own: frozenset[bytes]
    """What the language itself has not, of any: few texts in it have more than one or two."""


@cache
def _rivals(code: str) -> _Rivals:
    known = _function_words(code)
    words = [frozenset(map(str.encode, words)) for words in load(code).rivals.values()]
    return _Rivals(tuple([(each, each - known) for each in words]), frozenset[bytes]().union(*words) - known)


def detect(words: Iterable[bytes]) -> tuple[Language, str | None]:
    """Return the pack to read a text with these words with, and its code, or None for the code where nothing decides.

    The words are those of :func:`~artikel_cli.vocabulary.vocabulary_of`.
    """
    words = iter(words)
    sample = list(islice(words, _SAMPLE))
    best, share = _best(sample)
    if not _decides(sample, best, share):
        larger = [*sample, *islice(words, _LARGER)]
        more = _best(larger)
        if more[1] > share:
            sample, (best, share) = larger, more
        if not _decides(sample, best, share):
            code = _by_frequent(sample)
            return load(code or best), code
    return load(best), None if _is_rival(sample, best, share) else best


def _decides(words: Sequence[bytes], code: str, share: float) -> bool:
    """Tell whether function words decide for a language: they are many, or of several kinds."""
    if share >= _PLAIN:
        return True
    different = len(_function_words(code).intersection(words)) if share >= _FAINT else 0
    return different >= min(_DIFFERENT, 1 + len(words) // _FEW)


def _by_frequent(words: Sequence[bytes]) -> str | None:
    """Return the code of the language that a text too short for function words has the most frequent words of."""
    counts = {code: len(_frequent(code).intersection(words)) for code in _order()}
    best = max(counts, key=lambda code: counts[code])
    others = sum(counts.values()) - counts[best]
    if counts[best] <= max(1, others) or len(words) > _SAMPLE:
        return None
    return None if _is_rival(words, best, _share(words, _function_words(best))) else best


def plainly(words: Iterable[bytes]) -> str | None:
    """Return the code of the language that these few words are plainly of, or None: a word or two may be a name."""
    best, share = _best(list(islice(words, _SAMPLE)))
    return best if share >= _PLAIN else None


def _best(words: Sequence[bytes]) -> tuple[str, float]:
    """Return the code of the pack that has most of the words, and which share of them are its function words."""
    best, share = DEFAULT, 0.0
    for code in _order() if words else ():
        here = _share(words, _function_words(code))
        if here > share:
            best, share = code, here
        if here >= _PLAIN:
            break
    return best, share


def _is_rival(words: Sequence[bytes], code: str, share: float) -> bool:
    """Tell whether a language without a pack has more of the words than the one that a pack is of."""
    rivals = _rivals(code)
    seen = rivals.own.intersection(words)
    return len(seen) > 1 and any(
        len(seen & own) > min(_DIFFERENT, len(own) // 4) - 1 and _share(words, known) > share
        for known, own in rivals.each
    )


def _share(words: Sequence[bytes], known: Set[bytes]) -> float:
    return sum(map(known.__contains__, words)) / len(words)
