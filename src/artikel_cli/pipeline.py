"""The whole of parsing, in order: text in, article out (stub while the stages are built)."""

from __future__ import annotations

from datetime import date

from .model import FORMAT, Article, Block, ReferenceDate, SourceInfo
from .source import Source


def parse(
    text: str,
    *,
    name: str | None = None,
    language: str | None = None,
    published: date | None = None,
    today: date | None = None,
) -> Article:
    """Parse the text of an article."""
    return parse_source(Source.from_text(text, name), language=language, published=published, today=today)


def parse_source(
    source: Source,
    *,
    language: str | None = None,
    published: date | None = None,
    today: date | None = None,
) -> Article:
    """Parse a decoded source."""
    import re

    blocks = tuple(Block("headline" if i == 0 else "paragraph", m.start(), m.end(), m.group()) for i, m in enumerate(re.finditer(r"\S[^\n\r]*", source.text)))
    return Article(FORMAT, SourceInfo(source.name, source.encoding, source.sha256, len(source.text)), "id", None, None, (), None, None, (), ReferenceDate(None, "none"), blocks, (), (), (), (), (), ())
