"""Words in lower case in a phrase: of a description or an office, or the end.

In: what has been read, and the word. Out: whether the phrase goes on behind it. It is a
long module because a small word may take many turns, and they are tried in one order.
"""

from __future__ import annotations

import re
from typing import Final

from ..lexicon import TOKEN, Lexicon
from ..traits import (
    AFORESAID,
    DEMONSTRATIVE,
    FIELD,
    JOINER,
    LINK,
    LOWER,
    OFFICE_HEAD,
    PARTICLE,
    ROLE,
    STOP,
    UNNAMED,
    VERB,
)
from . import lookahead
from .state import State

_EXPERT: Final = 2
"""Behind so many words a noun for a person may be what somebody knows about: ``psikolog klinis anak``."""
_CALLED: Final = 24
"""A word such as ``bernama`` ends so near."""
_QUOTES: Final = "\"“‘'"
"""What a nickname inside a name stands between."""


def take_small(state: State, word: str, start: int, stop: int, trait: int) -> bool:
    """A word in lower case is one of a description, or ends the phrase."""
    text, end, lexicon = state.text, state.end, state.lexicon
    segment, tokens = state.segment, state.tokens
    if trait & STOP and tokens and f"{tokens[-1][0]} {word}" in lexicon.compounds:
        trait = LOWER  # `dokter spesialis penyakit dalam itu`
    if trait & UNNAMED and tokens and tokens[0][0].casefold() not in lexicon.small and state.is_post_behind(trait):
        segment, tokens = state.begin_post(acting=True)  # `NAME salah satu penumpang mengaku`
    if tokens:
        if word in lexicon.bare and _says(state, word, stop):
            state.begin_again()
            return True  # `Para peserta kuliah umum, sebut NAME, adalah …` without its commas
        if lexicon.head_final and word in lexicon.coordinators and not segment.named and not state.this:
            if lookahead.joint_office(text, tokens[-1][0], stop, end, lexicon):
                tokens.append((word, start, stop))
                segment.end_description()
                return True  # `Harbour Bank president and chief executive NAME NAME`
        elif word in lexicon.turning and (goes_on := _turn(state, word, start, stop)) is not None:
            return goes_on
        if word[-1].isdecimal() and segment.cut and start not in state.times:
            tokens.append((word, start, stop))  # `Ketua Panitia HUT ke-80 Kota X NAME`
            segment.end_office()
            return True
        if start in state.times:
            state.this = lookahead.closes(text, start, end, state.segments, lexicon)
            return False
        if trait & DEMONSTRATIVE:
            named = len(state.segments) > 1 and segment.named and segment.titles_only
            named = named or (segment.called and tokens[-1][0].isupper())  # `pria berinisial DS itu`
            if named:  # `rapat yang dipandu Kepala Desa X, NAME itu`: the meeting is what it points to
                return False
            _point_back(state, word, start, stop, trait)
            return lookahead.named_too(text, stop, end, lexicon)
        if trait & VERB:
            return False
        if segment.capital and len(tokens) == 1 and not segment.cut and trait & ROLE and not _is_inside(state):
            segment.cut, segment.named, segment.capital, segment.titles_only = 1, False, False, False
        if trait & LINK and (goes_on := _link(state, word, start, stop)) is not None:
            return goes_on
        if segment.capital and lexicon.head_final:
            house = lookahead.house_behind(text, start - 1, end, lexicon) if len(state.segments) == 1 else 0
            if house and tokens[-1][0][0].isupper() and not lexicon.is_past(word):
                return state.end_as_house(start, house)  # `the Swedish central bank said`
            office = () if trait & STOP else lookahead.office_before_name(text, start, end, segment, lexicon)
            if office:
                state.go_on_with(office)  # `Harbour Trust regional director NAME`
                return True
            whose = lookahead.noun_behind(text, start, end, segment, lexicon)
            if whose:
                state.go_on_with(whose)  # `A U.S. economic policymaker`
                return True
            if trait & ROLE:
                tokens.append((word, start, stop))  # `Treasury spokesman`: the capitals say whose
                segment.end_office()
                return True
        if word in lexicon.years and tokens[-1][0].isdecimal() and not segment.named:
            tokens.append((word, start, stop))  # `Perempuan 52 tahun itu`
            segment.cut = len(tokens)
            return True
        if trait == LOWER:
            head, last = tokens[0][0], tokens[-1][0]
            unnamed = len(tokens) > 1 and (lexicon.traits[head] & UNNAMED or head in lexicon.definite)
            if unnamed and lexicon.is_predicate(word) and not lookahead.name_behind(text, stop, end, lexicon):
                return False  # `Seorang anak membagikan permen`
            if lexicon.is_past(word):
                state.skip_to = lookahead.other_name(text, start, end, segment, lexicon)
                if state.skip_to or lexicon.is_one(last) or _takes_object(state, stop):
                    return bool(state.skip_to)  # `a tailor identified simply as NAME`, but `The magistrate intervened`
            if (
                word[-1] == "s"
                and head in lexicon.definite
                and lexicon.is_one(last)
                and _takes_clause(state, word, stop)
            ):
                return False  # `The nurse claims there are too few`
            if last.islower() and lexicon.is_transitive(word):
                return False  # `kata jaksa membacakan tuntutan`
        if word in lexicon.house_ends and len(state.segments) > 1 and not segment.cut:
            state.segments.pop()  # `the Farmers Association, Lund chapter,`
            return False
    elif (
        len(state.segments) > 1
        and not trait & (ROLE if lexicon.head_final else ROLE | UNNAMED)  # `NAME, salah seorang petani, …`
        and not lookahead.role_follows(text, stop, end, lexicon)
    ):
        return _behind_comma(state, start, stop, trait)
    if segment.capital and not (trait & PARTICLE or _is_of_office(state, word, stop, trait)):
        goes_on = _behind_capital(state, start, stop, trait)
        if goes_on is not None:
            return goes_on
    elif trait & STOP:
        return _stop(state, word, start, stop, trait)
    first = not tokens and len(state.segments) == 1
    tokens.append((word, start, stop))
    begins = word not in lexicon.numbers and text[stop + 1 : stop + 2].isupper()  # `van NAME said`, not `ten NAMEs`
    if not trait & PARTICLE or (first and not begins):
        segment.end_description()
    return True


def _says(state: State, word: str, stop: int) -> bool:
    """Tell whether what may be a noun is a verb of speech behind several words, and who says so begins behind it."""
    tokens, lexicon = state.tokens, state.lexicon
    if (
        lexicon.head_final
        or len(tokens) < _EXPERT
        or not tokens[-1][0].islower()
        or not state.text[stop + 1 : stop + 2].isupper()
    ):
        return False
    return f"{tokens[-1][0]} {word}" not in lexicon.compounds and not lexicon.traits[word] & (ROLE | FIELD)


def _takes_clause(state: State, word: str, stop: int) -> bool:
    """Tell whether what may be a noun is a verb in the present by what follows: ``claims there``, ``hopes to``."""
    lexicon = state.lexicon
    several = word[:-1] in lexicon.lower_roles or word[:-1] in lexicon.house_nouns
    following = TOKEN.match(state.text, stop + 1, state.end) if lexicon.clausal and not several else None
    return following is not None and following[0] in lexicon.clausal


def _is_inside(state: State) -> bool:
    """Tell whether a phrase stands inside a sentence, so that its capital is its own: ``ujar Rina rekan korban``."""
    before = state.text[max(0, state.tokens[0][1] - 2) : state.tokens[0][1]]
    return before[:1].islower() and before[1:] == " "


def _takes_object(state: State, stop: int) -> bool:
    """Tell whether a verb in the past has an object: ``crews met NAME``, not ``men held in Lund``."""
    lexicon = state.lexicon
    word = TOKEN.match(state.text, stop + 1, state.end)
    if word is None or word[0] in lexicon.calendar:
        return False
    return word[0][0].isupper() or word[0] in lexicon.articles or word[0] in lexicon.possessives


def _is_field_too(text: str, word: re.Match[str], end: int, lexicon: Lexicon) -> bool:
    """Tell whether a word behind ``dan`` says of what somebody is an expert, too.

    It is a field, or nothing but a name of several words follows: ``psikolog klinis anak dan remaja NAME NAME``.
    """
    trait = lexicon.traits[word[0]]
    if trait & (FIELD | LOWER) == FIELD | LOWER:
        return True
    if lexicon.head_final or not word[0].islower() or trait & (VERB | STOP | JOINER):
        return False
    return word[0] not in lexicon.cues and lookahead.two_names(text, word.end(), end)


def _turn(state: State, word: str, start: int, stop: int) -> bool | None:
    """A word behind which a phrase may take another turn than a description does; None where it takes none."""
    text, end, lexicon = state.text, state.end, state.lexicon
    segment, tokens = state.segment, state.tokens
    if word in lexicon.coordinators:
        following = TOKEN.match(text, stop + 1, end)
        about = len(tokens) > 1 and tokens[-1][0].islower()
        about = about and (len(tokens) > _EXPERT or not lexicon.traits[tokens[-1][0]] & ROLE)  # `psikolog klinis anak`
        if about and following is not None and _is_field_too(text, following, end, lexicon):
            tokens.append((word, start, stop))
            segment.end_description()
            return True  # `dokter spesialis ortopedi dan traumatologi NAME`
        if not segment.cut or segment.named or not lookahead.second_office(text, stop, end, lexicon):
            return None
        segment.end_office()
        return True  # `ahli gizi dan dosen di Universitas X, NAME NAME`
    if word in lexicon.posting and tokens[-1][0].casefold() in lexicon.posted:
        placed = lookahead.for_place(text, (word, start, stop), end, lexicon)
        if placed:
            state.go_on_with(placed)
            return True  # `China’s ambassador to Lund NAME NAME`
    other = word in lexicon.others and segment.cut and segment.capital
    behind = text[stop : min(end, stop + _CALLED)].lstrip(", ").partition(" ")[0] if other else ""
    if behind[:1].isupper() or behind in lexicon.called:
        segment.end_office()
        return True  # `warga Dusun Lawe lain NAME`, `pakar Timur Tengah lainnya, NAME NAME`, `ASN lain bernama NAME`
    if word in lexicon.origins:
        state.hails = True
        state.from_somewhere = len(tokens) == 1 and tokens[0][0] in lexicon.anyone
        return None  # `ujar pria asal X` is whoever was spoken of
    if word in lexicon.foreign_joiners and _joins_title(state, stop):
        tokens.append((word, start, stop))
        if segment.cut:
            segment.end_office()  # `Direktur Center of Reform on Economics (Core) NAME`
        return True  # `kata Tools for Harmony`
    if word in lexicon.acting and state.is_post_behind(0) and lookahead.role_is_next(text, stop, end, lexicon):
        state.begin_post(acting=True)
        return True  # `NAME selaku Ketua Panitia X`
    if word in lexicon.crowds and state.is_post_behind(0) and len(state.segments) == 1:
        segment, tokens = state.begin_post(acting=True)  # `NAME warga RT 40`
        tokens.append((word, start, stop))
        segment.end_description()
        return True
    if word in lexicon.abbreviating and segment.cut and (short := lookahead.short_form(text, stop, end)):
        state.skip_to = short
        segment.end_description()
        return True  # `Dosen Universitas Bumi Hijau atau UBH NAME`
    before = lexicon.traits[tokens[-1][0]]
    if word in lexicon.ordinals and before & ROLE and len(state.segments) == 1:
        tokens.append((word, start, stop))
        segment.end_description()
        return True  # `Saksi pertama berinisial ST`
    if word in lexicon.articles and word not in lexicon.definite and not before & JOINER:
        return False  # `experts recommend you consider an English Ivy`
    return None


def _joins_title(state: State, stop: int) -> bool:
    """Tell whether a word of English joins two words with capitals: what an office or a house is called."""
    lexicon, before = state.lexicon, state.tokens[-1][0]
    following = TOKEN.match(state.text, stop + 1, state.end)
    if following is None or not (before[0].isupper() or before in lexicon.foreign_joiners):
        return False
    if state.tokens[-1][0] in lexicon.first_names or (state.segment.personal and not state.segment.described):
        return False
    return following[0][0].isupper() or following[0] in lexicon.foreign_joiners


def _point_back(state: State, word: str, start: int, stop: int, trait: int) -> None:
    """Let a demonstrative end a description: ``pemain ini``."""
    segment, tokens = state.segment, state.tokens
    tokens.append((word, start, stop))
    segment.end_description()
    state.aforesaid = bool(trait & AFORESAID)
    state.this = not state.aforesaid or bool(state.lexicon.traits[tokens[0][0]] & ROLE)


def _link(state: State, word: str, start: int, stop: int) -> bool | None:
    """A word that an office may go on with otherwise than by a word of it; None where it does not."""
    text, end, lexicon, segment = state.text, state.end, state.lexicon, state.segment
    if word in lexicon.definite:
        segment.of_the = lookahead.is_house(text, stop + 1, end, lexicon)
    if word in lexicon.called and not (lexicon.head_final and segment.cut and segment.named):
        segment.end_office()  # but `President Ann Reed named Dolan her deputy`
        segment.called = True
        return True
    if word in lexicon.house_ends and segment.named and len(state.segments) == 1:
        if not lookahead.role_behind(text, stop, end, lexicon):
            return state.end_as_house(start, stop)  # `Lund council said`
        state.tokens.append((word, start, stop))
        segment.end_office()  # `Lund council leader NAME`
        return True
    if segment.cut:
        state.skip_to = lookahead.then(text, start, lexicon)
        if state.skip_to:
            return True  # `Direktur Utama X ketika itu, NAME`
        number = lookahead.ballot(text, start, lexicon)
        if number and not (segment.named and not text[number : number + 3].lstrip(" ,")[:1].isupper()):
            state.skip_to = number
            segment.end_office()  # `Calon Wakil Bupati nomor urut 2 NAME`
            return True
        state.skip_to = 0 if segment.named else lookahead.office_too(text, start, end, lexicon)
        if state.skip_to:
            segment.end_office()  # `Ketua Panitia yang juga Kepala Desa X`
            return True
    return None


def _behind_comma(state: State, start: int, stop: int, trait: int) -> bool:
    """A word that begins no description: an office or another name may go on all the same."""
    text, end, lexicon, segments = state.text, state.end, state.lexicon, state.segments
    word = text[start:stop]
    if word in lexicon.explaining and segments[0].cut and lookahead.two_names(text, stop, end):
        return True  # `Ketua Tim Hukum terdakwa NAME, yaitu NAME NAME`
    if word in lexicon.called and not segments[0].named:
        state.segment.called = True
        return True  # `Saksi kedua, berinisial ST, …`
    joins = trait & JOINER and not any(segment.named for segment in segments)
    headed = joins and any(lexicon.traits[token[0]] & OFFICE_HEAD for token in segments[0].tokens)
    if headed and lookahead.office_follows(text, stop, end, lexicon):
        return True  # `Menteri Politik, Hukum, dan Keamanan`
    called = (trait & STOP or lexicon.is_past(word)) and not segments[0].named  # `the victim's daughter, known as NAME`
    called = called and not any(part.named and not part.described and len(part.tokens) > 1 for part in segments[1:])
    state.skip_to = lookahead.other_name(text, start, end, segments[0], lexicon) if called else 0
    if not state.skip_to:
        return False
    del segments[1:]
    state.segment = segments[0]
    state.tokens = segments[0].tokens
    return True  # `the victim's daughter, known only as NAME`


def _is_of_office(state: State, word: str, stop: int, trait: int) -> bool:
    """Tell whether a word right behind an office with a capital says what it is about or who holds it."""
    segment, tokens, lexicon = state.segment, state.tokens, state.lexicon
    if not 0 < segment.cut == len(tokens):
        return False
    if trait & FIELD or (word in lexicon.naming and state.text[stop + 1 : stop + 2] in _QUOTES):
        return True  # `Manajer tim berjuluk “Naga Hulu” NAME`
    if len(tokens) == 1 and lexicon.traits[tokens[0][0]] & OFFICE_HEAD:
        # `Eks pemain …`, `Calon wali kota …`, `Dosen etnomusikologi NAME`
        if trait & ROLE or lexicon.is_about(word, state.text[stop : stop + 2]):
            return True
        state.skip_to = lookahead.about_more(state.text, word, stop, state.end, lexicon) if trait == LOWER else 0
        return bool(state.skip_to)
    if not trait & ROLE or len(state.segments) > 1 or not tokens[-1][0].islower():
        return False
    return lookahead.office_goes_on(state.text, stop, state.end, lexicon)  # `Ketua majelis hakim NAME`


def _behind_capital(state: State, start: int, stop: int, trait: int) -> bool | None:
    """A word that is none of an office or a name ends it, unless it joins more to it (None) or explains it."""
    text, end, lexicon, segment = state.text, state.end, state.lexicon, state.segment
    if not segment.named:
        explained = lookahead.apposition(text, start, end, segment, lexicon)
        state.skip_to = explained or (lookahead.place(text, start, end, segment, lexicon) if trait & STOP else 0)
        if state.skip_to:
            return True
    whole = segment.called or (segment.personal and segment.named)  # `Ms NAME of Ocean Securities`
    if lexicon.surnames and segment.named and len(state.tokens) - segment.cut > 1:  # `activist NAME of Roadwatch`
        words = state.words()
        whole = whole or (segment.cut > 0 and words[segment.cut - 1] in lexicon.bodies)
        whole = whole or not any(known & JOINER for known in map(lexicon.traits.__getitem__, words))
    if trait & JOINER and segment.cut and not whole and lookahead.office_follows(text, stop, end, lexicon):
        return None
    state.this = not trait & STOP and lookahead.closes(text, start, end, state.segments, lexicon)
    state.this = state.this or lookahead.closes_place(text, start, end, state.segments, lexicon)
    return False


def _stop(state: State, word: str, start: int, stop: int, trait: int) -> bool:
    """A word that ends a description, unless it goes on with a place, another name or a house."""
    text, end, lexicon, segment = state.text, state.end, state.lexicon, state.segment
    tokens = state.tokens
    state.skip_to = lookahead.place(text, start, end, segment, lexicon)
    state.skip_to = state.skip_to or lookahead.other_name(text, start, end, segment, lexicon)
    if state.skip_to:
        return True
    if trait & JOINER and lexicon.head_final and len(state.segments) == 1:
        whose = lookahead.whose(text, start, end, segment, lexicon)
        if whose:
            state.tokens.append((text[start:whose], start, whose))
            segment.end_office()  # `A spokesperson for the Harbour Trust`
            state.skip_to = whose
            return True
    relative = word in lexicon.relative and segment.described
    following = TOKEN.match(text, stop + 1, end) if relative and segment is state.segments[-1] else None
    if following is not None and following[0] in lexicon.called:
        segment.end_office()
        segment.called = True
        state.skip_to = following.end()
        return True  # `ayah korban yang bernama NAME`
    if not (state.this and word in lexicon.prepositions):  # `the midfielder from Lund`
        somebody = following is not None and len(tokens) == 1 and tokens[0][0].casefold() in lexicon.anyone
        somebody = somebody and not lookahead.conceals(text, stop, end, lexicon)
        state.this = somebody or (relative and lookahead.points_back(text, start, end, lexicon))  # `pria yang pernah …`
    state.this = state.this or lookahead.closes_place(text, start, end, state.segments, lexicon)
    return False
