r"""Mathematical letters in place of bold ones.

## What it does
Finds mathematical alphanumerics (`𝗦𝘂𝗸𝗮𝗺𝗮𝗷𝘂`) and full-width letters (`Ｓｕｋａ`) where plain ones are meant. The
unsafe fix writes plain ones.

## Why is this bad?
They are other characters, not another style: no search finds the word, and screen readers spell it letter by
letter. Posts in social media bring them into quotations.

## Example
```text
Banjir Surut

Warga Desa \U0001d5e6\U0001d602\U0001d5f8\U0001d5ee\U0001d5fa\U0001d5ee\U0001d5f7\U0001d602 kembali ke rumah pada Senin pagi.
```

## Instead
```text
Banjir Surut

Warga Desa Sukamaju kembali ke rumah pada Senin pagi.
```
"""  # noqa: E501 - a paragraph of an example is one line

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ..findings import Edit, Finding, Fix
from ._context import Context, excerpt

if TYPE_CHECKING:
    from . import Rule

_STYLED: Final = re.compile("[\U0001d400-\U0001d7ff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+")
NEEDS: Final = frozenset(map(chr, (*range(0xFF10, 0xFF5B), *range(0x1D400, 0x1D800))))


def check(context: Context, rule: Rule) -> Iterator[Finding]:
    """Yield each run of styled letters."""
    from unicodedata import normalize

    for match in context.matches(_STYLED, NEEDS):
        plain = normalize("NFKC", match.group())
        fix = Fix("write plain letters", (Edit(match.start(), match.end(), plain),), safe=False)
        yield rule.finding(f"‘{excerpt(plain)}’ in mathematical or full-width letters", *match.span(), fix)
