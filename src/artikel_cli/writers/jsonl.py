"""JSON Lines: an article in, one line of ``artikel/1`` JSON out; lines may follow each other."""

from __future__ import annotations

from ..model import Article
from ..source import Source
from . import WriteOptions
from .json import line


def encode(article: Article, source: Source | None, options: WriteOptions) -> bytes:
    """Return the line as UTF-8."""
    return line(article)


def write(article: Article, source: Source | None, options: WriteOptions) -> str:
    """Return the line."""
    return encode(article, source, options).decode()
