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

FURNITURE_MAX: Final = 260
"""A longer line is a paragraph, whatever it starts with."""
_HOLDS_MAX: Final = 140
_WHOLE_MAX: Final = 48
_QUOTES: Final = "\"“'‘"
_STARTS_MAX: Final = 64
_BARE_MAX: Final = 40
_KEY: Final = 3
"""Phrases are looked up by their first letters."""
_LEAD: Final = ",\"'“”‘’*>•-–—» \t\u00a0\u200b"
_TRAIL: Final = ".:…»>!-–—|\"'”’ "

_BULLET: Final = re.compile(r"(?:[-–—•*·●▪◦‣○■►✓]|\.(?=\s?\d)|\d{1,2}[.)](?=\s)|[a-z][.)](?=\s))\s*\S")
# Few articles need this: re compiles it when one does.
_CREDITED: Final = r"(?:[A-Za-z][\w.&]{1,25}(?: [A-Z][\w.&]{1,15})?)/ ?[A-Z][A-Z.']+(?: [A-Z][A-Z.']+){0,3}"
"""Agency and photographer in capitals before a caption: ``ANTARA FOTO/NAMA ORANG``."""
_BREADCRUMB: Final = re.compile(r"[^<>›»/]{2,30}(?:\s*[>›»]\s*|\s+/\s+)[^<>›»/]{2,40}")
_CRUMBS: Final = re.compile(r"\s*[|•·]\s*|\s{2,}")
_CRUMB_WORDS: Final = 3
_CRUMBS_MAX: Final = 60
_HASHTAGS: Final = re.compile(r"#\s?\w+(?:[\s,]+#\s?\w+)+\Z")
_COUNT: Final = "0123456789-–."
"""What counts before a phrase: ``3 min read``, ``14 shares``, ``4-Minute Listen``."""


class _Index(NamedTuple):
    starts: dict[str, list[tuple[str, BlockKind]]]
    whole: dict[str, BlockKind]
    holds: dict[str, BlockKind]
    words: frozenset[str]
    """The longest word of each phrase that a line may hold: few lines have one."""
    ends: tuple[tuple[str, BlockKind], ...]
    bare: frozenset[str]


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
    bare = frozenset([*whole, *(phrase.strip(_TRAIL) for bucket in starts.values() for phrase, _ in bucket)])
    words = frozenset(max(phrase.split(), key=len) for each in language.furniture.values() for phrase in each.holds)
    return _Index(starts, whole, holds, words, ends, bare)


@cache
def phrases_that_end(language: Language) -> tuple[str, ...]:
    """Return the words for a picture that a photo credit begins with."""
    captions = language.furniture.get("caption")
    return captions.ends if captions else ()


def is_bare(text: str, language: Language) -> bool:
    """Tell whether a line is a phrase of furniture and nothing else; what follows it belongs to it (``Baca Juga``)."""
    return len(text) <= _BARE_MAX and squeeze(text).strip(_LEAD + _TRAIL) in _index(language).bare


def furniture_kind(text: str, language: Language) -> BlockKind | None:
    """Return the kind of a line of furniture, or None where the line may belong to the article."""
    length = len(text)
    if length > FURNITURE_MAX:
        return None
    index = _index(language)
    if text[-1] in ")]" and (kind := _bracketed_kind(text, index)) is not None:
        return kind
    opening = text[1 : _KEY + 1] if text[0] in _QUOTES else text[:_KEY]
    if (
        length > _WHOLE_MAX
        and opening.isalpha()
        and opening.casefold() not in index.starts
        and (length > _HOLDS_MAX or not any(map(text.casefold().__contains__, index.words)))
    ):
        return _shaped_kind(text) if "/" in text or "#" in text else None
    squeezed = squeeze(text if length <= _HOLDS_MAX else text[:_STARTS_MAX]).lstrip(_LEAD)
    if not squeezed:
        return "separator"
    for phrase, kind in index.starts.get(squeezed[:_KEY], ()):
        if squeezed.startswith(phrase) and not _runs_on(text, phrase):
            return kind
    if length <= _WHOLE_MAX:
        bare = squeezed.rstrip(_TRAIL)
        if not any(map(str.isalnum, bare)):
            return "separator"
        if bare in index.whole:
            return index.whole[bare]
        if bare[0].isdigit() and (counted := bare.lstrip(_COUNT)) in index.whole:
            return index.whole[counted]
    if length <= _HOLDS_MAX:
        for phrase, kind in index.holds.items():
            if phrase in squeezed:
                return kind
    return _shaped_kind(text)


def _shaped_kind(text: str) -> BlockKind | None:
    """Return the kind that a line's shape tells: hashtags, agency and photographer in capitals."""
    if "#" in text and len(text) <= _HOLDS_MAX and _HASHTAGS.match(text):
        return "tags"
    return "caption" if "/" in text[:60] and re.match(_CREDITED, text) else None


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
    return (
        len(text) <= 100
        and ("/" in text or ">" in text or "›" in text or "»" in text)
        and text[-1] not in ".!?"
        and _BREADCRUMB.match(text) is not None
    )


def is_path(text: str) -> bool:
    """Tell whether a line is such a path with bars or lost signs: ``Features|Climate``, ``Beranda  Warta  Daerah``."""
    if len(text) > _CRUMBS_MAX or not ("|" in text or "  " in text or "•" in text or "·" in text or "\t" in text):
        return False
    crumbs = _CRUMBS.split(text)
    return text[-1].isalnum() and len(crumbs) > 1 and all(crumb and crumb.count(" ") < _CRUMB_WORDS for crumb in crumbs)


def is_bullet(text: str) -> bool:
    """Tell whether a line begins as an entry of a list does."""
    return not text[0].isupper() and _BULLET.match(text) is not None
