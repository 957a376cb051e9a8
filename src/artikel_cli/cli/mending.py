"""Mending: documents with fixes made in, files replaced or a diff out."""

from __future__ import annotations

from ..errors import ArtikelError
from ..validate.check import Checked
from ..validate.diffs import unified
from ..validate.fingerprints import numbered
from .failures import unreadable, unwritable
from .inputs import Input, opened
from .outputs import open_output
from .tally import say
from .terminal import printable


def replace(item: Input, checked: Checked) -> bool:
    """Put a mended document in the place of the file it came from, whole and with its mode; False if it is the same.

    Raises:
        ArtikelError: the file has changed since it was read, or cannot be replaced.
    """
    mended = checked.mended
    if mended is None or item.path is None or mended.after.raw == mended.before.raw:
        return False
    with opened(item) as file:
        if file.read() != mended.before.raw:
            raise ArtikelError(item.name, "changed while it was checked", "run it again")
    try:
        with open_output(str(item.path), "source", frozenset()) as output:
            output.write(mended.after.raw, item.name, item.place)
    except OSError as error:
        raise unwritable(item.name, error) from error
    return True


def diff(checked: Checked) -> str:
    """Return what fixes would change in a document as a unified diff, empty where it is nothing."""
    if checked.mended is None:
        return ""
    return unified(checked.mended.before.text, checked.mended.after.text, printable(checked.name))
