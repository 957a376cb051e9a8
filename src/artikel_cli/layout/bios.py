"""Bios: what a page says of those who have written the article.

In: a line and the names of the writers. Out: whether it is about one of them.
"""

from __future__ import annotations

from typing import Final

from ..language import Language
from ..model import Credit, Name
from ..patterns import pattern

_PLACED_MAX: Final = 90
_TOLD_MAX: Final = 300
_NOUN_WITHIN: Final = 6
"""What a writer is stands among so many words: ``a senior business reporter``."""
_TOLD: Final = (
    r"(?P<name>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,2}) (?P<verb>[a-z]{2,3}) (?P<article>[a-z]{1,3}) (?P<rest>[^\n]{4,})"
)


def tells_of(text: str, names: tuple[Name, ...]) -> bool:
    """Tell whether a line says who the writer is: ``NAME is a reporter …``; no article is about who wrote it."""
    for name in names:
        if text.startswith(name.name) and " " in name.name:
            behind = text[len(name.name) :]
            return behind[:1] == " " and behind[1:2].islower()
    return False


def forms_of_names(names: tuple[Name, ...]) -> tuple[str, ...]:
    """Return what a line about one of the writers may begin with: the whole name, or its last word."""
    full = [name.name for name in names if " " in name.name]
    if full and full[0].isupper():
        full = [name.title() for name in full]
    if len(full) == 1:
        return (full[0], full[0][full[0].rfind(" ") + 1 :])
    return (*full, *[name[name.rfind(" ") + 1 :] for name in full])


def writer_told(text: str, start: int, language: Language) -> tuple[Credit, ...]:
    """Return the writer of whom the last line says what they are: ``Ann Reed is a reporter for the Lund Gazette.``"""
    if len(text) > _TOLD_MAX or not language.credits.journalists:
        return ()
    match = pattern(_TOLD).match(text)
    if match is None or match["article"] not in language.people.articles:
        return ()
    if match["verb"] not in language.speech.copulas or match["verb"] in language.times.past:
        return ()
    told = match["rest"].casefold().replace(",", " ").replace("’s", "").split()[:_NOUN_WITHIN]
    if set(language.credits.journalists).isdisjoint(told):
        return ()
    return (Credit("writer", match["name"], start, start + match.end("name")),)


def is_bio(text: str, names: tuple[Name, ...], language: Language) -> bool:
    """Tell whether a line says what a writer is or was: ``NAME is a reporter …``, ``Surname reported from Lund.``"""
    form = next(filter(text.startswith, forms_of_names(names)), "")
    words = text[len(form) :].split(" ", 4)[1:4]
    if not form or not text.startswith(" ", len(form)) or len(words) < 3 or not words[0].islower():
        return False
    if " " in form and words[1] in language.people.articles:
        return True
    return words[1] in language.credits.behind_names and words[2][:1].isupper() and len(text) <= _PLACED_MAX
