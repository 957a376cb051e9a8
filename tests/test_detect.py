"""Which language a text is in: the texts of ``languages.tsv``, and null where there is no pack."""

from __future__ import annotations

from pathlib import Path

import pytest

from artikel_cli.pipeline import parse

LINES = Path(__file__).with_name("languages.tsv").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("line", [line for line in LINES if line and not line.startswith("#")])
def test_language(line: str) -> None:
    text, code = line.split("\t")
    assert parse(text).language == (None if code == "-" else code)
