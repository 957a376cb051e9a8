"""Antecedents: whom what stands before a verb of speech is about, where that is not the subject of its sentence.

In: a clause before a verb. Out: the :class:`Phrase` of who says it, or None.
"""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from ...patterns import pattern
from ..lexicon import Lexicon
from ..phrases.phrase import Phrase
from ..phrases.reader import read_phrase

_NEAR: Final = 60
"""The antecedent stands so near before its verb."""
_APPOSED: Final = 80
"""What explains a name is no longer."""
_NAMED: Final = r"(?<![\w’'-])[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}\Z"
_HOUSE: Final = r"(?<=\s)[A-Z][\w’'&.-]*(?: (?:&|[A-Z][\w’'&.-]*))*\Z"


def one_of_many(text: str, start: int, verb: int, lexicon: Lexicon, times: frozenset[int]) -> Phrase | None:
    """Return the subject right before a participle that no comma parts from it: ``with one trader warning it …``."""
    for word in lexicon.unnamed:
        at = text.rfind(f" {word} ", max(start, verb - _NEAR), verb)
        phrase = read_phrase(text, at, verb, lexicon, times) if at >= 0 else None
        if phrase is not None and phrase.kind == "role" and verb - phrase.end <= 1:
            return phrase
    return None


def quoted(text: str, start: int, end: int, lexicon: Lexicon, times: frozenset[int]) -> Phrase | None:
    """Return whom somebody else quotes, up to ``as saying``: ``The agency quoted a source in the house as saying``."""
    verbs = [(at, word) for word in lexicon.quoting if (at := text.rfind(f" {word} ", start, end)) >= 0]
    if not verbs:
        return None
    at, word = max(verbs)
    phrase = read_phrase(text, at + len(word) + 2, end, lexicon, times)
    if phrase is None or phrase.kind == "pronoun":
        return None
    return phrase if phrase.kind == "name" else replace(phrase, end=end, role=(phrase.start, end), unnamed=True)


def named_before(text: str, start: int, end: int, lexicon: Lexicon) -> Phrase | None:
    """Return whose name ends at an offset, before a relative clause: a house, where people have a word of their own.

    ``Lund & Norwell, which``; but ``NAME, yang`` is anybody.
    """
    name = pattern(_HOUSE).search(text, max(start, end - _NEAR), end)
    if name is None:
        return None
    tokens = tuple([(word[0], word.start(), word.end()) for word in pattern(r"\S+").finditer(text, *name.span())])
    return Phrase("name", name.start(), name.end(), tokens, organisation=bool(lexicon.who))


def who_before(text: str, start: int, comma: int, lexicon: Lexicon, times: frozenset[int]) -> Phrase | None:
    """Return whom ``who`` means behind a comma, where that is not plainly the subject of the sentence.

    ``criticised even by NAME, who``; ``some of them, including NAME, an organiser, who``. What a house or a place ends
    (``NAME, chief of Lund Bank, who``) is not asked.
    """
    at = text.rfind(", ", max(start, comma - _APPOSED), comma)
    explained = text[at + 2 : comma].split(" ", 1)[0] if at >= 0 else ""
    apposed = explained in lexicon.articles or explained in lexicon.lower_roles
    end = at if apposed else comma
    name = pattern(_NAMED).search(text, max(start, end - _NEAR), end)
    if name is None:
        return None
    before = text[start : name.start()].rstrip().rpartition(" ")[2]
    if not before or before in lexicon.joiners or before in lexicon.prepositions:
        return None
    phrase = read_phrase(text, name.start(), end, lexicon, times)
    return phrase if phrase is not None and phrase.kind == "name" and phrase.end == end else None


def named_by(text: str, start: int, verb: int, lexicon: Lexicon, times: frozenset[int]) -> Phrase | None:
    """Return who gives something a name right before the verb at an offset.

    ``for what one report called``; ``armbands, which the rules of the league described as``.
    """
    low = max(start, verb - _NEAR)
    places = [(text.rfind(f" {word} ", low, verb), word) for word in (lexicon.what, *lexicon.relative)]
    at, word = max(places)
    phrase = read_phrase(text, at + len(word) + 2, verb, lexicon, times) if at >= 0 else None
    return phrase if phrase is not None and verb - phrase.end <= 1 else None
