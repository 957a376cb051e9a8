"""Datelines: the place, outlet and date before the first sentence of the body.

In: the text and where the first paragraph starts. Out: a :class:`~artikel_cli.model.Dateline` or None. The forms
are those of the AP Stylebook (``WASHINGTON (AP) —``) and of Indonesian newsrooms (``JAKARTA, KOMPAS.com -``,
``Liputan6.com, Jakarta -``, ``Jakarta (ANTARA) -``), also where scraping has glued the lead to them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Final, NamedTuple

from ..language import Language
from ..model import Dateline, Name

_WINDOW: Final = 110
"""Code points from the start of a paragraph within which a dateline must end."""
_DOMAIN: Final = r"(?:www\.)?[A-Za-z][\w-]*\.\s?(?:(?i:com|co\.id|co|id|net|news|tv|org|info)\b(?:\.id\b)?)"
_DASH: Final = r"\s*(?:-{1,3}|[–—―−]{1,2})(?!\d)"
_OUTLET: Final = re.compile(_DOMAIN)
_ANY_DASH: Final = re.compile(r"[-–—―−:]")
_SEGMENT: Final = re.compile(r"[^,/|]+")
_PLACE: Final = re.compile(r"[A-Z][\w.'’]*(?:[ -][A-Z][\w.'’]*){0,3}\.?")
_CAPITALS: Final = re.compile(r"(?=.{4})[A-Z][A-Z.'’]+(?: [A-Z.'’]{2,}){0,3}\Z")
_GLUE: Final = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+)??(?=[A-Z])")
_WORDS: Final = re.compile(r"[A-Z][\w'’]*(?: [A-Z][\w'’]*)?")

DateIn = Callable[[int, int], str | None]


class _Forms(NamedTuple):
    outlet_first: re.Pattern[str]
    place_first: re.Pattern[str]
    outlets: frozenset[str]
    places: frozenset[str]


@cache
def _forms(language: Language) -> _Forms:
    listed = "|".join(re.escape(name) for name in sorted(language.dateline.outlets, key=len, reverse=True))
    outlet = rf"(?:{_DOMAIN}|(?:{listed})\b)" if listed else _DOMAIN
    return _Forms(
        re.compile(
            rf"(?P<outlet>{outlet})(?:\s*[,|]\s*(?P<places>[^–—\n()|:-]{{2,50}}?))?(?P<dash>{_DASH}|\s:(?=\s)|:(?=\s))"
        ),
        re.compile(
            rf"(?P<places>[^–—\n()|:-]{{2,50}}?)\s*"
            rf"(?:,\s*(?P<outlet>{outlet})|\(\s*(?P<agency>[^()\n]{{2,40}})\))?(?P<dash>{_DASH})"
        ),
        frozenset(name.casefold() for name in language.dateline.outlets),
        frozenset(name.casefold() for name in language.dateline.places),
    )


def find_dateline(text: str, start: int, end: int, language: Language, date_in: DateIn) -> Dateline | None:
    """Return the dateline at the start of a paragraph.

    Args:
        text: the decoded source.
        start: where the paragraph starts, in code points.
        end: where it ends.
        language: the pack that names outlets and places.
        date_in: gives the ISO 8601 date that a span of the text says, or None.
    """
    forms = _forms(language)
    stop = min(end, start + _WINDOW)
    if _ANY_DASH.search(text, start, stop) is None:
        return _glued(text, start, stop, forms)
    match = forms.outlet_first.match(text, start, stop)
    if match is not None:
        return _build(text, match, "outlet", forms, date_in) or _glued(text, start, stop, forms)
    match = forms.place_first.match(text, start, stop)
    if match is not None:
        return _build(text, match, "outlet" if match["outlet"] else "agency", forms, date_in)
    return _glued(text, start, stop, forms)


def _build(text: str, match: re.Match[str], group: str, forms: _Forms, date_in: DateIn) -> Dateline | None:
    """Check the segments of a match and make the dateline of them."""
    source = Name(match[group].strip(), *_trim(text, *match.span(group))) if match[group] else None
    places: list[Name] = []
    date = None
    if match["places"] is not None:
        offset = match.start("places")
        for segment in _SEGMENT.finditer(match["places"]):
            start, end = _trim(text, offset + segment.start(), offset + segment.end())
            content = text[start:end]
            if any(map(str.isdigit, content)):
                date = date_in(start, end)
                if date is None and any(word[0].islower() for word in content.split()):
                    return None
            elif _PLACE.fullmatch(content):
                places.append(Name(content, start, end))
            else:
                return None
    if source is None and len(places) > 1 and places[0].name.casefold() in forms.places:
        last = places[-1]
        if last.name.isupper() and last.name.casefold() not in forms.places:
            source = places.pop()  # a city and then a name in capitals that is no city: an outlet no list knows
    elif source is None and len(places) == 2 and places[1].name.casefold() in forms.places:
        source = places.pop(0)  # the same the other way round: `Nama Media, Bandung -`
    if source is None and not _stands_alone(places, match, text, forms):
        return None
    return Dateline(match.group(), match.start(), match.end(), tuple(places), source, date)


def _stands_alone(places: list[Name], match: re.Match[str], text: str, forms: _Forms) -> bool:
    """Tell whether places without an outlet make a dateline: in capitals, or a city of the language pack.

    A word in capitals with a hyphen may be a compound (``COVID-19``, ``DPR-RI``): without a blank on either side
    of the dash it must be a city, or long.
    """
    if not places:
        return False
    name = places[0].name
    if name.casefold() in forms.places:
        spaced = text[match.end("dash") - 1 - len(match["dash"].strip())].isspace() or name.isupper()
        return spaced or match["dash"][-1] in "–—"
    if not _CAPITALS.match(name):
        return False
    after = text[match.end() : match.end() + 1]
    return match["dash"].startswith(" ") or after.isspace() or match["dash"][-1] in "–—" or len(name) > 6


def _glued(text: str, start: int, stop: int, forms: _Forms) -> Dateline | None:
    """Find ``Outlet.com, CityLead`` and ``Outlet.com, City Lead``, the dash lost in scraping."""
    outlet = _OUTLET.match(text, start, stop)
    if outlet is None:
        return None
    at = outlet.end()
    comma = text[at : at + 3].lstrip()
    if not comma.startswith(","):
        return None
    at = text.index(",", at) + 1
    while at < stop and text[at] in "  ":
        at += 1
    place = _GLUE.match(text, at, stop)
    if place is None:
        listed = _WORDS.match(text, at, stop)
        if listed is None:
            return None
        name = listed.group()
        if name.casefold() not in forms.places:
            name = name.split(" ")[0]
        if name.casefold() not in forms.places:
            return None
        end = at + len(name)
    else:
        end = place.end()
    source = Name(outlet.group(), outlet.start(), outlet.end())
    return Dateline(text[start:end], start, end, (Name(text[at:end], at, end),), source, None)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span without white space at its ends."""
    part = text[start:end]
    return end - len(part.lstrip()), start + len(part.rstrip())
