"""What stands beside a quotation: the cue and the phrase that names the speaker.

Sieves, each one place where an attribution can stand; each returns an :class:`Attribution` or None and is named
in the ``evidence`` of the quotation that it decided.
"""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from ..lexicon import TOKEN, Lexicon
from ..phrase import Phrase
from ..phrase_reader import read_phrase
from .marks import Pair
from .sentences import ADVERB, WORD, name_at_verb, sentence_start, subject

_REACH: Final = 300
_CLAUSE: Final = 120
"""A verb of speech stands so near behind a subject that a clause parts it from."""
_AROUND: Final = ",.:;!?()[]\"“”'‘’"
_GLUE: Final = " \t\u200b"


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


def behind(text: str, pair: Pair, limit: int, lexicon: Lexicon, times: frozenset[int]) -> Attribution | None:
    """``"…," kata X``; ``"…," ujarnya``; ``"…," begitu pernyataan X``; ``"…," X said``."""
    at = pair.outer
    end = min(limit, at + _REACH)
    while at < end and text[at] in _GLUE:
        at += 1
    if at < end and text[at] in ",–—-":
        at += 1
    elif at < end and text[at] == ".":
        return _sentence_behind(text, at + 1, end, lexicon, times)
    token = TOKEN.search(text, at, end)
    if token is None or text[at : token.start()].strip(_GLUE):
        return None
    start = token.start()
    linked = False
    written = token[0]
    while written in lexicon.connectives and written not in lexicon.behind:
        linked = True
        token = TOKEN.search(text, token.end(), end)
        if token is None:
            return None
        written = token[0]
    word = written.casefold()
    if word in lexicon.participles:
        return None  # `…”, adding that …`: it goes with what comes
    if word in lexicon.cues or (linked and word in lexicon.utterances):
        cue = token.span() if word in lexicon.cues and word not in lexicon.according else None
        if word in lexicon.clitics:
            named = _named_too(text, token.end(), end, lexicon, times)
            if named is None:
                return Attribution("behind", start, token.end(), cue, None, clitic=True)
            return Attribution("behind", start, named.end, cue, named)
        after = _skip_utterance(text, token.end(), end, lexicon)
        phrase = read_phrase(text, after, end, lexicon, times)
        return Attribution("behind", start, phrase.end if phrase else token.end(), cue, phrase)
    if written in lexicon.according:
        phrase = read_phrase(text, token.end(), end, lexicon, times)
        return Attribution("according", start, phrase.end, None, phrase) if phrase else None
    if text[pair.end - 1] == ".":  # the sentence has ended, and what follows begins another
        return None
    return (
        _subject_behind(text, start, end, lexicon, times)
        or _unlisted_verb(text, pair, token, end, lexicon, times)
        or _name_alone(text, pair, start, end, lexicon, times)
    )


def _named_too(text: str, at: int, end: int, lexicon: Lexicon, times: frozenset[int]) -> Phrase | None:
    """Return who is named right behind a verb with a clitic, against the grammar: ``ujarnya NAME``."""
    if not (text[at : at + 1] == " " and text[at + 1 : at + 2].isupper()):
        return None
    phrase = read_phrase(text, at, end, lexicon, times)
    return phrase if phrase is not None and phrase.kind == "name" else None


def _sentence_behind(text: str, at: int, end: int, lexicon: Lexicon, times: frozenset[int]) -> Attribution | None:
    """``"…". Itulah kalimat yang diteriakkan X``: the next sentence points back and names the speaker."""
    token = TOKEN.search(text, at, end)
    if token is None or token.group().casefold() not in lexicon.connectives or not token.group()[0].isupper():
        return None
    for word in WORD.finditer(text, token.end(), end):
        if word.group() in lexicon.passive:
            phrase = read_phrase(text, word.end(), end, lexicon, times)
            return Attribution("sentence-behind", token.start(), word.end(), word.span(), phrase) if phrase else None
        if text[word.end() : word.end() + 2] == ". ":
            break
    return None


def _skip_utterance(text: str, at: int, end: int, lexicon: Lexicon) -> int:
    """Return where the speaker starts behind ``pernyataan dari``, ``keterangan resmi``, ``akun Instagram``."""
    while (token := TOKEN.search(text, at, end)) is not None and token.group().casefold() in lexicon.utterances:
        following = TOKEN.search(text, token.end(), end)
        if following is not None and following.group() in lexicon.demonstratives:
            break  # `bunyi surat itu`: the thing itself speaks
        at = token.end()
        if following is not None and following[0] in lexicon.relative:
            verb = TOKEN.search(text, following.end(), end)
            if verb is not None and lexicon.passive_prefix and verb[0].startswith(lexicon.passive_prefix):
                at = verb.end()  # `keterangan yang dikutip dari laman X`
    return at


def _subject_behind(text: str, at: int, end: int, lexicon: Lexicon, times: frozenset[int]) -> Attribution | None:
    """``"…," X said``: the subject first, its verb close behind."""
    phrase = read_phrase(text, at, end, lexicon, times)
    if phrase is None or (phrase.kind == "role" and not (text[phrase.start].isupper() or lexicon.head_final)):
        return None
    following = phrase.end
    while following < end and text[following] in " ,":
        following += 1
    verb = WORD.match(text, following, end)
    if verb is not None and verb.group() not in lexicon.cues and lexicon.head_final and phrase.kind != "pronoun":
        verb = _verb_behind(text, following, end, lexicon)
    if verb is None or verb.group() not in lexicon.cues:
        return None
    if phrase.kind == "role" and following < verb.start():
        named = name_at_verb(text, phrase.end, verb.start(), lexicon, times)
        if named is not None:  # `Head of the forestry office NAME remarked`
            phrase = replace(named, role=named.role or (phrase.start, named.name[0][1]))
    return Attribution("subject-behind", at, verb.end(), verb.span(), phrase)


def _verb_behind(text: str, at: int, end: int, lexicon: Lexicon) -> re.Match[str] | None:
    """Return the verb of speech that closes the clause behind a subject: ``X of Y said``, ``X, who does Z, said``."""
    for word in WORD.finditer(text, at, min(end, at + _CLAUSE)):
        if not text[word.start() - 1].isspace() and text[word.start() - 1] not in ",-–—('’":
            return None
        if word.group() in lexicon.cues:
            return word
        if text[word.end() : word.end() + 1] in '.?!:;"“':
            return None
    return None


def _unlisted_verb(
    text: str, pair: Pair, token: re.Match[str], end: int, lexicon: Lexicon, times: frozenset[int]
) -> Attribution | None:
    """``"…," VERB X``: behind a comma inside the marks, a word in lower case before a speaker is a speech verb.

    So is one with the clitic (``selorohnya``), whoever stands behind it.
    """
    word = token.group()
    if not word.islower() or len(word) < 4 or word in lexicon.stops or text[pair.end - 1 : pair.end] not in ",?!":
        return None
    if lexicon.clitic and word.endswith(lexicon.clitic) and len(word) > len(lexicon.clitic) + 3:
        return Attribution("behind-unlisted", token.start(), token.end(), token.span(), None, clitic=True)
    phrase = read_phrase(text, token.end(), end, lexicon, times)
    if phrase is None or (phrase.kind == "role" and not phrase.this) or text[phrase.start].isdigit():
        return None
    return Attribution("behind-unlisted", token.start(), phrase.end, token.span(), phrase)


def _name_alone(
    text: str, pair: Pair, at: int, end: int, lexicon: Lexicon, times: frozenset[int]
) -> Attribution | None:
    """``"…," X, manager of Y.``: behind a comma inside the marks the verb is left out, and the office tells."""
    if text[pair.end - 1 : pair.end] not in ",?!":
        return None
    phrase = read_phrase(text, at, end, lexicon, times)
    if phrase is None or phrase.kind != "name" or phrase.role is None:
        return None
    return Attribution("name-behind", at, phrase.end, None, phrase)


def before(text: str, pair: Pair, floor: int, lexicon: Lexicon, times: frozenset[int]) -> Attribution | None:
    """``X mengatakan, "…"``; ``kata X: "…"``; ``Menurut X, "…"``; ``X menambahkan bahwa "…"``."""
    at = pair.start - 1
    if at <= floor:
        return None
    start = sentence_start(text, at, floor, lexicon)
    clause = text[start:at].rstrip()
    if not clause:
        return None
    last = clause[-1]
    if last in ".!?…" and not any(map(clause.casefold().__contains__, lexicon.that)):
        return None  # what has ended has nothing to do with what comes
    opening = WORD.search(clause)
    if opening is None:
        return None
    cue, joined = _last_cue(clause, lexicon)
    if last in ",:" and opening[0].casefold() in lexicon.according:
        phrase = read_phrase(text, start + opening.end(), at, lexicon, times)
        if phrase is not None:
            return Attribution("according", start, at, None, replace(phrase, role=None))
    if cue is None:
        if last != ":":
            return None
        return _from_whom(text, start, at, clause, lexicon, times) or _named_in_headline(
            text, start, at, pair, lexicon, times
        )
    word, offset = cue
    adjacent = offset + len(word) == len(clause.rstrip(" ,:"))
    loose = not (last in ":," or joined or adjacent)
    span = (start + offset, start + offset + len(word))
    lowered = word.casefold()
    if loose and (last in ".!?…" or lowered not in lexicon.active):
        return None
    phrase = None
    if lowered in lexicon.passive or (lowered in lexicon.behind and lowered not in lexicon.active):
        follow = _skip_utterance(text, span[1], at, lexicon)
        phrase = read_phrase(text, follow, at, lexicon, times)
    clitic = lowered in lexicon.clitics
    verb = _finite(text, clause, start, offset, lexicon) if lowered in lexicon.participles else span[0]
    if phrase is None and not clitic:
        phrase = subject(text, start, verb, lexicon, times)
    if loose and (phrase is None or _parted(text, phrase, verb, lexicon)):
        return None
    evidence = "clause" if loose else "before"
    return Attribution(evidence, start, at, span, phrase, clitic and phrase is None, joined or last not in ":,")


def _finite(text: str, clause: str, start: int, at: int, lexicon: Lexicon) -> int:
    """Return where the verb stands whose subject a participle shares: ``said that …, adding that``."""
    if not clause[:at].endswith(", "):
        return start + at
    cue, _ = _last_cue(clause[:at], lexicon)
    return start + cue[1] if cue is not None else start + at


def _parted(text: str, phrase: Phrase, verb: int, lexicon: Lexicon) -> bool:
    """Tell whether more than an adverb, an insertion or another verb stands between a subject and its verb.

    ``X of Y, who does Z, said``; ``X declined to comment but said``.
    """
    between = text[phrase.end : verb]
    inserted = between.endswith(", ") and between.find(",") < len(between) - 2
    return len(between) > ADVERB and not inserted and between.rstrip().rpartition(" ")[2] not in lexicon.coordinators


def _from_whom(
    text: str, start: int, end: int, clause: str, lexicon: Lexicon, times: frozenset[int]
) -> Attribution | None:
    """``catatan dari X: "…"``: a noun of utterance and whose it is, before a colon."""
    for word in lexicon.by:
        offset = clause.rfind(f" {word} ")
        if offset >= 0:
            phrase = read_phrase(text, start + offset + len(word) + 2, end, lexicon, times)
            return Attribution("from-whom", start, end, None, phrase) if phrase and phrase.kind == "name" else None
    return None


def _named_in_headline(
    text: str, start: int, end: int, pair: Pair, lexicon: Lexicon, times: frozenset[int]
) -> Attribution | None:
    """``X: 'words'``: in a headline the speaker stands before a colon."""
    if not pair.heading:
        return None
    phrase = read_phrase(text, start, end, lexicon, times)
    if phrase is None or phrase.kind != "name" or text[phrase.end : end].strip(" :"):
        return None
    return Attribution("headline", start, end, None, phrase)


def _last_cue(clause: str, lexicon: Lexicon) -> tuple[tuple[str, int] | None, bool]:
    """Return the last cue of a clause with its offset, and whether a word such as ``bahwa`` follows it.

    In a headline the cue has a capital.
    """
    joined = False
    end = len(clause)
    words = [word.strip(_AROUND) for word in clause.casefold().split(" ")]
    if lexicon.cues.isdisjoint(words):
        return None, not lexicon.that.isdisjoint(words)
    while end > 0:
        start = clause.rfind(" ", 0, end) + 1
        word = clause[start:end].strip(_AROUND)
        lowered = word.casefold()
        if lowered in lexicon.cues and lowered not in lexicon.according and not _of_utterance(clause, start, lexicon):
            return (word, clause.index(word, start)), joined
        joined = joined or lowered in lexicon.that
        end = start - 1
    return None, joined


def _of_utterance(clause: str, at: int, lexicon: Lexicon) -> bool:
    """Tell whether the verb at an offset is a participle: ``said in a letter posted online that …``."""
    return lexicon.head_final and clause[:at].rstrip().rpartition(" ")[2] in lexicon.utterances
