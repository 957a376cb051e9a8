"""JSON reader: bytes of JSON or JSON Lines in, articles out, each checked against the model and its laws.

The classes of the model check the shape; what they cannot say is checked here: spans lie in the text and are
as long as their text, blocks follow each other, every text agrees with the blocks it stands in, and every
reference to a quotation finds it. A document that passes is safe to hand to any writer.
"""

from __future__ import annotations

import codecs
import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Any, Final, NoReturn

import msgspec

from ..errors import InvalidDocumentError
from ..model import Article, Block, Credit, Name

_DECODER: Final = msgspec.json.Decoder(Article)

_UTF16: Final = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))

_REMEDY: Final = "give JSON or JSON Lines that artikel parse wrote"

_INVISIBLE: Final = str.maketrans("", "", "\ufeff\u200b\u00ad")
"""Byte-order mark, zero-width space and soft hyphen: they print nothing and may stand between blocks."""

_AT: Final = re.compile(r" - at `(\$[^`]*)`\Z")
_PATTERN: Final = re.compile(r"Expected `str` matching regex '.*'\Z")
"""What a decoder says of a string in another form than the schema's pattern."""


def read(raw: bytes, *, name: str | None = None) -> list[Article]:
    """Return the articles of a JSON document (one) or of JSON Lines (one a line).

    UTF-8 with or without a mark is read, and UTF-16 with one, as some shells write it in a pipe.

    Raises:
        InvalidDocumentError: the bytes are no such document; the reason names the line of JSON Lines and the
            path of the value, such as ``line 3: $.blocks[0].kind: Invalid enum value 'x'``.
    """
    label = name or "-"
    raw = _utf8(raw, label)
    lines = [(number, line) for number, line in enumerate(raw.split(b"\n"), 1) if line.strip()]
    if not lines:
        raise InvalidDocumentError(label, "the document is empty", _REMEDY)
    if len(lines) > 1 if is_json(lines[0][1]) else are_lines(raw):
        return [_article(line, label, f"line {number}: ") for number, line in lines]
    return [_article(raw, label, "")]


def is_json(raw: bytes) -> bool:
    """Whether bytes are JSON, whatever it says."""
    try:
        msgspec.json.decode(raw, type=msgspec.Raw)
    except (msgspec.DecodeError, RecursionError):
        return False
    return True


def are_lines(raw: bytes) -> bool:
    """Whether bytes whose first line is no JSON are JSON Lines all the same, of which the first is broken.

    The other case is a document that is spread over lines; then all of it is JSON, or none of its lines.
    """
    return not is_json(raw) and any(b'"format"' in line and is_json(line) for line in raw.split(b"\n"))


def _utf8(raw: bytes, label: str) -> bytes:
    for mark, codec in _UTF16:
        if raw.startswith(mark):
            try:
                return raw.removeprefix(mark).decode(codec).encode()
            except UnicodeError:
                raise InvalidDocumentError(label, f"its mark says {codec}, but it is not", _REMEDY) from None
    return raw.removeprefix(codecs.BOM_UTF8)


def _article(raw: bytes, label: str, place: str) -> Article:
    try:
        article = _decode(raw)
    except msgspec.ValidationError as error:
        message = str(error)
        at = _AT.search(message)
        fault = _PATTERN.sub("not in the form that artikel schema shows", _AT.sub("", message))
        _fail(label, place, at[1] if at else "$", fault)
    except msgspec.DecodeError as error:
        raise InvalidDocumentError(label, f"{place}{error}", _REMEDY) from None
    except UnicodeDecodeError as error:
        raise InvalidDocumentError(label, f"{place}byte {error.start} of a string is not UTF-8", _REMEDY) from None
    except UnicodeEncodeError:  # a lone surrogate where one of a few words should stand
        _fail(label, place, "$", "a string holds half a character")
    except RecursionError:
        raise InvalidDocumentError(label, f"{place}its arrays or objects nest too deep", _REMEDY) from None
    for path, fault in _faults(article):
        _fail(label, place, path, fault)
    return article


def _decode(raw: bytes) -> Article:
    try:
        return _DECODER.decode(raw)
    except msgspec.ValidationError:
        raise
    except msgspec.DecodeError as error:
        import json  # knows the escapes of lone surrogates, which the fast decoder refuses

        try:
            plain = json.loads(raw)
        except ValueError:
            raise error from None
        return msgspec.convert(plain, Article)


def _fail(label: str, place: str, path: str, fault: str) -> NoReturn:
    raise InvalidDocumentError(label, f"{place}{path}: {fault}", _REMEDY)


def _faults(article: Article) -> Iterator[tuple[str, str]]:
    """Yield path and fault of each law that the article breaks: spans first, since all else rests on them."""
    length, spans = article.source.length, list(_spans(article, "$"))
    for path, item in spans:
        if not item.start <= item.end <= length:
            yield path, f"span {item.start}–{item.end} does not lie in a text of {length} code points"
        field, text = _written(item)
        if text is not None and len(text) != item.end - item.start:
            yield path, f"{field} has {len(text)} code points, its span {item.end - item.start}"
    yield from _order_faults(article)
    yield from _text_faults(article, spans)
    yield from _reference_faults(article)


def _spans(value: Any, path: str) -> Iterator[tuple[str, Any]]:
    """Yield path and value of everything that has a span, at any depth."""
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _spans(item, f"{path}[{index}]")
    elif isinstance(value, msgspec.Struct):
        if hasattr(value, "start"):
            yield path, value
        for field in value.__struct_fields__:
            inner = getattr(value, field)
            if isinstance(inner, (tuple, msgspec.Struct)):
                yield from _spans(inner, f"{path}.{field}")


def _order_faults(article: Article) -> Iterator[tuple[str, str]]:
    position = 0
    for index, block in enumerate(article.blocks):
        if block.start < position:
            yield f"$.blocks[{index}]", f"starts at {block.start}, before the block in front of it ends"
        position = block.end


def _text_faults(article: Article, spans: list[tuple[str, Any]]) -> Iterator[tuple[str, str]]:
    starts = [block.start for block in article.blocks]
    for path, item in spans:
        field, text = _written(item)
        if text is not None and not _stands(text, item.start, article.blocks, starts):
            yield path, f"{field} is not what stands there in the blocks"


def _written(item: Any) -> tuple[str, str | None]:
    """Return what an item says stands at its span, and the field that says so."""
    if isinstance(item, (Name, Credit)):
        return "name", item.name
    return "text", getattr(item, "text", None)


def _stands(text: str, start: int, blocks: tuple[Block, ...], starts: list[int]) -> bool:
    """Whether a text stands at a place: in a block letter by letter, between blocks as white space alone."""
    position, end = start, start + len(text)
    for index in range(max(0, bisect_right(starts, start) - 1), len(blocks)):
        block = blocks[index]
        if block.start >= end:
            break
        left, right = max(block.start, start), min(block.end, end)
        if left < right:
            here = block.text[left - block.start : right - block.start]
            if not _is_blank(text[position - start : left - start]) or text[left - start : right - start] != here:
                return False
            position = right
    return _is_blank(text[position - start :])


def _is_blank(text: str) -> bool:
    return not text.translate(_INVISIBLE).strip()


def _reference_faults(article: Article) -> Iterator[tuple[str, str]]:
    ids: set[str] = set()
    for index, quotation in enumerate(article.quotations):
        if quotation.id in ids:
            yield f"$.quotations[{index}].id", f"{quotation.id!r} names two quotations"
        if quotation.continues is not None and quotation.continues not in ids:
            yield f"$.quotations[{index}].continues", f"no earlier quotation is {quotation.continues!r}"
        ids.add(quotation.id)
    for index, insertion in enumerate(article.insertions):
        if insertion.quotation not in ids:
            yield f"$.insertions[{index}].quotation", f"no quotation is {insertion.quotation!r}"
