"""How far a name reaches from a word of it, to the left and to the right, where it stands in the text.

In: the offset that the word starts or ends at. Out: the offset where the name begins or ends.
"""

from __future__ import annotations

import re
from collections.abc import Container
from typing import Final

from ...patterns import pattern
from ..lexicon import TOKEN, Lexicon
from .glued import LONG, name_behind, name_length, verb_glued_to
from .occurrences import LOOK_AROUND, Occurrences
from .office_words import is_pair

_INITIAL: Final = 2
_CLITIC: Final = 6
"""A noun with a clitic has more letters."""
_WORDS: Final = 10
"""On either side of a word no more words belong to its name."""
_NICKNAME_OPENS: Final = ('"', "“", "‘", "'")
NICKNAME_ENDS: Final = ('"', "”", "’", "'")
"""The marks behind a nickname."""
_GLUED: Final = "-–—"
"""What a name may be glued to: the dash of a dateline."""
_CLOSES: Final = (",", ".", "", "(", ")")
_NICKNAME: Final = r"(?P<before>[A-Z][\w'’.-]*) (?P<nickname>[\"“‘'][A-Z][\w-]*[\"”’'] )\Z"


def around_marks(text: str, at: int, end: int) -> tuple[int, int]:
    """Return the span of the nickname that a word ends before a mark, inside a name: ``Edgardo “Mang Gary” NAME``."""
    if not text[end + 2 : end + 3].isupper():
        return at, end
    opening = max([text.rfind(mark, max(0, at - LOOK_AROUND), at) for mark in _NICKNAME_OPENS])
    inside = text[opening + 1 : at]
    between = text[opening - 2 : opening], text[end + 1 : end + 2]
    apart = between[0][-1:] == between[1] == " " and between[0][:1].isalpha()
    return (opening, end + 1) if opening > 0 and apart and inside.count(" ") <= 1 else (at, end)


def to_last(uses: Occurrences, end: int) -> int:
    """Return where the words end that follow a name and are part of it; a verb glued to it is not."""
    text, lexicon, first = uses.text, uses.lexicon, end
    for _ in range(_WORDS):
        if text[end : end + 1] != " " or not text[end + 1 : end + 2].isupper():
            break
        match = TOKEN.match(text, end + 1)
        if match is None:
            break
        word = match[0]
        if word in lexicon.calendar and lexicon.surnames and text[match.end() + 1 : match.end() + 2].islower():
            earlier = text[max(0, end - LOOK_AROUND) : end].rpartition(" ")[0].rpartition(" ")[2]
            if earlier[:1].isupper():
                break  # `NAME NAME Friday said`, but `Joe Friday said`
        if "/" in word:
            word = word.partition("/")[0]  # `NAME NAME/NAME NAME`, who play together
            return end + 1 + len(word) if lexicon.beside_names[word] else end
        if len(word) == 1 and lexicon.surnames and text[match.end() : match.end() + 2].strip().isupper():
            end = match.end()  # `NAME A NAME`, where the letter might be an article
            continue
        if len(word) == _INITIAL and _is_initial(word) and text[match.end() : match.end() + 2].strip().isupper():
            end = match.end()  # `NAME R. NAME`
            continue
        if not lexicon.beside_names[word] and word not in lexicon.given:
            if _is_surname(uses, match, end) or _are_letters(uses, match) or _is_placelike(uses, match):
                end = match.end()
            break
        glued = verb_glued_to(text, word, end + 1, lexicon)
        if glued:
            return end if lexicon.is_degree(word[:glued]) else end + 1 + glued
        if len(word) >= LONG:
            before = text[max(0, first - LOOK_AROUND) : end].rpartition(" ")[2]
            whole = name_length(uses, word, end + 1, before)
            if whole < len(word):
                return end + 1 + whole  # `NAME Meluryang akan tampil`, and `NAME Melur` in the headline
        end = match.end()
    return end


def _are_letters(uses: Occurrences, word: re.Match[str]) -> bool:
    """Tell whether two letters that no list has end a name, as those of a father's do: ``Rina MT``."""
    lexicon, letters = uses.lexicon, word[0]
    ends = len(letters) == _INITIAL and letters.isalpha() and letters.isupper()
    if not ends or lexicon.surnames or lexicon.is_degree(letters) or letters in lexicon.office:
        return False
    behind = uses.text[word.end() : word.end() + LOOK_AROUND]
    if behind[:1] in _CLOSES or behind[1:].partition(" ")[0] in lexicon.cues:
        return True
    *_, office, first = ("", *uses.text[max(0, word.start() - LOOK_AROUND) : word.start() - 1].split(" "))
    if office[:1].isupper() and lexicon.is_office(office):
        return True
    return uses.count(f"{first} {letters}", word.start()) > 1  # but `Menurut Rina BI akan …`


def _is_placelike(uses: Occurrences, word: re.Match[str]) -> bool:
    """Tell whether a place or a country is the last name of somebody who is called so again: ``Rina Melur Yunani``."""
    lexicon, start = uses.lexicon, word.start()
    if lexicon.surnames or word[0] not in lexicon.places:
        return False
    before = uses.text[max(0, start - LOOK_AROUND) : start].split()[-2:]
    if len(before) < 2 or not all(map(lexicon.beside_names.__getitem__, before)):
        return False
    whole = f"{' '.join(before)} {word[0]}"
    heads = [uses.text[max(0, at - LOOK_AROUND) : at].rpartition("\n")[2].split() for at in uses.of(whole, start)]
    return len(heads) > 1 and any(not head or not head[-1][0].isupper() for head in heads)  # not `SMA Rina Melur Lawe`


def _is_initial(word: str) -> bool:
    """Tell whether a word of two characters is a letter and its full stop."""
    return word[0].isupper() and word[1] == "."


def _is_surname(uses: Occurrences, word: re.Match[str], end: int) -> bool:
    """Tell whether a word of an office ends a name behind a first name: ``Tess Bishop``, ``Ann Cook``."""
    text, lexicon = uses.text, uses.lexicon
    first = text[max(0, end - LOOK_AROUND) : end].rpartition(" ")[2].rpartition("\n")[2]
    ends = word[0].istitle() and not text[word.end() : word.end() + 2].lstrip(" ")[:1].isupper()
    return lexicon.surnames and ends and first in lexicon.pronoun_of_name and word[0] not in lexicon.calendar


def to_first(uses: Occurrences, start: int, begun: Container[int]) -> int:
    """Return where the words begin that stand before a name and are part of it."""
    text, lexicon = uses.text, uses.lexicon
    for count in range(_WORDS):
        if text[start - 1 : start] != " " or start in begun:
            break
        before = text[max(0, start - LOOK_AROUND) : start]
        if before[-2:-1] in NICKNAME_ENDS:
            nicknamed = pattern(_NICKNAME).search(before)
            if nicknamed is None or nicknamed["before"].casefold() in lexicon.naming:
                break
            start -= len(nicknamed["nickname"])  # `Edgardo “Gary” NAME`
            continue
        head, _, word = before[:-1].rpartition(" ")
        begins = "\n" in word or word[:1] in _GLUED
        if begins:
            word = word.rpartition("\n")[2].lstrip(_GLUED)
        elif not word[1:].islower() and (name := name_behind(uses, word, start - 1)):
            word, begins = name, True
        if (
            len(word) == _INITIAL
            and _is_initial(word)
            and not lexicon.surnames
            and lexicon.is_first_name(head.rpartition(" ")[2])
        ):
            start -= _INITIAL + 1  # `NAME R. NAME`
            continue
        if word in lexicon.calendar and not lexicon.openers.isdisjoint(head.casefold().split()[-1:]):
            break  # `On Sunday Reed denied`
        if (
            not word[:1].isupper()
            or len(word) >= start
            or word in lexicon.ordinary
            or word.casefold() in lexicon.articles
            or not lexicon.beside_names[word]
            or lexicon.glued_verb(word)
            or (len(word) > _CLITIC and _has_clitic(word, lexicon))
            or before.endswith(lexicon.house_ends_in.get(word, ()))  # `Polda Metro Jaya NAME`
            or (lexicon.genitive and word.endswith(lexicon.genitive))  # `NAME’s Lund`
            or (lexicon.head_final and word in lexicon.outlets)  # `She told Reuters NAME had left`
            or (begins and _is_noun(uses, word, start))
            or (
                "-" in word and (is_pair(word, head.rpartition(" ")[2], lexicon) or _are_two(uses, word, start))
            )  # `TKN Rina-Bayu NAME`
            or (count and _ends_office(uses, word, head))
        ):
            break
        start -= len(word) + 1
    return start


def _has_clitic(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a word of some length says whose somebody or something is: ``Temannya``, but ``Sonya``."""
    return bool(lexicon.clitic) and word.endswith(lexicon.clitic)


def _are_two(uses: Occurrences, word: str, near: int) -> bool:
    """Tell whether words with a hyphen between are two that the article has each for itself."""
    return any(uses.count(part, near) > uses.count(word, near) for part in word.split("-"))


def _ends_office(uses: Occurrences, word: str, head: str) -> bool:
    """Tell whether a word before a first name is the end of an office: a noun, or a house with an article.

    ``Chancellor of the Exchequer Ann NAME``.
    """
    if not uses.lexicon.head_final:
        return False
    return word.casefold() in uses.lexicon.plain_nouns or head.rpartition(" ")[2] in uses.lexicon.definite


def _is_noun(uses: Occurrences, word: str, near: int) -> bool:
    """Tell whether a word that begins a line may have its capital from that: ``Cucu NAME``, ``Pasukan NAME``."""
    folded, lexicon = word.casefold(), uses.lexicon
    known = folded in lexicon.people or folded in lexicon.relations or folded in lexicon.openers
    known = known or (folded in lexicon.own and not lexicon.is_first_name(word))  # `Tangis NAME pecah`
    passive = bool(lexicon.passive_prefix) and folded.startswith(lexicon.passive_prefix)
    passive = passive and folded.endswith(lexicon.passive_suffix)  # `Dikatakan NAME,`
    return known or passive or uses.stands(folded, near)
