"""``artikel parse``: raw article text in, the article in any format out."""

import sys
from collections.abc import Callable
from typing import Annotated, Literal

import typer

from .failures import show_help
from .options import Debug, Encoding, Furniture, Indent, Inputs, Language, Output, Published, Standalone, StdinFilename


def parse(
    context: typer.Context,
    inputs: Inputs = None,
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
    language: Language = None,
    published: Published = None,
    encoding: Encoding = None,
    standalone: Standalone = True,
    indent: Indent = None,
    furniture: Furniture = False,
    stdin_filename: StdinFilename = None,
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
