"""The people of an article: names and roles in, one member a person out.

A member is entered under every form the article uses (``Rina Lestari``, ``Rina``); forms that share words are
one person unless two members share them. Unnamed speakers (``salah satu netizen``) are members too, so that a
pronoun can point to them, but they are not listed as people.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Final

from .lexicon import TOKEN, Lexicon
from .phrase import Phrase, Token, read_phrase

_LOOK_AROUND: Final = 40
_ARTICLE: Final = 30_000
"""No article is longer: another use of a name is looked for so far before and behind, in code points."""
_HOLDERS: Final = 200
_LATEST: Final = 24
"""So many uses of a word, and so many members of one name, are looked at."""


class Member:
    """Somebody in the article; ``words`` are the words of the fullest name, folded."""

    __slots__ = ("affiliation", "aliases", "name", "named", "place", "role", "words")

    def __init__(self, name: str, words: tuple[str, ...], place: int, *, named: bool) -> None:
        self.name, self.words, self.place, self.named = name, words, place, named
        self.role: str | None = None
        self.affiliation: str | None = None
        self.aliases: dict[str, None] = {}


class Cast:
    """Everybody in one article."""

    def __init__(self, text: str, prose: Sequence[tuple[int, int]], lexicon: Lexicon, times: frozenset[int]) -> None:
        self.text, self.lexicon, self.times = text, lexicon, times
        self._starts = [start for start, _ in prose]
        self._prose = prose
        self.members: list[Member] = []
        self._by_word: dict[str, list[Member]] = {}
        self._by_alias: dict[str, Member] = {}
        self._by_role: dict[str, Member | None] = {}
        self._entered: dict[tuple[int, bool], Member] = {}
        self._places: dict[str, bool] = {}

    def in_prose(self, at: int) -> bool:
        """Tell whether an offset lies in the running text of the article, where capitals mean names."""
        index = bisect_right(self._starts, at) - 1
        return index >= 0 and at < self._prose[index][1]

    def introduce(self, narration: Iterable[tuple[int, int]]) -> None:
        """Enter everybody whom the narration introduces with an office; it is the stretches between quotations."""
        lexicon = self.lexicon
        roles, introduces = lexicon.roles, lexicon.introduces
        text = self.text
        read_to = self._starts[0] if self._starts else len(text)
        places = [introduces.finditer(text, max(low, read_to), high) for low, high in narration]
        for match in chain.from_iterable(places):
            at = match.start()
            if at < read_to or (end := self.prose_end(at)) <= at:
                continue
            if at and text[at - 1].isalnum() and not text[at - 1].islower():
                continue
            if match[0] not in roles and text[at - 1 : at] == " " and text[text.rfind(" ", 0, at - 1) + 1].isupper():
                continue  # a rank behind another word with a capital is part of it: `Persela Muda`
            phrase = read_phrase(text, at, end, lexicon, self.times)
            if phrase is None:
                continue
            read_to = phrase.end
            if phrase.kind == "name" and phrase.role is not None:
                self.enter(phrase)

    def prose_end(self, at: int) -> int:
        """Return where the paragraph ends that holds an offset, or the last one before it."""
        return self._prose[bisect_right(self._starts, at) - 1][1]

    def enter(self, phrase: Phrase) -> Member:
        """Return the member that a phrase with a name means; a new one where nobody has that name yet."""
        place = phrase.name[0][1], phrase.role is None
        member = self._entered.get(place)
        if member is not None:
            return member
        tokens = self._name_tokens(phrase)
        words = tuple(token[0].casefold() for token in tokens)
        name = self.text[tokens[0][1] : tokens[-1][2]]
        member = self.known(words)
        if member is None:
            member = Member(name, words, tokens[0][1], named=True)
            self.members.append(member)
            self._index(member)
        elif len(words) > len(member.words):
            member.aliases[member.name] = None
            member.name, member.words = name, words
            self._index(member)
        elif words == member.words and len(name) > len(member.name):
            member.name = name  # the other was glued together by scraping
        elif name != member.name:
            member.aliases[name] = None
        if phrase.alias is not None:
            alias = self.text[slice(*phrase.alias)]
            if not self.lexicon.is_title(alias):
                member.aliases[alias] = None
                self._by_alias[alias.casefold()] = member
        self._describe(member, phrase, tokens[0][1])
        self._entered[place] = member
        return member

    def _index(self, member: Member) -> None:
        """Make a member found by each word of the name, and by the initials."""
        for word in member.words:
            known = self._by_word.setdefault(word, [])
            if member not in known[-_LATEST:]:
                known.append(member)
        if 1 < len(member.words) <= 4:
            self._by_alias.setdefault("".join([word[0] for word in member.words]), member)

    def _describe(self, member: Member, phrase: Phrase, name_from: int) -> None:
        """Take over role and organisation; a role before the name runs up to where the name begins."""
        if phrase.role is None:
            return
        start, end = phrase.role
        role = self.text[start : name_from if start < name_from else end].rstrip(" ,\u00a0")
        if member.role is None or len(role) > len(member.role):
            member.role = role
        if phrase.affiliation is not None and member.affiliation is None:
            member.affiliation = self.text[slice(*phrase.affiliation)].rstrip(" ,")

    def _name_tokens(self, phrase: Phrase) -> Sequence[Token]:
        """Return the words of the name without the end of an office that no list knows.

        ``Rektor Universitas Bumi Hijau Rina Lestari``: where the article goes on with ``Rina``, and never with
        ``Bumi``, the name begins there.
        """
        tokens = phrase.name
        if phrase.role is None or len(tokens) < 2:
            return tokens
        first = 0
        while first < len(tokens) - 1 and self._is_place(tokens[first]):
            first += 1
        if first or len(tokens) < 3:
            return tokens[first:]
        if self._stands_alone(tokens[0], None):
            return tokens
        for index in range(1, len(tokens)):
            if len(tokens[index][0]) > 2 and self._stands_alone(tokens[index], tokens[index - 1]):
                return tokens[index:]
        return tokens if len(tokens) <= 4 else tokens[-3:]

    def _elsewhere(self, token: Token) -> Iterator[str]:
        """Yield what stands before each other occurrence of a word."""
        text, (word, start, _) = self.text, token
        low, high = max(0, start - _ARTICLE), start + _ARTICLE
        at = text.find(word, low, high)
        left = _LATEST
        while at >= 0 and left:
            if at != start and not text[at + len(word) : at + len(word) + 1].isalnum():
                yield text[max(0, at - _LOOK_AROUND) : at].rstrip()
                left -= 1
            at = text.find(word, at + 1, high)

    def _is_place(self, token: Token) -> bool:
        """Tell whether the article uses a word as a place: behind ``Kabupaten`` or behind ``di``."""
        word = token[0]
        if word not in self._places:
            heads = self.lexicon.heads_of_places
            self._places[word] = any(head.rpartition(" ")[2] in heads for head in self._elsewhere(token))
        return self._places[word]

    def _stands_alone(self, token: Token, before: Token | None) -> bool:
        """Tell whether a word of a name occurs elsewhere without the word before it."""
        return any(before is None or not head.endswith(before[0]) for head in self._elsewhere(token))

    def is_short_form(self, phrase: Phrase) -> bool:
        """Tell whether the article has a longer name that begins with this one (``Slamet``, ``Slamet Riyanto``)."""
        text = self.text
        name = text[phrase.name[0][1] : phrase.name[-1][2]]
        if phrase.organisation or name in self.lexicon.common:
            return False
        low, high = max(0, phrase.start - _ARTICLE), phrase.start + _ARTICLE
        at = text.find(name + " ", low, high)
        left = _LATEST
        while at >= 0 and left:
            left -= 1
            following = TOKEN.match(text, at + len(name) + 1)
            if following is not None and self._is_given(following.group()) and self.in_prose(at):
                return True
            at = text.find(name + " ", at + 1, high)
        return False

    def known(self, words: tuple[str, ...]) -> Member | None:
        """Return the member of that name: one whose words hold these or are held by them."""
        asked = set(words)
        best: Member | None = None
        for word in words:
            for member in reversed(self._by_word.get(word, ())[-_LATEST:]):
                own = set(member.words)
                if asked == own:
                    return member
                if best is None and (asked <= own or own <= asked):
                    best = member
        if best is None and len(words) == 1:
            best = self._by_alias.get(words[0])
        return best

    def unnamed(self, start: int, end: int) -> Member:
        """Return the member that a description means (``salah satu warga``), entered once a head noun."""
        name = self.text[start:end]
        words = tuple(name.casefold().split())
        for member in reversed(self._by_word.get("~" + words[0], ())[-_LATEST:]):
            if len(words) == 1 or set(member.words) & set(words[1:]):
                return member
        member = Member(name, words, start, named=False)
        self.members.append(member)
        self._by_word.setdefault("~" + words[0], []).append(member)
        return member

    def by_role(self, phrase: Phrase) -> Member | None:
        """Return who holds the role that a phrase names (``Duta Besar``), or None where the article does not say."""
        if phrase.role is None:
            return None
        role = self.text[slice(*phrase.role)]
        key = role.casefold()
        if key not in self._by_role:
            self._by_role[key] = self._holder(role)
        return self._by_role[key]

    def _holder(self, role: str) -> Member | None:
        wanted = [w for w in role.casefold().split() if w not in self.lexicon.demonstratives]
        if not wanted:
            return None
        partly: Member | None = None
        for member in reversed(self.members[-_HOLDERS:]):
            if member.role is not None:
                held = member.role.casefold().replace(",", " ").split()
                if held[: len(wanted)] == wanted:
                    return member
                if partly is None and held[0] == wanted[0] and all(word in held for word in wanted):
                    partly = member
        if partly is not None:
            return partly
        head = " ".join(wanted)
        for form in dict.fromkeys((role, head.capitalize(), head.title())):
            at = self.text.find(form)
            left = _LATEST
            while at >= 0 and left:
                left -= 1
                phrase = (
                    read_phrase(self.text, at, len(self.text), self.lexicon, self.times) if self.in_prose(at) else None
                )
                if phrase is not None and phrase.kind == "name" and phrase.role is not None and phrase.role[0] == at:
                    return self.enter(phrase)
                at = self.text.find(form, at + len(form))
        return None

    def complete(self) -> None:
        """Give members of one word their fullest name, where it stands somewhere in the article."""
        for member in self.members:
            if member.named and len(member.words) == 1 and member.name[0].isupper():
                self._extend(member)

    def _extend(self, member: Member) -> None:
        text, lexicon, short = self.text, self.lexicon, member.name
        low, high = max(0, member.place - _ARTICLE), member.place + _ARTICLE
        at = text.find(short, low, high)
        best: tuple[int, int] | None = None
        left = _LATEST
        while at >= 0 and left:
            left -= 1
            start, end = at, at + len(short)
            if not text[end : end + 1].islower() and self.in_prose(at):
                following = TOKEN.match(text, end + 1) if text[end : end + 1] == " " else None
                while following is not None and self._is_given(following.group()):
                    glued = lexicon.glued_verb(following.group())
                    end = following.start() + glued if glued else following.end()
                    if glued:
                        break
                    following = TOKEN.match(text, end + 1) if text[end : end + 1] == " " else None
                before = text[max(0, start - _LOOK_AROUND) : start]
                if before.endswith(" "):
                    word = before.rstrip().rpartition(" ")[2]
                    while word and word[0].isupper() and self._is_given(word) and start - len(word) - 1 >= 0:
                        start -= len(word) + 1
                        before = text[max(0, start - _LOOK_AROUND) : start]
                        word = before.rstrip().rpartition(" ")[2] if before.endswith(" ") else ""
                if end - start > len(short) and (best is None or end - start > best[1] - best[0]):
                    best = (start, end)
            at = text.find(short, at + len(short), high)
        if best is not None:
            words = tuple(text[slice(*best)].casefold().split())
            if len(words) <= 5:
                member.aliases[short] = None
                member.name, member.words = text[slice(*best)], words

    def _is_given(self, word: str) -> bool:
        """Tell whether a word beside a name is part of it."""
        lexicon = self.lexicon
        return (
            word[0].isupper()
            and word.replace("'", "").replace("’", "").isalpha()
            and not any(map(str.isupper, word[1:]))
            and not lexicon.is_office(word)
            and word not in lexicon.common
            and word.casefold() not in lexicon.cues
            and word.casefold() not in lexicon.stops
        )
