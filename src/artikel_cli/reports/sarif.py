"""SARIF 2.1.0: one run with all selected rules and what their manuals say, for code scanning.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Any, Final

from ..findings import Edit, Finding, Fix
from ..rules import Rule
from ..source import Source
from ..validate.catalogue import manual
from ..validate.fingerprints import numbered
from . import Options, Summary
from ._encode import encode, separators
from ._place import region, relative

_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: Final = {"error": "error", "warning": "warning", "info": "note"}


class Sarif:
    """The report."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._index = {code: number for number, code in enumerate(options.rules)}
        self._separators = separators()

    def begin(self) -> str:
        """Return the log up to the first result."""
        driver = {
            "name": "artikel",
            "semanticVersion": self._options.version,
            "rules": [_rule(rule) for rule in self._options.rules.values()],
        }
        run = {
            "tool": {"driver": driver},
            "columnKind": "unicodeCodePoints",
            "newlineSequences": ["\r\n", "\n", "\r"],
        }
        log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
        return encode(log).removesuffix("}]}") + ', "results": ['

    def document(self, name: str, source: Source | None, findings: Sequence[Finding]) -> str:
        """Return a result for each finding."""
        if source is None:
            return ""
        uri = _uri(relative(name, self._options))
        marks = numbered(source, findings)
        results = [self._result(uri, source, *pair) for pair in zip(findings, marks, strict=True)]
        return "".join([next(self._separators) + encode(item) for item in results])

    def end(self, summary: Summary) -> str:
        """Return the rest: whether the run has succeeded, and what was not checked."""
        invocation: dict[str, Any] = {"executionSuccessful": summary.complete and not summary.failures}
        if summary.failures:
            invocation["toolExecutionNotifications"] = [
                {"level": "error", "message": {"text": line}} for line in summary.failures
            ]
        return f'\n], "invocations": [{encode(invocation)}]}}]}}\n'

    def _result(self, uri: str, source: Source, finding: Finding, mark: str) -> dict[str, Any]:
        file = {"uri": uri, "uriBaseId": "%SRCROOT%"}
        place = {"artifactLocation": file, "region": _region(source, finding.start, finding.end)}
        result: dict[str, Any] = {
            "ruleId": finding.code,
            "ruleIndex": self._index[finding.code],
            "level": _LEVELS[finding.severity],
            "message": {"text": finding.message},
            "locations": [{"physicalLocation": place}],
            "partialFingerprints": {"artikel/v1": mark},
        }
        if finding.fix and finding.fix.edits:
            result["fixes"] = [_fix(finding.fix, file, source)]
        return result


def _rule(rule: Rule) -> dict[str, Any]:
    page = manual(rule.code)
    sections = [f"## {title}\n\n{content}" for title, content in page.items() if title]
    text = "\n\n".join([page[""], *sections])
    return {
        "id": rule.code,
        "name": "".join(part.capitalize() for part in rule.name.split("-")),
        "shortDescription": {"text": f"{rule.summary[:1].upper()}{rule.summary[1:]}."},
        "fullDescription": {"text": page.get("What it does") or page[""]},
        "help": {"text": text, "markdown": text},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [rule.group]},
    }


def _region(source: Source, start: int, end: int) -> dict[str, int]:
    where = region(source, start, end)
    return {
        "startLine": where.line,
        "startColumn": where.column,
        "endLine": where.end_line,
        "endColumn": where.end_column,
        "charOffset": start,
        "charLength": end - start,
    }


def _fix(fix: Fix, file: dict[str, str], source: Source) -> dict[str, Any]:
    replacements = [_replacement(edit, source) for edit in fix.edits]
    return {
        "description": {"text": fix.message},
        "artifactChanges": [{"artifactLocation": file, "replacements": replacements}],
    }


def _replacement(edit: Edit, source: Source) -> dict[str, Any]:
    made: dict[str, Any] = {"deletedRegion": _region(source, edit.start, edit.end)}
    if edit.replacement:
        made["insertedContent"] = {"text": edit.replacement}
    return made


def _uri(path: str) -> str:
    """Return a relative URI reference (RFC 3986) of a path with slashes."""
    from urllib.parse import quote

    return quote(os.fsencode(path), safe="/")
