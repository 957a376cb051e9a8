"""Annotations as nested elements: a text and the marks on it in, children of an lxml element out.

Marks may overlap in any way. One that crosses the end of another is cut there into two elements, so that the
tree always nests; the text comes out unaltered, except that characters HTML forbids become U+FFFD.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING, Final, NamedTuple

from ..model import Block

if TYPE_CHECKING:
    from lxml.etree import _Element

# Control characters, surrogates and noncharacters (HTML Standard, 13.2.3.5); XML forbids no others.
_FORBIDDEN: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000))
    + "]"
)


class Mark(NamedTuple):
    """An element around a part of the text.

    Attributes:
        start: first code point, counted in the source.
        end: one past the last.
        rank: of marks on the same span the lower one is the outer one.
        tag: name of the element.
        attributes: its attributes; ``id`` is used for the first piece alone.
    """

    start: int
    end: int
    rank: int
    tag: str
    attributes: dict[str, str]


def clean(text: str) -> str:
    """Return a text as HTML can hold it: a forbidden character becomes U+FFFD, a line end a newline."""
    return _FORBIDDEN.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


def marks_by_block(marks: Iterable[Mark], blocks: Iterable[Block]) -> dict[int, list[Mark]]:
    """Map the start of each block to the marks on it, cut where the block begins and ends."""
    ordered = sorted(marks, key=lambda mark: mark.start)
    found: dict[int, list[Mark]] = {}
    running: list[Mark] = []
    index = 0
    for block in blocks:
        while index < len(ordered) and ordered[index].start < block.end:
            running.append(ordered[index])
            index += 1
        running = [mark for mark in running if mark.end > block.start]
        if running:
            found[block.start] = [
                mark._replace(start=max(mark.start, block.start), end=min(mark.end, block.end)) for mark in running
            ]
    return found


def put(parent: _Element, text: str, start: int, marks: Iterable[Mark], used: set[str]) -> None:
    """Append a text that starts at ``start`` of the source to an empty element, with its marks as elements.

    ``used`` holds the ids given so far in the document, and is added to.
    """
    from lxml.etree import SubElement

    end = start + len(text)
    waiting = [
        (mark.start, -mark.end, mark.rank, number, mark)
        for number, mark in enumerate(marks)
        if start <= mark.start < mark.end <= end
    ]
    heapify(waiting)
    position = start
    stack = [(end, parent)]
    behind: _Element | None = None  # the child that the text goes on behind; lxml walks all of them to find the last

    def advance(to: int) -> None:
        nonlocal position
        if to > position:
            piece = clean(text[position - start : to - start])
            if behind is not None:
                behind.tail = piece
            else:
                stack[-1][1].text = piece
            position = to

    while waiting:
        mark_start, mark_end, rank, number, mark = heappop(waiting)
        mark_end = -mark_end
        while stack[-1][0] <= mark_start:
            advance(stack[-1][0])
            behind = stack.pop()[1]
        advance(mark_start)
        limit, outer = stack[-1]
        if mark_end > limit:
            heappush(waiting, (limit, -mark_end, rank, number, mark))
            mark_end = limit
        attributes = dict(mark.attributes)
        if (name := attributes.get("id")) in used:
            del attributes["id"]
        elif name:
            used.add(name)
        stack.append((mark_end, SubElement(outer, mark.tag, attributes)))
        behind = None
    while stack:
        advance(stack[-1][0])
        behind = stack.pop()[1]
