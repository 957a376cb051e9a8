"""Options that several commands share, each said once, as types for the signatures of the commands."""

from typing import Annotated, TypeAlias

import typer

Output: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE|DIR",
        help="Write to this file, or a file an article to this directory: one that exists, or a name that "
        "ends with a slash. Default: standard output.",
        show_default=False,
    ),
]
Standalone: TypeAlias = Annotated[
    bool,
    typer.Option(
        "--standalone/--fragment", help="Write a complete document or only a part of one (HTML, Markdown)."
    ),
]
Indent: TypeAlias = Annotated[
    int | None,
    typer.Option(
        "--indent",
        min=0,
        max=16,
        metavar="N",
        help="Indent JSON by N spaces a level. Default: one line; 2 on a terminal.",
        show_default=False,
    ),
]
Furniture: TypeAlias = Annotated[
    bool, typer.Option("--furniture", help="Keep links, advertisements and credits (Markdown, text).")
]
Debug: TypeAlias = Annotated[bool, typer.Option("--debug", help="Show the tracebacks of errors.")]
