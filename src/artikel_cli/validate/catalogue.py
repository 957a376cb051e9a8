"""The catalogue: every rule there is, those for articles and those for JSON documents, with its manual."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import Final

from .. import rules
from ..rules import RULES, Rule


class DocumentRule(Rule):
    """A rule for documents that ``artikel parse`` wrote; its module lies beside this one."""

    @property
    def group(self) -> str:
        """The group of these rules."""
        return "documents"


DOCUMENT_RULES: Final[dict[str, Rule]] = {
    "D001": DocumentRule(
        "D001", "invalid-document", "error", "none", "article", "a JSON document that is not as the format says"
    ),
    "D002": DocumentRule(
        "D002", "outdated-document", "error", "none", "article", "a JSON document whose source has changed"
    ),
}

CATALOGUE: Final[dict[str, Rule]] = RULES | DOCUMENT_RULES
"""All rules by code."""


def manual(code: str) -> dict[str, str]:
    """Return the manual page of a rule: its sections by title in Markdown, the summary under ``""``."""
    if code in RULES:
        return rules.manual(code)
    text = import_module(f".{CATALOGUE[code].module}", __package__).__doc__ or ""
    summary, *sections = text.split("\n## ")
    parted = (section.partition("\n") for section in sections)
    return {"": summary.strip()} | {title: content.strip() for title, _, content in parted}


def page(code: str) -> str:
    """Return the manual page of a rule as a Markdown document."""
    rule, sections = CATALOGUE[code], manual(code)
    fix = {"none": "none", "safe": "`--fix`", "unsafe": "`--unsafe-fixes`"}[rule.fix]
    parts = [
        f"# {rule.name} ({code})",
        f"Group **{rule.group}** · severity **{rule.severity}** · fix {fix}",
        sections.pop(""),
        *(f"## {title}\n\n{content}" for title, content in sections.items()),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def pages() -> dict[str, Callable[[], str]]:
    """Return what makes the text of each file of the manual: the table of rules and a page for each."""
    return {"README.md": index} | {f"{code}.md": partial(page, code) for code in CATALOGUE}


def index() -> str:
    """Return the table of all rules as a Markdown document, with links to their pages."""
    rows = [
        f"| [{rule.code}]({rule.code}.md) | {rule.name} | {rule.severity} | "
        f"{'' if rule.fix == 'none' else rule.fix} | {rule.summary} |"
        for rule in CATALOGUE.values()
    ]
    head = "# Rules\n\n| code | name | severity | fix | finds |\n|---|---|---|---|---|\n"
    return head + "\n".join(rows) + "\n"
