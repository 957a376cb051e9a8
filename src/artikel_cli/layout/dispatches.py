"""Dispatches: the paragraph below an article that says who reported from where, and nothing else.

``Ann Reed reported from Lund, and Owen Price from Norwell. Marla Keene contributed reporting.``
In: a paragraph. Out: a decision, or the credits in it.
"""

from __future__ import annotations

from functools import cache
from typing import Final, NamedTuple

from ..language import Language
from ..model import Credit, CreditRole
from ..patterns import pattern
from .dateline import is_outlet

_WORD: Final = r"(?:(?:[A-Z]\.)+|[A-Z][\w’'-]*[^\W\d])"
_NAME: Final = rf"(?:(?P<before>[a-z]+)(?: the)? )?(?P<name>{_WORD}(?: {_WORD})+)"
"""A name of at least two words, and the word before it but for an article."""
_LONGEST: Final = 700
_LETTER: Final = ".,;:"


class _Words(NamedTuple):
    roles: dict[str, CreditRole]
    """What somebody has done, by how it is said."""
    reported: tuple[str, ...]
    """How a dispatch says who reported or wrote, one of which it has."""
    titled: frozenset[str]
    """What a reporter’s name does not begin with: ``President``, ``The``."""
    allowed: frozenset[str]
    """The small words that stand in such a paragraph."""


@cache
def _words(language: Language) -> _Words:
    roles = {**language.credits.contributed, **language.credits.dispatched}
    said = [word for phrase in roles for word in phrase.split()]
    reported = tuple([phrase for phrase, role in language.credits.dispatched.items() if role != "editor"])
    people = language.people
    titled = frozenset((*people.titles, *[word.title() for word in (*people.roles, *people.articles)]))
    titled -= frozenset(people.first_names)
    return _Words(
        roles, reported, titled, frozenset((*said, *language.speech.coordinators, *language.credits.behind_names))
    )


def is_dispatch(text: str, language: Language) -> bool:
    """Tell whether all that a paragraph tells is who reported from where: it begins with a name."""
    if not language.credits.dispatched or len(text) > _LONGEST:
        return False
    words = _words(language)
    if not any(map(text.__contains__, words.reported)) or text.partition(" ")[0] in words.titled:
        return False
    small = [word.strip(_LETTER) for word in text.split() if word[0].islower()]
    return words.allowed.issuperset(small) and pattern(_NAME).match(text) is not None


def reporters_of(text: str, start: int, language: Language) -> tuple[Credit, ...]:
    """Return the credits of a paragraph that is a dispatch: who is named, but for where and for whom."""
    words = _words(language)
    found: list[Credit] = []
    for match in pattern(_NAME).finditer(text):
        if match["before"] in language.credits.behind_names:
            continue  # `from Los Angeles`
        at, end = match.span("name")
        role: CreditRole = "source" if is_outlet(match["name"], language) else _role(text, end, words)
        found.append(Credit(role, match["name"], start + at, start + end))
    return tuple(found)


def _role(text: str, at: int, words: _Words) -> CreditRole:
    """Return what the first phrase in the rest of a sentence says that somebody did; ``from Lund`` says no more."""
    stop = text.find(". ", at)
    rest = text[at : stop if stop >= 0 else len(text)]
    places = [(place, -len(phrase), role) for phrase, role in words.roles.items() if (place := rest.find(phrase)) >= 0]
    return min(places)[2] if places else "reporter"
