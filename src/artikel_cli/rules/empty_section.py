r"""A subheading with nothing under it.

## What it does
Finds a subheading that is followed by the end of the article or by another subheading.

## Why is this bad?
What it announces is missing: a table, a video or a list that the extraction did not take. Or it is no subheading
but a link.

## Example
```text
Banjir di Sukamaju Surut

Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga.

Dapur umum masih dibuka hingga akhir pekan karena sebagian warga belum dapat memasak.

Jadwal Pembersihan

Bantuan untuk Petani

Pemerintah daerah menyiapkan bantuan bibit padi bagi petani yang sawahnya terendam.
```

## Instead
```text
Banjir di Sukamaju Surut

Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga.

Dapur umum masih dibuka hingga akhir pekan karena sebagian warga belum dapat memasak.

Bantuan untuk Petani

Pemerintah daerah menyiapkan bantuan bibit padi bagi petani yang sawahnya terendam.
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from ..findings import Finding
from ..layout.shape import is_heading
from ..model import Block
from ._context import Context, excerpt

if TYPE_CHECKING:
    from . import Rule


_LONGEST: Final = 110
_WORDS: Final = 5
"""A last line of fewer words may be a signature."""
_FIGURES: Final = re.compile(r"[\d:.]")
"""Signs of an entry in a list of names or prices."""


def check(context: Context, rule: Rule) -> Iterator[Finding]:
    """Yield each subheading without a section."""
    body = context.body
    if "subheading" in context.traits:
        for heading, block in pairwise(body):
            if block.kind == "subheading" and _heads(heading) and not _FIGURES.search(heading.text):
                yield rule.finding(f"nothing under ‘{excerpt(heading.text)}’", heading.start, heading.end)
    if len(body) > 1 and _heads(body[-1]) and body[-1].text.count(" ") >= _WORDS - 1:
        message = f"nothing under ‘{excerpt(body[-1].text)}’: the headline of another article?"
        yield rule.finding(message, body[-1].start, body[-1].end)


def _heads(block: Block) -> bool:
    """Tell whether a block is a subheading, or a line that would be one if a section followed."""
    if block.kind != "paragraph":
        return block.kind == "subheading"
    text = block.text
    return len(text) <= _LONGEST and text[-1] not in '.)?!"”' and is_heading(text, _LONGEST)
