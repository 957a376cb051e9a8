"""Every sample article parses to the JSON that stands beside it.

``pytest tests/test_samples.py --update`` writes those files anew; what changed is then read in ``git diff``.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pytest

from artikel_cli.model import Article
from artikel_cli.pipeline import parse_source
from artikel_cli.source import decode

if TYPE_CHECKING:
    from conftest import Golden

ROOT = Path(__file__).parents[1]
SAMPLES = sorted((ROOT / "samples").glob("*/*.txt"))
TODAY = date(2026, 1, 1)

WRONG_WEEKDAYS = {"hari-salah": ["Minggu (21/6/2025)", "Rabu, 12 Juni lalu"]}
"""What stands in the samples on purpose; every other weekday in them is right."""


def parsed(path: Path) -> Article:
    return parse_source(decode(path.read_bytes(), name=path.relative_to(ROOT).as_posix()), today=TODAY)


def test_there_are_samples_of_both_languages() -> None:
    assert {path.parent.name for path in SAMPLES} >= {"id", "en"}


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_golden_json(path: Path, golden: Golden) -> None:
    plain = msgspec.json.encode(parsed(path))
    golden(path.with_suffix(".json"), msgspec.json.format(plain, indent=2).decode() + "\n")


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_language_is_that_of_the_folder(path: Path) -> None:
    assert parsed(path).language == path.parent.name


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_wrong_weekdays_are_noticed(path: Path) -> None:
    wrong = [time.text for time in parsed(path).times if time.weekday_ok is False]
    assert wrong == WRONG_WEEKDAYS.get(path.stem, [])
