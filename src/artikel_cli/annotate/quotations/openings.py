"""Openings: what stands before the subject of a sentence (``Sementara itu, …``; ``A few metres away, …``).

In: a text and the offsets of a sentence. Out: where it goes on, and its first word there.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from ...patterns import pattern
from ..lexicon import Lexicon
from ..phrases.reader import read_phrase
from .sentences import WORD

_OPENING: Final = 140
"""An opening that ends in a comma is no longer than this."""
_NOUN: Final = 4
"""The demonstrative of an opening is among so many words behind the first."""
_ELAPSED: Final = 32
"""What says how far off something is has no more characters behind its first word."""
_OPENINGS: Final = 2
"""So many more openings are skipped behind the first."""
_RELATIVE: Final = 8
"""A relative pronoun and what parts it from whom it explains are no longer."""
_INVERTED: Final = 80
"""Between an opening such as ``Among`` and its verb there is room for so much."""
_MEANT: Final = r" [a-z]+(?: [a-z]+)?, (?P<name>[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,3}),"
_DATED: Final = r"(?: [a-z]+)?(?: ?\([\d/.-]{3,10}\)| \d{1,2} [A-Z][a-z]+(?: \d{4})?)(?: [a-z]+)?, "
"""What stands behind the day that a sentence opens with; a day alone may be of somebody's name."""
_CLOSED: Final = r"(?: \(\d{1,3}\))?,"
_RUN: Final = r"[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){0,4}"


def skip_opening(text: str, start: int, end: int, lexicon: Lexicon) -> tuple[int, re.Match[str]] | None:
    """Return where a sentence goes on behind an opening such as ``Sementara itu,``, and its first word there."""
    first = WORD.search(text, start, end)
    if first is None:
        return None
    if first[0].casefold() in lexicon.coordinators and not text.startswith(",", first.end()):
        start = first.end()  # `But NAME, a teacher, was …`: the comma is not its own
        first = WORD.search(text, start, end)
        if first is None:
            return None
    if first[0].casefold() in lexicon.linking:
        pointing = WORD.match(text, first.end() + 1, end)
        stop = pointing.end() if pointing is not None and pointing[0] in lexicon.demonstratives else first.end()
        run = pattern(_RUN).match(text, stop + 1, end)
        following = text[run.end() + 1 : run.end() + _RELATIVE].partition(" ")[0] if run is not None else ""
        # `Sedangkan NAME (34), analis di X, menilai`; `Sedangkan NAME yang bertugas di X, menilai`
        if run is not None and (following in lexicon.relative or pattern(_CLOSED).match(text, run.end())):
            start = stop
            first = WORD.search(text, start, end)
            if first is None:
                return None
    dated = pattern(_DATED).match(text, first.end(), end) if first[0] in lexicon.calendar else None
    if dated is not None:
        named = WORD.search(text, dated.end(), end)  # `Senin (2/6), NAME membuka acara itu`
        return (dated.end() - 1, named) if named is not None else None
    named = _behind_cleft(text, first, end, lexicon)
    if named is not None:
        return named.start() - 1, named
    if first[0].casefold() in lexicon.inverting:
        for verb in lexicon.copulas:
            at = text.find(f" {verb} ", first.end(), min(end, first.end() + _INVERTED)) + len(verb) + 2
            named = WORD.match(text, at, end) if at > len(verb) + 1 else None
            if named is None or not (named[0][0].isupper() or _is_office(text, named, lexicon)):
                continue
            if text.count(",", first.end(), at) == 1:
                continue  # `One of them, a worker known as NAME, had the day off`
            if not lexicon.is_demonym(named[0]):  # `One of the fans was British`
                return at, named
    cleft = _said_to_be(text, first, end, lexicon)
    if cleft is not None:
        return cleft.start(), cleft
    there = _there_is(text, first, end, lexicon)
    if there is not None:
        return there.start(), there
    presented = _presented(text, first, end, lexicon)
    if presented is not None:
        return presented.start(), presented
    if not _opens(text, first, end, lexicon):
        return start, first
    comma = text.find(",", start, min(end, start + _OPENING))
    if comma >= 0 and text[comma + 2 : comma + 4].isdecimal() and text[comma + 4 : comma + 5] == ",":
        comma += 4  # `Among them was NAME, 28, a …`
        goes_on = WORD.match(text, comma + 2, end)
        if goes_on is not None and goes_on[0] in lexicon.copulas and first[0].casefold() in lexicon.subordinators:
            comma = text.find(",", goes_on.end(), min(end, goes_on.end() + _OPENING))  # `While NAME, 36, is away, …`
    behind = _behind_noun(text, first, end if comma < 0 else comma, lexicon)
    start = comma + 1 if comma >= 0 and behind == first.end() else behind
    first = WORD.search(text, start, end)
    left = _OPENINGS
    joined = first if comma >= 0 and first is not None and first[0] in lexicon.coordinators else None
    if joined is not None:
        start, first = joined.end(), WORD.search(text, joined.end(), end)  # `Meski menyambut baik, namun ia …`
    while first is not None and left and comma >= 0 and _opens_too(text, first, lexicon):
        left -= 1  # `At 8.10am, in a lay-by with frost on the mirrors, NAME is counting heads`
        comma = text.find(", ", first.end(), min(end, first.end() + _OPENING))
        if comma >= 0:
            start = comma + 1
            first = WORD.search(text, start, end)
    if first is not None and first.group() in lexicon.demonstratives:
        start = first.end()
        first = WORD.search(text, start, end)
    named = _behind_cleft(text, first, end, lexicon) if first is not None else None
    if named is not None:
        return named.start() - 1, named  # `After two defeats, it was NAME who won`
    return (start, first) if first is not None else None


def _behind_cleft(text: str, first: re.Match[str], end: int, lexicon: Lexicon) -> re.Match[str] | None:
    """Return the first word of the name behind words such as ``It was``, or None."""
    for words in lexicon.clefts if first[0].casefold() in lexicon.cleft_heads else ():
        behind = first.start() + len(words) + 1
        if text[first.start() : behind].casefold() == f"{words} ":
            named = WORD.match(text, behind, end)
            if named is not None and named[0][0].isupper() and _is_cleft(text, named, end, lexicon):
                return named
    return None


def _goes_on(text: str, word: re.Match[str], lexicon: Lexicon) -> bool:
    """Tell whether an opening goes on behind one of its commas: with a participle, or what is joined to it."""
    if word[0] in lexicon.coordinators:
        following = WORD.match(text, word.end() + 1)
        return following is not None and bool(lexicon.gerund) and following[0].endswith(lexicon.gerund)
    return lexicon.is_past(word[0])


def _opens_too(text: str, first: re.Match[str], lexicon: Lexicon) -> bool:
    """Tell whether a word behind an opening belongs to it: ``In a letter, dated May 2, NAME …``."""
    degree = lexicon.is_degree(first[0]) and text[first.end()] in ",."
    if first[0] in lexicon.relative or first[0] in lexicon.prepositions or degree:
        return True  # `Membacakan sambutan NAME, MPH, yang berhalangan, NAME …`
    return first[0] in lexicon.openers or (first[0].islower() and lexicon.is_past(first[0]))


def _said_to_be(text: str, first: re.Match[str], end: int, lexicon: Lexicon) -> re.Match[str] | None:
    """Return the first word of who a relative clause is about, or None: ``Yang melihat api adalah NAME, 60``."""
    if first[0].casefold() not in lexicon.relative or lexicon.head_final:
        return None
    named = pattern(_MEANT).match(text, first.end(), end)
    if named is not None:
        return WORD.match(text, named.start("name"), end)  # `Yang dimaksud, NAME, menjadi algojo`
    for verb in lexicon.copulas:
        at = text.find(f" {verb} ", first.end(), min(end, first.end() + _INVERTED))
        run = pattern(_RUN).match(text, at + len(verb) + 2, end) if at >= 0 else None
        if run is not None and text[run.end() : run.end() + 2].lstrip(" ")[:1] in (",", "("):
            return WORD.match(text, run.start(), end)
    return None


def _there_is(text: str, first: re.Match[str], end: int, lexicon: Lexicon) -> re.Match[str] | None:
    """Return the first word of who is said to be somewhere, or None: ``Di antara mereka ada NAME, guru di Lawe``."""
    if not lexicon.existing or first[0].casefold() not in lexicon.prepositions:
        return None
    for word in lexicon.existing:
        at = text.find(f" {word} ", first.end(), min(end, first.end() + _INVERTED))
        run = pattern(_RUN).match(text, at + len(word) + 2, end) if at >= 0 else None
        if run is not None and " " in run[0] and text[run.end() : run.end() + 1] == ",":
            return WORD.match(text, run.start(), end)
    return None


def _presented(text: str, first: re.Match[str], end: int, lexicon: Lexicon) -> re.Match[str] | None:
    """Return the first word of who follows what they do (``Also taking the stand was NAME, an engineer``), or None."""
    if not lexicon.gerund or not first[0].endswith(lexicon.gerund):
        return None
    clause = text[first.end() : min(end, first.end() + _INVERTED)].partition(",")[0]
    verb = next((verb for verb in lexicon.copulas if f" {verb} " in clause), "")
    at = first.end() + clause.rfind(f" {verb} ") + len(verb) + 2
    run = pattern(_RUN).match(text, at, end) if verb else None
    whole = run is not None and " " in run[0] and text[run.end() : run.end() + 1] == ","
    return WORD.match(text, at, end) if whole else None


def _behind_noun(text: str, first: re.Match[str], end: int, lexicon: Lexicon) -> int:
    """Return where a sentence goes on behind an opening that no comma ends: ``Dalam surat itu NAME menulis``.

    It is behind the demonstrative of its noun where a name follows, or the month, and else behind its first word.
    """
    month = WORD.match(text, first.end() + 1, end)
    if month is not None and month[0] in lexicon.months and _is_capital(text, month.end()):
        return month.end()  # `In June NAME wrote`, where June might be a name
    for word in islice(WORD.finditer(text, first.end(), end), _NOUN):
        if word[0] in lexicon.demonstratives and _is_capital(text, word.end()):
            return word.end()
    return first.end()


def _is_office(text: str, word: re.Match[str], lexicon: Lexicon) -> bool:
    """Tell whether a word is an office in small letters before a name: ``Among those watching was nurse NAME``."""
    return word[0] in lexicon.lower_roles and _is_capital(text, word.end())


def _is_capital(text: str, at: int) -> bool:
    """Tell whether a blank and a word with a capital stand at an offset."""
    return text[at : at + 1] == " " and text[at + 1 : at + 2].isupper()


def _is_cleft(text: str, named: re.Match[str], end: int, lexicon: Lexicon) -> bool:
    """Tell whether a cleft is about the name behind it: ``It was NAME who``; ``Salah satunya NAME, 58 tahun,``.

    Where nothing explains the name, one of several things may be meant: ``Salah satunya NAME yang menolak``.
    """
    if lexicon.head_final:
        return True
    phrase = read_phrase(text, named.start(), end, lexicon, ())
    if phrase is None or phrase.kind != "name":
        return False
    name = phrase.name[-1][2]
    return text[name : name + 2].strip()[:1] in (",", "(")


def _opens(text: str, first: re.Match[str], end: int, lexicon: Lexicon) -> bool:
    """Tell whether a word opens a sentence and is not of its subject: it is listed, or an article follows at once.

    ``Outside the court, NAME told …``; ``Opposing the plea, NAME said …``; ``Replying to the charge, NAME said …``: no
    name goes on like that.
    """
    word = first[0].casefold()
    if word in lexicon.openers:
        return True
    if word in lexicon.addressing:  # `Kepada wartawan, NAME mengaku`
        return text.find(",", first.end(), min(end, first.end() + _INVERTED)) >= 0
    comma = text.find(",", first.end(), min(end, first.end() + _ELAPSED)) if lexicon.elapsed else -1
    if comma >= 0 and text.endswith(lexicon.elapsed, first.end(), comma):
        # `A few metres away, NAME …`, but `One woman who lives two doors down, …`
        return lexicon.who.isdisjoint(text[first.end() : comma].split())
    following = WORD.match(text, first.end() + 1, end)
    if following is None:
        return False
    if lexicon.is_transitive(word):
        return following[0][0].islower()  # `Membacakan sambutan bupati, NAME menyampaikan …`
    if not lexicon.definite or word in lexicon.pronouns or word in lexicon.lower_roles:
        return False
    participle = bool(lexicon.gerund) and word.endswith(lexicon.gerund) and following[0] in lexicon.prepositions
    if not (participle or following[0] in lexicon.articles or following[0] in lexicon.possessives):
        return False
    comma = text.find(", ", following.end(), min(end, following.end() + _OPENING))
    if participle or following[0] in lexicon.articles:
        for _ in range(_OPENINGS):  # `Imposing a sentence, cut by half, and ordering £50 in costs, the judge …`
            subject = WORD.match(text, comma + 2, end) if comma >= 0 else None
            if subject is None or not (subject[0].islower() and _goes_on(text, subject, lexicon)):
                break
            comma = text.find(", ", subject.end(), min(end, subject.end() + _OPENING))
    subject = WORD.match(text, comma + 2, end) if comma >= 0 else None  # but `Bob the builder, 50, said`
    if subject is None:
        return False
    return subject[0][0].isupper() or subject[0] in lexicon.articles or subject[0] in lexicon.unnamed
