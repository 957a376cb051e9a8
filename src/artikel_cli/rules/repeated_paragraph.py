r"""The same paragraph twice.

## What it does
Finds a paragraph of more than 40 characters that stands in the article a second time. What introduces a list may
come back. The unsafe fix takes the second one out.

## Why is this bad?
Pages show the lead above the picture once more, and pages of several parts repeat where they join. Counted twice, it
misleads every statistic.

## Example
```text
Banjir di Sukamaju Surut

Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga.

Dapur umum masih dibuka hingga akhir pekan karena sebagian warga belum dapat memasak.

Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga.
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
from ..layout.shape import ends_sentence
from ._context import Context, excerpt

if TYPE_CHECKING:
    from . import Rule


_LENGTH: Final = 40


def check(context: Context, rule: Rule) -> Iterator[Finding]:
    """Yield each paragraph that stood before."""
    lengths = [len(block.text) for block in context.body]
    if len(set(lengths)) == len(lengths):
        return
    seen: set[str] = set()
    for block in context.body:
        if block.text in seen and len(block.text) > _LENGTH and ends_sentence(block.text):
            message = f"a second time: {excerpt(block.text)}"
            yield rule.finding(message, block.start, block.end, context.removal(block, "take it out"))
        seen.add(block.text)
