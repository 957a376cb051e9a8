r"""A quotation mark without a partner.

## What it does
Finds a paragraph with an odd number of double quotation marks, where no quotation runs in or out of it and none
was found to be unclosed. Marks of inches and seconds are not counted.

## Why is this bad?
One of two was lost, or one too many was typed. Which words are quoted can only be guessed.

## Example
```text
Banjir di Sukamaju Surut

Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga.

Warga menyebut bantuan itu sangat berarti” dan mulai membersihkan rumah masing-masing.
```

## Instead
```text
Banjir di Sukamaju Surut

Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga.

Warga menyebut bantuan itu “sangat berarti” dan mulai membersihkan rumah masing-masing.
```
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ..findings import Finding
from ._context import Context

if TYPE_CHECKING:
    from . import Rule


_MARK: Final = re.compile(r"(?<![\dÃÂÄ])[\"“”„«»]|(?<=\d)[\"”](?=[ ,.]|\Z)")
NEEDS: Final = frozenset('"“”„«»')


def check(context: Context, rule: Rule) -> Iterator[Finding]:
    """Yield the last mark of each block whose marks do not pair."""
    if context.article is None:
        return
    used = context.characters & NEEDS
    marked = [quotation for quotation in context.quotations if quotation.kind != "indirect"]
    text = context.text
    if sum([text.count(mark) for mark in used]) == 2 * len(marked):
        borders = [text[at : at + 1] for quotation in marked for at in (quotation.start - 1, quotation.end)]
        if used.issuperset(borders):
            return  # as in nearly all articles: each mark opens or closes a quotation
    open_at = [note.start for note in context.article.notes if note.code == "unclosed-quotation"]
    for block in context.body:
        number = 0
        for mark in used:
            number += block.text.count(mark)
        if not number % 2:
            continue
        marks = list(_MARK.finditer(block.text))
        unclosed = bisect_left(open_at, block.end) - bisect_left(open_at, block.start)
        if (
            len(marks) % 2
            and not unclosed
            and not _runs_over(context, block.start)
            and not _runs_over(context, block.end)
        ):
            at = block.start + marks[-1].start()
            yield rule.finding("a quotation mark without a partner", at, at + 1)


def _runs_over(context: Context, border: int) -> bool:
    quotation = context.quotation_before(border)
    return quotation is not None and border <= quotation.end
