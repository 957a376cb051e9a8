"""What a time expression means: its TIMEX3 value, its EDTF, and what decided.

In: one expression after the other, in the order of the text. Out: a :class:`~artikel_cli.model.Time` of each.
Values follow TIMEX3 (TimeML Annotation Guidelines 1.2.1, ISO 24617-1), EDTF is ISO 8601-2:2019. EDTF knows neither
durations nor times of day without seconds: a duration and a bare clock time have none, and a date with a clock time
has that of its day.
"""

from __future__ import annotations

from datetime import date, timedelta
from collections.abc import Callable
from typing import Final

from ...language import Language
from ...model import Note, Time, TimeBasis, TimeType
from . import amounts
from .calendar import (
    day_of,
    full_year,
    in_week,
    months_from,
    nearest,
    nearest_month,
    on_weekday,
)
from .expression import Expression, zone_offset
from .reference import tense

_SENTENCE: Final = 120
_PARAGRAPH: Final = 1000
"""Code points after which a year or a day named before is no longer of the same sentence or paragraph."""
_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_QUARTER_CODES: Final = {"Q": ("Q", 32), "SM": ("H", 39)}
"""TIMEX3 letter, and the EDTF season before the first (33 to 36 are quarters, 40 and 41 halves of a year)."""


Resolved = tuple[TimeType, str | None, str | None, TimeBasis, bool | None]
"""Type, value, EDTF, basis and whether the weekday is right."""


class Resolver:
    """Resolves the expressions of one text; what it has resolved is context for what follows."""

    def __init__(self, text: str, language: Language, reference: date | None, decider: Expression | None) -> None:
        self.notes: list[Note] = []
        self._text = text
        self._language = language
        self._reference_day = reference
        self._decider = decider
        self._last_day: date | None = None
        self._last_day_end = -1
        self._last_year: int | None = None
        self._last_year_end = -1
        self._years_of_months: dict[int, int] = {}

    def time(self, e: Expression) -> Time:
        """Resolve one expression."""
        try:
            kind, value, edtf, basis, weekday_ok = _RESOLVE[e.kind](self, e)
        except (OverflowError, ValueError):  # 9999 tahun lalu: before the first year of the calendar
            kind, value, edtf, basis, weekday_ok = "DATE", None, None, "reference", None
        mod = e.mod
        if mod is None and e.daypart is not None and ":" in e.daypart:
            mod = e.daypart.partition(":")[2]
        if mod == "APPROX" and edtf is not None and "/" not in edtf:
            edtf += "~"
        if e.every:
            kind = "SET"
        return Time(self._text[e.start : e.end], e.start, e.end, kind, value, edtf, mod, basis, weekday_ok)

    # Days

    def _date(self, e: Expression) -> Resolved:
        if e.month is None and e.month2 is None:
            return self._day_of_month(e)
        month = e.month or e.month2 or 0
        if e.every:
            return "SET", f"XXXX-{month:02}-{e.day:02}", None, "explicit", None
        year, basis = self._year_of_day(e, month)
        if year is None:
            unknown = f"XXXX-{month:02}-{e.day:02}"
            if e.day2 is not None:
                unknown += f"/XXXX-{e.month2 or month:02}-{e.day2:02}"
            return self._at(e, unknown, "explicit", None)
        first = day_of(year, month, e.day)
        if first is None:
            return self._impossible(e)
        last = first
        if e.day2 is not None:
            month2 = e.month2 or month
            year2 = e.year2 or year + (month2 < month)
            found = day_of(year2, month2, e.day2)
            if found is None or found < first:
                return self._impossible(e)
            last = found
        if e.year is not None or e.year2 is not None:
            self._last_year, self._last_year_end = last.year, e.end
        weekday_ok = self._check_weekday(e, first, last)
        self._last_day, self._last_day_end = last, e.end
        days = str(first) if first == last else f"{first}/{last}"
        if e.pair and last - first > timedelta(1):
            days = f"{{{first},{last}}}"  # the one day and the other, and none between
        return self._at(e, days, basis, weekday_ok)

    def _day_of_month(self, e: Expression) -> Resolved:
        """Resolve ``tanggal 11 hingga 25 bulan ini``: the month is that of the reference."""
        if self._reference_day is None:
            return "DATE", f"XXXX-XX-{e.day:02}", None, "reference", None
        year, month = self._reference_day.year, self._reference_day.month
        if e.shift:
            year, month = months_from(self._reference_day, e.shift)
        first = day_of(year, month, e.day)
        last = first if e.day2 is None else day_of(year, month, e.day2)
        if first is None or last is None:
            return self._impossible(e)
        self._last_day, self._last_day_end = last, e.end
        return self._at(e, str(first) if first == last else f"{first}/{last}", "reference", None)

    def _year_of_day(self, e: Expression, month: int) -> tuple[int | None, TimeBasis]:
        if e.year is not None:
            return e.year, "explicit"
        if e.year2 is not None:
            return e.year2 - (month > (e.month2 or month)), "explicit"
        reference = self._reference_day
        if reference is None:
            return None, "explicit"
        if e.year_shift is not None:
            return reference.year + e.year_shift, "reference"
        if e is self._decider:
            return reference.year, "weekday"
        if e.weekday is None:
            year = self._year_in_sentence(e)
            if year is not None:
                return year, "context"
        found = nearest(month, e.day or 0, reference)
        if found is None:
            return reference.year, "reference"
        year = found.year
        if e.shift is not None and e.weekday is None:
            year += e.shift if (e.shift > 0 and found < reference) or (e.shift < 0 and found > reference) else 0
        return year, "reference"

    def _year_in_sentence(self, e: Expression) -> int | None:
        """Return the year named before in the same sentence, if one is."""
        if self._last_year is None or e.start - self._last_year_end > _SENTENCE:
            return None
        between = self._text[self._last_year_end : e.start]
        return None if ". " in between or "\n" in between else self._last_year

    def _check_weekday(self, e: Expression, first: date, last: date) -> bool | None:
        if e.weekday is None:
            return None
        wrong = None
        if first.isoweekday() != e.weekday:
            wrong = first
        elif e.weekday2 is not None and last.isoweekday() != e.weekday2:
            wrong = last
        if wrong is None:
            return True
        message = f"{wrong} was a {_WEEKDAYS[wrong.weekday()]}"
        self.notes.append(Note("weekday-conflict", message, e.start, e.end))
        return False

    def _impossible(self, e: Expression) -> Resolved:
        self.notes.append(Note("impossible-date", "the calendar has no such day", e.start, e.end))
        return "TIME" if e.clock or e.daypart else "DATE", None, None, "explicit", None

    def _at(self, e: Expression, day: str, basis: TimeBasis, weekday_ok: bool | None) -> Resolved:
        """Add the time of day that an expression names to its day."""
        edtf = None if "X" in day else day
        if e.clock is None and e.daypart is None:
            return "DATE", day, edtf, basis, weekday_ok
        return "TIME", _of_day(day.rpartition("/")[2], e), edtf, basis, weekday_ok

    def _hijri(self, e: Expression) -> Resolved:
        return "DATE", None, None, "explicit", None

    def _weekday(self, e: Expression) -> Resolved:
        named = f"XXXX-WXX-{e.weekday}"
        if e.weekday2 is not None:
            return "DATE", f"{named}/XXXX-WXX-{e.weekday2}", None, "explicit", None
        if e.every or self._reference_day is None:
            return self._at(e, named, "explicit" if e.every else "reference", None)
        weekday = e.weekday or 1
        if e.unit is not None:
            day = in_week(weekday, self._reference_day, e.shift or 0)
        else:
            day = in_week(weekday, self._reference_day, 0) if e.shift == 0 else on_weekday(weekday, self._reference_day, e.shift)
        self._last_day, self._last_day_end = day, e.end
        return self._at(e, str(day), "reference", None)

    def _deictic(self, e: Expression) -> Resolved:
        days, _, daypart = (e.deictic or "0").partition(" ")
        e.daypart = e.daypart or daypart or None
        if self._reference_day is None:
            return self._at(e, "XXXX-XX-XX", "reference", None)
        day = self._reference_day + timedelta(int(days))
        self._last_day, self._last_day_end = day, e.end
        return self._at(e, str(day), "reference", None)

    # Times of day

    def _clock(self, e: Expression) -> Resolved:
        if e.every:
            return "SET", _of_day("XXXX-XX-XX", e), None, "explicit", None
        day, basis = self._day_at(e)
        return "TIME", _of_day(day, e), None, basis, None

    def _daypart(self, e: Expression) -> Resolved:
        if e.every:
            return "SET", _of_day("XXXX-XX-XX", e), None, "explicit", None
        if self._reference_day is None:
            return "TIME", _of_day("XXXX-XX-XX", e), None, "reference", None
        day = str(self._reference_day + timedelta(e.shift or 0))
        return "TIME", _of_day(day, e), day, "reference", None

    def _day_at(self, e: Expression) -> tuple[str, TimeBasis]:
        """Return the day a bare time of day is of: the last one named in its paragraph, else the reference."""
        end = self._last_day_end
        if self._last_day is not None and e.start - end < _PARAGRAPH and "\n" not in self._text[end : e.start]:
            return str(self._last_day), "context"
        return str(self._reference_day or "XXXX-XX-XX"), "reference"

    # Months, years and their parts

    def _month(self, e: Expression) -> Resolved:
        month = e.month or 0
        if e.every:
            return "SET", f"XXXX-{month:02}", None, "explicit", None
        year, basis = self._year_of_month(e, month)
        value = f"{'XXXX' if year is None else f'{year:04}'}-{month:02}"
        if e.month2 is not None:
            year2 = e.year2 if e.year2 is not None or year is None else year + (e.month2 < month)
            value += f"/{'XXXX' if year2 is None else f'{year2:04}'}-{e.month2:02}"
        return "DATE", value, None if "X" in value else value, basis, None

    def _year_of_month(self, e: Expression, month: int) -> tuple[int | None, TimeBasis]:
        explicit = e.year
        if explicit is None and e.year2 is not None:
            explicit = e.year2 - (month > (e.month2 or month))
        if explicit is not None:
            self._last_year, self._last_year_end = explicit, e.end
            self._years_of_months[month] = explicit
            return explicit, "explicit"
        reference = self._reference_day
        if reference is None:
            return self._years_of_months.get(month), "context" if month in self._years_of_months else "explicit"
        if e.year_shift is not None:
            return reference.year + e.year_shift, "reference"
        if e.shift is not None:
            return nearest_month(month, reference, e.shift), "reference"
        known = self._years_of_months.get(month)
        if known is not None and abs(known - reference.year) <= 1:
            return known, "context"
        year = self._year_in_sentence(e)
        if year is not None:
            return year, "context"
        year = nearest_month(month, reference, 0)
        ahead = (year - reference.year) * 12 + month - reference.month
        if abs(ahead) > 1:
            lean = tense(self._text, e.start, e.end, self._language)
            if lean * ahead < 0:
                year = nearest_month(month, reference, lean)
        return year, "reference"

    def _year(self, e: Expression) -> Resolved:
        self._last_year, self._last_year_end = e.year, e.end
        value = str(e.year)
        if e.year2 is None:
            return "DATE", value, value, "explicit", None
        self._last_year = None
        value += f"/{e.year2}"
        # Two years running, 2024/2025, are a season or a financial year, and EDTF cannot tell which part of them.
        return "DATE", value, None if e.year2 == (e.year or 0) + 1 else value, "explicit", None

    def _decade(self, e: Expression) -> Resolved:
        decade = full_year(e.decade or 0) // 10
        return "DATE", str(decade), f"{decade}X", "explicit", None

    def _ordinal(self, e: Expression) -> Resolved:
        number = e.ordinal or 0
        if e.unit == "CE":
            return "DATE", f"{number - 1:02}", f"{number - 1:02}XX", "explicit", None
        letter, season = _QUARTER_CODES[e.unit or "Q"]
        year, basis = e.year, "explicit"
        if year is None and self._reference_day is not None:
            year, basis = self._reference_day.year + (e.year_shift or 0), "reference"
        if year is None:
            return "DATE", f"XXXX-{letter}{number}", None, "explicit", None
        return "DATE", f"{year}-{letter}{number}", f"{year}-{season + number}", basis, None

    def _unit(self, e: Expression) -> Resolved:
        unit = e.unit or "D"
        if e.every:
            return "SET", amounts.duration("1", unit), None, "explicit", None
        if self._reference_day is None:
            return "DATE", amounts.UNKNOWN[unit], None, "reference", None
        value, edtf = amounts.shifted(self._reference_day, e.shift or 0, unit)
        return "DATE", value, edtf, "reference", None

    # Amounts of time

    def _amount(self, e: Expression) -> Resolved:
        number, unit = e.fused.split(" ") if e.fused else (e.number or "1", e.unit or "D")
        if e.often:
            return "SET", amounts.duration(number if e.fused else "1", unit), None, "explicit", None
        if e.offset is None or e.offset == "each" or e.every:
            value = amounts.duration(number, unit)
            if e.number2 is not None:
                if e.unit2 is not None:
                    value = amounts.compound(value, amounts.duration(e.number2, e.unit2))
                elif e.times:
                    value = amounts.duration(amounts.product(number, e.number2), unit)
                else:
                    value += f"/{amounts.duration(e.number2, unit)}"
            return "SET" if e.offset == "each" else "DURATION", value, None, "explicit", None
        back = e.offset in ("ago", "earlier")
        if number == "X":
            return "DATE", "PAST_REF" if back else "FUTURE_REF", None, "explicit", None
        start, basis = self._reference_day, "reference"
        if e.offset in ("later", "earlier") and self._last_day is not None:
            start, basis = self._last_day, "context"
        if start is None:
            return "DATE", "PAST_REF" if back else "FUTURE_REF", None, "reference", None
        if unit in "SMH" and len(unit) == 1:
            return "TIME", f"{start}TXX:XX", None, basis, None
        value, edtf = amounts.shifted(start, -float(number) if back else float(number), unit)
        if unit == "D" and e.offset == "later":
            self._last_day, self._last_day_end = date.fromisoformat(value), e.end
        return "DATE", value, edtf, basis, None

    def _set(self, e: Expression) -> Resolved:
        number, unit = (e.fused.split(" ") if e.fused else ("1", e.unit or "D"))
        return "SET", amounts.duration(number, unit), None, "explicit", None

    def _reference(self, e: Expression) -> Resolved:
        return "DATE", e.reference, None, "explicit", None


_RESOLVE: Final[dict[str, Callable[[Resolver, Expression], Resolved]]] = {
    "date": Resolver._date,
    "hijri": Resolver._hijri,
    "month": Resolver._month,
    "decade": Resolver._decade,
    "year": Resolver._year,
    "clock": Resolver._clock,
    "weekday": Resolver._weekday,
    "ordinal": Resolver._ordinal,
    "deictic": Resolver._deictic,
    "daypart": Resolver._daypart,
    "reference": Resolver._reference,
    "amount": Resolver._amount,
    "set": Resolver._set,
    "unit": Resolver._unit,
}


def _of_day(day: str, e: Expression) -> str:
    """Return the TIMEX3 value of a time of day: ``2025-06-18T08:37+09:00``, ``2025-06-17TAF``."""
    if e.clock is None:
        return f"{day}T{(e.daypart or '').partition(':')[0]}"
    zone = zone_offset(e.zone)
    value = f"{day}T{amounts.of_24_hours(e.clock, e.daypart)}{zone}"
    if e.clock2 is not None:
        value += f"/{day}T{amounts.of_24_hours(e.clock2, e.daypart)}{zone}"
    return value
