r"""A date whose year cannot be told.

## What it does
Finds a month, with or without its day, that has no year, in an article that states no date from which the year
would follow.

## Why is this bad?
Once the article has left its page nobody knows when it happened.

## Example
```text
Banjir di Sukamaju Surut

Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga.

Pengerjaan tanggul di hulu dijadwalkan selesai pada 30 Juni.
```

## Instead
```text
Banjir di Sukamaju Surut

Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga.

Pengerjaan tanggul di hulu dijadwalkan selesai pada 30 Juni 2025.
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ..findings import Finding
from ._context import Context, excerpt

if TYPE_CHECKING:
    from . import Rule

_NO_YEAR: Final = re.compile(r"XXXX-\d\d")
NEEDS: Final = frozenset({"time"})


def check(context: Context, rule: Rule) -> Iterator[Finding]:
    """Yield each date without a year."""
    if context.article is None:
        return
    for time in context.article.times:
        value = time.value
        if value is not None and value[:4] == "XXXX" and time.type != "SET" and _NO_YEAR.match(value):
            yield rule.finding(f"of which year is {excerpt(time.text)}?", time.start, time.end)
