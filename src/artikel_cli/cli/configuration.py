"""Configuration: the settings file that is named, or the nearest one, in; what it says out."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from ..errors import ArtikelError
from ..validate.settings import FILE_NAMES, Loaded, read
from .failures import unreadable
from .places import is_file


class Configuration(NamedTuple):
    """Settings and where they come from.

    Attributes:
        loaded: what they say.
        label: their file, for messages.
        folder: what the paths in them are relative to.
    """

    loaded: Loaded
    label: str
    folder: Path


def configure(file: str | None) -> Configuration:
    """Return the settings of a file; without one, of the nearest here or above, or the defaults.

    Raises:
        ArtikelError: the file cannot be read or has no settings, or they are wrong.
    """
    if file is not None:
        path = Path(file)
        loaded = _read(path, file)
        if loaded is None:
            raise ArtikelError(file, "no table [tool.artikel] in it", "add one, or name another file")
        return Configuration(loaded, file, path.absolute().parent)
    here = Path.cwd()
    for folder in (here, *here.parents):
        for name in FILE_NAMES:
            path = folder / name
            if is_file(path):
                label = name if folder == here else str(path)
                loaded = _read(path, label)
                if loaded is not None:
                    return Configuration(loaded, label, folder)
    return Configuration(Loaded(), "no settings file", here)


def _read(path: Path, label: str) -> Loaded | None:
    try:
        return read(path.read_bytes(), label)
    except OSError as error:
        raise unreadable(label, error) from error
