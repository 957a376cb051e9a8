"""A JSON document whose source has changed.

## What it does

Compares each document of a JSON or JSON Lines file with the text that it was parsed from, where that stands
beside it: in the same folder, under the name that `source.name` gives or with the document's name and the suffix
`.txt`. The SHA-256 of the bytes has to be the one in the document; the message says where the texts part.

## Why is this bad?

Every span of the document counts code points of a text that no longer exists. Quotations and dates taken from it
are those of an older version of the article.

## Example

`berita.json` was written, then a typing error in `berita.txt` was mended.

## Instead

Write the document anew whenever its source changes: `artikel parse berita.txt -o berita.json`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from hashlib import sha256
from itertools import accumulate
from pathlib import PurePath, PureWindowsPath

from ..errors import UndecodableError
from ..findings import Finding
from ..rules import Rule
from ..source import decode
from .invalid_document import Document

Beside = Callable[[str], bytes | None]
"""Gives the bytes of the regular file of a relative path in the document's folder, None where there is none."""


def compare(document: Document, name: str, beside: Beside, rule: Rule) -> Iterator[Finding]:
    """Yield a finding where a document's source stands beside it and is another than the document says."""
    article, start, end = document
    for candidate in _candidates(article.source.name, name):
        raw = beside(candidate)
        if raw is None:
            continue
        if sha256(raw).hexdigest() != article.source.sha256:
            yield rule.finding(
                f"{candidate} is not the text that this was parsed from{_where(document, raw)}", start, end
            )
        return


def _candidates(source_name: str | None, name: str) -> list[str]:
    """Return the relative paths to look at: none of them leads out of the document's folder."""
    found = []
    if source_name:
        named = PureWindowsPath(source_name)  # which knows both slashes and drives
        if not named.anchor and ".." not in named.parts:
            found.append(named.as_posix())
        found.append(named.name)
    path = PurePath(name)
    if path.suffix.lower() == ".json":
        found.append(f"{path.stem}.txt")
    own = path.name
    return [item for item in dict.fromkeys(found) if item not in ("", ".", own)]


def _where(document: Document, raw: bytes) -> str:
    """Say where the text now parts from the blocks of the document, as far as that can be told."""
    article = document.article
    try:
        text = decode(raw).text
    except UndecodableError:
        return ""
    moved = next((block for block in article.blocks if text[block.start : block.end] != block.text), None)
    if moved is None:
        return ""
    here = text[moved.start : moved.end]
    same = sum(accumulate((a == b for a, b in zip(here, moved.text, strict=False)), lambda a, b: a and b))
    return f"; they part at character {moved.start + same}"
