"""Commas, brackets and quotation marks in a phrase.

In: what has been read, and the mark. Out: whether the phrase goes on behind it.
"""

from __future__ import annotations

from typing import Final

from ..spellings import is_made_of
from . import lookahead
from .segments import Segment
from .state import State

_QUOTES: Final = "\"“‘'"
"""What a nickname inside a name stands between."""
_ACRONYM: Final = 12
"""An abbreviation that is a word has no more letters."""
_BRACKETED: Final = 60
"""A nickname or an age in brackets is no longer than this."""
_BEFORE_NICKNAME: Final = 3
"""Behind so many words of a name a nickname may stand; behind more it is a headline that has marks in it."""


def take_mark(state: State, word: str, start: int, stop: int) -> bool:
    """A comma parts segments, brackets and quotation marks hold another name; most others end the phrase."""
    text, end, lexicon, segment = state.text, state.end, state.lexicon, state.segment
    if word == ",":
        listed = lookahead.listed(text, start, end, segment, lexicon) if segment.cut else ()
        if not listed and len(state.segments) == 1:
            listed = lookahead.portfolio(text, start, end, segment, lexicon)
        if listed:
            segment.of_the = lookahead.is_of_house(segment, lexicon)  # `…, Food and Rural Affairs`
            state.go_on_with(listed)
            return True
        if state.hails and len(state.segments) == 1 and lookahead.closes_origin(text, start, end, segment, lexicon):
            state.this = True
            return False  # `bocah asal Lawe, Sumatera Utara ini`
        if state.tokens:
            may_close = state.tokens[0][0][0].islower() and lookahead.may_close(text, stop, lexicon)
            if may_close and lookahead.closes(text, start, end, state.segments, lexicon):
                state.this = True
                return False  # `atlet kelahiran X, 25 tahun silam ini`
            state.segment = segment = Segment()
            state.segments.append(segment)
            state.tokens = segment.tokens
            return True
    elif word == "(" and state.previous:
        return _bracket(state, start, stop)
    elif (
        word in _QUOTES
        and segment.named
        and len(state.tokens) - segment.cut <= _BEFORE_NICKNAME
        and (close := lookahead.nickname(text, start, end))
    ):
        state.alias, state.skip_to = (stop, close), close + 1  # `Edgardo “Gary” NAME`
        return True
    elif word in _QUOTES and not segment.capital and (close := lookahead.work(text, start, end, lexicon)):
        state.skip_to = close + 1
        return True  # `pelantun “Hujan” ini`
    elif word in _QUOTES and state.previous in lexicon.naming and (close := lookahead.nickname(text, start, end)):
        state.skip_to = close + 1
        return True  # `sutradara film “Angin” NAME`
    return lookahead.is_inside(text, word, stop, state.previous, segment, lexicon)


def _abbreviates(content: str, state: State) -> bool:
    """Tell whether a word in brackets is put together from the words before: ``Institute for … Economics (Inde)``."""
    if not content.isalpha() or len(content) > _ACRONYM or not state.segment.cut:
        return False
    words = [word.casefold() for word in state.words()]
    acronym = content.casefold()
    return any(word[0] == acronym[0] and is_made_of(acronym, words[at:]) for at, word in enumerate(words[:-1]))


def _spells_out(content: str, state: State) -> bool:
    """Tell whether the one word behind an office is made of the words in brackets: ``Gapetani (Gabungan Petani …)``."""
    if len(state.tokens) - state.segment.cut != 1 or not state.segment.cut:
        return False
    return is_made_of(state.previous.casefold(), content.casefold().split())


def _bracket(state: State, start: int, stop: int) -> bool:
    """What stands in brackets: another name, an abbreviation, the number of an article of a law, or an age."""
    text, segment = state.text, state.segment
    close = text.find(")", stop, min(state.end, stop + _BRACKETED))
    if close < 0:
        return False
    content = text[stop:close]
    if content.isdecimal() and state.previous.islower() and segment.has_number():
        state.tokens.append((text[start : close + 1], start, close + 1))  # `Pasal 6 ayat (2)`
        segment.cut = len(state.tokens)
    elif content.isdecimal() and segment.named and text[close + 1 : close + 3].strip()[:1].isupper():
        # in `NAME NAME (76) Bukit itu batu` a comma is missing
        behind = text[close + 1 : state.end].split(None, 1)
        return bool(behind) and behind[0].rstrip(",.") in state.lexicon.roles
    elif content[:1].isupper() and ", " not in content:  # `NAME (Lab, Lund East)`
        state.alias = (stop, close)
        following = text[close + 1 : close + 3].strip()
        named = bool(segment.tokens) and following.isupper()
        if named and (content.isupper() or _abbreviates(content, state) or _spells_out(content, state)):
            segment.end_description()  # the abbreviation of an office, and the name goes on behind it
            following = text[close + 1 : state.end].lstrip().partition(" ")[0]
            segment.personal = following not in state.lexicon.institutions  # but `(MPO) Partai X NAME`
            segment.of_the = False
    state.skip_to = close + 1
    return True
