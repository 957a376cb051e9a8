r"""Another language than the corpus's.

## What it does
Finds articles in another language than the setting `language` names; without it, than most articles are in. Texts
of fewer than 20 words and those whose language stays undecided are left alone.

## Why is this bad?
Portals mix in copy of foreign agencies. It is parsed with another pack than the rest, and a corpus of one language
should not hold it.

## Example
```text
Banjir di Sukamaju Surut

Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga yang tinggal di tepi sungai itu.
```
```text
Petani Sukaraya Panen Jagung

Petani di Desa Sukaraya memanen jagung di lahan baru seluas dua hektare pada Selasa siang yang cerah dan tidak terlalu panas.
```
```text
River Recedes in Sukamaju

The river in the village of Sukamaju has receded after three days of flooding, and the people of the village are on their way home.
```

## Instead
```text
Banjir di Sukamaju Surut

Banjir di Desa Sukamaju surut pada Senin pagi setelah tiga hari merendam permukiman warga yang tinggal di tepi sungai itu.
```
```text
Petani Sukaraya Panen Jagung

Petani di Desa Sukaraya memanen jagung di lahan baru seluas dua hektare pada Selasa siang yang cerah dan tidak terlalu panas.
```

## Settings
- `language`: BCP 47 code of the language that all articles should have.
"""  # noqa: E501 - a paragraph of an example is one line

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from ..findings import Finding
from ._context import Context, Settings

if TYPE_CHECKING:
    from . import Rule

_WORDS: Final = 20
_KEPT: Final = 1000
"""Articles of each language that are remembered until it is known which language leads."""


def sketch(context: Context) -> tuple[str, int, int] | None:
    """Return the language, and where the body begins."""
    article = context.article
    if article is None or article.language is None or not context.has_words(_WORDS):
        return None
    return article.language, *context.opening


class Check:
    """How many articles are in which language, and the first of each."""

    def __init__(self, rule: Rule, settings: Settings) -> None:
        self._rule, self._wanted = rule, settings.language
        self._counts: dict[str, int] = {}
        self._first: dict[str, list[tuple[str, int, int]]] = {}

    def see(self, name: str, sketch: tuple[str, int, int]) -> Sequence[Finding]:
        """Return a finding where the language that is wanted is known to be another."""
        language, start, end = sketch
        if self._wanted is not None:
            if language == self._wanted:
                return ()
            return [self._rule.finding(_message(language, self._wanted), start, end)]
        self._counts[language] = self._counts.get(language, 0) + 1
        first = self._first.setdefault(language, [])
        if len(first) < _KEPT:
            first.append((name, start, end))
        return ()

    def finish(self) -> Iterator[tuple[str, Finding]]:
        """Yield the articles that are not in the language of most, the first thousand of each language."""
        if not self._counts:
            return
        most = max(self._counts.values())
        leading = [language for language, count in self._counts.items() if count == most]
        if len(leading) > 1:
            return
        for language, places in self._first.items():
            if language != leading[0]:
                for name, start, end in places:
                    yield name, self._rule.finding(_message(language, leading[0]), start, end)


def _message(language: str, wanted: str) -> str:
    return f"in the language {language}, the corpus is in {wanted}"
