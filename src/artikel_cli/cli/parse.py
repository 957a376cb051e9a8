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

    def job() -> int:
        from . import jobs

        return jobs.parse(
            inputs or ["-"],
            to=to,
            output=output,
            language=language,
            published=published,
            encoding=encoding,
            standalone=standalone,
            indent=indent,
            furniture=furniture,
            stdin_filename=stdin_filename,
        )

    return job
