"""Progress: how many documents are done, as a line on standard error that comes only when a run is long."""

from __future__ import annotations

import sys
from time import monotonic
from types import TracebackType
from typing import TYPE_CHECKING, Final

from .terminal import printable

if TYPE_CHECKING:
    from rich.progress import Progress

_PATIENCE: Final = 1.5
"""Seconds that a person waits without a sign."""


class Ticker:
    """Shows progress where somebody looks at standard error and nothing else is written to the same terminal."""

    def __init__(self, *, wanted: bool) -> None:
        self._wanted = wanted and sys.stderr is not None and sys.stderr.isatty()
        self._since = monotonic()
        self._progress: Progress | None = None

    def tick(self, name: str, done: int) -> None:
        """Say that so many documents are done, and which was the last."""
        if not self._wanted:
            return
        if self._progress is not None:
            self._progress.update(self._progress.task_ids[0], completed=done, document=printable(name))
        elif monotonic() - self._since > _PATIENCE:
            self._progress = _begin()

    def __enter__(self) -> Ticker:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None:
        """Take the line away."""
        if self._progress is not None:
            self._progress.stop()


def _begin() -> Progress:
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
    from rich.table import Column

    progress = Progress(
        SpinnerColumn(),
        TextColumn("{task.completed:,.0f} documents", markup=False),
        TimeElapsedColumn(),
        TextColumn("{task.fields[document]}", markup=False, table_column=Column(no_wrap=True, overflow="ellipsis")),
        console=Console(stderr=True),
        transient=True,
    )
    progress.add_task("", total=None, document="")
    progress.start()
    return progress
