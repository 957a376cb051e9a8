"""Who holds an office in an article: a role that stands for a person (``Duta Besar menyatakan``).

In: a phrase with a role, and who is known. Out: the member who holds it, or None.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from itertools import takewhile
from typing import Final

from ..patterns import pattern
from .lexicon import Lexicon
from .member import Member
from .phrases.phrase import Phrase
from .phrases.reader import read_phrase
from .prose import Prose
from .spellings import is_made_of
from .traits import FIELD, ROLE
from .usage.occurrences import ARTICLE

Enter = Callable[[Phrase], Member]
"""Takes in whom a phrase names."""

_HOLDERS: Final = 200
_LATEST: Final = 24
"""So many uses of an office are looked at, and so many members."""
_ACRONYM: Final = 20
"""The acronym of an office is no longer."""
_HEAD_AND_LETTERS: Final = 2
_SEVERAL: Final = 2
_NAME: Final = 60
_NAME_BEFORE: Final = r"(?:^|[\n.”\"] ?)(?P<name>(?:[A-Z][\w'’.-]* ){1,5})\Z"
"""A name that begins a sentence, and goes no further back than so many code points."""
_OWNERS: Final = ("’s", "'s", "s’", "s'")
_BLANKS: Final = str.maketrans(",().", "    ")
_APPOSED: Final = (",", ".", "(")
"""What stands behind a name that explains an office before a comma."""


class Offices:
    """The offices that one article names, each with its holder once somebody has asked.

    ``members`` are those known, in the order of the text, and more to come.
    """

    def __init__(
        self, text: str, prose: Prose, lexicon: Lexicon, times: Container[int], members: Sequence[Member]
    ) -> None:
        self._text, self._prose, self._lexicon = text, prose, lexicon
        self._times, self._members = times, members
        self._holders: dict[str, Member | None] = {}

    def holder(self, phrase: Phrase, enter: Enter) -> Member | None:
        """Return who holds the office that a phrase names, or None where the article does not say."""
        if phrase.role is None:
            return None
        role = self._less_title(self._less_owner(self._text[slice(*phrase.role)]))
        if self._lexicon.is_several(role):
            return None  # `officers` are nobody that a name stands beside
        held = self._holders.get(role)
        if role not in self._holders or (held is not None and role in self._lexicon.apart):
            # `hakim` is now one of the bench, now another; of an institution it is not said who speaks for it
            holder = self._find(role, phrase.role[0], enter) if self._lexicon.is_role(role) else None
            near = phrase.role[0]
            self._holders[role] = holder or self._by_acronym(role, near) or self._of_first_words(role, near, enter)
        return self._holders[role]

    def _less_title(self, role: str) -> str:
        """Return an office without the form of address before it: ``Ibu Bupati``, ``Pak Camat``."""
        title, _, office = role.partition(" ")
        roles, titles = self._lexicon.roles, self._lexicon.titles
        head = office.partition(" ")[0]
        addressed = title in titles and (title not in roles or title.casefold() in self._lexicon.relations)
        return office if addressed and head in roles and head not in titles else role

    def _less_owner(self, role: str) -> str:
        """Return what one is to somebody known, without to whom: ``daughter`` of ``Quill’s daughter``."""
        owner, _, relation = role.partition(" ")
        if not owner.endswith(_OWNERS) or relation not in self._lexicon.lower_roles:
            return role
        name = owner.rstrip("s").rstrip("'’").casefold()
        return relation if any(name in member.words for member in self._members[-_LATEST:]) else role

    def _of_first_words(self, role: str, near: int, enter: Enter) -> Member | None:
        """Return who holds the office that words in lower case go on describing: ``Wali Kota perempuan pertama``.

        An office in lower case goes on with an age: ``asisten pelatih berusia 42 tahun``.
        """
        words = role.split()
        office = list(takewhile(lambda word: word[0].isupper(), words))
        if not office and any(map(str.isdecimal, words)) and words[-1] in self._lexicon.years:
            office = list(takewhile(lambda word: self._lexicon.traits[word] & (ROLE | FIELD), words))
            return self._find(" ".join(office), near, enter) if office and len(office) < len(words) else None
        described = words[len(office) :]
        if not office or not described or not self._lexicon.is_role(office[0]) or self._lexicon.is_title(office[0]):
            return None  # `Ibu dua anak itu` is not called so by an office
        if not all(word.islower() for word in described) or not self._lexicon.demonstratives.isdisjoint(described):
            return None
        return self._find(" ".join(office), near, enter)

    def by_head(self, phrase: Phrase, enter: Enter) -> Member | None:
        """Return who holds an office behind which stands how it was said: ``jawab terdakwa polos``."""
        lexicon = self._lexicon
        head, *rest = self._text[phrase.start : phrase.end].split()
        plain = head in lexicon.lower_roles and all(word.islower() for word in rest)
        return self._find(head, phrase.start, enter) if plain and rest and lexicon.telling.isdisjoint(rest) else None

    def _by_acronym(self, role: str, near: int) -> Member | None:
        """Return the one member whose office an acronym stands for: ``Menaker``, ``the SP``."""
        lexicon = self._lexicon
        words = [word for word in role.split() if word.casefold() not in lexicon.articles]
        if not words or not words[0][0].isupper() or len(words[0]) > _ACRONYM:
            return None
        acronym, placed = words[0], " ".join(words[1:])  # `Kadisnakerin Kota Surabaya`
        found = [
            member
            for member in self._members[-_LATEST:]
            if member.role
            and member.role.endswith(placed)
            and (member.role == acronym or is_made_of(acronym.casefold(), _spelled(member.role, lexicon)))
        ]
        if not found and len(words) == _HEAD_AND_LETTERS and placed.isupper():
            letters = [acronym.casefold(), *placed.casefold()]  # `Menteri ESDM`
            found = [
                member for member in self._members[-_LATEST:] if member.role and _has_letters(member.role, letters)
            ]
        return found[0] if len(found) == 1 else self._behind_acronym(near, *words)

    def _behind_acronym(self, near: int, acronym: str, *rest: str) -> Member | None:
        """Return who is named behind an acronym in brackets: ``Officer-in-Charge (OC) NAME``, ``(Kadis) Lawe NAME``.

        Or behind all the words of it (``(Menko Mar) NAME``). It is looked for in the article around an offset.
        """
        for words in (" ".join((f"({acronym})", *rest, "")), f"({' '.join((acronym, *rest))}) "):
            at = self._text.find(words, max(0, near - ARTICLE), near + ARTICLE) + len(words)
            named = [
                member for member in self._members[-_LATEST:] if member.named and self._text.startswith(member.name, at)
            ]
            if at >= len(words) and named:
                return named[0]
        return None

    def _find(self, role: str, near: int, enter: Enter) -> Member | None:
        """Return who is known to hold an office, or whom the text names beside it."""
        lexicon = self._lexicon
        small = lexicon.demonstratives | lexicon.articles | lexicon.definite
        wanted = [word for word in _written_out(role, lexicon) if word not in small]
        if wanted and lexicon.anyone.issuperset(wanted):
            return None  # `Pria itu` is whoever was spoken of
        if not wanted or (wanted[0] in lexicon.relations and role.partition(" ")[0] in lexicon.definite):
            return None  # `sang ibu` is somebody's mother, and no office
        exact: list[Member] = []
        begun: list[Member] = []
        partly: list[Member] = []
        past: list[Member] = []  # `former President NAME` is the president where nobody else is
        for member in reversed(self._members[-_HOLDERS:]):
            if member.role is not None:
                held = _written_out(member.role, lexicon)
                if held == wanted:
                    exact.append(member)
                elif held[: len(wanted)] == wanted:
                    begun.append(member)
                elif all(word in held for word in wanted):
                    once = held[0] in lexicon.former and wanted[0] not in lexicon.former
                    (past if once else partly).append(member)
        if exact:
            return self._last(exact + self._held_in_full(role, exact), near)
        if begun and len(wanted) == 1 and wanted[0] in lexicon.apart:
            # `hakim`: of the bench whoever was named last
            begun += [member for member in partly if member not in begun]
        holder = self._last(begun or partly, near) or self._beside(role, " ".join(wanted), near, enter)
        return holder or self._last(past, near)

    def _held_in_full(self, role: str, exact: Sequence[Member]) -> list[Member]:
        """Return who holds an office that the article names in full where a role is its acronym: ``Menag``.

        ``exact`` are those called by the acronym: several may have held the office one after the other.
        """
        acronym = role.casefold()
        if len(exact) < _SEVERAL or " " in role or len(role) > _ACRONYM:
            return []
        return [
            member
            for member in self._members[-_LATEST:]
            if member.role and member not in exact and is_made_of(acronym, _spelled(member.role, self._lexicon))
        ]

    def _last(self, members: Sequence[Member], near: int) -> Member | None:
        """Return who of several is named last before an offset; the last of them where none is, None for nobody."""
        if len(members) < 2:
            return members[0] if members else None
        low = max(0, near - ARTICLE)
        return max(members, key=lambda member: self._text.rfind(member.name.rpartition(" ")[2], low, near))

    def _beside(self, role: str, head: str, near: int, enter: Enter) -> Member | None:
        """Return whom the running text around an offset names right behind an office: ``hakim ketua, NAME (52)``."""
        text, lexicon = self._text, self._lexicon
        low, high = max(0, near - ARTICLE), near + ARTICLE
        short = [word.upper() for word, written in lexicon.short_titles.items() if written == head]
        for form in dict.fromkeys(
            (role, head.capitalize(), head.title(), role if lexicon.head_final else head, *short)
        ):
            at = text.find(form, low, high)
            left = _LATEST
            while at >= 0 and left:
                left -= 1
                in_prose = self._prose.holds(at)
                phrase = read_phrase(text, at, len(text), lexicon, self._times) if in_prose else None
                if phrase is not None and phrase.kind == "name" and phrase.role is not None and phrase.role[0] == at:
                    name = phrase.name[0][1]
                    behind = text[phrase.end : phrase.end + 2].lstrip(" ")
                    apart = text[name - 2 : name] == ", " and not behind.startswith(_APPOSED)
                    verb = len(phrase.name) == 1 and phrase.name[0][0].casefold() in lexicon.cues
                    told = name < at + len(form)  # the place in `Kapolsek Lawe`
                    if not (apart or verb or told):
                        return enter(phrase)  # not `After hearing the members, NAME rose`, `Hakim Tanya Soal …`
                elif in_prose and (holder := self._glued(at)) is not None:
                    return enter(holder)
                at = text.find(form, at + len(form), high)
        return None

    def _glued(self, at: int) -> Phrase | None:
        """Return who holds an office that stands behind the name with no comma: ``NAME Kepala Dinas X mengatakan``."""
        name = pattern(_NAME_BEFORE).search(self._text, max(0, at - _NAME), at)
        if name is None or self._lexicon.head_final:
            return None
        phrase = read_phrase(self._text, name.start("name"), len(self._text), self._lexicon, self._times)
        if phrase is None or phrase.kind != "name" or phrase.role is None:
            return None
        return phrase if phrase.role[0] == at else None


def _words(role: str) -> list[str]:
    """Return the words of an office in small letters, without the marks between them."""
    return role.casefold().translate(_BLANKS).split()


def _written_out(role: str, lexicon: Lexicon) -> list[str]:
    """Return the words of an office, those that stand for several written out: ``jaksa`` of ``JPU``."""
    held = _words(role)
    if lexicon.short_titles.keys().isdisjoint(held):
        return held
    return [word for short in held for word in lexicon.short_titles.get(short, short).split()]


def _has_letters(role: str, letters: list[str]) -> bool:
    """Tell whether an office is its first word and words of these letters: ``Menteri Lingkungan Hidup``."""
    head, *rest = role.split()
    return [head.casefold(), *[word[0].casefold() for word in rest if word[0].isupper()]] == letters


def _spelled(role: str, lexicon: Lexicon) -> list[str]:
    """Return the words of an office that an acronym stands for: from its first capital on, without titles behind it.

    ``Police Public Relations Officer`` of ``state Police Public Relations Officer, SP``.
    """
    at = next((at for at, letter in enumerate(role) if letter.isupper()), 0)
    before = role[:at].rstrip().rpartition(" ")[2]
    if before in lexicon.definite or before in lexicon.joiners:
        return []  # `chair of the Alliance of Transport Workers`: the house has the acronym, and not its chair
    words = role[at:].split()
    while len(words) > 1 and words[-1].strip(",.") in lexicon.titles - lexicon.roles:
        del words[-1]
    words = [word for word in words if not (word.islower() and word in lexicon.small)]  # `Menteri Dalam Negeri`
    return [word for word in _words(" ".join(words)) if word.isalpha()]
