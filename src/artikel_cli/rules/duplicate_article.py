r"""The same text as an earlier article.

## What it does
Compares the bodies of all articles, letter case, white space and furniture apart. The first of several is the
original; each later one is found.

## Why is this bad?
Duplicates make a corpus larger, not richer: they distort counts, and what is trained on it learns them by heart.

## Example
```text
Banjir di Sukamaju Surut

Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga.
```
```text
Sungai di Sukamaju Sudah Surut

Banjir di Desa Sukamaju surut pada Senin pagi
setelah tiga hari merendam permukiman warga.
```

## Instead
```text
Banjir di Sukamaju Surut

Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga.
```
```text
Petani Sukaraya Panen Jagung

Petani di Desa Sukaraya memanen jagung di lahan baru seluas dua hektare pada Selasa siang.
```
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ..findings import Finding
from ._context import Context, Settings

if TYPE_CHECKING:
    from . import Rule


def sketch(context: Context) -> tuple[bytes, int, int] | None:
    """Return a digest of the letters, and where the body begins."""
    if not context.letters:
        return None
    return context.digest, *context.opening


class Check:
    """Digests seen so far, each with the article that had it first."""

    def __init__(self, rule: Rule, settings: Settings) -> None:
        self._rule = rule
        self._first: dict[bytes, str] = {}

    def see(self, name: str, sketch: tuple[bytes, int, int]) -> Sequence[Finding]:
        """Return a finding where an earlier article has the same letters."""
        digest, start, end = sketch
        original = self._first.setdefault(digest, name)
        return () if original is name else [self._rule.finding(f"the same text as {original}", start, end)]

    def finish(self) -> Iterator[tuple[str, Finding]]:
        """Yield nothing: all has been said."""
        return iter(())
