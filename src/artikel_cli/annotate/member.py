"""Somebody in an article: what a name and what stands beside it tell, gathered as the article is read."""

from __future__ import annotations


def words_of(name: str) -> tuple[str, ...]:
    """Return the words of a name as they are compared: in small letters, a nickname without its marks."""
    words = [word.strip("\"“”‘’'") for word in name.casefold().split()]
    return tuple(filter(None, words)) or (name.casefold(),)


class Member:
    """Somebody in the article; ``words`` are the words of the fullest name, folded.

    ``withheld``: the newsroom gives no more than initials, as of suspects. ``house``: it is a company or a body.
    ``pronoun`` is how the text speaks of him or her, or how it would by the first name.
    """

    __slots__ = (
        "affiliation",
        "aliases",
        "house",
        "name",
        "named",
        "place",
        "pronoun",
        "role",
        "titles",
        "withheld",
        "words",
    )

    def __init__(self, name: str, words: tuple[str, ...], place: int, *, named: bool) -> None:
        self.name, self.words, self.place, self.named = name, words, place, named
        self.role: str | None = None
        self.affiliation: str | None = None
        self.aliases: dict[str, None] = {}
        self.titles: set[str] = set()
        self.pronoun: str | None = None
        self.withheld = self.house = False

    def take_in(self, other: Member) -> None:
        """Take over what is known of another member who is the same person, and tell that what is known of this."""
        self.aliases.update(other.aliases)
        self.role = other.role = self.role or other.role
        self.affiliation = other.affiliation = self.affiliation or other.affiliation
