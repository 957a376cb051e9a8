"""What stands before a quotation: sieves, each one place where an attribution can stand there.

In: a pair of marks. Out: an :class:`Attribution` whose ``evidence`` names the sieve, or None. It is a
long module because its sieves are tried in one order, each where the one before it finds nothing.
"""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from ...patterns import pattern
from ..lexicon import Lexicon
from ..phrases.phrase import Phrase
from ..phrases.reader import read_phrase
from .antecedents import named_before, named_by, one_of_many, quoted, who_before
from .attribution import Attribution, read_ascribed, skip_utterance
from .marks import Pair
from .sentences import WORD, sentence_start
from .subjects import (
    ADVERB,
    begins_clause,
    is_told_of,
    less_auxiliaries,
    name_at_verb,
    said_to_say,
    says_in,
    subject,
    topic,
)

_UTTERED: Final = 2
"""An utterance and the word that begins what is told of it."""
_BE: Final = 3
"""So near before a passive verb its auxiliary stands: ``was later described``, but ``had described``."""
_CUES: Final = 3
"""So many verbs before a mark are asked for their subject, the last one first: ``said it had agreed to “…”``."""
_GENITIVE: Final = ("'", "’")
"""What a name in the genitive goes on with."""
_GENITIVE_WORDS: Final = 2
"""The house of somebody is told in so many words at least: ``of Norwell``."""
_ADVERBS: Final = 2
"""A sentence ends in its verb, or in one word behind it."""
_HELD: Final = 3
"""A verb and what is held stand between who holds it and what it says, with blanks around them."""
_STATEMENT: Final = 2
"""What has been uttered is the subject where no more words stand before the verb."""
_OWNED: Final = r"\s*(?P<owner>\w[^,:;’']{1,60})(?:’s|'s|’|') (?P<noun>[a-z]+) "
_CLOSING: Final = ('"', "”", "’", "'", "»")
"""Behind one of these a sentence goes on that a quotation has begun."""
_RELATIVE: Final = 80
"""Between a relative and its verb a name has so much room."""
_AROUND: Final = ",.:;!?()[]\"“”'‘’"


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
    if last in ".!?…":  # what has ended has nothing to do with what comes, but for `X yakin bahwa …. "…"`
        of_another = text[max(0, start - 2) : start].rpartition("\n")[2].strip()[-1:] in _CLOSING
        if of_another:
            return None
        if last == "." and (ended := _at_end(text, clause, start, at, lexicon, times)) is not None:
            return ended
        if not any(map(clause.casefold().__contains__, lexicon.that)):
            return None
    opening = WORD.search(clause)
    if opening is None:
        return None
    if "—" in clause:
        clause = clause.replace("—", " ")  # `NAME—yang mewakili Y—mengatakan bahwa`
    inscription = _inscribed(text, start, at, clause, lexicon, times)
    if inscription is not None:
        return inscription
    cue, joined = _last_cue(clause, lexicon, heading=pair.heading)
    if last in ",:" and opening[0].casefold() in lexicon.according:
        phrase = read_ascribed(text, start + opening.end(), at, lexicon, times)
        if phrase is not None and not _is_said_by_another(text, phrase, start + cue[1] if cue else -1, lexicon, times):
            return Attribution("according", start, at, None, phrase)
    if cue is None or cue[0] in lexicon.clitics:
        inserted = _inserted(text, clause, start, at, lexicon) if last != ":" else None
        if inserted is not None:
            return inserted
    if cue is None:
        if last != ":":
            return _according(text, start, start + opening.end(), at, lexicon, times)
        found = (
            _unlisted(text, start, at, lexicon, times)
            or _whose_words(text, start, at, lexicon, times)
            or _from_whom(text, start, at, clause, lexicon, times)
        )
        return found or _named_in_headline(text, start, at, pair, lexicon, times)
    left = _CUES
    while cue is not None and left:
        left -= 1
        found = _at_cue(text, clause, start, at, cue, lexicon, times, joined=joined)
        if found is not None:
            return found
        cue, that = _last_cue(clause[: cue[1]], lexicon, heading=pair.heading)
        joined = joined or that
    return None


def _inserted(text: str, clause: str, start: int, at: int, lexicon: Lexicon) -> Attribution | None:
    """``Suara, tegasnya, adalah "…"``: a verb with the clitic between commas ascribes the words of its sentence."""
    before = 0
    for piece in clause.split(", ")[:-1]:
        if before and piece in lexicon.clitics:
            span = start + before, start + before + len(piece)
            return Attribution("clause", start, at, span, None, clitic=True, joined=True)
        before += len(piece) + 2
    return None


def _inscribed(
    text: str, start: int, at: int, clause: str, lexicon: Lexicon, times: frozenset[int]
) -> Attribution | None:
    """``Warga membentangkan spanduk bertuliskan "…"``: the words are theirs who hold the banner or put it up."""
    held, _, word = clause.rstrip(" :").rpartition(" ")
    if word not in lexicon.inscribed or not held:
        return None
    offset = start + len(held) + 1
    verbs = (word for word in WORD.finditer(text, start, offset) if _is_verb(word[0], lexicon))
    holds = next(verbs, None)
    phrase = topic(text, start, holds.start() if holds is not None else offset, lexicon, times)
    first = WORD.search(text, start, offset)
    if phrase is None and first is not None and text[first.end() + 1 : first.end() + 2].isdecimal():
        phrase = Phrase("pronoun", *first.span(), plural=True)  # `About 150 of them gathered with signs reading`
    if phrase is None or offset - phrase.end <= ADVERB or text[phrase.end : offset].count(" ") < _HELD:
        return None  # `Sebuah papan bertuliskan "…"` is nobody's
    copula = phrase.unnamed and not set(text[phrase.end : offset].split()).isdisjoint(lexicon.copulas)
    if (copula or phrase.this) and not lexicon.is_role(text[phrase.start : phrase.end]):
        return None  # `Salah satu langkah awal adalah pemasangan stiker bertuliskan "…"`, `Waktu itu …`
    return Attribution("inscription", start, at, (offset, offset + len(word)), phrase)


def _issues(text: str, start: int, document: Phrase, lexicon: Lexicon) -> bool:
    """Tell whether somebody issues a document right behind the verb: ``NAME released a statement``."""
    verb = text[start : document.start].rstrip().rpartition(" ")[2]
    return verb in lexicon.issuing and text[document.start : document.end].rpartition(" ")[2] in lexicon.utterances


def _determines(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a word says that a noun follows: ``the``, ``his``, ``those``."""
    return word in lexicon.articles or word in lexicon.possessives or word in lexicon.demonstratives - lexicon.relative


def _is_verb(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a word is plainly a verb by its affixes, as none of those that name somebody is."""
    return lexicon.is_transitive(word) or lexicon.is_predicate(word)


def _at_end(text: str, clause: str, start: int, at: int, lexicon: Lexicon, times: frozenset[int]) -> Attribution | None:
    """``NAME menjawab pendek. "…"``: a sentence of its own that ends in the verb, an adverb behind it perhaps."""
    words = clause[:-1].split(" ")
    for count in range(1, min(len(words) - 1, _ADVERBS) + 1):
        verb = words[-count]
        before = words[-count - 1]
        kept = before in lexicon.small and before not in lexicon.connectives  # `tidak menjawab`, but `ikut menyela`
        if verb not in lexicon.active or not words[-1].islower() or kept:
            continue
        offset = start + sum(map(len, words[:-count])) + len(words) - count
        phrase = subject(text, start, offset, lexicon, times)
        if phrase is None:
            continue
        between = text[phrase.end : offset].strip()
        if len(between) <= ADVERB or between[-1] == "," or is_told_of(between, lexicon):
            return Attribution("sentence-before", start, at, (offset, offset + len(verb)), phrase)
    return None


def _is_said_by_another(text: str, phrase: Phrase, verb: int, lexicon: Lexicon, times: frozenset[int]) -> bool:
    """Tell whether a verb behind ``According to X`` is another's: ``According to the complaint, NAME told …``."""
    if verb < phrase.end:
        return False
    if phrase.kind == "role" or verb - phrase.end <= ADVERB:
        return True
    cue = WORD.match(text, verb)
    active = cue is not None and cue[0] not in lexicon.passive  # `Menurut X, …, dikutip dari Y, "…"`
    return active and subject(text, phrase.end, verb, lexicon, times) is not None


def _at_cue(
    text: str,
    clause: str,
    start: int,
    at: int,
    cue: tuple[str, int],
    lexicon: Lexicon,
    times: frozenset[int],
    *,
    joined: bool,
) -> Attribution | None:
    """Return the attribution that a verb makes of the clause before a mark; None where it has no subject in it."""
    last = clause[-1]
    word, offset = cue
    adjacent = offset + len(word) == len(clause.rstrip(" ,:"))
    loose = not (last in ":," or joined or adjacent)
    span = (start + offset, start + offset + len(word))
    lowered = word.casefold()
    if loose and (last in ".!?…" or lowered not in lexicon.active):
        return None
    if lowered in lexicon.passive and _is_passed_on(clause[:offset].split(), lexicon):
        return None
    phrase = None
    named = text[span[1] + 1 : span[1] + 2].isupper()
    inverted = not clause[:offset].strip() and word[0].isupper() and named
    said = lowered in lexicon.behind and lowered not in lexicon.participles  # but `NAME goes on, telling NAME, “…”`
    if named and said and last == "," and clause[:offset].endswith(", "):
        follow = read_phrase(text, span[1], at, lexicon, times)  # `It was 33.8C, said NAME, “which is …”`
        if follow is not None and follow.kind == "name" and text[follow.end : at].strip() == ",":
            return Attribution("before", start, at, span, follow, joined=joined)
    if inverted or lowered in lexicon.passive or (lowered in lexicon.behind and lowered not in lexicon.active):
        phrase = read_phrase(text, skip_utterance(text, span[1], at, lexicon), at, lexicon, times)
        if phrase is None and not joined and not lexicon.head_final:
            phrase = _in_relative(text, start, span[0], lexicon, times)
            joined = phrase is not None
        if phrase is not None and text[phrase.start : phrase.end] in lexicon.demonstratives:
            noun = span[0], phrase.end  # `Isi pesan itu, "…"`: what is said, and no verb
            return Attribution("before", start, at, None, replace(phrase, start=noun[0], role=noun))
    antecedent, _, beside = clause[:offset].rstrip().rpartition(" ")
    if lexicon.head_final and lowered[-1] == "s" and _determines(beside.casefold(), lexicon):
        return None  # `NAME said that those reports “are five years old”`
    passive = beside in lexicon.auxiliaries and any(map(lexicon.copulas.__contains__, clause[:offset].split()[-_BE:]))
    agent = _agent(text, span[1], at, lexicon, times) if passive else None
    if passive and agent is None and lowered in lexicon.judging:
        return None  # `It has been described as “…”`, nobody says by whom
    if agent is None and beside in lexicon.copulas and lowered in lexicon.told:
        return None  # `crews were told 11 people were “down”`: who is told says nothing
    if agent is not None:
        return Attribution("clause" if loose else "before", start, at, span, agent, joined=True)
    if beside in lexicon.presenting and (cited := quoted(text, start, start + len(antecedent), lexicon, times)):
        return Attribution("clause" if loose else "before", start, at, span, cited, joined=True)
    clitic = lowered in lexicon.clitics
    shares = lowered in lexicon.participles
    verb = _finite(clause, start, offset, lexicon) if shares or beside in lexicon.coordinators else span[0]
    if phrase is None and not clitic:
        phrase = said_to_say(text, start, verb, lexicon, times) or subject(text, start, verb, lexicon, times)
        if shares and verb == span[0] and lexicon.head_final and beside[-1:] == ",":
            phrase = _of_sentence(text, start, phrase, lexicon, times)
    if (
        phrase is not None
        and lexicon.head_final
        and beside in lexicon.coordinators
        and text[phrase.end : phrase.end + 2] == ", "
    ):
        phrase = _of_sentence(text, start, phrase, lexicon, times)  # `NAME met the press in Lund, Ohio, and called it`
    if lexicon.temporal and (beside in lexicon.coordinators or (shares and beside[-1:] == ",")):
        nearer = _in_time_clause(text, start, span[0], lexicon, times)
        thing = phrase is None or (phrase.kind == "role" and not lexicon.is_role(text[phrase.start : phrase.end]))
        phrase = nearer if nearer is not None and ((thing and nearer.kind == "name") or not shares) else phrase
    if antecedent and beside in lexicon.who:  # `fined by a judge who said it was “…”`
        phrase = one_of_many(text, start, start + len(antecedent), lexicon, times) or phrase
        if antecedent[-1:] == ",":
            phrase = who_before(text, start, start + len(antecedent) - 1, lexicon, times) or phrase
    if lexicon.what and lowered in lexicon.naming and (namer := named_by(text, start, span[0], lexicon, times)):
        phrase = namer  # `for what one report called “…”`
    if antecedent[-1:] == "," and beside in lexicon.relative:  # `run by Lund & Norwell, which said it was “…”`
        phrase = named_before(text, start, start + len(antecedent) - 1, lexicon) or phrase
    if shares and not clause[:offset].endswith(", ") and (phrase is None or _parted(text, phrase, verb, lexicon)):
        phrase = one_of_many(text, start, verb, lexicon, times) or (None if loose else phrase)
    if shares and phrase is not None and _issues(text, start, phrase, lexicon):
        phrase = topic(text, start, phrase.start, lexicon, times) or phrase  # `NAME released a statement saying`
    if loose and (phrase is None or (not shares and _parted(text, phrase, verb, lexicon))):
        return None
    evidence = "clause" if loose else "before"
    return Attribution(evidence, start, at, span, phrase, clitic and phrase is None, joined or last not in ":,")


def _of_sentence(
    text: str, start: int, nearer: Phrase | None, lexicon: Lexicon, times: frozenset[int]
) -> Phrase | None:
    """Return who a sentence is about, for a participle behind a comma: it is not about what stands before the comma.

    ``NAME came back to fares at a lunch in the port, Lund, complaining that “…”``.
    """
    if nearer is None:
        return None
    first = topic(text, start, nearer.start, lexicon, times)
    plain = first is not None and not first.organisation and first.kind in ("name", "pronoun")
    return first if plain else nearer


def _in_time_clause(text: str, start: int, cue: int, lexicon: Lexicon, times: frozenset[int]) -> Phrase | None:
    """Return who a clause of time is about that goes on up to a verb: ``before the captain came back and said``."""
    for word in reversed(list(WORD.finditer(text, max(start, cue - _RELATIVE), cue))):
        if word[0] not in lexicon.temporal:
            continue
        phrase = read_phrase(text, word.end(), cue, lexicon, times)
        verb = WORD.match(text, phrase.end + 1, cue) if phrase is not None else None
        rest = text[verb.end() : cue].rstrip(" ,") if verb is not None else ","
        return phrase if verb is not None and verb[0] in lexicon.entering and ", " not in rest else None
    return None


def _in_relative(text: str, start: int, verb: int, lexicon: Lexicon, times: frozenset[int]) -> Phrase | None:
    """Return who calls a thing so in a relative clause: ``perjuangan rakyat, yang NAME sebut "tugas agama"``."""
    words = [word for word in WORD.finditer(text, max(start, verb - _RELATIVE), verb) if word[0] in lexicon.relative]
    phrase = read_phrase(text, words[-1].end(), verb, lexicon, times) if words else None
    return phrase if phrase is not None and phrase.kind != "role" and not text[phrase.end : verb].strip() else None


def _according(text: str, start: int, at: int, end: int, lexicon: Lexicon, times: frozenset[int]) -> Attribution | None:
    """``Menurut X, serapan garam "jauh di bawah janji" tahun ini``: the sentence gives X's view, some words of it."""
    if text[start:at].strip().casefold() not in lexicon.according:
        return None
    phrase = read_ascribed(text, at, end, lexicon, times)
    if phrase is None or phrase.kind == "role" or text[phrase.end : phrase.end + 1] != ",":
        return None
    return Attribution("clause", start, end, None, phrase, joined=True)


def _is_passed_on(words: list[str], lexicon: Lexicon) -> bool:
    """Tell whether words before a passive verb are of what another cites: ``dalam laporan yang dikutip``."""
    if len(words) < _UTTERED or words[-1] not in lexicon.relative:
        return False
    return words[-2] in lexicon.utterances or words[-2] in lexicon.documents


def _agent(text: str, at: int, end: int, lexicon: Lexicon, times: frozenset[int]) -> Phrase | None:
    """Return by whom a passive verb says that something is done: ``was described by NAME as “…”``."""
    agent = next((word for word in lexicon.agents if text.startswith(f" {word} ", at)), None)
    phrase = read_phrase(text, at + len(agent) + 2, end, lexicon, times) if agent is not None else None
    return phrase if phrase is not None and phrase.kind == "name" else None


def _finite(clause: str, start: int, at: int, lexicon: Lexicon) -> int:
    """Return where the verb stands whose subject another shares: ``said …, adding that``; ``said … and termed``.

    It is the first of its sentence: ``said the mayor continued to wait, arguing that``.
    """
    before = clause[:at].rstrip()
    if before[-1:] != "," and before.rpartition(" ")[2] not in lexicon.coordinators:
        return start + at
    first, left = at, _CUES
    cue, _ = _last_cue(clause[:at], lexicon)
    if cue is not None and _is_day(clause[cue[1] + len(cue[0]) : at], lexicon):
        return start + cue[1]  # `They have called for calm, NAME said Tuesday, adding that`
    while cue is not None and left:
        *_, joiner, subject_word = ("", "", *clause[: cue[1]].split())
        if subject_word in lexicon.pronouns and joiner in lexicon.conjunctions:
            return start + first  # `NAME held the rope as she cried, adding “over”`
        first, left = cue[1], left - 1
        cue, _ = _last_cue(clause[:first], lexicon)
    return start + first


def _is_day(between: str, lexicon: Lexicon) -> bool:
    """Tell whether nothing but a day stands between a verb and the comma behind it."""
    words = between.strip(" ,").split()
    return bool(words) and words[-1] in lexicon.calendar and all(word in lexicon.stops for word in words[:-1])


def _parted(text: str, phrase: Phrase, verb: int, lexicon: Lexicon) -> bool:
    """Tell whether more than an adverb, an insertion or another verb stands between a subject and its verb.

    ``X of Y, who does Z, said``; ``X declined to comment but said``.
    """
    between = text[phrase.end : less_auxiliaries(text, phrase.end, verb, lexicon)]
    inserted = between.endswith(", ") and between.find(",") < len(between) - 2
    if len(between) > ADVERB and phrase.kind == "name" and _is_of_house(between.split(), lexicon):
        return False  # `NAME of the People's Alliance (PA) termed`
    if lexicon.head_final and says_in(text, phrase, verb, lexicon):
        return False  # `The health ministry in a statement accused`
    return len(between) > ADVERB and not inserted and between.rstrip().rpartition(" ")[2] not in lexicon.coordinators


def _is_of_house(words: list[str], lexicon: Lexicon) -> bool:
    """Tell whether words behind a name are of which house somebody is, and nothing else."""
    if len(words) < _GENITIVE_WORDS or not (words[0] in lexicon.joiners or words[0] in lexicon.by):
        return False
    small = lexicon.joiners | lexicon.definite
    capitals = [word.lstrip("(")[:1].isupper() for word in words]
    if words[-1] in lexicon.house_nouns and any(capitals):
        capitals[-1] = True  # `of the Norland party`
    return capitals[-1] and all(capital or word in small for word, capital in zip(words, capitals, strict=True))


def _unlisted(text: str, start: int, end: int, lexicon: Lexicon, times: frozenset[int]) -> Attribution | None:
    """``As for the weather, Reed laughed: "…"``: a verb in the past that no list has, right behind who says so."""
    stop = start + len(text[start:end].rstrip(" :"))
    at = text.rfind(" ", start, stop) + 1
    word = text[at:stop]
    if not lexicon.tensed or at <= start or not word.islower() or not lexicon.is_past(word) or word in lexicon.stops:
        return None
    phrase = name_at_verb(text, start, at, lexicon, times)
    *_, leading = ("", *text[start : phrase.start].split()) if phrase is not None else ("what",)
    begins = not leading or leading[-1] == "," or leading.casefold() in lexicon.conjunctions
    return Attribution("before", start, end, (at, stop), phrase) if begins else None  # not `what Lund needed: “…”`


def _whose_words(text: str, start: int, end: int, lexicon: Lexicon, times: frozenset[int]) -> Attribution | None:
    """``The district’s reply came in one line, by WhatsApp: "…"``: whose words they are begins the sentence."""
    owned = pattern(_OWNED).match(text, start, end) if lexicon.head_final else None
    if owned is None or owned["noun"] not in lexicon.utterances:
        return None
    phrase = read_phrase(text, start, owned.end("owner"), lexicon, times)
    known = phrase is not None and phrase.kind != "pronoun" and phrase.end == owned.end("owner")
    return Attribution("from-whom", start, end, None, phrase) if known else None


def _from_whom(
    text: str, start: int, end: int, clause: str, lexicon: Lexicon, times: frozenset[int]
) -> Attribution | None:
    """``catatan dari X: "…"``: a noun of utterance and whose it is, before a colon."""
    for word in lexicon.by:
        offset = clause.rfind(f" {word} ")
        if offset >= 0:
            sender = clause[:offset].rstrip(",").split(" ")
            if len(sender) > 1 and all(map(str.istitle, sender)) and sender[0].casefold() not in lexicon.articles:
                continue  # `NAME NAME, from Norwell Trust, was blunt: “…”`
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
    if phrase is None or phrase.kind == "pronoun" or phrase.unnamed or text[phrase.end : end].strip(" :"):
        return None
    if (
        phrase.kind == "role"
        and text[phrase.start : phrase.end].partition(" ")[0].casefold() not in lexicon.lower_roles
    ):
        return None  # `Bupati Lawe: “…”`, but not `Soal Banjir: “…”`
    return Attribution("headline", start, end, None, phrase)


def _last_cue(clause: str, lexicon: Lexicon, *, heading: bool = False) -> tuple[tuple[str, int] | None, bool]:
    """Return the last cue of a clause with its offset, and whether a word such as ``bahwa`` follows it.

    In a ``heading`` the cue has a capital; elsewhere such a word is part of a name in English (``United States``).
    """
    joined = False
    end = len(clause)
    bare = clause.rstrip(" ,:").casefold()
    if lexicon.phrasal_ends and bare.endswith(lexicon.phrasal_ends):
        ending = next(filter(bare.endswith, lexicon.phrasal_ends))
        at = len(bare) - len(ending) + 1
        verb, _, rest = bare[at:].partition(" ")
        it = rest.partition(" ")[0] in lexicon.neuter  # `put it bluntly`
        return (clause[at : at + len(verb)] if it else clause[at : len(bare)], at), False  # `The senator shot back:`
    words = [word.strip(_AROUND) for word in clause.casefold().split(" ")]
    if lexicon.cues.isdisjoint(words):
        return None, not lexicon.that.isdisjoint(words)
    while end > 0:
        start = clause.rfind(" ", 0, end) + 1
        word = clause[start:end].strip(_AROUND)
        lowered = word.casefold()
        if lowered in lexicon.cues and lowered not in lexicon.according:
            capital = word[0].isupper() and not (heading or clause.isupper())
            of_name = capital and lexicon.head_final and clause[:start].rstrip()[-1:].isalpha()
            if not (of_name or _is_no_verb(clause, start, lexicon)):
                return (word, clause.index(word, start)), joined
        joined = joined or lowered in lexicon.that
        end = start - 1
    return None, joined


def _is_no_verb(clause: str, at: int, lexicon: Lexicon) -> bool:
    """Tell whether what looks like a verb at an offset is a participle (``said in a letter posted online that …``,
    ``that it be declared …``) or a noun (``The study calls her notes …``)."""
    before = clause[:at].rstrip().rpartition(" ")[2]
    if not lexicon.head_final:
        verb, _, behind = clause[at:].partition(" ")
        if lexicon.is_compound(verb, behind):
            return True  # `memakai kata kunci “…”`
        return before in lexicon.placing and clause[at:].split(" ", 1)[0] in lexicon.bare  # `di sela acara`
    if before in lexicon.utterances:  # but `The statement added: “…”`, `what one report called “…”`
        words = clause[:at].split()
        told = len(words) > _STATEMENT and lexicon.what not in words[-1 - _STATEMENT :]
        return told and not lexicon.cues.isdisjoint(words)  # but `The ministry in a statement accused`
    if before in lexicon.possessives or before in lexicon.infinitive or before.casefold() in lexicon.articles:
        return True  # `to call it “…”`, `A mocking “thank you” note`
    if before in lexicon.perceiving:  # `he had heard shouting`, but `could be heard saying`
        return clause[:at].split()[-2:-1] not in [[word] for word in lexicon.copulas]
    verb, _, behind = clause[at:].partition(" ")
    if verb not in lexicon.charging:
        return False
    return before in lexicon.copulas or behind.partition(" ")[0] in lexicon.joiners - lexicon.articles


def view_of(text: str, start: int, end: int, lexicon: Lexicon, times: frozenset[int]) -> Phrase | None:
    """Return whom a sentence ascribes its view to: ``menurut X``, or ``…, kata X, …`` in its middle."""
    sentence = text[start:end]
    lowered = sentence.casefold()
    places = [at + len(word) for word in lexicon.according if (at := lowered.find(word)) >= 0]
    opening, _, rest = lowered.lstrip().partition(" ")
    if opening.rstrip(",") in lexicon.openers and opening not in lexicon.views:
        opening, _, rest = rest.partition(" ")  # `Sementara bagi NAME, …`
    if opening in lexicon.views or opening in lexicon.reporting:  # `Dikatakan NAME, pelaku sudah ditangkap`
        places.append(len(lowered) - len(rest))
    ascribing = len(places)
    at = 0
    for piece in sentence.split(", "):
        stop = piece.find(" ")
        if stop > 0 and _is_inserted(piece, stop, lexicon, first=not at):
            places.append(at + stop)
        elif at and (piece in lexicon.clitics or _says(piece, lexicon)):
            return Phrase("pronoun", start + at, start + at + len(piece))
        at += len(piece) + 2
    for number, place in enumerate(places):
        phrase = read_ascribed(text, start + place, end, lexicon, times)
        if phrase is None or text[phrase.end : phrase.end + 1] in _GENITIVE:
            continue  # `…, said Lund's departure had come as a surprise`
        if text[phrase.end - 1].isdecimal() and text[phrase.end : phrase.end + 1] == ",":
            continue  # `…, said the levy of Rs1,150 was too high`
        described = number < ascribing and (phrase.this or opening in lexicon.reporting)  # `menurut sang ustaz`
        if phrase.kind == "name" or described or (phrase.kind == "pronoun" and lexicon.clitic):
            return phrase
    return None


def _is_inserted(piece: str, verb: int, lexicon: Lexicon, *, first: bool) -> bool:
    """Tell whether a verb and its subject stand between commas, or at the beginning: ``Kata NAME, warga sudah …``."""
    if first:
        if lexicon.head_final or piece[:verb].casefold() not in lexicon.bare:
            return False
        return piece[verb + 1 : verb + 2].isupper() or piece[verb + 1 :] in lexicon.pronouns
    return piece[:verb] in lexicon.bare and not begins_clause(piece, verb, lexicon)


def _says(piece: str, lexicon: Lexicon) -> bool:
    """Tell whether what stands between commas is a pronoun and its verb: ``Then, he recalled, a woman …``."""
    pronoun, _, verb = piece.rstrip(" .").partition(" ")
    return pronoun in lexicon.pronouns and pronoun not in lexicon.plural_pronouns and verb in lexicon.active
