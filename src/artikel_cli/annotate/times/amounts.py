"""Amounts of time and steps on the calendar, in TIMEX3.

In: numbers as the digits that TIMEX3 writes, units by their TIMEX3 codes (see
:class:`~artikel_cli.language.TimeWords`). Out: values, with their EDTF where they have one.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from .calendar import months_from, week, weekend

UNKNOWN: Final = {
    "D": "XXXX-XX-XX",
    "W": "XXXX-WXX",
    "WE": "XXXX-WXX-WE",
    "MO": "XXXX-XX",
    "Q": "XXXX-QX",
    "SM": "XXXX-HX",
    "Y": "XXXX",
    "DE": "XXX",
    "CE": "XX",
}
"""Values of calendar units where nothing says which."""

_YEARS: Final = {"Y": 1, "DE": 10, "CE": 100}
_AFTER_NOON: Final = {"MI": (1, 5), "AF": (1, 12), "EV": (1, 12), "NI": (5, 12), "PM": (1, 12)}
"""Hours after noon on a 12-hour clock, from and before, by part of the day: ``jam 2 malam`` is 02:00."""


def duration(number: str, unit: str) -> str:
    """Return the TIMEX3 duration: ``P2W``, ``PT1.5H``, ``PXY``; a semester is six months."""
    if unit in ("S", "M", "H"):
        return f"PT{number}{unit}"
    if unit == "SM":
        return f"P{product(number, '6')}M"
    return f"P{number}{'M' if unit == 'MO' else unit}"


def product(number: str, other: str) -> str:
    """Return the product of two numbers, ``X`` where one is vague: ``2x24 jam`` is 48 hours."""
    return "X" if "X" in (number, other) else f"{float(number) * float(other):g}"


def compound(first: str, second: str) -> str:
    """Return one duration of two: ``P1Y`` and ``P6M`` make ``P1Y6M``, ``P1D`` and ``PT2H`` make ``P1DT2H``."""
    second = second.removeprefix("P")
    return first + (second.removeprefix("T") if "T" in first else second)


def of_24_hours(clock: str, daypart: str | None) -> str:
    """Return a clock time on the 24-hour clock, read with the part of the day beside it."""
    code = (daypart or "").partition(":")[0]
    hour, minutes = int(clock[:2]), clock[2:]
    if code == "AM" and hour == 12:
        return f"00{minutes}"
    first, last = _AFTER_NOON.get(code, (24, 24))
    if first <= hour < last:
        hour += 12
    return f"{hour:02}{minutes}"


def shifted(day: date, steps: float, unit: str) -> tuple[str, str | None]:
    """Return the TIMEX3 value and EDTF of the unit so many steps from the one a day lies in.

    Raises:
        OverflowError, ValueError: the calendar of :mod:`datetime` does not reach so far.
    """
    whole = int(steps)
    if unit == "D":
        value = str(day + timedelta(whole))
        return value, value
    if unit == "W":
        return week(day + timedelta(7 * whole))
    if unit == "WE":
        return weekend(day + timedelta(7 * whole))
    if unit == "Y" and steps != whole:
        return shifted(day, round(12 * steps), "MO")
    if unit in _YEARS:
        year = date(day.year + _YEARS[unit] * whole, 1, 1).year
        if unit == "Y":
            return f"{year:04}", f"{year:04}"
        digits = f"{year:04}"[: 3 if unit == "DE" else 2]
        return digits, digits.ljust(4, "X")
    year, month = months_from(day, whole * {"MO": 1, "Q": 3, "SM": 6}[unit]) if whole else (day.year, day.month)
    if unit == "Q":
        quarter = (month + 2) // 3
        return f"{year:04}-Q{quarter}", f"{year:04}-{32 + quarter}"
    if unit == "SM":
        half = (month + 5) // 6
        return f"{year:04}-H{half}", f"{year:04}-{39 + half}"
    return f"{year:04}-{month:02}", f"{year:04}-{month:02}"
