"""Which pairs of marks hold speech, each with what stands beside it.

In: the pairs of a text, and its cast. Out: an :class:`~.utterance.Utterance` each; the others hold terms and titles.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from msgspec.structs import replace

from ...model import Block
from ..cast import Cast
from ..lexicon import Lexicon
from .attribution import Attribution
from .before import before
from .behind import behind
from .clauses import said_at_end
from .marks import AROUND, Pair, echo
from .parts import part
from .sentences import WORD, ends_inside
from .speech import is_nickname, is_speech
from .utterance import Utterance

_SENTENCE: Final = 160
"""So far behind quoted words others stand that the same clause reports."""
_WORD_BEFORE: Final = 20
"""The word before a verb is no longer."""


def find_utterances(text: str, blocks: Sequence[Block], pairs: Sequence[Pair], cast: Cast) -> list[Utterance]:
    """Return the pairs that hold speech, each with what stands beside it."""
    words, times = cast.lexicon, cast.times
    found: list[Utterance] = []
    speech_block = -1
    for number, pair in enumerate(pairs):
        block = blocks[pair.block]
        after_it = number + 1
        most = min(len(pairs), number + AROUND)
        while after_it < most and (pairs[after_it].start < pair.end or is_nickname(text, pairs[after_it])):
            after_it += 1  # those inside it, and `kata kapten PSS Ahmad “Bejo” NAMA`
        follows = after_it < len(pairs) and pairs[after_it].block == pair.last
        limit = pairs[after_it].start - 1 if follows else blocks[pair.last].end
        spoken = found[-1].pair if found and found[-1].pair.last == pair.block else None
        floor = spoken.outer if spoken is not None else block.start
        after = behind(text, pair, limit, words, times)
        prior = before(text, pair, floor, words, times)
        if after is not None and after.evidence == "curtly-behind" and (prior is not None or spoken is not None):
            after = None  # `NAME said: “We will win.” NAME agreed.`
        retold = words.head_final and _is_retold(text, pair, after, prior, words)
        if after is None and spoken is not None and (prior is None or _shares_subject(text, floor, prior, words)):
            prior = _coordinated(text, found[-1], pair, words) or prior
        if after is None and prior is None and not pair.heading:
            prior = said_at_end(text, pair, blocks[pair.last].end, words, times)
            if prior is None and words.tensed:
                prior = part(text, pair, floor, cast)
        alone = pair.start - 1 == block.start and not text[pair.outer : blocks[pair.last].end].strip(" .,;\u00a0")
        alone = alone or (pair.heading and echo(text, pair, pairs[number + 1 : number + 1 + AROUND]) is not None)
        if is_speech(text, pair, after, prior, words, alone=alone, beside_speech=speech_block == pair.block):
            found.append(Utterance(pair, None if retold else after, prior))
            speech_block = pair.block
    return found


def _is_retold(text: str, pair: Pair, after: Attribution | None, prior: Attribution | None, words: Lexicon) -> bool:
    """Tell whether behind the marks stands who tells of it: ``He said, “We pay,” the prosecutor said``.

    With nothing above it, not even a headline, nobody else can be meant.
    """
    if after is None or prior is None or prior.cue is None:
        return False
    if not pair.block and prior.cue[0] < _SENTENCE and ". " not in text[: prior.cue[0]]:
        return False
    if text[prior.cue[1] : pair.start - 1].strip() not in (",", ":"):
        return False
    before = text[max(0, prior.cue[0] - _WORD_BEFORE) : prior.cue[0]].rstrip().rpartition(" ")[2]
    told = before in words.coordinators if prior.phrase is None else prior.phrase.kind == "pronoun"
    return told and after.phrase is not None and after.phrase.kind != "pronoun"


def _shares_subject(text: str, floor: int, prior: Attribution, words: Lexicon) -> bool:
    """Tell whether a verb goes with the subject of a quotation before: ``was “glad” and vowed to “stay”``."""
    if prior.cue is None or not prior.joined:
        return False
    low, at = max(floor, prior.cue[0] - _WORD_BEFORE), prior.cue[0]
    return text[low:at].rstrip().rpartition(" ")[2] in words.coordinators


def _coordinated(text: str, first: Utterance, pair: Pair, words: Lexicon) -> Attribution | None:
    """Return the attribution of words that others are joined to: ``called it “absurd” and a “betrayal”``.

    Those on a banner (``poster bertuliskan “…” dan “…”``), and in English those in a clause that reports, joined to
    the first or further on in it (``that it was “hard” as the island “is a sovereign country”``), and behind another
    verb of the same subject (``called it “hard” and said it “is over”``).
    """
    prior = first.before
    if prior is None or pair.start - first.pair.outer > _SENTENCE:
        return None
    between = text[first.pair.outer : pair.start - 1]
    joiner, _, article = between.strip(" ,").partition(" ")
    joins = joiner in words.coordinators or joiner in words.joiners
    if prior.evidence == "inscription":
        return prior if joins and not article else None
    if not (prior.joined and text[pair.start : pair.start + 1].islower()):
        return None
    if joins and (not article or article in words.articles):
        return replace(prior, evidence="coordinated")
    if ends_inside(text, first.pair.outer, pair.start):
        return None
    if words.cues.isdisjoint(between.split()):
        return replace(prior, evidence="clause")
    spoken = WORD.finditer(text, first.pair.outer, pair.start - 1)
    verbs = [verb for joiner, verb in pairwise(spoken) if joiner[0] in words.coordinators and verb[0] in words.active]
    return replace(prior, evidence="clause", cue=verbs[-1].span()) if verbs and prior.phrase is not None else None
