"""Editorial insertions: brackets inside a quotation, ``[pabrik itu]`` or ``(Kami)``.

In: the text and its quotations. Out: one insertion a bracket. Both kinds of bracket serve; a newsroom's own words
in a quotation stand in them (AP Stylebook, "parentheses" and "brackets").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from ...model import Insertion, Quotation

_BRACKET: Final = re.compile(r"[(\[]([^()\[\]\n]{1,160})[)\]]")


def find_insertions(text: str, quotations: Sequence[Quotation]) -> tuple[Insertion, ...]:
    """Return the insertions, brackets included, in order."""
    found = []
    for quotation in quotations:
        content = quotation.text
        if "(" in content or "[" in content:
            found += [
                Insertion(
                    match.group(),
                    quotation.start + match.start(),
                    quotation.start + match.end(),
                    quotation.id,
                )
                for match in _BRACKET.finditer(content)
            ]
    return tuple(found)
