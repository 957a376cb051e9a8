"""Full: each finding with the line it stands in and the place underlined, as compilers and ruff show it.

A paragraph is one long line in most sources, so that only the part of it around the place is shown.
"""

from __future__ import annotations

import re
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
_LINE_END: Final = re.compile(r"[\n\r]")


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
        before, marked, after = _window(source, column, finding)
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


def _window(source: Source, column: int, finding: Finding) -> tuple[str, str, str]:
    """Return what is shown in front of the place, in it and after it, all of it on its first line.

    The line is looked at no further than it is shown: it may be as long as the text, and hold a thousand findings.
    """
    text, at = source.text, finding.start
    start = at - column + 1
    left = start if column <= _LEFT or _line_end(text, start) is not None else at - _LEFT
    line_end = _line_end(text, left)
    right = left + _WINDOW if line_end is None else line_end
    stop = min(finding.end, right)
    before = ("…" if left > start else "") + visible(text[left:at])
    return before, visible(text[at:stop]), visible(text[stop:right]) + ("…" if line_end is None else "")


def _line_end(text: str, start: int) -> int | None:
    """Return where the line ends, None where that is further away than is shown."""
    match = _LINE_END.search(text, start, start + _WINDOW + 1)
    if match:
        return match.start()
    return len(text) if len(text) <= start + _WINDOW else None
