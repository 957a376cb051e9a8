"""Cases as data: the TOML files of a folder in, the parameters of one test out."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest


def files(folder: str) -> list[Path]:
    """Return the files of a folder beside this module."""
    return sorted(Path(__file__).with_name(folder).glob("*.toml"))


def cases(folder: str) -> list[Any]:
    """Return the language and the case of every ``[[case]]`` in a folder, named after the file and itself."""
    found = []
    for path in files(folder):
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        language = table.get("language", "id")
        found += [pytest.param(language, case, id=f"{path.stem}: {case['name']}") for case in table["case"]]
    return found


def texts_of(folder: str) -> list[str]:
    """Return the text or the page of every ``[[case]]`` in a folder, as it stands in the file."""
    tables = [tomllib.loads(path.read_text(encoding="utf-8")) for path in files(folder)]
    return [case.get("text") or case["page"] for table in tables for case in table["case"]]
