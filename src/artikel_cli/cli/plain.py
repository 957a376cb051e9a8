"""Plain command lines: arguments of ``artikel parse`` in, what they ask for out, without Typer.

To import Typer takes 20 ms and more, a third of a short run. A line is plain when each option stands once, by
itself and before its value. Any other line is Typer's, a wrong one too: this module knows no errors.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import Any, Final

from .values import INDENT_MOST, to_date

_WITH_VALUE: Final[dict[str, str]] = {
    "-t": "to",
    "--to": "to",
    "-o": "output",
    "--output": "output",
    "--language": "language",
    "--published": "published",
    "--encoding": "encoding",
    "--indent": "indent",
    "--stdin-filename": "stdin_filename",
}
_FLAGS: Final[dict[str, tuple[str, bool]]] = {
    "--standalone": ("standalone", True),
    "--fragment": ("standalone", False),
    "--furniture": ("furniture", True),
}
"""Options of ``artikel parse``, which ``parse.py`` defines, and the parameters of its job that they set."""


def _format(text: str) -> str | None:
    from ..writers import WRITERS

    return text if text in WRITERS else None


def _indent(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() and int(text) <= INDENT_MOST else None


_VALUES: Final[dict[str, Callable[[str], object]]] = {"to": _format, "indent": _indent, "published": to_date}
"""How the text of a parameter becomes its value, where it does not stay text; ``None`` is for what is wrong."""


def read(arguments: Sequence[str]) -> tuple[list[str], dict[str, Any]] | None:
    """Return the inputs and the options for the job of ``artikel parse``, or None where Typer has to read them."""
    if arguments[:1] != ["parse"]:
        return None
    inputs: list[str] = []
    options: dict[str, Any] = {}
    rest = iter(arguments[1:])
    for argument in rest:
        if argument == "-" or not argument.startswith("-"):
            inputs.append(argument)
            continue
        name, value = _FLAGS[argument] if argument in _FLAGS else _valued(argument, next(rest, "-"))
        if value is None or name in options:
            return None
        options[name] = value
    if not inputs and sys.stdin is not None and sys.stdin.isatty():  # for the help
        return None
    return inputs or ["-"], options


def _valued(option: str, text: str) -> tuple[str, object]:
    """Return the parameter that an option sets, and its value: None where this is for Typer."""
    name = _WITH_VALUE.get(option)
    if name is None or text.startswith("-"):
        return "", None
    return name, _VALUES.get(name, str)(text)
