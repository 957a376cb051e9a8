r"""The headline once more in the body.

## What it does
Finds a line of the body that says what the headline says, letter case and punctuation apart. The unsafe fix takes it
out.

## Why is this bad?
The page has its headline in several places, and the extraction took two of them. It counts twice in every statistic
of words, and in the body it looks like a subheading.

## Example
```text
Banjir di Sukamaju Surut

Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga.

BANJIR DI SUKAMAJU SURUT

Dapur umum masih dibuka hingga akhir pekan karena sebagian warga belum dapat memasak.
```

## Instead
```text
Banjir di Sukamaju Surut

Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga.

Dapur umum masih dibuka hingga akhir pekan karena sebagian warga belum dapat memasak.
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ..findings import Finding
from ._context import Context

if TYPE_CHECKING:
    from . import Rule


_SPARE: Final = 12
"""Punctuation and blanks may make two lines of the same words differ in length by so much."""


def check(context: Context, rule: Rule) -> Iterator[Finding]:
    """Yield each block that repeats the headline."""
    headline = context.headline
    if headline is None:
        return
    least, most = len(headline.text) - _SPARE, len(headline.text) + _SPARE
    alike = [block for block in context.blocks if least <= len(block.text) <= most and block.start >= headline.end]
    if not alike:
        return
    initial = _initial(headline.text)
    for block in alike:
        if _initial(block.text) == initial and _letters(block.text) == _letters(headline.text):
            yield rule.finding("the headline once more", block.start, block.end, context.removal(block))


def _initial(text: str) -> str:
    return next(filter(str.isalnum, text), "").casefold()[:1]


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()
