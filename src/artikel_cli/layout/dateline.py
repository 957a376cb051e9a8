"""Datelines: the place, outlet and date before the first sentence of the body.

In: the text and where the first paragraph starts. Out: a :class:`~artikel_cli.model.Dateline` or None. The forms
are those of the AP Stylebook (``WASHINGTON (AP) —``) and of Indonesian newsrooms (``JAKARTA, KOMPAS.com -``,
``Liputan6.com, Jakarta -``, ``Jakarta (ANTARA) -``), also where scraping has glued the lead to them or a full stop
or a line end stands for the dash (``KONTAN.CO.ID - JAKARTA.``, ``RMOL.``, ``Jombang, NU Online``).
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
_FIRST: Final = re.compile(r"\w+")
_MARK: Final = re.compile(r"[–—―−()|:-]")
"""What ends the places of a dateline: a dash, or the bracket of the agency."""
_AGENCY: Final = re.compile(rf"\([^()\n]{{2,40}}\){_DASH}")
_PLACES_MAX: Final = 52
_SEGMENT: Final = re.compile(r"[^,/|]+")
_PLACE: Final = re.compile(r"[A-Z][\w.'’]*(?:[ -][A-Z][\w.'’]*){0,3}\.?")
_CAPITALS: Final = re.compile(r"(?=.{4})[A-Z][A-Z.'’]+(?: [A-Z.'’]{2,}){0,3}\Z")
_GLUE: Final = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+)??(?=[A-Z])")
_WORDS: Final = re.compile(r"[A-Z][\w'’]*(?: [A-Z][\w'’]*)?")
_ABBREVIATED: Final = re.compile(r"(?:[A-Z][a-z]{1,4}\.|(?:[A-Z][a-z]?\.){2})\Z")
"""A state behind its city: ``Neb.``, ``R.I.``, ``W.Va.``."""
_STOP: Final = re.compile(r"\s*(?P<place>[A-Z]{3,}(?: [A-Z]{2,}){0,2})\.(?=\s+\S)")
_SHOUTED: Final = re.compile(r"(?P<name>[A-Z]{3,}(?: [A-Z]{2,}){0,2})(?P<mark>[.:])(?=\s+[^\W\d_a-z“\"‘])")
_ALONE: Final = re.compile(r"(?P<place>[^,()]{3,30}), (?P<outlet>[^,()]{2,30})\Z")
_ALONE_MAX: Final = 50

DateIn = Callable[[int, int], str | None]


class _Forms(NamedTuple):
    heads: frozenset[str]
    """First words of the listed outlets."""
    outlet_first: re.Pattern[str]
    place_first: re.Pattern[str]
    outlets: frozenset[str]
    places: frozenset[str]
    regions: frozenset[str]


@cache
def _forms(language: Language) -> _Forms:
    listed = "|".join(re.escape(name) for name in sorted(language.dateline.outlets, key=len, reverse=True))
    outlet = rf"(?:{_DOMAIN}|(?:{listed})\b)" if listed else _DOMAIN
    return _Forms(
        frozenset(_FIRST.findall(name)[0] for name in language.dateline.outlets),
        re.compile(
            rf"(?P<outlet>{outlet})(?:\s*[,|]\s*(?P<places>[^–—\n()|:-]{{2,50}}?))?(?P<dash>{_DASH}|\s:(?=\s)|:(?=\s))"
        ),
        re.compile(
            rf"(?P<places>[^–—\n()|:-]{{2,50}}?)\s*"
            rf"(?:,\s*(?P<outlet>{outlet})|\(\s*(?P<agency>[^()\n]{{2,40}})\))?(?P<dash>{_DASH})"
        ),
        frozenset(name.casefold() for name in language.dateline.outlets),
        frozenset(name.casefold() for name in language.dateline.places),
        frozenset(name.casefold() for name in language.dateline.regions),
    )


def is_outlet(name: str, language: Language) -> bool:
    """Tell whether a name is an outlet's: one of the language pack, or a domain."""
    return name.casefold() in _forms(language).outlets or _OUTLET.fullmatch(name) is not None


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
    first = _FIRST.match(text, start, stop)
    if first is None:
        return None
    dotted = text[first.end() : first.end() + 1] in (".", "-")
    if dotted or first.group() in forms.heads:
        match = forms.outlet_first.match(text, start, stop)
        if match is not None:
            found = _build(text, match, "outlet", forms, date_in)
            if found is not None:
                return found if found.places else _with_place_behind(text, found, stop)
            return _glued(text, start, stop, forms) if dotted else None
    mark = _MARK.search(text, start, min(stop, start + _PLACES_MAX))
    if mark is not None and _may_end_places(text, start, mark, stop, forms):
        match = forms.place_first.match(text, start, stop)
        if match is not None:
            return _build(text, match, "outlet" if match["outlet"] else "agency", forms, date_in)
    if dotted or end - start <= _ALONE_MAX or text[start + 1 : start + 2].isupper():
        return _undashed(text, start, stop, forms, dotted=dotted)
    return None


def _may_end_places(text: str, start: int, mark: re.Match[str], stop: int, forms: _Forms) -> bool:
    """Tell whether a mark can end the places of a dateline: not the hyphen of ``orang-orang``."""
    if mark.group() in "(:|)":
        return _AGENCY.match(text, mark.start(), stop) is not None
    before = text[start : mark.start()].rstrip()
    word = before[before.rfind(" ") + 1 :]
    return not word[:1].islower() or "." in word or word in forms.heads


def _undashed(text: str, start: int, stop: int, forms: _Forms, *, dotted: bool) -> Dateline | None:
    """Find a dateline that something else than a dash ends: a full stop, a colon, the end of the line, nothing."""
    if text[start : start + 3].isupper():
        shouted = _SHOUTED.match(text, start, stop)
        if shouted is not None:
            name = Name(shouted["name"], start, shouted.end("name"))
            known = name.name.casefold()
            if shouted["mark"] == "." and known in forms.outlets:
                return Dateline(shouted.group(), start, shouted.end(), (), name, None)
            if shouted["mark"] == ":" and known in forms.places:
                return Dateline(shouted.group(), start, shouted.end(), (name,), None, None)
    if stop - start <= _ALONE_MAX:
        alone = _ALONE.match(text, start, stop)
        if alone is not None and alone["place"].casefold() in forms.places:
            outlet = alone["outlet"]
            if outlet.casefold() in forms.outlets or _OUTLET.fullmatch(outlet):
                place = Name(alone["place"], start, alone.end("place"))
                return Dateline(alone.group(), start, stop, (place,), Name(outlet, alone.start("outlet"), stop), None)
    return _glued(text, start, stop, forms) if dotted else None


def _with_place_behind(text: str, found: Dateline, stop: int) -> Dateline:
    """Add the place that a full stop ends behind the outlet's dash: ``KONTAN.CO.ID - JAKARTA.``."""
    behind = _STOP.match(text, found.end, stop)
    if behind is None:
        return found
    place = Name(behind["place"], behind.start("place"), behind.end("place"))
    return Dateline(text[found.start : behind.end()], found.start, behind.end(), (place,), found.source, None)


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
            elif places and (content.casefold() in forms.regions or _ABBREVIATED.match(content)):
                city = places.pop()  # `LYNDALE, Ore.`, `Lusaka, Zambia`: one place
                places.append(Name(text[city.start : end], city.start, end))
            elif _PLACE.fullmatch(content):
                places.append(Name(content, start, end))
            else:
                return None
    if source is None and places:
        source = _unmarked_outlet(places, text, forms)
    if source is None and len(places) > 1 and places[0].name.casefold() in forms.places:
        last = places[-1]
        if last.name.isupper() and last.name.casefold() not in forms.places:
            source = places.pop()  # a city and then a name in capitals that is no city: an outlet no list knows
    elif source is None and len(places) == 2 and places[1].name.casefold() in forms.places:
        source = places.pop(0)  # the same the other way round: `Nama Media, Bandung -`
    if source is None and not _stands_alone(places, match, text, forms):
        return None
    return Dateline(match.group(), match.start(), match.end(), tuple(places), source, date)


def _unmarked_outlet(places: list[Name], text: str, forms: _Forms) -> Name | None:
    """Take a listed outlet that nothing parts from its place: ``Dallas CNN —``."""
    last = places[-1]
    cut = last.name.find(" ")
    while cut > 0:
        outlet = last.name[cut + 1 :]
        if outlet.casefold() in forms.outlets and (outlet.isupper() or not last.name.isupper()):
            places[-1] = Name(last.name[:cut], last.start, last.start + cut)
            return Name(outlet, last.start + cut + 1, last.end)
        cut = last.name.find(" ", cut + 1)
    return None


def _stands_alone(places: list[Name], match: re.Match[str], text: str, forms: _Forms) -> bool:
    """Tell whether places without an outlet make a dateline: in capitals, or a city of the language pack.

    A word in capitals with a hyphen may be a compound (``COVID-19``, ``DPR-RI``): without a blank on either side
    of the dash it must be a city, or long.
    """
    if not places:
        return False
    name, _, region = places[0].name.partition(",")
    if region or name.casefold() in forms.places:
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
