"""Quoted words that go on in a sentence no verb of speech stands in: ``She was “delighted” with the gift``.

In: a pair of marks. Out: an :class:`Attribution` to whom the sentence is about, or None.
"""

from __future__ import annotations

from typing import Final

from ..cast import Cast
from ..phrases.phrase import Phrase
from .attribution import Attribution
from .marks import Pair
from .sentences import WORD, sentence_start
from .subjects import topic

_WORD_BEFORE: Final = 20
_APOSTROPHES: Final = ("'", "’")
_FEW: Final = 3
"""So many words may be a term; what more say is somebody's."""


def part(text: str, pair: Pair, floor: int, cast: Cast) -> Attribution | None:
    """Return whom the sentence is about that such words are part of, where it is somebody who may say them.

    Several words go on in it (``The mayor “has no plan to go”``); a few say what somebody is (``He was “gutted”``) or
    stand without an article and before no noun (``She signed “without delay” and left``). Others, and those behind a
    preposition, may be a term or a title, as all may be of whom something is done to (``was charged with “theft”``).
    """
    lexicon = cast.lexicon
    *_, word = ("", *text[max(floor, pair.start - _WORD_BEFORE) : pair.start - 1].split())
    if pair.heading or not (word.isalpha() and word.islower()) or not text[pair.start : pair.start + 1].islower():
        return None
    leading = (lexicon.articles, lexicon.possessives, lexicon.naming, lexicon.presenting)
    if any(word in words for words in (*leading, lexicon.prepositions, lexicon.by, lexicon.joiners)):
        return None  # `sang in “a quiet place of our own”`
    count = len(text[pair.start : pair.end].split(None, _FEW))
    predicate = word in lexicon.copulas
    if count <= _FEW and not predicate and (count < 2 or not _ends(text, pair, cast)):
        return None
    at = pair.start - 1
    start = sentence_start(text, at, floor, lexicon)
    if not lexicon.cues.isdisjoint(text[start:at].split()):
        return None  # somebody says so, and it is not plain who
    phrase = topic(text, start, at, lexicon, cast.times)
    if phrase is None or text[phrase.end : phrase.end + 1] in _APOSTROPHES:
        return None  # `NAME’s letter was full of “love and light”`
    if not _may_say(text, phrase, cast, few=count <= _FEW):
        return None
    following = WORD.match(text, phrase.end + 1, at)
    if following is not None and following[0] in lexicon.copulas and not predicate:
        verb = WORD.match(text, following.end() + 1, at)
        if verb is not None and lexicon.is_past(verb[0]):
            return None
    return Attribution("part", start, at, None, phrase, joined=True)


def _ends(text: str, pair: Pair, cast: Cast) -> bool:
    """Tell whether words end a clause, or no noun follows that they would go with."""
    noun, _, following = text[pair.outer : pair.outer + _WORD_BEFORE].partition(" ")
    return noun[:1] in (".", ",") or (not noun and following.partition(" ")[0] in cast.lexicon.stops)


def _may_say(text: str, phrase: Phrase, cast: Cast, *, few: bool) -> bool:
    """Tell whether a sentence is about somebody: by name, by a pronoun for people, of more words also by a noun."""
    lexicon = cast.lexicon
    if phrase.kind == "pronoun":
        return not few or text[phrase.start : phrase.end].casefold() not in lexicon.neuter
    if phrase.kind == "name":
        return cast.is_somebody(phrase)
    noun = text[phrase.start : phrase.end].rpartition(" ")[2].casefold()
    return not few and (noun in lexicon.house_ends or lexicon.is_one(noun))
