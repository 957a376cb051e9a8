"""Signatures: the credits that no label introduces: initials, a name or an agency at the end of the article.

In: lines. Out: :class:`~artikel_cli.model.Credit` values and where the bracket that holds one begins.
"""

from __future__ import annotations

import re
from operator import attrgetter
from typing import Final

from ..language import Language
from ..model import Credit, CreditRole, Name
from ..patterns import pattern
from .byline import agencies_behind
from .dateline import is_outlet
from .dateline_forms import forms_of
from .names import split_names

_SIGNED_MAX: Final = 160
_ALONE_MAX: Final = 40
_SHOUTED_MAX: Final = 60
_HAND: Final = 5
_TWO_LETTERS: Final = 2
_NAME: Final = 4
"""One word of a name has so many letters; acronyms have fewer."""
_BRACKET: Final = r"[(\[]\s*([^()\[\]\n]{2,60}?)\s*[)\]]\s*[.*]*\Z"
# Few articles need these: compiled when one does.
_SIGN: Final = r"(?:[a-z]{2,8}|[A-Z]{1,2}-?\d{1,3}|[A-Z]{2,4}|[a-z]{1,3}-?\d{1,2}|[A-Z][a-z]{1,3})"
"""One hand's sign: ``kha``, ``KHA``, ``Kha``, the desk or day ``H-2``, the correspondent ``c17``."""
_OFFICE: Final = r"[A-Z][a-z]{2,11}(?=/(?:[a-z]{2,4}|[A-Z]{1,2}-\d{1,2})\Z)"
"""Whose hand it is: ``Humas/ir``."""
_INITIALS: Final = (
    r"(?:\*/|\d{2,3}/(?=[A-Z]-\d))?"
    rf"(?:[a-z]{{2,5}}|[A-Z][a-z]{{1,4}}\Z|[a-z]\d{{2,3}}\Z|[A-Z]{{2,4}}\d\Z|"
    rf"[a-z]{{2,8}} [a-z]{{2,8}}(?=/)|[A-Z]{{1,2}}-\d{{1,3}}|[A-Z]{{2,4}}|{_SIGN}(?=[/|])|{_OFFICE})"
    rf"(?:(?:\s?/|[\-,.|])\s?{_SIGN})*\Z"
)
_CODES: Final = (
    r"(?:[A-Z]\d{1,3},){0,2}[A-Z]\d{1,3}-\d{1,2}\Z|(?=\D*\d)[A-Z](?:\.[A-Z-]{1,8})?(?:/[A-Z][A-Z0-9-]{0,6}){1,4}\Z"
)
"""Correspondents by their numbers, and the desk: ``H27,G17-41``, ``T.KR-EBG/C/S027/S027``."""
_SIGNS: Final = r"(?P<hands>[a-z]{2,4}(?:[/-][a-z]{2,4}){1,3})(?: \((?P<agencies>[A-Za-z ,]{2,40})\))?\Z"
"""The signs of writer and editors on a line of their own: ``txw/ho/ach``, the agencies used
behind them: ``rs/hp (AP, Reuters)``."""
_DISPATCHED: Final = r"[A-Za-z]{2,4}(?:/[A-Za-z]{2,4}){1,5}\Z"
"""The signs of all the hands of a dispatch, behind the agency: ``ldj/KC/dm``."""
_OUTLET_SLASH: Final = (
    r"[\w.]+\.\w{2,4}(?: \w+)?(?: ?/ ?|, ?)([A-Z][\w.'’ ]+|[a-z]{4,20})\Z"
    r"|(?:[A-Z][A-Za-z]+/){1,2}([A-Z][\w.'’]+(?: [A-Z][\w.'’]+)*)\Z"
)
_SITES: Final = ("online", ".com", ".co.id", ".id", ".net", "news", "pos", "post")
"""What the name of a site ends in."""
_PAPER_WORDS: Final = 4
_CLOSED: Final = ".!?…\"”'’»)"
"""What the sentence before a signature ends in."""
_WRITER_SLASH: Final = r"([A-Z][\w.'’]+(?: [A-Z][\w.'’]*){1,3})/[a-z]{4,20}(?:\.[a-z]{2,3})*\Z"
"""The writer before the house: ``Nama Orang/harianpagi``."""
_PAIR: Final = r"([A-Z][\w.'’]*(?: [A-Z][\w.'’]+){1,3})/([A-Z][\w.'’]*(?: [A-Z][\w.'’]*){1,3})\Z"
_OF_OFFICE: Final = r"(?P<office>[A-Z][\w. ]{2,40})/ ?(?P<hand>[\w.'’-]{2,12})\Z"
"""Whose office it is, and the hand: ``Humas UGM/Ika``."""
_MIXED: Final = r"[A-Z][\w.'’]*(?: [A-Z][\w.'’]*){1,2} ?/ ?(?:[A-Z][a-z]{1,3}|[A-Z]{1,3}\d{1,3})\Z"
"""The writer's name and the sign of another hand or a desk: ``Nama W/Ken``, ``Nama Orang /CN27``."""
_PERSON: Final = r"[A-Z][\w.'’]+(?: [A-Z][\w.'’]*){1,4}\Z"
_SIGNED: Final = (
    r"(?s)(?P<titles>(?:(?:Dr|Prof|Drs|Dra|Ir|KH|Hj?|dr|drg)\.?,? ){0,4})"
    r"(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w.'’-]*){1,3})"
    r"(?P<degrees>(?:, ?(?:[A-Z]\w{0,4}\.){1,4}(?:[A-Z][a-z]{0,3}\b\.?)?){0,4})(?P<rest>.*)\Z"
)


def bracketed(text: str, start: int, language: Language) -> tuple[int, tuple[Credit, ...]] | None:
    """Return the credit in brackets that ends a text, with the offset of its bracket in the text.

    ``(kha)`` and ``(fby/sfr)`` are initials, ``(Outlet.com/Nama)`` is the writer, a full name is the editor, an
    outlet alone is the source. Words before the bracket must have ended a sentence, but for signs of several hands.
    """
    tail = text[-6:]
    match = pattern(_BRACKET).search(text, max(0, len(text) - 70)) if ")" in tail or "]" in tail else None
    if match is None:
        return None
    before = text[: match.start()].rstrip(" *_")
    content = match[1]
    if before and before[-1] not in _CLOSED and not pattern(_SIGNS).match(content):
        return None
    at = start + match.start(1)
    if "/" in content and _is_of_desk(content, language):
        return match.start(), (Credit("initials", content, at, at + len(content)),)
    slash = pattern(_OUTLET_SLASH).match(content)
    outlets = language.dateline.outlets
    hand, _, house = content.partition("/")
    known = hand in outlets
    if house in outlets and not known and hand.isalpha() and hand.istitle():
        if hand in language.credits.desks:
            return match.start(), (Credit("source", house, at + len(hand) + 1, at + len(content)),)
        return match.start(), (Credit("writer", hand, at, at + len(hand)),)  # `(Nama/Outlet)`
    if slash is not None and (known or (content.count("/") < 2 and not pattern(_INITIALS).match(content))):
        group = 1 if slash[1] else 2
        name = slash[group].strip()
        begin = at + slash.start(group)
        return match.start(), (Credit("writer", name, begin, begin + len(name)),)
    writer = pattern(_WRITER_SLASH).match(content) if before else None
    if writer is not None and forms_of(language).is_person(writer[1]):
        return match.start(), (Credit("writer", writer[1], at, at + len(writer[1])),)
    if hand.isalpha() and hand.islower() and len(hand) > _HAND and house.endswith(_SITES):
        return match.start(), (Credit("writer", hand, at, at + len(hand)),)  # `(rinalestari/harianonline)`
    lower = len(content) > _HAND and content.islower() and is_outlet(content, language)
    if lower or content in outlets or re.fullmatch(r"[\w-]+\.(?:com|co\.id|id|co)", content):
        return match.start(), (Credit("source", content, at, at + len(content)),)
    if is_outlet(content.partition(" with ")[0], language) and (used := agencies_behind(content, at, language)):
        outlet = content.partition(" with ")[0]
        own = Credit("source", outlet, at, at + len(outlet))
        return match.start(), (own, *[Credit("source", name.name, name.start, name.end) for name in used])
    if content.istitle() and _ends_article(content, language):
        return None  # `(Habis)`
    if content in language.credits.desks or pattern(_INITIALS).match(content) or pattern(_CODES).match(content):
        return match.start(), (Credit("initials", content, at, at + len(content)),)
    if content.count("/") > 1 and (hands := _hands(content, at, language)):
        return match.start(), hands
    pair = pattern(_PAIR).match(content) if "/" in content and before else None
    if pair is not None and all(map(forms_of(language).is_person, pair.groups())):
        return match.start(), tuple([Credit("editor", pair[n], at + pair.start(n), at + pair.end(n)) for n in (1, 2)])
    office = pattern(_OF_OFFICE).match(content) if "/" in content else None
    if office is not None and not set(language.credits.desks).isdisjoint(office["office"].split()):
        role: CreditRole = "writer" if office["hand"].istitle() else "initials"
        return match.start(), (Credit(role, office["hand"], at + office.start("hand"), at + len(content)),)
    if pattern(_MIXED).match(content):
        return match.start(), (Credit("initials", content, at, at + len(content)),)
    if " " in content and content.partition(" ")[0] in language.credits.desks:
        return match.start(), (Credit("source", content, at, at + len(content)),)  # `(Humas Polres Lawe)`
    if pattern(_PERSON).match(content) and (not before or before[-1] in '.!?…"”'):
        return match.start(), (Credit("editor", content, at, at + len(content)),)
    return None


def _is_of_desk(content: str, language: Language) -> bool:
    """Tell whether a desk and the signs of hands are in brackets: ``Kominfo-lws/Ad``, ``MC Lawe/toeb``.

    The last is no whole name, as in ``Humas UGM/Ika``.
    """
    office, _, hand = content.rpartition("/")
    hand = hand.strip()
    if not hand or " " in hand:
        return False
    desks = {desk.casefold() for desk in language.credits.desks}
    name = (hand.istitle() and len(hand) > _TWO_LETTERS) or (hand.isupper() and len(hand) >= _NAME)
    if name and hand.casefold() not in desks:
        return False
    return not desks.isdisjoint(office.casefold().replace("-", " ").replace("/", " ").split())


def _hands(content: str, start: int, language: Language) -> tuple[Credit, ...]:
    """Return the writer and the sign before a house: ``NAMA ORANG/ CN40/ Media Network``; () for anything else."""
    name, sign, *house = content.split("/")
    at = start + len(name) + 1 + len(sign) - len(sign.lstrip())
    name = name.rstrip()
    if len(house) != 1 or not house[0].strip()[:1].isupper() or pattern(_PERSON).match(name) is None:
        return ()
    if not forms_of(language).is_person(name) or pattern(_SIGN).fullmatch(sign.strip()) is None:
        return ()
    return (
        Credit("writer", name, start, start + len(name)),
        Credit("initials", sign.strip(), at, at + len(sign.strip())),
    )


def _ends_article(content: str, language: Language) -> bool:
    """Tell whether a word in brackets says that the article, or this part of it, ends: ``(Bersambung)``."""
    separator = language.furniture.get("separator")
    return separator is not None and content.casefold() in separator.whole


def signs_off(text: str, language: Language) -> bool:
    """Tell whether a text ends in the signs of several hands or of a desk, so that the article ends there.

    One hand's sign could be an abbreviation: ``… ke depan. (dpr)``.
    """
    match = bracketed(text, 0, language)
    return match is not None and match[1][0].role == "initials" and not match[1][0].name.isalpha()


def signed(text: str, start: int, language: Language) -> tuple[Credit, ...]:
    """Return the writer who signs an opinion piece: a name with titles or degrees and a function, no sentence."""
    if len(text) > _SIGNED_MAX or text.endswith((".", "?", "!")) or any(map(text.__contains__, '"“”')):
        return ()
    match = pattern(_SIGNED).match(text)
    if match is None:
        return ()
    first = match["name"].partition(" ")[0]
    if len(first) > 1 and first.isupper() and not match["name"].isupper():
        return ()  # `PTM Penuh, Siswa Diminta Pakai Masker`
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


def signed_off(text: str, start: int, language: Language, *, last: bool) -> tuple[Credit, ...]:
    """Return the agency whose name alone ends a dispatch (``Reuter``, ``-- BERNAMA``), or the hands that wrote it.

    A name in capitals signs an article only where no paragraph follows (``last``).
    """
    if len(text) > _ALONE_MAX:
        return _shouted(text, start, language) if last else ()
    name = text.strip(" .,*-–—=/")
    begin = start + text.index(name) if name else start
    if is_outlet(name, language) or (last and _is_paper(name, language)):
        return (Credit("source", name, begin, begin + len(name)),)
    outlet, slash, hand = name.partition("/")
    if slash and hand.islower() and len(hand) < _HAND and is_outlet(outlet, language):
        return (Credit("source", outlet, begin, begin + len(outlet)),)  # `- CNA/ab`
    signs = pattern(_SIGNS).match(name)
    agency, _, hands = name.partition(" ")
    if signs is None and "/" in hands and is_outlet(agency, language) and pattern(_DISPATCHED).match(hands):
        source = Credit("source", agency, begin, begin + len(agency))
        return (source, Credit("initials", hands, source.end + 1, begin + len(name)))  # `AAP ldj/KC/dm`
    if signs is None:
        return _shouted(text, start, language) if last else ()
    agencies = split_names(signs["agencies"] or "", begin + signs.start("agencies"))
    return (Credit("initials", signs["hands"], begin, begin + signs.end("hands")), *_sources(agencies, language))


def agency_at(text: str, language: Language) -> int:
    """Return where the agency begins whose acronym alone stands behind the last sentence (``… he said. PTI``), or 0."""
    before, _, name = text.rpartition(" ")
    acronym = len(name) > 1 and name.isupper() and name.isalpha()
    return len(before) + 1 if acronym and before and before[-1] in _CLOSED and is_outlet(name, language) else 0


def _is_paper(name: str, language: Language) -> bool:
    """Tell whether a line is the name of a paper that no list has: ``The Southland Times``, ``Cape Argus``."""
    words = name.split()
    if not 1 < len(words) <= _PAPER_WORDS or not name.istitle():
        return False
    return words[-1].casefold() in language.dateline.papers


def writers_of(text: str, start: int, language: Language) -> tuple[Credit, ...]:
    """Return the two writers whose names alone end an article, a stroke between them: ``Rina Lestari/Budi Saptono``."""
    pair = pattern(_PAIR).match(text) if len(text) <= _SHOUTED_MAX else None
    if pair is None or not all(map(forms_of(language).is_person, pair.groups())):
        return ()
    return tuple([Credit("writer", pair[n], start + pair.start(n), start + pair.end(n)) for n in (1, 2)])


def _sources(names: tuple[Name, ...], language: Language) -> list[Credit]:
    return [Credit("source", name.name, name.start, name.end) for name in names if is_outlet(name.name, language)]


def _shouted(text: str, start: int, language: Language) -> tuple[Credit, ...]:
    """Return the writers whose names in capitals end an article, and the agencies with them: ``NAMA ORANG, ANTARA``."""
    if len(text) > _SHOUTED_MAX or not text.isupper() or " " not in text or any(map(str.isdecimal, text)):
        return ()
    if all(len(word) < _NAME for word in text.split()):
        return ()  # `UU PDP`
    if not {*language.function_words, *language.speech.prepositions}.isdisjoint(text.casefold().split()):
        return ()  # `LAINNYA DI JARINGAN KAMI`
    names = split_names(text, start)
    sources = _sources(names, language)
    writers = [name for name in names if not is_outlet(name.name, language)]
    if not writers or not all(map(forms_of(language).is_person, [name.name for name in writers])):
        return ()
    if not sources and len(names) > 1 and " | " not in text:
        return ()  # keywords, perhaps
    found = [*[Credit("writer", name.name, name.start, name.end) for name in writers], *sources]
    return tuple(sorted(found, key=attrgetter("start")))
