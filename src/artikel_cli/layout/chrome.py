"""The chrome of a page: the links of its site, one a line, that a page copied whole has above its headline.

In: the page. Out: where the headline stands below them; the lines above it get their kinds.
"""

from __future__ import annotations

from typing import Final

from ..language import Language
from .byline import without_phrase
from .captions import is_caption
from .channels import is_kicker
from .dateline import is_outlet, is_place
from .furniture import furniture_kind, take_furniture
from .menus import begins_at_home, channel_words, is_menu, is_site_path, names_site
from .page import Head, Page
from .paths import is_breadcrumb
from .published import full_date_in, read_date_line
from .shape import ends_sentence, is_bullet, is_heading
from .titles import HEADLINE_WORDS, LEAD, can_be_headline, told

_LINES: Final = 60
"""The headline stands no further below the top of a page."""
_LINKS: Final = 3
"""So many links on end are a menu; fewer are channels, where each is in capitals or the name of one."""
_LINK_MAX: Final = 44
_ROW_MAX: Final = 400
_PIECE: Final = 4
"""A link in a row of several has fewer words."""
_FEW: Final = 4
"""So few lines above a headline are the path of the page, and no menu."""
_SHOUTED: Final = 3
"""A channel in capitals has fewer words; a brief headline has so many, all of them words of the article."""
_STRAYS: Final = 3
"""So many lines of more words may stand among the links: what the site asks for or tells of itself."""
_JOINERS: Final = frozenset(("and", "dan"))
_OF_SITE: Final = ("advertisement", "promo", "embed", "separator")
"""Kinds that lines among the links of a site may have."""
_BARS: Final = 3
"""A path has fewer bars."""
_CHANNELS: Final = 2
"""So many channels stand right above a headline."""


def headline_below(page: Page) -> int | None:
    """Return where the headline stands below the links of a site: 0 for a page that begins with no link, None where it
    is not sure.

    It is the first line of more words, below enough links, that the article has words of. A date above it is below the
    links; behind a line that may be a headline itself there are as many links again.
    """
    lines = page.lines
    if lines and (len(lines[0].text) > _LINK_MAX or lines[0].text.count(" ") + 1 >= HEADLINE_WORDS):
        take_furniture(lines[0], page.language)
        if lines[0].kind is None and not _is_link(lines[0].text, page.language):
            return 0  # as most pages begin
    links = strays = lower = 0
    dated = pathed = False
    for index in range(min(len(lines) - 1, _LINES)):
        text = lines[index].text
        if read_date_line(lines[index], page.language, page.times) is not None:
            dated = dated or links < _LINKS  # by the site, if a whole menu follows
            links = lower = 0 if dated else links
        elif is_outlet(text, page.language):
            lower += 1  # the name of the site, and no dateline here
        elif page.dateline_at(index) is not None or without_phrase(text, page.language) is not None:
            return None
        elif _is_link(text, page.language):
            links += 1
            pathed = pathed or _begins_path(text, page.language)
        elif links and _is_brief_title(page, index):
            return index
        elif _is_beside_links(text, page.language):
            lower += not text.isupper()
        elif (pathed or links >= _LINKS or (links == _CHANNELS and not lower and not dated)) and _is_title(page, index):
            return index  # what stands below the path of the page is its title
        else:
            strays += 1
            if strays > _STRAYS or (len(text) > LEAD and ends_sentence(text)) or not links + lower:
                return None
            links = lower = 0
    return None


def _is_link(text: str, language: Language) -> bool:
    """Tell whether a line is the link to a channel: its words are those of channels, or it is a place or a path."""
    if " | " in text and len(text) <= _ROW_MAX:
        pieces = text.split(" | ")
        if len(pieces) > _CHANNELS and all(piece.count(" ") < _PIECE for piece in pieces):
            return True  # `SET EDITION: U.S. | INTERNATIONAL | ARABIC`
    if is_menu(text, language) or is_breadcrumb(text) or is_site_path(text, language):
        return True
    if len(text) > _LINK_MAX:
        return False
    words = [word for word in text.casefold().split() if word not in _JOINERS and any(map(str.isalpha, word))]
    if channel_words(language).issuperset(words) or (text.isupper() and len(words) < _SHOUTED):
        return True
    return is_place(text, language) or furniture_kind(text, language) == "section"


def _begins_path(text: str, language: Language) -> bool:
    """Tell whether a line is the path of the page from the first page of its site on."""
    return is_site_path(text, language) or (is_breadcrumb(text) and begins_at_home(text, language))


def _is_channel(text: str, page: Page) -> bool:
    row = text.count(" | ") >= _CHANNELS or is_menu(text, page.language)
    return _is_link(text, page.language) and not row


def _is_beside_links(text: str, language: Language) -> bool:
    """Tell whether a line may stand among the links of a site: other furniture, or a few words and no sentence."""
    if furniture_kind(text, language) is not None or names_site(text, language):
        return True
    brief = text.count(" ") + 1 < HEADLINE_WORDS and len(text) <= _LINK_MAX
    return brief and not ends_sentence(text)


def _is_brief_title(page: Page, at: int) -> bool:
    """Tell whether a line of three or four words is a headline: the article has every longer one of them."""
    text = page.lines[at].text
    words = [word for word in text.split() if len(word) > _SHOUTED]
    if not _SHOUTED <= text.count(" ") + 1 < HEADLINE_WORDS or len(words) < _SHOUTED:
        return False
    if furniture_kind(text, page.language) is not None or not can_be_headline(text, alone=False):
        return False
    return told(page, at, len(words)) == len(words)


def _is_title(page: Page, at: int) -> bool:
    """Tell whether a line is the title of the article below: it has words of it, one where it is in title case."""
    text = page.lines[at].text
    if text.count(" ") + 1 < HEADLINE_WORDS or is_bullet(text) or not can_be_headline(text, alone=False):
        return False
    if names_site(text, page.language) or full_date_in(page.lines[at], page.times) is not None:
        return False
    if is_caption(text, page.language):
        return False
    enough = 1 if is_heading(text) else 2
    return told(page, at, enough, far=True) == enough


def take_chrome(page: Page, below: int, head: Head) -> None:
    """Give the lines above a headline their kinds: the links of the site, its channel, the date, what it asks for."""
    lines = page.lines
    for line in lines[:below]:
        found = read_date_line(line, page.language, page.times)
        kind = furniture_kind(line.text, page.language)
        if found is not None and found.value is not None:
            line.kind = head.take_date(found)
        elif line.text.count(" | ") >= _BARS:
            line.kind = "navigation"  # `Home | Profil | Berita | Kontak`
        elif is_breadcrumb(line.text) or (below <= _FEW and kind != "navigation" and _is_channel(line.text, page)):
            line.kind = "section"
        else:
            line.kind = kind if kind in _OF_SITE else "navigation"
    channels = 0
    for index in range(below - 1, -1, -1):
        line = lines[index]
        if line.kind == "published":
            continue
        again = line.text.casefold() in [other.text.casefold() for other in lines[:index]]
        first = channels == 0 and furniture_kind(line.text, page.language) in (None, "section")
        if line.kind != "navigation" or not is_kicker(line.text) or not (first or (again and channels < _CHANNELS)):
            break
        line.kind = "section"
        channels += 1
