"""Partial quotations: a word or two of somebody, set into the narration: ``blamed it on “a lack of order”``.

In: the pairs of marks that nobody is said to say, and the utterances with their speakers. Out: quotations. Where
newsrooms write so, words in small letters between marks are somebody's; a term or a title is named as one, has the
capitals of one or says of what kind the noun behind it is (the AP Stylebook calls these partial quotes, and asks for
them where exact words matter). They are whose the sentence is, and change nothing for the quotations around them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from ...model import Block
from ..cast import Cast
from ..member import Member
from .attribution import Attribution
from .marks import Pair
from .narration import last_subject
from .sentences import WORD, ends_inside, sentence_start
from .speech import may_be_part
from .subjects import topic
from .utterance import Utterance

_ADVERB: Final = 2
"""A word may stand between the verb and its participle: ``was later described``."""


def find_partial(
    text: str, blocks: Sequence[Block], pairs: Sequence[Pair], utterances: Sequence[Utterance], cast: Cast
) -> list[Utterance]:
    """Return the partial quotations among pairs that hold no utterance, each with its speaker; in headings without."""
    if not cast.lexicon.articles or len(pairs) == len(utterances):
        return []
    found: list[Utterance] = []
    starts = [utterance.pair.start for utterance in utterances]
    for pair in pairs:
        number = bisect_left(starts, pair.start)
        before = utterances[number - 1] if number else None
        if (number < len(starts) and starts[number] == pair.start) or not may_be_part(text, pair, cast.lexicon):
            continue
        if before is not None and pair.start < before.pair.outer:
            continue
        behind = utterances[number] if number < len(utterances) else None
        member = None
        if not pair.heading:
            member = _whose(text, blocks, pair, before, behind, cast)
            if member is None:
                continue
        cue = _verb_before(text, pair, blocks[pair.block].start, cast)
        if cue is None and " " not in text[pair.start : pair.end]:
            continue  # `pressed “enter”`, `a “six”`
        said = Attribution("partial", pair.start, pair.start, cue, joined=True)
        found.append(Utterance(pair, None, said, member=member, evidence="partial", attribution=said))
    return found


def _verb_before(text: str, pair: Pair, floor: int, cast: Cast) -> tuple[int, int] | None:
    """Return the verb of speech that stands last in the sentence before the words, or None."""
    start = sentence_start(text, pair.start - 1, floor, cast.lexicon)
    verbs = [word.span() for word in WORD.finditer(text, start, pair.start - 1) if word[0] in cast.lexicon.cues]
    return verbs[-1] if verbs else None


def _is_done(text: str, start: int, end: int, cast: Cast) -> bool:
    """Tell whether a sentence says what is done to its subject: ``was charged with “theft”``, ``was described as``."""
    words = [word[0] for word in WORD.finditer(text, start, end)]
    return any(
        be in cast.lexicon.copulas and any(map(cast.lexicon.is_past, words[number : number + _ADVERB]))
        for number, be in enumerate(words, 1)
    )


def _whose(
    text: str,
    blocks: Sequence[Block],
    pair: Pair,
    before: Utterance | None,
    behind: Utterance | None,
    cast: Cast,
) -> Member | None:
    """Return whose words they are: whoever speaks in the sentence or the sentence is about, or the one before it."""
    at = pair.start - 1
    block = blocks[pair.block]
    near = before if before is not None and before.pair.last == pair.block else None
    start = sentence_start(text, at, near.pair.outer if near is not None else block.start, cast.lexicon)
    if near is not None and not ends_inside(text, near.pair.outer, at):
        return near.member
    if _is_done(text, start, at, cast):
        return None
    own = last_subject(text, blocks, start, at, cast, cast.lexicon, cast.times)
    if own is not None:
        return own
    if behind is not None and behind.pair.block == pair.last and not ends_inside(text, pair.outer, behind.pair.start):
        return behind.member
    phrase = topic(text, start, at, cast.lexicon, cast.times)
    if near is not None or phrase is None or phrase.kind != "pronoun":
        return None
    since = before.pair.outer if before is not None else 0
    return last_subject(text, blocks, since, start, cast, cast.lexicon, cast.times, anybody=True)
