"""Patterns that few articles need, compiled when one does: no start of the command pays for them."""

from __future__ import annotations

import re
from functools import cache


@cache
def pattern(expression: str) -> re.Pattern[str]:
    """Return the pattern of an expression of this package; ``re.compile`` keeps them, too, and takes longer to ask."""
    return re.compile(expression)
