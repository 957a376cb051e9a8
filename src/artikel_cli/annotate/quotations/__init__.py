"""Quotations: laid-out text in; who said what, with which verb, out.

Marks are paired, each pair is looked at from both sides, what is no speech is dropped, and the speakers are
resolved from the first to the last quotation: explicit phrases first, then pronouns, clitics and quotations that
carry on, from what stands before them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from msgspec.structs import replace

from ...language import Language
from ...layout import Layout
from ...model import (
    BODY_KINDS,
    Block,
    Insertion,
    Mention,
    Note,
    Part,
    Quotation,
    QuotationKind,
    Speaker,
)
from ...passes import Passes
from ...vocabulary import Vocabulary
from ..cast import Cast
from ..introductions import introduce
from ..lexicon import Lexicon, lexicon
from ..member import Member
from ..times import Expression
from .attribution import Attribution
from .before import before
from .behind import behind
from .clauses import said_at_end
from .descriptions import by_description
from .indirect import Report, find_reports
from .insertions import find_insertions
from .marks import AROUND, Pair, echo, pair_marks
from .narration import last_subject
from .parts import part
from .sentences import WORD, ends_inside
from .speakers import find_speakers
from .speech import is_nickname, is_speech
from .utterance import Utterance

_QUOTED_KINDS: Final = BODY_KINDS | {"headline", "deck"}
_PROSE: Final = ("paragraph", "list_item")
_SENTENCE: Final = 160
"""So far behind quoted words others stand that the same clause reports."""


class Speech(NamedTuple):
    """All that is said in an article, and who is in it."""

    quotations: tuple[Quotation, ...]
    insertions: tuple[Insertion, ...]
    notes: tuple[Note, ...]
    cast: Cast


def find_quotations(
    text: str, vocabulary: Vocabulary, layout: Layout, times: Sequence[Expression], language: Language
) -> Passes[Speech]:
    """Find the quotations of a text that has been laid out, in passes."""
    words = lexicon(language)
    seen = vocabulary.sightings(text, words.sought)
    starts = frozenset([time.start for time in times])
    blocks = _without_dateline(text, layout)
    prose = [block for block in blocks if block.kind in _PROSE]
    cast = Cast(text, prose, words, starts)
    chosen = [index for index, block in enumerate(blocks) if block.kind in _QUOTED_KINDS]
    pairs = pair_marks(text, blocks, chosen, words)
    yield
    utterances = _utterances(text, blocks, pairs, cast)
    yield
    introduce(cast, seen, [(pair.start, pair.end) for pair in pairs])
    yield
    reports = list(find_reports(text, seen, prose, pairs, words, starts))
    for report in reports:
        if report.phrase.kind == "name" and (report.phrase.role is not None or len(report.phrase.name) > 1):
            cast.enter(report.phrase)  # who is reported with an office is known by it
    yield
    find_speakers(text, blocks, utterances, cast, words, starts)
    yield
    for report in reports:
        if report.phrase.kind == "name" and _is_named(report, cast):
            cast.enter(report.phrase)
    cast.complete()
    quotations = _numbered(
        [_quotation(text, utterances, number, words) for number in range(len(utterances))],
        _reported(text, reports, blocks, utterances, cast, words, starts),
    )
    notes = tuple(
        [
            Note("unclosed-quotation", "the closing quotation mark is missing", u.pair.start - 1, u.pair.end)
            for u in utterances
            if not u.pair.closed
        ]
    )
    return Speech(quotations, find_insertions(text, quotations), notes, cast)


def _without_dateline(text: str, layout: Layout) -> Sequence[Block]:
    """Return the blocks, the first paragraph starting behind the dateline, where its first sentence does."""
    dateline = layout.dateline
    if dateline is None:
        return layout.blocks
    blocks = list(layout.blocks)
    for index, block in enumerate(blocks):
        if block.start <= dateline.start < block.end:
            content = text[dateline.end : block.end].lstrip()
            blocks[index] = Block(block.kind, block.end - len(content), block.end, content)
            break
    return blocks


def _utterances(text: str, blocks: Sequence[Block], pairs: Sequence[Pair], cast: Cast) -> list[Utterance]:
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
        if after is None and spoken is not None and (prior is None or _shares_subject(text, floor, prior, words)):
            prior = _coordinated(text, found[-1], pair, words) or prior
        if after is None and prior is None and not pair.heading:
            prior = said_at_end(text, pair, blocks[pair.last].end, words, times)
            if prior is None and words.tensed:
                prior = part(text, pair, floor, cast)
        alone = pair.start - 1 == block.start and not text[pair.outer : blocks[pair.last].end].strip(" .,;\u00a0")
        alone = alone or (pair.heading and echo(text, pair, pairs[number + 1 : number + 1 + AROUND]) is not None)
        if is_speech(text, pair, after, prior, words, alone=alone, beside_speech=speech_block == pair.block):
            found.append(Utterance(pair, after, prior))
            speech_block = pair.block
    return found


def _shares_subject(text: str, floor: int, prior: Attribution, words: Lexicon) -> bool:
    """Tell whether a verb goes with the subject of a quotation before: ``was “glad” and vowed to “stay”``."""
    if prior.cue is None or not prior.joined:
        return False
    return text[floor : prior.cue[0]].rstrip().rpartition(" ")[2] in words.coordinators


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
    if not (prior.joined and text[pair.start : pair.start + 1].islower() and words.articles):
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


def _reported(
    text: str,
    reports: Iterable[Report],
    blocks: Sequence[Block],
    utterances: Sequence[Utterance],
    cast: Cast,
    words: Lexicon,
    times: frozenset[int],
) -> list[Quotation]:
    """Return the indirect quotations; a pronoun means whom the narration is about, or whoever spoke last before it."""
    found: list[Quotation] = []
    starts = [utterance.pair.start for utterance in utterances]
    reported: tuple[int, Member] | None = None
    for report in reports:
        phrase = report.phrase
        if phrase.kind == "name":
            member: Member | None = cast.enter(phrase) if _is_named(report, cast) else None
            mention = Mention(*_cut(text, phrase.name[0][1], phrase.name[-1][2]), "name")
        elif phrase.kind == "role":
            member = cast.by_role(phrase)
            points_back = phrase.this and not words.head_final
            if member is None and points_back and (spoke := _spoke_last(utterances, starts, report, reported)):
                pointed = by_description(phrase, cast, spoke[1])
                member = pointed if pointed is not None and pointed.named else None
            if member is None and report.joined and (phrase.unnamed or words.is_role(text[phrase.start : phrase.end])):
                member = cast.unnamed(phrase.start, phrase.end)  # `Polisi mengatakan bahwa …`
            mention = Mention(*_cut(text, phrase.start, phrase.end), "role")
        elif phrase.plural:
            continue
        else:
            since, member = _spoke_last(utterances, starts, report, reported) or (0, None)
            member = last_subject(text, blocks, since, phrase.start, cast, words, times, one=True) or member
            mention = Mention(*_cut(text, phrase.start, phrase.end), "pronoun")
        if member is None:
            continue
        reported = max(report.end, report.cue[1]), member
        found.append(
            Quotation(
                "",
                text[report.start : report.end],
                report.start,
                report.end,
                "indirect",
                Speaker(member.name, member.role, member.affiliation, mention),
                Part(*_cut(text, *report.cue)),
                None,
                "reported",
            )
        )
    return found


def _is_named(report: Report, cast: Cast) -> bool:
    """Tell whether a name is of who reports: somebody's, or that of a house (``BMKG menyebutkan bahwa …``)."""
    return cast.is_somebody(report.phrase) or (report.joined and report.phrase.organisation)


def _spoke_last(
    utterances: Sequence[Utterance], starts: Sequence[int], report: Report, reported: tuple[int, Member] | None
) -> tuple[int, Member | None] | None:
    """Return who spoke last before a report, quoted or ``reported``, and where that ended; None if nobody did."""
    last = bisect_left(starts, report.start) - 1
    if reported is not None and (last < 0 or starts[last] < reported[0]):
        return reported
    return (_end(utterances[last]), utterances[last].member) if last >= 0 else None


def _end(utterance: Utterance) -> int:
    """Return where an utterance ends with what stands behind it."""
    return max(utterance.pair.outer, utterance.behind.end if utterance.behind is not None else 0)


def _cut(text: str, start: int, end: int) -> tuple[str, int, int]:
    return text[start:end], start, end


def _numbered(quoted: list[Quotation], reported: list[Quotation]) -> tuple[Quotation, ...]:
    """Put the quotations in the order of the text and number them; what carries on names its forerunner anew."""
    if not reported:
        return tuple(quoted)
    quotations = sorted(quoted + reported, key=lambda quotation: quotation.start)
    ids = {quotation.id: f"q{number}" for number, quotation in enumerate(quotations, 1) if quotation.id}
    return tuple(
        [
            replace(quotation, id=f"q{number}", continues=ids.get(quotation.continues or ""))
            for number, quotation in enumerate(quotations, 1)
        ]
    )


def _quotation(text: str, utterances: Sequence[Utterance], number: int, words: Lexicon) -> Quotation:
    utterance = utterances[number]
    pair = utterance.pair
    attribution = utterance.attribution
    cue = attribution.cue if attribution else None
    if cue is None and utterance.continues is not None:
        cue = _cue_of(text, utterances[utterance.continues], pair)
    member = utterance.member
    speaker = None
    if member is not None:
        start, end, kind = utterance.mention or (pair.end, pair.end, "none")
        mention = Mention(text[start:end], start, end, kind)
        speaker = Speaker(member.name, member.role, member.affiliation, mention)
    content = text[pair.start : pair.end]
    kind_: QuotationKind = "mixed" if attribution is not None and attribution.joined else "direct"
    return Quotation(
        f"q{number + 1}",
        content,
        pair.start,
        pair.end,
        kind_,
        speaker,
        Part(text[cue[0] : cue[1]], *cue) if cue else None,
        f"q{utterance.continues + 1}" if utterance.continues is not None else None,
        utterance.evidence,
    )


def _cue_of(text: str, origin: Utterance, pair: Pair) -> tuple[int, int] | None:
    """Return the verb of the quotation that another carries on in the same paragraph, behind it or in its clause."""
    if origin.pair.last != pair.block:
        return None
    if origin.behind is not None and origin.behind.cue is not None:
        return origin.behind.cue
    one_sentence = not ends_inside(text, origin.pair.start, pair.start)
    return origin.attribution.cue if origin.attribution is not None and one_sentence else None
