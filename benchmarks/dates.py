"""How news writes time, read by artikel and by dateparser side by side.

Run ``python benchmarks/dates.py [id|en]``: one line a form of ``tests/times/*.tsv`` with what each makes of it, then
how many days each finds. dateparser knows days alone, so only forms that name one day are counted for it. Needs the
``bench`` extra.
"""

from __future__ import annotations

import sys
import time
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from artikel_cli.annotate.times import recognise, resolve
from artikel_cli.language import load
from artikel_cli.vocabulary import vocabulary_of

TABLES = Path(__file__).parent.parent / "tests" / "times"
TODAY = date(2026, 11, 22)


class Form(NamedTuple):
    """One line of a table: the text, the day it was published, and the EDTF of what it names."""

    text: str
    published: date | None
    expected: list[str]


def forms(code: str) -> list[Form]:
    """Read the table of a language."""
    read = []
    for line in (TABLES / f"{code}.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            text, published, *expressions = line.split("\t")
            expected = [expression.split(" = ")[3] for expression in expressions]
            read.append(Form(text, None if published == "-" else date.fromisoformat(published), expected))
    return read


def by_artikel(form: Form, code: str) -> list[str]:
    """Return the EDTF of every time that artikel finds."""
    language = load(code)
    found = recognise(form.text, vocabulary_of(form.text), language)
    times, _, _ = resolve(found, form.text, language, published=form.published, dateline=None, option=None, today=TODAY)
    return [each.edtf or "-" for each in times]


def by_dateparser(form: Form, code: str) -> list[str]:
    """Return the day of every time that dateparser finds."""
    from dateparser.search import search_dates  # type: ignore[import-untyped]  # ships no types

    base = form.published or TODAY
    settings = {"RELATIVE_BASE": datetime(base.year, base.month, base.day)}
    found = search_dates(form.text, languages=[code], settings=settings) or []
    return [each.date().isoformat() for _, each in found]


def main(code: str) -> None:
    """Print the comparison."""
    table = forms(code)
    ours_right = theirs_right = days = nothing = theirs_nothing = 0
    for form in table:
        ours, theirs = by_artikel(form, code), by_dateparser(form, code)
        ours_right += ours == form.expected
        if not form.expected:
            nothing += 1
            theirs_nothing += not theirs
        elif all(len(expected) == len("2025-06-18") for expected in form.expected):
            days += 1
            theirs_right += theirs == form.expected
        mark = "=" if ours == theirs else " "
        print(f"{form.text[:56]:56} {' '.join(ours):44} {mark} {' '.join(theirs) or '-'}")
    print(f"\nartikel: {ours_right} of {len(table)} forms right")
    print(
        f"dateparser: {theirs_right} of {days} forms that name days right, "
        f"silent on {theirs_nothing} of {nothing} that name no time"
    )
    for name, read in (("artikel", by_artikel), ("dateparser", by_dateparser)):
        started = time.perf_counter()
        for form in table:
            read(form, code)
        print(f"{name}: {(time.perf_counter() - started) / len(table) * 1e6:,.0f} microseconds a form")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "id")
