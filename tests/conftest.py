"""The option ``--update``: expected outputs on disk are rewritten instead of compared.

Property tests draw the same examples on every run, so that a stranger's first run says what ours said.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("same", derandomize=True)
settings.load_profile("same")

Golden = Callable[[Path, str], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="rewrite expected outputs; read the diff afterwards")


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    """Whether expected outputs are to be rewritten."""
    return bool(request.config.getoption("--update"))


@pytest.fixture
def golden(update: bool) -> Golden:
    """Compare a text with the file that holds what is expected, or write that file."""

    def compare(path: Path, actual: str) -> None:
        if update:
            path.write_text(actual, encoding="utf-8", newline="\n")
            return
        assert path.exists(), f"{path.name} is missing: pytest --update writes it"
        assert actual == path.read_text(encoding="utf-8")

    return compare
