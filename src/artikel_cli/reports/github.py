"""GitHub: workflow commands, which GitHub Actions shows as annotations of the files.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ..findings import Finding
from ..source import Source
from . import Options, Summary
from ._display import visible
from ._place import Region, region, relative

_LEVELS: Final = {"error": "error", "warning": "warning", "info": "notice"}
_DATA: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY: Final = _DATA | str.maketrans({":": "%3A", ",": "%2C"})


class GitHub:
    """The report."""

    def __init__(self, options: Options) -> None:
        self._options = options

    def begin(self) -> str:
        """Return nothing."""
        return ""

    def document(self, name: str, source: Source | None, findings: Sequence[Finding]) -> str:
        """Return a command for each finding."""
        path = visible(relative(name, self._options)).translate(_PROPERTY)
        return "".join(
            [
                f"::{_LEVELS[finding.severity]} file={path},{_place(region(source, finding.start, finding.end))},"
                f"title={finding.code} {self._options.rules[finding.code].name}"
                f"::{visible(finding.message).translate(_DATA)}\n"
                for finding in findings
                if source
            ]
        )

    def end(self, summary: Summary) -> str:
        """Return nothing."""
        return ""


def _place(where: Region) -> str:
    """Return the place; GitHub takes columns only where they are of one line, and counts the last in."""
    place = f"line={where.line},endLine={where.end_line}"
    if where.line != where.end_line:
        return place
    return f"{place},col={where.column},endColumn={max(where.column, where.end_column - 1)}"
