"""Who has written it, in the header: bylines, with and without a phrase, and the names below a label.

In: the page and the index of a line. Out: the :class:`Head` holds the names, the lines carry their kinds.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ..language import Language
from ..model import BlockKind, Credit, CreditRole, Name
from ..patterns import pattern
from .byline import (
    WITH,
    agencies_behind,
    begins_with_newsroom,
    is_affiliation,
    is_joiner,
    is_signed_for,
    names_in_byline,
    without_phrase,
)
from .credits import label_alone
from .dateline_forms import forms_of
from .furniture import furniture_kind
from .lines import Line
from .menus import channel_words
from .names import split_names
from .page import Head, Page
from .published import read_date_line
from .shape import ends_sentence

HEADER_MAX: Final = 110
_BYLINE_BELOW: Final = 3
_BODY_LINES: Final = 20
_LETTERS: Final = 30
_SHORT: Final = 2
"""A word of no more letters joins others."""
_TITLE: Final = 3
"""A title has so many words, each of which a name could be."""
_ABOVE_DATELINE: Final = 3
"""So many lines may stand between a name and the dateline."""
_NAME_WORDS: Final = 4
"""A name of a person seldom has more."""
_PERSON: Final = r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]*){1,3}"
"""Few articles need it: compiled when one does."""
_SECOND: Final = r"[A-Z][a-z’'-]+ [A-Z][\w’'-]+\Z"
WRITERS: Final = ("writer", "reporter")


def labelled_bare(text: str, start: int, language: Language) -> tuple[Credit, ...]:
    """Return the credits of a header line with nothing between label and name: ``Penulis NAMA | Editor NAMA``."""
    credited = []
    at = 0
    for piece in text.split("|"):
        label, _, name = piece.strip().partition(" ")
        role = label_alone(label, language) if label[:1].isupper() and name else None
        if role is None or pattern(_PERSON).fullmatch(name) is None or not forms_of(language).is_person(name):
            return ()
        at = text.index(name, at)
        credited.append(Credit(role, name, start + at, start + at + len(name)))
    return tuple(credited)


def take_credits(credited: Sequence[Credit], head: Head) -> BlockKind:
    """Take labelled credits: those who wrote are the byline; return the kind of their line."""
    writers = tuple(Name(c.name, c.start, c.end) for c in credited if c.role in WRITERS)
    head.byline += writers
    head.credits += tuple(c for c in credited if c.role not in WRITERS)
    return "byline" if writers else "credit"


def take_names_below(page: Page, at: int, role: CreditRole, head: Head, waiting: list[Line]) -> None:
    """Take the names on the lines below a label that stands alone: ``By``, then ``NAME``, ``and``, ``NAME``."""
    lines = page.lines
    if role == "source" and len(lines[at + 1].text) <= HEADER_MAX and not ends_sentence(lines[at + 1].text):
        lines[at].kind = lines[at + 1].kind = "caption"  # `Sumber :` above `• Outlet/Nama`, below what a picture shows
        if waiting:
            waiting.pop().kind = "caption"
        return
    closed = page.dateline_at(at + 1) is not None or furniture_kind(lines[at + 1].text, page.language) is not None
    if closed and waiting and is_person(waiting[-1].text, page.language):
        line = waiting.pop()  # a name, and `Kontributor` below it
        lines[at].kind = line.kind = take_credits([Credit(role, line.text, line.start, line.end)], head)
        return
    while at + 2 < len(lines):
        line = lines[at + 1]
        names = split_names(line.text, line.start) if len(line.text) <= HEADER_MAX else ()
        if furniture_kind(line.text, page.language) is not None:
            lines[at].kind = lines[at].kind or ("byline" if role in WRITERS else "credit")  # `Oleh :`, `Font :`
            return
        if not names:
            return
        lines[at].kind = line.kind = take_credits([Credit(role, n.name, n.start, n.end) for n in names], head)
        at += 2
        if role in WRITERS and at + 1 < len(page.lines) and _is_name_before_label(page, at):
            at -= 1  # `Oleh :`, two names, `Share :`
        elif not is_joiner(lines[at].text):
            return


def _is_name_before_label(page: Page, at: int) -> bool:
    """Tell whether a line is one more name between the first and a label or furniture: nothing but a writer's."""
    text, below = page.lines[at].text, page.lines[at + 1].text
    named = is_person(text, page.language)
    closed = label_alone(below, page.language) is not None or furniture_kind(below, page.language) is not None
    return named and closed and furniture_kind(text, page.language) is None


def is_person(text: str, language: Language) -> bool:
    """Tell whether a text is a name as people have them, and no place or outlet."""
    return pattern(_PERSON).fullmatch(text) is not None and forms_of(language).is_person(text)


def take_byline(page: Page, at: int, head: Head, waiting: Sequence[Line]) -> None:
    """Take the names of a line that gives the writers; a second such line stands below what the first one is of."""
    line = page.lines[at]
    above = page.lines[at - 1].kind
    language = page.language
    if head.byline and line.text.casefold() in language.credits.newsrooms:
        line.kind = "byline"
        return
    if head.byline and line.text[-1] == ")" and is_signed_for(line.text, language):
        line.kind = "caption"  # `NAME (AFP)`: whom a picture of the agency shows
        return
    if head.byline and (above != "byline" or not (_is_second(page, at) or page.dateline_at(at + 1) is not None)):
        if without_phrase(line.text, language) is not None and _are_known(line, head, language):
            line.kind = "byline"  # `Laporan Reporter OUTLET, NAMA` below `Penulis: NAMA`
        elif above == "published" and (names := _behind_outlet(line, head, language)):
            line.kind, head.byline = "byline", names
        return
    following = page.lines[at + 1].text
    dated = (len(following) <= HEADER_MAX and any(map(str.isdecimal, following))) or is_signed_for(line.text, language)
    names = names_in_byline(line.text, line.start, language, dated=dated)
    name = line.text.removesuffix(",")
    one = _is_one_name(name) and name.casefold() not in forms_of(language).places
    first = name != line.text and above == "published" and is_person(following, language)  # `NAME,` above another
    if not names and one and (head.byline or first):
        names = (Name(name, line.start, line.start + len(name)),)  # a writer of one name beside another
    if names and _may_sign(page, at, waiting) and not _is_title(page, at, names):
        if not (dated and not line.text.isupper()) and _is_signed_below(page, at):
            line.kind = "section" if line.text.isupper() else None
            return
        head.byline += names
        if WITH in line.text:
            used = agencies_behind(line.text, line.start, language)
            head.credits += tuple([Credit("source", name.name, name.start, name.end) for name in used])
        line.kind = "byline"


def is_given(word: str, language: Language) -> bool:
    """Tell whether a word is a first name of the language pack."""
    people = language.people
    return word in people.first_names or any(word in names for names in people.sexed_names.values())


def take_dashed(page: Page, at: int, head: Head) -> bool:
    """Take the writer behind a dash right below the headline, and tell whether there is one: ``- By NAME``, ``- NAME``.

    A line with a dash below it is one more point.
    """
    line, below = page.lines[at], page.lines[at + 1].text
    text, start = line.text[2:].lstrip(), line.start + len(line.text) - len(line.text[2:].lstrip())
    signed = without_phrase(text, page.language) is not None
    if not signed and is_person(text, page.language) and not page.lines[at - 1].text.endswith(("”", '"', "’")):
        signed = is_given(text.partition(" ")[0], page.language)
    if below[:1] == line.text[0] or len(text) > HEADER_MAX or not signed:
        return False
    names = names_in_byline(text, start, page.language)
    if names:
        head.byline += names
        line.kind = "byline"
    return bool(names)


def _are_known(line: Line, head: Head, language: Language) -> bool:
    """Tell whether a line gives the writers whom the header has named; a place may stand behind the first."""
    names = [name.name.casefold() for name in names_in_byline(line.text, line.start, language)]
    known = {name.name.casefold() for name in head.byline}
    return bool(names) and (known.issuperset(names) or (names[0] in known and "|" in line.text))


def _behind_outlet(line: Line, head: Head, language: Language) -> tuple[Name, ...]:
    """Return the writers of a line that calls an outlet what seemed one beside the date: ``Laporan Wartawan X, NAME``.

    ``X - Rabu, 23 Januari 2013 11:38 WITA`` stands above it.
    """
    rest = without_phrase(line.text, language) or ""
    named = len(head.byline) == 1 and rest.startswith(f"{head.byline[0].name}, ")
    return names_in_byline(line.text, line.start, language) if named else ()


def _is_title(page: Page, at: int, names: Sequence[Name]) -> bool:
    """Tell whether what looks like names is a title: the article has most words of each in lower case.

    Above a date line stands a byline more often, so that a title has more words there than names have.
    """
    words = [[word for word in name.name.split(" ") if len(word) > _SHORT] for name in names]
    if min(map(len, words)) < _TITLE or without_phrase(page.lines[at].text, page.language) is not None:
        return False
    dated = read_date_line(page.lines[at + 1], page.language, page.times) is not None
    body = " ".join([line.text for line in page.lines[at + 1 : at + 1 + _BODY_LINES]])
    plain = [sum(f" {word.casefold()} " in body for word in name) for name in words]
    if dated and min(map(len, words)) <= _NAME_WORDS:
        return any(count == len(name) for count, name in zip(plain, words, strict=True))
    told = zip(plain, words, strict=True)
    return all(count * 3 >= 2 * len(name) or (not dated and len(name) > _NAME_WORDS and count) for count, name in told)


def _is_signed_below(page: Page, at: int) -> bool:
    """Tell whether the phrase of a byline stands just below a line without one: that line is a place or a channel."""
    language = page.language
    if without_phrase(page.lines[at].text, language) is not None:
        return False
    for index in range(at + 1, min(len(page.lines) - 1, at + 1 + _BYLINE_BELOW)):
        line = page.lines[index]
        if len(line.text) > HEADER_MAX:
            break
        if label_alone(line.text, language) in WRITERS or (
            without_phrase(line.text, language) is not None and names_in_byline(line.text, line.start, language)
        ):
            return True
    return False


def _is_second(page: Page, at: int) -> bool:
    """Tell whether a line stands below a writer and what the writer is of (``NAME``, ``BBC News``, ``NAME``), is the
    name of another between the first and the date, or stands below a comma."""
    above = page.lines[at - 1].text
    if above[-1] == "," or (page.lines[at - 2].kind == "byline" and is_affiliation(above, page.language)):
        return True
    text = page.lines[at].text
    if _is_one_name(text) and _has_dateline_below(page, at - 1):
        return True
    if pattern(_SECOND).match(text) is None or read_date_line(page.lines[at + 1], page.language, page.times) is None:
        return False
    forms, words = forms_of(page.language), text.casefold().split()
    placed = text.casefold() in forms.places or not forms.places.isdisjoint(words) or words[0] in forms.prepositions
    return not placed and channel_words(page.language).isdisjoint(words) and not text.casefold().endswith(forms.media)


def _may_sign(page: Page, at: int, waiting: Sequence[Line]) -> bool:
    """Tell whether a line of names may be the byline where it stands.

    Below a sentence it could head a passage of the body: there it has the phrase of a byline, or the date or the
    dateline right below it.
    """
    return (
        not waiting
        or not ends_sentence(waiting[-1].text)
        or without_phrase(page.lines[at].text, page.language) is not None
        or is_signed_for(page.lines[at].text, page.language)
        or begins_with_newsroom(page.lines[at].text)
        or is_shouted_with_place(page, at)
        or read_date_line(page.lines[at + 1], page.language, page.times) is not None
        or page.dateline_at(at + 1) is not None
        or _has_dateline_below(page, at)
    )


def _has_dateline_below(page: Page, at: int) -> bool:
    """Tell whether a dateline stands below a name, with nothing between but another name and what a picture shows."""
    if not is_person(page.lines[at].text, page.language):
        return False
    for index in range(at + 1, min(len(page.lines), at + 1 + _ABOVE_DATELINE)):
        if page.dateline_at(index) is not None:
            return True
        text = page.lines[index].text
        if not (_is_one_name(text) or furniture_kind(text, page.language) == "caption"):
            return False
    return False


def _is_one_name(text: str) -> bool:
    """Tell whether a line can be a name: one to three words with a capital, letters alone."""
    words = text.split(" ")
    return len(words) <= _TITLE and len(text) > _SHORT and all(word.isalpha() and word.istitle() for word in words)


def is_shouted_with_place(page: Page, at: int) -> bool:
    """Tell whether a name in capitals stands before a place, as newspapers sign a feature: ``NAMA ORANG, Surabaya``.

    Where several lines look so, they sign letters.
    """
    return _is_shouted(page, at) and not any(
        _is_shouted(page, index) for index in range(at + 1, min(len(page.lines), at + _LETTERS))
    )


def _is_shouted(page: Page, at: int) -> bool:
    text = page.lines[at].text
    name, comma, place = text.partition(", ")
    if not comma or len(text) > HEADER_MAX or not name.isupper():
        return False
    forms = forms_of(page.language)
    places = forms.places
    is_place = name.casefold() in places or name.partition(" ")[0].casefold() in places
    return place.casefold() in places and not is_place and forms.is_person(name)
