"""The laws of the model as one function: a text and its article in, the laws that are broken out.

The property tests and the fuzz target both ask here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import unescape
from itertools import pairwise

import msgspec

from artikel_cli.model import Article

INVISIBLE = str.maketrans("", "", "\ufeff\u200b\u00ad")
"""Byte-order mark, zero-width space and soft hyphen: they print nothing and may stand between blocks."""


def is_blank(text: str) -> bool:
    """Whether a text holds nothing that a reader sees."""
    return not text.translate(INVISIBLE).strip()


def holds_nothing(text: str) -> bool:
    """Whether a text is blank once its character references are read, and so no article."""
    return is_blank(unescape(text))


def spans(value: object, path: str = "") -> Iterator[tuple[str, msgspec.Struct]]:
    """Yield every part of an article that carries ``start`` and ``end``, with the path that leads to it."""
    if isinstance(value, msgspec.Struct):
        if hasattr(value, "start"):
            yield path, value
        for field in value.__struct_fields__:
            yield from spans(getattr(value, field), f"{path}.{field}")
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from spans(item, f"{path}[{index}]")


def broken(text: str, article: Article) -> list[str]:
    """Return the laws that an article breaks, one readable line each."""
    return [*_untrue(text, article), *_lossy(text, article), *_dangling(article), *_changed_by_json(article)]


def _untrue(text: str, article: Article) -> Iterator[str]:
    """Spans are the truth: inside the text, and what they say is what stands there."""
    for path, part in spans(article):
        start, end = part.start, part.end  # type: ignore[attr-defined]  # spans() yields only what has both
        if not 0 <= start <= end <= len(text):
            yield f"{path} is {start}:{end} in a text of {len(text)}"
        said = getattr(part, "text", getattr(part, "name", None))
        if said is not None and said != text[start:end]:
            yield f"{path} says {said!r} where {text[start:end]!r} stands"
    if article.source.length != len(text):
        yield f"source.length is {article.source.length} for a text of {len(text)}"


def _lossy(text: str, article: Article) -> Iterator[str]:
    """Blocks are in order, never overlap or are blank, and leave out nothing that is seen."""
    at = 0
    for index, block in enumerate(article.blocks):
        if block.start < at:
            yield f"blocks[{index}] starts at {block.start}, before {at}"
        if is_blank(text[block.start : block.end]):
            yield f"blocks[{index}] is blank"
        if not is_blank(text[at : block.start]):
            yield f"no block holds {text[at : block.start]!r}"
        at = max(at, block.end)
    if not is_blank(text[at:]):
        yield f"no block holds {text[at:]!r}"
    for name in ("quotations", "times", "insertions", "credits", "notes"):
        yield from _disorder(name, [item.start for item in getattr(article, name)])
    for before, after in pairwise(article.times):
        if after.start < before.end:
            yield f"times {before.text!r} and {after.text!r} overlap"


def _disorder(name: str, starts: Iterable[int]) -> Iterator[str]:
    for before, after in pairwise(starts):
        if after < before:
            yield f"{name} are out of order at {after}"


def _dangling(article: Article) -> Iterator[str]:
    """References lead somewhere: continues and insertions to a quotation, people to themselves alone."""
    known: dict[str, tuple[int, int]] = {}
    for number, quotation in enumerate(article.quotations, 1):
        if quotation.id != f"q{number}":
            yield f"quotation {number} is called {quotation.id}"
        if quotation.continues is not None and quotation.continues not in known:
            yield f"{quotation.id} continues {quotation.continues}, which does not come before it"
        known[quotation.id] = quotation.start, quotation.end
    for insertion in article.insertions:
        start, end = known.get(insertion.quotation, (0, -1))
        if not start <= insertion.start <= insertion.end <= end:
            yield f"insertion {insertion.text!r} is not inside {insertion.quotation}"
    names = [person.name for person in article.people]
    if len(names) != len(set(names)):
        yield f"people are listed twice: {names}"
    for person in article.people:
        yield from _disorder(f"mentions of {person.name}", [mention.start for mention in person.mentions])


def _changed_by_json(article: Article) -> Iterator[str]:
    """JSON and back changes nothing."""
    if msgspec.json.decode(msgspec.json.encode(article), type=Article) != article:
        yield "the article is not what its JSON says"
