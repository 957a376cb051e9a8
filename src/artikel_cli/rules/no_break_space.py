r"""A no-break space where a space belongs.

## What it does
Finds U+00A0, U+2007 and U+202F between words. Beside a figure or a dash, where typesetters put them to keep
`Rp 5 juta` together, they are left alone. The fix writes a space.

## Why is this bad?
It looks like a space, but `kata Ratna` is not found by who searches for it, and many programs do not split words
there. Web editors and word processors leave them behind.

## Example
```text
Banjir Surut

Warga Desa\u00a0Sukamaju kembali ke\u00a0rumah masing-masing pada Senin pagi.
```

## Instead
```text
Banjir Surut

Warga Desa Sukamaju menerima Rp\u00a05 juta untuk membersihkan rumah pada Senin pagi.
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ..findings import Edit, Finding, Fix
from ._context import Context, by_line, counted

if TYPE_CHECKING:
    from . import Rule

NEEDS: Final = frozenset("\u00a0\u2007\u202f")
_SPACE: Final = re.compile(r"[\u00a0\u2007\u202f](?<![\d–—-].)(?![\d–—-])")


def check(context: Context, rule: Rule) -> Iterator[Finding]:
    """Yield each line with no-break spaces between words."""
    for matches in by_line(context.matches(_SPACE, NEEDS), context.text):
        edits = tuple([Edit(match.start(), match.end(), " ") for match in matches])
        message = f"{counted(len(matches), 'no-break space')} where a space belongs"
        yield rule.finding(message, *matches[0].span(), Fix("write spaces", edits, safe=True))
