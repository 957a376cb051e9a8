"""The feed below an article: titles of others, perhaps with leads, each with when it came out.

In: lines after the head, and the times found in the text. Out: the teasers; lines get their kinds.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ..annotate.times import Expression
from ..language import Language
from ..model import Teaser
from .dateline import is_outlet
from .furniture import furniture_kind, is_bare
from .lines import Line
from .shape import is_open_ended

_LINES: Final = 40
"""A feed has no more lines."""
_ENTRY: Final = 6
"""A title with what stands around it has no more lines."""
_DATE_MAX: Final = 40
_LEAD_MAX: Final = 320
_BEHIND: Final = 5
"""Behind the time a word of another language may stand: ``10 jam ago``."""
_CERTAIN: Final = 2
"""So many times make a feed of whatever stands above them; one alone is told by titles without a full stop."""
_LABELS: Final = frozenset(("teaser", "related", "navigation"))
"""What the first line of a feed is: ``Recent Posts``, ``Terkini``, or what stands for its picture."""


def take_feed(
    text: str, lines: Sequence[Line], first: int, language: Language, times: Sequence[Expression]
) -> list[Teaser]:
    """Take the feed that ends a page: below a label, to the last line, with a line that says when and nothing else."""
    last = len(lines) - 1
    low = max(first, last - _LINES)
    if len(lines[-1].text) > _DATE_MAX and (last <= low or len(lines[-2].text) > _DATE_MAX):
        return []
    if last <= low or not (_is_time(lines[last], times) or _is_time(lines[last - 1], times)):
        return []
    start = last - 1
    while start > low and len(lines[start].text) <= _LEAD_MAX and not _is_label(lines[start], language):
        start -= 1
    if not _is_label(lines[start], language):
        return []
    above = next((at for at in range(start - 1, max(low, start - _ENTRY), -1) if _is_label(lines[at], language)), 0)
    while above and all(len(line.text) <= _LEAD_MAX for line in lines[above:start]):
        start = above  # each title has a label of its own: what stands for its picture
        above = next((at for at in range(start - 1, max(low, start - _ENTRY), -1) if _is_label(lines[at], language)), 0)
    entries = [line for line in lines[start:] if not _is_label(line, language)]
    told = sum(_is_time(line, times) for line in entries)
    if told < _CERTAIN and not all(is_open_ended(line.text) or _is_time(line, times) for line in entries):
        return []  # a label inside the article, and a date below it
    if _longest_entry(lines[start:], times) > _ENTRY:
        return []  # the article goes on below the label
    if furniture_kind(lines[start].text, language) == "related":
        for line in lines[start:]:
            line.kind = "related"
        return []
    return _teasers(text, lines[start:], language, times)


def _longest_entry(lines: Sequence[Line], times: Sequence[Expression]) -> int:
    """Return how many lines stand between two times at most."""
    longest = run = 0
    for line in lines:
        run = 0 if _is_time(line, times) else run + 1
        longest = max(longest, run)
    return longest


def _is_label(line: Line, language: Language) -> bool:
    return is_bare(line.text, language) and furniture_kind(line.text, language) in _LABELS


def _is_time(line: Line, times: Sequence[Expression]) -> bool:
    """Tell whether a line is when something came out, and nothing else: ``10 jam ago``, ``7 Agustus 2017``."""
    if len(line.text) > _DATE_MAX or not any(map(str.isdecimal, line.text)):
        return False
    return any(time.start == line.start and time.end >= line.end - _BEHIND for time in times)


def _teasers(text: str, lines: Sequence[Line], language: Language, times: Sequence[Expression]) -> list[Teaser]:
    """Give the lines of a feed their kinds and return its teasers: a title and what stands below it."""
    found: list[Teaser] = []
    title: Line | None = None
    for line in lines:
        if furniture_kind(line.text, language) == "navigation":
            line.kind, title = "navigation", None  # `Lihat semua`
            continue
        line.kind = "teaser"
        if _is_label(line, language) or _is_time(line, times) or is_outlet(line.text, language):
            title = None
        elif title is None or is_open_ended(line.text):
            title = line
            found.append(Teaser(line.text, line.text, line.start, line.end, truncated=False))
        else:
            found[-1] = Teaser(title.text, text[title.start : line.end], title.start, line.end, truncated=False)
    return found
