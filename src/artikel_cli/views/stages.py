"""The stages: an article and its source in, what crosses each border of the pipeline out.

``source`` is the decoded text, ``blocks`` what layout made of it, ``annotations`` what was recognised inside the
blocks, ``article`` all of it put together, field by field.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Final

from msgspec import Struct
from rich.console import Group, RenderableType
from rich.rule import Rule
from rich.text import Text

from .annotations import annotations
from .frame import Frame, Rows, cell, counted, table
from .glyphs import HIDDEN, one_line, plain, visible
from .palette import HEADING, LOOKS, QUIET
from .tables import blocks_view
from .text import wrap

_LINE: Final = re.compile(r"([^\r\n]*)(\r\n|\n|\r|\Z)")
_LINE_ENDS: Final = {"\r\n": "␍␊", "\n": "␊", "\r": "␍", "": "∎"}
_INDENT: Final = 2


def stage_view(frame: Frame, stage: str) -> RenderableType:
    """Return what leaves a stage, below the pipeline with that stage marked."""
    way = Text("  ").join([Text(name, HEADING if name == stage else QUIET) for name in STAGES])
    title = Text.assemble(plain(frame.name), "   ", way)
    return Group(Rule(title, align="left", style=QUIET, characters="─"), STAGES[stage](frame), Text())


def _source(frame: Frame) -> RenderableType:
    """Return each line with its offset; line ends, tabs and hidden characters show."""
    source = frame.source
    text = source.text
    ends = Counter(match[2] for match in _LINE.finditer(text) if match[2])
    hidden = sum(match[0] not in "\r\n" for match in HIDDEN.finditer(text))
    facts = [
        source.encoding,
        f"{len(source.raw):,} bytes",
        f"{len(text):,} characters",
        ", ".join(f"{counted(number, 'line end')} {_LINE_ENDS[end]}" for end, number in ends.items()),
        f"{hidden} hidden" if hidden else "",
        f"sha256 {source.sha256}",
    ]
    return Group(
        cell(", ".join(filter(None, facts)), QUIET),
        Text(),
        Rows(_source_rows(text, frame.columns)),
    )


def _source_rows(text: str, columns: int) -> Iterator[Text]:
    lines = list(_LINE.finditer(text))
    offset_width, number_width = len(str(len(text))), len(str(len(lines)))
    room = max(20, columns - offset_width - number_width - 6)
    for number, line in enumerate(lines, 1):
        if number > 1 and not line[0]:  # behind the last line end
            break
        left = Text(f"{number:>{number_width}} {line.start():>{offset_width}} │ ", QUIET)
        spans = list(wrap(text, line.span(1), room)) or [line.span(1)]
        for start, end in spans:
            row = Text.assemble(left, plain(text[start:end]))
            if end == spans[-1][1]:
                row.append_text(plain(text[end : line.end(1)]))
                row.append(_LINE_ENDS[line[2]], QUIET)
            yield row
            left = Text(f"{'':>{number_width}} {'':>{offset_width}} │ ", QUIET)


def _blocks(frame: Frame) -> RenderableType:
    return blocks_view(frame) or Text()


def _annotations(frame: Frame) -> RenderableType:
    """Return every annotation in the order of the text with what was understood and what decided."""
    rows = table(
        "place", "start", "end", "kind", "", "text", "meaning", "by", right=("start", "end"), ratio="text"
    )
    if not frame.wide:
        rows = table("start", "end", "kind", "", "text", "meaning", right=("start", "end"), ratio="text")
    rows.columns[-3 if frame.wide else -2].no_wrap = True
    rows.columns[-3 if frame.wide else -2].overflow = "ellipsis"
    for item in annotations(frame.article):
        cells = [
            Text(str(item.start), QUIET),
            Text(str(item.end), QUIET),
            Text(item.kind, LOOKS[item.kind].style),
            Text(item.label),
            cell(one_line(frame.source.text[item.start : item.end])),
            cell(one_line(item.about)),
        ]
        if frame.wide:
            cells = [Text(frame.place(item.start), QUIET), *cells, cell(item.basis, QUIET)]
        rows.add_row(*cells)
    return rows


def _article(frame: Frame) -> RenderableType:
    """Return every field of the model."""
    return Rows(_fields(frame.article, frame.columns, 0))


def _fields(value: Struct, columns: int, indent: int) -> Iterator[Text]:
    """Yield the fields of a value, those of its parts indented below it; the span stands behind the first."""
    names = [name for name in value.__struct_fields__ if name not in ("start", "end")]
    width = max(map(len, names), default=0)
    span = f"  {value.start}–{value.end}" if hasattr(value, "start") and hasattr(value, "end") else ""
    for name in names or [""]:
        inner = getattr(value, name) if name else None
        head = Text(" " * indent + f"{name:<{width}}  ", QUIET)
        tail, span = Text(span, QUIET), ""
        if isinstance(inner, Struct):
            yield Text.assemble(head, tail)
            yield from _fields(inner, columns, indent + _INDENT)
        elif isinstance(inner, tuple) and inner and isinstance(inner[0], Struct):
            yield Text.assemble(head, (str(len(inner)), QUIET), tail)
            for part in inner:
                yield from _item(part, columns, indent + _INDENT)
        else:
            yield from _scalar(head, inner, tail, columns)


def _item(part: Struct, columns: int, indent: int) -> Iterator[Text]:
    """Yield one of several parts, a dash before its first field."""
    for number, row in enumerate(_fields(part, columns, indent + _INDENT)):
        if number == 0:
            row = Text.assemble(" " * indent, ("– ", QUIET), row[indent + _INDENT :])
        yield row


def _scalar(head: Text, value: object, tail: Text, columns: int) -> Iterator[Text]:
    if value is None or value == ():
        yield Text.assemble(head, ("none" if value is None else "0", QUIET), tail)
        return
    shown = ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
    shown = visible(shown)
    room = max(20, columns - len(head) - len(tail))
    for start, end in wrap(shown, (0, len(shown)), room) if shown else [(0, 0)]:
        yield Text.assemble(head, shown[start:end], tail)
        head, tail = Text(" " * len(head)), Text()


STAGES: Final[dict[str, Callable[[Frame], RenderableType]]] = {
    "source": _source,
    "blocks": _blocks,
    "annotations": _annotations,
    "article": _article,
}
"""In the order of the pipeline."""
