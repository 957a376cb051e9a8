"""What the commands do: plain values in, an exit code out; nothing here knows of a command line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from itertools import chain, islice
from typing import BinaryIO

from ..errors import ArtikelError
from ..source import Source, decode
from ..writers import WriteOptions
from .batch import Document, Result, parse_all, write_all
from .failures import WrongUsage, unexpected
from .inputs import Input, expand, label, name_all, opened
from .outputs import choose_format, is_directory, open_output, protected


def parse(
    inputs: Sequence[str],
    *,
    to: str | None = None,
    output: str | None = None,
    language: str | None = None,
    published: date | None = None,
    encoding: str | None = None,
    standalone: bool = True,
    indent: int | None = None,
    furniture: bool = False,
    stdin_filename: str | None = None,
) -> int:
    """Parse the inputs, files, directories or ``-``, write the articles and return the exit code.

    Raises:
        WrongUsage: the arguments do not go together, or name what there is not.
        ArtikelError: the output has failed.
        BrokenPipeError: whoever reads the output went away.
    """
    from ..pipeline import parse_sources

    def read(item: Input) -> Source:
        with opened(item) as file:
            return decode(file.read(), name=label(item), encoding=encoding)

    check(language, encoding)
    form = choose_format(to, output, several=len(inputs) > 1 or is_directory(inputs[0]))
    items, kept = protected(expand(inputs, stdin_filename, output), output)
    results = parse_all(items, read, partial(parse_sources, language=language, published=published))
    options = WriteOptions(furniture=furniture, standalone=standalone, indent=indent)
    return write_all(results, open_output(output, form, kept), form, options)


def convert(
    inputs: Sequence[str],
    *,
    to: str | None = None,
    output: str | None = None,
    standalone: bool = True,
    indent: int | None = None,
    furniture: bool = False,
) -> int:
    """Read articles from JSON or JSON Lines, write them and return the exit code.

    Raises:
        WrongUsage: the arguments do not go together.
        ArtikelError: the output has failed.
        BrokenPipeError: whoever reads the output went away.
    """
    items, kept = protected(name_all(inputs), output)
    results = chain.from_iterable([item] if isinstance(item, ArtikelError) else _read(item) for item in items)
    first = list(islice(results, 2))
    form = choose_format(to, output, several=len(inputs) > 1 or len(first) > 1)
    options = WriteOptions(furniture=furniture, standalone=standalone, indent=indent)
    return write_all(chain(first, results), open_output(output, form, kept), form, options)


def check(language: str | None, encoding: str | None) -> None:
    """Refuse what would fail for every input alike.

    Raises:
        WrongUsage: there is no such language pack or encoding.
    """
    if language is not None:
        from ..errors import UnknownLanguageError
        from ..language import load

        try:
            load(language)
        except UnknownLanguageError as error:
            raise WrongUsage(f"--language {error.name or repr('')}: {error.reason}", error.remedy) from None
    if encoding is not None:
        try:
            "".encode(encoding)  # a codec that turns bytes into bytes, such as base64, is none
        except (LookupError, UnicodeError, ValueError):
            raise WrongUsage(
                f"--encoding {encoding or repr('')}: unknown", "name one that Python knows, such as cp1252"
            ) from None


def _read(item: Input) -> Iterator[Result]:
    """Yield the articles of an input; a bad line of JSON Lines does not stop the others."""
    from ..readers.json import read

    try:
        with opened(item) as file:
            for number, document in _documents(file):
                name = f"{item.name}:{number}" if number else item.name
                try:
                    for article in read(document, name=name):
                        place = number and (article.source.name or f"{item.place}-{number}")
                        yield Document(article, None, name, place or item.place)
                except ArtikelError as error:
                    yield error
    except ArtikelError as error:
        yield error
    except Exception as error:
        yield unexpected(item.name, error)


def _documents(file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Yield number and bytes of each line of JSON Lines, or 0 and all there is where it is one document."""
    from ..readers.json import are_lines, is_json

    lines = ((number, line) for number, line in enumerate(file, 1) if line.strip())
    number, first = next(lines, (0, b""))
    if not is_json(first):
        raw = first + file.read()
        if not are_lines(raw):
            yield 0, raw
            return
        lines = ((at, line) for at, line in enumerate(raw.split(b"\n"), number) if line.strip())
        number, first = next(lines)
    following = next(lines, None)
    if following is None:
        yield 0, first
    else:
        yield from chain([(number, first), following], lines)
