r"""A character lost in decoding.

## What it does
Finds U+FFFD, which a decoder writes where it could not read a byte.

## Why is this bad?
What stood there is gone from this text; only its origin still has it. Often it was a quotation mark, so that
a quotation is no longer recognised.

## Example
```text
Banjir Surut

\ufffdKami lega,\ufffd kata Ratna Wiryani, warga Desa Sukamaju, Senin pagi.
```

## Instead
Fetch the article again and decode it rightly.
```text
Banjir Surut

“Kami lega,” kata Ratna Wiryani, warga Desa Sukamaju, Senin pagi.
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ..findings import Finding
from ._context import Context, by_line, counted

if TYPE_CHECKING:
    from . import Rule

_LOST: Final = re.compile("\ufffd+")
NEEDS: Final = frozenset("\ufffd")


def check(context: Context, rule: Rule) -> Iterator[Finding]:
    """Yield each line that has lost characters."""
    for matches in by_line(context.matches(_LOST, NEEDS), context.text):
        lost = sum(len(match.group()) for match in matches)
        yield rule.finding(f"{counted(lost, 'character')} lost in decoding", *matches[0].span())
