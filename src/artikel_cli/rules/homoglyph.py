r"""A letter of another alphabet inside a word.

## What it does
Finds Cyrillic and Greek letters that look like Latin ones inside a word of Latin letters. The unsafe fix writes the
Latin letters.

## Why is this bad?
`Jakаrta` with a Cyrillic `а` is another word than `Jakarta` for every search and every list of names. Such letters
come from scanned text, from keyboards, and from those who want to slip past a filter.

## Example
```text
Banjir Surut

Warga Desa Suk\u0430maju kembali ke rumah masing-masing pada Senin pagi.
```

## Instead
```text
Banjir Surut

Warga Desa Sukamaju kembali ke rumah masing-masing pada Senin pagi. Kadar β-karoten padi tetap baik.
```

## References
- [Unicode Technical Standard 39](https://www.unicode.org/reports/tr39/), confusable characters
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ..findings import Edit, Finding, Fix
from ._context import Context

if TYPE_CHECKING:
    from . import Rule

_LOOKS_LIKE: Final = dict(
    zip("аеіјорсуѕхһАВЕІЈКМНОРСТХЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧον", "aeijopcysxhABEIJKMHOPCTXSABEZHIKMNOPTYXov", strict=True)
)
NEEDS: Final = frozenset(_LOOKS_LIKE)
_WORD: Final = re.compile(rf"[A-Za-z]*(?:[A-Za-z][{''.join(_LOOKS_LIKE)}]|[{''.join(_LOOKS_LIKE)}][A-Za-z])\w*")
_MEANT: Final = str.maketrans(_LOOKS_LIKE)


def check(context: Context, rule: Rule) -> Iterator[Finding]:
    """Yield each word of two alphabets."""
    for match in _WORD.finditer(context.text):
        word = match.group()
        meant = word.translate(_MEANT)
        if meant.isascii():
            letter = next(letter for letter in word if letter in NEEDS)
            fix = Fix("write Latin letters", (Edit(match.start(), match.end(), meant),), safe=False)
            yield rule.finding(f"U+{ord(letter):04X} looks like {_LOOKS_LIKE[letter]} in ‘{word}’", *match.span(), fix)
