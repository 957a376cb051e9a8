"""What the article tells of, as a page copied whole shows it: lines that share no word with the article are the page's.

In: the page and the first line that may be the headline. Out: where the headline stands below lines that tell of
something else. The sentences of a text share their words (Halliday and Hasan, Cohesion in English, 1976); what a
site says of itself above an article shares none with it.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from ..language import Language
from ..patterns import pattern
from .byline import without_phrase
from .captions import is_caption
from .furniture import furniture_kind
from .menus import channel_words
from .page import Page
from .published import read_date_line
from .shape import LEAD_MAX, ends_sentence, is_bullet, is_cut_off, title_share
from .titles import LEAD, can_be_headline

_WORD: Final = r"[^\W\d_]{4,}"
_REACH: Final = 24
"""The headline stands no further below the top of a page."""
_BODY_LINES: Final = 30
"""So many lines below a line tell whether the article has words of it."""
_PARAGRAPH: Final = 800
"""So much of a paragraph is looked at."""
_WORDS: Final = 4
"""A headline has so many words at least."""
_SHARED: Final = 2
"""So many words of a headline stand in the article below."""
_LONG: Final = 8
"""A line of so many longer words may share one with anything."""
_FOREIGN: Final = 5
"""Of a long line fewer than one in so many of its words stand in what is no part of the same article."""
_TITLED: Final = 0.6
_LABEL: Final = 24
_NEAR: Final = 5
"""The title of another article stands so near below the lead of the one before."""
_BRIEF: Final = 2
"""What has no more words is no headline that a deck stands right below."""


def told_below(page: Page, at: int) -> int | None:
    """Return where the headline stands, if a line tells of nothing that the text below it tells of; None if it does.

    The line may be the beginning of what a site says of itself, or the title of another article with its lead below
    it. The headline is the first line below that can be one and has words of the article; a byline or a date between
    the two shows that the line is the headline itself.
    """
    line = page.lines[at]
    if page.dateline_at(at) is not None or (at + 1 < len(page.lines) and page.dateline_at(at + 1) is not None):
        return None
    listed = _below_leads(page, at)
    if listed == at + 1 and not _is_foreign(page, at):
        return None
    brief = line.text.count(" ") < _BRIEF
    site = line.text.istitle() and line.text.count(" ") < _WORDS
    prose = len(line.text) > LEAD and ends_sentence(line.text)
    titled = listed == at + 1 and line.text.replace(" ", "").isalpha()  # a headline that its lead does not echo
    for index in range(listed, min(len(page.lines) - 1, at + _REACH)):
        text = page.lines[index].text
        if page.dateline_at(index) is not None or without_phrase(text, page.language) is not None:
            return None
        if furniture_kind(text, page.language) is not None:
            continue
        if read_date_line(page.lines[index], page.language, page.times) is not None:
            return None
        if len(text) > LEAD and ends_sentence(text):
            if titled or not (is_cut_off(text) or _is_foreign(page, index)):
                return None  # the article
            continue
        if " : " in text[:_LABEL]:
            continue  # `Read Next : Ferry to Run Every Hour`
        if text.count(" ") + 1 < _WORDS or is_bullet(text) or is_caption(text, page.language):
            continue
        words = content_words(text, page.language)
        if can_be_headline(text, alone=False) and _shared(page, index, words) >= _SHARED:
            other = site and title_share(text) < _TITLED  # a name in title case, and what is written otherwise
            return index if index > at + 1 or brief or prose or other else None
    return None


def _below_leads(page: Page, at: int) -> int:
    """Return where to look from: behind titles with leads of other articles, one near below the other, or the line.

    One alone may be an article whose first sentence ends in dots.
    """
    begin, leads, near = at, 0, 0
    while near < _NEAR and at + near < len(page.lines) - 1:
        if has_lead(page, at + near):
            at, near, leads = at + near + 1, 0, leads + 1
        near += 1
    return at + 1 if leads > 1 else begin + 1


def has_lead(page: Page, at: int) -> bool:
    """Tell whether a lead that is cut off stands below a line, as below the title of another article."""
    lead = page.lines[at + 1].text if at + 1 < len(page.lines) else ""
    return len(lead) > LEAD and is_cut_off(lead) and len(lead) <= LEAD_MAX


def _is_foreign(page: Page, at: int) -> bool:
    """Tell whether the text below a line has none of its words, and of a long line's few.

    Most headlines share a word with the first sentence, so that the lines below are looked at one by one.
    """
    words = content_words(page.lines[at].text, page.language)
    if not words:
        return True
    enough = len(words) / _FOREIGN if len(words) >= _LONG else 1
    return _shared(page, at, words, enough) < enough


def _shared(page: Page, at: int, words: set[str], enough: float = _SHARED) -> int:
    """Return how many of the words of a line the sentences below it have, up to so many."""
    found: set[str] = set()
    for line in page.lines[at + 1 : at + _BODY_LINES]:
        if len(line.text) > LEAD:
            folded = line.text[:_PARAGRAPH].casefold()
            found.update([word for word in words if word in folded and _is_whole(word, folded)])
            if len(found) >= enough:
                break
    return len(found)


def _is_whole(word: str, text: str) -> bool:
    """Tell whether a word is no part of a longer one where a text has it first."""
    at = text.index(word)
    end = at + len(word)
    return not (text[end : end + 1].isalpha() or text[max(0, at - 1) : at].isalpha())


def content_words(text: str, language: Language) -> set[str]:
    """Return the longer words of a text in small letters, without those that any text may have."""
    return set(pattern(_WORD).findall(text.casefold())) - _common(language)


@cache
def _common(language: Language) -> frozenset[str]:
    return channel_words(language).union(language.function_words, language.frequent)
