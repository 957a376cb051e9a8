"""Reports: findings in, text out, a document at a time; one module a format, loaded when it is asked for.

A report is asked for what stands before all documents (``begin``), for each document (``document``), and at the end
(``end``). It neither prints nor decides: what is known from a baseline or not wanted never comes here.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Final, NamedTuple, Protocol

from msgspec import Struct

from ..findings import Finding
from ..rules import Rule
from ..source import Source


class Options(Struct, frozen=True):
    """What a report is told beforehand.

    Attributes:
        version: version of this program.
        rules: the rules that are checked anywhere, by code.
        root: the folder that paths are made relative to, absolute; None to leave them as they are.
        colour: whether to colour a text for a terminal.
    """

    version: str
    rules: dict[str, Rule]
    root: str | None = None
    colour: bool = False


class Summary(Struct, frozen=True):
    """What the run has come to.

    Attributes:
        complete: whether every document was checked.
        failures: what kept a document from being checked or mended, one line each; the first hundred.
    """

    complete: bool = True
    failures: tuple[str, ...] = ()


class Report(Protocol):
    """A format of findings."""

    def begin(self) -> str:
        """Return what stands before all documents."""

    def document(self, name: str, source: Source | None, findings: Sequence[Finding]) -> str:
        """Return what is said about a document; the source is there where there are findings."""

    def end(self, summary: Summary) -> str:
        """Return what stands after all documents."""


class Format(NamedTuple):
    """An entry of the table of reports.

    Attributes:
        target: ``module:class`` below this package; the class takes :class:`Options`.
        kind: what a terminal must know to show it harmlessly.
    """

    target: str
    kind: str


REPORTS: Final[dict[str, Format]] = {
    "full": Format("full:Full", "text"),
    "concise": Format("concise:Concise", "text"),
    "json": Format("json:Json", "json"),
    "jsonl": Format("jsonl:JsonLines", "json"),
    "github": Format("github:GitHub", "text"),
    "gitlab": Format("gitlab:GitLab", "json"),
    "junit": Format("junit:JUnit", "text"),
    "sarif": Format("sarif:Sarif", "json"),
    "markdown": Format("markdown:Markdown", "text"),
}


def report(name: str, options: Options) -> Report:
    """Return a new report.

    Raises:
        KeyError: there is no such format in :data:`REPORTS`.
    """
    module, _, kind = REPORTS[name].target.partition(":")
    made: Report = getattr(import_module(f".{module}", __name__), kind)(options)
    return made
