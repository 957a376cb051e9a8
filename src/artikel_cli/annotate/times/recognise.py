"""Find the time expressions of a text by their words alone.

In: a text and its language. Out: :class:`Expression` objects in order, without overlap, unresolved. One scan finds
where an expression can begin; only there are the forms of the pack tried, and what they find must be witnessed.
"""

from __future__ import annotations

from functools import cache

from ...language import Language
from .expression import Expression
from .grammar import Matcher, grammar
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
        self._accepts = Witness(language.times).accepts

    def find(self, text: str) -> list[Expression]:
        heads, figures, anchors = self._grammar.heads, self._grammar.figures, self._grammar.anchors
        read = self._read
        found: list[Expression] = []
        end = 0
        first = anchors.match("\n" + text[:60])  # the anchors want a character before, the first word has none
        if first is not None:
            expression = read(text, 0, heads.get(first[0][1:]) or figures[first[1]], 0)
            if expression is not None:
                found.append(expression)
                end = expression.end
        for anchor in anchors.finditer(text):
            start = anchor.start() + 1
            if start >= end:
                expression = read(text, start, heads.get(anchor[0][1:]) or figures[anchor[1]], end)
                if expression is not None:
                    found.append(expression)
                    end = expression.end
        return found

    def _read(self, text: str, start: int, matchers: tuple[Matcher, ...], previous: int) -> Expression | None:
        """Read the expression that begins here, None where there is none; it may reach back to ``previous``."""
        for matcher in matchers:
            match = matcher.match(text, start)
            if match is None:
                continue
            values = matcher.values(match)
            if None in values.values():
                continue
            if "start" in values:
                values["start"] = match.start(matcher.start)
                expression = Expression(end=match.end(), kind=matcher.kind, **values)
            else:
                expression = Expression(start, match.end(), matcher.kind, **values)
            if self._accepts(text, expression, start, previous):
                return expression
        return None
