"""HTML: an article in, a page to read out: no script, no network, every annotation visible in the text.

The page is one ``article`` with a header, the body, the credits, what it links to, and an apparatus: who says
what, and what the parser was unsure of. Texts of the page that are not the article's are English and say so
with ``lang``. The style sheet is ``html.css`` beside this file.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from .. import __version__
from ..model import Article, Block, Note, Part, Quotation
from ..source import Source
from . import WriteOptions
from ._annotations import article_marks, described, html_datetime
from ._elements import add_block, add_inline
from ._marks import clean, marks_by_block, put
from ._outline import Passage, outline
from .text import one_line

if TYPE_CHECKING:
    from lxml.etree import _Element

_HEAD_KINDS: Final = frozenset({"byline", "published", "related", "teaser"})
"""Furniture with a place of its own on the page, whether or not the rest is asked for."""

_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")

_PASSAGE_MAX: Final = 80
"""Characters that are enough to find a place in the text again."""

_LEGEND: Final = {
    "quotation": "Quotation",
    "reported": "Reported speech",
    "speaker": "Speaker",
    "cue": "Speech verb",
    "date": "Date or time",
    "wrong": "Weekday does not fit",
    "insertion": "Editor’s insertion",
}


def write(article: Article, source: Source | None, options: WriteOptions) -> str:
    """Return the page, or the ``article`` element alone if the document is not to be standalone."""
    from lxml import etree

    if not options.standalone:
        root = _Page(article, options).build()
        return f"{etree.tostring(root, method='html', encoding='unicode').rstrip()}\n"
    root = etree.Element("html", lang=_language(article))
    _head(root, article)
    add_block(root, "body").append(_Page(article, options).build())
    return f"<!doctype html>\n{etree.tostring(root, method='html', encoding='unicode')}\n"


@cache
def _style() -> str:
    return Path(__file__).with_name("html.css").read_text(encoding="utf-8")


def _head(root: _Element, article: Article) -> None:
    from ._schema_org import news_article

    head = add_block(root, "head")
    add_block(head, "meta", charset="utf-8")
    add_block(head, "meta", name="viewport", content="width=device-width, initial-scale=1")
    add_block(head, "meta", name="color-scheme", content="light dark")
    add_block(head, "meta", name="generator", content=f"artikel {__version__}")
    if article.deck:
        add_block(head, "meta", name="description", content=one_line(article.deck.text))
    add_block(head, "title").text = clean(one_line(_title(article)))
    add_block(head, "style").text = f"\n{_style()}"
    published = article.published if html_datetime(article.published) else None
    script = add_block(head, "script", type="application/ld+json")
    script.text = f"\n{news_article(article, published=published)}\n"


def _title(article: Article) -> str:
    title = article.headline.text if article.headline else article.source.name or ""
    return title if title.strip() else "Article without a headline"


def _language(article: Article) -> str:
    """Return the value of ``lang``; empty, it says that the language is not known."""
    return article.language if article.language and _LANGUAGE.fullmatch(article.language) else ""


class _Page:
    """The article element, built from top to bottom."""

    def __init__(self, article: Article, options: WriteOptions) -> None:
        self.article, self.options = article, options
        self.language = _language(article)
        self.marks = marks_by_block(article_marks(article), article.blocks)
        self.ids: set[str] = set()

    def build(self) -> _Element:
        from lxml.etree import Element

        root: _Element = Element("article", {"class": "artikel", "lang": self.language})
        root.text = "\n"
        self.header(add_block(root, "header"))
        shown = {css for marks in self.marks.values() for mark in marks for css in mark.attributes["class"].split()}
        _legend(root, [css for css in _LEGEND if css in shown])
        self.body(add_block(root, "div", class_="body"))
        self.credits(root)
        self.links(root)
        self.apparatus(root)
        return root

    def header(self, header: _Element) -> None:
        header.text = "\n"
        article = self.article
        if article.headline:
            self.marked(add_block(header, "h1"), article.headline)
        else:
            add_block(header, "h1", _title(article), class_="untitled", lang="en")
        if article.deck:
            self.marked(add_block(header, "p", class_="deck"), article.deck)
        if article.byline:
            address = add_block(header, "address", class_="byline")
            for index, name in enumerate(article.byline):
                add_inline(address, "span", name.name, class_="author").tail = ", " * (index + 1 < len(article.byline))
        lines = [block for block in article.blocks if block.kind == "published"]
        below = article.headline.start if article.headline else 0  # above it a site tells the day of the visit
        line = next((block for block in lines if block.start > below), lines[0] if lines else None)
        if article.published or line:
            said = line.text if line else (article.published or "").replace("T", " ")
            moment = html_datetime(article.published)
            paragraph = add_block(header, "p", class_="published")
            add_inline(paragraph, "time" if moment else "span", said, datetime=moment)

    def marked(self, element: _Element, part: Part | Block, skip: int = 0) -> None:
        start = part.start + skip
        marks = self.marks.get(part.start, ())
        within = (mark._replace(start=max(mark.start, start), end=min(mark.end, part.end)) for mark in marks)
        put(element, part.text[skip:], start, within, self.ids)

    def body(self, body: _Element) -> None:
        body.text = "\n"
        for passage in outline(self.article, furniture=self.options.furniture):
            match passage.kind:
                case "subheading":
                    self.marked(add_block(body, "h2"), passage.blocks[0])
                case "quote":
                    self.each(add_block(body, "blockquote"), "p", passage)
                case "bullets":
                    self.each(add_block(body, "ul"), "li", passage)
                case "numbers":
                    start = None if passage.first == 1 else str(passage.first)
                    self.each(add_block(body, "ol", start=start), "li", passage)
                case "furniture":
                    kind = passage.blocks[0].kind
                    if kind not in _HEAD_KINDS:
                        add_block(body, "p", passage.blocks[0].text, class_=f"furniture {kind}")
                case _:
                    self.marked(add_block(body, "p"), passage.blocks[0])

    def each(self, parent: _Element, tag: str, passage: Passage) -> None:
        parent.text = "\n"
        for block, skip in zip(passage.blocks, passage.texts, strict=True):
            self.marked(add_block(parent, tag), block, skip)

    def credits(self, root: _Element) -> None:
        if not self.article.credits:
            return
        names: dict[str, list[str]] = {}
        for credit in self.article.credits:
            names.setdefault(credit.role, []).append(credit.name)
        rows = add_block(add_block(root, "footer", class_="credits"), "dl")
        for role, credited in names.items():
            row = add_block(rows, "div")
            add_inline(row, "dt", role.capitalize(), lang="en")
            for name in credited:
                add_inline(row, "dd", name)

    def links(self, root: _Element) -> None:
        related = [block for block in self.article.blocks if block.kind == "related"]
        if related:
            links = add_block(_aside(root, "related", "Related"), "ul")
            for block in related:
                add_block(links, "li", block.text)
        teasers = [(teaser.headline, teaser.text) for teaser in self.article.teasers] or [
            (None, block.text) for block in self.article.blocks if block.kind == "teaser"
        ]
        if teasers:
            aside = _aside(root, "teasers", "Other articles")
            for headline, text in teasers:
                if headline:
                    add_block(aside, "h3", headline)
                lead = text.removeprefix(headline or "").strip()
                if lead:
                    add_block(aside, "p", lead)

    def apparatus(self, root: _Element) -> None:
        aside = add_block(root, "aside", class_="apparatus", lang="en", aria_label="About the text")
        if self.article.quotations:
            self.voices(add_block(aside, "section", class_="voices"))
        self.dates(aside)
        self.notes(aside)
        colophon = ["Taken apart by artikel"]
        if self.article.source.name:
            colophon.append(f" from {self.article.source.name}")
        if self.article.reference_date.value:
            colophon.append(f"; relative dates count from {self.article.reference_date.value}")
        add_block(aside, "p", "".join([*colophon, "."]), class_="colophon")

    def dates(self, aside: _Element) -> None:
        """List the dates that the text leaves to be worked out: no title shows on a phone or on paper."""
        told = {
            (one_line(time.text), time.edtf): None
            for time in self.article.times
            if time.edtf is not None and time.basis != "explicit"
        }
        if not told:
            return
        section = add_block(aside, "section", class_="dates")
        add_block(section, "h2", "Dates worked out")
        rows = add_block(section, "dl")
        for text, value in told:
            row = add_block(rows, "div")
            add_inline(row, "dt", text, lang=self.language)
            moment = html_datetime(value)
            add_inline(add_inline(row, "dd"), "time" if moment else "span", value, datetime=moment)

    def notes(self, aside: _Element) -> None:
        if not self.article.notes:
            return
        section = add_block(aside, "section", class_="notes")
        add_block(section, "h2", "Open questions")
        entries = add_block(section, "ul")
        for note in self.article.notes:
            words = self.passage(note)
            entry = add_block(entries, "li", "" if words else note.message)
            if words:
                add_inline(entry, "q", words, lang=self.language).tail = f": {clean(note.message)}"

    def passage(self, note: Note) -> str:
        """Return the words that a note is about, the beginning of them where they are many."""
        index = bisect_right(self.article.blocks, note.start, key=lambda block: block.start) - 1
        block = self.article.blocks[index] if index >= 0 else None
        text = block.text[note.start - block.start : note.end - block.start] if block else ""
        return one_line(text if len(text) <= _PASSAGE_MAX else f"{text[:_PASSAGE_MAX].rstrip()}…")

    def voices(self, section: _Element) -> None:
        add_block(section, "h2", "Who says what")
        groups: dict[str | None, list[tuple[int, Quotation]]] = {}
        for number, quotation in enumerate(self.article.quotations, 1):
            name = quotation.speaker.name if quotation.speaker else None
            groups.setdefault(name, []).append((number, quotation))
        for name, said in groups.items():
            voice = add_block(section, "section", class_="voice")
            add_block(voice, "h3", name or "Nobody named", lang=self.language if name else None)
            role = next((text for _, one in said if (text := described(one.speaker))), "")
            if role:
                add_block(voice, "p", role, class_="role", lang=self.language)
            entries = add_block(voice, "ol")
            for number, quotation in said:
                self.voice(add_block(entries, "li", value=str(number)), number, quotation)

    def voice(self, entry: _Element, number: int, quotation: Quotation) -> None:
        if f"q{number}" in self.ids:
            label = f"Quotation {number} in the text"
            link = add_inline(entry, "a", str(number), href=f"#q{number}", class_="number", aria_label=label)
        else:
            link = add_inline(entry, "span", str(number), class_="number")
        link.tail = " "
        tag = "span" if quotation.kind == "indirect" else "q"
        words = add_inline(entry, tag, one_line(quotation.text), lang=self.language)
        if quotation.cue:
            words.tail = " "
            add_inline(entry, "span", quotation.cue.text, class_="cue", lang=self.language)


def _aside(root: _Element, name: str, title: str) -> _Element:
    aside = add_block(root, "aside", class_=name)
    aside.text = "\n"
    add_block(aside, "h2", title, lang="en")
    return aside


def _legend(root: _Element, shown: list[str]) -> None:
    if shown:
        legend = add_block(root, "ul", class_="legend", lang="en", aria_label="Key to the marks in the text")
        for css in shown:
            add_inline(add_block(legend, "li"), "span", _LEGEND[css], class_=css)
