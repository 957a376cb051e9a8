"""The articles that benchmarks run on: gold articles where they lie beside the repository, else samples."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[1]
GOLD = ROOT.parent / "shared" / "eval" / "gold" / "dev"


def articles() -> list[str]:
    """Return the texts, in the order of their names."""
    paths = sorted(GOLD.glob("*.txt")) or sorted((ROOT / "samples").glob("*/*.txt"))
    return [path.read_bytes().decode() for path in paths]


def described(texts: list[str]) -> str:
    """Say how many articles there are and how large."""
    size = sum(len(text.encode()) for text in texts)
    return f"{len(texts)} articles, {size / 1000:.0f} KB, {size / len(texts):.0f} bytes each"
