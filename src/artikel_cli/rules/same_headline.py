r"""The headline of another article.

## What it does
Finds articles with the same headline, letter case and punctuation apart, but different bodies.

## Why is this bad?
One of the headlines may belong elsewhere: a scraper took the name of the column or of the page, or an older
version of the story was kept. Where headlines are keys, one article overwrites the other.

## Example
```text
Banjir di Sukamaju Surut

Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga.
```
```text
Banjir di Sukamaju Surut

Petani di Desa Sukaraya memanen jagung di lahan baru seluas dua hektare pada Selasa siang.
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


def sketch(context: Context) -> tuple[str, bytes, int, int] | None:
    """Return the letters of the headline, a digest of the body, and where the headline stands."""
    headline = context.headline
    if headline is None or not context.letters:
        return None
    letters = "".join(filter(str.isalnum, headline.text)).casefold()
    return letters, context.digest, headline.start, headline.end


class Check:
    """Headlines seen so far, each with the body and the name of the article that had it first."""

    def __init__(self, rule: Rule, settings: Settings) -> None:
        self._rule = rule
        self._first: dict[str, tuple[bytes, str]] = {}

    def see(self, name: str, sketch: tuple[str, bytes, int, int]) -> Sequence[Finding]:
        """Return a finding where an earlier article has the headline and another body."""
        headline, body, start, end = sketch
        other, original = self._first.setdefault(headline, (body, name))
        if other == body:
            return ()
        return [self._rule.finding(f"the headline of {original}, which is another text", start, end)]

    def finish(self) -> Iterator[tuple[str, Finding]]:
        """Yield nothing: all has been said."""
        return iter(())
