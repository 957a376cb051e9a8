"""The forms of datelines: the patterns and the outlets and places of a language pack they are made of."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from ..language import Language

_TOP_LEVEL: Final = r"(?i:com|co\.id|co|id|net|news|tv|org|info|(?:ac|go|or)\.id)\b(?:\.id\b)?"
_DOMAIN: Final = rf"(?:www\.)?[A-Za-z][\w-]*\.(?:[a-z][a-z-]+\.)?\s?{_TOP_LEVEL}"
_PERSON_WORDS: Final = 4
_DASH: Final = r"\s*(?:-{1,3}|[–—―−]{1,2}|_(?=\s))(?!\d)"
DASHES: Final = "-–—―−"
OUTLET: Final = re.compile(_DOMAIN)
FIRST: Final = re.compile(r"\w+")
MARK: Final = re.compile(r"[–—―−()|:-]")
"""What ends the places of a dateline: a dash, or the bracket of the agency."""
ANY_MARK: Final = re.compile(r"[–—―−()\[|:.-]")
AGENCY: Final = rf"\([^()\n]{{2,40}}\)\.?{_DASH}"
_COUNTRY: Final = r"\([A-Z][a-z][\w ]{1,20}\)"
_PLACES: Final = r"[^–—\n()|:-]"
BRACKETED: Final = (
    rf"(?P<places>{_PLACES}{{2,50}}?(?:{_COUNTRY}, {_PLACES}{{2,20}}?)?)"
    r"\s*\(\s*(?P<agency>[^()\n]{2,40})\)(?P<dash>[.:]?)(?=\s*[A-Z“\"‘'])"
)
"""A bracket that no dash follows: ``New Delhi, June 3 (PTI)``, ``Washington (CNN)``, ``KUCHING (June 3):``."""
ALL_AGENCY: Final = rf"\((?P<agency>[^()\n]{{2,40}})\)(?P<dash>{_DASH}|)(?=\s*[A-Z“\"‘'])"
COLON: Final = r"(?P<places>[A-Z][^–—\n()|:-]{1,50}?)(?P<dash>:)(?=\s+[A-Z“\"‘'])"
IN_COUNTRY: Final = rf" ?(?:{_COUNTRY}|\[[A-Z][a-z][\w ]{{1,20}}\])(?=,)"
"""The country of a place, as Indian agencies write it: ``Kathmandu [Nepal], June 3 (ANI):``."""
SQUARE: Final = r"\[(?P<places>[A-Z][^\[\]\n\d]{2,30})\](?P<dash>)(?=\s+[A-Z])"
"""A place in square brackets: ``[JAKARTA]``."""
WIRE: Final = rf"\s*\((?P<outlet>[A-Z][A-Za-z ]{{2,20}})\)(?:{_DASH})?"
"""The wire behind the dash of its place: ``NEW YORK--(BUSINESS WIRE)--``."""
CITY: Final = re.compile(r"[,/]")
SEGMENT: Final = re.compile(r"[^,/|]+")
PLACE: Final = r"[A-Z][\w.'’]*(?:[ -][A-Z][\w.'’]*){0,3}\.?"
CAPITALS: Final = r"(?=.{4})[A-Z][A-Z.'’]+(?: [A-Z.'’]{2,}){0,3}\Z"
GLUE: Final = r"[A-Z][a-z]+(?: [A-Z][a-z]+)??(?=[A-Z])"
WORDS: Final = r"[A-Z][\w'’]*(?: [A-Z][\w'’]*)?"
ABBREVIATED: Final = r"(?:[A-Z][a-z]{1,4}\.|(?:[A-Z][a-z]?\.){2}|[A-Z]{2})\Z"
"""A state behind its city: ``Neb.``, ``R.I.``, ``W.Va.``, ``NY``."""
STOP: Final = rf"\s*(?P<place>[A-Z][A-Za-z]{{2,}}(?: [A-Z][A-Za-z]+){{0,2}})(?:\.|{_DASH})(?=\s+\S)"
SHOUTED: Final = r"(?P<name>[A-Z]{3,}(?: [A-Z]{2,}){0,2})\.(?=\s+[^\W\d_a-z“\"‘])"
ALONE: Final = r"(?P<place>[^,()]{3,30}), (?P<outlet>[^,()]{2,30})\Z"
DOMAIN_ALONE: Final = rf"(?P<outlet>{_DOMAIN}), ?(?P<place>[A-Z][\w -]{{2,30}})\Z"
DATED: Final = rf"\[(?P<outlet>{_DOMAIN}), ?(?P<date>[^\[\]\n]{{6,20}})\](?=\s+[A-Z])"
"""An outlet and the day in square brackets: ``[kampus.ac.id, 8/7/2020]``."""


class Forms(NamedTuple):
    """What a language pack makes of the patterns."""

    heads: frozenset[str]
    """First words of the listed outlets."""
    outlets_of: dict[str, list[str]]
    """The listed outlets that begin with a word, the longest first."""
    outlets: frozenset[str]
    places: frozenset[str]
    regions: frozenset[str]
    media: tuple[str, ...]
    """What an outlet's name ends in."""
    prepositions: tuple[str, ...]
    """What stands before a place in a sentence; the first one says that something is there."""

    weekdays: frozenset[str]
    sections: frozenset[str]
    """The names of sections, which label a paragraph and are no place: ``Ekonomi - …``."""
    desks: frozenset[str]
    """Whose copy it is, where no outlet is named: ``Bandung, Humas--``."""
    updates: frozenset[str]
    """What stands in the brackets of an agency and says that the text is not its first: ``MANILA (UPDATED) –``."""
    stations: tuple[str, ...]
    """Letters that the call signs of stations begin with."""

    def outlet_first(self, head: str, beginning: str) -> str:
        """Return the pattern of a dateline whose first word is ``head``: ``Liputan6.com, Jakarta -``."""
        return _outlet_first(self._outlets(beginning, head))

    def place_first(self, beginning: str) -> str:
        """Return the pattern of a dateline that begins with its places: ``JAKARTA, KOMPAS.com -``."""
        return _place_first(self._outlets(beginning, *self.heads.intersection(FIRST.findall(beginning))))

    def _outlets(self, beginning: str, *heads: str) -> str:
        """Return a pattern for a domain and those outlets that stand in a text: to compile all takes long."""
        named = [name for head in heads for name in self.outlets_of.get(head, ()) if name in beginning]
        named.sort(key=lambda name: (-len(name), name))
        return rf"(?:{_DOMAIN}|(?:{'|'.join(map(re.escape, named))})\b)" if named else _DOMAIN

    def is_person(self, name: str) -> bool:
        """Tell whether a name in a signature can be a person's: two to four words, the first none of an outlet's."""
        return 0 < name.count(" ") < _PERSON_WORDS and name.partition(" ")[0] not in self.heads

    def names(self, place: str, text: str) -> bool:
        """Tell whether a text speaks of a place that no list knows: ``NORWELL: …``, and ``in Norwell``."""
        if not self.prepositions:
            return False
        named = f" {self.prepositions[0]} {place.title()}"
        at = text.find(named)
        while at >= 0 and text[at + len(named) : at + len(named) + 1].isalnum():
            at = text.find(named, at + 1)
        return at >= 0


def _outlet_first(outlet: str) -> str:
    return (
        rf"(?P<outlet>{outlet})(?:\s*[,|/]\s*(?P<places>[^–—\n()|:-]{{2,50}}?)(?:\s\([A-Z]{{2,6}}\))?)?"
        rf"(?P<dash>{_DASH}|\s:(?=\s)|:(?=\s)|(?(places):(?=[A-Z“\"])|(?!)))"
    )


def _place_first(outlet: str) -> str:
    return (
        rf"(?P<places>[^–—\n()|:-]{{2,50}}?)\s*"
        rf"(?:,\s*(?P<outlet>{outlet})|\(\s*(?P<agency>[^()\n]{{2,40}})\)\.?)?(?P<dash>{_DASH})"
    )


@cache
def forms_of(language: Language) -> Forms:
    """Return the forms of a language."""
    by_head: dict[str, list[str]] = {}
    for name in sorted(language.dateline.outlets, key=len, reverse=True):
        by_head.setdefault(FIRST.findall(name)[0], []).append(name)
    sections = language.furniture.get("section")
    return Forms(
        frozenset(by_head),
        by_head,
        frozenset(name.casefold() for name in language.dateline.outlets),
        frozenset(name.casefold() for name in language.dateline.places),
        frozenset(name.casefold() for name in language.dateline.regions),
        tuple(f" {word}" for word in language.dateline.media),
        language.speech.prepositions,
        frozenset(name.casefold() for names in language.times.weekdays for name in names),
        frozenset(sections.whole) if sections is not None else frozenset(),
        frozenset(language.credits.desks),
        frozenset(language.dateline.updates),
        language.dateline.stations,
    )
