"""Whom a sentence is there to present, and whether a name that nothing else explains is a person's.

In: a sentence of the narration. Out: the name that ends it (``… adalah milik NAME``), or the answer.
"""

from __future__ import annotations

from typing import Final

from ...patterns import pattern
from ..cast import Cast
from ..lexicon import Lexicon
from ..phrases.phrase import Phrase
from .sentences import WORD

_PRESENTING: Final = 12
"""A sentence that ends in who it presents has no more words."""
_POINTING: Final = 80
_POINTING_WORDS: Final = 5
"""A description that points back has no more words, but for those before a verb of speech."""
_EXPLAINED: Final = r"(?:, [^,]+| \(\d{1,2}\))\Z"
_APPOSED: Final = r", (?P<article>[a-z]+) (?P<noun>[^,.\n]{3,80}),"
_LAST: Final = r"(?<=[a-z,] )(?:[A-Z][a-z]{0,3}\. ){0,2}[A-Z][\w'’]+(?: [A-Z][\w'’.]+){0,3}\Z"


def points_back(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether a sentence begins with a description that points back: ``Perempuan 61 tahun itu menuturkan``."""
    words = text[start : min(end, start + _POINTING)].replace(",", " ,").split()
    described = bool(words) and words[0].casefold() in lexicon.lower_roles
    ends = next((at for at, word in enumerate(words) if word == "," or word in lexicon.verbs), _POINTING_WORDS)
    return described and not lexicon.demonstratives.isdisjoint(words[: max(ends, _POINTING_WORDS)])


def named_last(
    text: str, start: int, end: int, cast: Cast, *, contrasted: bool = False, alone: bool = False
) -> Phrase | None:
    """Return the name that ends a sentence which is there to present it: ``… adalah milik NAME``.

    Where the next sentence points back with a noun and this one is about nobody else (``alone``), any name of several
    words is presented so. ``contrasted`` asks for a sentence that turns to somebody else (``Lain halnya dengan NAME,
    tokoh setempat``).
    """
    sentence = text[start:end].strip(" .?")
    folded = sentence.casefold()
    contrasts = folded.startswith(cast.lexicon.contrasting)
    if contrasts:
        turn = max(len(phrase) for phrase in cast.lexicon.contrasting if folded.startswith(phrase))
        sentence = sentence[:turn] + pattern(_EXPLAINED).sub("", sentence[turn:])
    run = pattern(_LAST).search(sentence)
    if run is None or sentence.count(" ") > _PRESENTING or (contrasted and not contrasts):
        return None
    before = sentence[: run.start() - 1].rpartition(" ")[2]
    words = run[0].split()
    whole = alone and len(words) > 1 and (before not in cast.lexicon.placing or before in cast.lexicon.by)
    whole = whole or (alone and before in cast.lexicon.own)  # `Suara itu terngiang di telinga NAME.`
    if before not in cast.lexicon.presenting and not (contrasts or whole):
        return None
    at = start + run.start()
    if cast.lexicon.places.intersection(words) or any(map(cast.lexicon.is_office, words)) or at in cast.times:
        return None
    tokens = tuple([(word[0], at + word.start(), at + word.end()) for word in pattern(r"\S+").finditer(run[0])])
    return Phrase("name", at, at + len(run[0]), tokens)


def is_apposed(text: str, at: int, lexicon: Lexicon) -> bool:
    """Tell whether what a person is stands behind a name, between commas: ``NAME, a fourth-semester student, said``."""
    apposition = pattern(_APPOSED).match(text, at) if text.startswith(", ", at) else None
    if apposition is None or apposition["article"] not in lexicon.articles:
        return False
    words = apposition["noun"].split(" ")
    until = (number for number, word in enumerate(words) if word in lexicon.small and word not in lexicon.possessives)
    noun = words[next(until, len(words)) - 1]
    return lexicon.is_one(noun) and noun not in lexicon.houses


def is_person(text: str, start: int, end: int, phrase: Phrase, lexicon: Lexicon, *, shown: bool = False) -> bool:
    """Tell whether a sentence that a name begins goes on as of a person: ``Mount X erupted`` does not.

    Where the language has no word for things alone, ``shown`` says that the next one does: ``NAME melaut. Ia tahu …``.
    """
    if phrase.organisation or text[phrase.end : phrase.end + 1] not in (" ", ","):
        return False
    if shown and not lexicon.head_final and not any(word in lexicon.institutions for word, _, _ in phrase.name):
        behind = WORD.search(text, phrase.end, end)
        return behind is not None and behind[0] not in lexicon.placing
    if is_apposed(text, phrase.end, lexicon):
        return True
    at = phrase.end
    if text[at] == ",":
        at = text.find(",", at + 1, end)
        if at < 0:
            return False
    words = text[at:end].split()
    pronouns = lexicon.gendered if lexicon.head_final else ()
    return not all(known.isdisjoint(words) for known in (lexicon.possessives, lexicon.who, frozenset(pronouns)))
