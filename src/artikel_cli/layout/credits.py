"""Credits: who edited, wrote, photographed or first published the article, and the bylines that look like them.

In: lines. Out: :class:`~artikel_cli.model.Credit` values, and the cuts that free a credit from the paragraph
that it was glued to (``… Jepang|Pewarta: A|Editor: B``, ``… tutupnya. (kha)``). It is a long module because credits are
written in many forms, and a line may hold several.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from msgspec.structs import replace

from ..language import Language
from ..model import Credit, CreditRole, Name
from ..patterns import pattern
from .byline import behind_cut, first_word, people
from .dateline import is_outlet
from .dateline_forms import OUTLET, forms_of
from .dispatches import is_dispatch, reporters_of
from .furniture import furniture_at, squeeze
from .names import split_names
from .paths import is_address
from .shape import ends_sentence, openings

_LABEL_LINE: Final = 220
"""A line of credits is short; in a longer one only its end is looked at."""
_REPUBLISHED: Final = 480
"""The sentence that says where an article stood first is no longer: it has the title and the address."""
_BRACKETED: Final = 1200
"""One in brackets names everybody who has helped: ``(Reporting by A, B and C; Writing by D; Editing by E)``."""
_LABEL_MAX: Final = 24
_TAIL: Final = 260
_OPENING: Final = 40
_KEY: Final = 3
_LABEL_KEY: Final = 2
_MAKERS: Final = ("writer", "reporter", "editor")
_QUOTES: Final = '"“'
_PEOPLE: Final = r",\s+(?:and\s+)?|(?<!\s)\s+(?:and|dan)\s+|;\s+"  # linear in a long run of blanks
_HELPER: Final = r"[A-Z][\w.’'-]*[^\W\d](?: [A-Z][\w.’'-]*)+"
"""A name of at least two words."""
_POSSESSIVE: Final = r"(?:['’]s|s['’])\s+"
_AFTERWARDS: Final = (
    r"\.?(?:, (?P<relative>[a-z]+) [^.\n]{1,60}(?:\.m)?\.?| (?P<from>[a-z]+) [A-Z][^.]{1,40}\."
    r"| (?P<name>[A-Z][^.]{2,60}?) [a-z]+ (?P<place>[a-z]+) [A-Z][^.]{1,40}\.)?\Z"
)
"""What a sentence with helpers is followed by: a clause about the report, or where another of them was."""
_ENDING: Final = 5
_HELPERS: Final = 200
_SENTENCE: Final = r"(?:(?<=[^\W_]{2}[.!?])|(?<=[”\"]))[”\"]?\s*(?=[A-Z])"
"""Where a sentence begins, also where scraping has glued it to the one before: ``… ujar dia.Nama Orang``."""
_DASHED_WORDS: Final = 4
_PAIR: Final = 2
_HANDS: Final = (
    r"\s*(?P<source>[A-Z][\w .]{1,30})/(?P<initials>[a-z]{2,4}(?:\([a-z]{2,4}\))?(?:/[a-z]{2,4}){0,2})[\s.]*\Z"
)
"""An agency and the hands of the dispatch: ``AFP/ab``, ``Outlet/rt(kl)``."""
_HANDS_BEHIND: Final = r"[^\W\d_] \(([a-z]{2,4}(?:/[a-z]{2,4}){0,2})\)\Z"
"""The hands behind labelled credits: ``Laporan: Nama Orang/Lawe (mus)``."""
# Few articles need these: compiled when one does.
_OUTLET: Final = r"[A-Za-z][\w-]*\.(?:com|co\.id|co|id|net|news|tv)|[A-Z][\w.]*(?: [A-Z][\w.]*){0,2}|[a-z]+[A-Z]\w+"
_COPYRIGHT_OF: Final = r"(?:©|\([cC]\))?\s?(?:\d{4},?\s)?(?P<outlet>[^\d\W][^,.|]{1,30})(?=[,.|]|\Z)"
_SIGN_OF_COPYRIGHT: Final = ("c) 19", "c) 20")
"""The sign typed as a letter, behind its bracket: ``(c) 2023 Lund Press``."""
_OPENERS: Final = " \t\u00a0\"'“*([-–—•|"
_SMALL_WORDS: Final = 4
_FIGURE: Final = r"(?<=[a-z]) \d"
_PLACED: Final = r"\s*\((?P<place>[A-Z][\w .-]{2,24})\)\s*\Z"
_CLOSERS: Final = " \t\u00a0|,;/)].*"


class _Words(NamedTuple):
    label: re.Pattern[str]
    labels: frozenset[str]
    """The first letters of the labels."""
    roles: dict[str, CreditRole]
    agents: tuple[str, ...]
    """Labels that need no colon, because they end in ``by``: ``Reporting by A; Editing by B``."""
    republished: str
    """What says where an article was published before; few articles need it: compiled when one does."""
    first: tuple[str, ...]
    """The words that it begins with,"""
    republishing: tuple[str, ...]
    """and as they begin a sentence."""
    copyright: tuple[str, ...]
    openings: tuple[str, ...]
    """What a line begins with that says where the article is from or whose it is."""
    keys: frozenset[str]
    """The first letters of the openings."""


@cache
def _words(language: Language) -> _Words:
    words = language.credits
    by = tuple(f" {word}" for word in language.speech.by)
    longest_first = sorted(words.labels, key=len, reverse=True)
    labels = "|".join(r"\s?".join(map(re.escape, label.split())) for label in longest_first)
    agents = tuple(label for label in longest_first if label.endswith(by))
    open_labels = "|".join(map(re.escape, agents)) or r"(?!)"
    firsts = tuple(dict.fromkeys([phrase.split()[0] for phrase in words.republished]))
    republished = "|".join(r"\s*".join(map(re.escape, phrase.split())) for phrase in words.republished)
    return _Words(
        re.compile(
            rf"(?<![^\W_])(?:(?P<label>{labels})(?:\s?[/&]\s?(?P<second>\w+))?\s?(?::|\| ?: ?\|)[ \t\u00a0]*"
            rf"|(?P<agent>{open_labels})\s(?-i:(?=[A-Z])))",
            re.IGNORECASE,
        ),
        openings(words.labels, _LABEL_KEY),
        {squeeze(label): role for label, role in words.labels.items()},
        agents,
        rf"(?i:{republished})\s*" if republished else r"(?!)",
        firsts,
        tuple(f"{word.capitalize()} " for word in firsts),
        ("©", *_SIGN_OF_COPYRIGHT, *words.copyright),
        (*firsts, "©", *_SIGN_OF_COPYRIGHT, *words.copyright),
        openings([*firsts, *words.copyright, *agents], _KEY),
    )


def labelled(text: str, start: int, language: Language) -> tuple[Credit, ...]:
    """Return the credits of a line such as ``(Reporter: A | Editor: B)``; () where the line is no such line."""
    bracketed = text.startswith(("(", "[")) and text.endswith((")", "]"))
    if len(text) > (_BRACKETED if bracketed else _LABEL_LINE):
        return ()
    words = _words(language)
    if ":" not in text:
        head, bar, name = text.partition("|")
        if bar and "|" not in name and words.roles.get(squeeze(head)) in _MAKERS and name.istitle():
            text = f"{head}:{name}"  # `Editor | NAME`
        elif _is_source(text, words):
            text = text.replace(" ", ":", 1)  # `sumber kabarlawe.co.id`
        elif _is_dashed(text, words):
            text = text.replace(" - ", " : ", 1)
        elif not (words.agents and text[:_OPENING].casefold().lstrip(_OPENERS).startswith(words.agents)):
            return ()
    lead = len(text) - len(text.lstrip(" \t\u00a0(*-–—|["))
    first = words.label.match(text, lead) if text[lead : lead + _LABEL_KEY] in words.labels else None
    if first is None or (first["agent"] and _is_clause(text[first.end() :])):
        return ()
    hands = pattern(_HANDS_BEHIND).search(text) if text[-1] == ")" else None
    signed = (Credit("initials", hands[1], start + hands.start(1), start + hands.end(1)),) if hands is not None else ()
    return (*_labelled_from(first, text, start, words, language), *signed)


def _is_source(text: str, words: _Words) -> bool:
    """Tell whether a line is a label for where a text is from and a domain, with nothing between."""
    label, _, domain = text.partition(" ")
    return words.roles.get(squeeze(label)) == "source" and OUTLET.fullmatch(domain) is not None


def _is_dashed(text: str, words: _Words) -> bool:
    """Tell whether a dash stands for the colon behind the label of a source: ``Source - The Chronicle``."""
    label, dash, name = text.partition(" - ")
    named = bool(dash) and name.count(" ") < _DASHED_WORDS and not any(map(str.isdecimal, name))
    return named and words.roles.get(squeeze(label)) == "source"


def _is_clause(text: str) -> bool:
    """Tell whether what stands behind names and a comma is a clause: ``… oleh NAME, buku itu laris.``"""
    behind = text.partition(", ")[2].split()
    return text[-1] == "." and len(behind) > _PAIR and all(map(str.islower, behind))


def label_alone(text: str, language: Language) -> CreditRole | None:
    """Return the role that a label says which stands alone above the names (``By``, ``Penulis:``), or None."""
    if len(text) > _LABEL_MAX:
        return None
    return _words(language).roles.get(squeeze(text).rstrip(":"))


def _labelled_from(
    label: re.Match[str] | None, text: str, start: int, words: _Words, language: Language
) -> list[Credit]:
    """Return the credits of a text from its first label on."""
    found: list[Credit] = []
    while label is not None:
        following = words.label.search(text, label.end())
        value = text[label.end() : following.start() if following else len(text)]
        for mark in ("|", "©", "(c)", ";"):
            value = value.split(mark)[0]
        if ":" in value:
            value = value[: furniture_at(value, language)]
        lowered = value.casefold()
        for word in language.credits.copyright:
            if word in lowered:
                value = value[: lowered.index(word)]
                lowered = value.casefold()
        role = words.roles[squeeze(label["label"] or label["agent"])]
        second = words.roles.get(squeeze(label["second"])) if label["second"] else None
        named = _named(value, start + label.end(), role, language)
        if second is not None and second != role:
            named = _of_two_roles(named, second)
        found += named
        label = following
    return found


def _of_two_roles(named: list[Credit], second: CreditRole) -> list[Credit]:
    """Return the credits of a label of two roles: one role each for two names (``Redaktur & Reporter: A, B``)."""
    if len(named) == _PAIR:
        return [named[0], replace(named[1], role=second)]
    return [credit for name in named for credit in (name, replace(name, role=second))]


def _named(value: str, start: int, role: CreditRole, language: Language) -> list[Credit]:
    """Return one credit a name; a value that is no list of names (``Berbagai sumber``) is one credit."""
    hands = pattern(_HANDS).match(value) if role == "source" and "/" in value else None
    if hands is not None:
        return [
            Credit(kind, hands[kind], start + hands.start(kind), start + hands.end(kind))
            for kind in ("source", "initials")
        ]
    bare = value.strip(" ()")
    if "/" in bare and bare.replace("/", "").isalnum() and bare.islower():
        begin = start + value.index(bare)
        return [Credit("initials", bare, begin, begin + len(bare))]  # `Reporter : (omy/c7/ano)`
    figure = pattern(_FIGURE).search(value) if role != "source" else None
    if figure is not None:
        value = value[: figure.start()]  # `Editor: NAME 13 Jan 2026 - 15:52`
    bracket = pattern(_PLACED).search(value)
    if bracket is not None and bracket["place"].casefold() in forms_of(language).places:
        value = value[: bracket.start()]  # `Oleh: NAMA, NAMA (Surabaya)`
    address = role == "source" and is_address(value.strip())
    stripped = value.rstrip(" \t\u00a0" if address else _CLOSERS)  # the last stroke of an address is of it
    lead = len(stripped) - len(stripped.lstrip(" \t\u00a0"))
    names = split_names(stripped, start) or people(stripped, start, language)
    if not names and sum(map(str.islower, stripped.split())) > _SMALL_WORDS:
        return []  # `has not been edited by the staff and is published from a feed`
    if not names and stripped.strip():
        begin = start + lead
        names = (Name(stripped[lead:], begin, start + len(stripped)),)
    if len(names) > 1:  # `Penulis: Kontributor Kota Palem, NAME`
        labels = language.credits.labels
        names = tuple([n for n in names if first_word(n.name) not in labels]) or names
    several = len(names) > 1  # `Contributing: NAME, Associated Press`
    return [
        Credit("source" if several and is_outlet(name.name, language) else role, name.name, name.start, name.end)
        for name in names
    ]


def contributed(text: str, start: int, language: Language) -> tuple[Credit, ...]:
    """Return those whom a line names as helpers: ``AP writer NAME in Ohio contributed to this report``.

    Where it names nobody the outlet has helped: ``Reuters contributed to this report``.
    """
    if is_dispatch(text, language):
        return reporters_of(text, start, language)
    for phrase, role in language.credits.contributed.items():
        end = text.rfind(phrase)
        if end > 0:
            names = _helpers(text[:end], start, language)
            return tuple(
                [Credit("source" if is_outlet(n.name, language) else role, n.name, n.start, n.end) for n in names]
            )
    return ()


@cache
def _endings(language: Language) -> tuple[tuple[str, ...], frozenset[str]]:
    """Return the phrases, with and without a full stop, and a word of each: few lines have one."""
    phrases = tuple(language.credits.contributed)
    words = frozenset(max(phrase.split(), key=len).rstrip(".") for phrase in phrases)
    return (*phrases, *[phrase + "." for phrase in phrases]), words


def names_helpers(text: str, language: Language) -> bool:
    """Tell whether a text ends as a line does that names helpers; little may stand behind it."""
    endings, words = _endings(language)
    if is_dispatch(text, language):
        return True
    if not any(map(text.__contains__, words)):
        return False
    if text.endswith(endings):
        return True
    for phrase in endings:
        at = text.find(phrase) if " " in phrase else -1
        if at > 0 and (match := pattern(_AFTERWARDS).match(text, at + len(phrase))) is not None:
            behind = language.credits.behind_names
            return match["relative"] in language.speech.relative or match["place"] in behind or match["from"] in behind
    return False


def contributed_at(text: str) -> int | None:
    """Return where the last sentence of a paragraph begins that names helpers, or None where it has no other."""
    ends = [end.end() for end in pattern(_SENTENCE).finditer(text, max(0, len(text) - _HELPERS), len(text) - _ENDING)]
    return ends[-1] if ends else None


def _helpers(text: str, start: int, language: Language) -> list[Name]:
    """Return the names in a text, without the outlet or function before each or the place behind; outlets alone too."""
    found = []
    at = 0
    for piece in pattern(_PEOPLE).split(text):
        offset = text.index(piece, at)
        at = offset + len(piece)
        if is_outlet(outlet := piece.strip(), language):
            begin = start + offset + piece.index(outlet)
            found.append(Name(outlet, begin, begin + len(outlet)))
            continue
        names = pattern(_HELPER).findall(behind_cut(pattern(_POSSESSIVE).split(piece)[-1], language))
        if names and not is_outlet(names[-1], language):
            name = _without_office(names[-1], language)
            begin = start + offset + piece.index(name)
            found.append(Name(name, begin, begin + len(name)))
    return found


def _without_office(name: str, language: Language) -> str:
    """Return a name without an office in capitals before it: ``AP Technology Writer NAME NAME``."""
    words = name.split(" ")
    for at in range(len(words) - _PAIR, 0, -1):
        if words[at - 1].casefold() in language.credits.labels:
            return " ".join(words[at:])
    return name


@cache
def _inputs(language: Language) -> tuple[str, ...]:
    """Return the phrases that introduce whose copy an article has used: ``With files from``."""
    credit = language.furniture.get("credit")
    return tuple(
        sorted(
            [p for p in (credit.starts if credit else ()) if p.rpartition(" ")[2] in language.credits.behind_names],
            key=len,
            reverse=True,
        )
    )


def inputs_of(text: str, start: int, language: Language) -> tuple[Credit, ...]:
    """Return whom a line names behind ``With files from``: agencies are sources, people are reporters."""
    lead = len(text) - len(text.lstrip(_OPENERS))
    lowered = text[lead : lead + _OPENING].casefold()
    phrase = next((phrase for phrase in _inputs(language) if lowered.startswith(phrase)), None)
    if phrase is None or len(text) > _LABEL_LINE:
        return ()
    found: list[Credit] = []
    at = lead + len(phrase)
    for piece in pattern(_PEOPLE).split(text[at:].rstrip(_CLOSERS)):
        at = text.index(piece, at)
        name = piece.strip(_OPENERS + _CLOSERS)
        if is_outlet(name, language):
            begin = start + text.index(name, at)
            found.append(Credit("source", name, begin, begin + len(name)))
        else:
            found += [Credit("reporter", n.name, n.start, n.end) for n in _helpers(piece, start + at, language)]
        at += len(piece)
    return tuple(found)


def agents_in(text: str, start: int, language: Language) -> tuple[Credit, ...]:
    """Return the credits of a sentence that says by whom a story was made: ``The story was edited by NAME.``"""
    words = _words(language)
    label = words.label.search(text) if any(map(text.casefold().__contains__, words.agents)) else None
    return tuple(_labelled_from(label, text, start, words, language)) if label and label["agent"] else ()


def republished(text: str, start: int, language: Language) -> tuple[Credit, ...]:
    """Return the source that ``Artikel ini telah tayang di OUTLET dengan judul …`` names."""
    lead = len(text) - len(text.lstrip(_OPENERS))
    words = _words(language)
    said = text[lead : lead + _OPENING].casefold().startswith(words.first)
    match = pattern(words.republished).match(text, lead) if said else None
    if match is None:
        return ()
    outlet = pattern(_OUTLET).match(text, match.end())
    if outlet is None:
        return ()
    name = outlet.group().rstrip(".")
    return (Credit("source", name, start + outlet.start(), start + outlet.start() + len(name)),)


def republished_at(text: str, language: Language) -> int:
    """Return where the last sentence of a paragraph begins that says which outlet had the article first, or 0."""
    begin = max(0, len(text) - _REPUBLISHED)
    if not any(map(text[begin:].__contains__, _words(language).republishing)):
        return 0
    tail = text[begin:].casefold()
    if len(tail) != len(text) - begin:
        return 0  # letters such as `ß`, which are longer in the other case
    at = max(map(tail.rfind, language.credits.republished), default=-1) + begin
    before = text[:at].rstrip() if at > begin else ""
    return at if ends_sentence(before) and text[at].isupper() else 0


def held_by(text: str, start: int, language: Language) -> tuple[Credit, ...]:
    """Return the agency that a copyright line begins with: ``© 2023 AFP``, ``Copyright 2017 The Associated Press.``"""
    words = [word for word in language.credits.copyright if text[: len(word)].casefold() == word]
    at = len(words[0]) + 1 if words else 0
    match = pattern(_COPYRIGHT_OF).match(text, at) if words or text[0] == "©" or text[:2] in ("(c", "(C") else None
    if match is None or not is_outlet(match["outlet"], language):
        return ()
    return (Credit("source", match["outlet"], start + match.start("outlet"), start + match.end()),)


def is_copyright(text: str, language: Language) -> bool:
    """Tell whether a line states the copyright."""
    return text[:_OPENING].casefold().lstrip(" |(*").startswith(_words(language).copyright)


def opens_credit(text: str, language: Language) -> bool:
    """Tell whether a line may state its source or the copyright; most lines do not, and this is quick to see."""
    if not may_open_credit(text, language):
        return False
    return text[:_OPENING].casefold().lstrip(_OPENERS).startswith(_words(language).openings)


def may_open_credit(text: str, language: Language) -> bool:
    """Tell by its first letters whether a line may begin as one that states its source, copyright or makers does."""
    opening = text[1 : _KEY + 1] if text[0] in _QUOTES else text[:_KEY]
    return not opening.isalpha() or opening in _words(language).keys


def glued_at(text: str, language: Language) -> int | None:
    """Return the offset where the end of a paragraph turns into labelled credits, or None."""
    words = _words(language)
    if ":" not in text[-_TAIL:]:
        opened = text.rfind("(", -_TAIL) if text[-1] == ")" else -1  # `… (Reporting by NAME; Editing by NAME)`
        agent = opened > 0 and text[opened + 1 : opened + _OPENING].casefold().startswith(words.agents)
        return opened if agent else None
    for label in words.label.finditer(text, max(0, len(text) - _TAIL)):
        before = text[: label.start()].rstrip(" \t\u00a0")
        if (before and before[-1] in "|(") or (before and before[-1] in '.!?…"”)' and label.group()[0].isupper()):
            return len(before) - 1 if before[-1] in "|(" else label.start()
    return None
