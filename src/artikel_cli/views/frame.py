"""The frame of a view: what is looked at and on how wide a screen; headings and tables that all views share."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import NamedTuple

from rich.console import Console, ConsoleOptions, JustifyMethod, RenderableType, RenderResult
from rich.rule import Rule
from rich.segment import Segment
from rich.table import Table
from rich.text import Text

from ..model import Article
from ..source import Source
from .glyphs import plain
from .palette import HEADING, QUIET

_WIDE = 110


class Frame(NamedTuple):
    """What is looked at, and how.

    Attributes:
        article: what was parsed.
        source: what it was parsed from.
        columns: width of the screen.
        styled: whether styles show; without them signs say the same.
        furniture: whether blocks are shown that are neither headline nor body.
    """

    article: Article
    source: Source
    columns: int
    styled: bool
    furniture: bool = True

    @property
    def wide(self) -> bool:
        """Whether there is room for columns that a narrow screen puts below each other."""
        return self.columns >= _WIDE

    @property
    def name(self) -> str:
        """What people know the article by."""
        return self.source.name or "standard input"

    def line(self, offset: int) -> int:
        """Return the line, from 1, of an offset."""
        return self.source.line_and_column(offset)[0]

    def place(self, offset: int) -> str:
        """Return line and column of an offset as editors write them."""
        return "{}:{}".format(*self.source.line_and_column(offset))


class Rows:
    """Rows that have the right width already and must not be broken again."""

    def __init__(self, rows: Iterable[Text]) -> None:
        self._rows = rows

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for row in self._rows:
            yield from row.render(console)
            yield Segment.line()


def heading(title: str, remark: str = "") -> RenderableType:
    """Return the heading of a section."""
    text = Text.assemble((title, HEADING), (f"  {remark}" if remark else "", QUIET))
    return Rule(text, align="left", style=QUIET, characters="─")


def table(*columns: str, right: Collection[str] = (), wraps: str = "") -> Table:
    """Return an empty table of columns; ``right`` are those of numbers, ``wraps`` the one that may be broken."""
    made = Table(
        box=None,
        pad_edge=False,
        padding=(0, 2, 0, 0),
        header_style=QUIET,
    )
    for name in columns:
        justify: JustifyMethod = "right" if name in right else "left"
        made.add_column(name, justify=justify, overflow="fold", no_wrap=name != wraps)
    return made


def cut_to_fit(rows: Table, name: str) -> Table:
    """Let a column of a table take what the others leave, and cut what does not fit there."""
    rows.expand = True
    for column in rows.columns:
        if column.header == name:
            column.ratio, column.no_wrap, column.overflow = 1, True, "ellipsis"
    return rows


def cell(text: str | None, style: str = "") -> Text:
    """Return what a cell of a table shows."""
    return plain(text or "", style)


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun: ``1 person``, ``2 people``, ``no notes``."""
    return f"{number or 'no'} {one if number == 1 else many or one + 's'}"
