"""Known findings: the file of the baseline, read before a run and written after it."""

from __future__ import annotations

import os
from pathlib import Path, PurePath

from ..errors import ArtikelError
from ..findings import Finding
from ..validate.baseline import Baseline
from ..validate.check import Checked, Checker
from .failures import unreadable, unwritable
from .inputs import STDIN
from .outputs import open_output
from .places import exists
from .tally import count


class Known:
    """A baseline and its file.

    Raises:
        ArtikelError: the file cannot be read, or is no baseline, or is missing and not to be written.
    """

    def __init__(self, path: Path, *, write: bool, grow: bool) -> None:
        self._path, self._label, self._write = path, str(path), write
        self._folder = str(path.absolute().parent)
        try:
            self._old: bytes | None = path.read_bytes()
        except FileNotFoundError:
            if not write:
                remedy = "write it with --write-baseline"
                raise ArtikelError(self._label, "no such baseline", remedy) from None
            self._old = None
        except OSError as error:
            raise unreadable(self._label, error) from error
        self._baseline = (
            Baseline({}, self._exists, grow=True)
            if self._old is None
            else Baseline.read(self._old, self._label, self._exists, grow=grow)
        )

    @property
    def hidden(self) -> int:
        """How many findings were known."""
        return self._baseline.hidden

    def new(self, checked: Checked, checker: Checker) -> list[Finding]:
        """Return the findings of a document that are not known, and remember those that are."""
        name = checked.name
        if name != STDIN:
            name = PurePath(os.path.relpath(name, self._folder)).as_posix()
        path = os.fsencode(name).decode("utf-8", "backslashreplace")
        codes = checker.plan(checked.name).rules
        return self._baseline.new(path, checked.source, checked.findings, codes)

    def finish(self) -> list[str]:
        """Write the file where that is asked for, and return what there is to say about it.

        Raises:
            ArtikelError: the file cannot be written.
        """
        stale = self._baseline.stale()
        if not self._write:
            if not stale:
                return []
            return [
                f"{self._label}: {_stale(stale)}, the first in {stale[0]}; --write-baseline takes out what is mended"
            ]
        data = self._baseline.write()
        if data == self._old:
            return []
        try:
            with open_output(self._label, "json", frozenset()) as output:
                output.write(data, self._label, self._label)
        except OSError as error:
            raise unwritable(self._label, error) from error
        if self._old is None:
            return [f"{self._label}: written, {count(self.hidden, 'finding')} known"]
        return [f"{self._label}: written; {_stale(stale)} taken out" if stale else f"{self._label}: written"]

    def _exists(self, path: str) -> bool:
        return path == STDIN or exists(Path(self._folder, path))


def _stale(entries: list[str]) -> str:
    return "1 stale entry" if len(entries) == 1 else f"{len(entries)} stale entries"
