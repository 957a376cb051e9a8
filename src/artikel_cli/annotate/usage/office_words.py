"""Which of the words behind an office belong to it and which to a name: the office's house, its place.

In: the last word of the office and the words behind it. Out: how many of these belong to the office, or yes or no.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from .. import traits
from ..lexicon import Lexicon
from ..phrases.phrase import Token
from .occurrences import LOOK_AROUND, Occurrences

INITIAL: Final = 2
"""A word of no more letters is part of the name behind it: ``I``, ``Ni``."""
_LONG: Final = 8
"""A word of so many letters may be a house put together from several."""
_NAME: Final = 4
"""A name of more words has its office's house before it."""
_PART: Final = 4
"""Each of two names with a hyphen between has more letters."""


def of_house(uses: Occurrences, tokens: Sequence[Token], house: str) -> int:
    """Return how many words belong to the house before them: it has them elsewhere too, and not the rest.

    ``PT Bumi Jaya`` for ``Direktur PT Bumi Jaya Rina Lestari``; none where the first stands without the house.
    """
    text, (word, start, _) = uses.text, tokens[0]
    if not house[0].isupper() or uses.lexicon.traits[house] & (traits.ROLE | traits.TITLE):
        return 0
    most = 0
    for at in uses.of(word, start):
        end = at + len(word)
        if at == start or text[end : end + 1].isalnum():
            continue
        count = 1
        while count < len(tokens) and text.startswith(f" {tokens[count][0]}", end):
            end += 1 + len(tokens[count][0])
            count += 1
        behind_it = text[max(0, at - LOOK_AROUND) : at].rstrip().endswith(house)
        if not behind_it and count in {1, len(tokens)}:
            return 0
        if behind_it and count < len(tokens):
            most = max(most, count)
    return most


def known_house(uses: Occurrences, tokens: Sequence[Token]) -> int:
    """Return how many words the article has elsewhere as the name of a house, before a first name; 0 for none.

    What begins a name is a first name, or whoever is quoted by it (``papar NAME``).
    """
    first_names = uses.lexicon.first_names
    if tokens[0][0] in first_names or "." in tokens[0][0]:
        return 0
    for index in range(2, len(tokens)):
        house = uses.text[tokens[0][1] : tokens[index - 1][2]]
        initial = index < len(tokens) - 2 and len(tokens[index + 1][0].rstrip(".")) == 1  # `NAME I. NAME`
        begins = tokens[index][0] in first_names or initial
        begins = begins or (index < len(tokens) - 1 and uses.speaks(tokens[index]))
        if begins and uses.stands(house, tokens[0][1]) and not uses.speaks(tokens[0]):
            return index
    return 0


def may_be_house(uses: Occurrences, word: str, head: str) -> bool:
    """Tell whether a word behind the last of an office may be the house that it is of: long, and no first name."""
    known = word in uses.lexicon.first_names or head in uses.lexicon.places
    return len(word) >= _LONG and not known


def of_place(uses: Occurrences, tokens: Sequence[Token], head: str) -> int:
    """Return how many words are the place or house that an office is never without, before a name of two words.

    None where the article has the first of them as somebody's name.
    """
    lexicon = uses.lexicon
    if not (head in lexicon.placed or head.isdecimal()):
        return 0
    if tokens[0][0] in lexicon.first_names and head not in lexicon.institutions:
        return 0
    if len(tokens[0][0]) <= INITIAL or uses.speaks(tokens[0]):
        return 0
    given = [index for index in range(1, len(tokens)) if tokens[index][0] in lexicon.first_names]
    at = given[0] if given else 1
    if given and len(tokens) > _NAME:
        at = given[-1]  # `PT Bahtera Mega Samudratama Hans NAME`: the last first names in a row begin the name
        while at - 1 in given:
            at -= 1
    while at < len(tokens) - 1 and tokens[at - 1][2] == tokens[at][1]:
        at += 1  # `Partai NasDem`
    return at


def is_placed(uses: Occurrences, place: Token, name: Token) -> bool:
    """Tell whether the first of two words is where an office is: a place, and who is quoted goes by the second."""
    known = place[0] in uses.lexicon.places and place[0] not in uses.lexicon.first_names
    return known and not uses.lexicon.surnames and uses.speaks(name) and not uses.speaks(place)


def before_quoted(uses: Occurrences, tokens: Sequence[Token]) -> int:
    """Return how many words stand before the one that somebody is quoted by, none of them a first name; or 0."""
    lexicon = uses.lexicon
    if lexicon.surnames or len(tokens[0][0]) <= INITIAL or uses.speaks(tokens[0]):
        return 0
    for index in range(1, len(tokens) - 1):
        if tokens[index - 1][0] in lexicon.first_names:
            return 0
        if uses.speaks(tokens[index]):
            return index
    return 0


def is_first_name(uses: Occurrences, word: str, office: str, name: Token) -> bool:
    """Tell whether what could be the place of an office is the first name of who holds it.

    ``Menteri Sosial Bima NAMA``, and ``kata Bima``, but never ``di Bima``; a mayor is of a place.
    """
    at = name[1] - 1 - len(word)
    head, lexicon, text = office.rpartition(" ")[2], uses.lexicon, uses.text
    if text[at : name[1] - 1] != word or head in lexicon.institutions or head in lexicon.placed:
        return False
    if uses.is_place((word, at, at + len(word))):
        return False
    for other in uses.of(word, at):
        end = other + len(word)
        before = text[max(0, other - LOOK_AROUND) : other].rstrip().rpartition(" ")[2]
        if other != at and before in lexicon.bare and not text[end : end + 2].strip()[:1].isalnum():
            return True
    return False


def is_pair(word: str, house: str, lexicon: Lexicon) -> bool:
    """Tell whether a word behind a team is two candidates with a hyphen: ``TKN Rina-Bayu``, not ``pemain Ana-Rina``."""
    house = house.strip("()")
    if not (len(house) > 1 and house.isupper()) and house not in lexicon.teams:
        return False
    if house in lexicon.titles or lexicon.is_degree(house):
        return False  # `AKP Abdul-Rahman NAME`
    return is_double(word)


def is_double(word: str) -> bool:
    """Tell whether a word is two names with a hyphen: ``Rina-Bayu``, ``Calder-Lewin``."""
    first, hyphen, second = word.partition("-")
    return bool(hyphen) and len(first) > _PART and len(second) > _PART and first.istitle() and second.istitle()
