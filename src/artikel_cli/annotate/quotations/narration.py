"""Whom the narration before a quotation is about: the speaker of one beside which nobody is named.

In: a stretch of narration. Out: the last person in it that is the subject of a sentence, or that a view is
ascribed to (``menurut X``). It is a long module because a sentence can be about somebody in many ways, and they are
tried in one order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from itertools import islice
from typing import Final

from msgspec.structs import replace

from ...model import Block
from ...patterns import pattern
from ..cast import Cast
from ..lexicon import Lexicon
from ..member import Member
from ..nearby import named_in
from ..phrases.phrase import Phrase
from ..phrases.reader import read_phrase
from .before import view_of
from .named_late import PASSIVE, agent, agent_at_end, named_later
from .presented import is_person, named_last, points_back
from .sentences import WORD, sentences_before
from .somebody import person
from .subjects import is_explained, is_told_of, says_in, subject, topic

_FEELING: Final = 160
"""What somebody feels is told so near behind the name,"""
_FELT: Final = 16
"""and among so many words."""
_REACH: Final = 2400
_SENTENCES: Final = 8
_LATEST: Final = 24
"""So many members are looked at."""
_VERBS: Final = 3
"""So many verbs of a sentence are asked for their subject."""
_NEAR: Final = 16
"""The verb stands so near behind its subject."""
_REACHED: Final = 40
_ARRESTED: Final = 5
"""What is done to a suspect is among so many words behind the name."""
_BESIDE: Final = 2
"""A verb is one of so many words behind its subject."""
_NOUNS: Final = 3
"""The noun for a relative is among so many words behind whose it is: ``his younger sister``."""
_MANY: Final = 2
"""Several people are told of by a noun and an article; ``one of the fans`` is one."""
_CLAUSE: Final = 60
"""Between somebody unnamed and the name there is room for so much."""
_OWNER: Final = r"(?:[A-Z]\w+(?: [A-Z]\w+){0,2}|[A-Z][a-z]{1,3} [a-z]+)(?:['’]s|s['’])(?= )"
"""Whose relative somebody is, in the genitive: ``Reed’s mother``, ``The victim’s mother``."""
_APPOSITION: Final = 160
"""What explains a subject between two commas is no longer than this."""


def last_subject(
    text: str,
    blocks: Sequence[Block],
    start: int,
    end: int,
    cast: Cast,
    lexicon: Lexicon,
    times: frozenset[int],
    *,
    anybody: bool = False,
    one: bool = False,
    pronoun: str | None = None,
    many: bool = False,
    said: bool = False,
    person: bool = False,
) -> Member | None:
    """Return the last person that the narration between two offsets is about, or None.

    Where nothing shows that a name is a person's, it counts only if ``anybody`` will do and nobody else is found.
    ``one`` says that it is not several unnamed (``para warga``), where somebody else is found; ``pronoun`` that it is
    a man or a woman (``she``), so that it is nobody of whom the text has used the other, and a name of several words
    nearer than anybody known is a person's, where the sentence says ``her`` or ``who``; ``many`` that it is several
    (``they``); ``said`` asks for who says something in it alone; ``person`` that it is no house whose people have an
    office, where somebody else is found.
    """
    start = max(start, end - _REACH)
    other: Phrase | None = None
    several: Member | None = None
    follows = False  # whether the sentence behind is about somebody whom a description means
    other_than = False  # whether somebody of another sex says something in the sentence behind
    meant = False  # whether the sentence behind is about a pronoun: it is whoever this one is about
    last = 0
    for low, high, heading in islice(sentences_before(text, blocks, start, end, lexicon), _SENTENCES):
        last = last or high
        speaks = said and not meant
        shown = meant
        member, unknown = _about(
            text, low, high, cast, lexicon, times, heading=heading, many=many, said=speaks, pronoun=pronoun
        )
        if member is None and pronoun is not None and high == last:
            member = _kin(text, low, high, pronoun, cast, times)
        if member is not None and pronoun is not None and (high == last or shown):
            kin = member.pronoun not in (None, pronoun)
            member = (_kin_of_other(text, low, high, member, pronoun, cast, times) if kin else None) or member
        pointed = follows or meant
        meant = unknown is not None and unknown.kind == "pronoun"  # `NAME menggeleng. Dia mengaku …`
        if member is not None and other_than and member.pronoun is None and _is_alone(text, low, high, member, cast):
            other_than = False
            continue  # `Ann Reed spoke. She said that NAME …`, and he goes on
        other_than = False
        if meant and unknown is not None and pronoun is not None:
            other_than = text[unknown.start : unknown.end].casefold() in lexicon.gendered.difference((pronoun,))
        unknown = None if meant else unknown
        if member is None and not heading and lexicon.presenting:
            alone = follows and unknown is None and not shown
            turns = pointed or text[low:high].partition(" ")[0].casefold() in lexicon.contrasting_heads
            named = named_last(text, low, high, cast, contrasted=not pointed, alone=alone) if turns else None
            if named is not None:
                return cast.enter(named)  # `Beda cerita dengan NAME. Mantan desainer ini …`
            follows = unknown is None and points_back(text, low, high, lexicon)
        if member is not None:
            if not (one and _is_several(member, lexicon)) and not (person and cast.is_house(member)):
                if pronoun is None or (member.pronoun in (None, pronoun) and not member.house):
                    return member
                namesake = _namesake(member, pronoun, cast)
                if namesake is not None:
                    return namesake
                continue
            several = several or member
            continue
        if unknown is not None and unknown.organisation and anybody:
            return cast.enter(unknown)  # a house that says something, and nobody has spoken yet
        pointed_to = unknown is not None and (shown or pronoun is not None)
        if unknown is not None and pointed_to and is_person(text, low, high, unknown, lexicon, shown=shown):
            return cast.enter(unknown)
        if unknown is not None and high == last and _feels(text, unknown, high, lexicon):
            return cast.enter(unknown)  # `NAME NAME yang masuk di babak kedua, merasa timnya pantas menang`
        other = other or unknown
    if not anybody:
        return None
    return cast.enter(other) if other is not None else several


def _feels(text: str, phrase: Phrase, end: int, lexicon: Lexicon) -> bool:
    """Tell whether a sentence says of a name what people alone do: feel, hope, weep."""
    words = text[phrase.end : min(end, phrase.end + _FEELING)].replace(",", " ").split()
    return not phrase.organisation and not lexicon.feeling.isdisjoint(words[:_FELT])


def _namesake(member: Member, pronoun: str, cast: Cast) -> Member | None:
    """Return who else has the surname of a member of another pronoun: ``Reed`` for her, not for him."""
    others = [other for other in cast.members[-_LATEST:] if other.pronoun in (None, pronoun) and other.named]
    found = [other for other in others if other is not member and other.words[-1] == member.words[-1]]
    return found[0] if len(found) == 1 else None


def _is_alone(text: str, start: int, end: int, member: Member, cast: Cast) -> bool:
    """Tell whether nobody else is named in full between two offsets."""
    others = [other for other in cast.members[-_LATEST:] if other is not member and other.named]
    return all(text.find(other.name, start, end) < 0 for other in others)


def _is_other(member: Member, pronoun: str | None, lexicon: Lexicon) -> bool:
    """Tell whether a pronoun for a man or a woman cannot mean a member: several, or one of the other sex."""
    return pronoun is not None and (_is_several(member, lexicon) or member.pronoun not in (None, pronoun))


def _titled(phrase: Phrase, cast: Cast) -> Member | None:
    """Return who has the title that a description is: ``sang ustaz`` for ``Ustaz NAME``, the last such one."""
    title = cast.text[phrase.start : phrase.end].rpartition(" ")[2].capitalize()
    titled = [member for member in cast.members[-_LATEST:] if title in member.titles]
    return titled[-1] if titled else None


def _is_several(member: Member, lexicon: Lexicon) -> bool:
    if member.named:
        return False
    last = member.words[-1]
    many = len(member.words) <= _MANY and (lexicon.is_several(last) or last in lexicon.several)
    many = many or member.words[0] in lexicon.plural
    return many or not lexicon.coordinators.isdisjoint(member.words)


def _about(
    text: str,
    start: int,
    end: int,
    cast: Cast,
    lexicon: Lexicon,
    times: frozenset[int],
    *,
    heading: bool,
    many: bool,
    said: bool,
    pronoun: str | None,
) -> tuple[Member | None, Phrase | None]:
    """Return whom one sentence is about: who says something in it, else its subject, or whom it quotes.

    The second value is a name of several words that nothing shows to be a person's, or a pronoun.
    """
    first = WORD.search(text, start, end)
    if first is None:
        return None, None
    phrase = view_of(text, start, end, lexicon, times)
    if phrase is not None:  # a pronoun means whoever the sentence before is about
        titled = phrase.role is not None and lexicon.is_title(text[slice(*phrase.role)].rstrip(" ."))
        phrase = phrase if titled else replace(phrase, role=None)  # `For Mr NAME there is nothing for it`
        if phrase.kind == "role":
            holder = cast.by_role(phrase) or _titled(phrase, cast)  # `Menurut sang ustaz`
            pointing = holder is None and phrase.this  # `Bagi kakek tujuh cucu itu, …` is whoever was spoken of
            return holder, replace(phrase, kind="pronoun") if pointing else None
        return cast.enter(phrase) if phrase.kind == "name" else None, None
    words = text[start:end].replace(",", " ").replace(".", " ").split(" ")
    verbs = _verbs(words, start, lexicon.active)
    for verb in verbs:
        if lexicon.nothing and _says_nothing(text, verb, lexicon):
            continue
        phrase = subject(text, start, verb, lexicon, times) if verb > start else None
        if phrase is None or _is_utterance(text, phrase, lexicon) or not _reaches(text, phrase, verb, lexicon):
            inside = not heading and not lexicon.subordinators.isdisjoint(words)
            phrase = _in_subordinate(text, start, verb, cast, times) if inside else None
            if phrase is not None:
                return cast.enter(phrase), None
            continue
        if phrase.kind == "pronoun":
            named = _in_opening(text, first, phrase, cast, times)
            if named is not None:
                return named, None
            opened = first[0].casefold() in lexicon.openers and text.find(",", start, phrase.start) < 0
            later = _says_at_end(text, start, verb, verbs[-1], cast, times)
            if later is not None:
                return later, None  # `He has pleaded not guilty, and his attorney, NAME, said …`
            if phrase.start <= first.end() or opened:  # `In his letter he blamed the contractor, NAME`
                return None, phrase
            joined = _in_last_clause(text, start, phrase.start, cast, times)
            if joined is not None and text[phrase.start - 2 : phrase.start] == ", ":
                return joined, None  # `The temple was new, but NAME saw no harm in it, he said`
            continue  # `Dolan was moved as he explained his vote`
        if phrase.kind == "role" and phrase.relation and phrase.this:
            return None, replace(phrase, kind="pronoun")  # `Menantu NAME ini mengaku` is whoever was spoken of
        if _publishes(text, phrase, verb, cast) or _is_object(text, start, phrase, lexicon):
            continue
        if text[phrase.start : phrase.end] in lexicon.clefts and text[phrase.start - 2 : phrase.start] == ", ":
            continue  # `Ia menempuh banyak cara, salah satunya mengajak warga`
        member = person(phrase, cast, speaks=not heading, heading=heading, many=many)
        if member is not None and verb != verbs[-1] and _is_other(member, pronoun, lexicon):
            continue  # `Two players said …, and attorney Ann Reed argued …. “…,” she told jurors`
        if member is None and phrase.organisation and pronoun is not None:
            continue  # `NAME had an accident, the company said. “…,” he said`
        if member is not None or (phrase.organisation and not heading):
            return member, phrase
    member = agent(text, words, start, end, cast, times) if not heading else None
    if member is not None or said:
        return member, None
    verb = verbs[0] if verbs else -1
    author = _uttered_by(text, first, end, cast) if lexicon.genitive and not heading else None
    if author is not None:
        return author, None
    phrase = topic(text, start, end, lexicon, times)
    if phrase is not None and phrase.kind == "pronoun" and not (heading or phrase.plural):
        named = _in_opening(text, first, phrase, cast, times)
        if named is not None:
            return named, None
        other = pronoun is not None and text[phrase.start : phrase.end].casefold() != pronoun
        return None, None if other else phrase
    if phrase is None:
        named = named_in(cast, start, verb) if verb > start and not heading else None
        if not heading:
            named = named or named_later(text, start, end, cast, times)
        return named, None
    if phrase.unnamed and lexicon.generic.intersection(text[phrase.end : phrase.end + _NEAR].split(None, 1)[:1]):
        return None, None  # `Seorang pedagang bisa menjual lebih cepat` tells of anybody
    if phrase.unnamed and pronoun is not None and (met := _met(text, phrase, end, pronoun, lexicon)) is not None:
        return None, met
    if phrase.unnamed and phrase.start > first.start() and not lexicon.is_role(text[phrase.start : phrase.end]):
        return named_in(cast, phrase.end, end), None  # `In NAME, a town of 300, the teacher NAME welcomed …`
    if _undergoes(text, phrase, end, cast):
        return agent_at_end(text, start, end, cast, times), None
    member = None if heading else _is_named(text, phrase, end, cast, times)
    member = member or person(phrase, cast, speaks=False, heading=heading, many=many)
    unknown = member is None and not heading and len(phrase.name) > 1 and not phrase.organisation
    if member is None and not heading and not many and not unknown:
        member = _in_last_clause(text, start, end, cast, times) or named_later(text, start, end, cast, times)
    return member, phrase if unknown else None


def _in_opening(text: str, first: re.Match[str], phrase: Phrase, cast: Cast, times: frozenset[int]) -> Member | None:
    """Return whom the opening clause of a sentence is about that a pronoun goes on with.

    ``Ketika Menteri NAME hendak pergi, ia meminta izin``; ``When Ms NAME arrived, she waved``.
    """
    lexicon = cast.lexicon
    if first[0].casefold() not in lexicon.subordinators or text[phrase.start - 2 : phrase.start] != ", ":
        return None
    named = topic(text, first.end(), phrase.start, lexicon, times)
    if (
        named is None
        or named.kind != "name"
        or named.organisation
        or (named.role is None and len(named.name) < _BESIDE)
    ):
        return None
    member = cast.enter(named)
    pronoun = text[phrase.start : phrase.end].casefold()
    return None if pronoun in lexicon.gendered and _is_other(member, pronoun, lexicon) else member


def _kin(text: str, start: int, end: int, pronoun: str, cast: Cast, times: frozenset[int]) -> Member | None:
    """Return whose relative begins a sentence, of the sex of a pronoun: ``Her mother shrugs. “…,” she says``."""
    first = WORD.search(text, start, end)
    if first is None:
        return None
    owner = (
        first if first[0].casefold() in cast.lexicon.possessives else pattern(_OWNER).match(text, first.start(), end)
    )
    noun = WORD.match(text, owner.end() + 1, end) if owner is not None else None
    if noun is None or cast.lexicon.pronoun_of.get(noun[0]) != pronoun:
        return None
    phrase = read_phrase(text, noun.start(), end, cast.lexicon, times)
    if phrase is None or phrase.kind != "role":
        return None
    kin = replace(phrase, end=noun.end(), role=noun.span())
    return cast.by_role(kin) or cast.unnamed(first.start(), noun.end())


def _kin_of_other(
    text: str, start: int, end: int, owner: Member, pronoun: str, cast: Cast, times: frozenset[int]
) -> Member | None:
    """Return the named relative, of the sex of a pronoun, of an owner of the other sex: ``with his sister NAME``.

    Nobody else is named before: ``The judge jailed NAME for killing his wife NAME``.
    """
    lexicon = cast.lexicon
    start = max(text.find(owner.name.rpartition(" ")[2], start, end), start)
    for other, possessive in lexicon.owning.items():
        at = text.find(f" {possessive} ", start, end) if other != pronoun else -1
        if at < 0 or any(word[0].isupper() for word in text[start:at].split()[1:]):
            continue
        for noun in islice(WORD.finditer(text, at + len(possessive) + 2, end), _NOUNS):
            if lexicon.pronoun_of.get(noun[0]) == pronoun:
                phrase = read_phrase(text, noun.start(), end, lexicon, times)
                return cast.enter(phrase) if phrase is not None and phrase.kind == "name" else None
    return None


def _uttered_by(text: str, first: re.Match[str], end: int, cast: Cast) -> Member | None:
    """Return whose utterance a sentence is about that it begins with: ``Reed’s remarks came after …``."""
    owner = pattern(_OWNER).match(text, first.start(), end)
    noun = WORD.match(text, owner.end() + 1, end) if owner is not None else None
    if owner is None or noun is None or noun[0] not in cast.lexicon.utterances:
        return None
    name = owner[0].rstrip("s").rstrip("'’")
    member = cast.known(tuple(name.casefold().split()))
    if member is None and (whole := cast.usage.forms.longest(name, owner.start())) is not None:
        words = tuple((word[0], *word.span()) for word in WORD.finditer(text, *whole))
        member = cast.enter(Phrase("name", *whole, words)) if words else None
    return member


def _in_subordinate(text: str, start: int, verb: int, cast: Cast, times: frozenset[int]) -> Phrase | None:
    """Return who says something in a clause inside a sentence: ``It began when NAME, winding up, said …``."""
    lexicon = cast.lexicon
    clauses = lexicon.subordinators
    words = [word for word in WORD.finditer(text, max(start, verb - _APPOSITION), verb) if word[0] in clauses]
    for word in reversed(words[-_VERBS:]):
        phrase = read_phrase(text, word.end(), verb, lexicon, times)
        named = phrase is not None and phrase.kind == "name" and phrase.role is not None and len(phrase.name) > 1
        if phrase is not None and named and not phrase.organisation and _reaches(text, phrase, verb, lexicon):
            return phrase
    return None


def _says_at_end(text: str, start: int, verb: int, last: int, cast: Cast, times: frozenset[int]) -> Member | None:
    """Return who says something in the last clause of a sentence that a pronoun begins, a coordinator before it."""
    phrase = subject(text, start, last, cast.lexicon, times) if last > verb else None
    if phrase is None or phrase.kind != "name" or phrase.start < verb:
        return None
    comma = text.rfind(", ", verb, phrase.start)
    joined = comma >= 0 and text[comma + 2 : phrase.start].partition(" ")[0] in cast.lexicon.coordinators
    return person(phrase, cast, speaks=True) if joined else None


def _is_named(text: str, phrase: Phrase, end: int, cast: Cast, times: frozenset[int]) -> Member | None:
    """Return who somebody unnamed is said to be: ``Salah seorang yang selamat adalah NAME``, ``A victim was NAME``."""
    if phrase.kind == "name" and len(phrase.name) > 1 and not phrase.organisation:
        before = text[max(0, phrase.start - _NEAR) : phrase.start].rstrip().rpartition(" ")[2]
        aged = text[phrase.end : phrase.end + 3].lstrip(" ,(").isdecimal()  # `One of the survivors was NAME, 41`
        return cast.enter(phrase) if aged and before in cast.lexicon.copulas else None
    if not phrase.unnamed:
        return None
    if text.startswith(", ", phrase.end):  # `One of them, a worker who gave her name only as NAME, had the day off`
        name = read_phrase(text, phrase.end + 1, end, cast.lexicon, times)
        if name is not None and name.kind == "name" and name.role is not None and not name.organisation:
            return cast.enter(name)
    found = [(at, word) for word in cast.lexicon.copulas if (at := text.find(f" {word} ", phrase.end - 1, end)) >= 0]
    at, word = min(found, default=(-1, ""))
    if not 0 <= at - phrase.end <= _CLAUSE:
        return None
    name = read_phrase(text, at + len(word) + 2, end, cast.lexicon, times)
    whole = name is not None and name.kind == "name" and not name.organisation and len(name.name) > 1
    return cast.enter(name) if name is not None and whole else None


def _undergoes(text: str, phrase: Phrase, end: int, cast: Cast) -> bool:
    """Tell whether something is done to one whom nobody has introduced, by one word: ``NAME kembali dipanggil``.

    Whoever is arrested does not go on speaking, known or not: it is those who tell of it.
    """
    lexicon = cast.lexicon
    if not lexicon.passive_prefix or phrase.kind != "name":
        return False
    if not lexicon.arrested.isdisjoint(text[phrase.end : min(end, phrase.end + _REACHED)].split()[:_ARRESTED]):
        return True
    if len(phrase.name) > 1 or phrase.role is not None:
        return False
    if cast.known((phrase.name[0][0].casefold(),)) is not None:
        return False
    words = text[phrase.end : min(end, phrase.end + _REACHED)].split()[:_BESIDE]
    if not words or words[0] in lexicon.relative:
        return False  # `NAME yang dihubungi terpisah`
    if words[0] in lexicon.willing:
        return False  # `NAME enggan disebut pahlawan`
    verb = words[-1] if words[0] in lexicon.small else words[0]
    return verb.startswith(lexicon.passive_prefix) and len(verb) > PASSIVE


def _in_last_clause(text: str, start: int, end: int, cast: Cast, times: frozenset[int]) -> Member | None:
    """Return the person that the last clause of a sentence is about which another thing begins.

    ``The council has not voted, and Father NAME would not guess which way it will go.`` The last of several names
    in a list begins no clause.
    """
    joins = [(text.rfind(f", {word} ", start, end), word) for word in cast.lexicon.coordinators]
    comma, word = max(joins, default=(-1, ""))
    at = comma + len(word) + 3
    _, listed, item = text[start : max(start, comma)].rpartition(", ")
    if listed and item.count(" ") < _BESIDE and all(word[0].isupper() for word in item.split()):
        return None  # `Polri, KPK, dan Ombudsman diperlukan`, but `On Monday, it rained, and NAME walked home`
    phrase = topic(text, at, end, cast.lexicon, times) if comma > start else None
    return person(phrase, cast, speaks=False) if phrase is not None and phrase.kind == "name" else None


def _reaches(text: str, phrase: Phrase, verb: int, lexicon: Lexicon) -> bool:
    """Tell whether a subject stands close before its verb, or is parted from it by no more than an apposition or a
    relative clause."""
    between = text[phrase.end : verb].strip()
    if not between or 0 <= verb - phrase.end <= _NEAR:
        return True
    if phrase.kind == "pronoun" or len(between) > _APPOSITION:
        return False
    opening, *rest = between.split()
    if opening[0] == "(" and ")" in between:  # `NAME (68 tahun) yang lama menjadi muadzin bersikukuh`
        between = between.partition(")")[2].strip()
        if not between:
            return True
        opening, *rest = between.split()
    if phrase.unnamed and opening in lexicon.prepositions:  # `A dealer in Lund, who …, said`
        between = between.partition(", ")[2]
        opening, *rest = between.split() or [""]
    if opening in lexicon.relative or opening in lexicon.who:
        closed = opening in lexicon.who and between[-1] == ","  # `One woman who lives here, but did not …, said`
        return closed or is_told_of(between, lexicon)
    if says_in(text, phrase, verb, lexicon) or _is_explained_openly(between, phrase, lexicon):
        return True
    head, comma, tail = between.rpartition(", ")
    if comma and head[:1] == "," and _is_in_what(tail, lexicon):
        return True  # `NAME, analis di X, dalam catatannya menyebutkan`
    if rest and (opening in lexicon.by or opening in lexicon.joiners):
        return all(word[0].isupper() or word in lexicon.joiners for word in rest)  # `NAME dari Fraksi X berpandangan`
    return (between[:1] == "," and between[-1:] == ",") or is_explained(text, phrase, verb, lexicon)


def _is_explained_openly(between: str, phrase: Phrase, lexicon: Lexicon) -> bool:
    """Tell whether what explains a full name goes on up to the verb: ``NAME NAME, purnatugas X menilai``."""
    if lexicon.head_final or phrase.kind != "name" or len(phrase.name) < _BESIDE or between[:2] != ", ":
        return False
    words = between[2:].split()
    return "," not in between[1:] and words[0].islower() and lexicon.active.isdisjoint(words)


def _is_in_what(words: str, lexicon: Lexicon) -> bool:
    """Tell whether words before a verb are where or in what somebody says it: ``dalam catatan risetnya``."""
    opening, *rest = words.split() or [""]
    return opening in lexicon.openers and opening not in lexicon.relative and lexicon.verbs.isdisjoint(rest)


def _is_object(text: str, start: int, phrase: Phrase, lexicon: Lexicon) -> bool:
    """Tell whether a clause begins with a subject that tells of somebody before it: ``one whom NAME has met``."""
    before = text[max(start, phrase.start - _NEAR) : phrase.start].split()
    return bool(before) and before[-1] in lexicon.who


def _publishes(text: str, phrase: Phrase, verb: int, cast: Cast) -> bool:
    """Tell whether it may be a house that a verb is about: nobody known, without an office, who reports or launches."""
    word = WORD.match(text, verb)
    if word is None or word[0] not in cast.lexicon.publishing or phrase.role is not None or phrase.kind != "name":
        return False
    words = [token[0] for token in phrase.name]
    house = len(words) == 1 or any(map(cast.lexicon.is_office, words))
    return house and cast.known(tuple(map(str.casefold, words)), phrase.start) is None


def _met(text: str, phrase: Phrase, end: int, pronoun: str, lexicon: Lexicon) -> Phrase | None:
    """Return the pronoun for whom somebody unnamed meets: ``An usher brought her a hymnal``, and she says."""
    for word in islice(WORD.finditer(text, phrase.end, end), _BESIDE):
        if word[0] in lexicon.objects.get(pronoun, ()):
            behind = WORD.match(text, word.end() + 1, end)
            object_ = behind is None or behind[0] in lexicon.articles or behind[0] in lexicon.small
            return Phrase("pronoun", *word.span()) if object_ else None
    return None


def _verbs(words: list[str], start: int, verbs: Set[str]) -> list[int]:
    """Return where the first of the verbs given stand in a sentence that has these words and starts at ``start``."""
    if verbs.isdisjoint(words):
        return []
    found: list[int] = []
    at = start
    for word in words:
        if word in verbs:
            found.append(at)
            if len(found) == _VERBS:
                break
        at += len(word) + 1
    return found


def _says_nothing(text: str, verb: int, lexicon: Lexicon) -> bool:
    """Tell whether somebody is said to be silent: ``Reed said nothing``."""
    behind = text[verb : verb + _NEAR + _BESIDE * PASSIVE].split(None, 2)
    return len(behind) > 1 and behind[1].rstrip(".,") in lexicon.nothing


def _is_utterance(text: str, phrase: Phrase, lexicon: Lexicon) -> bool:
    """Tell whether a subject is what somebody said (``a statement read in court``), not who did."""
    return phrase.unnamed and text[phrase.start : phrase.end].rpartition(" ")[2] in lexicon.utterances
