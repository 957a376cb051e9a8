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
from .tally import count, say


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
        self._grows = grow or self._old is None
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
        codes = checker.plan(checked.name).rules
        return self._baseline.new(os.fsencode(name).decode("utf-8", "backslashreplace"), checked, codes)
