"""What a terminal may be shown: text in, text out in which nothing can steer the terminal."""

from __future__ import annotations

import os
import re
from typing import Final

_CONTROL: Final = r"\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff"
"""C0 but tab and newline, C1, separators that break a line, overrides of writing direction, an invisible
byte-order mark, surrogates."""

_JSON_PARTS: Final = (
    r'(?P<blue>"(?:[^"\\]|\\.)*")(?=:)|(?P<green>"(?:[^"\\]|\\.)*")'
    r"|(?P<cyan>-?\d[\d.eE+-]*)|(?P<magenta>true|false|null)"
)
"""Keys, strings, numbers and constants, by the colour they get."""

_COLOURED_LIMIT: Final = 1_000_000
"""Characters beyond which colours cost more time (about a second) than they help an eye."""


def printable(text: str) -> str:
    """Escape everything that is not printable, line ends too: the result is one harmless line."""
    return text if text.isprintable() else "".join(c if c.isprintable() else _escape(c) for c in text)


def harmless(text: str) -> str:
    """Escape control characters and overrides of direction; tabs and line ends stay."""
    return re.sub(f"(?!\r\n)[{_CONTROL}]", lambda match: _escape(match[0]), text)


def harmless_json(text: str) -> str:
    """Escape control characters and overrides of direction in a JSON text, which stays the same JSON."""
    return re.sub(f"[{_CONTROL}]", lambda match: f"\\u{ord(match[0]):04x}", text)


def coloured(json: str) -> str:
    """Colour a JSON text; not where ``NO_COLOR`` is set or ``TERM`` says that the terminal has no colours."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") in ("dumb", "unknown") or len(json) > _COLOURED_LIMIT:
        return json
    from rich.console import Console
    from rich.text import Text

    text = Text(json)
    text.highlight_regex(_JSON_PARTS)
    console = Console(force_terminal=True, highlight=False)
    with console.capture() as capture:
        console.print(text, soft_wrap=True, end="")
    return capture.get()


def _escape(character: str) -> str:
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
