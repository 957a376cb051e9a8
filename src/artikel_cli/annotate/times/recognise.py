"""Find the time expressions of a text by their words alone.

In: a text and its language. Out: :class:`Expression` objects in order, without overlap, unresolved. One scan finds
where an expression can begin; only there are the forms of the pack tried, and what they find is witnessed.
"""

from __future__ import annotations

import re
from functools import cache

from ...language import Language
from .expression import Expression
from .forms import Matcher, grammar
from .slots import readers
from .witness import Witness


def recognise(text: str, language: Language) -> list[Expression]:
    """Return the time expressions of a text in order, without overlap; positions are code points."""
    return _recogniser(language).find(text)


@cache
def _recogniser(language: Language) -> _Recogniser:
    return _Recogniser(language)


class _Recogniser:
    def __init__(self, language: Language) -> None:
        self._grammar = grammar(language)
        self._readers = readers(language.times)
        self._witness = Witness(language.times)

    def find(self, text: str) -> list[Expression]:
        grammar = self._grammar
        heads, figures, anchors = grammar.heads, grammar.figures, grammar.anchors
        found: list[Expression] = []
        end = 0
        first = anchors.match("\n" + text[:60])  # the anchors want a character before, the first word has none
        if first is not None:
            head = first.group()[1:]
            expression = self._read(text, 0, heads.get(head) or figures[first[1]], 0)
            if expression is not None:
                found.append(expression)
                end = expression.end
        for anchor in anchors.finditer(text):
            start = anchor.start() + 1
            if start >= end:
                expression = self._read(text, start, heads.get(anchor[0][1:]) or figures[anchor[1]], end)
                if expression is not None:
                    found.append(expression)
                    end = expression.end
        return found

    def _read(self, text: str, start: int, matchers: tuple[Matcher, ...], previous: int) -> Expression | None:
        """Read the expression that begins here, None where there is none; it may reach back to ``previous``."""
        for matcher in matchers:
            match = matcher.match(text, start)
            if match is not None:
                expression = self._fill(match, matcher)
                if expression is not None and self._witness.accepts(text, expression, start, previous):
                    return expression
        return None

    def _fill(self, match: re.Match[str], matcher: Matcher) -> Expression | None:
        expression = Expression(match.start(), match.end(), matcher.kind)
        readers = self._readers
        for slot, group in matcher.forms[match.lastindex]:
            word = match[group]
            if word is not None:
                if slot == "start":
                    expression.start = match.start(group)
                    continue
                field, read = readers[slot]
                value = read(word)
                if value is None:
                    return None
                setattr(expression, field, value)
        return expression
