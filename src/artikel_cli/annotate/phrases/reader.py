"""Phrases that name a speaker: ``Kepala Dinas X Kota Y, NAMA ORANG, M.Si.`` taken apart.

In: the text and where a phrase may start. Out: a :class:`~.phrase.Phrase` with the name, the role and the
organisation, each where it stands; or a pronoun, or a description of somebody unnamed.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from itertools import chain, islice
from typing import Final

from msgspec.structs import replace

from ..lexicon import TOKEN, Lexicon
from ..traits import (
    ACCORDING,
    LOWER,
    MARK,
    NOUN,
    OFFICE,
    OFFICE_HEAD,
    PLURAL,
    PRONOUN,
    ROLE,
    TITLE,
    UNNAMED,
)
from . import lookahead
from .about_house import about_house, is_from_country
from .capitals import take_capital, take_name
from .marks import take_mark
from .phrase import Phrase, Token
from .segments import Segment, understand
from .small_words import take_small
from .state import State

_WORDS: Final = re.compile(rf"\s*+({TOKEN.pattern})")
"""A word and the blanks before it: one behind the other, so that no place is tried where none begins."""
_MOST_TOKENS: Final = 32
_REACH: Final = 320
_PAIR: Final = 2
_CLOSING: Final = ",("
_OWN: Final = ROLE | OFFICE | LOWER
"""Of these a noun with the capital of its sentence has the first alone."""
_SMALL: Final = UNNAMED | NOUN
"""What begins no name: a sentence has given such a word its capital."""


def read_phrase(
    text: str, at: int, end: int, lexicon: Lexicon, times: Container[int], *, described: bool = False
) -> Phrase | None:
    """Read the phrase that starts at ``at`` (white space skipped); ``times`` holds the starts of the times found.

    ``described`` says that the capital of its first word is that of the sentence.
    """
    end = min(end, at + _REACH)
    known = lexicon.traits
    words = _WORDS.finditer(text, at, end)
    for first in words:
        word = first[1]
        opening = known[word]
        if not opening & ACCORDING:
            break
        at = first.end()
    else:
        return None
    start, stop = first.span(1)
    if start > at and text[at:start].strip():
        return None
    if word in lexicon.relatives and (other := lookahead.another(text, stop, end, lexicon)):
        return Phrase("role", start, other, role=(start, other), unnamed=True)  # `sahut yang lain`
    if opening & PRONOUN and not (word in lexicon.possessives and lookahead.is_of_whom(text, stop, end, lexicon)):
        return Phrase("pronoun", start, stop, plural=bool(opening & PLURAL))
    segment = Segment()
    state = State(text, end, lexicon, times, [segment], segment, segment.tokens)
    if described or (opening & TITLE and lookahead.is_described(text, word, stop, end, lexicon)):
        opening = ROLE | LOWER  # `Ibu korban mengaku`, but `Ibu NAME`
    elif opening & _SMALL:
        opening |= LOWER
    elif word in lexicon.definite:
        opening |= LOWER
        state.this = True
    elif lexicon.head_final:
        if word.casefold() in lexicon.possessives or word.casefold() in lexicon.former:
            opening |= LOWER
        elif opening & _OWN == ROLE and lookahead.full_name_behind(text, word, stop, end, lexicon):
            opening |= OFFICE | OFFICE_HEAD  # `Sprinter NAME NAME won`: a sentence has given the noun its capital
        elif not opening and lookahead.kind_of_house(text, stop, end, lexicon):
            opening = LOWER  # `Credit rating firm Lund Norwell`
    for match in islice(chain((first,), words), _MOST_TOKENS):
        start, stop = match.span(1)
        if start < state.skip_to:
            continue
        word = match[1]
        trait = opening or known[word]
        opening = 0
        if not trait:  # most words of a name are nothing else
            if lexicon.head_final and "-" in word and lexicon.is_past(word.rpartition("-")[2]):
                if not take_small(state, word, start, stop, LOWER):
                    break  # `the Norwell-based firm`
            elif state.this and word[0].islower() and text[stop : stop + 2].strip().islower():
                if not take_small(state, word, start, stop, LOWER):
                    break  # `the al-Hamid camp`
            elif not take_name(state, word, start, stop):
                break
        elif trait & MARK:
            if not take_mark(state, word, start, stop):
                break
        elif trait & LOWER:
            if not take_small(state, word, start, stop, trait):
                break
        elif not take_capital(state, word, start, stop, trait):
            break
    made = _made(state)
    if made is None or made.kind != "role" or described or not known[first[1]] & OFFICE_HEAD or not lexicon.verbal:
        return made
    if not _may_go_on(text, made, end, lexicon):
        return made
    whole = read_phrase(text, first.start(1), end, lexicon, times, described=True)
    return whole if whole is not None and _is_whole_office(text, whole, lexicon) else made


def _may_go_on(text: str, office: Phrase, end: int, lexicon: Lexicon) -> bool:
    """Tell whether an office with a capital may go on in lower case: with a word that is no verb by its beginning."""
    at = office.end + 1
    if at >= end or not text[office.start].isupper() or not text[at].islower():
        return False
    verb = TOKEN.match(text, at, end) if text.startswith(lexicon.predicative, at) else None
    return verb is None or lexicon.is_agent(verb[0]) or verb[0] in lexicon.elected


def _is_whole_office(text: str, phrase: Phrase, lexicon: Lexicon) -> bool:
    """Tell whether an office in lower case names who holds it: ``Ketua panitia lomba tingkat kota, NAME NAME,``.

    No word of it is a verb by its beginning; right behind it stands a first name and another.
    """
    if phrase.kind == "role" and phrase.this:
        return True  # `Pemimpin tertinggi itu`
    if phrase.kind != "name" or phrase.role is None or phrase.role[0] != phrase.start:
        return False
    office = text[slice(*phrase.role)].strip(" ,").split()
    verbs = [word for word in office[1:] if word.startswith(lexicon.predicative) and not lexicon.is_agent(word)]
    if not lexicon.elected.issuperset(verbs):
        return False
    first, start, _ = phrase.name[0]
    if text[start - 2 : start] == ", ":
        return len(phrase.name) > 1 or text[phrase.end : phrase.end + 1] in _CLOSING
    return len(phrase.name) > 1 and first in lexicon.first_names


def _made(state: State) -> Phrase | None:
    """Return the phrase that the words make; None where they name or describe nobody."""
    if state.house is not None:
        return state.house
    lexicon, segments, this = state.lexicon, state.segments, state.this or state.from_somewhere
    office = segments[0].tokens
    if len(office) == 1 and office[0][0] in lexicon.articles:
        return None  # `wrote the “Lund Mirror”`
    if this and len(office) > 1 and office[0][0] in lexicon.definite and office[1][0] in lexicon.relations:
        this = False  # `sang ibu` is somebody's mother
    if this and office:
        if len(segments) == 1 and is_from_country(office, lexicon):
            span = office[0][1], office[-1][2]
            return Phrase("role", *span, role=span, this=True)  # `the Italian said`
        aged = _aged(office, lexicon) if len(segments) == 1 else None
        if aged is not None:
            return aged
        if lexicon.head_final and not _is_one(office, lexicon):
            this = False  # `the company`, `the judges` are nobody that the text has named
    last = (segments[-1].tokens or segments[-2].tokens) if len(segments) > 1 else ()
    closed = not last or state.text[last[-1][2] : last[-1][2] + 1] == ","
    understood = understand(segments, lexicon, state.alias, this=this, closed=closed)
    if understood is None:
        return None
    if lexicon.head_final:
        understood = about_house(state, office, understood)
    return replace(understood, aforesaid=True) if state.aforesaid else understood


def _aged(office: Sequence[Token], lexicon: Lexicon) -> Phrase | None:
    """Return whose name stands behind an article and an age: ``The 38-year-old Reed``, not ``the 38-year-old Dane``."""
    name = office[2:]
    if not name or not (office[1][0][0].isdecimal() and "-" in office[1][0]):
        return None
    if not all(word.istitle() and not lexicon.is_office(word) and not lexicon.is_demonym(word) for word, _, _ in name):
        return None
    return Phrase("name", office[0][1], name[-1][2], tuple(name), (office[0][1], name[0][1]))


def _is_one(office: Sequence[Token], lexicon: Lexicon) -> bool:
    """Tell whether a description is of one person, by its noun or by an age (``the 71-year-old puppeteer``).

    The noun is the last word, or the one before what joins more to it (``mother of five``).
    """
    if any(word.endswith(lexicon.person_endings) for word, _, _ in office):
        return True
    joined = next((index for index, (word, _, _) in enumerate(office) if index and word in lexicon.joiners), 0)
    noun = office[joined - 1][0].casefold()
    return lexicon.is_one(noun) or noun in lexicon.bearers
