"""Datelines: the place, outlet and date before the first sentence of the body.

In: the text and where the first paragraph starts. Out: a :class:`~artikel_cli.model.Dateline` or None. The forms
are those of the AP Stylebook (``WASHINGTON (AP) —``) and of Indonesian newsrooms (``JAKARTA, KOMPAS.com -``,
``Liputan6.com, Jakarta -``, ``Jakarta (ANTARA) -``), also where scraping has glued the lead to them or a full stop
or a line end stands for the dash (``KONTAN.CO.ID - JAKARTA.``, ``RMOL.``, ``Jombang, NU Online``).
It is a long module because each form is tried where the one before it has not matched, and all are checked alike.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from operator import attrgetter
from typing import Final

from ..language import Language
from ..model import Dateline, Name
from ..patterns import pattern
from .dateline_forms import (
    ABBREVIATED,
    AGENCY,
    ALL_AGENCY,
    ANY_MARK,
    BRACKETED,
    CAPITALS,
    CITY,
    COLON,
    DASHES,
    DATED,
    FIRST,
    IN_COUNTRY,
    MARK,
    OUTLET,
    PLACE,
    SEGMENT,
    SQUARE,
    Forms,
    forms_of,
)
from .dateline_unmarked import ALONE_MAX, glued, trim, undashed, with_place_behind, with_wire_behind

_WINDOW: Final = 110
"""Code points from the start of a paragraph within which a dateline must end."""
_PLACES_MAX: Final = 52
_CALL_SIGN: Final = 4
_CLOSED: Final = ("]", ")")
"""What the country of a place ends in."""
_PARTING: Final = frozenset(",/.")
"""Marks within the places and outlets of a dateline."""
_NAMED: Final = 2000
"""So far around its dateline an article speaks of its place."""
_PARAGRAPH: Final = 120
"""So long a line is no headline that begins with a place and a colon."""

_SHARED: Final = r"[\w-]+(?:\.[\w-]+)+/(?P<place>[\w .'’]{0,30})"
"""A domain, a slash and a name; few articles need it: compiled when one does."""

DateIn = Callable[[int, int], str | None]


def is_outlet(name: str, language: Language) -> bool:
    """Tell whether a name is an outlet's: one of the language pack, or a domain."""
    return name.casefold() in forms_of(language).outlets or OUTLET.fullmatch(name) is not None


def may_open(text: str) -> bool:
    """Tell whether a paragraph has a mark near its beginning that a dateline may have; most headlines have none."""
    return ANY_MARK.search(text, 0, _PLACES_MAX) is not None


def is_place(name: str, language: Language) -> bool:
    """Tell whether a name is that of a place in the language pack."""
    return name.casefold() in forms_of(language).places


def find_dateline(text: str, start: int, end: int, language: Language, date_in: DateIn) -> Dateline | None:
    """Return the dateline at the start of a paragraph.

    Args:
        text: the decoded source.
        start: where the paragraph starts, in code points.
        end: where it ends.
        language: the pack that names outlets and places.
        date_in: gives the ISO 8601 date that a span of the text says, or None.
    """
    forms = forms_of(language)
    stop = min(end, start + _WINDOW)
    first = FIRST.match(text, start, stop)
    if first is None:
        return _in_brackets(text, start, stop, forms, date_in)
    dotted = text[first.end() : first.end() + 1] in (".", "-")
    shared = pattern(_SHARED).match(text, start, stop) if dotted else None
    if shared is not None and not _is_known(shared["place"].strip(), text[shared.end() : end], forms):
        return None  # `TRIBUNNEWS.COM/NAMA` stands under a picture
    if dotted or first.group() in forms.heads:
        match = pattern(forms.outlet_first(first[0], text[start:stop])).match(text, start, stop)
        if match is not None and not dotted and text.startswith("/", match.end("outlet")):
            return None  # `AFP/NAMA - …`
        if match is not None:
            found = _build(text, match, "outlet", forms, date_in)
            if found is not None:
                return found if found.places else with_place_behind(text, found, stop, forms)
            return glued(text, start, stop, forms) if dotted else None
    mark = MARK.search(text, start, min(stop, start + _PLACES_MAX))
    if mark is not None and mark[0] == "-" and "." in text[start:stop]:
        inside = text[mark.start() - 1].isalnum() and text[mark.end() : mark.end() + 1].islower()
        mark = MARK.search(text, mark.end(), min(stop, start + _PLACES_MAX)) if inside else mark  # `x-api.or.id –`
    if mark is not None and mark[0] == "(" and (country := pattern(IN_COUNTRY).match(text, mark.start())) is not None:
        mark = MARK.search(text, country.end(), min(stop, start + _PLACES_MAX))
    match = _places_before(text, start, end, mark, forms) if mark is not None else None
    if match is not None:
        found = _build(text, match, _source_group(match), forms, date_in)
        return found if found is None or found.source is not None else with_wire_behind(text, found, stop)
    if dotted or end - start <= ALONE_MAX or text[start + 1 : start + 2].isupper():
        return undashed(text, start, stop, forms, dotted=dotted)
    return None


def _is_known(name: str, behind: str, forms: Forms) -> bool:
    """Tell whether a name before a dash is a place, of a list or of which the text speaks: ``KABAR.CO/MALANG - …``."""
    place = pattern(PLACE).fullmatch(name) is not None and behind.lstrip()[:1] in DASHES
    return place and (name.casefold() in forms.places or forms.names(name, behind[:_NAMED]))


def _in_brackets(text: str, start: int, stop: int, forms: Forms, date_in: DateIn) -> Dateline | None:
    """Find a dateline that is all in brackets: ``(AP) —``, ``[JAKARTA]``."""
    if text[start] == "(":
        match = pattern(ALL_AGENCY).match(text, start, stop)
        known = match is not None and (match["agency"].casefold() in forms.outlets or _is_call_sign(match, forms))
        return _build(text, match, "agency", forms, date_in) if match is not None and known else None
    dated = pattern(DATED).match(text, start, stop) if text[start] == "[" else None
    if dated is not None and (day := date_in(*dated.span("date"))) is not None:
        outlet = Name(dated["outlet"], *dated.span("outlet"))
        return Dateline(dated.group(), start, dated.end(), (), outlet, day)
    match = pattern(SQUARE).match(text, start, stop) if text[start] == "[" else None
    if match is None or match["places"].casefold() not in forms.places:
        return None
    return _build(text, match, None, forms, date_in)


def _is_call_sign(match: re.Match[str], forms: Forms) -> bool:
    """Tell whether a bracket before a dash holds the letters that a station is called by: ``(KXLV) -``."""
    sign = match["agency"]
    called = sign.isalpha() and sign.isupper() and len(sign) == _CALL_SIGN and sign.startswith(forms.stations)
    return called and bool(match["dash"])


def _source_group(match: re.Match[str]) -> str | None:
    """Return which group of a match names the outlet."""
    named = match.re.groupindex
    return "outlet" if "outlet" in named and match["outlet"] else "agency" if "agency" in named else None


def _places_before(text: str, start: int, end: int, mark: re.Match[str], forms: Forms) -> re.Match[str] | None:
    """Return the match of what stands before a mark that can end places: not the hyphen of ``orang-orang``."""
    stop = min(end, start + _WINDOW)
    at = mark.start()
    sign = mark.group()
    if sign == "(":
        if pattern(AGENCY).match(text, at, stop) is not None:
            return pattern(forms.place_first(text[start:stop])).match(text, start, stop)
        return pattern(BRACKETED).match(text, start, stop) if _ends_unmarked(text, start, at, stop, forms) else None
    before = text[start:at].rstrip()
    if sign == ":":
        place = CITY.split(before, maxsplit=1)[0]
        long = end - start > _PARAGRAPH
        around = text[max(0, start - _NAMED) : start + _NAMED] if long and place.isupper() else ""
        known = place.casefold() in forms.places and (place.isupper() or long)
        known = known or (bool(around) and forms.names(place, around))
        return pattern(COLON).match(text, start, stop) if known else None
    if sign in "|)":
        return None
    if not _may_be_places(before, text[mark.end() : mark.end() + 1], forms) and not _is_spoken_of(
        before, text, mark, end, forms
    ):
        return None
    return pattern(forms.place_first(text[start:stop])).match(text, start, stop)


def _is_spoken_of(before: str, text: str, mark: re.Match[str], end: int, forms: Forms) -> bool:
    """Tell whether a name that no list knows is a place: a dash between blanks, and ``di NAMA`` in a long paragraph."""
    before = before.removesuffix(",")  # `Lawe,- Warga …`
    apart = text[mark.start() - 1 : mark.start()] in (" ", ",") and text[mark.end() : mark.end() + 1] == " "
    if not apart or end - mark.end() < _PARAGRAPH or pattern(PLACE).fullmatch(before) is None or before.isupper():
        return False
    opens = _opens_lead(before, text, text.rfind(before, 0, mark.start()), mark.end(), forms)
    return opens or forms.names(before, text[mark.end() : mark.end() + _NAMED])


def _opens_lead(name: str, text: str, start: int, end: int, forms: Forms) -> bool:
    """Tell whether one word that begins a line is the place of a lead; the first word behind its dash has a capital."""
    opens = name.isalpha() and name.casefold() not in forms.sections and text[end : end + 2].lstrip()[:1].isupper()
    return opens and not text[text.rfind("\n", 0, start) + 1 : start].strip()


def _may_be_places(before: str, behind: str, forms: Forms) -> bool:
    """Tell at a glance whether a place or an outlet can stand before a dash: not ``NAME`` in ``NAME -desk``.

    A word in lower case is an outlet's or a date's, and one name alone is in capitals, listed, or has an outlet in it.
    """
    words = before.split()
    if behind.islower() or (words[-1][0].islower() and "." not in words[-1] and words[-1] not in forms.heads):
        return False
    folded = before.casefold()
    listed = before.isupper() or folded in forms.places or not forms.heads.isdisjoint(words)
    return listed or folded.endswith(forms.media) or not _PARTING.isdisjoint(before)


def _ends_unmarked(text: str, start: int, at: int, stop: int, forms: Forms) -> bool:
    """Tell whether a bracket ends a dateline without a dash: a listed agency's, or a date's with a colon behind it."""
    close = text.find(")", at, stop)
    if close < 0:
        return False
    agency = text[at + 1 : close].strip()
    if agency.casefold() in forms.outlets or OUTLET.fullmatch(agency) is not None:
        return True
    if not text[start:at].isupper() and not pattern(CAPITALS).match(text[start:at].partition(",")[0]):
        return False
    if agency.isalpha() and agency.isupper():
        return any(map(str.isdecimal, text[start:at]))  # `ABUJA, March 3, 2014 (NAN) The …`
    return text[close + 1 : close + 2] == ":" and text[start:at].isupper() and any(map(str.isdecimal, agency))


def _build(text: str, match: re.Match[str], group: str | None, forms: Forms, date_in: DateIn) -> Dateline | None:
    """Check the segments of a match and make the dateline of them; ``group`` is what names the outlet in it."""
    source = Name(match[group].strip(), *trim(text, *match.span(group))) if group and match[group] else None
    places: list[Name] = []
    regions: list[Name] = []
    in_region = False
    date = None
    if group == "agency" and source is not None:
        source, date = _dated(source, forms, date_in)
    if "places" in match.re.groupindex and match["places"] is not None:
        offset = match.start("places")
        for segment in SEGMENT.finditer(match["places"]):
            start, end = trim(text, offset + segment.start(), offset + segment.end())
            content = text[start:end]
            country = content.rfind(" [" if content[-1:] == "]" else " (") if content[-1:] in _CLOSED else -1
            if country > 0:
                content, end = content[:country], start + country
            if not content:
                continue  # `Bandung, -`
            if content.casefold() in forms.weekdays:
                date = date or date_in(start, end)  # `Sleman, Senin (3/3/2014) -`
                continue
            if any(map(str.isdecimal, content)):
                date = date_in(start, end)
                outlet = content.rpartition(" ")[2]
                if source is None and outlet.casefold() in forms.outlets:
                    source = Name(outlet, end - len(outlet), end)  # `SYDNEY, May 1 AAP -`
                elif date is None and any(word[0].islower() for word in content.split()):
                    return None
            elif places and text[places[-1].end] == "," and _is_region(content, forms):
                in_region = True  # `LYNDALE, Ore.`, `Lusaka, Zambia`: where the place is, no other city
                regions += [Name(content, start, end)] if content.casefold() in forms.regions else []
            elif places and source is None and content.partition(" ")[0] in forms.desks:
                source = Name(content, start, end)
            elif pattern(PLACE).fullmatch(content):
                places.append(Name(content, start, end))
            else:
                return None
    if source is None and places and not in_region:
        source = _unmarked_outlet(places, text, forms)
    if source is None and not in_region and len(places) > 1 and places[0].name.casefold() in forms.places:
        last = places[-1]
        if _is_coined(last.name) and last.name.casefold() not in forms.places:
            source = places.pop()  # a city and then a name in capitals that is no city: an outlet no list knows
    elif source is None and not in_region and len(places) == 2 and places[1].name.casefold() in forms.places:
        source = places.pop(0)  # the same the other way round: `Nama Media, Bandung -`
    if source is None and not _stands_alone(places, match, text, forms, in_region=in_region):
        return None
    places = sorted(places + regions, key=attrgetter("start")) if regions else places
    return Dateline(match.group(), match.start(), match.end(), tuple(places), source, date)


def _dated(bracketed: Name, forms: Forms, date_in: DateIn) -> tuple[Name | None, str | None]:
    """Part what stands in brackets into the agency and the date: ``(Reuters 3/6/2024)``, ``(3 June 2024)``."""
    name = bracketed.name
    if not any(map(str.isdecimal, name)):
        return (None if name.casefold() in forms.updates else bracketed), None
    date = date_in(bracketed.start, bracketed.end)
    words = re.split(r"[\s,]+(?=\d)", name, maxsplit=1)[0]
    if date is None or words == name or words.partition(" ")[0].rstrip(",").casefold() in forms.weekdays:
        return None, date
    end = bracketed.start + len(words)
    if date_in(end, bracketed.end) != date:
        return None, date  # `(June 3, 2024)`
    return Name(words, bracketed.start, end), date


def _is_coined(name: str) -> bool:
    """Tell whether a name is spelt as houses and outlets are and places are not: ``HALUAN``, ``CyberNews``."""
    return name.isupper() or any(word.isupper() or word[1:] != word[1:].lower() for word in name.split())


def _is_region(name: str, forms: Forms) -> bool:
    """Tell whether a name behind a city is the state or country that it lies in."""
    known = name.casefold()
    return known in forms.regions or (pattern(ABBREVIATED).match(name) is not None and known not in forms.outlets)


def _unmarked_outlet(places: list[Name], text: str, forms: Forms) -> Name | None:
    """Take an outlet that nothing or a slash parts from its place: ``Dallas CNN —``, ``LONDON /PRNewswire/``.

    One that no list knows stands alone and is told by what it ends in: ``UNIDA NEWS –``.
    """
    last = places[-1]
    outlet, _, region = last.name.casefold().partition(" ")
    if len(places) > 1 and (
        last.name.casefold() in forms.outlets or (outlet in forms.outlets and region in forms.regions)
    ):
        return places.pop()  # `Lawe, ANTARA -`, `Lawe, Antara Sumsel -`
    if len(places) == 1 and (last.name.casefold() in forms.outlets or last.name.casefold().endswith(forms.media)):
        return places.pop()
    cut = last.name.find(" ")
    while cut > 0:
        outlet = last.name[cut + 1 :]
        if outlet.casefold() in forms.outlets and (outlet.isupper() or not last.name.isupper()):
            places[-1] = Name(last.name[:cut], last.start, last.start + cut)
            return Name(outlet, last.start + cut + 1, last.end)
        cut = last.name.find(" ", cut + 1)
    return None


def _stands_alone(places: list[Name], match: re.Match[str], text: str, forms: Forms, *, in_region: bool) -> bool:
    """Tell whether places without an outlet make a dateline: in capitals, or a city of the language pack.

    A word in capitals with a hyphen may be a compound (``COVID-19``, ``DPR-RI``): without a blank on either side
    of the dash it must be a city, or long.
    """
    if not places:
        return False
    if match["dash"] in (":", ""):
        return True
    name = places[0].name
    end = match.end()
    unlisted = not name.isupper() and len(places) == 1
    spoken = unlisted and (
        _opens_lead(name, text, places[0].start, end, forms) or forms.names(name, text[end : end + _NAMED])
    )
    if in_region or spoken or name.casefold() in forms.places:
        spaced = text[match.end("dash") - 1 - len(match["dash"].strip())].isspace() or name.isupper()
        spaced = spaced or text[match.end() : match.end() + 1].isspace() or match["dash"].strip() == "--"
        return spaced or match["dash"][-1] in "–—"
    if not pattern(CAPITALS).match(name) or name.casefold() in forms.sections:
        return False  # `NASIONAL –` is a rubric
    after = text[match.end() : match.end() + 1]
    return match["dash"].startswith(" ") or after.isspace() or match["dash"][-1] in "–—" or len(name) > 6
