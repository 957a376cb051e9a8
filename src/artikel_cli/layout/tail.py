"""The tail of an article: other articles' teasers, the credits, and the furniture between them.

In: lines after the head. Out: the teasers and credits; lines get their kinds, and a line that a credit is glued
to is cut in two.
"""

from __future__ import annotations

from ..language import Language
from ..model import Credit, Teaser
from .credits import bracketed, glued_at, is_copyright, labelled, republished, signed, signed_off
from .dateline import find_dateline
from .furniture import take_furniture
from .lines import Line
from .shape import ends_sentence, is_cut_off, is_heading, is_open_ended

_PARAGRAPHS = 3
"""Credits stand below all but so many paragraphs."""
_LEAD_MAX = 320
"""A teaser's lead is cut off well before this length."""


def read_teasers(text: str, lines: list[Line], first: int, language: Language) -> tuple[Teaser, ...]:
    """Recognise headline and cut-off lead of other articles at the end; ``first`` is where the body starts."""
    found: list[Teaser] = []
    at = len(lines) - 1
    while at - 1 > first:
        lead, title = lines[at], lines[at - 1]
        if title.kind is not None or not is_cut_off(lead.text) or len(lead.text) > _LEAD_MAX:
            break
        plain = len(title.text) <= 200 and is_open_ended(title.text) and title.text.count(" ") >= 2
        certain = (
            is_heading(title.text)
            or lines[at - 2].kind is not None
            or labelled(lines[at - 2].text, 0, language)
            or find_dateline(text, lead.start, lead.end, language, lambda _start, _end: None) is not None
        )
        if not plain or not certain:
            break
        lead.kind = title.kind = "teaser"
        found.append(Teaser(title.text, lead.text, title.start, lead.end, truncated=True))
        at -= 2
    return tuple(_whole(text, teaser) for teaser in reversed(found))


def _whole(text: str, teaser: Teaser) -> Teaser:
    return Teaser(teaser.headline, text[teaser.start : teaser.end], teaser.start, teaser.end, teaser.truncated)


def read_credits(lines: list[Line], first: int, language: Language) -> list[Credit]:
    """Recognise the credits at the end, from the last line up; ``first`` is where the body starts.

    The last paragraph may end in a credit; it is cut there, so that the body is the article's text alone.
    """
    found: list[Credit] = []
    at = len(lines) - 1
    paragraphs = 0
    while at >= first and paragraphs < _PARAGRAPHS:
        line = lines[at]
        take_furniture(line, language)
        if line.kind is None:
            credited = _credit_line(line, language, alone=paragraphs == 0)
            if credited is not None:
                line.kind = "credit"
                found[:0] = credited
            else:
                if paragraphs == 0:
                    found[:0] = _cut(lines, at, first, language)
                paragraphs += 1
        at -= 1
    return found


def _credit_line(line: Line, language: Language, *, alone: bool) -> tuple[Credit, ...] | None:
    """Return the credits of a line that is nothing else, () for a copyright line, None for another line.

    A name in brackets or a signature is a credit only where no paragraph follows (``alone``).
    """
    text = line.text
    credited = labelled(text, line.start, language) or republished(text, line.start, language)
    if credited:
        return credited
    if is_copyright(text, language):
        return ()
    if alone and len(text) <= 160:
        if text[0] in "([":
            match = bracketed(text, line.start, language)
            if match is not None and match[0] == 0:
                return match[1]
        return signed_off(text, line.start, language) or signed(text, line.start, language) or None
    return None


def _cut(lines: list[Line], at: int, first: int, language: Language) -> list[Credit]:
    """Cut the credits from the end of a paragraph into lines of their own, and return them."""
    line = lines[at]
    found: list[Credit] = []
    offset = glued_at(line.text, language)
    if offset:
        body, rest = line.split(offset)
        pieces = _split_bars(rest)
        lines[at : at + 1] = [body, *pieces]
        for piece in pieces:
            piece.kind = "credit"
            found += labelled(piece.text.lstrip("| "), piece.end - len(piece.text.lstrip("| ")), language)
        line = body
    match = bracketed(line.text, line.start, language)
    if (
        match is not None
        and match[0] > 0
        and (at > first or len(line.text) > 200 or ends_sentence(line.text[: match[0]].rstrip()))
    ):
        body, credit = line.split(match[0])
        credit.kind = "credit"
        lines[at : at + 1] = [body, credit]
        found[:0] = match[1]
    return found


def _split_bars(line: Line) -> list[Line]:
    """Cut a line before each bar that has something behind it."""
    pieces = []
    while (bar := line.text.find("|", 1)) > 0 and line.text[bar + 1 :].strip():
        head, line = line.split(bar)
        pieces.append(head)
    return [*pieces, line]
