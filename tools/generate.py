"""Write every file that is made from the code, or say with --check which of them are out of date.

    python tools/generate.py [--check]

A file is a line of the table below: its path in the repository, and the function that gives its text.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from artikel_cli.cli.reference import reference
from artikel_cli.cli.schema import text as schema
from artikel_cli.language import compiled
from artikel_cli.validate.catalogue import pages
from artikel_cli.validate.settings import reference as settings
from artikel_cli.validate.settings import schema_text as settings_schema

ROOT = Path(__file__).resolve().parent.parent

LANGUAGES = "src/artikel_cli/languages"

GENERATED: dict[str, Callable[[], str]] = {
    "schema/artikel-1.schema.json": schema,
    "schema/artikel-settings.schema.json": settings_schema,
    "docs/cli.md": reference,
    "docs/settings.md": settings,
    **{f"docs/rules/{name}": text for name, text in pages().items()},
}


GENERATED |= {
    f"{LANGUAGES}/{path.stem}.json": partial(compiled, path.stem) for path in (ROOT / LANGUAGES).glob("*.toml")
}


def main() -> int:
    """Write or check the files; return 1 where a check finds one out of date."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing, exit with 1 where a file is out of date")
    check = parser.parse_args().check
    stale = [path for path, text in GENERATED.items() if _read(ROOT / path) != text()]
    for path in stale:
        print(f"{path}: out of date; run python tools/generate.py" if check else f"{path}: written")
        if not check:
            (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
            (ROOT / path).write_text(GENERATED[path](), encoding="utf-8", newline="\n")
    return 1 if check and stale else 0


def _read(path: Path) -> str | None:
    return path.read_bytes().decode() if path.exists() else None


if __name__ == "__main__":
    sys.exit(main())
