r"""A link to another article.

## What it does
Finds links to other articles between the paragraphs (`Baca juga: …`), as lines of their own and inside a
paragraph. The unsafe fix takes the lines out.

## Why is this bad?
The words are another article's headline. Names and dates in it belong to another story.

## Example
```text
Banjir di Sukamaju Surut

Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga.

Baca juga: Petani Sukaraya Panen Jagung di Lahan Baru

Dapur umum masih dibuka hingga akhir pekan karena sebagian warga belum dapat memasak.
```

## Instead
```text
Banjir di Sukamaju Surut

Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga.

Dapur umum masih dibuka hingga akhir pekan karena sebagian warga belum dapat memasak.
```
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from ..findings import Finding
from ..language import Language
from ._context import Context, excerpt

if TYPE_CHECKING:
    from . import Rule


def check(context: Context, rule: Rule) -> Iterator[Finding]:
    """Yield each link inside the body."""
    if "related" in context.traits:
        for block in context.inside:
            if block.kind == "related":
                message = f"a link inside the body: {excerpt(block.text)}"
                yield rule.finding(message, block.start, block.end, context.removal(block))
    phrases = _phrases(context.language)
    prose = context.prose
    colon = prose.find(":")
    while colon >= 0 and not prose.endswith(phrases, 1, colon + 1):
        colon = prose.find(":", colon + 1)
    if colon < 0:
        return
    for block in context.body:
        text = block.text
        colon = text.find(":")
        while colon >= 0:
            end = colon + 1
            if text.endswith(phrases, 1, end):
                at = end - max([len(phrase) for phrase in phrases if text.endswith(phrase, 1, end)])
                message = f"a link inside a paragraph: {excerpt(text[at : at + 60])}"
                yield rule.finding(message, block.start + at, block.start + end)
            colon = text.find(":", end)


@cache
def _phrases(language: Language) -> tuple[str, ...]:
    """Return the phrases that introduce a link, as they stand behind a sentence."""
    related = language.furniture.get("related")
    starts = [start.removesuffix(":") for start in related.starts] if related is not None else []
    forms = [form for start in starts for form in (start.capitalize(), start.title())]
    return tuple(dict.fromkeys(f"{form}:" for form in forms if " " in form))
