"""How fast one process on one core parses articles to JSON, against a floor that any parser has to pay.

``python benchmarks/throughput.py [--rounds N]`` runs over the same texts, turn by turn, the floor
``re.findall(r"\\w+|[^\\w\\s]", text)`` and the whole way from text to encoded JSON. It prints the ratio of
the two (best round against best round, and the median of the ratios round by round), articles and megabytes a
second, and where the time goes by module. The shares come from a run under cProfile, which makes calls dearer
than they are: they rank modules, they do not time them.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

import msgspec

import artikel_cli
from artikel_cli.pipeline import parse_sources
from artikel_cli.source import FEW, Source
from texts import articles, described

PACKAGE = Path(artikel_cli.__file__).parent
TOKEN = re.compile(r"\w+|[^\w\s]")


def floor(texts: list[str]) -> None:
    """Split every text into words and marks, and do nothing with them."""
    for text in texts:
        TOKEN.findall(text)


def whole(texts: list[str]) -> None:
    """Parse the texts a few at a time, as the command does, and encode the articles."""
    encode = msgspec.json.Encoder().encode
    for at in range(0, len(texts), FEW):
        for article in parse_sources([Source.from_text(text) for text in texts[at : at + FEW]]):
            encode(article)


def seconds(work: Callable[[list[str]], None], texts: list[str]) -> float:
    """Return how long the work takes once."""
    start = perf_counter()
    work(texts)
    return perf_counter() - start


def shares(texts: list[str], rounds: int) -> list[tuple[str, float]]:
    """Return the modules with their share of the time; functions written in C count for their caller's."""
    profile = cProfile.Profile()
    profile.enable()
    for _ in range(rounds):
        whole(texts)
    profile.disable()
    spent: Counter[str] = Counter()
    for (file, _, _), (_, _, own, _, callers) in pstats.Stats(profile).stats.items():  # type: ignore[attr-defined]  # typeshed leaves .stats out
        if callers and not file.startswith(str(PACKAGE)):
            for (caller, _, _), (_, _, own_there, _) in callers.items():
                spent[_module(caller)] += own_there
        else:
            spent[_module(file)] += own
    total = sum(spent.values())
    return [(module, time / total) for module, time in spent.most_common() if time / total >= 0.01]


def _module(file: str) -> str:
    path = Path(file)
    return path.relative_to(PACKAGE).as_posix() if path.is_relative_to(PACKAGE) else "encoding and the rest"


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description="Time the parser against re.findall on one core.")
    parser.add_argument("--rounds", type=int, default=15, help="timed rounds of each (15)")
    rounds = parser.parse_args().rounds
    texts = articles()
    size = sum(len(text.encode()) for text in texts)
    whole(texts)  # packs are loaded and patterns compiled before the first timed round
    pairs = [(seconds(floor, texts), seconds(whole, texts)) for _ in range(rounds)]
    best_floor, best = min(pair[0] for pair in pairs), min(pair[1] for pair in pairs)
    print(described(texts))
    print(f"floor       {len(texts) / best_floor:8.0f} articles/s")
    print(
        f"artikel     {len(texts) / best:8.0f} articles/s   {size / best / 1e6:.2f} MB/s"
        f"   {best / len(texts) * 1e6:.0f} µs an article"
    )
    ratio = median(ours / theirs for theirs, ours in pairs)
    print(f"ratio       {best / best_floor:8.2f} best to best   {ratio:.2f} median of {rounds} rounds")
    print("\nby module, under cProfile")
    for module, share in shares(texts, 3):
        print(f"  {share:6.1%}  {module}")


if __name__ == "__main__":
    main()
