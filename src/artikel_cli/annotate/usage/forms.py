"""The longer forms that an article has of a name: the longest, one that it begins, one that it is short for.

In: a name and where it was found. Out: the span of the longer form, or None.
"""

from __future__ import annotations

from collections.abc import Container
from typing import Final

from ...patterns import pattern
from ..lexicon import TOKEN
from ..phrases.phrase import Spanned
from ..prose import Prose
from .glued import is_glued_behind
from .occurrences import LOOK_AROUND, Occurrences
from .reach import NICKNAME_ENDS, around_marks, to_first, to_last

_HEADED: Final = r"(?P<name>(?P<first>[A-Z][\w'’]+) (?P<last>[A-Z][a-z'’]+)(?: [A-Z][a-z'’]+)?)[,:]"
"""A first name and one or two others at the end of a clause."""

_QUOTES: Final = ('"', "“", "‘")
"""A name right behind one may begin a title, all of whose words have capitals."""
_LETTERS: Final = 3
"""The letters that a house is called by are so many at least; fewer may be initials."""
_MIDDLE: Final = 3
"""A middle name, with the blanks beside it, has so many letters at least."""


class Forms:
    """The forms of the names in one article; none of them goes back over where one is known to have ``begun``."""

    __slots__ = ("_begun", "_lexicon", "_prose", "_text", "_uses")

    def __init__(self, occurrences: Occurrences, prose: Prose, begun: Container[int]) -> None:
        self._uses, self._text, self._lexicon = occurrences, occurrences.text, occurrences.lexicon
        self._prose, self._begun = prose, begun

    def longest(self, short: str, place: int) -> Spanned | None:
        """Return the span of the longest name that a name of one word, found at ``place``, is part of; None if none.

        Where people go by their last names it is one that ends in the word: ``Ann Reed``, not ``Reed Mechanical``.
        """
        text, uses, surnames = self._text, self._uses, self._lexicon.surnames
        best: Spanned | None = None
        last = False
        for at in uses.of(short, place) if short not in uses.bystanders else ():
            first, end = at, at + len(short)
            behind = text[end : end + 1]
            joined = behind == "-" and text[end + 1 : end + 2].isupper()  # another surname
            goes_on = behind.islower() and not is_glued_behind(uses, end)
            if not (joined or goes_on) and self._prose.holds(at):
                if behind in NICKNAME_ENDS:
                    first, end = around_marks(text, at, end)
                start, stop = to_first(uses, first, self._begun), to_last(uses, end)
                span = (start, stop) if stop == end else self._less_words(start, end, stop)
                ends = surnames and span[1] == end and span[0] < at
                if surnames and not ends and self._stands_at_house(span[0], at):
                    span = (at, span[1])  # `Manager at Ocean Holidays Abby NAME`, and `Abby`
                if span[0] == at and span[1] > end and (self._owns(short, at) or self._ends_office(short, at, place)):
                    continue  # `Iwan, pemilik Iwan Motor Jaya`, `Kepala Bidang BXO Rina Lestari`
                longer = span[1] - span[0] > (best[1] - best[0] if best is not None else len(short))
                if best is not None and longer and self._are_two(best, span, place):
                    continue  # `Sari NAME`, whose house `Sari Harbour Lodge` is
                if (longer and ends == last) or ends > last:
                    best, last = span, ends
        return best or self._in_heading(short, place)

    def _are_two(self, first: Spanned, second: Spanned, place: int) -> bool:
        """Tell whether of two names neither is part of the other, and the first stands no less often."""
        one, other = self._text[slice(*first)], self._text[slice(*second)]
        apart = one not in other and not self._lexicon.surnames
        return apart and self._uses.count(one, place) >= self._uses.count(other, place)

    def _less_words(self, first: int, end: int, last: int) -> Spanned:
        """Return the span of a name without what the article also has in small letters, from its third word on.

        ``Rina Lestari Buka Buku``, a heading that has been glued to its paragraph, where ``isi buku`` stands.
        """
        text, at = self._text, end
        while at < last:
            stop = text.find(" ", at + 1, last)
            stop = stop if stop >= 0 else last
            word = text[at + 1 : stop]
            third = text.find(" ", first, at) >= 0
            if third and word not in self._lexicon.first_names and self._uses.stands(word.lower(), at):
                return first, at
            at = stop
        return first, last

    def _stands_at_house(self, start: int, name: int) -> bool:
        """Tell whether the words before a name are the house that somebody works at: a preposition is before them."""
        if start >= name or self._text[start:name].partition(" ")[0] in self._lexicon.pronoun_of_name:
            return False
        *_, office, before = ("", "", *self._text[max(0, start - LOOK_AROUND) : start].split())
        return before in self._lexicon.prepositions and office.casefold() in self._lexicon.lower_roles

    def _owns(self, name: str, house: int) -> bool:
        """Tell whether what begins with a name is the house of who has that name: an office of it is told behind it."""
        before = self._text[max(0, house - LOOK_AROUND) : house]
        person, comma, office = before.rpartition(", ")
        named = bool(comma) and f" {person}".endswith((f" {name}", f"\n{name}"))
        return named and self._lexicon.is_role(office.partition(" ")[0])

    def _ends_office(self, short: str, at: int, place: int) -> bool:
        """Tell whether letters at ``at`` end the office before a name: their house is no part of the name.

        That is so of a house that speaks at ``place`` (``terang BXO``); elsewhere the office's holder may speak for it.
        """
        if len(short) < _LETTERS or not short.isupper() or self._word_before(place) not in self._lexicon.behind:
            return False
        before = self._word_before(at)
        office = before.casefold() in self._lexicon.lower_roles or before.casefold() in self._lexicon.speaking_for
        return office or before[:1].isupper()

    def _word_before(self, at: int) -> str:
        return self._text[max(0, at - LOOK_AROUND) : max(0, at - 1)].rpartition(" ")[2]

    def _in_heading(self, short: str, place: int) -> Spanned | None:
        """Return the span of a name that a heading has in full: it ends in a comma or a colon, ``NAME NAME: …``."""
        if self._lexicon.surnames:
            return None
        for at in self._uses.of(short, place):
            named = None if self._prose.holds(at) else pattern(_HEADED).match(self._text, at)
            if named is None or named["first"] != short or self._lexicon.is_office(named["last"]):
                continue
            if not self._uses.stands(named["last"].lower(), at):  # `Rina Menang, …` is no name
                return named.span("name")
        return None

    def begun_by(self, word: str, place: int, *, whole: bool = False) -> Spanned | None:
        """Return the span of the first longer name that a word begins; None if there is none.

        ``whole`` wants it to end there: no other word with a capital behind it, as titles have, and no day.
        """
        text, uses = self._text, self._uses
        for at in uses.of(word, place):
            stop = at + len(word)
            end = to_last(uses, stop)
            if (
                end == stop
                or text[at - 1 : at] in _QUOTES
                or not self._prose.holds(at)
                or to_first(uses, at, self._begun) != at
            ):
                continue
            last = text[at:end].rpartition(" ")[2]
            goes_on = whole and (text[end + 1 : end + 2].isupper() or last in self._lexicon.calendar)
            if not goes_on:
                return at, end
        return None

    def shortened_to(self, short: str, place: int) -> Spanned | None:
        """Return the span of the first name a word of which begins with a nickname: ``Fitriani …`` for ``Fitri``."""
        uses = self._uses
        for at in uses.of(short, place):
            word = TOKEN.match(self._text, at)
            if word is not None and len(word[0]) > len(short) and word[0].isalpha() and self._prose.holds(at):
                return to_first(uses, at, self._begun), to_last(uses, word.end())
        return None

    def filled(self, name: str, place: int) -> Spanned | None:
        """Return the span of the name that one of two words leaves the middle out of: ``Ann Mary Reed``, ``Ann Reed``.

        It stands once: who is called so more often may be the child of the other.
        """
        text, uses = self._text, self._uses
        first, _, last = name.partition(" ")
        if not uses.recurs(f" {last}", place) or uses.count(name, place) > 1:
            return None
        for at in uses.of(f"{first} ", place):
            end = text.find(f" {last}", at, at + LOOK_AROUND) + 1 + len(last)
            between = text[at + len(first) : end - len(last)]
            if len(between) < _MIDDLE or not between[1:2].isupper() or not self._prose.holds(at):
                continue
            if to_last(uses, at + len(first)) == end and to_first(uses, at, self._begun) == at:
                return at, end
        return None

    def unshortened(self, name: str, place: int) -> Spanned | None:
        """Return the span of the name that one of two words has for short: ``Matthew Reed`` for ``Matt Reed``."""
        text = self._text
        short, _, last = name.partition(" ")
        wholes = self._lexicon.short_names.get(short, ())
        if (
            not wholes
            or text[max(0, place - LOOK_AROUND) : place].rstrip().rpartition(" ")[2] in self._lexicon.pronoun_of
        ):
            return None  # `William Clark died. His grandson Bill Clark said`
        for first in wholes:
            whole = f"{first} {last}"
            found = [at for at in self._uses.of(whole, place) if self._prose.holds(at)]
            if not found or self._uses.speaks((whole, place, place)):
                continue  # each of the two speaks
            before = [text[max(0, at - LOOK_AROUND) : at].rpartition(". ")[2] for at in found]
            behind = [text[at + len(whole) : at + len(whole) + LOOK_AROUND].partition(". ")[0] for at in found]
            if any(name in beside for beside in before + behind):
                continue  # `Jack Reed and John Reed are brothers`
            at = found[0]
            if not (at and text[at - 1].isalnum()) and not text[at + len(whole) : at + len(whole) + 1].isalnum():
                return at, at + len(whole)
        return None

    def cut_short(self, name: str, place: int) -> Spanned | None:
        """Return the span of the name whose last word one of two words cuts: ``Wita Melur``, ``Wita Melurjaya``.

        It stands once; the longer one more than once, so that it is no word that scraping has glued to the name.
        """
        text, length = self._text, len(name)
        found = [] if self._lexicon.surnames else self._uses.of(name, place)
        if sum([not text[at + length : at + length + 1].isalnum() for at in found]) > 1:
            return None  # somebody else
        for at in found:
            end = at + length
            last = TOKEN.match(text, text.rfind(" ", at, end) + 1)
            if last is None or last.end() <= end or not last[0].isalpha() or not self._prose.holds(at):
                continue
            rest = text[end : last.end()]
            if rest.islower() and rest not in self._lexicon.small and self._uses.count(last[0], at) > 1:
                return at, last.end()
        return None
