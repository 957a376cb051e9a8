r"""Paragraphs cut into lines of a fixed width.

## What it does
Finds paragraphs that run over several lines of the source, as wire services and mail programs send them. The
unsafe fix joins the lines of each paragraph.

## Why is this bad?
Tools that take a line for a paragraph, as most corpus tools do, cut every sentence to pieces. Wire copy that is
kept as it came is no mistake.

## Example
```text
Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga
hari merendam permukiman warga. Ratusan keluarga mulai kembali
ke rumah masing-masing untuk membersihkan lumpur. Petugas
membantu mengangkut perabot yang rusak ke tempat penampungan
sementara di lapangan desa.
```

## Instead
```text
Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga. Ratusan keluarga mulai kembali ke rumah masing-masing untuk membersihkan lumpur.
```
"""  # noqa: E501 - a paragraph of an example is one line

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ..findings import Edit, Finding, Fix
from ._context import Context, counted

if TYPE_CHECKING:
    from . import Rule

_BREAK: Final = re.compile(r"[ \t]*(?:\r\n|[\n\r])[ \t]*")


def check(context: Context, rule: Rule) -> Iterator[Finding]:
    """Yield the first paragraph of an article that is wrapped."""
    if not ("\n" in context.prose or "\r" in context.prose):
        return
    wrapped = [block for block in context.body if "\n" in block.text or "\r" in block.text]
    edits = tuple(
        [
            Edit(block.start + match.start(), block.start + match.end(), " ")
            for block in wrapped
            for match in _BREAK.finditer(block.text)
        ]
    )
    first = wrapped[0]
    message = f"{counted(len(wrapped), 'paragraph')} cut into lines of a fixed width"
    yield rule.finding(message, first.start, first.end, Fix("join their lines", edits, safe=False))
