"""Find the time expressions of a text by their words alone.

In: a text and its language. Out: :class:`Expression` objects in order, without overlap, unresolved. One scan finds
where an expression can begin; only there are the forms of the pack tried, and what they find must be witnessed.
"""

from __future__ import annotations

from functools import cache

from ...language import Language
from .expression import Expression
from .grammar import grammar
from .order import settle_order
from .witness import Witness


def recognise(text: str, language: Language) -> list[Expression]:
    """Return the time expressions of a text in order, without overlap; positions are code points."""
    forms = grammar(language)
    heads, figures = forms.heads, forms.figures
    accepts = _witness(language).accepts
    found: list[Expression] = []
    end = 0
    # The anchors want a character before, and the first word has none: so many positions are one too far.
    for anchor in forms.anchors.finditer("\n" + text):
        start, after_head = anchor.span()
        if start < end:
            continue
        after_head -= 1
        word = text[start:after_head]
        tried = heads.get(word)
        if tried is None:
            if word.isalpha():
                continue
            tried = figures[anchor[1]]
        for matcher, field, value in tried:
            match = matcher.match(text, start if matcher.whole else after_head)
            if match is None:
                continue
            read = matcher.read(text, match)
            if read is None:
                continue
            stop, slots = read
            if field:
                slots[field] = value
            if None in slots.values():
                continue
            expression = Expression(slots.pop("start", start), stop, matcher.kind, **slots)
            if accepts(text, expression, start, end):
                found.append(expression)
                end = expression.end
                break
    settle_order(found, text, forms.month_first)
    return found


@cache
def _witness(language: Language) -> Witness:
    return Witness(language.times)
