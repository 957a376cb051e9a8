"""Accounts: who posts something, by the handle (``akun @NAME menulis``).

In: a text and where a post may be told of. Out: the member that is the account, or None.
"""

from __future__ import annotations

import re
from typing import Final

from ...patterns import pattern
from ..cast import Cast
from ..lexicon import Lexicon
from ..member import Member
from ..phrases.phrase import Phrase
from ..phrases.reader import read_phrase

_HANDLE: Final = re.compile(r"@\w+(?:\.\w+)*")
_BACK: Final = 2000
"""How far back an account's handle is looked for, in code points."""
_OWNER: Final = r"\b(?P<name>[A-Z][\w'’]+(?: [A-Z][\w'’]+){0,3}) (?P<through>[a-z]+)\Z"
"""Whose account it is, and a preposition: ``NAME lewat akun X mereka``."""
_NAME: Final = 60
"""A name is no longer."""
_NOUN: Final = 2
"""The noun of an account stands so many words before its handle: ``akun TikTok @NAME``."""
_BESIDE: Final = 24
"""The words before a handle stand so near."""


def pointed_at(text: str, phrase: Phrase, cast: Cast) -> Member | None:
    """Return the account that ``akun tersebut`` points back to: the last handle before it, or whose account it is."""
    described = text[phrase.start : phrase.end].casefold().split(" ")
    if phrase.unnamed and described[-1] in cast.lexicon.accounts:
        behind = text[phrase.end : phrase.end + _NAME].partition(".")[0].partition(",")[0]
        at = behind.find(" @")  # `salah satu akun di media sosial Instagram @NAME`
        return _account_at(text, phrase.end + at + 1, len(text), cast) if at >= 0 else None
    noun = described[0]
    if noun not in cast.lexicon.accounts:
        return None
    at = text.rfind(f" {noun} ", max(0, phrase.start - _BACK), max(0, phrase.start - 1))
    owner = pattern(_OWNER).search(text, max(0, at - _NAME), at) if at >= 0 else None
    if owner is not None and owner["through"] in cast.lexicon.through and text.find("@", at, phrase.start) < 0:
        named = read_phrase(text, owner.start("name"), owner.end("name"), cast.lexicon, cast.times)
        if named is not None and named.kind == "name":
            return cast.enter(named)
    return last_account(text, max(0, phrase.start - _BACK), phrase.start, cast)


def last_account(text: str, start: int, end: int, cast: Cast) -> Member | None:
    """Return the account whose handle stands last between two offsets, or None."""
    at = text.rfind("@", start, end)
    return _account_at(text, at, end, cast) if at >= 0 and not text[at - 1 : at].isalnum() else None


def _account_at(text: str, at: int, end: int, cast: Cast) -> Member | None:
    """Return the account whose handle begins at an offset, or None."""
    handle = _HANDLE.match(text, at, end)
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
