"""Whom a description means (``Duta Besar``, ``pemain itu``, ``anak itu``, ``surat tersebut``, ``akun itu``).

In: a phrase that names nobody, and the narration before it. Out: the member who holds the office, who was last
spoken of, whom the narration has brought in by that word, or whose letter it is. It is a long module because these
answers are tried in one order.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ...model import Block
from ...patterns import pattern
from ..cast import Cast
from ..lexicon import Lexicon
from ..member import Member
from ..nearby import age_in, so_old
from ..phrases.lookahead import speaks_through
from ..phrases.phrase import Phrase
from ..phrases.reader import read_phrase
from ..spellings import follows_article, is_house_of, named_by_initials, spelled_out, without_opening
from ..usage.occurrences import ARTICLE
from .accounts import pointed_at
from .houses import PRESS_NEAR, is_press, last_house, last_press
from .letters import signed
from .narration import last_subject
from .sentences import sentences_before

_BACK: Final = 2000
"""How far back an account's handle is looked for, in code points."""
_APPOSED: Final = r"[A-Z][\w'’&-]*(?: [A-Z][\w'’&-]*){0,5}\Z"
_HEADED: Final = r"[A-Z][a-z]+(?: [A-Z][\w'’&-]*){1,6}"
_OF: Final = r" (?P<joiner>[a-z]{2,3})(?: the)? [A-Z][\w-]+(?:(?:,| and|, and)? [A-Z][\w-]+){0,3}"
_USES: Final = 3
"""So many uses of a noun are looked at."""
_MENTIONS: Final = 8
"""So many times whoever was brought in may have been spoken of: ``The official said …, the Norland official said``."""
_NAME: Final = 60
"""The name of a house is no longer."""
_BESIDE: Final = 40
"""The words before a noun stand so near."""
_OPENING: Final = 5
"""A sentence about a report has its noun among so many words."""
_ARTICLE: Final = 4
"""The article before a name has so many letters, the blank among them."""
_WORDS: Final = 4
"""Between an article and the noun of somebody stand no more words."""
_WORD: Final = 12
"""A demonstrative, or a word before a description, is no longer."""
_ATTRIBUTION: Final = 120
"""To whom something is said is told no further back."""
_PLAIN: Final = 2
"""A noun and a demonstrative or an article."""


def described(
    text: str,
    blocks: Sequence[Block],
    phrase: Phrase,
    narration: tuple[int, int],
    cast: Cast,
    times: frozenset[int],
    last: Member | None,
    turn: Member | None,
) -> tuple[Member | None, str]:
    """Return whom a phrase beside a quotation means, and which recogniser told, or nothing where it is the office.

    ``narration`` is the stretch before, ``last`` who spoke last, ``turn`` whose turn it is in a dialogue.
    """
    words = cast.lexicon
    near = last
    if last is not None and _is_same_noun(text, phrase, last, words):
        return last, "last-speaker"
    house = _is_house(text, phrase, words)
    uttered = _is_utterance(text, phrase, words)
    if _is_owned(text, phrase, words):
        until = min(phrase.start, narration[1])
        owner = last_subject(text, blocks, narration[0], until, cast, words, times, anybody=True, many=True)
        return owner or last or cast.unnamed(phrase.start, phrase.end), "whose"
    if uttered and (author := signed(text, narration, cast, times)) is not None:
        return author, "signed"
    if uttered and _is_introduced(text, blocks, phrase, narration, words):
        return cast.unnamed(phrase.start, phrase.end), "brought-in"
    if uttered and (body := last_house(text, blocks, *narration, cast, times)) is not None:
        return body, "house-before"
    owned = "'" in text[phrase.start : phrase.end] or "’" in text[phrase.start : phrase.end]
    noun = text[phrase.start : phrase.end].rpartition(" ")[2] if house and words.head_final else ""
    if not uttered and (phrase.this or house):
        explained = _apposed(text, phrase, cast)
        if explained is not None and house and last is not None and _is_nearer_house(text, last, explained, phrase):
            return last, "last-speaker"
        if explained is not None:
            return explained, "apposition"
        new = _brought_in(text, phrase, narration, cast, times)
        if new is not None:
            return new, "brought-in"
    full = _full_name(text, phrase, cast) if house or _is_long_house(text, phrase, words) else None
    full = full or _pointed_house(text, phrase, cast) or (None if house else _spelled(text, phrase, cast))
    if full is not None:
        return full, "full-name"
    if noun and not owned and (body := last_house(text, blocks, *narration, cast, times, called=noun)) is not None:
        return body, "house-before"  # `Penmore Energy shut off the gas. “…,” the company said`, not `the state's union`
    if words.head_final and _noun_of(text, phrase, words) in words.presses:
        if last is not None and is_press(last.name.split(), words):
            return last, "house-before"
        if _is_the_paper(text, phrase, words) and (paper := last_press(text, 0, phrase.start, cast)) is not None:
            return paper, "house-before"
        if last is not None and _publishes(text, last, words):
            return last, "house-before"  # `Harzer Zeitung wrote …. “…,” the paper said`
    account = pointed_at(text, phrase, cast)
    if account is not None:
        return account, "account"
    if turn is not None:
        near = turn
    elif text[phrase.start : phrase.end].split(" ")[-1 if words.head_final else 0] in words.documents:
        ascribed = text.endswith(words.according_ends, 0, phrase.start)  # `according to the report`
        if words.head_final and not ascribed:
            near = last_subject(text, blocks, *narration, cast, words, times, anybody=True)
        if near is None or ascribed or not uttered:
            return cast.unnamed(phrase.start, phrase.end), "document"  # `the lawsuit says` what nobody has said
    elif phrase.this or house or uttered or _is_foremost(text, phrase, words):
        anybody = house or uttered or last is None or (phrase.this and words.head_final)
        one = phrase.this and not house
        sex = _sex(text, phrase, words)
        start, end = narration
        if start < phrase.start < end and text[phrase.start].isupper():
            end = phrase.start  # `The billionaire, who owns a firm, added “…”` is somebody of before
        mentioned = uttered and not words.head_final
        if mentioned:  # not in the rest of a sentence: `kata NAME dalam pernyataan. “…,” imbuh pernyataan itu`
            first = _first_mention(text, phrase, start, end, words)
            mentioned, start = first > start, max(start, first)
        near = last_subject(text, blocks, start, end, cast, words, times, anybody=anybody, one=one, pronoun=sex)
        if near is None and sex is not None and last is not None and last.pronoun not in (None, sex):
            last = _last_of(sex, phrase.start, cast) or last
        if near is None and (mentioned or (uttered and words.head_final and not _is_mentioned(text, phrase))):
            return cast.unnamed(phrase.start, phrase.end), "document"
        near = near or last
        kind = (near.role or "").rpartition(" ")[2] if near is not None else ""
        if house and kind and near is not None and not near.house:
            joined = not words.joiners.isdisjoint((near.role or "").split()[1:])  # `leader of the party`
            if words.head_final and kind in words.house_nouns and not joined:
                return near, "house-before"  # `airline NAME said it was “sorry”. “…,” the company said`
            return cast.unnamed(phrase.start, phrase.end), "brought-in"  # `kata konsorsium itu` is no person's
    return by_description(phrase, cast, near), ""


def _first_mention(text: str, phrase: Phrase, start: int, end: int, words: Lexicon) -> int:
    """Return where the sentence begins that first speaks of a letter or the like between two offsets, or -1.

    Whoever wrote it is told of there or behind, not before.
    """
    at = text.find(f" {_noun_of(text, phrase, words)} ", start, min(end, phrase.start - 1))
    return max(text.rfind(". ", start, at) + 1, text.rfind("\n", start, at) + 1, start) if at >= 0 else -1


def _is_same_noun(text: str, phrase: Phrase, last: Member, words: Lexicon) -> bool:
    """Tell whether ``his office`` is that of whoever spoke last without a name: ``The minister’s office``."""
    whose, _, noun = text[phrase.start : phrase.end].partition(" ")
    house = noun in words.house_ends and whose in words.possessives and last.words[-1] == noun
    return house and not last.named and any(word.endswith(words.genitive) for word in last.words)


def _is_the_paper(text: str, phrase: Phrase, words: Lexicon) -> bool:
    """Tell whether a noun means a paper named before, and none that is brought in otherwise: ``a working paper``."""
    article, *described = text[phrase.start : phrase.end].casefold().split()
    if article not in words.definite or not all("-" in word for word in described[:-1]):
        return False  # `the rival newspaper`, but `the Lund-based newspaper`
    low, noun = max(0, phrase.start - PRESS_NEAR), f" {described[-1]}"
    at = text.find(noun, low, phrase.start - 1)
    while at >= 0:
        behind = text[at + len(noun) : at + len(noun) + 2]
        whole = not (behind[0].isalnum() or behind[1:].isupper())  # but `trade paper Lund News`
        if whole and text[max(low, at - _BESIDE) : at].rpartition(" ")[2].casefold() not in words.definite:
            return False
        at = text.find(noun, at + 1, phrase.start - 1)
    return described[-1] in words.papers


def _publishes(text: str, member: Member, words: Lexicon) -> bool:
    """Tell whether a member may be a paper: a house or an outlet, or a name of several words behind an article."""
    article = text[max(0, member.place - _ARTICLE) : member.place].rpartition("\n")[2].strip().casefold()
    return member.house or member.name in words.outlets or (article in words.definite and len(member.words) > 1)


def _noun_of(text: str, phrase: Phrase, words: Lexicon) -> str:
    """Return the noun of a description, in small letters; nothing where it has none."""
    told = [word for word in text[phrase.start : phrase.end].casefold().split() if word not in words.demonstratives]
    return told[-1 if words.head_final else 0] if told else ""


def _apposed(text: str, phrase: Phrase, cast: Cast) -> Member | None:
    """Return whose name an apposition with the noun explains: ``Corran Point, a hedge fund`` for ``the fund``."""
    words = cast.lexicon
    if not words.head_final:
        return None
    *others, noun = text[phrase.start : phrase.end].split()
    whose = [word for word in others if word[0].isupper() and word.casefold() not in words.articles]
    low = max(0, phrase.start - _BACK)
    at = phrase.start
    for _ in range(_USES):
        at = text.rfind(f" {noun}", low, at)
        if at < 0:
            return None
        comma = text.rfind(", ", max(low, at - _NAME), at)
        described = text[comma + 2 : at].split() if comma >= 0 else []
        following = text[at + 1 + len(noun) : at + 2 + len(noun) + _BESIDE].split()
        if whose and not any(word in text[max(low, at - _NAME) : at + _BESIDE] for word in whose):
            continue  # `the Lund Republican` is not `NAME, a Republican from Norwell`
        if following and following[0] in words.active:
            continue  # `Responding to the Lund News, a spokesperson said …`
        if described and described[0] in words.indefinite and all(map(str.isalpha, described)):
            # the noun is the head of what explains the name: not `a teacher at the school`
            name = pattern(_APPOSED).search(text[max(0, comma - _NAME) : comma])
            inner = words.stops | words.joiners | words.prepositions | words.articles
            opens = name is not None and name[0].casefold() in words.openers  # `However, a senior official, …`
            if name is not None and noun in words.lower_roles and " " not in without_opening(name[0], words):
                continue  # `talking to The News, a pharmacist said`
            if name is not None and not opens and inner.isdisjoint(described[1:]):
                return _of_house(name[0], comma, cast)
    return None


def _is_nearer_house(text: str, last: Member, explained: Member, phrase: Phrase) -> bool:
    """Tell whether the house that has spoken last is named behind the last place that names the one explained."""
    low, at = max(0, phrase.start - ARTICLE), phrase.start
    named = last.house and last is not explained
    return named and text.rfind(last.name, low, at) > text.rfind(explained.name, low, at)


def _full_name(text: str, phrase: Phrase, cast: Cast) -> Member | None:
    """Return the house whose full name, the last before a description, ends in its noun, or begins with it.

    ``Cork County Council`` for ``the council``, ``Kementerian Perdagangan`` for ``kementerian tersebut``.
    """
    words = cast.lexicon
    told = [word for word in text[phrase.start : phrase.end].casefold().split() if word not in words.demonstratives]
    noun = told[-1].title() if words.head_final else " ".join(told).title()
    low, at = max(0, phrase.start - ARTICLE), phrase.start
    for _ in range(_USES):
        at = text.rfind(noun, low, at)
        if at < 0:
            return None
        end = at + len(noun)
        if words.head_final:
            run = pattern(_APPOSED).search(text[max(low, end - _NAME) : end])
            name = without_opening(run[0], words) if run is not None else ""
            part = text[end : end + 2].strip()[:1].isupper()  # `the Northern Bank Trust` is no bank
            of = pattern(_OF).match(text, end) if not part else None
            if of is not None and of["joiner"] in words.joiners:  # `the Ministry of Health` for `the ministry`
                end = of.end()
                name += of[0]
        else:
            run = pattern(_HEADED).match(text, at)
            name, part = (run[0], False) if run is not None else ("", False)
            end = at + len(name)
        if " " in name and not part and not text[end - len(name) - 1 : end - len(name)].isalnum():
            return _of_house(name, end, cast)
    return None


def _spelled(text: str, phrase: Phrase, cast: Cast) -> Member | None:
    """Return the house that an acronym stands for, where the article spells it out: ``the MGB``, ``KBRI tersebut``."""
    first, _, last = text[phrase.start : phrase.end].partition(" ")
    acronym, pointing = (last, first) if first in cast.lexicon.definite else (first, last)
    pointed = pointing in cast.lexicon.definite or pointing in cast.lexicon.demonstratives
    if not pointed or not acronym.isupper() or cast.by_role(phrase) is not None:
        return None
    at = phrase.end - len(acronym) if acronym is last else phrase.start
    name = spelled_out(acronym, text, at, cast.lexicon)
    span = named_by_initials(acronym, text, at) if name is None and cast.lexicon.head_final else None
    if (
        span is not None
        and follows_article(text, span[0], cast.lexicon)
        and is_house_of(acronym, text, span, cast.lexicon)
    ):
        house = _of_house(text[slice(*span)], span[1], cast)
        cast.goes_by(house, acronym)
        return house  # `the NWS`, of `the National Weather Service`
    if name is None or not (cast.lexicon.head_final or name.partition(" ")[0] in cast.lexicon.houses):
        return None  # `Berita Acara Pemeriksaan` is nobody
    end = at + len(acronym)
    return cast.enter(Phrase("name", at, end, ((acronym, at, end),), organisation=True))


def _of_house(name: str, end: int, cast: Cast) -> Member:
    """Return the member of that name, which ends at an offset; a new one where nobody has it."""
    name = without_opening(name, cast.lexicon)
    known = cast.known(tuple(name.casefold().split()))
    if known is not None:
        return known
    start = end - len(name)
    tokens = tuple((word[0], start + word.start(), start + word.end()) for word in pattern(r"\S+").finditer(name))
    return cast.enter(Phrase("name", start, end, tokens, organisation=True))


def _brought_in(
    text: str, phrase: Phrase, narration: tuple[int, int], cast: Cast, times: frozenset[int]
) -> Member | None:
    """Return whom the narration brings in as one of many by the noun of a description.

    ``Seorang anak membagikan permen. "Ambil, Pak," ujar anak itu``; ``ada pejabat kabupaten yang datang``.
    """
    words = cast.lexicon
    told = text[phrase.start : phrase.end].split(" ")
    noun = told[-1] if words.head_final else told[0]
    if len(told) > _PLAIN:
        return None
    low, at = narration
    kinds: set[str] = set()
    for _ in range(_MENTIONS):
        at = max(text.rfind(f" {noun}{mark}", low, at) for mark in (" ,." if words.head_final else " "))
        if at < 0:
            return _addressed(text, noun, low, cast)
        before = text[max(low, at - _BESIDE) : at].split()
        pointing = text[at + 2 + len(noun) : at + 2 + len(noun) + _WORD].partition(" ")[0]
        if not words.head_final and pointing in words.demonstratives:
            continue  # `Bahkan pedagang itu mengeluh` is of who was brought in before
        if words.definite.isdisjoint([word.casefold() for word in before[-2:]]):
            break  # `A senior official spoke. The official, who …` is the one brought in before
        kinds.update([word for word in before[-1:] if word.casefold() not in words.definite])
    if not kinds.issubset(before):
        return None  # `A Norland official spoke. The Dunmark official did not`
    end = at + 1 + len(noun)
    adjectives = 0
    while words.head_final and adjectives < len(before) - 1 and adjectives < _WORDS and _describes(before[-1], words):
        adjectives += 1
        at -= 1 + len(before.pop())  # `A senior official`, `a senior finance ministry official`
    if words.head_final and not adjectives and len(before) > 1 and before[-2].casefold() in words.indefinite:
        at -= 1 + len(before.pop()) if before[-1].isalpha() else 0  # `a Harding adviser`
    marker = before[-1] if before else ""
    if marker.casefold() not in words.indefinite:
        return None
    if len(before) > 1 and (before[-2].casefold() in words.copulas or _ends_name(before[:-1], words)):
        return None  # `NAME, seorang guru, …`; `NAME adalah seorang guru`
    exists = marker.casefold() in words.existing
    start = at + 1 if exists else at - len(marker)
    found = read_phrase(text, start, narration[1], words, times)
    if found is None:
        return None
    if found.kind == "name" and speaks_through(text, start, found, words):
        return cast.unnamed(start, end)
    if found.kind == "name":
        return cast.enter(found)
    end = found.end if exists or text[end + 1 : found.end].partition(" ")[0] in words.joiners else end
    return cast.unnamed(found.start, end) if found.kind == "role" else None


def _addressed(text: str, noun: str, low: int, cast: Cast) -> Member | None:
    """Return whom the one who has spoken right before spoke to: ``"…?" ujar NAME kepada seorang pedagang``."""
    words = cast.lexicon
    if words.head_final:
        return None
    for one in words.indefinite:
        at = text.rfind(f" {one} {noun}", max(0, low - _ATTRIBUTION), low)
        if at >= 0 and text[max(0, at - _WORD) : at].rpartition(" ")[2] in words.addressing | words.subordinators:
            return cast.unnamed(at + 1, at + 2 + len(one) + len(noun))
    return None


def _describes(word: str, words: Lexicon) -> bool:
    """Tell whether a word before a noun can be of its description: an adjective, or the letters of a house."""
    known = words.indefinite | words.prepositions | words.joiners | words.stops | words.articles
    return word.isalpha() and (word.islower() or word.isupper()) and word.casefold() not in known


def _ends_name(before: Sequence[str], words: Lexicon) -> bool:
    """Tell whether words end in a name that what follows explains, which ``Setibanya di Sayung,`` does not."""
    if before[-1][-1] != "," or not before[-1][0].isupper():
        return False
    head = next((word for word in reversed(before) if not word[0].isupper()), "")
    placed = head in words.prepositions or head in words.according
    return not placed and before[-1][:-1] not in words.calendar


def _is_utterance(text: str, phrase: Phrase, words: Lexicon) -> bool:
    """Tell whether it is what somebody uttered that says so: ``tulis pernyataan itu``, ``the statement read``."""
    described = text[phrase.start : phrase.end].split(" ")
    if words.head_final:
        return len(described) == 2 and described[0] in words.definite and described[1] in words.utterances
    return described[0] in words.utterances and described[0] not in words.accounts


def _sex(text: str, phrase: Phrase, words: Lexicon) -> str | None:
    """Return the pronoun of those whom a description can mean: ``perempuan itu``, ``the woman``; None for anybody."""
    described = text[phrase.start : phrase.end].casefold().split(" ")
    return words.pronoun_of.get(described[-1 if words.head_final else 0]) if phrase.this else None


def _last_of(pronoun: str, end: int, cast: Cast) -> Member | None:
    """Return who of a pronoun is named last before an offset, or None."""
    found = [member for member in cast.members if member.named and member.pronoun == pronoun]
    best = max(found, key=lambda member: cast.text.rfind(member.name.partition(" ")[0], 0, end), default=None)
    return best if best is not None and cast.text.rfind(best.name.partition(" ")[0], 0, end) >= 0 else None


def _is_foremost(text: str, phrase: Phrase, words: Lexicon) -> bool:
    """Tell whether a description is of whoever was spoken of last: ``orang nomor satu di Lawe itu``."""
    return bool(words.foremost) and text[phrase.start : phrase.end].casefold().startswith(words.foremost)


def _is_mentioned(text: str, phrase: Phrase) -> bool:
    """Tell whether what was written has been spoken of: ``said in a letter``, and then ``the letter read``."""
    noun = text[phrase.start : phrase.end].rpartition(" ")[2]
    return text.rfind(f" {noun}", max(0, phrase.start - _BACK), phrase.start - 1) >= 0


def _is_owned(text: str, phrase: Phrase, words: Lexicon) -> bool:
    """Tell whether it is what somebody just spoken of has uttered: ``Their report stated``; ``“…,” his note reads``."""
    before = text[max(0, phrase.start - _BESIDE) : phrase.start].rstrip()
    noun = text[phrase.start : phrase.end]
    whose, _, uttered = noun.partition(" ")
    if whose.casefold() in words.possessives and uttered in words.utterances:
        return True
    return noun in words.utterances and before.rpartition(" ")[2].rpartition("\n")[2].casefold() in words.possessives


def _is_introduced(
    text: str, blocks: Sequence[Block], phrase: Phrase, narration: tuple[int, int], words: Lexicon
) -> bool:
    """Tell whether the sentence before is about the utterance itself: ``An engineer’s report found …``."""
    described = text[phrase.start : phrase.end].split(" ")
    noun = described[-1 if words.head_final else 0]
    low, high, _ = next(sentences_before(text, blocks, *narration, words), (0, 0, False))
    opening = text[low:high].split(" ", _OPENING)[:_OPENING]
    return len(opening) > 1 and opening[0].casefold() in words.indefinite and noun in opening


def _is_house(text: str, phrase: Phrase, words: Lexicon) -> bool:
    """Tell whether a description is a company or a body that the text has named (``badan tersebut``)."""
    described = text[phrase.start : phrase.end].casefold().split(" ")
    if described[0] in words.articles:
        if described[0] not in words.definite or len(described) == 1:
            return False
        del described[0]
        if (
            words.head_final
            and len(described) <= _WORDS
            and all(map(_is_kind, text[phrase.start : phrase.end].split()[1:]))
        ):
            del described[:-1]  # `the industry body`, `the Norwell-based tech firm`
    return described[0] in words.house_nouns and all(word in words.demonstratives for word in described[1:])


def _is_kind(word: str) -> bool:
    """Tell whether a word may say what kind of house one is: in small letters, or where it is: ``Norwell-based``."""
    return word.islower() or word.rpartition("-")[2].islower()


def _is_long_house(text: str, phrase: Phrase, words: Lexicon) -> bool:
    """Tell whether a description is the name of a body in small letters: ``kementerian luar negeri tersebut``."""
    told = text[phrase.start : phrase.end].split(" ")
    pointed = not words.head_final and told[0] in words.house_nouns and told[-1] in words.demonstratives
    return pointed and all(map(str.islower, told))


def _pointed_house(text: str, phrase: Phrase, cast: Cast) -> Member | None:
    """Return the house whose name a demonstrative follows: ``Kantor Jaksa Agung Lawe tersebut``."""
    name, _, pointing = text[phrase.start : phrase.end].rpartition(" ")
    words = cast.lexicon
    if pointing not in words.demonstratives or " " not in name or name.partition(" ")[0] not in words.institutions:
        return None
    return _of_house(name, phrase.start + len(name), cast) if not any(map(str.islower, name.split())) else None


def _has_name(member: Member) -> bool:
    """Tell whether a member has a name, as a house may behind an article: ``The Alliance of Harbour Teachers``."""
    return member.named or member.name.rpartition(" ")[2][0].isupper()


def _holds_office(member: Member, words: Lexicon) -> bool:
    """Tell whether a member has an office, and more than titles (``Dr``) or what somebody is (``Sprinter``)."""
    held = member.role.split() if member.role is not None else ()
    return any(word[0].isupper() and word.strip(",.") in words.roles and not words.is_title(word) for word in held)


def by_description(phrase: Phrase, cast: Cast, before: Member | None) -> Member | None:
    """Return who is meant by a role or a description (``Duta Besar``, ``pemain itu``, ``salah satu warga``).

    A demonstrative points to the person that the narration ``before`` it is about.
    """
    member = cast.by_role(phrase)
    if member is not None:
        return member
    word = cast.text[phrase.start : phrase.end].casefold()
    if " " not in word and word not in cast.lexicon.lower_roles and (member := cast.known((word,))) is not None:
        return member  # `ungkap rina`
    article, _, acronym = cast.text[phrase.start : phrase.end].partition(" ")
    if (
        article in cast.lexicon.definite
        and acronym.isupper()
        and (member := cast.known((acronym.casefold(),))) is not None
    ):
        return member  # `the HDF`, of the Harbour Defence Fund
    if (member := cast.by_title(phrase)) is not None:
        return member
    house = before is not None and (before.house or (before.role is None and before.pronoun is None))
    if before is not None and house and _is_house(cast.text, phrase, cast.lexicon) and _has_name(before):
        return before  # `kata perusahaan itu`
    if before is not None and _is_utterance(cast.text, phrase, cast.lexicon):
        return before  # `tulis pernyataan itu`
    if before is not None and before.named and _is_foremost(cast.text, phrase, cast.lexicon):
        return before
    age = age_in(word, cast.lexicon) if phrase.this else None
    if age is not None and (member := so_old(cast, age["age"], phrase.start)) is not None:
        return member
    described = " ".join(cast.text[phrase.start : phrase.end].split(" ")[:-1][:2])
    low = max(0, phrase.start - ARTICLE)
    spoken_of = phrase.aforesaid and cast.text.rfind(f" {described} ", low, phrase.start) >= 0
    told = age is None or bool(age["years"]) or (before is not None and not _holds_office(before, cast.lexicon))
    if age is not None and not told:  # `the 48-year-old`: no officer, unless so old
        told = cast.text.rfind(age["age"], max(0, phrase.start - _BACK), phrase.start) >= 0
    bearer = _bearer(word, phrase, cast, before) if phrase.this else None
    if bearer is not None:
        return bearer
    whose = _brought_in_of(phrase, cast) if phrase.this else None
    if whose is not None:
        return whose
    if (
        phrase.this
        and told
        and before is not None
        and before.named
        and not spoken_of
        and not _meets(phrase, before, cast)
    ):
        held = (before.role or "").casefold().split()
        apart = word.rpartition(" ")[2] in cast.lexicon.apart and cast.lexicon.apart.isdisjoint(held)
        return cast.unnamed(phrase.start, phrase.end) if apart else before  # `the judge` is no police chief
    return cast.by_head(phrase) or cast.unnamed(phrase.start, phrase.end)


def _meets(phrase: Phrase, member: Member, cast: Cast) -> bool:
    """Tell whether a sentence before has a member do something to whom a description means: ``Reed met the suspect``.

    What explains the member is no other: ``Reed, the lawyer, …``, ``Reed was the lawyer``.
    """
    text, words = cast.text, cast.lexicon
    noun = _noun_of(text, phrase, words) if text.count(" ", phrase.start, phrase.end) < _PLAIN else ""
    at = text.rfind(f" {noun}", max(0, phrase.start - _BACK), phrase.start - 1) if noun else -1
    if at < 0 or text[at + 1 + len(noun) : at + 2 + len(noun)].isalnum():
        return False
    low = max(0, at - _BACK)
    low = max(low, text.rfind(". ", low, at), text.rfind("\n", low, at))
    name = member.name.rpartition(" ")[2] if words.surnames else member.name.partition(" ")[0]
    named = text.find(name, low, at)
    between = text[named + len(name) : at].split() if named >= 0 else []
    if len(between) < 1 + words.head_final or not between[0][0].islower():
        return False
    if words.head_final and (between[0] in words.joiners or not _is_object(between, words)):
        return False
    explaining = words.becoming | words.relative
    return explaining.isdisjoint(between) and not any(map(words.copulas.__contains__, between))


def _is_object(between: list[str], words: Lexicon) -> bool:
    """Tell whether the words up to a noun lead to one that is met: ``met the suspect``, not ``became the youngest``."""
    determined = any(word in words.articles or word in words.possessives for word in between[-2:])
    return determined and not (words.superlative and between[-1].endswith(words.superlative))


def _brought_in_of(phrase: Phrase, cast: Cast) -> Member | None:
    """Return who was brought in by the same words: ``a Harbour Bank spokesman``, then ``the Harbour Bank spokesman``.

    They say of which house somebody is; nobody else is meant then, whoever the narration is about.
    """
    text, lexicon = cast.text, cast.lexicon
    article, _, told = text[phrase.start : phrase.end].partition(" ")
    if article not in lexicon.definite or not told[:1].isupper() or not told[-1].islower():
        return None
    low = max(0, phrase.start - ARTICLE)
    for word in lexicon.articles - lexicon.definite:
        at = max(text.rfind(f"{each} {told}", low, phrase.start) for each in (word, word.capitalize()))
        end = at + len(word) + 1 + len(told)
        if at >= 0 and not (at and text[at - 1].isalnum()) and not text[end].isalnum():
            return cast.unnamed(at, end)
    return None


def _bearer(described: str, phrase: Phrase, cast: Cast, before: Member | None) -> Member | None:
    """Return who bears a title that a noun points to, the last such one: ``perwira itu`` for ``AKP NAME``.

    None where whoever the narration is about bears one too, or nobody does.
    """
    lexicon, text = cast.lexicon, cast.text
    words = described.split()
    titles = lexicon.bearers.get(words[-1] if lexicon.head_final else words[0])
    if titles is None or (before is not None and not titles.isdisjoint((before.role or "").split())):
        return None
    low = max(0, phrase.start - ARTICLE)
    at = max(_last_word(text, title, low, phrase.start) for title in titles)
    *_, beside = ("", *text[max(0, at - _BESIDE) : max(0, at)].rpartition("\n")[2].replace("-", " ").split())
    if lexicon.head_final and beside.istitle():
        return None  # `Attorney General NAME`, `Attorney-General NAME`
    bearer = read_phrase(text, at, phrase.start, lexicon, cast.times) if at >= 0 else None
    return cast.enter(bearer) if bearer is not None and bearer.kind == "name" else None


def _last_word(text: str, word: str, low: int, high: int) -> int:
    """Return where a word stands last between two offsets, not as the end of a longer one; -1 where it does not."""
    at = text.rfind(f"{word} ", low, high)
    while at > 0 and text[at - 1].isalnum():
        at = text.rfind(f"{word} ", low, at)
    return at
