"""Words with a capital, and numbers, in a phrase: of a name, of an office, or the end.

In: what has been read, and the word. Out: whether the phrase goes on behind it. It is a
long module because a word of many lists is asked which of them it is of here, in one order.
"""

from __future__ import annotations

import re
from typing import Final

from ..lexicon import TOKEN, Lexicon
from ..traits import (
    CALENDAR,
    DEGREE,
    DIGIT,
    GIVEN,
    GLUED,
    HONORIFIC,
    INSTITUTION,
    JOINER,
    NOUN,
    NUMERAL,
    OFFICE,
    OFFICE_HEAD,
    OPENER,
    ROLE,
    TITLE,
)
from ..usage.glued import verb_glued_to
from ..usage.office_words import is_double, is_pair
from . import lookahead
from .state import State

_BEGINS: Final = CALENDAR | OPENER
"""What begins the next sentence."""
_DOUBTFUL: Final = DEGREE | DIGIT | CALENDAR | OPENER | GIVEN | NOUN | GLUED | NUMERAL
"""What a word may be beside a word of an office or a name."""
_HEADS: Final = OFFICE_HEAD | INSTITUTION
_OFFICES: Final = _HEADS | TITLE | ROLE | DIGIT | NUMERAL
"""What no name goes on with."""
_SECOND: Final = 2
_TWO_LETTERS: Final = 2
_INITIALS: Final = 3
"""Initials have no more letters."""


def take_name(state: State, word: str, start: int, stop: int) -> bool:
    """A word with a capital that no list knows."""
    segment, tokens, lexicon = state.segment, state.tokens, state.lexicon
    if start in state.times and (segment.named or not tokens) and not _is_of_year(state, word, stop):
        return False
    if word[-1].isdecimal() and not word.isupper() and word[0] != "@":
        return False  # `Rp650`
    if "." in word and (title := _glued_title(word, lexicon)):
        middle = start + len(title) + 1
        name = word[len(title) + 1 :]
        return take_capital(state, title, start, middle, lexicon.traits[title]) and take_name(state, name, middle, stop)
    if tokens and tokens[-1][2] == start and (trait := lexicon.traits[tokens[-1][0] + word]) & OFFICE:
        before, begin, _ = tokens.pop()  # `YouTuber`, which looks like two words that scraping has glued together
        segment.named = len(tokens) > segment.cut
        return take_capital(state, before + word, begin, stop, trait)
    tokens.append((word, start, stop))
    of_man = word == "I" and segment.cut and segment.named
    if of_man and lookahead.is_ordered_name(state.text, stop, state.end, lexicon):
        segment.cut, segment.capital = len(tokens) - 1, True
        return True  # `Sekretaris Daerah Lawe I Wayan NAME`
    # `the candidate of the Progress Alliance`: with an article goes no name
    if segment.of_the or (segment.cut and _is_word_of_office(state, word, stop)):
        segment.cut, segment.capital = len(tokens), True
        return True
    segment.capital = segment.named = True
    return not lexicon.genitive or not word.endswith(lexicon.genitive) or _genitive(state, word, start, stop)


def _glued_title(word: str, lexicon: Lexicon) -> str:
    """Return the title before a name that a blank has been lost behind: ``H.Rina``; nothing for ``H.M. Rina``."""
    title, _, name = word.partition(".")
    titled = title in lexicon.titles and not lexicon.surnames
    return title if titled and name[:1].isupper() and name[1:2].islower() else ""


def _is_word_of_office(state: State, word: str, stop: int) -> bool:
    """Tell whether a word that no list knows goes on with the office before it, the last of the words read."""
    tokens, lexicon = state.tokens, state.lexicon
    if state.segment.cut != len(tokens) - 1:
        return False
    before = tokens[-2][0]
    joined = before in lexicon.coordinators and not lexicon.head_final and word not in lexicon.first_names
    if joined and state.text[stop : stop + 2].strip().islower() and _is_of_both(state, stop):
        return True  # `Wakil Direktur Penelitian dan Ilmiah`
    if word == "I":
        return before in lexicon.numbered  # `Guru kelas I NAME`
    if len(word) == 1 and before in lexicon.lettered:
        return state.text[stop : stop + 1] != "."  # `Kampus C`
    if "-" in word and not lexicon.surnames and is_double(word):
        alone = not state.text[stop : stop + 2].strip().isupper()  # `warga Lawe-Murni`
        return alone or is_pair(word, before, lexicon)  # `Deputi TPN Rina-Bayu NAME`
    return word in lexicon.portfolios and _goes_on_portfolio(state)


def take_capital(state: State, word: str, start: int, stop: int, trait: int) -> bool:
    """A word with a capital that a list knows, or a number: a word of an office, or all the same of a name."""
    segment, tokens = state.segment, state.tokens
    if trait & ROLE and tokens and lookahead.is_first_name(state.text, word, stop, state.end, tokens, state.lexicon):
        return take_name(state, word, start, stop)
    if trait & ROLE and tokens and word.casefold() in state.lexicon.namelike and _is_surname(state, stop):
        return take_name(state, word, start, stop)
    if trait & TITLE and not trait & ROLE and segment.named and _ends_name(state, word, stop):
        return take_name(state, word, start, stop)
    if (trait == OFFICE or not tokens) and len(word) == _TWO_LETTERS and _are_initials(state, word, stop, trait):
        return take_name(state, word, start, stop)
    if (
        start in state.times
        and (segment.named or not tokens or trait & CALENDAR)
        and not _is_of_year(state, word, stop)
    ):
        state.this = bool(tokens) and lookahead.closes(state.text, start, state.end, state.segments, state.lexicon)
        return False
    if trait & OFFICE_HEAD and len(tokens) - segment.cut > 1 and state.is_post_behind(trait):
        segment, tokens = state.begin_post()
    if trait & _DOUBTFUL:
        if trait & DEGREE and segment.named and segment.cut < len(tokens) and not _holds_office(state, stop, trait):
            return True  # `Judge NAME QC`
        settled = _settled(state, word, start, trait)
        if settled is None:
            return False
        trait = settled
    if not trait & DIGIT:
        segment.capital = True
    if not trait & OFFICE:
        segment.named = True
    tokens.append((word, start, stop))
    initials = len(word) <= _INITIALS and word.isupper()
    if (segment.called and word.isupper()) or (initials and _are_withheld(state, word, stop)):
        segment.named = True  # `sopir berinisial MJ`, `salah satu pengurus, RM, mengaku`
    elif trait & OFFICE and not (segment.personal and segment.named and not trait & TITLE):
        if initials and len(tokens) > 1 and lookahead.has_age(state.text, stop, tokens, state.lexicon):
            segment.named = True
            return True  # `tersangka MJ (23)`
        if segment.named and trait == OFFICE and len(tokens) - segment.cut > 1 and _is_middle_name(state, stop):
            return True  # `Menteri Agus Karya NAME`
        if len(tokens) == _SECOND and not segment.cut and len(state.segments) > 1 and not trait & _OFFICES:
            return True  # `anggota DPRD X, Samsir Alam, …`: a word of an office, and of a name behind another
        if word in state.lexicon.houses_of and (house := lookahead.house_of(state.text, word, stop, state.lexicon)):
            tokens.append((state.text[stop + 1 : house], stop + 1, house))
            state.skip_to = house
        segment.cut = len(tokens)
        if trait & TITLE:
            segment.described = True
            if trait & HONORIFIC:
                segment.personal = True
        else:
            segment.titles_only = False
            if trait & OFFICE_HEAD:
                segment.named = False  # `Public Relations Officer`: what stands before it is of the office
                headed = state.lexicon.head_final and len(tokens) > 1 and tokens[-2][0][0].isupper()
                if headed or not state.lexicon.traits[tokens[0][0]] & INSTITUTION:
                    segment.described = True  # `Council President NAME`, but `Ikatan Dokter …`
    return True


def _is_surname(state: State, stop: int) -> bool:
    """Tell whether the name of a trade is somebody's last: behind a first name or ``Mr.``, and no name behind it."""
    lexicon, (before, _, _) = state.lexicon, state.tokens[-1]
    following = TOKEN.match(state.text, stop + 1, state.end)
    ends = following is None or not following[0][0].isupper()
    return ends and (before in lexicon.pronoun_of_name or bool(lexicon.traits[before] & HONORIFIC))


def _are_initials(state: State, word: str, stop: int, trait: int) -> bool:
    """Tell whether two letters are of a name: behind a comma (``Kepala Perwakilan Ombudsman, ST Rina Lestari,``).

    Where people have surnames they are the first names of whoever has but a last one behind them: ``JD NAME``.
    """
    lexicon = state.lexicon
    if not (word.isalpha() and word.isupper()):
        return False
    if lexicon.surnames:
        begins = trait == OFFICE and word not in lexicon.no_initials and state.segment.cut == len(state.tokens)
    else:
        begins = len(state.segments) == _SECOND and not state.tokens and word not in lexicon.office
        begins = begins and state.segments[0].cut > 0
    if not begins:
        return False
    following = TOKEN.match(state.text, stop + 1, state.end)
    if following is None or not following[0].istitle() or lexicon.traits[following[0]]:
        return False
    # behind an office a first name and a last one follow: `QB Ann NAME`
    return not lexicon.surnames or not state.text[following.end() + 1 : following.end() + 2].isupper()


def _is_middle_name(state: State, stop: int) -> bool:
    """Tell whether a word of many houses stands between a first name and a last one, and no house before them."""
    lexicon = state.lexicon
    if state.tokens[-2][0] not in lexicon.first_names or not lexicon.institutions.isdisjoint(state.words()):
        return False
    following = TOKEN.match(state.text, stop + 1, state.end)
    return following is not None and following[0].istitle() and not lexicon.traits[following[0]]


def _is_of_year(state: State, word: str, stop: int) -> bool:
    """Tell whether a year ends an office, and whose it is stands behind it: ``Ketua Festival X 2025, NAME``.

    Behind a number it is that of a law: ``bunyi Pasal 2 PP Nomor 24 Tahun 2025``.
    """
    if word.casefold() in state.lexicon.years:
        return state.previous.isdecimal()
    if not word.isdecimal() or not state.segment.cut:
        return False
    comma = state.text.startswith(", ", stop)
    following = TOKEN.match(state.text, stop + 1 + comma, state.end)
    if following is None:
        return False
    known = state.lexicon.traits[following[0]]
    if known & TITLE:
        return comma
    named = not known and following[0].istitle()
    return named and (comma or state.lexicon.is_first_name(following[0]) or _goes_on_with_capital(state, following))


def _goes_on_with_capital(state: State, word: re.Match[str]) -> bool:
    following = TOKEN.match(state.text, word.end() + 1, state.end)
    return following is not None and following[0].istitle() and not state.lexicon.traits[following[0]]


def _is_of_both(state: State, stop: int) -> bool:
    """Tell whether the word behind ``dan`` is what an office is for: no name goes on behind it, or the office does."""
    following = TOKEN.match(state.text, stop + 1, state.end)
    if following is None or not following[0][0].isupper():
        return True
    behind = TOKEN.match(state.text, following.end() + 1, state.end)
    words = [following[0], behind[0] if behind is not None else ""]
    return not state.lexicon.portfolios.isdisjoint(words)


def _goes_on_portfolio(state: State) -> bool:
    """Tell whether the last word says what an office is for: behind a word that joins it, or behind another."""
    tokens, lexicon = state.tokens, state.lexicon
    if len(tokens) < 3 or state.segment.cut != len(tokens) - 1:
        return False
    words = state.words()
    if lexicon.roles.isdisjoint(words) or not lexicon.institutions.isdisjoint(words):
        return False  # `Ministry of Agriculture`
    before = words[-2]
    return before in lexicon.joiners or before in lexicon.portfolios or before in lexicon.coordinators


def _genitive(state: State, word: str, start: int, stop: int) -> bool:
    """A name in the genitive: somebody's relative, a house's member, part of a name, or the end."""
    text, end, lexicon, segment = state.text, state.end, state.lexicon, state.segment
    if lookahead.belongs(text, stop, end, lexicon):
        segment.end_office()  # `Mr Pascoe's neighbour, NAME`
        return True
    house = lookahead.house_behind(text, stop, end, lexicon)
    if house and len(state.segments) == 1:
        return state.end_as_house(stop + 1, house)
    if lookahead.is_said_of(text, stop, end, lexicon):
        return True  # `McDonald’s said`
    if lookahead.person_behind(text, stop, end, lexicon):
        segment.end_office()  # `Al Jazeera’s NAME`
        return True
    held = segment.cut and segment.named and len(state.tokens) - segment.cut > 1
    if held and segment.cut == 1 and state.tokens[0][0].casefold() in lexicon.definite:
        noun = TOKEN.match(text, stop + 1, end)
        held = noun is None or noun[0] not in lexicon.institutions  # `The Lund Teachers’ Union`
    if text[stop + 1 : stop + 2].isupper() and not held:
        return True  # but `former President NAME NAME’s Lund House`: what is his is no part of the name
    bare = len(word) - max(len(ending) for ending in lexicon.genitive if word.endswith(ending))
    state.tokens[-1] = (word[:bare], start, start + bare)
    return False


def _are_withheld(state: State, word: str, stop: int) -> bool:
    """Tell whether initials between two commas are whoever the words before describe, whose name is withheld."""
    if len(state.segments) != _SECOND or len(state.tokens) > 1 or state.lexicon.head_final:
        return False
    described = state.segments[0].tokens
    agent = described[-1][0].islower() and state.lexicon.is_agent(described[-1][0])
    return agent and len(word) > 1 and state.text[stop : stop + 1] == ","


def _ends_name(state: State, word: str, stop: int) -> bool:
    """Tell whether a title is none where it stands: no name is behind it (``Maria Goretti Tan``).

    Or a first name is right before it, and no office: ``Rusdi Haji NAME``.
    """
    lexicon, tokens = state.lexicon, state.tokens
    first = tokens[0][0] if len(tokens) == 1 and not (lexicon.surnames or state.segment.cut) else ""
    if first in lexicon.first_names and not lexicon.traits[first]:
        return True
    return len(word) > 2 and word.istitle() and not state.text[stop : stop + 3].lstrip(". ")[:1].isupper()


def _holds_office(state: State, stop: int, trait: int) -> bool:
    """Tell whether an abbreviation is an office here, no degree: ``Independent MP for X``, ``Labour MP says``."""
    if not trait & ROLE or len(state.tokens) - state.segment.cut == 1:
        return bool(trait & ROLE)
    word = state.text[stop + 1 : state.end].partition(" ")[0]
    return state.text[stop : stop + 1] == " " and (word[:1].isupper() or word in state.lexicon.joiners)


def _settled(state: State, word: str, start: int, trait: int) -> int | None:
    """Return the traits that a word has here which could be more than one thing; None where the phrase ends."""
    segment, tokens, known = state.segment, state.tokens, state.lexicon.traits
    if trait & DIGIT:
        if not tokens or segment.cut:
            return trait
        if lookahead.titled_behind(state.text, start + len(word), state.end, state.lexicon):
            segment.end_office()
            return OFFICE  # `Pamin 2 Sisim Polda X, Ipda NAME`: an office that no list knows
        if not lookahead.role_follows(state.text, start + len(word), state.end, state.lexicon):
            return None
        segment.end_office()
        return OFFICE  # `Grade 11 learner NAME`
    if trait & CALENDAR and segment.personal and segment.cut == len(tokens) and _goes_on_name(state, word, start):
        return 0  # `Mr Sunday NAME`
    if trait & NUMERAL:
        return OFFICE if tokens and segment.cut == len(tokens) else 0  # `siswa kelas V`, but `Yohanes Paulus II`
    if trait & NOUN and segment.cut == len(tokens):
        return OFFICE  # `Analis Saham NAME`
    if trait & OPENER and tokens and word.casefold() in state.lexicon.ordinals and known[state.previous] & TITLE:
        return OFFICE | TITLE  # `Marsekal Pertama`
    if trait & _BEGINS and tokens and segment.cut == len(tokens) and _is_first_name(state, word, start):
        return 0  # `Kapolsek X AKP Hari NAME`
    if (
        trait & OPENER
        and not trait & CALENDAR
        and tokens
        and segment.cut == len(tokens)
        and _is_in_office(state, word, start)
    ):
        return OFFICE  # `Kepala Seksi Urusan Agama Islam Kemenag`
    if trait & _BEGINS and word.casefold() in state.lexicon.years and state.previous.isdecimal():
        return OFFICE  # `bunyi Pasal 2 PP Nomor 24 Tahun 2025`
    joined = trait & OPENER and bool(tokens) and bool(known[state.previous] & JOINER)  # `Teknologi dan Hasil Bumi`
    if trait & _BEGINS and not joined and (trait & CALENDAR or (tokens and not known[state.previous] & INSTITUTION)):
        return None  # the full stop before the next sentence is missing: `kata Sari Hal itu …`
    if trait & TITLE and trait & GIVEN:
        return GIVEN if segment.named and not segment.cut else trait  # `Budi H. Santoso`, but `Bupati X H. NAME`
    if trait & GIVEN and _is_given(state, trait):
        return GIVEN  # `Direktur Riset Agung NAMA`, `Ketua X, Agung NAMA`, but `Jaksa Agung`
    if trait & GLUED and not trait & OFFICE:
        cut = verb_glued_to(state.text, word, start, state.lexicon)
        if not (segment.named and state.lexicon.is_degree(word[:cut])):  # `Mgr NAME OSAmengatakan`
            tokens.append((word[:cut], start, start + cut))
            segment.capital = segment.named = True
        return None
    return trait


def _is_in_office(state: State, word: str, start: int) -> bool:
    """Tell whether an office goes on behind a word that may begin a sentence: with a capital, after another."""
    following = TOKEN.match(state.text, start + len(word) + 1, state.end)
    return following is not None and following[0][0].isupper() and state.tokens[-1][0][0].isupper()


def _goes_on_name(state: State, word: str, start: int) -> bool:
    """Tell whether a name follows a day that somebody is called by, right behind a title."""
    following = TOKEN.match(state.text, start + len(word) + 1, state.end)
    return following is not None and following[0][0].isupper() and not state.lexicon.traits[following[0]]


def _is_first_name(state: State, word: str, start: int) -> bool:
    """Tell whether a word that may begin a sentence is a first name behind an office: a name follows it."""
    lexicon = state.lexicon
    if word not in lexicon.first_names or lexicon.traits[state.previous] & INSTITUTION:
        return False
    following = TOKEN.match(state.text, start + len(word) + 1, state.end)
    return following is not None and following[0][0].isupper() and not lexicon.traits[following[0]]


def _is_given(state: State, trait: int) -> bool:
    """Tell whether a word that is a given name and a word of offices is a name here."""
    segment, tokens = state.segment, state.tokens
    if tokens:
        return not (segment.cut == len(tokens) and state.lexicon.traits[state.previous] & _HEADS)
    return len(state.segments) > 1 and not trait & OFFICE_HEAD
