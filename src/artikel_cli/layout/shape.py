"""What a line looks like, whatever its language: terminated, titled, name-like."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import product
from typing import Final

_WORD: Final = re.compile(r"[^\W\d_][\w'’.-]*")
_CLOSERS: Final = "\"'”’)]"
_SENTENCE_ENDS: Final = frozenset(".!?…")
_ENDS: Final = frozenset(".!?…:;,")

LEAD_MAX: Final = 320
"""The lead of another article is cut off well before this length."""
_BULLET: Final = re.compile(r"(?:[-–—•*·●▪◦‣○■►✓]|\.(?=\s?\d)|\d{1,2}[.)](?=\s)|[a-z][.)](?=\s))\s*\S")
_QUOTES: Final = "\"“‘'"


def openings(phrases: Iterable[str], size: int) -> frozenset[str]:
    """Return the first letters of the phrases in every case a line may begin in: ``by`` gives by, By, bY and BY.

    Most lines begin as no phrase does, and one look into a set tells that.
    """
    heads = {phrase[:size] for phrase in phrases}
    return frozenset("".join(letters) for head in heads for letters in product(*zip(head, head.upper(), strict=False)))


def ends_sentence(text: str) -> bool:
    """Tell whether the text ends as a sentence does."""
    return text.rstrip(_CLOSERS)[-1:] in _SENTENCE_ENDS


def is_open_ended(text: str) -> bool:
    """Tell whether the text ends as a heading does: with no mark that ends a clause or a quotation."""
    last = text[-1]
    return last in "?!" or not (last in '"”' or text.rstrip(_CLOSERS)[-1:] in _ENDS)


def is_cut_off(text: str) -> bool:
    """Tell whether the text ends as a teaser's lead does where it was cut."""
    return (text[:-1] if text[-1] in "\"”'" else text).endswith(("...", "…"))


def is_keywords(text: str) -> bool:
    """Tell whether a line is a list of keywords: in lower case, with commas that no blank follows."""
    return text.count(",") > 1 and ", " not in text and text[-1].isalnum() and text.islower()


def title_share(text: str) -> float:
    """Return the share of the longer words that begin with a capital: 1.0 for a headline in title case."""
    words = [word for word in _WORD.findall(text) if len(word) > 3]
    return sum(not word[0].islower() for word in words) / len(words) if words else 0.0


def is_heading(text: str, most: int = 200) -> bool:
    """Tell whether a line can be the headline of an article: short, open-ended, mostly in title case."""
    return len(text) <= most and " " in text and is_open_ended(text) and title_share(text) >= 0.6


def is_bullet(text: str) -> bool:
    """Tell whether a line begins as an entry of a list does."""
    return not (text[0].isupper() or text[0] in _QUOTES) and _BULLET.match(text) is not None
