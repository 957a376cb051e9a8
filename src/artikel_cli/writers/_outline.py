"""The body as headings, lists, quotes and paragraphs: an article in, what Markdown and HTML print out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

from ..model import BODY_KINDS, Article, Block, Quotation

PassageKind = Literal["paragraph", "subheading", "quote", "bullets", "numbers", "furniture"]


class Passage(NamedTuple):
    """One paragraph or heading, or the blocks of one list or one quote.

    Attributes:
        kind: what it is printed as.
        blocks: its blocks; one, except in lists and quotes.
        texts: offset in each block where its text starts, behind the mark that a list prints anyway.
        first: number of the first item of a numbered list.
        delimiter: what stands behind that number, ``.`` or ``)``.
    """

    kind: PassageKind
    blocks: list[Block]
    texts: list[int]
    first: int = 0
    delimiter: str = "."


# Ordered items up to nine digits, as CommonMark has them (section 5.2); bullets as newsrooms type them.
_MARK: Final = re.compile(r"(?:[-*+•‣▪◦·–—]|(0|[1-9][0-9]{0,8})([.)]))[ \t]+(?=\S)")
_WORD: Final = re.compile(r"\w")


def outline(article: Article, *, furniture: bool = False) -> list[Passage]:
    """Return the passages of the body, with the furniture where it stands if asked for.

    Headline and deck are left out where the article has them: they head the document.
    """
    shown = {"headline": article.headline, "deck": article.deck}
    quotes = _whole_quotes(article)
    passages: list[Passage] = []
    last_quote: Quotation | None = None
    for block in article.blocks:
        quote = None
        if block.kind not in BODY_KINDS:
            if not furniture or shown.get(block.kind):
                continue
            passages.append(Passage("furniture", [block], [0]))
        elif block.kind == "list_item":
            _add_item(passages, block)
        elif block.kind == "subheading":
            passages.append(Passage("subheading", [block], [0]))
        elif (quote := quotes.get(block.start)) is None:
            passages.append(Passage("paragraph", [block], [0]))
        elif quote is last_quote:
            passages[-1].blocks.append(block)
            passages[-1].texts.append(0)
        else:
            passages.append(Passage("quote", [block], [0]))
        last_quote = quote
    return passages


def _whole_quotes(article: Article) -> dict[int, Quotation]:
    """Map the start of each paragraph that is nothing but one quotation to that quotation."""
    return {
        block.start: quotation
        for block, quotation in _first_quotations(article)
        if not _WORD.search(block.text, 0, max(0, quotation.start - block.start))
        and not _WORD.search(block.text, max(0, quotation.end - block.start))
    }


def _first_quotations(article: Article) -> Iterator[tuple[Block, Quotation]]:
    quotations = [quotation for quotation in article.quotations if quotation.kind == "direct"]
    index = 0
    for block in article.blocks:
        while index < len(quotations) and quotations[index].end <= block.start:
            index += 1
        if index == len(quotations):
            return
        if block.kind == "paragraph" and quotations[index].start < block.end:
            yield block, quotations[index]


def _add_item(passages: list[Passage], block: Block) -> None:
    """Put a list item into the list it carries on, or begin a list with it.

    A number is left to the list to print only where the list will print that very number; an item numbered
    otherwise (``1.`` twice) keeps its number as text in a list of bullets.
    """
    mark = _MARK.match(block.text)
    last = passages[-1] if passages else None
    if mark and mark[1]:
        number = int(mark[1])
        if last is None or last.kind != "numbers":
            passages.append(Passage("numbers", [block], [mark.end()], number, mark[2]))
            return
        if (number, mark[2]) == (last.first + len(last.blocks), last.delimiter):
            last.blocks.append(block)
            last.texts.append(mark.end())
            return
    text = mark.end() if mark and not mark[1] else 0
    if last is None or last.kind != "bullets":
        passages.append(Passage("bullets", [block], [text]))
    else:
        last.blocks.append(block)
        last.texts.append(text)
