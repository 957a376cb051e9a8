"""Outputs: encoded articles in, bytes on standard output, in one file or in a tree of files out.

Files appear whole or not at all: a temporary file beside the target takes its place when it is complete. An
input is never overwritten, and nothing is written outside of an output directory, wherever links in it lead.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator, Set
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Final

from ..errors import ArtikelError
from ..writers import WRITERS, format_of
from .failures import WrongUsage, standard_output, unwritable
from .inputs import Identity, Input, identity
from .places import exists, is_file, is_folder, real

_STDOUT: Final = "-"

_HOLD_SEVERAL: Final = {"json": "jsonl", "jsonl": "jsonl", "text": "text"}
"""The formats in which articles can stand one after another, and what they are written as then."""


def is_directory(output: str | None) -> bool:
    """Whether ``-o`` names a directory: there is one, or the name ends with a slash."""
    return output is not None and output != "" and (output.endswith(("/", os.sep)) or is_folder(output))


def choose_format(to: str | None, output: str | None, *, several: bool) -> str:
    """Return the format to write: the one asked for, else the suffix of ``-o``, else JSON or JSON Lines.

    Raises:
        WrongUsage: the suffix says nothing, or the format cannot hold several articles in one file.
    """
    if is_directory(output):
        return to or "json"
    chosen = to or format_of(output or "")
    if chosen is None:
        suffix = Path(output or "").suffix
        if suffix:
            raise WrongUsage(f"{output}: no format has the suffix {suffix}", "name the format with -t")
        chosen = "json"
    if not several:
        return chosen
    if chosen not in _HOLD_SEVERAL:
        raise WrongUsage(f"several articles do not fit in one {chosen} output", "name a directory: -o DIR/")
    return _HOLD_SEVERAL[chosen]


def protected(
    inputs: Iterable[Input | ArtikelError], output: str | None
) -> tuple[Iterable[Input | ArtikelError], Set[Identity]]:
    """Return the inputs, and which files must not be overwritten in an output directory.

    An output file that is an input is found when its turn comes, before anything has taken its place, so that
    the inputs of one output stay a stream; those of a directory are listed first.

    Raises:
        WrongUsage: while the inputs are used: one of them is the output.
    """
    if not is_directory(output):
        target = Path(output) if output else None
        return _all_but(identity(target) if target and is_file(target) else None, inputs), frozenset()
    listed = list(inputs)
    found = (identity(item.path) for item in listed if isinstance(item, Input))
    return listed, {item for item in found if item is not None}


def _all_but(output: Identity | None, inputs: Iterable[Input | ArtikelError]) -> Iterator[Input | ArtikelError]:
    for item in inputs:
        if output is not None and isinstance(item, Input) and identity(item.path) == output:
            raise WrongUsage(f"{item.name}: it is the input and the output", "give -o another name")
        yield item


class Output:
    """Where articles go; a context manager that leaves nothing half-written behind.

    Attributes:
        name: what people know it by, for messages.
        terminal: whether somebody looks at it.
    """

    name: str
    terminal = False

    def write(self, data: bytes, name: str, place: str) -> None:
        """Write an article that came from ``name``; in a tree it goes to ``place``, with another suffix.

        Raises:
            ArtikelError: this article cannot be written, others perhaps can.
            OSError: nothing more can be written.
        """
        raise NotImplementedError

    def __enter__(self) -> Output:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None:
        """Put what was written in its place, or throw it away where the run has failed."""


def open_output(output: str | None, form: str, inputs: Set[Identity]) -> Output:
    """Return the output that ``-o`` names; ``inputs`` are the files that it must not overwrite.

    Raises:
        ArtikelError: it cannot be opened.
        WrongUsage: it is no output at all.
    """
    if output == "":
        raise WrongUsage("-o is an empty name", "name a file or a directory")
    if output is None or output == _STDOUT or _is_stdout(path := Path(output)):
        return _Stream(None)
    if is_directory(output):
        suffixes = WRITERS[form].suffixes
        return _Tree(path, suffixes[0] if suffixes else None, inputs)
    if exists(path) and not is_file(path):
        try:
            return _Stream(path)
        except OSError as error:
            raise unwritable(output, error) from error
    return _File(path)


def standard_error() -> Output:
    """Return standard error as an output; what is written is lost where it is closed."""
    return _StandardError()


def _is_stdout(path: Path) -> bool:
    """Whether a path such as ``/dev/stdout`` is standard output, which another file must not replace."""
    try:
        return os.path.samestat(path.stat(), os.fstat(1))
    except OSError:
        return False


class _Stream(Output):
    """Standard output, or a device or pipe that has a path; every article is passed on at once."""

    def __init__(self, path: Path | None) -> None:
        self.name = str(path or "standard output")
        self._file: BinaryIO = standard_output("name an output with -o") if path is None else path.open("wb")
        self._owned = path is not None
        self.terminal = self._file.isatty()

    def write(self, data: bytes, name: str, place: str) -> None:
        self._file.write(data)
        self._file.flush()

    def __exit__(self, *_: object) -> None:
        if self._owned:
            self._file.close()


class _StandardError(Output):
    """Where findings go while standard output gets the mended text."""

    name = "standard error"

    def __init__(self) -> None:
        self.terminal = sys.stderr is not None and sys.stderr.isatty()

    def write(self, data: bytes, name: str, place: str) -> None:
        if sys.stderr is not None:
            sys.stderr.buffer.write(data)
            sys.stderr.flush()


class _File(Output):
    """One regular file, in place when all articles are in it and there is one at least."""

    def __init__(self, path: Path) -> None:
        self.name = str(path)
        self._replacement = _replacing(real(path))
        self._file: BinaryIO | None = None

    def write(self, data: bytes, name: str, place: str) -> None:
        if self._file is None:
            self._file = self._replacement.__enter__()
        self._file.write(data)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None:
        if self._file is not None:
            self._replacement.__exit__(kind, error, trace)


class _Tree(Output):
    """A directory that gets the tree of the inputs, a file an article."""

    def __init__(self, root: Path, suffix: str | None, inputs: Set[Identity]) -> None:
        self.name = str(root)
        self._root, self._suffix, self._inputs = root, suffix, inputs
        self._real_root = real(root)
        self._written: dict[Path, str] = {}

    def write(self, data: bytes, name: str, place: str) -> None:
        target = self._target(place)
        try:
            leads_to = real(target)
            if not leads_to.is_relative_to(self._real_root):
                raise ArtikelError(name, f"{target} leads out of the output directory", "remove that link")
            if leads_to in self._written:
                raise ArtikelError(
                    name,
                    f"{target} is written from {self._written[leads_to]} already",
                    "give it another directory",
                )
            if identity(leads_to) in self._inputs:
                raise ArtikelError(name, f"{target} is an input itself", "choose another output directory")
            leads_to.parent.mkdir(parents=True, exist_ok=True)
            with _replacing(leads_to) as file:
                file.write(data)
        except OSError as error:
            raise unwritable(str(target), error) from error
        self._written[leads_to] = name

    def _target(self, place: str) -> Path:
        """Return the path for a place, which may come from a hostile document: it only ever leads down."""
        parts = [re.sub(r'[\x00-\x1f\x7f:*?"<>|]', "_", part) for part in re.split(r"[/\\]", place)]
        parts = [part for part in parts if part not in ("", ".", "..")] or ["article"]
        path = self._root.joinpath(*parts)
        return path if self._suffix is None else path.with_suffix(self._suffix)


@contextmanager
def _replacing(path: Path) -> Iterator[BinaryIO]:
    """Open a file that takes the place of ``path``, with its mode, when the block ends without an error."""
    try:
        mode = path.stat().st_mode & 0o7777
    except FileNotFoundError:
        mode = None
    else:
        with path.open("ab"):  # a file that may not be written must not be replaced either
            pass
    temporary = path.with_name(f".artikel-{os.urandom(6).hex()}.tmp")
    try:
        with temporary.open("xb") as file:
            yield file
        if mode is not None:
            temporary.chmod(mode)
        temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
