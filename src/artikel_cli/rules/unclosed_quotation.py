r"""A quotation without its closing mark.

## What it does
Finds an opening quotation mark for which no closing one stands in the paragraph, nor in a later one to which the
quotation could run on. A paragraph that is left open before another quotation is left alone: so newspapers print
long ones.

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

from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ..findings import Finding
from ..model import Note
from ._context import Context, excerpt

if TYPE_CHECKING:
    from . import Rule

_MARKS: Final = ('"', "“", "”", "„", "«")
_CLOSERS: Final = " \t\r\n.,\u00a0"
NEEDS: Final = frozenset({"unclosed-quotation"})


def check(context: Context, rule: Rule) -> Iterator[Finding]:
    """Yield each quotation that the parser had to close itself."""
    notes = context.article.notes if context.article is not None else ()
    for note in notes:
        if note.code == "unclosed-quotation" and not _runs_on(context, note):
            words = context.text[note.start : note.end]
            yield rule.finding(f"no closing mark for {excerpt(words)}", note.start, note.start + 1)


def _runs_on(context: Context, note: Note) -> bool:
    """Tell whether the next paragraph opens again: newspapers close only the last of several."""
    index = bisect_right(context.body, note.start, key=lambda block: block.start)
    if index == len(context.body):
        return False
    following = context.body[index]
    between = context.text[note.end : following.start]
    return not between.strip(_CLOSERS) and following.text.startswith(_MARKS)
