"""Fixes: a context and its findings in, the mended text out, with what could not be mended and why.

No fix is trusted. All that do not touch each other are made at once, the result is parsed, and what was not meant
to change is compared; where something has changed, the fixes are tried in halves until the guilty ones are left
out. The number of parses is bounded, so that a text with thousands of bad fixes costs no more than one with a few.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from ..findings import Edit, Finding, Fix
from ..model import BODY_KINDS, Article
from ..rules import Context
from ..source import Source

Examine = Callable[[bytes], Context]
"""Decodes and parses bytes as the document was decoded and parsed."""

_PARSES: Final = 32
"""Parses that one round over a document may cost."""

_LINE_END: Final = re.compile(r"\r\n|[\n\r]")


class Outcome(NamedTuple):
    """What a round of fixes has come to.

    Attributes:
        context: the document as it is now.
        made: the findings that were mended.
        refused: the findings whose fix would have changed more than it meant, with what that is.
    """

    context: Context
    made: list[Finding]
    refused: list[tuple[Finding, str]]


def mend(context: Context, findings: Iterable[Finding], examine: Examine, *, unsafe: bool) -> Outcome:
    """Apply the safe fixes of the findings, or all; those that touch an earlier one wait for another round."""
    source = context.source
    ready: list[tuple[Finding, tuple[Edit, ...]]] = []
    refused: list[tuple[Finding, str]] = []
    taken: list[tuple[int, int]] = []
    line_end = _usual_line_end(source.text)
    wanted = [(finding, finding.fix) for finding in findings if finding.fix and (finding.fix.safe or unsafe)]
    if wanted and not _comes_back(source):
        return Outcome(context, [], [(finding, "its bytes would not come back as they were") for finding, _ in wanted])
    for finding, fix in sorted(wanted, key=lambda pair: (pair[0].start, pair[0].end, pair[0].code)):
        edits = _prepared(fix, source.text, line_end)
        if not edits:
            refused.append((finding, "its edits do not lie in the text"))
        elif all(_is_free(edit, taken) for edit in edits):
            for edit in edits:
                taken.insert(bisect_right(taken, (edit.start, edit.end)), (edit.start, edit.end))
            ready.append((finding, edits))
    if not ready:
        return Outcome(context, [], refused)
    trial = _Trial(context, examine)
    made = trial.accept(ready)
    refused += [(finding, trial.reasons[id(finding)]) for finding, _ in ready if id(finding) in trial.reasons]
    return Outcome(trial.result, [finding for finding, _ in made], refused)


Ready = Sequence[tuple[Finding, tuple[Edit, ...]]]


class _Trial:
    """Tries fixes on one document; ``result`` has those made that are accepted, ``reasons`` tell of the others."""

    def __init__(self, context: Context, examine: Examine) -> None:
        self._context, self._examine = context, examine
        self._parses = _PARSES
        self.result = context
        self.reasons: dict[int, str] = {}

    def accept(self, ready: Ready) -> Ready:
        """Return those fixes that can be made together; the others get a reason."""
        accepted: list[tuple[Finding, tuple[Edit, ...]]] = []
        groups = [list(ready)]
        while groups:
            group = groups.pop()
            reason = self._harm([*accepted, *group])
            if reason is None:
                accepted += group
            elif len(group) == 1 or self._parses <= 0:
                self.reasons |= {id(finding): reason for finding, _ in group}
            else:
                half = len(group) // 2
                groups += [group[half:], group[:half]]
        return accepted

    def _harm(self, ready: Ready) -> str | None:
        """Return what making these fixes would change besides, None where it is nothing."""
        if self._parses <= 0:
            return "too many fixes of this text were refused"
        self._parses -= 1
        before = self._context
        edits = sorted((edit for _, own in ready for edit in own), key=lambda edit: (edit.start, edit.end))
        text = apply(before.source.text, edits)
        try:
            raw = text.encode(before.source.encoding)
        except UnicodeEncodeError:
            return f"{before.source.encoding} has no such character"
        after = self._examine(raw)
        reason = changed(before, after, edits) if after.source.text == text else "it would be decoded otherwise"
        if reason is None:
            self.result = after
        return reason


def apply(text: str, edits: Iterable[Edit]) -> str:
    """Return a text with edits made that are in order and do not overlap."""
    pieces: list[str] = []
    position = 0
    for edit in edits:
        pieces += (text[position : edit.start], edit.replacement)
        position = edit.end
    return "".join([*pieces, text[position:]])


def changed(before: Context, after: Context, edits: Sequence[Edit]) -> str | None:
    """Return what has changed besides what the edits, in order, mean to change; None where nothing has.

    The headline and the body are what they were but for the edits; where there was no headline, a line of the body that
    is mended may turn out to be one. A quotation, a time or a person that no edit touches stands where it stood, and
    what is new or gone touches an edit.
    """
    old, new = before.article, after.article
    if old is None or new is None:
        return "it would not be an article"
    moves = _Moves(edits)
    body = _body(new)
    if old.headline is None and any(moves.touch_new(*span) for span in _headline(new)):
        body = _headline(new) + body
    elif _words(after.source, _headline(new)) != _words(before.source, _headline(old), edits):
        return "the headline would change"
    if _words(after.source, body) != _words(before.source, _body(old), edits):
        return "the body would change"
    for name in ("quotations", "times"):
        reason = _lost(_spans(old, name), _spans(new, name), moves)
        if reason:
            return f"{reason} of the {name} would change"
    touched = {person.name for person in old.people if any(moves.touch_old(m.start, m.end) for m in person.mentions)}
    fresh = {person.name for person in new.people if any(moves.touch_new(m.start, m.end) for m in person.mentions)}
    gained = len(new.quotations) > len(old.quotations)
    known, now = {person.name for person in old.people}, {person.name for person in new.people}
    if known - now - touched or (now - known - fresh and not gained):
        return "the people would change"
    return None


class _Moves:
    """Where places of the old text are in the new one."""

    def __init__(self, edits: Sequence[Edit]) -> None:
        self._old = [(edit.start, edit.end) for edit in edits]
        self._shifts = [0]
        self._new = []
        for edit in edits:
            start = edit.start + self._shifts[-1]
            self._new.append((start, start + len(edit.replacement)))
            self._shifts.append(self._shifts[-1] + len(edit.replacement) - (edit.end - edit.start))
        self._ends = [end for _, end in self._old]

    def to_new(self, start: int, end: int) -> tuple[int, int] | None:
        """Return the new place of a span, None where an edit touches one of its borders."""
        if _touches(self._old, start, start) or _touches(self._old, end, end):
            return None
        return tuple(place + self._shifts[bisect_right(self._ends, place)] for place in (start, end))  # type: ignore[return-value]  # of two, two

    def covers(self, start: int, end: int) -> bool:
        """Whether one edit replaces all of a span."""
        index = bisect_right(self._old, (start, 1 << 62)) - 1
        return index >= 0 and self._old[index][1] >= end

    def touch_old(self, start: int, end: int) -> bool:
        """Whether an edit lies in a span of the old text or beside it."""
        return _touches(self._old, start, end)

    def touch_new(self, start: int, end: int) -> bool:
        """Whether an edit's replacement lies in a span of the new text or beside it."""
        return _touches(self._new, start, end)


def _touches(sorted_spans: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    index = bisect_right(sorted_spans, (end, 1 << 62)) - 1
    return index >= 0 and sorted_spans[index][1] >= start


def _lost(old: Counter[tuple[int, int]], new: Counter[tuple[int, int]], moves: _Moves) -> str | None:
    expected: Counter[tuple[int, int]] = Counter()
    least = 0
    for span, count in old.items():
        moved = moves.to_new(*span)
        if moved is not None:
            expected[moved] += count
        if not moves.covers(*span):
            least += count
    if expected - new:
        return "one"
    if any(not moves.touch_new(*span) for span in new - expected):
        return "one"
    return "the number" if new.total() < least else None


def _spans(article: Article, name: str) -> Counter[tuple[int, int]]:
    return Counter((item.start, item.end) for item in getattr(article, name))


def _headline(article: Article) -> list[tuple[int, int]]:
    return [(article.headline.start, article.headline.end)] if article.headline else []


def _body(article: Article) -> list[tuple[int, int]]:
    return [(block.start, block.end) for block in article.blocks if block.kind in BODY_KINDS]


def _words(source: Source, spans: Iterable[tuple[int, int]], edits: Sequence[Edit] = ()) -> list[str]:
    """Return the words in the spans once the edits are made; white space between them is not compared."""
    return "".join(_pieces(source.text, spans, edits)).split()


def _pieces(text: str, spans: Iterable[tuple[int, int]], edits: Sequence[Edit]) -> Iterator[str]:
    """Yield what stands in the spans; an edit that reaches over several of them counts in the first."""
    index, told = 0, -1
    for start, end in spans:
        position = start
        while index < len(edits) and edits[index].start <= end:
            edit = edits[index]
            if edit.end >= start:
                yield text[position : max(position, edit.start)]
                yield edit.replacement if told < index else ""
                told, position = index, max(position, min(end, edit.end))
                if edit.end > end:
                    break
            index += 1
        yield text[position:end] + "\n"


def _prepared(fix: Fix, text: str, line_end: str) -> tuple[Edit, ...] | None:
    """Return a fix's edits in order, with the line ends of the text; None where they cannot be made."""
    edits = sorted(fix.edits, key=lambda edit: (edit.start, edit.end))
    position = 0
    for edit in edits:
        if not position <= edit.start <= edit.end <= len(text):
            return None
        position = edit.end
    if line_end == "\n":
        return tuple(edits)
    return tuple(
        edit
        if _LINE_END.search(text, edit.start, edit.end)
        else Edit(edit.start, edit.end, _LINE_END.sub(lambda _: line_end, edit.replacement))
        for edit in edits
    )


def _is_free(edit: Edit, taken: Sequence[tuple[int, int]]) -> bool:
    """Whether no edit was taken that overlaps, or inserts at the same place."""
    index = bisect_right(taken, (edit.start, edit.end))
    before = taken[index - 1] if index else (-1, -1)
    after = taken[index] if index < len(taken) else (1 << 62, 1 << 62)
    return before[1] <= edit.start and before != (edit.start, edit.end) and edit.end <= after[0]


def _comes_back(source: Source) -> bool:
    try:
        return source.text.encode(source.encoding) == source.raw
    except UnicodeEncodeError:
        return False


def _usual_line_end(text: str) -> str:
    counted = Counter(_LINE_END.findall(text)) if "\r" in text else Counter("\n")
    return max(counted, key=lambda end: (counted[end], end == "\n"))
