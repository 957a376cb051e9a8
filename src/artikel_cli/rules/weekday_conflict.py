r"""A weekday that is not that of its date.

## What it does
Checks each date that is named with its weekday. Where the year is not written, the article's own day must be
stated, or other dates confirm it. The unsafe fix takes the date for right and writes its weekday.

## Why is this bad?
Either the weekday or the date is wrong, and readers cannot tell which. Newsrooms print such errors every day: they
come from copying the date of the day before.

## Example
```text
Banjir di Sukamaju Surut

Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga.

Air mulai naik pada Sabtu, 25 Februari 2018, kata petugas.
```

## Instead
```text
Banjir di Sukamaju Surut

Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga.

Air mulai naik pada Minggu, 25 Februari 2018, kata petugas.
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Final

from ..findings import Edit, Finding, Fix
from ..model import Article, Time
from ._context import Context, excerpt

if TYPE_CHECKING:
    from . import Rule

_DAY: Final = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_WORD: Final = re.compile(r"[^\W\d_](?:['’]?[^\W\d_])*")
_ENGLISH: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_STATED: Final = frozenset({"option", "published", "dateline"})
_OTHER_YEARS: Final = (-1, 1, 2, 3, 4, 5, 6)
NEEDS: Final = frozenset({"weekday-conflict"})


def check(context: Context, rule: Rule) -> Iterator[Finding]:
    """Yield each date whose weekday is another one."""
    article = context.article
    if article is None:
        return
    checked = [(time, day) for time in article.times if time.weekday_ok is False and (day := _day(time))]
    if not checked:
        return
    names = context.language.times.weekdays
    years_are_known = _years_are_known(article, names)
    for time, day in checked:
        if time.basis != "explicit" and not years_are_known:
            continue
        weekday = day.weekday()
        named = _named(time.text, names)
        if len(named) > 1 and any(number == weekday for number, *_ in named):
            continue
        right = names[weekday][0] if len(names) > weekday else _ENGLISH[weekday]
        fix = None
        if len(named) == 1:
            _, start, end = named[0]
            right = right.upper() if time.text[start:end].isupper() else right.capitalize()
            fix = Fix(f"write {right}", (Edit(time.start + start, time.start + end, right),), safe=False)
        message = f"{day} was a {_ENGLISH[weekday]} ({right.capitalize()}), not as in ‘{excerpt(time.text)}’"
        yield rule.finding(message, time.start, time.end, fix)


def _day(time: Time) -> date | None:
    match = _DAY.search(time.edtf or time.value or "")
    return date(*map(int, match.groups())) if match is not None else None


def _years_are_known(article: Article, names: tuple[tuple[str, ...], ...]) -> bool:
    """Tell whether the years that are not written follow from the article.

    Either its own day is stated, or one of these dates has the right weekday in its year, and there is no other
    year in which more of them have: then it is the year that is wrong.
    """
    if article.reference_date.basis in _STATED:
        return True
    dates = [
        (day, named[0][0])
        for time in article.times
        if time.weekday_ok is not None and time.basis != "explicit" and (day := _day(time))
        if len(named := _named(time.text, names)) == 1
    ]
    right = sum([day.weekday() == weekday for day, weekday in dates])
    others = (sum([_weekday(day, years) == weekday for day, weekday in dates]) for years in _OTHER_YEARS)
    return right > 0 and right >= max(others)


def _weekday(day: date, years: int) -> int:
    """Return the weekday so many years before a day; 28 February stands for a leap day."""
    return day.replace(year=max(day.year - years, 1), day=28 if (day.month, day.day) == (2, 29) else day.day).weekday()


def _named(text: str, names: tuple[tuple[str, ...], ...]) -> list[tuple[int, int, int]]:
    """Return the weekdays in an expression: the number from Monday, 0, with start and end."""
    known = {form.casefold(): number for number, forms in enumerate(names) for form in forms}
    return [
        (known[word.group().casefold()], *word.span())
        for word in _WORD.finditer(text)
        if word.group().casefold() in known
    ]
