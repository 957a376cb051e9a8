"""The head of an article: headline, deck, byline and date line before the body starts.

In: lines from the top, and the times found in the text. Out: a :class:`Head`; the lines it has taken carry their
kinds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from ..annotate.times import Expression
from ..language import Language
from ..model import Credit, Dateline, Name, Part
from .byline import has_domain, header_words, names_in_byline, without_phrase
from .captions import is_caption, is_photo_credit
from .credits import labelled
from .dateline import is_outlet
from .furniture import is_breadcrumb, is_bullet, is_path, take_furniture
from .lines import Line
from .published import DateLine, read_date_line
from .shape import ends_sentence, title_share

_HEADLINE_MAX: Final = 220
_HEADER_MAX: Final = 110
_HEADER_LINES: Final = 10
"""How far below the headline a byline or date line can stand."""
_PREAMBLE_LINES: Final = 4
_DECK_MAX: Final = 360
_DECK_LINES: Final = 3
_KICKER_MAX: Final = 30
_KICKER_WORDS: Final = 2
_HEADLINE_WORDS: Final = 5
_CAPTION_MAX: Final = 200
_CREDIT_MAX: Final = 60
_REFERENCE: Final = re.compile(r"[^\W\d_]+\.?\s?:\s?(?=\S*\d)(?=\S*/)\S+\Z")
"""The number of a press release: ``Nomor: 112/SP/VIII/2023``."""
_SITE: Final = re.compile(r"\s+[|–—-]\s+(?P<outlet>[^|]{3,30})\Z")
_SITE_MAX: Final = 36
_HEADS: Final = ("byline", "published", "credit")


class Page(NamedTuple):
    """What the head is read from; ``dateline_at`` gives the dateline that starts the line of an index."""

    lines: Sequence[Line]
    language: Language
    times: Sequence[Expression]
    dateline_at: Callable[[int], Dateline | None]


class Head:
    """What stands before the body.

    Attributes:
        headline, deck: parts of the source, or None.
        byline: names as given.
        published: ISO 8601 date or date-time of the header line, or None.
        credits: labelled credits that are no byline.
        body: index of the first line after the head.
    """

    __slots__ = ("body", "byline", "credits", "deck", "headline", "published")

    def __init__(self) -> None:
        self.headline: Part | None = None
        self.deck: Part | None = None
        self.byline: tuple[Name, ...] = ()
        self.published: str | None = None
        self.credits: tuple[Credit, ...] = ()
        self.body = 0


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
            _take_deck([line], head)
            head.body = at + 1
        return head
    line.kind = "headline"
    end = line.end - _site_behind(line.text, page.language)
    head.headline = Part(line.text[: end - line.start], line.start, end)
    _read_header(page, at + 1, head)
    return head


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
        _take_date(found, line, head)
    elif is_breadcrumb(text) or (at and _REFERENCE.match(text)):
        line.kind = "section"
    else:
        take_furniture(line, page.language)
        if line.kind is None and _is_kicker(text) and _headline_follows(page, at + 1):
            line.kind = "section"
    return line.kind is not None


def _is_kicker(text: str) -> bool:
    """Tell whether a line may be the channel or kicker above a headline: a word or two, a path with bars."""
    if len(text) <= _KICKER_MAX and text.count(" ") < _KICKER_WORDS and text[-1].isalnum():
        return text[0].isupper()
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
    if text.endswith((".", ",", ";")) or (ends_sentence(text) and text[-1] not in "?!)"):
        return False
    if text[-1] in "\"”'’" and text[-2:-1] in ".,":
        return False
    return not alone or (title_share(text) >= 0.6 and len(text.split()) >= 3)


def _read_header(page: Page, at: int, head: Head) -> None:
    """Go down from the headline until the body starts; what stands above a later header line is the deck."""
    waiting: list[Line] = []
    head.body = at
    lines, dateline_at = page.lines, page.dateline_at
    last = len(lines) - 1
    for index in range(at, min(last + 1, at + _HEADER_LINES)):
        line = lines[index]
        if dateline_at(index) is not None:
            _take_deck(waiting, head)
            head.body = index
            return
        if index == last:
            return
        take_furniture(line, page.language)
        if line.kind == "caption":
            _take_legend(page, index, waiting)
        elif line.kind is None:
            short = len(line.text) <= _HEADER_MAX
            if not (
                (short and _read_header_line(page, index, head, waiting))
                or (line.text[-1] != "." and _take_caption(page, index, waiting))
            ):
                if not _may_wait(line, waiting):
                    return
                waiting.append(line)
                continue
        if waiting:
            if line.kind not in _HEADS:
                continue
            _take_deck(waiting, head)
            waiting = []
        head.body = index + 1


def _may_wait(line: Line, waiting: Sequence[Line]) -> bool:
    """Tell whether a line may turn out to be a deck: one sentence or a few lines that are none."""
    if len(line.text) > _DECK_MAX or line.text[-1] == ":" or len(waiting) == _DECK_LINES or is_bullet(line.text):
        return False
    return not waiting or not (ends_sentence(line.text) or ends_sentence(waiting[-1].text))


def _take_deck(waiting: Sequence[Line], head: Head) -> None:
    for line in waiting:
        line.kind = "deck"
        if head.deck is None:
            head.deck = Part(line.text, line.start, line.end)


def _take_caption(page: Page, at: int, waiting: list[Line]) -> bool:
    """Recognise a caption by its photo credit."""
    line = page.lines[at]
    if is_photo_credit(line.text, page.language):
        _take_legend(page, at, waiting)
    elif not is_caption(line.text, page.language):
        return False
    line.kind = "caption"
    return True


def _take_legend(page: Page, at: int, waiting: list[Line]) -> None:
    """Take what the picture shows, the line above a photo credit that stands alone or, where that is known, below."""
    lines = page.lines
    text = lines[at].text
    if len(text) > _CREDIT_MAX or ends_sentence(text):
        return
    below = lines[at + 1]
    if waiting and waiting[-1] is lines[at - 1]:
        waiting.pop().kind = "caption"
    elif (
        at + 2 < len(lines)
        and lines[at - 1].kind != "caption"
        and below.kind is None
        and len(below.text) <= _CAPTION_MAX
        and _is_legend(below.text, lines[at + 2].text)
        and page.dateline_at(at + 1) is None
    ):
        below.kind = "caption"


def _is_legend(text: str, following: str) -> bool:
    """Tell whether a line below a photo credit says what the picture shows: a sentence, or one without its stop."""
    if ends_sentence(text):
        return len(following) > len(text)
    return text.count(" ") >= _HEADLINE_WORDS and title_share(text) < 0.6


def _read_header_line(page: Page, at: int, head: Head, waiting: Sequence[Line]) -> bool:
    """Recognise a byline, a date line, labelled credits or a channel; set the kind and tell whether it is one."""
    line = page.lines[at]
    text = line.text
    language = page.language
    found = read_date_line(line, language, page.times)
    if found is not None and not (waiting and page.lines[at + 1].text[0].isdigit()):
        _take_date(found, line, head)
        return True
    if text.casefold() in header_words(language):
        line.kind = "published"  # `Published` above its date
        return True
    credited = labelled(text, line.start, language)
    if credited:
        writers = tuple(Name(c.name, c.start, c.end) for c in credited if c.role in ("writer", "reporter"))
        head.byline += writers
        head.credits += tuple(c for c in credited if c.role not in ("writer", "reporter"))
        line.kind = "byline" if writers else "credit"
        return True
    if is_photo_credit(text, language):
        return False
    if is_breadcrumb(text):
        line.kind = "section"
        return True
    if text[-1] in ".!?:" and not text.endswith("..") and not has_domain(text):
        return False
    if head.byline and ((text.startswith("The ") and text.istitle()) or is_outlet(text.split(",")[0], language)):
        line.kind = "byline"  # the newspaper under the name
        return True
    if head.byline and (page.lines[at - 1].kind != "byline" or page.dateline_at(at + 1) is None):
        return False
    following = page.lines[at + 1].text
    dated = len(following) <= _HEADER_MAX and any(map(str.isdigit, following))
    names = names_in_byline(text, line.start, language, dated=dated)
    if names and _may_sign(page, at, waiting):
        head.byline += names
        line.kind = "byline"
    return line.kind is not None


def _may_sign(page: Page, at: int, waiting: Sequence[Line]) -> bool:
    """Tell whether a line of names may be the byline where it stands.

    Below a sentence it could head a passage of the body: there it has the phrase of a byline, or the date or the
    dateline right below it.
    """
    return (
        not waiting
        or not ends_sentence(waiting[-1].text)
        or without_phrase(page.lines[at].text, page.language) is not None
        or read_date_line(page.lines[at + 1], page.language, page.times) is not None
        or page.dateline_at(at + 1) is not None
    )


def _take_date(found: DateLine, line: Line, head: Head) -> None:
    """Take the date of a date line, and the writer on it."""
    if found.value is not None and (head.published is None or len(found.value) > len(head.published)):
        head.published = found.value
    if not head.byline:
        head.byline = found.writers
    line.kind = "byline" if found.signed else "published"
