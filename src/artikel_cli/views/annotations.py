"""Annotations: an article in, everything that is marked in its text out, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..model import Article, Block, Dateline, Quotation, Time
from .palette import LOOKS, Kind
from .weekday import weekday_of

_RANKS = {kind: rank for rank, kind in enumerate(LOOKS)}


class Annotation(NamedTuple):
    """Something that stands in the text.

    Attributes:
        start: its first code point in the source.
        end: one past its last.
        kind: what it is.
        label: its name in the tables, ``q1`` or ``t1``, where it has one.
        about: what was understood: the speaker, the day.
        basis: what decided it, where the article says so.
    """

    start: int
    end: int
    kind: Kind
    label: str = ""
    about: str = ""
    basis: str = ""


def annotations_of(article: Article) -> list[Annotation]:
    """Return the annotations in the order of the text, an outer one before those inside it, each once."""
    found = {item for item in _all(article) if item.start < item.end}
    return sorted(found, key=lambda item: (item.start, -item.end, _RANKS[item.kind], item.label))


def _all(article: Article) -> Iterator[Annotation]:
    if article.dateline:
        line = article.dateline
        yield Annotation(line.start, line.end, "dateline", about=meaning_of_dateline(line))
    for quotation in article.quotations:
        kind: Kind = "reported" if quotation.kind == "indirect" else "quotation"
        yield Annotation(
            quotation.start,
            quotation.end,
            kind,
            quotation.id,
            speaker_of(quotation) or "nobody named",
            quotation.evidence,
        )
        if quotation.cue:
            yield Annotation(quotation.cue.start, quotation.cue.end, "cue")
        if quotation.speaker and (mention := quotation.speaker.mention):
            yield Annotation(mention.start, mention.end, "speaker")
    for number, time in enumerate(article.times, 1):
        yield Annotation(
            time.start,
            time.end,
            "wrong" if time.weekday_ok is False else "time",
            f"t{number}",
            meaning_of(time),
            time.basis,
        )
    for insertion in article.insertions:
        yield Annotation(insertion.start, insertion.end, "insertion")
    for person in article.people:
        for place in person.mentions:
            yield Annotation(place.start, place.end, "name")
    for name in article.byline:
        yield Annotation(name.start, name.end, "name")
    for credit in article.credits:
        yield Annotation(credit.start, credit.end, "name")


def by_block(marked: list[Annotation], blocks: tuple[Block, ...]) -> Iterator[list[Annotation]]:
    """Yield for each block the annotations that touch it."""
    running: list[Annotation] = []
    index = 0
    for block in blocks:
        while index < len(marked) and marked[index].start < block.end:
            running.append(marked[index])
            index += 1
        running = [item for item in running if item.end > block.start]
        yield list(running)


def speaker_of(quotation: Quotation) -> str:
    """Return the name of who speaks, empty where nobody is known."""
    return quotation.speaker.name if quotation.speaker else ""


def meaning_of_dateline(dateline: Dateline) -> str:
    """Return places, outlet and date of a dateline, as far as it has them."""
    outlet = dateline.source.name if dateline.source else ""
    places = ", ".join(place.name for place in dateline.places)
    return " · ".join(part for part in (places, outlet, dateline.date) if part)


def meaning_of(time: Time) -> str:
    """Return what a time means in a few characters, with the weekday the date really has where it is wrong."""
    value = time.value or time.edtf or "not resolved"
    if time.weekday_ok is False and (weekday := weekday_of(time)):
        return f"{value}, a {weekday}"
    return value
