"""JUnit: XML in which each document is a suite of tests, for the CI servers that know nothing else.

A document without findings is one test that has passed, so that a clean run is told from one that did nothing.
https://github.com/testmoapp/junitxml
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from ..findings import Finding
from ..source import Source
from . import Options, Summary
from ._display import visible


class JUnit:
    """The report."""

    def __init__(self, options: Options) -> None:
        self._rules = options.rules

    def begin(self) -> str:
        """Open the document."""
        return '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="artikel">\n'

    def document(self, name: str, source: Source | None, findings: Sequence[Finding]) -> str:
        """Return a suite, with a test that has failed for each finding."""
        label = _quoted(name)
        cases = [self._case(label, source, finding) for finding in findings if source]
        failures = len(cases)
        cases = cases or [f'    <testcase name="artikel" classname={label} file={label}/>\n']
        counts = f'tests="{len(cases)}" failures="{failures}" errors="0"'
        return f"  <testsuite name={label} {counts}>\n{''.join(cases)}  </testsuite>\n"

    def end(self, summary: Summary) -> str:
        """Close the document, after a suite of the documents that could not be checked."""
        suite = ""
        if summary.failures:
            count = len(summary.failures)
            cases = "".join(
                f'    <testcase name="unchecked" classname="artikel"><error message={_quoted(line)}/></testcase>\n'
                for line in summary.failures
            )
            suite = (
                f'  <testsuite name="artikel" tests="{count}" failures="0" errors="{count}">\n{cases}  </testsuite>\n'
            )
        return f"{suite}</testsuites>\n"

    def _case(self, label: str, source: Source, finding: Finding) -> str:
        line, column = source.line_and_column(finding.start)
        test = f"{finding.code} {self._rules[finding.code].name}"
        text = escape(visible(f"{finding.severity}: line {line}, column {column}: {finding.message}"))
        return (
            f'    <testcase name={_quoted(test)} classname={label} file={label} line="{line}">\n'
            f'      <failure type="{finding.severity}" message={_quoted(finding.message)}>{text}</failure>\n'
            "    </testcase>\n"
        )


def _quoted(text: str) -> str:
    """Return an attribute's value; what XML cannot hold is an escape."""
    return f'"{escape(visible(text))}"'
