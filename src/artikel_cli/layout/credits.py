"""Credits: who edited, wrote, photographed or first published the article, and the bylines that look like them.

In: lines. Out: :class:`~artikel_cli.model.Credit` values, and the cuts that free a credit from the paragraph
that it was glued to (``… Jepang|Pewarta: A|Editor: B``, ``… tutupnya. (kha)``).
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from ..language import Language
from ..model import Credit, CreditRole, Name
from .furniture import squeeze
from .names import split_names

_LABEL_LINE: Final = 220
"""A line of credits is short; in a longer one only its end is looked at."""
_TAIL: Final = 260
_BRACKET: Final = re.compile(r"[(\[]\s*([^()\[\]\n]{2,60}?)\s*[)\]]\s*[.*]*\Z")
# Few articles need these: re compiles them when one does.
_INITIALS: Final = r"(?:[a-z]{2,5}|[A-Z]{2,4}|[A-Z]-\d{1,2})(?:[/\-,.|]\s?(?:[a-z]{2,5}|[A-Z]{2,4}|[A-Z]-\d{1,2}))*\Z"
_OUTLET_SLASH: Final = (
    r"[\w.]+\.\w{2,4}(?: \w+)?/([A-Z][\w.'’ ]+)\Z|[A-Z][A-Za-z]+/([A-Z][\w.'’]+(?: [A-Z][\w.'’]+)*)\Z"
)
_OUTLET: Final = r"[A-Za-z][\w-]*\.(?:com|co\.id|co|id|net|news|tv)|[A-Z][\w.]*(?: [A-Z][\w.]*){0,2}|[a-z]+[A-Z]\w+"
_PERSON: Final = r"[A-Z][\w.'’]+(?: [A-Z][\w.'’]*){1,4}\Z"
_SIGNED: Final = (
    r"(?s)(?P<titles>(?:(?:Dr|Prof|Drs|Dra|Ir|KH|Hj?|dr|drg)\.?,? ){0,4})"
    r"(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w.'’-]*){1,3})"
    r"(?P<degrees>(?:, ?(?:[A-Z]\w{0,4}\.){1,4}(?:[A-Z][a-z]{0,3}\b\.?)?){0,4})(?P<rest>.*)\Z"
)
_OPENERS: Final = " \t\u00a0\"'“*([-–—•|"
_CLOSERS: Final = " \t\u00a0|,;/)].*"


class _Words(NamedTuple):
    label: re.Pattern[str]
    roles: dict[str, CreditRole]
    republished: re.Pattern[str] | None
    copyright: tuple[str, ...]


@cache
def _words(language: Language) -> _Words:
    words = language.credits
    labels = "|".join(
        r"\s?".join(map(re.escape, label.split())) for label in sorted(words.labels, key=len, reverse=True)
    )
    republished = "|".join(r"\s*".join(map(re.escape, phrase.split())) for phrase in words.republished)
    return _Words(
        re.compile(rf"(?<![^\W_])(?P<label>{labels})(?:\s?/\s?\w+)?\s?:[ \t\u00a0]*", re.IGNORECASE),
        {squeeze(label): role for label, role in words.labels.items()},
        re.compile(rf"(?:{republished})\s*", re.IGNORECASE) if republished else None,
        words.copyright,
    )


def labelled(text: str, start: int, language: Language) -> tuple[Credit, ...]:
    """Return the credits of a line such as ``(Reporter: A | Editor: B)``; () where the line is no such line."""
    if ":" not in text or len(text) > _LABEL_LINE:
        return ()
    words = _words(language)
    first = words.label.search(text)
    if first is None or text[: first.start()].strip(" \t\u00a0(*-–—|["):
        return ()
    found: list[Credit] = []
    label: re.Match[str] | None = first
    while label is not None:
        following = words.label.search(text, label.end())
        value = text[label.end() : following.start() if following else len(text)]
        for mark in ("|", "©", "(c)"):
            value = value.split(mark)[0]
        lowered = value.casefold()
        for word in words.copyright:
            if word in lowered:
                value = value[: lowered.index(word)]
                lowered = value.casefold()
        role = words.roles[squeeze(label["label"])]
        found += _named(value, start + label.end(), role)
        label = following
    return tuple(found)


def _named(value: str, start: int, role: CreditRole) -> list[Credit]:
    """Return one credit a name; a value that is no list of names (``Berbagai sumber``) is one credit."""
    stripped = value.rstrip(_CLOSERS)
    lead = len(stripped) - len(stripped.lstrip(" \t\u00a0"))
    names: tuple[Name, ...] = split_names(stripped, start)
    if not names and stripped.strip():
        begin = start + lead
        names = (Name(stripped[lead:], begin, start + len(stripped)),)
    return [Credit(role, name.name, name.start, name.end) for name in names]


def republished(text: str, start: int, language: Language) -> tuple[Credit, ...]:
    """Return the source that ``Artikel ini telah tayang di OUTLET dengan judul …`` names."""
    pattern = _words(language).republished
    lead = len(text) - len(text.lstrip(_OPENERS))
    match = pattern.match(text, lead) if pattern else None
    if match is None:
        return ()
    outlet = re.compile(_OUTLET).match(text, match.end())
    if outlet is None:
        return ()
    name = outlet.group().rstrip(".")
    return (Credit("source", name, start + outlet.start(), start + outlet.start() + len(name)),)


def is_copyright(text: str, language: Language) -> bool:
    """Tell whether a line states the copyright."""
    lowered = text[:40].casefold().lstrip(" |(*")
    return lowered.startswith(("©", "(c)", *_words(language).copyright))


def bracketed(text: str, start: int, language: Language) -> tuple[int, tuple[Credit, ...]] | None:
    """Return the credit in brackets that ends a text, with the offset of its bracket in the text.

    ``(kha)`` and ``(fby/sfr)`` are initials, ``(Outlet.com/Nama)`` is the writer, a full name is the editor, an
    outlet alone is the source. Words before the bracket must have ended a sentence.
    """
    match = _BRACKET.search(text, max(0, len(text) - 70))
    if match is None:
        return None
    before = text[: match.start()].rstrip()
    if before and before[-1] not in '.!?…"”’»)':
        return None
    content = match[1]
    at = start + match.start(1)
    slash = re.match(_OUTLET_SLASH, content)
    outlets = language.dateline.outlets
    if slash is not None:
        group = 1 if slash[1] else 2
        if group == 2 and content.split("/")[0] not in outlets and not slash[2]:
            return None
        name = slash[group].strip()
        begin = at + slash.start(group)
        return match.start(), (Credit("writer", name, begin, begin + len(name)),)
    if content in outlets or re.fullmatch(r"[\w-]+\.(?:com|co\.id|id|co)", content):
        return match.start(), (Credit("source", content, at, at + len(content)),)
    if re.match(_INITIALS, content):
        return match.start(), (Credit("initials", content, at, at + len(content)),)
    if re.match(_PERSON, content) and (not before or before[-1] in '.!?…"”'):
        return match.start(), (Credit("editor", content, at, at + len(content)),)
    return None


def signed(text: str, start: int, language: Language) -> tuple[Credit, ...]:
    """Return the writer who signs an opinion piece: a name with titles or degrees and a function, no sentence."""
    if len(text) > 160 or text.endswith((".", "?", "!")) or '"' in text:
        return ()
    match = re.match(_SIGNED, text)
    if match is None:
        return ()
    rest = match["rest"].lstrip(" ,;(")
    head = rest.split(" ")[0].rstrip(",")
    by_role = (head in language.people.roles or head.capitalize() in language.people.roles) and match["rest"][:1] in (
        ",",
        "(",
        "\n",
        ";",
        "",
    )
    if not (match["degrees"] or by_role) or (match["degrees"] and not rest and not match["titles"]):
        return ()
    return (Credit("writer", match["name"], start + match.start("name"), start + match.end("name")),)


def signed_off(text: str, start: int, language: Language) -> tuple[Credit, ...]:
    """Return the agency whose name alone ends a dispatch (``Reuter``)."""
    name = text.rstrip(" .*")
    return (Credit("source", name, start, start + len(name)),) if name in language.dateline.outlets else ()


def glued_at(text: str, language: Language) -> int | None:
    """Return the offset where the end of a paragraph turns into labelled credits, or None."""
    if ":" not in text[-_TAIL:]:
        return None
    words = _words(language)
    for label in words.label.finditer(text, max(0, len(text) - _TAIL)):
        before = text[: label.start()].rstrip(" \t\u00a0")
        if (before and before[-1] in "|(") or (before and before[-1] in '.!?…"”)' and label.group()[0].isupper()):
            return len(before) - 1 if before[-1] in "|(" else label.start()
    return None
