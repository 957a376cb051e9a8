"""JSON: an article in, one JSON document in the format ``artikel/1`` out, with a newline at its end."""

from __future__ import annotations

from typing import Final

import msgspec

from ..model import Article
from ..source import Source
from . import WriteOptions

_ENCODER: Final = msgspec.json.Encoder()


def compact(article: Article) -> bytes:
    """Return the article as one line of JSON without a newline."""
    try:
        return _ENCODER.encode(article)
    except UnicodeEncodeError:  # a lone surrogate: RFC 8259, section 8.2, has an escape for it, UTF-8 has not
        import json

        plain = json.dumps(msgspec.to_builtins(article), ensure_ascii=True, separators=(",", ":"))
        return plain.encode("ascii")


def encode(article: Article, source: Source | None, options: WriteOptions) -> bytes:
    """Return the JSON document as UTF-8."""
    line = compact(article)
    if options.indent:
        line = msgspec.json.format(line, indent=options.indent)
    return line + b"\n"


def write(article: Article, source: Source | None, options: WriteOptions) -> str:
    """Return the JSON document."""
    return encode(article, source, options).decode()
