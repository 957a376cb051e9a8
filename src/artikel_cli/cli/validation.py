"""What ``artikel validate`` does: wishes and inputs in, findings, mended files and an exit code out."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from msgspec import Struct, structs

from .. import __version__
from ..errors import ArtikelError, UnknownLanguageError
from ..findings import Severity
from ..language import load
from ..reports import REPORTS, Options, Report, Summary, report
from ..validate.check import Checked, Checker, Fixing, Result
from ..validate.run import checked, compared
from ..validate.selection import Layer, Selection
from ..validate.settings import ReportName, Settings, as_toml
from .batch import end_orderly
from .checking import Reader, work
from .configuration import Configuration, configure
from .failures import WrongUsage, standard_output, unwritable
from .failures import report as report_failure
from .inputs import STDIN, Input, expand, identity
from .known import Known
from .mending import as_it_was, diff, replace
from .outputs import is_directory, open_output, standard_error
from .places import is_file
from .progress import Ticker
from .tally import Tally, count, say
from .terminal import harmless, harmless_json, printable


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
    jobs: int = 0
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
    settings, selection, folder = _in_force(wishes)
    checker = Checker(selection, folder=str(folder), language=wishes.language, fixing=wishes.fixing)
    reader = Reader(inputs, wishes.stdin_filename)
    end_orderly()
    return _Run(inputs, wishes, settings, folder, checker, reader).all()


def show(wishes: Wishes) -> int:
    """Write the settings that are in force as TOML and return the exit code.

    Raises:
        ArtikelError: the settings cannot be used.
    """
    configuration = configure(wishes.config)
    rules = _selection(configuration, wishes).default.rules
    head = f"# {printable(configuration.label)}\n# checked: {' '.join(rules) or 'nothing'}\n\n"
    settings = _with_wishes(configuration.loaded.settings, wishes)
    text = head + as_toml(structs.replace(configuration.loaded, settings=settings))
    open_output(None, "json", frozenset()).write(harmless(text).encode(), "", "")
    return 0


def _in_force(wishes: Wishes) -> tuple[Settings, Selection, Path]:
    configuration = configure(wishes.config)
    settings = _with_wishes(configuration.loaded.settings, wishes)
    return settings, _selection(configuration, wishes), configuration.folder


def _with_wishes(settings: Settings, wishes: Wishes) -> Settings:
    asked = {"fail_on": wishes.fail_on, "output_format": wishes.output_format}
    return structs.replace(settings, **{name: value for name, value in asked.items() if value is not None})


def _selection(configuration: Configuration, wishes: Wishes) -> Selection:
    layer = Layer(wishes.select, wishes.extend_select, wishes.ignore, "command line")
    return Selection(configuration.loaded, configuration.label, layer)


def _refuse_nonsense(inputs: Sequence[str], wishes: Wishes) -> None:
    if wishes.output_file is not None and is_directory(wishes.output_file):
        raise WrongUsage(f"--output-file {wishes.output_file}: a directory", "name a file")
    if wishes.allow_growth and not wishes.write_baseline:
        raise WrongUsage("--allow-growth alone does nothing", "add --write-baseline")
    if wishes.diff and (wishes.statistics or wishes.write_baseline):
        raise WrongUsage("--diff shows fixes and no findings", "leave out --statistics and --write-baseline")
    if wishes.statistics and wishes.output_format not in (None, "full", "concise", "json"):
        raise WrongUsage(f"there are no statistics in {wishes.output_format}", "use json, or no format")
    if wishes.fixing and not wishes.diff and STDIN in inputs and len(inputs) > 1:
        raise WrongUsage("fixed standard input goes to standard output alone", "name the files in another run")
    if wishes.language is not None:
        try:
            load(wishes.language)
        except UnknownLanguageError as error:
            raise WrongUsage(f"--language {error.name}: {error.reason}", error.remedy) from None


class _Run:
    """One run over all inputs."""

    def __init__(
        self,
        inputs: Sequence[str],
        wishes: Wishes,
        settings: Settings,
        folder: Path,
        checker: Checker,
        reader: Reader,
    ) -> None:
        self._inputs, self._wishes, self._checker, self._reader = inputs, wishes, checker, reader
        self._mends_stdin = bool(wishes.fixing) and not wishes.diff and STDIN in inputs
        to_stderr = self._mends_stdin and wishes.output_file is None
        self._output = standard_error() if to_stderr else open_output(wishes.output_file, "json", frozenset())
        self._form = settings.output_format or _usual_format(wishes)
        self._report = _report(self._form, wishes, checker, terminal=self._output.terminal)
        self._known = _known(wishes, settings, folder)
        self._tally = Tally(settings.fail_on)

    def all(self) -> int:
        """Check everything, write what is found and return the exit code."""
        wishes, output, tally = self._wishes, self._output, self._tally
        results = checked(self._items(), partial(work, self._checker, self._reader), wishes.jobs or _processors())
        ticking = not wishes.quiet and not output.terminal
        try:
            with output, Ticker(wanted=ticking) as ticker:
                self._write(self._report.begin())
                try:
                    for result in compared(results, self._checker, self._reader.again):
                        self._take(result)
                        ticker.tick(result.name, tally.documents)
                except KeyboardInterrupt:
                    if wishes.output_file is None:
                        self._write(self._report.end(Summary(complete=False, failures=tuple(tally.failures))))
                    raise
                self._write(self._report.end(Summary(failures=tuple(tally.failures))))
        except KeyboardInterrupt:
            say(self._unchecked())
            return 130
        except BrokenPipeError:
            raise
        except OSError as error:
            raise unwritable(output.name, error) from error
        words = self._known.finish() if self._known is not None else []
        if not wishes.quiet:
            for word in words:
                say(word)
            hidden = self._known.hidden if self._known is not None else 0
            say(tally.summary(hidden, mended=wishes.fixing is not None, diff=wishes.diff))
        if wishes.diff:
            return 2 if tally.failed else int(tally.changed > 0)
        return tally.exit_code()

    def _items(self) -> Iterator[Input | ArtikelError]:
        output = self._wishes.output_file
        target = identity(Path(output)) if output and is_file(output) else None
        for item in self._named():
            if target is not None and isinstance(item, Input) and identity(item.path) == target:
                raise WrongUsage(f"{item.name}: it is an input and the output", "give --output-file another name")
            yield item

    def _named(self) -> Iterator[Input | ArtikelError]:
        return expand(self._inputs, self._wishes.stdin_filename, None)

    def _take(self, result: Result) -> None:
        """Write what was found in a document, and count it."""
        try:
            if isinstance(result, ArtikelError):
                raise result
            result = self._mended(result)
            findings = result.findings if self._known is None else self._known.new(result, self._checker)
            if self._wishes.diff:
                self._write(diff(result))
            else:
                self._write(self._report.document(result.name, result.source, findings))
                self._tally.add(findings)
            if not result.late:
                self._tally.documents += 1
                self._tally.articles += result.articles
        except ArtikelError as error:
            self._tally.fail(error)
            report_failure(error)
        if not gc.isenabled():  # it rests during start-up
            gc.freeze()
            gc.enable()

    def _mended(self, result: Checked) -> Checked:
        """Put the mended document where it belongs; return what is wrong with it then, or as it was read."""
        try:
            self._mend(result)
        except ArtikelError as error:
            self._tally.fail(error, checked=True)
            report_failure(error)
            item = Input(result.name, Path(result.name), result.name)
            return as_it_was(result, self._checker, partial(self._reader.beside, item))
        return result

    def _mend(self, result: Checked) -> None:
        """Put the mended document where it belongs, and say what was not mended."""
        mended, tally = result.mended, self._tally
        if self._mends_stdin and not result.late:
            standard_output("give it a file or a pipe").write(
                mended.after.raw if mended is not None else self._reader.stdin
            )
        if mended is None:
            return
        if not self._wishes.diff and not self._mends_stdin:
            replace(Input(result.name, Path(result.name), result.name), mended)
        tally.made += len(mended.made)
        tally.changed += mended.after.raw != mended.before.raw
        for finding, reason in [] if self._wishes.quiet else mended.refused:
            line, column = mended.after.line_and_column(finding.start)
            say(f"{result.name}:{line}:{column}: {finding.code} is not mended: {reason}")

    def _write(self, text: str) -> None:
        if not text:
            return
        if self._output.terminal:
            is_json = not self._wishes.diff and REPORTS[self._form].kind == "json"
            text = harmless_json(text) if is_json else harmless(text) if self._wishes.diff else text
        self._output.write(text.encode("utf-8", "replace"), "", "")

    def _unchecked(self) -> str:
        """Say how many documents an interruption has left unchecked, and the first of them."""
        left = iter(self._named())
        for _ in range(self._tally.documents + self._tally.failed):
            next(left, None)
        first = next(left, None)
        if first is None:
            return "interrupted; every document was checked"
        number = 1 + sum(1 for _ in left)
        return f"interrupted; {count(number, 'document')} not checked, from {first.name} on"


def _processors() -> int:
    """Return how many processors this process may use: in a container fewer than the machine has."""
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _usual_format(wishes: Wishes) -> ReportName:
    on_github = os.environ.get("GITHUB_ACTIONS") and wishes.output_file is None and not wishes.statistics
    return "github" if on_github else "full"


def _report(form: ReportName, wishes: Wishes, checker: Checker, *, terminal: bool) -> Report:
    dull = os.environ.get("NO_COLOR") or os.environ.get("TERM") in ("dumb", "unknown")
    rules = checker.selection.everywhere
    options = Options(__version__, rules, str(Path.cwd()), colour=terminal and not dull)
    if wishes.diff:
        return report("full", options)  # which says nothing before and after the documents
    if wishes.statistics:
        from ..reports._statistics import Statistics

        return Statistics(options, json=form == "json")
    return report(form, options)


def _known(wishes: Wishes, settings: Settings, folder: Path) -> Known | None:
    path = Path(wishes.baseline) if wishes.baseline else None
    if path is None and settings.baseline:
        path = folder / settings.baseline
    if path is None:
        if wishes.write_baseline:
            raise WrongUsage("--write-baseline needs a file", "name it with --baseline FILE")
        return None
    return Known(path, write=wishes.write_baseline, grow=wishes.allow_growth)
