"""The palette: kinds of annotation in, how each looks in colour, and by which sign without, out.

Four of the sixteen ANSI colours are legible on dark and on light backgrounds alike; a second feature (bold,
underline, reverse) stands beside each, so that colour is never the only sign.
"""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

Kind = Literal[
    "dateline",
    "quotation",
    "reported",
    "name",
    "time",
    "wrong",
    "insertion",
    "cue",
    "speaker",
]


class Look(NamedTuple):
    """How a kind of annotation is shown.

    Attributes:
        style: style of Rich.
        sign: what underlines it where there are no styles.
        title: what the legend calls it.
    """

    style: str
    sign: str
    title: str


LOOKS: Final[dict[Kind, Look]] = {
    "dateline": Look("italic cyan", "_", "dateline"),
    "quotation": Look("green", "~", "quotation"),
    "reported": Look("italic green", ":", "reported speech"),
    "name": Look("bold", ".", "name"),
    "time": Look("underline cyan", "=", "time"),
    "wrong": Look("bold underline red", "!", "wrong weekday"),
    "insertion": Look("reverse green", "+", "insertion"),
    "cue": Look("italic magenta", "-", "speech verb"),
    "speaker": Look("bold magenta", "^", "speaker"),
}
"""In the order in which they are painted: of two on one place the later one shows."""

QUIET: Final = "dim"
HEADING: Final = "bold"
GOOD: Final = "green"
BAD: Final = "bold red"
