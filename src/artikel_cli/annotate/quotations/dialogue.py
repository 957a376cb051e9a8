"""Who speaks next in a dialogue: two speak in turn, and nothing stands between what they say.

In: the utterances, those before one with their speakers. Out: the member who takes the turn, or None.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ..cast import Cast
from ..lexicon import Lexicon
from ..member import Member
from ..phrases.reader import read_phrase
from .sentences import WORD, ends_inside
from .utterance import Utterance

_TURNS: Final = 6
"""So many utterances before and behind one belong to the same dialogue."""
_REST: Final = 40
"""What tells how something was said is no longer."""
_BACK: Final = 1500
"""The other of two has spoken within so many code points."""


def next_in_turn(text: str, utterances: Sequence[Utterance], number: int, cast: Cast) -> Member | None:
    """Return who is next where nobody is named: the other of two, where one has asked or this one answers."""
    if not number:
        return None
    previous, this = utterances[number - 1], utterances[number]
    if previous.member is None or not _adjoins(text, previous, this):
        return None
    words = cast.lexicon
    if this.attribution is None and number > 1:
        first = utterances[number - 2]
        two = first.member is not None and first.member is not previous.member and _adjoins(text, first, previous)
        if two and any(each.evidence == "alternating" or _is_turn(text, each, words) for each in (first, previous)):
            return first.member
    if this.pair.block == previous.pair.last:
        return None  # the same paragraph is the same speaker's
    if text[this.pair.end - 1] == "?" or goes_on(text, this, words):
        return None
    asked = text[previous.pair.end - 1] == "?" and _is_turn(text, previous, words)
    if not asked and not _is_turn(text, this, words):
        return None
    other = _other_before(utterances, number)
    answers = this.attribution is None or (asked and _is_turn(text, this, words))
    return other or (_other_behind(text, utterances, number, cast) if answers else None)


def answers(text: str, utterances: Sequence[Utterance], number: int, cast: Cast) -> Member | None:
    """Return who answers in a dialogue that goes to and fro in one paragraph: the other of two who take turns there.

    ``"Bapak," jawabnya. "Bapak siapa?" kejar jaksa. "Pak Dirut."``
    """
    if number < 2 or text[utterances[number - 1].pair.end - 1] != "?":
        return None
    first, previous, this = utterances[number - 2 : number + 1]
    adjoins = _adjoins(text, previous, this) and _follows(text, first, previous)
    turns = _is_turn(text, first, cast.lexicon) and _is_turn(text, previous, cast.lexicon)
    return first.member if adjoins and turns and first.member is not previous.member else None


def before_question(text: str, utterances: Sequence[Utterance], number: int, words: Lexicon) -> int:
    """Return where the narration ends that tells who is asked what an utterance answers, or 0 where it answers nothing.

    Somebody else has asked it in the paragraph before: ``NAME terdiam. "…?" tanya hakim.`` and ``"…," jawabnya``.
    """
    previous, this = utterances[number - 1], utterances[number]
    if previous.member is None or not _adjoins(text, previous, this):
        return 0
    apart = this.pair.block > previous.pair.last and text[previous.pair.end - 1] == "?" != text[this.pair.end - 1]
    if not apart or not (this.attribution is None or _is_turn(text, this, words)):
        return 0
    start = previous.pair.start - 1
    if _is_turn(text, previous, words):
        return start
    line = text.rfind("\n", max(0, start - _REST), start) + 1
    head = text[line:start].strip()
    asks = line and head.endswith(":") and head[:-1].casefold().endswith(previous.member.words[-1])
    return line if asks else 0  # `Judge NAME: "…?"`, as in a record


def asked_whom(text: str, utterances: Sequence[Utterance], number: int, cast: Cast) -> Member | None:
    """Return who answers, because the question names whom it is for: ``“…?” the judge asked NAME``."""
    question, this = utterances[number - 1], utterances[number]
    behind = question.behind
    if behind is None or text[question.pair.end - 1] != "?" or text[this.pair.end - 1] == "?":
        return None
    if not (_adjoins(text, question, this) and _is_turn(text, question, cast.lexicon)):
        return None
    following = WORD.match(text, behind.end + 1)
    at = behind.end
    if following is not None and following[0] in cast.lexicon.small:
        at = following.end()
    phrase = read_phrase(text, at, min(len(text), at + _REST), cast.lexicon, cast.times)
    if phrase is None or phrase.kind != "name" or phrase.organisation:
        return None
    member = cast.enter(phrase)
    return member if member is not question.member else None


def _other_before(utterances: Sequence[Utterance], number: int) -> Member | None:
    """Return who spoke last before the one whose turn has ended."""
    previous, this = utterances[number - 1], utterances[number]
    for each in reversed(utterances[max(0, number - _TURNS) : number - 1]):
        if each.member is not previous.member and each.member is not None:
            return each.member if each.pair.end > this.pair.start - _BACK else None
    return None


def _other_behind(text: str, utterances: Sequence[Utterance], number: int, cast: Cast) -> Member | None:
    """Return who is named in the rest of the dialogue and is not the one whose turn has ended."""
    before = utterances[number]
    for each in utterances[number + 1 : number + 1 + _TURNS]:
        if not _adjoins(text, before, each):
            return None
        phrase = each.behind.phrase if each.behind is not None else None
        if phrase is not None and phrase.kind == "name":
            member = cast.enter(phrase)
            if member is not utterances[number - 1].member:
                return member
        before = each
    return None


def _adjoins(text: str, first: Utterance, second: Utterance) -> bool:
    """Tell whether nothing stands between two utterances but the rest of the sentence that ascribes the first."""
    end = max(first.pair.outer, first.behind.end if first.behind is not None else 0)
    rest, line_end, gap = text[end : second.pair.start - 1].partition("\n")
    if not line_end:
        return not rest.strip(" .\r")
    return not gap.strip() and not ends_inside(rest.rstrip(" .\r"), 0, len(rest))


def _follows(text: str, first: Utterance, second: Utterance) -> bool:
    """Tell whether no more than the rest of one sentence parts two utterances: ``"…," jawabnya lirih. "…"``."""
    end = max(first.pair.outer, first.behind.end if first.behind is not None else 0)
    rest = text[end : second.pair.start - 1].rstrip(" .\r\n")
    return len(rest) <= _REST and not ends_inside(rest, 0, len(rest))


def _is_turn(text: str, utterance: Utterance, words: Lexicon) -> bool:
    """Tell whether its verb is one of question and answer (``tanya``, ``timpal``)."""
    attribution = utterance.attribution or utterance.behind or utterance.before
    return attribution is not None and attribution.cue is not None and text[slice(*attribution.cue)] in words.dialogue


def goes_on(text: str, utterance: Utterance, words: Lexicon) -> bool:
    """Tell whether its verb says that the same speaker goes on (``lanjutnya``, ``added``)."""
    attribution = utterance.attribution
    return attribution is not None and attribution.cue is not None and text[slice(*attribution.cue)] in words.continuing
