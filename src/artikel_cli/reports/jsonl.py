"""JSON Lines: one object a finding, one finding a line."""

from __future__ import annotations

from collections.abc import Sequence

from ..findings import Finding
from ..source import Source
from . import Options, Summary
from ._encode import encode
from ._place import record


class JsonLines:
    """The report."""

    def __init__(self, options: Options) -> None:
        self._options = options

    def begin(self) -> str:
        """Return nothing."""
        return ""

    def document(self, name: str, source: Source | None, findings: Sequence[Finding]) -> str:
        """Return a line for each finding."""
        records = [record(name, source, finding, self._options) for finding in findings if source]
        return "".join([encode(item) + "\n" for item in records])

    def end(self, summary: Summary) -> str:
        """Return nothing."""
        return ""
