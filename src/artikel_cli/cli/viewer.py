"""What ``inspect`` does: plain values in, views on the terminal or in files and an exit code out."""

from __future__ import annotations

import gc
import os
import re
import shutil
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Final

from rich.console import Console, RenderableType
from rich.rule import Rule
from rich.text import Text

from ..errors import ArtikelError
from ..pipeline import parse_source
from ..source import decode
from ..views import Frame, article_view, explain_view, find_place, is_place, stage_view
from .batch import Document, attempt
from .failures import WrongUsage, report, unexpected, unwritable
from .inputs import STDIN, Input, expand, identity, label, opened
from .jobs import check
from .outputs import is_directory, open_output
from .pager import Screen
from .places import is_file

_EXPORTED_WIDTH: Final = 100
_WIDEST: Final = 170
"""Columns beyond which a wider view only makes the eye travel."""
_BLANKS: Final = re.compile(r" +$", re.MULTILINE)


def show(
    inputs: Sequence[str],
    *,
    only: Sequence[str] = (),
    stage: str | None = None,
    explain: str | None = None,
    furniture: bool = True,
    width: int | None = None,
    svg: str | None = None,
    html: str | None = None,
    pager: bool = True,
    language: str | None = None,
    published: date | None = None,
    encoding: str | None = None,
    stdin_filename: str | None = None,
) -> int:
    """Show each article, report each failure; return 0 (all shown), 2 (none) or 3 (some).

    Raises:
        WrongUsage: the arguments do not go together, or name what there is not.
        ArtikelError: an export cannot be written.
        BrokenPipeError: whoever reads the output went away.
    """
    gc.enable()
    check(language, encoding)
    if explain is not None and not is_place(explain):
        raise WrongUsage(f"--explain {explain}: not a place", "write LINE, LINE:COLUMN or @OFFSET")
    exports = {form: name for form, name in (("svg", svg), ("html", html)) if name is not None}
    _check_exports(exports)

    def read(item: Input) -> Document:
        with opened(item) as file:
            source = decode(file.read(), name=label(item), encoding=encoding)
        article = parse_source(source, language=language, published=published)
        return Document(article, source, item.name, item.place)

    def view(document: Document) -> Iterator[RenderableType]:
        if document.source is None:
            return
        frame = Frame(document.article, document.source, console.width, styled, furniture)
        if explain is not None:
            try:
                place = find_place(document.source, explain)
            except ValueError as error:
                raise ArtikelError(
                    document.name, f"--explain {explain}: {error}", "choose a place inside of it"
                ) from None
            yield explain_view(frame, place)
        elif stage is not None:
            yield stage_view(frame, stage)
        else:
            yield from article_view(frame, only)

    styled = bool(exports) or _wants_styles()
    columns = width or (_EXPORTED_WIDTH if exports else min(shutil.get_terminal_size().columns, _WIDEST))
    console = _console(columns, styled=styled, record=bool(exports))
    paged = pager and not exports and _on_terminal() and not (STDIN in inputs and sys.stdin and sys.stdin.isatty())
    rows = shutil.get_terminal_size().lines if paged else None
    names: list[str] = []
    failures: list[ArtikelError] = []
    failed = 0
    with Screen(rows) as screen:
        for item in _spared(expand(inputs, stdin_filename, None), exports):
            result = item if isinstance(item, ArtikelError) else attempt(read, item, item.name)
            try:
                if isinstance(result, ArtikelError):
                    raise result
                text = _render(console, view(result), first=not names)
            except ArtikelError as error:
                failed += 1
                failures.append(error)
            else:
                names.append(result.name)
                if not exports:
                    screen.write(text if styled else _BLANKS.sub("", text))
            if not screen.paged:  # while a pager has the terminal, messages would spoil its page
                _report_all(failures)
            if screen.quit:
                break
    _report_all(failures)
    if names:
        _export(console, exports, names)
    if failed:
        return 3 if names else 2
    return 0


def _render(console: Console, view: Iterator[RenderableType], *, first: bool) -> str:
    """Return one article's view as the terminal gets it, below a rule where it is not the first.

    Raises:
        ArtikelError: there is no such view of it, or it has brought a defect to light.
    """
    file = console.file = StringIO()
    try:
        parts = list(view)
        if not first:
            console.print(Rule(style="dim", characters="═"), Text(), crop=False)
        for part in parts:
            console.print(part, crop=False)
    except ArtikelError:
        raise
    except Exception as error:
        raise unexpected("the view", error) from error
    return file.getvalue()


def _report_all(failures: list[ArtikelError]) -> None:
    for failure in failures:
        report(failure)
    failures.clear()


def _check_exports(exports: dict[str, str]) -> None:
    for form, name in exports.items():
        if not name or is_directory(name):
            raise WrongUsage(f"--{form} {name or repr(name)}: not a file", "name a file")
    if len(set(exports.values())) < len(exports):
        raise WrongUsage("--svg and --html name the same file", "give each its own")


def _spared(items: Iterator[Input | ArtikelError], exports: dict[str, str]) -> Iterator[Input | ArtikelError]:
    """Yield the inputs, and stop at one that an export would overwrite."""
    targets = {form: Path(name) for form, name in exports.items()}
    kept = {identity(path): form for form, path in targets.items() if is_file(path)}
    for item in items:
        if isinstance(item, Input) and (form := kept.get(identity(item.path))):
            raise WrongUsage(f"{item.name}: it is the input and the output", f"give --{form} another name")
        yield item


def _export(console: Console, exports: dict[str, str], names: list[str]) -> None:
    """Write what a console has recorded to the files asked for, each whole or not at all."""
    from ..views.export import to_html, to_svg

    title = "artikel inspect " + " ".join(names)
    for form, name in exports.items():
        data = (to_svg if form == "svg" else to_html)(console, title).encode("utf-8", "backslashreplace")
        try:
            with open_output(name, form, frozenset()) as output:
                output.write(data, name, name)
        except OSError as error:
            raise unwritable(name, error) from error


def _console(columns: int, *, styled: bool, record: bool) -> Console:
    """Return a console that writes nowhere by itself and takes nothing from the environment."""
    return Console(
        file=StringIO(),
        width=columns,
        force_terminal=styled,
        color_system="standard" if styled else None,
        no_color=False,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
        record=record,
        _environ={},
    )


def _on_terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty() and os.environ.get("TERM") not in ("dumb", "unknown")


def _wants_styles() -> bool:
    """Whether styles may be used: not with ``NO_COLOR``, not in a pipe, unless ``FORCE_COLOR`` is set."""
    if os.environ.get("NO_COLOR"):
        return False
    return _on_terminal() or bool(os.environ.get("FORCE_COLOR"))
