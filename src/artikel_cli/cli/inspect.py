"""``artikel inspect``: raw article text in, a view of what was understood on the terminal out."""

import sys
from collections.abc import Callable
from typing import Annotated, Literal

import typer

from .failures import WrongUsage, show_help
from .options import Debug, Encoding, Inputs, Language, Published, StdinFilename

SECTIONS = ("header", "text", "quotations", "people", "times", "credits", "notes", "blocks")
"""The names of the sections; the views themselves are not imported to read a command line."""


def _to_sections(values: list[str]) -> list[str]:
    """Return the sections of ``--only``, given one by one or with commas."""
    names = [name.strip() for value in values for name in value.split(",")]
    for name in names:
        if name not in SECTIONS:
            raise WrongUsage(f"--only {name}: no such section", f"choose from {', '.join(SECTIONS)}")
    return names


def inspect(
    context: typer.Context,
    inputs: Inputs = None,
    only: Annotated[
        list[str] | None,
        typer.Option(
            metavar="SECTION",
            help=f"Show these sections alone: {', '.join(SECTIONS)}. Repeat it, or put commas between them.",
            show_default=False,
        ),
    ] = None,
    stage: Annotated[
        Literal["source", "blocks", "annotations", "article"] | None,
        typer.Option(
            metavar="STAGE",
            help="Show what leaves a stage of the pipeline: source, blocks, annotations or article.",
            show_default=False,
        ),
    ] = None,
    explain: Annotated[
        str | None,
        typer.Option(
            metavar="PLACE",
            help="Say what stands at a place and why it was taken for that. A place is a line (12), a line "
            "and a column (12:5) or an offset in characters from 0 (@640).",
            show_default=False,
        ),
    ] = None,
    furniture: Annotated[
        bool,
        typer.Option("--furniture/--no-furniture", help="Show links, advertisements and credits in the text."),
    ] = True,
    width: Annotated[
        int | None,
        typer.Option(
            min=40,
            max=1000,
            metavar="N",
            help="Columns to use. Default: those of the terminal; 80 in a pipe; 100 for an export.",
            show_default=False,
        ),
    ] = None,
    svg: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="Write the view to an SVG image instead.", show_default=False),
    ] = None,
    html: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="Write the view to an HTML page instead.", show_default=False),
    ] = None,
    pager: Annotated[
        bool,
        typer.Option("--pager/--no-pager", help="Page what does not fit on the terminal, with $PAGER or less."),
    ] = True,
    language: Language = None,
    published: Published = None,
    encoding: Encoding = None,
    stdin_filename: StdinFilename = None,
    debug: Debug = False,
) -> Callable[[], int]:
    """Show what was understood of articles: the text with its annotations, tables, and why."""
    if not inputs and sys.stdin is not None and sys.stdin.isatty():
        return lambda: show_help(context)
    sections = _to_sections(only or [])
    asked = [name for name, value in (("--only", only), ("--stage", stage), ("--explain", explain)) if value]
    if len(asked) > 1:
        raise WrongUsage(f"{' and '.join(asked)} ask for different views", "use one of them")

    def job() -> int:
        from . import viewer

        return viewer.show(
            inputs or ["-"],
            only=sections,
            stage=stage,
            explain=explain,
            furniture=furniture,
            width=width,
            svg=svg,
            html=html,
            pager=pager,
            language=language,
            published=published,
            encoding=encoding,
            stdin_filename=stdin_filename,
        )

    return job
