"""What days and times of day mean: their TIMEX3 values, their EDTF, and what decided.

In: one expression after the other, in the order of the text. Out: value, EDTF, basis and whether the weekday is
right; notes where the text contradicts itself or the calendar. What has been resolved is context for what follows.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from ...language import Language
from ...model import Note, TimeBasis, TimeType
from . import amounts
from .calendar import day_of, in_week, months_from, nearest, on_weekday
from .expression import Expression, zone_offset

_SENTENCE: Final = 120
_PARAGRAPH: Final = 1000
"""Code points after which a year or a day named before is no longer of the same sentence or paragraph."""
_WORD: Final = 12
"""Code points within which the word right before an expression is."""
_LONG_AGO: Final = 120
"""Days after which something until then is more likely to come than past."""
_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
Resolved = tuple[TimeType, str | None, str | None, TimeBasis, bool | None]
"""Type, value, EDTF, basis and whether the weekday is right."""


class Days:
    """Resolves the days and times of day of one text."""

    def __init__(self, text: str, language: Language, reference: date | None, decider: Expression | None) -> None:
        self.notes: list[Note] = []
        self.text = text
        self.language = language
        self.reference = reference
        self._decider = decider
        self.last_day: date | None = None
        self.last_day_end = -1
        self._every_end = 0
        self.last_year: int | None = None
        self.last_year_end = -1

    def day(self, e: Expression) -> Resolved:
        """Resolve ``Selasa (17/6)``, ``24-25 Mei 2025``, ``tanggal 11 bulan ini``."""
        month = e.month or e.month2 or 0
        if not month and e.month is None and e.month2 is None:
            return self._day_of_month(e)
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
        days = first.isoformat()
        if e.day2 is not None:
            month2 = e.month2 or month
            year2 = e.year2 or year + (month2 < month)
            found = day_of(year2, month2, e.day2)
            if found is None or found < first:
                return self._impossible(e)
            last = found
            if last > first:
                listed = [first, *[day for day in [day_of(year, month, day) for day in e.days or ()] if day], last]
                apart = e.pair and last - first >= timedelta(len(listed))
                # These days and none between; or the days from the one to the other.
                days = f"{{{','.join(map(str, listed))}}}" if apart else f"{first}/{last}"
        if e.year is not None or e.year2 is not None:
            self.last_year, self.last_year_end = last.year, e.end
        weekday_ok = None if e.weekday is None else self._check_weekday(e, first, last)
        self.last_day, self.last_day_end = last, e.end
        if e.clock is None and e.daypart is None:
            return "DATE", days, days, basis, weekday_ok
        return self._at(e, days, basis, weekday_ok)

    def _day_of_month(self, e: Expression) -> Resolved:
        """Resolve ``tanggal 3 hingga 9 bulan ini``: the month is that of the reference."""
        if e.every:
            days = [f"XXXX-XX-{day:02}" for day in (e.day, e.day2) if day is not None]
            return "SET", "/".join(days), None, "explicit", None
        if self.reference is None:
            return "DATE", f"XXXX-XX-{e.day:02}", None, "reference", None
        year, month = self.reference.year, self.reference.month
        if e.shift:
            year, month = months_from(self.reference, e.shift)
        first = day_of(year, month, e.day)
        last = first if e.day2 is None else day_of(year, month, e.day2)
        if first is None or last is None:
            return self._impossible(e)
        self.last_day, self.last_day_end = last, e.end
        return self._at(e, str(first) if first == last else f"{first}/{last}", "reference", None)

    def _year_of_day(self, e: Expression, month: int) -> tuple[int | None, TimeBasis]:
        if e.year is not None:
            return e.year, "explicit"
        if e.year2 is not None:
            return e.year2 - (month > (e.month2 or month)), "explicit"
        reference = self.reference
        if reference is None:
            return None, "explicit"
        if e.year_shift is not None:
            return reference.year + e.year_shift, "reference"
        if e is self._decider:
            return reference.year, "weekday"
        if e.weekday is None:
            year = self.year_in_sentence(e)
            far = year is not None and e.shift is not None and abs(year - reference.year) > 1
            if year is not None and not far:  # `Pesta Lawe 2022, 10 Oktober mendatang` is told from today
                return year, "context"
        found = nearest(month, e.day or 0, reference)
        if found is None:
            return reference.year, "reference"
        year = found.year
        if e.shift is not None and e.weekday is None:
            year += e.shift if (e.shift > 0 and found < reference) or (e.shift < 0 and found > reference) else 0
        elif (reference - found).days > _LONG_AGO and self.is_until(e):
            year += 1
        return year, "reference"

    def is_until(self, e: Expression) -> bool:
        """Tell whether the word before says that something goes on until then (``hingga Desember``).

        Such a word joins the ends of a range and stands before a day alone as well; that of ``back to May`` does not.
        """
        before = self.text[max(0, e.start - _WORD) : e.start]
        word = before[:-1].rpartition(" ")[2]
        return before[-1:] == " " and word in self.language.times.to and word in self.language.times.day_witnesses

    def year_in_sentence(self, e: Expression) -> int | None:
        """Return the year named before in the same sentence, if one is."""
        if self.last_year is None or e.start - self.last_year_end > _SENTENCE:
            return None
        between = self.text[self.last_year_end : e.start]
        return None if ". " in between or "\n" in between else self.last_year

    def _check_weekday(self, e: Expression, first: date, last: date) -> bool:
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

    def hijri(self, e: Expression) -> Resolved:
        """Leave ``1 Syawal 1446 H`` without a value: its days depend on sightings of the moon."""
        return "DATE", None, None, "explicit", None

    def weekday(self, e: Expression) -> Resolved:
        """Resolve ``Senin``, ``Kamis depan``, ``setiap Senin dan Kamis``, ``Selasa sore``."""
        named = f"XXXX-WXX-{e.weekday}"
        if self._every_end and e.shift is None and e.unit is None and self._goes_on(e):
            e.every = True
        self._every_end = e.end if e.every else 0
        if e.weekday2 is not None:
            return "DATE", f"{named}/XXXX-WXX-{e.weekday2}", None, "explicit", None
        if e.every or self.reference is None:
            return self._at(e, named, "explicit" if e.every else "reference", None)
        weekday = e.weekday or 1
        if e.unit is not None:
            day = in_week(weekday, self.reference, e.shift or 0)
        else:
            day = in_week(weekday, self.reference, 0) if e.shift == 0 else on_weekday(weekday, self.reference, e.shift)
        self.last_day, self.last_day_end = day, e.end
        return self._at(e, str(day), "reference", None)

    def _goes_on(self, e: Expression) -> bool:
        """Tell whether nothing but a comma and ``and`` parts a weekday from one of every week."""
        between = self.text[self._every_end : e.start].strip(" ")
        return between == "," or between.lstrip(", ") in self.language.times.conjunctions

    def deictic(self, e: Expression) -> Resolved:
        """Resolve ``kemarin``, ``besok pagi``."""
        days, _, daypart = (e.deictic or "0").partition(" ")
        e.daypart = e.daypart or daypart or None
        if self.reference is None:
            return self._at(e, "XXXX-XX-XX", "reference", None)
        day = self.reference + timedelta(int(days))
        self.last_day, self.last_day_end = day, e.end
        return self._at(e, str(day), "reference", None)

    def clock(self, e: Expression) -> Resolved:
        """Resolve ``pukul 08.37 WIT``."""
        if e.every:
            return "SET", _of_day("XXXX-XX-XX", e), None, "explicit", None
        day, basis = self._day_at(e)
        return "TIME", _of_day(day, e), None, basis, None

    def daypart(self, e: Expression) -> Resolved:
        """Resolve ``malam ini``, ``setiap pagi``."""
        if e.every:
            return "SET", _of_day("XXXX-XX-XX", e), None, "explicit", None
        if self.reference is None:
            return "TIME", _of_day("XXXX-XX-XX", e), None, "reference", None
        day = str(self.reference + timedelta(e.shift or 0))
        return "TIME", _of_day(day, e), day, "reference", None

    def _day_at(self, e: Expression) -> tuple[str, TimeBasis]:
        """Return the day a bare time of day is of: the last one named in its paragraph, else the reference."""
        end = self.last_day_end
        if self.last_day is not None and e.start - end < _PARAGRAPH and "\n" not in self.text[end : e.start]:
            return str(self.last_day), "context"
        return str(self.reference or "XXXX-XX-XX"), "reference"


def _of_day(day: str, e: Expression) -> str:
    """Return the TIMEX3 value of a time of day: ``2025-06-18T08:37+09:00``, ``2025-06-17TAF``."""
    if e.clock is None:
        return f"{day}T{(e.daypart or '').partition(':')[0]}"
    zone = zone_offset(e.zone)
    value = f"{day}T{amounts.of_24_hours(e.clock, e.daypart)}{zone}"
    if e.clock2 is not None:
        value += f"/{day}T{amounts.of_24_hours(e.clock2, e.daypart)}{zone}"
    return value
