"""A phrase that names a speaker: the name, the role and the organisation in it, each where it stands."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

PhraseKind = Literal["name", "role", "pronoun"]
Spanned = tuple[int, int]
Token = tuple[str, int, int]
"""A word, where it starts and where it ends; a plain tuple, since many are made."""


class Phrase(Struct, frozen=True, gc=False):
    """Who is meant.

    ``start``/``end`` span the whole phrase, ``name`` the tokens of the name, ``role`` and ``affiliation`` are
    spans or None. ``this`` says that a demonstrative points back (``pemain ini``), ``aforesaid`` that it is one for
    what was spoken of (``pemain tersebut``), ``alias`` is the form in
    brackets, ``organisation`` that no word of a person stands in it, ``unnamed`` that it describes one of many
    (``salah satu warga``), ``relation`` that the name in it is somebody else's (``pihak NAMA``). ``apposed`` are the
    tokens of what may be the name instead, where ``name`` is an office that no list knows (``Pekaseh X, NAMA, …``).
    """

    kind: PhraseKind
    start: int
    end: int
    name: tuple[Token, ...] = ()
    role: Spanned | None = None
    affiliation: Spanned | None = None
    alias: Spanned | None = None
    this: bool = False
    aforesaid: bool = False
    plural: bool = False
    organisation: bool = False
    unnamed: bool = False
    relation: bool = False
    apposed: tuple[Token, ...] = ()
