"""The command line: arguments in, bytes on standard output or in files, an exit code out; it parses nothing.

Exit codes: 0 done; 1 kept for findings; 2 usage, or no input could be used; 3 some inputs failed and others
were written; 130 interrupted; 141 the reader of a pipe went away (128 + SIGPIPE, what ``cat`` gives a shell).

This module imports nothing, so that an interruption while Typer is being imported is as quiet as any other.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn


def main() -> NoReturn:
    """Run ``artikel`` with the arguments of this process and exit; tracebacks are for ``--debug`` alone.

    Garbage collection rests until the first article is written, and when the process ends: it would look
    through tens of thousands of objects that live as long as the process does, a sixth of a short run's time.
    """
    import gc
    import sys

    gc.disable()
    try:
        code = _run(sys.argv[1:])
        if sys.stdout is not None:
            sys.stdout.flush()
    except KeyboardInterrupt as interruption:
        _report(interruption)
        code = 130
    except BrokenPipeError:
        _discard_output()
        code = 141
    except Exception as error:
        _report(error)
        code = 2
        try:
            if sys.stdout is not None:
                sys.stdout.flush()
        except OSError:
            _discard_output()
    gc.freeze()
    sys.exit(code)


def _run(arguments: list[str]) -> int:
    """Run a command line and return its exit code; what most runs ask for is read without Typer."""
    from .plain import read

    plain = read(arguments)
    if plain is None:
        from .app import run

        return run(arguments)
    _import_msgspec()
    from .jobs import parse

    inputs, options = plain
    return parse(inputs, **options)


def _report(error: BaseException) -> None:
    """Say what went wrong; what says it is imported then."""
    from .failures import report

    report(error)


def _import_msgspec() -> None:
    """Import msgspec without ``typing_extensions``, of which it takes two names that ``typing`` has since Python 3.11.

    It looks there itself where the package is missing; importing that takes a tenth of a short run.
    """
    import sys

    loaded = "typing_extensions" in sys.modules
    if not loaded:
        sys.modules["typing_extensions"] = None  # type: ignore[assignment]  # makes an import of it fail (the import system's documented way)
    import msgspec  # noqa: F401  # imported for those who import it next

    if not loaded:
        del sys.modules["typing_extensions"]


def _discard_output() -> None:
    """Point standard output at nothing: what is still buffered must not fail again when Python shuts down."""
    import os

    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, 1)
    os.close(null)
