"""Phrases that name a speaker: ``Kepala Dinas X Kota Y, NAMA ORANG, M.Si.`` taken apart.

In: the text and where a phrase may start. Out: a :class:`Phrase` with the name, the role and the organisation,
each where it stands; or a pronoun, or a description of somebody unnamed.
"""

from __future__ import annotations

import re
from collections.abc import Container
from typing import Final

from msgspec.structs import replace

from . import traits
from .lexicon import TOKEN, Lexicon
from .phrase import Phrase, Spanned, Token
from .segments import Segment, understand

_MOST_TOKENS: Final = 32
_REACH: Final = 320
_CALLING: Final = 45
"""So near behind a description the words stand that call somebody by a name."""
_CLAUSE_END: Final = re.compile(r"[.,;:\"“”\n]")
_BRACKETED: Final = 60
"""A nickname or an age in brackets is no longer than this."""
# Few articles need these: re compiles them when one does.
_DESCRIBED: Final = r"(?P<words>[a-z]+(?: [a-z]+)?), ?(?P<name>[A-Z][\w'’]+)(?: [A-Z][\w'’.]*){0,3} ?[,(]"
_ITEM: Final = r"[A-Z][\w-]+(?: [A-Z][\w-]+){0,2}"
_LISTED: Final = rf", {_ITEM}(?:, ?{_ITEM}){{0,4}},? (?P<joiner>[a-z]+) (?P<last>[A-Z][\w-]+)"
_AT_PLACE: Final = (
    r"(?P<place>[a-z]+ (?:[a-z]+|[A-Z][\w'’]*(?: [A-Z\d][\w'’]*){0,4})), ?[A-Z][\w'’]+(?: [A-Z][\w'’.]*){0,3} ?[,(]"
)
_AT_HOUSE: Final = (
    r"[a-z]+ (?P<house>[A-Z][\w'’]*(?: [A-Z\d][\w'’]*){0,4}), (?P<name>[A-Z][\w'’]+)(?: [A-Z][\w'’.]*){1,3}\.?(?:\s|\Z)"
)
_HEADS: Final = traits.OFFICE_HEAD | traits.INSTITUTION
_DESCRIBES: Final = traits.TITLE | traits.OFFICE_HEAD


def read_phrase(text: str, at: int, end: int, lexicon: Lexicon, times: Container[int]) -> Phrase | None:
    """Read the phrase that starts at ``at`` (white space skipped); ``times`` holds the starts of the times found."""
    end = min(end, at + _REACH)
    known = lexicon.traits
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
            if trait & traits.ACCORDING:
                at = stop
                continue
            if start > at and text[at:start].strip():
                break
            if trait & traits.PRONOUN:
                return Phrase("pronoun", start, stop, plural=bool(trait & traits.PLURAL))
            if trait & (traits.UNNAMED | traits.NOUN):
                trait |= traits.LOWER
            elif word in lexicon.definite:
                trait |= traits.LOWER
                this = True
        elif count == _MOST_TOKENS:
            break
        count += 1
        if not trait:  # most words of a name are nothing else
            if start in times and (segment.named or not tokens):
                break
            segment.capital = segment.named = True
            tokens.append((word, start, stop))
        elif trait & traits.MARK:
            listed = _listed(text, start, end, segment, lexicon) if word == "," and segment.cut else ()
            if listed:
                tokens += listed
                previous, skip_to = listed[-1][0], listed[-1][2]
                segment.cut = len(tokens)
                segment.titles_only, segment.described, segment.capital, segment.named = False, True, False, False
                continue
            if word == "," and tokens:
                segment = Segment()
                segments.append(segment)
                tokens = segment.tokens
            elif word == "(" and previous:
                close = text.find(")", stop, min(end, stop + _BRACKETED))
                if close < 0:
                    break
                if text[stop:close].isdigit() and previous.islower() and _is_numbered(segment):
                    tokens.append((text[start : close + 1], start, close + 1))  # `Pasal 6 ayat (2)`
                    segment.cut = len(tokens)
                elif text[stop : stop + 1].isupper():
                    alias = (stop, close)
                    if segment.tokens and text[stop:close].isupper() and text[close + 1 : close + 3].strip().isupper():
                        segment.cut = len(tokens)  # the abbreviation of an office, and the name goes on behind it
                        segment.titles_only, segment.described, segment.personal = False, True, True
                skip_to = close + 1
            elif not _goes_on(text, word, stop, previous, segment, lexicon):
                break
            continue
        elif trait & traits.LOWER:
            if tokens and start in times:
                break
            if tokens:
                if trait & traits.DEMONSTRATIVE:
                    tokens.append((word, start, stop))
                    segment.cut = len(tokens)
                    segment.titles_only, segment.described = False, True
                    aforesaid = bool(trait & traits.AFORESAID)
                    this = not aforesaid or bool(known[tokens[0][0]] & traits.ROLE)
                    break
                if trait & traits.VERB:
                    break
                if segment.capital and len(tokens) == 1 and not segment.cut and trait & traits.ROLE:
                    segment.cut, segment.named, segment.capital, segment.titles_only = 1, False, False, False
                if word in lexicon.called:
                    segment.cut = len(tokens)
                    segment.titles_only, segment.described, segment.called = False, True, True
                    segment.capital = segment.named = False
                    continue
                if trait & traits.ROLE and segment.capital and lexicon.head_final:
                    tokens.append((word, start, stop))  # `Treasury spokesman`: the capitals say whose
                    segment.cut = len(tokens)
                    segment.titles_only, segment.described = False, True
                    segment.capital = segment.named = False
                    continue
            elif len(segments) > 1 and not trait & traits.ROLE:
                if (
                    trait & traits.JOINER
                    and not any(s.named for s in segments)
                    and _office_follows(text, stop, end, lexicon)
                ):
                    continue  # `Menteri Politik, Hukum, dan Keamanan`
                skip_to = _other_name(text, start, end, segments[0], lexicon) if trait & traits.STOP else 0
                if skip_to and not segments[0].named:
                    del segments[1:]
                    segment, tokens = segments[0], segments[0].tokens
                    continue  # `the victim's daughter, known only as NAME`
                break
            of_office = bool(trait & traits.FIELD) and 0 < segment.cut == len(tokens)
            if segment.cut == len(tokens) == 1 and known[tokens[0][0]] & traits.OFFICE_HEAD:
                # `Eks pemain …`, `Calon wali kota …`, `Dosen etnomusikologi NAME`
                of_office = of_office or bool(trait & traits.ROLE) or lexicon.is_about(word, text[stop : stop + 2])
            if segment.capital and not (of_office or trait & traits.PARTICLE):
                skip_to = 0 if segment.named else _apposition(text, start, end, segment, lexicon)
                if skip_to:
                    continue
                joins = trait & traits.JOINER and segment.cut and not segment.called
                if not (joins and _office_follows(text, stop, end, lexicon)):
                    break
            elif trait & traits.STOP:
                skip_to = _place(text, start, end, segment, lexicon) or _other_name(text, start, end, segment, lexicon)
                if skip_to:
                    continue
                this = word in lexicon.relative and segment.described and _points_back(text, start, end, lexicon)
                break
            tokens.append((word, start, stop))
            if count == 1 or not trait & traits.PARTICLE:
                segment.cut = len(tokens)
                segment.titles_only, segment.described = False, True
        else:
            if start in times and (segment.named or not tokens):
                break
            if trait & traits.DIGIT:
                if tokens and not segment.cut:
                    break
            else:
                opens = trait & traits.OPENER and tokens and not known[previous] & traits.INSTITUTION
                if trait & traits.CALENDAR or opens:
                    break  # the full stop before the next sentence is missing: `kata Sari Hal itu …`
                segment.capital = True
                if trait & traits.GIVEN and tokens and not (segment.cut == len(tokens) and known[previous] & _HEADS):
                    trait = traits.GIVEN  # `Direktur Riset Agung NAMA`, but `Jaksa Agung`
                if trait & traits.NOUN and segment.cut == len(tokens):
                    trait = traits.OFFICE  # `Analis Saham NAME`
                if not trait & traits.OFFICE:
                    segment.named = True
                    if trait & traits.GLUED:
                        cut = lexicon.glued_verb(word)
                        tokens.append((word[:cut], start, start + cut))
                        break
            tokens.append((word, start, stop))
            if trait & traits.OFFICE and not (segment.personal and segment.named and not trait & traits.TITLE):
                segment.cut = len(tokens)
                if trait & traits.HONORIFIC:
                    segment.personal = True
                if not trait & traits.TITLE:
                    segment.titles_only = False
                if trait & traits.TITLE or (trait & _DESCRIBES and not known[tokens[0][0]] & traits.INSTITUTION):
                    segment.described = True  # but not by `Ikatan Dokter …`
        previous = word
    office = segments[0].tokens
    if len(office) == 1 and office[0][0] in lexicon.articles:
        return None  # `wrote the “Lund Mirror”`
    if this and office and lexicon.head_final and not lexicon.is_one(office[-1][0].casefold()):
        this = False  # `the company`, `the judges` are nobody that the text has named
    understood = understand(segments, lexicon, alias, this=this)
    return replace(understood, aforesaid=True) if understood is not None and aforesaid else understood


def _is_numbered(segment: Segment) -> bool:
    """Tell whether a part of a phrase has a number in it, as the article of a law has."""
    return any(word.isdigit() for word, _, _ in segment.tokens)


def _goes_on(text: str, mark: str, at: int, previous: str, segment: Segment, lexicon: Lexicon) -> bool:
    """Tell whether a mark stands inside a phrase: behind an abbreviation, ``&``, or the hyphen of ``Covid - 19``."""
    if mark == ".":
        short = len(previous) == 1 or previous in lexicon.titles or previous in lexicon.abbreviations
        return bool(previous) and (short or lexicon.is_degree(previous))
    if mark == "&":
        return bool(segment.cut)
    return mark in "-–" and bool(segment.cut) and text[at : at + 2].strip().isdigit()


def _apposition(text: str, at: int, end: int, segment: Segment, lexicon: Lexicon) -> int:
    """Return where the comma stands behind which a name explains a description (``Warga sekitar, NAMA (39),``).

    0 where the words that follow the office are no description: a verb, or no name behind the comma.
    """
    if segment.tokens[0][0] not in lexicon.roles:
        return 0
    match = re.compile(_DESCRIBED).match(text, at, end)
    if match is None:
        return 0
    words = match["words"].split()
    known = any(word in lexicon.cues or word in lexicon.stops for word in words)
    return 0 if known or lexicon.is_office(match["name"]) else match.end("words")


def _listed(text: str, at: int, end: int, segment: Segment, lexicon: Lexicon) -> list[Token]:
    """Return the tokens of what an office is also for, at a comma: ``Biro Data, Komunikasi, dan Informasi``.

    Empty where the list may be one of people: no word in it is one of offices, or the last begins another office.
    """
    match = re.compile(_LISTED).match(text, at, end) if segment.described or not segment.titles_only else None
    if match is None or match["joiner"] not in lexicon.joiners or match["last"] in lexicon.roles:
        return []
    tokens = [(word[0], *word.span()) for word in TOKEN.finditer(text, at + 1, match.end()) if word[0] != ","]
    offices = [lexicon.traits[word] & traits.OFFICE for word, _, _ in tokens]
    personal = any(lexicon.traits[word] & (traits.GIVEN | traits.TITLE | traits.ROLE) for word, _, _ in tokens)
    return tokens if any(offices) and not personal else []


def _place(text: str, at: int, end: int, segment: Segment, lexicon: Lexicon) -> int:
    """Return where the place ends that a description goes on with (``salah seorang warga di NAMA, NAMA (39)``).

    0 where no name with an age explains it: then the preposition goes with the verb.
    """
    if not segment.described or not any(word in lexicon.lower_roles for word, _, _ in segment.tokens):
        return 0
    match = re.compile(_AT_PLACE).match(text, at, end)
    if match is not None:
        return match.end("place")
    match = re.compile(_AT_HOUSE).match(text, at, end)
    if match is None or not any(word in lexicon.institutions or word.isupper() for word in match["house"].split()):
        return 0
    return match.end("house") if not lexicon.is_office(match["name"]) and match["name"] not in lexicon.calendar else 0


def _other_name(text: str, at: int, end: int, segment: Segment, lexicon: Lexicon) -> int:
    """Return where the name begins that a description calls somebody by (``pria yang akrab disapa NAMA ini``), or 0."""
    if not segment.described:
        return 0
    for words in lexicon.aliases:
        place = text.find(words, at, min(end, at + _CALLING))
        if place >= 0:
            segment.cut = len(segment.tokens)
            segment.called = True
            segment.capital = segment.named = False
            return place + len(words)
    return 0


def _points_back(text: str, at: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether a relative clause ends in a demonstrative (``pria yang pernah memimpin klub itu``)."""
    clause = _CLAUSE_END.split(text[at:end], 1)[0]
    return clause.rpartition(" ")[2] in lexicon.demonstratives


def _office_follows(text: str, at: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether the name of an office goes on behind a joining word (``Komunikasi dan Legal``)."""
    following = TOKEN.search(text, at, end)
    if following is None or not following[0][0].isupper() or following[0] in lexicon.roles:
        return False
    return following[0] not in lexicon.titles
