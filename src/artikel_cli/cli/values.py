"""Values of options: the text on the command line in, what it means out."""

from __future__ import annotations

from datetime import date
from typing import Final

INDENT_MOST: Final = 16
"""Spaces a level that JSON may be indented by."""


def to_date(text: str) -> date | None:
    """Return the day that ``YYYY-MM-DD`` names, ``None`` for any other text."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if day.isoformat() == text else None  # Python reads further forms of ISO 8601, such as 20250618
