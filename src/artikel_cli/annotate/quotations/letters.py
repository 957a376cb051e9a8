"""Whose letter it is: who has signed or written what the narration tells of (``surat yang diteken NAME``).

In: a stretch of narration. Out: the member of the cast who has written it, or None.
"""

from __future__ import annotations

from itertools import pairwise

from ...patterns import pattern
from ..cast import Cast
from ..member import Member
from ..phrases.reader import read_phrase
from .sentences import WORD, sentence_start


def signed(text: str, narration: tuple[int, int], cast: Cast, times: frozenset[int]) -> Member | None:
    """Return who has signed or written what a stretch of narration tells of (``surat yang diteken NAME``)."""
    words = cast.lexicon
    found = [(at, verb) for verb in words.signing if (at := text.rfind(f" {verb} ", *narration)) >= 0]
    for at, verb in sorted(found, reverse=True):  # `surat yang diteken NAME itu dikirim ke NAME`
        member = _signer(text, at, verb, narration, cast, times)
        if member is not None:
            return member
    return _sender(text, narration, cast, times)


def announced(text: str, narration: tuple[int, int], cast: Cast) -> Member | None:
    """Return whose words the last line of a stretch of narration announces: ``Berikut komentar warganet di …``."""
    words = cast.lexicon
    start = text.rfind("\n", narration[0], narration[0] + len(text[slice(*narration)].rstrip())) + 1
    found = list(WORD.finditer(text, max(start, narration[0]), narration[1]))
    for noun, crowd in pairwise(found):
        if noun[0].casefold() in words.utterances and crowd[0] in words.crowds:
            return cast.unnamed(*crowd.span())
    return None


def _sender(text: str, narration: tuple[int, int], cast: Cast, times: frozenset[int]) -> Member | None:
    """Return from whom a letter comes that the narration tells of: ``surat dari seorang penonton``."""
    words = cast.lexicon
    sentence = text[slice(*narration)]
    froms = [f"{noun} {by} " for noun in words.utterances for by in words.by]
    for at in sorted({at + len(letter) for letter in froms if (at := sentence.rfind(letter)) >= 0}, reverse=True):
        if sentence[at:].partition(" ")[0] in words.possessives:
            continue  # `he said in a statement by his aide, NAME`
        phrase = read_phrase(text, narration[0] + at, narration[1], words, times)
        if phrase is not None and phrase.kind == "name":
            return cast.enter(phrase)
        if phrase is not None and phrase.unnamed:
            return cast.unnamed(phrase.start, phrase.end)
        if phrase is not None and phrase.kind == "role":  # `a letter from the residents' committee`
            return cast.by_role(phrase) or cast.unnamed(phrase.start, phrase.end)
    return None


def _signer(
    text: str, at: int, verb: str, narration: tuple[int, int], cast: Cast, times: frozenset[int]
) -> Member | None:
    """Return whom the verb of signing at an offset names."""
    words = cast.lexicon
    sentence = text[sentence_start(text, at, narration[0], words) : at]
    if words.utterances.isdisjoint(pattern(r"\w+").findall(sentence.casefold())):
        return None  # it is something else that was signed
    at += len(verb) + 2
    preposition = text[at : narration[1]].partition(" ")[0]
    if preposition in words.by:
        at += len(preposition) + 1
    if words.possessives and text[at : narration[1]].partition(" ")[0] in words.possessives:
        return None  # `he said in a statement signed by his aide, NAME`
    phrase = read_phrase(text, at, narration[1], words, times)
    if phrase is not None and phrase.kind == "role":  # `surat yang diteken NAME itu`
        this = [word.start() for word in WORD.finditer(text, at, narration[1]) if word[0] in words.demonstratives]
        phrase = read_phrase(text, at, this[0], words, times) if this else None
    return cast.enter(phrase) if phrase is not None and phrase.kind == "name" else None
