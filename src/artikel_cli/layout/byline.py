"""Bylines: the line that gives the writers, at the head of an article.

In: the text of a line. Out: the names on it, without the phrase before them, the desk, the outlet or the place.
It is a long module because every outlet writes its bylines in another form, and all of them give the same names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, partial
from typing import Final

from ..language import Language
from ..model import Name
from ..patterns import pattern
from .dateline import is_outlet
from .dateline_forms import forms_of
from .menus import channel_words
from .names import split_names
from .shape import openings

_DOMAINS: Final = r"(?i)[\w-]+\.(?:com|co\.id|id|co|net|news|tv)"
_ACCOUNT: Final = re.compile(r"\s@\w")
_CAMEL: Final = r"[a-z]+[A-Z][a-z]+\Z"
"""How the desks of some houses write themselves: ``detikLawe``."""
_ACCOUNT_BEHIND: Final = r"\s@\w{2,30}\Z"
_LINKED: Final = r"(?<=[^\W\d_])@\S*\Z"
"""Accounts that scraping has glued to a name: ``Jane Dollar@in/jane-dollar@janedollar``."""
_GLUED: Final = r"(?<=[a-z])[A-Z][a-z]+(?: [A-Za-z][a-z]+){0,3}\Z"
"""A function that scraping has glued to a name: ``Jane DollarNews Reporter``."""
_OFFICE_WORDS: Final = 4
_COMMA: Final = 4
"""A comma and blanks between two names are no longer; a word that joins them is."""
_LINE_MAX: Final = 500
"""A line of writers is no longer, in code points."""
_WORDS_MAX: Final = 14
_NAME_WORDS: Final = 4
_FULL: Final = 3
"""A name and that of a paper have more words."""
_SHOUTED: Final = 30
_DESK_BEFORE: Final = r"[^\W\d_]+\s+[-–—]\s+(?=\S+ \S)"
"""A desk of one word before the name: ``Market - NAMA ORANG``."""
_PLACED: Final = r"\s\([A-Z][\w .-]{2,24}\)(?= (?:and|&|dan) |,)"
_MAIL: Final = r"(?:\s*[|·•,]\s*|\s)[\w.+-]+@[\w-]+(?:\.\w+)+"
_BRACKETED: Final = r"\s*[(\[][^()\[\]]{2,40}[)\]]\Z"
_CAPITALISED: Final = r"[^\W\d_a-z][\w.'’-]*(?: (?:[^\W\d_a-z][\w.'’-]*|of|the|and|for|dan))*\Z"
_FUNCTION_BEHIND: Final = r",\s+(?=[A-Za-z])(?P<function>[^,]{3,40}?)(?=,|\s(?:and|dan)\s+[A-Z]|\Z)"
"""What may be the writer's function behind a comma: ``By NAME, news reporter``."""
_BEHIND_DESK: Final = (" / ", " | ", " · ", " • ")
_FUNCTION_WORDS: Final = 4
WITH: Final = " with "
_AGENCIES: Final = r",\s*(?:and\s+)?|\s+and\s+|\s*&\s*"
_AFFILIATION_MAX: Final = 45
_KEY: Final = 2
_JOINERS: Final = frozenset(("and", "dan", "&", "|"))


@cache
def _phrases(language: Language) -> tuple[tuple[str, ...], frozenset[str]]:
    phrases = language.credits.bylines
    return tuple(sorted(phrases, key=len, reverse=True)), openings(phrases, _KEY)


@cache
def header_words(language: Language) -> frozenset[str]:
    """Return the words that may stand beside the date in a header line."""
    return frozenset(language.credits.header)


@cache
def _functions(language: Language) -> frozenset[str]:
    """Return the words of which the last one of a function is one, where it stands last: ``Health Correspondent``."""
    roles = language.people.roles if language.people.head_final else ()
    return frozenset([*map(str.casefold, roles), *language.credits.labels])


@cache
def _behind(language: Language) -> re.Pattern[str]:
    words = "|".join(map(re.escape, language.credits.behind_names))
    if not words:
        return re.compile(r"(?!)")
    return re.compile(rf"(\S\s\S+)\s+(?:{words})\s[^,;&]+?(?=\s(?:and|dan)\s|[,;&]|\Z)", re.IGNORECASE)


def behind_cut(text: str, language: Language) -> str:
    """Return the text with blanks for the place or outlet behind each name (``NAME at Lord's and NAME for X``)."""
    return _behind(language).sub(_blank, text).rstrip()


def _blank(behind: re.Match[str]) -> str:
    return behind[1] + " " * (len(behind[0]) - len(behind[1]))


def without_phrase(text: str, language: Language) -> str | None:
    """Return what follows the phrase that opens a byline (``Oleh NAMA``), or None where no phrase does."""
    phrases, keys = _phrases(language)
    if text[:_KEY] not in keys:
        return None
    lowered = text.casefold()
    for phrase in phrases:
        if lowered.startswith(phrase):
            behind = text[len(phrase) : len(phrase) + 1]
            if behind in (" ", ":", "\u00a0") or (behind.isupper() and text[len(phrase) - 1].islower()):
                return text[len(phrase) :].lstrip(" :\u00a0")  # scraping has glued `ByNAME`
    return None


def agencies_behind(text: str, start: int, language: Language) -> tuple[Name, ...]:
    """Return the agencies whose copy the writer has used: ``NAME with dpa, epd``; () where others stand there."""
    found = []
    at = text.find(WITH) + len(WITH)
    if at >= len(WITH):
        for name in pattern(_AGENCIES).split(text[at:]):
            if not is_outlet(name, language):
                return ()
            at = text.index(name, at)
            found.append(Name(name, start + at, start + at + len(name)))
            at += len(name)
    return tuple(found)


def has_domain(text: str) -> bool:
    """Tell whether a domain (``Tempo.co``) stands in the text."""
    return pattern(_DOMAINS).search(text) is not None


def begins_with_newsroom(text: str) -> bool:
    """Tell whether a newsroom stands before the first slash, and a name behind it: ``Redaksi Tempo.co / NAMA``."""
    newsroom, slash, _ = text.partition("/")
    return bool(slash) and " " in newsroom.strip() and has_domain(newsroom)


def without_domains(text: str) -> str:
    """Return the text without the domains in it."""
    return pattern(_DOMAINS).sub("", text)


def names_in_byline(text: str, start: int, language: Language, *, dated: bool = False) -> tuple[Name, ...]:
    """Return the names of a line that gives the writers: ``Oleh NAMA``, ``Laporan Wartawan X, NAMA``, ``NAMA``.

    A name without a phrase may have a place or an outlet behind it (``NAMA at Lord's``) where a date line follows
    (``dated``); otherwise it could be a sentence that has lost its full stop.
    """
    if len(text) > _LINE_MAX:
        return ()
    if " / " in text and is_signed_for(text, language):
        text = text[: text.rindex(" / ")]  # `NAME / The Lund Gazette`
    if "@" in text and text[:1].isupper() and without_phrase(text, language) is None:
        text = pattern(_LINKED).sub("", text)
    if text[:1].islower() and is_outlet(text, language):
        return (Name(text, start, start + len(text)),)  # a newsroom that writes itself so: `kumparanHITS`
    if WITH in text and agencies_behind(text, start, language):
        text = text[: text.index(WITH)]
        dated = True
    bracket = pattern(_BRACKETED).search(text)
    inside = bracket[0].strip(" ()[]").casefold() if bracket is not None else ""
    if bracket is not None and (inside in forms_of(language).places or inside in language.credits.labels):
        text = text[: bracket.start()]  # `NAMA ORANG, NAMA ORANG (Bekasi)`, `NAMA ORANG (kontributor)`
    rest = without_phrase(text, language)
    if rest is None and (at := _phrase_behind_desk(text, language)):
        return names_in_byline(text[at:], start + at, language, dated=dated)
    if rest is not None:
        house, _, name = rest.partition("/")
        if name and is_outlet(house.strip(), language):
            rest = name  # `Laporan Wartawan Tribun Medan/NAME`
        rest = _without_outlet(rest, language)
        begin = start + len(text) - len(rest)
        head, _, last = rest.rstrip().rpartition(" ")
        if last in language.speech.prepositions:
            rest = head + " " * (len(rest) - len(head))  # `oleh NAME di`, and the place has been lost
        if "," in rest:
            rest = pattern(_ACCOUNT_BEHIND).sub("", rest)  # `By NAME, business reporter @account`
        rest = pattern(_MAIL).sub(lambda mail: " " * len(mail[0]), rest)  # `By NAME | name@outlet.com | The Outlet`
        rest = pattern(_PLACED).sub(lambda place: " " * len(place[0]), rest)  # `By NAME (Lagos) and NAME (Abuja)`
        names = people(rest, begin, language) or _in_small_letters(rest, begin, language)
        names = names or _by_function(rest.rstrip(), begin, language)
        if names and " " not in names[0].name and _says_from(text[: begin - start], language):
            return ()  # `From Lund`
        return names[1:] if len(names) > 1 and _names_outlet(text, names, language) else names
    if newsroom := _newsroom(text, language):
        return (Name(newsroom, start, start + len(newsroom)),)
    if not dated and (unnamed := _by_function(text, start, language)):
        return unnamed
    if not dated and text.rpartition(" ")[2].casefold() in _functions(language):
        text = _without_function(text, language)  # `NAME Sports reporter`
    names = people(text, start, language) if dated else _alone(split_names(text, start), language)
    if any(name.name.casefold() in forms_of(language).places for name in names):
        return ()  # `Jakarta, NU Care`
    one_word = len(names) == 1 and " " not in names[0].name and not _is_newsroom(names[0].name, language)
    shouted = len(text) > _SHOUTED and text.isupper()
    longer = any(name.name.count(" ") >= _NAME_WORDS + (len(names) == 1) for name in names)
    return () if one_word or shouted or longer or text.count(" ") >= _WORDS_MAX else names


def _without_outlet(rest: str, language: Language) -> str:
    """Return what is left of a text behind the outlet it begins with: ``Laporan Wartawan Tribun Medan NAME``."""
    for outlet in forms_of(language).outlets_of.get(rest.partition(" ")[0], ()):
        name = rest[len(outlet) + 1 :]
        if " " in outlet and rest.startswith(f"{outlet} ") and name[:1].isupper():  # `Surya Darma` is somebody
            return name
    return rest


def _in_small_letters(rest: str, start: int, language: Language) -> tuple[Name, ...]:
    """Return the name that a writer or a system gives in small letters: ``by jane dollar``, ``Posted by admin``."""
    words = rest.split()
    if not 0 < len(words) < _NAME_WORDS or not rest.islower() or not all(map(str.isalpha, words)):
        return ()
    if not frozenset(language.function_words).isdisjoint(words):
        return ()
    return (Name(rest.rstrip(), start, start + len(rest.rstrip())),)


def _by_function(text: str, start: int, language: Language) -> tuple[Name, ...]:
    """Return what a writer without a name is: ``by Staff reporter``, ``Echo reporter``."""
    house, blank, function = text.partition(" ")
    unnamed = bool(blank) and house.istitle() and function.islower() and function in _functions(language)
    return (Name(text, start, start + len(text)),) if unnamed else ()


def _says_from(phrase: str, language: Language) -> bool:
    """Tell whether a phrase may stand before a place as before a writer: ``From NAME, Abuja``, ``From Abuja``."""
    return phrase.strip(" :").casefold() in language.credits.behind_names


def _newsroom(text: str, language: Language) -> str:
    """Return the team of an outlet that stands as the writer: ``Tim detikcom - detikNews``; empty for others."""
    team = text.partition(" - ")[0].rstrip()
    desk, _, house = team.partition(" ")
    known = is_outlet(house, language) or pattern(_CAMEL).match(house) is not None  # `Tim detikLawe`
    if desk.rstrip(",") not in language.credits.desks or not known:
        return ""
    return desk[:-1] if desk[-1] == "," else team


def _phrase_behind_desk(text: str, language: Language) -> int:
    """Return where the phrase of a byline begins behind the desk: ``ABC Rural / By NAME and NAME``; 0 for none."""
    for sign in _BEHIND_DESK:
        at = text.find(sign, 0, _AFFILIATION_MAX) + len(sign)
        if at >= len(sign) and without_phrase(text[at:], language) is not None:
            return at
    outlet = text.partition(" ")[0]
    if outlet.isupper() and outlet in forms_of(language).heads:  # `ABC Lund By NAME`
        for word in language.speech.by:
            at = text.find(f" {word.capitalize()} ", 0, _AFFILIATION_MAX) + 1
            if at and without_phrase(text[at:], language) is not None:
                return at
    return 0


def people(text: str, start: int, language: Language) -> tuple[Name, ...]:
    """Return the names at the beginning of a text, less the outlets, desks and places that stand beside them."""
    text = _without_function(text, language)
    names = split_names(text, start)
    if not names:
        at = _office_before(text, language)
        if at:
            return people(text[at:], start + at, language)
        account = _ACCOUNT.search(text)
        if account is not None:
            text = text[: account.start()]  # `NAME @account Crime and Courts Reporter`
            names = split_names(text, start)
    if names and all(0 < name.name.count(" ") < _NAME_WORDS for name in names):
        return _alone(names, language)
    desk = pattern(_DESK_BEFORE).match(text)
    if desk is not None:
        return _alone(split_names(text[desk.end() :], start + desk.end()), language) or names
    short = behind_cut(pattern(_BRACKETED).sub("", text), language)
    if short == text:
        return _alone(names, language)
    return tuple([name for name in _alone(split_names(short, start), language) if " " in name.name])


def _office_before(text: str, language: Language) -> int:
    """Return where the names begin behind an outlet and a function: ``Xinhua writers NAME and NAME``; 0 for none."""
    words = text.split(" ", _OFFICE_WORDS)
    for at in range(1, len(words) - 1):
        word = words[at]
        if word.islower() and word.removesuffix("s") in _functions(language):
            outlet = " ".join(words[:at])
            return len(outlet) + len(word) + 2 if is_outlet(outlet, language) else 0
    return 0


def _names_outlet(text: str, names: tuple[Name, ...], language: Language) -> bool:
    """Tell whether an outlet stands before the name: ``Laporan Wartawan Tribun Timur, NAMA``."""
    reporter = text.partition(" ")[2].partition(" ")[0].casefold()
    return has_domain(names[0].name) or (len(names) == 2 and language.credits.labels.get(reporter) == "reporter")


def _without_function(text: str, language: Language) -> str:
    """Return the text without the function or outlet that nothing parts from the name.

    ``NAMA ORANG Health correspondent``, ``NAMA ORANG Staff Writer``, ``NAMA ORANG Associated Press``: a name has two
    words, and of more the last one before a word in lower case is the desk.
    """
    glued = pattern(_GLUED).search(text)
    if glued is not None and glued[0].rpartition(" ")[2].casefold() in _functions(language):
        return text[: glued.start()]
    if "," in text:
        return pattern(_FUNCTION_BEHIND).sub(partial(_less_function, _functions(language)), text).rstrip()
    words = text.split(" ")
    if len(words) < 3 or not all(word[:1].isalpha() for word in words):
        return text
    if words[-1].casefold() in _functions(language):
        small = next((at for at, word in enumerate(words) if word[:1].islower()), len(words) - 1)
        return " ".join(words[: max(2, small - 1)]) if small > 1 else text
    for at in range(2, len(words)):
        if is_outlet(" ".join(words[at:]), language):
            joined = at > 2 and words[at - 1].casefold() in language.credits.behind_names  # `NAME For MailOnline`
            return " ".join(words[: at - joined])
    if len(words) > _FULL and text.casefold().endswith(forms_of(language).media):
        return " ".join(words[:2])  # `Nama Orang Lund Tribune`
    return text


def _less_function(functions: frozenset[str], behind: re.Match[str]) -> str:
    """Return blanks where a function stands behind a comma, and what stands there where it is none."""
    last = behind["function"].rpartition(" ")[2].casefold()
    return " " * len(behind[0]) if last in functions or last.removesuffix("s") in functions else behind[0]


def is_affiliation(text: str, language: Language) -> bool:
    """Tell whether a line below a writer's name says what the writer is or is of.

    ``BBC News, Yorkshire``, ``The Norwell Gazette``, ``ABC Rural``, ``Senior Reporter``, a mail address.
    """
    if len(text) > _AFFILIATION_MAX:
        return False
    if "@" in text:
        return " " not in text
    outlet = text.partition(",")[0]
    if is_outlet(outlet, language):
        return True
    words = outlet.split(" ")
    if _says_where(words, language):
        return True
    last = words[-1].casefold()
    function = last in _functions(language) or last.removesuffix("s") in _functions(language)
    if function and words[0][0].isupper() and len(words) <= _FUNCTION_WORDS:
        house = text[len(outlet) + 1 :].strip()  # `Health reporter, BBC Yorkshire`
        return text.isascii() and (not house or is_outlet(house, language) or is_outlet(house.split()[0], language))
    if not pattern(_CAPITALISED).match(outlet) or len(words) < 2:
        return False
    acronym = len(words[0]) > 1 and words[0].isupper() and not text.isupper()
    return acronym or words[0] == "The" or words[-1].casefold() in _functions(language)


def _says_where(words: Sequence[str], language: Language) -> bool:
    """Tell whether a line says from where the writer reports: ``Reporting from Lund, Sweden``."""
    reports = words[0].casefold()
    return (
        len(words) > 2
        and words[1] in language.credits.behind_names
        and words[2][:1].isupper()
        and any(label.startswith(reports + " ") for label in language.credits.labels)
    )


def is_signed(text: str, language: Language) -> bool:
    """Tell whether a line with the signs of a path is a byline: a newsroom, a desk or an outlet beside the names."""
    phrased = text.count("/") == 1 and without_phrase(text, language) is not None  # `Laporan Wartawan OUTLET / NAME`
    return (
        phrased
        or begins_with_newsroom(text)
        or is_signed_for(text, language)
        or _phrase_behind_desk(text, language) > 0
    )


def is_signed_for(text: str, language: Language) -> bool:
    """Tell whether an outlet stands behind a name: ``NAME (The Jakarta Post)``, ``NAME / The Lund Gazette``.

    So it does in ``NAME for The Lund Gazette``.
    """
    if text[-1] == ")":
        return is_outlet(text[text.rfind("(") + 1 : -1], language)
    name, stroke, house = text.rpartition(" / ")
    if not stroke:
        word = next((word for word in language.credits.behind_names if f" {word} " in text), "")
        name, stroke, house = text.partition(f" {word} ")
    forms = forms_of(language)
    if not stroke or not (house.casefold().endswith(forms.media) or is_outlet(house, language) or has_domain(house)):
        return False
    return forms.is_person(name) and channel_words(language).isdisjoint(name.casefold().split())


def is_joiner(text: str) -> bool:
    """Tell whether a line joins the names above and below it."""
    return text.casefold() in _JOINERS


def _alone(names: tuple[Name, ...], language: Language) -> tuple[Name, ...]:
    """Leave out what stands with the names of people: outlets, functions, degrees, ``Kontributor KOTA, NAME``."""
    if len(names) < 2:
        return names
    labels = language.credits.labels
    functions = _functions(language)
    persons = [
        name
        for at, name in enumerate(names)
        if not (is_outlet(name.name, language) or (at and _is_paper(name.name, language)))
        and not (at and _is_place(name, names[at - 1], language))
        and not (at and name.name.partition(" ")[0] in language.people.definite)
        and first_word(name.name) not in labels
        and not (at and name.name.rpartition(" ")[2].casefold() in functions)
    ]
    return tuple(persons) or names[:1]


def _is_paper(name: str, language: Language) -> bool:
    """Tell whether a name of several words ends as a paper's does: ``Los Angeles Times``."""
    return name.count(" ") > 1 and name.casefold().endswith(forms_of(language).media)


def _is_place(name: Name, before: Name, language: Language) -> bool:
    """Tell whether what stands behind a name is where the writer is: a listed place, or one word behind a comma
    (``Jane Dollar, Norwell``), which is no name of a person where people have surnames."""
    listed = name.name.casefold() in forms_of(language).places
    alone = language.people.surnames and " " not in name.name
    return listed or (alone and name.start - before.end <= _COMMA)


def first_word(name: str) -> str:
    """Return the first word of a name, folded."""
    return name.partition(" ")[0].casefold()


def _is_newsroom(name: str, language: Language) -> bool:
    return has_domain(name) or is_outlet(name, language)
