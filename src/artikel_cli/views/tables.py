"""The tables: an article in, what was found in it by quotation, person, time, credit, note and block out."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from ..model import Quotation, Time
from .frame import Frame, cell, cut_to_fit, heading, table
from .glyphs import one_line, plain, width
from .palette import BAD, GOOD, LOOKS, QUIET
from .weekday import weekday_of


def quotations_view(frame: Frame) -> RenderableType | None:
    """Return the quotations by speaker, in the order in which the speakers first speak."""
    speakers: dict[str, list[Quotation]] = {}
    for quotation in frame.article.quotations:
        speakers.setdefault(quotation.speaker.name if quotation.speaker else "", []).append(quotation)
    if not speakers:
        return None
    parts: list[RenderableType] = [heading("Quotations", str(len(frame.article.quotations)))]
    for name, said in speakers.items():
        who = plain(one_line(name), LOOKS["speaker"].style) if name else Text("nobody named", QUIET)
        role = _described(next((quotation.speaker for quotation in said if quotation.speaker), None))
        parts += [
            Text.assemble(who, "  " if role else "", plain(role)),
            Padding(_said(frame, said), (0, 0, 1, 2)),
        ]
    return Group(*parts)


def _said(frame: Frame, said: list[Quotation]) -> Table:
    last = frame.article.quotations[-1]  # the columns stand below each other from one speaker to the next
    cues = [width(quotation.cue.text) for quotation in frame.article.quotations if quotation.cue]
    grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
    grid.add_column(no_wrap=True, width=len(last.id))
    grid.add_column(no_wrap=True, justify="right", style=QUIET, width=len(str(frame.line(last.start))))
    if frame.wide:
        grid.add_column(no_wrap=True, style=QUIET, width=len("indirect"))
        grid.add_column(style=LOOKS["cue"].style, width=min(max(cues, default=0), 16), overflow="fold")
    grid.add_column(ratio=1, overflow="fold")
    if frame.wide:
        grid.add_column(style=QUIET, width=28, overflow="fold")
    for quotation in said:
        kind = LOOKS["reported" if quotation.kind == "indirect" else "quotation"]
        words = plain(one_line(quotation.text), kind.style)
        cue = cell(quotation.cue.text if quotation.cue else "")
        continues = f", continues {quotation.continues}" if quotation.continues else ""
        if frame.wide:
            grid.add_row(
                quotation.id,
                str(frame.line(quotation.start)),
                quotation.kind,
                cue,
                words,
                cell(quotation.evidence + continues),
            )
        else:
            facts = Text.assemble(
                (quotation.kind, QUIET),
                "  " if cue else "",
                Text(cue.plain, LOOKS["cue"].style),
                (f"  {quotation.evidence}{continues}", QUIET),
            )
            grid.add_row(quotation.id, str(frame.line(quotation.start)), Group(words, facts))
    return grid


def people_view(frame: Frame) -> RenderableType | None:
    """Return the people with their roles, the lines they are named on, and what they say."""
    people = frame.article.people
    if not people:
        return None
    rows = table("name", "role", "also", "lines", "says", wraps="role")
    for column, share in zip(rows.columns, (3, 1, 5, 6, 6), strict=True):
        column.no_wrap, column.min_width, column.max_width = False, 6, frame.columns // share
    for person in people:
        says = [q.id for q in frame.article.quotations if q.speaker and q.speaker.name == person.name]
        lines = sorted({frame.line(mention.start) for mention in person.mentions})
        rows.add_row(
            cell(one_line(person.name), "bold"),
            cell(one_line(_described(person))),
            cell(", ".join(map(one_line, person.aliases))),
            ", ".join(map(str, lines)),
            ", ".join(says),
        )
    return Group(heading("People", str(len(people))), rows)


def times_view(frame: Frame) -> RenderableType | None:
    """Return the times with their values, what decided them, and whether the weekday named is right."""
    times = frame.article.times
    if not times:
        return None
    reference = frame.article.reference_date
    remark = f"{len(times)}, counted from {reference.value}" if reference.value else str(len(times))
    if frame.wide:
        columns = ["", "line", "text", "type", "value", "edtf", "basis", "weekday"]
    else:
        columns = ["", "line", "text", "type", "value", "basis, weekday"]
    rows = table(*columns, right=("line",), wraps="text")
    if not frame.wide:
        rows.columns[-1].no_wrap, rows.columns[-1].max_width = False, 16
    for number, time in enumerate(times, 1):
        basis, checked = Text(time.basis, QUIET), _checked(time)
        cells = [
            Text(f"t{number}"),
            Text(str(frame.line(time.start)), QUIET),
            cell(one_line(time.text), LOOKS["wrong" if time.weekday_ok is False else "time"].style),
            Text(time.type, QUIET),
            cell(_value(time)),
        ]
        if frame.wide:
            rows.add_row(*cells, cell(time.edtf, QUIET), basis, checked)
        else:
            rows.add_row(*cells, Text.assemble(basis, ", " if checked else "", checked))
    return Group(heading("Times", remark), rows)


def credits_view(frame: Frame) -> RenderableType | None:
    """Return who wrote, edited, photographed, with the line of each."""
    article = frame.article
    named = [("byline", name.name, name.start) for name in article.byline]
    named += [(credit.role, credit.name, credit.start) for credit in article.credits]
    if not named:
        return None
    rows = table("line", "role", "name", right=("line",))
    for role, name, start in named:
        rows.add_row(Text(str(frame.line(start)), QUIET), role, cell(one_line(name), "bold"))
    return Group(heading("Credits", str(len(named))), rows)


def notes_view(frame: Frame) -> RenderableType | None:
    """Return what the parser was unsure of, with the words that it is about."""
    notes = frame.article.notes
    if not notes:
        return None
    rows = table("place", "note", "message", "text", wraps="text")
    for note in notes:
        rows.add_row(
            Text(frame.place(note.start), QUIET),
            cell(note.code, BAD),
            cell(note.message),
            cell(one_line(frame.source.text[note.start : note.end])),
        )
    return Group(heading("Notes", str(len(notes))), rows)


def blocks_view(frame: Frame) -> RenderableType | None:
    """Return the blocks under a heading."""
    return Group(heading("Blocks", str(len(frame.article.blocks))), blocks_table(frame))


def blocks_table(frame: Frame) -> Table:
    """Return the blocks, a row each, with their places in the source."""
    rows = table("line", "kind", "start", "end", "text", right=("line", "start", "end"))
    for block in frame.article.blocks:
        rows.add_row(
            Text(str(frame.line(block.start)), QUIET),
            block.kind,
            Text(str(block.start), QUIET),
            Text(str(block.end), QUIET),
            cell(one_line(block.text)),
        )
    return cut_to_fit(rows, "text")


def _described(person: object) -> str:
    """Return role and affiliation of a speaker or a person, each once."""
    role = getattr(person, "role", None) or ""
    affiliation = getattr(person, "affiliation", None) or ""
    return role if affiliation in role else ", ".join(part for part in (role, affiliation) if part)


def _value(time: Time) -> str:
    value = time.value or time.edtf or "not resolved"
    return f"{value} {time.mod}" if time.mod else value


def _checked(time: Time) -> Text:
    """Return whether the weekday is right; where it is wrong, the day it really was."""
    if time.weekday_ok is None:
        return Text()
    if time.weekday_ok:
        return Text("right", GOOD)
    day = weekday_of(time)
    return Text(f"wrong: {day}" if day else "wrong", BAD)
