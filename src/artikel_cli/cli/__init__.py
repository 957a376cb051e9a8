"""The command line: arguments in, bytes on standard output or in files, an exit code out; it parses nothing.

Exit codes: 0 done; 1 kept for findings; 2 usage, or no input could be used; 3 some inputs failed and others
were written; 130 interrupted; 141 the reader of a pipe went away (128 + SIGPIPE, what ``cat`` gives a shell).

This module imports nothing, so that an interruption while Typer is being imported is as quiet as any other.
"""

from __future__ import annotations

from typing import NoReturn


def main() -> NoReturn:
    """Run ``artikel`` with the arguments of this process and exit; tracebacks are for ``--debug`` alone.

    Garbage collection rests until the first article is written, and when the process ends: it would look
    through tens of thousands of objects that live as long as the process does, a sixth of a short run's time.
    """
    import gc
    import sys

    gc.disable()
    from .failures import report

    try:
        arguments = sys.argv[1:]
        plain = _plain(arguments)
        if plain is not None:
            from .jobs import parse

            inputs, form = plain
            code = parse(inputs, to=form)
        else:
            from .app import run

            code = run(arguments)
        if sys.stdout is not None:
            sys.stdout.flush()
    except KeyboardInterrupt as interruption:
        report(interruption)
        code = 130
    except BrokenPipeError:
        _discard_output()
        code = 141
    except Exception as error:
        report(error)
        code = 2
    gc.freeze()
    sys.exit(code)


def _plain(arguments: list[str]) -> tuple[list[str], str | None] | None:
    """Return the inputs and the format of a ``parse`` with no option but ``-t``, else None.

    These are the commonest calls, and to read them takes no Typer, which costs 40 ms and more.
    """
    import sys

    if arguments[:1] != ["parse"]:
        return None
    inputs, form = arguments[1:], None
    at = next((index for index, argument in enumerate(inputs) if argument in ("-t", "--to")), None)
    if at is not None:
        from ..writers import WRITERS

        form = "".join(inputs[at + 1 : at + 2])
        if form not in WRITERS:
            return None
        del inputs[at : at + 2]
    if any(argument.startswith("-") and argument != "-" for argument in inputs):
        return None
    if not inputs and sys.stdin is not None and sys.stdin.isatty():
        return None
    return inputs or ["-"], form


def _discard_output() -> None:
    """Point standard output at nothing: what is still buffered must not fail again when Python shuts down."""
    import os

    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, 1)
    os.close(null)
