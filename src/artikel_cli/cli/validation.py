"""What ``artikel validate`` does: wishes and inputs in, findings, mended files and an exit code out."""

from __future__ import annotations

import gc
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from msgspec import Struct, structs

from .. import __version__
from ..errors import ArtikelError, UnknownLanguageError
from ..findings import Finding, Severity
from ..reports import REPORTS, Options, Report, Summary, report
from ..rules import Rule
from ..source import Source
from ..validate.baseline import Baseline
from ..validate.check import Checked, Checker, Fixing, Mended
from ..validate.run import checked, compared
from ..validate.selection import Layer, Selection
from ..validate.settings import FILE_NAMES, SEVERITIES, Loaded, ReportName, as_toml, read
from .batch import _end_orderly as end_orderly  # what a run does with a request to terminate is said there once
from .failures import WrongUsage, unexpected, unreadable, unwritable
from .failures import report as report_failure
from .inputs import STDIN, Input, expand, opened, protected
from .outputs import Output, is_directory, open_output
from .progress import Ticker
from .terminal import harmless, harmless_json, printable

_FAILURES_TOLD: Final = 100
"""Failures that a report has room for; all of them are told on standard error."""


class Wishes(Struct, frozen=True):
    """What the command line asks for; None where it says nothing and the settings decide."""

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    fail_on: Severity | None = None
    config: str | None = None
    output_format: ReportName | None = None
    output_file: str | None = None
    baseline: str | None = None
    write_baseline: bool = False
    allow_growth: bool = False
    fixing: Fixing = None
    diff: bool = False
    statistics: bool = False
    quiet: bool = False
    jobs: int = 1
    language: str | None = None
    stdin_filename: str | None = None


def validate(inputs: Sequence[str], wishes: Wishes) -> int:
    """Check the inputs and return the exit code: 0 clean, 1 findings, 2 failure, 130 interrupted.

    Raises:
        WrongUsage: the wishes do not go together, or name what there is not.
        ArtikelError: the settings or the baseline cannot be used, or the output has failed.
        BrokenPipeError: whoever reads the output went away.
    """
    _refuse_nonsense(inputs, wishes)
    loaded, label, folder = _settings(wishes)
    selection = _selection(loaded, label, wishes)
    checker = Checker(selection, folder=folder, language=wishes.language, fixing=wishes.fixing)
    run = _Run(inputs, wishes, loaded, folder, checker)
    end_orderly()
    try:
        return run.all()
    except KeyboardInterrupt:
        run.tell_unchecked()
        return 130


def show(wishes: Wishes) -> int:
    """Write the settings that are in force as TOML and return the exit code.

    Raises:
        ArtikelError: the settings cannot be used.
    """
    loaded, label, _ = _settings(wishes)
    rules = _selection(loaded, label, wishes).default.rules
    head = f"# {printable(label)}\n# checked: {' '.join(rules) or 'nothing'}\n\n"
    output = open_output(None, "json", frozenset())
    output.write(harmless(head + as_toml(loaded.settings)).encode(), label, label)
    return 0


class _Reader:
    """Reads inputs, here or in another process; standard input is read once, before the others."""

    def __init__(self, stdin: bytes) -> None:
        self._stdin = stdin

    def read(self, item: Input) -> bytes:
        if item.path is None:
            return self._stdin
        with opened(item) as file:
            return file.read()

    def beside(self, item: Input, path: str) -> bytes | None:
        if item.path is None:
            return None
        try:
            found = item.path.parent / path
            return found.read_bytes() if found.is_file() else None
        except (OSError, ValueError):
            return None


def _work(checker: Checker, reader: _Reader, item: Input | ArtikelError) -> Checked | ArtikelError:
    if isinstance(item, ArtikelError):
        return item
    try:
        return checker.check(reader.read(item), item.name, partial(reader.beside, item))
    except ArtikelError as error:
        return error
    except Exception as error:
        return unexpected(item.name, error)


class _Run:
    """One run over all inputs."""

    def __init__(
        self, inputs: Sequence[str], wishes: Wishes, loaded: Loaded, folder: str, checker: Checker
    ) -> None:
        self._inputs, self._wishes, self._checker = inputs, wishes, checker
        self._fail_on = SEVERITIES.index(loaded.settings.fail_on)
        rules = checker.selection.everywhere
        self._output = self._open()
        self._report = _report(wishes, loaded, rules, self._output)
        self._baseline, self._baseline_path = _baseline(wishes, loaded, folder)
        self._reader = _Reader(_stdin(inputs))
        self._counts: Counter[Severity] = Counter()
        self._documents = self._with_findings = self._fixable = self._made = self._changed = 0
        self._failures: list[str] = []
        self._failed = 0

    def all(self) -> int:
        """Check everything and return the exit code."""
        wishes, output = self._wishes, self._output
        results = checked(
            self._items(), partial(_work, self._checker, self._reader), wishes.jobs or os.cpu_count() or 1
        )
        ticking = not wishes.quiet and not output.terminal
        try:
            with output, Ticker(wanted=ticking) as ticker:
                self._write(self._report.begin())
                try:
                    for result in compared(results, self._checker, self._read_again):
                        self._take(result)
                        ticker.tick(getattr(result, "name", ""), self._documents)
                        if not gc.isenabled():  # it rests during start-up
                            gc.freeze()
                            gc.enable()
                except KeyboardInterrupt:
                    if wishes.output_file is None:
                        self._write(self._report.end(Summary(complete=False, failures=tuple(self._failures))))
                    raise
                self._write(self._report.end(Summary(failures=tuple(self._failures))))
        except BrokenPipeError:
            raise
        except OSError as error:
            raise unwritable(output.name, error) from error
        self._finish_baseline()
        self._tell_summary()
        return self._exit_code()

    def tell_unchecked(self) -> None:
        """Say how many documents an interruption has left unchecked, and the first of them."""
        left = iter(self._named())
        for _ in range(self._documents + self._failed):
            next(left, None)
        first = next(left, None)
        if first is None:
            _say("interrupted; every document was checked")
        else:
            count = 1 + sum(1 for _ in left)
            _say(f"interrupted; {_count(count, 'document')} not checked, from {first.name} on")

    def _named(self) -> Iterator[Input | ArtikelError]:
        return expand(self._inputs, self._wishes.stdin_filename, None)

    def _items(self) -> Iterator[Input | ArtikelError]:
        items, _ = protected(self._named(), self._wishes.output_file)
        return iter(items)

    def _open(self) -> Output:
        wishes = self._wishes
        if wishes.output_file is None and _mends_stdin(self._inputs, wishes):
            return _StandardError()
        return open_output(wishes.output_file, "json", frozenset())

    def _read_again(self, name: str) -> Source:
        from ..rules import examine_source

        item = next(iter(self._named())) if name in (STDIN, self._wishes.stdin_filename) else None
        return examine_source(self._reader.read(item or Input(name, Path(name), name)), name)
