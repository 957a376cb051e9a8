"""Weekdays: a time in, the English name of its weekday out, whatever the locale."""

from __future__ import annotations

from datetime import date
from typing import Final

from ..model import Time

_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def weekday_of(time: Time) -> str | None:
    """Return the weekday of the day that a time means, ``None`` where it means no one day."""
    value = time.value or ""
    if "/" in value or value.startswith("{"):  # a range, or one day and another
        return None
    try:
        return _WEEKDAYS[date.fromisoformat(value[:10]).weekday()]
    except ValueError:
        return None
