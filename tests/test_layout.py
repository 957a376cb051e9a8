"""Layout: every case file of ``tests/layout`` is read, and every case in it must come out as it says.

A case is a page, each line with its kind before a bar: ``headline | Harga Beras Naik``. A line that is cut has the
kinds of its pieces (``paragraph+credit``), one that is joined to the line above has ``…``; blank lines stay blank.
Beside it stands what the case is about: ``headline``, ``deck``, ``byline`` (names), ``published``, ``dateline``
(its text, with ``places`` and ``source``), ``credits`` (``role: name``) and ``teasers`` (headlines).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from artikel_cli.language import codes, load
from artikel_cli.layout.furniture import squeeze
from artikel_cli.model import Article
from artikel_cli.pipeline import parse
from case_files import cases, files

FOLDER = "layout"
SEEN: dict[str, Callable[[Article], Any]] = {
    "headline": lambda article: article.headline and article.headline.text,
    "deck": lambda article: article.deck and article.deck.text,
    "byline": lambda article: [name.name for name in article.byline],
    "published": lambda article: article.published,
    "dateline": lambda article: article.dateline and article.dateline.text,
    "places": lambda article: [place.name for place in article.dateline.places] if article.dateline else None,
    "source": lambda article: article.dateline and article.dateline.source and article.dateline.source.name,
    "credits": lambda article: [f"{credit.role}: {credit.name}" for credit in article.credits],
    "teasers": lambda article: [teaser.headline for teaser in article.teasers],
}


def test_there_are_cases() -> None:
    assert len(files(FOLDER)) >= 6
    assert len(cases(FOLDER)) >= 40


@pytest.mark.parametrize("field", ["starts", "whole", "holds"])
@pytest.mark.parametrize("code", codes())
def test_a_phrase_of_furniture_has_one_kind(code: str, field: str) -> None:
    """Phrases are compared without case and white space: of two that are the same then, one would never be found."""
    phrases = [squeeze(phrase) for kind in load(code).furniture.values() for phrase in getattr(kind, field)]
    assert [phrase for phrase, count in Counter(phrases).items() if count > 1] == []


@pytest.mark.parametrize(("language", "case"), cases(FOLDER))
def test_case(language: str, case: dict[str, Any]) -> None:
    rows = [row.split(" | ", 1) if " | " in row else ["", ""] for row in case["page"].strip("\n").split("\n")]
    text = "\n".join(line for _, line in rows)
    article = parse(text, language=language, today=date(2026, 1, 1))
    assert laid_out(article, text) == "\n".join(f"{kind.strip():14} | {line}" if line else "" for kind, line in rows)
    for key in case.keys() - {"name", "page"}:
        expected = case[key] or None if key not in ("byline", "places", "credits", "teasers") else case[key]
        assert (key, SEEN[key](article)) == (key, expected)


def laid_out(article: Article, text: str) -> str:
    """Return the text, each line with the kinds of its blocks before a bar."""
    rows = []
    at = 0
    for line in text.split("\n"):
        here = [block for block in article.blocks if block.start < at + len(line) and at < block.end]
        kinds = "+".join(block.kind if block.start >= at else "…" for block in here)
        rows.append(f"{kinds:14} | {line}" if line.strip() else "")
        at += len(line) + 1
    return "\n".join(rows)
