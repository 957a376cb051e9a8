"""The Typer application: the table of commands, each in a module of its own.

Typer only reads the command line. A command returns the job that was asked for, and the job runs outside of
Typer, which would answer an interruption and a closed pipe in its own way.
"""

from collections.abc import Callable, Sequence
from importlib import import_module
from shutil import get_terminal_size
from typing import Annotated, Any, Final

import typer

from .failures import WrongUsage, show_help
from .options import Debug

COMMANDS: Final = {
    name: f"{__package__}.{name}" for name in ("parse", "convert", "inspect", "validate", "rules", "schema")
}
"""Command to module; the function in it has the command's name."""

ALIASES: Final = {"check": "validate"}
"""Other names of commands; the help shows the command alone."""

_ENDS: Final = "130 interrupted; 141 the reader of the pipe went away."
_WRITES: Final = (
    "Exit codes: 0 done; 2 wrong usage, or no input could be used; 3 some inputs failed and the others are written; "
    + _ENDS
)
_SHOWS: Final = f"Exit codes: 0 done; 2 wrong usage; {_ENDS}"
_EXIT_CODES: Final = {
    "parse": _WRITES,
    "convert": _WRITES,
    "inspect": _WRITES.replace("written", "shown"),
    "validate": "Exit codes: 0 nothing found that --fail-on names; 1 findings; 2 wrong usage, or a document could not "
    f"be checked or mended; {_ENDS}",
    "rules": _SHOWS,
    "schema": _SHOWS,
}

_WIDE: Final = 72
"""A narrower screen has no room for the help in columns: names of options would be cut."""
_NO_NUMBER: Final = " is not a valid int range"
"""How Typer says that something is no number."""

_UsageError: Final[Any] = typer.BadParameter.__mro__[1]  # the base, which Typer does not export


def build(command: str | None = None) -> typer.Typer:
    """Return the application with all commands, or with one alone, sparing the time to build the others."""
    app = typer.Typer(
        name="artikel",
        help="Take raw news article text apart: headline, dateline, quotations and speakers, dates, credits.",
        epilog="Exit codes: 0 done; 1 findings; 2 wrong usage, or no input could be used; 3 some inputs failed and the "
        "others are written; 130 interrupted; 141 the reader of the pipe went away.",
        context_settings={"help_option_names": ["-h", "--help"]},
        add_completion=command not in COMMANDS,
        rich_markup_mode="rich" if get_terminal_size().columns >= _WIDE else None,
        pretty_exceptions_enable=False,
    )
    app.callback(invoke_without_command=True)(_artikel)
    for name in COMMANDS if command not in COMMANDS else [command]:
        app.command(epilog=_EXIT_CODES[name])(getattr(import_module(COMMANDS[name]), name))
    return app


def _show_version(asked: bool) -> None:
    if asked:
        from .. import __version__

        typer.echo(f"artikel {__version__}")
        raise typer.Exit


def _artikel(
    context: typer.Context,
    version: Annotated[
        bool,
        typer.Option("--version", help="Show the version and exit.", callback=_show_version, is_eager=True),
    ] = False,
    debug: Debug = False,
) -> Callable[[], int] | None:
    """Show the help where no command is given."""
    return None if context.invoked_subcommand else lambda: show_help(context)


def run(arguments: Sequence[str]) -> int:
    """Run a command line (without the program's name) and return its exit code.

    Raises:
        ArtikelError: the command line is wrong or the output cannot be written.
        BrokenPipeError: whoever read the output went away.
        KeyboardInterrupt: the user has interrupted.
    """
    arguments = list(arguments)
    place = next((index for index, argument in enumerate(arguments) if not argument.startswith("-")), None)
    if place is not None:
        arguments[place] = ALIASES.get(arguments[place], arguments[place])
    try:
        app = build(arguments[0] if arguments else None)
        job: Callable[[], int] | int | None = app(arguments, prog_name="artikel", standalone_mode=False)
    except SystemExit as end:
        if isinstance(end.__context__, BrokenPipeError):  # Typer's answer to it, under a help that nobody reads
            raise end.__context__ from None
        raise
    except _UsageError as error:
        reason = error.format_message().rstrip(".")
        if reason.endswith(_NO_NUMBER):
            reason = f"{reason.removesuffix(_NO_NUMBER)} is not a whole number"
        named = [arguments[place]] if place is not None and arguments[place] in COMMANDS else []
        command = error.ctx.command_path if error.ctx else " ".join(["artikel", *named])
        raise WrongUsage(reason[:1].lower() + reason[1:], f"see {command} --help") from error
    return job() if callable(job) else job or 0
