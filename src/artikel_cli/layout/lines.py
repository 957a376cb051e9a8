"""Lines of the source, each a paragraph: text in, trimmed :class:`Line` spans out.

A line of the source is a line here, except where a text is hard-wrapped: there the lines of one paragraph are
joined into one span. Every character that prints something lies in
exactly one line.
"""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from ..model import BlockKind

_TERMINAL: Final = '.!?:;…"”’»)]'

_INVISIBLE: Final = "\ufeff\u200b\u00ad"
"""Byte-order mark, zero-width space and soft hyphen: they print nothing, and a line of them is a blank one."""

_WRAP_LINES: Final = 4
"""Fewer lines than this tell nothing about wrapping."""
_WRAP_WIDTH: Final = 100
"""Text is wrapped by hand or by a mail program at 60 to 80 columns; a longer line is a paragraph."""
_WRAP_LONGER: Final = 20
"""Of so many lines one may be longer: the page around a wrapped text is not wrapped."""


class Line(Struct, gc=False):
    """A paragraph-to-be: its span, its text, and its kind once something has recognised it.

    ``plain`` says that it has been looked at and holds no phrase of furniture.
    """

    start: int
    end: int
    text: str
    kind: BlockKind | None = None
    plain: bool = False

    def split(self, at: int) -> tuple[Line, Line]:
        """Cut in two at an offset inside the line; white space at the cut belongs to neither.

        Raises:
            ValueError: one of the halves would be empty.
        """
        left, right = self.text[:at].rstrip(), self.text[at:].lstrip()
        if not left or not right:
            raise ValueError("a cut leaves something on both sides")
        return (
            Line(self.start, self.start + len(left), left, self.kind),
            Line(self.end - len(right), self.end, right, self.kind),
        )


def split_lines(text: str) -> list[Line]:
    """Return the lines that hold anything, trimmed."""
    lines: list[Line] = []
    at = 1 if text.startswith("\ufeff") else 0
    hidden = any(map(text.__contains__, _INVISIBLE))
    for raw in (text[1:] if at else text).splitlines(keepends=True):
        content = raw.strip()
        if content and not (hidden and _is_blank(content)):
            start = at if raw[0] == content[0] else at + raw.index(content[0])
            lines.append(Line(start, start + len(content), content))
        at += len(raw)
    return lines


def _is_blank(text: str) -> bool:
    return not any(character not in _INVISIBLE and not character.isspace() for character in text)


def is_wrapped(lines: list[Line]) -> bool:
    """Tell whether paragraphs run over several lines.

    A line of wrapped text ends where the width is used up, so that many lines go on in lower case and few end a
    sentence; a line that is a paragraph begins with a capital and ends with a full stop.
    """
    if len(lines) < _WRAP_LINES:
        return False
    longer = 0
    for line in lines:
        if len(line.text) > _WRAP_WIDTH:
            longer += 1
            if longer * _WRAP_LONGER > len(lines):
                return False
    going_on = sum(line.text[0].islower() for line in lines)
    open_ended = sum(line.text[-1] not in _TERMINAL for line in lines)
    return going_on * 4 >= len(lines) and open_ended * 2 >= len(lines)


def unwrap(text: str, lines: list[Line]) -> list[Line]:
    """Join the lines of each paragraph.

    A paragraph ends before a blank line, before an indented line where others are not, and after a line that ends
    a sentence well short of the width.
    """
    width = max(len(line.text) for line in lines if len(line.text) <= _WRAP_WIDTH)
    indents = []
    end = -1  # of the line before: nothing but line ends and blanks stand between
    for line in lines:
        indents.append(line.start - (max(end, text.rfind("\n", end + 1, line.start)) + 1))
        end = line.end
    usual = min(indents)
    joined: list[Line] = []
    first = lines[0]
    last = first
    for line, indent in zip(lines[1:], indents[1:], strict=True):
        gap = text[last.end : line.start]
        short = len(last.text) < width * 0.75
        apart = (
            len(line.text) > _WRAP_WIDTH
            or len(last.text) > _WRAP_WIDTH
            or gap.count("\n") > 1
            or gap.count("\r") > max(1, gap.count("\n"))
            or (indent > usual and not line.text[0].islower())
            or (short and last.text[-1] in _TERMINAL)
            or (short and last is first and not line.text[0].islower())
            or (last is first and last.text.isupper() and not line.text.isupper())
        )
        if apart:
            joined.append(Line(first.start, last.end, text[first.start : last.end]))
            first = line
        last = line
    joined.append(Line(first.start, last.end, text[first.start : last.end]))
    return joined
