"""The run over all inputs: articles and failures in, written articles and an exit code out, one at a time."""

from __future__ import annotations

import gc
import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import groupby, islice
from stat import S_ISREG
from typing import NamedTuple, TypeAlias, TypeVar

from ..errors import ArtikelError
from ..model import Article
from ..source import FEW, SHORT, Source
from ..writers import WriteOptions, render
from .failures import report, unexpected, unwritable
from .inputs import Input
from .outputs import Output
from .terminal import coloured, harmless, harmless_json

_TERMINAL_INDENT = 2
Given = TypeVar("Given")
Made = TypeVar("Made")


class Document(NamedTuple):
    """An article on its way to the output.

    Attributes:
        article: what was parsed.
        source: what it was parsed from, ``None`` where it was read from JSON.
        name: the input as the user named it, for messages.
        place: its path in a mirrored tree.
    """

    article: Article
    source: Source | None
    name: str
    place: str


Result: TypeAlias = Document | ArtikelError


def attempt(work: Callable[[Given], Made], given: Given, name: str) -> Made | ArtikelError:
    """Do something and turn whatever goes wrong into an error that names the input, so that the others go on."""
    try:
        return work(given)
    except ArtikelError as error:
        return error
    except Exception as error:
        return unexpected(name, error)


def parse_all(
    items: Iterable[Input | ArtikelError],
    read: Callable[[Input], Source],
    parse: Callable[[Sequence[Source]], list[Article]],
) -> Iterator[Result]:
    """Read and parse the inputs, short files a few at a time, all else by itself."""
    for _, alike in groupby(items, _together):
        while few := list(islice(alike, FEW)):
            yield from _parse_few(few, read, parse)


def _together(item: Input | ArtikelError) -> object:
    """Return what inputs have in common that are parsed together; nothing where one is by itself."""
    if isinstance(item, Input) and item.path is not None:
        with suppress(OSError):
            found = item.path.stat()
            if S_ISREG(found.st_mode) and found.st_size <= SHORT:
                return True
    return object()


def _parse_few(
    few: Sequence[Input | ArtikelError],
    read: Callable[[Input], Source],
    parse: Callable[[Sequence[Source]], list[Article]],
) -> Iterator[Result]:
    sources = [item if isinstance(item, ArtikelError) else attempt(read, item, item.name) for item in few]
    readable = [source for source in sources if isinstance(source, Source)]
    articles: Iterator[Article] | None = None
    with suppress(Exception):  # whose it is will show
        articles = iter(parse(readable))
    for item, source in zip(few, sources, strict=True):
        if isinstance(item, ArtikelError):
            yield item
        elif isinstance(source, ArtikelError):
            yield source
        else:
            article = next(articles) if articles is not None else attempt(_one(parse), source, item.name)
            yield article if isinstance(article, ArtikelError) else Document(article, source, item.name, item.place)


def _one(parse: Callable[[Sequence[Source]], list[Article]]) -> Callable[[Source], Article]:
    return lambda source: parse([source])[0]


def write_all(results: Iterable[Result], output: Output, form: str, options: WriteOptions) -> int:
    """Write every article, report every failure; return 0 (all written), 2 (none) or 3 (some) to exit with.

    Raises:
        ArtikelError: the output has failed and nothing more can be written.
        WrongUsage: the output is one of the inputs.
        BrokenPipeError: whoever reads the output went away.
    """
    if output.terminal and form == "json" and options.indent is None:
        options = WriteOptions(options.furniture, options.standalone, _TERMINAL_INDENT)
    written = failed = 0
    end_orderly()
    try:
        with output:
            for result in results:
                failure = result if isinstance(result, ArtikelError) else _write(result, output, form, options)
                if failure is None:
                    written += 1
                else:
                    failed += 1
                    report(failure)
                if not gc.isenabled():  # it rests during start-up
                    gc.freeze()
                    gc.enable()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise unwritable(output.name, error) from error
    if failed:
        return 3 if written else 2
    return 0


def _write(document: Document, output: Output, form: str, options: WriteOptions) -> ArtikelError | None:
    try:
        data = render(form, document.article, document.source, options)
        if output.terminal:
            data = _for_terminal(data, document, form)
    except ArtikelError as error:
        return error
    except Exception as error:
        return unexpected(document.name, error)
    try:
        output.write(data, document.name, document.place)
    except ArtikelError as error:
        return error
    return None


def _for_terminal(data: bytes, document: Document, form: str) -> bytes:
    """Return what a terminal may be shown, whatever stands in the text."""
    if form == "source" and document.source is not None:
        text = harmless(document.source.text)
    elif form == "json":
        text = coloured(harmless_json(data.decode()))
    elif form == "jsonl":
        text = harmless_json(data.decode())
    else:
        text = harmless(data.decode())
    return text.encode("utf-8", "backslashreplace")


def end_orderly() -> None:
    """Let a request to terminate unwind the stack, so that no temporary file stays behind."""

    def stop(number: int, frame: object) -> None:
        raise SystemExit(128 + number)

    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, stop)
