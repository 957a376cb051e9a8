"""Grids: rows of cells in, the rows of a table without lines out, as wide as they need to be and no wider.

Rich measures and renders every cell as a screen of its own; an article of 50 KB has thousands.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from rich.console import Console, ConsoleOptions, RenderResult
from rich.segment import Segment
from rich.text import Text

from .palette import QUIET

_GAP: Final = 2
_LEAST: Final = 8
"""Columns that a cell keeps, however narrow the screen is."""


class Grid:
    """A table: titles, and rows of as many cells.

    Attributes:
        rows: the cells.
    """

    def __init__(
        self,
        titles: Sequence[str],
        *,
        right: Sequence[str] = (),
        wraps: Sequence[str] = (),
        cut: str | None = None,
    ) -> None:
        """Name the columns: those set flush right, those that may be broken, the one that is cut to fit."""
        self._titles, self._right, self._wraps, self._cut = titles, right, wraps, cut
        self.rows: list[tuple[Text, ...]] = []

    def add(self, *cells: Text | str) -> None:
        """Add a row; a cell that is a string is quiet."""
        self.rows.append(tuple([Text.assemble((c, QUIET)) if isinstance(c, str) else c for c in cells]))

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        widths = self._widths(options.max_width)
        titles = tuple([Text.assemble((title, QUIET)) for title in self._titles])
        for cells in (titles, *self.rows):
            for row in self._lines(console, cells, widths):
                yield from row.render(console)
                yield Segment.line()

    def _widths(self, columns: int) -> list[int]:
        """Return how wide each column is: what it needs, or an equal share of what the others leave."""
        titles = [len(title) for title in self._titles]
        needs = [max([need, *[row[at].cell_len for row in self.rows]]) for at, need in enumerate(titles)]
        left = columns - sum(needs) - _GAP * (len(needs) - 1)
        if left >= 0:
            return needs
        yielding = [at for at, title in enumerate(self._titles) if title in self._wraps or title == self._cut]
        left += sum(needs[at] for at in yielding)
        yielding.sort(key=lambda at: needs[at])
        for number, at in enumerate(yielding):
            share = max(_LEAST, left // (len(yielding) - number))
            needs[at] = min(needs[at], share)
            left -= needs[at]
        return needs

    def _lines(self, console: Console, cells: tuple[Text, ...], widths: list[int]) -> Iterator[Text]:
        lines: list[Sequence[Text]] = []
        for title, cell, width in zip(self._titles, cells, widths, strict=True):
            if cell.cell_len <= width:
                lines.append((cell,))
            elif title == self._cut:
                cell.truncate(width, overflow="ellipsis")
                lines.append((cell,))
            else:
                lines.append(list(cell.wrap(console, width, overflow="fold")))
        for number in range(max(map(len, lines))):
            row = Text()
            for title, parts, width in zip(self._titles, lines, widths, strict=True):
                part = parts[number] if number < len(parts) else Text()
                blanks = " " * (width - part.cell_len)
                if title in self._right:
                    row.append(blanks).append_text(part)
                else:
                    row.append_text(part).append(blanks)
                row.append(" " * _GAP)
            row.rstrip()
            yield row
