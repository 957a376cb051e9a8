"""The head of an article: what stands above the headline, and the headline.

In: lines from the top, and the times found in the text. Out: a :class:`Head`, the header below the headline read as
well; the lines it has taken carry their kinds.
"""

from __future__ import annotations

import re
from typing import Final

from ..language import Language
from ..model import Part
from .byline import without_phrase
from .dateline import is_outlet
from .furniture import furniture_kind, is_bullet, take_furniture
from .header import read_header
from .page import Head, Page
from .paths import is_breadcrumb, is_path
from .published import read_date_line
from .shape import ends_sentence, is_heading, title_share

_HEADLINE_MAX: Final = 220
_PREAMBLE_LINES: Final = 4
_DECK_MAX: Final = 360
_STRAY_LINES: Final = 8
"""The headline stands no further below what a page has above it."""
_DATE_BELOW: Final = 3
"""The date stands so many lines below a headline at most."""
_TOLD_LINES: Final = 14
_TOLD_WITHIN: Final = 2400
"""A headline's words are looked for in so many lines and code points below it."""
_TOLD_WORD: Final = 3
"""Words of so many letters are in every text."""
_TOLD_SHARE: Final = 5
"""One in so many words of a headline comes back in the article, one at least."""
_GLUED: Final = re.compile(r"[a-z][A-Z]")
_MENU: Final = 4
"""So many words glued to each other are the links of a menu."""
_LEAD: Final = 60
"""A line of the body is longer than most of the header."""
_KICKER_MAX: Final = 30
_KICKER_WORDS: Final = 2
_JOINED_WORDS: Final = 5
_HEADLINE_WORDS: Final = 5
_ABBREVIATION: Final = re.compile(r"(?:[A-Z]\.){2,}\Z")
_SHORTENED: Final = re.compile(r"[\s(](?:[A-Z]\.){2,3}\Z")
"""A place or party in short at the end of a headline is no full stop: ``… near Leeds, B.C.``."""
_SHORTENED_MAX: Final = 110
_REFERENCE: Final = re.compile(r"[^\W\d_]+\.?\s?:\s?(?=\S*\d)(?=\S*/)\S+\Z")
"""The number of a press release: ``Nomor: 112/SP/VIII/2023``."""
_SITE: Final = re.compile(r"\s+[|–—-]\s+(?P<outlet>[^|]{3,30})\Z")
_SITE_MAX: Final = 36


def read_head(page: Page) -> Head:
    """Recognise the head of a page."""
    head = Head()
    lines = page.lines
    at = 0
    last = len(lines) - 1
    while at < last and (lines[at].kind is not None or _is_preamble(page, at, head)):
        at += 1
    head.body = at
    if at > last:
        return head
    line = lines[at]
    if page.dateline_at(at) is not None:
        return head
    if not _can_be_headline(line.text, alone=at == last):
        sentence = len(line.text) <= _DECK_MAX and title_share(line.text) < 0.6
        if sentence and at < last and page.dateline_at(at + 1) is not None:
            head.take_deck(line)
            head.body = at + 1
            return head
        below = _headline_below(page, at + 1)
        if below is None:
            return head
        for stray in page.lines[at:below]:
            stray.kind = stray.kind or "teaser"
        at = below
        line = lines[at]
    elif _may_be_menu(line.text) and not _is_told(page, at):
        below = _told_below(page, at + 1)
        if below is not None:
            _take_strays(page, at, below, head)
            at = below
            line = lines[at]
    if _is_topic(page, at):
        line.kind = "section"  # what the headline below is about
        at += 1
        line = lines[at]
    line.kind = "headline"
    end = line.end - _site_behind(line.text, page.language)
    head.headline = Part(line.text[: end - line.start], line.start, end)
    read_header(page, at + 1, head)
    return head


def _is_topic(page: Page, at: int) -> bool:
    """Tell whether a line of a few words is the topic of the headline below it, which has them all."""
    topic = page.lines[at].text
    if topic.count(" ") + 1 >= _HEADLINE_WORDS or at + 2 >= len(page.lines):
        return False
    title = page.lines[at + 1].text
    if title[0].isdigit() or is_bullet(title) or ":" in title or furniture_kind(title, page.language) is not None:
        return False
    words = [word.strip(",.:;!?") for word in title.casefold().split()]
    longer = len(words) >= _HEADLINE_WORDS and len(title) > len(topic)
    if not longer or not is_heading(title) or not _can_be_headline(title, alone=False):
        return False
    told = all(word in words for word in topic.casefold().split())
    return told and without_phrase(title, page.language) is None and page.dateline_at(at + 1) is None


def _may_be_menu(text: str) -> bool:
    """Tell whether a line may be of the menu of a page: a few words, a number first, links glued to each other."""
    return text.count(" ") + 1 < _HEADLINE_WORDS or text[0].isdigit() or len(_GLUED.findall(text)) >= _MENU


def _is_told(page: Page, at: int) -> bool:
    """Tell whether the text below a line has some of its longer words, as an article has of its headline's."""
    text = page.lines[at].text
    enough = max(1, text.count(" ") // _TOLD_SHARE)
    return _told(page, at, enough) == enough


def _told(page: Page, at: int, enough: int) -> int:
    """Return how many of the longer words of a line the text below the header has, up to so many."""
    line = page.lines[at]
    below = " ".join([other.text for other in page.lines[at + 1 : at + _TOLD_LINES] if len(other.text) > _LEAD])
    below = below[:_TOLD_WITHIN].casefold()
    count = 0
    for word in line.text.casefold().split(" "):
        if len(word) > _TOLD_WORD and word.strip(".,:;?!\"'‘’“”") in below:
            count += 1
            if count == enough:
                break
    return count


def _told_below(page: Page, at: int) -> int | None:
    """Return where the headline stands below the menu of a page: a title two of whose words the article has."""
    lines = page.lines
    for index in range(at, min(len(lines) - 1, at + _STRAY_LINES)):
        text = lines[index].text
        if page.dateline_at(index) is not None or len(text) > _HEADLINE_MAX or is_bullet(text):
            return None
        if without_phrase(text, page.language) is not None or (len(text) > _LEAD and ends_sentence(text)):
            return None  # the byline or the lead of what stands above
        if text.count(" ") + 1 < _HEADLINE_WORDS or not is_heading(text):
            continue
        if _can_be_headline(text, alone=False) and _told(page, index, 2) == 2:
            return index
    return None


def _take_strays(page: Page, at: int, below: int, head: Head) -> None:
    """Take what stands above a headline: the menu of the page, its date, a channel."""
    for index in range(at, below):
        line = page.lines[index]
        if line.kind is None and not _is_preamble(page, index, head):
            line.kind = "section" if _is_kicker(line.text) and index + 1 == below else "navigation"


def _headline_below(page: Page, at: int) -> int | None:
    """Return where the headline stands below the leads that a page shows of other articles, or None.

    It is a title with the header of an article right below it: a whole date with a clock, a label or the writer, or
    the title once more. A date alone may be of what the article announces.
    """
    lines = page.lines
    for index in range(at, min(len(lines) - 1, at + _STRAY_LINES)):
        if page.dateline_at(index) is not None or len(lines[index].text) > _HEADLINE_MAX:
            return None
        text = lines[index].text
        if text.count(" ") + 1 < _HEADLINE_WORDS or not is_heading(text) or not _can_be_headline(text, alone=False):
            continue
        if _has_header(page, index):
            return index
    return None


def _has_header(page: Page, at: int) -> bool:
    """Tell whether a whole date stands below a line, and what else a header has beside it."""
    dated = signed = False
    for line in page.lines[at + 1 : at + 1 + _DATE_BELOW]:
        found = read_date_line(line, page.language, page.times)
        if found is not None and found.value is not None:
            dated = True
            signed = signed or "T" in found.value or found.labelled or bool(found.writers)
        signed = signed or line.text == page.lines[at].text or without_phrase(line.text, page.language) is not None
    return dated and signed


def _site_behind(text: str, language: Language) -> int:
    """Return how much of a headline is the name of its site: ``Harga Beras Naik | tempo.co``."""
    tail = text[-_SITE_MAX:]
    if " | " not in tail and " - " not in tail and " – " not in tail:
        return 0
    site = _SITE.search(text, max(0, len(text) - _SITE_MAX))
    return len(site.group()) if site is not None and is_outlet(site["outlet"], language) else 0


def _is_preamble(page: Page, at: int, head: Head) -> bool:
    """Recognise what a pasted page has above its headline: the path of the page, the channel, the date."""
    line = page.lines[at]
    text = line.text
    found = read_date_line(line, page.language, page.times)
    if found is not None and page.dateline_at(at) is None:
        line.kind = head.take_date(found)
    elif is_breadcrumb(text) or (at and _REFERENCE.match(text)):
        line.kind = "section"
    else:
        take_furniture(line, page.language)
        if line.kind is None and _is_kicker(text) and _headline_follows(page, at + 1):
            line.kind = "section"
    return line.kind is not None


def _is_kicker(text: str) -> bool:
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


def _headline_follows(page: Page, at: int) -> bool:
    """Tell whether the next line that is no kicker, date or furniture looks more like a headline than a kicker does."""
    for index in range(at, min(len(page.lines) - 1, at + _PREAMBLE_LINES)):
        line = page.lines[index]
        take_furniture(line, page.language)
        if line.kind is None and not _is_kicker(line.text):
            if read_date_line(line, page.language, page.times) is not None:
                continue
            return (
                line.text.count(" ") + 1 >= _HEADLINE_WORDS
                and _can_be_headline(line.text, alone=False)
                and without_phrase(line.text, page.language) is None
                and page.dateline_at(index) is None
            )
    return False


def _can_be_headline(text: str, *, alone: bool) -> bool:
    if len(text) > _HEADLINE_MAX or (text[0].islower() and not text[1:2].isupper()):
        return False
    if text.endswith(("...", "…")):
        return not alone
    shortened = text[-1] == "." and len(text) <= _SHORTENED_MAX and not alone and _SHORTENED.search(text) is not None
    if not shortened and (text.endswith((".", ",", ";")) or (ends_sentence(text) and text[-1] not in "?!)")):
        return False
    if text[-1] in "\"”'’" and text[-2:-1] in ".,":
        return False
    return not alone or (title_share(text) >= 0.6 and len(text.split()) >= 3)
