"""What is imported: start-up loads nothing heavy, and each room of the package knows only earlier ones."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import artikel_cli

PACKAGE = Path(artikel_cli.__file__).parent

ARTICLE = "Sungai Surut Lagi\n\nAir sungai surut pada pagi hari. “Kami lega,” kata Ratna Wiryani, warga desa.\n"

HEAVY = {
    "typer": "command lines that are not plain",
    "rich": "the view on a terminal and the help",
    "lxml": "HTML",
    "dateutil": "dates",
    "charset_normalizer": "bytes that are not UTF-8",
    "pydantic": "nothing: what Typer 0.29 would bring",
    "jsonschema": "tests",
    "json": "the schema",
    "asyncio": "nothing",
    "importlib.metadata": "nothing",
}
"""Module to what it is for; none of them is for `artikel parse FILE`."""

ROOMS = (
    {"errors", "model", "source", "language", "vocabulary", "patterns", "passes", "findings"},
    {"layout", "annotate", "detect"},
    {"reading"},
    {"pipeline"},
    {"writers", "readers", "views", "rules"},
    {"validate"},
    {"reports"},
    {"api"},
    {"__init__"},
    {"cli"},
    {"__main__"},
)
"""Each room may know its own and those before it."""

LOADED = """
import sys
sys.argv = ["artikel", *sys.argv[1:]]
from artikel_cli.cli import main
try:
    main()
finally:
    print(*sys.modules, sep="\\n", file=sys.stderr)
"""


@pytest.mark.parametrize(
    ("options", "typer"),
    [
        ((), False),
        (("-t", "text"), False),
        (("-t", "source"), False),
        (("-t", "markdown"), False),
        (("--indent", "2", "--language", "id", "--published", "2024-03-04", "-o", os.devnull), False),
        (("-tjson",), True),
    ],
)
def test_parse_loads_nothing_heavy(options: tuple[str, ...], typer: bool, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-c", LOADED, "parse", str(path), *options],
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = set(run.stderr.split())
    assert "artikel_cli.pipeline" in loaded
    assert loaded & set(HEAVY) == ({"typer"} if typer else set())


def test_the_package_itself_loads_nothing_of_the_command_line() -> None:
    code = "import artikel_cli, sys; print(*sys.modules, sep='\\n')"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"typer", "rich", "lxml", "artikel_cli.cli"} & set(run.stdout.split())


def module_name(path: Path) -> str:
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" and len(parts) > 1 else parts)


MODULES = {module_name(path): path for path in sorted(PACKAGE.rglob("*.py"))}


def imports_of(name: str) -> set[str]:
    """The modules of the package that a module imports anywhere, inside of functions too."""
    path = MODULES[name]
    here = list(path.relative_to(PACKAGE).parent.parts)
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level:
            base = here[: len(here) - node.level + 1] + (node.module or "").split(".") * bool(node.module)
            for alias in node.names:
                if alias.name == "__version__":  # set before anything is imported there
                    continue
                target = ".".join([*base, alias.name])
                found.add(target if target in MODULES else ".".join(base) or "__init__")
        elif isinstance(node, ast.ImportFrom | ast.Import):
            names = [node.module or ""] if isinstance(node, ast.ImportFrom) else [a.name for a in node.names]
            assert not any(n.split(".")[0] == "artikel_cli" for n in names), f"{name}: import it relatively"
    return found - {name}


def room(name: str) -> int:
    head = name.split(".")[0]
    rooms = [number for number, rooms in enumerate(ROOMS) if head in rooms]
    assert rooms, f"{head} has no place in ROOMS"
    return rooms[0]


@pytest.mark.parametrize("name", MODULES)
def test_a_module_knows_only_the_rooms_before_it(name: str) -> None:
    assert [other for other in imports_of(name) if room(other) > room(name)] == []


def test_no_module_leads_back_to_itself() -> None:
    TopologicalSorter({name: imports_of(name) for name in MODULES}).prepare()
