r"""Bytes that are text in no known encoding.

## What it does
Finds an input that is not UTF-8, not UTF-16, and that no other encoding fits either. It points to the first byte
that is not UTF-8. Nothing else can be said about such an input.

## Why is this bad?
Nobody can read it, and a program that reads it all the same makes other words of it.

## Example
```text
Banjir Surut\x00\xff\x81

Air sungai surut pada Senin pagi.
```

## Instead
Save the text as UTF-8.
```text
Banjir Surut

Air sungai surut pada Senin pagi.
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ..findings import Finding
from ._context import Context, counted

if TYPE_CHECKING:
    from . import Rule

_BAD: Final = re.compile("[\udc80-\udcff]+")
"""How Python's ``surrogateescape`` writes bytes that are not UTF-8."""


def check(context: Context, rule: Rule) -> Iterator[Finding]:
    """Yield the first run of bad bytes."""
    if context.decoded:
        return
    runs = list(_BAD.finditer(context.text))
    first = runs[0] if runs else None
    bad = sum(len(run.group()) for run in runs)
    span = first.span() if first is not None else (0, 0)
    yield rule.finding(f"not text in any known encoding: {counted(bad, 'byte')} not UTF-8", *span)
