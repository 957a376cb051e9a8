"""The pager: text for a terminal in, shown at once where it fits and through ``$PAGER`` where it does not."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
from pathlib import Path
from types import TracebackType
from typing import IO

from .failures import standard_output


class Screen:
    """Standard output, with a pager in between from the row on that does not fit; a context manager.

    Attributes:
        paged: whether a pager has the terminal.
        quit: whether the pager was left before the end, so that nothing more is wanted.
    """

    def __init__(self, rows: int | None) -> None:
        """Page what is longer than so many rows; ``None`` never pages."""
        self._rows = rows
        self._waiting: list[str] = []
        self._used = 0
        self._pager: subprocess.Popen[bytes] | None = None
        self._interrupt: object = None
        self.quit = False

    @property
    def paged(self) -> bool:
        """Whether a pager has the terminal."""
        return self._pager is not None

    def write(self, text: str) -> None:
        """Show a text, or keep it until it is known whether all fits.

        Raises:
            BrokenPipeError: whoever reads standard output went away.
        """
        self._used += text.count("\n")
        if self._rows is not None and self._pager is None:
            self._waiting.append(text)
            if self._used < self._rows:
                return
            text = "".join(self._waiting)
            self._waiting, self._rows = [], None
            self._open()
        self._pass_on(text)

    def __enter__(self) -> Screen:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None:
        if self._waiting:
            self._pass_on("".join(self._waiting))
        if self._pager is not None:
            self._leave(self._pager)

    def _pass_on(self, text: str) -> None:
        data = text.encode("utf-8", "backslashreplace")
        if self._pager is None or self._pager.stdin is None:
            output = standard_output("give it a terminal, a file or a pipe")
            output.write(data)
            output.flush()
            return
        pipe: IO[bytes] = self._pager.stdin
        try:
            pipe.write(data)
            pipe.flush()
        except BrokenPipeError:
            self.quit = True

    def _open(self) -> None:
        """Start the pager; where there is none, all goes straight to the terminal."""
        command = pager_command()
        if not command:
            return
        try:
            self._pager = subprocess.Popen(  # noqa: S603  # the user's own choice of program
                command, stdin=subprocess.PIPE, env=os.environ | {"LESSCHARSET": "utf-8"}
            )
        except OSError:
            return
        # An interruption is meant for the pager, which stops a search or a jump by it.
        self._interrupt = signal.signal(signal.SIGINT, signal.SIG_IGN)

    def _leave(self, pager: subprocess.Popen[bytes]) -> None:
        try:
            if pager.stdin is not None:
                pager.stdin.close()
        except BrokenPipeError:
            self.quit = True
        pager.wait()
        signal.signal(signal.SIGINT, self._interrupt)  # type: ignore[arg-type]  # as it was returned


def pager_command() -> list[str]:
    """Return the command that ``PAGER`` names, by default ``less``; empty where nothing is to be paged."""
    try:
        command = shlex.split(os.environ.get("PAGER", "less"))
    except ValueError:  # an open quotation mark
        return []
    program = Path(command[0]).name if command else "cat"
    if program == "cat":
        return []
    if program == "less":
        command.append("-R")  # let colours pass, and no other control sequences
    return command
