"""The library's front door: text in, article out, and the article in any format.

>>> article = parse("JAKARTA - \\"Beras cukup,\\" kata Kepala Gudang, Rina Lestari, Senin (16/6/2025).")
>>> article.quotations[0].speaker.name
'Rina Lestari'
"""

from __future__ import annotations

from datetime import date

from .errors import ArtikelError
from .model import Article
from .pipeline import parse, parse_source
from .source import decode
from .writers import WriteOptions, writer

__all__ = [
    "Article",
    "ArtikelError",
    "from_json",
    "parse",
    "parse_bytes",
    "to_html",
    "to_json",
    "to_markdown",
    "to_text",
]


def parse_bytes(
    raw: bytes,
    *,
    name: str | None = None,
    encoding: str | None = None,
    language: str | None = None,
    published: date | None = None,
    today: date | None = None,
) -> Article:
    """Decode and parse the bytes of an article; the arguments are those of :func:`parse` and an encoding.

    Raises:
        UndecodableError: the bytes are text in no encoding that was tried.
        NoArticleError: the text is empty or blank.
    """
    source = decode(raw, name=name, encoding=encoding)
    return parse_source(source, language=language, published=published, today=today)


def to_json(article: Article, *, indent: int | None = None) -> str:
    """Return the article as JSON (``artikel/1``), on one line or indented by so many spaces."""
    return writer("json")(article, None, WriteOptions(indent=indent))


def from_json(document: str | bytes) -> Article:
    """Return the article of a JSON document that :func:`to_json` wrote.

    Raises:
        InvalidDocumentError: it is no such document; the message names the path of what is wrong.
    """
    from .readers.json import read

    return read(document.encode() if isinstance(document, str) else document)[0]


def to_markdown(article: Article, *, furniture: bool = False, standalone: bool = True) -> str:
    """Return the article as CommonMark, with YAML front matter where ``standalone``."""
    return writer("markdown")(article, None, WriteOptions(furniture=furniture, standalone=standalone))


def to_html(article: Article, *, furniture: bool = False, standalone: bool = True) -> str:
    """Return the article as an HTML page, or its ``article`` element alone where not ``standalone``."""
    return writer("html")(article, None, WriteOptions(furniture=furniture, standalone=standalone))


def to_text(article: Article) -> str:
    """Return the clean body, a paragraph a line."""
    return writer("text")(article, None, WriteOptions())
