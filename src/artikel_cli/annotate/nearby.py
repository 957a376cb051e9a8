"""Whose name stands near an offset: the last one before it, the first one behind, who is named most.

In: a cast and offsets. Out: a member of it, or None.
"""

from __future__ import annotations

import re
from operator import itemgetter
from typing import Final

from ..patterns import pattern
from .cast import Cast
from .lexicon import Lexicon
from .member import Member
from .spellings import without_opening
from .usage.occurrences import ARTICLE

_NEAR: Final = 600
"""So far before a quotation a name is looked for when nothing else tells who speaks."""
_VERB: Final = 24
"""A verb right behind a name stands in so many code points."""
_LATEST: Final = 24
"""So many members are looked at."""
_AGE: Final = r"\b(?P<age>\d{1,2})(?:-| (?P<years>[a-z]+))"
_AGED: Final = (", {},", " ({})", " ({} ", ", {} ")
"""An age behind a name."""
_NAMED: Final = r"[A-Z][\w'’&-]*(?: [A-Z][\w'’&-]*){0,5}\Z"
_NAME: Final = 60
"""No name is longer."""
_SENTENCE_ENDS: Final = (". ", "\n")


def nearest(cast: Cast, start: int, end: int) -> Member | None:
    """Return whose name stands last in the running text between two offsets, or None."""
    best, where = None, -1
    for member in cast.members[-_LATEST:]:
        at = cast.text.rfind(member.name, max(start, end - _NEAR), end) if member.named else -1
        if at > where and cast.prose.holds(at):
            best, where = member, at
    return best


def last_to_speak(cast: Cast, end: int) -> Member | None:
    """Return whose name stands last before a verb of speech near before an offset, or None."""
    best, where = None, -1
    for member in cast.members[-_LATEST:]:
        at = cast.text.rfind(member.name, max(0, end - _NEAR), end) if member.named else -1
        behind = at + len(member.name)
        verb = cast.text[behind : behind + _VERB].lstrip(" ,").partition(" ")[0]
        if at > where and verb in cast.lexicon.active:
            best, where = member, at
    return best


def foremost(cast: Cast, end: int) -> Member | None:
    """Return who is named most often before an offset, of several the first; None where nobody is."""
    low = max(0, end - ARTICLE)
    counts = [(cast.text.count(m.name.partition(" ")[0], low, end), m) for m in cast.members[-_LATEST:] if m.named]
    best = max(counts, key=itemgetter(0), default=None)
    return best[1] if best is not None and best[0] else None


def age_in(description: str, lexicon: Lexicon) -> re.Match[str] | None:
    """Return the ``age`` in a description, with the word for ``years`` behind it: ``the 47-year-old coach``."""
    age = pattern(_AGE).search(description)
    return None if age is not None and age["years"] and age["years"] not in lexicon.years else age


def so_old(cast: Cast, age: str, at: int) -> Member | None:
    """Return beside whose name an age stands last before an offset (``NAME, 44,``; ``NAME (44)``), or None."""
    low = max(0, at - ARTICLE)
    end = max(cast.text.rfind(form.format(age), low, at) for form in _AGED)
    name = pattern(_NAMED).search(cast.text[max(low, end - _NAME) : end]) if end >= 0 else None
    return cast.known(tuple(without_opening(name[0], cast.lexicon).casefold().split())) if name is not None else None


def explained_in(cast: Cast, start: int, end: int) -> Member | None:
    """Return whose name a relative clause or an age explains between two offsets: ``cold comfort to NAME, who …``."""
    best, where = None, -1
    for member in cast.members[-_LATEST:] if cast.lexicon.who else ():
        at = cast.text.rfind(member.name, max(start, where + 1), end) if member.named else -1
        behind = at + len(member.name)
        if at > where and cast.text[behind : min(end, behind + _VERB)].partition(" ")[0] == ",":
            clause = cast.text[behind + 2 : min(end, behind + _VERB)].partition(" ")[0]
            aged = clause.rstrip(",").isdecimal()
            if aged and cast.text[max(start, at - _NAME) : at].rstrip().rpartition(" ")[2] in cast.lexicon.small:
                continue  # `The manager spoke about NAME, 18`
            if clause in cast.lexicon.who or aged:
                best, where = member, at
    return best


def named_before(cast: Cast, end: int) -> Member | None:
    """Return the one person whom the sentence names before that which an offset lies in; None where it is not one."""
    text, low = cast.text, max(0, end - _NEAR)
    start = max(text.rfind(mark, low, end) for mark in _SENTENCE_ENDS)
    start -= len(text[low : max(low, start)]) - len(text[low : max(low, start)].rstrip())  # the line between paragraphs
    first = max(text.rfind(mark, low, max(low, start - 1)) for mark in _SENTENCE_ENDS)
    sentence = text[max(low, first) : max(0, start)]
    found = [m for m in cast.members[-_LATEST:] if m.named and _is_named(sentence, m.name)]
    return found[0] if len(found) == 1 else None


def _is_named(sentence: str, name: str) -> bool:
    """Tell whether a name stands in a sentence, not as the beginning of a longer word."""
    _, found, behind = sentence.partition(name)
    return bool(found) and not behind[:1].isalnum()


def named_in(cast: Cast, start: int, end: int) -> Member | None:
    """Return whose full name stands first between two offsets, or None."""
    found = [(at, member) for member in cast.members[-_LATEST:] if (at := cast.text.find(member.name, start, end)) >= 0]
    return min(found, key=itemgetter(0))[1] if found else None
