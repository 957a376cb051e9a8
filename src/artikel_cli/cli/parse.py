"""``artikel parse``: raw article text in, the article in any format out."""

import sys
from collections.abc import Callable
from datetime import date
from typing import Annotated, Literal

import typer

from .failures import WrongUsage, show_help
from .options import Debug, Furniture, Indent, Output, Standalone


def _to_date(value: str) -> date:
    try:
        day = date.fromisoformat(value)
    except ValueError:
        day = None
    if day is None or day.isoformat() != value:  # Python reads further forms of ISO 8601, such as 20250618
        raise WrongUsage(f"--published {value}: not a date", "write it as YYYY-MM-DD")
    return day


def parse(
    context: typer.Context,
    inputs: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[FILE|DIR|-]...",
            help="Files, directories (all *.txt below them) or - for standard input, which is also read "
            "where nothing is named.",
            show_default=False,
        ),
    ] = None,
    to: Annotated[
        Literal["json", "jsonl", "markdown", "html", "text", "source"] | None,
        typer.Option(
            "--to",
            "-t",
            metavar="FORMAT",
            help="json, jsonl, markdown, html, text or source (the input again). Default: what the suffix of "
            "-o says, else json, or jsonl for several inputs.",
            show_default=False,
        ),
    ] = None,
    output: Output = None,
    language: Annotated[
        str | None,
        typer.Option(
            metavar="CODE",
            help="Language of the text, such as id or en. Default: detected.",
            show_default=False,
        ),
    ] = None,
    published: Annotated[
        date | None,
        typer.Option(
            metavar="DATE",
            parser=_to_date,
            help="Day of publication, YYYY-MM-DD, that relative dates are resolved from.",
            show_default=False,
        ),
    ] = None,
    encoding: Annotated[
        str | None,
        typer.Option(
            metavar="NAME", help="Character encoding of the inputs. Default: detected.", show_default=False
        ),
    ] = None,
    standalone: Standalone = True,
    indent: Indent = None,
    furniture: Furniture = False,
    stdin_filename: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Name of what standard input holds.", show_default=False),
    ] = None,
    debug: Debug = False,
) -> Callable[[], int]:
    """Take articles apart and write them as JSON, Markdown, HTML or text."""
    if not inputs and sys.stdin is not None and sys.stdin.isatty():
        return lambda: show_help(context)
    named = inputs or ["-"]

    def job() -> int:
        from ..errors import ArtikelError
        from ..pipeline import parse_source
        from ..source import decode
        from ..writers import WriteOptions
        from .batch import Document, attempt, write_all
        from .inputs import Input, expand, label, opened
        from .outputs import choose_format, is_directory, open_output, protected

        def read(item: Input) -> Document:
            with opened(item) as file:
                source = decode(file.read(), name=label(item), encoding=encoding)
            article = parse_source(source, language=language, published=published)
            return Document(article, source, item.name, item.place)

        _check(language, encoding)
        form = choose_format(to, output, several=len(named) > 1 or is_directory(named[0]))
        items, kept = protected(expand(named, stdin_filename, output), output)
        results = (item if isinstance(item, ArtikelError) else attempt(read, item) for item in items)
        options = WriteOptions(furniture=furniture, standalone=standalone, indent=indent)
        return write_all(results, open_output(output, form, kept), form, options)

    return job


def _check(language: str | None, encoding: str | None) -> None:
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
            raise WrongUsage(f"--language {error.name}: {error.reason}", error.remedy) from None
    if encoding is not None:
        import codecs

        try:
            codecs.lookup(encoding)
        except LookupError:
            raise WrongUsage(
                f"--encoding {encoding}: unknown", "name one that Python knows, such as cp1252"
            ) from None
