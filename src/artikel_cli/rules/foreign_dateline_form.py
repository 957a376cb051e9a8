r"""A dateline not in house form.

## What it does
Compares the dateline with the setting `dateline`, the form that the house uses. Without the setting it says
nothing. In the form `{PLACE}` stands for one or more places in capitals, `{Place}` for such in small letters,
`{source}` for the outlet or agency and `{date}` for a date; all else stands for itself.

## Why is this bad?
House style wants one form. Copy that was taken over from elsewhere shows by its dateline.

## Example
```text
Banjir di Sukamaju Surut

Sukamaju (HARIAN) - Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga.
```

## Instead
With `dateline = "{PLACE}, HARIAN.com - "`:
```text
Banjir di Sukamaju Surut

SUKAMAJU, HARIAN.com - Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga.
```

## Settings
- `dateline`: the house form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Final

from ..findings import Finding
from ._context import Context

if TYPE_CHECKING:
    from . import Rule


_SLOT: Final = re.compile(r"\{(\w+)\}")
_SLOTS: Final = {
    "PLACE": r"[^\Wa-z\d_][^a-z\d(\n]*?",
    "Place": r"[^\Wa-z\d_][^(\n]*?[a-z][^(\n]*?",
    "source": r"[^\W\d_][^()\n,]*?",
    "date": r"[^()\n]*?\d[^()\n]*?",
}


def check(context: Context, rule: Rule) -> Iterator[Finding]:
    """Yield a dateline that differs from the house form."""
    form = context.settings.dateline
    if form is None or context.article is None or context.article.dateline is None:
        return
    dateline = context.article.dateline
    if _pattern(form).fullmatch(dateline.text.rstrip()) is None:
        yield rule.finding(f"the dateline is not of the form ‘{form.strip()}’", dateline.start, dateline.end)


@cache
def _pattern(form: str) -> re.Pattern[str]:
    parts = _SLOT.split(form.strip())
    for index, part in enumerate(parts):
        parts[index] = _SLOTS.get(part, re.escape(f"{{{part}}}")) if index % 2 else re.escape(part)
    return re.compile("".join(parts))
