"""What went wrong: exceptions in, one line each on standard error: ``artikel: FILE: reason; remedy``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, BinaryIO

from ..errors import ArtikelError, UnreadableError
from .places import exists
from .terminal import printable


class WrongUsage(Exception):  # noqa: N818  # it reads as what it is where it is raised
    """The command line asks for what cannot be done; nothing is written.

    Attributes:
        reason: what is wrong, a short clause.
        remedy: what the user can do about it, a short clause.
    """

    def __init__(self, reason: str, remedy: str) -> None:
        super().__init__(f"{reason}; {remedy}")
        self.reason, self.remedy = reason, remedy


def standard_output(remedy: str) -> BinaryIO:
    """Return standard output for bytes.

    Raises:
        WrongUsage: it is closed.
    """
    if sys.stdout is None:
        raise WrongUsage("standard output is closed", remedy)
    return sys.stdout.buffer


def report(error: BaseException) -> None:
    """Write one line about an error, after its traceback where ``--debug`` stands on the command line.

    Control characters are escaped. That standard error is closed is no reason to fail.
    """
    if sys.stderr is None:
        return
    try:
        if "--debug" in sys.argv:
            import traceback

            for part in traceback.format_exception(error):
                print("\n".join(map(printable, part.rstrip("\n").split("\n"))), file=sys.stderr)
        print(f"artikel: {printable(_describe(error))}", file=sys.stderr, flush=True)
    except OSError:
        pass


def unreadable(name: str, error: OSError) -> UnreadableError:
    """Turn the operating system's refusal of an input into an error with a remedy."""
    return UnreadableError(name, *_explain(error, "read"))


def unwritable(name: str, error: OSError) -> ArtikelError:
    """Turn the operating system's refusal of an output into an error with a remedy."""
    folder = Path(name).parent
    if isinstance(error, FileNotFoundError) and not exists(folder):
        return ArtikelError(name, f"there is no directory {folder}", "make it first")
    return ArtikelError(name, *_explain(error, "write"))


def unexpected(name: str, error: Exception) -> ArtikelError:
    """Turn a defect that one input has brought to light into an error, so that the other inputs go on."""
    failure = ArtikelError(name, *_defect(error))
    failure.__cause__ = error
    return failure


def show_help(context: Any) -> int:
    """Write the help of a Typer context to standard error, where it is no data, and return exit code 2."""
    from contextlib import redirect_stdout

    with redirect_stdout(sys.stderr):
        print(context.get_help(), end="")  # with Rich it prints by itself and returns nothing
    return 2


def _describe(error: BaseException) -> str:
    if isinstance(error, KeyboardInterrupt):
        return "interrupted"
    if isinstance(error, (ArtikelError, WrongUsage)):
        return str(error)
    if isinstance(error, OSError) and error.filename is None:  # what has no name is a stream
        return str(unwritable("standard output", error))
    return "; ".join(_defect(error))


def _defect(error: BaseException) -> tuple[str, str]:
    if isinstance(error, MemoryError):
        return "out of memory", "give it less at a time"
    return f"internal error ({type(error).__name__}: {error})", "please report it with what --debug shows"


def _explain(error: OSError, verb: str) -> tuple[str, str]:
    import errno

    remedies = {
        errno.ENOENT: "check the path",
        errno.ENOTDIR: "check the path",
        errno.EEXIST: "name another place",
        errno.EACCES: f"ask for permission to {verb} it",
        errno.EPERM: f"ask for permission to {verb} it",
        errno.EROFS: "name another place",
        errno.EISDIR: "name a file",
        errno.ENOSPC: "make room for it",
        errno.ELOOP: "mend the symbolic link",
        errno.ENAMETOOLONG: "shorten the name",
    }
    reason = error.strerror or str(error)
    return reason[:1].lower() + reason[1:], remedies.get(error.errno or 0, f"check that you can {verb} it")
