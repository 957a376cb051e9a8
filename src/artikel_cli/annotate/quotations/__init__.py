"""Quotations: laid-out text in; who said what, with which verb, out.

Marks are paired, each pair is looked at from both sides, what is no speech is dropped, and the speakers are
resolved from the first to the last quotation: explicit phrases first, then pronouns, clitics and quotations that
carry on, from what stands before them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from msgspec.structs import replace

from ...language import Language
from ...layout import Layout
from ...model import BODY_KINDS, Block, Insertion, Mention, MentionType, Note, Part, Quotation, QuotationKind, Speaker
from ..cast import Cast, Member
from ..lexicon import Lexicon, lexicon
from ..phrase import Phrase, Token
from ..times import Expression
from .attribution import Attribution, before, behind
from .indirect import find_reports
from .insertions import find_insertions
from .marks import Pair, pair_marks
from .narration import last_subject
from .speech import is_speech

_QUOTED_KINDS: Final = BODY_KINDS | {"headline", "deck"}
_HANDLE: Final = re.compile(r"@\w+(?:\.\w+)*")
_BACK: Final = 2000
_PROSE: Final = ("paragraph", "list_item")


class Speech(NamedTuple):
    """All that is said in an article, and who is in it."""

    quotations: tuple[Quotation, ...]
    insertions: tuple[Insertion, ...]
    notes: tuple[Note, ...]
    cast: Cast


class _Utterance:
    """A pair of marks that holds speech, while its speaker is looked for."""

    __slots__ = ("attribution", "before", "behind", "continues", "evidence", "member", "mention", "pair")

    def __init__(self, pair: Pair, behind: Attribution | None, before: Attribution | None) -> None:
        self.pair, self.behind, self.before = pair, behind, before
        self.member: Member | None = None
        self.mention: tuple[int, int, MentionType] | None = None
        self.continues: int | None = None
        self.evidence = "none"
        self.attribution: Attribution | None = None


def find_quotations(text: str, layout: Layout, times: Sequence[Expression], language: Language) -> Speech:
    """Find the quotations of a text that has been laid out."""
    words = lexicon(language)
    starts = frozenset([time.start for time in times])
    layout = _without_dateline(text, layout)
    blocks = layout.blocks
    cast = Cast(text, [(block.start, block.end) for block in blocks if block.kind in _PROSE], words, starts)
    chosen = [index for index, block in enumerate(blocks) if block.kind in _QUOTED_KINDS]
    pairs = pair_marks(text, blocks, chosen, words.behind)
    utterances = _utterances(text, layout, pairs, words, starts)
    cast.introduce(_inside(pairs))
    _resolve(text, layout, utterances, cast, words, starts)
    cast.complete()
    quotations = _numbered(
        [
            *[_quotation(text, utterances, number, words) for number in range(len(utterances))],
            *_reported(text, layout, utterances, cast, _inside(pairs), words, starts),
        ]
    )
    notes = tuple(
        [
            Note("unclosed-quotation", "the closing quotation mark is missing", u.pair.start - 1, u.pair.end)
            for u in utterances
            if not u.pair.closed
        ]
    )
    return Speech(quotations, find_insertions(text, quotations), notes, cast)


def _without_dateline(text: str, layout: Layout) -> Layout:
    """Return the layout with its first paragraph starting behind the dateline, where its first sentence does."""
    dateline = layout.dateline
    if dateline is None:
        return layout
    blocks = list(layout.blocks)
    for index, block in enumerate(blocks):
        if block.start <= dateline.start < block.end:
            lead = len(text[dateline.end : block.end]) - len(text[dateline.end : block.end].lstrip())
            start = min(dateline.end + lead, block.end)
            blocks[index] = Block(block.kind, start, block.end, text[start : block.end])
            break
    return layout._replace(blocks=tuple(blocks))


def _inside(pairs: Sequence[Pair]) -> Callable[[int], bool]:
    """Return a test of whether an offset lies between two marks."""
    starts = [pair.start for pair in pairs]

    def inside(at: int) -> bool:
        index = bisect_right(starts, at) - 1
        return index >= 0 and at < pairs[index].end

    return inside


def _utterances(
    text: str, layout: Layout, pairs: Sequence[Pair], words: Lexicon, times: frozenset[int]
) -> list[_Utterance]:
    """Return the pairs that hold speech, each with what stands beside it."""
    found: list[_Utterance] = []
    blocks = layout.blocks
    speech_block = -1
    for number, pair in enumerate(pairs):
        block = blocks[pair.block]
        following = pairs[number + 1].start - 1 if number + 1 < len(pairs) and pairs[number + 1].block == pair.last else None
        limit = following if following is not None else blocks[pair.last].end
        floor = pairs[number - 1].outer if number and pairs[number - 1].last == pair.block else block.start
        after = behind(text, pair, limit, words, times)
        prior = before(text, pair, floor, words, times)
        alone = pair.start - 1 == block.start and not text[pair.outer : blocks[pair.last].end].strip(" .,;\u00a0")
        if is_speech(
            text, pair, after, prior, words, alone=alone, beside_speech=speech_block == pair.block
        ):
            found.append(_Utterance(pair, after, prior))
            speech_block = pair.block
    return found


def _resolve(
    text: str, layout: Layout, utterances: Sequence[_Utterance], cast: Cast, words: Lexicon, times: frozenset[int]
) -> None:
    """Give each utterance its speaker."""
    for utterance in utterances:
        for attribution in (utterance.before, utterance.behind):
            phrase = attribution.phrase if attribution else None
            if phrase is not None and phrase.kind == "name":
                cast.enter(phrase)
    last: Member | None = None
    from_here = layout.blocks[0].start if layout.blocks else 0
    for number, utterance in enumerate(utterances):
        pair = utterance.pair
        _choose(utterance)
        phrase = utterance.attribution.phrase if utterance.attribution else None
        if phrase is not None and phrase.kind == "name":
            utterance.member = cast.enter(phrase)
            first, final = phrase.name[0].start, phrase.name[-1].end
            utterance.mention = (first, final, "name")
        elif phrase is not None and phrase.kind == "role":
            near = last
            if phrase.this:
                near = last_subject(text, layout.blocks, from_here, pair.start - 1, cast, words, times) or last
            utterance.member = _account(text, phrase, cast, words) or _by_description(phrase, cast, near)
            utterance.mention = (phrase.start, phrase.end, "role")
        else:
            _carry(text, layout, utterances, number, cast, words, times, last, from_here)
            if phrase is not None:
                utterance.mention = (phrase.start, phrase.end, "pronoun")
            elif utterance.attribution is not None and utterance.attribution.clitic and utterance.attribution.cue:
                end = utterance.attribution.cue[1]
                utterance.mention = (end - len(words.clitic), end, "clitic")
        if utterance.member is not None:
            last = utterance.member
        from_here = max(pair.outer, utterance.behind.end if utterance.behind else 0)


def _choose(utterance: _Utterance) -> None:
    """Choose between the attribution before and the one behind: a name beats a pronoun, behind beats before."""
    after, prior = utterance.behind, utterance.before
    if after is not None and prior is not None and not prior.joined:
        named = after.phrase is not None and after.phrase.kind != "pronoun"
        if not named and prior.phrase is not None and prior.phrase.kind == "name":
            after = after._replace(phrase=prior.phrase, clitic=False)
    utterance.attribution = after or prior
    if utterance.attribution is not None:
        utterance.evidence = utterance.attribution.evidence


def _account(text: str, phrase: Phrase, cast: Cast, words: Lexicon) -> Member | None:
    """Return the account that ``akun tersebut`` points back to: the last handle before it."""
    if text[phrase.start : phrase.end].split(" ")[0].casefold() not in words.accounts:
        return None
    handle = None
    for handle in _HANDLE.finditer(text, max(0, phrase.start - _BACK), phrase.start):
        pass
    return cast.enter(Phrase("name", *handle.span(), (Token(handle[0], *handle.span()),))) if handle else None


def _by_description(
    phrase: Phrase, cast: Cast, before: Member | None
) -> Member | None:
    """Return who is meant by a role or a description (``Duta Besar``, ``pemain itu``, ``salah satu warga``).

    A demonstrative points to the person that the narration ``before`` it is about.
    """
    member = cast.by_role(phrase)
    if member is not None:
        return member
    if phrase.this and before is not None and before.named:
        return before
    return cast.unnamed(phrase.start, phrase.end)


def _carry(
    text: str,
    layout: Layout,
    utterances: Sequence[_Utterance],
    number: int,
    cast: Cast,
    words: Lexicon,
    times: frozenset[int],
    last: Member | None,
    from_here: int,
) -> None:
    """Find the speaker of a quotation beside which nobody is named."""
    utterance = utterances[number]
    pair = utterance.pair
    previous = utterances[number - 1] if number else None
    if utterance.attribution is None and number + 1 < len(utterances):
        following = utterances[number + 1]
        if following.behind is not None and not text[pair.outer : following.pair.start - 1].strip() and following.pair.block == pair.last:
            phrase = following.behind.phrase
            if phrase is not None and phrase.kind == "name":
                utterance.member = cast.enter(phrase)
            elif phrase is not None and phrase.kind == "role":
                utterance.member = _by_description(phrase, cast, last)
            else:
                utterance.member = last_subject(text, layout.blocks, from_here, pair.start - 1, cast, words, times) or last
            utterance.evidence = "shared-with-next"
            return
    if previous is not None and previous.pair.last == pair.block and utterance.attribution is None and previous.member:
        utterance.member, utterance.continues = previous.member, number - 1
        utterance.evidence = "carried-on"
        return
    other = _other_party(text, utterances, number, words)
    if other is not None:
        utterance.member, utterance.evidence = other, "alternating"
        return
    found = last_subject(text, layout.blocks, from_here, pair.start - 1, cast, words, times)
    if found is not None:
        utterance.member = found
        utterance.evidence = f"{utterance.evidence}+subject-before" if utterance.attribution else "subject-before"
        return
    if last is not None:
        utterance.member = last
        utterance.continues = number - 1 if previous is not None and utterance.attribution is None else None
        utterance.evidence = f"{utterance.evidence}+last-speaker" if utterance.attribution else "carried-on"


def _other_party(text: str, utterances: Sequence[_Utterance], number: int, words: Lexicon) -> Member | None:
    """Return who is next in a dialogue: two speak in turn, and nothing stands between what they say."""
    if number < 2 or utterances[number].attribution is not None:
        return None
    first, second = utterances[number - 2], utterances[number - 1]
    if first.member is second.member or first.member is None or second.member is None:
        return None
    gap = text[max(second.pair.outer, second.behind.end if second.behind else 0) : utterances[number].pair.start - 1]
    if len(gap.strip(" .\n\r")) > 0:
        return None
    asked = any(
        u.evidence == "alternating" or (u.attribution is not None and u.attribution.cue is not None
        and text[slice(*u.attribution.cue)] in words.dialogue)
        for u in (first, second)
    )
    return first.member if asked else None


def _reported(
    text: str,
    layout: Layout,
    utterances: Sequence[_Utterance],
    cast: Cast,
    inside: Callable[[int], bool],
    words: Lexicon,
    times: frozenset[int],
) -> list[Quotation]:
    """Return the indirect quotations; a pronoun means whoever spoke last before it."""
    spoken = [(utterance.pair.start, utterance.member) for utterance in utterances]
    found = []
    for report in find_reports(text, layout.blocks, inside, words, times):
        phrase = report.phrase
        if phrase.kind == "name":
            member: Member | None = cast.enter(phrase)
            mention = Mention(*_cut(text, phrase.name[0].start, phrase.name[-1].end), "name")
        elif phrase.kind == "role":
            member = cast.by_role(phrase)
            mention = Mention(*_cut(text, phrase.start, phrase.end), "role")
        elif phrase.plural:
            continue
        else:
            before_it = [(start, who) for start, who in spoken if start < report.start]
            member = max(before_it, key=lambda pair: pair[0])[1] if before_it else None
            mention = Mention(*_cut(text, phrase.start, phrase.end), "pronoun")
        if member is None:
            continue
        spoken.append((report.start, member))
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


def _cut(text: str, start: int, end: int) -> tuple[str, int, int]:
    return text[start:end], start, end


def _numbered(quotations: list[Quotation]) -> tuple[Quotation, ...]:
    """Put the quotations in the order of the text and number them; what carries on names its forerunner anew."""
    if not any(quotation.id == "" for quotation in quotations):
        return tuple(quotations)
    quotations.sort(key=lambda quotation: quotation.start)
    ids = {quotation.id: f"q{number}" for number, quotation in enumerate(quotations, 1) if quotation.id}
    return tuple(
        [
            replace(quotation, id=f"q{number}", continues=ids.get(quotation.continues or ""))
            for number, quotation in enumerate(quotations, 1)
        ]
    )


def _quotation(text: str, utterances: Sequence[_Utterance], number: int, words: Lexicon) -> Quotation:
    utterance = utterances[number]
    pair = utterance.pair
    attribution = utterance.attribution
    cue = attribution.cue if attribution else None
    if cue is None and utterance.continues is not None:
        origin = utterances[utterance.continues]
        if origin.pair.last == pair.block and origin.behind is not None and origin.behind.cue is not None:
            cue = origin.behind.cue
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
