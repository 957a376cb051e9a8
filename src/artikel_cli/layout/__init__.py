"""Layout: the decoded source in, typed blocks and the parts of head and tail out.

Knows lines, not quotations. The order is that of the page: lines, dateline, head, teasers, credits, body.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from msgspec.structs import replace

from ..annotate.times import Expression
from ..language import Language
from ..model import Block, Credit, Dateline, Name, Part, Teaser
from ..passes import Passes
from .above import take_above_dateline
from .body import read_body
from .byline import names_in_byline
from .cuts import cut_headline, cut_reporter
from .dateline import find_dateline, is_place, may_open
from .dateline_forms import DASHES
from .ends import take_closing, take_foreign
from .feed import take_feed
from .foot import read_foot, read_teasers
from .furniture import furniture_kind
from .head import read_head
from .inserts import cut_inserts
from .lines import Line
from .page import Head, Page
from .shape import ends_sentence, title_share
from .tail import read_credits

_SENTENCE: Final = 60
_BELOW: Final = 4
"""So near below the words of a picture the dateline stands."""
_HEAD_LINES: Final = 8
_CAPITALS, _SHOUTED = 4, 40
"""A word in capitals with fewer letters is an acronym; what says how something looks is no longer."""
_TITLE: Final = 0.6
"""So many words with a capital are a headline, not the beginning of a sentence."""
_LONG: Final = 160
_DECK: Final = 400
"""No deck is longer."""
_ABOVE_DECK: Final = ("byline", "published", "headline")
"""What stands right above a deck."""
_ABOVE_BODY: Final = 16


class Layout(NamedTuple):
    """The article's parts before anything inside its sentences is looked at."""

    headline: Part | None
    deck: Part | None
    byline: tuple[Name, ...]
    published: str | None
    dateline: Dateline | None
    credits: tuple[Credit, ...]
    blocks: tuple[Block, ...]
    teasers: tuple[Teaser, ...]


def lay_out(text: str, lines: list[Line], language: Language, times: Sequence[Expression]) -> Passes[Layout]:
    """Recognise the blocks of a text with these lines, in passes; ``times`` are its expressions, not yet resolved."""

    def dateline_of(line: Line) -> Dateline | None:
        return _dateline_of(text, line, language, times)

    reporter = cut_reporter(lines, language, dateline_of)
    cut_headline(lines, language, times, dateline_of)
    datelines: dict[int, Dateline | None] = {}

    def dateline_at(index: int) -> Dateline | None:
        if index not in datelines:
            datelines[index] = _dateline_of(text, lines[index], language, times)
        return datelines[index]

    for index in _words_of_picture(lines, language, dateline_at):
        lines[index].kind, datelines[index] = "caption", None
    yield
    page = Page(lines, language, times, dateline_at)
    head = read_head(page)
    take_above_dateline(page, head)
    byline = head.byline or reporter or _late_byline(lines, head.body, language)
    dateline = _first_dateline(lines, head.body, dateline_at)
    yield
    cut_inserts(lines, head.body, language)
    fed = take_feed(text, lines, head.body, language, times)
    teasers = read_teasers(text, lines, head.body, language)
    closed = take_closing(lines, head.body, language)
    take_foreign(lines, head.body, byline, language)
    yield
    credited, foot, published = read_credits(lines, head.body, byline, language, times)
    titled = read_foot(lines, foot, language)
    yield
    read_body(text, lines, head.body, language)
    blocks = tuple([Block(line.kind or "paragraph", line.start, line.end, line.text) for line in lines])
    return Layout(
        head.headline,
        head.deck,
        byline,
        _published(lines, head, published),
        dateline,
        _less_byline((*head.credits, *credited), byline) if byline else (*head.credits, *credited),
        blocks,
        (*teasers, *titled, *fed, *closed),
    )


def _published(lines: Sequence[Line], head: Head, below: str | None) -> str | None:
    """Return when the text was published: the date of the head, or that ``below`` the article.

    A day without a clock above the headline may be the present day of the site.
    """
    if below is None or head.published is None or head.headline is None or "T" in head.published:
        return head.published or below
    dated = [line.start for line in lines[: head.body] if line.kind == "published"]
    return below if dated and dated[-1] < head.headline.start else head.published


def _less_byline(found: tuple[Credit, ...], byline: Sequence[Name]) -> tuple[Credit, ...]:
    """Return the credits without whoever the byline has named as the writer already."""
    written = {name.name.casefold() for name in byline}
    return tuple([credit for credit in found if credit.role != "writer" or credit.name.casefold() not in written])


def _words_of_picture(
    lines: Sequence[Line], language: Language, dateline_at: Callable[[int], Dateline | None]
) -> list[int]:
    """Return which lines above the dateline are the words of a picture: ``RUSAK - Gereja usai gempa``, ``EVAKUASI: …``.

    What stands before the dash is no place that a list knows, and the dateline near below has an outlet and a place.
    """
    found = []
    for index in [index for index, line in enumerate(lines[:_HEAD_LINES]) if line.text[:_CAPITALS].isupper()]:
        text = lines[index].text
        dash = text.find(" - ", _CAPITALS, _SHOUTED)
        if dash < 0 and text[-1] == "." and text[0].isalpha() and furniture_kind(text, language) is None:
            # `BANJIR: Tanggul Jebol` is a headline, `WATCH: …` a link
            dash = text.find(": ", _CAPITALS, _SHOUTED)
        if dash > 0 and (capitals := text[:dash]).isupper() and not is_place(capitals, language):
            below = map(dateline_at, range(index + 1, min(len(lines), index + 1 + _BELOW)))
            if any(each is not None and each.source is not None and each.places for each in below):
                found.append(index)
    return found


def _dateline_of(text: str, line: Line, language: Language, times: Sequence[Expression]) -> Dateline | None:
    """Return the dateline of a line; a sentence must follow it, which a date line of the header has not."""

    if len(line.text) > _SENTENCE and not may_open(line.text):
        return None

    def date_in(start: int, end: int) -> str | None:
        for time in times:
            if start <= time.start < end:
                value = time.published_value()
                return value.partition("T")[0] if value is not None else None
        return None

    found = find_dateline(text, line.start, line.end, language, date_in)
    if found is not None and text.startswith(f" {found.text}", found.end, line.end):
        end = found.end + 1 + len(found.text)  # `Jakarta - Jakarta - Setelah …`
        found = replace(found, text=text[found.start : end], end=end)
    if found is None or len(line.text) >= _SENTENCE or ends_sentence(line.text):
        return found
    rest = text[found.end : line.end].strip()
    if not rest and found.text.rstrip()[-1] in DASHES:
        return found  # `YOGYAKARTA —` on a line of its own
    begins = any(found.end <= time.start <= found.end + 2 for time in times)
    bare = found.source is None and len(found.places) == 1 and "," not in found.text
    return None if begins or (bare and title_share(rest) >= _TITLE) else found


def _late_byline(lines: Sequence[Line], first: int, language: Language) -> tuple[Name, ...]:
    """Return who a line of its own says wrote the article, below a deck or two and the words of a picture."""
    phrase = f"{language.credits.bylines[0].capitalize()} " if language.credits.bylines else ""
    for index in range(first + 1, min(len(lines), first + _BELOW) if phrase else 0):
        line = lines[index]
        if line.kind is None and len(line.text) <= _SENTENCE and line.text.startswith(phrase):
            names = names_in_byline(line.text, line.start, language)
            if names and not ends_sentence(line.text):
                line.kind = "byline"
                for above in lines[first:index]:
                    if above.kind is None and len(above.text) <= _DECK:
                        above.kind = "deck"
                return names
    return ()


def _first_dateline(
    lines: Sequence[Line], first: int, dateline_at: Callable[[int], Dateline | None]
) -> Dateline | None:
    """Return the dateline of the first paragraph; short lines of a pasted page may stand above it, and a deck.

    A deck is longer where the page has a header above it; the dateline below it has its place in capitals then.
    """
    deck: Line | None = None
    for index in range(first, min(len(lines), first + _ABOVE_BODY)):
        if lines[index].kind is None:
            found = dateline_at(index)
            if deck is not None:
                if found is None or not any(place.name.isupper() for place in found.places):
                    return None
                deck.kind = "deck"
            if found is not None:
                lines[index].plain = True  # `LONDON/TOKYO, March 3` is no photo credit
                if not _goes_on(lines[index], found):
                    lines[index].kind = "paragraph"
            if found is not None:
                return found
            if len(lines[index].text) > _LONG:
                if not first or lines[first - 1].kind not in _ABOVE_DECK or len(lines[index].text) > _DECK:
                    return None
                deck = lines[index]
    return None


def _goes_on(line: Line, dateline: Dateline) -> bool:
    """Tell whether a sentence that lasts stands behind a dateline; a short one could be taken for a heading."""
    return line.end - dateline.end > _SENTENCE
