"""People: everybody who speaks or is introduced by name with a role, with the places where the name stands.

In: the text and its cast. Out: one :class:`~artikel_cli.model.Person` a member that has a name.
"""

from __future__ import annotations

from ..model import Person, Span
from .quotations import Speech


def gather_people(text: str, speech: Speech) -> tuple[Person, ...]:
    """Return the people of an article in the order of their first mention."""
    people = []
    for member in speech.cast.members:
        if not member.named:
            continue
        forms = sorted({member.name, *member.aliases}, key=len, reverse=True)
        mentions = _mentions(text, forms)
        people.append(
            Person(
                member.name,
                tuple(alias for alias in member.aliases if alias != member.name),
                member.role,
                member.affiliation,
                tuple([Span(start, end) for start, end in mentions]),
            )
        )
    people.sort(key=lambda person: person.mentions[0].start if person.mentions else len(text))
    return tuple(people)


def _mentions(text: str, forms: list[str]) -> list[tuple[int, int]]:
    """Return where any of the forms stands as a word, the longest form first."""
    taken: list[tuple[int, int]] = []
    for form in forms:
        at = text.find(form)
        while at >= 0:
            end = at + len(form)
            whole = not text[end : end + 1].isalnum() and not (at and text[at - 1].isalnum() and text[at - 1].isupper())
            if whole and not any(low <= at < high for low, high in taken):
                taken.append((at, end))
            at = text.find(form, end)
    taken.sort()
    return taken
