"""Titles: whether a line can be a headline, and whether the article tells of what it says.

In: a line, and the page below it. Out: a decision.
"""

from __future__ import annotations

import re
from typing import Final

from ..patterns import pattern
from .menus import channel_words
from .page import Page
from .shape import ends_sentence, title_share

HEADLINE_MAX: Final = 220
HEADLINE_WORDS: Final = 5
LEAD: Final = 60
"""A line of the body is longer than most of the header."""
_TOLD_LINES: Final = 14
_TOLD_WITHIN: Final = 2400
"""A headline's words are looked for in so many lines and code points below it."""
_TOLD_FAR: Final = 30
"""Below the menu of a site so many lines are looked at: much of its page may stand above the article."""
_TOLD_WORD: Final = 3
"""Words of so many letters are in every text."""
_TOLD_SHARE: Final = 5
"""One in so many words of a headline comes back in the article, one at least."""
_TWO: Final = r"[A-Z0-9][^.!?]{20,60}[.!?] [A-Z][a-z]{2,4}[’']s [^.!?]{8,40}\.\Z"
"""A headline of two sentences, the second of which says what the text tells: ``…. Here's what to know.``"""
_TWO_MAX: Final = 100
_SHORTENED: Final = re.compile(r"[\s(](?:[A-Z]\.){2,3}\Z")
"""A place or party in short at the end of a headline is no full stop: ``… near Leeds, B.C.``."""
_SHORTENED_MAX: Final = 110
_ASKED: Final = r": [\"“‘'][^\"”’']{3,60}[?!][\"”’']\Z"
"""A headline may end in what somebody asks: ``Pelatih: "Wasit Lihat Apa?"``."""


def is_told(page: Page, at: int) -> bool:
    """Tell whether the text below a line has some of its longer words, as an article has of its headline's."""
    text = page.lines[at].text
    enough = max(1, text.count(" ") // _TOLD_SHARE)
    return told(page, at, enough) == enough


def told(page: Page, at: int, enough: int, *, far: bool = False, every: bool = False) -> int:
    """Return how many of the longer words of a line the text below the header has, up to so many.

    The name of a channel counts for nothing, unless ``every`` word does: any article may have it.
    """
    line = page.lines[at]
    lines = page.lines[at + 1 : at + (_TOLD_FAR if far else _TOLD_LINES)]
    below = " ".join([other.text for other in lines if len(other.text) > LEAD])
    below = below[:_TOLD_WITHIN].casefold()
    count = 0
    channels = channel_words(page.language)
    for word in line.text.casefold().split(" "):
        bare = word.strip(".,:;?!\"'‘’“”")
        if len(word) > _TOLD_WORD and (every or bare not in channels) and bare in below:
            count += 1
            if count == enough:
                break
    return count


def can_be_headline(text: str, *, alone: bool) -> bool:
    """Tell whether a line can be a headline; one that stands ``alone`` needs the capitals of a title."""
    if len(text) > HEADLINE_MAX or (text[0].islower() and not text[1:2].isupper()):
        return False
    if text.endswith(("...", "…")):
        return not alone
    shortened = text[-1] == "." and len(text) <= _SHORTENED_MAX and not alone and _SHORTENED.search(text) is not None
    shortened = shortened or (not alone and len(text) <= _TWO_MAX and pattern(_TWO).match(text) is not None)
    asks = text[-1] in "?!)" or (": " in text and pattern(_ASKED).search(text) is not None)
    if not shortened and (text.endswith((".", ",", ";")) or (ends_sentence(text) and not asks)):
        return False
    if text[-1] in "\"”'’" and text[-2:-1] in ".,":
        return False
    return not alone or (title_share(text) >= 0.6 and len(text.split()) >= 3)
