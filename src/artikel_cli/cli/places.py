"""What a path is: a file, a folder or nothing; whatever the system refuses to tell is nothing.

:mod:`pathlib` raises where a folder may not be searched, a name is too long or links go round, and an error in one
path must not stop the others: whoever opens it says what is wrong.
"""

from __future__ import annotations

from pathlib import Path
from stat import S_IFMT, S_ISDIR, S_ISREG


def is_folder(path: Path | str) -> bool:
    """Tell whether a path leads to a directory."""
    return S_ISDIR(_kind(path))


def is_file(path: Path | str) -> bool:
    """Tell whether a path leads to a regular file."""
    return S_ISREG(_kind(path))


def exists(path: Path | str) -> bool:
    """Tell whether a path leads to anything."""
    return bool(_kind(path))


def real(path: Path) -> Path:
    """Return where a path leads; one whose links go round stays as it is, and cannot be opened."""
    try:
        return path.resolve()
    except (OSError, RuntimeError):
        return path.absolute()


def _kind(path: Path | str) -> int:
    try:
        return S_IFMT(Path(path).stat().st_mode)
    except (OSError, ValueError):
        return 0
