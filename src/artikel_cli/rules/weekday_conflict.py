r"""A weekday that is not that of its date.

## What it does
Checks each date that is named with its weekday. Where the year is not written, it is the one that the article's
other dates or its publication give. The unsafe fix takes the date for right and writes its weekday.

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
from ._context import Context, excerpt

if TYPE_CHECKING:
    from . import Rule


def check(context: Context, rule: Rule) -> Iterator[Finding]:
    """Yield each date whose weekday is another one."""
    if context.article is None:
        return
    for time in context.article.times:
        if time.weekday_ok is not False:
            continue
        match = _DAY.search(time.edtf or time.value or "")
        if match is None:
            yield rule.finding(f"the weekday of {time.text} is wrong", time.start, time.end)
            continue
        weekday = date(*map(int, match.groups())).weekday()
        names = context.language.times.weekdays
        right = names[weekday][0] if len(names) > weekday else _ENGLISH[weekday]
        named = _named(time.text, names)
        fix = None
        if named is not None:
            start, end, word = named
            right = right.upper() if word.isupper() else right.capitalize()
            fix = Fix(f"write {right}", (Edit(time.start + start, time.start + end, right),), safe=False)
        message = f"{match.group()} was a {_ENGLISH[weekday]} ({right.capitalize()}), not as in ‘{excerpt(time.text)}’"
        yield rule.finding(message, time.start, time.end, fix)


def _named(text: str, names: tuple[tuple[str, ...], ...]) -> tuple[int, int, str] | None:
    """Return where a weekday stands in an expression; None unless it is exactly one."""
    known = {form.casefold() for forms in names for form in forms}
    found = [match for match in _WORD.finditer(text) if match.group().casefold() in known]
    return (*found[0].span(), found[0].group()) if len(found) == 1 else None


_DAY: Final = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_WORD: Final = re.compile(r"[^\W\d_](?:['’]?[^\W\d_])*")
_ENGLISH: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
