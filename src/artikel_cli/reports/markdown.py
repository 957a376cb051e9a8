"""Markdown: a table a document, for comments on a merge request and for reading."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ..findings import Finding
from ..source import Source
from . import Options, Summary
from ._display import visible

_ESCAPES: Final = str.maketrans({mark: f"\\{mark}" for mark in "\\`*_[]<>|&~$@!#"})
"""What begins markup inside of a line of CommonMark, or a mention where comments are shown."""


class Markdown:
    """The report."""

    def __init__(self, options: Options) -> None:
        self._rules = options.rules
        self._count = 0

    def begin(self) -> str:
        """Return the title."""
        return "# artikel validate\n"

    def document(self, name: str, source: Source | None, findings: Sequence[Finding]) -> str:
        """Return a heading and a table, nothing for a document without findings."""
        if source is None or not findings:
            return ""
        self._count += len(findings)
        rows = "".join([self._row(source, finding) for finding in findings])
        return f"\n## {_plain(name)}\n\n| line | rule | severity | finding |\n|---:|---|---|---|\n{rows}"

    def end(self, summary: Summary) -> str:
        """Return how many findings there are, and what was not checked."""
        lines = [f"- {_plain(line)}\n" for line in summary.failures]
        unchecked = f"\n## Not checked\n\n{''.join(lines)}" if lines else ""
        stop = "" if summary.complete else "\nThe run was interrupted.\n"
        return f"{unchecked}{stop}\n{self._count or 'No'} finding{'' if self._count == 1 else 's'}.\n"

    def _row(self, source: Source, finding: Finding) -> str:
        line, column = source.line_and_column(finding.start)
        rule = f"{finding.code} {self._rules[finding.code].name}"
        return f"| {line}:{column} | {rule} | {finding.severity} | {_plain(finding.message)} |\n"


def _plain(text: str) -> str:
    return visible(text).translate(_ESCAPES)
