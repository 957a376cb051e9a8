"""How a name is spelled: whether two words spell one, in a slip, a short form or an acronym, and where it begins.

In: words in one case, a name, or the text. Out: a decision, or the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final
from unicodedata import combining, normalize

from ..patterns import pattern
from .lexicon import Lexicon
from .usage.occurrences import ARTICLE

_LETTERS: Final = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "ß": "ss"})
_UMLAUTS: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "oe", "å": "aa"})
_SOUND: Final = 3
_SYLLABLE: Final = 2
"""Of a name that a short form stands for so many letters at least are left out."""
_FULL: Final = 100
"""The name of a house is no longer."""
_USES: Final = 256
"""So many uses of the letters of a short form are looked at."""
_VOWELS: Final = frozenset("aeiou")
_INITIALS: Final = 4
"""Initials that somebody goes by have no more letters."""
_ARTICLE: Final = 8
"""An article and what parts it from the word before it are no longer."""
_INNER: Final = 3
"""A piece of an acronym that is taken from inside a word has so many letters at least."""


def without_opening(name: str, lexicon: Lexicon) -> str:
    """Return a name without the word that begins its sentence: ``But NAME, a teacher, …``."""
    opening, _, rest = name.partition(" ")
    while rest and (
        opening in lexicon.common
        or opening in lexicon.calendar
        or opening.casefold() in lexicon.openers
        or (opening.casefold() in lexicon.own and not lexicon.is_first_name(opening))  # `Tangis NAME (44) pecah`
    ):
        name = rest
        opening, _, rest = name.partition(" ")
    return name


def is_made_of(acronym: str, words: Sequence[str]) -> bool:
    """Tell whether an acronym is put together from words: their initials (``SP``), or a piece of each, in order.

    Words may be left out (``kapolri``, ``kapolres`` of ``kepala kepolisian resor sukamaju``), but for the first.
    ``menaker`` from ``menteri ketenagakerjaan``, ``kapolres`` from ``kepala kepolisian resor``: a piece is letters of a
    word in order from the first on, or three or more from inside it that leave out vowels alone.
    """
    if len(acronym) < _INNER:
        return len(acronym) > 1 and acronym == "".join([word[0] for word in words])
    if not words or acronym[0] != words[0][0]:
        return False
    ends = {0}
    for number, word in enumerate(words):
        reached = {
            stop
            for start in ends
            for stop in range(start + 1, len(acronym) + 1)
            if _is_piece(acronym[start:stop], word)
        }
        if len(acronym) in reached and number:
            return True
        if number and not reached:
            continue  # `negara` in the office of a `kapolri`
        ends = reached
    return False


def _is_piece(piece: str, word: str) -> bool:
    """Tell whether letters of an acronym come from a word: see :func:`is_made_of`."""
    return _begins(piece, word) or (len(piece) >= _INNER and _is_inside(piece, word))


def _begins(piece: str, word: str) -> bool:
    """Tell whether a piece has the first letter of a word and others of it, in order."""
    letters = iter(word)
    return piece[0] == word[0] and all(letter in letters for letter in piece)


def _is_inside(piece: str, word: str) -> bool:
    """Tell whether a piece stands in a word, or would if that had fewer vowels: ``gri`` in ``negeri``."""
    for start in range(len(word)):
        at = start
        for letter in piece:
            while word[at : at + 1] != letter and word[at : at + 1] in _VOWELS:
                at += 1
            if word[at : at + 1] != letter:
                break
            at += 1
        else:
            return True
    return False


def is_short_for(word: str, name: str) -> bool:
    """Tell whether a word is how the end of a name sounds: ``uni`` for ``wahyuni``, ``parman`` for ``suparman``."""
    return name.endswith(word) and len(name) - len(word) >= (_SYLLABLE if len(word) > _SOUND else _SOUND)


def named_by_end(short: str, text: str, place: int) -> tuple[int, int] | None:
    """Return the span of the one word before ``place`` that somebody is called by the end of: ``Sukarsih``, ``Karsih``.

    Javanese names are called by their last syllables, down to one: ``Pak Mo``.
    """
    found: dict[str, tuple[int, int]] = {}
    sound = short.casefold()
    at = low = max(0, place - ARTICLE)
    for _ in range(0 if len(sound) < _SYLLABLE or _VOWELS.isdisjoint(sound) else _USES):
        at = text.find(sound, at, place)
        if at < 0 or len(found) > 1:
            break
        near, end = max(low, at - _FULL), at + len(sound)
        start = max(text.rfind(" ", near, at), text.rfind("\n", near, at), near - 1) + 1
        word = text[start:end]
        if word[:1].isupper() and word.isalpha() and is_short_for(sound, word) and not text[end : end + 1].isalpha():
            found.setdefault(word, (start, end))
        at = end
    return next(iter(found.values())) if len(found) == 1 else None


def named_by_initials(short: str, text: str, place: int) -> tuple[int, int] | None:
    """Return the span of the name that three or four letters are the initials of: ``Rin Bae-seon`` for ``RBS``.

    The parts of a name with a hyphen count each, and words of two or three small letters do not: ``Friends of the
    Lund Orchard`` for ``FLO``.
    """
    if not (_INNER <= len(short) <= _INITIALS and short.isalpha() and short.isupper()):
        return None
    parts = [rf"(?:(?:[ ][a-z]{{2,3}}){{0,2}}[ ]{letter}|-[{letter}{letter.lower()}])[a-z'’]+" for letter in short[1:]]
    found = re.compile(rf"\b{short[0]}[a-z'’]+{''.join(parts)}(?![\w-])").search(
        text, max(0, place - ARTICLE), place + ARTICLE
    )
    return found.span() if found is not None else None


def follows_article(text: str, at: int, lexicon: Lexicon) -> bool:
    """Tell whether an article stands right before an offset, as before the name of a house: ``the Admiralty``."""
    before = text[max(0, at - _ARTICLE) : at].casefold().split()
    return bool(before) and before[-1] in lexicon.definite


def is_house_of(acronym: str, text: str, span: tuple[int, int], lexicon: Lexicon) -> bool:
    """Tell whether a run of words with these initials is the name of a house, and not ``the Black Bear Cafe``.

    The noun of a house is in it, or an article stands before it and the letters are four.
    """
    lettered = len(acronym) >= _INITIALS and follows_article(text, span[0], lexicon)
    return lettered or names_house(text[slice(*span)], lexicon)


def names_house(name: str, lexicon: Lexicon) -> bool:
    """Tell whether a name has the noun of a house, at its end or at its beginning: ``Ministry of Roads``."""
    first, last = name.partition(" ")[0], name.rpartition(" ")[2]
    return first in lexicon.institutions or last in lexicon.institutions or last.casefold() in lexicon.house_ends


def marked_words(text: str) -> list[tuple[int, int]]:
    """Return the spans of the words of a text, each once, that have a letter outside ASCII: ``Müller``."""
    found: dict[str, tuple[int, int]] = {}
    for letter in pattern(r"[^\W\d_\x00-\x7f]").finditer(text):
        low = max(text.rfind(" ", max(0, letter.start() - _FULL), letter.start()), letter.start() - _FULL)
        word = pattern(r"[^\W\d_]+").search(text, low + 1)
        while word is not None and word.end() <= letter.start():
            word = pattern(r"[^\W\d_]+").search(text, word.end())
        if word is not None:
            found.setdefault(word[0], word.span())
        if len(found) > _USES:
            break
    return list(found.values())


def is_unmarked(word: str, marked: str) -> bool:
    """Tell whether a word of ASCII spells another without its marks: ``Mueller`` or ``Muller`` for ``Müller``."""
    return word.casefold() in _unmarked(marked.casefold())


def _unmarked(word: str) -> tuple[str, str]:
    """Return a word without the marks on its letters: each left out, or written as German does (``ue`` for ``ü``)."""
    plain = "".join([letter for letter in normalize("NFKD", word) if not combining(letter)])
    return plain.translate(_LETTERS), word.translate(_UMLAUTS)


def is_slip_of(word: str, name: str) -> bool:
    """Tell whether two words differ by one letter: another, one too many, one left out, or two in the wrong order.

    These are the four slips of Damerau (1964), "A technique for computer detection and correction of spelling
    errors"; the first letter is seldom the wrong one.
    """
    if word[0] != name[0] or word == name or abs(len(word) - len(name)) > 1:
        return False
    length = min(len(word), len(name))
    at = next((i for i in range(length) if word[i] != name[i]), length)
    rest, other = word[at:], name[at:]
    return rest[1:] in (other[1:], other) or rest == other[1:] or (rest[:2] == other[1::-1] and rest[2:] == other[2:])


def is_slip_inside(word: str, name: str) -> bool:
    """Tell whether two words differ by one letter too many or too few, and neither by the first nor the last."""
    if not (word.isalpha() and name.isalpha() and abs(len(word) - len(name)) == 1 and is_slip_of(word, name)):
        return False
    return word[-1] == name[-1] and word[:-1] != name and name[:-1] != word


def spelled_today(word: str, reformed: Iterable[tuple[str, str]]) -> str:
    """Return a name, in lower case, as a spelling reform would have it; people keep the older one: ``Rudy``, ``Rudi``.

    Indonesian had one in 1972 (Ejaan Yang Disempurnakan, decree of the president 57 of 1972): ``oe`` became ``u``.
    """
    for old, new in reformed:
        word = word.replace(old, new)
    return word


def spelled_out(acronym: str, text: str, place: int, lexicon: Lexicon) -> str | None:
    """Return what an acronym at an offset stands for: ``Badan Pusat Statistik`` where that stands before ``(BPS)``."""
    if not (acronym.isupper() and len(acronym) > 1):
        return None
    marks = (f" ({acronym})", *[f", {word} {acronym}," for word in lexicon.abbreviating])  # `…, or MOE, said`
    found = [text.find(mark, max(0, place - ARTICLE), place + ARTICLE) for mark in marks]
    at = max(0, *found[:1]) or max(0, *found)
    low = max(0, at - _FULL)
    head = text[low:at]
    before = head.rpartition("\n")[2].split(" ")
    cut = low > 0 and "\n" not in head  # in the middle of a word, perhaps
    full: list[str] = []
    headed: str | None = None
    for word in reversed(before[1:] if cut else before):
        if not word or not (word[0].isupper() or word in lexicon.joiners) or not word[-1].isalnum():
            break
        full.insert(0, word)
        capitals = [word for word in full if word[0].isupper()]
        initials = "".join([word[0] for word in full]).upper()  # `Ministry of Education (MOE)`
        parts = "".join([part[0] for word in capitals for part in word.split("-") if part])
        spelled = acronym in ("".join([word[0] for word in capitals]), initials, parts)
        heads = word in lexicon.institutions and not lexicon.head_final
        if word[0].isupper() and len(capitals) > 1:
            if spelled:
                return " ".join(full)
            headed = headed or (" ".join(full) if heads else None)
    return headed


def spelled_with(name: str, text: str, place: int, lexicon: Lexicon) -> str | None:
    """Return a house's name with its first word written out, where the article has both.

    ``Kementerian Luar Negeri Yordania`` for ``Kemenlu Yordania``, where ``Kementerian Luar Negeri (Kemenlu)`` stands.
    """
    short, _, rest = name.partition(" ")
    low = max(0, place - ARTICLE)
    at = text.find(f" ({short})", low, place + ARTICLE) if rest else -1
    if at < 0:
        return None
    words = text[max(low, at - _FULL) : at].split(" ")
    heads = [number for number, word in enumerate(words) if word in lexicon.institutions]
    if not heads:
        return None
    full = " ".join((*words[heads[-1] :], rest))
    return full if text.find(full, low, place + ARTICLE) >= 0 else None


def blended_from(short: str, text: str, place: int) -> tuple[int, int] | None:
    """Return the span of the name that a short form is put together from: ``Suta Wijaya`` for ``Sutawi``."""
    low, high = max(0, place - ARTICLE), place + ARTICLE
    sound, opening = short.casefold(), short[:_SOUND]
    at = text.find(opening, low, high)
    for _ in range(_USES):
        if at < 0:
            break
        end = text.find(" ", at, at + _FULL)
        apart = end > at and text[at:end].isalpha() and (at == low or not text[at - 1].isalpha())
        if apart and text[end + 1 : end + 2].isupper():
            second = text[end + 1 : at + _FULL].partition(" ")[0].strip(",.()")
            if _is_blend(sound, text[at:end].casefold(), second.casefold()):
                return at, end + 1 + len(second)
        at = text.find(opening, at + _SOUND, high)
    return None


def _is_blend(word: str, first: str, second: str) -> bool:
    """Tell whether a word is the beginning of one and the beginning of another, all in one case."""
    for cut in range(_SOUND, len(word) - _SYLLABLE + 1):
        rest = word[cut:]
        if first.startswith(word[:cut]) and (
            second.startswith(rest) or (second[:_SOUND] == rest[:_SOUND] and _begins(rest, second))
        ):
            return True  # `Sutasoet` for `Suta Soesatra`
    return False


def is_like(word: str, names: Sequence[str]) -> bool:
    """Tell whether a nickname begins as one of a person's names does, or has their initials; all in one case."""
    initials = "".join([name[0] for name in names])
    return word == initials or any(word != name and name.startswith(word[:_SOUND]) for name in names)
