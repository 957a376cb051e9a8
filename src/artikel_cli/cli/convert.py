"""``artikel convert``: JSON or JSON Lines of parsed articles in, the articles in another format out."""

import sys
from collections.abc import Callable
from typing import Annotated, Literal

import typer

from .failures import show_help
from .options import Debug, Furniture, Indent, Output, Standalone


def convert(
    context: typer.Context,
    inputs: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[FILE|-]...",
            help="Files of JSON or JSON Lines, or - for standard input, which is also read where nothing is named.",
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

    def job() -> int:
        from . import jobs

        return jobs.convert(
            inputs or ["-"],
            to=to,
            output=output,
            standalone=standalone,
            indent=indent,
            furniture=furniture,
        )

    return job
