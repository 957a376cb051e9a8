"""Grids: rows of cells in, the rows of a table without lines out, as wide as they need to be and no wider.

Where the screen is too narrow for whole words in columns, each row is a record: its cells below each other.
Rich measures and renders every cell as a screen of its own; an article of 50 KB has thousands.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.segment import Segment
from rich.text import Text

from .palette import QUIET

_GAP: Final = 2
_CUT: Final = 12
"""Columns that a cell keeps which is cut to fit."""


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
        table = self._records(console, options.max_width)
        if widths is not None:
            table = chain.from_iterable([self._lines(console, cells, widths) for cells in (titles, *self.rows)])
        for row in table:
            yield from row.render(console)
            yield Segment.line()

    def _records(self, console: Console, columns: int) -> Iterator[Text]:
        """Yield the rows as records, an empty line between two of them."""
        indent = max(map(len, self._titles)) + _GAP
        for number, cells in enumerate(self.rows):
            if number:
                yield Text()
            for title, cell in zip(self._titles, cells, strict=True):
                for part in cell.wrap(console, max(1, columns - indent), overflow="fold") if cell.plain else ():
                    yield Text.assemble((f"{title:{indent}}", QUIET), part)
                    title = ""

    def _widths(self, columns: int) -> list[int] | None:
        """Return how wide each column is: what it needs, or its longest word and an equal share of what is left.

        None where there is no room for the words.
        """
        titles = [len(title) for title in self._titles]
        needs = [max([need, *[row[at].cell_len for row in self.rows]]) for at, need in enumerate(titles)]
        left = columns - sum(needs) - _GAP * (len(needs) - 1)
        if left >= 0:
            return needs
        yielding = [at for at, title in enumerate(self._titles) if title in self._wraps or title == self._cut]
        words = {at: self._longest_word(at, columns - max(titles) - _GAP) for at in yielding}
        left += sum(needs[at] - words[at] for at in yielding)
        if left < 0:
            return None
        yielding.sort(key=lambda at: needs[at] - words[at])
        for number, at in enumerate(yielding):
            needs[at] = min(needs[at], words[at] + left // (len(yielding) - number))
            left -= needs[at] - words[at]
        return needs

    def _longest_word(self, at: int, room: int) -> int:
        """Return how wide the longest word of a column is that has room in a record."""
        if self._titles[at] == self._cut:
            return min(_CUT, max([len(self._titles[at]), *[row[at].cell_len for row in self.rows]]))
        words = [cell_len(word) for row in self.rows for word in row[at].plain.split()]
        return max([len(self._titles[at]), *[word for word in words if word <= room]])

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
