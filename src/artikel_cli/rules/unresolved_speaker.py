r"""A speech verb without a speaker.

## What it does
Finds a quotation with a speech verb (`ujarnya`, `kata dia`) for which the article names nobody who could have
spoken.

## Why is this bad?
The pronoun points to somebody who is not there: a paragraph was lost, or the name was forgotten.

## Example
```text
Banjir di Sukamaju Surut

Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga.

“Kami lega dan mulai membersihkan rumah hari ini juga,” ujarnya.
```

## Instead
```text
Banjir di Sukamaju Surut

Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga.

“Kami lega dan mulai membersihkan rumah hari ini juga,” ujar Ratna Wiryani, warga Desa Sukamaju.
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
    """Yield each cue that leads to nobody."""
    for quotation in context.quotations:
        if quotation.speaker is None and quotation.cue is not None:
            cue = quotation.cue
            yield rule.finding(f"‘{cue.text}’ names nobody, and nobody stands before it", cue.start, cue.end)
