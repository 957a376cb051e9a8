r"""A quotation with neither speaker nor cue.

## What it does
Finds a quotation that nobody is said to have spoken: there is no speech verb beside it, and nobody before it
from whom it could be carried on.

## Why is this bad?
Readers cannot weigh what they do not know the origin of. Often the sentence that named the speaker was lost.

## Example
```text
Banjir di Sukamaju Surut

Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga.

“Kami lega dan mulai membersihkan rumah hari ini juga.”
```

## Instead
```text
Banjir di Sukamaju Surut

Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga.

“Kami lega dan mulai membersihkan rumah hari ini juga,” kata Ratna Wiryani, warga Desa Sukamaju.
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ..findings import Finding
from ._context import Context, excerpt

if TYPE_CHECKING:
    from . import Rule

NEEDS: Final = frozenset({"direct"})


def check(context: Context, rule: Rule) -> Iterator[Finding]:
    """Yield each quotation of nobody."""
    for quotation in context.quotations:
        if quotation.speaker is None and quotation.cue is None and quotation.kind == "direct":
            yield rule.finding(f"nobody says ‘{excerpt(quotation.text)}’", quotation.start, quotation.end)
