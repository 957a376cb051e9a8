"""Who is introduced by an office before the name: ``Kepala Dinas X, Rina Lestari``.

In: a cast, and where the text has the words that begin an office. Out: members of the cast.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Final

from ..patterns import pattern
from ..vocabulary import Sighting
from .cast import Cast
from .lexicon import Lexicon
from .phrases.lookahead import about_more, begins_clause, speaks_through
from .phrases.reader import read_phrase
from .spellings import without_opening

_FOLLOWED: Final = re.compile(r",? ?[A-Z]| [a-z]+,? (?:[a-z]+,? )?[A-Z]|(?: [a-z]+){1,4} (?:\(|\d)")
_NAME: Final = r"(?<![\w.-])[A-Z][\w'’-]+(?: [A-Z][\w'’.-]*){1,4}\Z"
_WHOLE: Final = r"(?:\A|[.!?\n\"”] ?)(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’.-]*){1,3})\Z"
"""A full name that begins its sentence."""
_ENDS: Final = (",", ".", ")")
_BESIDE: Final = 60
"""The words beside an office are looked for so far from it."""
_HOUSE_WORDS: Final = 4
"""So many words before an office may be of its house."""


def introduce_officials(cast: Cast, seen: Iterable[Sighting], quoted: Sequence[tuple[int, int]]) -> None:
    """Enter everybody whose office the narration tells before the name, outside of the quoted stretches."""
    lexicon, prose, usage, text = cast.lexicon, cast.prose, cast.usage, cast.text
    roles = lexicon.roles
    read_to = prose.begin
    starts = [start for start, _ in quoted]
    for at, stop in _offices(text, seen, read_to, lexicon):
        if at < read_to or (end := prose.paragraph_end(at)) <= at:
            continue
        index = bisect_right(starts, at) - 1
        if index >= 0 and at < quoted[index][1]:
            continue
        office = text[at:stop]
        if at and text[at - 1].isalnum() and (office[0].islower() or not text[at - 1].islower()):
            continue
        if text.endswith(lexicon.aliases, max(0, at - _BESIDE), at):
            continue  # `yang akrab disapa Mas Tono` is another name of somebody
        ranked = office not in roles and not (lexicon.head_final and office in lexicon.lower_roles)
        ranked = ranked and (lexicon.head_final or not office.isupper())  # `pengasuh Pesantren Darul Falah KH NAME`
        short = lexicon.head_final and text.startswith(". ", stop)  # `Norland Sen. NAME`
        if ranked and not short and text[at - 1 : at] == " " and text[text.rfind(" ", 0, at - 1) + 1].isupper():
            continue  # a rank behind another word with a capital is part of it: `Persela Muda`
        of_field = text[stop : stop + 2].islower() and text[stop] == " "
        if of_field:
            after = text.index(" ", stop + 1)
            field = text[stop + 1 : after].rstrip(",")
            known = field in lexicon.fields or field in lexicon.lower_roles  # `Kepala bidang …`, `Asisten manajer …`
            known = known or lexicon.is_about(field, text[after : after + 2])
            if not known and not about_more(text, field, after, end, lexicon):
                continue
        before = _word_before(text, at)
        if before in lexicon.lower_roles and before not in lexicon.relations and at - 1 - len(before) >= read_to:
            at -= 1 + len(before)  # `pelatih Bintang Bahari FC, NAME`
        elif lexicon.head_final and (before in lexicon.institutions or _begins_office(before, office, lexicon)):
            at = _first_of_house(text, at, read_to, lexicon)
        phrase = read_phrase(text, at, end, lexicon, cast.times)
        if phrase is None:
            continue
        if before.casefold() in lexicon.according and begins_clause(text, phrase, lexicon):
            read_to = phrase.name[0][1] - 1
            continue  # `Menurut jaksa, NAME NAME menerima uang`
        read_to = phrase.end
        if phrase.alias is not None and before in lexicon.institutions:
            continue  # `Badan Pengelola Irigasi (Bapeli)`
        apposed = text[at - 2 : at] == ", "
        explains = apposed and text[phrase.end : phrase.end + 1] in _ENDS
        if apposed and phrase.kind == "name" and _word_before(text, at - 1, ",") == phrase.name[0][0]:
            continue  # `Iwan, pemilik Iwan Motor Jaya, mengatakan`
        held = apposed and len(phrase.name) == 1 and _opens_with_name(text, at - 2, lexicon)
        if held and _enter_before(cast, at, end):
            continue  # `NAME NAME, Ketua Asosiasi Parkir mengatakan`
        if explains and (phrase.kind == "role" or usage.is_plain_word(phrase)):
            _enter_before(cast, at, end)  # `NAME, Kepala Dinas X, menyerahkan …`
        elif phrase.kind == "name" and phrase.role is not None:
            if of_field and len(phrase.name) == 1 and text[phrase.name[0][1] - 2] != ",":
                continue  # one word may be what the office is about, too: `Pemuka agama Islam`
            described = text[at : phrase.name[0][1]]
            if before in lexicon.articles and speaks_through(text, at - 1 - len(before), phrase, lexicon):
                continue
            if not usage.is_plain_word(phrase) and not any(map(described.__contains__, lexicon.aliases)):
                cast.enter(phrase)


def _opens_with_name(text: str, comma: int, lexicon: Lexicon) -> bool:
    """Tell whether a full name and nothing else begins the sentence before a comma; not ``Di Kota Lawe``."""
    whole = pattern(_WHOLE).search(text, max(0, comma - _BESIDE), comma)
    if whole is None:
        return False
    words = whole["name"].split()
    known = words[0].casefold() in lexicon.openers or words[0] in lexicon.common or words[0] in lexicon.calendar
    return not known and lexicon.places.isdisjoint(words) and not any(map(lexicon.is_office, words))


def _enter_before(cast: Cast, at: int, end: int) -> bool:
    """Enter who is named before the comma that an office stands behind; return whether somebody is."""
    name = pattern(_NAME).search(cast.text, max(0, at - _BESIDE), at - 2)
    if name is None or any(map(cast.lexicon.is_office, name[0].split())) or name.start() in cast.times:
        return False
    start = at - 2 - len(without_opening(name[0], cast.lexicon))
    if cast.text[max(0, start - _BESIDE) : start].rstrip().rpartition(" ")[2] in cast.lexicon.placing:
        return False  # `Banjir di Sukamaju Surut, Warga Pulang`
    phrase = read_phrase(cast.text, start, end, cast.lexicon, cast.times)
    if phrase is None or phrase.kind != "name" or phrase.role is None or phrase.role[0] < at:
        return False
    if all(cast.usage.occurrences.count(word, start) == 1 for word, start, _ in phrase.name):
        cast.enter_at_last(phrase)
    else:
        cast.enter(phrase)
    return True


def _word_before(text: str, at: int, parting: str = " ") -> str:
    """Return the word before a blank (or what else parts them) before an offset; nothing where none stands there."""
    if text[at - 1 : at] != parting:
        return ""
    return text[max(0, at - _BESIDE) : at - 1].rpartition(" ")[2].rpartition("\n")[2]


def _begins_office(before: str, office: str, lexicon: Lexicon) -> bool:
    """Tell whether a word before an office is of it: ``Foreign Minister``, ``Former Mayor``, ``Fire Chief``."""
    return office[0].isupper() and (lexicon.is_office(before) or before in lexicon.qualifiers)


def _first_of_house(text: str, at: int, low: int, lexicon: Lexicon) -> int:
    """Return where the house begins whose office stands at an offset, not before another: ``Lund Council leader``."""
    for _ in range(_HOUSE_WORDS):
        before = _word_before(text, at)
        if not (before[:1].isupper() and before.isalpha()) or before.casefold() in lexicon.openers:
            break
        if before in lexicon.calendar or before in lexicon.common or at - 1 - len(before) < low:
            break
        at -= 1 + len(before)
    return at


def _offices(text: str, seen: Iterable[Sighting], begin: int, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Return the spans of words that begin an office, with a name or the rest of it behind them, in order."""
    found = []
    introduces = lexicon.introduces
    for at, office in seen:
        if at < begin or office not in introduces:
            continue
        end = at + len(office)
        if _FOLLOWED.match(text, end) or (
            text.startswith(". ", end)
            and office in lexicon.titles
            and text[end + 2 : end + 3].isupper()
            and not text.startswith(office, end + 2)
        ):  # `Sen. NAME`, not the first of `Dr. Dr. NAME`
            found.append((at, end))
    return found
