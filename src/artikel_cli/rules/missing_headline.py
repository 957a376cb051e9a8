r"""No headline.

## What it does
Finds an article whose text begins at once, with no headline above it.

## Why is this bad?
The headline is the first thing that readers, feeds and archives ask for. In a corpus of bodies alone the rule has
nothing to say: ignore it there.

## Example
```text
SUKAMAJU, HARIAN.com - Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga.
```

## Instead
```text
Banjir di Sukamaju Surut

SUKAMAJU, HARIAN.com - Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga.
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..findings import Finding
from ._context import Context

if TYPE_CHECKING:
    from . import Rule


def check(context: Context, rule: Rule) -> Iterator[Finding]:
    """Yield a body without a headline."""
    if context.headline is None and context.body and context.body[0] is context.blocks[0]:
        yield rule.finding("no headline above the text", *context.opening)
