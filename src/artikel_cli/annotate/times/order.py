"""Settle whether ``3/4/2024`` is in March or in April.

In: the expressions of a text as its pack reads them. Out: the same, with day and month the other way round where the
text shows that it writes them so. A date decides by the first of these that says anything: the weekday beside it and
the zone of its clock time (west of Greenwich the month is first), both only where the pack puts the month first; then
the dates of the text that can be read in one way alone, a dateline among them: the reading that is within a day of
one of them; then the order of the other dates in figures, again only where the pack puts the month first. Where
nothing does, it stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from .calendar import day_of
from .expression import Expression

_DAY = timedelta(1)


def settle_order(found: Sequence[Expression], text: str, month_first: bool) -> None:
    """Set day and month right of the dates among the expressions that can be read in two ways."""
    doubtful = [
        e
        for e in found
        if e.month_number is not None and (month_first or e.weekday is None) and _has_two_readings(e, text)
    ]
    if not doubtful:
        return
    known = _known_days(found, doubtful)
    order = _common_order(found, text) if month_first else None
    for e in doubtful:
        if not _is_as_read(e, known, month_first, order):
            e.day, e.month = e.month, e.day


def _has_two_readings(e: Expression, text: str) -> bool:
    return _is_in_figures(e, text) and e.day != e.month and (e.day or 0) <= 12


def _is_in_figures(e: Expression, text: str) -> bool:
    """Tell whether an expression is a day in figures with its year and strokes: dots and dashes part ``12-6-1998``."""
    return e.month_number is not None and e.is_full_date and "/" in text[e.start : e.end]


def _is_as_read(e: Expression, known: set[tuple[int, int]], month_first: bool, order: bool | None) -> bool:
    read, other = day_of(e.year, e.month, e.day), day_of(e.year, e.day, e.month)
    if read is None or other is None:
        return True
    if month_first:
        if e.weekday is not None and e.weekday in (read.isoweekday(), other.isoweekday()):
            return e.weekday == read.isoweekday()
        if e.zone is not None:
            return e.zone < 0
    near = _is_near(read, known)
    if near != _is_near(other, known):
        return near
    return order is None or order


def _is_near(day: date, known: set[tuple[int, int]]) -> bool:
    return any((each.month, each.day) in known for each in (day, day - _DAY, day + _DAY))


def _known_days(found: Sequence[Expression], doubtful: Sequence[Expression]) -> set[tuple[int, int]]:
    """Return months and days of the dates that can be read in one way alone."""
    doubted = set(map(id, doubtful))
    return {
        (e.month, e.day)
        for e in found
        if e.month is not None and e.day is not None and e.day2 is None and id(e) not in doubted
    }


def _common_order(found: Iterable[Expression], text: str) -> bool | None:
    """Tell whether the dates in figures that can be read in one way alone have the month first; None if they differ."""
    orders = {e.month == e.month_number for e in found if (e.day or 0) > 12 and _is_in_figures(e, text)}
    return orders.pop() if len(orders) == 1 else None
