r"""Line ends of more than one kind.

## What it does
Finds texts that end some lines with LF and others with CR LF, CR or a Unicode separator. The fix gives all lines
the end that most of them have.

## Why is this bad?
Programs disagree on what a line is, so that line numbers differ and paragraphs run together or fall apart.

## Example
```text
Banjir Surut

Warga Desa Sukamaju kembali ke rumah pada Senin pagi.\r
Sekolah dibuka lagi pada Selasa.
```

## Instead
```text
Banjir Surut

Warga Desa Sukamaju kembali ke rumah pada Senin pagi.
Sekolah dibuka lagi pada Selasa.
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ..findings import Edit, Finding, Fix
from ._context import Context

if TYPE_CHECKING:
    from . import Rule

_LINE_END: Final = re.compile("\r\n|[\n\r\u2028\u2029]")
NEEDS: Final = frozenset("\r\u2028\u2029")
_NAMES: Final = {"\n": "LF", "\r\n": "CR LF", "\r": "CR", "\u2028": "U+2028", "\u2029": "U+2029"}


def check(context: Context, rule: Rule) -> Iterator[Finding]:
    """Yield the first line end that is not like most."""
    usual = context.line_end
    ends = list(_LINE_END.finditer(context.text))
    others = [match for match in ends if match.group() != usual]
    if others and len(others) < len(ends):
        first = others[0]
        message = f"{len(others)} of {len(ends)} line ends are not {_NAMES[usual]} but {_NAMES[first.group()]}"
        edits = tuple([Edit(match.start(), match.end(), usual) for match in others])
        yield rule.finding(message, *first.span(), Fix(f"end all lines with {_NAMES[usual]}", edits, safe=True))
