r"""Navigation, promotion or embeds of the page.

## What it does
Finds lines below the head that belong to the page and not to the article: `Halaman Selanjutnya`,
`Ikuti WhatsApp Channel …`, `[Gambas:Video]`, tags. Advertisements and links to other articles have rules of their
own. The unsafe fix takes the lines out.

## Why is this bad?
Whoever reads the text alone reads them as well. What was parsed here knows them and leaves them out of the body, so
that this is for those who clean their texts.

## Example
```text
Banjir di Sukamaju Surut

Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga.

[Gambas:Video]

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
from ._context import Context, excerpt

if TYPE_CHECKING:
    from . import Rule


NEEDS: Final = frozenset({"navigation", "promo", "embed", "tags"})


def check(context: Context, rule: Rule) -> Iterator[Finding]:
    """Yield each line of the page."""
    for block in context.blocks:
        if block.kind in NEEDS:
            message = f"{block.kind} of the page: {excerpt(block.text)}"
            yield rule.finding(message, block.start, block.end, context.removal(block))
