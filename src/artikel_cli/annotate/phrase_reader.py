"""Phrases that name a speaker: ``Kepala Dinas X Kota Y, NAMA ORANG, M.Si.`` taken apart.

In: the text and where a phrase may start. Out: a :class:`Phrase` with the name, the role and the organisation,
each where it stands; or a pronoun, or a description of somebody unnamed.

It is a long module because it is one machine, a method a kind of word; what stands behind a word is looked at in
:mod:`~artikel_cli.annotate.lookahead`.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import chain, islice
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from . import lookahead
from .lexicon import TOKEN, Lexicon
from .phrase import Phrase, Spanned, Token
from .segments import Segment, understand
from .traits import (
    ACCORDING,
    AFORESAID,
    CALENDAR,
    DEGREE,
    DEMONSTRATIVE,
    DIGIT,
    FIELD,
    GIVEN,
    GLUED,
    HONORIFIC,
    INSTITUTION,
    JOINER,
    LINK,
    LOWER,
    MARK,
    NOUN,
    NUMERAL,
    OFFICE,
    OFFICE_HEAD,
    OPENER,
    PARTICLE,
    PLURAL,
    PRONOUN,
    ROLE,
    STOP,
    TITLE,
    UNNAMED,
    VERB,
)

_MOST_TOKENS: Final = 32
_REACH: Final = 320
_QUOTES: Final = "\"“‘'"
"""What a nickname inside a name stands between."""
_BRACKETED: Final = 60
"""A nickname or an age in brackets is no longer than this."""
_BEGINS: Final = CALENDAR | OPENER
"""What begins the next sentence."""
_DOUBTFUL: Final = DEGREE | DIGIT | CALENDAR | OPENER | GIVEN | NOUN | GLUED | NUMERAL
"""What a word may be beside a word of an office or a name."""
_NAME_WORDS: Final = 3
"""At most so many words of a name stand before an office that no comma parts from it."""
_HEADS: Final = OFFICE_HEAD | INSTITUTION
_OFFICES: Final = _HEADS | TITLE | ROLE | DIGIT | NUMERAL
"""What no name goes on with."""
_SECOND: Final = 2
_INITIALS: Final = 3
"""Initials have no more letters."""


def read_phrase(text: str, at: int, end: int, lexicon: Lexicon, times: Container[int]) -> Phrase | None:
    """Read the phrase that starts at ``at`` (white space skipped); ``times`` holds the starts of the times found."""
    end = min(end, at + _REACH)
    known = lexicon.traits
    words = TOKEN.finditer(text, at, end)
    for first in words:
        opening = known[first[0]]
        if not opening & ACCORDING:
            break
        at = first.end()
    else:
        return None
    start, stop = first.span()
    if start > at and text[at:start].strip():
        return None
    if first[0] in lexicon.relatives and (other := lookahead.another(text, stop, end, lexicon)):
        return Phrase("role", start, other, role=(start, other), unnamed=True)  # `sahut yang lain`
    if opening & PRONOUN and not (first[0] in lexicon.possessives and lookahead.is_of_whom(text, stop, end, lexicon)):
        return Phrase("pronoun", start, stop, plural=bool(opening & PLURAL))
    if (
        lexicon.head_final
        and opening & (ROLE | OFFICE | LOWER) == ROLE
        and lookahead.full_name_behind(text, first[0], stop, end, lexicon)
    ):
        opening |= OFFICE | OFFICE_HEAD  # `Sprinter NAME NAME won`: a sentence has given the noun its capital
    if opening & TITLE and not lexicon.head_final and lookahead.is_described(text, first[0], stop, end, lexicon):
        opening = ROLE | LOWER  # `Ibu korban mengaku`, but `Ibu NAME`
    segment = Segment()
    reader = _Reader(text, end, lexicon, times, [segment], segment, segment.tokens)
    if opening & (UNNAMED | NOUN):
        opening |= LOWER
    elif first[0] in lexicon.definite:
        opening |= LOWER
        reader.this = True
    for match in islice(chain((first,), words), _MOST_TOKENS):
        start, stop = match.span()
        if start < reader.skip_to:
            continue
        word = match[0]
        trait = opening or known[word]
        opening = 0
        if not trait:  # most words of a name are nothing else
            if not reader.name(word, start, stop):
                break
        elif trait & MARK:
            if not reader.mark(word, start, stop):
                break
        elif trait & LOWER:
            if not reader.lower(word, start, stop, trait):
                break
        elif not reader.capital(word, start, stop, trait):
            break
    return reader.phrase()


class _Reader(Struct, gc=False):
    """What has been read of a phrase. Each kind of word has a method, which tells whether the phrase goes on behind it.

    Attributes:
        segments: the words between the commas; ``segment`` is the last, ``tokens`` its words.
        house: the phrase, where it has turned out to be the name of a house.
        alias: a nickname or another name, in marks or brackets.
        this: whether a demonstrative or an article points back to somebody.
        aforesaid: whether it is one for what was spoken of.
        skip_to: words before this offset are read already.
    """

    text: str
    end: int
    lexicon: Lexicon
    times: Container[int]
    segments: list[Segment]
    segment: Segment
    tokens: list[Token]
    house: Phrase | None = None
    alias: Spanned | None = None
    this: bool = False
    aforesaid: bool = False
    skip_to: int = 0

    @property
    def previous(self) -> str:
        """The word before, behind a comma the one before that; empty where there is none."""
        tokens = self.tokens or self.segments[-2:][0].tokens
        return tokens[-1][0] if tokens else ""

    def _words(self) -> list[str]:
        return [word for word, _, _ in self.tokens]

    def name(self, word: str, start: int, stop: int) -> bool:
        """A word with a capital that no list knows."""
        segment, tokens = self.segment, self.tokens
        if start in self.times and (segment.named or not tokens):
            return False
        if word[-1].isdecimal() and not word.isupper() and word[0] != "@":
            return False  # `Rp650`
        tokens.append((word, start, stop))
        if word in self.lexicon.portfolios and self._goes_on_portfolio():
            segment.cut, segment.capital = len(tokens), True
            return True
        if word == "I" and len(tokens) > 1 and tokens[-2][0] in self.lexicon.numbered:
            segment.cut, segment.capital = len(tokens), True
            return True  # `Guru kelas I NAME`
        if segment.of_the:
            segment.cut = len(tokens)  # `the candidate of the Progress Alliance`: with an article goes no name
            segment.capital = True
            return True
        segment.capital = segment.named = True
        genitive = self.lexicon.genitive
        return not genitive or not word.endswith(genitive) or self._genitive(word, start, stop)

    def _goes_on_portfolio(self) -> bool:
        """Tell whether the last word says what an office is for: behind a word that joins it, or behind another."""
        tokens, lexicon = self.tokens, self.lexicon
        if len(tokens) < 3 or self.segment.cut != len(tokens) - 1:
            return False
        words = self._words()
        if lexicon.roles.isdisjoint(words) or not lexicon.institutions.isdisjoint(words):
            return False  # `Ministry of Agriculture`
        before = words[-2]
        return before in lexicon.joiners or before in lexicon.portfolios or before in lexicon.coordinators

    def _genitive(self, word: str, start: int, stop: int) -> bool:
        """A name in the genitive: somebody's relative, a house's member, part of a name, or the end."""
        text, end, lexicon, segment = self.text, self.end, self.lexicon, self.segment
        if lookahead.belongs(text, stop, end, lexicon):
            segment.end_office()  # `Mr Pascoe's neighbour, NAME`
            return True
        house = lookahead.house_behind(text, stop, end, lexicon)
        if house and len(self.segments) == 1:
            return self._is_house((text[stop + 1 : house], stop + 1, house))
        if lookahead.is_said_of(text, stop, end, lexicon):
            return True  # `McDonald’s said`
        if lookahead.person_behind(text, stop, end, lexicon):
            segment.end_office()  # `Al Jazeera’s NAME`
            return True
        if text[stop + 1 : stop + 2].isupper():
            return True
        bare = len(word) - max(len(ending) for ending in lexicon.genitive if word.endswith(ending))
        self.tokens[-1] = (word[:bare], start, start + bare)
        return False

    def _is_house(self, noun: Token) -> bool:
        """Take the words for the name of a house that ends in a noun in lower case: ``Lund council said``."""
        tokens = self.tokens
        named = tokens[1:] if tokens[0][0] in self.lexicon.definite else tokens
        self.house = Phrase("name", tokens[0][1], noun[2], (*named, noun), organisation=True)
        return False

    def mark(self, word: str, start: int, stop: int) -> bool:
        """A comma parts segments, brackets and quotation marks hold another name; most others end the phrase."""
        text, end, lexicon, segment = self.text, self.end, self.lexicon, self.segment
        if word == ",":
            listed = lookahead.listed(text, start, end, segment, lexicon) if segment.cut else ()
            if not listed and len(self.segments) == 1:
                listed = lookahead.portfolio(text, start, end, segment, lexicon)
            if listed:
                segment.of_the = lookahead.is_of_house(segment, lexicon)  # `…, Food and Rural Affairs`
                self._end_office(listed)
                return True
            if self.tokens:
                self.segment = segment = Segment()
                self.segments.append(segment)
                self.tokens = segment.tokens
                return True
        elif word == "(" and self.previous:
            return self._bracket(start, stop)
        elif word in _QUOTES and segment.named and (close := lookahead.nickname(text, start, end)):
            self.alias, self.skip_to = (stop, close), close + 1  # `Edgardo “Gary” NAME`
            return True
        elif word in _QUOTES and not segment.capital and (close := lookahead.work(text, start, end, lexicon)):
            self.skip_to = close + 1
            return True  # `pelantun “Hujan” ini`
        elif word in _QUOTES and self.previous in lexicon.naming and (close := lookahead.nickname(text, start, end)):
            self.skip_to = close + 1
            return True  # `sutradara film “Angin” NAME`
        return lookahead.is_inside(text, word, stop, self.previous, segment, lexicon)

    def _end_office(self, words: Sequence[Token]) -> None:
        """Let the office go on with words that have been looked ahead at, and end with them."""
        self.tokens += words
        self.skip_to = words[-1][2]
        self.segment.end_office()

    def _bracket(self, start: int, stop: int) -> bool:
        """What stands in brackets: another name, an abbreviation, the number of an article of a law, or an age."""
        text, segment = self.text, self.segment
        close = text.find(")", stop, min(self.end, stop + _BRACKETED))
        if close < 0:
            return False
        content = text[stop:close]
        if content.isdecimal() and self.previous.islower() and segment.has_number():
            self.tokens.append((text[start : close + 1], start, close + 1))  # `Pasal 6 ayat (2)`
            segment.cut = len(self.tokens)
        elif content[:1].isupper() and ", " not in content:  # `NAME (Lab, Lund East)`
            self.alias = (stop, close)
            if segment.tokens and content.isupper() and text[close + 1 : close + 3].strip().isupper():
                segment.cut = len(segment.tokens)  # the abbreviation of an office, and the name goes on behind it
                segment.titles_only, segment.described, segment.personal = False, True, True
                segment.of_the = False
        self.skip_to = close + 1
        return True

    def lower(self, word: str, start: int, stop: int, trait: int) -> bool:
        """A word in lower case is one of a description, or ends the phrase."""
        text, end, lexicon = self.text, self.end, self.lexicon
        segment, tokens = self.segment, self.tokens
        if trait & STOP and tokens and f"{tokens[-1][0]} {word}" in lexicon.compounds:
            trait = LOWER  # `dokter spesialis penyakit dalam itu`
        if trait & UNNAMED and tokens and tokens[0][0].casefold() not in lexicon.small and self._is_post_behind(trait):
            segment, tokens = self._begin_post()  # `NAME salah satu penumpang mengaku`
        if tokens:
            if start in self.times:
                self.this = lookahead.closes(text, start, end, self.segments, lexicon)
                return False
            if trait & DEMONSTRATIVE:
                named = len(self.segments) > 1 and segment.named and segment.titles_only
                named = named or (segment.called and tokens[-1][0].isupper())  # `pria berinisial DS itu`
                if not named:  # `rapat yang dipandu Kepala Desa X, NAME itu`: the meeting is what it points to
                    self._point_back(word, start, stop, trait)
                return False
            if trait & VERB:
                return False
            if segment.capital and len(tokens) == 1 and not segment.cut and trait & ROLE:
                segment.cut, segment.named, segment.capital, segment.titles_only = 1, False, False, False
            if trait & LINK and (goes_on := self._link(word, start, stop)) is not None:
                return goes_on
            if segment.capital and lexicon.head_final:
                office = () if trait & STOP else lookahead.office_before_name(text, start, end, segment, lexicon)
                if office:
                    self._end_office(office)  # `Harbour Trust regional director NAME`
                    return True
                if trait & ROLE:
                    tokens.append((word, start, stop))  # `Treasury spokesman`: the capitals say whose
                    segment.end_office()
                    return True
            if word in lexicon.years and tokens[-1][0].isdecimal() and not segment.named:
                tokens.append((word, start, stop))  # `Perempuan 52 tahun itu`
                segment.cut = len(tokens)
                return True
            head = tokens[0][0]
            unnamed = (
                trait == LOWER and len(tokens) > 1 and (lexicon.traits[head] & UNNAMED or head in lexicon.definite)
            )
            if unnamed and lexicon.is_predicate(word) and not lookahead.name_behind(text, stop, end, lexicon):
                return False  # `Seorang anak membagikan permen`
            if trait == LOWER and lexicon.is_past(word) and lexicon.is_one(tokens[-1][0]):
                self.skip_to = lookahead.other_name(text, start, end, segment, lexicon)
                return bool(self.skip_to)  # `a tailor identified simply as NAME`, but `The magistrate intervened`
            if word in lexicon.house_ends and len(self.segments) > 1 and not segment.cut:
                self.segments.pop()  # `the Farmers Association, Lund chapter,`
                return False
        elif (
            len(self.segments) > 1
            and not trait & (ROLE if lexicon.head_final else ROLE | UNNAMED)  # `NAME, salah seorang petani, …`
            and not lookahead.role_follows(text, stop, end, lexicon)
        ):
            return self._behind_comma(start, stop, trait)
        if segment.capital and not (trait & PARTICLE or self._is_of_office(word, stop, trait)):
            goes_on = self._behind_capital(start, stop, trait)
            if goes_on is not None:
                return goes_on
        elif trait & STOP:
            return self._stop(word, start, stop, trait)
        first = not tokens and len(self.segments) == 1
        tokens.append((word, start, stop))
        if first or not trait & PARTICLE:
            segment.cut = len(tokens)
            segment.titles_only, segment.described = False, True
        return True

    def _point_back(self, word: str, start: int, stop: int, trait: int) -> None:
        """Let a demonstrative end a description: ``pemain ini``."""
        segment, tokens = self.segment, self.tokens
        tokens.append((word, start, stop))
        segment.cut = len(tokens)
        segment.titles_only, segment.described = False, True
        self.aforesaid = bool(trait & AFORESAID)
        self.this = not self.aforesaid or bool(self.lexicon.traits[tokens[0][0]] & ROLE)

    def _link(self, word: str, start: int, stop: int) -> bool | None:
        """A word that an office may go on with otherwise than by a word of it; None where it does not."""
        text, end, lexicon, segment = self.text, self.end, self.lexicon, self.segment
        if word in lexicon.definite:
            segment.of_the = lookahead.is_house(text, stop + 1, end, lexicon)
        if word in lexicon.called:
            segment.end_office()
            segment.called = True
            return True
        if word in lexicon.house_ends and segment.named and len(self.segments) == 1:
            if not lookahead.role_behind(text, stop, end, lexicon):
                return self._is_house((word, start, stop))  # `Lund council said`
            self.tokens.append((word, start, stop))
            segment.end_office()  # `Lund council leader NAME`
            return True
        if segment.cut:
            self.skip_to = lookahead.then(text, start, lexicon)
            if self.skip_to:
                return True  # `Direktur Utama X ketika itu, NAME`
            self.skip_to = 0 if segment.named else lookahead.office_too(text, start, end, lexicon)
            if self.skip_to:
                segment.end_office()  # `Ketua Panitia yang juga Kepala Desa X`
                return True
        return None

    def _behind_comma(self, start: int, stop: int, trait: int) -> bool:
        """A word that begins no description: an office or another name may go on all the same."""
        text, end, lexicon, segments = self.text, self.end, self.lexicon, self.segments
        joins = trait & JOINER and not any(segment.named for segment in segments)
        if joins and lookahead.office_follows(text, stop, end, lexicon):
            return True  # `Menteri Politik, Hukum, dan Keamanan`
        called = trait & STOP and not segments[0].named  # `the victim's daughter, known as NAME`
        self.skip_to = lookahead.other_name(text, start, end, segments[0], lexicon) if called else 0
        if not self.skip_to:
            return False
        del segments[1:]
        self.segment = segments[0]
        self.tokens = segments[0].tokens
        return True  # `the victim's daughter, known only as NAME`

    def _is_of_office(self, word: str, stop: int, trait: int) -> bool:
        """Tell whether a word right behind an office with a capital says what it is about or who holds it."""
        segment, tokens, lexicon = self.segment, self.tokens, self.lexicon
        if not 0 < segment.cut == len(tokens):
            return False
        if trait & FIELD or (word in lexicon.naming and self.text[stop + 1 : stop + 2] in _QUOTES):
            return True  # `Manajer tim berjuluk “Naga Hulu” NAME`
        if len(tokens) == 1 and lexicon.traits[tokens[0][0]] & OFFICE_HEAD:
            # `Eks pemain …`, `Calon wali kota …`, `Dosen etnomusikologi NAME`
            if trait & ROLE or lexicon.is_about(word, self.text[stop : stop + 2]):
                return True
            self.skip_to = lookahead.about_more(self.text, word, stop, self.end, lexicon) if trait == LOWER else 0
            return bool(self.skip_to)
        if not trait & ROLE or len(self.segments) > 1 or not tokens[-1][0].islower():
            return False
        return lookahead.office_goes_on(self.text, stop, self.end, lexicon)  # `Ketua majelis hakim NAME`

    def _behind_capital(self, start: int, stop: int, trait: int) -> bool | None:
        """A word that is none of an office or a name ends it, unless it joins more to it (None) or explains it."""
        text, end, lexicon, segment = self.text, self.end, self.lexicon, self.segment
        if not segment.named:
            explained = lookahead.apposition(text, start, end, segment, lexicon)
            self.skip_to = explained or (lookahead.place(text, start, end, segment, lexicon) if trait & STOP else 0)
            if self.skip_to:
                return True
        whole = segment.called or (segment.personal and segment.named)  # `Ms NAME of Ocean Securities`
        if lexicon.surnames and segment.named and len(self.tokens) - segment.cut > 1:  # `activist NAME of Roadwatch`
            words = self._words()
            whole = whole or (segment.cut > 0 and words[segment.cut - 1] in lexicon.bodies)
            whole = whole or not any(known & JOINER for known in map(lexicon.traits.__getitem__, words))
        if trait & JOINER and segment.cut and not whole and lookahead.office_follows(text, stop, end, lexicon):
            return None
        self.this = not trait & STOP and lookahead.closes(text, start, end, self.segments, lexicon)
        self.this = self.this or lookahead.closes_place(text, start, end, self.segments, lexicon)
        return False

    def _stop(self, word: str, start: int, stop: int, trait: int) -> bool:
        """A word that ends a description, unless it goes on with a place, another name or a house."""
        text, end, lexicon, segment = self.text, self.end, self.lexicon, self.segment
        self.skip_to = lookahead.place(text, start, end, segment, lexicon)
        self.skip_to = self.skip_to or lookahead.other_name(text, start, end, segment, lexicon)
        if self.skip_to:
            return True
        if trait & JOINER and lexicon.head_final and len(self.segments) == 1:
            whose = lookahead.whose(text, start, end, segment, lexicon)
            if whose:
                self.tokens.append((text[start:whose], start, whose))
                segment.end_office()  # `A spokesperson for the Harbour Trust`
                self.skip_to = whose
                return True
        relative = word in lexicon.relative and segment.described
        following = TOKEN.match(text, stop + 1, end) if relative and segment is self.segments[-1] else None
        if following is not None and following[0] in lexicon.called:
            segment.end_office()
            segment.called = True
            self.skip_to = following.end()
            return True  # `ayah korban yang bernama NAME`
        if not (self.this and word in lexicon.prepositions):  # `the midfielder from Lund`
            self.this = relative and lookahead.points_back(text, start, end, lexicon)
        self.this = self.this or lookahead.closes_place(text, start, end, self.segments, lexicon)
        return False

    def capital(self, word: str, start: int, stop: int, trait: int) -> bool:
        """A word with a capital that a list knows, or a number: a word of an office, or all the same of a name."""
        segment, tokens = self.segment, self.tokens
        if trait & ROLE and tokens and lookahead.is_first_name(self.text, word, stop, self.end, tokens, self.lexicon):
            return self.name(word, start, stop)
        if trait & TITLE and not trait & ROLE and segment.named and self._ends_name(word, stop):
            return self.name(word, start, stop)
        if start in self.times and (segment.named or not tokens):
            self.this = bool(tokens) and lookahead.closes(self.text, start, self.end, self.segments, self.lexicon)
            return False
        if trait & OFFICE_HEAD and len(tokens) - segment.cut > 1 and self._is_post_behind(trait):
            segment, tokens = self._begin_post()
        if trait & _DOUBTFUL:
            if trait & DEGREE and segment.named and segment.cut < len(tokens) and not self._holds_office(stop, trait):
                return True  # `Judge NAME QC`
            settled = self._settled(word, start, trait)
            if settled is None:
                return False
            trait = settled
        if not trait & DIGIT:
            segment.capital = True
        if not trait & OFFICE:
            segment.named = True
        tokens.append((word, start, stop))
        if segment.called and word.isupper():
            segment.named = True  # `sopir berinisial MJ`
        elif trait & OFFICE and not (segment.personal and segment.named and not trait & TITLE):
            if (
                len(tokens) > 1
                and len(word) <= _INITIALS
                and word.isupper()
                and lookahead.has_age(self.text, stop, tokens, self.lexicon)
            ):
                segment.named = True
                return True  # `tersangka MJ (23)`
            if len(tokens) == _SECOND and not segment.cut and len(self.segments) > 1 and not trait & _OFFICES:
                return True  # `anggota DPRD X, Samsir Alam, …`: a word of an office, and of a name behind another
            segment.cut = len(tokens)
            if trait & TITLE:
                segment.described = True
                if trait & HONORIFIC:
                    segment.personal = True
            else:
                segment.titles_only = False
                if trait & OFFICE_HEAD:
                    segment.named = False  # `Public Relations Officer`: what stands before it is of the office
                    headed = self.lexicon.head_final and len(tokens) > 1 and tokens[-2][0][0].isupper()
                    if headed or not self.lexicon.traits[tokens[0][0]] & INSTITUTION:
                        segment.described = True  # `Council President NAME`, but `Ikatan Dokter …`
        return True

    def _is_post_behind(self, trait: int) -> bool:
        """Tell whether an office stands behind a name, no comma between: ``NAME NAME Kepala Dinas X``."""
        segment, lexicon = self.segment, self.lexicon
        titled = segment.titles_only or not segment.cut
        bare = segment.named and titled and len(self.segments) == 1 and len(self.tokens) - segment.cut <= _NAME_WORDS
        return bare and not lexicon.head_final and not trait & (TITLE | GIVEN | INSTITUTION)

    def _begin_post(self) -> tuple[Segment, list[Token]]:
        """Let an office begin behind a name that no comma parts from it."""
        self.segment = segment = Segment(glued=True)
        self.segments.append(segment)
        self.tokens = segment.tokens
        return segment, segment.tokens

    def _ends_name(self, word: str, stop: int) -> bool:
        """Tell whether a title is none where it stands: no name is behind it (``Maria Goretti Tan``)."""
        return len(word) > 2 and word.istitle() and not self.text[stop : stop + 3].lstrip(". ")[:1].isupper()

    def _holds_office(self, stop: int, trait: int) -> bool:
        """Tell whether an abbreviation is an office here, no degree: ``Independent MP for X``, ``Labour MP says``."""
        if not trait & ROLE or len(self.tokens) - self.segment.cut == 1:
            return bool(trait & ROLE)
        word = self.text[stop + 1 : self.end].partition(" ")[0]
        return self.text[stop : stop + 1] == " " and (word[:1].isupper() or word in self.lexicon.joiners)

    def _settled(self, word: str, start: int, trait: int) -> int | None:
        """Return the traits that a word has here which could be more than one thing; None where the phrase ends."""
        segment, tokens, known = self.segment, self.tokens, self.lexicon.traits
        if trait & DIGIT:
            if not tokens or segment.cut:
                return trait
            if not lookahead.role_follows(self.text, start + len(word), self.end, self.lexicon):
                return None
            segment.end_office()
            return OFFICE  # `Grade 11 learner NAME`
        if trait & CALENDAR and segment.personal and segment.cut == len(tokens) and self._goes_on_name(word, start):
            return 0  # `Mr Sunday NAME`
        if trait & NUMERAL:
            return OFFICE if tokens and segment.cut == len(tokens) else 0  # `siswa kelas V`, but `Yohanes Paulus II`
        if trait & _BEGINS and tokens and segment.cut == len(tokens) and self._is_first_name(word, start):
            return 0  # `Kapolsek X AKP Hari NAME`
        if (
            trait & OPENER
            and not trait & CALENDAR
            and tokens
            and segment.cut == len(tokens)
            and self._is_in_office(word, start)
        ):
            return OFFICE  # `Kepala Seksi Urusan Agama Islam Kemenag`
        joined = trait & OPENER and bool(tokens) and bool(known[self.previous] & JOINER)  # `Teknologi dan Hasil Bumi`
        if trait & _BEGINS and not joined and (trait & CALENDAR or (tokens and not known[self.previous] & INSTITUTION)):
            return None  # the full stop before the next sentence is missing: `kata Sari Hal itu …`
        if trait & TITLE and trait & GIVEN:
            return GIVEN if segment.named and not segment.cut else trait  # `Budi H. Santoso`, but `Bupati X H. NAME`
        if trait & GIVEN and self._is_given(trait):
            return GIVEN  # `Direktur Riset Agung NAMA`, `Ketua X, Agung NAMA`, but `Jaksa Agung`
        if trait & NOUN and segment.cut == len(tokens):
            return OFFICE  # `Analis Saham NAME`
        if trait & GLUED and not trait & OFFICE:
            cut = self.lexicon.glued_verb(word)
            tokens.append((word[:cut], start, start + cut))
            segment.capital = segment.named = True
            return None
        return trait

    def _is_in_office(self, word: str, start: int) -> bool:
        """Tell whether an office goes on behind a word that may begin a sentence: with a capital, after another."""
        following = TOKEN.match(self.text, start + len(word) + 1, self.end)
        return following is not None and following[0][0].isupper() and self.tokens[-1][0][0].isupper()

    def _goes_on_name(self, word: str, start: int) -> bool:
        """Tell whether a name follows a day that somebody is called by, right behind a title."""
        following = TOKEN.match(self.text, start + len(word) + 1, self.end)
        return following is not None and following[0][0].isupper() and not self.lexicon.traits[following[0]]

    def _is_first_name(self, word: str, start: int) -> bool:
        """Tell whether a word that may begin a sentence is a first name behind an office: a name follows it."""
        lexicon = self.lexicon
        if word not in lexicon.first_names or lexicon.traits[self.previous] & INSTITUTION:
            return False
        following = TOKEN.match(self.text, start + len(word) + 1, self.end)
        return following is not None and following[0][0].isupper() and not lexicon.traits[following[0]]

    def _is_given(self, trait: int) -> bool:
        """Tell whether a word that is a given name and a word of offices is a name here."""
        segment, tokens = self.segment, self.tokens
        if tokens:
            return not (segment.cut == len(tokens) and self.lexicon.traits[self.previous] & _HEADS)
        return len(self.segments) > 1 and not trait & OFFICE_HEAD

    def phrase(self) -> Phrase | None:
        """Return the phrase that the words make; None where they name or describe nobody."""
        if self.house is not None:
            return self.house
        lexicon, segments, this = self.lexicon, self.segments, self.this
        office = segments[0].tokens
        if len(office) == 1 and office[0][0] in lexicon.articles:
            return None  # `wrote the “Lund Mirror”`
        if this and len(office) > 1 and office[0][0] in lexicon.definite and office[1][0] in lexicon.relations:
            this = False  # `sang ibu` is somebody's mother
        if this and office:
            if len(office) == 2 and len(segments) == 1 and lexicon.is_demonym(office[1][0]):
                span = office[0][1], office[1][2]
                return Phrase("role", *span, role=span, this=True)  # `the Italian said`
            if lexicon.head_final and not _is_one(office, lexicon):
                this = False  # `the company`, `the judges` are nobody that the text has named
        understood = understand(segments, lexicon, self.alias, this=this)
        if understood is not None and understood.kind == "name" and _are_several(office, understood, lexicon):
            span = office[0][1], understood.end
            return Phrase("role", *span, role=span, unnamed=True)  # `marine scientists of the University of Lund`
        if understood is not None and self.aforesaid:
            return replace(understood, aforesaid=True)
        return understood


def _are_several(office: Sequence[Token], phrase: Phrase, lexicon: Lexicon) -> bool:
    """Tell whether what seems somebody's office are several people of a house: ``scientists of the University``."""
    if not lexicon.head_final or phrase.role is None or not lexicon.surnames:
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
    return lexicon.is_one(office[joined - 1][0].casefold())
