"""Mending: documents with fixes made in, files replaced or a diff out."""

from __future__ import annotations

from ..errors import ArtikelError
from ..validate.check import Checked, Mended
from ..validate.diffs import unified
from .failures import unwritable
from .inputs import Input, opened
from .outputs import open_output
from .terminal import printable


def replace(item: Input, mended: Mended) -> None:
    """Put a mended document in the place of the file that it came from, whole and with its mode.

    Raises:
        ArtikelError: the file has changed since it was read, or cannot be replaced.
    """
    if mended.after.raw == mended.before.raw:
        return
    with opened(item) as file:
        if file.read() != mended.before.raw:
            raise ArtikelError(item.name, "changed while it was checked", "run it again")
    try:
        with open_output(str(item.path), "source", frozenset()) as output:
            output.write(mended.after.raw, item.name, item.place)
    except OSError as error:
        raise unwritable(item.name, error) from error


def diff(checked: Checked) -> str:
    """Return what fixes would change in a document as a unified diff, empty where it is nothing."""
    if checked.mended is None:
        return ""
    return unified(checked.mended.before.text, checked.mended.after.text, printable(checked.name))
