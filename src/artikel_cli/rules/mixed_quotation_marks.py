r"""A pair of two kinds of marks.

## What it does
Finds a quotation that opens with a straight mark and closes with a curly one, or the other way round, or that
closes with a single mark what a double one opened. The unsafe fix gives the closing mark the kind of the opening
one.

## Why is this bad?
It is a slip of typing, and a program that pairs marks by their kind runs on to the next one of that kind.

## Example
```text
Banjir di Sukamaju Surut

Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga.

“Kami lega dan mulai membersihkan rumah," kata Ratna Wiryani, warga Desa Sukamaju.
```

## Instead
```text
Banjir di Sukamaju Surut

Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga.

“Kami lega dan mulai membersihkan rumah,” kata Ratna Wiryani, warga Desa Sukamaju.
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ..findings import Edit, Finding, Fix
from ._context import Context

if TYPE_CHECKING:
    from . import Rule

_CLOSING: Final = {'"': '"', "“": "”", "”": "”", "„": "“", "'": "'", "‘": "’", "«": "»"}
_KINDS: Final = {'"': "straight", "'": "straight"} | dict.fromkeys("“”„‟‘’‚‛", "curly") | dict.fromkeys("«»", "angular")
_PAIRS: Final = frozenset({('"', '"'), ("“", "”")})
"""What nearly all quotations stand in."""
_SINGLE: Final = frozenset("'‘’‚‛")
NEEDS: Final = frozenset({"direct", "mixed"})


def check(context: Context, rule: Rule) -> Iterator[Finding]:
    """Yield each quotation whose marks are not of one kind."""
    text = context.text
    for quotation in context.quotations:
        if quotation.kind == "indirect":
            continue
        opening, closing = text[quotation.start - 1 : quotation.start], text[quotation.end : quotation.end + 1]
        if (opening, closing) in _PAIRS:
            continue
        kinds = _KINDS.get(opening), _KINDS.get(closing)
        if None in kinds or (kinds[0] == kinds[1] and (opening in _SINGLE) == (closing in _SINGLE)):
            continue
        edits = (Edit(quotation.end, quotation.end + 1, _CLOSING.get(opening, opening)),)
        message = f"opened with {opening}, closed with {closing}"
        fix = Fix("close it as it was opened", edits, safe=False)
        yield rule.finding(message, quotation.start - 1, quotation.end + 1, fix)
