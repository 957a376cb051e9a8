"""Bylines: the line that gives the writers, at the head of an article.

In: the text of a line. Out: the names on it, without the phrase before them, the desk, the outlet or the place.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from ..language import Language
from ..model import Name
from .dateline import is_outlet
from .names import split_names

_DOMAINS: Final = re.compile(r"[\w-]+\.(?:com|co\.id|id|co|net|news|tv)", re.IGNORECASE)
_WORDS_MAX: Final = 14
_NAME_WORDS: Final = 4
_SHOUTED: Final = 30
_DESK_BEFORE: Final = re.compile(r"[^\W\d_]+\s+[-–—]\s+(?=\S+ \S)")
"""A desk of one word before the name: ``Market - NAMA ORANG``."""
_BRACKETED: Final = re.compile(r"\s*[(\[][^()\[\]]{2,40}[)\]]\Z")


@cache
def _phrases(language: Language) -> tuple[str, ...]:
    return tuple(sorted(language.credits.bylines, key=len, reverse=True))


@cache
def header_words(language: Language) -> frozenset[str]:
    """Return the words that may stand beside the date in a header line."""
    return frozenset(language.credits.header)


@cache
def _behind(language: Language) -> re.Pattern[str]:
    words = "|".join(map(re.escape, language.credits.behind_names))
    if not words:
        return re.compile(r"(?!)")
    return re.compile(rf"(\S\s\S+)\s+(?:{words})\s[^,;&]+?(?=\s(?:and|dan)\s|[,;&]|\Z)", re.IGNORECASE)


def behind_cut(text: str, language: Language) -> str:
    """Return the text with blanks for the place or outlet behind each name (``NAME at Lord's and NAME for X``)."""
    return _behind(language).sub(_blank, text).rstrip()


def _blank(behind: re.Match[str]) -> str:
    return behind[1] + " " * (len(behind[0]) - len(behind[1]))


def without_phrase(text: str, language: Language) -> str | None:
    """Return what follows the phrase that opens a byline (``Oleh NAMA``), or None where no phrase does."""
    lowered = text.casefold()
    for phrase in _phrases(language):
        if lowered.startswith(phrase) and lowered[len(phrase) : len(phrase) + 1] in (" ", ":", "\u00a0"):
            return text[len(phrase) :].lstrip(" :\u00a0")
    return None


def has_domain(text: str) -> bool:
    """Tell whether a domain (``Tempo.co``) stands in the text."""
    return _DOMAINS.search(text) is not None


def without_domains(text: str) -> str:
    """Return the text without the domains in it."""
    return _DOMAINS.sub("", text)


def names_in_byline(text: str, start: int, language: Language, *, dated: bool = False) -> tuple[Name, ...]:
    """Return the names of a line that gives the writers: ``Oleh NAMA``, ``Laporan Wartawan X, NAMA``, ``NAMA``.

    A name without a phrase may have a place or an outlet behind it (``NAMA at Lord's``) where a date line follows
    (``dated``); otherwise it could be a sentence that has lost its full stop.
    """
    rest = without_phrase(text, language)
    if rest is not None:
        names = people(rest, start + len(text) - len(rest), language)
        outlet = len(names) > 1 and has_domain(names[0].name)
        return names[1:] if outlet else names
    names = people(text, start, language) if dated else _alone(split_names(text, start), language)
    one_word = len(names) == 1 and " " not in names[0].name and not _is_newsroom(names[0].name, language)
    shouted = len(text) > _SHOUTED and text.isupper()
    return () if one_word or shouted or text.count(" ") >= _WORDS_MAX else names


def people(text: str, start: int, language: Language) -> tuple[Name, ...]:
    """Return the names at the beginning of a text, less the outlets, desks and places that stand beside them."""
    names = split_names(text, start)
    if names and all(0 < name.name.count(" ") < _NAME_WORDS for name in names):
        return _alone(names, language)
    desk = _DESK_BEFORE.match(text)
    if desk is not None:
        return _alone(split_names(text[desk.end() :], start + desk.end()), language) or names
    short = behind_cut(_BRACKETED.sub("", text), language)
    if short == text:
        return _alone(names, language)
    return tuple([name for name in _alone(split_names(short, start), language) if " " in name.name])


def _alone(names: tuple[Name, ...], language: Language) -> tuple[Name, ...]:
    """Leave out what stands with the names of people: outlets (``By NAME, Reuters``), ``Kontributor KOTA, NAME``."""
    if len(names) < 2:
        return names
    labels = language.credits.labels
    persons = [name for name in names if not is_outlet(name.name, language) and _first_word(name.name) not in labels]
    return tuple(persons) or names[:1]


def _first_word(name: str) -> str:
    return name.partition(" ")[0].casefold()


def _is_newsroom(name: str, language: Language) -> bool:
    return has_domain(name) or is_outlet(name, language)
