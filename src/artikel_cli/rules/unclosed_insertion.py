r"""A bracket left open in a quotation.

## What it does
Finds a round or square bracket inside a quotation that is not closed in it.

## Why is this bad?
The insertion is the editor's, the rest the speaker's: without the second bracket nobody can tell them apart.

## Example
```text
Banjir di Sukamaju Surut

Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga.

“Kami lega dia [kepala desa datang setiap hari,” kata Ratna Wiryani, warga Desa Sukamaju.
```

## Instead
```text
Banjir di Sukamaju Surut

Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga.

“Kami lega dia [kepala desa] datang setiap hari,” kata Ratna Wiryani, warga Desa Sukamaju.
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ..findings import Finding
from ._context import Context, excerpt

if TYPE_CHECKING:
    from . import Rule

_BRACKET: Final = re.compile(r"[()\[\]]")
_CLOSING: Final = {"(": ")", "[": "]"}
_FACES: Final = ":;=8"
"""What stands before a bracket in an emoticon."""
NEEDS: Final = frozenset({"direct", "mixed", "indirect"})


def check(context: Context, rule: Rule) -> Iterator[Finding]:
    """Yield each bracket that stays open to the end of its quotation."""
    for quotation in context.quotations:
        content = quotation.text
        if not ("(" in content or "[" in content):
            continue
        opened: list[re.Match[str]] = []
        for match in _BRACKET.finditer(content):
            mark = match.group()
            if mark in _CLOSING:
                if not (match.start() and content[match.start() - 1] in _FACES):
                    opened.append(match)
            elif opened and _CLOSING[opened[-1].group()] == mark:
                opened.pop()
        for match in opened:
            at = quotation.start + match.start()
            words = excerpt(content[match.start() :])
            yield rule.finding(f"not closed inside the quotation: {words}", at, at + 1)
