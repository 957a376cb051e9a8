"""What stands behind a quotation: sieves, each one place where an attribution can stand there.

In: a pair of marks. Out: an :class:`Attribution` whose ``evidence`` names the sieve, or None. It is a
long module because its sieves are tried in one order, each where the one before it finds nothing.
"""

from __future__ import annotations

import re
from typing import Final

from msgspec.structs import replace

from ...patterns import pattern
from ..lexicon import TOKEN, Lexicon
from ..phrases.phrase import Phrase
from ..phrases.reader import read_phrase
from .antecedents import quoted
from .attribution import Attribution, read_ascribed, skip_utterance
from .marks import Pair
from .sentences import WORD, ends_inside
from .subjects import name_at_verb, whole

_REACH: Final = 300
_ADVERB: Final = 20
"""Within so many code points of the verb an adverb ends and the name begins."""
_AROUND: Final = 4000
"""A word right behind a clitic that is a name stands once more within so many code points."""
_TWICE: Final = 2
_CLAUSE: Final = 120
"""A verb of speech stands so near behind a subject that a clause parts it from."""
_APOSTROPHES: Final = "'’"
_NEAR: Final = 40
_ADJECTIVES: Final = 3
"""The noun of an utterance is among so many words behind a genitive: ``was NAME's blunt verdict``."""
_NEXT: Final = 10
_ENDS: Final = (".", ",", ";", ":", "", "\n", "\r")
"""What stands behind a verb that has no object."""
_OPENING: Final = ("“", '"', "‘", "'", "«", "„")
"""What a quotation begins with."""
_INTRODUCING: Final = (",", ":")
"""What stands before a mark behind who says so."""
_ENDED: Final = (".", "", "\n")
"""What stands behind a name that ends its sentence."""
_AGED: Final = r"(?:\d{1,2}, |\(\d{1,2}\),? )"
"""An age between commas; few articles need it: compiled when one does."""
_GLUE: Final = " \t\u200b"


def behind(text: str, pair: Pair, limit: int, lexicon: Lexicon, times: frozenset[int]) -> Attribution | None:
    """``"…," kata X``; ``"…," ujarnya``; ``"…," begitu pernyataan X``; ``"…," X said``."""
    at = pair.outer
    end = min(limit, at + _REACH)
    while at < end and text[at] in _GLUE:
        at += 1
    if text.startswith("(", at, end) and (close := text.find(")", at, end)) >= 0:
        at = close + 1  # `“…,” (what it means) kata X`
        while at < end and text[at] in _GLUE:
            at += 1
    if at < end and text[at] in ",–—-":
        at += 1
    elif at < end and text[at] == ".":
        if not _stopped(text, pair, at + 1, end, lexicon, times):
            return _sentence_behind(text, at + 1, end, lexicon, times)
        at += 1
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
    if linked and written[0].isupper() and (curt := text[start : token.start()].rstrip()) in lexicon.curt:
        phrase = read_phrase(text, token.start(), end, lexicon, times)  # `“…,” singkat NAME`
        return Attribution("behind", start, phrase.end, (start, start + len(curt)), phrase) if phrase else None
    opened = text[pair.end - 1] in ".!?" and written[0].isupper()
    if opened and written.casefold() in lexicon.pointing:  # `….” Begitu kata X ketika ditanya`
        token = TOKEN.search(text, token.end(), end)
        if token is None or token[0] not in lexicon.cues:
            return None
        written = token[0]
    word = written.casefold()
    if word in lexicon.inserting:
        inserted = _subject_behind(text, pair, token.end(), end, lexicon, times)
        if inserted is not None and inserted.phrase is not None and inserted.cue is not None:
            between = text[inserted.phrase.end : inserted.cue[0]]
            apposed = inserted.phrase.kind == "name" and between[:2] == ", "  # `as NAME, gasping, said`
            if not between.strip() or apposed:
                return inserted  # `“…,” as Reuters reported, “…”`, but not `as the crowd cheered, said NAME`
    if word in lexicon.participles:
        return None  # `…”, adding that …`: it goes with what comes
    if word in lexicon.cues or (linked and word in lexicon.utterances):
        cue = token.span() if word in lexicon.cues and word not in lexicon.according else None
        if word in lexicon.clitics:
            named = _named_too(text, token.end(), end, lexicon, times)
            if named is None:
                return Attribution("behind", start, token.end(), cue, None, clitic=True)
            return Attribution("behind", start, named.end, cue, named)
        after = skip_utterance(text, token.end() if word in lexicon.cues else token.start(), end, lexicon)
        adverb, _, following = text[after + 1 : min(end, after + _ADVERB)].partition(" ")
        if (adverb in lexicon.manner or adverb in lexicon.connectives) and following[:1].isupper():
            after += 1 + len(adverb)  # `tanya balik NAME`, `ujar lantang NAME`
        phrase = read_phrase(text, after, end, lexicon, times)
        if phrase is None and lexicon.head_final and text[pair.end - 1].isalnum():
            inside = text[max(0, pair.start - 3) : pair.start - 1].strip()[-1:].isalnum()
            rest = text[after:end].partition(". ")[0].split()
            if inside or not (lexicon.cues.isdisjoint(rest) and lexicon.helping.isdisjoint(rest)):
                return None  # `the “little deal” announced in October`, `“… deal” announced in May, said NAME`
        return Attribution("behind", start, phrase.end if phrase else token.end(), cue, phrase)
    if written in lexicon.according:
        phrase = read_ascribed(text, token.end(), end, lexicon, times)
        return Attribution("according", start, phrase.end, None, phrase) if phrase else None
    if text[pair.end - 1] == ".":  # the sentence has ended, and what follows begins another
        return _said_curtly(text, pair, start, end, lexicon, times)
    if lexicon.gerund and written.islower() and word.endswith(lexicon.gerund):
        return None  # `“…,” including what the town needs`
    if word in lexicon.copulas and lexicon.verdicts:
        return _verdict(text, token, end, lexicon, times) or _judged(text, token, end, lexicon, times)
    found = _subject_behind(text, pair, start, end, lexicon, times)
    if found is not None and opened and text[pair.end - 1] != "?" and _leads_on(text, found, lexicon):
        return None
    return (
        found
        or _unlisted_verb(text, pair, token, end, lexicon, times)
        or _name_alone(text, pair, start, end, lexicon, times)
    )


def _leads_on(text: str, found: Attribution, lexicon: Lexicon) -> bool:
    """Tell whether a sentence of its own behind a quotation is there for the next: ``“…!” The officer added: “…”``."""
    mark, first = text[found.end : found.end + 1], text[found.start : found.end].split(" ", 1)[0]
    leads = mark == ":" or (mark == "," and first.casefold() in lexicon.articles)
    return leads and text[found.end + 1 : found.end + 3].lstrip()[:1] in _OPENING


def _said_curtly(
    text: str, pair: Pair, start: int, end: int, lexicon: Lexicon, times: frozenset[int]
) -> Attribution | None:
    """``“Not worth it.” Reed said.``: a name and its verb, and the sentence ends with the verb."""
    found = _subject_behind(text, pair, start, end, lexicon, times) if lexicon.head_final else None
    if found is None or found.cue is None or found.phrase is None or found.phrase.kind != "name":
        return None
    bare = found.cue[0] - found.phrase.end == 1 and text[found.cue[1] : found.cue[1] + 1] == "."
    plain = bare and text[slice(*found.cue)] in lexicon.plainly
    return replace(found, evidence="curtly-behind") if plain else None


def _named_too(text: str, at: int, end: int, lexicon: Lexicon, times: frozenset[int]) -> Phrase | None:
    """Return who is named right behind a verb with a clitic, against the grammar: ``ujarnya NAME``."""
    if not (text[at : at + 1] == " " and text[at + 1 : at + 2].isupper()):
        return None
    phrase = read_phrase(text, at, end, lexicon, times)
    if phrase is None or phrase.kind != "name" or phrase.organisation:
        return None
    words = [word for word, _, _ in phrase.name]
    doubtful = len(words) == 1 or lexicon.is_office(words[0])  # `ujarnya Jakarta`, `katanya Pasar Garam harus …`
    if doubtful and text.count(words[0], max(0, at - _AROUND), at + _AROUND) < _TWICE:
        return None
    return phrase if not lexicon.places.issuperset(words) else None


def _verdict(text: str, copula: re.Match[str], end: int, lexicon: Lexicon, times: frozenset[int]) -> Attribution | None:
    """``"…," was X's verdict``: a copula, and the genitive of who says so before a noun of utterance."""
    phrase = read_phrase(text, copula.end(), end, lexicon, times)
    if phrase is None or phrase.kind != "name":
        return None
    words = text[phrase.end : min(end, phrase.end + _NEAR)].replace(",", "").replace(".", "").split()
    genitive = bool(words) and text[phrase.end] in _APOSTROPHES
    noun = next((index for index, word in enumerate(words[: 1 + _ADJECTIVES]) if index and word in lexicon.verdicts), 0)
    if not (genitive and noun) or any(mark in word for word in words[1:noun] for mark in _APOSTROPHES):
        return None  # but not `was X's mother's advice`
    return Attribution("verdict-behind", copula.start(), phrase.end, None, phrase)


def _judged(text: str, copula: re.Match[str], end: int, lexicon: Lexicon, times: frozenset[int]) -> Attribution | None:
    """``"…," was how X described it``; ``"…," was the verdict of X``."""
    word = WORD.match(text, copula.end() + 1, end)
    if word is not None and word[0] in lexicon.how:
        phrase = read_phrase(text, word.end(), end, lexicon, times)
        verb = WORD.match(text, phrase.end + 1, end) if phrase is not None else None
        if phrase is None or verb is None or verb[0] not in lexicon.active:
            return None
        return Attribution("verdict-behind", copula.start(), phrase.end, verb.span(), phrase)
    for _ in range(1 + _ADJECTIVES):
        noun = WORD.match(text, word.end() + 1, end) if word is not None else None
        if word is None or noun is None:
            return None
        if word[0] in lexicon.verdicts:
            phrase = read_phrase(text, noun.end(), end, lexicon, times) if noun[0] in lexicon.joiners else None
            return Attribution("verdict-behind", copula.start(), phrase.end, None, phrase) if phrase else None
        word = noun
    return None


def _stopped(text: str, pair: Pair, at: int, end: int, lexicon: Lexicon, times: frozenset[int]) -> bool:
    """Tell whether a full stop stands where a comma should before an attribution: ``“…”. ujarnya``, ``“…”. Ujar X``."""
    token = TOKEN.search(text, at, end)
    if lexicon.head_final or token is None or text[at : token.start()].strip(_GLUE):
        return False
    word, stop = token[0].casefold(), token.end()
    said = word in lexicon.clitics or (word in lexicon.behind and word not in lexicon.according)
    before = text[max(0, pair.start - _NEAR) : pair.start - 1].rstrip(" ")[-1:]
    if not said or before.isalnum() or before in _INTRODUCING:
        return False  # `itu “gila”. Katanya …`, `X berkata, “…”. Tambah Y.`: another sentence
    if token[0].islower():
        return True
    if word in lexicon.clitics:
        return text[stop : stop + 1] != ","
    phrase = read_phrase(text, stop, end, lexicon, times)
    return phrase is not None and phrase.kind == "name" and text[phrase.end : phrase.end + 1] in _ENDED


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


def _subject_behind(
    text: str, pair: Pair, at: int, end: int, lexicon: Lexicon, times: frozenset[int]
) -> Attribution | None:
    """``"…," X said``: the subject first, its verb close behind."""
    phrase = read_phrase(text, at, end, lexicon, times)
    if phrase is None or (phrase.kind == "role" and not (text[phrase.start].isupper() or lexicon.head_final)):
        return None
    plain = phrase.kind == "role" and lexicon.head_final and not pair.heading
    described = text[phrase.start : phrase.end] if plain else " "
    if " " not in described and lexicon.is_one(described) and text[pair.end - 1].isalnum():
        return None  # `the “…” woman described in a letter`: but `“…,” police said`
    if len(phrase.name) == 1 and phrase.name[0][0].casefold() in lexicon.openers:
        return None  # `….” Lalu teriak yang lain`
    if phrase.kind == "role" and text[phrase.start : phrase.end].partition(" ")[0] in lexicon.openers:
        return None  # `“…” until it had concluded`
    following = phrase.end
    while following < end and text[following] in " ,":
        following += 1
    aged = pattern(_AGED).match(text, following, end)
    if aged is not None and (following > phrase.end + 1 or aged[0][0] == "("):
        following = aged.end()  # `Mr NAME, 71, told`, `NAME (58) recalled`
    verb = WORD.match(text, following, end)
    at_once = verb
    for words in lexicon.phrasal:
        close = following + len(words)
        if text.startswith(words, following) and not text[close : close + 1].isalnum():
            return Attribution("subject-behind", at, close, (following, close), phrase)
    numbered = verb is None and text[following : following + 1].isdecimal()  # `Grade 5 teacher NAME told`
    unlisted = numbered or (verb is not None and verb.group() not in lexicon.cues)
    if unlisted and described.islower() and " " not in described:
        return None  # `was a “hopeless” task, an official said`
    if unlisted and plain and text[pair.end - 1].isalnum() and text[pair.outer : pair.outer + 1] == " ":
        return None  # `had to “tone down” the contest, but said`
    if unlisted and lexicon.head_final and phrase.kind != "pronoun":
        verb = _verb_behind(text, following, end, lexicon)
    elif unlisted and phrase.kind == "name" and text[phrase.end : phrase.end + 1] == ",":
        verb = _behind_apposition(text, following, end, lexicon)
    evidence = "subject-behind"
    if (verb is None or verb.group() not in lexicon.cues) and _is_unlisted(text, pair, phrase, at_once, lexicon):
        verb, evidence = at_once, "subject-behind-unlisted"
    elif verb is None or verb.group() not in lexicon.cues:
        return None
    if verb is None:
        return None
    if verb.group() in lexicon.heard and _listens(text, phrase, lexicon):
        return Attribution(evidence, at, verb.end(), verb.span(), None)  # `“…,” court told`
    antecedent, _, beside = text[at : verb.start()].rstrip().rpartition(" ")
    cited = quoted(text, at, at + len(antecedent), lexicon, times) if beside in lexicon.presenting else None
    if cited is not None:
        return Attribution(evidence, at, verb.end(), verb.span(), cited)  # `“…,” Reuters quoted NAME as saying`
    phrase = whole(text, phrase, verb.start(), lexicon, times)
    if following < verb.start() and (phrase.kind == "role" or len(phrase.name) == 1):
        named = name_at_verb(text, phrase.end, verb.start(), lexicon, times)
        named = named or _between_commas(text, phrase, verb.start(), lexicon, times)
        if named is not None:  # `Head of the forestry office NAME remarked`
            phrase = replace(named, role=named.role or (phrase.start, named.name[0][1]))
    return Attribution(evidence, at, verb.end(), verb.span(), phrase)


def _between_commas(text: str, phrase: Phrase, verb: int, lexicon: Lexicon, times: frozenset[int]) -> Phrase | None:
    """Return the name between commas that a description and where its bearer is end in, before the verb.

    ``“…,” Reed’s neighbor in Lund and Norwell, Owen Price, said``.
    """
    if not lexicon.head_final or phrase.kind != "role" or text[verb - 2 : verb] != ", ":
        return None
    comma = text.rfind(", ", phrase.end, verb - 2)
    if comma < 0 or text[phrase.end : comma].strip().partition(" ")[0] not in lexicon.prepositions:
        return None
    name = read_phrase(text, comma + 2, verb - 2, lexicon, times)
    whole = name is not None and name.kind == "name" and not name.organisation and name.end == verb - 2
    known = name is not None and len(name.name) > 1 and lexicon.is_first_name(name.name[0][0])  # no `Lake County`
    return name if whole and known else None


def _listens(text: str, phrase: Phrase, lexicon: Lexicon) -> bool:
    """Tell whether a subject is a house that hears what is said, and nobody who says it."""
    words = text[phrase.start : phrase.end].casefold().split()
    return words[-1] in lexicon.listeners and all(word in lexicon.articles for word in words[:-1])


def _is_unlisted(text: str, pair: Pair, phrase: Phrase, verb: re.Match[str] | None, lexicon: Lexicon) -> bool:
    """Tell whether a word behind a subject is a verb of speech that no list has: ``“…,” she grinned.``"""
    if verb is None or verb.start() - phrase.end != 1 or not lexicon.tensed:
        return False
    goes_on = phrase.kind != "name" and text[phrase.start].islower()
    if text[pair.end - 1] != "," and not (text[pair.end - 1] in "?!" and goes_on):
        return False  # `“…?” Laughter follows.`, `“…?” She shrugged.`
    word = verb.group()
    if not word.islower() or word in lexicon.stops or not word.endswith(lexicon.tensed):
        return False
    following = text[verb.end() : verb.end() + 1]
    ends = following in _ENDS or text[verb.end() + 1 : verb.end() + _NEXT].partition(" ")[0] in lexicon.prepositions
    return ends and " " in text[pair.start : pair.end]  # not `In “Jaws,” NAME faces a shark`


def _verb_behind(text: str, at: int, end: int, lexicon: Lexicon) -> re.Match[str] | None:
    """Return the verb of speech that closes the clause behind a subject: ``X of Y said``, ``X, who does Z, said``."""
    for word in WORD.finditer(text, at, min(end, at + _CLAUSE)):
        if not (text[word.start() - 1].isspace() or text[word.start() - 1] in ",-–—('’" or _is_initial(text, word)):
            return None
        if word.group() in lexicon.cues:
            before = text[at : word.start()].rstrip().rpartition(" ")[2]
            heard = before in lexicon.copulas and not word.group().endswith(lexicon.gerund or " ")
            clause = text[at : word.start()].rpartition(", ")[2]
            opening = clause.partition(" ")[0]
            other = opening in lexicon.definite or opening in lexicon.pronouns
            another = other and len(clause) < word.start() - at
            # `“…”, the court was told`; `“open” order, the court said`; `“…” Comparing the two, he said`
            return None if heard or another else word
        stop = text[word.end() : word.end() + 2]
        short = stop[:1] == "." and (stop[1:] == "," or (stop[1:].isalpha() and word[0][-1].isupper()))
        # `Sen. NAME, R-N.C., said`
        if stop[:1] in '.?!:;"“' and not (short or _is_initial(text, word)):
            return None
    return None


def _is_initial(text: str, word: re.Match[str]) -> bool:
    """Tell whether a letter with a full stop is the last of several or a middle name: ``U.K.``, ``Lou A. NAME``."""
    if len(word[0]) > 1 or not word[0].isupper():
        return False
    before = text[max(0, word.start() - _NEAR) : word.start()].rstrip().rpartition(" ")[2]
    return text[word.start() - 1] == "." or before.istitle()


def _behind_apposition(text: str, at: int, end: int, lexicon: Lexicon) -> re.Match[str] | None:
    """Return the verb of speech behind what explains a name between commas: ``"…," X, istri Y, menceritakan.``"""
    comma = text.find(", ", at, min(end, at + _CLAUSE))
    verb = WORD.match(text, comma + 2, end) if comma >= 0 and not ends_inside(text, at, comma) else None
    return verb if verb is not None and verb.group() in lexicon.active else None


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
    at = token.end()
    following = TOKEN.match(text, at + 1, end)
    if following is not None and word in lexicon.utterances and following[0] in lexicon.by:
        at = following.end()  # `“…,” penjelasan dari NAME`
    phrase = read_phrase(text, at, end, lexicon, times)
    if phrase is None or (phrase.kind == "role" and not phrase.this) or text[phrase.start].isdecimal():
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
    if text[pair.end - 1] != "," and text[phrase.end : phrase.end + 2].strip().islower():
        return None  # `“…?” Saksi NAME menunduk.` is a sentence of its own
    return Attribution("name-behind", at, phrase.end, None, phrase)
