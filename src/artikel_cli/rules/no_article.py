r"""An input without the text of an article.

## What it does
Finds inputs that are empty, and those in which no line is a sentence: menus, lists of links, tables, error pages.

## Why is this bad?
There is nothing to parse. The extraction has failed, or the file got into the corpus by mistake.

## Example
```text
Beranda
Nasional
Ekonomi
Olahraga
Masuk
```

## Instead
```text
Banjir Surut

Banjir di Desa Sukamaju surut pada Senin pagi.
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ..findings import Finding
from ._context import Context

if TYPE_CHECKING:
    from . import Rule

_SENTENCE: Final = re.compile(r"[.!?…][\"'”’)\]]*(?:\s|\Z)")
_PROSE: Final = 120
"""So long a line is prose, though it has no full stop."""


def check(context: Context, rule: Rule) -> Iterator[Finding]:
    """Yield an input that holds no sentence."""
    if not context.decoded:
        return
    for block in context.body:
        if len(block.text) > _PROSE or _SENTENCE.search(block.text):
            return
    if context.article is None:
        yield rule.finding("the input is empty", 0, 0)
    else:
        yield rule.finding("no line of the input is a sentence", *context.opening)
