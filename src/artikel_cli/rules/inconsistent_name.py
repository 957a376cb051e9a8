r"""One name spelled in two ways.

## What it does
Finds a word of a person's name that the article writes another time with one letter more, less or changed
(`Ratna Wiryani`, `Ratna Wiriani`). Both must stand beside the same other word of the name, or one of them must be
the whole of a speaker who is introduced nowhere else: two people may have names that differ by a letter.

## Why is this bad?
One of the two is wrong. To a program they are two people.

## Example
```text
Banjir di Sukamaju Surut

Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga.

“Kami lega dan mulai membersihkan rumah,” kata Ratna Wiryani, warga Desa Sukamaju.

Menurut Ratna Wiriani, dapur umum masih dibuka hingga akhir pekan.
```

## Instead
```text
Banjir di Sukamaju Surut

Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga.

“Kami lega dan mulai membersihkan rumah,” kata Ratna Wiryani, warga Desa Sukamaju.

Menurut Ratna Wiryani, dapur umum masih dibuka hingga akhir pekan.
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ..findings import Finding
from ..model import Person
from ._context import Context

if TYPE_CHECKING:
    from . import Rule

_NAME: Final = re.compile(r"[A-Z][a-z]{4,}")
_LETTERS: Final = 5


def check(context: Context, rule: Rule) -> Iterator[Finding]:
    """Yield each second spelling, at its first place."""
    people = context.article.people if context.article is not None else ()
    names = {word for person in people for word in person.name.split() if len(word) >= _LETTERS and word.isalpha()}
    if not names:
        return
    text = context.text
    written = set(_NAME.findall(text))
    lone = {person.name for person in people if " " not in person.name and person.role is None}
    told: set[frozenset[str]] = set()
    for person in people:
        for name in person.name.split():
            if name not in names:
                continue
            for other in sorted(_neighbours(name, written)):
                pair = frozenset((name, other))
                if pair in told:
                    continue
                place = _place_beside(text, person, name, other)
                if place is None and other in lone and " " in person.name:
                    place = re.search(rf"\b{other}\b", text)
                if place is not None:
                    told.add(pair)
                    yield rule.finding(f"‘{other}’ is ‘{name}’ elsewhere", *place.span())


def _place_beside(text: str, person: Person, name: str, other: str) -> re.Match[str] | None:
    """Return where the other spelling stands beside the same word of the person's name."""
    words = person.name.split()
    at = words.index(name)
    if at and len(words[at - 1]) > 1:
        found = re.search(rf"(?<=\b{re.escape(words[at - 1])} ){other}\b", text)
        if found is not None:
            return found
    if at + 1 < len(words):
        return re.search(rf"\b{other}(?= {re.escape(words[at + 1])}\b)", text)
    return None


def _neighbours(name: str, written: set[str]) -> list[str]:
    """Return the written words that begin like a name and differ from it by a letter added, left out or changed."""
    first, head, tail = name[0], name[:2], name[-2:]
    return [
        other
        for other in written
        if other[0] == first and (other[:2] == head or other[-2:] == tail) and _is_one_edit(name, other)
    ]


def _is_one_edit(left: str, right: str) -> bool:
    """Tell whether two words differ by one letter added, left out or changed."""
    if left == right or abs(len(left) - len(right)) > 1:
        return False
    if len(left) > len(right):
        left, right = right, left
    same = 0
    while same < len(left) and left[same] == right[same]:
        same += 1
    return left[same + (len(left) == len(right)) :] == right[same + 1 :]
