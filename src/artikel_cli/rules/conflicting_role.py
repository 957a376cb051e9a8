r"""Two offices for one person.

## What it does
Compares the offices that stand before the mentions of a person. It finds two with the same body but another
post (`Ketua DPRD Blitar`, `Sekretaris DPRD Blitar`), and two with the same post at another place (`Kapolres Kediri`,
`Kapolres Blitar`).

## Why is this bad?
One of them may be wrong. People do hold several offices and change them, so look before you mend.

## Example
```text
Banjir di Sukamaju Surut

Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga.

“Dapur umum masih dibuka,” kata Kapolres Kediri AKBP Ratna Wiryani, Senin.

Kapolres Blitar AKBP Ratna Wiryani juga meninjau tanggul di hulu.
```

## Instead
```text
Banjir di Sukamaju Surut

Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga.

“Dapur umum masih dibuka,” kata Kapolres Kediri AKBP Ratna Wiryani, Senin.

Kapolres Ratna Wiryani juga meninjau tanggul di hulu.
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Final

from ..findings import Finding
from ..language import Language
from ._context import Context

if TYPE_CHECKING:
    from . import Rule

_OFFICE: Final = re.compile(r"(?:[A-Z][\w&/-]*\.? ){1,8}\Z")
_REACH: Final = 90


def check(context: Context, rule: Rule) -> Iterator[Finding]:
    """Yield the later of two offices that do not agree."""
    if context.article is None:
        return
    text = context.text
    roles, titles, places = _words(context.language)
    for person in context.article.people:
        if " " not in (person.role or "") or " " not in person.name or len(person.mentions) < 2:
            continue
        titled = [mention for mention in person.mentions if _follows_capital(text, mention.start)]
        if len(titled) < 2:
            continue
        held: list[tuple[str, ...]] = []
        for mention in titled:
            before = _OFFICE.search(text, max(0, mention.start - _REACH), mention.start)
            if before is None:
                continue
            words = before.group().split()
            first = next((index for index, word in enumerate(words) if word in roles), None)
            if first is None:
                continue
            office = tuple(word for word in words[first:] if word.rstrip(".") not in titles)
            if any(_conflict(office, other, places) for other in held):
                start = before.start() + before.group().index(words[first])
                other = next(other for other in held if _conflict(office, other, places))
                message = f"{person.name} is ‘{' '.join(office)}’ here and ‘{' '.join(other)}’ before"
                yield rule.finding(message, start, mention.end)
                break
            held.append(office)


def _follows_capital(text: str, at: int) -> bool:
    """Tell whether the word in front of a place has a capital."""
    return text[text.rfind(" ", 0, max(0, at - 1)) + 1].isupper()


def _conflict(left: tuple[str, ...], right: tuple[str, ...], places: frozenset[str]) -> bool:
    """Tell whether two offices are the posts of one body, or one post at two places."""
    if left == right or len(left) < 2 or len(right) < 2:
        return False
    if left[0] != right[0]:
        return left[1:] == right[1:]
    return left[1] != right[1] and len(left) == len(right) == 2 and left[1] in places and right[1] in places


@cache
def _words(language: Language) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Return the heads of offices, the titles and the places of a pack."""
    titles = frozenset(title.rstrip(".") for title in language.people.titles)
    return frozenset(language.people.roles) - titles, titles, frozenset(language.dateline.places)
