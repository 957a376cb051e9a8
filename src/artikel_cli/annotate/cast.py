"""The people of an article: phrases with names in, one member a person out.

A member is entered under every form the article uses (``Rina Lestari``, ``Rina``); forms that share words are
one person unless two members share them. Unnamed speakers (``salah satu netizen``) are members too, so that a
pronoun can point to them, but they are not listed as people. It is a long module because all of it asks and changes
one table of members.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from msgspec.structs import replace

from ..model import Block
from .full_names import SHORTENED, FullNames
from .lexicon import Lexicon
from .member import Member, words_of
from .offices import Offices
from .phrases.phrase import Phrase, Spanned, Token
from .prose import Prose
from .spellings import is_short_for, is_slip_inside, is_slip_of, spelled_out, spelled_today, spelled_with
from .usage import Usage
from .usage.occurrences import ARTICLE

_LATEST: Final = 24
"""So many members of one name are looked at."""
_SOUND: Final = 3
"""A short form has so many letters at least."""
_SPELLED: Final = 5
"""In a word of so many letters one slip still tells which word was meant; shorter names often differ by one."""
_SHORT: Final = 2
"""A name of so many words may be short for a longer one: ``Ni Luh`` for ``Ni Luh Sancaya``."""


class Cast:
    """Everybody in one article."""

    __slots__ = (
        "_at_last",
        "_by_alias",
        "_by_word",
        "_entered",
        "_offices",
        "full_names",
        "lexicon",
        "members",
        "prose",
        "text",
        "times",
        "usage",
    )

    def __init__(self, text: str, prose: Sequence[Block], lexicon: Lexicon, times: frozenset[int]) -> None:
        self.text, self.lexicon, self.times = text, lexicon, times
        self.prose = Prose(prose, len(text))
        self.usage = Usage(text, self.prose, lexicon)
        self.full_names = FullNames(text, self.prose, lexicon, self.usage.forms)
        self.members: list[Member] = []
        self._offices = Offices(text, self.prose, lexicon, times, self.members)
        self._by_word: dict[str, list[Member]] = {}
        self._by_alias: dict[str, Member] = {}
        self._entered: dict[tuple[int, bool], Member] = {}
        self._at_last: list[Phrase] = []

    def goes_by(self, member: Member, alias: str) -> None:
        """Let a member be found by another name, and by its last word."""
        if alias == member.name:
            return
        member.aliases[alias] = None
        for form in (alias, alias.rpartition(" ")[2]):
            self._by_alias[form.casefold()] = member
            for other in self._by_word.get(form.casefold(), ())[-_LATEST:]:
                if other is not member and other.name == form:
                    self._replace(other, member)

    def _replace(self, other: Member, member: Member) -> None:
        """Let a member take the place of another, who is the same under another name."""
        member.aliases[other.name] = None
        self.members.remove(other)
        for word in other.words:
            self._by_word[word] = [each for each in self._by_word[word] if each is not other]
        self._entered = {place: member if who is other else who for place, who in self._entered.items()}

    def is_somebody(self, phrase: Phrase) -> bool:
        """Tell whether a subject is a name: one word that begins its sentence may be any word."""
        word, start, _ = phrase.name[0]
        if phrase.role is not None or len(phrase.name) > 1:
            return True
        return self.known((word.casefold(),)) is not None or self.usage.is_used_inside(word, start)

    def settled(self, phrase: Phrase) -> Phrase:
        """Return a phrase with its name told from an office that no list knows."""
        if not phrase.apposed or phrase.role is not None or not self.usage.is_office_before(phrase):
            return phrase
        role = phrase.start, phrase.name[-1][2]
        return replace(phrase, name=phrase.apposed, end=phrase.apposed[-1][2], role=role, apposed=())

    def as_office(self, phrase: Phrase) -> Phrase:
        """Return a phrase as an office, where the one word of a name in it is but its place: ``Kapolsek Malabar``."""
        if len(phrase.name) != 1 or phrase.role is None or not self.usage.is_place_of_office(phrase):
            return phrase
        end = phrase.name[0][2]
        return replace(phrase, kind="role", end=end, name=(), role=(phrase.start, end))

    def enter(self, phrase: Phrase) -> Member:
        """Return the member that a phrase with a name means; a new one where nobody has that name yet."""
        phrase = self.settled(phrase)
        place = phrase.name[0][1], phrase.role is None
        member = self._entered.get(place)
        if member is not None:
            role = phrase.role
            if role is not None and (role[0] > place[0] or not member.name.startswith(self.text[role[0] : place[0]])):
                self._describe(member, role, phrase.affiliation, place[0])
            return member
        tokens = self.usage.beginnings.name_in(phrase)
        words = tuple([token[0].casefold() for token in tokens])
        name = self.text[tokens[0][1] : tokens[-1][2]]
        if phrase.alias is not None and tokens[0][1] < phrase.alias[0] < tokens[-1][2]:
            words = words_of(name)  # `Rina “Bu Rin” Lestari`, and `Bu Rin Lestari`
        title = self.text[slice(*phrase.role)].strip(" .").rpartition(" ")[2] if phrase.role is not None else ""
        if title not in self.lexicon.titles:
            title = ""
        member = self.known(words, tokens[0][1], title, exact=phrase.organisation)
        if member is not None and phrase.role is not None and self._is_new(phrase.role, words, member):
            member = None
        if member is not None and len(words) == 1 and words[0] in member.words[1:] and not self.lexicon.surnames:
            member = self._begun_by(name, tokens[0][1], member)
        if member is None and len(words) > 1:
            member = self._by_slip_in(words, name, phrase)
        if member is None and len(words) == 1 and not phrase.organisation:
            member = self._by_title(words[0], title) or self._by_slip(words[0], name, tokens[0][1])
            member = member or self._by_beginning(words[0], name, tokens[0][1], plain=phrase.role is None)
        if member is None:
            full = spelled_out(name, self.text, place[0], self.lexicon)
            full = full or spelled_with(name, self.text, place[0], self.lexicon)
            member = Member(full or name, tuple(full.casefold().split()) if full else words, place[0], named=True)
            first, _, rest = name.partition(" ")
            member.pronoun = self.lexicon.pronoun_of_name.get(first) if rest else None
            member.house = phrase.organisation and member.pronoun is None
            self.members.append(member)
            self._index(member)
            self.goes_by(member, name)
        elif len(words) > len(member.words) and name not in member.aliases:
            member.aliases[member.name] = None
            member.name, member.words = name, words
            self._index(member)
        elif words == member.words and len(name) > len(member.name):
            member.name = name  # the other was glued together by scraping
        elif name != member.name:
            member.aliases[name] = None
        if phrase.organisation and words == member.words and not member.withheld:
            member.house = member.pronoun is None
        if phrase.alias is not None and self._is_alias(phrase.alias, tokens):
            alias = self.text[slice(*phrase.alias)]
            if not self.lexicon.is_title(alias):
                self.goes_by(member, alias)
        if title:
            member.titles.add(title)
            member.pronoun = self.lexicon.pronoun_of.get(title, member.pronoun)
        if phrase.role is not None and phrase.role[0] != tokens[0][1]:
            self._describe(member, phrase.role, phrase.affiliation, tokens[0][1])
        self._entered[place] = member
        return member

    def _by_slip_in(self, words: tuple[str, ...], name: str, phrase: Phrase) -> Member | None:
        """Return who has the same name but for a letter too many or too few inside one of its words.

        The word stands once. A letter in place of another or at the end makes another name as often as a slip
        (``Hendra`` and ``Hendri``), and whoever has another office, or is somebody's kin, is somebody else.
        """
        first, last = words[0], words[-1]
        for member in self.members[-_LATEST:] if not phrase.organisation else ():
            if not (member.words[0] == first or member.words[-1] == last) or len(member.words) != len(words):
                continue
            unlike = [(word, own) for word, own in zip(words, member.words, strict=True) if word != own]
            if len(unlike) != 1 or not is_slip_inside(*unlike[0]) or len(unlike[0][0]) < _SPELLED:
                continue
            written = name.split(" ")[words.index(unlike[0][0])]
            once = member.named and not member.house and self.usage.occurrences.count(written, phrase.name[0][1]) == 1
            if once and self._may_hold(member, phrase.role) and not self._is_kin(phrase.role):
                return member
        return None

    def _is_kin(self, role: Spanned | None) -> bool:
        """Tell whether a description is that of somebody's kin: ``Istrinya``, ``Her mother``."""
        words = (self.text[slice(*role)] if role is not None else "").casefold().replace(",", " ").split()
        bare = {word.removesuffix(self.lexicon.clitic) if self.lexicon.clitic else word for word in words}
        return not self.lexicon.relations.isdisjoint(bare) or not self.lexicon.possessives.isdisjoint(words)

    def _may_hold(self, member: Member, role: Spanned | None) -> bool:
        """Tell whether a member may have a role: there is none, or the one known is part of it, or it of that."""
        if role is None or member.role is None:
            return True
        told = self.text[slice(*role)].rstrip(" ,")
        titled = all(map(self.lexicon.is_title, told.replace(",", " ").split()))
        return titled or told in member.role or member.role in told

    def _is_new(self, role: Spanned, words: tuple[str, ...], member: Member) -> bool:
        """Tell whether somebody is brought in as one of many who only sounds like a member: ``seorang warga, Anto``."""
        return words[0] not in member.words and self.text[slice(*role)].casefold().startswith(self.lexicon.unnamed)

    def _is_alias(self, alias: Spanned, tokens: Sequence[Token]) -> bool:
        """Tell whether another name stands in a name or beside it; before or behind an office it is that of a house.

        ``NAME, chair of the Alliance of Transport Workers (ATW),``
        """
        between = self.text[tokens[-1][2] : alias[0]]
        return alias[0] > tokens[0][1] and not any(map(str.islower, between))

    def enter_initials(self, name: str, place: int) -> None:
        """Enter somebody of whom the article gives the initials alone: nobody else goes by them."""
        if name.casefold() not in self._by_word:
            member = Member(name, (name.casefold(),), place, named=True)
            member.withheld = True
            self.members.append(member)
            self._index(member)

    def enter_at_last(self, phrase: Phrase) -> None:
        """Enter somebody whom nobody can mean by a part of the name, when all who speak are known."""
        self._at_last.append(phrase)

    def _index(self, member: Member) -> None:
        """Make a member found by each word of the name, and by the initials."""
        for word in member.words:
            known = self._by_word.setdefault(word, [])
            if member not in known[-_LATEST:]:
                known.append(member)
        if 1 < len(member.words) <= 4:
            self._by_alias.setdefault("".join([word[0] for word in member.words]), member)
            if "-" in member.name:  # `RBS` for `Rin Bae-seon`
                parts = [part[0] for word in member.words for part in word.split("-") if part]
                self._by_alias.setdefault("".join(parts), member)

    def _describe(self, member: Member, span: Spanned, affiliation: Spanned | None, name_from: int) -> None:
        """Take over role and organisation; a role before the name runs up to where the name begins."""
        start, end = span
        role = self.text[start : name_from if start < name_from else end].rstrip(" ,")
        article, _, office = role.partition(" ")
        if article in self.lexicon.definite:
            role = office
        if not role or (" " not in role and self.lexicon.is_past(role) and role not in self.lexicon.lower_roles):
            return  # `He met NAME`
        if member.pronoun is None:
            member.pronoun = self.lexicon.pronoun_of.get(
                role.partition(" ")[0].casefold().removesuffix(self.lexicon.clitic)
            )
        if role.endswith(self.lexicon.then_ends):  # `Direktur Utama X ketika itu`
            role = next(role.removesuffix(words) for words in self.lexicon.then_ends if role.endswith(words))
        office, _, title = role.rpartition(" ")
        if office.endswith(self.lexicon.alias_ends) and self.lexicon.is_title(title):
            role = office  # `warga yang akrab disapa Teh NAME`
        if role.endswith(self.lexicon.alias_ends):  # `A voter, who identified herself as`; `driver, identified only as`
            ends = [words for words in self.lexicon.alias_ends if role.endswith(words)]
            role = role.removesuffix(max(ends, key=len)).rstrip(" ,")
            for word in (*self.lexicon.relative, *self.lexicon.who):
                role = role.partition(f" {word} ")[0].rstrip(" ,")
        office, _, word = role.rpartition(" ")
        leading = word in self.lexicon.called or word in self.lexicon.explaining
        if leading or word in self.lexicon.demonstratives or word in self.lexicon.joiners:
            role = office.rstrip(" ,")  # `author of “…”`
        if member.role is None or len(role) > len(member.role):
            member.role = role
        if affiliation is not None and member.affiliation is None:
            member.affiliation = self.text[slice(*affiliation)].rstrip(" ,")

    def known(self, words: tuple[str, ...], place: int = 0, title: str = "", *, exact: bool = False) -> Member | None:
        """Return the member of that name: one whose words hold these or, unless it has to be exact, are held by them.

        Of several (two of one surname) it is the one who has had that title, then who has had none, then whose full
        name stands nearest before ``place``.
        """
        found: list[Member] = []
        for word in words:
            known = self._by_word.get(word)
            if not known:
                continue
            asked = set(words)
            for member in reversed(known[-_LATEST:]):
                own = set(member.words)
                if asked == own:
                    return member
                if (asked <= own or (own <= asked and not exact)) and member not in found:
                    found.append(member)
        if len(found) > 1 and place:
            low = max(0, place - ARTICLE)
            return max(found, key=lambda m: (title in m.titles, not m.titles, self.text.rfind(m.name, low, place)))
        if found:
            return found[0]
        alias = self._by_alias.get(" ".join(words))
        if alias is None and len(words) == 1 and len(words[0]) >= _SOUND:
            return self._by_sound(words[0])
        return alias

    def _by_sound(self, word: str) -> Member | None:
        """Return the one member whose name begins or ends as a short form sounds: ``Uni`` for ``Tri Wahyuni``."""
        found = [m for m in self.members[-_LATEST:] if any(is_short_for(word, own) for own in m.words)]
        return found[0] if len(found) == 1 else None

    def _begun_by(self, word: str, place: int, member: Member) -> Member:
        """Return who is meant by the last word of a member's name, with which somebody else's may begin.

        Of the two it is the first name that people go by.
        """
        span = self.usage.forms.begun_by(word, place)
        if span is None:
            return member
        name = self.text[slice(*span)]
        words = tuple(name.casefold().split())
        other = self.known(words, place, exact=True) if name not in member.name else member
        if other is None:
            other = Member(name, words, span[0], named=True)
            self.members.append(other)
            self._index(other)
        return other

    def _by_title(self, word: str, title: str) -> Member | None:
        """Return the one member of a title whose name begins with a short form: ``Romo Yus`` for ``Romo Yustinus``."""
        if not title or len(word) < _SOUND:
            return None
        titled = [member for member in self.members[-_LATEST:] if title in member.titles]
        found = [member for member in titled if any(own.startswith(word) for own in member.words)]
        return found[0] if len(found) == 1 else None

    def _by_beginning(self, word: str, name: str, place: int, *, plain: bool = False) -> Member | None:
        """Return the one member whose first name begins with what stands nowhere with a surname of its own.

        ``Raditya Wirawan``, and then ``Radit``. Where there are no surnames, and nothing says what a ``plain`` name
        does, it may be the last name: ``Bimo Yuliarta``, and then ``Yuli``.
        """
        if len(word) < SHORTENED:
            return None
        members = [m for m in self.members[-_LATEST:] if len(m.words) > 1 and m.named]
        found = [m for m in members if m.words[0].startswith(word)]
        if not found and plain and not self.lexicon.surnames:
            behind = self.text[place + len(name) : place + len(name) + 3].lstrip(" (,")
            found = [m for m in members if m.words[-1].startswith(word) and not behind[:1].isdecimal()]
        alone = len(found) == 1 and word not in found[0].words and self.usage.forms.longest(name, place) is None
        return found[0] if alone else None

    def by_title(self, phrase: Phrase) -> Member | None:
        """Return whose name begins with a title that stands alone: ``Habib`` for ``Habibullah``."""
        name = self.text[phrase.start : phrase.end]
        if not self.lexicon.is_title(name):
            return None
        member = self._by_beginning(name.casefold(), name, phrase.start)
        span = self.usage.forms.shortened_to(name, phrase.start) if member is None and len(name) >= SHORTENED else None
        if span is None:
            return member
        word = self.text[slice(*span)]
        person = word.isalpha() and self.full_names.is_person(word, span)
        return self.enter(Phrase("name", *span, ((word, *span),))) if person else None

    def _by_slip(self, word: str, name: str, place: int) -> Member | None:
        """Return the one member whose name a word misspells; a slip happens once, another person is named again."""
        if word[0] == "@":
            return None
        behind = self.text[place + len(name) : place + len(name) + 3]
        if behind.strip(" (,").isdecimal():
            return None  # `Syafril (49)` is somebody new
        if self.lexicon.reformed and len(word) >= _SPELLED - 1:
            today = partial(spelled_today, reformed=self.lexicon.reformed)
            spelt = today(word)
            alike = [m for m in self.members[-_LATEST:] if m.named and spelt in map(today, m.words)]
            if len(alike) == 1:
                return alike[0]  # `Rudi` for `Rudy`
        if len(word) < _SPELLED:
            return None
        found = [m for m in self.members[-_LATEST:] if m.named and any(is_slip_of(word, own) for own in m.words)]
        if len(found) != 1 or self.usage.forms.longest(name, place) is not None:
            return None
        member = found[0]
        if self.usage.occurrences.count(name, place) == 1 or self._is_named_once(member):
            return member
        if len(member.words) == 1 and self.usage.occurrences.count(member.name, member.place) == 1:
            member.aliases[member.name] = None  # the other was the slip
            member.name, member.words = name, (word,)
            self._index(member)
            return member
        return None

    def _is_named_once(self, member: Member) -> bool:
        """Tell whether a name of several words, and each of them, stands in one place: the slip may be there."""
        count = self.usage.occurrences.count
        return len(member.words) > 1 and all(count(word, member.place) == 1 for word in member.name.split())

    def unnamed(self, start: int, end: int) -> Member:
        """Return the member that a description means (``salah satu warga``), a new one where nobody is called so.

        Words beside the head noun tell members apart; behind an article all of them have to be told again, and
        behind a word such as ``another`` it is always somebody new.
        """
        name = self.text[start:end]
        name = spelled_out(name, self.text, start, self.lexicon) or name  # `kata JPU`
        words = tuple(name.casefold().split())
        head = words[-1 if self.lexicon.head_final else 0]
        others = {word for word in words if word != head} - self.lexicon.articles - self.lexicon.demonstratives
        known = self._by_word.get("~" + head, ())[-_LATEST:]
        has_article = self.lexicon.head_final and words[0] in self.lexicon.unnamed
        if has_article and words[0] in self.lexicon.others:
            known = []  # `Another bank fund manager` is none of those before
        others -= {words[0]} if has_article else set()
        for member in reversed(known):
            if member.words == words:
                return member
        for member in reversed(known):
            if not others or (others <= set(member.words) if has_article else others & set(member.words)):
                return member
        member = Member(name, words, start, named=False)
        member.pronoun = next(filter(None, map(self.lexicon.pronoun_of.get, words)), None)
        self.members.append(member)
        self._by_word.setdefault("~" + head, []).append(member)
        return member

    def by_role(self, phrase: Phrase) -> Member | None:
        """Return who holds the role that a phrase names (``Duta Besar``), or None where the article does not say."""
        return self._offices.holder(phrase, self.enter)

    def by_head(self, phrase: Phrase) -> Member | None:
        """Return who holds an office behind which stands how it was said: ``jawab terdakwa polos``."""
        return self._offices.by_head(phrase, self.enter)

    def is_house(self, member: Member) -> bool:
        """Tell whether a member is a house, or its name stands in the office of another: ``Penasihat Lawe Hub``."""
        if member.house:
            return True
        if member.role is not None or not member.named:
            return False
        name = f" {member.name}"
        return any(other.role is not None and other.role.endswith(name) for other in self.members[-_LATEST:])

    def complete(self) -> None:
        """Give members of one word their fullest name, where it stands somewhere in the article."""
        for phrase in self._at_last:
            self.enter(phrase)
        one: dict[str, Member] = {}
        for member in self.members.copy():
            begins = member.name[0].isupper() or member.words[0] in self.lexicon.particles
            if member.named and len(member.words) <= _SHORT and begins:
                span = self.full_names.of(member)
                if span is not None:
                    member.aliases[member.name] = None
                    member.name = self.text[slice(*span)]
                    member.words = words_of(member.name)
                    self._index(member)
            if member.named and one.setdefault(member.name, member) is not member:
                one[member.name].take_in(member)  # first and last name of one person
                self.members.remove(member)
