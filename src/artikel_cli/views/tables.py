"""The tables: an article in, what was found in it by quotation, person, time, credit, note and block out."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from ..model import Quotation, Time
from .frame import Frame, cell, heading
from .glyphs import one_line, plain, visible, width
from .grid import Grid
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
    grid = Grid(("name", "role", "also", "lines", "says"), wraps=("name", "role", "also", "lines", "says"))
    for person in people:
        says = [q.id for q in frame.article.quotations if q.speaker and q.speaker.name == person.name]
        lines = sorted({frame.line(mention.start) for mention in person.mentions})
        grid.add(
            cell(one_line(person.name), "bold"),
            cell(one_line(_described(person))),
            cell(", ".join(map(one_line, person.aliases))),
            ", ".join(map(str, lines)),
            cell(", ".join(says)),
        )
    return Group(heading("People", str(len(people))), grid)


def times_view(frame: Frame) -> RenderableType | None:
    """Return the times with their values, what decided them, and whether the weekday named is right."""
    times = frame.article.times
    if not times:
        return None
    reference = frame.article.reference_date
    remark = f"{len(times)}, counted from {reference.value}" if reference.value else str(len(times))
    titles = ["", "line", "text", "type", "value", "edtf", "basis", "weekday"]
    if frame.narrow:
        titles.remove("type")
    if not frame.wide:
        titles.remove("edtf")
    grid = Grid(titles, right=("line",), wraps=("text", "value", "weekday"))
    for number, time in enumerate(times, 1):
        cells: dict[str, Text | str] = {
            "": Text(f"t{number}"),
            "line": str(frame.line(time.start)),
            "text": cell(one_line(time.text), LOOKS["wrong" if time.weekday_ok is False else "time"].style),
            "type": time.type,
            "value": cell(_value(time)),
            "edtf": visible(time.edtf or ""),
            "basis": time.basis,
            "weekday": _checked(time),
        }
        grid.add(*[cells[title] for title in titles])
    return Group(heading("Times", remark), grid)


def credits_view(frame: Frame) -> RenderableType | None:
    """Return who wrote, edited, photographed, with the line of each."""
    article = frame.article
    named = [("byline", name.name, name.start) for name in article.byline]
    named += [(credit.role, credit.name, credit.start) for credit in article.credits]
    if not named:
        return None
    grid = Grid(("line", "role", "name"), right=("line",), wraps=("name",))
    for role, name, start in named:
        grid.add(str(frame.line(start)), Text(role), cell(one_line(name), "bold"))
    return Group(heading("Credits", str(len(named))), grid)


def notes_view(frame: Frame) -> RenderableType | None:
    """Return what the parser was unsure of, with the words that it is about."""
    notes = frame.article.notes
    if not notes:
        return None
    grid = Grid(("place", "note", "message", "text"), wraps=("message", "text"))
    for note in notes:
        words = one_line(frame.source.text[note.start : note.end])
        grid.add(frame.place(note.start), cell(note.code, BAD), cell(note.message), cell(words))
    return Group(heading("Notes", str(len(notes))), grid)


def blocks_view(frame: Frame) -> RenderableType | None:
    """Return the blocks under a heading."""
    return Group(heading("Blocks", str(len(frame.article.blocks))), blocks_grid(frame))


def blocks_grid(frame: Frame) -> Grid:
    """Return the blocks, a row each, with their places in the source."""
    grid = Grid(("line", "kind", "start", "end", "text"), right=("line", "start", "end"), cut="text")
    for block in frame.article.blocks:
        line = str(frame.line(block.start))
        grid.add(line, Text(block.kind), str(block.start), str(block.end), cell(one_line(block.text)))
    return grid


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
