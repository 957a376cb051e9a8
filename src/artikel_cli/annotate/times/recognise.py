"""Find the time expressions of a text by their words alone.

In: a text and its language. Out: :class:`Expression` objects in order, without overlap, unresolved. One scan finds
where an expression can begin; only there are the forms of the pack tried, and what they find must be witnessed.
"""

from __future__ import annotations

from functools import cache

from ...language import Language
from ...vocabulary import BEGIN, Vocabulary
from .expression import Expression
from .grammar import PREFIX, grammar
from .heads import FIGURE
from .order import settle_order
from .witness import Witness


def recognise(text: str, vocabulary: Vocabulary, language: Language) -> list[Expression]:
    """Return the time expressions of a text, whose words are given, in order, without overlap; code points."""
    forms = grammar(language)
    accepts = _witness(language).accepts
    found: list[Expression] = []
    end = 0
    for start, head in forms.anchors(text, vocabulary):
        if start < end:
            continue
        at = start + head.length
        if head is FIGURE:
            tried = forms.at_figure(text, start)
        elif not start or text[start - 1] in BEGIN:
            behind = at + 1 if text.startswith(" ", at) else at
            tried = head[text[behind : behind + PREFIX]]
        else:
            continue
        for matcher, field, told in tried:
            expression = matcher.read(text, start, at, field, told)
            if expression is not None and accepts(text, expression, start, end):
                found.append(expression)
                end = expression.end
                break
    settle_order(found, text, forms.month_first)
    return found


@cache
def _witness(language: Language) -> Witness:
    return Witness(language.times)
