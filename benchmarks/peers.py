"""The same articles through artikel and three neighbours, in one run on one core.

``pip install '.[bench]'`` (pip 24 or newer: an older one cannot resolve what newspaper4k asks of lxml), then
``python benchmarks/peers.py [--rounds N]``. None of the neighbours takes plain news text apart, so each is given what
it can take and is asked for less: newspaper4k and trafilatura get the lines wrapped in ``<p>`` and find the text again;
``dateparser.search`` finds dates alone. Rounds are interleaved and the best of each counts; the ratio is how many
articles artikel does in the time of one.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from contextlib import suppress
from html import escape
from importlib import import_module
from time import perf_counter

import msgspec

from artikel_cli.pipeline import parse
from texts import articles, described

Work = Callable[[str], object]


def page(text: str) -> str:
    """Wrap a text in the plainest page: its first line as title and heading, the others a paragraph each."""
    head, *body = [escape(line) for line in text.splitlines() if line.strip()]
    paragraphs = "\n".join(f"<p>{line}</p>" for line in body or [head])
    return (
        f"<!DOCTYPE html><html><head><title>{head}</title></head>"
        f"<body><article><h1>{head}</h1>\n{paragraphs}</article></body></html>"
    )


def artikel(text: str) -> object:
    """Parse to JSON."""
    return msgspec.json.encode(parse(text))


def newspaper4k() -> Work:
    """Download nothing, parse the page."""
    newspaper = import_module("newspaper")
    config = newspaper.Config()
    config.language, config.fetch_images = "id", False

    def work(text: str) -> object:
        article = newspaper.Article("https://example.org/", config=config)
        article.download(input_html=page(text))
        article.parse()
        return article.text

    return work


def trafilatura() -> Work:
    """Extract the page to JSON."""
    extract = import_module("trafilatura").extract
    return lambda text: extract(page(text), output_format="json", with_metadata=True)


def dateparser() -> Work:
    """Find the dates."""
    search_dates = import_module("dateparser.search").search_dates
    return lambda text: search_dates(text, languages=["id"])


def installed() -> dict[str, Work]:
    """Return the neighbours that are installed, by name."""
    found = {}
    for name, load in {
        "newspaper4k": newspaper4k,
        "trafilatura": trafilatura,
        "dateparser.search": dateparser,
    }.items():
        with suppress(ImportError):
            found[name] = load()
    return found


def seconds(work: Work, texts: list[str]) -> float:
    """Return how long the work takes once over all texts."""
    start = perf_counter()
    for text in texts:
        work(text)
    return perf_counter() - start


def main() -> int:
    """Print articles a second and the ratios; return 1 where there is nobody to compare with."""
    parser = argparse.ArgumentParser(description="Time artikel beside its neighbours.")
    parser.add_argument("--rounds", type=int, default=3, help="timed rounds of each (3)")
    rounds = parser.parse_args().rounds
    others = installed()
    if not others:
        print("no neighbour is installed: pip install '.[bench]'", file=sys.stderr)
        return 1
    texts = articles()
    runners: dict[str, Work] = {"artikel": artikel, **others}
    for work in runners.values():
        work(texts[0])
    best = dict.fromkeys(runners, float("inf"))
    for _ in range(rounds):
        for name, work in runners.items():
            best[name] = min(best[name], seconds(work, texts))
    print(described(texts))
    for name, time in best.items():
        print(f"{name:18} {len(texts) / time:8.0f} articles/s   ratio {time / best['artikel']:8.1f}")
    print(f"against the fastest of them: {min(best[name] for name in others) / best['artikel']:.1f} times")
    return 0


if __name__ == "__main__":
    sys.exit(main())
