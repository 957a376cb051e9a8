"""What an attribution is: the cue and the phrase that name the speaker, as they stand beside a quotation."""

from __future__ import annotations

from msgspec import Struct

from ..lexicon import TOKEN, Lexicon
from ..phrases.lookahead import begins_clause
from ..phrases.phrase import Phrase
from ..phrases.reader import read_phrase


class Attribution(Struct, frozen=True, gc=False):
    """A cue and a speaker as they stand.

    ``cue`` is a span or None; ``clitic`` says that the speaker is a clitic on the cue; ``start``/``end`` bound the
    attribution; ``evidence`` is the sieve's name; ``joined`` says that the quotation goes on from a reporting
    clause (``menambahkan bahwa “…”``).
    """

    evidence: str
    start: int
    end: int
    cue: tuple[int, int] | None = None
    phrase: Phrase | None = None
    clitic: bool = False
    joined: bool = False


def read_ascribed(text: str, at: int, end: int, lexicon: Lexicon, times: frozenset[int]) -> Phrase | None:
    """Read whom a view is ascribed to behind a word such as ``menurut``, the first one of ``according to``."""
    rest = next((rest for rest in lexicon.ascribing if text.startswith(rest, at)), "")
    phrase = read_phrase(text, at + len(rest), end, lexicon, times)
    if phrase is not None and begins_clause(text, phrase, lexicon):
        return read_phrase(text, at + len(rest), phrase.name[0][1] - 2, lexicon, times)
    return phrase


def skip_utterance(text: str, at: int, end: int, lexicon: Lexicon) -> int:
    """Return where the speaker starts behind ``pernyataan dari``, ``keterangan resmi``, ``akun Instagram``."""
    while (token := TOKEN.search(text, at, end)) is not None and token.group().casefold() in lexicon.utterances:
        following = TOKEN.search(text, token.end(), end)
        noun = following[0].casefold() if following is not None else ""
        if token[0] in lexicon.stops and noun not in lexicon.utterances and noun not in lexicon.house_nouns:
            break  # `kata dalam Rapat X` names nobody
        if following is not None and following.group() in lexicon.demonstratives:
            break  # `bunyi surat itu`: the thing itself speaks
        at = token.end()
        if following is not None and following[0] in lexicon.relative:
            verb = TOKEN.search(text, following.end(), end)
            if verb is not None and lexicon.passive_prefix and verb[0].startswith(lexicon.passive_prefix):
                at = verb.end()  # `keterangan yang dikutip dari laman X`
    return at
