"""Exports: a recorded console in, the same view as an SVG image or an HTML page out.

Both are the same for the same view, need nothing from elsewhere, and hold text that can be selected and searched.
"""

from __future__ import annotations

from hashlib import sha256
from html import escape
from typing import Final

from rich.console import Console
from rich.terminal_theme import TerminalTheme

from .glyphs import visible

_DARK: Final = TerminalTheme(
    (24, 26, 31),
    (214, 217, 224),
    [
        (24, 26, 31),
        (240, 113, 120),
        (152, 205, 125),
        (229, 192, 123),
        (110, 170, 245),
        (214, 140, 235),
        (92, 200, 208),
        (214, 217, 224),
    ],
)
_LIGHT: Final = TerminalTheme(
    (255, 255, 255),
    (36, 41, 47),
    [
        (36, 41, 47),
        (190, 30, 45),
        (25, 115, 45),
        (140, 95, 0),
        (5, 80, 174),
        (140, 40, 170),
        (0, 110, 125),
        (100, 105, 112),
    ],
)
"""Colours of 4.5 : 1 at least against their background (WCAG 2.2, 1.4.3), dimmed text apart."""

_FONTS: Final = "ui-monospace, 'Cascadia Mono', Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace"

_SVG: Final = """\
<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{ font: {char_height}px/{line_height}px FONTS; font-variant-east-asian: full-width; }}
.{unique_id}-title {{ font: 600 16px system-ui, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}" />
</clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
""".replace("FONTS", _FONTS)

_HTML: Final = """\
<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>TITLE</title>
<style>
pre {{ font: 14px/1.35 FONTS; margin: 1.5rem; }}
{stylesheet}
body {{ color: {foreground}; background: {background}; }}
@media (prefers-color-scheme: dark) {{
DARK
}}
</style>
</head>
<body>
<pre>{code}</pre>
</body>
</html>
""".replace("FONTS", _FONTS)


def to_svg(console: Console, title: str) -> str:
    """Return what a console has recorded as an image of a dark terminal."""
    text = console.export_text(clear=False)
    identity = f"artikel-{sha256(text.encode('utf-8', 'replace')).hexdigest()[:8]}"
    return console.export_svg(title=visible(title), theme=_DARK, clear=False, code_format=_SVG, unique_id=identity)


def to_html(console: Console, title: str) -> str:
    """Return what a console has recorded as a page, light or dark as its reader likes it."""
    dark = console.export_html(
        theme=_DARK,
        clear=False,
        code_format="{stylesheet}\nbody {{ color: {foreground}; background: {background}; }}",
    )
    page = _HTML.replace("TITLE", _literal(escape(visible(title)))).replace("DARK", _literal(dark))
    return console.export_html(theme=_LIGHT, clear=False, code_format=page)


def _literal(text: str) -> str:
    """Return a text that ``str.format`` gives back as it is."""
    return text.replace("{", "{{").replace("}", "}}")
