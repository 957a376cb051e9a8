"""Furniture: lines that stand in the text of a page but are not the article, told by their phrases.

In: a line's text. Out: its kind, or None. Phrases are compared without case and white space, because scraping
loses the spaces where links were (``Baca juga:Harga``, ``klikdi sini``).
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from ..language import Language
from ..model import BlockKind
from .lines import Line

_MAX: Final = 260
"""A longer line is a paragraph, whatever it starts with."""
_HOLDS_MAX: Final = 140
_STARTS_MAX: Final = 64
_KEY: Final = 3
"""Phrases are looked up by their first letters."""
_LEAD: Final = "\"'“”‘’*>•-–—» \t\u00a0\u200b"
_TRAIL: Final = ".:…»>!-–—|\"'”’ "

_BULLET: Final = re.compile(r"(?:[-–—•*·●▪◦‣○■►✓]|\.(?=\s?\d)|\d{1,2}[.)](?=\s)|[a-z][.)](?=\s))\s*\S")
# Few articles need this: re compiles it when one does.
_CREDITED: Final = r"(?:[A-Za-z][\w.&]{1,25}(?: [A-Z][\w.&]{1,15})?)/ ?[A-Z][A-Z.']+(?: [A-Z][A-Z.']+){0,3}"
"""Agency and photographer in capitals before a caption: ``ANTARA FOTO/NAMA ORANG``."""
_BREADCRUMB: Final = re.compile(r"[^>›»/]{2,30}(?:\s*[>›»]\s*|\s+/\s+)[^>›»/]{2,40}")
_HASHTAGS: Final = re.compile(r"#\w+(?:[\s,]+#\w+)+\Z")


class _Index(NamedTuple):
    starts: dict[str, list[tuple[str, BlockKind]]]
    whole: dict[str, BlockKind]
    holds: dict[str, BlockKind]
    ends: tuple[tuple[str, BlockKind], ...]


def squeeze(text: str) -> str:
    """Return the text without white space and case."""
    return "".join(text.split()).casefold()


@cache
def _index(language: Language) -> _Index:
    starts: dict[str, list[tuple[str, BlockKind]]] = {}
    whole: dict[str, BlockKind] = {}
    holds: dict[str, BlockKind] = {}
    for kind, phrases in language.furniture.items():
        for phrase in map(squeeze, phrases.starts):
            starts.setdefault(phrase[:_KEY], []).append((phrase, kind))
        whole.update((squeeze(phrase).strip(_TRAIL), kind) for phrase in phrases.whole)
        for phrase in map(squeeze, phrases.holds):
            holds.setdefault(phrase, kind)
    for bucket in starts.values():
        bucket.sort(key=lambda entry: -len(entry[0]))
    ends = tuple((squeeze(phrase), kind) for kind, phrases in language.furniture.items() for phrase in phrases.ends)
    return _Index(starts, whole, holds, ends)


def furniture_kind(text: str, language: Language) -> BlockKind | None:
    """Return the kind of a line of furniture, or None where the line may belong to the article."""
    length = len(text)
    if length > _MAX:
        return None
    index = _index(language)
    if text[-1] in ")]" and (kind := _bracketed_kind(text, index)) is not None:
        return kind
    opening = text[:_KEY]
    if length > _HOLDS_MAX and opening.isalpha() and opening.casefold() not in index.starts:
        return "caption" if "/" in text[:60] and re.match(_CREDITED, text) else None
    squeezed = squeeze(text if length <= _HOLDS_MAX else text[:_STARTS_MAX]).lstrip(_LEAD)
    if not squeezed:
        return "separator"
    for phrase, kind in index.starts.get(squeezed[:_KEY], ()):
        if squeezed.startswith(phrase) and not _runs_on(text, phrase):
            return kind
    if length <= 48:
        bare = squeezed.rstrip(_TRAIL)
        if not any(map(str.isalnum, bare)):
            return "separator"
        if bare in index.whole:
            return index.whole[bare]
    if length <= _HOLDS_MAX:
        if any(map(squeezed.__contains__, index.holds)):
            return next(kind for phrase, kind in index.holds.items() if phrase in squeezed)
        if "#" in text and _HASHTAGS.match(text):
            return "tags"
    if "/" in text[:60] and re.match(_CREDITED, text):
        return "caption"
    return None


def _bracketed_kind(text: str, index: _Index) -> BlockKind | None:
    """Return the kind that the brackets at a line's end tell: ``… (Foto: NAMA)``."""
    at = max(text.rfind("("), text.rfind("["))
    content = squeeze(text[at + 1 :])
    for phrase, kind in index.ends:
        if content.startswith(phrase) and not content[len(phrase)].isalpha():
            return kind
    return None


def take_furniture(line: Line, language: Language) -> None:
    """Give a line its kind where it is furniture; each line is looked at once."""
    if line.kind is None and not line.plain:
        line.kind = furniture_kind(line.text, language)
        line.plain = line.kind is None


def _runs_on(text: str, phrase: str) -> bool:
    """Tell whether a one-word phrase is but the beginning of a longer word (``ilustrasinya``)."""
    bare = text.lstrip(_LEAD)
    after = bare[len(phrase) : len(phrase) + 1]
    return phrase[-1].isalpha() and after.islower() and bare[: len(phrase)].casefold() == phrase


def is_breadcrumb(text: str) -> bool:
    """Tell whether a line is the path of a page in its site (``Beranda > Nasional``)."""
    return len(text) <= 100 and _BREADCRUMB.match(text) is not None and text[-1] not in ".!?"


def is_bullet(text: str) -> bool:
    """Tell whether a line begins as an entry of a list does."""
    return not text[0].isupper() and _BULLET.match(text) is not None
