"""artikel takes the raw text of a news article apart: headline, dateline, quotations, times, credits.

>>> from artikel_cli import parse, to_json
>>> article = parse("Harga Beras Turun\\nJAKARTA - Harga beras turun.")
>>> article.headline.text
'Harga Beras Turun'

What is imported is loaded on first use, so that importing the package costs next to nothing.
"""

from __future__ import annotations

TYPE_CHECKING = False  # to import typing takes milliseconds, in which an interruption would show a traceback
if TYPE_CHECKING:
    from typing import Any

    from .api import from_json, parse, parse_bytes, to_html, to_json, to_markdown, to_text
    from .errors import ArtikelError
    from .model import Article

__version__ = "0.1.0"
__all__ = [
    "Article",
    "ArtikelError",
    "__version__",
    "from_json",
    "parse",
    "parse_bytes",
    "to_html",
    "to_json",
    "to_markdown",
    "to_text",
]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from . import api

    return getattr(api, name)
