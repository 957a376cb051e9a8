"""Places for people and machines: spans and file names in, lines, columns, relative paths and records out."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import PurePath
from typing import Any, NamedTuple

from ..findings import Finding, Fix
from ..source import Source
from . import Options


class Region(NamedTuple):
    """A span by line and column, from 1; the end is one past its last code point."""

    line: int
    column: int
    end_line: int
    end_column: int


def region(source: Source, start: int, end: int) -> Region:
    """Return where a span of code points stands."""
    return Region(*source.line_and_column(start), *source.line_and_column(end))


def relative(name: str, options: Options) -> str:
    """Return the path of a document relative to the root, with slashes; one elsewhere may begin with ``..``."""
    if options.root is not None:
        with suppress(ValueError):  # another drive of Windows
            name = os.path.relpath(name, options.root)
    return PurePath(name).as_posix()


def well_formed(name: str) -> str:
    """Return a path as Unicode that can be encoded: bytes that are not UTF-8 become ``\\xNN``."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def record(name: str, source: Source, finding: Finding, options: Options) -> dict[str, Any]:
    """Return a finding with all that is known of it, for JSON."""
    where = region(source, finding.start, finding.end)
    return {
        "code": finding.code,
        "name": options.rules[finding.code].name,
        "severity": finding.severity,
        "message": finding.message,
        "file": well_formed(name),
        "start": finding.start,
        "end": finding.end,
        "line": where.line,
        "column": where.column,
        "end_line": where.end_line,
        "end_column": where.end_column,
        "fix": finding.fix and _fix(finding.fix),
    }


def _fix(fix: Fix) -> dict[str, Any]:
    edits = [{"start": edit.start, "end": edit.end, "replacement": edit.replacement} for edit in fix.edits]
    return {"message": fix.message, "safe": fix.safe, "edits": edits}
