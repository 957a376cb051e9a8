"""Accounts: who posts something, by the handle (``akun @NAME menulis``).

In: a text and where a post may be told of. Out: the member that is the account, or None.
"""

from __future__ import annotations

import re
from typing import Final

from ..cast import Cast
from ..lexicon import Lexicon
from ..member import Member
from ..phrases.phrase import Phrase

_HANDLE: Final = re.compile(r"@\w+(?:\.\w+)*")
_BACK: Final = 2000
"""How far back an account's handle is looked for, in code points."""
_NOUN: Final = 2
"""The noun of an account stands so many words before its handle: ``akun TikTok @NAME``."""
_BESIDE: Final = 24
"""The words before a handle stand so near."""


def pointed_at(text: str, phrase: Phrase, cast: Cast) -> Member | None:
    """Return the account that ``akun tersebut`` points back to: the last handle before it."""
    if text[phrase.start : phrase.end].split(" ")[0].casefold() not in cast.lexicon.accounts:
        return None
    return last_account(text, max(0, phrase.start - _BACK), phrase.start, cast)


def last_account(text: str, start: int, end: int, cast: Cast) -> Member | None:
    """Return the account whose handle stands last between two offsets, or None."""
    at = text.rfind("@", start, end)
    handle = _HANDLE.match(text, at, end) if at >= 0 and not text[at - 1 : at].isalnum() else None
    return cast.enter(Phrase("name", *handle.span(), ((handle[0], *handle.span()),))) if handle is not None else None


def posts(text: str, start: int, end: int, words: Lexicon) -> bool:
    """Tell whether an account is who does something between two offsets: ``Akun @NAME``, ``disampaikan akun @NAME``.

    One that somebody uses (``lewat akun @NAME``) does nothing itself.
    """
    at = text.rfind("@", start, end)
    before = text[max(start, at - _BESIDE) : at].split() if at >= 0 else []
    for number in range(max(0, len(before) - _NOUN), len(before)):
        if before[number].casefold() in words.accounts:
            verb = before[number - 1] if number else ""
            passive = bool(words.passive_prefix) and verb.startswith(words.passive_prefix)
            return before[number][0].isupper() or (passive and verb not in words.prepositions)
    return False
