"""Mending: documents with fixes made in, files replaced or a diff out."""

from __future__ import annotations

from msgspec import structs

from ..errors import ArtikelError
from ..validate.check import Beside, Checked, Checker, Mended, place
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


def as_it_was(result: Checked, checker: Checker, beside: Beside) -> Checked:
    """Return what is wrong with a document that could not be mended, what the other articles tell included."""
    if result.mended is None:
        return result
    before, after = result.mended.before, result.mended.after
    unmended = Checker(checker.selection, folder=checker.folder, language=checker.language)
    read = unmended.check(before.raw, result.name, beside)
    told = [
        structs.replace(finding, start=(at := max(0, before.text.find(words))), end=at + len(words))
        for finding in result.findings
        if finding.code in dict(result.sketches) and (words := after.text[finding.start : finding.end])
    ]
    return read._replace(findings=sorted([*read.findings, *told], key=place))


def diff(checked: Checked) -> str:
    """Return what fixes would change in a document as a unified diff, empty where it is nothing."""
    if checked.mended is None:
        return ""
    return unified(checked.mended.before.text, checked.mended.after.text, printable(checked.name))
