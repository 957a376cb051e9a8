r"""A headline all in capitals.

## What it does
Finds a headline of three words or more that has no letter in lower case.

## Why is this bad?
Capitals hide which words are names, for readers and for programs, and few house styles want them.

## Example
```text
BANJIR DI SUKAMAJU SURUT

Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga.
```

## Instead
```text
Banjir di Sukamaju Surut

Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga.
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ..findings import Finding
from ._context import Context

if TYPE_CHECKING:
    from . import Rule


_WORDS: Final = 3


def check(context: Context, rule: Rule) -> Iterator[Finding]:
    """Yield a headline in capitals."""
    headline = context.headline
    if headline is not None and headline.text.isupper() and len(headline.text.split()) >= _WORDS:
        yield rule.finding("the headline is all in capitals", headline.start, headline.end)
