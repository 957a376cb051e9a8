"""Calendar arithmetic on days, weeks, months and years.

In: numbers and :class:`datetime.date`. Out: dates, or the TIMEX3 values and EDTF strings that name them. Weeks
are ISO 8601 weeks; a weekday is 1 (Monday) to 7.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import Final

_REMEMBERED: Final = 512
"""Days kept: an article names the same few again and again."""
_LEAP_CYCLE: Final = 28
"""Years after which the weekdays of the calendar repeat; the latest year to fit a weekday is never further back."""


@lru_cache(_REMEMBERED)
def day_of(year: int | None, month: int | None, day: int | None) -> date | None:
    """Return the day, None where the calendar has no such day (``31 Juni``)."""
    try:
        return date(year or 0, month or 0, day or 0)
    except ValueError:
        return None


def full_year(year: int) -> int:
    """Return the year that a two-digit one stands for: 69 to 99 are of the last century (POSIX ``%y``)."""
    if year > 99:
        return year
    return year + (2000 if year < 69 else 1900)


def nearest(month: int, day: int, reference: date) -> date | None:
    """Return the day of that month nearest to a reference date; None for a day that no year has."""
    found = [day_of(year, month, day) for year in range(reference.year - 1, reference.year + 2)]
    if not any(found):
        found = [day_of(year, month, day) for year in range(reference.year - 7, reference.year + 8)]
    return min((each for each in found if each), key=lambda each: abs(each - reference), default=None)


def latest_on(weekday: int, month: int, day: int, today: date) -> date | None:
    """Return the latest such day of a month, not after today, that falls on the weekday."""
    for year in range(today.year, today.year - _LEAP_CYCLE - 12, -1):
        found = day_of(year, month, day)
        if found and found <= today and found.isoweekday() == weekday:
            return found
    return None


def on_weekday(weekday: int, reference: date, shift: int | None) -> date:
    """Return the nearest such weekday not after the reference; strictly after it for 1, strictly before for -1."""
    back = (reference.isoweekday() - weekday) % 7
    if shift == 1:
        return reference + timedelta(7 - back)
    return reference - timedelta(back or 7 if shift == -1 else back)


def in_week(weekday: int, reference: date, weeks: int) -> date:
    """Return that weekday of the week so many weeks from the one of the reference."""
    return reference + timedelta(weekday - reference.isoweekday() + 7 * weeks)


def week(day: date) -> tuple[str, str]:
    """Return the ISO week of a day, and its days as an EDTF interval."""
    year, number, weekday = day.isocalendar()
    monday = day - timedelta(weekday - 1)
    return f"{year:04}-W{number:02}", f"{monday}/{monday + timedelta(6)}"


def weekend(day: date) -> tuple[str, str]:
    """Return the weekend of the ISO week of a day in TIMEX3, and its days as an EDTF interval."""
    value, _ = week(day)
    saturday = in_week(6, day, 0)
    return f"{value}-WE", f"{saturday}/{saturday + timedelta(1)}"


def months_from(day: date, months: int) -> tuple[int, int]:
    """Return year and month so many months from the one of a day."""
    from dateutil.relativedelta import relativedelta  # costs more than most articles do, and few need it

    moved = day + relativedelta(months=months)
    return moved.year, moved.month


def nearest_month(month: int, reference: date, lean: int) -> int:
    """Return the year that puts a month nearest to a reference: not after it for a lean of -1, not before for 1.

    A lean of -2 or 2 leaves the month of the reference itself out.
    """
    ahead = month - reference.month
    if lean < 0:
        return reference.year - (ahead > 0 or (ahead == 0 and lean == -2))
    if lean > 0:
        return reference.year + (ahead < 0 or (ahead == 0 and lean == 2))
    return reference.year + (-1 if ahead > 6 else 1 if ahead < -6 else 0)
