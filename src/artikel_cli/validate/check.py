"""The check of one document: its bytes in, findings and, where fixes are asked for, the mended bytes out."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from typing import Any, Final, Literal, NamedTuple, TypeAlias

from ..errors import UndecodableError
from ..findings import Finding
from ..rules import Context, examine
from ..source import Source, decode
from .catalogue import DOCUMENT_RULES
from .selection import Plan, Selection

Fixing: TypeAlias = Literal["safe", "all"] | None

Beside: TypeAlias = Callable[[str], bytes | None]
"""Gives the bytes of the file of a relative path in a document's folder, None where there is none."""

DOCUMENT_SUFFIXES: Final = (".json", ".jsonl", ".ndjson")
"""What the names of parsed articles end in; everything else is the text of an article."""

_ROUNDS: Final = 5
"""Times that a document is mended and looked at again, for fixes that have to wait for others."""


class Mended(NamedTuple):
    """What fixes have made of a document.

    Attributes:
        before: the document as it was.
        after: the document as it should be.
        made: the findings that are mended.
        refused: the findings whose fix was refused, with the reason.
    """

    before: Source
    after: Source
    made: list[Finding]
    refused: list[tuple[Finding, str]]


class Checked(NamedTuple):
    """A document that was checked.

    Attributes:
        name: what the user calls it.
        source: its text, None where there is nothing to say about it.
        findings: what is wrong with it, in the order of the text; after fixes, what is still wrong.
        sketches: what corpus rules need of it, by code.
        mended: what fixes have made of it.
        late: whether it is a word more about a document that came before.
    """

    name: str
    source: Source | None
    findings: list[Finding]
    sketches: tuple[tuple[str, Any], ...] = ()
    mended: Mended | None = None
    late: bool = False


def place(finding: Finding) -> tuple[int, int, str]:
    """Return what findings are sorted by."""
    return finding.start, finding.end, finding.code


class Checker:
    """Checks one document at a time; it can be sent to another process.

    Attributes:
        selection: the plan of each file.
        folder: what the patterns of per-file settings are relative to.
        language: code of the language pack to read articles with, None to detect it.
        fixing: which fixes to make.
    """

    def __init__(
        self, selection: Selection, *, folder: str = ".", language: str | None = None, fixing: Fixing = None
    ) -> None:
        self.selection, self.folder, self.language, self.fixing = selection, folder, language, fixing

    def plan(self, name: str) -> Plan:
        """Return what a document is checked with."""
        if not self.selection.by_path:
            return self.selection.default
        return self.selection.plan(os.path.relpath(name, self.folder))

    def check(self, raw: bytes, name: str, beside: Beside) -> Checked:
        """Return what is wrong with a document: an article, or JSON where the suffix says so.

        Raises:
            UnknownLanguageError: there is no such language pack.
        """
        plan = self.plan(name)
        if name.lower().endswith(DOCUMENT_SUFFIXES):
            return _check_document(raw, name, plan, beside)
        look = partial(examine, name=name, settings=plan.settings, language=self.language)
        context = look(raw)
        findings = _findings(context, plan)
        mended = None
        if self.fixing and any(finding.fix for finding in findings):
            context, findings, mended = self._mend(context, findings, look, plan)
        findings.sort(key=place)
        sketches = tuple((code, seen) for code, sketch in plan.sketches if (seen := sketch(context)) is not None)
        return Checked(name, context.source if findings or sketches else None, findings, sketches, mended)

    def _mend(
        self, context: Context, findings: list[Finding], look: Callable[[bytes], Context], plan: Plan
    ) -> tuple[Context, list[Finding], Mended]:
        from .fixes import mend

        before, made, refused = context.source, list[Finding](), list[tuple[Finding, str]]()
        for _ in range(_ROUNDS):
            outcome = mend(context, findings, look, unsafe=self.fixing == "all")
            refused = outcome.refused
            if not outcome.made:
                break
            context, made = outcome.context, made + outcome.made
            findings = _findings(context, plan)
        return context, findings, Mended(before, context.source, made, refused)


def decode_somehow(raw: bytes, name: str) -> Source:
    """Decode bytes as an article's are decoded for the rules: where no encoding fits, bad bytes are surrogates."""
    try:
        return decode(raw, name=name)
    except UndecodableError:
        return Source(raw.decode("utf-8", "surrogateescape"), raw, name=name, encoding="utf-8")


def _findings(context: Context, plan: Plan) -> list[Finding]:
    return [finding for check, rule in plan.checks for finding in check(context, rule)]


def _check_document(raw: bytes, name: str, plan: Plan, beside: Beside) -> Checked:
    from .invalid_document import documents
    from .outdated_document import compare

    invalid, outdated = (plan.rules.get(code) for code in DOCUMENT_RULES)
    if invalid is None and outdated is None:
        return Checked(name, None, [])
    source = decode_somehow(raw, name)
    findings: list[Finding] = []
    for item in documents(source, invalid or DOCUMENT_RULES["D001"]):
        if not isinstance(item, Finding):
            findings += compare(item, name, beside, outdated) if outdated is not None else ()
        elif invalid is not None:
            findings.append(item)
    return Checked(name, source if findings else None, findings)
