"""The body between head and tail: paragraphs, subheadings, lists, and the furniture among them.

In: lines of which head and tail have taken theirs. Out: every line has a kind.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from ..detect import detect
from ..language import Language
from .furniture import is_bullet, take_furniture
from .lines import Line
from .shape import ends_sentence, is_heading, is_open_ended, title_share

_SUBHEADING_MAX: Final = 110
_SHORT: Final = 90
_RUN: Final = 3
"""So many short open-ended lines on end are a list, not headings."""
_POST: Final = 80
_MARKS: Final = '"“”„«»'


def read_body(text: str, lines: Sequence[Line], first: int, language: Language) -> None:
    """Give a kind to each line from ``first`` on that has none yet."""
    quoted = False
    marks = tuple(filter(text.__contains__, _MARKS))
    last = len(lines)
    at = first
    while at < last:
        line = lines[at]
        content = line.text
        take_furniture(line, language)
        if line.kind == "related" and at + 1 < last and len(content) <= 24:
            _take_linked_title(lines[at + 1])
        count = sum(map(content.count, marks))
        if line.kind is None and len(content) > _SUBHEADING_MAX and not is_bullet(content):
            line.kind = "paragraph"
            if not count:
                if not quoted and _is_foreign(content, language):
                    line.kind = "embed"
                at += 1
                continue
        elif line.kind is None:
            end = _run(lines, at, last, language)
            if end - at >= _RUN or is_bullet(content):
                end = max(end, at + 1)
                _take_list(lines, at, end, quoted=quoted)
                for entry in lines[at:end]:
                    quoted ^= sum(map(entry.text.count, marks)) % 2 == 1
                at = end
                continue
            line.kind = "paragraph"
            if not quoted:
                if _is_subheading(line, lines, at, last, language):
                    line.kind = "subheading"
                elif not count and _is_foreign(content, language):
                    line.kind = "embed"
        if line.kind == "paragraph":
            quoted ^= count % 2 == 1
            if quoted and (at + 1 == last or lines[at + 1].text[0] in _MARKS):
                quoted = False
        at += 1


def _run(lines: Sequence[Line], at: int, last: int, language: Language) -> int:
    """Return where the run of short open-ended lines that starts at ``at`` ends."""
    while at < last and lines[at].kind is None:
        text = lines[at].text
        if not is_bullet(text) and (
            len(text) > _SHORT or not is_open_ended(text) or text[0] in _MARKS or text.count(",") > 1
        ):
            break
        take_furniture(lines[at], language)
        if lines[at].kind is not None:
            break
        at += 1
    return at


def _take_list(lines: Sequence[Line], at: int, end: int, *, quoted: bool) -> None:
    """Mark the entries of a list; a numbered title that heads a passage is a subheading."""
    bullets = sum(is_bullet(line.text) for line in lines[at:end])
    for index in range(at, end):
        line = lines[index]
        single = end - at == 1
        numbered = line.text[0].isdigit() and is_bullet(line.text)
        if single and numbered and is_open_ended(line.text) and not quoted and _heads(lines, index):
            line.kind = "subheading"
        elif (single and not numbered and line.text[0] == "." and len(line.text) > 200) or (
            bullets and not is_bullet(line.text) and index == at and line.text[0].islower()
        ):
            line.kind = "paragraph"
        else:
            line.kind = "list_item"


def _heads(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a numbered title heads a passage: it is titled, or a paragraph follows it."""
    if title_share(lines[at].text) >= 0.5:
        return True
    following = lines[at + 1] if at + 1 < len(lines) else None
    return following is not None and ends_sentence(following.text) and not is_bullet(following.text)


def _take_linked_title(line: Line) -> None:
    """A bare ``Baca Juga`` links to the title on the next line."""
    if line.kind is None and is_heading(line.text) and not is_bullet(line.text):
        line.kind = "related"


def _is_subheading(line: Line, lines: Sequence[Line], at: int, last: int, language: Language) -> bool:
    """Tell whether a short open-ended line heads the passage that follows it."""
    text = line.text
    if len(text) > _SUBHEADING_MAX or not is_open_ended(text) or text[0].islower() or text[0] in _MARKS:
        return False
    if text.endswith(")") or text.split(" ")[0].casefold() in language.speech.openers:
        return False
    following = next((other for other in lines[at + 1 : last] if other.kind in (None, "paragraph", "list_item")), None)
    if following is None or (
        is_open_ended(following.text) and len(following.text) < _SHORT and not is_bullet(following.text)
    ):
        return False
    if title_share(text) >= 0.6:
        return True
    return len(text) <= 60 and text.count(" ") <= 7 and "," not in text and not ends_sentence(text)


@cache
def _function_words(language: Language) -> tuple[str, ...]:
    return tuple([f" {word} " for word in language.function_words])


def _is_foreign(text: str, language: Language) -> bool:
    """Tell whether a paragraph is in another language than its article: an embedded post.

    A paragraph that has but one function word of the article's language does not count; nor do quoted words, which
    the caller leaves out.
    """
    if len(text) < _POST:
        return False
    spaced = text.replace(",", " ")
    for word in _function_words(language):
        if word in spaced:
            return False
    detected = detect(text)[1]
    return detected is not None and detected != language.code
