"""Full: each finding with the line it stands in and the place underlined, as compilers and ruff show it.

A paragraph is one long line in most sources, so that only the part of it around the place is shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ..findings import Finding
from ..source import Source
from . import Options, Summary
from ._display import paint, visible, width

_LEFT: Final = 32
"""Code points that are shown in front of the place."""
_WINDOW: Final = 88
"""Code points of a line that are shown."""


class Full:
    """The report."""

    def __init__(self, options: Options) -> None:
        self._colour, self._rules = options.colour, options.rules

    def begin(self) -> str:
        """Return nothing."""
        return ""

    def document(self, name: str, source: Source | None, findings: Sequence[Finding]) -> str:
        """Return a paragraph for each finding."""
        return "".join([self._paragraph(visible(name), source, finding) for finding in findings if source])

    def end(self, summary: Summary) -> str:
        """Return nothing."""
        return ""

    def _paragraph(self, name: str, source: Source, finding: Finding) -> str:
        line, column = source.line_and_column(finding.start)
        before, marked, after = _window(source, line, finding)
        gutter, colour = " " * len(str(line)), self._colour
        bar, number = paint("|", "faint", on=colour), paint(str(line), "faint", on=colour)
        underline = " " * width(before) + paint("^" * max(1, width(marked)), finding.severity, on=colour)
        label = paint(f"{finding.severity}[{finding.code}]", finding.severity, on=colour)
        help_line = ""
        if finding.fix:
            how = "" if finding.fix.safe else " (--unsafe-fixes)"
            help_line = f"{paint('help', 'help', on=colour)}: {visible(finding.fix.message)}{how}\n"
        return (
            f"{label}: {visible(finding.message)} ({self._rules[finding.code].name})\n"
            f"{gutter}{paint('-->', 'faint', on=colour)} {name}:{line}:{column}\n"
            f"{gutter} {bar}\n"
            f"{number} {bar} {before}{marked}{after}\n"
            f"{gutter} {bar} {underline}\n"
            f"{help_line}\n"
        )


def _window(source: Source, line: int, finding: Finding) -> tuple[str, str, str]:
    """Return what is shown in front of the place, in it and after it, all of it on its first line."""
    start, end = source.line_span(line)
    at = min(finding.start, end)
    left = start if at - start <= _LEFT or end - start <= _WINDOW else at - _LEFT
    right = min(end, left + _WINDOW)
    stop = max(at, min(finding.end, right))
    text = source.text
    before = ("…" if left > start else "") + visible(text[left:at])
    return before, visible(text[at:stop]), visible(text[stop:right]) + ("…" if right < end else "")
