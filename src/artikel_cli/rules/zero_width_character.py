r"""An invisible character inside the text.

## What it does
Finds zero-width spaces and joiners, soft hyphens, direction marks and byte-order marks that are not at the
start. Joiners and direction marks beside emoji or letters of scripts that need them are left alone. The fix takes
the others out.

## Why is this bad?
`Suka\u200bmaju` looks like `Sukamaju`, but no search finds it and no list of names holds it.

## Example
```text
Banjir Surut

Warga Desa Suka\u200bmaju kembali ke rumah masing-masing pada Senin\ufeff pagi.
```

## Instead
```text
Banjir Surut

Warga Desa Sukamaju kembali ke rumah masing-masing pada Senin pagi.
```

## References
- [Unicode Standard Annex 9](https://www.unicode.org/reports/tr9/), direction marks
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ..findings import Edit, Finding, Fix
from ._context import Context, by_line, counted

if TYPE_CHECKING:
    from . import Rule

NEEDS: Final = frozenset("\u00ad\u180e\u200b\u200c\u200d\u200e\u200f\u2060\ufeff") | frozenset(
    map(chr, (*range(0x202A, 0x202F), *range(0x2061, 0x2065), *range(0x2066, 0x206A)))
)
_RUN: Final = re.compile(f"(?!\\A\ufeff)(?<![\u0080-\u00bf\u00c2-\u00f4])[{''.join(sorted(NEEDS))}]+")
"""Behind a letter such as Ù a soft hyphen may be half of a misread character, which is another rule's."""
_OF_SCRIPTS: Final = frozenset("\u200c\u200d\u200e\u200f")
_LATIN_END: Final = "\u02ff"


def check(context: Context, rule: Rule) -> Iterator[Finding]:
    """Yield each line with invisible characters."""
    text = context.text
    for matches in by_line(context.matches(_RUN, NEEDS), context.text):
        wrong = [match for match in matches if not _is_needed(text, match)]
        if wrong:
            number = sum(len(match.group()) for match in wrong)
            edits = tuple([Edit(match.start(), match.end(), "") for match in wrong])
            message = f"{counted(number, 'invisible character')}, U+{ord(wrong[0].group()[0]):04X}"
            yield rule.finding(message, *wrong[0].span(), Fix("take them out", edits, safe=True))


def _is_needed(text: str, match: re.Match[str]) -> bool:
    """Tell whether the neighbours are emoji or letters of a script that is written with joiners or marks."""
    if not _OF_SCRIPTS.issuperset(match.group()):
        return False
    around = (text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1])
    return any(beside > _LATIN_END and not "\u2000" <= beside <= "\u206f" for beside in around)
