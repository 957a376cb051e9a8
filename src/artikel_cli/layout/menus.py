"""Menus: the links of a site that a pasted page has in one line above its headline, and the name of the site.

In: a line. Out: whether it is one; the words that make it one are of the language pack.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from ..language import Language
from ..patterns import pattern
from .dateline_forms import forms_of

_LINK: Final = re.compile(r"[A-Z]?[a-z]+(?=[A-Z])|[^\s|/>›»·•]+")
"""A word of a menu; scraping glues links to each other: ``LoginContactSupport``."""
_MENU_MAX: Final = 400
_CODE: Final = 2
"""The code of a language has so many letters (ISO 639-1)."""
_CODES: Final = 3
_LINKS: Final = 4
"""A menu has so many words at least."""
_CHANNELS: Final = 3
"""So many of them are names of channels, and one in so many."""
_PUNCTUATED: Final = r"(?<!\b[A-Z])[.,:;!?](?:\s|\Z)|[\"“”‘]|\s['’]"
_JOINERS: Final = frozenset("&+-–|/>")
_PATH_WORDS: Final = 9
_BUTTONS: Final = 3
"""So many words in small letters may still be of a sentence."""
_SITE_WORDS: Final = 5
_BESIDE: Final = 2
"""So many words stand beside the name of a site: ``ABC News homepage``."""


@cache
def channel_words(language: Language) -> frozenset[str]:
    """Return the words that names of channels and the links beside them consist of, in small letters."""
    section = language.furniture.get("section")
    if section is None:
        return frozenset()
    return frozenset([*section.links, *(word for name in section.whole for word in name.split() if len(word) > 1)])


def begins_at_home(text: str, language: Language) -> bool:
    """Tell whether a line begins with the first link of a site: ``Beranda / Liputan``, ``Home Profil Layanan``."""
    section = language.furniture.get("section")
    first = _LINK.match(text)
    return section is not None and first is not None and first[0].casefold() in section.homes


def is_menu(text: str, language: Language) -> bool:
    """Tell whether a line is a menu: words with capitals and no marks between, several of them names of channels."""
    if len(text) > _MENU_MAX:
        return False
    if any(map(str.islower, text.split())):
        return _is_row_of_channels(text, language)  # most lines are none
    if pattern(_PUNCTUATED).search(text) is not None:
        return False
    if text.isupper() and all(len(word) == _CODE for word in text.split()) and text.count(" ") >= _CODES - 1:
        return True  # the languages of a site: `EN ID ZH JA`
    words = [word for word in _LINK.findall(text) if word not in _JOINERS]
    if len(words) < _LINKS or not all(word[0].isupper() or word[0].isdecimal() for word in words):
        return False
    channels = sum(map(channel_words(language).__contains__, map(str.casefold, words)))
    return channels >= max(_CHANNELS, len(words) / _CHANNELS)


def _is_row_of_channels(text: str, language: Language) -> bool:
    """Tell whether a line is a menu in small letters: ``home nasional megapolitan infografis indeks``."""
    if not text.islower() or text[-1] in ".,:;!?":
        return False
    words = text.split(" ")
    return len(words) >= _LINKS and sum(map(channel_words(language).__contains__, words)) * 4 >= len(words) * 3


@cache
def _links(language: Language) -> frozenset[str]:
    navigation = language.furniture.get("navigation")
    return frozenset(navigation.links if navigation is not None else ())


def is_share_row(text: str, language: Language) -> bool:
    """Tell whether a line is the buttons to share an article with: ``Share Tweet Email``, ``FacebookTwitter``."""
    links = _links(language)
    first = _LINK.match(text)
    if first is None or first[0].casefold() not in links:
        return False
    words = [word.casefold() for word in _LINK.findall(text)]
    least = (" " in text) + 1 if text[0].isupper() else _BUTTONS
    return len(words) > least and links.issuperset(words)


def is_site_path(text: str, language: Language) -> bool:
    """Tell whether a line is the path of a page that scraping has left no signs: ``Kompas TV regional jawa barat``."""
    if (
        not _SITE_WORDS <= text.count(" ") < _PATH_WORDS
        or not text[-1].islower()
        or pattern(_PUNCTUATED).search(text) is not None
    ):
        return False
    words = text.split()
    lowered = next((at for at, word in enumerate(words) if word[0].islower()), len(words))
    outlet = " ".join(words[:lowered]).casefold()
    channel = lowered < len(words) and words[lowered] in channel_words(language)
    return channel and all(map(str.islower, words[lowered:])) and outlet in forms_of(language).outlets


def names_site(text: str, language: Language) -> bool:
    """Tell whether a few words name the outlet or its channels: ``ABC News homepage``, ``Shots - Health``."""
    if is_site_path(text, language):
        return True
    if text.count(" ") > _SITE_WORDS + 1:
        return False
    words = [word for word in text.casefold().split() if word not in _JOINERS]
    if not 0 < len(words) <= _SITE_WORDS or pattern(_PUNCTUATED).search(text) is not None:
        return False
    channels = sum(map(channel_words(language).__contains__, words))
    if channels == len(words) or channels * 2 >= len(words) > 2:
        return True
    outlets = forms_of(language).outlets
    for length in range(len(words), 0, -1):
        beside = len(words) - length
        names = [" ".join(words[start : start + length]) for start in range(beside + 1)]
        if any(name in outlets or f"the {name}" in outlets for name in names):
            return beside <= min(_BESIDE, length)
    return False
