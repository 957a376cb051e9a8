"""``artikel convert``: JSON or JSON Lines of parsed articles in, the articles in another format out."""

import sys
from collections.abc import Callable, Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING, Annotated, BinaryIO, Literal

import typer

from .failures import show_help
from .options import Debug, Furniture, Indent, Output, Standalone

if TYPE_CHECKING:
    from .batch import Result
    from .inputs import Input


def convert(
    context: typer.Context,
    inputs: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[FILE|-]...",
            help="Files of JSON or JSON Lines, or - for standard input, which is also read where nothing "
            "is named.",
            show_default=False,
        ),
    ] = None,
    to: Annotated[
        Literal["json", "jsonl", "markdown", "html", "text"] | None,
        typer.Option(
            "--to",
            "-t",
            metavar="FORMAT",
            help="json, jsonl, markdown, html or text. Default: what the suffix of "
            "-o says, else json, or jsonl for several articles.",
            show_default=False,
        ),
    ] = None,
    output: Output = None,
    standalone: Standalone = True,
    indent: Indent = None,
    furniture: Furniture = False,
    debug: Debug = False,
) -> Callable[[], int]:
    """Write articles that were parsed before in another format."""
    if not inputs and sys.stdin is not None and sys.stdin.isatty():
        return lambda: show_help(context)
    named = inputs or ["-"]

    def job() -> int:
        from ..errors import ArtikelError
        from ..writers import WriteOptions
        from .batch import write_all
        from .inputs import name_all
        from .outputs import choose_format, open_output, protected

        items, kept = protected(name_all(named), output)
        results = chain.from_iterable(
            [item] if isinstance(item, ArtikelError) else _read(item) for item in items
        )
        first = list(islice(results, 2))
        form = choose_format(to, output, several=len(named) > 1 or len(first) > 1)
        options = WriteOptions(furniture=furniture, standalone=standalone, indent=indent)
        return write_all(chain(first, results), open_output(output, form, kept), form, options)

    return job


def _read(item: "Input") -> "Iterator[Result]":
    """Yield the articles of an input; a bad line of JSON Lines does not stop the others."""
    from ..errors import ArtikelError
    from ..readers.json import read
    from .batch import Document
    from .failures import unexpected
    from .inputs import opened

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
    import msgspec

    lines = ((number, line) for number, line in enumerate(file, 1) if line.strip())
    number, first = next(lines, (0, b""))
    try:
        msgspec.json.decode(first, type=msgspec.Raw)
    except (msgspec.DecodeError, RecursionError):
        yield 0, first + file.read()
        return
    following = next(lines, None)
    if following is None:
        yield 0, first
    else:
        yield from chain([(number, first), following], lines)
