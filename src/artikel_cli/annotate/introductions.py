"""Who is introduced in the narration: people with an office, an age or an apposition beside their name.

In: the text and its cast. Out: members of the cast.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from operator import itemgetter
from typing import Final

from ..patterns import pattern
from ..vocabulary import Sighting
from .cast import Cast
from .lexicon import Lexicon
from .officials import introduce_officials
from .other_names import BESIDE, INITIALS, NAME, USES, enter_between, introduce_by_other_name
from .spellings import without_opening

_IN_BRACKETS: Final = r"\(\d{1,2}\)"
"""The age of somebody."""
_BETWEEN_COMMAS: Final = r", \d{1,2}(?: (?P<years>[a-z]+)(?=[.,])|(?=,))"
"""The same as English copy has it, or with the word for years (``Rina Lestari, 54 tahun,``)."""
_LISTED: Final = r"[A-Z]{2,3}\b(?: \(\d{1,2}\))?(?:(?:,? [a-z]{3,5}|,) [A-Z]{2,3}\b(?: \(\d{1,2}\))?){0,8}"
_SIGNS: Final = r"[A-Z]{2,3}\b"
_LETTER: Final = "I "
"""The letter that a Balinese man's name begins with."""
_DESCRIBED: Final = r" ?\(\d{1,2}\)(?:, | )(?P<word>[a-z]+)"
"""Few articles need it: compiled when one does."""
_APPOSED: Final = r"((?<![\w.-])[A-Z][\w'’-]+(?: (?:[A-Z][\w'’.-]*|[a-z]{2,3}(?= [A-Z]))){1,4}), (?=[a-z]{1,14} )"
"""A name before an apposition; no article in Indonesian needs it: compiled when one does."""
_FULL_NAME: Final = r"(?P<name>[A-Z][\w'’]+(?: [A-Z][\w'’.]*){1,4}?)(?=[,.](?:\s|\Z))"
_COUPLE: Final = (
    r"\b(?P<first>[A-Z][a-z]+) (?P<joiner>[a-z]{2,4}) (?P<second>[A-Z][a-z]+ (?P<last>[A-Z][\w-]+))(?!\w| [A-Z])"
)
_APPOSITION: Final = 80
"""So much of an apposition is looked at."""


def introduce(cast: Cast, seen: Iterable[Sighting], quoted: Sequence[tuple[int, int]]) -> None:
    """Enter everybody whom the narration introduces: the text outside of the quoted stretches, which are in order.

    ``seen`` is where the words sought stand in the text.
    """
    if cast.lexicon.surnames:
        _by_surname(cast)
    introduce_officials(cast, seen, quoted)
    _by_age(cast)
    if cast.lexicon.who:
        _by_apposition(cast)
    present = cast.lexicon.naming_words.intersection(map(itemgetter(1), seen))
    if present:
        _by_initials(cast, present)
        introduce_by_other_name(cast, present)


def _by_age(cast: Cast) -> None:
    """``Rina Lestari (31)``; ``Rina Lestari, 31,``; ``pelari 31 tahun, Rina Lestari,``."""
    text, begin = cast.text, cast.prose.begin
    for years in cast.lexicon.years:
        at = text.find(f" {years}, ", begin)
        while at >= 0:
            if text[at - 1].isdecimal() and (name := pattern(_FULL_NAME).match(text, at + len(years) + 3)) is not None:
                enter_between(cast, *name.span("name"))
            at = text.find(f" {years}, ", at + 1)
    for match in pattern(_IN_BRACKETS).finditer(text, begin):
        _enter_before(cast, match.start() - (text[match.start() - 1] == " "))
    for match in pattern(_BETWEEN_COMMAS).finditer(text, begin):
        described = cast.lexicon.surnames or text[match.end() + 1 : match.end() + 3].strip().islower()
        if match["years"] in cast.lexicon.years if match["years"] else described:
            _enter_before(cast, match.start())


def _enter_before(cast: Cast, end: int) -> None:
    """Enter who is named right before an age; initials are those of somebody whom a newsroom will not name."""
    names = NAME.findall(cast.text, max(0, end - BESIDE), end)
    if not names or not cast.text.endswith(names[-1], 0, end):
        return
    name = without_opening(names[-1], cast.lexicon)
    if any(map(str.isdecimal, name)):
        return  # `Rs1,150`
    if not cast.lexicon.surnames and cast.text.endswith(f" {_LETTER}{name}", 0, end):
        name = _LETTER + name
    before = cast.text[max(0, end - len(name) - BESIDE) : end - len(name)].rstrip().rpartition(" ")[2]
    if before.casefold() in cast.lexicon.placing:
        return  # `… terjadi di Tanah Lawe, 12 tahun.`
    if not name.isupper():
        enter_between(cast, end - len(name), end)
    elif (
        len(name) <= INITIALS
        and cast.prose.holds(end - len(name))
        and (
            _is_suspected(cast, end)
            or _is_explained(cast, end - len(name), end)
            or any(member.withheld for member in cast.members[-USES:])  # `ST (41) warga Lawe, RH (29), serta …`
        )
    ):
        cast.enter_initials(name, end - len(name))


def _by_initials(cast: Cast, present: Set[str]) -> None:
    """``berinisial ST dan RH (29)``: whom a newsroom gives by initials alone, and those listed with them."""
    text = cast.text
    for word in filter(present.__contains__, cast.lexicon.initialling):
        at = text.find(f" {word} ", cast.prose.begin)
        while at >= 0:
            listed = pattern(_LISTED).match(text, at + len(word) + 2)
            for initials in pattern(_SIGNS).finditer(text, *listed.span()) if listed is not None else ():
                cast.enter_initials(initials[0], initials.start())
            at = text.find(f" {word} ", at + 1)


def _is_suspected(cast: Cast, at: int) -> bool:
    """Tell whether initials at an offset are of a suspect or a victim, and not of a party with its seats."""
    around = cast.text[max(0, at - BESIDE) : at + BESIDE].casefold().replace(",", " ").replace(".", " ").split()
    return not cast.lexicon.suspecting.isdisjoint(around)


def _is_explained(cast: Cast, start: int, end: int) -> bool:
    """Tell whether a description stands beside initials and an age: ``MF (16), pelajar``; ``berinisial SW (42)``."""
    text, lexicon = cast.text, cast.lexicon
    behind = pattern(_DESCRIBED).match(text, end)
    before = text[max(0, start - BESIDE) : start].rstrip(" ,").rpartition(" ")[2]
    if lexicon.clitic:
        before = before.removesuffix(lexicon.clitic)
    words = {behind["word"] if behind is not None else "", before}
    return before in lexicon.called or not words.isdisjoint(lexicon.lower_roles)


def _by_apposition(cast: Cast) -> None:
    """``Rina Lestari, who …``; ``Rina Lestari, the head coach, …``; ``Rina Lestari, director of the trust, …``."""
    text, lexicon = cast.text, cast.lexicon
    for match in pattern(_APPOSED).finditer(text, cast.prose.begin):
        clause, comma, _ = text[match.end() : match.end() + _APPOSITION].partition(",")
        words = clause.split()
        of_person = words[0] in lexicon.who or (words[0] in lexicon.articles and _has_role(words, lexicon))
        if not of_person and comma and lexicon.is_one(words[0]) and not lexicon.joiners.isdisjoint(words[1:2]):
            of_person = lexicon.prepositions.isdisjoint(match[1].casefold().split())  # `NAME, director of the trust,`
        if of_person:
            name = without_opening(match[1], lexicon)
            at = match.end(1) - len(name)
            if text[max(0, at - BESIDE) : at].rstrip().rpartition(" ")[2].casefold() not in lexicon.placing:
                enter_between(cast, at, match.end(1))  # not `an analyst at Harbour Securities, who`


def _by_surname(cast: Cast) -> None:
    """``Deb and Noel Reed``: two people of one surname, where the text has the first in full as well."""
    text = cast.text
    for match in pattern(_COUPLE).finditer(text, cast.prose.begin):
        at = text.find(f"{match['first']} {match['last']}") if match["joiner"] in cast.lexicon.coordinators else -1
        if at >= 0:
            enter_between(cast, *match.span("second"))
            enter_between(cast, at, at + len(match["first"]) + 1 + len(match["last"]), anywhere=True)


def _has_role(words: Sequence[str], lexicon: Lexicon) -> bool:
    return any(word.strip(".,") in lexicon.lower_roles for word in words[1:8])
