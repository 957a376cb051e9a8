"""Quotations: laid-out text in; who said what, with which verb, out.

Marks are paired, each pair is looked at from both sides, what is no speech is dropped, and the speakers are
resolved from the first to the last quotation: explicit phrases first, then pronouns, clitics and quotations that
carry on, from what stands before them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
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
from ..honorifics import office_of
from ..introductions import introduce
from ..lexicon import Lexicon, lexicon
from ..member import Member
from ..roles import role_of
from ..times import Expression
from .descriptions import by_description
from .indirect import Report, find_reports
from .insertions import find_insertions
from .marks import Pair, pair_marks
from .narration import last_subject
from .partial import find_partial
from .sentences import ends_inside
from .speakers import find_speakers
from .spoken import find_utterances
from .utterance import Utterance

_QUOTED_KINDS: Final = BODY_KINDS | {"headline", "deck"}
_PROSE: Final = ("paragraph", "list_item")


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
    utterances = find_utterances(text, blocks, pairs, cast)
    yield
    introduce(cast, seen, [(pair.start, pair.end) for pair in pairs])
    yield
    reports = list(find_reports(text, seen, prose, pairs, words, starts))
    for report in reports:
        if report.phrase.kind == "name" and (report.phrase.role is not None or len(report.phrase.name) > 1):
            cast.enter(report.phrase)  # who is reported with an office is known by it
    yield
    find_speakers(text, blocks, utterances, cast, words, starts)
    partial = find_partial(text, blocks, pairs, utterances, cast)
    yield
    for report in reports:
        if report.phrase.kind == "name" and _is_named(report, cast):
            cast.enter(report.phrase)
    cast.complete()
    for member in cast.members:
        if (role := role_of(member, cast)) is not None:
            member.role = text[slice(*role)]
    quotations = _numbered(
        [_quotation(text, utterances, number, words) for number in range(len(utterances))],
        _reported(text, reports, blocks, utterances, cast, words, starts)
        + [replace(_quotation(text, partial, number, words), id="") for number in range(len(partial))],
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
                Speaker(member.name, office_of(member, words), member.affiliation, mention),
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


def _numbered(quoted: list[Quotation], others: list[Quotation]) -> tuple[Quotation, ...]:
    """Put the quotations in the order of the text and number them; what carries on names its forerunner anew."""
    if not others:
        return tuple(quoted)
    quotations = sorted(quoted + others, key=lambda quotation: quotation.start)
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
        speaker = Speaker(member.name, office_of(member, words), member.affiliation, mention)
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
