"""Who is named late in a sentence that begins with nobody: by whom something is done, whom it tells of or leads to.

``Hal senada disampaikan NAME``; ``The first parcel goes to NAME, 79, who …``; ``Few know this better than NAME``.
In: the offsets of a sentence. Out: a member of the cast, or None.
"""

from __future__ import annotations

from typing import Final

from ...patterns import pattern
from ..cast import Cast
from ..member import Member
from ..nearby import explained_in
from ..phrases.phrase import Phrase
from ..phrases.reader import read_phrase
from .sentences import WORD
from .somebody import person

_EXPLAINED: Final = (",", "(")
"""Behind a name: what or how old somebody is follows."""
PASSIVE: Final = 5
"""A passive verb has more letters."""
_WHICH: Final = 3
"""A relative pronoun stands among so many words before the verb of its clause."""
_PASSIVES: Final = 2
"""So many words that may be passive verbs are looked at, the last first."""
_OPENED: Final = 60
"""An opening is no longer."""
_END: Final = 160
"""A name and what explains it at the end of a sentence are no longer."""
_TOLD: Final = r"(?P<told>, (?:\d{1,2}|(?:an?|the) [^,.]{3,60}))?\.?\s*\Z"
_RELATIVE: Final = r"\b[A-Z][\w'’-]+(?: [A-Z][\w'’.-]+){1,3}(?:, \d{1,2}| \(\d{1,2}\))?, (?P<who>[a-z]+) "


def agent(text: str, words: list[str], start: int, end: int, cast: Cast, times: frozenset[int]) -> Member | None:
    """Return whose words a passive verb reports: ``Hal senada disampaikan X``; ``kabar itu dibenarkan oleh X``."""
    lexicon = cast.lexicon
    prefix, suffix = lexicon.passive_prefix, lexicon.passive_suffix
    alike = not lexicon.likewise.isdisjoint(words)  # `Hal serupa dirasakan X`
    if not prefix or not (alike or f"{suffix} " in text[start:end] or not lexicon.reporting.isdisjoint(words)):
        return None
    at = start
    for number, word in enumerate(words):
        at += len(word) + 1
        if word == prefix and (verb := prefix + (*words, "")[number + 1]) in lexicon.reporting:
            at += len(verb) - len(prefix) + 1
            word = verb  # `Hal senada di sampaikan NAME`, as it is often misspelt
        passive = word.startswith(prefix) and len(word) > PASSIVE
        listed = word in lexicon.reporting or (passive and alike)
        if not listed and not (passive and word.endswith(suffix)):
            continue
        if number > 1 and words[number - 1] in lexicon.relative and words[number - 2] in lexicon.pointing:
            continue  # `Nilainya sama seperti yang disebutkan NAME`
        following = WORD.match(text, at, end)
        if following is None:
            continue
        if listed and following[0].islower() and (by := WORD.match(text, following.end() + 1, end)) is not None:
            how = by[0] in lexicon.by or (by[0][0].isupper() and following[0] in lexicon.manner)
            following = by if how else following  # `dibantah tegas oleh NAME`, `dibantah keras NAME`
        if following[0] in lexicon.by:
            following = WORD.match(text, following.end() + 1, end)
        if following is None:
            continue
        of_somebody = bool(lexicon.clitic) and following[0].endswith(lexicon.clitic)
        if listed and of_somebody and text[following.end() : following.end() + 1] == ",":
            phrase = read_phrase(text, following.end() + 1, end, lexicon, times)
            if phrase is not None and phrase.kind == "name":
                return person(phrase, cast, speaks=True)  # `Hal itu dibenarkan istrinya, NAME.`
        if not (following[0][0].isupper() or following[0] in lexicon.lower_roles):
            continue
        phrase = read_phrase(text, following.start(), end, lexicon, times)
        if listed and phrase is not None and phrase.kind == "role" and following[0][0].isupper():
            ends = not text[phrase.end : end].strip(" .")  # `Hal itu dibenarkan Kepala Dinas Pasar Sumenep.`
            return cast.by_role(phrase) or (cast.unnamed(phrase.start, phrase.end) if ends else None)
        if alike and phrase is not None and phrase.kind == "role" and following[0] in lexicon.lower_roles:
            return cast.by_role(phrase) or cast.unnamed(phrase.start, phrase.end)  # `… diungkapkan nasabah lainnya`
        if phrase is None or phrase.kind != "name" or text[phrase.start : phrase.end].split(" ")[0] in lexicon.houses:
            continue
        explained = text[phrase.end : phrase.end + 2].lstrip(" ")[:1] in _EXPLAINED
        behind = text[phrase.end : end].partition(" ")[2].partition(" ")[0]  # `diutarakan NAME menjelang laga`
        ends = text[phrase.end : phrase.end + 1] in ".," or behind in lexicon.small or behind in lexicon.openers
        if listed and word in lexicon.reporting and _closes(text, phrase, end, cast):
            return cast.enter(phrase)  # `Rasa syukur serupa diungkapkan NAME.`
        known = ends and cast.known((phrase.name[0][0].casefold(),), phrase.start) is not None
        if explained or (listed and (len(phrase.name) > 1 or phrase.role is not None or known)):
            return person(phrase, cast, speaks=True)
    return None


def agent_at_end(text: str, start: int, end: int, cast: Cast, times: frozenset[int]) -> Member | None:
    """Return by whom something is done that a sentence ends in: ``Nasib lebih apes dialami NAME.``"""
    prefix = cast.lexicon.passive_prefix
    before = end
    for _ in range(_PASSIVES if prefix else 0):  # `ditanggapi dingin oleh NAME`: not every such word is a verb
        before = text.rfind(f" {prefix}", start, before)
        member = _agent_behind(text, start, before + 1, end, cast, times) if before >= 0 else None
        if before < 0 or member is not None:
            return member
    return None


def _agent_behind(text: str, start: int, at: int, end: int, cast: Cast, times: frozenset[int]) -> Member | None:
    """Return by whom is done what a passive verb at an offset says, where the sentence ends in the name."""
    lexicon = cast.lexicon
    verb = WORD.match(text, at, end)
    if verb is None or len(verb[0]) <= PASSIVE or not verb[0].islower():
        return None
    at = verb.end()
    how = WORD.match(text, at + 1, end)
    by = WORD.match(text, how.end() + 1, end) if how is not None else None
    if how is not None and by is not None and by[0] in lexicon.by and how[0].islower():
        how = by  # `ditanggapi dingin oleh NAME`
    skipped = how is not None and how[0].islower() and text[how.end() + 1 : how.end() + 2].isupper()
    if how is not None and skipped and not lexicon.is_role(how[0]):
        at = how.end()  # `disambut gembira NAME`, `dibenarkan oleh NAME`
    phrase = read_phrase(text, at, end, lexicon, times)
    if phrase is None or phrase.kind != "name" or phrase.organisation:
        return None
    stop = max(phrase.end, phrase.role[1] if phrase.role is not None else 0)
    if text[stop:end].strip(" ."):
        return None
    if phrase.role is not None:
        word = text[phrase.role[0] : phrase.role[1]].split(" ")[0]
        explained = phrase.role[0] > phrase.name[0][1]  # `disambut gembira NAME, janda berusia 74 tahun`
        return cast.enter(phrase) if explained or lexicon.is_office(word) or lexicon.is_agent(word) else None
    told = lexicon.relative.isdisjoint(text[start : verb.start()].split()[-_WHICH:])  # `lahan yang masih dimiliki NAME`
    by_whom = how is not None and how[0] in lexicon.by  # `ditanggapi dingin oleh NAME`
    near = told and (phrase.start == verb.end() + 1 or by_whom) and _closes(text, phrase, end, cast)
    common = len(phrase.name) > 1 and lexicon.is_first_name(phrase.name[0][0])
    return cast.enter(phrase) if near or common or cast.usage.is_part(phrase) else None


def _closes(text: str, phrase: Phrase, end: int, cast: Cast) -> bool:
    """Tell whether one word that is no place and no house ends a sentence behind a verb that reports."""
    word = phrase.name[0][0]
    plain = len(phrase.name) == 1 and word.istitle() and not cast.lexicon.is_office(word)
    return plain and not phrase.organisation and not text[phrase.end : end].strip(" .")


def named_later(text: str, start: int, end: int, cast: Cast, times: frozenset[int]) -> Member | None:
    """Return who is named in a sentence that begins with nobody: explained in it, behind its opening or at its end."""
    member = explained_in(cast, start, end) or _told_of(text, start, end, cast, times)
    member = member or agent_at_end(text, start, end, cast, times) or _presented_at_end(text, start, end, cast, times)
    return member or _behind_opening(text, start, end, cast, times)


def _told_of(text: str, start: int, end: int, cast: Cast, times: frozenset[int]) -> Member | None:
    """Return of whom a relative clause tells, named anew: ``The first parcel goes to NAME, 79, who has …``."""
    if not cast.lexicon.who:
        return None
    found = None
    for name in pattern(_RELATIVE).finditer(text, start, end):
        before = text[start : name.start()].split()[-2:]
        of_house = len(before) > 1 and before[1] in cast.lexicon.small and cast.lexicon.is_one(before[0])
        if name["who"] in cast.lexicon.who and not of_house:  # `an analyst at Norwell Securities, who …`
            phrase = read_phrase(text, name.start(), end, cast.lexicon, times)
            if phrase is not None and phrase.kind == "name" and not phrase.organisation:
                found = phrase
    return cast.enter(found) if found is not None else None


def _presented_at_end(text: str, start: int, end: int, cast: Cast, times: frozenset[int]) -> Member | None:
    """Return whom a sentence leads to: ``Few know this better than NAME``, ``Kritik datang dari NAME, guru X``."""
    lexicon = cast.lexicon
    low = max(start, end - _END)
    if lexicon.introducing_ends.isdisjoint(text[low:end].split(" ")):
        return None
    tokens = list(WORD.finditer(text, low, end))
    for at in range(len(tokens) - 1, 0, -1):
        first, before = tokens[at - 1 : at + 1]
        if before[0] not in lexicon.introducing and f"{first[0]} {before[0]}" not in lexicon.introducing:
            continue
        phrase = read_phrase(text, before.end(), end, lexicon, times)
        if phrase is None or phrase.kind != "name":
            return None
        if phrase.organisation:
            continue  # `echoed by NAME, a professor with Lund University`
        stop = max(phrase.end, phrase.role[1] if phrase.role is not None else 0)
        rest = pattern(_TOLD).match(text, stop, end)
        words = [word for word, _, _ in phrase.name]
        if rest is None or any(map(lexicon.is_office, words)) or lexicon.places.intersection(words):
            return None
        known = cast.known(tuple(map(str.casefold, words))) is not None
        told = phrase.role is not None or rest["told"]
        plainly = told or lexicon.is_first_name(words[0])
        return cast.enter(phrase) if len(words) > 1 and (known or plainly) else None
    return None


def _behind_opening(text: str, start: int, end: int, cast: Cast, times: frozenset[int]) -> Member | None:
    """Return who stands with an office behind the comma that ends an opening no list knows.

    ``Baru lima menit sidang dibuka, anggota Fraksi Hijau, NAME, mengacungkan tangan.``
    """
    comma = text.find(",", start, min(end, start + _OPENED))
    noun = WORD.match(text, comma + 2, end) if comma >= 0 else None
    if noun is not None and noun[0] in cast.lexicon.subordinators:
        comma = noun.end() - 1  # `…, where councillor NAME waved a paper`
        noun = WORD.match(text, comma + 2, end)
    known = noun is not None and (noun[0] in cast.lexicon.lower_roles or noun[0] in cast.lexicon.roles)
    begins = noun is not None and (noun[0][0].isupper() or noun[0] in cast.lexicon.articles)
    known = known or (begins and cast.lexicon.head_final)
    phrase = read_phrase(text, comma + 1, end, cast.lexicon, times) if known else None
    if phrase is None or phrase.kind != "name" or phrase.organisation or len(phrase.name) == 1:
        return None
    described = phrase.role is not None and phrase.role[0] < phrase.name[0][1]
    return cast.enter(phrase) if described and text[phrase.end : end].lstrip(" ,")[:1].islower() else None
