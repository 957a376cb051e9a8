"""Source: an article and its source in, the input out; the proof that nothing was lost or moved on the way.

The text is put together again from the blocks and the white space between them, so that a block too few, one
twice or one that says something else than the source is found here and never written.
"""

from __future__ import annotations

from typing import Final

from ..errors import ArtikelError
from ..model import Article
from ..source import Source
from . import WriteOptions

_INVISIBLE: Final = str.maketrans("", "", "\ufeff\u200b\u00ad")
"""Byte-order mark, zero-width space and soft hyphen: they print nothing and may stand between blocks."""


def write(article: Article, source: Source | None, options: WriteOptions) -> str:
    """Return the text of the source, rebuilt from the blocks.

    Raises:
        ValueError: there is no source.
        ArtikelError: the blocks and the white space between them do not give the source.
    """
    return _verified(article, source).text


def encode(article: Article, source: Source | None, options: WriteOptions) -> bytes:
    """Return the bytes that were read.

    They are taken as read once the text is proven the same: a codec can spell one text in several ways
    (UTF-16 with either mark, UTF-7), and only the input says which.

    Raises:
        ValueError: there is no source.
        ArtikelError: the blocks and the white space between them do not give the source.
    """
    return _verified(article, source).raw


def _verified(article: Article, source: Source | None) -> Source:
    if source is None:
        raise ValueError("the source can only be given back while it is at hand")
    text, position = source.text, 0
    pieces: list[str] = []
    for block in article.blocks:
        pieces += (_blank(text, position, block.start, source), block.text)
        position = block.end
    pieces.append(_blank(text, position, len(text), source))
    if "".join(pieces) != text:
        raise _broken(source)
    return source


def _blank(text: str, start: int, end: int, source: Source) -> str:
    gap = text[start:end]
    if gap.translate(_INVISIBLE).strip():
        raise _broken(source)
    return gap


def _broken(source: Source) -> ArtikelError:
    return ArtikelError(source.name or "-", "its blocks do not give the text back", "report it with the input")
