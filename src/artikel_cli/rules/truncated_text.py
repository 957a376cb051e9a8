r"""A text that breaks off.

## What it does
Finds an article whose last paragraph ends in the middle of a sentence: with a comma, with dots for what is cut
off, or with a preposition or a conjunction.

## Why is this bad?
The rest is missing: a page of several was fetched alone, a limit of length cut it, or a wall asks for payment.

## Example
```text
Banjir di Sukamaju Surut

Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga.

Ratusan keluarga mulai kembali ke rumah masing-masing untuk membersihkan lumpur, sedangkan dapur umum yang dibuka di balai desa masih...
```

## Instead
```text
Banjir di Sukamaju Surut

Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga.

Ratusan keluarga mulai kembali ke rumah masing-masing untuk membersihkan lumpur, sedangkan dapur umum masih dibuka.
```
"""  # noqa: E501 - a paragraph of an example is one line

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Final

from ..findings import Finding
from ..language import Language
from ._context import Context, excerpt

if TYPE_CHECKING:
    from . import Rule


_BROKEN: Final = re.compile(r"(?<![\"“”.])(?:\.\.\.|…)\Z|[,–—(]\Z|\b(?P<word>[a-z]+)\Z")
_LONG: Final = 80


def check(context: Context, rule: Rule) -> Iterator[Finding]:
    """Yield the end of the last paragraph where it is no end."""
    if not context.body:
        return
    last = context.body[-1]
    if last.kind != "paragraph" or len(last.text) < _LONG:
        return
    if last.text.endswith(".") and not last.text.endswith("..."):
        return  # as nearly all do; the search would try each of the last places
    match = _BROKEN.search(last.text, len(last.text) - 40)
    if match is None or (match["word"] and match["word"] not in _joining_words(context.language)):
        return
    end = last.text[-30:].lstrip()
    yield rule.finding(f"the text breaks off after ‘{excerpt(end)}’", last.end - len(end), last.end)


@cache
def _joining_words(language: Language) -> frozenset[str]:
    """Return the words of a pack behind which more must come."""
    speech = language.speech
    return frozenset((*speech.joiners, *speech.prepositions, *speech.that, *speech.by))
