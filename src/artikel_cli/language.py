"""Language packs: words of a language as data (``languages/CODE.toml``), loaded, validated, frozen.

In: a BCP 47 code. Out: a :class:`Language`. The tables hold words and slot templates, never regular
expressions or code; a key that no class below knows is an error that names it. What a recogniser makes of its
table (sets, compiled patterns) it keeps for itself, cached by language.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from msgspec import Struct

from .errors import UnknownLanguageError

_FOLDER: Final = Path(__file__).with_name("languages")


class TimeWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Words of calendar and clock; the recogniser of times owns this table."""


class Language(Struct, frozen=True, forbid_unknown_fields=True, eq=False):
    """A language pack."""

    code: str
    name: str
    function_words: tuple[str, ...]
    times: TimeWords = TimeWords()


def codes() -> tuple[str, ...]:
    """Return the codes of the packs there are, sorted."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.toml")))


@cache
def load(code: str) -> Language:
    """Load a pack.

    Raises:
        UnknownLanguageError: there is no such pack.
        msgspec.ValidationError: the pack has an unknown key or a value of a wrong type.
    """
    import tomllib

    import msgspec

    try:
        text = (_FOLDER / f"{code}.toml").read_text(encoding="utf-8") if code.isalnum() else None
    except FileNotFoundError:
        text = None
    if text is None:
        raise UnknownLanguageError(code, "no language pack of this code", f"choose one of {', '.join(codes())}")
    return msgspec.convert(tomllib.loads(text), Language)
