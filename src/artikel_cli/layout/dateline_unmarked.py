"""Datelines that something else than a dash ends, and what stands behind the dash of one.

In: the text and where its paragraph starts. Out: a :class:`~artikel_cli.model.Dateline` or None.
"""

from __future__ import annotations

from typing import Final

from ..model import Dateline, Name
from ..patterns import pattern
from .dateline_forms import ALONE, DOMAIN_ALONE, GLUE, OUTLET, SHOUTED, STOP, WIRE, WORDS, Forms

_PLACE_MAX: Final = 30
_LEAD_MIN: Final = 100
"""Behind a place and a full stop (``Jakarta. The government …``) stands a lead, which is longer than this."""
ALONE_MAX: Final = 50
"""A line with a place and an outlet and nothing else is no longer."""


def undashed(text: str, start: int, stop: int, forms: Forms, *, dotted: bool) -> Dateline | None:
    """Find a dateline that something else than a dash ends: a full stop, the end of the line, nothing."""
    if text[start : start + 3].isupper():
        shouted = pattern(SHOUTED).match(text, start, stop)
        if shouted is not None and shouted["name"].casefold() in forms.outlets:
            name = Name(shouted["name"], start, shouted.end("name"))
            return Dateline(shouted.group(), start, shouted.end(), (), name, None)
    dot = text.find(". ", start, start + _PLACE_MAX)
    if dot >= 0 and stop - start > _LEAD_MIN and text[start:dot].casefold() in forms.places:
        return Dateline(text[start : dot + 1], start, dot + 1, (Name(text[start:dot], start, dot),), None, None)
    if stop - start <= ALONE_MAX:
        alone = pattern(ALONE).match(text, start, stop)
        if alone is not None and alone["place"].casefold() in forms.places:
            outlet = alone["outlet"]
            if outlet.casefold() in forms.outlets or OUTLET.fullmatch(outlet):
                place = Name(alone["place"], start, alone.end("place"))
                return Dateline(alone.group(), start, stop, (place,), Name(outlet, alone.start("outlet"), stop), None)
        outlet_first = pattern(DOMAIN_ALONE).match(text, start, stop) if dotted else None
        if outlet_first is not None and (
            outlet_first["place"].isupper() or outlet_first["place"].casefold() in forms.places
        ):
            names = [Name(outlet_first[group], *outlet_first.span(group)) for group in ("place", "outlet")]
            return Dateline(outlet_first.group(), start, stop, (names[0],), names[1], None)
    return glued(text, start, stop, forms) if dotted else None


def with_wire_behind(text: str, found: Dateline, stop: int) -> Dateline:
    """Add the wire that stands in brackets behind the dash: ``NEW YORK--(BUSINESS WIRE)--``."""
    behind = pattern(WIRE).match(text, found.end, stop)
    if behind is None:
        return found
    source = Name(behind["outlet"], behind.start("outlet"), behind.end("outlet"))
    return Dateline(text[found.start : behind.end()], found.start, behind.end(), found.places, source, found.date)


def with_place_behind(text: str, found: Dateline, stop: int, forms: Forms) -> Dateline:
    """Add the place that a full stop or one more dash ends behind the outlet's: ``KONTAN.CO.ID - JAKARTA.``."""
    behind = pattern(STOP).match(text, found.end, stop)
    if behind is None or not (behind["place"].isupper() or behind["place"].casefold() in forms.places):
        return found
    place = Name(behind["place"], behind.start("place"), behind.end("place"))
    return Dateline(text[found.start : behind.end()], found.start, behind.end(), (place,), found.source, None)


def glued(text: str, start: int, stop: int, forms: Forms) -> Dateline | None:
    """Find ``Outlet.com, CityLead`` and ``Outlet.com, City Lead``, the dash lost in scraping."""
    outlet = OUTLET.match(text, start, stop)
    if outlet is None:
        return None
    at = outlet.end()
    comma = text[at : at + 3].lstrip()
    if not comma.startswith(","):
        return None
    at = text.index(",", at) + 1
    while at < stop and text[at] in "  ":
        at += 1
    place = pattern(GLUE).match(text, at, stop)
    if place is None or (" " in place.group() and place.group().casefold() not in forms.places):
        listed = pattern(WORDS).match(text, at, stop)
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


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span without white space at its ends."""
    part = text[start:end]
    return end - len(part.lstrip()), start + len(part.rstrip())
