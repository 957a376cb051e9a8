"""Options that several commands share, each said once, as types for the signatures of the commands."""

from datetime import date
from typing import Annotated, TypeAlias

import typer

from .failures import WrongUsage
from .values import INDENT_MOST, to_date


def _published(text: str) -> date:
    day = to_date(text)
    if day is None:
        raise WrongUsage(f"--published {text or repr('')}: not a date", "write it as YYYY-MM-DD")
    return day


Inputs: TypeAlias = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[FILE|DIR|-]...",
        help="Files, directories (all *.txt below them) or - for standard input, which is also read "
        "where nothing is named.",
        show_default=False,
    ),
]
Language: TypeAlias = Annotated[
    str | None,
    typer.Option(metavar="CODE", help="Language of the text, such as id or en. Default: detected.", show_default=False),
]
Published: TypeAlias = Annotated[
    date | None,
    typer.Option(
        metavar="DATE",
        parser=_published,
        help="Day of publication, YYYY-MM-DD, that relative dates are resolved from.",
        show_default=False,
    ),
]
Encoding: TypeAlias = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="Character encoding of the inputs. Default: detected.", show_default=False),
]
StdinFilename: TypeAlias = Annotated[
    str | None, typer.Option(metavar="NAME", help="Name of what standard input holds.", show_default=False)
]

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
    typer.Option("--standalone/--fragment", help="Write a complete document or only a part of one (HTML, Markdown)."),
]
Indent: TypeAlias = Annotated[
    int | None,
    typer.Option(
        "--indent",
        min=0,
        max=INDENT_MOST,
        metavar="N",
        help="Indent JSON by N spaces a level. Default: one line; 2 on a terminal.",
        show_default=False,
    ),
]
Furniture: TypeAlias = Annotated[
    bool, typer.Option("--furniture", help="Keep links, advertisements and credits (Markdown, text).")
]
Debug: TypeAlias = Annotated[bool, typer.Option("--debug", help="Show the tracebacks of errors.")]
