"""The header: an article in, a panel with all that heads it and counts of what was found out."""

from __future__ import annotations

from collections import Counter
from typing import Final

from rich import box
from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from ..model import BODY_KINDS, Article
from .annotations import meaning_of_dateline
from .frame import Frame, cell, count_lines, counted
from .glyphs import one_line, plain
from .palette import BAD, QUIET
from .reasons import REFERENCES

_NO_PLURAL: Final = frozenset({"related", "navigation", "tags", "published"})


def header_view(frame: Frame) -> RenderableType:
    """Return the panel."""
    article = frame.article
    parts: list[RenderableType] = [
        plain(one_line(article.headline.text), "bold") if article.headline else Text("no headline in the text", QUIET)
    ]
    if article.deck:
        parts.append(plain(one_line(article.deck.text), "italic"))
    facts = Table.grid(padding=(0, 2, 0, 0))
    facts.add_column(style=QUIET, no_wrap=True)
    facts.add_column(overflow="fold")
    for label, value in _facts(frame):
        facts.add_row(label, value if value else Text("none", QUIET))
    return Panel(
        Group(*parts, Text(), facts),
        title=plain(frame.name),
        title_align="left",
        box=box.ROUNDED,
        border_style=QUIET,
        padding=(0, 1),
    )


def _facts(frame: Frame) -> list[tuple[str, Text]]:
    article, source = frame.article, frame.source
    reference = article.reference_date
    lines = count_lines(source)
    return [
        ("dateline", cell(meaning_of_dateline(article.dateline) if article.dateline else "")),
        ("byline", cell(", ".join(name.name for name in article.byline))),
        ("published", cell(article.published)),
        ("reference", cell(f"{reference.value}, {REFERENCES[reference.basis]}" if reference.value else "")),
        ("language", cell(article.language)),
        ("source", cell(f"{source.encoding}, {len(source.text):,} characters, {counted(lines, 'line')}")),
        ("body", cell(_kinds(article, body=True))),
        ("furniture", cell(_kinds(article, body=False))),
        ("found", _found(article)),
    ]


def _kinds(article: Article, *, body: bool) -> str:
    """Return how many blocks of each kind there are, in the order of their first."""
    counts = Counter(
        block.kind.replace("_", " ")
        for block in article.blocks
        if (block.kind in BODY_KINDS) is body and block.kind not in ("headline", "deck")
    )
    return ", ".join(
        f"{number} {kind}" if kind in _NO_PLURAL else counted(number, kind) for kind, number in counts.items()
    )


def _found(article: Article) -> Text:
    speakers = len({quotation.speaker.name for quotation in article.quotations if quotation.speaker})
    found = [
        counted(len(article.quotations), "quotation") + (f" by {counted(speakers, 'speaker')}" if speakers else ""),
        counted(len(article.people), "person", "people"),
        counted(len(article.times), "time"),
    ]
    if article.credits:
        found.append(counted(len(article.credits), "credit"))
    if article.insertions:
        found.append(counted(len(article.insertions), "insertion"))
    if article.teasers:
        found.append(counted(len(article.teasers), "teaser"))
    text = Text(", ".join(found) + ", ")
    text.append(counted(len(article.notes), "note"), BAD if article.notes else "")
    return text
