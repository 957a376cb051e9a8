r"""A speech verb without a speaker.

## What it does
Finds a quotation with a speech verb (`ujarnya`, `kata dia`) before which the parser finds nobody who could
have spoken.

## Why is this bad?
The pronoun may point to somebody who is not there, because a paragraph was lost or the name forgotten. It may also be
that the parser does not see the name.

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
from typing import TYPE_CHECKING, Final

from ..findings import Finding
from ._context import Context

if TYPE_CHECKING:
    from . import Rule

NEEDS: Final = frozenset({"direct", "mixed", "indirect"})


def check(context: Context, rule: Rule) -> Iterator[Finding]:
    """Yield each cue that leads to nobody."""
    for quotation in context.quotations:
        if quotation.speaker is None and quotation.cue is not None:
            cue = quotation.cue
            yield rule.finding(f"who is meant by ‘{cue.text}’?", cue.start, cue.end)
