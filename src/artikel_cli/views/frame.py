"""The frame of a view: what is looked at and on how wide a screen; headings that all views share."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.rule import Rule
from rich.segment import Segment
from rich.text import Text

from ..model import Article
from ..source import Source
from .glyphs import plain
from .palette import HEADING, QUIET

_WIDE = 110
_NARROW = 70


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
    def narrow(self) -> bool:
        """Whether there is room for the most telling columns alone."""
        return self.columns < _NARROW

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


def title(text: Text) -> RenderableType:
    """Return a title with a line behind it, as wide as the screen."""
    return Rule(text, align="left", style=QUIET, characters="─")


def heading(name: str, remark: str = "") -> RenderableType:
    """Return the title of a section."""
    return title(Text.assemble((name, HEADING), (f"  {remark}" if remark else "", QUIET)))


def cell(text: str | None, style: str = "") -> Text:
    """Return what a cell of a table shows."""
    return plain(text or "", style)


def count_lines(source: Source) -> int:
    """Return how many lines a source has; the last one may lack its line end."""
    return source.line_and_column(len(source.text))[0] - source.text.endswith(("\n", "\r"))


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun: ``1 person``, ``2 people``, ``no notes``."""
    return f"{number or 'no'} {one if number == 1 else many or one + 's'}"
