"""GitLab: a Code Quality report, which merge requests show beside the lines.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import Any, Final

from ..findings import Finding
from ..source import Source
from ..validate.fingerprints import numbered
from . import Options, Summary
from ._encode import encode, separators
from ._place import region, relative, well_formed

_SEVERITIES: Final = {"error": "major", "warning": "minor", "info": "info"}


class GitLab:
    """The report."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._separators = separators()

    def begin(self) -> str:
        """Open the array."""
        return "["

    def document(self, name: str, source: Source | None, findings: Sequence[Finding]) -> str:
        """Return an object for each finding."""
        if source is None:
            return ""
        path = well_formed(relative(name, self._options))
        marks = numbered(source, findings)
        records = [_record(path, source, *pair) for pair in zip(findings, marks, strict=True)]
        return "".join([next(self._separators) + encode(item) for item in records])

    def end(self, summary: Summary) -> str:
        """Close the array."""
        return "\n]\n"


def _record(path: str, source: Source, finding: Finding, mark: str) -> dict[str, Any]:
    where = region(source, finding.start, finding.end)
    return {
        "description": finding.message,
        "check_name": finding.code,
        "fingerprint": sha256(f"{path}\0{mark}".encode("utf-8", "surrogatepass")).hexdigest(),
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": path, "lines": {"begin": where.line, "end": where.end_line}},
    }
