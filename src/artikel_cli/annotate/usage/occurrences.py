"""Where a word stands in an article, and what the words beside it there tell of it.

In: the text, a word, and an offset near which it is looked for. Out: the offsets, and answers of yes or no. Each look
is bounded, so that a text of nothing but one name is still read in linear time.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ...patterns import pattern
from ..lexicon import Lexicon
from ..phrases.phrase import Token

ARTICLE: Final = 30_000
"""No article is longer: another use of a name is looked for about so far before and behind, in code points."""
LOOK_AROUND: Final = 40
"""What stands beside a word is looked for so far before and behind."""
LATEST: Final = 24
"""So many uses of a word are looked at."""
_MARKS: Final = '"“”'
"""What scraping has glued a verb to."""
_OPENING: Final = "("
_CAPITALS: Final = r"[A-Z][\w-]*(?: [A-Z][\w-]*){0,5} ?\Z"
"""The house before its short form in brackets; few articles need it: compiled when one does."""


class Occurrences:
    """The occurrences of words in one article, each word looked for once.

    ``name_lengths`` is how much of a word is a name, for each word that :mod:`.glued` has been asked about.
    ``bystanders`` are the words that a name stands behind and is no part of.
    """

    __slots__ = ("_found", "_places", "bystanders", "lexicon", "name_lengths", "text")

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self.text, self.lexicon = text, lexicon
        self._found: dict[tuple[str, int], list[int]] = {}
        self._places: dict[str, bool] = {}
        self.name_lengths: dict[str, int] = {}
        self.bystanders: set[str] = set()

    def of(self, word: str, near: int) -> list[int]:
        """Return where a word or a part of one stands around an offset, the first few of these, in order."""
        key = word, near // ARTICLE
        found = self._found.get(key)
        if found is None:
            found = self._found[key] = []
            low, high = around(near)
            find = self.text.find
            at = find(word, low, high)
            while at >= 0 and len(found) < LATEST:
                found.append(at)
                at = find(word, at + len(word), high)
        return found

    def count(self, word: str, near: int) -> int:
        """Return how often a word stands around an offset, up to a few."""
        return len(self.of(word, near))

    def recurs(self, part: str, near: int) -> bool:
        """Tell whether a part of a word stands around an offset more than once."""
        low, high = around(near)
        return self.text.find(part, self.text.find(part, low, high) + 1, high) >= 0

    def stands(self, word: str, start: int) -> bool:
        """Tell whether a word stands elsewhere in the article, parted from the words beside it."""
        text, length = self.text, len(word)
        for at in self.of(word, start):
            if (
                at != start
                and not text[at + length : at + length + 1].isalnum()
                and not (at and text[at - 1].isalnum())
            ):
                return True
        return False

    def stands_off(self, token: Token) -> bool:
        """Tell whether a word stands elsewhere with no word with a capital behind it, or in small letters."""
        text, (word, start, _) = self.text, token
        for at in self.of(word, start):
            behind = text[at + len(word) : at + len(word) + 2]
            if at != start and not behind[:1].isalnum() and not behind[1:].isupper():
                return True
        return self.stands(word.lower(), start)

    def lone(self, token: Token) -> int:
        """Return how often a word stands elsewhere with no word with a capital on either side; 0 behind a title."""
        text, (word, start, _), found = self.text, token, 0
        for at in self.of(word, start):
            behind = text[at + len(word) : at + len(word) + 2]
            if at == start or behind[:1].isalnum() or behind[1:].isupper():
                continue
            before = text[max(0, at - LOOK_AROUND) : at].rpartition("\n")[2].rstrip(" ").rpartition(" ")[2]
            if before and self.lexicon.is_title(before):
                return 0
            found += not before[:1].isupper()
        return found

    def stands_alone(self, token: Token, before: str = "") -> bool:
        """Tell whether a word of a name stands elsewhere, and not behind the word ``before`` it."""
        return any(not (before and head.endswith(before)) for head in self.elsewhere(token))

    def elsewhere(self, token: Token) -> Iterator[str]:
        """Yield what stands before each other occurrence of a word."""
        text, (word, start, _) = self.text, token
        for at in self.of(word, start):
            if at != start and not text[at + len(word) : at + len(word) + 1].isalnum():
                yield text[max(0, at - LOOK_AROUND) : at].rstrip()

    def speaks(self, token: Token) -> bool:
        """Tell whether a word stands elsewhere beside a verb of speech: ``kata NAME``, ``NAME mengatakan``."""
        text, (word, start, _), lexicon = self.text, token, self.lexicon
        for at in self.of(word, start):
            end = at + len(word)
            if at != start and not text[end : end + 1].isalnum():
                before = text[max(0, at - LOOK_AROUND) : at].rstrip().rpartition(" ")[2].casefold()
                before = before[max(map(before.rfind, _MARKS)) + 1 :]
                behind = text[end : end + LOOK_AROUND].lstrip().partition(" ")[0].rstrip(",:")
                if before in lexicon.cues or before in lexicon.according or behind in lexicon.active:
                    return True
        return False

    def is_place(self, token: Token) -> bool:
        """Tell whether the article uses a word as a place or a house.

        Behind ``Kabupaten`` or ``di``; in brackets behind the house whose short form it is.
        """
        word = token[0]
        known = self._places.get(word)
        if known is None:
            heads = self.lexicon.heads_of_places
            known = self._places[word] = any(
                before.rpartition(" ")[2] in heads or self._spells_out(before) for before in self.elsewhere(token)
            )
        return known

    def is_short_for_house(self, token: Token) -> bool:
        """Tell whether the article gives a word in brackets behind the house that it stands for."""
        return any(map(self._spells_out, self.elsewhere(token)))

    def _spells_out(self, before: str) -> bool:
        """Tell whether what stands before a word is a house and a bracket, so that the word is its short form."""
        if not before.endswith(_OPENING):
            return False
        house = pattern(_CAPITALS).search(before, 0, len(before) - 1)
        return house is not None and not self.lexicon.houses.isdisjoint(house[0].split())


def around(near: int) -> tuple[int, int]:
    """Return the stretch of the text that uses are looked for in, one for all the offsets of a window."""
    window = near // ARTICLE
    return (window - 1) * ARTICLE if window > 0 else 0, (window + 2) * ARTICLE
