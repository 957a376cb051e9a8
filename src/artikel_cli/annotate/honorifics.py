"""An office without the rank or the title that parts it from a name: ``Kapolres Lawe`` of ``Kapolres Lawe AKBP NAME``.

In: a member with the role as it stands in the text. Out: the words of the office. A rank alone stays (``AKBP NAME``),
for there is no other role, and so does one that is the end of an office (``Sekretaris Jenderal``, ``Guru Besar``).
In a language whose nouns come last (``Major General NAME``) a title is the role itself, and nothing is taken off.
"""

from __future__ import annotations

from .lexicon import Lexicon
from .member import Member
from .traits import ROLE


def office_of(member: Member, lexicon: Lexicon) -> str | None:
    """Return the role of a member, without the titles at its end where an office stands before them; None for none."""
    role = member.role
    if role is None or lexicon.head_final or role.rpartition(" ")[2].strip("(),.") not in lexicon.of_ranks:
        return role
    words = role.split()
    first = len(words)
    while first and _is_of_rank(words[first - 1], lexicon):
        first -= 1
    while first < len(words) and words[first].strip("(),.") in lexicon.grades:
        first += 1  # `Kepala Staf Angkatan Darat Jenderal`
    office = words[:first]
    if not office or first == len(words) or office[-1] in lexicon.rank_ended:
        return role
    past = lexicon.former | lexicon.relations
    held = [word for word in office if word.casefold() not in past]
    told = any(word[0].isupper() or lexicon.traits[word] & ROLE for word in held)  # not `mantan Jenderal NAME`
    return " ".join(office).rstrip(" ,") if told else role


def _is_of_rank(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a word is a title or says more of one: ``AKBP``, ``(Pol)``, but not the end of ``(BP Haji)``."""
    closes = word.endswith((")", "),")) and word[0] != "("
    return not closes and word.strip("(),.") in lexicon.of_ranks
