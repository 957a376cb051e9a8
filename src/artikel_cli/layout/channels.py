"""Channels: the short lines above a headline that name the part of the site or the topic, and paths glued to a title.

In: the page and a line. Out: a decision, or where the headline stands.
"""

from __future__ import annotations

import re
from typing import Final

from ..language import Language
from .byline import without_phrase
from .furniture import furniture_kind
from .page import Page
from .paths import is_path
from .published import read_date_line
from .shape import ends_sentence, is_bullet, is_heading, title_share
from .titles import HEADLINE_WORDS, can_be_headline, told

DATE_BELOW: Final = 3
"""The date stands so many lines below a headline at most."""
_KICKER_MAX: Final = 30
_KICKER_WORDS: Final = 2
_CHANNEL_WORDS: Final = 5
_CHANNEL_MAX: Final = 40
_HEADED_WORDS: Final = 3
_JOINED_WORDS: Final = 5
_TITLE_BELOW: Final = 12
_LEAD: Final = 120
_FOOT: Final = 12
"""The topics of a page are among its last lines."""
_SITE_SIGNS: Final = (" | ", " - ", " – ", " — ", " : ")
"""What parts a title from the name of its site."""
_ABBREVIATION: Final = re.compile(r"(?:[A-Z]\.){2,}\Z")


def is_kicker(text: str) -> bool:
    """Tell whether a line may be the channel or kicker above a headline: a word or two (``U.S.``), two channels
    with a sign between them (``US Crime + Justice``), a path with bars, a topic (``#Markets``)."""
    if (
        len(text) <= _KICKER_MAX
        and text.removeprefix("#")[:1].isupper()
        and (text[-1].isalnum() or _ABBREVIATION.match(text))
    ):
        joined = " & " in text or " + " in text
        if text.count(" ") < (_JOINED_WORDS if joined else _KICKER_WORDS):
            return True
    return is_path(text)


def heads_channel(text: str, language: Language) -> bool:
    """Tell whether a few words are a channel by the word they begin or end with (``City News``, ``News Lund``)."""
    if len(text) > _CHANNEL_MAX or not text[-1].isalnum():
        return False
    words = text.split()
    section = language.furniture.get("section")
    if section is None or not 1 < len(words) <= _HEADED_WORDS:
        return False
    begins = words[0].casefold() in section.heads and all(word[0].isupper() for word in words)
    return begins or words[-1].casefold() in section.heads


def is_topic(page: Page, at: int) -> bool:
    """Tell whether a line of a few words is the topic of the headline below it, which has them all or is tagged so."""
    topic = page.lines[at].text
    if topic.count(" ") + 1 >= HEADLINE_WORDS or at + 2 >= len(page.lines):
        return False
    title = page.lines[at + 1].text
    if title[0].isdecimal() or is_bullet(title) or ":" in title or furniture_kind(title, page.language) is not None:
        return False
    words = [word.strip(",.:;!?") for word in title.casefold().split()]
    longer = len(words) >= HEADLINE_WORDS and len(title) > len(topic)
    if not longer or not can_be_headline(title, alone=False):
        return False
    told = is_heading(title) and all(word in words for word in topic.casefold().split())
    told = told or _take_tags(page, topic)
    return told and without_phrase(title, page.language) is None and page.dateline_at(at + 1) is None


def _take_tags(page: Page, topic: str) -> bool:
    """Take the topics at the foot of a page where they begin with one: ``Topics House of Commons Housing``."""
    tags = page.language.furniture.get("tags")
    heads = tags.whole if tags is not None else ()
    for line in page.lines[-_FOOT:]:
        head, _, rest = line.text.partition(" ")
        if rest.startswith(f"{topic} ") and head.casefold() in heads:
            line.kind = "tags"
            return True
    return False


def is_channel(page: Page, at: int) -> bool:
    """Tell whether a line of a few words, each with a capital, is the channel above a headline with its header below.

    The article tells of what its headline says: ``Politik dan Hukum`` above ``Rapat Panitia Ricuh soal Pasal Sanksi``.
    """
    if at + 3 >= len(page.lines) or not names_channel(page.lines[at].text):
        return False
    title = page.lines[at + 1].text
    shouted = page.lines[at].text.isupper() and not title.isupper()  # a headline is no longer in capitals below it
    if title.count(" ") + 1 < HEADLINE_WORDS or not (shouted or is_heading(title)):
        return False
    if not can_be_headline(title, alone=False):
        return False
    plain = furniture_kind(title, page.language) is None and without_phrase(title, page.language) is None
    if (
        not plain
        or page.dateline_at(at + 1) is not None
        or read_date_line(page.lines[at + 1], page.language, page.times)
    ):
        return False
    below = range(at + 2, min(len(page.lines), at + 2 + DATE_BELOW))
    dated = any(
        read_date_line(page.lines[index], page.language, page.times)
        or (shouted and page.dateline_at(index) is not None)
        for index in below
    )
    return dated and told(page, at + 1, 2) == 2 and told(page, at, 2) < 2


def names_channel(text: str) -> bool:
    """Tell whether a line is a few words with capitals and no figure, as the name of a channel is."""
    if len(text) > _KICKER_MAX or not 0 < text.count(" ") < _CHANNEL_WORDS or not text[-1].isalnum():
        return False
    return title_share(text) == 1 and not any(map(str.isdecimal, text))


def repeated_below(page: Page, at: int) -> int | None:
    """Return where the title stands that a line ends in, glued to the path of its page: ``BerandaEkonomiHarga …``."""
    text = page.lines[at].text
    for index in range(at + 1, min(at + 1 + DATE_BELOW, len(page.lines) - 1)):
        title = page.lines[index].text
        if text.endswith(title) and len(text) > len(title) and title.count(" ") + 1 >= HEADLINE_WORDS:
            return index if text[-len(title) - 1].islower() else None
    return None


def title_below(page: Page, at: int) -> int | None:
    """Return where the headline stands whose page is titled by a line, alone or before the name of the site."""
    text = page.lines[at].text
    if not any(map(text.__contains__, _SITE_SIGNS)):
        return None
    for index in range(at + 1, min(at + 1 + _TITLE_BELOW, len(page.lines) - 1)):
        title = page.lines[index].text
        if len(title) > _LEAD and ends_sentence(title):
            return None  # the article has begun
        if title.count(" ") + 1 >= HEADLINE_WORDS and text.startswith(title):
            return index if text[len(title) : len(title) + 3] in _SITE_SIGNS else None
    return None
