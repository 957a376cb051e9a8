"""The tally of a run: results in, a summary for people and an exit code out."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from typing import Final

from ..findings import Finding, Severity
from ..validate.settings import SEVERITIES
from .terminal import printable

_TOLD: Final = 100
"""Failures that a report has room for; all of them are told on standard error."""


class Tally:
    """What a run has come to so far.

    Attributes:
        documents: how many were checked.
        articles: how many stood in them.
        failures: what kept documents from being checked or mended, the first hundred.
        failed: how many were kept from it.
        unmended: how many were checked and could not be mended.
        changed: how many documents fixes have changed, or would change.
        made: how many findings are mended, or would be.
    """

    def __init__(self, fail_on: Severity) -> None:
        self._threshold = SEVERITIES.index(fail_on)
        self._severities: Counter[Severity] = Counter()
        self._fixable = self._with_findings = 0
        self.documents = self.articles = self.failed = self.unmended = self.changed = self.made = 0
        self.failures: list[str] = []

    def fail(self, error: Exception, *, checked: bool = False) -> None:
        """Count a document that could not be checked, or one that was ``checked`` and could not be mended."""
        self.failed += not checked
        self.unmended += checked
        if len(self.failures) < _TOLD:
            self.failures.append(str(error))

    def add(self, findings: Sequence[Finding]) -> None:
        """Count the findings of a document."""
        self._with_findings += bool(findings)
        for finding in findings:
            self._severities[finding.severity] += 1
            self._fixable += bool(finding.fix and finding.fix.safe)

    def exit_code(self) -> int:
        """Return 2 where a document could not be checked or mended, 1 where findings are bad enough, else 0."""
        if self.failed or self.unmended:
            return 2
        return int(any(self._severities[severity] for severity in SEVERITIES[: self._threshold + 1]))

    def summary(self, known: int, *, mended: bool, diff: bool) -> str:
        """Return one line; ``known`` findings are hidden by a baseline, and a ``diff`` only shows fixes."""
        if diff:
            return f"{count(self.documents, 'document')}; {self._mended('would be mended')}"
        total = self._severities.total()
        text = count(self.documents, "document")
        if self.articles > self.documents:
            text += f" with {count(self.articles, 'article')}"
        text += f", {count(total, 'finding') if total else 'no findings'}"
        if total:
            kinds = [count(self._severities[s], s) for s in SEVERITIES if self._severities[s]]
            text += f" ({', '.join(kinds).replace('infos', 'info')}) in {self._with_findings}"
        if self.failed:
            text += f"; {self.failed} not checked"
        if self.unmended:
            text += f"; {count(self.unmended, 'document')} not mended"
        if known:
            text += f"; {known} known from the baseline"
        if self.made:
            text += f"; {self._mended('mended')}"
        elif self._fixable and not mended:
            text += f"; --fix can mend {self._fixable}"
        return text

    def _mended(self, verb: str) -> str:
        return f"{count(self.made, 'finding')} {verb} in {count(self.changed, 'document')}"


def count(number: int, thing: str) -> str:
    """Return a number with the thing counted, in the plural where it is one."""
    return f"{number} {thing}{'' if number == 1 else 's'}"


def say(text: str) -> None:
    """Write a line on standard error; that it is closed is no reason to fail."""
    if sys.stderr is not None:
        with suppress(OSError):
            print(f"artikel: {printable(text)}", file=sys.stderr, flush=True)
