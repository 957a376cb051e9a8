"""Fuzz target: bytes in, a failure where the parser crashes or breaks a law of the model.

``python fuzz/fuzz_parse.py`` runs under Atheris where it is installed (libFuzzer's options and corpus folders
follow). Without it, or with ``--iterations N``, a deterministic loop mutates the samples N times. The laws
are those of ``tests/laws.py``; an input that holds nothing is allowed its NoArticleError, undecodable bytes
their UndecodableError.
"""

from __future__ import annotations

import argparse
import random
import sys
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from artikel_cli.errors import NoArticleError, UndecodableError  # noqa: E402  # as above
from artikel_cli.pipeline import parse_source  # noqa: E402  # as above
from artikel_cli.source import decode  # noqa: E402  # as above
from laws import broken, holds_nothing  # noqa: E402  # the folder of the laws has to be on the path first


def check(raw: bytes) -> None:
    """Parse bytes and raise AssertionError where a law is broken."""
    try:
        source = decode(raw)
    except UndecodableError:
        return
    try:
        article = parse_source(source)
    except NoArticleError:
        if not holds_nothing(source.text):
            raise AssertionError("no article in a text that holds something") from None
        return
    found = broken(source.text, article)
    if found:
        raise AssertionError("\n".join(found))


def mutate(raw: bytes, others: list[bytes], chance: random.Random) -> bytes:
    """Return the bytes after a few cuts, copies, splices and flips; most stay text."""
    data = bytearray(raw)
    for _ in range(chance.randint(1, 6)):
        start = chance.randrange(len(data) + 1)
        end = min(len(data), start + chance.randrange(1, 120))
        match chance.randrange(7):
            case 0:
                del data[start:end]
            case 1:
                data[start:start] = data[start:end] * chance.randint(1, 4)
            case 2:
                other = chance.choice(others)
                cut = chance.randrange(len(other))
                data[start:end] = other[cut : cut + chance.randrange(1, 200)]
            case 3:
                data[start:end] = chance.choice(["\n", "\r\n", '"', "“", "”", " ", "(", "[", "\u2028", "-"]).encode()
            case 4:
                data[start:end] = data[start:end].swapcase()
            case 5:  # scraping runs lines together
                data[start : start + 900] = b" ".join(data[start : start + 900].split())
            case _:
                data[start:end] = bytes(chance.randrange(256) for _ in range(chance.randrange(4)))
    return bytes(data)


def mutation_loop(iterations: int, seed: int) -> int:
    """Check that many mutants; print the first that fails and return 1, or 0 when all hold."""
    samples = [path.read_bytes() for path in sorted((ROOT / "samples").glob("*/*.txt"))]
    samples += [path.read_bytes() for path in sorted((ROOT / "tests").glob("*/*.toml"))]
    chance = random.Random(seed)  # noqa: S311  # repeatable on purpose, no secret
    for number in range(iterations):
        raw = mutate(chance.choice(samples), samples, chance)
        try:
            check(raw)
        except Exception as error:
            failed = ROOT / f"crash-{seed}-{number}.bin"
            failed.write_bytes(raw)
            print(f"mutant {number} of seed {seed}: {type(error).__name__}: {error}\nkept as {failed}")
            return 1
    print(f"{iterations} mutants of {len(samples)} samples, seed {seed}: every law holds")
    return 0


def main() -> int:
    """Run one of the two drivers."""
    parser = argparse.ArgumentParser(description="Mutate articles and check the laws of the model.")
    parser.add_argument("--iterations", type=int, help="run the plain loop that many times (20000)")
    parser.add_argument("--seed", type=int, default=1, help="seed of the plain loop (1)")
    options, rest = parser.parse_known_args()
    if options.iterations is not None or find_spec("atheris") is None:
        return mutation_loop(options.iterations or 20_000, options.seed)
    atheris = import_module("atheris")
    atheris.instrument_all()
    atheris.Setup([sys.argv[0], *rest], check)
    atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main())
