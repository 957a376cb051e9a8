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

from ...patterns import pattern
from ..lexicon import TOKEN, Lexicon
from ..traits import (
    ACCORDING,
    DEGREE,
    JOINER,
    LOWER,
    MARK,
    NOUN,
    OFFICE,
    OFFICE_HEAD,
    PLURAL,
    PRONOUN,
    ROLE,
    STOP,
    TITLE,
    UNNAMED,
    VERB,
)
from . import lookahead
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
_RUN: Final = r"\S+"
_LETTERS: Final = 4
"""A house is shortened to no fewer letters behind its kind."""
_LED: Final = 3
"""A noun, what it does, and an article."""
_OWNED: Final = r"(?P<of>['’]s)? (?P<noun>[a-z]+)\b"
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
        if word.casefold() in lexicon.possessives:
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
        if len(segments) == 1 and _is_from_country(office, lexicon):
            span = office[0][1], office[-1][2]
            return Phrase("role", *span, role=span, this=True)  # `the Italian said`
        aged = _aged(office, lexicon) if len(segments) == 1 else None
        if aged is not None:
            return aged
        if lexicon.head_final and not _is_one(office, lexicon):
            this = False  # `the company`, `the judges` are nobody that the text has named
    understood = understand(segments, lexicon, state.alias, this=this)
    if understood is None:
        return None
    if lexicon.head_final:
        return _of_house(state, office, understood)
    return replace(understood, aforesaid=True) if state.aforesaid else understood


def _of_house(state: State, office: Sequence[Token], phrase: Phrase) -> Phrase:
    """Return a phrase of a language whose nouns stand last, as what it is where it is about a house."""
    if phrase.kind == "role":
        return _house_at_end(state, office, phrase)
    if phrase.kind != "name":
        return phrase
    if _are_several(office, phrase, state.lexicon):
        span = office[0][1], phrase.end
        return Phrase("role", *span, role=span, unnamed=True)  # `marine scientists of the University of Lund`
    if (held := _led(state, phrase)) is not None:
        return held
    if _is_one_house(state, office, phrase):
        return replace(phrase, name=tuple(office[1:]), role=None, organisation=True)  # `the Church said`
    return phrase


def _led(state: State, phrase: Phrase) -> Phrase | None:
    """Return the description that ends in what somebody leads or studies: ``the expert leading the UK’s programme``.

    An article before the name tells that it is no person’s.
    """
    words = state.text[slice(*phrase.role)].split() if phrase.role is not None else []
    if (
        len(words) < _LED
        or words[-1] not in state.lexicon.definite
        or not words[-2].endswith(state.lexicon.gerund or " ")
    ):
        return None
    behind = pattern(_OWNED).match(state.text, phrase.end, state.end)
    end, lexicon = phrase.end, state.lexicon
    if behind is not None:
        noun = behind["noun"]
        verb = lexicon.traits[noun] & (VERB | STOP | JOINER) or noun in lexicon.cues or noun in lexicon.helping
        end = behind.end() if behind["of"] or not (verb or lexicon.is_past(noun)) else end
    return Phrase("role", phrase.start, end, role=(phrase.start, end))


def _is_from_country(office: Sequence[Token], lexicon: Lexicon) -> bool:
    """Tell whether an article goes with nothing but where somebody is from: ``the Italian``, ``the South Korean``."""
    if len(office) > _PAIR and office[1][0] not in lexicon.demonym_openings:
        return False
    return 1 < len(office) <= _PAIR + 1 and lexicon.is_demonym(office[-1][0])


def _house_at_end(state: State, office: Sequence[Token], phrase: Phrase) -> Phrase:
    """Return the house that what seems an office ends in, behind its kind: ``multinational bank LCBC``."""
    at, lexicon = len(office) - 1, state.lexicon
    while at > 0 and office[at - 1][0] not in lexicon.house_nouns and office[at][0][0].isupper():
        at -= 1
    if at < 1 or len(state.segments) > 1 or phrase.end != office[-1][2] or state.alias is not None:
        return phrase
    start, (kind, _, _) = office[at][1], office[at - 1]
    joined = any(word in lexicon.joiners for word, _, _ in office[1:at])  # `officials of the bank LCBC`
    if joined or kind not in lexicon.house_nouns:
        return phrase
    words = state.text[start : phrase.end].split(" ")  # those glued to each other are one: `EasyAir`
    # behind an article few letters are those of an office: `the club GM`, but `courier company LPK`
    lettered = words[-1].isupper() and len(words[-1]) < _LETTERS and office[0][0].casefold() in lexicon.articles
    if lettered or (len(words) == 1 and words[0][1:].islower()):
        return phrase
    if not all(word[:1].isupper() and not lexicon.traits[word] & (TITLE | ROLE | DEGREE) for word in words):
        return phrase
    tokens = tuple([(word[0], *word.span()) for word in pattern(_RUN).finditer(state.text, start, phrase.end)])
    role = phrase.start, start
    return replace(phrase, kind="name", name=tokens, role=role, this=False, unnamed=False, organisation=True)


def _aged(office: Sequence[Token], lexicon: Lexicon) -> Phrase | None:
    """Return whose name stands behind an article and an age: ``The 38-year-old Reed``, not ``the 38-year-old Dane``."""
    name = office[2:]
    if not name or not (office[1][0][0].isdecimal() and "-" in office[1][0]):
        return None
    if not all(word.istitle() and not lexicon.is_office(word) and not lexicon.is_demonym(word) for word, _, _ in name):
        return None
    return Phrase("name", office[0][1], name[-1][2], tuple(name), (office[0][1], name[0][1]))


def _is_one_house(state: State, office: Sequence[Token], phrase: Phrase) -> bool:
    """Tell whether a name is an article and one word, as no person's is: ``the Vatican``, but ``the Italian``.

    Words of an office that nobody holds may stand before it: ``the North Lund Education Lottery``.
    """
    lexicon = state.lexicon
    if len(phrase.name) > 1 or len(office) < _PAIR or len(state.segments) > 1 or office[0][0] not in lexicon.definite:
        return False
    if len(office) == _PAIR:
        return not lexicon.is_demonym(office[1][0])
    if phrase.name[0][0].casefold() in lexicon.house_nouns:
        return True  # `the Premier League`
    held = any(lexicon.traits[word] & (ROLE | TITLE) or word[0].islower() for word, _, _ in office[1:])
    return not held and not any(lexicon.is_demonym(word) for word, _, _ in office[-1:])


def _are_several(office: Sequence[Token], phrase: Phrase, lexicon: Lexicon) -> bool:
    """Tell whether what seems somebody's office are several people of a house: ``scientists of the University``."""
    if phrase.role is None or not lexicon.surnames:
        return False
    joined = next((at for at, (word, _, _) in enumerate(office) if at and word in lexicon.joiners), 0)
    noun = office[joined - 1][0] if joined and office[joined][1] < phrase.name[0][1] else ""
    return (noun.islower() or joined == 1) and lexicon.is_several(noun.casefold())  # `Residents of Lund`


def _is_one(office: Sequence[Token], lexicon: Lexicon) -> bool:
    """Tell whether a description is of one person, by its noun or by an age (``the 71-year-old puppeteer``).

    The noun is the last word, or the one before what joins more to it (``mother of five``).
    """
    if any(word.endswith(lexicon.person_endings) for word, _, _ in office):
        return True
    joined = next((index for index, (word, _, _) in enumerate(office) if index and word in lexicon.joiners), 0)
    noun = office[joined - 1][0].casefold()
    return lexicon.is_one(noun) or noun in lexicon.bearers
