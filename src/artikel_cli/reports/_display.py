"""Text for people: anything in, text out that shows what cannot be seen and steers no terminal; with its width."""

from __future__ import annotations

from typing import Final

_COLOURS: Final = {"error": "1;31", "warning": "1;33", "info": "1;36", "faint": "2", "bold": "1", "help": "1;32"}


def visible(text: str) -> str:
    """Return one line in which everything that does not print is an escape, such as ``\\u200b``."""
    return text if text.isprintable() else "".join(map(_shown, text))


def width(text: str) -> int:
    """Return the columns of a terminal that a visible text takes."""
    if text.isascii():
        return len(text)
    from unicodedata import combining, east_asian_width

    return sum(0 if combining(c) else 2 if east_asian_width(c) in "WF" else 1 for c in text)


def paint(text: str, colour: str, *, on: bool) -> str:
    """Return a text in a colour (a severity, ``faint``, ``bold`` or ``help``), or as it is where it is not on."""
    return f"\x1b[{_COLOURS[colour]}m{text}\x1b[0m" if on and text else text


def _shown(character: str) -> str:
    if character.isprintable():
        return character
    if character == "\t":
        return "    "
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
