"""The work on inputs: read them, check them; here or in another process, to which both can be sent."""

from __future__ import annotations

import stat
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

from ..errors import ArtikelError
from ..source import Source
from ..validate.check import Checker, Document, Result, decode_somehow
from .failures import unexpected
from .inputs import STDIN, Input, opened


class Reader:
    """Reads inputs, here or in another process; standard input is read once, before all."""

    def __init__(self, inputs: Sequence[str], stdin_name: str | None) -> None:
        self.stdin_name = stdin_name or STDIN
        self.stdin = b""
        if STDIN in inputs:
            with opened(Input(self.stdin_name, None, STDIN)) as file:
                self.stdin = file.read()

    def read(self, item: Input) -> bytes:
        """Return the bytes of an input.

        Raises:
            UnreadableError: it cannot be read.
        """
        if item.path is None:
            return self.stdin
        with opened(item) as file:
            return file.read()

    def size(self, item: Input) -> int | None:
        """Return how many bytes an input has, None where it is no regular file."""
        if item.path is None:
            return len(self.stdin)
        try:
            status = item.path.stat()
        except (OSError, ValueError):
            return None
        return status.st_size if stat.S_ISREG(status.st_mode) else None

    def again(self, name: str) -> Source:
        """Return the text of an input by its name; errors as for :meth:`read`."""
        item = Input(name, None if name == self.stdin_name else Path(name), name)
        return decode_somehow(self.read(item), name)

    def beside(self, item: Input, path: str) -> bytes | None:
        """Return the bytes of the regular file of a relative path in an input's folder, None where there is none."""
        if item.path is None:
            return None
        try:
            found = item.path.parent / path
            return found.read_bytes() if found.is_file() else None
        except (OSError, ValueError):
            return None


def work(checker: Checker, reader: Reader, items: Iterable[Input | ArtikelError]) -> Iterator[Result]:
    """Check inputs; the error that keeps one from being checked stands in its place, so that the others go on."""
    return checker.check_all((_document(reader, item) for item in items), unexpected)


def _document(reader: Reader, item: Input | ArtikelError) -> Document | ArtikelError:
    if isinstance(item, ArtikelError):
        return item
    return Document(item.name, reader.size(item), partial(reader.read, item), partial(reader.beside, item))
