r"""Words that have lost the space between them.

## What it does
Finds a comma, colon, semicolon or bracket with a letter glued to it (`Baca juga:Harga`, `Ratna(45)`), a full stop
glued to the next sentence, and a capital inside a word where the part before it is a place or a function word of the
language pack (`JakartaPT`, `olehPresiden`). Names such as McDonald, iPhone, GoTo and YouTube, web addresses, handles
and hashtags are left alone. The unsafe fix puts the space in.

## Why is this bad?
Scraping loses the space where a link or a line break was. The glued words are found by no search, and a name glued
to a verb is not recognised as a name.

## Example
```text
Banjir Surut

Warga Desa Sukamaju, JakartaPT Tirta membantu olehPetugas,kata Ratna Wiryani(45), Senin pagi.
```

## Instead
```text
Banjir Surut

Warga Desa Sukamaju mengunggah video ke YouTube lewat iPhone milik McDonald, kata Ratna Wiryani (45), Senin pagi.
```
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Final

from ..findings import Edit, Finding, Fix
from ..language import Language
from ..model import Block
from ._context import Context

if TYPE_CHECKING:
    from . import Rule

_SHAPES: Final = bytes.maketrans(
    bytes([*range(97, 123), *range(65, 91), *b"0123456789", *b";:.("]), b"a" * 26 + b"A" * 26 + b"0" * 10 + b",,,,"
)
"""A text in which all small letters are ``a``, all capitals ``A``, all figures ``0`` and most marks a comma: what is
looked for is rare in it. What is not in Latin-1, such as ``“``, is a question mark. A pattern that begins with one byte
is searched for at several times the speed."""
_MARK: Final = re.compile(rb",(?=[aA?]|0(?<=a,0))")
_CAPITAL: Final = b"aaA"
_GLUE: Final = re.compile(r"(?<=[a-z)”])[,;:](?=[A-Za-z“])|(?<=[a-z]{2})\((?=[A-Z\d])|(?<=[a-z]{3})\.(?=[A-Z][a-z]+ )")
_APART: Final = re.compile(r"[,;:()\"“”'‘’]")
_AFTER: Final = re.compile(r"[^\s,;:()\"“”'‘’]*")
_OF_ADDRESSES: Final = frozenset("@#/_\\=&?")
_DOMAIN: Final = re.compile(r"\.(?:com|co|id|net|org|go|ac|tv)\b", re.IGNORECASE)
_OPENERS: Final = "\"'“”‘’([-–—/"
_LOOK: Final = 60


def check(context: Context, rule: Rule) -> Iterator[Finding]:
    """Yield each place in a line of the article where a space is missing."""
    text = context.text
    shape = text.encode("latin-1", "replace").translate(_SHAPES)
    found = [(at, 1) for match in _MARK.finditer(shape) if _GLUE.match(text, at := match.start())]
    at = shape.find(_CAPITAL) + 2
    while at >= 2:
        if _before(text, at).lstrip(_OPENERS) in _words(context.language):
            found.append((at, 0))
        at = shape.find(_CAPITAL, at) + 2
    if not found:
        return
    embeds = [block for block in context.blocks if block.kind == "embed"] if "embed" in context.traits else []
    for at, width in sorted(found):
        after = _AFTER.match(text, at + width)
        left, right = _APART.split(_before(text, at))[-1], after.group() if after else ""
        if _is_address(left) or _is_address(right) or (embeds and _is_in(embeds, at)):
            continue
        start, end = at - len(left), at + width + len(right)
        cut = at if text[at] == "(" else at + width
        fix = Fix("put the space in", (Edit(cut, cut, " "),), safe=False)
        yield rule.finding(f"a space is missing in ‘{text[start:end]}’", start, end, fix)


def _before(text: str, at: int) -> str:
    """Return what stands directly in front of a place, back to the last blank."""
    return text[max(0, at - _LOOK) : at].rsplit(None, 1)[-1]


def _is_address(word: str) -> bool:
    """Tell whether a word is, or is a part of, an address or a tag."""
    return not _OF_ADDRESSES.isdisjoint(word) or "www" in word.lower() or ("." in word and bool(_DOMAIN.search(word)))


def _is_in(blocks: list[Block], at: int) -> bool:
    index = bisect_right(blocks, at, key=lambda block: block.start) - 1
    return index >= 0 and at < blocks[index].end


@cache
def _words(language: Language) -> frozenset[str]:
    """Return words to which nothing is glued in a name: places and function words of a pack."""
    places = {word for place in language.dateline.places for word in place.split() if len(word) > 3}
    function_words = {word for word in language.function_words if len(word) > 2}
    return frozenset(places | function_words | {word.capitalize() for word in function_words})
