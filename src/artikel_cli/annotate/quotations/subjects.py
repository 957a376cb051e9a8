"""Subjects: who does what a verb says, and what a sentence is about.

In: a text and the offsets of a sentence and of its verb. Out: the :class:`Phrase` that is the subject, or None. It is a
long module because what may stand between a subject and its verb is tried in one order.
"""

from __future__ import annotations

import re
from itertools import islice, pairwise
from typing import Final

from msgspec.structs import replace

from ...patterns import pattern
from ..lexicon import Lexicon
from ..phrases.phrase import Phrase
from ..phrases.reader import read_phrase
from .openings import skip_opening
from .sentences import WORD

ADVERB: Final = 12
"""Between a subject and its verb there is room for an adverb (``juga``, ``kemudian``)."""
_AGE: Final = " ,()0123456789"
"""Between a name and what explains it stands no more than this."""
_WHO: Final = 10
"""A relative pronoun stands so near behind whom it explains."""
_WHERE: Final = 40
"""Where or in what somebody says it is no longer."""
_COMMAS: Final = 8
"""So many commas before a verb are looked behind for its subject."""
_NAME: Final = 60
"""No name is longer."""
_VERBAL: Final = 2
"""What begins with a verb is no office where more blanks are in it."""
_CLAUSE: Final = 60
"""A relative clause before a verb is no longer."""
_FROM: Final = 2
"""Where somebody is from has so many words at least: ``of Norwell``."""
_BRACKET: Final = r" \([A-Z][\w .'’-]{0,24}(?:, [A-Z][\w .'’-]{0,30})?\)"
"""The party or the place of somebody, behind the name."""
_DASHES: Final = ("—", "–")
_APPOSED: Final = 120
"""By whom something is said stands before a verb in no more than this."""
_IN_COMPANY: Final = 200
"""With whom somebody is stands in no more than this."""
_THROUGH: Final = 4
"""The utterance is among so many words there."""
_WHOLE: Final = 3
"""What belongs to an office has fewer words than the name of somebody else beside it would."""
_ARTICLE: Final = 2
"""A name with an article has more than so many words."""
_DEPUTY: Final = 4
"""So many words may lead to who stands in for somebody: ``yang hadir diwakili oleh``."""
_COMPANY: Final = 100
"""So far a clause without commas goes that tells who is with somebody."""
_COMPLEMENT: Final = 6
"""What a description goes on with before its verb has no more words."""
_WHO_CLAUSE: Final = r" (?P<word>[a-z]+) [^,.]{1,60}, "
_REPORTED: Final = r" [A-Z][\w'’-]*(?: [A-Z][\w'’-]*| and [A-Z][\w'’-]*){0,5} (?P<noun>[a-z]+)(?: (?P<verb>[a-z]+)\b)?"
_BEFORE_DEGREES: Final = r"(?<![^\s(])[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){0,7}, ?\Z"
_CAPITALS: Final = r"(?<![^\s(])[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){0,4} $"
"""Words with capitals right before a verb; few articles need it: compiled when one does."""


def _before_degrees(text: str, start: int, degrees: Phrase, lexicon: Lexicon, times: frozenset[int]) -> Phrase | None:
    """Return who has the degrees that an opening seems to end before: ``Dalam sambutannya NAME, SAg mengatakan``."""
    first = WORD.search(text, start, degrees.start)
    start = first.end() if first is not None and first[0].casefold() in lexicon.openers else start
    run = pattern(_BEFORE_DEGREES).search(text[start : degrees.start])
    if run is None:
        return None
    at = start + run.start()
    title = text[start:at].rstrip().rpartition(" ")[2]
    at -= len(title) + 1 if lexicon.is_title(title.rstrip(".")) else 0  # `dr. NAME, M.Kes`
    named = read_phrase(text, at, degrees.end, lexicon, times)
    return replace(named, end=degrees.end) if named is not None and named.kind == "name" else None


def subject(text: str, start: int, end: int, lexicon: Lexicon, times: frozenset[int]) -> Phrase | None:
    """Return the subject of the verb at ``end``, in the sentence that starts at ``start``.

    It is what stands first, or, where that does not reach the verb, what stands behind a comma and does: openings
    (``Karena itu, ia …``) and participles (``Noting that …, the spokesman …``) go before a subject.
    """
    if lexicon.head_final:
        word = text[start:end].rstrip().rpartition(" ")[2]
        if word in lexicon.pronouns and word not in lexicon.plural_pronouns:  # `… for what she called`
            return read_phrase(text, text.rindex(word, start, end), end, lexicon, times)
        several = _several_at(text, start, end, lexicon)
        if several is not None:
            return several
    end = less_auxiliaries(text, start, end, lexicon)
    opened = skip_opening(text, start, end, lexicon)
    if opened is None:
        return None
    first = opened[0]
    phrase = _subject_at(text, *opened, end, lexicon, times)
    if phrase is not None and phrase.name and phrase.role is None and _is_degrees(phrase, lexicon):
        phrase = _before_degrees(text, start, phrase, lexicon, times) or phrase  # `Kepada wartawan, ST berkilah`
    if phrase is not None:
        phrase = whole(text, phrase, end, lexicon, times)
    if phrase is not None and end - phrase.end <= ADVERB and text.find(",", phrase.end, end) < 0:
        between = text[phrase.end : end].strip()
        uttered = lexicon.head_final and (between in lexicon.utterances or between[:-1] in lexicon.utterances)
        if not (lexicon.head_final and between.partition(" ")[0] in lexicon.active):  # `The file says NAME told …`
            return None if uttered else phrase  # `In WhatsApp messages read out in court, he …`
    if phrase is not None and (is_explained(text, phrase, end, lexicon) or says_in(text, phrase, end, lexicon)):
        return phrase
    if phrase is not None and _is_between_dashes(text, phrase, end):
        return phrase
    if phrase is not None and (deputy := _deputy(text, phrase, end, lexicon, times)) is not None:
        return deputy
    if phrase is not None and phrase.kind == "name" and is_told_of(text[phrase.end : end].strip(), lexicon):
        return replace(phrase, end=end)  # `NAME yang hadir bersama Camat NAME menyampaikan`
    if phrase is not None and (by := _by_whom(text, phrase, end, lexicon, times)) is not None:
        return by
    if phrase is not None and phrase.this and _is_through(text, phrase, end, lexicon):
        return replace(phrase, end=end)
    if phrase is not None and phrase.kind == "name" and (stop := _accompanied(text, phrase, end, lexicon)):
        return replace(phrase, end=stop)
    comma = text.find(",", first if phrase is None else phrase.end, end)
    left = _COMMAS
    while comma >= 0 and left:
        left -= 1
        if not text[comma + 1 : comma + 2].isdecimal():
            opening = WORD.search(text, comma + 1, end)
            if opening is not None and lexicon.head_final and opening[0] in lexicon.coordinators:
                comma = opening.end()  # `NAME banned fires, and a sign at the camp reads`
                opening = WORD.search(text, comma, end)
            nearer = _subject_at(text, comma + 1, opening, end, lexicon, times) if opening is not None else None
            nearer = whole(text, nearer, end, lexicon, times) if nearer is not None else None
            behind_name = phrase is not None and phrase.kind == "name"
            if nearer is not None and not behind_name and _is_degrees(nearer, lexicon):
                return _before_degrees(text, start, nearer, lexicon, times)  # `Spesialis X dr. NAME, M.Kes, menyebut`
            if nearer is not None and phrase is not None and behind_name and _is_degrees(nearer, lexicon):
                phrase = replace(phrase, end=nearer.end)  # `Prof. NAME, S.Pt., M.P., menuturkan`
                if _is_beside(text, phrase.end, end, lexicon):
                    return phrase
            elif nearer is not None and (_is_near(text, nearer, end, lexicon) or _is_of(text, nearer, end, lexicon)):
                named = phrase is not None and phrase.kind == "name"
                opens = phrase is not None and named and _opens_sentence(text, phrase, first)
                if phrase is not None and named and _is_office_behind(text, phrase, nearer, lexicon, opens=opens):
                    return replace(phrase, end=nearer.end)  # `NAME, Manajer Humas PT Bumi Lestari, membantah`
                placed = nearer.organisation or _is_place(nearer, lexicon)
                if phrase is not None and named and phrase.role is not None and placed and not lexicon.head_final:
                    return replace(phrase, end=nearer.end)  # `NAME, pedagang di Pasar Palem, Jakarta Barat, mengaku`
                between = text[phrase.end : comma] if phrase is not None else ""
                in_town = lexicon.head_final and between.startswith(", ") and between.rpartition(" ")[2].istitle()
                if phrase is not None and named and in_town and _is_place(nearer, lexicon):
                    return replace(phrase, end=nearer.end)  # `NAME, an analyst who follows X for Y of Lund, Conn said`
                if phrase is not None and named and nearer.role is None and _is_from(between, lexicon):
                    return replace(phrase, end=nearer.end)  # `NAME (68), of Norwell, Lund, claimed`
                beside = not between.strip(_AGE)
                if lexicon.head_final and not beside and "," not in text[nearer.end - 1 : end]:
                    return nearer  # `Forces of NAME reached the border, the ministry said`: what explains, commas close
                aged = beside and any(map(str.isdecimal, between))
                if (
                    phrase is None
                    or not named
                    or not _explains(text, nearer, lexicon, beside=beside, aged=aged, opens=opens)
                ):
                    return nearer
                return replace(phrase, end=nearer.end) if beside else phrase
            elif nearer is not None and len(nearer.name) > 1 and is_explained(text, nearer, end, lexicon):
                return nearer  # `The rate was lower than before, NAME, an official of Lund, told`
        comma = text.find(",", comma + 1, end)
    if text[start:end].endswith(" - ") and (dashed := _before_dashes(text, start, end, lexicon, times)) is not None:
        return dashed
    return name_at_verb(text, first, end, lexicon, times) or _in_clause(text, first, end, lexicon, times) or phrase


def said_to_say(text: str, start: int, end: int, lexicon: Lexicon, times: frozenset[int]) -> Phrase | None:
    """Return who stands right before a verb, where somebody else says so: ``Media itu menyebut saksi mata mengaku``."""
    if lexicon.head_final:
        return None
    low = max(start, end - _NAME)
    words = text[low:end].split()
    verb = next((at for at in range(len(words) - 2, 0, -1) if words[at] in lexicon.citing), 0)
    has_relative = not lexicon.relative.isdisjoint(words[:verb])
    if not verb or words[verb - 1] in lexicon.beside_clauses - lexicon.demonstratives or has_relative:
        return None  # `pria yang menyebut dirinya korban mengatakan`, `NAME saat menyebut korban mengatakan`
    that = verb + 1 < len(words) and words[verb + 1] in lexicon.that
    at = text.rindex(f" {words[verb]} ", low, end) + len(words[verb]) + 1
    at += len(words[verb + 1]) + 1 if that else 0
    inner = read_phrase(text, at, end, lexicon, times)
    if inner is None or end - inner.end > 1:
        return None
    said = text[inner.start : inner.end]
    somebody = inner.kind == "name" or lexicon.is_role(said) or said.partition(" ")[0] in lexicon.former
    return inner if somebody else None


def _several_at(text: str, start: int, verb: int, lexicon: Lexicon) -> Phrase | None:
    """Return several people without a name right before a verb that begin a clause: ``however critics called``."""
    *before, noun = text[max(start, verb - _NAME) : verb].split() or [""]
    folded = noun.casefold()
    at = verb - 1 - len(noun)
    if not (lexicon.is_several(folded) or folded in lexicon.several) or text[at:verb] != f"{noun} ":
        return None
    kind = before[-1] if before else ""
    joins = kind in lexicon.conjunctions or kind in lexicon.stops or kind in lexicon.articles or kind in lexicon.who
    if kind.isalpha() and kind.islower() and not joins and len(before) > 1:
        before.pop()  # `During the hearing, defense attorneys argued`
        at = text.rindex(kind, start, at)
    joined = before[-1].casefold() if before else ""
    begins = not before or joined[-1] in ",;" or joined in lexicon.that or joined in lexicon.conjunctions
    return Phrase("role", at, verb - 1, role=(at, verb - 1), unnamed=True) if begins else None


def whole(text: str, phrase: Phrase, verb: int, lexicon: Lexicon, times: frozenset[int]) -> Phrase:
    """Return a subject with what belongs to it before its verb: a bracket, or where somebody without a name is from.

    ``Sen. NAME (D-Lund) called``; ``A source close to the player said``; ``a sign at the camp reads``.
    """
    bracket = _bracket(text, phrase.end, verb) if phrase.kind == "name" else None
    if bracket is not None and verb - bracket.end() <= ADVERB and "," not in text[bracket.end() : verb]:
        return replace(phrase, end=bracket.end())
    several = phrase.kind == "role" and _are_several(text[phrase.start : phrase.end], lexicon)
    if not ((phrase.unnamed or several) and lexicon.head_final):
        return phrase
    complement = text[phrase.end : verb].strip()
    words = complement.split()
    if not words or len(words) > _COMPLEMENT or not complement.replace(" ", "").replace("-", "").isalnum():
        return phrase
    joined = words[0] in lexicon.prepositions or words[0] in lexicon.joiners
    if not joined or not all(known.isdisjoint(words) for known in (lexicon.verbs, lexicon.who, lexicon.pronouns)):
        return phrase
    if not times.isdisjoint(range(phrase.end, verb)):
        return phrase  # `During a visit to Lund last year NAME told`
    end = phrase.end + 1 + len(complement)
    return replace(phrase, end=end, role=(phrase.start, end))


def _are_several(description: str, lexicon: Lexicon) -> bool:
    """Tell whether a description is of several people, by its noun: ``Researchers``, ``The authors of the study``."""
    words = description.casefold().split()
    if len(words) > 1 and words[0] in lexicon.definite:
        words = words[1:]
    of = next((at for at, word in enumerate(words) if at and word in lexicon.joiners), len(words))
    return of == 1 and lexicon.is_several(words[0])


def _bracket(text: str, at: int, end: int) -> re.Match[str] | None:
    return pattern(_BRACKET).match(text, at, end) if text.startswith(" (", at) else None


def _is_near(text: str, phrase: Phrase, verb: int, lexicon: Lexicon) -> bool:
    """Tell whether no more than an adverb stands before the verb: not ``a claim that NAME dismissed``."""
    named = lexicon.head_final and any(word[0].isupper() for word in text[phrase.end : verb].split())
    return verb - phrase.end <= ADVERB and not named


def _is_of(text: str, phrase: Phrase, verb: int, lexicon: Lexicon) -> bool:
    """Tell whether nothing but the house or place that somebody is of stands before the verb.

    ``Saksi lain, Iptu NAME dari Satreskrim Polres Lawe, menyebut``.
    """
    between = text[phrase.end : verb].strip()
    if phrase.kind != "name" or between[-1:] != "," or len(between) > _NAME:
        return False
    words = between[:-1].split()
    return len(words) > 1 and words[0] in lexicon.by and all(word[0].isupper() for word in words[1:])


def _is_from(between: str, lexicon: Lexicon) -> bool:
    """Tell whether what stands between a name and a place is where somebody is from: `` (68), of Norwell``."""
    words = between.strip(_AGE).replace(",", "").split()
    if len(words) < _FROM or words[0] in lexicon.coordinators:
        return False
    belongs = words[0] in lexicon.prepositions or words[0] in lexicon.joiners
    return belongs and all(word[0].isupper() for word in words[1:])


def _is_office_behind(text: str, phrase: Phrase, nearer: Phrase, lexicon: Lexicon, *, opens: bool) -> bool:
    """Tell whether what follows a bare name is the office, though a house's name ends it.

    It stands between commas, or a full name ``opens`` the sentence and would have no part in it otherwise, or the
    house is called after the person: ``Iwan, pemilik Iwan Motor Jaya mengatakan``.
    """
    if lexicon.head_final or not _is_bare(phrase) or nearer.role is None or nearer.role[0] != phrase.end + 2:
        return False
    after_person = bool(nearer.name) and nearer.name[0][0] == phrase.name[0][0]
    alone = opens and len(phrase.name) > 1 and not phrase.organisation and not _is_place(phrase, lexicon)
    bracket = _bracket(text, nearer.end, nearer.end + _NAME)  # `Reza, Ketua Komunitas X (Imo), menjelaskan`
    stop = bracket.end() if bracket is not None else nearer.end
    closed = after_person or alone or text[stop : stop + 1] == ","
    return closed and lexicon.is_role(text[slice(*nearer.role)].partition(" ")[0])


def _is_place(phrase: Phrase, lexicon: Lexicon) -> bool:
    """Tell whether what could be a name are places: ``Jawa Tengah``."""
    return phrase.kind == "name" and all(word in lexicon.places for word, _, _ in phrase.name)


def _is_degrees(phrase: Phrase, lexicon: Lexicon) -> bool:
    """Tell whether what could be a name are degrees: ``S.Pt.``."""
    return phrase.kind == "name" and lexicon.are_degrees([word for word, _, _ in phrase.name])


def _is_beside(text: str, at: int, verb: int, lexicon: Lexicon) -> bool:
    """Tell whether no more than an adverb or further degrees stand between the degrees of a name and its verb."""
    between = text[at:verb]
    return len(between) <= ADVERB and all(
        word[0].isupper() or word.islower() for word in between.replace(",", " ").lstrip(".").split()
    )


def says_in(text: str, phrase: Phrase, verb: int, lexicon: Lexicon) -> bool:
    """Tell whether where or in what somebody says it stands before the verb: ``NAME dalam laporannya mengatakan``."""
    between = text[phrase.end : verb].strip()
    noun = text[phrase.start : phrase.end].rpartition(" ")[2] if phrase.kind == "role" and lexicon.head_final else ""
    names = phrase.kind == "name" or noun in lexicon.house_ends or noun in lexicon.lower_roles
    if not names or not between or len(between) > _WHERE or "," in between:
        return False
    words = between.split()
    if noun:  # not `The officer in the film described as “a jewel”`
        return words[0] in lexicon.prepositions and words[-1] in lexicon.utterances
    return words[0] in lexicon.openers and lexicon.verbs.isdisjoint(words) and words[0] not in lexicon.relative


def less_auxiliaries(text: str, start: int, end: int, lexicon: Lexicon) -> int:
    """Return where the verbs begin that help the one at an offset: ``could be heard saying``."""
    while lexicon.auxiliaries:
        before = text[start:end].rstrip()
        word = before.rpartition(" ")[2]
        if word not in lexicon.auxiliaries or len(word) == len(before):
            return end
        end = start + len(before) - len(word)
    return end


def _accompanied(text: str, phrase: Phrase, verb: int, lexicon: Lexicon) -> int:
    """Return where a clause ends that tells who is with a subject: ``NAME didampingi petugas X, NAME, mengatakan``.

    0 where none does. It ends in a comma before the verb, or has none: ``NAME didampingi Kepala X NAME mengatakan``.
    """
    between = text[phrase.end : verb].rstrip()
    if between[-1:] != "," and ("," in between or len(between) > _COMPANY):
        return 0
    following = next((word for word in between.split() if not lexicon.is_degree(word.strip(",."))), "")
    return phrase.end + len(between) if following in lexicon.accompanying else 0


def _by_whom(text: str, phrase: Phrase, verb: int, lexicon: Lexicon, times: frozenset[int]) -> Phrase | None:
    """Return by whom a subject says it: ``Kapolres NAME melalui Kasat Reskrim NAME mengatakan``."""
    word = WORD.match(text, phrase.end + 1, verb) if lexicon.through else None
    if word is None or word[0] not in lexicon.through:
        return None
    by = read_phrase(text, word.end(), verb, lexicon, times)
    reaches = by is not None and by.kind == "name" and by.role is not None and verb - by.end <= ADVERB
    return by if reaches else None


def _deputy(text: str, phrase: Phrase, verb: int, lexicon: Lexicon, times: frozenset[int]) -> Phrase | None:
    """Return who stands in for a subject and speaks: ``Bupati NAME yang diwakili oleh Sekda NAME menyampaikan``."""
    words = list(islice(WORD.finditer(text, phrase.end, verb), _DEPUTY)) if lexicon.represented else []
    at = next((word.end() for word in words if word[0] in lexicon.represented), 0)
    if not at or not text[phrase.end : at].replace(",", " ").islower():
        return None
    by = WORD.match(text, at + 1, verb)
    deputy = read_phrase(text, by.end() if by is not None and by[0] in lexicon.by else at, verb, lexicon, times)
    if deputy is None or deputy.kind == "pronoun" or deputy.unnamed:
        return None
    between = text[deputy.end : verb].strip(" ,")
    opening = between.partition(" ")[0]  # `dalam sambutannya`
    where = (opening in lexicon.openers or opening in lexicon.prepositions) and "," not in between
    return replace(deputy, end=verb) if len(between) <= ADVERB or where else None


def _is_between_dashes(text: str, phrase: Phrase, verb: int) -> bool:
    """Tell whether what two dashes hold parts a name from its verb: ``NAME dari X—yang mewakili Y—mengatakan``."""
    between = text[phrase.end : verb].rstrip()
    if between.endswith(" -") and between.startswith(" - "):
        between = between.replace(" - ", "–").removesuffix("-") + "–"  # `NAME - one of the fans - says`
    if phrase.kind != "name" or between[-1:] not in _DASHES or len(between) > _APPOSED:
        return False
    house = between[: max(0, between.find(between[-1]))].strip()
    return between.count(between[-1]) > 1 and len(house) <= _NAME and "," not in house


def _before_dashes(text: str, start: int, verb: int, lexicon: Lexicon, times: frozenset[int]) -> Phrase | None:
    """Return the name that two hyphens between blanks part from its verb: ``but NAME - one of the fans - says``."""
    close = verb - len(" - ")
    dash = text.rfind(" - ", max(start, close - _APPOSED), close)
    run = pattern(_CAPITALS).search(text[max(start, dash - _NAME) : dash + 1]) if dash >= 0 else None
    phrase = read_phrase(text, dash + 1 - len(run[0]), verb, lexicon, times) if run is not None else None
    return replace(phrase, end=verb - 1) if phrase is not None and phrase.kind == "name" else None


def _is_through(text: str, phrase: Phrase, verb: int, lexicon: Lexicon) -> bool:
    """Tell whether but by whom it is said parts a subject and its verb: ``The king, in a note by NAME, said``."""
    between = text[phrase.end : verb].rstrip()
    words = between.replace(",", " ").split()
    if between[:2] != ", " or between[-1:] != "," or len(between) > _APPOSED:
        return False
    return bool(words) and words[0] in lexicon.prepositions and _is_utterance_by(words, lexicon)


def _is_utterance_by(words: list[str], lexicon: Lexicon) -> bool:
    """Tell whether words are of an utterance and say by whom it is: ``in a note by NAME``."""
    return not lexicon.utterances.isdisjoint(words[:_THROUGH]) and any(word in words for word in lexicon.agents)


def is_told_of(between: str, lexicon: Lexicon) -> bool:
    """Tell whether nothing but a relative clause parts a subject and its verb: ``NAME yang memimpin upacara mengaku``.

    No verb of speech stands in it: it would be that which the subject belongs to.
    """
    opening, *rest = between.split() or [""]
    relative = opening in lexicon.relative or opening in lexicon.who
    together = not lexicon.accompanying.isdisjoint(rest[:_THROUGH])  # `NAME yang hadir bersama Camat NAME menyampaikan`
    most = _IN_COMPANY if together else _CLAUSE
    return relative and len(between) <= most and "," not in between and lexicon.active.isdisjoint(rest)


def is_explained(text: str, phrase: Phrase, end: int, lexicon: Lexicon) -> bool:
    """Tell whether nothing but what explains a name stands between it and its verb.

    ``NAME, a teacher at a school in Basey, Samar, said``: the last place or house in it says nothing.
    """
    if phrase.kind != "name" or not lexicon.who:
        return False
    of_house, comma, between = text[phrase.end : end].rstrip().partition(", ")
    of = of_house.strip().partition(" ")[0]
    if not comma or (of and of not in lexicon.joiners and of not in lexicon.prepositions):
        return False  # `NAME of Ocean Securities, who …, said`
    opening = between.partition(" ")[0]
    if any(f", {word} " in between for word in lexicon.coordinators):
        return False  # `NAME, a driver, and his boss, NAME, said`
    explains = opening in lexicon.articles or opening in lexicon.who or opening in lexicon.relative
    explains = explains or opening in lexicon.lower_roles  # `NAME, chairman of the board,`
    last = between.partition(",")[0].rpartition(" ")[2]  # `NAME, MP for X,`; `NAME, Lund Finance Minister,`
    explains = explains or any(
        word[:1].isupper() and word.casefold() in lexicon.lower_roles for word in (opening, last)
    )
    return between.endswith(",") and explains


def _opens_sentence(text: str, phrase: Phrase, first: int) -> bool:
    """Tell whether a name with no office before it begins its sentence, at an offset."""
    return _is_bare(phrase) and not text[first : phrase.start].strip()


def _is_bare(phrase: Phrase) -> bool:
    """Tell whether no office stands before a name; one may stand behind it."""
    return phrase.role is None or phrase.role[0] >= phrase.name[-1][2]


def _explains(text: str, phrase: Phrase, lexicon: Lexicon, *, beside: bool, aged: bool, opens: bool) -> bool:
    """Tell whether what stands behind a name and a comma says who that is: ``NAME, the director of Y, said``.

    So do a degree right ``beside`` it (``NAME, Ph.D mengingatkan``) and a description in lower case, behind its age
    (``NAME, 45, warga Jalan X mengaku``) or between commas.
    """
    if phrase.kind == "name" and not lexicon.who.isdisjoint(text[phrase.start : phrase.name[0][1]].split()):
        return False  # `NAME, a loader whose wife, NAME, said`
    if phrase.kind == "role" or text[phrase.start : phrase.end].split(" ")[0] in lexicon.articles:
        return True
    if phrase.kind == "pronoun":
        return False
    described = phrase.role is not None and text[phrase.start].islower()
    if beside and opens and described and not lexicon.head_final and len(phrase.name) < _WHOLE:
        return True  # `NAME NAME, guru pendamping NAME mengatakan`
    closed = text[phrase.end : phrase.end + 1] == ","
    degrees = lexicon.are_degrees([word for word, _, _ in phrase.name])
    return beside and (degrees or (described and (aged or closed)) or (phrase.organisation and closed))


def begins_clause(text: str, at: int, lexicon: Lexicon) -> bool:
    """Tell whether names behind a verb are the subject of a clause that it reports.

    ``said Christians had come``; ``said Lund would pay``; ``said Florida cane is early``.
    """
    clause = pattern(_REPORTED).match(text, at) if lexicon.head_final else None
    if clause is None:
        return False
    noun, verb = clause["noun"], clause["verb"]
    if noun in lexicon.helping:
        return True
    plain = noun not in lexicon.who and noun not in lexicon.small and noun not in lexicon.lower_roles
    return plain and verb in lexicon.helping


def name_at_verb(text: str, start: int, end: int, lexicon: Lexicon, times: frozenset[int]) -> Phrase | None:
    """Return the name that stands right before a verb, with the head noun of the office before it.

    ``Interior ministry spokesman NAME said``: what stands before the head noun belongs to the office.
    """
    head = text[max(start, end - _NAME) : end]
    run = pattern(_CAPITALS).search(head)
    if run is None:
        return None
    at = end - len(head) + run.start()
    if run[0].split(" ", 1)[0] in lexicon.ordinary and not text[start:at].strip():
        return None  # `Pernyataan NAMA menyebut`
    noun = text[start:at].rstrip().rpartition(" ")[2]
    if noun.casefold() in lexicon.lower_roles:
        at = text.rindex(noun, start, at)
    elif lexicon.head_final and (noun in lexicon.relative or noun in lexicon.that):
        pass  # `a recording in which NAME could be heard shouting`
    elif lexicon.head_final and (noun in lexicon.active or noun in lexicon.conjunctions):
        pass  # `The affidavit says NAME told a deputy`; `Lund said no, while NAME said`
    elif noun in lexicon.subordinators and not lexicon.head_final:
        pass  # `NAME marah setelah NAME mengatakan`
    elif noun.islower() and (not lexicon.head_final or noun in lexicon.joiners or noun in lexicon.stops):
        return None  # `proyeksi NAMA menyebut`, `the wife of NAME said`: it is the projection, the wife that says so
    phrase = read_phrase(text, at, end, lexicon, times)
    return phrase if phrase is not None and phrase.kind == "name" and not phrase.organisation else None


def _in_clause(text: str, start: int, end: int, lexicon: Lexicon, times: frozenset[int]) -> Phrase | None:
    """Return the description that is the subject of a later clause: ``…, as a nursing union claimed``.

    ``The Lund Mirror reported that a source close to him said``.
    """
    low = text.find(" ", end - _NAME, end) if end - _NAME > start else start
    if low < 0 or not lexicon.conjunctions:
        return None
    for word in reversed(list(WORD.finditer(text, low, end))):
        if word[0] not in lexicon.conjunctions and word[0] not in lexicon.that:
            continue
        phrase = read_phrase(text, word.end(), end, lexicon, times)
        phrase = whole(text, phrase, end, lexicon, times) if phrase is not None else None
        if phrase is None or phrase.kind != "role" or end - phrase.end > 1 or phrase.this:
            return None
        return phrase
    return None


def topic(text: str, start: int, end: int, lexicon: Lexicon, times: frozenset[int]) -> Phrase | None:
    """Return what the sentence is about that stands between two offsets: what comes first, openings skipped."""
    opened = skip_opening(text, start, end, lexicon)
    return _subject_at(text, *opened, end, lexicon, times) if opened is not None else None


def _subject_at(
    text: str, start: int, first: re.Match[str], end: int, lexicon: Lexicon, times: frozenset[int]
) -> Phrase | None:
    """Return the subject that starts at an offset, where ``first`` is the first word, as far as it is plain."""
    if text[first.start() - 1 : first.start()] == "@":
        return read_phrase(text, first.start() - 1, end, lexicon, times)
    opening = first[0].casefold()
    if opening in lexicon.by and not lexicon.head_final:
        return None  # `Ketiga, dari Jalan NAME NAME`
    of_somebody = opening in lexicon.possessives
    if of_somebody:  # `His partner NAME`
        start = first.end()
        behind = WORD.search(text, start, end)
        if behind is None:
            return None
        first, opening = behind, behind[0].casefold()
    if lexicon.clitic and first[0].endswith(lexicon.clitic) and text[first.end() : first.end() + 1] == ",":
        phrase = read_phrase(text, first.end() + 1, end, lexicon, times)  # `Cucunya, NAME, …`
        if phrase is not None and phrase.kind == "name" and text[phrase.end : phrase.end + 1] == ",":
            return replace(phrase, role=first.span())
        somebody = opening.removesuffix(lexicon.clitic) in lexicon.lower_roles  # `Istrinya, saat ditemui, mengatakan`
        return Phrase("role", *first.span(), role=first.span(), unnamed=True) if somebody else None
    if lexicon.clitic and opening.removesuffix(lexicon.clitic) in lexicon.utterances:
        behind = WORD.match(text, first.end() + 1, end)
        if behind is not None and behind[0][0].isupper() and opening.endswith(lexicon.clitic):
            start, first, opening = first.end(), behind, behind[0].casefold()  # `Dalam sambutannya Rektor NAME …`
    if lexicon.clitic and first[0].endswith(lexicon.clitic):
        told = _named_behind_clause(text, first, end, lexicon, times)
        if told is not None:
            return told
    noun = WORD.match(text, first.end() + 1, end) if opening in lexicon.definite else first
    described = noun is not None and (noun[0].casefold() in lexicon.lower_roles or noun[0] in lexicon.house_nouns)
    if noun is not None and described and (noun is not first or first[0][0].isupper()):
        told = _named_behind_clause(text, noun, end, lexicon, times)
        if told is not None:
            return told
    if opening in lexicon.own:
        return _whose(text, first.end(), end, lexicon, times)
    phrase = read_phrase(text, start, end, lexicon, times)
    if phrase is None or (phrase.kind == "role" and _has_object(text, phrase, lexicon)):
        return None
    role = text[slice(*phrase.role)] if phrase.role is not None else ""
    if not lexicon.head_final and role.count(" ") > _VERBAL and lexicon.is_predicate(role.partition(" ")[0]):
        return None  # `Kemudian beredar undangan peluncuran buku NAME`
    if phrase.kind == "name" and phrase.role is not None and _is_of_relative(text[slice(*phrase.role)], lexicon):
        return None
    if phrase.unnamed and text[phrase.start : phrase.end].rpartition(" ")[2] in lexicon.small:
        return None  # `other than`
    if phrase.unnamed and lexicon.head_final and text.startswith(", ", phrase.end):
        behind = WORD.match(text, phrase.end + 2, end)
        if behind is not None and behind[0] in lexicon.gendered:
            return Phrase("pronoun", *behind.span())  # `A former district officer, he won the seat`
    if first[0] in lexicon.ordinary:  # `Pasal 6 ayat (2) berbunyi`, but not `Pernyataan NAMA menyebut`
        return phrase if phrase.kind == "role" and not text[phrase.end : end].strip(" ()0123456789") else None
    plain = of_somebody or not first[0][0].islower() or (phrase.kind == "name" and lexicon.is_title(first[0]))
    known = opening in lexicon.lower_roles or opening in lexicon.unnamed or opening in lexicon.pronouns
    known = known or (phrase.this and opening in lexicon.definite and not lexicon.head_final)  # `Adapun sang bupati`
    known = known or _is_kind_of_house(text, phrase, lexicon)
    if not (plain or known or opening in lexicon.house_nouns):
        # what no list knows counts where its verb follows at once: `perencana kota NAMA mengatakan`, `the judges said`
        described = phrase.role is not None and phrase.role[1] > first.end() + 1 and opening in lexicon.articles
        named = len(phrase.name) > 1 or described
        # `top seed NAME eased into`
        bracket = _bracket(text, phrase.end, end)  # `the Harbour Office (HO) listed`
        stop = bracket.end() if bracket is not None else phrase.end
        following = text[stop : stop + _WHO].split()
        goes_on = lexicon.head_final and text[stop : stop + 2].strip().islower()
        who = not lexicon.who.isdisjoint(following[1:2])
        if described and phrase.name and text[phrase.name[0][1] - 2] == ",":  # `the contractor, NAME, refuted …`
            who = who or "".join(following[1:2]).islower()
        goes_on = goes_on or (following[:1] == [","] and who)
        house = phrase.organisation and opening in lexicon.definite and phrase.start == first.start()
        if house and (following[:1] == [","] or end - phrase.end == 1):
            return phrase  # `the Farmers Association of Lund, Norwell chapter, faulted …`; `the Admiralty said`
        return phrase if named and (goes_on or 0 < end - phrase.end <= ADVERB) else None
    if phrase.kind == "name" and len(phrase.name) > _ARTICLE and phrase.name[0][0] in lexicon.definite:
        return replace(phrase, name=phrase.name[1:])  # `The Civic Alliance`
    house = phrase.organisation and len(phrase.name) > 1  # `Pemerintah Inggris`, but not `Pemerintah`
    common = phrase.kind == "name" and phrase.name[0][0] in lexicon.common and not house
    counted = text[phrase.end : phrase.end + 2].lstrip().isdecimal() and opening in lexicon.stops  # `About 150 of them`
    common = common or (len(phrase.name) == 1 and counted)
    return None if common else phrase


def _is_kind_of_house(text: str, phrase: Phrase, lexicon: Lexicon) -> bool:
    """Tell whether what stands before a name says what kind of house it is: ``However, budget airline NAME said``."""
    kind = text[slice(*phrase.role)].split() if phrase.name and phrase.role is not None else []
    return lexicon.head_final and bool(kind) and kind[-1] in lexicon.house_nouns


def _is_of_relative(role: str, lexicon: Lexicon) -> bool:
    """Tell whether what stands before a name is not who bears it: ``The birth of her daughter, NAME``."""
    words = role.split()
    return lexicon.head_final and not lexicon.possessives.isdisjoint(words[1:]) and words[0] not in lexicon.possessives


def _whose(text: str, at: int, end: int, lexicon: Lexicon, times: frozenset[int]) -> Phrase | None:
    """Return whose face or voice it is that a sentence begins with: ``Raut wajah NAME berubah``, ``Suaranya``."""
    noun = WORD.match(text, at + 1, end)
    if noun is not None and noun[0] in lexicon.own:
        at = noun.end()
    phrase = read_phrase(text, at, end, lexicon, times)
    return phrase if phrase is not None and phrase.kind == "name" and not phrase.organisation else None


def _named_behind_clause(
    text: str, first: re.Match[str], end: int, lexicon: Lexicon, times: frozenset[int]
) -> Phrase | None:
    """Return who is named between commas behind a noun and its relative clause.

    ``Cucunya yang berumur sembilan tahun, NAME, berteriak``; ``Caleg yang dicari warga, NAME, naik pitam``.
    """
    clause = pattern(_WHO_CLAUSE).match(text, first.end(), end)
    if clause is None or not any(clause["word"] in words for words in (lexicon.relative, lexicon.who, lexicon.that)):
        return None
    phrase = read_phrase(text, clause.end(), end, lexicon, times)
    if phrase is None or phrase.kind != "name" or text[phrase.end : phrase.end + 1] != ",":
        return None
    if first[0] in lexicon.house_nouns:
        return replace(phrase, role=None, organisation=True)  # `The company that owned the boat, NAME, closed`
    return replace(phrase, role=first.span()) if not phrase.organisation else None


def _has_object(text: str, phrase: Phrase, lexicon: Lexicon) -> bool:
    """Tell whether a description holds a verb that no list has: an article is behind what joins no nouns.

    ``The fence carries a sign``, but not ``The mother of a boy``.
    """
    words = text[phrase.start : phrase.end].split(" ")
    return any(word in lexicon.articles and before not in lexicon.small for before, word in pairwise(words))
