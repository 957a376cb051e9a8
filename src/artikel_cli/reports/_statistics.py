"""Statistics: how often each rule has found something, the most frequent first, as text or as JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from json import dumps

from ..findings import Finding
from ..source import Source
from . import Options, Summary


class Statistics:
    """The report, which knows nothing before its end."""

    def __init__(self, options: Options, *, json: bool) -> None:
        self._rules, self._json = options.rules, json
        self._counts: Counter[str] = Counter()
        self._fixable: Counter[str] = Counter()

    def begin(self) -> str:
        """Return nothing."""
        return ""

    def document(self, name: str, source: Source | None, findings: Sequence[Finding]) -> str:
        """Return nothing, and count."""
        for finding in findings:
            self._counts[finding.code] += 1
            self._fixable[finding.code] += bool(finding.fix and finding.fix.safe)
        return ""

    def end(self, summary: Summary) -> str:
        """Return the counts."""
        rows = sorted(self._counts.items(), key=lambda row: (-row[1], row[0]))
        if self._json:
            records = [
                {"code": code, "name": self._rules[code].name, "count": count, "fixable": self._fixable[code]}
                for code, count in rows
            ]
            return dumps(records, indent=2) + "\n"
        width = len(str(rows[0][1])) if rows else 0
        return "".join(
            f"{count:{width}}  {code}  {'[*]' if self._fixable[code] else '   '}  {self._rules[code].name}\n"
            for code, count in rows
        )
