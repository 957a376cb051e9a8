"""Whom the narration before a quotation is about: the speaker of one beside which nobody is named.

In: a stretch of narration. Out: the last person in it that is the subject of a sentence, or that a view is
ascribed to (``menurut X``). It is a long module because a sentence can be about somebody in many ways, and they are
tried in one order.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import islice
from typing import Final

from msgspec.structs import replace

from ...model import Block
from ...patterns import pattern
from ..cast import Cast
from ..lexicon import Lexicon
from ..member import Member
from ..nearby import age_in, explained_in, named_in, so_old
from ..phrase import Phrase
from ..phrase_reader import read_phrase
from .before import view_of
from .presented import is_apposed, is_person, named_last, points_back
from .sentences import WORD, sentences_before
from .subjects import is_explained, is_told_of, says_in, subject, topic

_REACH: Final = 2400
_SENTENCES: Final = 8
_LATEST: Final = 24
"""So many members are looked at."""
_VERBS: Final = 3
"""So many verbs of a sentence are asked for their subject."""
_HEAD: Final = 4
"""The noun of a description is among so many words: ``one of the visitors``."""
_NEAR: Final = 16
"""The verb stands so near behind its subject."""
_EXPLAINED: Final = (",", "(")
"""Behind a name: what or how old somebody is follows."""
_PASSIVE: Final = 5
"""A passive verb has more letters."""
_REACHED: Final = 40
_OPENED: Final = 60
"""An opening is no longer."""
_BESIDE: Final = 2
"""A verb is one of so many words behind its subject."""
_CLAUSE: Final = 60
"""Between somebody unnamed and the name there is room for so much."""
_APPOSITION: Final = 160
"""What explains a subject between two commas is no longer than this."""
_LED_TO: Final = (
    r"\b(?P<before>[a-z]+) (?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’.-]+){1,3})"
    r"(?P<told>, (?:\d{1,2}|(?:an?|the) [^,.]{3,60}))?\.?\s*\Z"
)
_RELATIVE: Final = r"\b[A-Z][\w'’-]+(?: [A-Z][\w'’.-]+){1,3}(?:, \d{1,2}| \(\d{1,2}\))?, (?P<who>[a-z]+) "


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
) -> Member | None:
    """Return the last person that the narration between two offsets is about, or None.

    Where nothing shows that a name is a person's, it counts only if ``anybody`` will do and nobody else is found.
    ``one`` says that it is not several unnamed (``para warga``), where somebody else is found; ``pronoun`` that it is
    a man or a woman (``she``), so that it is nobody of whom the text has used the other, and a name of several words
    nearer than anybody known is a person's, where the sentence says ``her`` or ``who``; ``many`` that it is several
    (``they``); ``said`` asks for who says something in it alone.
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
            named = named_last(text, low, high, cast, contrasted=not pointed, alone=alone)
            if named is not None:
                return cast.enter(named)  # `Beda cerita dengan NAME. Mantan desainer ini …`
            follows = unknown is None and points_back(text, low, high, lexicon)
        if member is not None:
            if not (one and _is_several(member, lexicon)):
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
        person = unknown is not None and (shown or pronoun is not None)
        if unknown is not None and person and is_person(text, low, high, unknown, lexicon, shown=shown):
            return cast.enter(unknown)
        other = other or unknown
    if not anybody:
        return None
    return cast.enter(other) if other is not None else several


def _namesake(member: Member, pronoun: str, cast: Cast) -> Member | None:
    """Return who else has the surname of a member of another pronoun: ``Reed`` for her, not for him."""
    others = [other for other in cast.members[-_LATEST:] if other.pronoun in (None, pronoun) and other.named]
    found = [other for other in others if other is not member and other.words[-1] == member.words[-1]]
    return found[0] if len(found) == 1 else None


def _is_alone(text: str, start: int, end: int, member: Member, cast: Cast) -> bool:
    """Tell whether nobody else is named in full between two offsets."""
    others = [other for other in cast.members[-_LATEST:] if other is not member and other.named]
    return all(text.find(other.name, start, end) < 0 for other in others)


def _is_unnamed_office(phrase: Phrase, cast: Cast) -> bool:
    """Tell whether who says something is told by an office of a house alone: ``Manajer Bahari FC memastikan``."""
    words = cast.text[phrase.start : phrase.end].split()
    office = words[0].capitalize() in cast.lexicon.roles and all(map(str.isalpha, words[1:])) and len(words) > 1
    return office and not phrase.this and not points_back(cast.text, phrase.start, len(cast.text), cast.lexicon)


def _is_other(member: Member, pronoun: str | None, lexicon: Lexicon) -> bool:
    """Tell whether a pronoun for a man or a woman cannot mean a member: several, or one of the other sex."""
    return pronoun is not None and (_is_several(member, lexicon) or member.pronoun not in (None, pronoun))


def _titled(phrase: Phrase, cast: Cast) -> Member | None:
    """Return who has the title that a description is: ``sang ustaz`` for ``Ustaz NAME``, the last such one."""
    title = cast.text[phrase.start : phrase.end].rpartition(" ")[2].capitalize()
    titled = [member for member in cast.members[-_LATEST:] if title in member.titles]
    return titled[-1] if titled else None


def _is_several(member: Member, lexicon: Lexicon) -> bool:
    return not member.named and (member.words[0] in lexicon.plural or not lexicon.coordinators.isdisjoint(member.words))


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
            return cast.by_role(phrase) or _titled(phrase, cast), None  # `Menurut sang ustaz`
        return cast.enter(phrase) if phrase.kind == "name" else None, None
    words = text[start:end].replace(",", " ").replace(".", " ").split(" ")
    verbs = _verbs(words, start, lexicon.active)
    for verb in verbs:
        if _says_nothing(text, verb, lexicon):
            continue
        phrase = subject(text, start, verb, lexicon, times) if verb > start else None
        if phrase is None or _is_utterance(text, phrase, lexicon) or not _reaches(text, phrase, verb, lexicon):
            inside = not heading and not lexicon.subordinators.isdisjoint(words)
            phrase = _in_subordinate(text, start, verb, cast, times) if inside else None
            if phrase is not None:
                return cast.enter(phrase), None
            continue
        if phrase.kind == "pronoun":
            opened = first[0].casefold() in lexicon.openers and text.find(",", start, phrase.start) < 0
            later = _says_at_end(text, start, verb, verbs[-1], cast, times)
            if later is not None:
                return later, None  # `He has pleaded not guilty, and his attorney, NAME, said …`
            if phrase.start <= first.end() or opened:  # `In his letter he blamed the contractor, NAME`
                return None, phrase
            continue  # `Dolan was moved as he explained his vote`
        if _publishes(text, phrase, verb, cast) or _is_object(text, start, phrase, lexicon):
            continue
        member = _person(phrase, cast, speaks=not heading, heading=heading, many=many)
        if member is not None and verb != verbs[-1] and _is_other(member, pronoun, lexicon):
            continue  # `Two players said …, and attorney Ann Reed argued …. “…,” she told jurors`
        if member is not None or (phrase.organisation and not heading):
            return member, phrase
    member = _agent(text, words, start, end, cast, times) if not heading else None
    if member is not None or said:
        return member, None
    verb = verbs[0] if verbs else -1
    phrase = topic(text, start, end, lexicon, times)
    if phrase is not None and phrase.kind == "pronoun" and not (heading or phrase.plural):
        other = pronoun is not None and text[phrase.start : phrase.end].casefold() != pronoun
        return None, None if other else phrase
    if phrase is None:
        named = named_in(cast, start, verb) if verb > start and not heading else None
        if not heading:
            named = named or _named_later(text, start, end, cast, times)
        return named, None
    if phrase.unnamed and pronoun is not None and (met := _met(text, phrase, end, pronoun, lexicon)) is not None:
        return None, met
    if phrase.unnamed and phrase.start > first.start() and not lexicon.is_role(text[phrase.start : phrase.end]):
        return named_in(cast, phrase.end, end), None  # `In NAME, a town of 300, the teacher NAME welcomed …`
    if _undergoes(text, phrase, end, cast):
        return _agent_at_end(text, start, end, cast, times), None
    member = None if heading else _is_named(text, phrase, end, cast, times)
    member = member or _person(phrase, cast, speaks=False, heading=heading, many=many)
    unknown = member is None and not heading and len(phrase.name) > 1 and not phrase.organisation
    if member is None and not heading and not many and not unknown:
        member = _in_last_clause(text, start, end, cast, times) or _named_later(text, start, end, cast, times)
    return member, phrase if unknown else None


def _kin(text: str, start: int, end: int, pronoun: str, cast: Cast, times: frozenset[int]) -> Member | None:
    """Return whose relative begins a sentence, of the sex of a pronoun: ``Her mother shrugs. “…,” she says``."""
    first = WORD.search(text, start, end)
    noun = WORD.match(text, first.end() + 1, end) if first is not None else None
    if first is None or noun is None or first[0].casefold() not in cast.lexicon.possessives:
        return None
    if cast.lexicon.pronoun_of.get(noun[0]) != pronoun:
        return None
    phrase = read_phrase(text, noun.start(), end, cast.lexicon, times)
    if phrase is None or phrase.kind != "role":
        return None
    kin = replace(phrase, end=noun.end(), role=noun.span())
    return cast.by_role(kin) or cast.unnamed(first.start(), noun.end())


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
    return _person(phrase, cast, speaks=True) if joined else None


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
    person = name is not None and name.kind == "name" and not name.organisation and len(name.name) > 1
    return cast.enter(name) if name is not None and person else None


def _undergoes(text: str, phrase: Phrase, end: int, cast: Cast) -> bool:
    """Tell whether something is done to one whom nobody has introduced, by one word: ``NAME kembali dipanggil``."""
    lexicon = cast.lexicon
    if not lexicon.passive_prefix or phrase.kind != "name" or len(phrase.name) > 1 or phrase.role is not None:
        return False
    if cast.known((phrase.name[0][0].casefold(),)) is not None:
        return False
    words = text[phrase.end : min(end, phrase.end + _REACHED)].split()[:_BESIDE]
    if not words or words[0] in lexicon.relative:
        return False  # `NAME yang dihubungi terpisah`
    if words[0] in lexicon.willing:
        return False  # `NAME enggan disebut pahlawan`
    verb = words[-1] if words[0] in lexicon.small else words[0]
    return verb.startswith(lexicon.passive_prefix) and len(verb) > _PASSIVE


def _in_last_clause(text: str, start: int, end: int, cast: Cast, times: frozenset[int]) -> Member | None:
    """Return the person that the last clause of a sentence is about which another thing begins.

    ``The council has not voted, and Father NAME would not guess which way it will go.``
    """
    joins = [(text.rfind(f", {word} ", start, end), word) for word in cast.lexicon.coordinators]
    comma, word = max(joins, default=(-1, ""))
    at = comma + len(word) + 3
    phrase = topic(text, at, end, cast.lexicon, times) if comma > start else None
    return _person(phrase, cast, speaks=False) if phrase is not None and phrase.kind == "name" else None


def _reaches(text: str, phrase: Phrase, verb: int, lexicon: Lexicon) -> bool:
    """Tell whether a subject stands close before its verb, or is parted from it by no more than an apposition or a
    relative clause."""
    between = text[phrase.end : verb].strip()
    if not between or 0 <= verb - phrase.end <= _NEAR:
        return True
    if phrase.kind == "pronoun" or len(between) > _APPOSITION:
        return False
    opening, *rest = between.split()
    if phrase.unnamed and opening in lexicon.prepositions:  # `A dealer in Lund, who …, said`
        between = between.partition(", ")[2]
        opening, *rest = between.split() or [""]
    if opening in lexicon.relative or opening in lexicon.who:
        closed = opening in lexicon.who and between[-1] == ","  # `One woman who lives here, but did not …, said`
        return closed or is_told_of(between, lexicon)
    if says_in(text, phrase, verb, lexicon):
        return True
    if rest and (opening in lexicon.by or opening in lexicon.joiners):
        return all(word[0].isupper() or word in lexicon.joiners for word in rest)  # `NAME dari Fraksi X berpandangan`
    return (between[:1] == "," and between[-1:] == ",") or is_explained(text, phrase, verb, lexicon)


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


def _agent(text: str, words: list[str], start: int, end: int, cast: Cast, times: frozenset[int]) -> Member | None:
    """Return whose words a passive verb reports: ``Hal senada disampaikan X``; ``kabar itu dibenarkan oleh X``."""
    lexicon = cast.lexicon
    prefix, suffix = lexicon.passive_prefix, lexicon.passive_suffix
    alike = not lexicon.likewise.isdisjoint(words)  # `Hal serupa dirasakan X`
    if not prefix or not (alike or f"{suffix} " in text[start:end] or not lexicon.reporting.isdisjoint(words)):
        return None
    at = start
    for word in words:
        at += len(word) + 1
        passive = word.startswith(prefix) and len(word) > _PASSIVE
        listed = word in lexicon.reporting or (passive and alike)
        if not listed and not (passive and word.endswith(suffix)):
            continue
        following = WORD.match(text, at, end)
        if following is None:
            continue
        if listed and following[0].islower() and (by := WORD.match(text, following.end() + 1, end)) is not None:
            following = by if by[0] in lexicon.by else following  # `dibantah tegas oleh NAME`
        if following[0] in lexicon.by:
            following = WORD.match(text, following.end() + 1, end)
        if following is None:
            continue
        of_somebody = bool(lexicon.clitic) and following[0].endswith(lexicon.clitic)
        if listed and of_somebody and text[following.end() : following.end() + 1] == ",":
            phrase = read_phrase(text, following.end() + 1, end, lexicon, times)
            if phrase is not None and phrase.kind == "name":
                return _person(phrase, cast, speaks=True)  # `Hal itu dibenarkan istrinya, NAME.`
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
            return _person(phrase, cast, speaks=True)
    return None


def _named_later(text: str, start: int, end: int, cast: Cast, times: frozenset[int]) -> Member | None:
    """Return who is named in a sentence that begins with nobody: explained in it, behind its opening or at its end."""
    member = explained_in(cast, start, end) or _told_of(text, start, end, cast, times)
    member = member or _agent_at_end(text, start, end, cast, times) or _presented_at_end(text, start, end, cast, times)
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


def _met(text: str, phrase: Phrase, end: int, pronoun: str, lexicon: Lexicon) -> Phrase | None:
    """Return the pronoun for whom somebody unnamed meets: ``An usher brought her a hymnal``, and she says."""
    for word in islice(WORD.finditer(text, phrase.end, end), _BESIDE):
        if word[0] in lexicon.objects.get(pronoun, ()):
            behind = WORD.match(text, word.end() + 1, end)
            object_ = behind is None or behind[0] in lexicon.articles or behind[0] in lexicon.small
            return Phrase("pronoun", *word.span()) if object_ else None
    return None


def _presented_at_end(text: str, start: int, end: int, cast: Cast, times: frozenset[int]) -> Member | None:
    """Return whom a sentence leads to: ``Few know this better than NAME``, ``The owner is NAME``."""
    lexicon = cast.lexicon
    last = pattern(_LED_TO).search(text, max(start, end - _APPOSITION), end) if lexicon.introducing else None
    if last is None or last["before"] not in lexicon.introducing:
        return None
    phrase = read_phrase(text, last.start("name"), end, lexicon, times)
    if phrase is None or phrase.kind != "name" or phrase.organisation:
        return None
    words = last["name"].split()
    if any(map(lexicon.is_office, words)) or lexicon.places.intersection(words):
        return None
    known = cast.known(tuple(map(str.casefold, words))) is not None
    return cast.enter(phrase) if known or last["told"] or lexicon.is_first_name(words[0]) else None


def _agent_at_end(text: str, start: int, end: int, cast: Cast, times: frozenset[int]) -> Member | None:
    """Return by whom something is done that a sentence ends in: ``Nasib lebih apes dialami NAME.``"""
    lexicon = cast.lexicon
    prefix = lexicon.passive_prefix
    before = text.rfind(f" {prefix}", start, end) if prefix else -1
    verb = WORD.match(text, before + 1, end) if before >= 0 else None
    if verb is None or len(verb[0]) <= _PASSIVE:
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
    near = phrase.start == verb.end() + 1 and _closes(text, phrase, end, cast)
    return cast.enter(phrase) if near or cast.usage.is_part(phrase) else None


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


def _closes(text: str, phrase: Phrase, end: int, cast: Cast) -> bool:
    """Tell whether one word that is no place and no house ends a sentence behind a verb that reports."""
    word = phrase.name[0][0]
    plain = len(phrase.name) == 1 and word.istitle() and not cast.lexicon.is_office(word)
    return plain and not phrase.organisation and not text[phrase.end : end].strip(" .")


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
    behind = text[verb : verb + _NEAR + _BESIDE * _PASSIVE].split(None, 2)
    return len(behind) > 1 and behind[1].rstrip(".,") in lexicon.nothing


def _is_utterance(text: str, phrase: Phrase, lexicon: Lexicon) -> bool:
    """Tell whether a subject is what somebody said (``a statement read in court``), not who did."""
    return phrase.unnamed and text[phrase.start : phrase.end].rpartition(" ")[2] in lexicon.utterances


def _is_oneself(phrase: Phrase, cast: Cast) -> bool:
    """Tell whether a name goes on as a person's does that a sentence turns to: ``NAME sendiri irit bicara``."""
    clitic = cast.lexicon.clitic
    thing = bool(clitic) and cast.text[phrase.start : phrase.end].endswith(clitic)  # `Harganya sendiri naik`
    return not thing and cast.text[phrase.end + 1 : phrase.end + _NEAR].partition(" ")[0] in cast.lexicon.emphatic


def _has_clause(phrase: Phrase, cast: Cast) -> bool:
    """Tell whether a clause tells of who begins a sentence: ``NAME, yang sehari-hari menjual ikan, kini …``."""
    lexicon, word = cast.lexicon, phrase.name[0][0]
    if lexicon.head_final or len(phrase.name) > 1 or not word.istitle() or lexicon.is_office(word):
        return False
    behind = cast.text[phrase.end : phrase.end + _NEAR]
    return behind.startswith(", ") and behind[2:].partition(" ")[0] in lexicon.relative


def _person(phrase: Phrase, cast: Cast, *, speaks: bool, heading: bool = False, many: bool = False) -> Member | None:
    """Return the member that a subject means, a new one only where it is plainly a person.

    In a heading every word may have a capital, so that it names nobody anew.
    """
    role = phrase.role
    told_of = role is not None and cast.text[role[0] : role[1]].split(" ")[0] in cast.lexicon.parties
    if told_of and not (speaks and phrase.kind == "name" and phrase.name[0][0].isupper()):
        return None  # but `Tersangka DS (23) mengaku`
    if phrase.kind == "name":
        words = tuple(token[0].casefold() for token in phrase.name)
        known = cast.known(words, phrase.start, exact=phrase.organisation)
        if known is not None and (speaks or not known.withheld):
            return cast.enter(phrase)
        if known is not None:
            return None  # `SS disebut menyimpan uang`: one of whom others tell
        if heading or phrase.organisation:
            return None
        usage = cast.usage
        speaks = speaks and (len(phrase.name) > 1 or usage.is_used_inside(*phrase.name[0][:2]))
        plainly = speaks or phrase.role is not None or usage.is_part(phrase) or usage.goes_on_with_surname(phrase)
        plainly = plainly or (len(phrase.name) > 1 and cast.lexicon.is_first_name(phrase.name[0][0]))
        plainly = plainly or _is_oneself(phrase, cast) or _has_clause(phrase, cast)
        plainly = plainly or is_apposed(cast.text, phrase.end, cast.lexicon)
        return cast.enter(phrase) if plainly else None
    if phrase.kind == "role" and not phrase.relation:
        clause = cast.text[phrase.end : phrase.end + _APPOSITION].partition(".")[0].partition(",")[0].split()
        relative = bool(clause) and clause[0] in cast.lexicon.relative and not phrase.unnamed
        if relative and not cast.lexicon.demonstratives.isdisjoint(clause):
            return None  # `Sopir yang … itu` is whoever the sentence before is about
        if phrase.this and cast.lexicon.head_final:
            age = age_in(cast.text[phrase.start : phrase.end], cast.lexicon)
            if age is not None:  # `The 47-year-old coach` is who has that age, or whom the sentence before is about
                return so_old(cast, age["age"], phrase.start)
        if not phrase.unnamed:
            noun = cast.text[phrase.start : phrase.end].rpartition(" ")[2]
            plural = many and cast.lexicon.is_several(noun)  # `The researchers are careful. “…,” they write`
            behind = cast.text[phrase.end : phrase.end + _NEAR].split()  # `the widow, who cannot be named, said`
            explained = behind[:1] == [","] and not cast.lexicon.who.isdisjoint(behind[1:2])
            office = speaks and not cast.lexicon.head_final and _is_unnamed_office(phrase, cast)
            somebody = plural or office or (speaks and explained and noun in cast.lexicon.lower_roles)
            return cast.by_role(phrase) or (cast.unnamed(phrase.start, phrase.end) if somebody else None)
        described = cast.text[phrase.start : phrase.end].casefold().split()
        head = described[-1:] if cast.lexicon.head_final else ()  # `A 24-year-old Lund Harbour man`
        somebody = speaks or not cast.lexicon.people.isdisjoint((*described[:_HEAD], *head))
        return cast.unnamed(phrase.start, phrase.end) if somebody else None
    return None
