"""Resolve time expressions: TIMEX3 value, EDTF, what decided, and whether the weekday is right.

In: the expressions of a text with what is known of the day it appeared. Out: the :class:`~artikel_cli.model.Time`
of each, the reference date, and a note where the text contradicts itself or the calendar.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ...language import Language
from ...model import Note, ReferenceBasis, ReferenceDate, Time
from .expression import Expression
from .reference import from_body
from .values import Resolver


def resolve(
    expressions: Sequence[Expression],
    text: str,
    language: Language,
    *,
    published: date | None,
    dateline: date | None,
    option: date | None,
    today: date,
) -> tuple[tuple[Time, ...], ReferenceDate, tuple[Note, ...]]:
    """Resolve the expressions of a text against its reference date.

    Args:
        expressions: what :func:`~artikel_cli.annotate.times.recognise` found, in order.
        text: the text they were found in.
        language: the pack they were found with.
        published: the day that the header states.
        dateline: the day that the dateline states.
        option: the day that the user states; it goes before all others.
        today: the last day that the body's own dates may give, where they are asked.
    """
    basis: ReferenceBasis = "none"
    decider: Expression | None = None
    if option is not None:
        day, basis = option, "option"
    elif published is not None:
        day, basis = published, "published"
    elif dateline is not None:
        day, basis = dateline, "dateline"
    else:
        found, decider = from_body(expressions, text, language, today)
        if found is not None:
            day, basis = found, "body"
    reference = None if basis == "none" else day
    resolver = Resolver(text, language, reference, decider)
    times = tuple([resolver.time(expression) for expression in expressions])
    return times, ReferenceDate(reference.isoformat() if reference else None, basis), tuple(resolver.notes)
