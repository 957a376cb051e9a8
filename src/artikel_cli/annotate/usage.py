"""How an article uses a word or a name elsewhere: what tells where a name begins, and which form of it is fullest.

In: the text, the spans of its running text, and words. Out: answers; nobody is entered anywhere here. Each look is
bounded, so that a text of nothing but one name is still read in linear time. It is a long module because it is one
list of questions about the same few occurrences.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from ..patterns import pattern
from . import traits
from .lexicon import TOKEN, Lexicon
from .phrases.phrase import Phrase, Spanned, Token

_LOOK_AROUND: Final = 40
ARTICLE: Final = 30_000
"""No article is longer: another use of a name is looked for about so far before and behind, in code points."""
_NAME: Final = 4
_FULL_NAME: Final = 3
_FIRST_AND_LAST: Final = 2
"""Behind an office a name has no more words."""
_WORDS: Final = 10
"""On either side of a word no more words belong to its name."""
_LATEST: Final = 24
"""So many uses of a word are looked at."""
_GLUED: Final = 8
"""A shorter word is no name with another word glued to it."""
_MARKS: Final = '"“”'
"""What scraping has glued a verb to."""
_FIGURES: Final = "(0123456789"
"""What a date begins with that a full stop and a name are glued to."""
_INITIAL: Final = 2
"""A word of no more letters is part of the name behind it: ``I``, ``Ni``."""
_OPENING: Final = "("
_NICKNAME_OPENS: Final = ('"', "“", "‘", "'")
_NICKNAME_ENDS: Final = ('"', "”", "’", "'")
_NICKNAME: Final = r"(?P<before>[A-Z][\w'’.-]*) (?P<nickname>[\"“‘'][A-Z][\w-]*[\"”’'] )\Z"
_CAPITALS: Final = r"[A-Z][\w-]*(?: [A-Z][\w-]*){0,5} ?\Z"
"""The house before its short form in brackets; few articles need it: compiled when one does."""
_HEADED: Final = r"(?P<name>(?P<first>[A-Z][\w'’]+) (?P<last>[A-Z][a-z'’]+)(?: [A-Z][a-z'’]+)?)[,:]"
"""A first name and one or two others at the end of a clause."""
_SHORTEST: Final = 4
"""A name that another word is glued to has so many letters at least."""
_CAMEL: Final = r"\A[A-Za-z][a-z]+(?P<name>[A-Z][\w'’-]*)\Z"
"""A name that scraping has glued to a word before it, or one with a capital inside."""
_SMALL: Final = r"[a-z]{5,}|[a-z]{3,}(?=-[a-z]{3,})"
"""A small word that scraping has glued to a name, or one said twice (``tiba-tiba``); shorter ones end names:
``Wulan|dari``."""


class Usage:
    """The uses of words in one article."""

    __slots__ = ("_begun", "_found", "_places", "_prose", "_starts", "_whole", "lexicon", "text")

    def __init__(self, text: str, prose: Sequence[tuple[int, int]], lexicon: Lexicon) -> None:
        self.text, self.lexicon, self._prose = text, lexicon, prose
        self._starts = [start for start, _ in prose]
        self._found: dict[tuple[str, int], list[int]] = {}
        self._places: dict[str, bool] = {}
        self._whole: dict[str, int] = {}
        self._begun: set[int] = set()

    @property
    def begin(self) -> int:
        """Where the running text begins; the length of the text where there is none."""
        return self._starts[0] if self._starts else len(self.text)

    def in_prose(self, at: int) -> bool:
        """Tell whether an offset lies in the running text of the article, where capitals mean names."""
        index = bisect_right(self._starts, at) - 1
        return index >= 0 and at < self._prose[index][1]

    def prose_end(self, at: int) -> int:
        """Return where the paragraph ends that holds an offset, or the last one before it."""
        return self._prose[bisect_right(self._starts, at) - 1][1]

    def name_tokens(self, phrase: Phrase) -> Sequence[Token]:
        """Return the words of the name without the end of an office that no list knows, and what is glued to them.

        ``Rektor Universitas Bumi Hijau Rina Lestari``: where the article goes on with ``Rina``, and never with
        ``Bumi``, the name begins there.
        """
        tokens = phrase.name
        for index, (word, start, _) in enumerate(tokens):
            if len(word) >= _GLUED:
                whole = self._unglued(word, start, tokens[index - 1][0] if index else "")
                if whole < len(word):
                    tokens = (*tokens[:index], (word[:whole], start, start + whole))
                    break
        while len(tokens) > 1 and tokens[0][0] in self.lexicon.ordinary:
            tokens = tokens[1:]
        if phrase.role is None:
            return self._less_glued(tokens)
        first = self._given(phrase.role, tokens[0])
        if first is not None:
            return (first, *tokens)
        if len(tokens) == 1:
            return (*self._with_initials(phrase.role, tokens[0]), *tokens)
        if len(tokens) > _FIRST_AND_LAST and self.lexicon.is_degree(tokens[-1][0]):
            return (*self._less_office(phrase.role, tokens[:-1]), tokens[-1])  # `Mayor NAME NAME Jr.`
        return self._less_office(phrase.role, tokens)

    def _less_glued(self, tokens: Sequence[Token]) -> Sequence[Token]:
        """Return the words of a name without what a heading or a link has glued to them: ``PanganLestari``."""
        for index in range(len(tokens) - 1, 0, -1):
            (before, start, stop), (word, at, end) = tokens[index - 1], tokens[index]
            if (
                stop == at
                and len(before) > 2
                and not self._stands(self.text[start:end], start)
                and self._stands(word, at)
            ):
                return tokens[index:]
        return tokens

    def _given(self, role: Spanned, following: Token) -> Token | None:
        """Return the first name that looks like an office: ``Putri NAME NAME``, and ``ujar Putri``."""
        start, end = role[0], following[1] - 1
        word = self.text[start:end]
        if word not in self.lexicon.given or self.text[end] != " ":
            return None
        return (word, start, end) if self._speaks((word, start, end)) else None

    def _with_initials(self, role: Spanned, last: Token) -> Sequence[Token]:
        """Return the first name and the initials that stand before a last name: ``Menteri Riset Agus PS NAME``."""
        words = self.text[role[0] : last[1]].split(" ")
        if len(words) <= _FIRST_AND_LAST or words[-1]:
            return ()
        first, initials, _ = words[-3:]
        spoken = len(initials) == _INITIAL and initials.isupper() and initials not in self.lexicon.houses
        start = last[1] - len(initials) - 1
        if not spoken or first not in self.lexicon.first_names:
            return ()
        return ((first, start - 1 - len(first), start - 1), (initials, start, last[1] - 1))

    def _less_office(self, role: Spanned, tokens: Sequence[Token]) -> Sequence[Token]:
        """Return the words of a name of several without the end of the office that is before them."""
        if self.text[tokens[0][1] - 2 : tokens[0][1]] == ", ":
            return tokens  # `Ketua Harian Partai X, NAME NAME NAME, mengatakan`
        if tokens[1][0] in self.lexicon.particles:
            return tokens  # `pelatih NAME van NAME`
        house, _, title = self.text[role[0] : tokens[0][1]].rstrip(" .").rpartition(" ")
        if title in self.lexicon.places and self._is_first_name(title, house, tokens):
            return ((title, tokens[0][1] - 1 - len(title), tokens[0][1] - 1), *tokens)
        if title in self.lexicon.called or (self.lexicon.surnames and title.casefold() in self.lexicon.lower_roles):
            return tokens  # `pria bernama NAME NAME`; `Ocean Corp chairman NAME E. NAME`, of a house before the office
        honorific = title and self.lexicon.traits[title] & traits.HONORIFIC
        before = house.rpartition(" ")[2]
        if honorific and before not in self.lexicon.institutions and before not in self.lexicon.ordinary:
            return tokens  # behind a title the name begins, but not behind `Direktur Angkutan Udara`
        for index in range(1, len(tokens) - 1):
            last, (_, start, end) = tokens[index - 1], tokens[index]
            if last[2] == start and len(last[0]) > 2 and not self._stands(self.text[last[1] : end], last[1]):
                tokens = tokens[index:]  # a link began here: `Presiden FinlandiaAleksi Virtanen`
                break
        if title[-1:] == ")":
            placed = next((at for at, token in enumerate(tokens) if token[0] not in self.lexicon.places), 0)
            if 0 < placed <= len(tokens) - _FIRST_AND_LAST:
                self._begun.add(tokens[placed][1])
                return tokens[placed:]  # `Ketua Himpunan Petani (HPT) Lawe NAME NAME`
        if len(tokens) > _FIRST_AND_LAST and _is_pair(tokens[0][0]):
            return tokens[1:]  # `Deputi TPN Rina-Bayu NAME NAME`
        if len(tokens) == _FIRST_AND_LAST and self._is_placed(*tokens):
            self._begun.add(tokens[1][1])
            return tokens[1:]  # `Kepala Stasiun Kelas I Lawe NAME`
        apart = tokens[0][2] < tokens[1][1] if len(tokens) > 1 else False
        whole = apart and len(tokens) <= _NAME and self.lexicon.is_whole(title) and not self._is_place(tokens[0])
        if whole and (len(tokens) <= _FIRST_AND_LAST or not self._of_house(tokens, title)):
            return tokens  # but `Direktur BKS Tambang NAME NAME`, of whose house `BKS Tambang` stands elsewhere
        first = 0
        while first < len(tokens) - 1 and self._is_place(tokens[first]):
            first += 1
        if first:
            if any(map(self._spells_out, self._elsewhere(tokens[first - 1]))):
                self._begun.add(tokens[first][1])  # `Direktur Angkutan Udara Kemhub NAMA`
            title, tokens = tokens[first - 1][0], tokens[first:]
        named = self._of_house(tokens, title) if title and len(tokens) > 1 else 0
        if named:
            title, tokens = tokens[named - 1][0], tokens[named:]
            self._begun.add(tokens[0][1])  # `Direktur PT Bumi Jaya NAMA`
        if first or named or len(tokens) < 3:
            return tokens
        placed = self._placed(tokens, title)
        if placed:
            self._begun.add(tokens[placed][1])  # `Camat Lawe NAMA`
            return tokens[placed:]
        behind = self._behind_house(tokens)
        if behind:
            self._begun.add(tokens[behind][1])
            return tokens[behind:]  # `CEO Tani Pintar NAMA`
        foremost = tokens[1][0] in self.lexicon.foremost_names and self._may_be_house(tokens[0][0], title)
        if foremost and (len(tokens[1][0]) > 1 or len(tokens) > _FULL_NAME):  # but `Direktur NAME M NAME`
            self._begun.add(tokens[1][1])
            return tokens[1:]  # `Direktur Eksekutif Indomaritim Ahmad NAME NAME`
        if len(tokens[0][0]) > _INITIAL and self._stands_off(tokens[0]) and not self._speaks(tokens[0]):
            for index in range(1, len(tokens) - 1):
                goes_on = self._stands_alone(tokens[index], tokens[index - 1]) and self._speaks(tokens[index])
                if not goes_on and tokens[index][0] in self.lexicon.first_names:
                    house = self.text[tokens[0][1] : tokens[index - 1][2]]
                    index = index if self._stands(house, tokens[0][1]) else 1  # `CEO Tani Pintar NAMA`
                    goes_on = True
                    self._begun.add(tokens[index][1])
                if goes_on:
                    return tokens[index:]  # `pelatih Persemali NAMA`, and `kata NAMA`
        if self.lexicon.surnames and title in self.lexicon.joiners:
            self._begun.add(tokens[-2][1])
            return tokens[-2:]  # `Director of Marine Planning Toni Brandt`
        quoted = self._quoted(tokens)
        if quoted:
            self._begun.add(tokens[quoted][1])
            return tokens[quoted:]  # `Ketua Umum Golkar Munas Lawe NAME NAME`, and `ujar NAME`
        if self._stands_alone(tokens[0], None):
            return tokens
        if len(tokens) <= _FULL_NAME and tokens[0][0] in self.lexicon.first_names:
            return tokens  # `Kepala BPJS Kesehatan Ali NAME NAME`, who goes by the second
        for index in range(1, len(tokens)):
            if len(tokens[index][0]) > 2 and self._stands_alone(tokens[index], tokens[index - 1]):
                return tokens[index:]
        return tokens if len(tokens) <= 4 else tokens[-3:]

    def _may_be_house(self, word: str, office: str) -> bool:
        """Tell whether a word behind the last of an office may be the house that it is of: long, and no first name."""
        known = word in self.lexicon.first_names or office in self.lexicon.places
        return len(word) >= _GLUED and not known

    def _quoted(self, tokens: Sequence[Token]) -> int:
        """Return how many words stand before the one that somebody is quoted by, none of them a first name; or 0."""
        lexicon = self.lexicon
        if lexicon.surnames or len(tokens[0][0]) <= _INITIAL or self._speaks(tokens[0]):
            return 0
        for index in range(1, len(tokens) - 1):
            if tokens[index - 1][0] in lexicon.first_names:
                return 0
            if self._speaks(tokens[index]):
                return index
        return 0

    def _is_first_name(self, word: str, office: str, tokens: Sequence[Token]) -> bool:
        """Tell whether what could be the place of an office is the first name of who holds it.

        ``Menteri Sosial Bima NAMA``, and ``kata Bima``, but never ``di Bima``; a mayor is of a place.
        """
        at = tokens[0][1] - 1 - len(word)
        head, lexicon, text = office.rpartition(" ")[2], self.lexicon, self.text
        if text[at : tokens[0][1] - 1] != word or head in lexicon.institutions or head in lexicon.placed:
            return False
        if self._is_place((word, at, at + len(word))):
            return False
        for other in self._occurrences(word, at):
            end = other + len(word)
            before = text[max(0, other - _LOOK_AROUND) : other].rstrip().rpartition(" ")[2]
            if other != at and before in lexicon.bare and not text[end : end + 2].strip()[:1].isalnum():
                return True
        return False

    def _unglued(self, word: str, start: int, before: str) -> int:
        """Return how much of a word is the name: where scraping has lost a blank, the article has the name alone too.

        ``Lestarihadir``, where ``Lestari`` stands elsewhere, and either the same word ``before`` it or ``hadir`` as a
        word does; names such as ``Suryani`` beside ``Surya`` stay whole.
        """
        if not word[1:].islower() or word[0] == "@" or word in self.lexicon.first_names:
            return len(word)
        whole = self._whole.get(word)
        if whole is None:
            whole = self._whole[word] = len(word) if self._stands(word, start) else self._cut(word, start, before)
        return whole

    def _cut(self, word: str, start: int, before: str) -> int:
        if not self._recurs(word[:_SHORTEST], start):
            return len(word)  # nor does any longer part of it
        for at in range(len(word) - 2, _SHORTEST - 1, -1):
            name, rest = word[:at], word[at:]
            if not self._stands(name, start):
                continue
            if (
                rest in self.lexicon.small
                or self._stands(rest, start)
                or (before and self._stands(f"{before} {name}", start))
            ):
                return at
        return len(word)

    def _recurs(self, part: str, near: int) -> bool:
        """Tell whether a part of a word stands around an offset more than once."""
        low, high = _around(near // ARTICLE)
        return self.text.find(part, self.text.find(part, low, high) + 1, high) >= 0

    def _occurrences(self, word: str, near: int) -> list[int]:
        """Return where a word or a part of one stands around an offset, the first few of these, in order."""
        window = near // ARTICLE
        found = self._found.get((word, window))
        if found is None:
            found = self._found[word, window] = []
            low, high = _around(window)
            find = self.text.find
            at = find(word, low, high)
            while at >= 0 and len(found) < _LATEST:
                found.append(at)
                at = find(word, at + len(word), high)
        return found

    def _stands(self, word: str, start: int) -> bool:
        """Tell whether a word stands elsewhere in the article, parted from the words beside it."""
        text, length = self.text, len(word)
        for at in self._occurrences(word, start):
            if (
                at != start
                and not text[at + length : at + length + 1].isalnum()
                and not (at and text[at - 1].isalnum())
            ):
                return True
        return False

    def is_office_before(self, phrase: Phrase) -> bool:
        """Tell whether what stands for a name is an office that no list knows: ``Pekaseh X, NAMA, ditemui …``.

        The article has a word of it as a place, or goes on with the last word of the other name and none of this.
        """
        text, end = self.text, phrase.apposed[-1][2]
        if not (text[end : end + 2] == ", " and text[end + 2 : end + 3].islower()) and text[end : end + 2] != " (":
            return False
        if text[end + 2 : end + _LOOK_AROUND].split(" ", 1)[0] in self.lexicon.joiners:
            return False  # one of several
        if any(map(self._is_place, phrase.name[1:])):
            return True
        word, start, _ = phrase.apposed[-1]
        return self._stands(word, start) and not any(self._stands(word, start) for word, start, _ in phrase.name)

    def is_part(self, phrase: Phrase) -> bool:
        """Tell whether the article has a longer name that this one is part of (``Slamet``, ``Slamet Riyanto``).

        One word of the name of a house is none (``Bumi``, ``PT Bumi Jaya``).
        """
        name = self.text[phrase.name[0][1] : phrase.name[-1][2]]
        longer = name not in self.lexicon.common and self.longest(name, phrase.start) is not None
        return longer and (len(phrase.name) > 1 or not self._is_place(phrase.name[0]))

    def is_also_small(self, phrase: Phrase) -> bool:
        """Tell whether the article has the one word of a name in small letters, too: ``Cabai merah``, ``cabai``."""
        word, start, _ = phrase.name[0]
        return len(phrase.name) == 1 and self._stands(word.lower(), start)

    def is_short_for_house(self, phrase: Phrase) -> bool:
        """Tell whether the article gives the one word of a name in brackets behind the house that it stands for."""
        token = phrase.name[0]
        return len(phrase.name) == 1 and any(map(self._spells_out, self._elsewhere(token)))

    def goes_on_with_surname(self, phrase: Phrase) -> bool:
        """Tell whether the article names somebody by the last word of this name alone, as English copy does."""
        return self.lexicon.surnames and len(phrase.name) > 1 and self._stands(*phrase.name[-1][:2])

    def is_plain_word(self, phrase: Phrase) -> bool:
        """Tell whether the one word behind an office is no person: the name of the office's house, or no name at all.

        ``Sekjen Partai Gelora`` where nothing goes by ``Gelora`` alone; ``Mahasiswa Demo`` where ``demo`` is a word.
        """
        if len(phrase.name) != 1 or phrase.role is None:
            return False
        word, start, _ = phrase.name[0]
        if self._stands(word.lower(), start) or "." in word[2:] or _is_pair(word):
            return True  # `Tim Kampanye Rina-Bayu`
        if self.text[max(0, phrase.start - 2) : phrase.start] == ", " and self._follows_name(phrase.start - 2):
            return True  # `NAME, Sekretaris Perusahaan Gelora`
        if self._with_initials(phrase.role, phrase.name[0]):
            return False
        house = self.text[phrase.role[0] : start].rstrip(" ").rpartition(" ")[2]
        acronym = len(house) > 1 and house.isupper()
        if house.casefold() in self.lexicon.speaking_for and self._is_place(phrase.name[0]):
            return True  # `juru bicara Norwell`, and `di Norwell`
        if house.rstrip(".") in self.lexicon.titles or not (acronym or house in self.lexicon.houses):
            return False
        return not self._stands_alone(phrase.name[0], (house, 0, 0))

    def _follows_name(self, comma: int) -> bool:
        word = self.text[max(0, comma - _LOOK_AROUND) : comma].rpartition(" ")[2]
        return bool(word and self.lexicon.beside_names[word])

    def is_used_inside(self, word: str, start: int) -> bool:
        """Tell whether a word stands inside a sentence with its capital, here or elsewhere: it is a name then."""
        text = self.text
        if text[start - 2 : start].islower() or text[start - 2 : start] == ", ":
            return True
        return any(head[-1:].islower() or head[-1:] == "," for head in self._elsewhere((word, start, start)))

    def longest(self, short: str, place: int) -> tuple[int, int] | None:
        """Return the span of the longest name that a name of one word, found at ``place``, is part of; None if none.

        Where people go by their last names it is one that ends in the word: ``Ann Reed``, not ``Reed Mechanical``.
        """
        best: tuple[int, int] | None = None
        last = False
        for at in self._occurrences(short, place):
            end = at + len(short)
            joined = self.text[end : end + 1] == "-" and self.text[end + 1 : end + 2].isupper()  # another surname
            goes_on = self.text[end : end + 1].islower() and not self._ends_glued(end)
            if not (joined or goes_on) and self.in_prose(at):
                first, end = self._around_marks(at, end)
                start, stop = self._first_word(first), self._last_word(end)
                span = (start, stop) if stop == end else self._less_words(start, end, stop)
                ends = self.lexicon.surnames and span[1] == end and span[0] < at
                if self.lexicon.surnames and not ends and self._stands_at_house(span[0], at):
                    span = (at, span[1])  # `Manager at Ocean Holidays Abby NAME`, and `Abby`
                if span[0] == at and span[1] > end and self._owns(short, at):
                    continue  # `Iwan, pemilik Iwan Motor Jaya`
                longer = span[1] - span[0] > (best[1] - best[0] if best is not None else len(short))
                if (longer and ends == last) or ends > last:
                    best, last = span, ends
        return best or self._in_heading(short, place)

    def _ends_glued(self, end: int) -> bool:
        """Tell whether a small word is glued to the name that ends at an offset: ``Lestariyakin``, ``yakin``."""
        word = pattern(_SMALL).match(self.text, end)
        if word is None:
            return False
        lexicon = self.lexicon
        verb = word[0] in lexicon.active or lexicon.is_transitive(word[0])
        return verb or word[0] in lexicon.small or word[0] in lexicon.glued or self._stands(word[0], end)

    def _owns(self, name: str, house: int) -> bool:
        """Tell whether what begins with a name is the house of who has that name: an office of it is told behind it."""
        before = self.text[max(0, house - _LOOK_AROUND) : house]
        person, comma, office = before.rpartition(", ")
        named = bool(comma) and f" {person}".endswith((f" {name}", f"\n{name}"))
        return named and self.lexicon.is_role(office.partition(" ")[0])

    def _stands_at_house(self, start: int, name: int) -> bool:
        """Tell whether the words before a name are the house that somebody works at: a preposition is before them."""
        if start >= name or self.text[start:name].partition(" ")[0] in self.lexicon.pronoun_of_name:
            return False
        *_, office, before = ("", "", *self.text[max(0, start - _LOOK_AROUND) : start].split())
        return before in self.lexicon.prepositions and office.casefold() in self.lexicon.lower_roles

    def _in_heading(self, short: str, place: int) -> tuple[int, int] | None:
        """Return the span of a name that a heading has in full: it ends in a comma or a colon, ``NAME NAME: …``."""
        if self.lexicon.surnames:
            return None
        for at in self._occurrences(short, place):
            named = None if self.in_prose(at) else pattern(_HEADED).match(self.text, at)
            if named is None or named["first"] != short or self.lexicon.is_office(named["last"]):
                continue
            if not self._stands(named["last"].lower(), at):  # `Rina Menang, …` is no name
                return named.span("name")
        return None

    def _less_words(self, first: int, end: int, last: int) -> tuple[int, int]:
        """Return the span of a name without what the article also has in small letters, from its third word on.

        ``Rina Lestari Buka Buku``, a heading that has been glued to its paragraph, where ``isi buku`` stands.
        """
        at = end
        while at < last:
            stop = self.text.find(" ", at + 1, last)
            stop = stop if stop >= 0 else last
            word = self.text[at + 1 : stop]
            third = self.text.find(" ", first, at) >= 0
            if third and word not in self.lexicon.first_names and self._stands(word.lower(), at):
                return first, at
            at = stop
        return first, last

    def _around_marks(self, at: int, end: int) -> tuple[int, int]:
        """Return the span of the nickname in marks that ends a word inside a name: ``Edgardo “Mang Gary” NAME``."""
        text = self.text
        if text[end : end + 1] not in _NICKNAME_ENDS or not text[end + 2 : end + 3].isupper():
            return at, end
        opening = max([text.rfind(mark, max(0, at - _LOOK_AROUND), at) for mark in _NICKNAME_OPENS])
        inside = text[opening + 1 : at]
        between = text[opening - 2 : opening], text[end + 1 : end + 2]
        apart = between[0][-1:] == between[1] == " " and between[0][:1].isalpha()
        return (opening, end + 1) if opening > 0 and apart and inside.count(" ") <= 1 else (at, end)

    def shortened_to(self, short: str, place: int) -> tuple[int, int] | None:
        """Return the span of the first name a word of which begins with a nickname: ``Fitriani …`` for ``Fitri``."""
        for at in self._occurrences(short, place):
            word = TOKEN.match(self.text, at)
            if word is not None and len(word[0]) > len(short) and word[0].isalpha() and self.in_prose(at):
                return self._first_word(at), self._last_word(word.end())
        return None

    def cut_short(self, name: str, place: int) -> tuple[int, int] | None:
        """Return the span of the name whose last word one of two words cuts: ``Wita Melur``, ``Wita Melurjaya``.

        It stands once; the longer one more than once, so that it is no word that scraping has glued to the name.
        """
        found = [] if self.lexicon.surnames else self._occurrences(name, place)
        if sum(not self.text[at + len(name) : at + len(name) + 1].isalnum() for at in found) > 1:
            return None  # somebody else
        for at in found:
            end = at + len(name)
            last = TOKEN.match(self.text, self.text.rfind(" ", at, end) + 1)
            if last is None or last.end() <= end or not last[0].isalpha() or not self.in_prose(at):
                continue
            rest = self.text[end : last.end()]
            if rest.islower() and rest not in self.lexicon.small and self.uses(last[0], at) > 1:
                return at, last.end()
        return None

    def uses(self, word: str, place: int) -> int:
        """Return how often a word stands around an offset, up to a few."""
        return len(self._occurrences(word, place))

    def begun_by(self, word: str, place: int, *, whole: bool = False) -> tuple[int, int] | None:
        """Return the span of the first longer name that a word begins; None if there is none.

        ``whole`` wants it to end there: no other word with a capital behind it, as titles have, and no day.
        """
        for at in self._occurrences(word, place):
            stop = at + len(word)
            end = self._last_word(stop)
            if end == stop or not self.in_prose(at) or self._first_word(at) != at:
                continue
            last = self.text[at:end].rpartition(" ")[2]
            goes_on = whole and (self.text[end + 1 : end + 2].isupper() or last in self.lexicon.calendar)
            if not goes_on:
                return at, end
        return None

    def _last_word(self, end: int) -> int:
        """Return where the words end that follow a name and are part of it; a verb glued to it is not."""
        text, start = self.text, max(0, end - _LOOK_AROUND)
        for _ in range(_WORDS):
            if text[end : end + 1] != " " or not text[end + 1 : end + 2].isupper():
                break
            match = TOKEN.match(text, end + 1)
            if match is None:
                break
            if "/" in match[0]:
                word = match[0].partition("/")[0]  # `NAME NAME/NAME NAME`, who play together
                return end + 1 + len(word) if self.lexicon.beside_names[word] else end
            if not self.lexicon.beside_names[match[0]] and match[0] not in self.lexicon.given:
                if self._is_surname(match, end):
                    end = match.end()
                break
            glued = verb_glued_to(text, match[0], match.start(), self.lexicon)
            if glued:
                return match.start() + glued
            if len(match[0]) >= _GLUED:
                whole = self._unglued(match[0], match.start(), text[start:end].rpartition(" ")[2])
                if whole < len(match[0]):
                    return match.start() + whole  # `NAME Meluryang akan tampil`, and `NAME Melur` in the headline
            end = match.end()
        return end

    def _is_surname(self, word: re.Match[str], end: int) -> bool:
        """Tell whether a word of an office ends a name behind a first name: ``Tess Bishop``, ``Ann Cook``."""
        text, lexicon = self.text, self.lexicon
        first = text[max(0, end - _LOOK_AROUND) : end].rpartition(" ")[2].rpartition("\n")[2]
        ends = word[0].istitle() and not text[word.end() : word.end() + 2].lstrip(" ")[:1].isupper()
        return lexicon.surnames and ends and first in lexicon.pronoun_of_name and word[0] not in lexicon.calendar

    def _first_word(self, start: int) -> int:
        """Return where the words begin that stand before a name and are part of it."""
        for count in range(_WORDS):
            if self.text[start - 1 : start] != " " or start in self._begun:
                break
            before = self.text[max(0, start - _LOOK_AROUND) : start]
            if before[-2:-1] in _NICKNAME_ENDS:
                nicknamed = pattern(_NICKNAME).search(before)
                if nicknamed is None or nicknamed["before"].casefold() in self.lexicon.naming:
                    break
                start -= len(nicknamed["nickname"])  # `Edgardo “Gary” NAME`
                continue
            head, _, word = before[:-1].rpartition(" ")
            begins = "\n" in word
            if begins:
                word = word.rpartition("\n")[2]
            elif not word[1:].islower() and (name := self._behind_glue(word, start - 1)):
                word, begins = name, True
            if word in self.lexicon.calendar and not self.lexicon.openers.isdisjoint(head.casefold().split()[-1:]):
                break  # `On Sunday Reed denied`
            if (
                not word[:1].isupper()
                or len(word) >= start
                or word in self.lexicon.ordinary
                or word.casefold() in self.lexicon.articles
                or not self.lexicon.beside_names[word]
                or self.lexicon.glued_verb(word)
                or before.endswith(self.lexicon.house_ends_in.get(word, ()))  # `Polda Metro Jaya NAME`
                or (self.lexicon.genitive and word.endswith(self.lexicon.genitive))  # `NAME’s Lund`
                or (begins and self._is_noun(word, start))
                or (count and self._ends_office(word, head))
            ):
                break
            start -= len(word) + 1
        return start

    def _ends_office(self, word: str, head: str) -> bool:
        """Tell whether a word before a first name is the end of an office: a noun, or a house with an article.

        ``Chancellor of the Exchequer Ann NAME``.
        """
        if not self.lexicon.head_final:
            return False
        return word.casefold() in self.lexicon.plain_nouns or head.rpartition(" ")[2] in self.lexicon.definite

    def _behind_glue(self, word: str, end: int) -> str:
        """Return the name that a word is glued to: a small one, or one of some length if the name stands elsewhere.

        ``terakhirAnn``; ``JakartaPramana`` where ``Pramana`` stands elsewhere; but ``YouTube``, ``McDonald``. A full
        stop may stand between: ``settles their eligibility.Ann``.
        """
        if "." in word[2:-1] and (word[:2].islower() or word[0] in _FIGURES):
            return word.rpartition(".")[2]  # also `pada 2025.Rina Lestari mengatakan`, `(17/6).Rina`
        camel = pattern(_CAMEL).match(word)
        if camel is None:
            return ""
        name = camel["name"]
        if word[0].islower():
            return name
        return name if len(word) - len(name) >= _SHORTEST and self._stands(name, end - len(name)) else ""

    def _is_noun(self, word: str, near: int) -> bool:
        """Tell whether a word that begins a line may have its capital from that: ``Cucu NAME``, ``Pasukan NAME``."""
        folded, lexicon = word.casefold(), self.lexicon
        known = folded in lexicon.people or folded in lexicon.relations or folded in lexicon.openers
        known = known or (folded in lexicon.own and not lexicon.is_first_name(word))  # `Tangis NAME pecah`
        passive = bool(lexicon.passive_prefix) and folded.startswith(lexicon.passive_prefix)
        passive = passive and folded.endswith(lexicon.passive_suffix)  # `Dikatakan NAME,`
        return known or passive or self._stands(folded, near)

    def _elsewhere(self, token: Token) -> Iterator[str]:
        """Yield what stands before each other occurrence of a word."""
        text, (word, start, _) = self.text, token
        for at in self._occurrences(word, start):
            if at != start and not text[at + len(word) : at + len(word) + 1].isalnum():
                yield text[max(0, at - _LOOK_AROUND) : at].rstrip()

    def _is_place(self, token: Token) -> bool:
        """Tell whether the article uses a word as a place or a house.

        Behind ``Kabupaten`` or ``di``; in brackets behind the house whose short form it is.
        """
        word = token[0]
        if word not in self._places:
            heads = self.lexicon.heads_of_places
            self._places[word] = any(
                before.rpartition(" ")[2] in heads or (before[-1:] == _OPENING and self._spells_out(before))
                for before in self._elsewhere(token)
            )
        return self._places[word]

    def _spells_out(self, before: str) -> bool:
        """Tell whether what stands before a word is a house and a bracket, so that the word is its short form."""
        if not before.endswith(_OPENING):
            return False
        house = pattern(_CAPITALS).search(before, 0, len(before) - 1)
        return house is not None and not self.lexicon.houses.isdisjoint(house[0].split())

    def _of_house(self, tokens: Sequence[Token], house: str) -> int:
        """Return how many words belong to the house before them: it has them elsewhere too, and not the rest.

        ``PT Bumi Jaya`` for ``Direktur PT Bumi Jaya Rina Lestari``; none where the first stands without the house.
        """
        text, (word, start, _) = self.text, tokens[0]
        if not house[0].isupper() or self.lexicon.traits[house] & (traits.ROLE | traits.TITLE):
            return 0
        most = 0
        for at in self._occurrences(word, start):
            end = at + len(word)
            if at == start or text[end : end + 1].isalnum():
                continue
            count = 1
            while count < len(tokens) and text.startswith(f" {tokens[count][0]}", end):
                end += 1 + len(tokens[count][0])
                count += 1
            behind_it = text[max(0, at - _LOOK_AROUND) : at].rstrip().endswith(house)
            if not behind_it and count in {1, len(tokens)}:
                return 0
            if behind_it and count < len(tokens):
                most = max(most, count)
        return most

    def _is_placed(self, place: Token, name: Token) -> bool:
        """Tell whether the first of two words is where an office is: a place, and who is quoted goes by the second."""
        known = place[0] in self.lexicon.places and place[0] not in self.lexicon.first_names
        return known and not self.lexicon.surnames and self._speaks(name) and not self._speaks(place)

    def _placed(self, tokens: Sequence[Token], head: str) -> int:
        """Return how many words are the place or house that an office is never without, before a name of two words.

        None where the article has the first of them as somebody's name.
        """
        lexicon = self.lexicon
        if not (head in lexicon.placed or head.isdecimal()):
            return 0
        if tokens[0][0] in lexicon.first_names and head not in lexicon.institutions:
            return 0
        if len(tokens[0][0]) <= _INITIAL or self._speaks(tokens[0]):
            return 0
        given = [index for index in range(1, len(tokens)) if tokens[index][0] in lexicon.first_names]
        at = given[0] if given else 1
        if given and len(tokens) > _NAME:
            at = given[-1]  # `PT Bahtera Mega Samudratama Hans NAME`: the last first names in a row begin the name
            while at - 1 in given:
                at -= 1
        while at < len(tokens) - 1 and tokens[at - 1][2] == tokens[at][1]:
            at += 1  # `Partai NasDem`
        return at

    def _behind_house(self, tokens: Sequence[Token]) -> int:
        """Return how many words the article has elsewhere as the name of a house, before a first name; 0 for none.

        What begins a name is a first name, or whoever is quoted by it (``papar NAME``).
        """
        known = self.lexicon.first_names
        if tokens[0][0] in known or "." in tokens[0][0]:
            return 0
        for index in range(2, len(tokens)):
            house = self.text[tokens[0][1] : tokens[index - 1][2]]
            initial = index < len(tokens) - 2 and len(tokens[index + 1][0].rstrip(".")) == 1  # `NAME I. NAME`
            begins = tokens[index][0] in known or initial
            begins = begins or (index < len(tokens) - 1 and self._speaks(tokens[index]))
            if begins and self._stands(house, tokens[0][1]) and not self._speaks(tokens[0]):
                return index
        return 0

    def _speaks(self, token: Token) -> bool:
        """Tell whether a word stands elsewhere beside a verb of speech: ``kata NAME``, ``NAME mengatakan``."""
        text, (word, start, _), lexicon = self.text, token, self.lexicon
        for at in self._occurrences(word, start):
            end = at + len(word)
            if at != start and not text[end : end + 1].isalnum():
                before = text[max(0, at - _LOOK_AROUND) : at].rstrip().rpartition(" ")[2].casefold()
                before = before[max(map(before.rfind, _MARKS)) + 1 :]
                behind = text[end : end + _LOOK_AROUND].lstrip().partition(" ")[0].rstrip(",:")
                if before in lexicon.cues or before in lexicon.according or behind in lexicon.active:
                    return True
        return False

    def _stands_off(self, token: Token) -> bool:
        """Tell whether a word stands elsewhere with no word with a capital behind it, or in small letters."""
        text, (word, start, _) = self.text, token
        for at in self._occurrences(word, start):
            behind = text[at + len(word) : at + len(word) + 2]
            if at != start and not behind[:1].isalnum() and not behind[1:].isupper():
                return True
        return self._stands(word.lower(), start)

    def _stands_alone(self, token: Token, before: Token | None) -> bool:
        """Tell whether a word of a name occurs elsewhere without the word before it."""
        return any(before is None or not head.endswith(before[0]) for head in self._elsewhere(token))


def verb_glued_to(text: str, word: str, at: int, lexicon: Lexicon) -> int:
    """Return where the verb starts that scraping has glued to a name, or 0.

    Of a passive it may be the bare verb, where the article has the longer name elsewhere: ``Lasmadi|sebut``.
    """
    cut = lexicon.glued_verb(word)
    prefix = lexicon.passive_prefix
    if cut and prefix and word.startswith(prefix, cut):
        low, high = _around(at // ARTICLE)
        name = word[: cut + len(prefix)]
        found = text.find(name, low, high)
        for _ in range(_LATEST):
            if found < 0:
                break
            if not text[found + len(name) : found + len(name) + 1].isalpha():
                return len(name)
            found = text.find(name, found + len(name), high)
    return cut


def _is_pair(word: str) -> bool:
    """Tell whether a word is two names with a hyphen, as candidates that run together are called."""
    first, hyphen, second = word.partition("-")
    return bool(hyphen) and len(first) > _SHORTEST and len(second) > _SHORTEST and first.istitle() and second.istitle()


def _around(window: int) -> tuple[int, int]:
    """Return the stretch of the text that uses are looked for in, for all the offsets of a window."""
    return max(0, window - 1) * ARTICLE, (window + 2) * ARTICLE
