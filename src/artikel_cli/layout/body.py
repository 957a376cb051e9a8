"""The body between head and tail: paragraphs, subheadings, lists, and the furniture among them.

In: lines of which head and tail have taken theirs. Out: every line has a kind. It is a long module because each
of its passes over the lines reads the kinds that the pass before it has left.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from ..detect import plainly
from ..language import Language
from ..model import BlockKind
from ..patterns import pattern
from ..vocabulary import vocabulary_of
from .captions import begins_with_agency, is_caption, is_photo_credit
from .furniture import is_bare, take_furniture
from .line_ups import are_scores, is_line_up
from .lines import Line
from .links import take_linked_titles
from .shape import ends_sentence, is_bullet, is_open_ended, title_share

_SUBHEADING_MAX: Final = 110
_SHORT: Final = 90
_PASSAGE: Final = (2, 7)
"""A heading that begins as a clause does has so many blanks."""
_HEADLINE: Final = (7, 18)
"""A heading that reads as a headline has so many blanks."""
_SENTENCE: Final = 60
"""A sentence of an article is longer than most lines of a page."""
_TOPIC_WORDS: Final = 4
_RUN: Final = 3
"""So many short open-ended lines on end are a list, not headings."""
_POST: Final = 80
_HEADING_WORDS: Final = 4
_TITLE_WORDS: Final = 5
_LINK_WORDS: Final = 8
_LABEL_WORDS: Final = 3
_TITLED: Final = 0.8
"""The title of another article has so many blanks, and so many words with a capital."""
_PASSAGES: Final = 4
_LINKING: Final = ("related", "teaser")
"""Kinds of phrases that link to the titles below them: ``Baca juga``, ``Terpopuler``."""
_QUESTION_WORDS: Final = 4
_QUESTION_MAX: Final = 60
_CAPTION_MAX: Final = 160
_CREDIT_MAX: Final = 30
_TITLE_MAX: Final = 60
_ENTRY_MAX: Final = 50
_SHOUT_MAX: Final = 30
_MARKS: Final = '"“”„«»'
_SINGLE: Final = "'’"
_OPENING: Final = "'‘\"“”"
_CLOSING: Final = "'’\"”“"
_MAIL: Final = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+\Z"
"""The address of a writer or a newsroom."""
_POINTS: Final = (2, 7)
"""So few and so many points sum an article up."""
_POINT_MAX: Final = 200
_TEAM_MAX: Final = 44
_TEAM_OF: Final = 11
"""So many players a team has that a full stop ends: fewer names are any list, ``Penerima: A Nama, B Nama, ….``."""
_SERIES: Final = 8
"""The next of several numbered titles stands so many lines below or above."""
_FIGURE: Final = re.compile(r"(?P<number>\d{1,2})(?P<mark>[.)]) ")
_LABELLED: Final = re.compile(r"[A-Z][^:.]{2,24}: [^.!?]{2,60}\Z")


def read_body(text: str, lines: Sequence[Line], first: int, language: Language) -> None:
    """Give a kind to each line from ``first`` on that has none yet."""
    quoted = False
    marks = tuple(filter(text.__contains__, _MARKS))
    for mark in _SINGLE:
        if mark in text and mark + mark in text:
            marks += (mark + mark,)  # a double mark typed as two single ones
    words = _function_words(language)
    last = len(lines)
    sentence = next((index for index in range(last - 1, first, -1) if _is_sentence(lines[index])), last)
    at = first
    while at < last:
        line = lines[at]
        content = line.text
        if line.kind is None and not line.plain:
            take_furniture(line, language)
        if line.kind is None:
            if len(content) <= _SUBHEADING_MAX or (not content[0].isupper() and is_bullet(content)):
                end = _run(lines, at, last, language)
                if end - at >= _RUN or is_bullet(content) or (end - at > 1 and are_scores(lines, at)):
                    end = max(end, at + 1)
                    if at > sentence and _is_below(lines, at, end):
                        _take_links(lines, at, end)
                    else:
                        _take_list(lines, at, end, language, quoted=quoted)
                    for entry in lines[at:end]:
                        quoted ^= sum(map(entry.text.count, marks)) % 2 == 1
                    at = end
                    continue
                line.kind = "paragraph"
                if not quoted:
                    _read_short(lines, at, first, last, language)
            elif content[-1] == "." and ";" not in content:
                players = content.find(": ", 0, _TEAM_MAX) >= 0 and is_line_up(content, _TEAM_OF)
                line.kind = "list_item" if players else "paragraph"
            else:
                line.kind = _kind_of_long(content, language)
        elif line.kind in _LINKING and (content[-1] == ":" or is_bare(content, language)):
            take_linked_titles(lines, at, first, last, language)
        elif line.kind == "subheading" and is_bare(content, language):
            _take_points(lines, at, last)
        if line.kind == "paragraph":
            count = sum(map(content.count, marks))
            if count % 2:
                quoted = not quoted
            if quoted:
                quoted = at + 1 < last and lines[at + 1].text[0] not in _MARKS
            elif not count and words[0] not in content and _is_foreign(content, words, language):
                line.kind = "embed"
        at += 1


def _take_points(lines: Sequence[Line], at: int, last: int) -> None:
    """Take the points below a label such as ``Key points:``: lines that stand closer to each other than the body."""
    end = at + 1
    while end < last and lines[end].kind is None and lines[end].start - lines[end - 1].end == 1:
        end += 1
    apart = end < last and lines[end].kind is None
    if apart and _POINTS[0] <= end - at - 1 <= _POINTS[1] and max(map(len, _texts(lines, at + 1, end))) <= _POINT_MAX:
        for index in range(at + 1, end):
            lines[index].kind = "list_item"


def _texts(lines: Sequence[Line], start: int, end: int) -> list[str]:
    return [lines[index].text for index in range(start, end)]


def _kind_of_long(text: str, language: Language) -> BlockKind:
    """Return the kind of a long line that ends in no full stop: a caption, a line-up or a paragraph."""
    if is_caption(text, language):
        return "caption"
    return "list_item" if is_line_up(text) else "paragraph"


def _read_short(lines: Sequence[Line], at: int, first: int, last: int, language: Language) -> None:
    """Tell a heading or a caption among paragraphs; a photo credit alone makes a caption of the line above it."""
    line = lines[at]
    text = line.text
    if at + 1 < last and len(text) < len(below := lines[at + 1].text) and below.startswith(text):
        if is_caption(below, language):
            line.kind = "caption"  # what a picture shows, once more without its credit
        return
    if text[-1] == "." and ";" not in text:
        return
    if _is_twice(lines, at, last):
        line.kind = "caption"
        return
    if "@" in text and pattern(_MAIL).match(text):
        line.kind = "credit"
        return
    before = lines[at - 1] if at > first else None
    if text[-1] == ":" and _is_between_entries(lines, at):
        line.kind = "list_item"
        return
    if text[-1] == ":" and at + 1 < last and _heads_entries(text, lines[at + 1].text):
        line.kind = "subheading"
    elif is_line_up(text) or (before is not None and _LABELLED.match(text) and is_line_up(before.text)):
        line.kind = "list_item"  # `Nama FC (4-3-3): …` and `Pelatih: Nama` below it
    elif is_photo_credit(text, language):
        line.kind = "caption"
        if before is not None and before.kind == "paragraph" and _is_legend(before.text):
            before.kind = "caption"
    elif is_caption(text, language) or (before is not None and _is_legend_of(text, before, language)):
        line.kind = "caption"
    elif _is_subheading(line, lines, at, last, language):
        # a heading in capitals is brief; so many words are the title of another article: `MAYOR SAYS CITY WILL …`
        other = _is_long_title(text) and not _is_told_beside(lines, at)
        line.kind = "related" if other else "subheading"


def _is_twice(lines: Sequence[Line], at: int, last: int) -> bool:
    """Tell whether a line stands twice on end: what a picture shows, once for those who cannot see it."""
    text = lines[at].text
    if text.count(" ") < _HEADING_WORDS or not text[0].isalnum():
        return False
    below = lines[at + 1].text if at + 1 < last else ""
    return below == text or (at > 0 and lines[at - 1].kind == "caption" and lines[at - 1].text == text)


def _is_long_title(text: str) -> bool:
    """Tell whether a heading has so many words, in capitals or each with one, that it titles more than a passage."""
    if text.isupper():
        return text.count(" ") >= _TITLE_WORDS
    label, colon, _ = text.partition(": ")
    labelled = bool(colon) and label.count(" ") < _LABEL_WORDS  # `Tunggal putri: Nama vs Nama`
    return text.count(" ") >= _LINK_WORDS and title_share(text) >= _TITLED and "(" not in text and not labelled


def _is_told_beside(lines: Sequence[Line], at: int) -> bool:
    """Tell whether the passages around a line have some of its longer words."""
    beside = " ".join(
        [line.text for line in (*lines[max(0, at - _PASSAGES) : at], *lines[at + 1 : at + 1 + _PASSAGES])]
    )
    words = [word for word in lines[at].text.casefold().split() if len(word) > _HEADING_WORDS]
    folded = beside.casefold()
    return sum(map(folded.__contains__, words)) * _RUN > len(words)


def _is_between_entries(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a line that a colon ends parts entries of a list: ``- LRT``, ``Stasiun Velodrome:``, ``- KRL``."""
    if len(lines[at].text) > _ENTRY_MAX or not 0 < at < len(lines) - 1:
        return False
    return lines[at - 1].kind == "list_item" and is_bullet(lines[at + 1].text)


def _heads_entries(text: str, below: str) -> bool:
    """Tell whether a few titled words and a colon head a list or a line-up: ``Susunan Pemain:``."""
    titled = title_share(text) >= 0.6 and 0 < text.count(" ") < _HEADING_WORDS and "," not in text
    return titled and (is_bullet(below) or is_line_up(below))


def _is_legend(text: str) -> bool:
    """Tell whether a line can be what a picture shows: one short sentence that quotes nobody."""
    return len(text) <= _CAPTION_MAX and ". " not in text and not any(map(text.__contains__, _MARKS))


def _is_legend_of(text: str, credit: Line, language: Language) -> bool:
    """Tell whether a line below a photo credit that stands alone says what the picture shows; it has no full stop."""
    return (
        credit.kind == "caption"
        and (len(credit.text) <= _CREDIT_MAX or begins_with_agency(credit.text, language))
        and text.count(" ") > _HEADING_WORDS
        and not ends_sentence(text)
        and text[-1] not in ":,"
        and title_share(text) < 0.6
    )


def _run(lines: Sequence[Line], at: int, last: int, language: Language) -> int:
    """Return where the run of short open-ended lines that starts at ``at`` ends."""
    while at < last and lines[at].kind is None:
        text = lines[at].text
        listed = text.count(",") < 2 or _LABELLED.match(text) is not None  # `Lund: 4 emas, 2 perak, 3 perunggu`
        if not is_bullet(text) and (len(text) > _SHORT or not is_open_ended(text) or text[0] in _MARKS or not listed):
            break
        take_furniture(lines[at], language)
        if lines[at].kind is not None or ("/" in text and is_caption(text, language)):
            break
        at += 1
    return at


def _is_sentence(line: Line) -> bool:
    return line.kind in (None, "paragraph") and len(line.text) > _SENTENCE and ends_sentence(line.text)


def _is_below(lines: Sequence[Line], at: int, end: int) -> bool:
    """Tell whether a run of short lines below the last sentence is of the page, of which more stands beside it.

    A list is announced or has figures; with nothing of the page beside it a run may be a poem.
    """
    above = lines[at - 1]
    if above.text[-1] == ":" or above.kind in ("subheading", "list_item"):
        return False
    if above.kind == "paragraph" and (end == len(lines) or lines[end].kind in (None, "paragraph", "credit")):
        return False
    texts = [line.text for line in lines[at:end]]
    return not any(is_bullet(text) or ":" in text or any(map(str.isdecimal, text)) for text in texts)


def _take_links(lines: Sequence[Line], at: int, end: int) -> None:
    """Take a run of short lines of the page: the titles of other articles, or topics where most have few words."""
    brief = sum(line.text.count(" ") < _TOPIC_WORDS for line in lines[at:end]) * 2 > end - at
    for line in lines[at:end]:
        line.kind = "tags" if brief else "teaser"


def _take_list(lines: Sequence[Line], at: int, end: int, language: Language, *, quoted: bool) -> None:
    """Mark the entries of a list; a numbered title that heads a passage is a subheading.

    So is a title above the first of the entries that have a bullet or number, and one between them and a paragraph.
    """
    bullets = [index for index in range(at, end) if is_bullet(lines[index].text)]
    for index in range(at, end):
        line = lines[index]
        single = end - at == 1
        numbered = line.text[0].isdecimal() and is_bullet(line.text)
        titled = single and numbered and (is_open_ended(line.text) or _is_one_of_series(lines, index))
        if titled and not quoted and _heads(lines, index, language):
            line.kind = "subheading"
        elif (single and not numbered and line.text[0] == "." and len(line.text) > 200) or (
            bullets and index == at and index < bullets[0] and line.text[0].islower()
        ):
            line.kind = "paragraph"
        else:
            line.kind = "list_item"
    if bullets and not quoted:
        if at + 1 == bullets[0] and _is_title(lines[at].text):
            lines[at].kind = "subheading"
        above = end - 2 == bullets[-1] and end < len(lines) and lines[end].kind in (None, "paragraph")
        if above and _is_title(lines[end - 1].text) and ends_sentence(lines[end].text):
            lines[end - 1].kind = "subheading"
    if end - at == 1 and lines[at].text.startswith("- ") and lines[at].text.endswith(" -"):
        lines[at].kind = "subheading"  # a wire service heads a passage so: `- 'Where is everybody?' -`


def _is_one_of_series(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a numbered sentence is above a longer paragraph, and another such number below or above that."""
    text = lines[at].text
    figure = _FIGURE.match(text)
    below = lines[at + 1].text if at + 1 < len(lines) else ""
    if figure is None or len(text) > _POINT_MAX or len(below) < 2 * len(text) or text.count(". ") > 1:
        return False
    near = [line.text for line in (*lines[max(0, at - _SERIES) : at], *lines[at + 2 : at + 1 + _SERIES])]
    number, mark = int(figure["number"]), figure["mark"]
    return any(other.startswith((f"{number - 1}{mark} ", f"{number + 1}{mark} ")) for other in near)


def _is_title(text: str) -> bool:
    return len(text) <= _TITLE_MAX and text.count(" ") <= 7 and title_share(text) >= 0.6 and ":" not in text


def _heads(lines: Sequence[Line], at: int, language: Language) -> bool:
    """Tell whether a numbered title heads a passage: it is titled, or a paragraph follows it.

    Between two lines that a colon ends it is the only entry of a list.
    """
    below = at + 1
    while below + 1 < len(lines) and (lines[below].kind == "caption" or is_caption(lines[below].text, language)):
        below += 1  # a picture may stand above the passage
    following = lines[below] if below < len(lines) else None
    if following is not None and at and lines[at - 1].text[-1] == following.text[-1] == ":":
        return False
    if title_share(lines[at].text) >= 0.5:
        return True
    return following is not None and ends_sentence(following.text) and not is_bullet(following.text)


def _is_subheading(line: Line, lines: Sequence[Line], at: int, last: int, language: Language) -> bool:
    """Tell whether a short open-ended line heads the passage that follows it."""
    text = line.text
    if _is_quoted(text) and _is_between_sentences(lines, at, last):
        return True
    if text[0] in _MARKS:
        if len(text) <= _SHOUT_MAX and text[-1] in _MARKS and text.isupper():
            return True
        closed = text[-1] not in _MARKS and any(map(text[1:].__contains__, _MARKS))  # `"Pack horse" roots`
        return closed and is_open_ended(text) and _parts_passages(line, lines, at, last)
    if len(text) > _SUBHEADING_MAX or not is_open_ended(text) or text[0].islower():
        return False
    opened = text.split(" ")[0].casefold() in language.speech.openers
    if text.endswith(")") or (opened and not _parts_passages(line, lines, at, last)):
        return False
    rest = map(lines.__getitem__, range(at + 1, last))  # a slice would copy them, for each heading again
    following = next((other for other in rest if other.kind in (None, "paragraph", "list_item")), None)
    if following is None and at + 1 == last:
        return title_share(text) >= 0.6 and text.count(" ") > _HEADING_WORDS - 2  # the text is cut off below a heading
    if following is None or (
        is_open_ended(following.text) and len(following.text) < _SHORT and not is_bullet(following.text)
    ):
        return False
    if title_share(text) >= 0.6:
        return True
    if text[-1] == "?":
        return _heads_answer(text, following.text)
    whole = "," not in text or _parts_passages(line, lines, at, last)
    if ends_sentence(text):
        return False
    return (len(text) <= 60 and text.count(" ") <= 7 and whole) or _is_headline_inside(line, lines, at, last)


def _is_headline_inside(line: Line, lines: Sequence[Line], at: int, last: int) -> bool:
    """Tell whether a longer line with no full stop heads a passage as a headline would, in sentence case.

    It stands between two long paragraphs that end as sentences do, and begins as neither a clause nor a list does.
    """
    if not 0 < at < last - 1 or not _HEADLINE[0] <= line.text.count(" ") <= _HEADLINE[1] or line.text[-1] in ")]":
        return False
    before, below = lines[at - 1].text, lines[at + 1].text
    long = len(before) > _SHORT and len(below) > _SHORT
    return long and ends_sentence(before) and ends_sentence(below) and ": " not in line.text and below[0].isupper()


def _is_quoted(text: str) -> bool:
    """Tell whether a few words are all between marks and no sentence: ``‘We smell of smoke and of each other’``."""
    if len(text) > _TITLE_MAX or text.count(" ") < _PASSAGE[0] or text[0] not in _OPENING or text[-1] not in _CLOSING:
        return False
    return text[-2].isalnum() and not any(mark in text[1:-1] for mark in _MARKS)


def _is_between_sentences(lines: Sequence[Line], at: int, last: int) -> bool:
    """Tell whether a line stands between two paragraphs, the one below it a long one."""
    if not 0 < at < last - 1:
        return False
    below = lines[at + 1].text
    return len(below) > _SHORT and ends_sentence(below) and ends_sentence(lines[at - 1].text)


def _parts_passages(line: Line, lines: Sequence[Line], at: int, last: int) -> bool:
    """Tell whether a few words stand between two whole paragraphs, whatever they begin with."""
    if not 0 < at < last - 1 or not _PASSAGE[0] <= line.text.count(" ") <= _PASSAGE[1] or line.text.count(",") > 1:
        return False
    before, below = lines[at - 1], lines[at + 1]
    return (
        (ends_sentence(before.text) or before.kind == "caption")
        and ends_sentence(below.text)
        and len(below.text) > _SHORT
    )


def _heads_answer(question: str, answer: str) -> bool:
    """Tell whether a question heads the passage that answers it: ``What had the union demanded?``."""
    return (
        len(question) <= _QUESTION_MAX
        and question.count(" ") >= _QUESTION_WORDS
        and question.count("?") == 1
        and ". " not in question
        and len(answer) > _SHORT
        and not any(map(question.__contains__, _MARKS))
    )


@cache
def _function_words(language: Language) -> tuple[str, ...]:
    return tuple([f" {word} " for word in language.function_words])


def _is_foreign(text: str, words: Sequence[str], language: Language) -> bool:
    """Tell whether a paragraph is in another language than its article, whose ``words`` these are: an embedded post.

    A paragraph that has but one function word of the article's language does not count; nor do quoted words, which
    the caller leaves out.
    """
    if len(text) < _POST:
        return False
    for word in words:
        if word in text:
            return False
    spaced = text.replace(",", " ")
    for word in words:
        if word in spaced:
            return False
    detected = plainly(vocabulary_of(text).in_order)
    return detected is not None and detected != language.code
