"""Views: an article and its source in, what a terminal shows of them out, as renderables of Rich.

Rich is imported here and by whoever imports this; only ``artikel inspect`` does.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import Final

from rich.console import Group, RenderableType
from rich.text import Text

from .explain import explain_view, find_place, is_place
from .frame import Frame, Rows, heading
from .glyphs import plain
from .header import header_view
from .palette import HEADING
from .stages import STAGES, stage_view
from .tables import blocks_view, credits_view, notes_view, people_view, quotations_view, times_view
from .text import text_view

__all__ = [
    "SECTIONS",
    "STAGES",
    "Frame",
    "article_view",
    "explain_view",
    "find_place",
    "is_place",
    "stage_view",
]


def _text(frame: Frame) -> RenderableType:
    rows = text_view(
        frame.article,
        frame.source,
        columns=frame.columns,
        styled=frame.styled,
        furniture=frame.furniture,
    )
    return Group(heading("Text"), Rows(rows))


SECTIONS: Final[dict[str, Callable[[Frame], RenderableType | None]]] = {
    "header": header_view,
    "text": _text,
    "quotations": quotations_view,
    "people": people_view,
    "times": times_view,
    "credits": credits_view,
    "notes": notes_view,
    "blocks": blocks_view,
}
"""The sections of a view in their order; a function returns ``None`` where it has nothing to show."""

_BY_DEFAULT: Final = frozenset(SECTIONS) - {"blocks"}
"""The text shows the blocks already, in its gutter."""


def article_view(frame: Frame, only: Collection[str] = ()) -> Iterator[RenderableType]:
    """Yield the sections of an article; one that was asked for says where it has nothing to show.

    The header names the article; without it, its name stands above the others.
    """
    if only and "header" not in only:
        yield plain(frame.name, HEADING)
    for name, view in SECTIONS.items():
        if name not in (only or _BY_DEFAULT):
            continue
        shown = view(frame)
        if shown is not None:
            yield shown
        elif only:
            yield heading(name.capitalize(), "none")
        else:
            continue
        if name != "quotations" or shown is None:  # a blank row follows each of its speakers already
            yield Text()
