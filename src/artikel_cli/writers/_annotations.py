"""Annotations as HTML shows them: an article in, the marks on its text with classes and titles out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Final

from ..model import Article, Dateline, Insertion, Mention, Part, Quotation, Speaker, Time
from ._marks import Mark, clean

Annotation = Part | Quotation | Dateline | Mention | Insertion

_BASIS: Final = {
    "explicit": "",
    "weekday": ", the year told by the weekday",
    "reference": ", told from the reference date",
    "context": ", told by the dates around it",
}


def article_marks(article: Article) -> Iterator[Mark]:
    """Yield a mark for each annotation, each span once a kind: one name may speak for several quotations."""
    seen: set[tuple[int, int, str]] = set()
    for mark in _all_marks(article):
        key = (mark.start, mark.end, mark.attributes["class"])
        if mark.start < mark.end and (key not in seen or "id" in mark.attributes):
            seen.add(key)
            yield mark


def _all_marks(article: Article) -> Iterator[Mark]:
    if article.dateline:
        yield _mark(article.dateline, 0, "dateline")
    for number, quotation in enumerate(article.quotations, 1):
        who = quotation.speaker.name if quotation.speaker else "nobody named"
        role = described(quotation.speaker)
        by = f"{who} ({role})" if role else who
        css, label = ("reported", "Reported") if quotation.kind == "indirect" else ("quotation", "Said")
        yield _mark(quotation, 1, css, f"{label} by {by}", id=f"q{number}", data_evidence=quotation.evidence)
        if quotation.speaker and quotation.speaker.mention:
            yield _mark(quotation.speaker.mention, 2, "speaker", by)
        if quotation.cue:
            yield _mark(quotation.cue, 4, "cue", f"Speech verb: {who}")
    for time in article.times:
        yield _time_mark(time)
    for insertion in article.insertions:
        yield _mark(insertion, 5, "insertion", "Inserted by the editors")


def _mark(item: Annotation, rank: int, css: str, title: str = "", **attributes: str) -> Mark:
    named = {"class": css, "title": title} | {name.replace("_", "-"): value for name, value in attributes.items()}
    return Mark(item.start, item.end, rank, "span", {name: clean(value) for name, value in named.items() if value})


def _time_mark(time: Time) -> Mark:
    value = time.edtf or time.value
    attributes = {"class": "date", "title": f"{value}{_BASIS[time.basis]}" if value else "Not resolved"}
    if time.weekday_ok is False:
        attributes = {"class": "date wrong", "title": f"The weekday is not that of {value}"}
    moment = html_datetime(time.value) or html_datetime(time.edtf)
    tag = "time" if moment else "span"
    attributes = {name: clean(text) for name, text in attributes.items()}
    return Mark(time.start, time.end, 3, tag, attributes | ({"datetime": moment} if moment else {}))


_DAY: Final = r"[12][0-9]{3}-[0-9]{2}-[0-9]{2}"
_CLOCK: Final = r"[0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:Z|[+-][0-9]{2}:[0-9]{2})?"
_MOMENT: Final = re.compile(rf"{_DAY}(?:T{_CLOCK})?")
_MONTH: Final = re.compile(r"[12][0-9]{3}(?:-(?:0[1-9]|1[0-2]))?")
_DURATION: Final = re.compile(r"P(?=[0-9T])(?:[0-9]+D)?(?:T(?=[0-9])(?:[0-9]+H)?(?:[0-9]+M)?(?:[0-9]+S)?)?")


def html_datetime(value: str | None) -> str | None:
    """Return a TIMEX3 or EDTF value if it may stand in ``datetime`` (HTML Standard, 4.5.14), else ``None``.

    HTML knows a date, a month, a year, a moment and a duration in days or less, and no interval or season.
    """
    if not value:
        return None
    if _MONTH.fullmatch(value) or _DURATION.fullmatch(value):
        return value
    if not _MOMENT.fullmatch(value):
        return None
    try:
        _ = datetime.fromisoformat(value) if "T" in value else date.fromisoformat(value)
    except ValueError:
        return None
    return value


def described(speaker: Speaker | None) -> str:
    """Return role and affiliation of a speaker, each once, empty if neither is known."""
    if speaker is None:
        return ""
    role, affiliation = speaker.role or "", speaker.affiliation or ""
    return role if affiliation in role else f"{role}, {affiliation}" if role else affiliation
