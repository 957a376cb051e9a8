"""The reference of the command line: the application in, Markdown made of its own help out.

Nothing is said here that the help does not say; ``docs/cli.md`` is this text.
"""

from __future__ import annotations

from typing import Any

import typer.main

from .app import build

_HEAD = """\
# Command line

Made from `artikel --help` and the help of each command; run `python tools/generate.py`.
"""


def reference() -> str:
    """Return the reference of all commands as Markdown."""
    root: Any = typer.main.get_command(build())  # Typer brings its own parser, whose classes it does not export
    context = root.context_class(root, info_name="artikel", **root.context_settings)
    parts = [_HEAD, *_section(root, context)]
    for name, command in root.commands.items():
        inner = command.context_class(command, info_name=name, parent=context, **command.context_settings)
        parts += _section(command, inner)
    return "\n".join(parts)


def _section(command: Any, context: Any) -> list[str]:
    usage = " ".join([context.command_path, *command.collect_usage_pieces(context)])
    rows = [record for parameter in command.get_params(context) if (record := parameter.get_help_record(context))]
    return [
        f"## `{context.command_path}`\n",
        f"```\n{usage}\n```\n",
        f"{command.help}\n",
        "| option | |\n|---|---|",
        *(f"| `{_cell(names)}` | {_cell(text)} |" for names, text in rows),
        f"\n{command.epilog}\n",
    ]


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
