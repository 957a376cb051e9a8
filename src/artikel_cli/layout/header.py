"""The header of an article: deck, byline, date line and captions between the headline and the body.

In: the page and where its headline ends. Out: the :class:`Head` holds what they say, the lines carry their kinds.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ..language import Language
from ..model import Credit
from .bios import tells_of
from .byline import (
    has_domain,
    header_words,
    is_affiliation,
    is_signed,
)
from .captions import has_label_behind, has_source_behind, has_station_behind, is_photo_credit
from .credits import label_alone, labelled, republished
from .dateline_forms import DASHES
from .furniture import furniture_kind, take_furniture
from .legends import is_dated, is_repeated, shouts_name, take_caption, take_legend
from .lines import Line
from .page import Head, Page
from .paths import is_address, is_breadcrumb
from .points import take_points, take_summary
from .published import date_between_bars, full_date_in, read_date_line
from .shape import ends_sentence, is_bullet, is_keywords, title_share
from .writers import (
    HEADER_MAX,
    is_shouted_with_place,
    labelled_bare,
    take_byline,
    take_credits,
    take_dashed,
    take_names_below,
)

_HEADER_LINES: Final = 12
"""How far below the headline a byline or date line can stand."""
_DECK_MAX: Final = 360
_DECK_LINES: Final = 3
_CAPTION_MAX: Final = 200
_SHOWN_MAX: Final = 120
_SHORT: Final = 60
_LONG: Final = 80
_STOPPED: Final = 3
"""So many paragraphs with a full stop show that a line without one is none."""
_TITLED: Final = 0.6
_PASSAGES: Final = 30
"""So many lines below a dateline on a line of its own another may head the next passage."""
_CLOSED: Final = ".)"
"""What the words of a picture end in, its credit perhaps."""
_MARKS: Final = '"“”'
_DASHED: Final = ("- ", "– ", "— ")
"""What stands before the writer below a headline: ``- By NAME``."""
_HEADS: Final = ("byline", "published", "credit")


def read_header(page: Page, at: int, head: Head) -> None:
    """Go down from the headline until the body starts; what stands above a later header line is deck or caption."""
    waiting: list[Line] = []
    complete = False
    head.body = at
    lines = page.lines
    last = len(lines) - 1
    for index in range(at, min(last + 1, at + _HEADER_LINES)):
        line = lines[index]
        if page.dateline_at(index) is not None:
            _settle(page, waiting, head)
            head.body = index
            return
        if index == last:
            return
        if index == at and line.text.startswith(_DASHED) and take_dashed(page, index, head):
            head.body = index + 1
            continue
        if line.kind is None and not waiting and is_bullet(line.text):
            take_furniture(line, page.language)
            if line.kind is None:
                take_points(page, index, head)
        if line.kind is None and not _recognise(page, index, head, waiting):
            if not (_may_wait(page, index, waiting) or _is_above_dateline(page, index, head, waiting)):
                unstopped = head.body == at and _is_unstopped(page, index)
                if (complete or unstopped) and len(waiting) == 1 and _sums_up(waiting[0].text):
                    head.take_deck(waiting[0])
                    head.body = index
                return
            complete = complete if waiting else bool(head.byline and head.published)
            waiting.append(line)
            continue
        if line.kind == "subheading" and not take_summary(page, index + 1, head):
            return
        if waiting:
            if line.kind not in _HEADS and not is_address(line.text):
                continue  # the address of the page stands below its deck
            if complete and _is_body(waiting):
                return  # the date stands once more, below an article of few lines
            _settle(page, waiting, head)
            waiting = []
        head.body = index + 1


def _is_body(waiting: Sequence[Line]) -> bool:
    """Tell whether the lines below a whole header are the article: several sentences."""
    return len(waiting) > 1 and all(ends_sentence(line.text) for line in waiting)


def _recognise(page: Page, at: int, head: Head, waiting: list[Line]) -> bool:
    """Give a line of the header its kind and tell whether it has one."""
    line = page.lines[at]
    if head.headline is not None and line.text == head.headline.text:
        line.kind = "headline"  # once more, as what the picture shows
        return True
    take_furniture(line, page.language)
    if line.text.isdecimal() and line.kind is None:
        line.kind = "navigation"  # how many have shared it or said something about it
    if line.kind is not None:
        if line.kind == "caption":
            take_legend(page, at, waiting)
        return True
    if "," in line.text and is_keywords(line.text):
        line.kind = "tags"
        return True
    if head.byline and tells_of(line.text, head.byline):
        line.kind = "promo"  # who the writer is
        return True
    if len(line.text) <= HEADER_MAX and _read_header_line(page, at, head, waiting):
        return True
    if is_repeated(page, at) or ((head.byline or head.published) and shouts_name(line)):
        line.kind = "caption"
        return True
    if line.text[-1] == ".":
        credited = republished(line.text, line.start, page.language) if len(line.text) <= HEADER_MAX else ()
        if credited:
            head.credits = (*head.credits, *credited)
            line.kind = "credit"  # `This article first appeared in Lund Weekly.`
            return True
        line.kind = "caption" if has_label_behind(line.text, page.language) else None
        return line.kind is not None
    sourced = head.published and len(page.lines[at + 1].text) > _SHORT and has_source_behind(line.text, page.language)
    if sourced or has_station_behind(line.text, page.language):
        line.kind = "caption"
    return line.kind is not None or take_caption(page, at, waiting)


def _may_wait(page: Page, at: int, waiting: Sequence[Line]) -> bool:
    """Tell whether a line may turn out to be a deck: one sentence, a few that are none, or what a date follows."""
    text = page.lines[at].text
    if len(text) > _DECK_MAX or text[-1] == ":" or is_bullet(text):
        return False
    if not waiting or (len(waiting) < _DECK_LINES and not (ends_sentence(text) or ends_sentence(waiting[-1].text))):
        return True
    if len(text) <= _SHOWN_MAX and furniture_kind(page.lines[at + 1].text, page.language) == "caption":
        return True  # a photo credit above `hide caption`
    return len(text) <= _CAPTION_MAX and _date_follows(page, at + 1)


def _is_unstopped(page: Page, at: int) -> bool:
    """Tell whether the line before another is long and alone has no full stop: a deck right below the headline."""
    text = page.lines[at - 1].text
    speech = page.language.speech
    told = not {*speech.plainly, *speech.stating}.isdisjoint(text.split()) or any(mark in text for mark in _MARKS)
    if told or page.dateline_at(at - 1) is not None:
        return False  # a paragraph that has lost its end
    below = page.lines[at : at + _STOPPED]
    long = len(page.lines[at - 1].text) >= _LONG and len(below) == _STOPPED
    return long and all(ends_sentence(line.text) and len(line.text) > _SHORT for line in below)


def _sums_up(text: str) -> bool:
    """Tell whether a line below a whole header is a deck: words of a sentence, and no full stop."""
    return len(text) > _SHORT and not ends_sentence(text) and text[-1].isalnum() and title_share(text) < _TITLED


def _is_above_dateline(page: Page, at: int, head: Head, waiting: Sequence[Line]) -> bool:
    """Tell whether a line is a deck, because the body begins with a dateline on a line of its own or below the writer.

    Of several datelines alone each heads a passage.
    """
    if is_shouted_with_place(page, at + 1):
        return True
    if len(waiting) > 1 or not (head.byline or head.published):
        return False
    last = len(page.lines) - 1
    near = at + 1 + _DECK_LINES - len(waiting)
    first = next((index for index in range(at + 1, min(last, near + 1)) if _is_dateline(page, index)), None)
    return first is not None and not any(
        _is_dateline(page, index) for index in range(first + 1, min(last, at + _PASSAGES))
    )


def _is_dateline(page: Page, at: int) -> bool:
    """Tell whether a line is a dateline and nothing else."""
    text = page.lines[at].text
    found = page.dateline_at(at) if len(text) <= _SHORT and text[-1] in DASHES else None
    return found is not None and found.text.strip() == text


def _date_follows(page: Page, at: int) -> bool:
    """Tell whether a date line that can be nothing else stands among the next lines."""
    for index in range(at, min(len(page.lines) - 1, at + _DECK_LINES)):
        line = page.lines[index]
        if len(line.text) > _DECK_MAX:
            return False
        found = read_date_line(line, page.language, page.times) if len(line.text) <= HEADER_MAX else None
        if found is not None and found.value is not None and ("T" in found.value or found.labelled):
            return True
    return False


def _settle(page: Page, waiting: Sequence[Line], head: Head) -> None:
    """Say what the lines above a header line or the body are: the deck, a caption that ends in its day, a channel.

    A page has one deck: what stands between two other lines of the header is the words of a picture then.
    """
    above = page.lines[page.lines.index(waiting[0]) - 1] if waiting and head.deck is not None else None
    decked = above is not None and above.kind != "deck"
    for line in waiting:
        text = line.text
        if text.count(" ") < _DECK_LINES and title_share(text) == 1:
            line.kind = "section"
        elif is_dated(line, page.times) or _is_below_credit(page, line) or (decked and text[-1] in _CLOSED):
            line.kind = "caption"
        else:
            head.take_deck(line)


def _is_below_credit(page: Page, line: Line) -> bool:
    """Tell whether a sentence stands below the photo credit of what it tells of, above the writer."""
    at = page.lines.index(line)
    above = page.lines[at - 1] if at and ends_sentence(line.text) else None
    return above is not None and above.kind == "caption" and is_photo_credit(above.text, page.language)


def _read_header_line(page: Page, at: int, head: Head, waiting: list[Line]) -> bool:
    """Recognise a byline, a date line, labelled credits or a channel; set the kind and tell whether it is one."""
    line = page.lines[at]
    text = line.text
    language = page.language
    found = read_date_line(line, language, page.times)
    if found is not None and not (waiting and _is_figure(page.lines[at + 1], language)):
        line.kind = head.take_date(found)
    elif role := label_alone(text, language):
        take_names_below(page, at, role, head, waiting)
    elif text.casefold().rstrip(": ") in header_words(language):
        line.kind = "published"  # `Published` above its date
    elif credited := labelled(text, line.start, language):
        line.kind = take_credits(credited, head)
        if (value := date_between_bars(line, page.times)) is not None and "|" in text:
            head.published = head.published or value
            line.kind = "published"
        elif head.published is None:
            head.published = full_date_in(line, page.times)
    elif credited := _behind_date(line, page):
        take_credits(credited, head)
        head.published = head.published or date_between_bars(line, page.times)
        line.kind = "published"
    elif (head.byline or head.published) and (credited := labelled_bare(text, line.start, language)):
        line.kind = take_credits(credited, head)
    elif is_photo_credit(text, language):
        return False
    elif is_breadcrumb(text) and not is_signed(text, language):
        line.kind = "section"
    elif head.byline and page.lines[at - 1].kind == "byline" and is_affiliation(text, language):
        line.kind = "byline"  # the newspaper or function under the name
    elif not (text[-1] in ".!?:" and not text.endswith("..") and not has_domain(text)) or _ends_in_initial(text):
        take_byline(page, at, head, waiting)
    return line.kind is not None


def _ends_in_initial(text: str) -> bool:
    """Tell whether a line ends in the initial of a name: ``Nama Orang, Riki I.``."""
    return text[-1] == "." and text[-3:-2] == " " and text[-2:-1].isupper()


def _behind_date(line: Line, page: Page) -> tuple[Credit, ...]:
    """Return the credits behind the bar that ends the date of a line: ``24 Juli 2019, 10:21 WIB | Editor : NAME``."""
    bar = line.text.find("|") + 1
    if not bar or not line.text[0].isalnum() or date_between_bars(line, page.times) is None:
        return ()
    return labelled(line.text[bar:], line.start + bar, page.language)


def _is_figure(line: Line, language: Language) -> bool:
    """Tell whether a line begins with a figure, as the rows of a table do; ``7 min`` is how long an article takes."""
    return line.text[0].isdecimal() and furniture_kind(line.text, language) is None
