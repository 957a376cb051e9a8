"""Inputs: what the command line names in, one :class:`Input` after another out, opened when asked for.

Directories are walked in the order of their names, each once, however links lead. An input that cannot be
used is an error among the inputs, so that the others go on.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple, TypeAlias

from ..errors import ArtikelError, UnreadableError
from .failures import unreadable
from .places import exists, is_file, is_folder

Identity: TypeAlias = tuple[int, int]
"""Device and inode: equal for two paths that lead to the same file."""

STDIN: Final = "-"


class Input(NamedTuple):
    """Something to read.

    Attributes:
        name: what people know it by; for messages and for ``source.name``.
        path: where it is, ``None`` for standard input.
        place: its path in a mirrored tree: below the directory named, or the bare file name.
    """

    name: str
    path: Path | None
    place: str


def name_all(arguments: Sequence[str], stdin_name: str | None = None) -> Iterator[Input | ArtikelError]:
    """Yield an input for each argument, a path or ``-``."""
    for argument in arguments:
        if argument == STDIN:
            yield Input(stdin_name or STDIN, None, Path(stdin_name or "").name or "stdin")
        elif argument:
            yield Input(argument, Path(argument), Path(argument).name)
        else:  # which pathlib would take for the current directory
            yield UnreadableError("''", "an empty name", "name a file")


def expand(arguments: Sequence[str], stdin_name: str | None, output: str | None) -> Iterator[Input | ArtikelError]:
    """Yield the inputs that the arguments name: files, ``-``, and the ``*.txt`` below directories, sorted.

    A directory below them that the output goes to is not entered.
    """
    for item in name_all(arguments, stdin_name):
        if isinstance(item, Input) and item.path is not None and is_folder(item.path):
            yield from _walk(item.name, identity(Path(output)) if output else None)
        else:
            yield item


@contextmanager
def opened(item: Input) -> Iterator[BinaryIO]:
    """Open an input to read its bytes.

    Raises:
        UnreadableError: it cannot be opened, or not be read in the block.
    """
    try:
        if item.path is not None:
            with item.path.open("rb") as file:
                yield file
        elif sys.stdin is None:
            raise UnreadableError(item.name, "standard input is closed", "name a file")
        else:
            yield sys.stdin.buffer
    except OSError as error:
        raise unreadable(item.name, error) from error


def label(item: Input) -> str | None:
    """Return the name that an article may carry: well-formed Unicode, ``None`` for an unnamed stream."""
    return None if item.name == STDIN else os.fsencode(item.name).decode("utf-8", "backslashreplace")


def identity(path: Path | None) -> Identity | None:
    """Return what tells a file from all others, ``None`` where it is missing; no path is standard input."""
    try:
        status = path.stat() if path is not None else os.fstat(0)
    except (OSError, ValueError):
        return None
    return status.st_dev, status.st_ino


def _walk(root: str, output: Identity | None) -> Iterator[Input | ArtikelError]:
    """Yield the ``*.txt`` below a directory; with a stack of listings, for trees may be deep."""
    entered = {identity(Path(root)), output}
    listings = [_list(root)]
    empty = True
    while listings:
        entry = next(listings[-1], None)
        if entry is None:
            listings.pop()
        elif isinstance(entry, ArtikelError):
            empty = False
            yield entry
        elif _is_directory(entry):
            found = identity(Path(entry.path))
            if found is None or found not in entered:
                entered.add(found)
                listings.append(_list(entry.path))
        elif entry.name.lower().endswith(".txt"):
            empty = False
            path = Path(entry.path)
            if is_file(path) or not exists(path):
                yield Input(entry.path, path, os.path.relpath(entry.path, root))
            else:  # a device or a pipe in a tree could keep a run waiting for ever
                yield UnreadableError(entry.path, "not a regular file", "name it by itself to read it")
    if empty:
        yield UnreadableError(root, "no *.txt file in it", "name the files themselves")


def _list(folder: str) -> Iterator[os.DirEntry[str] | ArtikelError]:
    try:
        with os.scandir(folder) as entries:
            return iter(sorted(entries, key=lambda entry: entry.name))
    except OSError as error:
        return iter([unreadable(folder, error)])


def _is_directory(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False
