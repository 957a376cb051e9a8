"""A JSON document that is not as the format says.

## What it does

Checks each document of a file that ends in `.json`, `.jsonl` or `.ndjson` against the schema of `artikel/1` and
against what a schema cannot say: spans lie in the text and are as long as their text, blocks follow each other,
every text agrees with the blocks it stands in, and every reference to a quotation finds it. The message names the
path of the first value that is wrong, such as `$.blocks[0].kind`.

## Why is this bad?

A program that trusts the format reads nonsense or stops, often much later and somewhere else. Documents break
when they are edited by hand, cut off by a full disk, or written by a program that counts bytes or UTF-16 units
where the format counts code points.

## Example

```json
{"format": "artikel/1", "headline": {"text": "Harga Beras Turun", "start": 0, "end": 5}}
```

## Instead

Write the document anew: `artikel parse berita.txt -o berita.json`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from ..errors import InvalidDocumentError
from ..findings import Finding
from ..model import Article
from ..readers.json import read
from ..rules import Rule
from ..source import Source


class Document(NamedTuple):
    """An article in a file, and the place where it stands there (code points)."""

    article: Article
    start: int
    end: int


def documents(source: Source, rule: Rule) -> Iterator[Document | Finding]:
    """Yield each document of a file of JSON or JSON Lines, or what is wrong with it."""
    for start, end in _places(source.text):
        raw = source.text[start:end].encode("utf-8", "surrogatepass")
        try:
            yield from (Document(article, start, end) for article in read(raw))
        except InvalidDocumentError as error:
            yield rule.finding(error.reason, start, end)
        except UnicodeError:  # a lone surrogate where the format has a fixed word
            yield rule.finding("a string is not Unicode", start, end)


def _places(text: str) -> list[tuple[int, int]]:
    """Return the span of each document: the lines of JSON Lines, else all there is."""
    start = len(text) - len(text.lstrip("\ufeff\n\r\t "))
    whole = [(start, max(start, len(text.rstrip())))]
    lines = [match.span() for match in re.finditer(r"[^\n]*[^\s\ufeff][^\n]*", text)]
    if len(lines) < 2:
        return whole
    try:
        msgspec.json.decode(text[start : lines[0][1]], type=msgspec.Raw)
    except (msgspec.DecodeError, UnicodeEncodeError, RecursionError):
        return whole
    return [whole[0][:1] + lines[0][1:], *lines[1:]]
