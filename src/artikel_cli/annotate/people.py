"""People: everybody who speaks or is introduced by name with a role, with the places where the name stands.

In: the text and its cast. Out: one :class:`~artikel_cli.model.Person` a member that has a name.
"""

from __future__ import annotations

from ..model import Person, Span
from .cast import Cast, Member
from .lexicon import CAPITALISED
from .quotations import Speech


def gather_people(text: str, speech: Speech) -> tuple[Person, ...]:
    """Return the people of an article in the order of their first mention."""
    mentions = _mentions(text, speech.cast)
    people = [
        Person(
            member.name,
            tuple([alias for alias in member.aliases if alias != member.name]),
            member.role,
            member.affiliation,
            tuple(mentions[id(member)]),
        )
        for member in speech.cast.members
        if id(member) in mentions
    ]
    people.sort(key=lambda person: person.mentions[0].start if person.mentions else len(text))
    return tuple(people)


def _mentions(text: str, cast: Cast) -> dict[int, list[Span]]:
    """Return where the forms of each name stand as words, the longest form first; one look at the text for all.

    A form is looked for where its first word stands, at each of the lengths that forms with that word have.
    """
    found: dict[int, list[Span]] = {}
    owners: dict[str, Member] = {}
    lengths: dict[str, set[int]] = {}
    for member in cast.members:
        if not member.named:
            continue
        found[id(member)] = []
        for form in (member.name, *member.aliases):
            first = CAPITALISED.match(form)
            if first is not None:
                owners.setdefault(form, member)
                lengths.setdefault(first[0], set()).add(len(form))
    descending = {first: sorted(known, reverse=True) for first, known in lengths.items()}
    done = 0
    for match in cast.capitals:
        known = descending.get(match[0])
        if known is None or match.start() < done:
            continue
        start = match.start()
        for length in known:
            end = start + length
            owner = owners.get(text[start:end])
            if owner is not None and not text[end : end + 1].isalnum():
                found[id(owner)].append(Span(start, end))
                done = end
                break
    return found
