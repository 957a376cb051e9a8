"""Glyphs: text of an article in, text that shows every character and steers no terminal out.

C0 controls become their pictures (``␛``, Unicode block 2400), everything else that is invisible or turns the
direction of writing becomes its name or number in angle brackets (``⟨RLO⟩``, ``⟨9B⟩``). Rich markup is never
read, because views are made of :class:`rich.text.Text` alone.
"""

from __future__ import annotations

import re
from typing import Final

from rich.cells import cell_len
from rich.text import Text

HIDDEN: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
"""Characters that do not show. Joiners (U+200C, U+200D) are left: scripts and emoji are spelled with them."""

_NAMES: Final = {
    "\x7f": "␡",
    "\xad": "⟨SHY⟩",
    "\u200b": "⟨ZWSP⟩",
    "\u200e": "⟨LRM⟩",
    "\u200f": "⟨RLM⟩",
    "\u2028": "⟨LS⟩",
    "\u2029": "⟨PS⟩",
    "\u202a": "⟨LRE⟩",
    "\u202b": "⟨RLE⟩",
    "\u202c": "⟨PDF⟩",
    "\u202d": "⟨LRO⟩",
    "\u202e": "⟨RLO⟩",
    "\u2060": "⟨WJ⟩",
    "\u2066": "⟨LRI⟩",
    "\u2067": "⟨RLI⟩",
    "\u2068": "⟨FSI⟩",
    "\u2069": "⟨PDI⟩",
    "\ufeff": "⟨BOM⟩",
}


def visible(text: str) -> str:
    """Return the text with every hidden character replaced by what shows it; line ends too."""
    return HIDDEN.sub(lambda match: _glyph(match[0]), text) if HIDDEN.search(text) else text


def width(text: str) -> int:
    """Return the number of terminal columns that a text takes when it is shown."""
    shown = visible(text)
    return len(shown) if shown.isascii() else cell_len(shown)


def plain(text: str, style: str = "") -> Text:
    """Return a text to print, its hidden characters shown in reverse."""
    shown = Text.assemble((visible(text), style))  # a style of the whole would colour a cell's blanks too
    if len(shown) != len(text) or HIDDEN.search(text):
        for match in HIDDEN.finditer(text):
            start = len(visible(text[: match.start()]))
            shown.stylize("reverse", start, start + len(_glyph(match[0])))
    return shown


def one_line(text: str) -> str:
    """Return a text with each run of white space, line ends included, as one blank."""
    return " ".join(text.split())


def _glyph(character: str) -> str:
    code = ord(character)
    return chr(0x2400 + code) if code < 0x20 else _NAMES.get(character) or f"⟨{code:02X}⟩"
