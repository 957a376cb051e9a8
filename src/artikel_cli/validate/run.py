"""The run: documents in, what was found in each out, in their order and with few of them in memory at a time.

With several processes, documents go out in chunks and come back in order, with no more on their way than keeps
the processes busy. What compares articles with each other is given their sketches here, in the one process that
has them in order.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import chain, islice
from typing import Any, Final, TypeAlias, TypeVar

import msgspec

from ..errors import ArtikelError
from ..findings import Finding
from ..rules import RULES, CorpusCheck, load_corpus
from ..source import Source
from .check import Checked, Checker, Result, place

_CHUNK: Final = 32
"""Documents that go to a process at once: enough to hide the way there, few enough to share the end evenly."""
_AHEAD: Final = 3
"""Chunks on their way for each process."""
_FEW: Final = 4 * _CHUNK
"""So many documents are checked in less time than other processes take to begin, or little more."""

Item = TypeVar("Item")
Work: TypeAlias = Callable[[Iterable[Any]], Iterable[Result]]


def checked(
    items: Iterable[Item], work: Callable[[Iterable[Item]], Iterable[Result]], jobs: int = 1
) -> Iterator[Result]:
    """Yield the results of the work on the items, in their order.

    With more than one job and more than a few items the work is sent to as many processes, once, and then the items.
    """
    items = iter(items)
    few = list(islice(items, _FEW)) if jobs > 1 else []
    if len(few) < _FEW:
        yield from work(chain(few, items))
        return
    from concurrent.futures import Future, ProcessPoolExecutor

    items = chain(few, items)
    executor = ProcessPoolExecutor(jobs, initializer=_begin, initargs=(work,))
    try:
        waiting: deque[Future[list[Any]]] = deque()
        while True:
            while len(waiting) < jobs * _AHEAD and (chunk := list(islice(items, _CHUNK))):
                with _uninterrupted():
                    waiting.append(executor.submit(_do, chunk))
            if not waiting:
                break
            for result in waiting.popleft().result():
                yield ArtikelError(*result) if type(result) is tuple else result
    finally:
        executor.shutdown(wait=False, cancel_futures=True)


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Let Ctrl-C wait while a process is started: a worker that its executor does not know yet would wait for ever."""
    import signal

    if not hasattr(signal, "pthread_sigmask"):  # on Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


_work: Work


def _begin(work: Work) -> None:
    """Make a process ready: an interruption is the business of the one that started it."""
    import gc
    import signal

    global _work  # a process of its own, which does nothing else
    _work = work
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.enable()


def _do(items: list[Any]) -> list[Any]:
    """Return the results of a chunk; errors as tuples, for an exception of ours cannot be sent."""
    return [(r.name, r.reason, r.remedy) if isinstance(r, ArtikelError) else r for r in _work(items)]


def compared(results: Iterable[Result], checker: Checker, read_again: Callable[[str], Source]) -> Iterator[Result]:
    """Yield the results with what the comparison of all articles finds.

    What only the end can tell comes at the end, as further results for the names in question; ``read_again``
    gives their texts, which were not kept.
    """
    checks: dict[str, CorpusCheck] = {}
    for result in results:
        if isinstance(result, ArtikelError) or not result.sketches:
            yield result
            continue
        name = result.name
        for code, sketch in result.sketches:
            if code not in checks:
                plan = checker.selection.default
                checks[code] = load_corpus(code).Check(plan.rules.get(code, RULES[code]), plan.settings)
            if found := checks[code].see(name, sketch):
                both = sorted([*result.findings, *_with_severity(found, checker, name)], key=place)
                result = result._replace(findings=both)
        yield result
    late: dict[str, list[Finding]] = {}
    for check in checks.values():
        for name, finding in check.finish():
            late.setdefault(name, []).append(finding)
    for name, findings in late.items():
        try:
            source = read_again(name)
        except ArtikelError as error:
            yield error
        else:
            ordered = sorted(_with_severity(findings, checker, name), key=place)
            yield Checked(name, source, ordered, late=True)


def _with_severity(findings: Iterable[Finding], checker: Checker, name: str) -> Iterator[Finding]:
    """Yield the findings with the severity that the settings give them in this file."""
    for finding in findings:
        severity = checker.plan(name).rules[finding.code].severity
        yield finding if finding.severity == severity else msgspec.structs.replace(finding, severity=severity)
