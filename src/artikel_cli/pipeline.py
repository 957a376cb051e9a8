"""The whole of parsing, in order: a source in, an article out. Read this file first.

Each stage is a pure function of what stands above it; none looks back.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from .annotate import times as timex
from .annotate.people import gather_people
from .annotate.quotations import find_quotations
from .detect import detect
from .errors import NoArticleError
from .language import load
from .layout import lay_out
from .model import FORMAT, Article, Note, SourceInfo
from .reading import as_written, read_page
from .source import Source
from .vocabulary import vocabulary_of

_ANYTHING: Final = re.compile(r"[^\s\ufeff\u200b\u00ad]")
"""A character that shows: no white space, byte-order mark, zero-width space or soft hyphen."""


def parse(
    text: str,
    *,
    name: str | None = None,
    language: str | None = None,
    published: date | None = None,
    today: date | None = None,
) -> Article:
    """Parse the text of a news article.

    Args:
        text: the decoded text; every span of the result counts its code points.
        name: a file name for the result's ``source``.
        language: BCP 47 code of the language pack to read with; detected where it is not given.
        published: the publication day, where it is known from elsewhere; relative times count from it.
        today: the day that dates without a year do not lie after; the present day where it is not given.

    Raises:
        NoArticleError: the text is empty or blank.
        UnknownLanguageError: there is no pack for ``language``.
    """
    return parse_source(Source.from_text(text, name), language=language, published=published, today=today)


def parse_source(
    source: Source,
    *,
    language: str | None = None,
    published: date | None = None,
    today: date | None = None,
) -> Article:
    """Parse a decoded source; arguments and errors are those of :func:`parse`."""
    if _ANYTHING.search(source.text) is None:
        raise NoArticleError(source.name or "<stdin>", "no article in the input", "give it the text of one")
    text, lines = read_page(source.text)
    vocabulary = vocabulary_of(text)
    pack, code = (load(language), language) if language else detect(vocabulary.in_order)

    expressions = timex.recognise(text, vocabulary, pack)
    layout = lay_out(text, lines, pack, expressions)
    times, reference, time_notes = timex.resolve(
        expressions,
        text,
        pack,
        published=_day(layout.published),
        dateline=_day(layout.dateline.date) if layout.dateline else None,
        option=published,
        today=today,
    )
    speech = find_quotations(text, vocabulary.words, layout, expressions, pack)
    people = gather_people(text, speech)

    article = Article(
        format=FORMAT,
        source=SourceInfo(source.name, source.encoding, source.sha256, len(text)),
        language=code,
        headline=layout.headline,
        deck=layout.deck,
        byline=layout.byline,
        published=layout.published,
        dateline=layout.dateline,
        credits=layout.credits,
        reference_date=reference,
        blocks=layout.blocks,
        quotations=speech.quotations,
        times=times,
        insertions=speech.insertions,
        people=people,
        teasers=layout.teasers,
        notes=tuple(sorted((*time_notes, *speech.notes), key=_start)) if time_notes or speech.notes else (),
    )
    return article if text is source.text else as_written(article, source.text)


def _start(note: Note) -> int:
    return note.start


def _day(iso: str | None) -> date | None:
    return date.fromisoformat(iso[:10]) if iso else None
