"""JSON: an article in, one JSON document in the format ``artikel/1`` out, with a newline at its end."""

from __future__ import annotations

from typing import Final

import msgspec

from ..model import Article
from ..source import Source
from . import WriteOptions

_ENCODER: Final = msgspec.json.Encoder()


def line(article: Article) -> bytes:
    """Return the article as one line of JSON with its newline, made in one piece: it may be of many megabytes."""
    try:
        return _ENCODER.encode_lines((article,))
    except UnicodeEncodeError:  # a lone surrogate: RFC 8259, section 8.2, has an escape for it, UTF-8 has not
        import json

        plain = json.dumps(msgspec.to_builtins(article), ensure_ascii=True, separators=(",", ":"))
        return f"{plain}\n".encode("ascii")


def encode(article: Article, source: Source | None, options: WriteOptions) -> bytes:
    """Return the JSON document as UTF-8."""
    document = line(article)
    return msgspec.json.format(document, indent=options.indent) + b"\n" if options.indent else document


def write(article: Article, source: Source | None, options: WriteOptions) -> str:
    """Return the JSON document."""
    return encode(article, source, options).decode()
