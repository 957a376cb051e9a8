"""The tail of an article: the credits, and the furniture between them.

In: lines after the head. Out: the credits; lines get their kinds, and a line that a credit is glued
to is cut in two. It is a long module because it is one walk up from the last line, and what may stand there.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from ..annotate.times import Expression
from ..language import Language
from ..model import Credit, Name
from ..patterns import pattern
from .bios import forms_of_names, is_bio, tells_of, writer_told
from .byline import has_domain, header_words, names_in_byline, without_phrase
from .credits import (
    agents_in,
    contributed,
    contributed_at,
    glued_at,
    held_by,
    inputs_of,
    is_copyright,
    label_alone,
    labelled,
    may_open_credit,
    names_helpers,
    opens_credit,
    republished,
    republished_at,
)
from .dateline import is_outlet
from .dispatches import is_dispatch, reporters_of
from .furniture import furniture_at, furniture_kind, is_bare, take_furniture
from .lines import Line
from .published import read_date_line
from .shape import ends_sentence, openings
from .signatures import agency_at, bracketed, signed, signed_off, signs_off
from .two_lines import is_empty_label, named_below, pair_below
from .writers import HEADER_MAX, is_person

_LINKED: Final = 6
"""So far below the label of a list of links one of them stands."""
_PARAGRAPHS: Final = 3
"""Credits stand below all but so many paragraphs."""
_FOOT: Final = 60
"""So many lines are looked at for credits."""
_LONG: Final = 300
_CREDIT_MAX: Final = 220
_BESIDE: Final = 2
"""So many lines in capitals stand beside a keyword in capitals."""
_PROSE_MIN: Final = 60
_SIGNED_MAX: Final = 160
_CONTACT_WORDS: Final = 3
_CONTACT: Final = r"(?:\S+ )?\S*@\w\S*\Z"
"""A mail address or an account, a word before it perhaps: ``Email: name@outlet.example``."""
_HELD: Final = r"© ?(?:19|20)\d\d"
_BRACKET_MAX: Final = 6
_KEY: Final = 4
_MENU_BARS: Final = 3
"""A line of so many bars below an article is a menu."""


def read_credits(
    lines: list[Line], first: int, writers: tuple[Name, ...], language: Language, times: Sequence[Expression]
) -> tuple[list[Credit], int, str | None]:
    """Recognise the credits at the end, from the last line up; ``first`` is where the body starts.

    The last paragraph may end in a credit; it is cut there, so that the body is the article's text alone. Tags,
    line-ups and titles may stand below it: none of them ends a sentence. With the credits go the index of the line
    below the last sentence, and the date of a line there that says when the article was published.
    """
    found: list[Credit] = []
    forms = forms_of_names(writers) if writers else ()
    at = len(lines) - 1
    foot = len(lines)
    published = None
    stop = max(first, at - _FOOT)
    sentences = 0
    while at >= stop and sentences < _PARAGRAPHS:
        line = lines[at]
        if line.kind is None and not line.plain:
            take_furniture(line, language)
        if (
            line.plain
            and line.kind is None
            and not sentences
            and at > first
            and (told := _tells_of_nobody_else(lines, at, first, language))
        ):
            line.kind = "credit"
            found[:0] = told
        elif line.plain and line.kind is None and _is_prose(line.text, forms, language):
            foot = foot if sentences else at + 1
            sentences += 1
        elif line.kind is None and sentences == 0 and at > first and _is_box_of_writer(lines, at, writers, language):
            line.kind = "credit"
        elif line.kind is None and sentences and line.text.startswith(forms) and names_helpers(line.text, language):
            line.kind = "credit"  # `Surname reported from Lund. NAME contributed to this report.`
            offset = contributed_at(line.text) or 0
            found[:0] = contributed(line.text[offset:], line.start + offset, language)
        elif line.kind is None:
            signs = sentences > 0 and line.text[-1] in ")]" and signs_off(line.text, language)
            credited = _credit_line(line, language, alone=signs or sentences == 0)
            writes = credited is not None and any(credit.role == "writer" for credit in credited[:1])
            if writes and ":" not in line.text and _is_link(lines, at, first, language):
                credited, writes = None, False
            if writes and ":" not in line.text and _are_keywords(lines, at):
                line.kind = "tags"
            elif credited is not None:
                line.kind = "credit"
                found[:0] = credited
                foot = at if signs else foot
            elif at > first and line.text.startswith(forms) and _tells_of_writer(line, writers, language):
                pass
            elif sentences == 0 and _is_menu(lines, at):
                line.kind = "navigation"
            elif sentences == 0 and is_empty_label(lines, at, language):
                line.kind = "credit"
            elif sentences == 0 and (named := named_below(lines, at, language)):
                line.kind = lines[at + 1].kind = "credit"
                found[:0] = named
            elif at > first and sentences == 0 and (pair := pair_below(lines, at, language)):
                line.kind = "credit"
                found[:0] = pair
            elif sentences == 0 and line.text[-1] != "." and (dated := _date_of(lines, at, language, times)):
                line.kind = "published"
                published = dated
            else:
                count = len(lines)
                if signs or sentences == 0:
                    found[:0] = _cut(lines, at, first, language, last=foot == count)
                if count < len(lines) and is_bio(lines[at].text, writers, language):
                    lines[at].kind = "credit"
                elif count < len(lines) or (
                    _is_sentence(line.text) and not (line.text[-1] in "?!" and _is_link(lines, at, first, language))
                ):
                    if signs or sentences == 0:
                        foot = at + 1
                    sentences += 1
        elif line.kind == "credit":
            credited = republished(line.text, line.start, language) or agents_in(line.text, line.start, language)
            credited = credited or inputs_of(line.text, line.start, language)
            found[:0] = credited or held_by(line.text, line.start, language)
        elif line.kind == "promo" and is_bio(line.text, writers, language):
            line.kind = "credit"
        at -= 1
    return found, foot if sentences else first, published


def _tells_of_nobody_else(lines: Sequence[Line], at: int, first: int, language: Language) -> tuple[Credit, ...]:
    """Return the writer whom a line tells of, but nobody whom the article speaks of."""
    told = writer_told(lines[at].text, lines[at].start, language)
    surname = told[0].name.rpartition(" ")[2] if told else ""
    return () if told and any(surname in line.text for line in lines[first:at]) else told


def _is_link(lines: Sequence[Line], at: int, first: int, language: Language) -> bool:
    """Tell whether a line is a title below a label such as ``Berita terkait``, whatever names it begins with."""
    for above in range(at - 1, max(first, at - _LINKED) - 1, -1):
        text = lines[above].text
        if len(text) > _PROSE_MIN and ends_sentence(text):
            return False
        if furniture_kind(text, language) in ("related", "teaser", "tags") and is_bare(text, language):
            return True
    return False


def _are_keywords(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a line in capitals is one of several such lines, as the keywords of some pages are."""
    beside = [*lines[max(0, at - _BESIDE) : at], *lines[at + 1 : at + 1 + _BESIDE]]
    shouted = [line.text.isupper() and len(line.text) <= _CREDIT_MAX for line in beside]
    return lines[at].text.isupper() and sum(shouted) >= _BESIDE  # two names in capitals are the writers


def _is_menu(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a line below an article is a menu of words with bars, and no row of a table."""
    text = lines[at].text
    if text.count(" | ") < _MENU_BARS or any(map(str.isdecimal, text)):
        return False
    beside = [line.text for line in (*lines[max(0, at - 1) : at], *lines[at + 1 : at + 2])]
    return not any(" | " in other or other[-1] == ":" for other in beside)


def _tells_of_writer(line: Line, writers: tuple[Name, ...], language: Language) -> bool:
    """Give a line its kind that says who a writer is, and tell whether it is one."""
    if is_bio(line.text, writers, language):
        line.kind = "credit"
    elif tells_of(line.text, writers):
        line.kind = "promo"
    return line.kind is not None


def _is_box_of_writer(lines: Sequence[Line], at: int, writers: tuple[Name, ...], language: Language) -> bool:
    """Tell whether a line is of the box about a writer: the name alone, what stands below it, or how to reach them."""
    names = [writer.name for writer in writers if not is_outlet(writer.name, language)]
    text = lines[at].text
    if text in names or lines[at - 1].text in names:
        return True
    return "@" in text and text.startswith(tuple(f"{name}:" for name in names))


def _date_of(lines: Sequence[Line], at: int, language: Language, times: Sequence[Expression]) -> str | None:
    """Return when a line below the article says that it was published: ``Published - 3 December 2025``.

    Below the line that names the writer a date says so without a label.
    """
    line = lines[at]
    if line.text[:_KEY] not in _date_keys(language) and not line.text[-1].isdecimal():
        return None
    found = read_date_line(line, language, times)
    if found is None or found.labelled:
        return found.value if found is not None else None
    signed = at > 0 and without_phrase(lines[at - 1].text, language) is not None
    return found.value if signed and not found.writers else None


@cache
def _date_keys(language: Language) -> frozenset[str]:
    return openings(header_words(language), _KEY)


def _is_prose(text: str, forms: tuple[str, ...], language: Language) -> bool:
    """Tell at a glance that a line is a paragraph with no credit in it: most are long and end in a full stop."""
    return (
        (text[-1] in '."' or (text[-1] == "”" and len(text) > _SIGNED_MAX))
        and len(text) > _PROSE_MIN
        and ":" not in text
        and not may_open_credit(text, language)
        and not names_helpers(text, language)
        and (")" not in text[-_BRACKET_MAX:] and "]" not in text[-_BRACKET_MAX:])
        and not text.startswith(forms)
        and _is_sentence(text)
    )


def _is_sentence(text: str) -> bool:
    """Tell whether a line is one of the article's text; a colon announces what follows."""
    return text[-1] in ".:" or len(text) > _LONG or ends_sentence(text)


def _credit_line(line: Line, language: Language, *, alone: bool) -> tuple[Credit, ...] | None:
    """Return the credits of a line that is nothing else, () for a copyright line, None for another line.

    A name in brackets, a signature or a dispatch is a credit only where no paragraph follows (``alone``).
    """
    text = line.text
    if opens_credit(text, language):
        credited = republished(text, line.start, language)
        if credited or is_copyright(text, language):
            return credited or held_by(text, line.start, language)
    if alone and is_dispatch(text, language):
        return reporters_of(text, line.start, language)
    if len(text) > _CREDIT_MAX:
        return labelled(text, line.start, language) or None
    if "©" in text and alone and pattern(_HELD).search(text) is not None:
        return ()  # `A Lund Media Station - © 2002-2026 Lund Television, Inc.`
    credited = labelled(text, line.start, language)
    if credited:
        return credited
    if alone:
        if "@" in text and text.count(" ") < _CONTACT_WORDS and pattern(_CONTACT).match(text) is not None:
            return ()  # how to reach the writer
        if text[0] in "([":
            match = bracketed(text, line.start, language)
            if match is not None and match[0] == 0:
                return match[1]
            if match is None and text[-1] in ")]" and has_domain(text):
                return ()
        credited = signed(text, line.start, language) or _reported(line, language) or _with_function(line, language)
    credited = credited or signed_off(text, line.start, language, last=alone)
    if not credited and names_helpers(text, language) and contributed_at(text) is None:
        credited = contributed(text, line.start, language)
    return credited or None


def _reported(line: Line, language: Language) -> tuple[Credit, ...]:
    """Return the reporters of a line that could be a byline and stands below the article: ``Laporan reporter NAMA``."""
    if len(line.text) > HEADER_MAX or without_phrase(line.text, language) is None:
        return ()
    names = names_in_byline(line.text, line.start, language)
    return tuple([Credit("reporter", name.name, name.start, name.end) for name in names])


def _with_function(line: Line, language: Language) -> tuple[Credit, ...]:
    """Return who a line names with what that person does: ``NAMA ORANG - Jurnalis``."""
    name, dash, function = line.text.rpartition(" - ")
    role = label_alone(function, language) if dash else None
    if role is None or len(name) > HEADER_MAX or not is_person(name, language):
        return ()
    return (Credit(role, name, line.start, line.start + len(name)),)


def _cut(lines: list[Line], at: int, first: int, language: Language, *, last: bool) -> list[Credit]:
    """Cut the credits from the end of a paragraph into lines of their own, and return them.

    Where lines of the article follow (``last`` is false) the bracket must have a sentence before it: an entry of a
    list may end in one as well.
    """
    line = lines[at]
    found: list[Credit] = []
    offset = glued_at(line.text, language)
    if offset:
        body, rest = line.split(offset)
        pieces = _split_bars(rest)
        lines[at : at + 1] = [body, *pieces]
        promotion = furniture_at(pieces[-1].text, language)
        if promotion:
            credit, behind = pieces[-1].split(promotion)
            behind.kind = furniture_kind(behind.text, language)
            pieces[-1] = credit
            lines[at + 1 : at + 1 + len(pieces)] = [*pieces, behind]
        for piece in pieces:
            piece.kind = "credit"
            found += labelled(piece.text.lstrip("| "), piece.end - len(piece.text.lstrip("| ")), language)
        line = body
    match = bracketed(line.text, line.start, language)
    if match is not None and match[0] > 0:
        sentence = ends_sentence(line.text[: match[0]].rstrip())
        if sentence or (last and (at > first or len(line.text) > 200)):
            body, credit = line.split(match[0])
            credit.kind = "credit"
            lines[at : at + 1] = [body, credit]
            found[:0] = match[1]
            line = body
    offset = agency_at(line.text, language) if last and line.text[-1].isupper() else 0
    if offset:
        body, credit = line.split(offset)
        credit.kind = "credit"
        lines[at : at + 1] = [body, credit]
        found[:0] = [Credit("source", credit.text, credit.start, credit.end)]
        return found
    offset = republished_at(line.text, language) if last else 0
    if offset:
        body, credit = line.split(offset)
        credit.kind = "credit"
        lines[at : at + 1] = [body, credit]
        found[:0] = republished(credit.text, credit.start, language)
        line = body
    offset = contributed_at(line.text) if names_helpers(line.text, language) else None
    if offset:
        body, credit = line.split(offset)
        credit.kind = "credit"
        lines[at : at + 1] = [body, credit]
        found[:0] = contributed(credit.text, credit.start, language)
    return found


def _split_bars(line: Line) -> list[Line]:
    """Cut a line before each bar that has something behind it."""
    pieces = []
    while (bar := line.text.find("|", 1)) > 0 and line.text[bar + 1 :].strip():
        head, line = line.split(bar)
        pieces.append(head)
    return [*pieces, line]
