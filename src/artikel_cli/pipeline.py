"""The whole of parsing, in order: a source in, an article out. Read this file first.

Each stage is a pure function of what stands above it; none looks back.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from .annotate import times as timex
from .annotate.people import gather_people
from .annotate.quotations import Speech, find_quotations
from .detect import detect
from .errors import NoArticleError
from .language import Language, load
from .layout import Layout, lay_out
from .layout.lines import Line
from .model import FORMAT, Article, Note, ReferenceDate, SourceInfo, Time
from .passes import Passes, Result
from .reading import as_written, read_page
from .source import Source
from .vocabulary import Vocabulary, vocabulary_of

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
    return parse_sources([source], language=language, published=published, today=today)[0]


def parse_sources(
    sources: Sequence[Source],
    *,
    language: str | None = None,
    published: date | None = None,
    today: date | None = None,
) -> list[Article]:
    """Parse decoded sources together; arguments and errors are those of :func:`parse`.

    Of several short articles each stage does all before the next begins, and so does each pass of the two long ones:
    its words and code are in the processor's caches after the first, which saves a seventh of the time for
    :data:`~artikel_cli.source.FEW` of them. An error in one stops all.
    """
    pages = [_read(source, language) for source in sources]
    today = today or date.today()
    recognised = [timex.recognise(page.text, page.vocabulary, page.pack) for page in pages]
    layouts = _pass_by_pass(
        [lay_out(page.text, page.lines, page.pack, found) for page, found in zip(pages, recognised, strict=True)]
    )
    resolved = [
        timex.resolve(
            found,
            page.text,
            page.pack,
            published=_day(layout.published),
            dateline=_day(layout.dateline.date) if layout.dateline else None,
            option=published,
            today=today,
        )
        for page, found, layout in zip(pages, recognised, layouts, strict=True)
    ]
    speeches = _pass_by_pass(
        [
            find_quotations(page.text, page.vocabulary, layout, found, page.pack)
            for page, found, layout in zip(pages, recognised, layouts, strict=True)
        ]
    )
    return [_article(*parts) for parts in zip(sources, pages, layouts, resolved, speeches, strict=True)]


def _pass_by_pass(texts: Sequence[Passes[Result]]) -> list[Result]:
    """Run a stage on several texts, each of its passes on all of them before the next begins; return the results."""
    results: dict[int, Result] = {}
    while len(results) < len(texts):
        for number, passes in enumerate(texts):
            if number not in results:
                try:
                    next(passes)
                except StopIteration as end:
                    results[number] = end.value
    return [results[number] for number in range(len(texts))]


def is_blank(source: Source) -> bool:
    """Tell whether a source holds nothing that shows, and so no article; ``&nbsp;`` is a blank too."""
    first = _ANYTHING.search(source.text)
    return first is None or (first[0] == "&" and not read_page(source.text).lines)


class _Page(NamedTuple):
    """A text as it is read: without what stands in the way of it, in lines and words, with its language."""

    text: str
    lines: list[Line]
    vocabulary: Vocabulary
    pack: Language
    code: str | None


def _read(source: Source, language: str | None) -> _Page:
    if is_blank(source):
        raise NoArticleError(source.name or "-", "no article in the input", "give it the text of one")
    text, lines = read_page(source.text)
    vocabulary = vocabulary_of(text)
    pack, code = (load(language), language) if language else detect(vocabulary.in_order)
    return _Page(text, lines, vocabulary, pack, code)


def _article(
    source: Source,
    page: _Page,
    layout: Layout,
    resolved: tuple[tuple[Time, ...], ReferenceDate, tuple[Note, ...]],
    speech: Speech,
) -> Article:
    """Put together what the stages have found, with every span where it stands in the source."""
    times, reference, notes = resolved
    notes += speech.notes
    if source.guessed:
        notes += (_guessed(source, page.text),)
    article = Article(
        format=FORMAT,
        source=SourceInfo(source.name, source.encoding, source.sha256, len(page.text)),
        language=page.code,
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
        people=gather_people(page.text, speech),
        teasers=layout.teasers,
        notes=tuple(sorted(notes, key=_start)),
    )
    return article if page.text is source.text else as_written(article, source.text)


def _guessed(source: Source, text: str) -> Note:
    """Return the note that the encoding is a guess, at the first character that it matters for."""
    at = next((at for at, character in enumerate(text) if not character.isascii()), 0)
    message = f"nothing says that the encoding is {source.encoding}; --encoding settles it"
    return Note("guessed-encoding", message, at, at + 1)


def _start(note: Note) -> int:
    return note.start


def _day(iso: str | None) -> date | None:
    return date.fromisoformat(iso[:10]) if iso else None
