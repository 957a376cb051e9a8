"""Inputs for the rules: bytes in, a context out, also of what cannot be decoded or holds no article."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from ..errors import UndecodableError
from ..source import Source, decode
from ._context import Context, Settings


def examine(
    raw: bytes,
    name: str | None = None,
    settings: Settings | None = None,
    *,
    encoding: str | None = None,
    language: str | None = None,
    published: date | None = None,
    today: date | None = None,
) -> Context:
    """Decode and parse an input for the rules; what cannot be decoded or holds no article has a context too.

    Raises:
        UnknownLanguageError: there is no pack for ``language``.
    """
    return examine_all([(raw, name)], settings, encoding=encoding, language=language, published=published, today=today)[
        0
    ]


def examine_all(
    inputs: Iterable[tuple[bytes, str | None]],
    settings: Settings | None = None,
    *,
    encoding: str | None = None,
    language: str | None = None,
    published: date | None = None,
    today: date | None = None,
) -> list[Context]:
    """Decode and parse inputs, each with its name, together for the rules; see :func:`examine`."""
    from ..pipeline import is_blank, parse_sources

    sources = [_decoded(raw, name, encoding) for raw, name in inputs]
    whole = [decoded and not is_blank(source) for source, decoded in sources]
    articles = iter(
        parse_sources(
            [source for (source, _), parsed in zip(sources, whole, strict=True) if parsed],
            language=language,
            published=published,
            today=today,
        )
    )
    return [
        Context(source, next(articles) if parsed else None, settings, name=source.name or "-", decoded=decoded)
        for (source, decoded), parsed in zip(sources, whole, strict=True)
    ]


def _decoded(raw: bytes, name: str | None, encoding: str | None) -> tuple[Source, bool]:
    """Return the text of an input and whether it could be decoded; where not, bad bytes are surrogates in it."""
    try:
        return decode(raw, name=name, encoding=encoding), True
    except UndecodableError:
        return Source(raw.decode("utf-8", "surrogateescape"), raw, name=name, encoding="utf-8"), False
