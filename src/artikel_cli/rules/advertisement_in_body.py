r"""An advertisement between paragraphs.

## What it does
Finds the lines that stand where an advertisement was (`ADVERTISEMENT`, `SCROLL TO CONTINUE WITH CONTENT`). The
unsafe fix takes them out.

## Why is this bad?
They are no part of the article, cut quotations and lists in two, and come back in every article of the portal.

## Example
```text
Banjir di Sukamaju Surut

Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga.

ADVERTISEMENT

SCROLL TO CONTINUE WITH CONTENT

Dapur umum masih dibuka hingga akhir pekan karena sebagian warga belum dapat memasak.
```

## Instead
```text
Banjir di Sukamaju Surut

Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga.

Dapur umum masih dibuka hingga akhir pekan karena sebagian warga belum dapat memasak.
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ..findings import Finding
from ._context import Context

if TYPE_CHECKING:
    from . import Rule

NEEDS: Final = frozenset({"advertisement"})


def check(context: Context, rule: Rule) -> Iterator[Finding]:
    """Yield each advertisement inside the body."""
    for block in context.inside:
        if block.kind == "advertisement":
            yield rule.finding("an advertisement inside the body", block.start, block.end, context.removal(block))
