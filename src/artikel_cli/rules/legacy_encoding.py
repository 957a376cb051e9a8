r"""A text in another encoding than UTF-8.

## What it does
Finds an input that had to be read as something else than UTF-8, and says as what.

## Why is this bad?
Bytes do not say which encoding they are in, so it was guessed; the next program may guess otherwise. A corpus in
several encodings cannot be searched as one.

## Example
```text
Banjir Surut

\x93Kami lega,\x94 kata Ratna Wiryani, warga Desa Sukamaju, Senin pagi.
```

## Instead
```text
Banjir Surut

“Kami lega,” kata Ratna Wiryani, warga Desa Sukamaju, Senin pagi.
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
    """Yield the encoding where it is not UTF-8."""
    encoding = context.source.encoding
    if context.decoded and encoding.casefold().replace("_", "-") not in ("utf-8", "utf8", "utf-8-sig", "ascii"):
        yield rule.finding(f"read as {encoding}, not UTF-8", *context.opening)
