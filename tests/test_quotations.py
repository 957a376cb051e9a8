"""Quotations: every case file of ``tests/quotations`` is read, and every case in it must come out as it says.

A case is a text and what is said in it, in order: ``text`` and ``speaker`` always, and of ``role``, ``affiliation``,
``cue``, ``mention``, ``kind``, ``evidence`` and ``continues`` (the index of another entry) what the case is about.
``people`` are the names of everybody in it, where a case says them.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from artikel_cli.model import Quotation
from artikel_cli.pipeline import parse
from artikel_cli.views.reasons import EVIDENCE
from case_files import cases, files

FOLDER = "quotations"


def test_there_are_cases() -> None:
    assert len(files(FOLDER)) >= 8
    assert len(cases(FOLDER)) >= 50


@pytest.mark.parametrize(("language", "case"), cases(FOLDER))
def test_case(language: str, case: dict[str, Any]) -> None:
    article = parse(case["text"].lstrip("\n"), language=language, today=date(2026, 1, 1))
    quotations = article.quotations
    if not any(entry.get("kind") == "indirect" for entry in case["said"]):
        quotations = tuple(quotation for quotation in quotations if quotation.kind != "indirect")
    assert [quotation.text for quotation in quotations] == [entry["text"] for entry in case["said"]]
    for quotation, entry in zip(quotations, case["said"], strict=True):
        assert {key: seen(quotation, key) for key in entry if key != "continues"} == {
            key: value for key, value in entry.items() if key != "continues"
        }
        if "continues" in entry:
            assert quotation.continues == quotations[entry["continues"]].id
    for quotation in article.quotations:
        assert EVIDENCE.keys() >= set(quotation.evidence.split("+"))
    if "people" in case:
        assert [person.name for person in article.people] == case["people"]


def seen(quotation: Quotation, key: str) -> Any:
    speaker = quotation.speaker
    values = {
        "text": quotation.text,
        "kind": quotation.kind,
        "evidence": quotation.evidence,
        "cue": quotation.cue.text if quotation.cue else None,
        "speaker": speaker.name if speaker else None,
        "role": speaker.role if speaker else None,
        "affiliation": speaker.affiliation if speaker else None,
        "mention": speaker.mention.type if speaker and speaker.mention else None,
    }
    return values[key]
