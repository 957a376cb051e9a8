"""Concise: one line a finding, ``file:line:column: severity[CODE] message``, as compilers write it."""

from __future__ import annotations

from collections.abc import Sequence

from ..findings import Finding
from ..source import Source
from . import Options, Summary
from ._display import paint, visible


class Concise:
    """The report."""

    def __init__(self, options: Options) -> None:
        self._colour = options.colour
        self._labels: dict[tuple[str, str], str] = {}

    def begin(self) -> str:
        """Return nothing."""
        return ""

    def document(self, name: str, source: Source | None, findings: Sequence[Finding]) -> str:
        """Return a line for each finding; ``[*]`` marks one that ``--fix`` can mend."""
        if source is None or not findings:
            return ""
        shown = paint(visible(name), "bold", on=self._colour)
        return "".join([self._line(shown, source, finding) for finding in findings])

    def end(self, summary: Summary) -> str:
        """Return nothing."""
        return ""

    def _line(self, name: str, source: Source, finding: Finding) -> str:
        line, column = source.line_and_column(finding.start)
        kind = finding.severity, finding.code
        label = self._labels.get(kind) or self._labels.setdefault(kind, self._label(*kind))
        mark = " [*]" if finding.fix and finding.fix.safe else ""
        return f"{name}:{line}:{column}: {label}{mark} {visible(finding.message)}\n"

    def _label(self, severity: str, code: str) -> str:
        return paint(f"{severity}[{code}]", severity, on=self._colour)
