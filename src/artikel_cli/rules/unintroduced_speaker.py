r"""A speaker who is never introduced.

## What it does
Finds somebody who is quoted under a single name and of whom the article says neither the full name nor an office,
a profession or a place.

## Why is this bad?
Readers do not know who speaks. Where the introduction was lost, so was more.

## Example
```text
Banjir di Sukamaju Surut

Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga.

“Kami lega dan mulai membersihkan rumah hari ini juga,” kata Ratna.
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
from ._context import Context

if TYPE_CHECKING:
    from . import Rule

NEEDS: Final = frozenset({"direct", "mixed", "indirect"})


def check(context: Context, rule: Rule) -> Iterator[Finding]:
    """Yield the first quotation of each such speaker."""
    seen: set[str] = set()
    for quotation in context.quotations:
        speaker = quotation.speaker
        if speaker is None or speaker.role or speaker.affiliation or speaker.name in seen or " " in speaker.name:
            continue
        seen.add(speaker.name)
        mention = speaker.mention
        if mention is None or mention.type != "name" or not speaker.name[:1].isupper():
            continue
        yield rule.finding(f"who is {speaker.name}?", mention.start, mention.end)
