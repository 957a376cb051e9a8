"""Choose the day that relative times are resolved from, where nobody has stated it.

In: the expressions of an article. Out: the day its own dates speak for. News appears on the day it tells of or on
the next, and dates that day with its weekday (``kata Budi, Rabu (18/6/2025)``); what was long ago seldom has one,
and what is to come stands after a word of the future.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Final

from ...language import Language
from ..trie import trie
from .calendar import day_of, latest_on
from .expression import Expression

_CLAUSE: Final = 60
"""Code points before a date in which a word of the future is taken to belong to it."""
_SENTENCE: Final = 110
"""Code points before a date in which a word of attribution is."""
_CLAUSE_ENDS: Final = ("\n", ". ", '"', "”")


def from_body(
    expressions: Sequence[Expression], text: str, language: Language, today: date
) -> tuple[date | None, Expression | None]:
    """Return the reference day that a body's dates give, and the year-less expression that decided if one did.

    Of the days not after today the first choice is one called today, then one whose weekday is right, then one that
    is not spoken of as to come, then one that stands beside a word of attribution or after a comma; of these the
    latest. A day without a weekday counts only in the latest year named, the end of a range where no day is.
    A missing year is one of those named, else the latest not after today, in which the weekday is right.
    """
    years: set[int] = set()
    dated: list[tuple[Expression, int | None, int, int, int | None]] = []
    ends: list[tuple[Expression, int | None, int, int, int | None]] = []
    for e in expressions:
        if e.year is not None and e.year <= today.year:
            years.add(e.year)
            if e.year2 is not None and e.year2 <= today.year:
                years.add(e.year2)
        if e.month is None or e.day is None or e.every:
            continue
        if e.day2 is None:
            dated.append((e, e.year, e.month, e.day, e.weekday))
        elif e.weekday2 is not None:  # `Senin (5/6) hingga Rabu (7/6)`
            dated.append((e, e.year, e.month, e.day, e.weekday))
            ends.append((e, e.year2 or e.year, e.month2 or e.month, e.day2, e.weekday2))
    if len(dated) == len(ends):
        dated += ends  # with no other day named, an event is told of when it is over
    latest_year = max(years, default=0)
    best: list[tuple[date, Expression]] = []
    best_rank = (False, False)
    inferred: dict[tuple[int, int, int], date | None] = {}
    for e, year, month, of_month, weekday in dated:
        if year is not None:
            day = day_of(year, month, of_month)
        elif weekday is not None and e.year_shift is None:
            key = (weekday, month, of_month)
            if key not in inferred:
                inferred[key] = _with_weekday(*key, years, today)
            day = inferred[key]
        else:
            continue
        if day is None or day > today:
            continue
        rank = (e.deictic == "0", weekday == day.isoweekday())
        if not any(rank) and (day.year < latest_year or _is_to_come(text, e, language)):
            continue
        if rank > best_rank:
            best, best_rank = [], rank
        if rank == best_rank:
            best.append((day, e))
    if not best:
        return None, None
    day, e = best[0]
    if any(other != day for other, _ in best):
        day, e = max(best, key=lambda each: (*_standing(text, each[1], language), each[0]))
        if e.year is None and day.year not in years:
            # One day with two weekdays: the year that the text names is the right one.
            day, e = next((each for each in best if each[0].year in years and _same_day(each[1], e)), (day, e))
    return day, e if e.year is None else None


def _same_day(e: Expression, other: Expression) -> bool:
    return (e.month, e.day) == (other.month, other.day)


def _standing(text: str, e: Expression, language: Language) -> tuple[bool, bool]:
    return not _is_to_come(text, e, language), _is_attributed(text, e, language)


def _with_weekday(weekday: int, month: int, day: int, years: set[int], today: date) -> date | None:
    named = (day_of(year + after, month, day) for year in years for after in (0, 1))
    fitting = [found for found in named if found and found <= today and found.isoweekday() == weekday]
    return max(fitting) if fitting else latest_on(weekday, month, day, today)


def tense(text: str, start: int, end: int, language: Language) -> int:
    """Return 1 where the clause before an expression speaks of the future, -1 of the past, 0 where nothing tells.

    A word of the past before one of the future may be of who says so: ``said it would close by September``. With a word
    between them at most it puts the future into the past: ``had been expected in March``. Else it tells nothing: ``was
    approved and will start in May``.
    """
    future, past, said = _patterns(language)
    at = _clause_start(text, start)
    ahead, behind = future.search(text, at, end), past.search(text, at, end)
    if ahead is None or behind is None:
        return (ahead is not None) - (behind is not None)
    if behind.end() > ahead.start():
        return 0
    if said.match(text, behind.start()) is not None:
        return 1
    between = text[behind.end() : ahead.start()].split()
    return -1 if len(between) <= 1 else 0


def _is_attributed(text: str, e: Expression, language: Language) -> bool:
    if text.endswith((", ", ","), 0, e.start):
        return True
    at = _after_last(("\n", ". "), text, e.start, _SENTENCE)
    return _patterns(language)[2].search(text, at, e.start) is not None


def _is_to_come(text: str, e: Expression, language: Language) -> bool:
    future = _patterns(language)[0]
    return future.search(text, _clause_start(text, e.start), e.start) is not None or bool(future.match(text, e.end))


def _clause_start(text: str, start: int) -> int:
    return _after_last(_CLAUSE_ENDS, text, start, _CLAUSE)


def _after_last(marks: tuple[str, ...], text: str, end: int, reach: int) -> int:
    """Return where the last of the marks before ``end`` stands, or how far back to look if there is none."""
    last = max(end - reach, 0)
    for mark in marks:
        at = text.rfind(mark, last, end)
        if at > last:
            last = at
    return last


@cache
def _patterns(language: Language) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    def any_of(words: tuple[str, ...]) -> re.Pattern[str]:
        return re.compile(rf"[\W\d_]{trie(words)}\b" if words else r"(?!)")

    words, speech = language.times, language.speech
    past = any_of(words.past)
    if speech.past:  # `slowed in April`, but `is needed by May`, `planned for June`
        future = trie(words.future) if words.future else r"(?!)"
        ending = rf"(?<! is)(?<! are)(?<! be)[\W\d_](?!{future}\b)[a-z]+[^\W\d_e]{speech.past}\b"
        past = re.compile(f"{past.pattern}|{ending}")
    return any_of(words.future), past, any_of(words.attribution)
