"""One time expression as it stands in the text, before anything is resolved.

In: the slots that a form of the language pack has filled. Out: what can be said from the words alone.
"""

from __future__ import annotations

from itertools import pairwise

from msgspec import Struct

from .amounts import of_24_hours
from .calendar import day_of


class Expression(Struct, gc=False, eq=False, repr_omit_defaults=True):
    """A time expression: its span, the kind of its form, and what its slots hold (None where unfilled).

    ``start`` and ``end`` are code points of the text. Weekdays are 1 (Monday) to 7; clocks ``HH``, ``HH:MM`` or
    ``HH:MM:SS``; ``zone`` minutes east of UTC; numbers the digits as TIMEX3 writes them (``X`` if vague);
    ``days`` those of a list between the first and the last; ``deictic`` days from the reference date and a part of
    the day (``-1 NI``); ``fused`` a number and a unit.
    """

    start: int
    end: int
    kind: str
    weekday: int | None = None
    weekday2: int | None = None
    day: int | None = None
    day2: int | None = None
    days: tuple[int, ...] | None = None
    month: int | None = None
    month2: int | None = None
    month_number: int | None = None
    month_number2: int | None = None
    year: int | None = None
    year2: int | None = None
    year_shift: int | None = None
    decade: int | None = None
    clock: str | None = None
    clock2: str | None = None
    zone: int | None = None
    daypart: str | None = None
    number: str | None = None
    number2: str | None = None
    unit: str | None = None
    unit2: str | None = None
    ordinal: int | None = None
    shift: int | None = None
    offset: str | None = None
    deictic: str | None = None
    reference: str | None = None
    fused: str | None = None
    mod: str | None = None
    hijri: bool = False
    span: bool = False
    times: bool = False
    often: bool = False
    pair: bool = False
    every: bool = False

    def ascends(self) -> bool:
        """Tell whether each day of a list is later than the one before: not ``May 31, 6 and 7``."""
        days = [self.day or 0, *(self.days or ())]
        if self.day2 is not None and (self.month is None or self.month2 is None):
            days.append(self.day2)
        return all(earlier < later for earlier, later in pairwise(days))

    def keep_first_day(self, text: str) -> bool:
        """Keep the day right behind its month, where the numbers behind a comma are none; False for any other form.

        ``On May 31, 6 and 7 people died``; ``On May 5,2000 people left``.
        """
        comma = text.find(",", self.start, self.end)
        if comma < 0 or not text[comma - 1].isdecimal() or self.month is None or not text[self.start].isalpha():
            return False
        self.end = comma
        self.days = self.day2 = self.month2 = self.year = self.year2 = None
        self.pair = False
        return True

    @property
    def is_full_date(self) -> bool:
        """Whether day, month and year of one day are all given."""
        return self.day is not None and self.month is not None and self.year is not None and self.day2 is None

    def published_value(self) -> str | None:
        """Return the date or date-time in ISO 8601 with the offset of its zone; None unless a real full date."""
        if not self.is_full_date:
            return None
        day = day_of(self.year, self.month, self.day)
        if day is None:
            return None
        if self.clock is None or self.clock == "24:00":
            return day.isoformat()
        clock = of_24_hours(self.clock, self.daypart)
        clock = clock if ":" in clock else f"{clock}:00"
        return f"{day.isoformat()}T{clock}{zone_offset(self.zone)}"


def zone_offset(zone: int | None) -> str:
    """Return the ISO 8601 offset of a zone given in minutes east of UTC (``+07:00``), empty for none."""
    if zone is None:
        return ""
    hours, minutes = divmod(abs(zone), 60)
    return f"{'-' if zone < 0 else '+'}{hours:02}:{minutes:02}"
