"""The foot of a page: the headlines, leads and tags below the last sentence of the article.

In: lines after the head. Out: the teasers; lines get their kinds.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice, takewhile
from typing import Final

from ..language import Language
from ..model import BlockKind, Teaser
from ..patterns import pattern
from .credits import labelled
from .dateline import find_dateline
from .furniture import furniture_kind, is_bare
from .lines import Line
from .shape import LEAD_MAX, ends_sentence, is_bullet, is_cut_off, is_heading, is_open_ended

_LEADS: Final = 4
_LEAD_WORDS: Final = 6
_MARKS: Final = '"“”„«»(['
_TAGS: Final = 9
"""More such lines are a squad or another list."""
_BELOW: Final = 6
"""So many lines of the page may stand below the leads."""
_BODY: Final = 40
"""So many lines above the tags tell whether the article speaks of them."""
_PAIR: Final = 2
_SMALL: Final = 3
_TAG_WORDS: Final = 3
_DATED: Final = r"\d{1,2}[ /.-][^\W\d_]{3,12}[ /.-]\d{4}\b"
"""The date below the title of another article."""
_TITLE_WORDS, _TITLE_MIN = 8, 45
"""A title in small letters has so many words at least, and any so many code points."""
_DIGITS: Final = 4
"""A year is the longest figure of most titles."""
_GAP: Final = re.compile(r"\s{2,}")
_OPENING: Final = frozenset(("related", "tags", "teaser"))
"""Kinds whose bare phrase says what the lines below it are."""
_LISTS: Final = frozenset(("related", "teaser"))
_CLOSING: Final = frozenset(("credit", "navigation", "promo", "tags"))
"""Kinds of lines that stand below an article, not in it."""
_LINKING: Final = _OPENING | _CLOSING


def read_teasers(text: str, lines: list[Line], first: int, language: Language) -> tuple[Teaser, ...]:
    """Recognise headline and cut-off lead of other articles at the end; ``first`` is where the body starts."""
    found: list[Teaser] = []
    at = _last_lead(lines, first, language)
    if at is None:
        return ()
    while at - 1 > first:
        lead, title = lines[at], lines[at - 1]
        if title.kind is not None or not is_cut_off(lead.text) or len(lead.text) > LEAD_MAX:
            break
        plain = len(title.text) <= 200 and is_open_ended(title.text) and title.text.count(" ") >= 2
        certain = (
            is_heading(title.text)
            or lines[at - 2].kind is not None
            or labelled(lines[at - 2].text, 0, language)
            or (_is_tag(lines[at - 2].text) and is_open_ended(lines[at - 2].text))
            or find_dateline(text, lead.start, lead.end, language, lambda _start, _end: None) is not None
        )
        if not plain or not certain:
            break
        lead.kind = title.kind = "teaser"
        found.append(Teaser(title.text, lead.text, title.start, lead.end, truncated=True))
        at -= 2
    return tuple(_whole(text, teaser) for teaser in reversed(found))


def _last_lead(lines: Sequence[Line], first: int, language: Language) -> int | None:
    """Return the last line that is cut off, as the lead of another article is, with nothing but the page below it."""
    for at in range(len(lines) - 1, max(first, len(lines) - _BELOW), -1):
        if is_cut_off(lines[at].text):
            return at
        if furniture_kind(lines[at].text, language) is None:
            return None
    return None


def _whole(text: str, teaser: Teaser) -> Teaser:
    return Teaser(teaser.headline, text[teaser.start : teaser.end], teaser.start, teaser.end, teaser.truncated)


def read_foot(lines: Sequence[Line], at: int, language: Language) -> list[Teaser]:
    """Recognise the titles and tags below the last sentence, from ``at`` on.

    A bare phrase (``Terkini``, ``Tags``) says what follows it. Below credits and promotion, where no phrase does,
    a few words are a tag and more are another article's headline. A few words in lower case are tags anywhere but
    below a colon.
    """
    if at >= len(lines):
        return []
    found = _below_signature(lines, at)
    kind: BlockKind | None = None
    announced = at > 0 and lines[at - 1].text[-1] == ":"
    below = False
    if not announced:
        _take_tags(lines, at)
        below = _ends_in_titles(lines, at)
    for line in lines[at:]:
        text = line.text
        if line.kind is None:
            if text.isdecimal() and below:
                line.kind = "navigation"  # how many have shared the page
                continue
            if is_bullet(text) or not (is_open_ended(text) or (kind in _LISTS and is_cut_off(text))):
                continue
            if (
                _is_hashtag(text)
                or _is_labelled(text, language)
                or (_is_row_of_tags(text) and _speaks_of(lines[max(0, at - _BODY) : at], (line,)))
            ):
                line.kind = "tags"
                continue
            if not below and (announced or not (text[0].islower() and _is_tag(text))):
                continue
            below = True
            tagged = _is_tag(text) and kind in (None, "tags", "related") and pattern(_DATED).match(text) is None
            line.kind = "tags" if tagged or (kind is None and text.islower()) else kind or "teaser"
            if line.kind == "teaser":
                found.append(Teaser(text, text, line.start, line.end, truncated=False))
        elif line.kind == "section" and below:
            line.kind = "tags"  # `Health` names a channel above an article and a topic below it
        elif line.kind in _LINKING:
            if is_bare(text, language):
                kind = line.kind if line.kind in _OPENING else None
                below = True
            elif kind == "tags" and line.kind != "tags":
                kind = None  # `Berita Terkait: #Banjir`, and titles below it
            elif line.kind in _CLOSING and not (text[0] in "([" and ":" not in text):
                kind = None  # below initials a line-up may stand
                below = True
    return found


def _ends_in_titles(lines: Sequence[Line], at: int) -> bool:
    """Tell whether most of what stands below the last sentence are titles of other articles, with no label above."""
    left = [_may_title(line.text) for line in lines[at:] if line.kind is None]
    return sum(left) > 1 and sum(left) * 2 > len(left) and left[0]


def _may_title(text: str) -> bool:
    """Tell whether a line may be the title of another article, and no entry of a list.

    A title is longer than most entries; scores, prices and squads have figures or marks between their words.
    """
    if len(text) < _TITLE_MIN or text[0].islower() or is_bullet(text) or not is_open_ended(text):
        return False
    if ": " in text or sum(map(str.isdecimal, text)) > _DIGITS:
        return False
    return is_heading(text) or text.count(" ") + 1 >= _TITLE_WORDS


def _below_signature(lines: Sequence[Line], at: int) -> list[Teaser]:
    """Recognise the leads of other articles below a signature in brackets: sentences, or such without their stop.

    A line-up, a table or a signature of several parts may stand there as well.
    """
    if lines[at].kind != "credit" or lines[at].text[0] not in "([":
        return []
    leads = list(takewhile(lambda line: line.kind is None, islice(lines, at + 1, at + 2 + _LEADS)))
    if len(leads) > _LEADS or not all(map(_is_lead, leads)):
        return []
    for line in leads:
        line.kind = "teaser"
    return [Teaser(line.text, line.text, line.start, line.end, truncated=False) for line in leads]


def _take_tags(lines: Sequence[Line], at: int) -> None:
    """Take the tags that end a page without a phrase above: lines of a few words right below the last sentence.

    Where nothing of the page stands below them, the article speaks of some of them; else they are a list of its own,
    or a signature.
    """
    if not _is_topic(lines[at].text):
        return
    tags = list(takewhile(lambda line: line.kind is None and _is_topic(line.text), islice(lines, at, None)))
    if not 1 < len(tags) <= _TAGS:
        return
    below = lines[at + len(tags)].kind if at + len(tags) < len(lines) else None
    if below is not None or (at + len(tags) == len(lines) and _speaks_of(lines[max(0, at - _BODY) : at], tags)):
        for line in tags:
            line.kind = "tags"


def _speaks_of(body: Sequence[Line], tags: Sequence[Line]) -> bool:
    """Tell whether the body has a word of the tags: of both, where there are no more."""
    told = " ".join([line.text for line in body]).casefold()
    words = [[w.casefold() for w in line.text.split() if len(w) > _SMALL or w.isupper()] for line in tags]
    return sum(any(word in told for word in tag) for tag in words) > (len(tags) == _PAIR)


def _is_topic(text: str) -> bool:
    return _is_tag(text) and is_open_ended(text) and text.replace(" ", "").isalpha()


def _is_labelled(text: str, language: Language) -> bool:
    """Tell whether a line is tags behind their label in capitals, with nothing between: ``TAG tekstil kurs``."""
    label, _, rest = text.partition(" ")
    tags = language.furniture.get("tags")
    return label.isupper() and len(label) > _PAIR and bool(rest) and tags is not None and label.casefold() in tags.whole


def _is_hashtag(text: str) -> bool:
    """Tell whether a line is one hashtag, of several words perhaps: ``#banjir lahar``."""
    return text[0] == "#" and text[1:2].isalpha() and _is_tag(text)


def _is_row_of_tags(text: str) -> bool:
    """Tell whether a line is a row of tags: ``kopi, harga pangan, Lund Utara``, ``Kesehatan · Flu · Anak``."""
    tags = text.split(" · " if " · " in text else ", ")
    return len(tags) > _PAIR and ":" not in text and text[-1].isalnum() and all(map(_is_tag, tags))


def _is_lead(line: Line) -> bool:
    text = line.text
    if len(text) > LEAD_MAX or text[0] in _MARKS or is_bullet(text) or text.count(" ") < _LEAD_WORDS:
        return False
    return ends_sentence(text) or not any(map(text.__contains__, ",:;"))


def _is_tag(text: str) -> bool:
    return text.count(" ") < _TAG_WORDS or ("  " in text and all(p.count(" ") < _TAG_WORDS for p in _GAP.split(text)))
