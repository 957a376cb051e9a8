"""What somebody is, told beside the full name in a way that reading from the office on did not find.

In: a member without a role, or with no more of it than a title or a noun. Out: the span of the role. Offices with
commas, brackets and years inside are read back from the name (``Kepala Dinas Kebun, Sawah, dan Tambak Lawe NAME``);
descriptions follow it (``NAME selaku ketua panitia``; ``NAME (30), warga Lawe``) or stand before its comma (``agen sang
pemain, NAME,``). It is a long module because these ways are tried in one order.
"""

from __future__ import annotations

from typing import Final

from ..patterns import pattern
from .cast import Cast
from .lexicon import Lexicon
from .member import Member
from .phrases.phrase import Phrase, Spanned
from .phrases.reader import read_phrase
from .traits import INSTITUTION, LOWER, OFFICE_HEAD, ROLE

_HOUSE: Final = 4
"""So many words of a house stand before a noun."""
_WORD: Final = 40
"""A word and the blanks around it are no longer."""
_USES: Final = 4
"""So many times the name stands are looked at."""
_LONGEST: Final = 160
"""No office is longer."""
_AGE: Final = 6
"""An age in brackets is no longer."""
_WORDS: Final = 20
"""An apposition has no more words."""
_AGED: Final = r", \d{1,3}(?=,)| \([^()]{1,12}\)"
"""An age or a party behind a name; few articles need it: compiled when one does."""
_DASHED: Final = (" — ", " – ", " - ")
_DASHES: Final = ("—", "–", "-")
_CLAUSE_END: Final = r"(?:[,;:!?]|(?<![.\s][A-Z])\.)(?=\s|[\"”’]|\Z)|[\"“”\n]| [–—-] "
_PARTED: Final = (",", ".", ";", ":", "”", '"')
"""What stands behind a name that nothing goes on from."""
_ACTING: Final = 8
"""What somebody acts as has no more words."""
_ITEM: Final = 4
"""No item of a list has more words."""
_COORDINATED: Final = 10
"""The word that joins the last item of a list is no longer."""
_ENDS: Final = frozenset('.!?;:"“”‘’')
"""What no office goes on behind."""


def role_of(member: Member, cast: Cast) -> Spanned | None:
    """Return the span of what somebody is who is named in full, or None."""
    text = cast.text
    if not member.named or member.house or member.withheld:
        return None
    nouns_last = cast.lexicon.head_final
    if member.role is not None and not nouns_last and not _is_titles(member.role, cast.lexicon):
        return None
    for start in cast.usage.occurrences.of(member.name, member.place)[:_USES]:
        end = start + len(member.name)
        goes_on = text[end : end + 1].isalnum() or text[end : end + 1] == "-" or text[end + 1 : end + 2].isupper()
        if goes_on or not cast.prose.holds(start):
            continue
        if nouns_last:
            span = _apposed(cast, end) or _leading(cast, start, end)
            if member.role is not None:
                span = _of_more(text, span, member.role, cast.lexicon) or _with_house(cast, start, member.role)
        else:
            span = _behind(cast, start, end) or _before(cast, start, end)
            if member.role is not None:
                span = _of_more(text, span, member.role, cast.lexicon)
        if span is not None:
            return span
    return None


def _is_titles(role: str, lexicon: Lexicon) -> bool:
    """Tell whether a role is titles and nothing else."""
    return all(map(lexicon.is_title, role.replace(",", " ").split()))


def _of_more(text: str, span: Spanned | None, role: str, lexicon: Lexicon) -> Spanned | None:
    """Return the span of a description that says more than a title, or the same noun and more; None for any other."""
    told = text[slice(*span)] if span is not None else ""
    more = len(told) > len(role) and (role in told or _is_titles(role, lexicon))
    return span if more else None


def _with_house(cast: Cast, name: int, role: str) -> Spanned | None:
    """Return the span of a noun right before a name with the house or the place it is of: ``Lund manager NAME``."""
    text, lexicon = cast.text, cast.lexicon
    stop = name - 1 - text.startswith(", ", name - 2)
    first = at = stop - len(role)
    if at < 0 or not role[1:].islower() or text[at:stop].casefold() != role.casefold():
        return None
    taken = at
    for _ in range(_HOUSE):
        before = text[max(0, first - _WORD) : first].rpartition("\n")[2].split(" ")
        word = before[-2] if len(before) > 1 and not before[-1] else ""
        folded = word.casefold()
        known = folded in lexicon.small or folded in lexicon.openers or word in lexicon.calendar
        if (word == "&" or word in lexicon.joiners) and first < at:
            return None  # `Lund of Norwell chairman NAME`: the house begins before it
        modifies = taken == at and not known and _may_modify(word, lexicon)
        if not (word[:1].isupper() or modifies) or known or not word[-1].isalnum():
            if folded in lexicon.prepositions or folded in lexicon.placing:
                return None  # `In Lund manager NAME`
            break
        first -= len(word) + 1
        taken = taken if modifies else first
        if word.endswith(lexicon.genitive):
            break
    return (taken, stop) if taken < at else None


def _may_modify(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a word in small letters goes before a noun, and is no subject and no verb: ``police arrest``."""
    if not word.islower() or word in lexicon.pronouns or word in lexicon.several or lexicon.is_several(word):
        return False
    plural = word.endswith("s") and word not in lexicon.modifying
    return not (plural or _acts(word, lexicon) or lexicon.is_past(word))


def _apposed(cast: Cast, end: int) -> Spanned | None:
    """Return the span of an apposition behind a name, where nouns stand last: ``NAME, the town’s mayor,``.

    It ends with its comma, a relative or a verb. What a verb of speech follows at once is who says so, and nothing of
    the name: ``… shot NAME, the police said``.
    """
    text, lexicon = cast.text, cast.lexicon
    limit = min(cast.prose.paragraph_end(end - 1), end + _LONGEST)
    end += text.startswith(".,", end)  # `NAME Jr., the mayor,`
    aged = pattern(_AGED).match(text, end, limit)
    at = aged.end() if aged is not None else end
    dashed = text[at : at + 3] in _DASHED
    if not dashed and not text.startswith(", ", at):
        return None
    at += 3 if dashed else 2
    stop = pattern(_CLAUSE_END).search(text, at, limit)
    words = text[at : stop.start() if stop is not None else limit].split(" ")
    verb = next((number for number, word in enumerate(words) if word in lexicon.active or word in lexicon.who), None)
    owned = words[0] in lexicon.articles or words[0] in lexicon.possessives
    if verb is not None and owned and words[verb] in lexicon.active:
        return None
    words = words[:verb]
    if not _tells(words, lexicon):
        return None
    return at + (len(words[0]) + 1 if words[0] in lexicon.articles else 0), at + len(" ".join(words))


def _leading(cast: Cast, name: int, end: int) -> Spanned | None:
    """Return the span of a description that a name between commas explains: ``The town’s mayor, NAME, said``."""
    text, lexicon = cast.text, cast.lexicon
    if text[name - 2 : name] != ", " or text[end : end + 1] != ",":
        return None
    low, stop = max(0, name - _LONGEST), name - 2
    ends = [found.end() for found in pattern(_CLAUSE_END).finditer(text, low, stop)]
    words = text[ends[-1] if ends else low : stop].lstrip().split(" ")
    first = next((at for at, word in enumerate(words) if word.casefold() in lexicon.articles), None)
    if first is None or not _tells(words[first:], lexicon):
        return None
    return stop - len(" ".join(words[first + 1 :])), stop


def _tells(words: list[str], lexicon: Lexicon) -> bool:
    """Tell whether words say what a person is: their noun does, before the first word that leads on from it."""
    noun = next((at for at in range(1, len(words)) if _leads_on(words[at], lexicon)), len(words)) - 1
    return 0 <= noun < _WORDS and _is_of_person(words[noun], lexicon)


def _leads_on(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a word goes on from a noun: ``professor of``, ``campaigner based in``."""
    return word in lexicon.small or word in lexicon.prepositions or lexicon.is_past(word)


def _is_of_person(noun: str, lexicon: Lexicon) -> bool:
    """Tell whether a noun says what a person is: in small letters, or an office by its letters (``MP``)."""
    if noun.islower() and lexicon.head_final and noun.endswith(lexicon.person_endings):
        return True
    return noun.casefold() in lexicon.lower_roles and (noun.islower() or noun in lexicon.roles)


def _behind(cast: Cast, name: int, end: int) -> Spanned | None:
    """Return the span of a description behind a name: ``NAME selaku ketua``, ``NAME (30), warga``."""
    text, lexicon = cast.text, cast.lexicon
    limit = min(cast.prose.paragraph_end(end - 1), end + _LONGEST)
    at = end
    acts_as = False
    if text.startswith(" (", at) and (close := text.find(")", at, at + _AGE)) >= 0 and text[at + 2 : close].isdecimal():
        at = close + 1
    apposed, aged = text.startswith(", ", at), at > end
    if apposed:
        at += 2
    else:
        word, _, rest = text[at + 1 : limit].partition(" ")
        at += 2 + len(word)
        if word in lexicon.relative and (copula := rest.partition(" ")[0]) in lexicon.copulas:
            if copula in lexicon.negations:
                return None  # `yang bukan warga Lawe`
            at += 1 + len(copula)
        else:
            acts_as = word in lexicon.acting
            if not acts_as:
                return None
    low = max(0, name - _LONGEST)
    ends = [found.end() for found in pattern(_CLAUSE_END).finditer(text, low, name)]
    clause = text[ends[-1] if ends else low : name].split()
    if clause and lexicon.traits[clause[-1]] & (ROLE | INSTITUTION):
        return None  # `tetangga NAME yang merupakan guru`, `PT NAME selaku kontraktor`
    phrase = read_phrase(text, at, limit, lexicon, cast.times)
    if phrase is not None and apposed and _is_office_of_letters(text, phrase, lexicon):
        return at, phrase.end
    if phrase is None or phrase.kind != "role" or phrase.start != at or phrase.this or phrase.relation:
        return _acted(text, at, limit, lexicon) if acts_as else None
    article, _, rest = text[at : phrase.end].partition(" ")
    if rest and article in lexicon.unnamed:  # `seorang warga Lawe`
        at += len(article) + 1
    head, *more = text[at : phrase.end].split(" ")
    somebody = head != "" and (bool(lexicon.traits[head] & (ROLE | OFFICE_HEAD)) or lexicon.is_agent(head))
    acts = next((number for number, word in enumerate(more) if _acts(word, lexicon)), len(more))
    stop = at + len(" ".join((head, *more[:acts])))
    if not somebody:
        return _acted(text, at, limit, lexicon) if acts_as else None
    return (at, stop) if aged or not apposed or _is_apart(text, clause, (at, stop), limit, lexicon) else None


def _is_office_of_letters(text: str, phrase: Phrase, lexicon: Lexicon) -> bool:
    """Tell whether what seems a name is the house of an office, told by its letters: ``, Ketua Kopri PMIL Lawe,``."""
    if phrase.kind != "name" or phrase.role is None or phrase.role[0] != phrase.start:
        return False
    head, *words = text[phrase.start : phrase.end].split(" ")
    lettered = any(word.isupper() and len(word) > 1 and word.isalpha() for word in words)
    lettered = lettered and lexicon.is_office(words[-1])  # not `, Ketua KNPI NAME NAME,`
    return lettered and bool(lexicon.traits[head] & OFFICE_HEAD) and text[phrase.end : phrase.end + 1] == ","


def _acted(text: str, at: int, limit: int, lexicon: Lexicon) -> Spanned | None:
    """Return the span of what somebody acts as that no list has, up to where its clause ends: ``selaku korda aksi``."""
    end = pattern(_CLAUSE_END).search(text, at, limit)
    words = text[at : end.start() if end is not None else limit].split(" ")
    stop = next((number for number, word in enumerate(words) if _ends_acting(word, lexicon)), len(words))
    return (at, at + len(" ".join(words[:stop]))) if 0 < stop <= _ACTING else None


def _ends_acting(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a word goes on from what somebody acts as: a verb, a relative, how or when something is said."""
    return word in lexicon.relative or word in lexicon.stops or word in lexicon.manner or _acts(word, lexicon)


def _acts(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a word behind a noun is what its bearer does: ``kontraktor menggugat``."""
    return word in lexicon.cues or (lexicon.is_predicate(word) and not lexicon.is_agent(word))


def _is_apart(text: str, clause: list[str], role: Spanned, limit: int, lexicon: Lexicon) -> bool:
    """Tell whether a description behind a comma is an apposition: no subject of its own, no item of a list.

    ``clause`` has the words up to the name: ``Setelah bertemu NAME, warga pulang``. Behind a name that begins its
    clause there is no other subject, behind who does something to it (``dialami NAME, guru Lawe``) neither, and an
    office of several words is hardly one.
    """
    start, at = role
    if text.startswith(", ", at):
        first, *others = text[at + 2 : limit].split(", ")
        items = (first, *others[:1]) if len(first.split()) <= _ITEM else (first,)
        return not any(item.partition(" ")[0] in lexicon.coordinators for item in items)
    opening = clause[0].casefold() if clause else ""
    opens = opening in lexicon.openers or opening in lexicon.addressing or lexicon.is_predicate(opening)
    if opens or not clause or (len(clause) == 1 and clause[0][0].isupper()):
        return not clause
    prefixed = lexicon.passive_prefix != "" and clause[-1].startswith(lexicon.passive_prefix)
    done_by = prefixed or clause[-1] in lexicon.by or clause[-1] in lexicon.passive
    if (text[start].isupper() and " " in text[start:at]) or (len(clause) > 1 and done_by):
        return True
    closed = at == limit or text[at] == "." or text.startswith(" (", at)
    return closed or text[at + 1 : limit].partition(" ")[0] in lexicon.relative


def _before(cast: Cast, name: int, end: int) -> Spanned | None:
    """Return the span of the office that goes on up to a name, from the first word of its clause that can begin one."""
    text, lexicon = cast.text, cast.lexicon
    apposed = text.endswith(", ", 0, name)
    stop = name - 2 if apposed else name - 1
    low = max(0, name - _LONGEST)
    low = max(low, text.rfind("\n", low, stop) + 1)
    last = text[max(low, text.rfind(" ", low, stop) + 1) : stop]
    if not (apposed or last[-1:] == ")" or last[:1].isupper() or last[:1].isdecimal()):
        return None
    words = text[low:stop].split(" ")
    cut = 1 if low and text[low - 1] != "\n" else 0  # the first may be the end of a word
    first = len(words)
    while first > cut and _is_of_office(words[first - 1], lexicon):
        first -= 1
    begins = next((number for number in range(first, len(words)) if _begins(words[number], lexicon)), len(words))
    for number in range(begins + 1, len(words)):  # `Bupati NAME, Camat NAME, dan pengamat NAME`
        adds = words[number - 1] in lexicon.coordinators
        again = adds and words[number].casefold() == words[begins].casefold()  # `caleg NAME dan caleg NAME`
        parted = words[number - 2 if adds else number - 1][-1:] == ","
        begins = number if again or (parted and _begins(words[number], lexicon)) else begins
    office = words[begins:]
    before = words[begins - 1] if begins > first else ""
    if not office or (before[:1].isupper() and before[-1] != "," and not _leads(before.casefold(), lexicon)):
        return None  # `Dewan Perwakilan Rakyat NAME`: what it begins with no list knows
    if before.casefold() in lexicon.former:
        office.insert(0, before)
    if not _is_whole(office, lexicon, apposed=apposed):
        return None
    if apposed and not _is_parted(text, words[cut : begins - (office[0] == before)], end, lexicon):
        return None
    if (
        apposed
        and office[0][0].islower()
        and text[end + 2 : end + _COORDINATED].partition(" ")[0] in lexicon.coordinators
    ):
        return None  # `perwakilan warga Lawe, NAME, dan aparat`
    return stop - len(" ".join(office)), stop


def _is_parted(text: str, leading: list[str], end: int, lexicon: Lexicon) -> bool:
    """Tell whether an office and the name behind its comma are one, unlike ``Sebagai Ketua RT, NAME bertindak``.

    A second comma parts the name from what follows; without one, the office begins its clause or stands at a verb of
    speech. ``leading`` has the words before it.
    """
    last = leading[-1] if leading else "."
    parted = text[end : end + 1] in _PARTED or text.startswith(" (", end)
    return parted or last[-1:] in _PARTED or last in _DASHES or last in lexicon.cues


def _leads(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a word before an office begins the sentence, or says that it is held no more or not yet."""
    return word in lexicon.openers or word in lexicon.former


def _is_of_office(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a word can stand in an office: a capital, a figure, a noun of people, what joins nouns."""
    bare = word.strip("(),")
    if not bare or not _ENDS.isdisjoint(word):
        return False
    if bare[0].isupper() or bare[0].isdecimal() or word[0] == "(":
        return True
    if bare in lexicon.relative or bare in lexicon.cues:
        return False
    known = bare in lexicon.joiners or bare in lexicon.fields or bare in lexicon.origins or bare in lexicon.spanning
    known = known or bare in lexicon.definite or bare in lexicon.former or bare in lexicon.others
    return known or bool(lexicon.traits[bare] & ROLE) or lexicon.is_agent(bare)


def _begins(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a word can begin an office: ``Ketua``, ``ANGGOTA``, ``warga``."""
    trait = lexicon.traits[word.capitalize() if word.isupper() and word.capitalize() in lexicon.roles else word]
    return bool(trait & OFFICE_HEAD) or (bool(trait & LOWER) and bool(trait & ROLE))


def _is_whole(office: list[str], lexicon: Lexicon, *, apposed: bool) -> bool:
    """Tell whether words before a name are what its bearer is; ``apposed`` says that a comma parts them from it."""
    head, *rest = office
    if head.casefold() in lexicon.former and rest:
        head, *rest = rest
    folded = head.casefold()
    parts = " ".join(office).split(", ")
    if len(parts) > 1 and (head[0].islower() or not apposed):
        last = parts[-1].split(" ")
        placed = apposed and lexicon.places.issuperset(last)  # `pengajar Universitas X, Lawe, NAME`
        goes_on = last[0] in lexicon.coordinators or last[0] in lexicon.institutions
        if not placed and (head[0].islower() or not goes_on):
            return False
    of_another = folded in lexicon.relations or folded.capitalize() in lexicon.parties
    named = [word for word in rest if word[0].isupper() or word[0] == "("]
    if apposed:
        alone = not rest or (rest[0][0] == "(" and folded in lexicon.relations)
        listed = bool(named) and all(map(lexicon.beside_names.__getitem__, named)) and lexicon.places.isdisjoint(named)
        return not alone and not (listed and folded.capitalize() in lexicon.parties)  # `terdakwa NAME, NAME, …`
    return not of_another and (bool(lexicon.traits[head] & OFFICE_HEAD) or head.isupper())
