"""Rules: what can be wrong with an article or a corpus, one small module a rule, in one explicit table.

In: a :class:`Context`, the article with its source. Out: findings. A module's docstring is the rule's manual page,
and its Example and Instead are what the tests run, so that neither can go stale.

A rule of the scope ``article`` has ``check(context, rule) -> Iterator[Finding]``; severity comes with the
``rule``, so that settings change it there. It may have ``NEEDS``, traits of an input (:attr:`Context.traits`) of which
there is one at least wherever it finds anything: it is not asked where there is none.
A rule of the scope ``corpus`` has ``sketch(context) -> tuple | None``, what it must know of one article (small, and can
be sent between processes; None: nothing to compare), and a class ``Check(rule, settings)`` with
``see(name, sketch) -> Sequence[Finding]``, which is given the articles in their order, and
``finish() -> Iterator[tuple[str, Finding]]``, findings by name that only the end can tell.
Every rule can be given every context, of an input too that could not be decoded or holds no article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import Any, Final, Literal, NamedTuple, Protocol, cast

from ..findings import Finding, Fix, Severity
from ._context import Context, Settings
from ._examine import examine, examine_all

__all__ = [
    "GROUPS", "RULES", "ArticleRule", "Context", "CorpusCheck", "CorpusRule", "Rule", "Settings", "examine",
    "examine_all", "example", "load", "load_corpus", "manual",
]  # fmt: skip  # in rows, not an entry a line

Group = Literal["source", "structure", "quotations", "times", "people", "corpus"]

GROUPS: Final[dict[str, str]] = {
    "S": "source", "A": "structure", "Q": "quotations", "T": "times", "P": "people", "C": "corpus",
}  # fmt: skip  # in rows, not an entry a line
"""First letter of a code to the group of its rules."""


class Rule(NamedTuple):
    """A rule as the table has it.

    Attributes:
        code: group letter and number, never reused.
        name: what is wrong, reads well after "allow" (``allow weekday-conflict``); its module's name too.
        severity: how bad a finding is; a matter of taste, or of doubt, is ``info``.
        fix: whether the rule mends what it finds, and whether that is safe.
        scope: whether it looks at one article or compares many.
        summary: one line that says what it finds.
    """

    code: str
    name: str
    severity: Severity
    fix: Literal["safe", "unsafe", "none"]
    scope: Literal["article", "corpus"]
    summary: str

    @property
    def group(self) -> str:
        """The group that the code's letter names."""
        return GROUPS[self.code[0]]

    @property
    def module(self) -> str:
        """Name of the module in this package."""
        return self.name.replace("-", "_")

    def finding(self, message: str, start: int, end: int, fix: Fix | None = None) -> Finding:
        """Return a finding of this rule in the source between ``start`` and ``end`` (code points)."""
        return Finding(self.code, message, start, end, self.severity, fix)


class ArticleRule(Protocol):
    """A module with a rule that looks at one article."""

    def check(self, context: Context, rule: Rule) -> Iterator[Finding]:
        """Yield what is wrong."""


class CorpusCheck(Protocol):
    """A comparison of articles in progress."""

    def see(self, name: str, sketch: Any) -> Sequence[Finding]:
        """Return what is wrong with this article in the light of those before it."""

    def finish(self) -> Iterator[tuple[str, Finding]]:
        """Yield what only the whole corpus shows, each with the name of its article."""


class CorpusRule(Protocol):
    """A module with a rule that compares articles."""

    def sketch(self, context: Context) -> tuple[Any, ...] | None:
        """Return what the comparison needs of one article; None where it has nothing to compare."""

    def Check(self, rule: Rule, settings: Settings) -> CorpusCheck:  # noqa: N802 - the class of the module
        """Begin a comparison."""


_TABLE: Final[tuple[Rule, ...]] = (
    # source: the text as a scraper, an editor or a converter left it
    Rule("S001", "undecodable-bytes", "error", "none", "article", "bytes that are text in no known encoding"),
    Rule("S002", "legacy-encoding", "warning", "none", "article", "a text in another encoding than UTF-8"),
    Rule("S003", "mojibake", "error", "unsafe", "article", "UTF-8 that was read as another encoding"),
    Rule("S004", "replacement-character", "error", "none", "article", "a character lost in decoding"),
    Rule("S005", "control-character", "warning", "safe", "article", "an invisible control character"),
    Rule("S006", "zero-width-character", "warning", "safe", "article", "an invisible character inside the text"),
    Rule("S007", "no-break-space", "warning", "safe", "article", "a no-break space where a space belongs"),
    Rule("S008", "mixed-line-ends", "warning", "safe", "article", "line ends of more than one kind"),
    Rule("S009", "single-line", "warning", "none", "article", "all paragraphs of the article on one line"),
    Rule("S010", "hard-wrapped", "info", "unsafe", "article", "paragraphs cut into lines of a fixed width"),
    Rule("S011", "leftover-html", "warning", "unsafe", "article", "tags or entities of the page"),
    Rule("S012", "glued-words", "warning", "unsafe", "article", "words that have lost the space between them"),
    Rule("S013", "too-short", "warning", "none", "article", "hardly any text"),
    Rule("S014", "no-article", "error", "none", "article", "an input without the text of an article"),
    Rule("S015", "homoglyph", "warning", "unsafe", "article", "a letter of another alphabet inside a word"),
    Rule("S016", "styled-letters", "warning", "unsafe", "article", "mathematical letters in place of bold ones"),
    # structure: the parts of a news item
    Rule("A001", "missing-headline", "warning", "none", "article", "no headline"),
    Rule("A002", "shouting-headline", "warning", "none", "article", "a headline all in capitals"),
    Rule("A003", "headline-full-stop", "warning", "unsafe", "article", "a headline that ends in a full stop"),
    Rule("A004", "repeated-headline", "warning", "unsafe", "article", "the headline once more in the body"),
    Rule("A005", "missing-dateline", "info", "none", "article", "no dateline"),
    Rule("A006", "foreign-dateline-form", "warning", "none", "article", "a dateline not in house form"),
    Rule("A007", "missing-byline", "info", "none", "article", "nobody named as the author"),
    Rule("A008", "missing-credit", "info", "none", "article", "no author, editor, source or initials at all"),
    Rule("A009", "foreign-teaser", "warning", "unsafe", "article", "another article's lead at the tail"),
    Rule("A010", "truncated-text", "info", "none", "article", "a text that breaks off"),
    Rule("A011", "advertisement-in-body", "warning", "unsafe", "article", "an advertisement between paragraphs"),
    Rule("A012", "related-link-in-body", "warning", "unsafe", "article", "a link to another article"),
    Rule("A013", "repeated-paragraph", "warning", "unsafe", "article", "the same paragraph twice"),
    Rule("A014", "empty-section", "warning", "none", "article", "a subheading with nothing under it"),
    Rule("A015", "page-furniture", "info", "unsafe", "article", "navigation, promotion or embeds of the page"),
    # quotations: who said what
    Rule("Q001", "unclosed-quotation", "warning", "none", "article", "a quotation without its closing mark"),
    Rule("Q002", "mixed-quotation-marks", "warning", "unsafe", "article", "a pair of two kinds of marks"),
    Rule("Q003", "unattributed-quotation", "info", "none", "article", "a quotation with neither speaker nor cue"),
    Rule("Q004", "unresolved-speaker", "info", "none", "article", "a speech verb without a speaker"),
    Rule("Q005", "unintroduced-speaker", "info", "none", "article", "a speaker who is never introduced"),
    Rule("Q006", "unclosed-insertion", "warning", "none", "article", "a bracket left open in a quotation"),
    Rule("Q007", "stray-quotation-mark", "info", "none", "article", "a quotation mark without a partner"),
    # times: calendar and clock
    Rule("T001", "weekday-conflict", "error", "unsafe", "article", "a weekday that is not that of its date"),
    Rule("T002", "impossible-date", "error", "none", "article", "a day that no calendar has"),
    Rule("T003", "date-after-publication", "warning", "none", "article", "something past that lies in the future"),
    Rule("T004", "unresolved-year", "info", "none", "article", "a date whose year cannot be told"),
    # people: who is who
    Rule("P001", "inconsistent-name", "warning", "none", "article", "one name spelled in two ways"),
    Rule("P002", "conflicting-role", "info", "none", "article", "two offices for one person"),
    # corpus: articles compared with each other
    Rule("C001", "duplicate-article", "error", "none", "corpus", "the same text as an earlier article"),
    Rule("C002", "near-duplicate", "warning", "none", "corpus", "almost the same text as an earlier article"),
    Rule("C003", "same-headline", "warning", "none", "corpus", "the headline of another article"),
    Rule("C004", "other-language", "warning", "none", "corpus", "another language than the corpus's"),
)

RULES: Final[dict[str, Rule]] = {rule.code: rule for rule in _TABLE}
"""All rules by code, in the order of their manual."""

SECTIONS: Final = ("What it does", "Why is this bad?", "Example", "Instead", "Settings", "References")
"""Sections of a manual page in their order; the last two may be missing."""

_SECTION: Final = re.compile(r"^## (.+)\n", re.MULTILINE)
_FENCE: Final = re.compile(r"^```text\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_ESCAPE: Final = re.compile(r"\\(?:u([0-9a-f]{4})|U([0-9a-f]{8})|x([0-9a-f]{2})|r)")


def load(code: str) -> ArticleRule:
    """Import the module of a rule of the scope ``article``."""
    return cast("ArticleRule", import_module(f".{RULES[code].module}", __name__))


def load_corpus(code: str) -> CorpusRule:
    """Import the module of a rule of the scope ``corpus``."""
    return cast("CorpusRule", import_module(f".{RULES[code].module}", __name__))


def manual(code: str) -> dict[str, str]:
    """Return the manual page of a rule: its sections by title in Markdown, the summary under ``""``."""
    documentation = import_module(f".{RULES[code].module}", __name__).__doc__ or ""
    summary, *parts = _SECTION.split(documentation)
    return {"": summary.strip()} | {
        title: content.strip() for title, content in zip(parts[::2], parts[1::2], strict=True)
    }


def example(code: str) -> tuple[tuple[bytes, ...], tuple[bytes, ...]]:
    r"""Return the inputs of a rule's Example, which makes it fire, and of its Instead, which does not.

    An article rule has one input each; a corpus rule one for each fenced block, in the order of the corpus.
    What cannot be seen is written as an escape: ``\r``, ``\u200b`` a code point, ``\x93`` one byte.
    """
    page = manual(code)
    return _inputs(page["Example"]), _inputs(page["Instead"])


def _inputs(section: str) -> tuple[bytes, ...]:
    return tuple(_ESCAPE.sub(_unescape, block).encode("utf-8", "surrogateescape") for block in _FENCE.findall(section))


def _unescape(match: re.Match[str]) -> str:
    short, long, byte = match.groups()
    if byte:
        return bytes.fromhex(byte).decode("utf-8", "surrogateescape")
    return chr(int(short or long, 16)) if short or long else "\r"
