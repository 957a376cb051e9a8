"""Captions: what stands under a picture, told by the photo credit that ends or makes up the line.

In: a line's text. Out: whether it is a caption, and whether it is a photo credit and nothing else. The words for
a picture are the ``ends`` of the pack's captions: in brackets at the end of any line they are furniture already.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from ..language import Language
from .dateline import is_outlet
from .furniture import phrases_that_end, squeeze

_MAX: Final = 330
_CREDIT_MAX: Final = 60
_TAIL: Final = 70
_SHARED: Final = re.compile(r"[(\[]\s*[A-Z][^()\[\]/\d]{0,30}(?:/\s?@?[^()\[\]/]{1,30}){1,2}[)\]]\Z")
"""Agency or outlet and photographer: ``(ANTARA/Nama Orang)``, ``(JIBI/Harian Jogja/Nama O)``, ``[TikTok/@akun]``."""
_PAIR: Final = re.compile(r"(?P<one>[^/\d]{2,40}?)\s?/\s?(?P<other>[^/\d]{2,30})\Z")
_COPYRIGHT: Final = re.compile(r"[^©]{20,}\s©\s?(?:\d{4}\s)?\S[^.!?]{1,40}\Z")
_NAME: Final = r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,3}"


class _Words(NamedTuple):
    labelled: re.Pattern[str]
    nobody: frozenset[str]
    closing: tuple[str, ...]
    behind: re.Pattern[str]


@cache
def _words(language: Language) -> _Words:
    captions = language.furniture.get("caption")
    whole = captions.whole if captions else ()
    words = phrases_that_end(language)
    forms = sorted({form for word in words for form in (word.capitalize(), word.upper())}, key=len, reverse=True)
    labels = "|".join(map(re.escape, forms)) or r"(?!)"
    by = "|".join(language.speech.by) or r"(?!)"
    behind = "|".join(language.credits.behind_names) or r"(?!)"
    return _Words(
        re.compile(rf"(?:\A|[\s.(])(?:{labels})(?:\s?[:/]\s?|\s(?:{by})\s)[^\s.!?;][^!?;]{{1,55}}\Z"),
        frozenset(squeeze(phrase) for phrase in whole),
        tuple(f" {phrase}" for phrase in whole if " " in phrase),
        re.compile(rf"{_NAME} (?:{behind}) (?P<outlet>.{{2,30}})\Z"),
    )


def is_caption(text: str, language: Language) -> bool:
    """Tell whether a line ends in a photo credit.

    ``… di Senayan. (Republika/Nama O)``, ``Wakil Ketua DPR. Foto: dok. Outlet``, ``… Photograph by Name``,
    ``… milik PT Sawit Tbk. - Istimewa``.
    """
    last = text[-1]
    if len(text) > _MAX or not (last.isalnum() or last in ")]"):
        return False
    if last in ")]":
        return _SHARED.match(text, max(text.rfind("("), text.rfind("["))) is not None
    words = _words(language)
    tail = text[-_TAIL:]
    if words.labelled.search(tail) is not None or tail.casefold().endswith(words.closing):
        return True
    if "©" in tail and _COPYRIGHT.match(text):
        return True
    mark = max(tail.rfind(" - "), tail.rfind("/"), tail.rfind(". "))
    return mark >= 0 and squeeze(tail[mark:]).strip("-/. ") in words.nobody


def is_photo_credit(text: str, language: Language) -> bool:
    """Tell whether a line is a photo credit alone: ``ANTARA/Nama O``, ``Name / AFP``, ``Name for NPR``."""
    if len(text) > _CREDIT_MAX or not (text[-1].isalnum() or text[-1] == "."):
        return False
    if "/" in text:
        pair = _PAIR.match(text)
        return pair is not None and (is_outlet(pair["one"], language) or is_outlet(pair["other"], language))
    behind = _words(language).behind.match(text)
    return behind is not None and is_outlet(behind["outlet"], language)
