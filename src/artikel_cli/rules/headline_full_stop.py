r"""A headline that ends in a full stop.

## What it does
Finds a first line in title case that ends in a full stop. Dots that stand for something left out, and those of
abbreviations (`PT Tirta Tbk.`) are left alone. The unsafe fix takes the stop away.

## Why is this bad?
A headline is no sentence. With the stop it is easily taken for the first paragraph, so that the article has none.

## Example
```text
Banjir di Sukamaju Surut, Warga Pulang.

SUKAMAJU, HARIAN.com - Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga.
```

## Instead
```text
Banjir di Sukamaju Surut, Warga Pulang

SUKAMAJU, HARIAN.com - Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga.
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ..findings import Edit, Finding, Fix
from ..layout.shape import title_share
from ._context import Context

if TYPE_CHECKING:
    from . import Rule

_STOP: Final = re.compile(r"[^\W\d_]{5,}[\"”’)]?\.\Z")
"""A stop behind a word that is too long for an abbreviation."""
_LONGEST: Final = 140
_WORDS: Final = 3
_TITLE: Final = 0.75


def check(context: Context, rule: Rule) -> Iterator[Finding]:
    """Yield the full stop of a first line that would be the headline without it."""
    body, headline = context.body, context.headline
    if headline is None and (len(body) < 2 or body[0].start != context.blocks[0].start):
        return
    first = headline if headline is not None else body[0]
    text, end = first.text, first.end
    if len(text) > _LONGEST or text.count(" ") < _WORDS - 1 or ". " in text or not _STOP.search(text):
        return
    if title_share(text) >= _TITLE:
        fix = Fix("take the full stop away", (Edit(end - 1, end, ""),), safe=False)
        yield rule.finding("the headline ends in a full stop", end - 1, end, fix)
