"""What stands beside a quotation: the cue and the phrase that names the speaker.

Sieves, each one place where an attribution can stand; each returns an :class:`Attribution` or None and is named
in the ``evidence`` of the quotation that it decided.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from ..lexicon import TOKEN, Lexicon
from ..phrase import Phrase, read_phrase
from .marks import Pair

_REACH: Final = 300
_NAME: Final = 60
"""No name is longer."""
_CAPITALS: Final = r"(?<![^\s(])[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){0,4} $"
# Few articles need it: re compiles it when one does.
_COMMAS: Final = 8
"""So many commas before a verb are looked behind for its subject."""
_CLAUSE: Final = 120
"""A verb of speech stands so near behind a subject that a clause parts it from."""
_ADVERB: Final = 12
"""Between a subject and its verb there is room for an adverb (``juga``, ``kemudian``)."""
_SENTENCE: Final = re.compile(
    r"[.!?…](?:[\"”'’)]*\s+(?=[A-Z\"“(@])|(?<=[a-z\d)][a-z\d)]\.)(?=[A-Z][a-z]{2}))"  # `… 2025.Ia`: a blank is lost
)
_WORD: Final = re.compile(r"[^\W\d_](?:[\w'’-]*\w)?")
_AROUND: Final = ",.:;!?()[]\"“”'‘’"
_GLUE: Final = " \t\u00a0\u200b"


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
    while token is not None and token.group() in lexicon.connectives and token.group() not in lexicon.behind:
        linked = True
        token = TOKEN.search(text, token.end(), end)
    if token is None:
        return None
    word = token.group().casefold()
    if word in lexicon.cues or (linked and word in lexicon.utterances):
        cue = token.span() if word in lexicon.cues and word not in lexicon.according else None
        if word in lexicon.clitics:
            return Attribution("behind", start, token.end(), cue, None, clitic=True)
        after = _skip_utterance(
            text,
            token.end(),
            end,
            lexicon,
            passive=True,
        )
        phrase = read_phrase(text, after, end, lexicon, times)
        return Attribution("behind", start, phrase.end if phrase else token.end(), cue, phrase)
    if token.group() in lexicon.according:
        phrase = read_phrase(text, token.end(), end, lexicon, times)
        return Attribution("according", start, phrase.end, None, phrase) if phrase else None
    return (
        _subject_behind(text, start, end, lexicon, times)
        or _unlisted_verb(text, pair, token, end, lexicon, times)
        or _name_alone(text, pair, start, end, lexicon, times)
    )


def _sentence_behind(text: str, at: int, end: int, lexicon: Lexicon, times: frozenset[int]) -> Attribution | None:
    """``"…". Itulah kalimat yang diteriakkan X``: the next sentence points back and names the speaker."""
    token = TOKEN.search(text, at, end)
    if token is None or token.group().casefold() not in lexicon.connectives or not token.group()[0].isupper():
        return None
    for word in _WORD.finditer(text, token.end(), end):
        if word.group() in lexicon.passive:
            phrase = read_phrase(text, word.end(), end, lexicon, times)
            return Attribution("sentence-behind", token.start(), word.end(), word.span(), phrase) if phrase else None
        if text[word.end() : word.end() + 2] == ". ":
            break
    return None


def _skip_utterance(text: str, at: int, end: int, lexicon: Lexicon, *, passive: bool) -> int:
    """Return where the speaker starts behind ``pernyataan dari``, ``keterangan resmi``, ``akun Instagram``."""
    if not passive:
        return at
    while (token := TOKEN.search(text, at, end)) is not None and token.group().casefold() in lexicon.utterances:
        following = TOKEN.search(text, token.end(), end)
        if following is not None and following.group() in lexicon.demonstratives:
            break  # `bunyi surat itu`: the thing itself speaks
        at = token.end()
    return at


def _subject_behind(text: str, at: int, end: int, lexicon: Lexicon, times: frozenset[int]) -> Attribution | None:
    """``"…," X said``: the subject first, its verb close behind."""
    phrase = read_phrase(text, at, end, lexicon, times)
    if phrase is None or (phrase.kind == "role" and not (text[phrase.start].isupper() or lexicon.head_final)):
        return None
    following = phrase.end
    while following < end and text[following] in " ,":
        following += 1
    verb = _WORD.match(text, following, end)
    if verb is not None and verb.group() not in lexicon.cues and lexicon.head_final and phrase.kind != "pronoun":
        verb = _verb_behind(text, following, end, lexicon)
    if verb is None or verb.group() not in lexicon.cues:
        return None
    return Attribution("subject-behind", at, verb.end(), verb.span(), phrase)


def _verb_behind(text: str, at: int, end: int, lexicon: Lexicon) -> re.Match[str] | None:
    """Return the verb of speech that closes the clause behind a subject: ``X of Y said``, ``X, who does Z, said``."""
    for word in _WORD.finditer(text, at, min(end, at + _CLAUSE)):
        if not text[word.start() - 1].isspace() and text[word.start() - 1] not in ",-–—('’":
            return None
        if word.group() in lexicon.cues:
            return word
        if text[word.end() : word.end() + 1] in ".?!:;\"“":
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


def ends_inside(text: str, low: int, high: int) -> bool:
    """Tell whether a mark that may end a sentence stands between two offsets."""
    find = text.find
    return (
        find(".", low, high) >= 0 or find("?", low, high) >= 0 or find("!", low, high) >= 0 or find("…", low, high) >= 0
    )


def sentence_ends(text: str, low: int, high: int, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield where each sentence between two offsets ends but the last, and where the next one starts.

    The full stop of a title, an initial or a degree ends none.
    """
    for match in _SENTENCE.finditer(text, low, high) if ends_inside(text, low, high) else ():
        end = match.start()
        word = text[max(low, end - 14) : end].rpartition(" ")[2].lstrip('("“')
        if text[end] == "." and (len(word) == 1 or word in lexicon.titles or lexicon.is_degree(f"{word}.")):
            continue
        yield end, match.end()


def sentence_start(text: str, at: int, floor: int, lexicon: Lexicon) -> int:
    """Return where the sentence that reaches ``at`` starts, not before ``floor``."""
    best = low = max(floor, at - _REACH)
    for _, best in sentence_ends(text, low, at, lexicon):
        pass
    while best < at and text[best] in " \t\u00a0\u200b-–—":
        best += 1
    return best


def before(text: str, pair: Pair, floor: int, lexicon: Lexicon, times: frozenset[int]) -> Attribution | None:
    """``X mengatakan, "…"``; ``kata X: "…"``; ``Menurut X, "…"``; ``X menambahkan bahwa "…"``."""
    at = pair.start - 1
    start = sentence_start(text, at, floor, lexicon)
    clause = text[start:at].rstrip()
    if not clause:
        return None
    last = clause[-1]
    opening = _WORD.search(clause)
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
    phrase = None
    if lowered in lexicon.passive or (lowered in lexicon.behind and lowered not in lexicon.active):
        follow = _skip_utterance(text, span[1], at, lexicon, passive=True)
        phrase = read_phrase(text, follow, at, lexicon, times)
    clitic = lowered in lexicon.clitics
    if phrase is None and not clitic:
        phrase = subject(text, start, span[0], lexicon, times)
    if loose and (phrase is None or last in ".!?…" or lowered not in lexicon.active or _parted(text, phrase, span[0])):
        return None
    evidence = "clause" if loose else "before"
    return Attribution(evidence, start, at, span, phrase, clitic and phrase is None, joined or last not in ":,")


def _parted(text: str, phrase: Phrase, verb: int) -> bool:
    """Tell whether more than an adverb or an insertion (``X, who does Y, said``) stands between subject and verb."""
    between = text[phrase.end : verb]
    return len(between) > _ADVERB and not (between.startswith(",") and between.endswith(", "))


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
        if lowered in lexicon.cues and lowered not in lexicon.according:
            return (word, clause.index(word, start)), joined
        joined = joined or lowered in lexicon.that
        end = start - 1
    return None, joined


def subject(text: str, start: int, end: int, lexicon: Lexicon, times: frozenset[int]) -> Phrase | None:
    """Return the subject of the verb at ``end``, in the sentence that starts at ``start``.

    It is what stands first, or, where that does not reach the verb, what stands behind a comma and does: openings
    (``Karena itu, ia …``) and participles (``Noting that …, the spokesman …``) go before a subject.
    """
    first = _opening_skipped(text, start, end, lexicon)
    if first < 0:
        return None
    phrase = _subject_at(text, first, end, lexicon, times)
    if phrase is not None and end - phrase.end <= _ADVERB and text.find(",", phrase.end, end) < 0:
        return phrase
    comma = text.find(",", first if phrase is None else phrase.end, end)
    left = _COMMAS
    while comma >= 0 and left:
        left -= 1
        if not text[comma + 1 : comma + 2].isdigit():
            nearer = _subject_at(text, comma + 1, end, lexicon, times)
            explains = phrase is not None and phrase.kind == "name" and nearer is not None and nearer.kind == "role"
            if nearer is not None and end - nearer.end <= _ADVERB:
                return phrase if explains else nearer
        comma = text.find(",", comma + 1, end)
    return _name_at_verb(text, first, end, lexicon, times) or phrase


def _name_at_verb(text: str, start: int, end: int, lexicon: Lexicon, times: frozenset[int]) -> Phrase | None:
    """Return the name that stands right before a verb, with the head noun of the office before it.

    ``Interior ministry spokesman NAME said``: what stands before the head noun belongs to the office.
    """
    head = text[max(start, end - _NAME) : end]
    run = re.search(_CAPITALS, head)
    if run is None:
        return None
    at = end - len(head) + run.start()
    noun = text[start:at].rstrip().rpartition(" ")[2]
    if noun.casefold() in lexicon.lower_roles:
        at = text.rindex(noun, start, at)
    elif noun.islower() and not lexicon.head_final:
        return None  # `proyeksi NAMA menyebut`: it is the projection that says so
    phrase = read_phrase(text, at, end, lexicon, times)
    return phrase if phrase is not None and phrase.kind == "name" and not phrase.organisation else None


def topic(text: str, start: int, end: int, lexicon: Lexicon, times: frozenset[int]) -> Phrase | None:
    """Return what the sentence is about that stands between two offsets: what comes first, openings skipped."""
    first = _opening_skipped(text, start, end, lexicon)
    return _subject_at(text, first, end, lexicon, times) if first >= 0 else None


def _opening_skipped(text: str, start: int, end: int, lexicon: Lexicon) -> int:
    """Return where a sentence goes on behind an opening such as ``Sementara itu,``; -1 where it holds no word."""
    first = _WORD.search(text, start, end)
    if first is None:
        return -1
    if first.group().casefold() not in lexicon.openers:
        return start
    comma = text.find(",", start, min(end, start + 110))
    start = comma + 1 if comma >= 0 else first.end()
    first = _WORD.search(text, start, end)
    if first is not None and first.group() in lexicon.demonstratives:
        start = first.end()
        first = _WORD.search(text, start, end)
    return start if first is not None else -1


def _subject_at(text: str, start: int, end: int, lexicon: Lexicon, times: frozenset[int]) -> Phrase | None:
    first = _WORD.search(text, start, end)
    if first is None:
        return None
    phrase = read_phrase(text, start, end, lexicon, times)
    opening = first.group().casefold()
    known = opening in lexicon.lower_roles or opening in lexicon.unnamed or opening in lexicon.pronouns
    if phrase is not None and first.group()[0].islower() and not known:
        # an office that no list knows counts where its verb follows at once: `perencana kota NAMA mengatakan`
        return phrase if len(phrase.name) > 1 and 0 <= end - phrase.end <= _ADVERB else None
    common = phrase is not None and phrase.kind == "name" and phrase.name[0][0] in lexicon.common
    return None if common else phrase
