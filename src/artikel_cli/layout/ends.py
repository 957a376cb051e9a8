"""Where an article ends on a page copied whole: sentences below its labels that are of the page, and not of it.

In: lines after the head. Out: what an outlet says of itself and the leads of other articles carry their kinds, so that
the last sentence of the article is the last that has none.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from ..language import Language
from ..model import Name, Teaser
from ..patterns import pattern
from .bios import forms_of_names
from .byline import header_words
from .cohesion import content_words
from .credits import agents_in, is_copyright, labelled, names_helpers, opens_credit
from .dateline_forms import forms_of
from .furniture import furniture_kind, is_bare, links_above, squeeze, take_furniture
from .lines import Line
from .shape import ends_sentence, is_bullet, is_open_ended, openings

_FOOT: Final = 80
"""So many lines from the end are looked at."""
_PROSE: Final = 40
"""A shorter line is no sentence that an article could end in."""
_WORD: Final = r"[^\W\d_][\w'’-]{3,}"
_LONG: Final = 6
_SHARED: Final = 3
"""One in so many longer words of a sentence of the article stands in it above as well."""
_BODY_MAX: Final = 20_000
_LONGEST: Final = 600
"""A longer line is a paragraph of an article."""
_TITLE: Final = 140
_BODY: Final = 6
_FAR: Final = 5
_FURNITURE: Final = 3
"""So many lines, and among them so many of the page, stand between an article and what is not of it."""
_LABELS: Final = ("tags", "teaser", "credit")
"""Kinds of the phrases that stand below an article."""
_LINKS: Final = ("related", "teaser", "section")
"""Kinds of the phrases that titles of other articles stand below."""
_HEAD: Final = 60
"""The head of a comment form is no longer."""
_KEY: Final = 4
_PHRASE: Final = 20
_AROUND: Final = ".:!?…()0123456789"
_LABELLED: Final = 8
"""So many labels are looked at."""
_TEXT: Final = (None, "paragraph", "deck")
_ABOVE: Final = 2
"""An article has so many sentences above a comment form at least,"""
_LEADS: Final = 2
"""and so many of other articles stand below a label,"""
_BOXED: Final = 3
"""or below one that may head a box inside an article as well."""
_MARKS: Final = ('"', "“", "”", "«")


def take_closing(lines: Sequence[Line], first: int, language: Language) -> list[Teaser]:
    """Give what stands below the end of an article its kind, and return the teasers.

    It ends at the head of a comment form, unless most of what is below tells of the same; and at a label such as ``You
    may also like`` where nothing below does, and the article has as many sentences above.
    """
    left = _LABELLED
    for at in range(first + 1, len(lines)):
        line = lines[at]
        if len(line.text) > _HEAD:
            continue
        take_furniture(line, language)
        form = _heads_form(line.text, language)
        if not form and not _heads_links(lines, at, language):
            continue
        above = [each.text for each in lines[:at] if each.kind in _TEXT and _is_sentence(each.text)]
        below = [each.text for each in lines[at + 1 :] if _is_sentence(each.text)]
        told = _echoes(below, " ".join(above)[-_BODY_MAX:], language)
        if form and len(above) >= _ABOVE and told * 2 <= len(below):
            return _take_page(lines[at:], language)
        leads = _LEADS if line.kind == "teaser" else _BOXED
        if not form and leads <= len(below) <= len(above) and not told:
            return _take_page(lines[at:], language)
        left -= 1
        if not left:
            break
    return []


def _is_sentence(text: str) -> bool:
    return len(text) > _PROSE and ends_sentence(text)


def _heads_form(text: str, language: Language) -> bool:
    """Tell whether a line is the head of a comment form, or a sentence that stands in one."""
    if text[:_KEY] not in _closing_keys(language):
        return False
    squeezed = squeeze(text).strip(_AROUND)
    return squeezed in _closing(language) or squeezed.startswith(_sentences_of_forms(language))


def _heads_links(lines: Sequence[Line], at: int, language: Language) -> bool:
    """Tell whether a line is a label that titles of other articles stand below, and is no box with rows of its own."""
    line = lines[at]
    if line.kind == "teaser":
        return is_bare(line.text, language)
    if line.kind != "related" or at + 1 == len(lines) or not links_above(line.text, language):
        return False
    return furniture_kind(lines[at + 1].text, language) is None


def _echoes(texts: Sequence[str], body: str, language: Language) -> int:
    """Return how many sentences have a name of the article in them, or many of its longer words."""
    names = {word for word in pattern(_WORD).findall(body) if word[0].isupper()} - _nobody(language)
    told = content_words(body, language)
    count = 0
    for text in texts:
        longer = content_words(text, language)
        named = not names.isdisjoint(pattern(_WORD).findall(text)[1:])
        count += named or len(longer & told) * _SHARED > len(longer)
    return count


def _take_page(lines: Sequence[Line], language: Language) -> list[Teaser]:
    """Give lines that are of the page their kinds, and return the titles below labels of links."""
    found: list[Teaser] = []
    linked = False
    for line in lines:
        take_furniture(line, language)
        if line.kind is None and _may_be_credit(line.text, language):
            continue
        if line.kind is None:
            line.kind = "teaser" if linked else "navigation"
            if linked and is_open_ended(line.text):
                found.append(Teaser(line.text, line.text, line.start, line.end, truncated=False))
        elif is_bare(line.text, language):
            linked = line.kind in _LINKS
    return found


def _may_be_credit(text: str, language: Language) -> bool:
    """Tell whether a line may be a credit or the day of publication, which stand below a comment form as well."""
    dated = text.partition(" ")[0].casefold() in header_words(language) and any(map(str.isdecimal, text))
    return dated or bool(labelled(text, 0, language)) or opens_credit(text, language)


@cache
def _closing(language: Language) -> frozenset[str]:
    return frozenset(map(squeeze, language.closing))


@cache
def _sentences_of_forms(language: Language) -> tuple[str, ...]:
    """Return the phrases that are long enough to be nobody else's beginning."""
    return tuple([phrase for phrase in _closing(language) if len(phrase) >= _PHRASE])


@cache
def _closing_keys(language: Language) -> frozenset[str]:
    return openings(language.closing, _KEY)


def take_foreign(lines: Sequence[Line], first: int, writers: tuple[Name, ...], language: Language) -> None:
    """Give their kinds to the sentences at the foot of a page that tell of nothing the article tells of.

    A label such as ``Most read`` or ``Tags`` stands above each; what quotes somebody is of the article, and what tells
    who the ``writers`` are, who has helped or whose it is are credits.
    """
    foreign: list[int] = []
    names: tuple[str, ...] = ()
    body = ""
    at = len(lines)
    low = max(first + 1, at - _FOOT)
    while at > low:
        at -= 1
        text = lines[at].text
        if text[-1] != "." or not _is_prose(lines[at]) or is_bullet(text):
            continue
        if len(text) > _LONGEST or (at > 1 and _is_prose(lines[at - 1]) and _is_prose(lines[at - 2])):
            break  # the end of most articles
        names = names or forms_of_names(writers)
        if _is_credited(text, names, language):
            continue
        body = body or " ".join([line.text for line in lines[first:at]])[-_BODY_MAX:]
        told = any(map(text.__contains__, _MARKS)) or _tells_of(text, body.replace(text, ""), language)
        if furniture_kind(text, language) is not None:
            continue
        if told:
            break  # a sentence of the article
        if not agents_in(text, 0, language):
            foreign.append(at)
    if not foreign:
        return
    label = next((index for index in range(at + 1, foreign[0]) if _is_label(lines[index], language)), len(lines))
    whole = sum(len(line.text) > _PROSE for line in lines[first : at + 1]) >= _BODY  # of a few lines nothing is sure
    for index in foreign:
        if index > label + 1 or (whole and _is_far_below(lines[at + 1 : index], language)):
            above = lines[index - 1].text
            titled = len(above) <= _TITLE and is_open_ended(above) and above.count(" ") > 1
            lines[index].kind = "teaser" if titled else "promo"


def _is_prose(line: Line) -> bool:
    return len(line.text) > _PROSE and line.text[-1] in '."”?' and line.kind is None


def _is_credited(text: str, names: tuple[str, ...], language: Language) -> bool:
    """Tell whether a sentence tells of the writers, of those who have helped, or whose the article is."""
    return "©" in text or any(map(text.__contains__, names)) or names_helpers(text, language)


def _is_label(line: Line, language: Language) -> bool:
    """Tell whether a line is a phrase that stands alone below an article, or whose the article is."""
    kind = line.kind or furniture_kind(line.text, language)
    return kind in _LABELS and (is_bare(line.text, language) or is_copyright(line.text, language))


def _is_far_below(between: Sequence[Line], language: Language) -> bool:
    """Tell whether so much of the page stands between an article and a sentence that this is not of it."""
    if len(between) < _FAR:
        return False
    kinds = [line.kind or furniture_kind(line.text, language) for line in between]
    return len(kinds) - kinds.count(None) >= _FURNITURE


def _tells_of(text: str, body: str, language: Language) -> bool:
    """Tell whether a sentence has a name of the article in it, or many of its longer words."""
    words = pattern(_WORD).findall(text)
    names = [word for word in words[1:] if word[0].isupper()]
    if names and (names := [name for name in names if name not in _nobody(language)]):
        return any(map(body.__contains__, names))
    if not (language.speech.pronouns or ()) or not {*language.speech.pronouns}.isdisjoint(text.casefold().split()):
        return True  # `She died two weeks later, aged 91.`
    longer = [word.casefold() for word in words if len(word) >= _LONG]
    folded = body.casefold()
    return sum(map(folded.__contains__, longer)) * _SHARED > len(longer)


@cache
def _nobody(language: Language) -> frozenset[str]:
    """Return words with capitals that any text may have: first words of outlets, months and weekdays."""
    days = (name for names in (*language.times.months, *language.times.weekdays) for name in names)
    return forms_of(language).heads.union(days)
