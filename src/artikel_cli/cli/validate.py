"""``artikel validate``: raw articles, and JSON of parsed ones, in; what is wrong with them out."""

import sys
from collections.abc import Callable
from typing import Annotated, Literal

import typer

from .failures import show_help
from .options import Debug


def validate(
    context: typer.Context,
    inputs: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[FILE|DIR|-]...",
            help="Files, directories (all *.txt below them) or - for standard input, which is also read where "
            "nothing is named. A file that ends in .json, .jsonl or .ndjson holds parsed articles.",
            show_default=False,
        ),
    ] = None,
    select: Annotated[
        list[str] | None,
        typer.Option(
            metavar="RULES",
            help="Check these rules alone: codes, prefixes, groups, names or ALL, with commas between them.",
            show_default=False,
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(metavar="RULES", help="Do not check these rules.", show_default=False),
    ] = None,
    extend_select: Annotated[
        list[str] | None,
        typer.Option(metavar="RULES", help="Check these rules as well.", show_default=False),
    ] = None,
    fail_on: Annotated[
        Literal["error", "warning", "info"] | None,
        typer.Option(
            metavar="SEVERITY",
            help="Mildest severity that makes the run fail: error, warning or info. Default: warning.",
            show_default=False,
        ),
    ] = None,
    config: Annotated[
        str | None,
        typer.Option(
            metavar="FILE",
            help="Read the settings from this file. Default: the artikel.toml, or the pyproject.toml with a "
            "table `tool.artikel`, in this directory or the nearest above it.",
            show_default=False,
        ),
    ] = None,
    show_settings: Annotated[
        bool, typer.Option("--show-settings", help="Show the settings that are in force, and check nothing.")
    ] = False,
    output_format: Annotated[
        Literal["full", "concise", "json", "jsonl", "github", "gitlab", "junit", "sarif", "markdown"] | None,
        typer.Option(
            metavar="FORMAT",
            help="full, concise, json, jsonl, github, gitlab, junit, sarif or markdown. Default: full, and "
            "github where GITHUB_ACTIONS is set.",
            show_default=False,
        ),
    ] = None,
    output_file: Annotated[
        str | None,
        typer.Option(
            metavar="FILE", help="Write the findings to this file. Default: standard output.", show_default=False
        ),
    ] = None,
    baseline: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="Hide the findings that this file knows.", show_default=False),
    ] = None,
    write_baseline: Annotated[
        bool,
        typer.Option(
            "--write-baseline", help="Take out of the baseline what is mended; write a new one where there is none."
        ),
    ] = False,
    allow_growth: Annotated[
        bool, typer.Option("--allow-growth", help="Let --write-baseline take new findings in too.")
    ] = False,
    fix: Annotated[bool, typer.Option("--fix", help="Mend what can be mended safely.")] = False,
    unsafe_fixes: Annotated[
        bool,
        typer.Option("--unsafe-fixes", help="Mend what may change what an article says, too."),
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Show what fixes would change as a diff, and write nothing.")
    ] = False,
    statistics: Annotated[
        bool, typer.Option("--statistics", help="Show how often each rule has found something instead.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Write findings and errors alone, no summary.")] = False,
    jobs: Annotated[
        int,
        typer.Option(
            min=0, max=256, metavar="N", help="Processes for more than a few documents; 0 for one a processor."
        ),
    ] = 0,
    language: Annotated[
        str | None,
        typer.Option(
            metavar="CODE",
            help="Language of the articles, such as id or en. Default: detected.",
            show_default=False,
        ),
    ] = None,
    stdin_filename: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Name of what standard input holds.", show_default=False),
    ] = None,
    debug: Debug = False,
) -> Callable[[], int]:
    """Find what is wrong with articles, and mend some of it (also: artikel check)."""
    if not inputs and not show_settings and sys.stdin is not None and sys.stdin.isatty():
        return lambda: show_help(context)

    def job() -> int:
        from . import validation

        wishes = validation.Wishes(
            select=_split(select),
            ignore=_split(ignore) or (),
            extend_select=_split(extend_select) or (),
            fail_on=fail_on,
            config=config,
            output_format=output_format,
            output_file=output_file,
            baseline=baseline,
            write_baseline=write_baseline,
            allow_growth=allow_growth,
            fixing="all" if unsafe_fixes else "safe" if fix or diff else None,
            diff=diff,
            statistics=statistics,
            quiet=quiet,
            jobs=jobs,
            language=language,
            stdin_filename=stdin_filename,
        )
        return validation.show(wishes) if show_settings else validation.validate(inputs or ["-"], wishes)

    return job


def _split(values: list[str] | None) -> tuple[str, ...] | None:
    """Return the selectors, given one by one or with commas; None where the option does not stand there."""
    if not values:
        return None
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())
