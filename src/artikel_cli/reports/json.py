"""JSON: one array of all findings, an object a line."""

from __future__ import annotations

from collections.abc import Sequence

from ..findings import Finding
from ..source import Source
from . import Options, Summary
from ._encode import encode, separators
from ._place import record


class Json:
    """The report."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._separators = separators()

    def begin(self) -> str:
        """Open the array."""
        return "["

    def document(self, name: str, source: Source | None, findings: Sequence[Finding]) -> str:
        """Return an object for each finding."""
        records = [record(name, source, finding, self._options) for finding in findings if source]
        return "".join([next(self._separators) + encode(item) for item in records])

    def end(self, summary: Summary) -> str:
        """Close the array."""
        return "\n]\n"
