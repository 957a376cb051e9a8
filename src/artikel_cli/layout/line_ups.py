"""Line-ups and tables of sport: a line that names a team and its players, two lines that are the rows of a table.

In: lines of the body. Out: whether.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from ..patterns import pattern
from .lines import Line

_FORMATION: Final = re.compile(r"[^(]{2,40}\((?:\d-){2,4}\d\)")
"""The formation behind a team's name begins a line-up: ``Nama FC (4-3-3): 1-Nama``."""
_TEAM: Final = r"[A-Z][^:;,.]{1,40}: "
_SUBSTITUTES: Final = r"\. (?=[A-Z][^.,;:]{2,24}: )"
_PARTED: Final = r"[;,] "
_PLAYER: Final = r"(?:\d{1,2}[-. ])?[A-Z][\w.'’-]*(?: (?:[A-Z(\d][\w.'’()/-]*|[a-z]{2,3}(?= [A-Z]))){0,4}"
_PLAYERS: Final = 6
_SCORE: Final = r"[^\W\d_][^\d,.:;]{1,40} \d{1,3}(?:[-–]\d{1,3})?"


def is_line_up(text: str, least: int = _PLAYERS) -> bool:
    """Tell whether a line names a team and its formation or players: ``LASKAR: A Nama; B Nama, C Nama``."""
    if _FORMATION.match(text):
        return True
    team = pattern(_TEAM).match(text) if ";" in text or text.count(",") >= _PLAYERS else None
    if team is None:
        return False
    named = pattern(_SUBSTITUTES).split(text[team.end() :], maxsplit=1)[0]
    players = pattern(_PARTED).split(named.rstrip("."))
    return len(players) >= least and all(map(pattern(_PLAYER).fullmatch, players))


def are_scores(lines: Sequence[Line], at: int) -> bool:
    """Tell whether two lines are the rows of a table: ``Laskar FC 2-14``, ``Bahari FC 1-16``."""
    return all(pattern(_SCORE).fullmatch(line.text) for line in (lines[at], lines[at + 1]))
