"""Indirect speech: what somebody is reported to have said, without marks.

In: the narration of an article. Out: the reported clauses whose cue and speaker are plain: ``X mengatakan,
CLAUSE.``, ``X menegaskan bahwa CLAUSE.``, ``CLAUSE, kata X.`` and ``CLAUSE, X said.``
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from ...model import Block
from ...patterns import pattern
from ...vocabulary import Sighting
from ..lexicon import TOKEN, Lexicon
from ..phrases.phrase import Phrase
from ..phrases.reader import read_phrase
from .marks import Pair
from .sentences import sentence_start
from .subjects import begins_clause, is_explained, subject

_ADVERBS: Final = 24
"""Between the subject and its verb there is room for a word or two (``juga``, ``kemudian``)."""
_LONGEST: Final = 24
"""No word that joins a clause has more letters."""
_DENIED: Final = 32
"""A negation stands so near before its verb."""
_SHORTENED: Final = 3
"""Abbreviations have so many letters at most."""
_LEAST: Final = 18
"""A shorter clause reports nothing."""
_GOES_ON: Final = (",", "'", "’")
_END: Final = "[.!?]"
"""Few articles need this: compiled when one does."""
_MARKS: Final = "\"“”„«»'‘’"


class Report(Struct, frozen=True, gc=False):
    """A reported clause: its span, its cue and who is said to say it; whether a word such as ``bahwa`` joins them."""

    start: int
    end: int
    cue: tuple[int, int]
    phrase: Phrase
    joined: bool = False


def find_reports(
    text: str,
    seen: Iterable[Sighting],
    prose: Sequence[Block],
    pairs: Sequence[Pair],
    lexicon: Lexicon,
    times: frozenset[int],
) -> Iterator[Report]:
    """Yield the reported clauses of the paragraphs, in order; a clause ends before quoted words.

    The speech verbs are among the words ``seen``; a comma or a word such as ``bahwa`` joins a clause to one.
    """
    paragraphs = [block for block in prose if block.kind == "paragraph"]
    if not paragraphs:
        return
    joints = _joints(text, seen, paragraphs[0].start, paragraphs[-1].end, lexicon)
    if not joints:
        return
    firsts = [block.start for block in paragraphs]
    starts = [pair.start for pair in pairs]
    done = 0
    ended = -1  # where the sentence ends that was looked at last: those that begin inside it end there too
    for verb, at, start, stop in joints:
        if at < done:
            continue
        block = paragraphs[bisect_right(firsts, at) - 1]
        if at >= block.end:
            continue
        if stop and not start:
            read = _clause_and_subject(text, block, (verb, stop), lexicon, times)
        elif stop:
            read = _clause_before(text, block, (start, stop), lexicon, times)
        else:
            if start > ended:
                ended = _sentence_end(text, start, block.end, lexicon)
            read = _clause_behind(text, block, (verb, at), start, ended, lexicon, times)
        if read is not None and read.start >= done:
            report = _outside(text, read, pairs, starts)
            done = max(read.end, read.cue[1]) if report is not None else read.cue[1]
            if report is not None:
                yield report


def _outside(text: str, report: Report, pairs: Sequence[Pair], starts: Sequence[int]) -> Report | None:
    """Cut a clause before the quoted words in it; None where nothing is left, or where all of it is quoted."""
    index = bisect_right(starts, report.start)
    if index and report.start < pairs[index - 1].end:
        return None
    if index == len(pairs) or pairs[index].start >= report.end:
        return report
    end = text.rfind(",", report.start, pairs[index].start - 1)
    return replace(report, end=end) if end - report.start >= _LEAST else None


def _joints(
    text: str, seen: Iterable[Sighting], low: int, high: int, lexicon: Lexicon
) -> list[tuple[int, int, int, int]]:
    """Return where a clause and its verb are joined, in order: ``(verb, joint, start, stop)``.

    ``text[verb:joint]`` is an active verb and ``start`` the clause behind it, or, where ``stop`` is not 0,
    ``text[start:stop]`` is the verb behind the clause, ``text[verb:stop]`` where clause and subject are before it.
    """
    found: list[tuple[int, int, int, int]] = []
    joining, bare, active = lexicon.joining, lexicon.bare, lexicon.active
    for at, verb in seen:
        if verb not in joining or not low <= at < high:
            continue
        end = at + len(verb)
        if verb in lexicon.compound_heads and lexicon.is_compound(verb, text[end : end + _LONGEST]):
            continue  # `Pada Jumat sore, kata kunci itu menjadi tren`
        if verb in bare and at > low + 2 and text.startswith(", ", at - 2) and text.startswith(" ", end):
            found.append((0, at - 2, at, end))
        if verb in active and (at == low or text[at - 1].isspace()):
            start = _clause_start(text, end, high, lexicon, plain=verb in lexicon.stating)
            if start:
                found.append((at, end, start, 0))
            elif lexicon.head_final and text[end : end + 1] == ".":
                found.append((at, at, 0, end))  # `CLAUSE, X said.`
    found.sort(key=itemgetter(1))
    return found


def _clause_start(text: str, at: int, high: int, lexicon: Lexicon, *, plain: bool) -> int:
    """Return where a clause starts behind the verb that ends at an offset, or 0.

    A comma or ``bahwa`` joins it, or nothing where the verb is a ``plain`` one, which has no other object.
    """
    if text.startswith(", ", at):
        return 0 if lexicon.head_final else at + 2  # `he asks, wiping his hands`
    if text.startswith(" ", at):
        end = text.find(" ", at + 1, min(high, at + _LONGEST))
        word = text[at + 1 : end] if end >= 0 else ""
        if word in lexicon.that:
            return end + 1
        if plain and word and word not in lexicon.beside_clauses and word[0].isalnum():
            return at + 1
    return 0


def _clause_behind(
    text: str, block: Block, cue: tuple[int, int], start: int, stop: int, lexicon: Lexicon, times: frozenset[int]
) -> Report | None:
    """``X mengatakan, CLAUSE.`` or ``X mengatakan bahwa CLAUSE.``; the clause is ``text[start:stop]``."""
    at = cue[0]
    if stop - start < _LEAST or text[start] in _MARKS or _is_denied(text, block.start, cue, lexicon):
        return None
    joined = text[cue[1] : start].strip(" ,") in lexicon.that and start > cue[1] + 1
    phrase = subject(text, sentence_start(text, at, block.start, lexicon), at, lexicon, times)
    if phrase is None or phrase.relation:
        return None
    opening = text[max(block.start, phrase.start - _DENIED) : phrase.start].rstrip().rpartition(" ")[2]
    if opening in lexicon.that or opening.casefold() in lexicon.that:
        return None  # `Kalau warga bilang jalan itu rusak, …`
    if text[phrase.end : at].strip(" ,")[_ADVERBS:] and not is_explained(text, phrase, at, lexicon):
        return None
    if phrase.organisation and not joined:
        return None  # a house may be what is told of: `Lund menyebut, …`
    return Report(start, stop, cue, phrase, joined)


def _is_denied(text: str, low: int, cue: tuple[int, int], lexicon: Lexicon) -> bool:
    """Tell whether somebody does not say so: ``NAME tidak bisa memastikan …``, but ``NAME tidak membantah …``."""
    if text[slice(*cue)] in lexicon.denials:
        return False
    *_, first, before, beside = ("", "", "", *text[max(low, cue[0] - _DENIED) : cue[0]].split())
    if beside in lexicon.negations:
        return before not in lexicon.relative
    return before in lexicon.negations and beside in lexicon.able and first not in lexicon.relative


def _before_comma(text: str, block: Block, at: int, comma: str, lexicon: Lexicon) -> tuple[int, int]:
    """Return the clause between the start of a sentence and the last comma before an offset; zeros where it is none."""
    start = sentence_start(text, at, block.start, lexicon)
    stop = text.rfind(comma, start, at)
    return (0, 0) if stop - start < _LEAST or text[start] in _MARKS else (start, stop)


def _clause_before(
    text: str, block: Block, cue: tuple[int, int], lexicon: Lexicon, times: frozenset[int]
) -> Report | None:
    """``CLAUSE, kata X.``"""
    start, stop = _before_comma(text, block, cue[0], ",", lexicon)
    if not stop:
        return None
    if begins_clause(text, cue[1], lexicon):
        return None  # `NAME, who spoke first, said Christians and Muslims had …`
    phrase = read_phrase(text, cue[1], block.end, lexicon, times)
    ends = phrase is not None and text[phrase.end : phrase.end + 1] == "."
    if phrase is None or phrase.organisation or not (phrase.kind == "name" or (ends and phrase.kind == "pronoun")):
        return None
    if text[phrase.end : phrase.end + 1] in _GOES_ON:  # `Pada orang muda, lanjut X, …`; `…, said X's neighbour`
        return None
    return Report(start, stop, cue, phrase)


def _clause_and_subject(
    text: str, block: Block, cue: tuple[int, int], lexicon: Lexicon, times: frozenset[int]
) -> Report | None:
    """``CLAUSE, X said.``"""
    at = cue[0]
    start, stop = _before_comma(text, block, at, ", ", lexicon)
    if not stop:
        return None
    phrase = read_phrase(text, stop + 2, at, lexicon, times)
    if phrase is None or phrase.organisation or phrase.kind == "role" or text[phrase.end : at].strip():
        return None
    if any(word[0] in lexicon.active for word in TOKEN.finditer(text, start, stop)):
        return None  # `X said …, and …, Y said.`
    return Report(start, stop, cue, phrase)


def _sentence_end(text: str, start: int, end: int, lexicon: Lexicon) -> int:
    """Return where the sentence ends, its full stop left out."""
    for match in pattern(_END).finditer(text, start, end):
        at = match.start()
        if at + 1 >= end or (text[at + 1].isspace() and at > 1 and text[at - 2].isalnum()):
            return at
        if text[at - 1] == ")" and text[at + 1].isupper() and text[at + 2 : at + 4].islower():
            return at  # `pada hari ini, Rabu (3/3).Rina menyampaikan`
        if text[at - 2 : at].islower() and text[at + 1].isupper() and text[at + 2 : at + 4].islower():
            word = text[max(start, at - _LONGEST) : at].rpartition(" ")[2]
            if word in lexicon.demonstratives or (len(word) > _SHORTENED and word.capitalize() not in lexicon.titles):
                return at  # a blank is lost: `di kota lain.Rina menyampaikan`; but `oleh dr.Tono`, `di jl.Merdeka`
    return end
