"""Whether two words spell one name: a slip, a short form, an acronym and what it stands for.

In: words in one case, or the text. Out: a decision, or the words.
"""

from __future__ import annotations

from typing import Final

from .lexicon import Lexicon
from .usage import ARTICLE

_SOUND: Final = 3
"""Of a name that a short form stands for so many letters at least are left out."""
_FULL: Final = 100
"""The name of a house is no longer."""


def is_short_for(word: str, name: str) -> bool:
    """Tell whether a word is how the end of a name sounds: ``uni`` for ``wahyuni``."""
    return len(name) - len(word) >= _SOUND and name.endswith(word)


def is_slip_of(word: str, name: str) -> bool:
    """Tell whether two words differ by one letter: another, one too many, one left out, or two in the wrong order.

    These are the four slips of Damerau (1964), "A technique for computer detection and correction of spelling
    errors"; the first letter is seldom the wrong one.
    """
    if word[0] != name[0] or word == name or abs(len(word) - len(name)) > 1:
        return False
    length = min(len(word), len(name))
    at = next((i for i in range(length) if word[i] != name[i]), length)
    rest, other = word[at:], name[at:]
    return rest[1:] in (other[1:], other) or rest == other[1:] or (rest[:2] == other[1::-1] and rest[2:] == other[2:])


def spelled_out(acronym: str, text: str, place: int, lexicon: Lexicon) -> str | None:
    """Return what an acronym at an offset stands for: ``Badan Pusat Statistik`` where that stands before ``(BPS)``."""
    if not (acronym.isupper() and len(acronym) > 1):
        return None
    at = max(text.find(f" ({acronym})", max(0, place - ARTICLE), place + ARTICLE), 0)
    low = max(0, at - _FULL)
    before = text[low:at].rpartition("\n")[2].split(" ")
    full: list[str] = []
    for word in reversed(before[1:] if low else before):
        if not word or not (word[0].isupper() or word in lexicon.joiners) or not word[-1].isalnum():
            break
        full.insert(0, word)
        capitals = [word for word in full if word[0].isupper()]
        spelled = "".join([word[0] for word in capitals]) == acronym
        if word[0].isupper() and len(capitals) > 1 and (spelled or word in lexicon.institutions):
            return " ".join(full)
    return None
