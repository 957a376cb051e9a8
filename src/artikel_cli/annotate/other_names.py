"""Another name of somebody: nicknames, short forms and ``alias``, and whoever is called so.

In: the text, its cast, and the words in it that lead to another name. Out: members of the cast who go by it. It is a
long module because it is one list of ways to give somebody another name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from typing import Final

from ..patterns import pattern
from .cast import Cast
from .lexicon import Lexicon
from .member import Member
from .nearby import foremost, last_to_speak, named_before
from .phrases.reader import read_phrase
from .spellings import is_like
from .traits import HONORIFIC

NAME: Final = re.compile(r"[A-Z][\w'’]+(?>(?: [A-Z][\w'’]+){0,4})")
"""Words with capitals in a row."""
_MARKS: Final = ('"', "“", "”", "'", "‘")
_AGED: Final = r" ?\(\d{1,2}(?: [a-z]+)?\)\Z"
"""An age between a name and another (``Rina Lestari (31) alias Bu Rin``)."""
_AGE_MAX: Final = 12
_EXPLAINED: Final = r"([A-Z][\w'’]+(?: [A-Z][\w'’]+){0,4}), [^.,]*,?\s*\Z"
"""A name and, behind a comma, what its bearer is."""
_PARTED: Final = r"(?P<office>[^\s,.][^,.]{0,60})?, (?P<name>[A-Z][\w'’]+(?: [A-Z][\w'’.]*){1,4})(?P<closed>,)?"
_ONE_OF_THEM: Final = r"(?:^|[\n.] ?)(?P<name>[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,3}) [a-z]+ (?P<noun>[a-z]+)\Z"
"""A sentence of a name and two words."""
_PRESENTED: Final = r"\b(?P<noun>[A-Za-z]+),? (?P<name>[A-Z][\w'’]+(?: [A-Z][\w'’.]*){1,4})"
_HELD: Final = r"\b(?P<office>[a-z]+)\.? (?P<name>[A-Z][\w'’]+(?: [A-Z][\w'’]*){1,4})"
"""A name of several words behind a noun or a title in lower case."""
_SMALL_TITLE: Final = r"[a-z]{2,5}\.? (?=[A-Z])"
_BEGINS: Final = r"(?:\A|[.!?][\"”’]? |\n|[-–—] )(?P<name>[A-Z][\w'’]+(?: [A-Z][\w'’]+){1,3}) (?=[a-z])"
"""A name of several words that begins its sentence."""
_NEAR: Final = 600
"""So far before a nickname whoever goes by it is named."""
_SENTENCE: Final = 240
"""So much of a sentence before another name is looked at."""
BESIDE: Final = 60
"""The name stands so near before an age or another name."""
INITIALS: Final = 3
"""Initials have no more letters."""
USES: Final = 24
"""So many uses of a phrase such as ``akrab disapa`` are looked at."""


def enter_between(cast: Cast, start: int, end: int, *, anywhere: bool = False) -> None:
    """Enter whom two offsets name, where that is in the running text or ``anywhere`` will do; a house is nobody."""
    if anywhere or cast.prose.holds(start):
        phrase = read_phrase(cast.text, start, end, cast.lexicon, cast.times)
        if phrase is not None and phrase.kind == "name" and not phrase.organisation:
            cast.enter(phrase)


def _entered(cast: Cast, match: re.Match[str]) -> Member | None:
    """Enter whom a match names, and return the member."""
    enter_between(cast, *match.span("name"))
    return cast.known(tuple(match["name"].casefold().split()))


def introduce_by_other_name(cast: Cast, present: Set[str]) -> None:
    """Let people go by their other names: ``Rina Lestari yang akrab disapa Bu Rin``.

    ``present`` are the words that lead to one, of those that stand in the text.
    """
    text, lexicon = cast.text, cast.lexicon
    for at, end in _uses(text, lexicon.other_names, present):
        one = text[at:end] not in lexicon.alternatives or _is_one(text, at, end, lexicon)
        end += text[end : end + 1] in _MARKS  # `yang akrab disapa “Bu Rin”`
        title = pattern(_SMALL_TITLE).match(text, end)
        if title is not None and lexicon.is_title(title[0].rstrip()):
            end = title.end()  # `yang akrab disapa dr Rin`
        if one and text[end : end + 1].isupper():
            _enter_other_name(cast, at, end)
    for at, _ in _uses(text, lexicon.nicknames, present):
        _enter_nickname(cast, at)
    for at, _ in _uses(text, lexicon.pseudonyms, present):
        _enter_pseudonym(cast, at)


def _enter_pseudonym(cast: Cast, at: int) -> None:
    """Enter whom a text calls by a name that is not theirs: ``Melati (16), bukan nama sebenarnya,``."""
    head = cast.text[max(0, at - BESIDE) : at]
    before = head.rstrip(" (,–—-")
    before = pattern(_AGED).sub("", before).rstrip(" ,")
    names = NAME.findall(before)
    if names and before.endswith(names[-1]) and len(before) < len(head):
        end = at - len(head) + len(before)
        leading = before.removesuffix(names[-1]).split()[-1:]
        if not cast.lexicon.placing.isdisjoint(map(str.casefold, leading)):
            return  # `di Lawe (bukan nama sebenarnya)`
        enter_between(cast, end - len(names[-1]), end)


def _uses(text: str, phrases: Mapping[str, Sequence[str]], present: Set[str]) -> Iterator[tuple[int, int]]:
    """Yield where phrases stand, the first few times of each; ``present`` has the word by which each is kept."""
    for phrase in [phrase for word in sorted(phrases.keys() & present) for phrase in phrases[word]]:
        at = text.find(phrase)
        left = USES
        while at >= 0 and left:
            left -= 1
            yield at, at + len(phrase)
            at = text.find(phrase, at + 1)


def _enter_nickname(cast: Cast, at: int) -> None:
    """Let whoever has a name like it, or speaks last or is named most often before ``at``, go by the nickname there."""
    head = cast.text[max(0, at - BESIDE) : at].rstrip(" ,(-–—")
    names = NAME.findall(head)
    if not names or not head.endswith(names[-1]):
        return
    title, _, rest = names[-1].partition(" ")
    word = rest if cast.lexicon.is_title(title) else names[-1]  # `Mak Ijah, begitu dia disapa`
    like = _named_like(cast, rest) if rest and " " not in rest else None
    if rest and like is None and (known := cast.known((rest.casefold(),))) is not None and len(known.words) > 1:
        like = known  # `Pekak Gelebet, sapaannya`
    if like is not None:
        word = rest  # `Avo Mena`, of `Filomena`: a title that no list has
    if not word or " " in word:
        return
    whole = (
        cast.usage.forms.longest(word, at)
        or cast.usage.forms.shortened_to(word, at)
        or cast.full_names.ended_by(word, at)
    )
    if whole is not None:
        enter_between(cast, *whole)
        member = cast.known(tuple(cast.text[slice(*whole)].casefold().split()))
    else:
        member = like or _named_like(cast, word) or named_before(cast, at) or _presented(cast, at)
        member = member or last_to_speak(cast, at) or foremost(cast, at) or _subject_before(cast, at)
    if member is not None:
        cast.goes_by(member, names[-1])


def _presented(cast: Cast, at: int) -> Member | None:
    """Return whom the sentence before presents: ``Salah satunya NAME NAME, pengajar di X. Bu NAME, begitu …``."""
    text, low = cast.text, max(0, at - 2 * _SENTENCE)
    start = max(text.rfind(". ", low, at), text.rfind("\n", low, at), low)
    first = text.rfind(". ", low, max(low, start - 2))
    names = [
        name
        for name in pattern(_PRESENTED).finditer(text, max(low, first), start)
        if name["noun"].casefold() in cast.lexicon.presenting
    ]
    return _entered(cast, names[-1]) if names else None


def _named_like(cast: Cast, nickname: str) -> Member | None:
    """Return the one member a word of whose name begins or ends with a nickname: ``Suharyanto`` for ``Yanto``."""
    short = nickname.casefold()
    if " " in short or len(short) < INITIALS:
        return None
    members = [member for member in cast.members[-USES:] if member.named and short not in member.words]
    longer = len(short) > INITIALS
    found = [m for m in members if any(w.startswith(short) or (longer and w.endswith(short)) for w in m.words)]
    return found[0] if len(found) == 1 else None


def _subject_before(cast: Cast, at: int) -> Member | None:
    """Return whose full name begins a sentence before an offset, the last such one: nobody else is known there."""
    text = cast.text
    for match in reversed(list(pattern(_BEGINS).finditer(text, max(0, at - _NEAR), at))):
        words = match["name"].split()
        if not any(map(cast.lexicon.is_office, words)) and words[0] not in cast.lexicon.common:
            return _entered(cast, match)
    return None


def _enter_other_name(cast: Cast, at: int, end: int) -> None:
    """Let whoever is named before ``at`` go by the name at ``end``, unless that is part of a longer one.

    Where only the second is known it is the other way round: ``Bu Rin, sapaan Rina Lestari``.
    """
    other = NAME.match(cast.text, end)
    if other is None:
        return
    if cast.usage.forms.longest(other[0], end) is not None or _is_used_since(cast, at, other[0]):
        _enter_short_of(cast, at, other[0])
        return
    aged = pattern(_AGED).search(cast.text, max(0, at - _AGE_MAX), at)
    at = aged.start() if aged is not None else at
    member = _called(cast, at, other.end()) if cast.text[at - 1].isalnum() else None
    if member is not None:
        cast.goes_by(member, other[0])
        letters = _letters_of(cast.text, other)
        if letters is not None:
            cast.goes_by(member, letters)
        return
    known = cast.known(tuple(other[0].casefold().split()))
    names = NAME.findall(cast.text, max(0, at - BESIDE), at)
    if known is None and names and cast.text.endswith(f"{names[-1]},", 0, at):
        member = cast.known(tuple(names[-1].casefold().split()))
        if member is not None:
            cast.goes_by(member, other[0])  # `Ann Reed, better known as Big Annie`
        return
    if known is not None and names and cast.text.endswith(names[-1], 0, at - (cast.text[at - 1] == ",")):
        cast.goes_by(known, names[-1])


def _is_used_since(cast: Cast, at: int, name: str) -> bool:
    """Tell whether of two names for one person the second stands in the sentences before, and the first does not."""
    before = cast.text[max(0, at - _NEAR) : at]
    names = NAME.findall(before[-BESIDE:])
    parted = bool(names) and before.endswith(f"{names[-1]},")
    return (
        parted
        and cast.known(tuple(name.casefold().split())) is None
        and name in before
        and before.count(names[-1]) == 1
    )


def _enter_short_of(cast: Cast, at: int, part: str) -> None:
    """Let whoever goes by part of a name go by the one before ``at``, too: ``jelas Vivi, sapaan Oktaviana``."""
    names = NAME.findall(cast.text, max(0, at - BESIDE), at)
    if not names or not cast.text.endswith(f"{names[-1]},", 0, at) or cast.known((names[-1].casefold(),)) is not None:
        return
    words = tuple(part.casefold().split())
    before = cast.text.rfind(part, max(0, at - _NEAR), at)
    if cast.known(words) is None and before >= 0:
        enter_between(cast, before, before + len(part))  # of whom nothing has been quoted yet
    member = cast.known(words)
    if member is not None:
        cast.goes_by(member, names[-1])


def _called(cast: Cast, at: int, end: int) -> Member | None:
    """Return who is called by another name between two offsets: the name before it, or whom ``Pria yang`` stands for.

    Of somebody new (``seorang pria yang``) nothing is known yet: None, but for ``NAME, a trader known as``.
    """
    before = cast.text[max(0, at - BESIDE) : at]
    names = NAME.findall(before)
    if len(names) > 1 and f"{names[-2]} {names[-1]}" in before:
        names[-2:] = [_behind_title(f"{names[-2]} {names[-1]}", cast.lexicon)]
    named = bool(names) and before.endswith(names[-1])  # `Sang vokalis, NAME alias`
    called = before.removesuffix(names[-1]).rstrip().rpartition(" ")[2] if named else ""
    if named and " " not in names[-1] and called not in cast.lexicon.called:  # `pemilih bernama NAME alias`
        named = cast.usage.is_used_inside(names[-1], at - len(names[-1]))  # `seorang pengamen, NAMA alias`
    following = cast.text[end : end + BESIDE].replace(",", " ").split()[:1]
    points = not cast.lexicon.demonstratives.isdisjoint(following)
    words = pattern(r"\w+").findall(before.casefold())[-4:]  # an article, the noun, `yang`, and an adverb perhaps
    if not named and any(word in cast.lexicon.lower_roles for word in words[-3:]):
        if any(word in cast.lexicon.unnamed for word in words):  # `a trader, who is known as`
            explained = pattern(_EXPLAINED).search(before)
            return cast.known(tuple(explained[1].casefold().split())) if explained is not None else None
        if not cast.lexicon.possessives.isdisjoint(words):
            return None  # `her manager, who goes by`: somebody new, too
        like = _named_like(cast, cast.text[at:end].rpartition(" ")[2]) or _in_office(cast, words[-3:])
        told = like or named_before(cast, at) or _between_commas(cast, at) or _held_before(cast, at)
        told = told or _one_of_them(cast, at)
        if told is None and not cast.lexicon.cues.isdisjoint(words):
            return None  # `“…,” ucap perempuan yang akrab disapa`: whoever speaks there is looked for later
        if told is not None or cast.lexicon.head_final:
            return told
        told = foremost(cast, at)
        if told is None and points:
            return _subject_before(cast, at)  # `NAME membuka warung. Perempuan yang akrab disapa Rin itu`
        return told
    if not names:
        return None
    if names[-1].partition(" ")[0] in cast.lexicon.roles and points:  # `mantan Bupati yang disapa NAME tersebut`
        return named_before(cast, at) or _between_commas(cast, at)
    known = cast.known(tuple(names[-1].casefold().split()))
    head, _, tail = before.rpartition(names[-1])
    person = " " in names[-1] or head.rstrip().rpartition(" ")[2].casefold() in cast.lexicon.cues
    joined = tail.partition(" ")[2].partition(" ")[0] in cast.lexicon.renaming
    if known is None and (named or (person and joined)):
        start = at - len(before) + len(head)  # `NAME yang akrab disapa`, `kata NAME atau kerap disapa`: it is a name
        enter_between(cast, start, start + len(names[-1]), anywhere=named)  # a caption tells it as well
        known = cast.known(tuple(names[-1].casefold().split()))
    return known


def _in_office(cast: Cast, words: Sequence[str]) -> Member | None:
    """Return the one member whose office a noun stands for: ``dosen yang akrab disapa`` for ``Dosen Universitas X``."""
    nouns = cast.lexicon.lower_roles.intersection(words) - cast.lexicon.anyone
    held = [(member, member.role.casefold().split()) for member in cast.members[-USES:] if member.role is not None]
    found = [member for member, role in held if not nouns.isdisjoint(role)]
    return found[0] if len(found) == 1 else None


def _behind_title(run: str, lexicon: Lexicon) -> str:
    """Return the name behind the last title among words with capitals: ``Pesantren Darul Falah KH NAME``."""
    words = run.split(" ")
    titled = [number for number, word in enumerate(words[:-1], 1) if lexicon.is_title(word)]
    return " ".join(words[titled[-1] :]) if titled else words[-1]


def _between_commas(cast: Cast, at: int) -> Member | None:
    """Return whom the sentence before names behind an office and a comma: ``anggota Komisi III, NAME, menilai``."""
    text = cast.text
    low = max(0, at - 2 * _SENTENCE)
    start = max(text.rfind(". ", low, at), text.rfind("\n", low, at), low)
    first = max(text.rfind(". ", low, start), text.rfind("\n", low, start), start - _SENTENCE)
    names = [
        name
        for name in pattern(_PARTED).finditer(text, first, start)
        if name["closed"] or not cast.lexicon.lower_roles.isdisjoint((name["office"] or "").split(" "))
    ]
    if len(names) != 1:
        return None
    return _entered(cast, names[0])


def _held_before(cast: Cast, at: int) -> Member | None:
    """Return the one whom the sentence before names behind an office in lower case: ``dokter spesialis NAME hadir.``"""
    text, low = cast.text, max(0, at - _SENTENCE)
    stop = max(text.rfind(". ", low, at), text.rfind("\n", low, at))
    start = max(text.rfind(". ", low, max(low, stop)), text.rfind("\n", low, max(low, stop)), low)
    opening, verb, *_ = (*text[start : max(start, stop)].strip(" .\n").split(None, 2), "", "")
    if opening.casefold() in cast.lexicon.pronouns and verb not in cast.lexicon.copulas:
        return None  # `Ia menggantikan bupati NAME. Lelaki yang akrab disapa …`
    names = [
        name
        for name in pattern(_HELD).finditer(text, start, max(start, stop))
        if name["office"] in cast.lexicon.lower_roles or cast.lexicon.is_title(name["office"])
    ]
    return _entered(cast, names[0]) if len(names) == 1 else None


def _one_of_them(cast: Cast, at: int) -> Member | None:
    """Return who is one of those that the sentence before ends in: ``NAME salah satunya. Pria yang akrab disapa``."""
    text, low = cast.text, max(0, at - 2 * _SENTENCE)
    stop = text.rfind(". ", low, at)
    name = pattern(_ONE_OF_THEM).search(text, low, stop) if stop >= 0 else None
    if name is None or name["noun"] not in cast.lexicon.presenting:
        return None
    return _entered(cast, name)


def _letters_of(text: str, name: re.Match[str]) -> str | None:
    """Return the first letters of a name, if they stand in brackets behind it: ``Nyai Guru Rin (NGR)``."""
    letters = "".join([word[0] for word in name[0].split()])
    return letters if len(letters) > 1 and text.startswith(f" ({letters})", name.end()) else None


def _is_one(text: str, at: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether names before ``at`` and at ``end`` are one person's: who speaks is one, of two one is chosen."""
    other = NAME.match(text, end)
    if other is None:
        return False
    names = NAME.findall(text, max(0, at - BESIDE), at)
    if not names or not text.endswith(names[-1], 0, at):
        return False
    following = text[other.end() : other.end() + BESIDE].lstrip(" ,").partition(" ")[0].rstrip(",")
    if following in lexicon.active:
        return True
    title, _, nickname = other[0].partition(" ")
    if nickname and " " in names[-1] and lexicon.traits[title] & HONORIFIC:
        first = names[-1].partition(" ")[0]
        short = " " not in nickname or _letters_of(text, other) is not None  # `Rina Lestari atau Bu Rin`
        return short and not lexicon.is_title(first)
    several = names[-1].casefold().split()
    alone = len(several) > 1 and " " not in other[0]
    return alone and is_like(other[0].casefold(), several)  # `Suta Wijaya atau Sutawi`
