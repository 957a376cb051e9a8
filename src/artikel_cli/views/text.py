"""The text: an article in, its lines with a gutter of numbers and kinds, annotated in place, out.

With styles the annotations are painted; without, each row is underlined by the row below it, so that the text
itself stays as it is and can still be searched. On a wide screen a margin says what was understood.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from typing import Final, NamedTuple

from rich.text import Text

from ..model import BODY_KINDS, Article
from ..source import Source
from .annotations import Annotation, annotations_of, by_block
from .glyphs import HIDDEN, plain, visible, width
from .palette import BAD, LOOKS, QUIET, Kind

_LINE: Final = re.compile(r"[^\r\n]+")
_WORD: Final = re.compile(r"([^ \t]+)[ \t]*")
_MEASURE: Final = 100
"""Columns beyond which a line of text is hard to read."""
_NARROWEST: Final = 24
_MARGIN_FROM: Final = 94
"""Columns right of the gutter from which on a part of them is a margin."""
_SEPARATOR: Final = " │ "
_RANKS: Final = {kind: rank for rank, kind in enumerate(LOOKS)}
_BASES: Final = {"headline": "bold", "deck": "italic", "subheading": "bold"}
_SHOWN: Final = BODY_KINDS | {"headline", "deck"}


class Columns(NamedTuple):
    """How wide the columns are: line numbers, kinds, text and margin (0 for none)."""

    number: int
    kind: int
    text: int
    margin: int


def text_view(article: Article, source: Source, *, columns: int, styled: bool, furniture: bool) -> Iterator[Text]:
    """Yield the rows of the text in so many columns, the legend first."""
    marked = annotations_of(article)
    kinds = {item.kind for item in marked}
    yield from legend(kinds, columns, styled=styled)
    yield Text()
    layout = measure(article, source, columns)
    last = 0
    for block, touching in zip(article.blocks, by_block(marked, article.blocks), strict=True):
        if not furniture and block.kind not in _SHOWN:
            continue
        kind: str = block.kind
        quiet = kind not in _SHOWN
        for match in _LINE.finditer(source.text, block.start, block.end):
            number = source.line_and_column(match.start())[0]
            if last and number > last + 1:
                yield gutter(layout)
            base = QUIET if quiet else _BASES.get(kind, "")
            yield from rows(
                source.text,
                match.span(),
                touching,
                layout,
                number=number if number != last else None,
                kind=kind,
                base=base,
                styled=styled,
            )
            last, kind = number, ""


def measure(article: Article, source: Source, columns: int) -> Columns:
    """Divide so many columns between gutter, text and margin."""
    number = len(str(source.line_and_column(len(source.text))[0]))
    kind = max((len(block.kind) for block in article.blocks), default=0)
    left = columns - number - kind - 1 - len(_SEPARATOR)
    if left < _NARROWEST:
        return Columns(number, 0, left + kind, 0)
    if left < _MARGIN_FROM:
        return Columns(number, kind, left, 0)
    text = min(_MEASURE, left - max(30, left // 3) - 2)
    return Columns(number, kind, text, left - text - 2)


def legend(kinds: set[Kind], columns: int, *, styled: bool) -> Iterator[Text]:
    """Yield what the looks of these kinds mean, as many rows as it takes."""
    row = Text()
    for kind, look in LOOKS.items():
        if kind not in kinds:
            continue
        entry = Text(look.title, look.style) if styled else Text(f"{look.sign * 3} {look.title}")
        if row and len(row) + 3 + len(entry) > columns:
            yield row
            row = Text()
        row = Text.assemble(row, "   " if row else "", entry)
    if row:
        yield row


def gutter(layout: Columns, number: int | None = None, kind: str = "") -> Text:
    """Return the gutter of a row."""
    shown = str(number) if number is not None else ""
    return Text.assemble((f"{shown:>{layout.number}} {kind[: layout.kind]:<{layout.kind}}{_SEPARATOR}", QUIET))


def rows(
    text: str,
    span: tuple[int, int],
    touching: list[Annotation],
    layout: Columns,
    *,
    number: int | None,
    kind: str,
    base: str,
    styled: bool,
) -> Iterator[Text]:
    """Yield the rows of one line of the source, broken to the width of the text."""
    margin: deque[Annotation] = deque()
    for start, end in wrap(text, span, layout.text):
        here = [item for item in touching if item.start < end and item.end > start]
        margin.extend(item for item in here if item.about and start <= item.start)
        painted = _painted(text, start, end, here, base) if styled else Text(visible(text[start:end]))
        yield _row(layout, gutter(layout, number, kind), painted, margin, styled=styled)
        number, kind = None, ""
        if not styled and here:
            yield _row(layout, gutter(layout), Text(underline(text, start, end, here)), margin, styled=styled)
    while margin and layout.margin:
        yield _row(layout, gutter(layout), Text(), margin, styled=styled)


def wrap(text: str, span: tuple[int, int], columns: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of the rows of a line, broken at blanks, the blanks round a row left out."""
    start = used = 0
    end = -1
    for first, last, after in _words(text, span, columns):
        taken = width(text[first:last])
        if end >= 0 and used + taken > columns:
            yield start, end
            end = -1
        if end < 0:
            start, used = first, 0
        used += taken + width(text[last:after])
        end = last
    if end >= 0:
        yield start, end


def _words(text: str, span: tuple[int, int], columns: int) -> Iterator[tuple[int, int, int]]:
    """Yield start and end of each word and the end of the blanks behind it; too long a word comes in pieces."""
    for match in _WORD.finditer(text, *span):
        start, end = match.span(1)
        if width(match[1]) > columns:
            used = 0
            for at in range(start, end):
                taken = width(text[at])
                if used + taken > columns:
                    yield start, at, at
                    start, used = at, 0
                used += taken
        yield start, end, match.end()


def underline(text: str, start: int, end: int, here: list[Annotation]) -> str:
    """Return the row that underlines a row of text with the signs and labels of its annotations."""
    signs = [" "] * width(text[start:end])
    for item in _in_order(here):
        first = width(text[start : max(start, item.start)])
        last = width(text[start : min(end, item.end)])
        signs[first:last] = LOOKS[item.kind].sign * (last - first)
        if item.start >= start and len(item.label) <= last - first:
            signs[first : first + len(item.label)] = item.label
    return "".join(signs).rstrip()


def _painted(text: str, start: int, end: int, here: list[Annotation], base: str) -> Text:
    row = Text(visible(text[start:end]), base)
    for item in _in_order(here):
        first = len(visible(text[start : max(start, item.start)]))
        row.stylize(LOOKS[item.kind].style, first, len(visible(text[start : min(end, item.end)])))
    for match in HIDDEN.finditer(text, start, end):
        first = len(visible(text[start : match.start()]))
        row.stylize("reverse", first, first + len(visible(match[0])))
    return row


def _in_order(here: list[Annotation]) -> list[Annotation]:
    return sorted(here, key=lambda item: _RANKS[item.kind])


def _row(layout: Columns, left: Text, middle: Text, margin: deque[Annotation], *, styled: bool) -> Text:
    """Return one row of the screen, with the first annotation that waits for a place in the margin."""
    row = Text.assemble(left, middle)
    if margin and layout.margin:
        item = margin.popleft()
        note = plain(f"{item.label} {item.about}" if item.label else item.about)
        note.truncate(layout.margin - 2, overflow="ellipsis")
        if styled:
            note.stylize(BAD if item.kind == "wrong" else QUIET)
        row.append(" " * (layout.text - middle.cell_len + 2))
        row.append_text(note)
    return row
