r"""Hardly any text.

## What it does
Finds an article whose body has fewer words than the setting `minimum-words`, 40 unless told otherwise.

## Why is this bad?
Video captions, photo pages and failed extractions have a sentence or two. In a corpus they are noise.

## Example
```text
Banjir Surut

Banjir di Desa Sukamaju surut pada Senin pagi.
```

## Instead
```text
Banjir Surut

Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga. Ratusan keluarga mulai kembali ke rumah masing-masing untuk membersihkan lumpur.

Dapur umum masih dibuka hingga akhir pekan karena sebagian warga belum dapat memasak. Sekolah dasar akan dibuka lagi besok pagi.
```

## Settings
- `minimum-words`: how many words the body of an article has at least.
"""  # noqa: E501 - a paragraph of an example is one line

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..findings import Finding
from ._context import Context, counted

if TYPE_CHECKING:
    from . import Rule


def check(context: Context, rule: Rule) -> Iterator[Finding]:
    """Yield the number of words where it is too small."""
    if not context.body:
        return
    wanted = context.settings.minimum_words
    if not context.has_words(wanted):
        words = len(context.prose.split())
        yield rule.finding(f"{counted(words, 'word')}, fewer than {wanted}", *context.opening)
