"""Whether a subject is somebody: a name or a description in, the member of the cast that it means out.

Nobody is entered anew who is not plainly a person: by an office, an age, a trade between commas, a first name that
many have, or by saying something.
"""

from __future__ import annotations

from typing import Final

from ..cast import Cast
from ..member import Member
from ..nearby import age_in, so_old
from ..phrases.phrase import Phrase
from .presented import is_apposed, points_back

_HEAD: Final = 4
"""The noun of a description is among so many words: ``one of the visitors``."""
_NEAR: Final = 16
"""A clause begins so near behind a name."""
_TELLING: Final = 60
"""What somebody is said to be stands so near behind the name."""
_APPOSITION: Final = 160
"""What explains a subject between two commas is no longer than this."""


def person(phrase: Phrase, cast: Cast, *, speaks: bool, heading: bool = False, many: bool = False) -> Member | None:
    """Return the member that a subject means, a new one only where it is plainly a person.

    In a heading every word may have a capital, so that it names nobody anew.
    """
    phrase = cast.as_office(phrase)
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
        if cast.lexicon.head_final and _are_of_country(words[-1], phrase.name[-1][0], cast):
            return None
        if heading or phrase.organisation or (phrase.role is None and cast.usage.is_also_small(phrase)):
            return None
        if phrase.role is None and cast.lexicon.places.issuperset([word for word, _, _ in phrase.name]):
            return None
        usage = cast.usage
        if phrase.role is not None and usage.is_short_for_house(phrase):
            return None  # `anggota Bapeli harus netral`
        told = len(phrase.name) > 1 or usage.is_used_inside(*phrase.name[0][:2]) or _states(phrase, cast)
        speaks = speaks and told
        plainly = speaks or phrase.role is not None or usage.is_part(phrase) or usage.goes_on_with_surname(phrase)
        plainly = plainly or _has_first_name(phrase, cast)
        plainly = plainly or _is_oneself(phrase, cast) or _has_clause(phrase, cast)
        plainly = plainly or _is_said_to_be(phrase, cast)
        plainly = plainly or is_apposed(cast.text, phrase.end, cast.lexicon)
        return cast.enter(phrase) if plainly else None
    if phrase.kind == "role" and not phrase.relation:
        clause = cast.text[phrase.end : phrase.end + _APPOSITION].partition(".")[0].partition(",")[0].split()
        relative = bool(clause) and clause[0] in cast.lexicon.relative and not phrase.unnamed
        if relative and not cast.lexicon.demonstratives.isdisjoint(clause):
            return None  # `Sopir yang … itu` is whoever the sentence before is about
        age = age_in(cast.text[phrase.start : phrase.end], cast.lexicon) if phrase.this else None
        if age is not None:  # `The 47-year-old coach` is who has that age, or whom the sentence before is about
            old = so_old(cast, age["age"], phrase.start)
            if old is not None or cast.lexicon.head_final:
                return old
        if not phrase.unnamed:
            noun = cast.text[phrase.start : phrase.end].rpartition(" ")[2]
            plural = many and cast.lexicon.is_several(noun)  # `The researchers are careful. “…,” they write`
            behind = cast.text[phrase.end : phrase.end + _NEAR].split()  # `the widow, who cannot be named, said`
            explained = behind[:1] == [","] and not cast.lexicon.who.isdisjoint(behind[1:2])
            office = speaks and not cast.lexicon.head_final and _is_unnamed_office(phrase, cast)
            somebody = plural or office or (speaks and explained and noun in cast.lexicon.lower_roles)
            holder = cast.by_role(phrase)
            if holder is not None and not (speaks or phrase.this) and _is_any(noun, holder, cast):
                holder = None  # `Petugas kesulitan masuk`: any of them
            return holder or (cast.unnamed(phrase.start, phrase.end) if somebody else None)
        described = cast.text[phrase.start : phrase.end].casefold().split()
        head = described[-1:] if cast.lexicon.head_final else ()  # `A 24-year-old Lund Harbour man`
        somebody = speaks or not cast.lexicon.people.isdisjoint((*described[:_HEAD], *head))
        return cast.unnamed(phrase.start, phrase.end) if somebody else None
    return None


def _states(phrase: Phrase, cast: Cast) -> bool:
    """Tell whether one word that no list knows begins its sentence, and a verb of speech alone follows at once.

    ``Nelma mengatakan air surut``: whoever says so, by name or by a trade.
    """
    lexicon, word = cast.lexicon, phrase.name[0][0]
    verb = cast.text[phrase.end + 1 : phrase.end + _TELLING].partition(" ")[0]
    if verb not in lexicon.stating or word in lexicon.ordinary or lexicon.is_office(word) or not word.istitle():
        return False
    return cast.usage.forms.shortened_to(word, phrase.start) is None  # `Eli`, where `Eliyana` is somebody


def _are_of_country(folded: str, word: str, cast: Cast) -> bool:
    """Tell whether a name ends in the word for people of a country: ``Black Americans``."""
    return folded[-1] == "s" and cast.lexicon.is_demonym(word[:-1])


def _has_first_name(phrase: Phrase, cast: Cast) -> bool:
    """Tell whether a name of several words begins with a first name, of three or more behind a title that no list has.

    ``Syarifah Ali NAME``; a street or a school is called after somebody by a word that a list has.
    """
    first, *others = [word for word, _, _ in phrase.name[:2]]
    lexicon = cast.lexicon
    if not others or lexicon.is_first_name(first):
        return bool(others)
    return len(phrase.name) > 2 and lexicon.is_first_name(others[0]) and not lexicon.is_office(first)


def _is_any(noun: str, holder: Member, cast: Cast) -> bool:
    """Tell whether a noun without an article is for any of a kind, and not for the one who is told with more words."""
    role = holder.role or ""
    return role[:1].islower() or (noun.casefold() in cast.lexicon.ranks and " " in role.strip())


def _is_unnamed_office(phrase: Phrase, cast: Cast) -> bool:
    """Tell whether who says something is told by an office of a house alone: ``Manajer Bahari FC memastikan``."""
    words = cast.text[phrase.start : phrase.end].split()
    office = words[0].capitalize() in cast.lexicon.roles and all(map(str.isalpha, words[1:])) and len(words) > 1
    return office and not phrase.this and not points_back(cast.text, phrase.start, len(cast.text), cast.lexicon)


def _is_oneself(phrase: Phrase, cast: Cast) -> bool:
    """Tell whether a name goes on as a person's does that a sentence turns to: ``NAME sendiri irit bicara``."""
    clitic = cast.lexicon.clitic
    thing = bool(clitic) and cast.text[phrase.start : phrase.end].endswith(clitic)  # `Harganya sendiri naik`
    return not thing and cast.text[phrase.end + 1 : phrase.end + _NEAR].partition(" ")[0] in cast.lexicon.emphatic


def _is_said_to_be(phrase: Phrase, cast: Cast) -> bool:
    """Tell whether a sentence says what somebody is: ``NAME yang dimaksud ialah penambang asli``."""
    lexicon = cast.lexicon
    if lexicon.clitic and cast.text.endswith(lexicon.clitic, phrase.start, phrase.end):
        return False  # `Ayahnya bekerja sebagai buruh`
    words = cast.text[phrase.end : phrase.end + _TELLING].partition(".")[0].split()
    at = next((at for at, word in enumerate(words[:_HEAD]) if word in lexicon.copulas), None)
    if at is None:
        return False
    noun = next((word for word in words[at + 1 :] if word not in lexicon.indefinite), "")
    return noun in lexicon.lower_roles and not lexicon.head_final


def _has_clause(phrase: Phrase, cast: Cast) -> bool:
    """Tell whether a clause tells of who begins a sentence: ``NAME, yang sehari-hari menjual ikan, kini …``."""
    lexicon, word = cast.lexicon, phrase.name[0][0]
    if lexicon.head_final or len(phrase.name) > 1 or not word.istitle() or lexicon.is_office(word):
        return False
    behind = cast.text[phrase.end : phrase.end + _NEAR]
    return behind.startswith(", ") and behind[2:].partition(" ")[0] in lexicon.relative
