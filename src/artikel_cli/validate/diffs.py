"""Diffs: two texts in, a unified diff out, as ``diff -u`` writes it and ``patch`` reads it.

Fixes rarely change the number of lines, so that lines are compared by their number where they are as many; only a
middle that has grown or shrunk is searched for what moved, and a very long one is replaced as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final, TypeAlias

_LINE: Final = re.compile(r"[^\n]*\n|[^\n]+")
_SEARCHED: Final = 2000
"""Lines of a middle that are searched, which takes quadratic time when many are alike."""

_Step: TypeAlias = tuple[str, int, int, int, int]
"""What difflib calls an opcode."""


def unified(before: str, after: str, name: str) -> str:
    """Return the unified diff of a file's two texts, empty where they are the same."""
    if before == after:
        return ""
    old, new = _LINE.findall(before), _LINE.findall(after)
    matcher: SequenceMatcher[str] = SequenceMatcher(None, [], [])
    matcher.opcodes = list(_steps(old, new))  # type: ignore[attr-defined]  # typeshed leaves it out; it is asked first
    pieces = [f"--- {name}\n+++ {name}\n"]
    for group in matcher.get_grouped_opcodes(3):
        (_, old_start, _, new_start, _), (_, _, old_end, _, new_end) = group[0], group[-1]
        pieces.append(f"@@ -{_range(old_start, old_end)} +{_range(new_start, new_end)} @@\n")
        for tag, i, j, k, m in group:
            if tag == "equal":
                pieces += _marked(" ", old[i:j])
            else:
                pieces += [*_marked("-", old[i:j]), *_marked("+", new[k:m])]
    return "".join(pieces)


def _steps(old: Sequence[str], new: Sequence[str]) -> Iterator[_Step]:
    """Yield the stretches of equal and of changed lines in turn."""
    if len(old) == len(new):
        yield from _by_number(old, new)
        return
    shorter = min(len(old), len(new))
    head = next((i for i in range(shorter) if old[i] != new[i]), shorter)
    tail = next((i for i in range(shorter - head) if old[-1 - i] != new[-1 - i]), shorter - head)
    old_end, new_end = len(old) - tail, len(new) - tail
    if head:
        yield "equal", 0, head, 0, head
    if max(old_end, new_end) - head > _SEARCHED:
        yield "replace", head, old_end, head, new_end
    else:
        middle = SequenceMatcher(None, old[head:old_end], new[head:new_end], autojunk=False)
        for tag, i, j, k, m in middle.get_opcodes():
            yield tag, head + i, head + j, head + k, head + m
    if tail:
        yield "equal", old_end, len(old), new_end, len(new)


def _by_number(old: Sequence[str], new: Sequence[str]) -> Iterator[_Step]:
    start = 0
    while start < len(old):
        equal = old[start] == new[start]
        end = start + 1
        while end < len(old) and (old[end] == new[end]) == equal:
            end += 1
        yield "equal" if equal else "replace", start, end, start, end
        start = end


def _range(start: int, end: int) -> str:
    """Return a range of lines as POSIX has it: an empty one is named by the line in front of it."""
    length = end - start
    if length == 1:
        return str(start + 1)
    return f"{start + 1 if length else start},{length}"


def _marked(mark: str, lines: Sequence[str]) -> list[str]:
    return [
        f"{mark}{line}" if line.endswith("\n") else f"{mark}{line}\n\\ No newline at end of file\n" for line in lines
    ]
