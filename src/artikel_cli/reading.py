"""The text as a reader sees it: source text in, a text of the same length and its lines out, and the way back.

Scraping leaves things in a text that no reader would read: character references (``&ldquo;``), marks read in the
wrong encoding (``â€œ``), no-break spaces, the line ends inside a hard-wrapped paragraph. The recognisers read a text in
which the character itself, padded with blanks, or a blank stands in the place of each; not one offset moves, so that
every span holds in the source, and :func:`as_written` gives every part the words that stand there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import is_
from types import NoneType
from typing import Any, Final, NamedTuple

from msgspec.structs import astuple, replace

from .layout.lines import Line, is_wrapped, split_lines, unwrap
from .model import Article, Block, Credit, Insertion, Mention, Name, Part, Teaser, Time
from .patterns import pattern

_REFERENCE: Final = re.compile(r"&(?:[A-Za-z]{2,8}|#\d{2,6}|#[xX][\dA-Fa-f]{2,5});")
"""A character reference of HTML; the longest of those that news text has is ``&thetasym;``."""
_MISREAD: Final = (
    r"[â']€(?:(?P<third>[œ\x9c\x9d˜\x98™\x99“\x93”\x94\"¦\xa6])"
    r"|(?:(?<=[^\W\d]..)|(?<=[.,?!…)]..))(?=[\s.,;:?!)]|\Z))"
)
"""The three bytes of a mark in UTF-8, read as Windows-1252 (``â€œ``); some sites have lost the first of them
(``'€œ``), and what the third of a closing mark is has no letter. Few texts need it: compiled when one does."""
_MISREAD_AS: Final = dict(zip('œ\x9c\x9d˜\x98™\x99“\x93”\x94"¦\xa6', "““”‘‘’’––———……", strict=True))
_LOW: Final = r"(?<=\w)\u201a(?=[\s”’\"'])"
"""A low mark right behind a word closes nothing: some sites write their commas so (``licence‚” said NAME``)."""
_APOSTROPHE: Final = r"(?<=[^\W\d_])‘(?=(?:s|t|re|ve|ll|d|m)\b)"
"""An opening mark inside a word is an apostrophe: ``the mayor‘s office``."""
_BEFORE: Final = "“„‘‚«‹([{"
"""Marks that open: their padding stands before them, that of all others behind."""
_EITHER: Final = "\"”'’"
"""Marks that open where a word follows them and none stands before."""
_LETS_OPEN: Final = "([:;"
"""Behind these a mark opens as it does behind a blank; the semicolon ends a reference: ``&nbsp;&quot;Kami siap``."""

_SAID: Final = ("text", "name")
"""Fields that say what stands in the span beside them."""
_LEAVES: Final = {
    Part: "text",
    Name: "name",
    Credit: "name",
    Block: "text",
    Mention: "text",
    Time: "text",
    Insertion: "text",
    Teaser: "text",
}
"""Parts that hold no other, and such a field of each."""
_WRITTEN: Final = (
    "headline",
    "deck",
    "byline",
    "dateline",
    "credits",
    "blocks",
    "quotations",
    "times",
    "insertions",
    "teasers",
)
"""Fields of an article whose parts say what stands in their spans."""
_PLAIN: Final = (int, bool, NoneType)


class Page(NamedTuple):
    """A text as it is read, with its lines; ``text`` is the source itself where nothing stands in the way."""

    text: str
    lines: list[Line]


def read_page(source: str) -> Page:
    """Return the text as it is read; it has the length of the source."""
    text = source
    if "&" in text and ";" in text:
        text = _REFERENCE.sub(_character, text)
    if "€" in text:
        text = pattern(_MISREAD).sub(_mark, text)
    if "‘" in text:
        text = pattern(_APOSTROPHE).sub("’", text)
    if "\u201a" in text:
        text = pattern(_LOW).sub(",", text)
    if "\u00a0" in text:
        text = text.replace("\u00a0", " ")
    lines = split_lines(text)
    return _joined(text, unwrap(text, lines)) if is_wrapped(lines) else Page(text, lines)


def _character(match: re.Match[str]) -> str:
    """Return the character that a reference stands for, padded to the length of the reference."""
    from html import unescape  # few articles have references

    reference = match[0]
    character = unescape(reference)
    if len(character) != 1 or not (character.isprintable() or character.isspace()):
        return reference
    if character.isspace():
        return " " * len(reference)
    if character in _EITHER and match.string[match.end() : match.end() + 1].isalnum():
        before = match.string[match.start() - 1 : match.start()]
        if not before or before.isspace() or before in _LETS_OPEN:
            return character.rjust(len(reference))  # `&quot;Kami siap,&quot;`; `&rdquo;Kami siap,&rdquo;`
    return _padded(character, len(reference))


def _mark(match: re.Match[str]) -> str:
    """Return the mark that has been misread, padded to the length of what it was read as."""
    third = match["third"]
    return _padded(_MISREAD_AS[third] if third else "”", len(match[0]))


def _padded(character: str, length: int) -> str:
    return character.rjust(length) if character in _BEFORE else character.ljust(length)


def _joined(text: str, lines: list[Line]) -> Page:
    """Return the page with the line ends inside its paragraphs as blanks."""
    pieces: list[str] = []
    at = 0
    for line in lines:
        line.text = line.text.replace("\r", " ").replace("\n", " ")
        pieces += text[at : line.start], line.text
        at = line.end
    pieces.append(text[at:])
    return Page("".join(pieces), lines)


def as_written(article: Article, source: str) -> Article:
    """Return an article that was made of a text as it is read with the words of the source in every span."""
    written: Article = replace(article, **{field: _respelled(getattr(article, field), source) for field in _WRITTEN})
    return (
        replace(written, blocks=_all_covered(written.blocks, source)) if "&" in source or _misread(source) else written
    )


def _misread(source: str) -> bool:
    return "€" in source and pattern(_MISREAD).search(source) is not None


def _respelled(part: Any, source: str) -> Any:
    """Return a part, a tuple of parts or a plain value; itself where nothing in it is spelt in another way."""
    if part is None:
        return None
    said = _LEAVES.get(part.__class__)
    if said is not None:
        written = source[part.start : part.end]
        return part if getattr(part, said) == written else replace(part, **{said: written})
    if isinstance(part, tuple):
        parts = [_respelled(each, source) for each in part]
        return part if all(map(is_, parts, part)) else tuple(parts)
    changed: dict[str, Any] = {}
    fields = part.__struct_fields__
    for field, value in zip(fields, astuple(part), strict=True):
        if value.__class__ is str:
            if field in _SAID and "start" in fields:
                written = source[part.start : part.end]
                if value != written:
                    changed[field] = written
        elif value.__class__ not in _PLAIN and (new := _respelled(value, source)) is not value:
            changed[field] = new
    return replace(part, **changed) if changed else part


def _all_covered(blocks: tuple[Block, ...], source: str) -> tuple[Block, ...]:
    """Return the blocks with what reads as blank and is none in the source (``&nbsp;``) in the block beside it."""
    covered: list[Block] = []
    at = 0
    for block in (*blocks, Block("separator", len(source), len(source), "")):
        start = block.start
        begins = _line_start(source, at, start)
        for first, last in _shown(source, at, start):
            before = covered[-1] if covered else None
            if before is not None and _on_one_line(source, before.end, first):
                covered[-1] = Block(before.kind, before.start, last, source[before.start : last])
            elif block.text and last >= begins:
                start = min(start, first)
            else:
                covered.append(Block("separator", first, last, source[first:last]))
        if block.text:
            covered.append(Block(block.kind, start, block.end, source[start : block.end]))
        at = block.end
    return tuple(covered)


def _shown(source: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches between two offsets, one a line, that hold something."""
    for line in source[start:end].splitlines(keepends=True):
        content = line.strip().strip("\ufeff\u200b\u00ad")
        if content:
            first = start + line.index(content)
            yield first, first + len(content)
        start += len(line)


def _line_start(source: str, low: int, at: int) -> int:
    """Return where the line begins that an offset lies in, not before another."""
    lines = f"{source[low:at]}.".splitlines()
    return at + 1 - len(lines[-1])


def _on_one_line(source: str, start: int, end: int) -> bool:
    return len(f"{source[start:end]}.".splitlines()) == 1
