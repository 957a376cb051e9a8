"""What the head of an article is read from, and what reading it finds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from ..annotate.times import Expression
from ..language import Language
from ..model import BlockKind, Credit, Dateline, Name, Part
from .lines import Line
from .published import DateLine


class Page(NamedTuple):
    """What the head is read from; ``dateline_at`` gives the dateline that starts the line of an index."""

    lines: Sequence[Line]
    language: Language
    times: Sequence[Expression]
    dateline_at: Callable[[int], Dateline | None]


class Head:
    """What stands before the body.

    Attributes:
        headline, deck: parts of the source, or None.
        byline: names as given.
        published: ISO 8601 date or date-time of the header line, or None.
        updated: whether that is the date of a later state of the text, for want of another.
        credits: labelled credits that are no byline.
        body: index of the first line after the head.
    """

    __slots__ = ("body", "byline", "credits", "deck", "headline", "published", "updated")

    def __init__(self) -> None:
        self.headline: Part | None = None
        self.deck: Part | None = None
        self.byline: tuple[Name, ...] = ()
        self.published: str | None = None
        self.updated = False
        self.credits: tuple[Credit, ...] = ()
        self.body = 0

    def take_deck(self, line: Line) -> None:
        """Make a line the deck; of several lines the first says it."""
        line.kind = "deck"
        if self.deck is None:
            self.deck = Part(line.text, line.start, line.end)

    def take_date(self, found: DateLine) -> BlockKind:
        """Take what a date line says: when the text was published, and the writer where no byline has named one.

        A date says it that is no update's; of two the one with its time does, for the other may be the day of a visit.

        Returns the kind of the line: one that begins as a byline does (``Oleh: NAMA - 6 April 2019``) is one.
        """
        if found.value is not None:
            told = self.published
            longer = told is None or len(found.value) > len(told)
            if (self.updated and not found.updated) or (longer and self.updated == found.updated) or told is None:
                self.published, self.updated = found.value, found.updated
        if not self.byline:
            self.byline = found.writers
        return "byline" if found.signed else "published"
