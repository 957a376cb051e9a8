"""Who says it: each utterance gets its speaker, from the first to the last.

In: utterances with what stands beside them. Out: the same with speaker, mention and evidence. A phrase that names
somebody decides first; then who holds an office or is described; then pronouns, clitics and quotations beside which
nobody is named, from what stands before them. It is a long module because each of these passes reads what the pass
before it has left.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from msgspec.structs import replace

from ...model import Block
from ..cast import Cast
from ..lexicon import Lexicon
from ..member import Member
from ..nearby import nearest
from ..phrases.phrase import Phrase
from ..phrases.reader import read_phrase
from .accounts import last_account, posts
from .attribution import Attribution
from .descriptions import by_description, described
from .dialogue import answers, asked_whom, before_question, goes_on, next_in_turn
from .houses import is_press, last_house
from .letters import announced, signed
from .marks import AROUND, Pair, echo
from .narration import last_subject
from .sentences import WORD, ends_inside, sentence_start
from .subjects import topic
from .utterance import Utterance

_PAPER: Final = 6
"""An article before the name of a paper has no more letters, the blanks among them."""
_LEFT: Final = 60
"""So much of a sentence may be left behind an attribution: to whom, where or when it was said."""
_EXPLAINED: Final = 240
"""What explains a name behind a quotation, and how it was said, is no longer."""
_DESCRIBED: Final = 160
"""What describes who goes on is no longer."""
_TITLED: Final = 1200
"""A name behind a title stands so near before the pronoun."""
_CLAUSE: Final = 80
"""So much of a clause behind its subject is looked at."""

_SIDES: Final = ("before", "behind")


def find_speakers(
    text: str,
    blocks: Sequence[Block],
    utterances: Sequence[Utterance],
    cast: Cast,
    words: Lexicon,
    times: frozenset[int],
) -> None:
    """Give each utterance its speaker."""
    for utterance in utterances:
        for side in _SIDES:
            attribution: Attribution | None = getattr(utterance, side)
            phrase = attribution.phrase if attribution else None
            if attribution is None or phrase is None or phrase.kind != "name":
                continue
            office = cast.as_office(phrase)
            if office is not phrase:
                setattr(utterance, side, replace(attribution, phrase=office))  # `kata Kapolsek Lawe`
            elif not _is_other_name(text, phrase, cast):
                clause = attribution.evidence.startswith("clause")
                if not clause or cast.is_somebody(phrase) or _says(attribution, phrase, words):
                    cast.enter(phrase)
                else:
                    utterance.before = replace(attribution, phrase=None)
    last: Member | None = None
    from_here = blocks[0].start if blocks else 0
    for number, utterance in enumerate(utterances):
        pair = utterance.pair
        _choose(text, utterance, words)
        phrase = utterance.attribution.phrase if utterance.attribution else None
        if phrase is not None and phrase.kind == "name":
            if _is_other_name(text, phrase, cast):
                bearer = last_subject(text, blocks, from_here, pair.start - 1, cast, words, times, anybody=True)
                if bearer is not None:
                    cast.goes_by(bearer, text[phrase.name[0][1] : phrase.name[-1][2]])
            phrase = cast.settled(phrase)
            utterance.member = cast.enter(phrase)
            first, final = phrase.name[0][1], phrase.name[-1][2]
            utterance.mention = (first, final, "name")
        elif phrase is not None and number and _is_of_same(utterances[number - 1], phrase):
            utterance.member, utterance.mention = utterances[number - 1].member, utterances[number - 1].mention
        elif phrase is not None and phrase.kind == "role" and utterance.evidence == "headline":
            utterance.member = cast.by_role(phrase)
            utterance.mention = (phrase.start, phrase.end, "role")
        elif phrase is not None and phrase.kind == "role" and utterance.evidence == "inscription":
            utterance.member = cast.unnamed(phrase.start, phrase.end)
            utterance.mention = (phrase.start, phrase.end, "role")
        elif phrase is not None and phrase.kind == "role" and _goes_on_by(text, utterances, number, phrase, cast):
            utterance.member, utterance.evidence = last, f"{utterance.evidence}+last-speaker"
            utterance.mention = (phrase.start, phrase.end, "role")
        elif phrase is not None and phrase.kind == "role":
            called = _called_by(text[phrase.start : phrase.end], words)
            known = cast.known(tuple(called.casefold().split())) if called else None
            known = known or (_named_in_full(called, phrase, cast) if called else None)
            if known is not None and (called in known.aliases or len(known.words) > 1):
                utterance.member = known
            else:
                turn = next_in_turn(text, utterances, number, cast) if phrase.this else None
                narration = (from_here, pair.start - 1)
                utterance.member, how = described(text, blocks, phrase, narration, cast, times, last, turn)
                if how:
                    utterance.evidence = f"{utterance.evidence}+{how}"
                if called and utterance.member is not None and utterance.member.named:
                    cast.goes_by(utterance.member, called)
            utterance.mention = (phrase.start, phrase.end, "role")
        elif (author := _author(text, utterance, cast, times, from_here)) is not None:
            utterance.member, utterance.evidence = author, f"{utterance.evidence}+signed"
        else:
            _carry(text, blocks, utterances, number, cast, words, times, last, from_here)
            if phrase is not None:
                utterance.mention = (phrase.start, phrase.end, "pronoun")
                pronoun = text[phrase.start : phrase.end].casefold()
                if pronoun in words.gendered and utterance.member is not None:
                    utterance.member.pronoun = utterance.member.pronoun or pronoun
            elif utterance.attribution is not None and utterance.attribution.clitic and utterance.attribution.cue:
                end = utterance.attribution.cue[1]
                utterance.mention = (end - len(words.clitic), end, "clitic")
        if number and not utterances[number - 1].pair.closed and _runs_on(utterances[number - 1], utterance):
            utterance.member = utterances[number - 1].member
        if utterance.member is not None and (utterance.member.named or not pair.heading):
            last = utterance.member  # whoever a headline tells of without a name the body names anew
        from_here = max(pair.outer, _attributed(text, utterance.behind, words) if utterance.behind else 0)
    _look_ahead(text, utterances)


def _says(attribution: Attribution, phrase: Phrase, words: Lexicon) -> bool:
    """Tell whether a name stands right before its verb, as subjects in English do: ``Vellamo said it had “plans”``."""
    return words.head_final and attribution.cue is not None and attribution.cue[0] - phrase.end == 1


def _is_of_same(before: Utterance, phrase: Phrase) -> bool:
    """Tell whether the words that ascribe a quotation have ascribed the one before: ``It blamed “this” and “that”``."""
    shared = before.attribution.phrase if before.attribution is not None else None
    return shared is not None and shared.start == phrase.start and before.member is not None


def _is_other_name(text: str, phrase: Phrase, cast: Cast) -> bool:
    """Tell whether a phrase says what somebody is called by, and nobody is known by it yet.

    ``"…," ucap perempuan yang akrab disapa Bu Rin``, who is whoever the narration is about.
    """
    if phrase.role is None or not text[slice(*phrase.role)].rstrip().endswith(cast.lexicon.alias_ends):
        return False
    head = text[phrase.role[0] : phrase.role[1]].partition(" ")[0]
    return head in cast.lexicon.anyone and cast.known(tuple(word.casefold() for word, _, _ in phrase.name)) is None


def _called_by(description: str, words: Lexicon) -> str:
    """Return the name that a description says somebody goes by: ``pria yang akrab disapa Roni tersebut``."""
    for alias in words.aliases:
        _, found, name = description.partition(alias)
        name, _, pointing = name.rpartition(" ")
        if found and name[:1].isupper() and pointing in words.demonstratives:
            return name
    return ""


def _named_in_full(called: str, phrase: Phrase, cast: Cast) -> Member | None:
    """Return who has a full name that somebody is called by a part of: ``pria yang akrab disapa Roni ini``."""
    whole = cast.usage.forms.longest(called, phrase.start) if " " not in called else None
    named = read_phrase(cast.text, *whole, cast.lexicon, cast.times) if whole is not None else None
    full = named is not None and named.kind == "name" and len(named.name) > 1
    return cast.enter(named) if named is not None and full else None


def _goes_on_by(text: str, utterances: Sequence[Utterance], number: int, phrase: Phrase, cast: Cast) -> bool:
    """Tell whether who goes on is whoever spoke right before, by a description of nobody else.

    ``"…," kata NAME. "…," lanjut pelatih asal Ambon yang musim lalu membawa timnya juara itu``.
    """
    utterance, before = utterances[number], utterances[number - 1] if number else None
    if before is None or before.member is None or not before.member.named or phrase.unnamed or phrase.this:
        return False
    if utterance.pair.block - before.pair.last > 1 or not goes_on(text, utterance, cast.lexicon):
        return False
    clause = text[phrase.end : phrase.end + _DESCRIBED].partition(".")[0].split()
    told = bool(clause) and clause[0] in cast.lexicon.relative and clause[-1] in cast.lexicon.demonstratives
    return told and cast.by_role(phrase) is None


def _attributed(text: str, behind: Attribution, words: Lexicon) -> int:
    """Return where an attribution ends, with what is left of its sentence: ``he told`` and ``BBC Radio Oxford.``

    Behind a comma the sentence may be about somebody else, unless it is but a place: ``from Lund, Sweden.``
    """
    if text.startswith(", ", behind.end):
        explained = text[behind.end + 2 : behind.end + _EXPLAINED].partition("\n")[0]
        if words.is_role(explained.partition(" ")[0]):  # `kata NAME, staf biro perjalanan dari X, ketika ditemui`
            return behind.end + 2 + len(explained.partition(". ")[0])
    stop = text.find(".", behind.end, behind.end + _LEFT)
    rest = text[behind.end : stop] if stop >= 0 else "\n"
    if "\n" in rest:
        return behind.end
    placed = "," not in rest or all(map(str.istitle, rest.partition(", ")[2].split()))
    return stop if placed else behind.end


def _runs_on(before: Utterance, utterance: Utterance) -> bool:
    """Tell whether a quotation that a description ascribes goes on from one left open in the paragraph before."""
    beside = utterance.pair.block == before.pair.last + 1
    unnamed = utterance.member is not None and not utterance.member.named
    return beside and unnamed and before.member is not None and before.member.named


def _look_ahead(text: str, utterances: Sequence[Utterance]) -> None:
    """Give quotations that stand before their speaker is named whoever says so below.

    The words of a heading are those of whoever says them in the body; a quoted deck that a pronoun ascribes is the
    first speaker's.
    """
    for number, utterance in enumerate(utterances):
        unnamed = utterance.member is None or not utterance.member.named
        by_office = utterance.mention is not None and utterance.mention[2] == "role"
        if utterance.pair.heading and (utterance.attribution is None or unnamed or by_office):
            following = utterances[number + 1 : number + 1 + AROUND]
            below = echo(text, utterance.pair, [each.pair for each in following])
            member = next((each.member for each in following if each.pair is below), None)
            if member is not None:
                utterance.member = member
                utterance.continues, utterance.evidence = None, "quoted-below"
    first = next((number for number, utterance in enumerate(utterances) if utterance.member is not None), 0)
    for utterance in utterances[:first]:
        if utterance.attribution is not None and (utterance.attribution.clitic or utterance.attribution.phrase):
            utterance.member = utterances[first].member
            utterance.evidence = f"{utterance.evidence}+next-speaker"


def _is_agency(text: str, behind: Attribution, words: Lexicon) -> bool:
    """Tell whether it is an agency that reports what somebody says: ``…, saying it was “…”, Reuters reported``."""
    phrase = behind.phrase
    if phrase is None or phrase.kind != "name":
        return False
    name = [token[0] for token in phrase.name]
    if " ".join(name) in words.outlets or f"The {' '.join(name)}" in words.outlets:
        return True  # `the Guardian`
    article = text[max(0, phrase.name[0][1] - _PAPER) : phrase.name[0][1]].rstrip().rpartition(" ")[2]
    return article.casefold() in words.definite and is_press(name, words)


def _is_house(text: str, after: Attribution, prior: Attribution, words: Lexicon) -> bool:
    """Tell whether a house is named before a quotation, and a pronoun of a person stands behind it."""
    phrase = after.phrase
    he = phrase is not None and text[phrase.start : phrase.end].casefold() in words.gendered
    return he and prior.phrase is not None and prior.phrase.organisation


def _choose(text: str, utterance: Utterance, words: Lexicon) -> None:
    """Choose between the attribution before and the one behind: a name beats a pronoun, behind beats before."""
    after, prior = utterance.behind, utterance.before
    sentence = prior is not None and prior.evidence == "sentence-before"  # `NAME meminta maaf. “…,” tuturnya`
    if after is not None and prior is not None and not (prior.joined or sentence):
        named = after.phrase is not None and after.phrase.kind != "pronoun"
        if (
            not named
            and prior.phrase is not None
            and prior.phrase.kind == "name"
            and not _is_house(text, after, prior, words)
        ):
            after = replace(after, phrase=prior.phrase, clitic=False)
    agency = after is not None and prior is not None and prior.cue is not None and _is_agency(text, after, words)
    utterance.attribution = prior if agency else after or prior
    if utterance.attribution is not None:
        utterance.evidence = utterance.attribution.evidence


def _carry(
    text: str,
    blocks: Sequence[Block],
    utterances: Sequence[Utterance],
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
    if utterance.attribution is None and words.crowds and pair.start - 1 == blocks[pair.block].start:
        crowd = announced(text, (from_here, pair.start - 1), cast)
        if crowd is not None:
            utterance.member, utterance.evidence = crowd, "announced"
            return
    if utterance.attribution is None and number + 1 < len(utterances):
        following = utterances[number + 1]
        phrase = following.behind.phrase if following.behind is not None else None
        named = phrase is not None and phrase.kind == "name"
        beside = following.pair.block == pair.last
        opens = previous is None or previous.pair.last < pair.block - 1  # narration stands before it
        if (
            following.behind is not None
            and not text[pair.outer : following.pair.start - 1].strip()
            and (beside or (opens and named))
        ):
            if phrase is not None and phrase.kind == "name":
                utterance.member = cast.enter(phrase)
            elif phrase is not None and phrase.kind == "role":
                utterance.member = by_description(phrase, cast, last)
            else:
                utterance.member = last_subject(text, blocks, from_here, pair.start - 1, cast, words, times) or last
            utterance.evidence = "shared-with-next"
            return
    if previous is not None and previous.pair.last == pair.block and utterance.attribution is None and previous.member:
        since = answers(text, utterances, number, cast)
        since = since or _says_since(text, blocks, from_here, pair, cast, words, times)
        if since is not None and since is not previous.member:
            utterance.member, utterance.evidence = since, "subject-before"
            return
        utterance.member, utterance.continues = previous.member, number - 1
        utterance.evidence = "carried-on"
        return
    whom = asked_whom(text, utterances, number, cast) if previous is not None else None
    if whom is not None:
        utterance.member = whom
        utterance.evidence = f"{utterance.evidence}+alternating" if utterance.attribution else "alternating"
        return
    until = before_question(text, utterances, number, words) if previous is not None else 0
    if previous is not None and until:
        before = utterances[number - 2].pair.outer if number > 1 else 0
        floor = max(before, previous.pair.start - _TITLED)  # `NAME terdiam. "…?" tanya hakim. "…," jawabnya`
        asked = last_subject(text, blocks, floor, until, cast, words, times, anybody=True)
        if asked is not None and asked is not previous.member:
            alone = utterance.attribution is None
            utterance.member = asked
            utterance.evidence = "alternating" if alone else f"{utterance.evidence}+alternating"
            return
    other = next_in_turn(text, utterances, number, cast)
    if other is not None:
        alone = utterance.attribution is None
        utterance.member = other
        utterance.evidence = "alternating" if alone else f"{utterance.evidence}+alternating"
        return
    attribution = utterance.attribution
    they = attribution is not None and attribution.phrase is not None and attribution.phrase.plural
    one = attribution is not None and not they
    pronoun = _pronoun(text, utterance)
    another = last is not None and pronoun in words.gendered and (last.house or last.pronoun not in (None, pronoun))
    anybody = last is None or they or another
    until = attribution.start if attribution is not None and _is_inserted(text, attribution) else pair.start - 1
    if pronoun in words.neuter:
        spoke = last is not None and _is_body(last, words)  # `“…,” his office said. Reed “will not yield,” it said`
        house = last_house(text, blocks, from_here, until, cast, times, uttered=True, anybody=not spoke)
        if house is None and attribution is not None and attribution.cue is not None:
            reads = text[slice(*attribution.cue)] in words.reading
            house = _written(text, from_here, until, cast) if reads else None
        if house is not None:
            utterance.member, utterance.evidence = house, f"{utterance.evidence}+house-before"
            return
    if _opens_clause(text, attribution, words) or (pronoun and utterance.evidence.startswith("clause")):
        later = _named_behind(text, attribution, pair, from_here, cast, times)
        if later is not None:
            utterance.member, utterance.evidence = later, f"{utterance.evidence}+named-behind"
            return
    other = _man_or_woman_beside(text, attribution, pronoun, from_here, cast, times)
    if other is not None and not _is_spoken_of(text, other, pair, words):
        utterance.member, utterance.evidence = other, f"{utterance.evidence}+subject-before"
        return
    found = last_subject(
        text,
        blocks,
        from_here,
        until,
        cast,
        words,
        times,
        anybody=anybody,
        one=one,
        pronoun=pronoun if pronoun in words.gendered else None,
        many=they,
        person=attribution is not None and attribution.clitic,
        said=last is not None
        and last.named
        and goes_on(text, utterance, words),  # `lanjutnya`: whoever spoke last, or speaks since
    )
    if pronoun in words.neuter and last is not None and not _may_be_house(found) and _may_be_house(last):
        found = None  # `“…,” his office said. NAME “will not yield,” it said`
    nobody = found is None or not found.named
    heard = last is not None and last.named and not posts(text, from_here, pair.start, words)
    if nobody and not heard and _is_written(text, attribution, words):
        account = last_account(text, from_here, pair.start, cast)
        if account is not None:
            utterance.member, utterance.evidence = account, f"{utterance.evidence}+account"
            return
    if found is not None and found is not last and last is not None:
        behind = utterance.behind.end if utterance.behind is not None else pair.outer
        if (
            _is_spoken_of(text, found, pair, words)
            or _is_beside(text, found, behind)
            or (not they and _is_house_of(found, last))
        ):
            found = None
    if found is None and attribution is not None and attribution.phrase is not None and pronoun in words.gendered:
        found = _antecedent(text, attribution.phrase.start, pronoun, from_here, cast)
        found = None if found is not None and _is_spoken_of(text, found, pair, words) else found
    if found is not None:
        utterance.member = found
        utterance.evidence = f"{utterance.evidence}+subject-before" if utterance.attribution else "subject-before"
        return
    if they and utterance.evidence == "inscription":
        return  # `Mereka membentangkan spanduk`: several, and nobody who has spoken
    if last is not None:
        utterance.member = _agreeing(text, utterance, utterances[max(0, number - AROUND) : number], last, cast, times)
        utterance.continues = number - 1 if previous is not None and utterance.attribution is None else None
        utterance.evidence = f"{utterance.evidence}+last-speaker" if utterance.attribution else "carried-on"
        return
    near = nearest(cast, from_here, pair.start)
    if near is not None:
        utterance.member = near
        utterance.evidence = f"{utterance.evidence}+nearest-name" if utterance.attribution else "nearest-name"


def _is_body(member: Member, words: Lexicon) -> bool:
    """Tell whether a member is a house, by its name or by the noun for it: ``the mayor’s office``."""
    return member.house or (not member.named and member.words[-1] in words.house_ends)


def _may_be_house(member: Member | None) -> bool:
    """Tell whether ``it`` may stand for a member: a house, or what has no name."""
    return member is not None and (member.house or not member.named)


def _says_since(
    text: str, blocks: Sequence[Block], start: int, pair: Pair, cast: Cast, words: Lexicon, times: frozenset[int]
) -> Member | None:
    """Return who says something in a sentence of its own between two quotations of one paragraph, or None.

    ``"…," kata NAME. Sedangkan NAME meminta warga pulang. "…"``
    """
    begin = text.find(". ", start, pair.start) if text[start : start + 1] != "." else start
    if begin < 0 or text[max(0, pair.start - 4) : pair.start - 1].rstrip()[-1:] != ".":
        return None
    member = last_subject(text, blocks, begin + 1, pair.start - 1, cast, words, times, said=True)
    return member if member is not None and member.named else None


def _is_inserted(text: str, attribution: Attribution) -> bool:
    """Tell whether a pronoun and its verb stand between commas: in ``Aalto, he said, had “…”`` it is not Aalto."""
    phrase, cue = attribution.phrase, attribution.cue
    if phrase is None or cue is None or cue[1] > phrase.start + _CLAUSE:
        return False
    return attribution.start < phrase.start and text[phrase.start - 2] == "," and text[cue[1] : cue[1] + 1] == ","


def _pronoun(text: str, utterance: Utterance) -> str:
    """Return the words that stand for the speaker, or nothing."""
    phrase = utterance.attribution.phrase if utterance.attribution is not None else None
    return text[phrase.start : phrase.end].casefold() if phrase is not None else ""


def _written(text: str, start: int, end: int, cast: Cast) -> Member | None:
    """Return what the narration says was written, the last such thing: ``Someone left a note. “…,” it reads``.

    What somebody says in a statement is his or hers.
    """
    words = list(WORD.finditer(text, start, end))
    for before, article, noun in zip(words[-3::-1], words[-2::-1], words[:0:-1], strict=False):
        if noun[0] in cast.lexicon.utterances and article[0] in cast.lexicon.articles:
            in_it = before[0].casefold() in cast.lexicon.prepositions
            return None if in_it else cast.unnamed(article.start(), noun.end())
    return None


def _is_written(text: str, attribution: Attribution | None, words: Lexicon) -> bool:
    """Tell whether a verb says that somebody has written the words (``tulisnya``, ``cuit dia``)."""
    return attribution is not None and attribution.cue is not None and text[slice(*attribution.cue)] in words.writing


def _author(text: str, utterance: Utterance, cast: Cast, times: frozenset[int], floor: int) -> Member | None:
    """Return who has signed what a quotation stands in: ``Dalam surat yang diteken NAME tertulis, "…"``.

    Where a pronoun says so it is what the sentence before tells of: ``a letter from the committee. “…,” it said``.
    """
    attribution, pair = utterance.attribution, utterance.pair
    if attribution is None or attribution.clitic or attribution.cue is None:
        return None
    if attribution.phrase is None:
        return signed(text, (attribution.start, pair.start), cast, times)
    if _pronoun(text, utterance) not in cast.lexicon.neuter:
        return None
    before = min(attribution.phrase.start, pair.start) - 1
    return signed(text, (sentence_start(text, before - 1, floor, cast.lexicon), before), cast, times)


def _antecedent(text: str, at: int, pronoun: str, floor: int, cast: Cast) -> Member | None:
    """Return whom a pronoun points back to in its own sentence: ``a speech by Lady NAME, in which she said``."""
    member = nearest(cast, sentence_start(text, at, floor, cast.lexicon), at)
    return member if member is not None and member.pronoun == pronoun else None


def _opens_clause(text: str, attribution: Attribution | None, words: Lexicon) -> bool:
    """Tell whether words are ascribed by a participle whose subject stands behind them."""
    if attribution is None or attribution.phrase is not None or attribution.cue is None or not words.gerund:
        return False
    start, end = attribution.cue
    return attribution.start == start and text.endswith(words.gerund, start, end)


def _named_behind(
    text: str, attribution: Attribution | None, pair: Pair, floor: int, cast: Cast, times: frozenset[int]
) -> Member | None:
    """Return whom a pronoun of an opening clause means: ``Although he said it was “…”, NAME went``.

    Or a participle (``Asserting that it was “…”, NAME went``). The words are part of that clause, and it ends in a
    comma.
    """
    words = cast.lexicon
    if attribution is None:
        return None
    opens = attribution.phrase is None
    if attribution.phrase is not None:
        first = WORD.match(text, sentence_start(text, attribution.phrase.start, floor, words))
        if first is None or first[0].casefold() not in words.subordinators:
            return None
    comma = text.find(", ", pair.outer, pair.outer + _DESCRIBED)
    if comma < 0 or ends_inside(text, pair.outer, comma):
        return None
    phrase = read_phrase(text, comma + 1, comma + _DESCRIBED, words, times)
    follows = text[phrase.end : phrase.end + 2] if phrase is not None else ""
    if phrase is None or not (follows[:1] == " " and follows[1:].islower()):
        return None
    if phrase.kind == "role" and opens:
        return by_description(phrase, cast, None)  # `Asserting that it was “…”, the ministry said`
    return cast.enter(phrase) if phrase.kind == "name" and (opens or not phrase.organisation) else None


def _man_or_woman_beside(
    text: str, attribution: Attribution | None, pronoun: str, floor: int, cast: Cast, times: frozenset[int]
) -> Member | None:
    """Return the one man whom a sentence names before ``he`` where a woman is its subject, or the other way round.

    ``Ms Reed said that when she asked Mr Dolan to move the tank, he told her: “…”``
    """
    words = cast.lexicon
    if attribution is None or attribution.phrase is None or pronoun not in words.gendered:
        return None
    at = attribution.phrase.start
    start = sentence_start(text, at, floor, words)
    named: dict[str, list[int]] = {}
    for title, of in words.pronoun_of.items():
        place = text.find(f"{title} ", start, at) if title[:1].isupper() else -1
        if place < 0 and title[:1].isupper():
            place = text.find(f"{title}. ", start, at)
        if place >= 0 and not text[place - 1 : place].isalnum():
            named.setdefault(of, []).append(place)
    others = [place for of, places in named.items() if of != pronoun for place in places]
    mine = named.get(pronoun, [])
    if len(mine) != 1 or not others or min(others) > mine[0]:
        return None
    subject = topic(text, start, at, words, times)
    if subject is None or subject.start != min(others):
        return None  # `Asked by Ms Hallam whether Mr Thurlow had fallen, he replied`
    phrase = read_phrase(text, mine[0], at, words, times)
    return cast.enter(phrase) if phrase is not None and phrase.kind == "name" else None


def _is_beside(text: str, member: Member, at: int) -> bool:
    """Tell whether a member is named in the rest of a clause whose subject is a pronoun: ``ujarnya kepada NAME``."""
    clause = text[at : at + _CLAUSE].partition("\n")[0].partition(",")[0].partition(".")[0]
    return member.named and member.name in clause


def _agreeing(
    text: str,
    utterance: Utterance,
    before: Sequence[Utterance],
    last: Member,
    cast: Cast,
    times: frozenset[int],
) -> Member:
    """Return who spoke last, unless that is a man where ``she`` speaks.

    It is the one woman who has spoken before him then, and has been named since where there are more, or whom a title
    before a name has shown to be one.
    """
    pronoun = _pronoun(text, utterance)
    if pronoun not in cast.lexicon.gendered or (last.pronoun in (None, pronoun) and not last.house):
        return last
    others = {id(u.member): u.member for u in before if u.member is not None and u.member.pronoun == pronoun}
    since = before[-1].pair.outer if before else 0
    named = [other for other in others.values() if text.find(other.name, since, utterance.pair.start) >= 0]
    if len(named) == 1:
        return named[0]  # `Of Mr Dolan's cooks two have left. “…,” he says`
    if others:
        return next(iter(others.values())) if len(others) == 1 else last
    return _titled(text, utterance.pair.start, pronoun, cast, times) or last


def _titled(text: str, end: int, pronoun: str, cast: Cast, times: frozenset[int]) -> Member | None:
    """Return whose name stands last before an offset behind a title of that pronoun: ``Ms NAME`` for ``she``."""
    low = max(0, end - _TITLED)
    titles = [title for title, of in cast.lexicon.pronoun_of.items() if of == pronoun and title[0].isupper()]
    at = max((text.rfind(f"{title}{stop} ", low, end) for title in titles for stop in ("", ".")), default=-1)
    if at < 0 or text[at - 1 : at].isalnum():
        return None
    phrase = read_phrase(text, at, end, cast.lexicon, times)
    return cast.enter(phrase) if phrase is not None and phrase.kind == "name" else None


def _is_house_of(member: Member, last: Member) -> bool:
    """Tell whether a member without an office is the house that whoever spoke last speaks for: ``CSR X``."""
    if member.role is not None or last.role is None or member.words[0] in last.words:
        return False
    return f" {member.name.partition(' ')[0]} " in f"{last.role} "


def _is_spoken_of(text: str, member: Member, pair: Pair, words: Lexicon) -> bool:
    """Tell whether a quotation names a member as nobody does of himself: in full, behind a title (``Pak Tono``), or
    at its beginning (``Tono lalu pergi``)."""
    if not member.named:
        return False
    said = text[pair.start : pair.end].split()
    initials = "".join([word[0] for word in member.words]).upper()
    if len(initials) > 1 and initials in said:
        return True  # `GW` for `Galih Wirasena`
    if len(member.words) > 1 and text.find(member.name, pair.start, pair.end) >= 0:
        return True
    if len(said) > 1 and said[0].casefold() in member.words and said[0][0].isupper() and said[1].islower():
        return True
    return any(
        words.is_title(title.lstrip('("“')) and name.strip(".,:;?!").casefold() in member.words
        for title, name in pairwise(said)
    )
