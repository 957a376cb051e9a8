r"""An invisible control character.

## What it does
Finds characters below U+0020 other than tab and line ends, and U+007F. The fix takes them out; those that break
a line (form feed, vertical tab, separators) become line ends.

## Why is this bad?
They cannot be seen, cut words in two for every search, and may do things to a terminal.

## Example
```text
Banjir\u0007 Surut

Warga Desa Sukamaju kembali ke rumah\u0002 masing-masing pada Senin pagi.
```

## Instead
```text
Banjir Surut

Warga Desa Sukamaju kembali ke rumah masing-masing pada Senin pagi.
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ..findings import Edit, Finding, Fix
from ._context import Context, by_line, counted

if TYPE_CHECKING:
    from . import Rule

_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|(?<![\x80-\xbf\xc2-\xf4])\x85")
"""Behind a letter such as Ù U+0085 may be half of a misread character, which is another rule's."""
NEEDS: Final = frozenset("\x7f\x85") | frozenset(map(chr, range(32))) - {*"\t\n\r"}
_BREAKS: Final = frozenset("\v\f\x1c\x1d\x1e\x85")


def check(context: Context, rule: Rule) -> Iterator[Finding]:
    """Yield each line with control characters."""
    for matches in by_line(context.matches(_CONTROL, NEEDS), context.text):
        edits = tuple(
            [
                Edit(match.start(), match.end(), context.line_end if match.group() in _BREAKS else "")
                for match in matches
            ]
        )
        message = f"{counted(len(matches), 'control character')}, U+{ord(matches[0].group()):04X}"
        yield rule.finding(message, *matches[0].span(), Fix("take them out", edits, safe=True))
