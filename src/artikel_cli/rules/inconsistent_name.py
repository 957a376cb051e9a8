r"""One name spelled in two ways.

## What it does
Finds a word of a person's name that the article writes another time with one letter more, less or changed
(`Ratna Wiryani`, `Ratna Wiriani`). Both must stand beside the same other word of the name, or one of them must be
all that is known of a speaker: two people may have names that differ by a letter.

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
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from ..findings import Finding
from ._context import Context

if TYPE_CHECKING:
    from . import Rule

_NAME: Final = re.compile(r"[A-Z][a-z]{4,}\b")
_LETTERS: Final = 5


def check(context: Context, rule: Rule) -> Iterator[Finding]:
    """Yield each second spelling, at its first place."""
    people = context.article.people if context.article is not None else ()
    lone = [person for person in people if " " not in person.name and person.role is None and person.mentions]
    told: set[frozenset[str]] = set()
    for person in people:
        words = person.name.split()
        if len(words) < 2:
            continue
        found = [place for first, second in pairwise(words) for place in _beside(context.text, first, second)]
        found += [(word, other.name, other.mentions[0].start) for other in lone for word in words]
        for name, other, at in found:
            pair = frozenset((name, other))
            if pair not in told and _is_one_edit(name, other):
                told.add(pair)
                yield rule.finding(f"‘{other}’ is ‘{name}’ elsewhere", at, at + len(other))


def _beside(text: str, first: str, second: str) -> Iterator[tuple[str, str, int]]:
    """Yield a word of a name, another word that stands in its place beside the neighbour, and where it stands.

    The other word begins with the same letter: a text is searched for ``Ratna W`` much faster than for ``Ratna ``.
    """
    if len(second) >= _LETTERS and second.isalpha() and len(first) > 1:
        alike = f"{first} {second[0]}"
        at = text.find(alike)
        while at >= 0:
            at += len(first) + 1
            if not text.startswith(second, at) and (match := _NAME.match(text, at)):
                yield second, match.group(), at
            at = text.find(alike, at)
    if len(first) >= _LETTERS and first.isalpha():
        at = text.find(" " + second)
        while at >= 0:
            start = text.rfind(" ", 0, at) + 1
            if not text.startswith(first, start) and (match := _NAME.match(text, start)) and match.end() == at:
                yield first, match.group(), start
            at = text.find(" " + second, at + 1)


def _is_one_edit(left: str, right: str) -> bool:
    """Tell whether two words begin alike and differ by one letter added, left out or changed."""
    if left == right or left[0] != right[0] or abs(len(left) - len(right)) > 1 or len(left) < _LETTERS:
        return False
    if len(left) > len(right):
        left, right = right, left
    same = 0
    while same < len(left) and left[same] == right[same]:
        same += 1
    return left[same + (len(left) == len(right)) :] == right[same + 1 :]
