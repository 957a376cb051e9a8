"""Quotation marks: the text of the blocks in, pairs of marks out.

Newsrooms close with the mark they opened with, mix straight and curly marks, forget the closing one, and run one
quotation over several paragraphs. So marks are paired by position inside the paragraph: what stands before and
behind a mark decides first, its direction second, and whether a quotation is open third. It is a long module because
every way to leave a mark out is a case of the same pairing.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import repeat
from operator import attrgetter, contains
from typing import Final

from msgspec import Struct

from ...model import Block
from ...patterns import pattern
from ..lexicon import TOKEN, Lexicon
from .sentences import HEADINGS, WORD, sentence_start
from .typed_marks import joined, mended

_start = attrgetter("start")

_DOUBLES: Final = '"“”„‟«»″＂'
_SINGLES: Final = "'‘‚‹"
# Few articles need these: compiled when one does.
_SINGLE: Final = r"['‘‚‹](?<![^\W_].)(?<!['‘’].)(?=[^\W_\d])((?>(?:[^\n'‘’‚‹›]|['’](?=[^\W_])){2,1500}))['’›](?![^\W_])"
"""Single marks with what stands between them; one before a letter is an apostrophe (``I’d``)."""
_POSSESSED: Final = r"((?>(?:[^\n'‘’‚‹›]|(?<=\w)['’](?=[^\W_])|(?<=s)['’](?= [a-z])){2,1500}))(?<=[,.?!])['’](?![^\W_])"
"""The same behind the mark, where plural genitives stand in it (``‘The villagers’ views were ignored,’``)."""
_VERB: Final = r"[,.?!](?P<mark>\s?['’`]{0,2})(?:\s|(?<=,))(?P<verb>[^\W\d_]{3,})"
_OPENERS: Final = "“„«‚‹"
_CLOSERS: Final = "”»’›"
_BEFORE_OPEN: Final = " \t\u00a0\n\r([{:—–-/|\u200b\ufeff"
_AFTER_CLOSE: Final = " \t\u00a0\n\r.,;:!?)]}—–-/|\u200b"
_CLAUSE_ENDS: Final = ",.?!"
_SENTENCE_ENDS: Final = ".?!…"
_VERB_MAX: Final = 40
"""No verb of speech has more letters."""
_INNER: Final = 400
"""So near behind words quoted inside it a quotation ends."""
AROUND: Final = 60
"""So many pairs before or behind another have to do with it."""
_ECHO: Final = 4
"""So many more words with capitals are what somebody says, where the body has them."""
_OUTER: Final = 900
"""Behind words quoted inside a quotation it goes on no longer."""
_REACHED: Final = 300
"""A sentence whose opening mark is missing begins so near before the closing one."""
_LONG: Final = 10_000
_DENSE: Final = 12
"""A text with a mark in so many characters is no prose; of a short one it does not matter."""
_SPAN_BLOCKS: Final = 24
"""A quotation left open is looked for a closing mark in so many blocks."""


class Pair(Struct, gc=False, eq=False):
    """What stands between two marks, or between an opening mark and where the utterance ends without one.

    ``start``/``end`` are the code points between the marks, ``outer`` the one behind the closing mark, ``block``
    and ``last`` the indices of the blocks that it begins and ends in; ``heading`` says that it stands in a headline.
    """

    start: int
    end: int
    outer: int
    block: int
    last: int
    closed: bool = True
    single: bool = False
    heading: bool = False


def _shape(text: str, at: int, start: int, end: int) -> int:
    """Return 1 where a mark can but open, -1 where it can but close, 0 where its place does not tell."""
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    opens = before in _BEFORE_OPEN and not (after.isspace() or at + 1 >= end)
    closes = after in _AFTER_CLOSE and not before.isspace() and at > start
    if opens and not closes:
        return 1
    if closes and not opens:
        return -1
    mark = text[at]
    if before.isspace() and after.isspace():
        return 0
    return 1 if mark in _OPENERS and not closes else 0


def pair_marks(text: str, blocks: Sequence[Block], chosen: Sequence[int], words: Lexicon) -> list[Pair]:
    """Return the pairs in the chosen blocks, in order; single marks count only outside double ones.

    A quotation whose closing mark is forgotten ends before the speech verb behind it, one of ``words``.
    """
    typed, text = text, joined(text)
    pairs: list[Pair] = []
    doubles = _places(text, _DOUBLES)
    if not doubles and "?" in text:
        text = mended(text)
        doubles = _places(text, _DOUBLES)
    singles = [at for at in _places(text, _SINGLES) if _can_open(text, at)]
    firsts = [*map(_start, map(blocks.__getitem__, chosen))]
    chief = len(singles) > max(1, len(doubles))  # the house puts what is said in single marks, as British books do
    skip_to = 0
    for place in sorted({bisect_right(firsts, at) - 1 for at in (doubles + singles if singles else doubles)}):
        if place < 0:
            continue
        index = chosen[place]
        block = blocks[index]
        start, end = block.start, block.end
        marks = doubles[bisect_left(doubles, max(start, skip_to)) : bisect_left(doubles, end)]
        begin = len(pairs)
        if marks:
            left_open = _pair_block(text, marks, max(start, skip_to), end, index, pairs, words)
            if left_open is not None:
                skip_to = _close_later(text, blocks, chosen, place, left_open, doubles, pairs, words)
        if singles and bisect_left(singles, start) < bisect_left(singles, end):
            _pair_single(block.text, start, index, pairs, begin, chief=chief)
        if block.kind in HEADINGS:
            for pair in pairs[begin:]:
                pair.heading = True
    if chief and singles:
        _run_on(text, blocks, chosen, pairs, words)
    if text is not typed:
        for pair in pairs:
            pair.outer += pair.outer > pair.end and text[pair.end] != typed[pair.end]
    return pairs


def _places(text: str, marks: str) -> list[int]:
    """Return where any of the marks stands, in order; to find one after the other is faster than to match them.

    Where every twelfth character is a mark nobody quotes anybody, and none is returned.
    """
    found: list[int] = []
    kinds = 0
    if len(text) > _LONG and sum(map(text.count, marks)) * _DENSE > len(text):
        return found
    for mark in filter(text.__contains__, marks):
        kinds += 1
        at = text.find(mark)
        while at >= 0:
            found.append(at)
            at = text.find(mark, at + 1)
    if kinds > 1:
        found.sort()
    return found


def _can_open(text: str, at: int) -> bool:
    """Tell whether a single mark stands before a word and not behind one: all others are apostrophes."""
    return text[at + 1 : at + 2].isalnum() and not (at and text[at - 1].isalnum())


def _pair_block(
    text: str, marks: list[int], start: int, end: int, index: int, pairs: list[Pair], words: Lexicon
) -> int | None:
    """Pair the marks of one block; return an opening mark that finds no partner in it."""
    opened: int | None = None
    again = 0  # the last mark that has opened the quotation once more
    inner = 0
    for number, at in enumerate(marks):
        if inner:
            inner -= 1
            continue
        shape = _shape(text, at, start, end)
        mark = text[at]
        if opened is None:
            if _is_twice(text, marks, number):
                continue  # `““We won,” he said`: the mark is there twice
            if shape < 0 and _opens_late(text, marks, number, start, end, words):
                opened = again = at + 1
                continue
            late = shape > 0 and not number and at > start and _closes_late(text, at, end, words)
            if late or (shape < 0 and (mark in _CLOSERS or number or at > start)):
                if not number and (late or (len(marks) % 2 and _misses_open(text, at, end, words))):
                    begin = sentence_start(text, at - 1 - late, start, words)
                    if begin and at - begin < _REACHED:  # something stands where the mark is missing
                        pairs.append(Pair(begin, at - late, at + 1, index, index))
                continue
            opened = again = at
            continue
        if shape > 0 and _is_inside(text, marks, number, start, end, words):
            inner = 1  # `"Kami menolak "titipan" itu," kata NAMA`
            continue
        if shape > 0 and _closes_before_verb(text, at, end, words):
            pairs.append(Pair(opened + 1, at - 1, at + 1, index, index))
            opened = None
            continue
        if shape > 0 and _opens_again(text, again, at, words):
            again = at
            continue
        if shape > 0 and _misses_close(text, opened, marks, number, start, end):
            pairs.append(_unclosed(text, opened + 1, at, index, words))
            opened = again = at
            continue
        pairs.append(Pair(opened + 1, at, at + 1, index, index))
        opened = None
    return opened


def _opens_late(text: str, marks: list[int], number: int, start: int, end: int, words: Lexicon) -> bool:
    """Tell whether a mark that seems to close opens, its blank on the wrong side: ``… itu." Kami siap." kata NAMA``."""
    at, following = marks[number], marks[number + 1] if number + 1 < len(marks) else None
    if following is None or at == start or text[at - 1] not in _SENTENCE_ENDS:
        return False
    if text[at + 1] != " " or not text[at + 2].isupper() or _shape(text, following, start, end) >= 0:
        return False
    return _misses_open(text, following, end, words)


def _is_twice(text: str, marks: list[int], number: int) -> bool:
    """Tell whether an opening mark is followed by the same, or by the closing one of its kind, before a word."""
    at = marks[number]
    if number + 1 == len(marks) or marks[number + 1] != at + 1 or not text[at + 2 : at + 3].isalnum():
        return False
    return text[at] == text[at + 1] or text[at : at + 2] == "“”"


def _is_inside(text: str, marks: list[int], number: int, start: int, end: int, words: Lexicon) -> bool:
    """Tell whether a mark that can but open begins words quoted inside a quotation: two can but close behind it.

    Before the first no sentence or clause ends, or a word that is no verb of speech follows it, and one the second.
    """
    if number + 2 >= len(marks):
        return False
    inner, outer = marks[number + 1], marks[number + 2]
    if _shape(text, inner, start, end) >= 0 or _shape(text, outer, start, end) >= 0:
        return False
    if text[inner - 1] not in _CLAUSE_ENDS and outer - marks[number] <= _INNER:
        return True
    following = TOKEN.match(text, inner + 2, end) if text[inner + 1] == " " else None
    goes_on = following is not None and following[0].islower() and following[0] not in words.behind
    return goes_on and outer - inner <= _OUTER and _misses_open(text, outer, end, words)


def _misses_open(text: str, at: int, end: int, words: Lexicon) -> bool:
    """Tell whether the first mark of a paragraph closes what no mark opens: ``Api sudah padam," kata NAMA``."""
    token = TOKEN.search(text, at + 1, end) if text[at - 1] in _CLAUSE_ENDS else None
    return token is not None and token[0] in words.behind and not text[at + 1 : token.start()].strip()


def _closes_before_verb(text: str, at: int, end: int, words: Lexicon) -> bool:
    """Tell whether a mark stands a blank too late, before the verb: ``“Kami siap, “ujarnya``."""
    if text[at - 1] != " " or text[at - 2] not in _CLAUSE_ENDS:
        return False
    verb = TOKEN.match(text, at + 1, end)
    if verb is None:
        return False
    return verb[0] in words.clitics or (verb[0] in words.behind and _speaker_follows(text, verb.end(), end, words))


def _closes_late(text: str, at: int, end: int, words: Lexicon) -> bool:
    """Tell whether the first mark of a paragraph closes what no mark opens: ``Kami siap, “kata NAMA``.

    Behind a verb of speech it opens: ``NAMA bertanya, "katanya kamu sakit?"``.
    """
    before = text[max(0, at - _VERB_MAX) : at].rstrip(" ,.?!").rpartition(" ")[2]
    return before.casefold() not in words.cues and _closes_before_verb(text, at, end, words)


def _opens_again(text: str, opened: int, at: int, words: Lexicon) -> bool:
    """Tell whether a mark that can but open stands where a paragraph of the quotation began: ``“A. “B,” kata NAMA``."""
    if text[at - 1] != " " or text[at - 2] not in _SENTENCE_ENDS:
        return False
    return _is_whole(text, _unclosed(text, opened + 1, at, 0, words), at)


def _misses_close(text: str, opened: int, marks: list[int], number: int, start: int, end: int) -> bool:
    """Tell whether a mark that can but open shows that the quotation before it was never closed.

    ``“A, kata X. “B,” ujar Y`` opens twice in a row. ``”A”`` and ``“A“`` do not: their second mark closes.
    """
    at = marks[number]
    if text[at] in "“«" and text[opened] != "„":
        return True
    if text[at] in "”»":
        return False
    following = marks[number + 1] if number + 1 < len(marks) else None
    return following is not None and _shape(text, following, start, end) < 0 and (len(marks) - number) % 2 == 0


def _unclosed(text: str, start: int, end: int, index: int, words: Lexicon) -> Pair:
    """Return the pair of an opening mark alone: it ends before a speech verb, else with the stretch it stands in.

    A single mark may stand where the double one belongs (``…, ’ kata X``).
    """
    for match in pattern(_VERB).finditer(text, start, end):
        verb = match["verb"]
        if verb in words.clitics or (verb in words.behind and _speaker_follows(text, match.end(), end, words)):
            return Pair(start, match.start("mark"), match.end("mark"), index, index, closed=False)
    cut = start + len(text[start:end].rstrip())
    return Pair(start, cut, cut, index, index, closed=False)


def _is_whole(text: str, left_open: Pair, end: int) -> bool:
    """Tell whether a quotation with no closing mark runs up to an offset: no verb of speech has ended it before."""
    return not text[left_open.outer : end].strip()


def _speaker_follows(text: str, at: int, end: int, words: Lexicon) -> bool:
    """Tell whether a verb that ends at an offset has its subject behind it, or ends its sentence."""
    following = TOKEN.search(text, at, end)
    if following is None:
        return True
    word = following[0]
    known = words.pronouns, words.lower_roles, words.unnamed, words.titles
    return not word[0].isalnum() or word[0].isupper() or any(map(contains, known, repeat(word)))


def _close_later(
    text: str,
    blocks: Sequence[Block],
    chosen: Sequence[int],
    place: int,
    opened: int,
    doubles: list[int],
    pairs: list[Pair],
    words: Lexicon,
) -> int:
    """Close a quotation that its own paragraph leaves open; return where reading goes on.

    Either the next paragraph opens again (the newspaper's way to run a quotation on) and it is one with this, or a
    later one closes what this one opened, or the mark is forgotten and the paragraph ends the quotation.
    """
    index = chosen[place]
    block = blocks[index]
    left_open = _unclosed(text, opened + 1, block.end, index, words)
    goes_on = _is_whole(text, left_open, block.end)
    for later in chosen[place + 1 : place + 1 + _SPAN_BLOCKS]:
        other = blocks[later]
        marks = doubles[bisect_left(doubles, other.start) : bisect_left(doubles, other.end)]
        if not marks:
            goes_on = False  # what stands between may be the narrator's
            continue
        at = marks[0]
        shape = _shape(text, at, other.start, other.end)
        if shape < 0 or (shape == 0 and at > other.start):
            if left_open.last == index:
                pairs.append(Pair(opened + 1, at, at + 1, index, later))
                return at + 1
            break
        if not goes_on or at > other.start:
            break
        closing = next((mark for mark in marks[1:] if _shape(text, mark, other.start, other.end) < 0), None)
        if closing is not None:
            pairs.append(Pair(opened + 1, closing, closing + 1, index, later))
            return closing + 1
        if marks[1:]:
            break
        further = _unclosed(text, at + 1, other.end, index, words)
        goes_on = _is_whole(text, further, other.end)
        left_open = Pair(opened + 1, further.end, further.outer, index, later, closed=False)
    if opened > block.start and text[opened - 1].isalnum():
        return 0
    pairs.append(left_open)
    return left_open.outer if left_open.last > index else 0


def _pair_single(content: str, start: int, index: int, pairs: list[Pair], begin: int, *, chief: bool) -> None:
    """Add the single-quoted stretches of a block that lie in no double-quoted one; keep the order.

    Where they are the ``chief`` marks of the article they hold speech as double ones do.
    """
    starts = [pair.start for pair in pairs[begin:]]
    ends = [pair.end for pair in pairs[begin:]]
    added = False
    read_to = 0
    for match in pattern(_SINGLE).finditer(content):
        if match.start() < read_to:
            continue
        if content[match.end(1) - 1] == "s" and content[match.end() : match.end() + 2].strip().islower():
            match = pattern(_POSSESSED).match(content, match.start(1)) or match
        read_to = match.end()
        first, last = start + match.start(1), start + match.end(1)
        outer = chief or content[match.end(1) - 1] in _CLAUSE_ENDS  # `'Kami menolak "titipan",' kata NAMA`
        around = bisect_right(starts, first + 1) - 1
        inside = bisect_left(starts, last) - 1  # the last that begins before it ends
        taken = around >= 0 and first <= ends[around]
        if not taken and (inside < 0 or starts[inside] <= first or (outer and ends[inside] < last)):
            pairs.append(Pair(first, last, last + 1, index, index, single=not chief))
            added = True
    if added:
        pairs[begin:] = sorted(pairs[begin:], key=lambda pair: pair.start)


def _run_on(text: str, blocks: Sequence[Block], chosen: Sequence[int], pairs: list[Pair], words: Lexicon) -> None:
    """Begin a quotation in single marks where its first paragraph does, which no mark closes.

    The next paragraph opens it again: ``'They left.``, ``'Then they came back,' he said``. A paragraph that says who
    speaks begins with an apostrophe: ``'Twas a cold night, NAME said.``
    """
    opening = {pair.start - 1: pair for pair in pairs}
    paired = {pair.block for pair in pairs}
    for place in range(len(chosen) - 2, -1, -1):
        block, following = blocks[chosen[place]], blocks[chosen[place + 1]]
        pair = opening.get(following.start)
        if pair is None or block.kind in HEADINGS or chosen[place] in paired:
            continue
        if text[block.start] not in _SINGLES or not text[block.start + 1 : block.start + 2].isalpha():
            continue
        if any(word[0] in words.active for word in WORD.finditer(text, block.start, block.end)):
            continue
        if text[block.end - 1] in _SENTENCE_ENDS and chosen[place + 1] == chosen[place] + 1:
            pair.start, pair.block = block.start + 1, chosen[place]
            opening[block.start] = pair
    pairs.sort(key=_start)


def echo(text: str, pair: Pair, following: Sequence[Pair]) -> Pair | None:
    """Return the quotation of the body that the words of a heading are taken from, or None.

    ``following`` are the next pairs, no more than :data:`AROUND` of them.
    """
    words = text[pair.start : pair.end].strip(" ,.!?…'’").casefold()
    others = text[pair.start : pair.end].split()[1:]
    if len(others) < _ECHO and all(word[0].isupper() for word in others):
        return None  # one word, or a title
    return next((p for p in following if not p.heading and words in text[p.start : p.end].casefold()), None)
