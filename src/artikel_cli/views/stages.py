"""The stages: an article and its source in, what crosses each border of the pipeline out.

``source`` is the decoded text, ``blocks`` what layout made of it, ``annotations`` what was recognised inside the
blocks, ``article`` all of it put together, field by field.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any, Final

from msgspec import Struct
from rich.console import Group, RenderableType
from rich.text import Text

from .annotations import annotations_of
from .frame import Frame, Rows, cell, counted, title
from .glyphs import HIDDEN, one_line, plain, visible
from .grid import Grid
from .palette import HEADING, LOOKS, QUIET
from .tables import blocks_grid
from .text import wrap

_LINE: Final = re.compile(r"([^\r\n]*)(\r\n|\n|\r|\Z)")
_LINE_ENDS: Final = {"\r\n": "␍␊", "\n": "␊", "\r": "␍", "": "∎"}
_INDENT: Final = 2
_EMPTY: Final[dict[Any, str]] = {None: "none", (): "0", "": "empty", True: "true", False: "false"}


def stage_view(frame: Frame, stage: str) -> RenderableType:
    """Return what leaves a stage, below the pipeline with that stage marked."""
    way = Text(" ▸ ", QUIET).join(
        [Text(f"[{name}]", HEADING) if name == stage else Text(name, QUIET) for name in STAGES]
    )
    return Group(title(Text.assemble(plain(frame.name), "   ", way)), STAGES[stage](frame), Text())


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
    ]
    return Group(
        cell(", ".join(filter(None, facts)), QUIET),
        cell(f"sha256 {source.sha256}", QUIET),
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
        starts = [start for start, _ in wrap(text, line.span(1), room)]
        starts[:1] = [line.start()]
        for start, end in zip(starts, [*starts[1:], line.end(1)], strict=True):
            row = Text.assemble(left, plain(text[start:end]))
            if end == line.end(1):
                row.append(_LINE_ENDS[line[2]], QUIET)
            yield row
            left = Text(f"{'':>{number_width}} {'':>{offset_width}} │ ", QUIET)


def _blocks(frame: Frame) -> RenderableType:
    return blocks_grid(frame)


def _annotations(frame: Frame) -> RenderableType:
    """Return every annotation in the order of the text with what was understood and what decided."""
    titles = ["place", "start", "end", "kind", "", "text", "meaning", "by"]
    if not frame.wide:
        titles = titles[1:-1]
    grid = Grid(titles, right=("start", "end"), cut="text")
    for item in annotations_of(frame.article):
        cells: dict[str, Text | str] = {
            "place": frame.place(item.start),
            "start": str(item.start),
            "end": str(item.end),
            "kind": Text.assemble((item.kind, LOOKS[item.kind].style)),
            "": Text(item.label),
            "text": cell(one_line(frame.source.text[item.start : item.end])),
            "meaning": cell(one_line(item.about)),
            "by": item.basis,
        }
        grid.add(*[cells[title] for title in titles])
    return grid


def _article(frame: Frame) -> RenderableType:
    """Return every field of the model."""
    return Rows(_fields(frame.article, frame.columns, 0))


def _fields(value: Struct, columns: int, indent: int) -> Iterator[Text]:
    """Yield the fields of a value, those of its parts indented below it; the span stands behind the first."""
    names = [name for name in value.__struct_fields__ if name not in ("start", "end")]
    width = max(map(len, names), default=0)
    span = f"  {value.start}–{value.end}" if hasattr(value, "start") and hasattr(value, "end") else ""
    if not names:
        yield Text(" " * indent + span.lstrip(), QUIET)
    for name in names:
        inner = getattr(value, name)
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
    if value in _EMPTY:
        yield Text.assemble(head, (_EMPTY[value], QUIET), tail)
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
