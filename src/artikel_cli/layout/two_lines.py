"""Credits of two lines below an article: a label above its name, a pair of names below the last sentence.

In: lines and an index. Out: the credits, or whether a label stands there with nobody below it.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..language import Language
from ..model import Credit
from .credits import label_alone
from .lines import Line
from .names import split_names
from .shape import ends_sentence
from .signatures import writers_of
from .writers import HEADER_MAX


def is_empty_label(lines: Sequence[Line], at: int, language: Language) -> bool:
    """Tell whether a line is a label with a colon and nobody behind or below it: ``Penulis:``."""
    below = lines[at + 1 : at + 2]
    alone = not below or below[0].kind not in (None, "tags")
    return alone and lines[at].text[-1] == ":" and label_alone(lines[at].text, language) is not None


def named_below(lines: Sequence[Line], at: int, language: Language) -> tuple[Credit, ...]:
    """Return the credits of a line that is a label alone and of the names right below it: ``Editor``, ``NAMA``."""
    below = lines[at + 1] if at + 1 < len(lines) else None
    role = label_alone(lines[at].text, language)
    if role is None or below is None or below.kind is not None or len(below.text) > HEADER_MAX:
        return ()
    names = split_names(below.text, below.start)
    return tuple([Credit(role, name.name, name.start, name.end) for name in names if " " in name.name])


def pair_below(lines: Sequence[Line], at: int, language: Language) -> tuple[Credit, ...]:
    """Return the writers of a line of two names right below a sentence, which no list of pairs is."""
    above = lines[at - 1].text
    return writers_of(lines[at].text, lines[at].start, language) if ends_sentence(above) and "/" not in above else ()
