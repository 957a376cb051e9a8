"""How fast one process validates, against how fast it parses: 10,000 articles, made from a few with changes.

``python benchmarks/validate.py [--articles N]`` takes the articles in batches, each first from bytes to encoded JSON,
then from bytes to a written report with every rule, the comparison of all articles with each other among them. It
prints articles a second of both, the ratio (of the sums, and the median of the batches), which is to be 0.8 at
least, and by how much the process has grown since the first batch.
"""

from __future__ import annotations

import argparse
import resource
import sys
from collections.abc import Iterator
from functools import partial
from itertools import islice
from statistics import median
from time import perf_counter

import msgspec

from artikel_cli.errors import ArtikelError
from artikel_cli.pipeline import parse_sources
from artikel_cli.reports import Options, report
from artikel_cli.source import FEW, Source, decode
from artikel_cli.validate.check import Checked, Checker, Document, Result
from artikel_cli.validate.run import compared
from artikel_cli.validate.selection import Layer, Selection
from artikel_cli.validate.settings import Loaded
from texts import articles, described

BATCH = 250


def changed(texts: list[str], count: int) -> Iterator[bytes]:
    """Yield so many articles; no two have the same words, as a real corpus has none or few that do."""
    for number in range(count):
        text = texts[number % len(texts)]
        turn = number // len(texts)
        words = text.split(" ")
        for place in range(turn % 7, len(words) if turn else 0, 7):
            words[place] += f" {chr(97 + turn % 26)}{turn}x{place}"
        yield " ".join(words).encode()


def parse(batch: list[bytes]) -> float:
    """Parse a batch to JSON and return the seconds it takes."""
    encode = msgspec.json.Encoder().encode
    start = perf_counter()
    for at in range(0, len(batch), FEW):
        for article in parse_sources([decode(raw) for raw in batch[at : at + FEW]]):
            encode(article)
    return perf_counter() - start


class Validation:
    """A validation that goes on from batch to batch."""

    def __init__(self, form: str) -> None:
        self._selection = Selection(Loaded(), "settings", Layer(None, (), (), "command line"))
        self._checker = Checker(self._selection)
        self._report = report(form, Options("0", self._selection.everywhere))
        self.findings = 0
        self._results = compared(self._checked(), self._checker, lambda name: Source.from_text("", name))
        self._batch: list[Document] = []
        self._count = 0

    def _checked(self) -> Iterator[Result]:
        while self._batch:
            batch, self._batch = self._batch, []
            yield from self._checker.check_all(batch, _defect)

    def seconds(self, batch: list[bytes]) -> float:
        """Validate a batch and return the seconds it takes."""
        for raw in batch:
            self._count += 1
            self._batch.append(Document(f"{self._count}.txt", len(raw), partial(bytes, raw), lambda _: None))
        start = perf_counter()
        for _ in batch:
            result = next(self._results)
            assert isinstance(result, Checked)
            self.findings += len(result.findings)
            self._report.document(result.name, result.source, result.findings)
        return perf_counter() - start


def main() -> int:
    """Print the figures; return 1 where the ratio is below 0.8."""
    parser = argparse.ArgumentParser(description="Time validating against parsing on one core.")
    parser.add_argument("--articles", type=int, default=10_000, help="articles (10,000)")
    parser.add_argument("--format", default="concise", help="format of the report (concise)")
    options = parser.parse_args()
    texts = articles()
    validation = Validation(options.format)
    corpus = changed(texts, options.articles)
    first = [text.encode() for text in texts]
    parse(first)  # packs are loaded and patterns compiled before the first timed batch
    Validation(options.format).seconds(first)
    parsing, validating, size = [], [], 0
    while batch := list(islice(corpus, BATCH)):
        parsing.append(parse(batch))
        validating.append(validation.seconds(batch))
        size = size or _peak()
    count = options.articles
    print(described(texts))
    print(f"parse      {count / sum(parsing):8.0f} articles/s")
    print(f"validate   {count / sum(validating):8.0f} articles/s   {validation.findings / count:.1f} findings each")
    ratio = sum(parsing) / sum(validating)
    by_batch = median(one / other for one, other in zip(parsing, validating, strict=True))
    print(f"ratio      {ratio:8.2f} in all   {by_batch:.2f} median of {len(parsing)} batches")
    print(f"memory     {(_peak() - size) / 1e6:8.1f} MB more than after the first batch")
    return int(ratio < 0.8)


def _defect(name: str, error: Exception) -> ArtikelError:
    raise error


def _peak() -> int:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


if __name__ == "__main__":
    sys.exit(main())
