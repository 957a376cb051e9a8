"""Choose the day that relative times are resolved from, where nobody has stated it.

In: the expressions of an article. Out: the day its own dates speak for: news is about the day it appears on or the
day before, dates it with the weekday (``Rabu (18/6/2025)``), and tells of what is to come in the future tense.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Final

from ...language import Language
from .calendar import day_of, latest_on
from .expression import Expression

_CLAUSE: Final = 48
"""Code points before a date in which a word of the future tense is taken to belong to it."""


def from_body(
    expressions: Sequence[Expression], text: str, language: Language, today: date
) -> tuple[date | None, Expression | None]:
    """Return the reference day that the body's dates give, and the year-less expression that decided if one did.

    Of the full dates not after today, those with a weekday are preferred, then those not in the future tense; of
    these the latest. Without any, the first date whose weekday tells the year decides: the latest year not after
    today in which it fits.
    """
    best: tuple[tuple[bool, bool, date], date] | None = None
    for e in expressions:
        if e.is_full_date and e.kind == "date":
            day = day_of(e.year, e.month, e.day)
            if day is None or day > today:
                continue
            rank = (e.weekday is not None, not _is_future(text, e.start, language), day)
            if best is None or rank > best[0]:
                best = rank, day
    if best is not None:
        return best[1], None
    for e in expressions:
        if e.weekday and e.day and e.month and e.year is None and e.day2 is None and e.year_shift is None:
            day = latest_on(e.weekday, e.month, e.day, today)
            if day is not None:
                return day, e
    return None, None


def tense(text: str, start: int, end: int, language: Language) -> int:
    """Return 1 where the clause round an expression speaks of the future, -1 of the past, 0 where it says nothing."""
    future, past = _tenses(language)
    at = max(text.rfind(". ", max(0, start - 2 * _CLAUSE), start), text.rfind("\n", 0, start), start - 2 * _CLAUSE, 0)
    clause = text[at : end + 12]
    return bool(future.search(clause)) - bool(past.search(clause))


def _is_future(text: str, start: int, language: Language) -> bool:
    at = max(text.rfind(". ", 0, start), text.rfind("\n", 0, start), start - _CLAUSE, 0)
    return _tenses(language)[0].search(text, at, start) is not None


@cache
def _tenses(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    def any_of(words: tuple[str, ...]) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b" if words else r"(?!)")

    return any_of(language.times.future), any_of(language.times.past)
