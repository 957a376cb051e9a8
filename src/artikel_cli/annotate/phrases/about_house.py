"""What a phrase is that is about a house: its name, who leads it, who is from a country, several of its people.

In: what the words of a phrase have been understood as, in a language whose nouns stand last. Out: what they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace

from ...patterns import pattern
from ..lexicon import Lexicon
from ..traits import DEGREE, JOINER, ROLE, STOP, TITLE, VERB
from .phrase import Phrase, Token
from .state import State

_PAIR: Final = 2
_RUN: Final = r"\S+"
_LETTERS: Final = 4
"""A house is shortened to no fewer letters behind its kind."""
_LED: Final = 3
"""A noun, what it does, and an article."""
_OWNED: Final = r"(?P<of>['’]s)? (?P<noun>[a-z]+)\b"


def about_house(state: State, office: Sequence[Token], phrase: Phrase) -> Phrase:
    """Return a phrase of a language whose nouns stand last, as what it is where it is about a house."""
    if phrase.kind == "role":
        return _house_in_full(state, office, phrase) or _house_at_end(state, office, phrase)
    if phrase.kind != "name":
        return phrase
    if _are_several(office, phrase, state.lexicon):
        span = office[0][1], phrase.end
        return Phrase("role", *span, role=span, unnamed=True)  # `marine scientists of the University of Lund`
    if (held := _led(state, phrase)) is not None:
        return held
    if _is_one_house(state, office, phrase):
        return replace(phrase, name=tuple(office[1:]), role=None, organisation=True)  # `the Church said`
    return phrase


def _led(state: State, phrase: Phrase) -> Phrase | None:
    """Return the description that ends in what somebody leads or studies: ``the expert leading the Lund’s inquiry``.

    An article before the name tells that it is no person’s.
    """
    words = state.text[slice(*phrase.role)].split() if phrase.role is not None else []
    if (
        len(words) < _LED
        or words[-1] not in state.lexicon.definite
        or not words[-2].endswith(state.lexicon.gerund or " ")
    ):
        return None
    behind = pattern(_OWNED).match(state.text, phrase.end, state.end)
    end, lexicon = phrase.end, state.lexicon
    if behind is not None:
        noun = behind["noun"]
        verb = lexicon.traits[noun] & (VERB | STOP | JOINER) or noun in lexicon.cues or noun in lexicon.helping
        end = behind.end() if behind["of"] or not (verb or lexicon.is_past(noun)) else end
    return Phrase("role", phrase.start, end, role=(phrase.start, end))


def is_from_country(office: Sequence[Token], lexicon: Lexicon) -> bool:
    """Tell whether an article goes with nothing but where somebody is from: ``the Italian``, ``the South Korean``."""
    if len(office) > _PAIR and office[1][0] not in lexicon.demonym_openings:
        return False
    return 1 < len(office) <= _PAIR + 1 and lexicon.is_demonym(office[-1][0])


def _house_in_full(state: State, office: Sequence[Token], phrase: Phrase) -> Phrase | None:
    """Return the house whose name stands whole behind an article: ``the Norland State Medical Association``.

    Its noun is the last word, or the one before what joins more to it: ``the Society for the Care of Animals``.
    """
    lexicon = state.lexicon
    name = office[1:]
    if len(name) < _PAIR or office[0][0].casefold() not in lexicon.definite:
        return None
    if any(segment.tokens for segment in state.segments[1:]) or phrase.end != name[-1][2] or state.alias is not None:
        return None
    joined = next((at for at, (word, _, _) in enumerate(name) if word in lexicon.joiners), len(name))
    small = lexicon.joiners | lexicon.definite
    if not joined or name[joined - 1][0] not in lexicon.institutions or not name[-1][0][0].isupper():
        return None
    if any(
        lexicon.traits[word] & (ROLE | TITLE | DEGREE) or not (word[0].isupper() or word in small)
        for word, _, _ in name
    ):
        return None
    return replace(phrase, kind="name", name=tuple(name), role=None, affiliation=None, this=False, organisation=True)


def _house_at_end(state: State, office: Sequence[Token], phrase: Phrase) -> Phrase:
    """Return the house that what seems an office ends in, behind its kind: ``multinational bank LCBC``."""
    at, lexicon = len(office) - 1, state.lexicon
    while at > 0 and office[at - 1][0] not in lexicon.house_nouns and office[at][0][0].isupper():
        at -= 1
    if at < 1 or len(state.segments) > 1 or phrase.end != office[-1][2] or state.alias is not None:
        return phrase
    start, (kind, _, _) = office[at][1], office[at - 1]
    joined = any(word in lexicon.joiners for word, _, _ in office[1:at])  # `officials of the bank LCBC`
    if joined or kind not in lexicon.house_nouns:
        return phrase
    words = state.text[start : phrase.end].split(" ")  # those glued to each other are one: `EasyAir`
    # behind an article few letters are those of an office: `the club GM`, but `courier company LPK`
    lettered = words[-1].isupper() and len(words[-1]) < _LETTERS and office[0][0].casefold() in lexicon.articles
    if lettered or (len(words) == 1 and words[0][1:].islower()):
        return phrase
    if not all(word[:1].isupper() and not lexicon.traits[word] & (TITLE | ROLE | DEGREE) for word in words):
        return phrase
    tokens = tuple([(word[0], *word.span()) for word in pattern(_RUN).finditer(state.text, start, phrase.end)])
    role = phrase.start, start
    return replace(phrase, kind="name", name=tokens, role=role, this=False, unnamed=False, organisation=True)


def _is_one_house(state: State, office: Sequence[Token], phrase: Phrase) -> bool:
    """Tell whether a name is an article and one word, as no person's is: ``the Vatican``, but ``the Italian``.

    Words of an office that nobody holds may stand before it: ``the North Lund Education Lottery``.
    """
    lexicon = state.lexicon
    if len(phrase.name) > 1 or len(office) < _PAIR or len(state.segments) > 1 or office[0][0] not in lexicon.definite:
        return False
    if len(office) == _PAIR:
        return not lexicon.is_demonym(office[1][0])
    if phrase.name[0][0].casefold() in lexicon.house_nouns:
        return True  # `the Premier League`
    held = any(lexicon.traits[word] & (ROLE | TITLE) or word[0].islower() for word, _, _ in office[1:])
    return not held and not any(lexicon.is_demonym(word) for word, _, _ in office[-1:])


def _are_several(office: Sequence[Token], phrase: Phrase, lexicon: Lexicon) -> bool:
    """Tell whether what seems somebody's office are several people of a house: ``scientists of the University``."""
    if phrase.role is None or not lexicon.surnames:
        return False
    joined = next((at for at, (word, _, _) in enumerate(office) if at and word in lexicon.joiners), 0)
    noun = office[joined - 1][0] if joined and office[joined][1] < phrase.name[0][1] else ""
    return (noun.islower() or joined == 1) and lexicon.is_several(noun.casefold())  # `Residents of Lund`
