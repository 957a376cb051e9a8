"""How an article uses a word or a name elsewhere, which tells what a phrase with a name is.

In: the text, its running text, and phrases. Out: answers; nobody is entered anywhere here.

:mod:`.occurrences` finds where a word stands, :mod:`.glued` what scraping has glued to a name, :mod:`.beginning` where
a name begins behind an office, by the :mod:`.office_words` before it, and :mod:`.forms` the longer forms of a name,
each read as far as it has :mod:`.reach`.
"""

from __future__ import annotations

from ..lexicon import Lexicon
from ..phrases.phrase import Phrase, Token
from ..prose import Prose
from .beginning import Beginnings
from .forms import Forms
from .occurrences import LOOK_AROUND, Occurrences
from .office_words import INITIAL, is_double


class Usage:
    """The uses of words and names in one article."""

    __slots__ = ("_lexicon", "_text", "beginnings", "forms", "occurrences")

    def __init__(self, text: str, prose: Prose, lexicon: Lexicon) -> None:
        self._text, self._lexicon = text, lexicon
        self.occurrences = Occurrences(text, lexicon)
        self.beginnings = Beginnings(self.occurrences)
        self.forms = Forms(self.occurrences, prose, self.beginnings.begun)

    def is_office_before(self, phrase: Phrase) -> bool:
        """Tell whether what stands for a name is an office that no list knows: ``Pekaseh X, NAMA, ditemui …``.

        The article has a word of it as a place, or goes on with the last word of the other name and none of this.
        """
        text, end, uses = self._text, phrase.apposed[-1][2], self.occurrences
        if not (text[end : end + 2] == ", " and text[end + 2 : end + 3].islower()) and text[end : end + 2] != " (":
            return False
        if text[end + 2 : end + LOOK_AROUND].split(" ", 1)[0] in self._lexicon.joiners:
            return False  # one of several
        if any(map(uses.is_place, phrase.name[1:])):
            return True
        word, start, _ = phrase.apposed[-1]
        return uses.stands(word, start) and not any(uses.stands(word, start) for word, start, _ in phrase.name)

    def is_part(self, phrase: Phrase) -> bool:
        """Tell whether the article has a longer name that this one is part of (``Slamet``, ``Slamet Riyanto``).

        One word of the name of a house is none (``Bumi``, ``PT Bumi Jaya``).
        """
        name = self._text[phrase.name[0][1] : phrase.name[-1][2]]
        longer = name not in self._lexicon.common and self.forms.longest(name, phrase.start) is not None
        return longer and (len(phrase.name) > 1 or not self.occurrences.is_place(phrase.name[0]))

    def is_also_small(self, phrase: Phrase) -> bool:
        """Tell whether the article has the one word of a name in small letters, too: ``Cabai merah``, ``cabai``."""
        word, start, _ = phrase.name[0]
        return len(phrase.name) == 1 and self.occurrences.stands(word.lower(), start)

    def is_short_for_house(self, phrase: Phrase) -> bool:
        """Tell whether the article gives the one word of a name in brackets behind the house that it stands for."""
        return len(phrase.name) == 1 and self.occurrences.is_short_for_house(phrase.name[0])

    def goes_on_with_surname(self, phrase: Phrase) -> bool:
        """Tell whether the article names somebody by the last word of this name alone, as English copy does."""
        surnames = self._lexicon.surnames and len(phrase.name) > 1
        return surnames and self.occurrences.stands(*phrase.name[-1][:2])

    def is_plain_word(self, phrase: Phrase) -> bool:
        """Tell whether the one word behind an office is no person: the name of the office's house, or no name at all.

        ``Sekjen Partai Gelora`` where nothing goes by ``Gelora`` alone; ``Mahasiswa Demo`` where ``demo`` is a word.
        """
        if len(phrase.name) != 1 or phrase.role is None:
            return False
        if self.is_place_of_office(phrase):
            return True
        name, lexicon, uses = phrase.name[0], self._lexicon, self.occurrences
        word, start, _ = name
        if uses.stands(word.lower(), start) or "." in word[2:] or is_double(word):
            return True  # `Tim Kampanye Rina-Bayu`, `Bandara Lawe-Murni`
        if self._text[max(0, phrase.start - 2) : phrase.start] == ", " and self._follows_name(phrase.start - 2):
            return True  # `NAME, Sekretaris Perusahaan Gelora`
        if self.beginnings.before_last(phrase.role, name):
            return False
        house = self._text[phrase.role[0] : start].rstrip(" ").rpartition(" ")[2]
        acronym = len(house) > 1 and house.isupper()
        if house.casefold() in lexicon.speaking_for and uses.is_place(name):
            return True  # `juru bicara Norwell`, and `di Norwell`
        if house.rstrip(".") in lexicon.titles or not (acronym or house in lexicon.houses):
            return False
        return not uses.stands_alone(name, house)

    def is_place_of_office(self, phrase: Phrase) -> bool:
        """Tell whether the one word behind an office is the place that it is never without: ``Kapolsek Malabar``.

        It is no first name, the article has it nowhere but behind an office, a house or a preposition, and shows that
        it is a place: behind a word such as ``Desa``, or before the name of who holds the office. Or the two stand in
        brackets as what the office is called for short: ``Menteri Koordinator Maritim (Menko Mar) NAME``.
        """
        name, lexicon = phrase.name[0], self._lexicon
        if self._is_in_brackets(phrase.start, name):
            return True
        head = self._text[phrase.start : name[1]].rstrip(" ").rpartition(" ")[2]
        if head not in lexicon.placed or not head[0].isupper() or name[0] in lexicon.first_names:
            return False
        if len(head) <= INITIAL and head not in lexicon.institutions:
            return False  # `Ketua RT NAME`
        befores = [before.rpartition(" ")[2] for before in self.occurrences.elsewhere(name)]
        if not all(before in lexicon.placed or before in lexicon.heads_of_places for before in befores):
            return False
        placed = head.isupper() or any(map(lexicon.heads_of_places.__contains__, befores))
        return placed or self._is_before_name(name)

    def _is_in_brackets(self, start: int, token: Token) -> bool:
        """Tell whether words that begin at an offset and end in a word stand in brackets before a name elsewhere."""
        word, at, stop = token
        if self._text[start:at].rstrip() not in self._lexicon.roles:
            return False  # `(Gus NAME)`
        bracketed = f"({self._text[start:stop]})"
        befores = [other - (at - start) - 1 for other in self.occurrences.of(word, at) if other != at]
        behind = len(bracketed)
        return any(
            self._text.startswith(bracketed, before)
            and self._text[before + behind : before + behind + 1] == " "
            and self._text[before + behind + 1 : before + behind + 2].isupper()
            for before in befores
            if before >= 0
        )

    def _is_before_name(self, token: Token) -> bool:
        """Tell whether another occurrence of a word has a name or a rank behind it: ``Kapolsek Malabar AKP X``."""
        word, start, _ = token
        ends = [at + len(word) for at in self.occurrences.of(word, start) if at != start]
        return any(self._text[end : end + 1] == " " and self._text[end + 1 : end + 2].isupper() for end in ends)

    def _follows_name(self, comma: int) -> bool:
        word = self._text[max(0, comma - LOOK_AROUND) : comma].rpartition(" ")[2]
        return bool(word and self._lexicon.beside_names[word])

    def is_used_inside(self, word: str, start: int) -> bool:
        """Tell whether a word stands inside a sentence with its capital, here or elsewhere: it is a name then."""
        before = self._text[start - 2 : start]
        if before.islower() or before == ", ":
            return True
        heads = self.occurrences.elsewhere((word, start, start))
        return any(head[-1:].islower() or head[-1:] == "," for head in heads)
