"""Captions: what stands under a picture, told by the photo credit that ends or makes up the line.

In: a line's text. Out: whether it is a caption, and whether it is a photo credit and nothing else. The words for
a picture are the ``ends`` of the pack's captions: in brackets at the end of any line they are furniture already.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from ..language import Language
from ..patterns import pattern
from .dateline import is_outlet
from .furniture import phrases_that_end, squeeze
from .shape import openings
from .signatures import signs_off

_MAX: Final = 330
_CREDIT_MAX: Final = 60
_CALL_SIGN: Final = 4
_CALLED: Final = "KW"
"""The call sign of an American station has so many letters, and begins with one of these (47 CFR 73.3550)."""
_TAIL: Final = 70
_AGENCY_MAX: Final = 30
_KEY: Final = 3
_BULLETS: Final = "•-–— "
_LABEL_AT: Final = 6
"""So far from its beginning a credit may have its label: ``ST PHOTO: …``."""
_SHARED: Final = r"[(\[]\s*[A-Z][^()\[\]/\d]{0,30}(?:/\s?@?[^()\[\]/]{1,30}){1,2}[)\]]\Z"
"""Agency or outlet and photographer: ``(ANTARA/Nama Orang)``, ``(JIBI/Harian Jogja/Nama O)``, ``[TikTok/@akun]``."""
_SPOKEN: Final = r"[,.?!][”\"] (?:[^”\"]{3,60}[.] ?|[a-z]+ )\Z"
"""A quotation with its attribution, a sentence or a verb alone, at the end: no picture shows that."""
_SUPPLIED: Final = r"\((?P<source>[A-Z][\w ]{1,24}): [A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,3}\)\Z"
"""Agency or broadcaster and photographer: ``(ABC News: Name Of)``, ``(Supplied: Name Of)``."""
_PAIR: Final = r"(?P<one>[^/\d]{2,40}?)\s?/\s?(?P<other>[^/\d]{2,30})\Z"
_COPYRIGHT: Final = r"[^©]{6,}\s©\s?(?:\d{4}\s)?\S[^.!?]{1,40}\Z"
_BEHIND: Final = r"[^.!?]{20,}[.!?][”\"]? [A-Z][\w'’-]*(?: [A-Z][\w.'’-]*){0,2}\Z"
"""A sentence and, with no stop behind it, a name: ``The complex in Pineview, Georgia. WQGA``."""
_HAND: Final = r"[.!?)][”\"]? (?:\(\w[\w.]{1,26} ?/ ?[^()/]{2,30}\)|[A-Z]\w{1,20}/[A-Z][^()/.]{2,30})\Z"
_SOURCE: Final = (
    r"[.!?][”\"]? (?:\((?P<source>[A-Z][^()\d/:]{2,50})\)"
    r"|\[(?P<outlet>[^\W\d_][^\[\]\d/:]{2,50})(?:/[^\[\]\d/:]{2,50})?\])\Z"
)
_NAME: Final = r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,3}"


_MARKS: Final = '"“”'
_OUTLET_WORDS: Final = 3


class _Words(NamedTuple):
    labelled: str
    joining: tuple[str, ...]
    """What stands between a label and the name: without one of them there is no label."""
    nobody: frozenset[str]
    closing: tuple[str, ...]
    opening: tuple[str, ...]
    keys: frozenset[str]
    """The first letters of the agencies that may stand before what a picture shows."""
    behind: str
    stopped: str
    """A label behind a sentence, and a name that a full stop ends: ``A seal on its rock. Photo: Jane Dollar.``"""


@cache
def _words(language: Language) -> _Words:
    captions = language.furniture.get("caption")
    whole = captions.whole if captions else ()
    words = phrases_that_end(language)
    agencies = tuple([f"{phrase} " for phrase in whole if " " in phrase and not phrase.startswith("via ")])
    forms = sorted(
        {form for word in words for form in (word.capitalize(), word.upper(), word.title())}, key=len, reverse=True
    )
    labels = "|".join(map(re.escape, forms)) or r"(?!)"
    openers = "|".join(
        re.escape(phrase.capitalize()) for phrase in (captions.starts if captions else ()) if phrase[-1] == ":"
    )
    by = "|".join(language.speech.by) or r"(?!)"
    behind = "|".join(language.credits.behind_names) or r"(?!)"
    return _Words(
        rf"(?:\A|[\s.(])(?:{labels})(?:\s?[:/|]\s?|\s(?:{by})\s)[^\s.!?;][^!?;]{{1,55}}\Z",
        (":", "/", "|", *[f"{word} " for word in language.speech.by]),
        frozenset(squeeze(phrase) for phrase in whole),
        tuple(f" {phrase}" for phrase in whole if " " in phrase),
        agencies,
        openings(agencies, _KEY),
        rf"(?!(?i:{by}) ){_NAME} (?:{behind}) (?P<outlet>.{{2,30}})\Z",
        rf"[.!?] (?:{openers or '(?!)'}) {_NAME}(?:/{_NAME})?\.\Z",
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
        return _ends_in_brackets(text, max(text.rfind("("), text.rfind("[")), language)
    words = _words(language)
    tail = text[-_TAIL:]
    if any(map(tail.__contains__, words.joining)) and pattern(words.labelled).search(tail) is not None:
        return True
    if tail.casefold().endswith(words.closing):
        return True
    if "©" in tail and pattern(_COPYRIGHT).match(text):
        return True
    if begins_with_agency(text, language):
        return True
    stop = tail.rfind(". ")
    if stop >= 0 and is_photo_credit(tail[stop + 2 :], language):
        return True  # `… on Monday. ANTARA/Nama O`
    if "/" in tail and _ends_in_pair(tail, language):
        return True
    dash = tail.rfind(" - ")
    if dash >= 0 and is_outlet(tail[dash + 3 :], language):
        return True  # `… di loket pendaftaran - Antara`
    mark = max(dash, tail.rfind("/"), stop)
    return mark >= 0 and squeeze(tail[mark:]).strip("-/. ") in words.nobody


def _ends_in_pair(text: str, language: Language) -> bool:
    """Tell whether outlet and photographer end a text, with no mark before: ``Kapal di dermaga Antara/Nama O``."""
    before, _, name = text.rpartition("/")
    words = before.split(" ")
    return pattern(_NAME).fullmatch(name) is not None and any(
        is_outlet(" ".join(words[-count:]), language) for count in range(1, min(_OUTLET_WORDS, len(words) - 1) + 1)
    )


def begins_with_agency(text: str, language: Language) -> bool:
    """Tell whether a picture agency stands before what the picture shows: ``Getty Images A ferry at dusk``."""
    words = _words(language)
    if text[:_KEY] not in words.keys:
        return False
    lowered = text[:_AGENCY_MAX].casefold()
    phrase = next(filter(lowered.startswith, words.opening), "")
    if not phrase:
        return False
    return text[len(phrase) : len(phrase) + 1].isupper() and text[-1].isalnum()


def _ends_in_brackets(text: str, at: int, language: Language) -> bool:
    """Tell whether the brackets at the end of a text hold a photo credit; a label of another credit is none."""
    if pattern(_SHARED).match(text, at) is not None:
        if at > 0 and pattern(_SPOKEN).search(text, 0, at) is not None:
            return False  # `…,” imbuhnya. (Nama/outlet)` is signed
        if at == 0 and not any(_is_source(part, language) for part in text[1:-1].split("/")):
            return False  # `(Nama W/Ken)` alone signs the article
        hand = text[text.rfind("/") + 1 : -1].strip()
        signed = (hand[-1:].isdecimal() or hand.islower()) and hand not in _words(language).nobody
        return not (signed and signs_off(text[at:], language))  # `(AFP/OL-4)`, `(Humas/ir)`
    behind = pattern(_words(language).behind).match(text, at + 1, len(text) - 1) if at > 0 else None
    if behind is not None and is_outlet(behind["outlet"], language):
        return True  # `(Name Of for The Washington Post)`
    source = pattern(_SUPPLIED).match(text, at)
    return at > 0 and source is not None and source["source"].casefold() not in language.credits.labels


def _is_source(name: str, language: Language) -> bool:
    """Tell whether a name in a photo credit is that of an outlet, a site or nobody in particular."""
    name = name.strip()
    return is_outlet(name, language) or squeeze(name) in _words(language).nobody or name[:1] == "@"


def has_source_behind(text: str, language: Language) -> bool:
    """Tell whether a line between headline and body ends in a source in brackets behind its sentence.

    ``The boat lies near the pier. (Lund Sea Rescue)``; a sign of one hand is none.
    """
    return " " in _source_behind(text, language) or has_station_behind(text, language)


def has_station_behind(text: str, language: Language) -> bool:
    """Tell whether a line ends in an outlet or a station in brackets behind its sentence: ``… of the flood. (CBC)``."""
    name = _source_behind(text, language)
    station = len(name) == _CALL_SIGN and name.isupper() and name.isalpha() and name[0] in _CALLED
    return station or is_outlet(name, language)


def _source_behind(text: str, language: Language) -> str:
    """Return the source in brackets behind the sentence that a line is; empty where there is none."""
    if len(text) > _MAX or text[-1] not in ")]":
        return ""
    found = pattern(_SOURCE).search(text, max(0, len(text) - _TAIL))
    if found is None:
        return ""
    name: str = found["outlet"] or found["source"]
    return name if found["source"] or is_outlet(name, language) else ""


def has_label_behind(text: str, language: Language) -> bool:
    """Tell whether a line between headline and body ends in a photo credit that a full stop ends."""
    return (
        len(text) <= _MAX
        and ": " in text[-_TAIL:]
        and pattern(_words(language).stopped).search(text, max(0, len(text) - _TAIL)) is not None
    )


def has_credit_behind(text: str) -> bool:
    """Tell whether a line between headline and body ends in a name behind its sentence: nothing but a photo credit."""
    return len(text) <= _MAX and text[-1].isalnum() and pattern(_BEHIND).match(text) is not None


def has_hand_behind(text: str) -> bool:
    """Tell whether a line ends in an outlet and a name or hand behind its sentence (``… pagi. (BP/sri)``), as the
    signature of an article does too."""
    return len(text) <= _MAX and pattern(_HAND).search(text, max(0, len(text) - _TAIL)) is not None


def is_photo_credit(text: str, language: Language) -> bool:
    """Tell whether a line is a photo credit alone: ``ANTARA/Nama O``, ``Name for NPR``, ``ST PHOTO: NAME``."""
    if len(text) > _CREDIT_MAX or not (text[-1].isalnum() or text[-1] == "."):
        return False
    if text[0] in _BULLETS:
        text = text.lstrip(_BULLETS)
        if " - " in text:
            return all(
                squeeze(part) in _words(language).nobody or is_outlet(part, language) for part in text.split(" - ")
            )
    if "/" in text:
        if text[0] == "©":
            return True  # `© Nama Orang/Outlet`
        pair = pattern(_PAIR).match(text)
        return pair is not None and any(is_outlet(name.strip(_MARKS), language) for name in pair.groups())
    words = _words(language)
    label = re.compile(words.labelled).search(text) if ":" in text else None
    if label is not None:
        return label.start() <= _LABEL_AT
    behind = pattern(words.behind).match(text)
    return behind is not None and is_outlet(behind["outlet"], language)
