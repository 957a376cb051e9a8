"""People: everybody who speaks or is introduced by name with a role, with the places where the name stands.

In: the text and its cast. Out: one :class:`~artikel_cli.model.Person` a member that has a name.
"""

from __future__ import annotations

from collections.abc import Iterator
from operator import itemgetter
from typing import Final

from ..model import Person, Span
from .cast import Cast
from .honorifics import office_of
from .lexicon import CAPITALISED
from .quotations import Speech

_FEW: Final = 48


def gather_people(text: str, speech: Speech) -> tuple[Person, ...]:
    """Return the people of an article in the order of their first mention."""
    mentions = _mentions(text, speech.cast)
    people = [
        Person(
            member.name,
            tuple([alias for alias in member.aliases if alias != member.name]),
            office_of(member, speech.cast.lexicon),
            member.affiliation,
            tuple(mentions[id(member)]),
        )
        for member in speech.cast.members
        if id(member) in mentions
    ]
    people.sort(key=lambda person: person.mentions[0].start if person.mentions else len(text))
    return tuple(people)


def _mentions(text: str, cast: Cast) -> dict[int, list[Span]]:
    """Return where the forms of each name stand as words, the longest form first.

    A few names are looked for one by one; of many, each form is looked up where a word with a capital begins, so
    that a text is not read once for each of thousands.
    """
    owners: dict[str, list[Span]] = {}
    found: dict[int, list[Span]] = {}
    for member in cast.members:
        if member.named:
            spans = found[id(member)] = []
            for form in (member.name, *member.aliases):
                owners.setdefault(form, spans)
    forms = sorted(owners, key=len, reverse=True)
    done = 0
    for start, end in _each(text, forms) if len(forms) <= _FEW else _all(text, forms):
        if start >= done and not text[end : end + 1].isalnum():
            owners[text[start:end]].append(Span(start, end))
            done = end
    return found


def _each(text: str, forms: list[str]) -> list[tuple[int, int]]:
    """Return the spans where each form stands, in order, at one place the longest first."""
    places = []
    for form in forms:
        length = len(form)
        at = text.find(form)
        while at >= 0:
            end = at + length
            places.append((at, end))
            at = text.find(form, end)
    places.sort(key=itemgetter(0))
    return places


def _all(text: str, forms: list[str]) -> Iterator[tuple[int, int]]:
    """Yield the same for any number of forms, in one look at the text."""
    known = set(forms)
    lengths: dict[str, dict[int, None]] = {}
    for form in forms:
        first = CAPITALISED.match(form)
        if first is not None:
            lengths.setdefault(first[0], {})[len(form)] = None
    for match in CAPITALISED.finditer(text):
        start = match.start()
        for length in lengths.get(match[0], ()):
            if text[start : start + length] in known:
                yield start, start + length
