"""Furniture: lines that stand in the text of a page but are not the article, told by their phrases.

In: a line's text. Out: its kind, or None. Phrases are compared without case and white space, because scraping
loses the spaces where links were (``Baca juga:Harga``, ``klikdi sini``). It is a long module because one index serves
every way in which a phrase makes up, begins, ends or stands in a line.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from ..language import Language
from ..model import BlockKind
from ..patterns import pattern
from .dateline import is_place
from .dateline_forms import DASHES
from .lines import Line
from .menus import is_share_row
from .paths import is_address
from .shape import openings

FURNITURE_MAX: Final = 260
"""A longer line is a paragraph, whatever it starts with."""
_HOLDS_MAX: Final = 140
_BRIEF: Final = ("section", "advertisement")
"""Kinds of lines that are short, whatever they begin with: ``Advertise with X.``, ``From the section X``."""
_LINKING: Final = ("related", "teaser")
"""Kinds of the phrases that stand above titles."""
_WHOLE_MAX: Final = 48
_CALL_MAX: Final = 32
"""A call such as ``Sign up now`` is no longer."""
_STARTS_MAX: Final = 64
_BARE_MAX: Final = 40
_BRACKETS: Final = (")", "]", ").")
_KEY: Final = 4
_OPENING: Final = 10
"""Phrases are looked up by their first letters."""
_LEAD: Final = ",\"'“”‘’*>•-–—» \t\u00a0\u200b"
_TRAIL: Final = ".:…»›>!-–—|\"'”’ "

# Few articles need this: compiled when one does.
_CREDITED: Final = (
    r"(?:[A-Za-z][\w.&]{1,25}(?: [A-Z][\w.&]{1,15})?)/ ?[A-Z][A-Z.']+(?: [A-Z][A-Z.']+){0,3}"
    r"|[A-Z][A-Z.']+(?: [A-Z][A-Z.'-]+){1,3}/[A-Z][\w.]+(?: [A-Z][\w.]+)?\Z"
)
"""Agency and photographer in capitals before a caption (``ANTARA FOTO/NAMA ORANG``), or behind the name alone."""
_DASHES: Final = "-–—"
_ARROWS: Final = "←→"
_SHAPED: Final = _DASHES + _ARROWS + "["
_SPEECH_ENDS: Final = (',"', ",”", '."', ".”", '?"', "?”", '!"', "!”")
"""How what is said ends, which a title between marks does not."""
_NOT_OF_LINKS: Final = (*_SPEECH_ENDS, "[", "]")
_SENTENCE_ENDS: Final = '.!”"'
_POSTED: Final = r"[-–—]{1,2} ?[^()]{1,60}\(@\w{2,30}\)"
"""Who posted it and when: ``— Nama Orang (@akun) June 3, 2024``."""
_CREDITED_MAX: Final = 60
_GLUED: Final = re.compile("[a-z][A-Z]")
_GLUE: Final = r"(?<=[a-z])(?=[A-Z])"
"""Where scraping has glued two words together."""
_HASHTAGS: Final = r"#\s?\w+(?: \w+){0,3}(?:[\s,]+#\s?\w+(?: \w+){0,3})+\Z"
_PICTURES: Final = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".JPG", ".PNG")
"""How the name of a picture's file ends."""
_QUOTES: Final = '"“'
_SAID: Final = 60
"""A longer line that begins with a quotation mark is speech."""
_PHRASE_WORDS: Final = 4
_LINK_WORDS: Final = 8
"""A link in brackets with blanks inside has so many words: ``[ Applause ]`` is none."""
_OUTLET_WORDS: Final = 3
_THE: Final = "the"
_SLOT: Final = "…"
"""Stands for an outlet's name or a number in a phrase."""
_PLACE_MAX: Final = 14
"""The slot of a section holds a place, blanks left out (``Berita Kutai Barat Terkini``); more make a headline."""
_COUNT: Final = "0123456789-–.,:·•"
"""What counts before or behind a phrase: ``3 min read``, ``14 shares``, ``4-Minute Listen``, ``Listen · 4:12``."""


_CLOCK: Final = re.compile(r"\d{1,2}:\d{2}(?:/\d{1,2}:\d{2})?\Z")
"""How long a recording is."""


class _Index(NamedTuple):
    openings: frozenset[str]
    """The first letters of the phrases that lines start with, in every case they may be written in."""
    starts: dict[str, list[tuple[str, BlockKind]]]
    whole: dict[str, BlockKind]
    slots: tuple[tuple[str, str, BlockKind], ...]
    """What stands before and behind an outlet's name in a phrase: ``Watch …``, ``Add … on Google``."""
    before_slots: tuple[str, ...]
    outlets: frozenset[str]
    holds: dict[str, BlockKind]
    words: tuple[str, ...]
    """A word of each phrase that a line may hold: few lines have one."""
    ends: tuple[tuple[str, BlockKind], ...]
    by: tuple[str, ...]
    bare: frozenset[str]


def squeeze(text: str) -> str:
    """Return the text without white space and case."""
    return "".join(text.split()).casefold()


@cache
def _index(language: Language) -> _Index:
    starts: dict[str, list[tuple[str, BlockKind]]] = {}
    whole: dict[str, BlockKind] = {}
    slots: list[tuple[str, str, BlockKind]] = []
    holds: dict[str, BlockKind] = {}
    for kind, phrases in language.furniture.items():
        for phrase in map(squeeze, phrases.starts):
            starts.setdefault(phrase[:_KEY], []).append((phrase, kind))
        for phrase in map(squeeze, phrases.whole):
            before, slot, behind = phrase.partition(_SLOT)
            if slot:
                slots.append((before, behind, kind))
            else:
                whole[phrase.strip(_TRAIL)] = kind
        for phrase in map(squeeze, phrases.holds):
            holds.setdefault(phrase, kind)
    for bucket in starts.values():
        bucket.sort(key=lambda entry: -len(entry[0]))
    return _Index(
        openings(starts, _KEY),
        starts,
        whole,
        tuple(slots),
        tuple({before for before, _, _ in slots}),
        frozenset(map(squeeze, language.dateline.outlets)),
        holds,
        _words_of([phrase for each in language.furniture.values() for phrase in each.holds]),
        tuple((squeeze(phrase), kind) for kind, phrases in language.furniture.items() for phrase in phrases.ends),
        language.speech.by,
        frozenset([*whole, *(phrase.strip(_TRAIL) for bucket in starts.values() for phrase, _ in bucket)]),
    )


def _words_of(phrases: list[str]) -> tuple[str, ...]:
    """Return words of which each phrase has one: its longest, where it has none that a shorter phrase has given."""
    words: list[str] = []
    for phrase in sorted(phrases, key=len):
        if not any(word in phrase for word in words):
            words.append(max(phrase.split(), key=len))
    return tuple(words)


@cache
def phrases_that_end(language: Language) -> tuple[str, ...]:
    """Return the words for a picture that a photo credit begins with."""
    captions = language.furniture.get("caption")
    return captions.ends if captions else ()


def is_bare(text: str, language: Language) -> bool:
    """Tell whether a line is a phrase of furniture and nothing else; what follows it belongs to it (``Baca Juga``)."""
    if len(text) > _BARE_MAX:
        return False
    content = squeeze(text).strip(_LEAD + _TRAIL)
    index = _index(language)
    return content in index.bare or _slot_kind(content, index) is not None


def links_to_outlet(text: str, language: Language) -> bool:
    """Tell whether a phrase names the outlet whose articles stand below it: ``Read more from Sky News``."""
    return _slot_kind(squeeze(text).strip(_LEAD + _TRAIL), _index(language)) is not None


def links_above(text: str, language: Language) -> bool:
    """Tell whether a phrase is one that stands alone below the title it links to: ``Read more``, not ``Baca juga``."""
    return _index(language).whole.get(squeeze(text).strip(_LEAD + _TRAIL)) == "related"


def furniture_kind(text: str, language: Language) -> BlockKind | None:
    """Return the kind of a line of furniture, or None where the line may belong to the article."""
    length = len(text)
    if language.openings and (kind := _opening_kind(text, language)) is not None:
        return kind
    if length > FURNITURE_MAX:
        return None
    if text[0] in _QUOTES and length > _SAID:
        return None  # what somebody says, whatever it says
    index = _index(language)
    if text.endswith(_BRACKETS) and (text[-1] != "." or text[-3:-2].isalpha()):
        kind = _bracketed_kind(text, index)
        if kind is not None:
            return kind
    if text[-1].isalpha() and ". " in text[-_CALL_MAX:] and _calls(text, index):
        return "promo"
    if length > _WHOLE_MAX:
        opening = text[:_KEY]
        begins = opening in index.openings if opening.isalpha() else _may_begin(text, index)
        if not begins and (length > _HOLDS_MAX or not _may_hold(text, index)):
            shaped = "/" in text or "#" in text or text[0] in _SHAPED or text[-1] in _ARROWS
            return _shaped_kind(text, language) if shaped else None
    squeezed = squeeze(text if length <= _HOLDS_MAX else text[:_STARTS_MAX]).lstrip(_LEAD)
    if not squeezed:
        return "separator"
    for phrase, kind in index.starts.get(squeezed[:_KEY], ()):
        if squeezed.startswith(phrase) and not _runs_on(text, phrase) and (kind not in _BRIEF or length <= _WHOLE_MAX):
            return kind
    if length <= _WHOLE_MAX:
        whole = _whole_kind(squeezed.rstrip(_TRAIL), index) or _glued_kind(text, index)
        if whole is not None:
            return whole
        if is_share_row(text, language):
            return "navigation"
    if length <= _HOLDS_MAX:
        held = next(filter(squeezed.__contains__, index.holds), None)
        if held is not None:
            return index.holds[held]
    return _shaped_kind(text, language)


def _opening_kind(text: str, language: Language) -> BlockKind | None:
    """Return the kind of a line of any length by its beginning; what is said in it is the article's."""
    if any(map(text.__contains__, _SPEECH_ENDS)):
        return None
    return next((kind for kind, phrases in language.openings.items() if text.startswith(phrases)), None)


def _calls(text: str, index: _Index) -> bool:
    """Tell whether the last sentence of a line is a call and nothing else: ``… delivered each Friday. Subscribe``."""
    return index.whole.get(squeeze(text[text.rindex(". ") + 2 :])) == "promo"


def _may_begin(text: str, index: _Index) -> bool:
    """Tell whether a line that begins with a mark or a short word may begin as a phrase does, which few do."""
    opening = "".join(text[:_OPENING].split()).lstrip(_LEAD)[:_KEY]
    return opening in index.openings or len(opening) < _KEY


def _may_hold(text: str, index: _Index) -> bool:
    """Tell whether a line has a word of the phrases that lines hold."""
    text = text.casefold()
    return any(map(text.__contains__, index.words))


def _whole_kind(bare: str, index: _Index) -> BlockKind | None:
    """Return the kind of a line that is a phrase and nothing else, but for a number before it or an outlet in it."""
    kind = index.whole.get(bare)
    if kind is not None:
        return kind
    if not bare[:1].isalpha():
        if not any(map(str.isalnum, bare)):
            return "separator"
        if _CLOCK.match(bare):
            return "navigation"
        return index.whole.get(bare.lstrip(_COUNT)) if bare[0].isdecimal() else None
    if bare[-1].isdecimal() and index.whole.get(bare.rstrip(_COUNT)) == "navigation":
        return "navigation"
    if bare[-1] == ")" and bare[bare.rfind("(") + 1 : -1].isdecimal():
        return index.whole.get(bare[: bare.rfind("(")])
    if "|" in bare and all(index.whole.get(piece) == "navigation" for piece in bare.split("|")):
        return "navigation"  # `E-mail | Print | A A A`
    phrase, dash, channel = bare.partition("-")
    if dash and len(channel) <= _PLACE_MAX and index.whole.get(phrase) in _LINKING:
        return index.whole[phrase]  # `BERITA LAINNYA - NUSANTARA`
    return _slot_kind(bare, index)


def _glued_kind(text: str, index: _Index) -> BlockKind | None:
    """Return the kind of phrases that scraping has glued together: ``Skip to main contentSkip to navigation``."""
    if _GLUED.search(text) is None:
        return None
    pieces = pattern(_GLUE).split(text)
    return (
        index.whole.get(squeeze(pieces[0]))
        if len(pieces) > 1 and all(map(index.bare.__contains__, map(squeeze, pieces)))
        else None
    )


def _slot_kind(bare: str, index: _Index) -> BlockKind | None:
    """Return the kind of a phrase with an outlet, a channel or a number in its slot.

    ``Watch CBS News``, ``More in Politics``, ``Listen 3 min``.
    """
    if not bare.startswith(index.before_slots):
        return None
    for before, behind, kind in index.slots:
        outlet = bare[len(before) : len(bare) - len(behind)]
        known = outlet in index.outlets or outlet.removeprefix(_THE) in index.outlets or _is_count(outlet)
        known = known or index.whole.get(outlet) == "section"
        known = known or (kind == "section" and bool(before and behind) and len(outlet) <= _PLACE_MAX)
        if known and bare.startswith(before) and bare.endswith(behind):
            return kind
    return None


def _is_count(text: str) -> bool:
    """Tell whether it is a number, or one of so many: ``3``, ``1.204``, ``1/2``."""
    first, stroke, last = text.replace(".", "").replace(",", "").partition("/")
    return first.isdecimal() and (not stroke or last.isdecimal())


def _shaped_kind(text: str, language: Language) -> BlockKind | None:
    """Return the kind that a line's shape tells.

    Hashtags, a post's signature, the address of a page, agency and photographer in capitals.
    """
    if "#" in text and len(text) <= _HOLDS_MAX and pattern(_HASHTAGS).match(text):
        return "tags"
    if text[0] in _DASHES and "(@" in text and pattern(_POSTED).match(text):
        return "embed"
    if (text[0] in _ARROWS or text[-1] in _ARROWS) and text.count(" ") > _PHRASE_WORDS - 2:
        return "teaser"  # `← Bupati Lepas Kontingen`: the article before or behind
    if " " not in text and is_address(text):
        return "navigation"
    blank = text[1:2] == " " and not text[:-1].rstrip()[-1:].isdecimal()  # not `[ Rabu, 13 Juli 2011 ]`
    most = _LINK_WORDS if blank else _PHRASE_WORDS
    if text[0] == "[" and text[-1] == "]" and text[1 + blank].isupper() and text.count(" ") >= most:
        whole = text[-2] not in _SENTENCE_ENDS and not any(map(text[1:-1].__contains__, _NOT_OF_LINKS))
        return "related" if whole else None  # `[How the harbour got its crane]`, a link inside an article
    if text.endswith(_PICTURES) and " " not in text:
        return "caption"
    credited = pattern(_CREDITED).match(text) if "/" in text[:_CREDITED_MAX] else None
    if credited is None or (
        text[credited.end() :].lstrip()[:1] in DASHES
        and is_place(credited[0].rpartition("/")[2].strip(), language)  # `KABAR.CO/MALANG - Warga …`
    ):
        return None
    return "caption"


def _bracketed_kind(text: str, index: _Index) -> BlockKind | None:
    """Return the kind that the brackets at a line's end tell: ``… (Foto: NAMA)``, ``… (Lund Photo)``.

    Before a full stop they hold the word for a picture and nothing else: ``… (ilustrasi).``
    """
    at = max(text.rfind("("), text.rfind("["))
    content = squeeze(text[at + 1 :])
    if content[-1] == ".":
        content = content[:-1]
        return next((kind for phrase, kind in index.ends if content[:-1] == phrase), None)
    for phrase, kind in index.ends:
        if content.startswith(phrase) and not content[len(phrase)].isalpha():
            return kind
        if content.startswith(phrase) and content.startswith(index.by, len(phrase)) and _is_signed(text, at, index):
            return kind
    last = text[at + 1 : -1].split(" ")
    if 1 < len(last) <= _OUTLET_WORDS and last[0][:1].isupper():
        return next((kind for phrase, kind in index.ends if phrase == last[-1].casefold()), None)
    return None


def _is_signed(text: str, at: int, index: _Index) -> bool:
    """Tell whether brackets hold a word and whose picture it is: ``(Photo by Name Of)``, ``(Submitted by Name Of)``."""
    words = text[at + 1 : -1].split()
    return len(words) > 2 and words[1].casefold() in index.by and words[2][0].isupper()


def take_furniture(line: Line, language: Language) -> None:
    """Give a line its kind where it is furniture; each line is looked at once."""
    if line.kind is None and not line.plain:
        kind = furniture_kind(line.text, language)
        if kind is None:
            line.plain = True
        else:
            line.kind = kind


def _runs_on(text: str, phrase: str) -> bool:
    """Tell whether a one-word phrase is but the beginning of a longer word (``ilustrasinya``)."""
    bare = text.lstrip(_LEAD)
    after = bare[len(phrase) : len(phrase) + 1]
    return phrase[-1].isalpha() and after.islower() and bare[: len(phrase)].casefold() == phrase


def furniture_at(text: str, language: Language) -> int | None:
    """Return where a phrase of furniture with a colon begins in the credits of a line, or None.

    ``Editing by NAME Our Standards: The …``; without a colon behind it a phrase may be part of a name.
    """
    colon = text.find(":")
    while colon >= 0:
        at = text.rfind(" ", 0, colon)
        for _ in range(_PHRASE_WORDS):
            if at <= 0:
                break
            if text[at + 1].isupper() and furniture_kind(text[at + 1 :], language) is not None:
                return at + 1
            at = text.rfind(" ", 0, at)
        colon = text.find(":", colon + 1)
    return None


def names_channel(text: str, language: Language) -> bool:
    """Tell whether a text is the name of a channel that the language pack lists: ``All News``."""
    return _index(language).whole.get(squeeze(text)) == "section"
