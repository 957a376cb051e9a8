"""Where a name begins behind an office that no list knows to its end, and behind what is glued to it.

In: a phrase. Out: the words of the name in it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar, Final

from .. import traits
from ..phrases.phrase import Phrase, Spanned, Token
from .glued import less_behind, less_heading, less_link
from .occurrences import LOOK_AROUND, Occurrences
from .office_words import (
    INITIAL,
    before_quoted,
    is_first_name,
    is_pair,
    is_placed,
    known_house,
    may_be_house,
    of_house,
    of_place,
)

_NAME: Final = 4
"""A name has no more words."""
_FULL_NAME: Final = 3
_FIRST_AND_LAST: Final = 2
_BYSTANDING: Final = 2
"""So often a house stands elsewhere, with no name behind it."""

_Step = Callable[["Beginnings", Sequence[Token], str], Sequence[Token] | None]
"""Takes what may be the words of a name and the last word of the office before them, its head; returns the words of the
name, or None where it does not tell."""


class Beginnings:
    """Where the names of one article begin.

    ``begun`` are the offsets at which one is known to begin: what stands before it is no part of it.
    """

    __slots__ = ("_lexicon", "_text", "_uses", "begun")

    def __init__(self, occurrences: Occurrences) -> None:
        self._uses, self._text, self._lexicon = occurrences, occurrences.text, occurrences.lexicon
        self.begun: set[int] = set()

    def name_in(self, phrase: Phrase) -> Sequence[Token]:
        """Return the words of the name without the end of an office that no list knows, and what is glued to them.

        ``Rektor Universitas Bumi Hijau Rina Lestari``: where the article goes on with ``Rina``, and never with
        ``Bumi``, the name begins there.
        """
        tokens, role = less_behind(self._uses, phrase.name), phrase.role
        if len(tokens) > _FIRST_AND_LAST and tokens[-1][0] == tokens[0][0] and self._says_on(tokens):
            tokens = tokens[:-1]  # `Rina Lestari Rina ditanya`
        while len(tokens) > 1 and tokens[0][0] in self._lexicon.ordinary:
            tokens = tokens[1:]
        if role is None:
            pair = bool(self._lexicon.genitive) and len(tokens) == _FIRST_AND_LAST
            if pair and (self._is_of_house(*tokens) or self._is_of_office(*tokens)):
                return tokens[1:]
            return less_heading(self._uses, tokens) if len(tokens) > 1 else tokens
        first = self._given(role, tokens[0])
        if first is not None:
            return (first, *tokens)
        if len(tokens) == 1:
            return (*self.before_last(role, tokens[0]), *tokens)
        if len(tokens) > _FIRST_AND_LAST and self._lexicon.is_degree(tokens[-1][0]):
            return (*self._less_office(role, tokens[:-1]), tokens[-1])  # `Mayor NAME NAME Jr.`
        return self._less_office(role, tokens)

    def _says_on(self, tokens: Sequence[Token]) -> bool:
        """Tell whether the last word of a name is the subject of a verb right behind it; not in ``Ali bin Ali``."""
        behind = self._text[tokens[-1][2] + 1 : tokens[-1][2] + LOOK_AROUND].partition(" ")[0]
        whole = any(word in self._lexicon.particles for word, _, _ in tokens)
        return not whole and self._lexicon.is_predicate(behind)

    def _is_of_house(self, house: Token, name: Token) -> bool:
        """Tell whether a name behind a house in the genitive is a person's, used elsewhere: ``Midmoor’s NAME``."""
        lexicon, word = self._lexicon, name[0]
        if not house[0].endswith(lexicon.genitive):
            return False
        return not lexicon.is_office(word) and word not in lexicon.places and self._uses.stands(word, name[1])

    def _is_of_office(self, letters: Token, name: Token) -> bool:
        """Tell whether two letters are the office of who has a first name elsewhere: ``CM Rao``, ``Ann Rao``."""
        if len(letters[0]) != INITIAL or not letters[0].isupper():
            return False
        before = [head.rpartition(" ")[2].rpartition("\n")[2] for head in self._uses.elsewhere(name)]
        return any(word.istitle() and word in self._lexicon.pronoun_of_name for word in before)

    def _given(self, role: Spanned, following: Token) -> Token | None:
        """Return the first name that looks like an office: ``Putri NAME NAME``, and ``ujar Putri``."""
        start, end = role[0], following[1] - 1
        word = self._text[start:end]
        if word not in self._lexicon.given or self._text[end] != " ":
            return None
        return (word, start, end) if self._uses.speaks((word, start, end)) else None

    def before_last(self, role: Spanned, last: Token) -> Sequence[Token]:
        """Return the first name and the initials that stand before a last name: ``Menteri Riset Agus PS NAME``.

        Initials without a first name are those of the name where somebody is quoted by them: ``ujar TB NAME``.
        """
        words = self._text[role[0] : last[1]].split(" ")
        if len(words) <= _FIRST_AND_LAST or words[-1]:
            return ()
        first, letters, _ = words[-3:]
        if len(letters) != INITIAL or not letters.isupper() or letters in self._lexicon.houses:
            return ()
        start = last[1] - INITIAL - 1
        initials = letters, start, last[1] - 1
        if first in self._lexicon.first_names:
            return ((first, start - 1 - len(first), start - 1), initials)
        spoken = self._uses.stands(f"{letters} {last[0]}", start) and self._uses.speaks(initials)
        return (initials,) if spoken and letters not in self._lexicon.places else ()

    def _less_office(self, role: Spanned, tokens: Sequence[Token]) -> Sequence[Token]:
        """Return the words of a name of several without the end of the office that is before them."""
        lexicon, text, start = self._lexicon, self._text, tokens[0][1]
        if text[start - 2 : start] == ", ":
            return tokens  # `Ketua Harian Partai X, NAME NAME NAME, mengatakan`
        if tokens[1][0] in lexicon.particles:
            return tokens  # `pelatih NAME van NAME`
        office, _, head = text[role[0] : start].rstrip(" .").rpartition(" ")
        if head in lexicon.places and is_first_name(self._uses, head, office, tokens[0]):
            return ((head, start - 1 - len(head), start - 1), *tokens)
        if len(tokens[0][0]) == 1 and head not in lexicon.numbered:
            return tokens[:_NAME]  # `Pengamat Sumatera Selatan M NAME NAME`, but `Lapas Kelas B NAME NAME`
        if "-" in tokens[0][0] and is_pair(tokens[0][0], head, lexicon):  # `Deputi TPN Rina-Bayu NAME NAME`
            return self._less_office(role, tokens[1:]) if len(tokens) > _FIRST_AND_LAST else tokens[1:]
        if self._ends_there(office, head):
            return tokens
        tokens = less_link(self._uses, tokens)
        for step in self._OF_TWO if len(tokens) == _FIRST_AND_LAST else self._OF_MORE:
            name = step(self, tokens, head)
            if name is not None:
                return name
        return tokens if len(tokens) <= _NAME else tokens[-_FULL_NAME:]

    def _ends_there(self, office: str, head: str) -> bool:
        """Tell whether an office ends in a word behind which there is a name and nothing else."""
        lexicon = self._lexicon
        if head in lexicon.called or (lexicon.surnames and head.casefold() in lexicon.lower_roles):
            return True  # `pria bernama NAME NAME`; `Ocean Corp chairman NAME E. NAME`, of a house before the office
        if not head or not lexicon.traits[head] & traits.HONORIFIC:
            return False
        before = office.rpartition(" ")[2]  # behind a title the name begins, but not behind `Direktur Angkutan Udara`
        return before not in lexicon.institutions and before not in lexicon.ordinary

    def _known(self, tokens: Sequence[Token], at: int) -> Sequence[Token]:
        """Return the words of a name that is known to begin at one of them."""
        self.begun.add(tokens[at][1])
        return tokens[at:]

    def _behind_brackets(self, tokens: Sequence[Token], head: str) -> Sequence[Token] | None:
        """Behind a house in brackets, and its place: ``Ketua Himpunan Petani (HPT) Lawe NAME NAME``."""
        if head[-1:] != ")":
            return None
        placed = next((at for at, token in enumerate(tokens) if token[0] not in self._lexicon.places), 0)
        return self._known(tokens, placed) if 0 < placed <= len(tokens) - _FIRST_AND_LAST else None

    def _last_behind_place(self, tokens: Sequence[Token], head: str) -> Sequence[Token] | None:
        """The last word of two, behind a place: ``Kepala Stasiun Kelas I Lawe NAME``."""
        return self._known(tokens, 1) if is_placed(self._uses, *tokens) else None

    def _behind_whole(self, tokens: Sequence[Token], head: str) -> Sequence[Token] | None:
        """Behind an office that is whole; ``Direktur BKS`` is not where the article has ``BKS Tambang``."""
        apart = tokens[0][2] < tokens[1][1] and len(tokens) <= _NAME
        if not apart or not self._lexicon.is_whole(head) or self._uses.is_place(tokens[0]):
            return None
        return tokens if len(tokens) <= _FIRST_AND_LAST or not of_house(self._uses, tokens, head) else None

    def _behind_house(self, tokens: Sequence[Token], head: str) -> Sequence[Token] | None:
        """Behind a place or a house of the article: ``Dirut Angkutan Kemhub NAMA``, ``Direktur PT Bumi NAMA``."""
        places = 0
        while places < len(tokens) - 1 and self._uses.is_place(tokens[places]):
            places += 1
        if places:
            if self._uses.is_short_for_house(tokens[places - 1]):
                self.begun.add(tokens[places][1])
            head, tokens = tokens[places - 1][0], tokens[places:]
        named = of_house(self._uses, tokens, head) if head and len(tokens) > 1 else 0
        if named:
            return self._known(tokens, named)
        return tokens if places or len(tokens) < _FULL_NAME else None

    def _behind_place(self, tokens: Sequence[Token], head: str) -> Sequence[Token] | None:
        """Behind the place or house that an office is never without: ``Camat Lawe NAMA``."""
        placed = of_place(self._uses, tokens, head)
        return self._known(tokens, placed) if placed else None

    def _behind_known_house(self, tokens: Sequence[Token], head: str) -> Sequence[Token] | None:
        """Behind a house of several words that the article has elsewhere: ``CEO Tani Pintar NAMA``."""
        house = known_house(self._uses, tokens)
        return self._known(tokens, house) if house else None

    def _with_foremost(self, tokens: Sequence[Token], head: str) -> Sequence[Token] | None:
        """From a name that seldom stands behind another: ``Direktur Indomaritim Ahmad NAME``; not ``NAME M NAME``."""
        foremost = tokens[1][0] in self._lexicon.foremost_names and may_be_house(self._uses, tokens[0][0], head)
        return self._known(tokens, 1) if foremost and (len(tokens[1][0]) > 1 or len(tokens) > _FULL_NAME) else None

    def _behind_what_stands_off(self, tokens: Sequence[Token], head: str) -> Sequence[Token] | None:
        """Behind what stands elsewhere with no name behind it: ``pelatih Persemali NAMA``, and ``kata NAMA``."""
        uses, first = self._uses, tokens[0]
        if len(first[0]) <= INITIAL or not uses.stands_off(first) or uses.speaks(first):
            return None
        for at in range(1, len(tokens) - 1):
            if uses.stands_alone(tokens[at], tokens[at - 1][0]) and uses.speaks(tokens[at]):
                return tokens[at:]
            if tokens[at][0] in self._lexicon.first_names:
                house = self._text[first[1] : tokens[at - 1][2]]
                return self._known(tokens, at if uses.stands(house, first[1]) else 1)  # `CEO Tani Pintar NAMA`
        return None

    def _behind_another(self, tokens: Sequence[Token], head: str) -> Sequence[Token] | None:
        """Behind somebody else: each stands elsewhere without the other, ``Jubir Rina NAME NAME`` and ``NAME NAME``."""
        first, name = tokens[0], self._text[tokens[1][1] : tokens[-1][2]]
        if self._lexicon.surnames or not self._uses.stands_off(first):
            return None
        apart = self._uses.stands_alone((name, tokens[1][1], tokens[-1][2]), first[0])
        return self._known(tokens, 1) if apart else None

    def _behind_bystander(self, tokens: Sequence[Token], head: str) -> Sequence[Token] | None:
        """Behind what stands elsewhere more than once and never says anything: ``CEO Bintera NAME NAME``.

        An office that says of what it is has no house behind it (``Wali Kota Lawe NAME NAME NAME``).
        """
        uses, first, lexicon = self._uses, tokens[0], self._lexicon
        if lexicon.surnames or not head or not lexicon.traits[head] & traits.ROLE or head in lexicon.places:
            return None
        if len(first[0]) <= _FULL_NAME or first[0] in lexicon.first_names:
            return None
        if uses.speaks(first) or uses.lone(first) < _BYSTANDING:
            return None
        uses.bystanders.add(first[0])
        return self._known(tokens, 1)

    def _behind_joiner(self, tokens: Sequence[Token], head: str) -> Sequence[Token] | None:
        """First and last name, behind an office that goes on: ``Director of Marine Planning Toni Brandt``."""
        joined = self._lexicon.surnames and head in self._lexicon.joiners
        return self._known(tokens, len(tokens) - _FIRST_AND_LAST) if joined else None

    def _with_quoted(self, tokens: Sequence[Token], head: str) -> Sequence[Token] | None:
        """From whoever is quoted: ``Ketua Umum Golkar Munas Lawe NAME NAME``, and ``ujar NAME``."""
        quoted = before_quoted(self._uses, tokens)
        return self._known(tokens, quoted) if quoted else None

    def _with_first(self, tokens: Sequence[Token], head: str) -> Sequence[Token] | None:
        """From the first word: it stands elsewhere, or is a first name, ``BPJS Kesehatan Ali NAME NAME``."""
        whole = self._uses.stands_alone(tokens[0])
        whole = whole or (len(tokens) <= _FULL_NAME and tokens[0][0] in self._lexicon.first_names)
        return tokens if whole else None

    def _with_one_alone(self, tokens: Sequence[Token], head: str) -> Sequence[Token] | None:
        """From the first word that stands elsewhere without the one before it."""
        for at in range(1, len(tokens)):
            if len(tokens[at][0]) > INITIAL and self._uses.stands_alone(tokens[at], tokens[at - 1][0]):
                return tokens[at:]
        return None

    # The first that tells decides; a name of two words is whole after three.
    _OF_TWO: ClassVar[tuple[_Step, ...]] = (_last_behind_place, _behind_whole, _behind_house)
    _OF_MORE: ClassVar[tuple[_Step, ...]] = (
        _behind_brackets,
        _behind_whole,
        _behind_house,
        _behind_place,
        _behind_known_house,
        _with_foremost,
        _behind_what_stands_off,
        _behind_another,
        _behind_bystander,
        _behind_joiner,
        _with_quoted,
        _with_first,
        _with_one_alone,
    )
