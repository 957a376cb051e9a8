r"""Another article's lead at the tail.

## What it does
Finds the headline and the cut-off lead of another article below the text. The unsafe fix takes them out.

## Why is this bad?
The words belong to another article: they bring in people, places and dates that this one says nothing about.

## Example
```text
Banjir di Sukamaju Surut

SUKAMAJU, HARIAN.com - Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga.

“Kami lega dan mulai membersihkan rumah,” kata Ratna Wiryani, warga Desa Sukamaju.

Editor: Wahyu Lestari

Petani Sukaraya Panen Jagung di Lahan Baru

SUKARAYA, HARIAN.com - Petani di Desa Sukaraya memanen jagung di lahan baru seluas dua hektare yang dibuka sejak awal...
```

## Instead
```text
Banjir di Sukamaju Surut

SUKAMAJU, HARIAN.com - Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga.

“Kami lega dan mulai membersihkan rumah,” kata Ratna Wiryani, warga Desa Sukamaju.

Editor: Wahyu Lestari
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ..findings import Finding
from ._context import Context, excerpt

if TYPE_CHECKING:
    from . import Rule

NEEDS: Final = frozenset({"teaser"})


def check(context: Context, rule: Rule) -> Iterator[Finding]:
    """Yield each teaser."""
    if context.article is None:
        return
    for teaser in context.article.teasers:
        fix = context.removal(teaser, "take it out")
        message = f"another article’s teaser: {excerpt(teaser.headline or teaser.text)}"
        yield rule.finding(message, teaser.start, teaser.end, fix)
