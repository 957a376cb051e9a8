r"""Nobody named as the author.

## What it does
Finds an article that names no writer, neither at its head nor at its end.

## Why is this bad?
Readers want to know who wrote it, search engines too. Houses that sign with initials or not at all ignore the rule.

## Example
```text
Banjir di Sukamaju Surut

SUKAMAJU, HARIAN.com - Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga.
```

## Instead
```text
Banjir di Sukamaju Surut

Penulis: Ratna Wiryani

SUKAMAJU, HARIAN.com - Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga.
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ..findings import Finding
from ._context import Context

if TYPE_CHECKING:
    from . import Rule


_WRITERS: Final = frozenset({"writer", "reporter"})


def check(context: Context, rule: Rule) -> Iterator[Finding]:
    """Yield an article without a byline."""
    article = context.article
    if article is None or article.byline or not context.body:
        return
    if not any(credit.role in _WRITERS for credit in article.credits):
        yield rule.finding("nobody is named as the author", *context.opening)
