"""Forms matched: a text and a place in it in, an expression with its slots filled out."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import compress
from typing import Any

from .expression import Expression
from .slots import Reader
from .templates import Sequence, regex, slots


class Forms:
    """Forms that may stand at one place of an expression, compiled when first used.

    Attributes:
        forms: the forms; of those that fit the first is taken.
        match: matches them at a position of a text.
    """

    __slots__ = ("_indices", "_readers", "_slots", "_words", "forms", "match")

    def __init__(self, readers: dict[str, Reader], words: dict[str, tuple[str, ...]], *forms: Sequence) -> None:
        self.forms = list(forms)
        self.match: Callable[[str, int], re.Match[str] | None] = self._match_first
        self._readers, self._words = readers, words
        self._slots: tuple[Reader, ...] = ()
        self._indices = range(0)

    def _match_first(self, text: str, at: int) -> re.Match[str] | None:
        self._slots = tuple(self._readers[slot] for form in self.forms for slot in slots(form))
        self._indices = range(len(self._slots))
        self.match = re.compile("|".join([regex(form, self._words) for form in self.forms])).match
        return self.match(text, at)

    def fill(self, expression: Expression, match: re.Match[str], unread: list[str] | None) -> list[str] | None:
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


class Matcher(Forms):
    """The forms of one kind that begin alike.

    Attributes:
        kind: the kind of expression.
        whole: whether the forms are matched from their head on; else from behind it.
        tail: what may follow them, and need not.
        delegate: the matcher that goes on where the forms end, if they end in a whole date.
        starts_late: whether the span of the expression starts where the delegate does.
        next: the beginnings of what can follow the head of the forms, in small letters; empty if nothing has to.
    """

    __slots__ = ("delegate", "kind", "next", "starts_late", "tail", "whole")

    def __init__(
        self,
        readers: dict[str, Reader],
        words: dict[str, tuple[str, ...]],
        kind: str,
        *,
        whole: bool,
        tail: Forms | None,
    ) -> None:
        super().__init__(readers, words)
        self.kind = kind
        self.whole = whole
        self.tail = tail
        self.delegate: Matcher | None = None
        self.starts_late = False
        self.next: set[str] = set()

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
        delegate, tail = self.delegate, self.tail
        unread: list[str] | None = None
        if delegate is None:
            expression = Expression(start, match.end(), self.kind)
            if match.lastindex is not None:
                unread = self.fill(expression, match, None)
        else:
            rest = delegate.match(text, match.end())
            if rest is None:
                return None
            expression = Expression(match.end() if self.starts_late else start, rest.end(), self.kind)
            if match.lastindex is not None:
                unread = self.fill(expression, match, None)
            unread = delegate.fill(expression, rest, unread)
        if tail is not None and expression.clock is None:
            more = tail.match(text, expression.end)
            if more is not None and more.lastindex is not None:
                expression.end = more.end()
                unread = tail.fill(expression, more, unread)
        if field:
            setattr(expression, field, told)
        if unread is not None and any(getattr(expression, field) is None for field in unread):
            return None
        return expression
