r"""No dateline.

## What it does
Finds an article that does not begin with place or outlet (`SUKAMAJU, HARIAN.com -`).

## Why is this bad?
Agencies want to know where the news comes from, and programs resolve "here" from it. Many portals have given
datelines up, so this is for houses that still have them.

## Example
```text
Banjir di Sukamaju Surut

Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga.
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
    """Yield a body without a dateline."""
    if context.article is not None and context.article.dateline is None and context.body:
        yield rule.finding("no dateline before the first sentence", *context.opening)
