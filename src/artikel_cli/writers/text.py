"""Plain text: an article in, its body out, one paragraph a line (every block with ``furniture``)."""

from __future__ import annotations

from ..model import Article
from ..source import Source
from . import WriteOptions


def write(article: Article, source: Source | None, options: WriteOptions) -> str:
    """Return the body; whatever breaks a line inside a block becomes one space."""
    blocks = article.blocks if options.furniture else article.body()
    return "".join(f"{one_line(block.text)}\n" for block in blocks)


def one_line(text: str) -> str:
    """Return a text on one line, by Unicode's and Python's idea of a line end alike."""
    return " ".join(filter(None, map(str.strip, text.splitlines())))
