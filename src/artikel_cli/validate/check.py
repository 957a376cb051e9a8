"""The check of documents: their bytes in, findings and, where fixes are asked for, the mended bytes out."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from itertools import groupby, islice
from typing import Any, Final, Literal, NamedTuple, TypeAlias

from ..errors import ArtikelError, UndecodableError
from ..findings import Finding
from ..rules import Context, examine, examine_all
from ..source import FEW, SHORT, Source, decode
from .catalogue import DOCUMENT_RULES
from .selection import Plan, Selection

Fixing: TypeAlias = Literal["safe", "all"] | None

Beside: TypeAlias = Callable[[str], bytes | None]
"""Gives the bytes of the file of a relative path in a document's folder, None where there is none."""

DOCUMENT_SUFFIXES: Final = (".json", ".jsonl", ".ndjson")
"""What the names of parsed articles end in; everything else is the text of an article."""

_ROUNDS: Final = 5
"""Times that a document is mended and looked at again, for fixes that have to wait for others."""


class Document(NamedTuple):
    """A document to be checked.

    Attributes:
        name: what the user calls it.
        size: how many bytes it has; None where that is not known, and nobody knows how long reading it will take.
        read: gives its bytes.
        beside: gives what lies beside it.
    """

    name: str
    size: int | None
    read: Callable[[], bytes]
    beside: Beside

    @property
    def is_parsed(self) -> bool:
        """Whether it holds parsed articles, not the text of one."""
        return self.name.lower().endswith(DOCUMENT_SUFFIXES)


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
        articles: how many it holds: a file of JSON Lines several.
    """

    name: str
    source: Source | None
    findings: list[Finding]
    sketches: tuple[tuple[str, Any], ...] = ()
    mended: Mended | None = None
    late: bool = False
    articles: int = 1


Result: TypeAlias = Checked | ArtikelError


def place(finding: Finding) -> tuple[int, int, str]:
    """Return what findings are sorted by."""
    return finding.start, finding.end, finding.code


class Checker:
    """Checks documents; it can be sent to another process.

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

    def check_all(
        self, documents: Iterable[Document | ArtikelError], defect: Callable[[str, Exception], ArtikelError]
    ) -> Iterator[Result]:
        """Yield what is wrong with each document, or the error that keeps it from being checked.

        Small articles are checked a few at a time, rule by rule: what a rule needs is in the processor's caches after
        the first of them, and the others take two thirds of the time. ``defect`` tells of an error in this program.
        """
        for _, alike in groupby(documents, self._together):
            while few := list(islice(alike, FEW)):
                yield from self._check_few(few, defect)

    def check(self, raw: bytes, name: str, beside: Beside) -> Checked:
        """Return what is wrong with a document: the text of an article, or JSON of parsed ones.

        Raises:
            UnknownLanguageError: there is no such language pack.
        """
        return self._check_one(Document(name, len(raw), lambda: raw, beside))

    def _together(self, document: Document | ArtikelError) -> object:
        """Return what documents have in common that are checked together: their plan; nothing where it is alone."""
        if isinstance(document, ArtikelError) or document.is_parsed or document.size is None or document.size > SHORT:
            return object()
        return self.plan(document.name)

    def _check_one(self, document: Document) -> Checked:
        if document.is_parsed:
            return _check_parsed(document, self.plan(document.name))
        return self._check_articles([document])[0]

    def _check_few(
        self, few: Sequence[Document | ArtikelError], defect: Callable[[str, Exception], ArtikelError]
    ) -> Sequence[Result]:
        if len(few) > 1:
            with suppress(Exception):  # whose it is will show
                return self._check_articles([document for document in few if isinstance(document, Document)])
        results: list[Result] = []
        for document in few:
            try:
                results.append(document if isinstance(document, ArtikelError) else self._check_one(document))
            except ArtikelError as error:
                results.append(error)
            except Exception as error:
                results.append(defect(document.name, error))
        return results

    def _check_articles(self, documents: Sequence[Document]) -> list[Checked]:
        """Return what is wrong with articles that have one plan."""
        plan = self.plan(documents[0].name)
        inputs = [(document.read(), document.name) for document in documents]
        contexts = examine_all(inputs, plan.settings, language=self.language)
        found = _findings(contexts, plan)
        mended: list[Mended | None] = [None] * len(contexts)
        if self.fixing:
            for number, findings in enumerate(found):
                if any(finding.fix for finding in findings):
                    contexts[number], found[number], mended[number] = self._mend(contexts[number], findings, plan)
        for findings in found:
            findings.sort(key=place)
        sketches = _sketches(contexts, plan)
        return [
            Checked(context.name, context.source if findings or seen else None, findings, tuple(seen), made)
            for context, findings, seen, made in zip(contexts, found, sketches, mended, strict=True)
        ]

    def _mend(self, context: Context, findings: list[Finding], plan: Plan) -> tuple[Context, list[Finding], Mended]:
        from .fixes import mend

        look = partial(examine, name=context.name, settings=plan.settings, language=self.language)
        before, made, refused = context.source, list[Finding](), list[tuple[Finding, str]]()
        for _ in range(_ROUNDS):
            outcome = mend(context, findings, look, unsafe=self.fixing == "all")
            refused = outcome.refused
            if not outcome.made:
                break
            context, made = outcome.context, made + outcome.made
            (findings,) = _findings([context], plan)
        return context, findings, Mended(before, context.source, made, refused)


def decode_somehow(raw: bytes, name: str) -> Source:
    """Decode bytes as an article's are decoded for the rules: where no encoding fits, bad bytes are surrogates."""
    try:
        return decode(raw, name=name)
    except UndecodableError:
        return Source(raw.decode("utf-8", "surrogateescape"), raw, name=name, encoding="utf-8")


def _findings(contexts: Sequence[Context], plan: Plan) -> list[list[Finding]]:
    """Return the findings in each article."""
    found: list[list[Finding]] = [[] for _ in contexts]
    pairs = [(context, context.traits, findings) for context, findings in zip(contexts, found, strict=True)]
    for check, rule, needs in plan.checks:
        for context, traits, findings in pairs:
            if needs is None or not needs.isdisjoint(traits):
                findings.extend(check(context, rule))
    return found


def _sketches(contexts: Sequence[Context], plan: Plan) -> list[list[tuple[str, Any]]]:
    """Return what corpus rules need of each article, by code."""
    sketches: list[list[tuple[str, Any]]] = [[] for _ in contexts]
    for code, sketch in plan.sketches:
        for context, seen in zip(contexts, sketches, strict=True):
            if (found := sketch(context)) is not None:
                seen.append((code, found))
    return sketches


def _check_parsed(document: Document, plan: Plan) -> Checked:
    from .invalid_document import documents
    from .outdated_document import compare

    invalid, outdated = (plan.rules.get(code) for code in DOCUMENT_RULES)
    raw = document.read()
    if invalid is None and outdated is None:
        return Checked(document.name, None, [])
    source = decode_somehow(raw, document.name)
    findings: list[Finding] = []
    articles = 0
    for item in documents(source, invalid or DOCUMENT_RULES["D001"]):
        articles += 1
        if not isinstance(item, Finding):
            findings += compare(item, document.name, document.beside, outdated) if outdated is not None else ()
        elif invalid is not None:
            findings.append(item)
    return Checked(document.name, source if findings else None, findings, articles=articles)
