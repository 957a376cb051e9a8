"""Whom a sentence is there to present, and whether a name that nothing else explains is a person's.

In: a sentence of the narration. Out: the name that ends it (``… adalah milik NAME``), or the answer.
"""

from __future__ import annotations

from typing import Final

from ...patterns import pattern
from ..cast import Cast
from ..lexicon import Lexicon
from ..phrase import Phrase
from .sentences import WORD

_PRESENTING: Final = 10
"""A sentence that ends in who it presents has no more words."""
_POINTING: Final = 80
_POINTING_WORDS: Final = 5
"""A description that points back has no more words, but for those before a verb of speech."""
_EXPLAINED: Final = r"(?:, [^,]+| \(\d{1,2}\))\Z"
_LAST: Final = r"(?<=[a-z] )(?:[A-Z][a-z]{0,3}\. ){0,2}[A-Z][\w'’]+(?: [A-Z][\w'’.]+){0,3}\Z"


def points_back(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether a sentence begins with a description that points back: ``Perempuan 61 tahun itu menuturkan``."""
    words = text[start : min(end, start + _POINTING)].replace(",", " ,").split()
    described = bool(words) and words[0].casefold() in lexicon.lower_roles
    ends = next((at for at, word in enumerate(words) if word == "," or word in lexicon.verbs), _POINTING_WORDS)
    return described and not lexicon.demonstratives.isdisjoint(words[: max(ends, _POINTING_WORDS)])


def goes_on(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether a sentence is about whom a relative clause tells of: ``Perajin yang lama berjualan di sana …``."""
    words = text[start : min(end, start + _POINTING)].split()
    return len(words) > 1 and words[0].casefold() in lexicon.lower_roles and words[1] in lexicon.relative


def named_last(
    text: str, start: int, end: int, cast: Cast, *, contrasted: bool = False, alone: bool = False
) -> Phrase | None:
    """Return the name that ends a sentence which is there to present it: ``… adalah milik NAME``.

    Where the next sentence points back with a noun and this one is about nobody else (``alone``), any name of several
    words is presented so. ``contrasted`` asks for a sentence that turns to somebody else (``Lain halnya dengan NAME,
    tokoh setempat``).
    """
    sentence = text[start:end].strip(" .")
    contrasts = sentence.casefold().startswith(cast.lexicon.contrasting)
    if contrasts:
        sentence = pattern(_EXPLAINED).sub("", sentence)
    run = pattern(_LAST).search(sentence)
    if run is None or sentence.count(" ") > _PRESENTING or (contrasted and not contrasts):
        return None
    before = sentence[: run.start() - 1].rpartition(" ")[2]
    words = run[0].split()
    whole = alone and len(words) > 1 and (before not in cast.lexicon.placing or before in cast.lexicon.by)
    if before not in cast.lexicon.presenting and not (contrasts or whole):
        return None
    at = start + run.start()
    if cast.lexicon.places.intersection(words) or any(map(cast.lexicon.is_office, words)) or at in cast.times:
        return None
    tokens = tuple([(word[0], at + word.start(), at + word.end()) for word in pattern(r"\S+").finditer(run[0])])
    return Phrase("name", at, at + len(run[0]), tokens)


def is_person(text: str, start: int, end: int, phrase: Phrase, lexicon: Lexicon, *, shown: bool = False) -> bool:
    """Tell whether a sentence that a name begins goes on as of a person: ``Mount X erupted`` does not.

    Where the language has no word for things alone, ``shown`` says that the next one does: ``NAME melaut. Ia tahu …``.
    """
    if phrase.organisation or text[phrase.end : phrase.end + 1] not in (" ", ","):
        return False
    if shown and not lexicon.head_final and not any(word in lexicon.institutions for word, _, _ in phrase.name):
        behind = WORD.search(text, phrase.end, end)
        return behind is not None and behind[0] not in lexicon.placing
    if text[phrase.end : phrase.end + 1] != " ":
        return False
    words = text[phrase.end : end].split()
    return not lexicon.possessives.isdisjoint(words) or not lexicon.who.isdisjoint(words)
