r"""UTF-8 that was read as another encoding.

## What it does
Finds the pairs and triples of characters that appear when UTF-8 is read as Windows-1252 (`â€œ` for `“`, `Ã©` for
`é`), and the control characters that appear when Windows-1252 is read as Latin-1. The unsafe fix puts back
the character that was meant.

## Why is this bad?
Names and quotation marks are unreadable: quotations are not recognised, people are not found.

## Example
```text
Banjir Surut

â€œKami lega,â€\u009d kata Renée Wiryani yang ditemui di Kafé RenÃ©e, Senin pagi.
```

## Instead
```text
Banjir Surut

“Kami lega,” kata Renée Wiryani yang ditemui di Kafé Renée, Senin pagi.
```

## References
- [Mojibake](https://en.wikipedia.org/wiki/Mojibake)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ..findings import Edit, Finding, Fix
from ._context import Context, by_line, counted, excerpt

if TYPE_CHECKING:
    from . import Rule

_HIGH: Final = bytes(range(0x80, 0xC0)).decode("cp1252", "ignore")
_LOW: Final = "".join(map(chr, range(0x80, 0xC0)))
_TRAIL: Final = re.escape("".join(sorted({*_HIGH, *_LOW})))
"""What the second and later bytes of a UTF-8 character look like in Windows-1252 or Latin-1."""
_PLAIN_TRAIL: Final = re.escape("".join(sorted({*_HIGH, *_LOW} - {*"‘’“”„‚‹›«»…–— "})))
"""The same without the marks that may well stand behind a letter: ``CAFÉ”`` is no mojibake."""
_FOUND: Final = re.compile(
    rf"(?:[ÂÃ][{_TRAIL}]|â[€\x80][{_TRAIL}]|ð[Ÿ\x9f][{_TRAIL}]{{2}}|[Ä-ß][{_PLAIN_TRAIL}]|[à-ï][{_PLAIN_TRAIL}]{{2}})+"
    r"|[\x80-\x84\x86-\x9f]"
)
NEEDS: Final = frozenset(map(chr, range(0xC2, 0xF5))) | frozenset(map(chr, range(0x80, 0xA0))) - {"\x85"}


def check(context: Context, rule: Rule) -> Iterator[Finding]:
    """Yield each line with misread characters."""
    for matches in by_line(context.matches(_FOUND, NEEDS), context.text):
        repaired = [(match, _repair(match.group())) for match in matches]
        meant = [(match, text) for match, text in repaired if text is not None]
        if not meant:
            continue
        first, text = meant[0]
        fix = Fix(
            f"write {counted(len(meant), 'character')} as meant",
            tuple([Edit(match.start(), match.end(), text) for match, text in meant]),
            safe=False,
        )
        yield rule.finding(f"‘{excerpt(first.group())}’ is a misread ‘{excerpt(text)}’", *first.span(), fix)


def _repair(text: str) -> str | None:
    """Return what was meant, or None where the characters are no misread UTF-8 after all."""
    if len(text) == 1:
        meant = text.encode("latin-1").decode("cp1252", "replace")
        return None if meant == "\ufffd" else meant
    raw = b"".join(_byte(character) for character in text)
    try:
        meant = raw.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return meant if all(c.isprintable() or c in "\u00a0\u00ad" for c in meant) else None


def _byte(character: str) -> bytes:
    try:
        return character.encode("cp1252")
    except UnicodeEncodeError:
        return character.encode("latin-1")
