r"""A quotation without its closing mark.

## What it does
Finds an opening quotation mark for which no closing one stands in the paragraph, nor in a later one to which the
quotation could run on.

## Why is this bad?
Where the quotation ends must be guessed: words of the reporter may be taken for words of the speaker.

## Example
```text
Banjir di Sukamaju Surut

Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga.

“Kami lega dan mulai membersihkan rumah, kata Ratna Wiryani, warga Desa Sukamaju.
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
from typing import TYPE_CHECKING

from ..findings import Finding
from ._context import Context, excerpt

if TYPE_CHECKING:
    from . import Rule


def check(context: Context, rule: Rule) -> Iterator[Finding]:
    """Yield each quotation that the parser had to close itself."""
    if context.article is None:
        return
    for note in context.article.notes:
        if note.code == "unclosed-quotation":
            words = context.text[note.start : note.end]
            yield rule.finding(f"no closing mark for {excerpt(words)}", note.start, note.start + 1)
