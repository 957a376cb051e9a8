"""Explanations: a place in the source in, what stands there and why it was taken for that, in sentences, out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from ..model import Article, Block, Quotation, Time
from ..source import Source
from .annotations import annotations_of, meaning_of, meaning_of_dateline
from .frame import Frame, Rows, count_lines, title
from .glyphs import one_line, plain, width
from .palette import HEADING, QUIET
from .reasons import BLOCKS, CREDITS, MENTIONS, QUOTATIONS, REFERENCES, TIMES, why_attributed
from .text import gutter, measure, rows, wrap
from .weekday import weekday_of

_PLACE: Final = re.compile(r"@(?P<offset>[0-9]+)|(?P<line>[0-9]+)(?::(?P<column>[0-9]+))?")
_LINE: Final = re.compile(r"[^\r\n]*")


class Place(NamedTuple):
    """What is asked about: a span of the source, one code point or a whole line."""

    start: int
    end: int
    whole_line: bool


class Entry(NamedTuple):
    """One thing that stands there: what it is, what was understood, who decided and why."""

    title: str
    fact: str
    decider: str
    reason: str


def is_place(asked: str) -> bool:
    """Whether it is written as a place: ``LINE``, ``LINE:COLUMN`` (both from 1) or ``@OFFSET`` (from 0)."""
    return _PLACE.fullmatch(asked) is not None


def find_place(source: Source, asked: str) -> Place:
    """Return the place of a source that is asked about.

    Raises:
        ValueError: it is no place, or lies outside of the source; the message is a short clause.
    """
    match = _PLACE.fullmatch(asked)
    if match is None:
        raise ValueError("not a place")
    if match["offset"]:
        offset = int(match["offset"][:19])
        if offset >= len(source.text):
            raise ValueError(f"the text ends at @{len(source.text)}")
        return Place(offset, offset + 1, False)
    line = int(match["line"][:19])
    if not 1 <= line <= count_lines(source):
        raise ValueError(f"the lines are 1 to {count_lines(source)}")
    start, end = source.line_span(line)
    if match["column"] is None:
        return Place(start, end, True)
    column = int(match["column"][:19])
    if not 1 <= column <= end - start + 1:
        raise ValueError(f"line {match['line']} has {end - start} characters")
    return Place(start + column - 1, start + column, False)


def explain_view(frame: Frame, place: Place) -> RenderableType:
    """Return the line with the place marked, and below it each thing that stands there."""
    line, column = frame.source.line_and_column(place.start)
    where = f"line {line}" if place.whole_line else f"line {line}, column {column}, offset {place.start}"
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style=HEADING, no_wrap=True)
    grid.add_column(overflow="fold")
    for entry in entries(frame, place):
        grid.add_row(entry.title, plain(entry.fact))
        grid.add_row("", Text.assemble((entry.decider, "italic"), ": " if entry.decider else "", plain(entry.reason)))
    return Group(
        title(Text.assemble(plain(frame.name), (f"  {where}", QUIET))),
        Rows(_excerpt(frame, place)),
        Text(),
        grid,
        Text(),
    )


def entries(frame: Frame, place: Place) -> Iterator[Entry]:
    """Yield what stands at a place, from the outside in."""
    article = frame.article
    blocks = [block for block in article.blocks if _touches(block, place)]
    for block in blocks:
        yield _block(frame, block)
    if not blocks:
        yield Entry("nothing", "between the blocks", "layout", "only white space lies there.")
    if article.dateline and _touches(article.dateline, place):
        yield Entry(
            "dateline",
            meaning_of_dateline(article.dateline) or article.dateline.text,
            "layout.dateline",
            "the first paragraph opens with places or an outlet in the form of a dateline.",
        )
    for teaser in article.teasers:
        if _touches(teaser, place):
            yield Entry(
                "teaser",
                one_line(teaser.headline or teaser.text),
                "layout.tail",
                "another article's headline and lead at the end.",
            )
    for quotation in article.quotations:
        if _touches(quotation, place) or any(_touches(part, place) for part in _beside(quotation)):
            yield _quotation(quotation)
    for number, time in enumerate(article.times, 1):
        if _touches(time, place):
            yield _time(article, number, time)
    for insertion in article.insertions:
        if _touches(insertion, place):
            yield Entry(
                "insertion", insertion.text, "annotate.quotations.insertions", f"brackets inside {insertion.quotation}."
            )
    yield from _named(frame, place)
    for note in article.notes:
        if _touches(note, place):
            yield Entry("note", note.code, "", f"{note.message}.")


def _touches(part: object, place: Place) -> bool:
    start: int = getattr(part, "start", 0)
    end: int = getattr(part, "end", 0)
    return start < place.end and end > place.start


def _beside(quotation: Quotation) -> Iterator[object]:
    if quotation.cue:
        yield quotation.cue
    if quotation.speaker and quotation.speaker.mention:
        yield quotation.speaker.mention


def _block(frame: Frame, block: Block) -> Entry:
    first, last = frame.line(block.start), frame.line(block.end)
    lines = f"line {first}" if first == last else f"lines {first} to {last}"
    module, why = BLOCKS[block.kind]
    return Entry("block", f"{block.kind.replace('_', ' ')}, {lines}, {block.start}–{block.end}", module, _lowered(why))


def _quotation(quotation: Quotation) -> Entry:
    fact = f"{quotation.id}, {QUOTATIONS[quotation.kind]}, {quotation.start}–{quotation.end}"
    speaker = quotation.speaker
    if speaker is None:
        fact += "; nobody is known to say it"
    else:
        fact += f"; {one_line(speaker.name)} says it"
        if speaker.mention and speaker.mention.text:
            fact += f", here by {MENTIONS[speaker.mention.type]} “{one_line(speaker.mention.text)}”"
    if quotation.cue:
        fact += f", with the verb “{one_line(quotation.cue.text)}”"
    if quotation.continues:
        fact += f", continuing {quotation.continues}"
    return Entry("quotation", fact + ".", quotation.evidence, _lowered(why_attributed(quotation.evidence)))


def _time(article: Article, number: int, time: Time) -> Entry:
    fact = f"t{number}, {time.type} {meaning_of(time)}"
    if time.edtf and time.edtf != time.value:
        fact += f", EDTF {time.edtf}"
    if time.mod:
        fact += f", {time.mod}"
    why = TIMES[time.basis]
    if time.basis == "reference":
        reference = article.reference_date
        why += f" {reference.value}, {REFERENCES[reference.basis]}." if reference.value else ", which is not known."
    if time.weekday_ok:
        why += " The weekday named is that of the date."
    elif time.weekday_ok is False:
        day = weekday_of(time)
        why += " The weekday named is not that of the date" + (f", which is a {day}." if day else ".")
    return Entry("time", fact + ".", time.basis, _lowered(why))


def _named(frame: Frame, place: Place) -> Iterator[Entry]:
    article = frame.article
    for person in article.people:
        if not any(_touches(mention, place) for mention in person.mentions):
            continue
        role = ", ".join(one_line(part) for part in (person.role, person.affiliation) if part)
        says = [q.id for q in article.quotations if q.speaker and q.speaker.name == person.name]
        lines = sorted({frame.line(mention.start) for mention in person.mentions})
        yield Entry(
            "person",
            one_line(person.name) + (f", {role}." if role else "."),
            "annotate.people",
            f"named on {'line' if len(lines) == 1 else 'lines'} {', '.join(map(str, lines))}"
            + (f"; says {', '.join(says)}." if says else "; introduced by name."),
        )
    for name in article.byline:
        if _touches(name, place):
            yield Entry("byline", one_line(name.name), "layout.head", "who wrote the article.")
    for credit in article.credits:
        if _touches(credit, place):
            yield Entry("credit", one_line(credit.name), "layout.credits", f"{CREDITS[credit.role]}.")


def _lowered(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]


def _excerpt(frame: Frame, place: Place) -> Iterator[Text]:
    """Yield the rows of the line; where one code point is asked about, only its row, with a caret below it."""
    text = frame.source.text
    number = frame.line(place.start)
    start, _ = frame.source.line_span(number)
    match = _LINE.match(text, start)
    span = match.span() if match else (start, start)
    layout = measure(frame.article, frame.source, frame.columns)
    touching = [item for item in annotations_of(frame.article) if item.start < span[1] and item.end > span[0]]
    kind = next((block.kind for block in frame.article.blocks if _touches(block, Place(*span, True))), "")
    if not place.whole_line:
        span = next((row for row in wrap(text, span, layout.text) if place.start <= row[1]), span)
    yield from rows(text, span, touching, layout, number=number, kind=kind, base="", styled=frame.styled)
    if not place.whole_line:
        before = " " * width(text[span[0] : place.start])
        yield Text.assemble(gutter(layout), before, ("↑", HEADING))
