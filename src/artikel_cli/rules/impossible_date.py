r"""A day that no calendar has.

## What it does
Finds dates such as `31 Juni` or `29 Februari 2023`.

## Why is this bad?
One of the figures is wrong, and the day that was meant is lost.

## Example
```text
Banjir di Sukamaju Surut

Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga.

Pengerjaan tanggul di hulu dijadwalkan selesai pada 31 Juni 2025.
```

## Instead
```text
Banjir di Sukamaju Surut

Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga.

Pengerjaan tanggul di hulu dijadwalkan selesai pada 30 Juni 2025.
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ..findings import Finding
from ._context import Context, excerpt

if TYPE_CHECKING:
    from . import Rule

NEEDS: Final = frozenset({"impossible-date"})


def check(context: Context, rule: Rule) -> Iterator[Finding]:
    """Yield each date that the parser could not place in the calendar."""
    if context.article is None:
        return
    for note in context.article.notes:
        if note.code == "impossible-date":
            words = context.text[note.start : note.end]
            yield rule.finding(f"the calendar has no {excerpt(words)}", note.start, note.end)
