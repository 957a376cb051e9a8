"""Writers: an article in, a document out; one module a format, each pure and loaded when it is asked for.

A writer is ``write(article, source, options) -> str``. :func:`render` gives the bytes of the same document,
as they go into a file or a pipe: UTF-8, except for ``source``, which gives back the bytes that were read.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any, Final, NamedTuple

from msgspec import Struct

from ..model import Article
from ..source import Source


class WriteOptions(Struct, frozen=True, gc=False):
    """What a reader may want otherwise.

    Attributes:
        furniture: print links, advertisements, credits and the like as well, where they stand.
        standalone: a complete document (HTML page, Markdown front matter); else the article alone.
        indent: spaces a level of JSON, ``None`` or 0 for the shortest form.
    """

    furniture: bool = False
    standalone: bool = True
    indent: int | None = None


DEFAULT: Final = WriteOptions()

Write = Callable[[Article, Source | None, WriteOptions], str]
Encode = Callable[[Article, Source | None, WriteOptions], bytes]


class Format(NamedTuple):
    """An entry of the table of writers.

    Attributes:
        write: ``module:function`` below this package, a :data:`Write`.
        media_type: IANA media type of the document.
        suffixes: file name suffixes that stand for the format, the usual one first.
        encode: ``module:function`` of an :data:`Encode` where bytes come first or are not the text as UTF-8.
        needs_source: whether the writer needs the source text beside the article.
    """

    write: str
    media_type: str
    suffixes: tuple[str, ...] = ()
    encode: str | None = None
    needs_source: bool = False


WRITERS: Final[dict[str, Format]] = {
    "json": Format("json:write", "application/json", (".json",), encode="json:encode"),
    "jsonl": Format("jsonl:write", "application/jsonl", (".jsonl", ".ndjson"), encode="jsonl:encode"),
    "markdown": Format("markdown:write", "text/markdown", (".md", ".markdown")),
    "html": Format("html:write", "text/html", (".html", ".htm")),
    "text": Format("text:write", "text/plain", (".txt",)),
    "source": Format("source:write", "text/plain", encode="source:encode", needs_source=True),
}

_SURROGATE: Final = re.compile("[\ud800-\udfff]")


@cache
def _load(target: str) -> Callable[..., Any]:
    module, _, function = target.partition(":")
    loaded: Callable[..., Any] = getattr(import_module(f".{module}", __name__), function)
    return loaded


def writer(name: str) -> Write:
    """Return the writer of a format.

    Raises:
        KeyError: there is no such format in :data:`WRITERS`.
    """
    return _load(WRITERS[name].write)


def render(name: str, article: Article, source: Source | None = None, options: WriteOptions = DEFAULT) -> bytes:
    """Return the document in a format, as bytes.

    Raises:
        KeyError: there is no such format in :data:`WRITERS`.
        ValueError: the format needs the source, and there is none.
    """
    encode = WRITERS[name].encode
    if encode is not None:
        encoded: bytes = _load(encode)(article, source, options)
        return encoded
    text = writer(name)(article, source, options)
    try:
        return text.encode()
    except UnicodeEncodeError:  # a lone surrogate, which codecs such as UTF-7 let through, has no UTF-8
        return _SURROGATE.sub("\ufffd", text).encode()


def format_of(file_name: str) -> str | None:
    """Return the format that the suffix of a file name stands for, or ``None``."""
    lower = file_name.lower()
    return next((name for name, row in WRITERS.items() if row.suffixes and lower.endswith(row.suffixes)), None)
