"""Which house the narration before a quotation is about: who speaks as ``it``, or in ``the report``.

In: a stretch of narration. Out: the member that is a company or a body, or None.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice
from typing import Final

from msgspec.structs import replace

from ...model import Block
from ...patterns import pattern
from ..cast import Cast
from ..lexicon import Lexicon
from ..member import Member
from ..phrases.phrase import Phrase
from .before import view_of
from .clauses import says
from .sentences import WORD, sentences_before
from .subjects import topic

_SENTENCES: Final = 2
"""So many sentences before are looked at."""
_PRESS: Final = r"\b[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,4}"
"""Words with capitals, which may end in the name of a paper."""
_ARTICLE: Final = 5
"""An article and the blanks around it are no longer."""
PRESS_NEAR: Final = 1500
"""Within so many characters before a quotation a paper is the one meant."""
_CALLED: Final = 4
"""So many where a noun means it: ``the company``."""


def last_house(
    text: str,
    blocks: Sequence[Block],
    start: int,
    end: int,
    cast: Cast,
    times: frozenset[int],
    *,
    called: str = "",
    uttered: bool = False,
    anybody: bool = False,
) -> Member | None:
    """Return the house that the last sentences between two offsets are about, or None.

    ``ASUX hit back``; ``The bank lost its case``; ``The Harbour Teachers Alliance met``: it has no office, and nothing
    has shown it to be a person. Where it is ``called`` by a noun (``the company``), a name of several words is enough;
    where an ``uttered`` text may be meant too, it is one: ``The statement said the ministers were disturbed``.
    ``anybody`` lets one word be a house of which nothing is known: ``Vellamo has shared the names. “…,” it said``; so
    does the pronoun in its sentence, where it is called by a noun: ``Vellamo said it had lost. “…,” the firm said``.
    """
    lexicon = cast.lexicon
    sentences = sentences_before(text, blocks, start, end, lexicon)
    body: Member | None = None
    for low, high, heading in islice(sentences, _CALLED if called else _SENTENCES):
        if low == start and text[low:high].lstrip()[:1].islower():
            continue  # the rest of the sentence that a quotation is part of
        if called and (said := _said_at_end(text, low, high, cast, times)) is not None:
            return said
        low = _behind_stock(text, low, high, lexicon)
        phrase = view_of(text, low, high, lexicon, times) if lexicon.head_final else None  # `According to the ABC, …`
        phrase = phrase or (topic(text, low, high, lexicon, times) if not heading else None)
        if phrase is None:
            continue
        if phrase.kind == "role" and not lexicon.head_final:
            if (described := _described(text, phrase, lexicon)) is not None:
                return cast.enter(described)
        elif phrase.kind == "role":
            noun = text[phrase.start : phrase.end].rpartition(" ")[2]
            known = noun in lexicon.house_nouns or noun.casefold() in lexicon.house_ends
            known = known or (uttered and noun in lexicon.utterances)
            if known and not phrase.unnamed and noun != called:
                body = body or cast.by_role(phrase) or cast.unnamed(phrase.start, phrase.end)
                if not called or text.count(" ", phrase.start, phrase.end) > 1:
                    return body
        elif body is not None and (phrase.role is None or text[slice(*phrase.role)].split()[-1:] != [called]):
            return body  # `The lender` may be the bank that was named as one before it, and nobody else
        elif phrase.kind == "name":
            several = bool(called) or (uttered and lexicon.head_final)
            itself = anybody or (bool(called) and not lexicon.neuter.isdisjoint(text[phrase.end : high].split()))
            house = _named(text, phrase, cast, lexicon, called=several, anybody=itself)
            if house is not None:
                return house
    return body


def last_press(text: str, start: int, end: int, cast: Cast) -> Member | None:
    """Return the paper named last between two offsets: ``She told the Lund Times. “…,” the paper said``."""
    names = pattern(_PRESS).finditer(text, max(start, end - PRESS_NEAR), end)
    found = [(at, name.end()) for name in names if (at := _paper_in(text, name, cast)) is not None]
    if not found:
        return None
    tokens = tuple([(word[0], *word.span()) for word in WORD.finditer(text, *found[-1])])
    return cast.enter(Phrase("name", *found[-1], tokens, organisation=True))


def _paper_in(text: str, name: re.Match[str], cast: Cast) -> int | None:
    """Return where among words with capitals the name of a paper begins; None where they end in none."""
    lexicon, words = cast.lexicon, name[0].split(" ")
    if words[-1].casefold() not in lexicon.media or text[name.start() - 1 : name.start()] == "/":
        return None  # `Photo: Hugo Brandt/Lund Times`
    article = text[max(0, name.start() - _ARTICLE) : name.start()].casefold().split(" ")[-2:-1]
    while words and (_leads(words[0].casefold(), lexicon) or words[0] in lexicon.calendar):
        article = [words.pop(0).casefold()]  # `The Lund Times`, `But Harbour Gazette`
    if len(words) < 1 + lexicon.definite.isdisjoint(article) or words[0] in lexicon.pronoun_of_name:
        return None  # `Vera Mail`, and `Times`
    known = cast.known(tuple(map(str.casefold, words)))
    role = (known.role or "").rpartition(" ")[2] if known is not None else ""
    return name.end() - len(" ".join(words)) if not role or role in lexicon.presses else None  # `trade paper Lund News`


def _leads(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a word leads to a name at the beginning of a sentence: ``The``, ``But``, ``In``."""
    return word in lexicon.small or word in lexicon.coordinators or word in lexicon.openers


def is_press(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell whether a name is of a paper or an agency: by the last of its words, or as a whole."""
    return " ".join(words) in lexicon.outlets or (len(words) > 1 and words[-1].casefold() in lexicon.media)


def _said_at_end(text: str, start: int, end: int, cast: Cast, times: frozenset[int]) -> Member | None:
    """Return the house by which a sentence is said, at its end, where it may be one: ``It is over, Merkanta said``.

    One of a single word has no first name, and has not been shown to be a person.
    """
    lexicon = cast.lexicon
    comma = text.rfind(", ", start, end)
    said = says(text, comma + 2, end, lexicon, times) if comma >= 0 and lexicon.head_final else None
    phrase = said.phrase if said is not None else None
    if phrase is None or phrase.kind != "name" or phrase.role is not None:
        return None
    words = [word for word, _, _ in phrase.name]
    known = cast.known(tuple(map(str.casefold, words)))
    if known is not None:
        return known if known.house or (known.role is None and len(known.words) == 1) else None
    if len(words) > 1 or words[0] in lexicon.outlets or lexicon.is_first_name(words[0]):
        return None
    return cast.enter(replace(phrase, organisation=True))


def _behind_stock(text: str, start: int, end: int, lexicon: Lexicon) -> int:
    """Return where a sentence goes on behind what is held of a house: ``Shares in Lund Milk fell``."""
    first = WORD.search(text, start, end)
    if first is None:
        return start
    for words in lexicon.stocks:
        if text.startswith(f"{words} ", first.start()):
            return first.start() + len(words)
    return start


def _described(text: str, phrase: Phrase, lexicon: Lexicon) -> Phrase | None:
    """Return the house that an office is, not somebody's: ``Badan Meteorologi, Klimatologi dan Geofisika (BMKG)``."""
    end = text.find(" (", phrase.start, phrase.end)
    end = end if end >= 0 else phrase.end
    words = [(word[0], *word.span()) for word in WORD.finditer(text, phrase.start, end)]
    if len(words) < 2 or words[0][0] not in lexicon.institutions:
        return None
    return Phrase("name", phrase.start, end, tuple(words), organisation=True)


def _named(text: str, phrase: Phrase, cast: Cast, lexicon: Lexicon, *, called: bool, anybody: bool) -> Member | None:
    """Return the house that a name is of, or None where it may be a person's."""
    words = [token[0] for token in phrase.name]
    if words[0] in lexicon.first_names or words[0].casefold() in lexicon.small or all(map(lexicon.is_degree, words)):
        return None
    if not lexicon.head_final and not any(word.isupper() or word in lexicon.houses for word in words):
        return None  # `Sayang, dalam laporan itu …`
    whole = [word for word in WORD.finditer(text, phrase.start, phrase.name[-1][2]) if word[0] not in lexicon.definite]
    if not whole:
        return None
    known = cast.known(tuple(map(str.casefold, words)))
    if known is not None and (known.house or (known.role or "").rpartition(" ")[2] in lexicon.house_nouns):
        return known  # `Human rights group Amnesty`, and `Amnesty said`
    unknown = called and len(whole) > 1 and phrase.role is None and known is None
    kind = text[slice(*phrase.role)].split()[-1:] if phrase.role is not None and lexicon.head_final else []
    if kind and kind[0] in lexicon.house_nouns:
        return cast.enter(replace(phrase, role=None, organisation=True))  # `credit rating firm Lund Norwell`
    if phrase.organisation or unknown or (words[-1].casefold() in lexicon.house_ends and len(whole) > 1):
        tokens = tuple([(word[0], *word.span()) for word in whole])
        return cast.enter(replace(phrase, name=tokens, role=None, organisation=True))
    if phrase.role is not None or len(words) > 1:
        return None
    # any other word may be the surname of somebody
    acronym = len(words[0]) > 1 and words[0].isupper()
    unknown = anybody and known is None and cast.is_somebody(phrase)
    return cast.enter(replace(phrase, organisation=True)) if acronym or unknown else None
