"""Names in header and credit lines: a list of people, each without desk or function."""

from __future__ import annotations

from typing import Final

from ..model import Name
from ..patterns import pattern

_SEPARATOR: Final = r"(?:(?<!\s)\s+)?(?:[,;&|·•]\s*|/\s+)|(?<!\s)\s+(?:dan|and|DAN|AND|And)\s+"
"""It is linear in a long run of blanks."""
_NAME: Final = r"[^\W\d_a-z][\w.'’`-]*(?: (?:[^\W\d_a-z][\w.'’`-]*|bin|binti|van|de|al))*"
_DESK: Final = r"\s+[-–—]\s*\S.*\Z|[-–—]\s+\S.*\Z|\s*\|\s*[^\W\d_]+\Z"
_DEGREE: Final = r"(?:[A-Z][a-z]{0,3}\.)+[A-Za-z]{0,3}\Z|Ph\.?D\Z"
"""A degree behind the name: ``M.Si``, ``S.H.``."""
_MAX_WORDS: Final = 6
_HAND: Final = 4
"""The sign of an editor or a desk behind a slash, in capitals, is no longer."""
_MOST: Final = 1_000
"""A list of names is no longer, in code points; the patterns above need more than one look at what is."""


def split_names(text: str, start: int) -> tuple[Name, ...]:
    """Return the names in a stretch of text that begins at ``start``; () where some part is no name.

    ``Nama Satu, Nama Dua -Sepakbola`` gives two names; a desk or function behind a dash or a bar is left out, and
    so are the outlets behind a slash (``Nama Satu/JIBI/Harian Jogja``), the sign of a hand (``Nama Satu / AB``) and
    degrees (``Nama Satu, M.Si``).
    """
    if len(text) > _MOST:
        return ()
    desk = pattern(_DESK).search(text)
    content = text[: desk.start()] if desk else text
    names: list[Name] = []
    at = 0
    for piece in pattern(_SEPARATOR).split(content):
        if not piece:
            continue
        at = content.index(piece, at)
        name = piece.strip(" .:*()[]\u00a0")
        if "/" in name and " " in name[: name.index("/")]:
            name = name[: name.index("/")].rstrip()
        if not name or len(name.split()) > _MAX_WORDS or not pattern(_NAME).fullmatch(name):
            return ()
        if names and len(name) <= _HAND and name.isupper() and content[:at].rstrip()[-1:] == "/":
            at += len(piece)
            continue  # `Nama Satu / AB`
        if names and "." in piece and pattern(_DEGREE).match(piece.strip()) is not None:
            at += len(piece)
            continue
        begin = start + content.index(name, at)
        names.append(Name(name, begin, begin + len(name)))
        at += len(piece)
    return tuple(names)
