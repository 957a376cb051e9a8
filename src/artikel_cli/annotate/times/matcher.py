"""Forms matched: a text and a place in it in, an expression with its slots filled out."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import compress
from typing import Any

from .expression import Expression
from .slots import Reader
from .templates import Sequence, regex, slots


class Matcher:
    """The forms of one kind that begin alike, compiled when first used.

    Attributes:
        kind: the kind of expression.
        whole: whether the forms are matched from their head on; else from behind it.
        delegate: the matcher that goes on where the forms end, if they end in a whole date.
        starts_late: whether the span of the expression starts where the delegate does.
        forms: the forms; of those that fit the first is taken.
        next: the beginnings of what can follow the head of the forms, in small letters; empty if nothing has to.
        match: matches them at a position of a text.
    """

    __slots__ = (
        "_indices",
        "_readers",
        "_slots",
        "_words",
        "delegate",
        "forms",
        "kind",
        "match",
        "next",
        "starts_late",
        "whole",
    )

    def __init__(self, readers: dict[str, Reader], words: dict[str, tuple[str, ...]], kind: str, whole: bool) -> None:
        self.kind = kind
        self.whole = whole
        self.delegate: Matcher | None = None
        self.starts_late = False
        self.forms: list[Sequence] = []
        self.next: set[str] = set()
        self.match: Callable[[str, int], re.Match[str] | None] = self._match_first
        self._readers, self._words = readers, words
        self._slots: tuple[Reader, ...] = ()
        self._indices = range(0)

    def _match_first(self, text: str, at: int) -> re.Match[str] | None:
        self._slots = tuple(self._readers[slot] for form in self.forms for slot in slots(form))
        self._indices = range(len(self._slots))
        self.match = re.compile("|".join([regex(form, self._words) for form in self.forms])).match
        return self.match(text, at)

    def can_go_on(self, following: str) -> bool:
        """Tell whether what follows a head can go on with one of the forms."""
        return any(map(following.lower().startswith, self.next))

    def read(self, text: str, start: int, end: int, field: str, told: Any) -> Expression | None:
        """Return the expression that one of the forms makes of a text; None if none fits.

        Args:
            text: the text.
            start: where the head of the forms starts.
            end: where it ends.
            field: what the head tells, if it tells anything,
            told: and the value of that.
        """
        match = self.match(text, start if self.whole else end)
        if match is None:
            return None
        delegate = self.delegate
        unread: list[str] | None = None
        if delegate is None:
            expression = Expression(start, match.end(), self.kind)
            if match.lastindex is not None:
                unread = self._fill(expression, match)
        else:
            rest = delegate.match(text, match.end())
            if rest is None:
                return None
            expression = Expression(match.end() if self.starts_late else start, rest.end(), self.kind)
            if match.lastindex is not None:
                unread = self._fill(expression, match)
            unread = delegate._fill(expression, rest, unread)
        if field:
            setattr(expression, field, told)
        if unread is not None and any(getattr(expression, field) is None for field in unread):
            return None
        return expression

    def _fill(self, expression: Expression, match: re.Match[str], unread: list[str] | None = None) -> list[str] | None:
        """Fill the slots of a match in, and return the fields of those that cannot hold their word."""
        slots = self._slots
        groups = match.groups()
        for index in compress(self._indices, groups):  # of many slots few are filled
            field, read = slots[index]
            value = read(groups[index])
            setattr(expression, field, value)
            if value is None:
                unread = [field] if unread is None else [*unread, field]
        return unread
