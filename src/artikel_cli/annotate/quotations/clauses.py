"""Who says it at the end of the sentence that quoted words are part of.

In: a pair of marks inside a sentence. Out: an :class:`Attribution`, or None.
"""

from __future__ import annotations

from typing import Final

from ...patterns import pattern
from ..lexicon import Lexicon
from ..phrases.reader import read_phrase
from .attribution import Attribution, read_ascribed
from .marks import Pair
from .sentences import WORD, sentence_ends

_WORD: Final = 24
"""The word before the marks has no more letters."""
_SHORT: Final = 4
"""Words that begin a sentence and go on in it are so many at least."""
_ENDS: Final = '.!?”":'
_REACH: Final = 240
"""The end of the sentence is looked for in so many code points."""
_COMMA: Final = ',["”]? '
"""A comma, perhaps that of other words in marks: ``was “hard” but “it will pass,” NAME said``."""
_COMMAS: Final = 3
"""So many commas are looked behind, the last one first: ``…, said NAME, the mayor.``"""


def said_at_end(text: str, pair: Pair, end: int, lexicon: Lexicon, times: frozenset[int]) -> Attribution | None:
    """``The plan is “a mess” that will cost millions, X said.``; ``…, kata X.``; ``…, according to X.``

    ``It was a “hopeless” task, an official said``; ``The council would “act at once” if asked, she said``.
    """
    at = pair.outer
    if text[at : at + 1] != " " or not text[at + 1 : at + 2].isalpha():
        return None
    *_, first, before = ("", "", *text[max(0, pair.start - _WORD) : pair.start - 1].split())
    of_something = before in lexicon.copulas or before in lexicon.modals
    of_something = of_something or (before in lexicon.articles and first in lexicon.copulas)
    opens = (not before or before[-1] in _ENDS) and text[pair.start : pair.start + 1].isupper() and _is_long(text, pair)
    small = lexicon.head_final and text[pair.start].islower()
    if not (of_something or opens or small) and (lexicon.head_final or before not in lexicon.demonstratives):
        return None  # `they saw “The Salt Orchard” twice, said X`
    end = min(end, at + _REACH)
    stop = next((stop for stop, _ in sentence_ends(text, at, end, lexicon)), end)
    commas = [comma.end() for comma in pattern(_COMMA).finditer(text, at, stop)]
    for comma in reversed(commas[-_COMMAS:]):
        attribution = says(text, comma, stop, lexicon, times)
        if attribution is not None and (attribution.cue is not None or of_something or opens or _is_long(text, pair)):
            return attribution
    return None


def _is_long(text: str, pair: Pair) -> bool:
    """Tell whether quoted words that begin a sentence are more than a title: ``“We will pay” for it, he said``."""
    words = text[pair.start : pair.end].split(None, _SHORT)
    return len(words) >= _SHORT and not words[1][0].isupper() and text[pair.end - 1].isalnum()


def says(text: str, start: int, stop: int, lexicon: Lexicon, times: frozenset[int]) -> Attribution | None:
    """Return the attribution that begins behind a comma of the sentence."""
    word = WORD.match(text, start, stop)
    if word is None:
        return None
    if word[0] in lexicon.according:
        phrase = read_ascribed(text, word.end(), stop, lexicon, times)
        return Attribution("clause-end", start, phrase.end, None, phrase, joined=True) if phrase is not None else None
    if word[0] in lexicon.bare:
        phrase = read_phrase(text, word.end(), stop, lexicon, times)
        return Attribution("clause-end", start, phrase.end, word.span(), phrase, joined=True) if phrase else None
    phrase = read_phrase(text, start, stop, lexicon, times)
    at = phrase.end + 1 if phrase is not None else stop
    bare = phrase is not None and phrase.kind == "name" and phrase.name[0][1] == phrase.start and len(phrase.name) > 1
    if phrase is not None and bare and text[phrase.end : phrase.end + 2] == ", ":
        comma = text.rfind(", ", phrase.end, stop)
        at = comma + 2 if comma >= 0 else stop  # `NAME, chair of the board of X, told reporters`
    verb = WORD.match(text, at, stop)
    if verb is None or verb[0] not in lexicon.active or text[verb.end() : verb.end() + 1] == ",":
        return None
    return Attribution("clause-end", start, verb.end(), verb.span(), phrase, joined=True)
