"""Inserts: the furniture that scraping has left inside paragraphs is cut out of them.

In: the lines of the body. Out: the same list with ``Baca juga: TITLE``, ``Simak Video '…' [Gambas:…]``, ``SCROLL TO
CONTINUE WITH CONTENT``, ``Halaman 2 dari 3`` and the keywords behind the last initials as lines of their own. Where
nothing tells for sure how far an insert reaches it stays in its paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from operator import attrgetter
from typing import Final, NamedTuple

from ..language import Language
from ..model import BlockKind
from ..patterns import pattern
from .lines import Line
from .shape import ends_sentence

_text = attrgetter("text")

_RUN_TOGETHER: Final = 600
"""A line that scraping has run together is longer; in shorter ones inserts hardly ever stand."""
_TITLE_MAX: Final = 200
"""The title of another article is no longer, nor is what stands between a call and its video."""
_TITLE_WORDS: Final = 3
"""A title that nothing but its capitals ends has so many words at least."""
_SLOT: Final = "…"
_NUMBER: Final = r"\d+"
_WORD: Final = r"\S+"
_CUT: Final = r"[a-z\d?!)”’\"']{2}(?=[A-Z][a-z]|[\"“][A-Z])|(?=\s{2})|\s(?=\w+\.(?:com|co\.id|id|net) ?/)"
"""Where a title is cut off: glued to the sentence behind it (``dalam Waktu DekatBambang mengatakan``), two blanks from
it, or before the credit of the picture that stood below it."""
_QUOTES: Final = '"“”'
_QUOTED: Final = 5
"""So many words of a title may stand in marks."""
_OPENING: Final = 6
"""So many words before its comma an opening may have."""
_APPOSED: Final = 9
"""So many words before the verb a name and its office have."""
_NAME: Final = 3
"""A name has fewer words before its last."""
_BEHIND: Final = 2000
"""So far behind its sentence whoever is named there is named again."""
_SENTENCE: Final = r"[.!?…][\"”’')]?(?:\s|\Z)|[a-z\d][A-Z][a-z]|\s{2,}|\([a-z]+/"
"""What more than a title has: the end of a sentence, where two were glued together, initials."""
_CALLED: Final = "\"“‘'[:"
"""What may stand behind a call to see a video: its title in marks, a colon, or the place of the video."""
_TAGGED: Final = r"\((?:[a-z]{2,6})(?P<more>(?:/[a-z]{2,6}){0,2})\) (?P<tags>[a-z][a-z\d '’&/-]{6,400})\Z"
"""Keywords behind the initials that end an article: ``(abc/def) pilkada komisi ii politik``."""


class _Inserts(NamedTuple):
    """The phrases that begin an insert.

    Attributes:
        begins: a pattern of all phrases.
        kinds: the kind of each phrase.
        small: words that a title has in lower case, too.
        openers: words that begin a sentence.
        offices: words that an office begins with.
    """

    begins: str
    kinds: dict[str, BlockKind]
    small: frozenset[str]
    openers: frozenset[str]
    offices: frozenset[str]


@cache
def _inserts(language: Language) -> _Inserts | None:
    kinds: dict[str, BlockKind] = {p: kind for kind, phrases in language.furniture.items() for p in phrases.inside}
    if not kinds:
        return None
    spelled = [re.escape(phrase).replace(_SLOT, r"\d{1,3}") for phrase in sorted(kinds, key=len, reverse=True)]
    speech = language.speech
    return _Inserts(
        "|".join(spelled),
        kinds,
        frozenset(speech.openers + speech.stops + speech.joiners + speech.prepositions),
        frozenset(speech.openers),
        frozenset(map(str.casefold, language.people.roles)),
    )


def cut_inserts(lines: list[Line], first: int, language: Language) -> None:
    """Cut the inserts out of the lines from ``first`` on, and the keywords from the end of the last one."""
    inserts = _inserts(language)
    if inserts is None or len(lines) <= first:
        return
    body = lines[first:]
    if max(map(len, map(_text, body))) > _RUN_TOGETHER:
        del lines[first:]
        for line in body:
            long = len(line.text) > _RUN_TOGETHER and line.kind is None
            lines += _pieces(line, inserts) if long else (line,)
    _cut_tags(lines)


def _pieces(line: Line, inserts: _Inserts) -> list[Line]:
    """Return the line cut before and behind each of its inserts."""
    content = line.text
    found = list(pattern(inserts.begins).finditer(content))
    pieces: list[Line] = []
    at = 0
    for index, match in enumerate(found):
        begin = match.start()
        if begin < at:
            continue
        limit = found[index + 1].start() if index + 1 < len(found) else len(content)
        end = _end(content, match.end(), limit, match[0], inserts)
        if end is None:
            continue
        kind = inserts.kinds[pattern(_NUMBER).sub(_SLOT, match[0])]
        if content[at:begin].strip():
            pieces.append(_piece(line, at, begin, None))
        pieces.append(_piece(line, begin, end, kind))
        at = end
    if content[at:].strip():
        pieces.append(_piece(line, at, len(content), None))
    return pieces


def _piece(line: Line, start: int, end: int, kind: BlockKind | None) -> Line:
    """Return a stretch of a line as a line of its own, trimmed."""
    text = line.text[start:end]
    start += len(text) - len(text.lstrip())
    text = text.strip()
    return Line(line.start + start, line.start + start + len(text), text, kind)


def _end(line: str, at: int, limit: int, phrase: str, inserts: _Inserts) -> int | None:
    """Return where an insert ends whose phrase ends at an offset; None where nothing tells."""
    if phrase[0] == "[":
        close = line.find("]", at, at + _TITLE_MAX)
        return close + 1 if close >= 0 else None
    if phrase[-1] == ":":
        return _title_end(line, at, limit, inserts)
    if inserts.kinds.get(phrase) != "embed":
        return at
    if line[at : at + 2].strip()[:1] not in _CALLED and not line[at + 1 : at + 2].isupper():
        return None
    place = line.find("[", at, at + _TITLE_MAX)
    close = line.find("]", place, place + _TITLE_MAX) if place >= 0 else -1
    return close + 1 if close >= 0 else None


def _title_end(line: str, at: int, limit: int, inserts: _Inserts) -> int | None:
    """Return where the title of another article ends that begins at an offset; None where nothing tells.

    It ends where scraping has glued the next sentence to it or left two blanks, and with the line. Else the case
    tells: a title has capitals, and the last of them before words in lower case begins the next sentence.
    """
    stop = min(limit, at + _TITLE_MAX)
    if limit == len(line) and stop == limit and pattern(_SENTENCE).search(line, at) is None:
        return limit  # at the end of a paragraph a title may have any case
    words = list(pattern(_WORD).finditer(line, at, stop))
    cut = pattern(_CUT).search(line, words[0].end() if words else stop, stop)
    first = cut.end() if cut is not None else stop
    for index, word in enumerate(words):
        if word.start() >= first:
            break
        if index >= _TITLE_WORDS and word[0][0] in _QUOTES and not _is_closed(words, index):
            return word.start()
        if word[0][0].islower() and _begins_clause(words, index, inserts):
            if index <= _TITLE_WORDS:
                return None  # the sentence would begin before the title has its words
            begin = _sentence_begin(line, words, index - 1, inserts)
            return words[begin].start() if begin >= _TITLE_WORDS else None
    if first < stop:
        return first
    return limit if limit - at <= _TITLE_MAX else None


def _is_closed(words: Sequence[re.Match[str]], index: int) -> bool:
    """Tell whether a word that a mark opens is one of a few in marks, as a title may have them."""
    return any(word[0].rstrip(",.:?!")[-1:] in _QUOTES for word in words[index : index + _QUOTED])


def _sentence_begin(line: str, words: Sequence[re.Match[str]], begin: int, inserts: _Inserts) -> int:
    """Return which word begins the sentence of a word with a capital: a name or an opening may stand before it."""
    for index in range(begin - 1, max(begin - _APPOSED, 0) if words[begin][0][-1] == "," else begin, -1):
        name = words[index][0]
        if name[-1] == "," and name[:-1].isalpha() and words[index + 1][0].casefold() in inserts.offices:
            return index - words[index - 1][0].isalpha()  # `… di 2024 Rina Lestari, Direktur X, mengatakan`
    if words[begin - 1][0][-1] == ",":  # `… Sejak 17 Juli 2023, Rina ditarik`
        for index in range(begin - 1, max(begin - _OPENING, 0), -1):
            if words[index][0].rstrip(",").casefold() in inserts.openers:
                return index
    if not (
        words[begin][0].casefold() in inserts.openers or _is_word(line, words[begin]) or _recurs(line, words[begin])
    ):
        for index in range(begin - 1, max(begin - _NAME, 0), -1):
            if not words[index][0].isalpha() or words[index][0].islower() or _is_word(line, words[index]):
                break
            if _recurs(line, words[index]):
                begin = index  # `… Rina Ayu Lestari menang`, where `Rina` goes on alone
    while (
        begin > _TITLE_WORDS and words[begin - 1][0][0].isupper() and words[begin - 1][0].casefold() in inserts.openers
    ):
        begin -= 1  # `… Saat Anda menjalankan`
    return begin


def _recurs(line: str, word: re.Match[str]) -> bool:
    """Tell whether a word stands again near behind, with its capital and inside a sentence."""
    name = f" {word[0].rstrip(',.:')}"
    high = word.end() + _BEHIND
    at = line.find(name, word.end(), high)
    while at > 0:
        inside = line[at - 1].islower() or line[at - 1] == ","
        if inside and not line[at + len(name) : at + len(name) + 1].isalpha():
            return True
        at = line.find(name, at + 1, high)
    return False


def _is_word(line: str, word: re.Match[str]) -> bool:
    """Tell whether a word stands near behind in small letters, too: it is no name."""
    return line.find(f" {word[0].rstrip(',.:').lower()} ", word.end(), word.end() + _BEHIND) > 0


def _begins_clause(words: Sequence[re.Match[str]], index: int, inserts: _Inserts) -> bool:
    """Tell whether a word in lower case is one of a sentence: no small word of a title, or one of two in a row."""
    word = words[index][0]
    if any(map(str.isupper, word)) or word[-1].isdecimal():
        return False  # `Para Kiai se-Jatim`, `HUT ke-80`
    if word.rstrip(",") not in inserts.small or word[-1] == ",":
        return True
    return index + 1 < len(words) and words[index + 1][0][0].islower()


def _cut_tags(lines: list[Line]) -> None:
    """Cut the keywords off behind the initials that end the article."""
    line = lines[-1]
    begin = line.text.rfind("(")
    tagged = pattern(_TAGGED).match(line.text, begin) if begin >= 0 and line.kind is None else None
    if tagged is None or not (tagged["more"] or ends_sentence(line.text[:begin].rstrip() or ".")):
        return
    at = tagged.start("tags")
    lines[-1:] = [_piece(line, 0, at, None), _piece(line, at, len(line.text), "tags")]
