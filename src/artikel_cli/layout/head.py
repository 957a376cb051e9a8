"""The head of an article: what stands above the headline, and the headline.

In: lines from the top, and the times found in the text. Out: a :class:`Head`, the header below the headline read as
well; the lines it has taken carry their kinds. It is a long module because it is one walk down to the headline, and
what may stand above it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from ..language import Language
from ..model import Credit, Part
from ..patterns import pattern
from .byline import names_in_byline, without_phrase
from .captions import is_caption
from .channels import (
    DATE_BELOW,
    heads_channel,
    is_channel,
    is_kicker,
    is_topic,
    names_channel,
    repeated_below,
    title_below,
)
from .chrome import headline_below, take_chrome
from .cohesion import has_lead, told_below
from .credits import label_alone, labelled
from .dateline import is_outlet
from .dateline_forms import forms_of
from .furniture import furniture_kind, take_furniture
from .header import read_header
from .listed import below_listed, far_below, has_clock, take_listed
from .menus import begins_at_home, is_menu, is_site_path, names_site
from .page import Head, Page
from .paths import is_breadcrumb
from .published import begins_with_date, date_between_bars, full_date_in, read_date_line
from .shape import ends_sentence, is_bullet, is_heading, title_share
from .titles import HEADLINE_MAX, HEADLINE_WORDS, LEAD, can_be_headline, is_told, told
from .writers import WRITERS, is_given, is_person, take_credits

_PREAMBLE_LINES: Final = 4
_DECK_MAX: Final = 360
_TOLD: Final = 6
"""So many words that the article has as well tell which of two lines is its headline."""
_COPIED_MIN: Final = 60
"""A headline that stands in its line twice has so many letters at least."""
_SENTENCE_MAX: Final = 120
_TITLED: Final = 0.6
_SENTENCE_WORDS: Final = 4
"""A headline that is a sentence has so many words, and is no longer than that."""
_SUMMED: Final = 6
"""So many lines hold a headline and what says it at length."""
_BRIEF: Final = 14
"""A headline that sums up an article has no more words; an article (``The``) does not begin it."""
_LONGER: Final = 4
_LETTERS: Final = r"[^\W\d_]+(?:['’][a-z]+)?"
_LEAST_TOLD, _LEAST_TITLED = 3, 2
"""So many of its longer words stand below it at least, and so many where it has the capitals of a title."""
_TITLED_ALL: Final = 0.8
_LEAD: Final = 100
"""A paragraph that says a headline at length has so many characters."""
_STOPS: Final = '.”"'
_OPENING_WORDS: Final = 11
"""The first sentence of an article has more words."""
_QUOTES: Final = "\"“‘'«"
_STRAY_LINES: Final = 8
"""The headline stands no further below what a page has above it."""
_CHANNEL_WORDS: Final = 3
"""The name of a channel has no more words."""
_GLUED: Final = re.compile(r"[a-z][A-Z]")
_MENU: Final = 4
"""So many words glued to each other are the links of a menu."""
_DATED_MAX: Final = 120
_LABEL: Final = 16
_CALL, _LABELS = 24, (": ", "! ")
_MISTAKEN: Final = ("embed", "promo", "published")
"""Kinds that a headline may be taken for: ``Don’t miss: …``, ``Ferry Fares Rise on 3 March 2024``."""
_REFERENCE: Final = r"[^\W\d_]+\.?\s?:\s?(?=\S*\d)(?=\S*/)\S+\Z"
"""The number of a press release: ``Nomor: 112/SP/VIII/2023``."""
_SITE: Final = r"(?<!\s)\s+[|–—-]\s+(?P<outlet>[^|]{3,30})\Z"
_SITE_MAX: Final = 36


def read_head(page: Page) -> Head:
    """Recognise the head of a page."""
    head = Head()
    lines = page.lines
    at = 0
    last = len(lines) - 1
    listed = below_listed(page)
    below = headline_below(page) if listed is None else None
    bare = below == 0
    if listed is not None:
        take_listed(page, 0, listed, head)
        at = listed
    elif below:
        take_chrome(page, below, head)
        at = below
    while at < last and (lines[at].kind is not None or _is_preamble(page, at, head)):
        if _is_headline_still(page, at, head):
            if lines[at].kind == "published":
                head.published = None  # the day is of what the headline tells
            break
        at += 1
    head.body = at
    if at > last:
        return head
    if (below := far_below(page, at)) is not None:
        take_listed(page, at, below, head)
        at = below
    line = lines[at]
    if page.dateline_at(at) is not None:
        return head
    if not can_be_headline(line.text, alone=at == last) and not _is_sentence_above(page, at):
        sentence = len(line.text) <= _DECK_MAX and title_share(line.text) < _TITLED
        if sentence and at < last and page.dateline_at(at + 1) is not None:
            head.take_deck(line)
            head.body = at + 1
            return head
        below = _headline_below(page, at + 1)
        if below is not None:
            strays = page.lines[at:below]
            brief = all(stray.text.count(" ") < _CHANNEL_WORDS for stray in strays)
            for stray in strays:
                stray.kind = stray.kind or ("section" if brief else "teaser")
        elif (below := told_below(page, at)) is not None:
            _take_strays(page, at, below, head)
        else:
            return head
        at = below
        line = lines[at]
    elif (below := told_below(page, at) or _below_menu(page, at, bare=bare and at == 0)) is not None:
        _take_strays(page, at, below, head)
        at = below
        line = lines[at]
    if is_topic(page, at) or is_channel(page, at):
        line.kind = "section"  # what the headline below is about, or the channel of the page
        at += 1
        line = lines[at]
    elif (below := repeated_below(page, at)) is not None:
        for stray in lines[at:below]:
            stray.kind = stray.kind or "section"  # the path of the page with the title glued to it
        at = below
        line = lines[at]
    if (below := title_below(page, at)) is not None:
        line.kind = "headline"  # as the browser shows it: `Title | News | Site`
        _take_strays(page, at + 1, below, head)
        at = below
        line = lines[at]
    signed = label_alone(line.text, page.language) in WRITERS and at < last
    if signed and is_person(lines[at + 1].text, page.language):
        read_header(page, at, head)  # `By` above its names, and no headline above it
        return head
    line.kind = "headline"
    end = line.end - (_copied_behind(line.text, page.language) or _site_behind(line.text, page.language))
    head.headline = Part(line.text[: end - line.start], line.start, end)
    read_header(page, at + 1, head)
    return head


def _is_headline_still(page: Page, at: int, head: Head) -> bool:
    """Tell whether what begins or is dated as furniture is the headline: ``WATCH: Ferry Runs Aground``.

    It stands first or has a label, the article has words of it, and no other headline follows.
    """
    line = page.lines[at]
    if line.kind not in _MISTAKEN or line.text.count(" ") + 1 < HEADLINE_WORDS or not is_told(page, at):
        return False
    if at and (line.kind != "embed" or ": " not in line.text[:_LABEL]):
        return False
    if line.kind == "promo" and not any(mark in line.text[:_CALL] for mark in _LABELS):
        return False  # `Follow us on Lund Social for more`
    clock = "T" in (head.published or "")
    if line.kind == "published" and (clock or told(page, at, _LEAST_TOLD) < _LEAST_TOLD):
        return False  # a date line, the name of an outlet beside it perhaps
    return can_be_headline(line.text, alone=False) and not _headline_follows(page, at + 1)


def _is_sentence_above(page: Page, at: int) -> bool:
    """Tell whether the first line is a headline with a full stop and the capitals of titles, or no sentence.

    It is short, and the dateline or a date with its clock stands right below it.
    """
    text = page.lines[at].text
    if at or len(page.lines) == 1 or len(text) > _SENTENCE_MAX or text[-1] in ",:;" or ". " in text:
        return False
    if text.count(" ") + 1 < _SENTENCE_WORDS or is_bullet(text) or text[0] in _QUOTES:
        return False
    if _sums_up(page):
        return True
    if ends_sentence(text) and not text.endswith(("..", "…")) and title_share(text) < _TITLED:
        return False  # the deck of an article without a headline; one that breaks off is a title to make curious
    return page.dateline_at(at + 1) is not None or has_clock(page, at + 1)


def _sums_up(page: Page) -> bool:
    """Tell whether the first line says in brief what the first paragraphs do: a headline with a full stop.

    Databases of newspapers add the stop. Most longer words of the line are in what follows; it tells no day, as the
    first sentence of an article without a headline would.
    """
    line, below = page.lines[0], page.lines[1:_SUMMED]
    words = [word.strip(".,'’") for word in line.text.casefold().split(" ")]
    if line.text[-1] != "." or len(words) > _BRIEF or words[0] in page.language.people.articles:
        return False
    if any(expression.start < line.end for expression in page.times):
        return False
    titled = title_share(line.text) >= _TITLED_ALL
    if not titled and (not page.language.people.articles or not _small_words(page.language).isdisjoint(words)):
        return False  # `Two brothers were convicted of the murder`
    longer = [word for word in words if len(word) >= _LONGER]
    told_below = " ".join([other.text for other in below if len(other.text) > max(_LEAD, len(line.text))]).casefold()
    found = len(set(longer).intersection(pattern(_LETTERS).findall(told_below)))
    return found >= (_LEAST_TITLED if titled else max(_LEAST_TOLD, (len(longer) + 1) // 2))


@cache
def _small_words(language: Language) -> frozenset[str]:
    """Return what no headline has that is written as a sentence is, without its small words."""
    speech = language.speech
    small = (language.people.articles, speech.copulas, speech.auxiliaries, speech.pronouns, speech.possessives)
    return frozenset([word for words in (*small, *speech.objects.values()) for word in words])


def _may_be_menu(text: str) -> bool:
    """Tell whether a line may be of the menu of a page: a few words, a number first, links glued to each other."""
    return text.count(" ") + 1 < HEADLINE_WORDS or text[0].isdecimal() or len(_GLUED.findall(text)) >= _MENU


def _below_menu(page: Page, at: int, *, bare: bool) -> int | None:
    """Return where the headline stands below a line that may be the menu or the name of the site, or None.

    A page that begins ``bare`` has neither.
    """
    text = page.lines[at].text
    of_site = not bare and _is_of_site(text, page.language)
    if not of_site and (not _may_be_menu(text) or is_told(page, at)):
        return None
    below = _told_below(page, at + 1, of_site=of_site)
    plainly = begins_at_home(text, page.language) and is_menu(text, page.language)
    doubtful = of_site and not (plainly or is_site_path(text, page.language))
    if below is not None and doubtful and told(page, below, _TOLD, far=True) <= told(page, at, _TOLD, every=True):
        return None  # `Sports Minister Opens Travel Fair`
    return below


def _is_of_site(text: str, language: Language) -> bool:
    """Tell whether a line can be nothing of an article: the menu of the site, or its name."""
    return is_menu(text, language) or names_site(text, language)


def _told_below(page: Page, at: int, *, of_site: bool) -> int | None:
    """Return where the headline stands below the menu of a page: a title two of whose words the article has.

    Below what is plainly ``of_site`` it may be in small letters, and sentences about the site may stand above it.
    """
    lines = page.lines
    for index in range(at, min(len(lines) - 1, at + _STRAY_LINES)):
        text = lines[index].text
        if page.dateline_at(index) is not None:
            return None
        if not of_site and (len(text) > HEADLINE_MAX or is_bullet(text) or (len(text) > LEAD and ends_sentence(text))):
            return None  # the lead of what stands above
        if without_phrase(text, page.language) is not None:
            return None
        titled = is_heading(text)
        if furniture_kind(text, page.language) is not None:
            continue  # `… ruang rapat. (Foto: Istimewa)`
        if text.count(" ") + 1 < HEADLINE_WORDS or is_bullet(text) or not (of_site or titled):
            continue
        if of_site and (is_menu(text, page.language) or full_date_in(lines[index], page.times) is not None):
            continue
        enough = 1 if of_site and titled else 2
        if can_be_headline(text, alone=False) and told(page, index, enough, far=of_site) == enough:
            return index
    return None


def _take_strays(page: Page, at: int, below: int, head: Head) -> None:
    """Take what stands above a headline: the menu of the page, its date, a channel, other articles with their leads."""
    for index in range(at, below):
        line = page.lines[index]
        if line.kind is None and not _is_preamble(page, index, head):
            channel = index + 1 == below and (is_kicker(line.text) or names_channel(line.text))
            listed = has_lead(page, index) or (index > at and has_lead(page, index - 1))
            line.kind = "section" if channel else "teaser" if listed else "navigation"


def _headline_below(page: Page, at: int) -> int | None:
    """Return where the headline stands below the leads that a page shows of other articles, or None.

    It is a title with the header of an article right below it: a whole date with a clock, a label or the writer, or
    the title once more. A date alone may be of what the article announces.
    """
    lines = page.lines
    for index in range(at, min(len(lines) - 1, at + _STRAY_LINES)):
        if page.dateline_at(index) is not None or len(lines[index].text) > HEADLINE_MAX:
            return None
        text = lines[index].text
        if text.count(" ") + 1 < HEADLINE_WORDS or not can_be_headline(text, alone=False):
            continue
        if (is_heading(text) or has_clock(page, index + 1)) and _has_header(page, index):
            return index
    return None


def _has_header(page: Page, at: int) -> bool:
    """Tell whether a whole date stands below a line, and what else a header has beside it."""
    dated = signed = False
    for line in page.lines[at + 1 : at + 1 + DATE_BELOW]:
        found = read_date_line(line, page.language, page.times)
        if found is not None and found.value is not None:
            dated = True
            signed = signed or "T" in found.value or found.labelled or bool(found.writers)
        elif "|" in line.text and date_between_bars(line, page.times) is not None:
            dated = signed = True  # `10 Maret 2022, 08:15 WIB | Editor: NAME`
        signed = signed or line.text == page.lines[at].text or without_phrase(line.text, page.language) is not None
    return dated and signed


def _copied_behind(text: str, language: Language) -> int:
    """Return how much of a headline a page has put behind it for whoever copies it: itself once more, its source."""
    lowered = text.lower() if len(text) > _COPIED_MIN and len(text.lower()) == len(text) else ""
    for phrase in language.credits.copied:
        at = lowered.find(f" {phrase} ", _COPIED_MIN // 2)
        if at > 0 and text.find(text[: _COPIED_MIN // 2], at) > 0:
            return len(text) - len(text[:at].rstrip())
    if "  " not in lowered:
        return 0
    for phrase in language.credits.republished:
        at = lowered.find(f"  {phrase} ", _COPIED_MIN // 2)  # `… Tetap Tinggi  Artikel ini telah tayang di …`
        if at > 0:
            return len(text) - at
    return 0


def _site_behind(text: str, language: Language) -> int:
    """Return how much of a headline names its site: ``Harga Beras Naik | tempo.co``, ``… | Bisnis | Tempo``."""
    tail = text[-_SITE_MAX:]
    if " | " not in tail and " - " not in tail and " – " not in tail:
        return 0
    site = pattern(_SITE).search(text, max(0, len(text) - _SITE_MAX))
    if site is None:
        return 0
    last = site["outlet"].rpartition(" ")[2].casefold()
    paper = last in language.dateline.papers or last in language.dateline.media
    named = paper and " " in site["outlet"] and site["outlet"].istitle()  # `… After the Storm – Norwell Gazette`
    named = named and text[: site.start()].count(" ") + 1 >= HEADLINE_WORDS
    if not named and not is_outlet(site["outlet"], language):
        return 0
    title = text[: site.start()]
    before, bar, channel = title.rpartition(" | ")
    while bar and (" " not in channel or heads_channel(channel, language)):
        title = before
        before, bar, channel = title.rpartition(" | ")
    return len(text) - len(title)


def _is_preamble(page: Page, at: int, head: Head) -> bool:
    """Recognise what a pasted page has above its headline: the path of the page, the channel, the date."""
    line = page.lines[at]
    text = line.text
    found = read_date_line(line, page.language, page.times)
    titled = found is not None and bool(found.writers) and not (found.signed or found.labelled)
    if titled and not at and len(page.lines) > 1 and page.dateline_at(1) is not None:
        return False  # a headline that ends in a date: `Panitia Tetapkan Lomba Jatuh pada 11 Maret 2024`
    if found is not None and page.dateline_at(at) is None:
        line.kind = head.take_date(found)
    elif len(text) <= _DATED_MAX and (value := begins_with_date(line, page.times)) is not None:
        head.published = head.published or value  # `Jumat, 15 Maret 2024 09:20 WIB NAME NAME Share :`
        line.kind = "published"
    elif is_breadcrumb(text) or (at and pattern(_REFERENCE).match(text)):
        line.kind = "section"
    else:
        take_furniture(line, page.language)
        if line.kind is None and _is_channel(text, page.language) and _headline_follows(page, at + 1):
            line.kind = "section"
        elif line.kind is None and ":" in text and (credited := _credits_above(page, at)):
            line.kind = take_credits(credited, head)
        elif line.kind is None and "/" in text and is_caption(text, page.language) and _begins_below(page, at + 1):
            line.kind = "caption"  # the picture may stand above the headline: `Ketua Partai, NAMA/Net`
        elif line.kind is None and without_phrase(text, page.language) and _begins_or_headed(page, at):
            head.byline = names_in_byline(text, line.start, page.language)
            line.kind = "byline" if head.byline else None  # `By Lund News Service` above its headline
    return line.kind is not None


def _credits_above(page: Page, at: int) -> tuple[Credit, ...]:
    """Return the credits of a line above the headline: ``Rep: NAME/ Red: NAME``."""
    line = page.lines[at]
    credited = labelled(line.text, line.start, page.language)
    return credited if credited and _headline_follows(page, at + 1) else ()


def _is_channel(text: str, language: Language) -> bool:
    return is_kicker(text) or heads_channel(text, language)


def _begins_below(page: Page, at: int) -> bool:
    """Tell whether a headline follows, or the article itself, which has none then."""
    found = page.dateline_at(at) if at < len(page.lines) else None
    return (found is not None and found.source is not None) or _headline_follows(page, at)


def _begins_or_headed(page: Page, at: int) -> bool:
    """Tell whether a headline follows a byline, or the first sentence of an article that has none.

    Then names that people have are in it, or a date line follows: ``By Popular Demand`` is a headline.
    """
    if _headline_follows(page, at + 1):
        return True
    line, language = page.lines[at], page.language
    names = [name.name for name in names_in_byline(line.text, line.start, language)]
    signed = without_phrase(line.text, language) or ""
    phrase = line.text.removesuffix(signed).rstrip(" :")
    known = " " in phrase or any(is_given(name.partition(" ")[0].title(), language) for name in names)
    if not known and any(" " in name for name in names):  # `By NAME NAME, Abuja`, not `By Land, London`
        places = forms_of(language).places
        pieces = [piece.strip() for piece in (signed, *line.text.split(",")[1:])]
        known = any(piece.casefold() in places or is_outlet(piece, language) for piece in pieces)
    if known and at + 1 < len(page.lines) and page.dateline_at(at + 1) is not None:
        return True
    for below in page.lines[at + 1 : at + 1 + _PREAMBLE_LINES]:
        if read_date_line(below, language, page.times) is None:
            return known and below.text[-1] in _STOPS and below.text.count(" ") >= _OPENING_WORDS
        known = True
    return False


def _headline_follows(page: Page, at: int) -> bool:
    """Tell whether the next line that is no kicker, date or furniture looks more like a headline than a kicker does."""
    for index in range(at, min(len(page.lines) - 1, at + _PREAMBLE_LINES)):
        line = page.lines[index]
        take_furniture(line, page.language)
        if line.kind is None and not _is_channel(line.text, page.language):
            if read_date_line(line, page.language, page.times) is not None:
                continue
            return (
                line.text.count(" ") + 1 >= HEADLINE_WORDS
                and can_be_headline(line.text, alone=False)
                and without_phrase(line.text, page.language) is None
                and page.dateline_at(index) is None
            )
    return False
