r"""No author, editor, source or initials at all.

## What it does
Finds an article that credits nobody: no byline, no `Editor:`, no source, no initials.

## Why is this bad?
Nobody answers for the text, and nobody can be asked about it. Extraction often loses the line with the names.

## Example
```text
Banjir di Sukamaju Surut

SUKAMAJU, HARIAN.com - Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga.
```

## Instead
```text
Banjir di Sukamaju Surut

SUKAMAJU, HARIAN.com - Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga.

Editor: Ratna Wiryani
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
    """Yield an article without any credit."""
    article = context.article
    if article is not None and not article.byline and not article.credits and context.body:
        yield rule.finding("nobody is credited", *context.opening)
