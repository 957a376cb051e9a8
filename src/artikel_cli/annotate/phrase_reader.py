"""Phrases that name a speaker: ``Kepala Dinas X Kota Y, NAMA ORANG, M.Si.`` taken apart.

In: the text and where a phrase may start. Out: a :class:`Phrase` with the name, the role and the organisation,
each where it stands; or a pronoun, or a description of somebody unnamed.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import Final

from msgspec.structs import replace

from . import lookahead
from .lexicon import TOKEN, Lexicon
from .phrase import Phrase, Spanned, Token
from .segments import Segment, understand
from .traits import (
    ACCORDING,
    AFORESAID,
    CALENDAR,
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
_MARKS: Final = "\"“‘'"
"""What a nickname inside a name stands between."""
_BRACKETED: Final = 60
"""A nickname or an age in brackets is no longer than this."""
_HEADS: Final = OFFICE_HEAD | INSTITUTION
_DESCRIBES: Final = TITLE | OFFICE_HEAD


def read_phrase(text: str, at: int, end: int, lexicon: Lexicon, times: Container[int]) -> Phrase | None:
    """Read the phrase that starts at ``at`` (white space skipped); ``times`` holds the starts of the times found."""
    end = min(end, at + _REACH)
    known, genitive = lexicon.traits, lexicon.genitive
    segment = Segment()
    segments = [segment]
    tokens = segment.tokens
    alias: Spanned | None = None
    this = aforesaid = False
    count = skip_to = 0
    previous = ""
    for match in TOKEN.finditer(text, at, end):
        start, stop = match.span()
        if start < skip_to:
            continue
        word = match[0]
        trait = known[word]
        if count == 0:
            if trait & ACCORDING:
                at = stop
                continue
            if start > at and text[at:start].strip():
                break
            if trait & PRONOUN:
                return Phrase("pronoun", start, stop, plural=bool(trait & PLURAL))
            if trait & (UNNAMED | NOUN):
                trait |= LOWER
            elif word in lexicon.definite:
                trait |= LOWER
                this = True
        elif count == _MOST_TOKENS:
            break
        count += 1
        if not trait:  # most words of a name are nothing else
            if start in times and (segment.named or not tokens):
                break
            tokens.append((word, start, stop))
            if segment.of_the:
                segment.cut = len(tokens)  # `the candidate of the Progress Alliance`: with an article goes no name
                continue
            segment.capital = segment.named = True
            if genitive and word.endswith(genitive):
                if lookahead.belongs(text, stop, end, lexicon):
                    segment.end_office()  # `Mr Pascoe's neighbour, NAME`
                elif (house := lookahead.house_behind(text, stop, end, lexicon)) and not segments[1:]:
                    return _house(tokens, (text[stop + 1 : house], stop + 1, house), lexicon)
                elif lookahead.is_said_of(text, stop, end, lexicon):
                    pass  # `McDonald’s said`
                elif lookahead.person_behind(text, stop, end, lexicon):
                    segment.end_office()  # `Al Jazeera’s NAME`
                elif not text[stop + 1 : stop + 2].isupper():
                    bare = len(word) - max(len(ending) for ending in genitive if word.endswith(ending))
                    tokens[-1] = (word[:bare], start, start + bare)
                    break
        elif trait & MARK:
            listed = lookahead.listed(text, start, end, segment, lexicon) if word == "," and segment.cut else ()
            if listed:
                tokens += listed
                previous, skip_to = listed[-1][0], listed[-1][2]
                segment.end_office()
                continue
            if word == "," and tokens:
                segment = Segment()
                segments.append(segment)
                tokens = segment.tokens
            elif word == "(" and previous:
                close = text.find(")", stop, min(end, stop + _BRACKETED))
                if close < 0:
                    break
                if text[stop:close].isdigit() and previous.islower() and segment.has_number():
                    tokens.append((text[start : close + 1], start, close + 1))  # `Pasal 6 ayat (2)`
                    segment.cut = len(tokens)
                elif text[stop : stop + 1].isupper():
                    alias = (stop, close)
                    if segment.tokens and text[stop:close].isupper() and text[close + 1 : close + 3].strip().isupper():
                        segment.cut = len(tokens)  # the abbreviation of an office, and the name goes on behind it
                        segment.titles_only, segment.described, segment.personal = False, True, True
                skip_to = close + 1
            elif word in _MARKS and segment.named and (close := lookahead.nickname(text, start, end)):
                alias, skip_to = (stop, close), close + 1  # `Edgardo “Gary” NAME`
            elif not lookahead.is_inside(text, word, stop, previous, segment, lexicon):
                break
            continue
        elif trait & LOWER:
            if tokens and start in times:
                this = lookahead.closes(text, start, end, segments, lexicon)
                break
            if tokens:
                if trait & DEMONSTRATIVE:
                    tokens.append((word, start, stop))
                    segment.cut = len(tokens)
                    segment.titles_only, segment.described = False, True
                    aforesaid = bool(trait & AFORESAID)
                    this = not aforesaid or bool(known[tokens[0][0]] & ROLE)
                    break
                if trait & VERB:
                    break
                if segment.capital and len(tokens) == 1 and not segment.cut and trait & ROLE:
                    segment.cut, segment.named, segment.capital, segment.titles_only = 1, False, False, False
                if trait & LINK:
                    if word in lexicon.definite:
                        segment.of_the = lookahead.is_house(text, stop + 1, end, lexicon)
                    if word in lexicon.called:
                        segment.end_office()
                        segment.called = True
                        continue
                    if word in lexicon.house_ends and segment.named and not segments[1:]:
                        if not lookahead.role_behind(text, stop, end, lexicon):
                            return _house(tokens, (word, start, stop), lexicon)  # `Lund council said`
                        tokens.append((word, start, stop))
                        segment.end_office()  # `Lund council leader NAME`
                        continue
                    if segment.cut and (skip_to := lookahead.then(text, start, lexicon)):
                        continue  # `Direktur Utama X ketika itu, NAME`
                    if segment.cut and not segment.named:
                        skip_to = lookahead.office_too(text, start, end, lexicon)
                        if skip_to:
                            segment.end_office()  # `Ketua Panitia yang juga Kepala Desa X`
                            continue
                if segment.capital and lexicon.head_final and not trait & STOP:
                    office = lookahead.office_before_name(text, start, end, segment, lexicon)
                    if office:
                        tokens += office  # `Harbour Trust regional director NAME`
                        previous, skip_to = office[-1][0], office[-1][2]
                        segment.end_office()
                        continue
                if trait & ROLE and segment.capital and lexicon.head_final:
                    tokens.append((word, start, stop))  # `Treasury spokesman`: the capitals say whose
                    segment.end_office()
                    continue
                unnamed = trait == LOWER and len(tokens) > 1 and known[tokens[0][0]] & UNNAMED
                if unnamed and lexicon.is_predicate(word) and not lookahead.name_behind(text, stop, end, lexicon):
                    break  # `Seorang anak membagikan permen`
            elif len(segments) > 1 and not trait & ROLE and not lookahead.role_follows(text, stop, end, lexicon):
                if (
                    trait & JOINER
                    and not any(s.named for s in segments)
                    and lookahead.office_follows(text, stop, end, lexicon)
                ):
                    continue  # `Menteri Politik, Hukum, dan Keamanan`
                skip_to = lookahead.other_name(text, start, end, segments[0], lexicon) if trait & STOP else 0
                if skip_to and not segments[0].named:
                    del segments[1:]
                    segment, tokens = segments[0], segments[0].tokens
                    continue  # `the victim's daughter, known only as NAME`
                break
            of_office = bool(trait & FIELD) and 0 < segment.cut == len(tokens)
            if segment.cut == len(tokens) == 1 and known[tokens[0][0]] & OFFICE_HEAD:
                # `Eks pemain …`, `Calon wali kota …`, `Dosen etnomusikologi NAME`
                of_office = of_office or bool(trait & ROLE) or lexicon.is_about(word, text[stop : stop + 2])
            elif trait & ROLE and 0 < segment.cut == len(tokens) and not segments[1:]:
                # `Ketua majelis hakim NAME`
                of_office = of_office or (
                    tokens[-1][0].islower() and lookahead.office_goes_on(text, stop, end, lexicon)
                )
            if segment.capital and not (of_office or trait & PARTICLE):
                skip_to = 0 if segment.named else lookahead.apposition(text, start, end, segment, lexicon)
                if skip_to:
                    continue
                whole = segment.called or (segment.personal and segment.named)  # `Ms NAME of Ocean Securities`
                joins = trait & JOINER and segment.cut and not whole
                if not (joins and lookahead.office_follows(text, stop, end, lexicon)):
                    this = not trait & STOP and lookahead.closes(text, start, end, segments, lexicon)
                    break
            elif trait & STOP:
                skip_to = lookahead.place(text, start, end, segment, lexicon)
                skip_to = skip_to or lookahead.other_name(text, start, end, segment, lexicon)
                if skip_to:
                    continue
                if trait & JOINER and lexicon.head_final and not segments[1:]:
                    whose = lookahead.whose(text, start, end, segment, lexicon)
                    if whose:
                        tokens.append((text[start:whose], start, whose))
                        segment.end_office()  # `A spokesperson for the Harbour Trust`
                        skip_to = whose
                        continue
                relative = word in lexicon.relative and segment.described
                this = relative and lookahead.points_back(text, start, end, lexicon)
                break
            tokens.append((word, start, stop))
            if count == 1 or not trait & PARTICLE:
                segment.cut = len(tokens)
                segment.titles_only, segment.described = False, True
        else:
            if start in times and (segment.named or not tokens):
                this = bool(tokens) and lookahead.closes(text, start, end, segments, lexicon)
                break
            if trait & DIGIT:
                if tokens and not segment.cut:
                    break
            else:
                opens = trait & OPENER and tokens and not known[previous] & INSTITUTION
                if trait & CALENDAR or opens:
                    break  # the full stop before the next sentence is missing: `kata Sari Hal itu …`
                segment.capital = True
                if tokens:
                    given = trait & GIVEN and not (segment.cut == len(tokens) and known[previous] & _HEADS)
                else:
                    given = trait & GIVEN and len(segments) > 1 and not trait & OFFICE_HEAD
                if given:
                    trait = GIVEN  # `Direktur Riset Agung NAMA`, `Ketua X, Agung NAMA`, but `Jaksa Agung`
                if trait & NOUN and segment.cut == len(tokens):
                    trait = OFFICE  # `Analis Saham NAME`
                if not trait & OFFICE:
                    segment.named = True
                    if trait & GLUED:
                        cut = lexicon.glued_verb(word)
                        tokens.append((word[:cut], start, start + cut))
                        break
            tokens.append((word, start, stop))
            if segment.called and word.isupper():
                segment.named = True  # `sopir berinisial MJ`
            elif trait & OFFICE and not (segment.personal and segment.named and not trait & TITLE):
                segment.cut = len(tokens)
                if trait & HONORIFIC:
                    segment.personal = True
                if not trait & TITLE:
                    segment.titles_only = False
                if trait & TITLE or (trait & _DESCRIBES and not known[tokens[0][0]] & INSTITUTION):
                    segment.described = True  # but not by `Ikatan Dokter …`
        previous = word
    office = segments[0].tokens
    if len(office) == 1 and office[0][0] in lexicon.articles:
        return None  # `wrote the “Lund Mirror”`
    if this and len(office) == 2 and len(segments) == 1 and lexicon.is_demonym(office[1][0]):
        span = office[0][1], office[1][2]
        return Phrase("role", *span, role=span, this=True)  # `the Italian said`
    if this and office and lexicon.head_final and not lexicon.is_one(office[-1][0].casefold()):
        this = False  # `the company`, `the judges` are nobody that the text has named
    understood = understand(segments, lexicon, alias, this=this)
    return replace(understood, aforesaid=True) if understood is not None and aforesaid else understood


def _house(tokens: Sequence[Token], noun: Token, lexicon: Lexicon) -> Phrase:
    """Return the phrase of a house whose name ends in a noun in lower case."""
    named = tokens[1:] if tokens[0][0] in lexicon.definite else tokens
    return Phrase("name", tokens[0][1], noun[2], (*named, noun), organisation=True)
