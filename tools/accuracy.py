"""Accuracy floors: gold articles in, a table of every measure beside its floor out.

``python tools/accuracy.py --check`` parses each evaluation set (``../shared/eval`` beside the repository, or
``--data FOLDER``), hands the result to the ``score.py`` that lies with the data, and compares its measures
with ``floors.json``; a measure below its floor, or one that has vanished, is exit 1. ``--update`` raises the
floors to what was reached; it refuses to lower one unless ``--allow-lower`` says so. Each set carries the
SHA-256 of its data, so that a figure that moved because the gold did is told from one that moved because the
parser did.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import TypedDict

import msgspec

from artikel_cli.pipeline import parse_source
from artikel_cli.source import decode

ROOT = Path(__file__).parents[1]
FLOORS = Path(__file__).with_name("floors.json")
DATA = ROOT.parent / "shared" / "eval"
SETS = ("gold/seed", "gold/dev", "pfsa-dev")
TODAY = date(2026, 1, 1)
"""The day of measuring is fixed: a year that only a weekday decides must not drift with the calendar."""


class Floor(TypedDict):
    """What a set must reach on which data."""

    digest: str
    floors: dict[str, float]


def digest(folder: Path) -> str:
    """Return the SHA-256 of a set: its texts, its gold and the names of both."""
    total = sha256()
    for path in sorted(folder.iterdir()):
        if path.suffix in {".txt", ".json"}:
            total.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()


def measure(folder: Path, scorer: Path) -> dict[str, float]:
    """Parse a set and return its measures, F1 or accuracy each.

    Raises:
        subprocess.CalledProcessError: the scorer refuses the predictions.
    """
    predictions = b"\n".join(
        msgspec.json.encode(parse_source(decode(path.read_bytes(), name=path.name), today=TODAY))
        for path in sorted(folder.glob("*.txt"))
    )
    done = subprocess.run(  # noqa: S603  # the scorer lies beside the data that the caller named
        [sys.executable, str(scorer), str(folder), "--json"],
        input=predictions,
        capture_output=True,
        check=True,
    )
    rows: dict[str, dict[str, float]] = json.loads(done.stdout)
    return {name: row["f1"] if "f1" in row else row["accuracy"] for name, row in rows.items()}


def raised(old: Floor | None, reached: dict[str, float], data: str, *, allow_lower: bool) -> tuple[Floor, list[str]]:
    """Return the new floors of a set and the measures that may not be lowered (they keep their floor)."""
    before = old["floors"] if old else {}
    refused = [] if allow_lower else [name for name, floor in before.items() if reached.get(name, 0.0) < floor]
    kept = {name: before[name] for name in refused}
    return {"digest": data, "floors": reached | kept}, refused


def main() -> int:
    """Print the table; return 0 when every floor holds, 1 otherwise."""
    parser = argparse.ArgumentParser(description="Compare accuracy with its floors.")
    mode = parser.add_mutually_exclusive_group()
    mode.add_argument("--check", action="store_true", help="compare only (the default)")
    mode.add_argument("--update", action="store_true", help="raise the floors to what is reached")
    parser.add_argument("--allow-lower", action="store_true", help="let --update lower a floor too")
    parser.add_argument("--data", type=Path, default=DATA, help="folder with the sets and score.py")
    options = parser.parse_args()
    data: Path = options.data
    if not (data / "score.py").is_file():
        print(f"accuracy: skipped, no evaluation data in {data}")
        return 0
    floors: dict[str, Floor] = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    low: list[str] = []
    print(f"{'set':10} {'measure':20} {'reached':>8} {'floor':>8}")
    for name in SETS:
        if not (data / name).is_dir():
            print(f"{name:10} skipped, not in {data}")
            continue
        reached, now = measure(data / name, data / "score.py"), digest(data / name)
        old = floors.get(name)
        before = old["floors"] if old else {}
        if old is not None and old["digest"] != now:
            print(f"{name:10} the data is not that of the floors")
        for metric in [*reached, *(before.keys() - reached.keys())]:
            figure, floor = reached.get(metric), before.get(metric)
            below = floor is not None and (figure is None or figure < floor)
            print(
                f"{name:10} {metric:20} {'gone' if figure is None else f'{figure:.4f}':>8}"
                f" {'none' if floor is None else f'{floor:.4f}':>8}{'  below' if below else ''}"
            )
            if below and not options.update:
                low.append(f"{name} {metric}")
        if options.update:
            floors[name], refused = raised(old, reached, now, allow_lower=options.allow_lower)
            low += [f"{name} {metric}" for metric in refused]
        elif not before:
            low.append(f"{name} has no floors (--update sets them)")
    if options.update:
        FLOORS.write_text(json.dumps(floors, indent=2, sort_keys=True) + "\n", encoding="utf-8")
        print("floors.json is written" + (f"; not lowered: {', '.join(low)}" if low else ""))
    else:
        print(f"accuracy: below its floor: {', '.join(low)}" if low else "accuracy: every floor holds")
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
