"""What stands behind a word of a phrase: whether an office, a description or a list goes on there.

In: the text, where to look, and the words read so far. Out: where to read on, or whether. It is a long module because
it is one list of questions, all of them asked by :mod:`~artikel_cli.annotate.phrases.reader`.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import Final

from ...patterns import pattern
from .. import traits
from ..lexicon import TOKEN, Lexicon
from .phrase import Phrase, Token
from .segments import Segment

# Few articles need these: compiled when one does.
_DESCRIBED: Final = r"(?P<words>[a-z]+(?: [a-z]+)?), ?(?P<name>[A-Z][\w'’]+)(?: [A-Z][\w'’.]*){0,3} ?[,(]"
_ITEM: Final = r"[A-Z][\w-]+(?: [A-Z][\w-]+){0,2}"
_LISTED: Final = rf", {_ITEM}(?:, ?{_ITEM}){{0,4}},? (?P<joiner>[a-z]+) (?P<last>[A-Z][\w-]+)"
_PORTFOLIO: Final = rf"(?:, {_ITEM}){{1,4}},? (?P<joiner>[a-z]+) {_ITEM} (?P<head>[a-z]+)(?= [A-Z])"
_AT_PLACE: Final = (
    r"(?P<place>[a-z]+ (?:[a-z]+ ){0,5}(?:[a-z]+|[A-Z][\w'’]*(?: [A-Z\d][\w'’]*){0,4}(?: \([A-Z]\w{1,11}\))?)), ?"
    r"(?:[a-z]{2,4}\. ?)?(?P<name>[A-Z][\w'’]+)(?: [A-Z][\w'’]*){0,3} ?[,(.]"
)
_AT_HOUSE: Final = (
    r"[a-z]+ (?P<house>[A-Z][\w'’]*(?: [A-Z\d][\w'’]*){0,4}(?: \([A-Z]\w{1,11}\))?), "
    r"(?P<name>[A-Z][\w'’]+)(?: [A-Z][\w'’.]*){1,3}\.?(?:\s|\Z)"
)
_FOR_TASK: Final = (
    r"(?P<place>[a-z]+(?: [a-z-]+){0,7}(?: [A-Z][\w'’-]*){0,3}), (?P<name>[A-Z][\w'’]+)\.?(?: [A-Z][\w'’.]*){1,4}"
)
_OFFICE_TOO: Final = r" (?:[A-Za-z-]+ ){0,2}(?P<office>[A-Za-z-]+) (?P<first>[A-Z][a-z'’-]+) (?:[A-Z]\. )?[A-Z][a-z]"
"""A second office and a full name."""
_SECOND: Final = (
    r" (?P<office>[a-z]+)(?: [a-z]+){0,2}(?: [A-Z][\w'’-]*){0,6}, "
    r"(?P<name>[A-Z][\w'’]+)\.?(?: [A-Z][\w'’.]*){1,4}(?:[,.(]|\Z)"
)
_NAMED_TOO: Final = r", (?P<name>[A-Z][\w'’]+)(?:(?: [A-Z][\w'’]*){1,3}(?:[,.(]|\Z| (?P<next>[a-z]+))| \(\d)"
_MARKS: Final = {'"': '"', "“": "”", "'": "'", "‘": "’"}
_PAIR: Final = 2
_THREE: Final = r"(?: the)? (?P<place>[A-Z]\w+) [A-Z][\w'’]+ [A-Z][\w'’]+(?! [A-Z])"
_LOWER: Final = (
    r"(?:[a-z][a-z-]+(?:['’]s|s['’])? ){0,3}(?:[a-z][a-z-]+|\d{1,3})"
    r"(?: (?=[A-Z])|(?=, (?:[A-Z]\. )?[A-Z][\w'’]+ [A-Z][\w'’]+[.,]))"
)
"""So many words in lower case right before a name may be an office."""
_ABBREVIATED: Final = 4
"""A title of so many letters may be a short form that its line breaks behind; of more it is a word."""
_CALLING: Final = 60
"""So near behind a description the words stand that call somebody by a name."""
_APPOSED_NAME: Final = r", [A-Z]"
_TWO_NAMES: Final = r" [A-Z][^\W\d_]+(?: [A-Z][\w.’'-]*){1,2}"
_HOUSE: Final = r"(?P<joiner>[a-z]+) (?:[a-z]{3,8} )?[A-Z][\w’'&-]*(?: (?:[A-Z][\w’'&-]*|[a-z]{2,3}(?= [A-Z]))){0,5}"
_CLIENT: Final = (
    r"(?P<joiner>[a-z]{2,4}) (?P<whose>[a-z]+(?: [a-z][\w'’-]*){1,4})(?=, [A-Z][\w'’.-]+(?: [A-Z][\w'’.-]*){1,3},)"
)
_PLAIN_HOUSE: Final = r"(?P<joiner>[a-z]+) [a-z]{1,3} (?P<noun>[a-z]+)"
_CAPITALS: Final = r"[A-Z][\w’'&-]*(?: [A-Z][\w’'&-]*){0,5}"
_FULL_NAME: Final = r" ([A-Z][\w'’]+) ([A-Z][\w'’]+)"
_NAMED_BEHIND: Final = r"[^,.\n]{0,40}, ?(?P<name>[A-Z]\w*)"
_NICKNAME: Final = r"(?:[\"“][A-Z][\w.'’]*(?: [A-Z][\w.'’]*)?[\"”]|[‘'][A-Z][\w.]*(?: [A-Z][\w.]*)?[’']) (?=[A-Z])"
_SHORT_FORM: Final = r" [A-Z]{2,8}(?: [A-Z][a-z]+)?(?= [A-Z][a-z]+ [A-Z][a-z])"
_NUMBER: Final = r"\d{1,2}(?!\w)"
_TITLED: Final = r"(?: [A-Z][\w/-]*){1,8}, (?P<title>[A-Z]\w+)\.? [A-Z]"
_KIND: Final = r"(?P<words>(?: [a-z-]+){0,2}) (?P<kind>[a-z]+) [A-Z]"
_UNNAMED: Final = (2, 4)
"""An article and whose somebody is have so many words: ``A U.S.``, ``A Harbour Trust``."""
_MODIFIED: Final = 2
_CLOSED: Final = (".", ",", "\n", "")
_JOINER: Final = 6
"""A word that joins two of an office has fewer letters."""
_BELONGING: Final = 40
"""So near behind a genitive or a noun the word stands that says what somebody is."""
_NOUNS: Final = 2
"""A house or a relative behind a genitive is named by so many words."""
_PLACE: Final = 60
"""A place in a description, with the demonstrative behind it, is no longer."""
_EXPLAINED: Final = 160
"""Behind where somebody is, and a comma, the name follows so near."""
_DEMONSTRATIVE: Final = 5
"""A demonstrative at the end of its sentence has so many letters, the full stop among them."""
_CLOSING: Final = 6
"""A demonstrative is one of so many words behind a name that is nobody's."""
_PLACES: Final = r"(?:, [A-Z][\w.-]*(?: [A-Z][\w.-]*){0,3}){1,3}(?: \([A-Z]\w{1,11}\))? (?P<pointing>[a-z]+)\b"
"""Places between commas, and a word behind them."""
_CLAUSE_END: Final = r"[.,;:\"“”\n]"


def apposition(text: str, at: int, end: int, segment: Segment, lexicon: Lexicon) -> int:
    """Return where the comma stands behind which a name explains a description (``Warga sekitar, NAMA (39),``).

    0 where the words that follow the office are no description: a verb, or no name behind the comma.
    """
    if segment.tokens[0][0] not in lexicon.roles:
        return 0
    match = pattern(_DESCRIBED).match(text, at, end)
    if match is None:
        return 0
    words = match["words"].split()
    known = any(word in lexicon.cues or word in lexicon.stops for word in words)
    return 0 if known or lexicon.is_office(match["name"]) else match.end("words")


def listed(text: str, at: int, end: int, segment: Segment, lexicon: Lexicon) -> list[Token]:
    """Return the tokens of what an office is also for, at a comma: ``Biro Data, Komunikasi, dan Informasi``.

    Empty where the list may be one of people: no word in it is one of offices, and no preposition joins what stands
    before it to a house (``Department for Environment, Food and Rural Affairs``), or the last begins another office.
    """
    match = pattern(_LISTED).match(text, at, end) if segment.described or not segment.titles_only else None
    if match is None or match["joiner"] not in lexicon.coordinators:
        return []
    if match["last"] in lexicon.roles and match["last"].casefold() not in lexicon.fields:
        return []
    tokens = [(word[0], *word.span()) for word in TOKEN.finditer(text, at + 1, match.end()) if word[0] != ","]
    known = [lexicon.traits[word] for word, _, _ in tokens]
    office = any(trait & traits.OFFICE for trait in known) or is_of_house(segment, lexicon)
    personal = [trait & (traits.GIVEN | traits.TITLE | traits.ROLE) for trait in known if not trait & traits.FIELD]
    return tokens if office and not any(personal) else []


def portfolio(text: str, at: int, end: int, segment: Segment, lexicon: Lexicon) -> list[Token]:
    """Return the tokens of what somebody's office is for, at a comma: ``Works, Utilities and Housing Committee chair``.

    They end in the noun of an office before a name; empty where they may be people.
    """
    match = pattern(_PORTFOLIO).match(text, at, end) if lexicon.head_final and not segment.described else None
    if match is None or match["joiner"] not in lexicon.coordinators:
        return []
    tokens = [(word[0], *word.span()) for word in TOKEN.finditer(text, at + 1, match.end()) if word[0] != ","]
    *words, head = [word for word, _, _ in (*segment.tokens, *tokens)]
    office = head in lexicon.lower_roles and words[-1] in lexicon.institutions
    return tokens if office and lexicon.first_names.isdisjoint(words) else []


def is_of_house(segment: Segment, lexicon: Lexicon) -> bool:
    """Tell whether words are a house and the first of what it is for: ``the Department for Environment``."""
    words = [word for word, _, _ in segment.tokens if word not in lexicon.definite]
    named = lexicon.head_final and not lexicon.institutions.isdisjoint(words[:1])
    return named and not lexicon.joiners.isdisjoint(words[1:2])


def place(text: str, at: int, end: int, segment: Segment, lexicon: Lexicon) -> int:
    """Return where the place ends that a description goes on with (``salah seorang warga di NAMA, NAMA (39)``).

    0 where no name with an age explains it: then the preposition goes with the verb.
    """
    if not segment.described or text.find(",", at, min(end, at + _EXPLAINED)) < 0:
        return 0
    if segment.named and len(segment.tokens) - segment.cut > 1:
        return 0  # `Direktur X NAME NAME di Terminal Y, Tanjung Z`
    if not any(word.casefold() in lexicon.lower_roles for word, _, _ in segment.tokens):
        return 0
    match = pattern(_AT_PLACE).match(text, at, end)
    if match is not None and match["name"] not in lexicon.calendar:
        plain = any(word in lexicon.lower_roles for word, _, _ in segment.tokens)
        plain = plain and not (match[0][-1] == "." and (lexicon.head_final or lexicon.is_office(match["name"])))
        if plain or match[0][-1] == "(" or " " in text[match.start("name") : match.end() - 1]:
            return match.end("place")  # behind an office with a capital one word is a place: `di X, Senayan,`
    match = pattern(_FOR_TASK).match(text, at, end) if not lexicon.head_final else None
    if match is not None and (lexicon.is_first_name(match["name"]) or lexicon.is_title(match["name"])):
        return match.end("place")  # `Juru bicara pemerintah untuk penanganan banjir, NAME NAME di Posko X`
    match = pattern(_AT_HOUSE).match(text, at, end)
    if match is None or not any(word in lexicon.houses or word.isupper() for word in match["house"].split()):
        return 0
    name = match["name"]
    named = name not in lexicon.calendar and (lexicon.is_title(name) or not lexicon.is_office(name))
    return match.end("house") if named else 0


def named_too(text: str, at: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether the name of whom a demonstrative points to follows between commas: ``pelatih itu, NAME NAME, …``."""
    match = pattern(_NAMED_TOO).match(text, at, end) if text[at : at + 2] == ", " and not lexicon.head_final else None
    if match is not None and match["next"] and match["next"] not in lexicon.subordinators | lexicon.addressing:
        return False  # but `kata pelatih itu, NAME NAME dalam jumpa pers`
    return match is not None and match["name"] not in lexicon.calendar and not lexicon.is_office(match["name"])


def other_name(text: str, at: int, end: int, segment: Segment, lexicon: Lexicon) -> int:
    """Return where the name begins that a description calls somebody by (``pria yang akrab disapa NAMA ini``), or 0."""
    if not segment.described:
        return 0
    at = max(0, at - 1)  # the phrases begin with a blank
    sentence = text[at : min(end, at + _CALLING)].partition(". ")[0]
    words = next(filter(sentence.__contains__, lexicon.calling), None)
    if words is None:
        return 0
    called = text.index(words, at)
    following = text[called + len(words) : called + len(words) + 1]
    if not following or following.islower():
        return 0  # `A man who goes by bus`
    if pattern(_APPOSED_NAME).search(text, at, called) is not None:
        return 0  # `his counterpart in Lund, NAME, better known as NAME`
    segment.cut = len(segment.tokens)
    segment.called = True
    segment.capital = segment.named = False
    return called + len(words)


def office_too(text: str, at: int, end: int, lexicon: Lexicon) -> int:
    """Return where a second office goes on (``Ketua Panitia yang juga Kepala Desa X, NAME``), or 0."""
    for words in lexicon.also:
        behind = at + len(words) + 1
        if text.startswith(f"{words} ", at) and behind < end:
            return behind if text[behind].isupper() or text[behind:end].partition(" ")[0] in lexicon.lower_roles else 0
    return 0


def second_office(text: str, at: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether a second office in small letters follows, and who has both: ``dosen Universitas X, NAME NAME,``."""
    match = pattern(_SECOND).match(text, at, end)
    if match is None or match["office"] not in lexicon.lower_roles:
        return False
    return lexicon.is_title(match["name"]) or not lexicon.is_office(match["name"])


def joint_office(text: str, first_office: str, at: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether a second office follows, right before the full name of who has both: ``MD and CEO NAME NAME``.

    It is spelt as the first one is: ``police and Mayor NAME NAME`` are two.
    """
    match = pattern(_OFFICE_TOO).match(text, at, end)
    if match is None or lexicon.is_several(first_office) or text[at + 1].isupper() != first_office[0].isupper():
        return False
    office, first = match["office"], match["first"]
    return (office.casefold() in lexicon.lower_roles or office in lexicon.roles) and not lexicon.is_office(first)


def then(text: str, at: int, lexicon: Lexicon) -> int:
    """Return where the comma stands behind words that say when somebody held an office (``ketika itu,``), or 0."""
    for words in lexicon.then:
        if text.startswith(f"{words}, ", at) and text[at + len(words) + 2 : at + len(words) + 3].isupper():
            return at + len(words)
    return 0


def house_of(text: str, word: str, at: int, lexicon: Lexicon) -> int:
    """Return where the longest name of a house that begins with a word ends, or 0: ``Universitas Andalas``."""
    ends = [at + 1 + len(rest) for rest in lexicon.houses_of[word] if text.startswith(f" {rest}", at)]
    return max([end for end in ends if not text[end : end + 1].isalnum()], default=0)


def short_form(text: str, at: int, end: int) -> int:
    """Return where the short form in capitals ends that stands before a name, or 0: `` UBH`` before ``NAME``."""
    short = pattern(_SHORT_FORM).match(text, at, end)
    return short.end() if short is not None else 0


def ballot(text: str, at: int, lexicon: Lexicon) -> int:
    """Return where the number ends under which somebody stands for an office (``nomor urut 2``), or 0."""
    for words in lexicon.ballot:
        if text.startswith(f"{words} ", at):
            number = pattern(_NUMBER).match(text, at + len(words) + 1)
            if number is not None:
                return number.end()
    return 0


def may_close(text: str, at: int, lexicon: Lexicon) -> bool:
    """Tell whether a figure or a demonstrative follows a comma: ``…, 25 tahun silam ini``, ``pemilik X Group, ini.``"""
    behind = text[at + 1 : at + 1 + _DEMONSTRATIVE]
    return behind[:1].isdecimal() or behind.partition(".")[0] in lexicon.demonstratives


def closes(text: str, at: int, end: int, segments: Sequence[Segment], lexicon: Lexicon) -> bool:
    """Tell whether a demonstrative closes a description with a name of something in it, and close it there.

    ``perwira lulusan Akpol 2014 itu``, ``presiden AS berusia 79 tahun itu``: whose name it is nobody says.
    """
    tokens = segments[0].tokens
    if len(segments) > 1 or segments[0].called or tokens[0][0][0].isupper():
        return False
    if not any(word in lexicon.lower_roles for word, _, _ in tokens):
        return False
    for word in islice(TOKEN.finditer(text, at, end), _CLOSING):
        bare = word[0]
        if bare in lexicon.demonstratives:
            tokens.append((bare, *word.span()))
            segments[0].end_description()
            return True
        goes_on = bare == "," and may_close(text, word.end(), lexicon)
        goes_on = goes_on or (
            bare[0].isalnum() and bare not in lexicon.joiners and not lexicon.traits[bare] & traits.STOP
        )
        if not goes_on or bare in lexicon.verbs:
            return False
    return False


def closes_place(text: str, at: int, end: int, segments: Sequence[Segment], lexicon: Lexicon) -> bool:
    """Tell whether a demonstrative closes a description with a place in it: ``guru SD di Kecamatan Salam itu``."""
    tokens = segments[0].tokens
    if lexicon.head_final or len(segments) > 1 or not tokens:
        return False
    noun = tokens[0][0]
    if noun not in lexicon.lower_roles and (noun[0].isupper() or not lexicon.is_agent(noun)):
        return False
    preposition, *words = text[at : min(end, at + _PLACE)].split(" ")
    if preposition not in lexicon.prepositions:
        return False
    name = next((index for index, word in enumerate(words) if not word[:1].isupper()), 0)
    return bool(name) and words[name].rstrip(".,") in lexicon.demonstratives


def closes_origin(text: str, comma: int, end: int, segment: Segment, lexicon: Lexicon) -> bool:
    """Tell whether a demonstrative closes a description behind where somebody is from, and close it there.

    ``bocah asal Lawe, Sumatera Utara (Sumut) ini``: the places between the commas are nobody's name.
    """
    match = pattern(_PLACES).match(text, comma, end)
    if match is None or match["pointing"] not in lexicon.demonstratives:
        return False
    first = match[0].split(None, 2)[1].strip(",.")
    if lexicon.is_first_name(first) and first not in lexicon.places:
        return False  # `pelajar asal Lawe, Rina Lestari ini`
    segment.tokens.append((match["pointing"], *match.span("pointing")))
    segment.end_description()
    return True


def points_back(text: str, at: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether a relative clause ends in a demonstrative (``pria yang pernah memimpin klub itu``)."""
    clause = pattern(_CLAUSE_END).split(text[at:end], 1)[0]
    return clause.rpartition(" ")[2] in lexicon.demonstratives


def conceals(text: str, at: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether a relative clause says that somebody's name is kept back: ``pria yang enggan disebut namanya``."""
    clause = pattern(_CLAUSE_END).split(text[at:end], 1)[0].split()
    return not lexicon.concealing.isdisjoint(clause)


def belongs(text: str, at: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether behind a genitive stands somebody who belongs to its bearer (``Pascoe's neighbour``)."""
    words = text[at : min(end, at + _BELONGING)].partition(",")[0].split(" ")[1 : 1 + _NOUNS]
    return any(word in lexicon.lower_roles or word in lexicon.relations for word in words)


def house_behind(text: str, at: int, end: int, lexicon: Lexicon) -> int:
    """Return where the noun of a house ends behind a genitive, before its verb (``Lund's coastguard said``), or 0."""
    words = [word.rstrip(".,;:") for word in text[at : min(end, at + _BELONGING)].split(" ")[1 : 2 + _NOUNS]]
    for count in range(1, _NOUNS + 1):
        nouns, verb = words[:count], words[count : count + 1]
        ends = not verb or not verb[0] or verb[0] in lexicon.verbs or verb[0] in lexicon.stops
        if ends and len(nouns) == count and all(map(str.islower, nouns)) and nouns[-1] in lexicon.house_ends:
            return min(end, at + sum(map(len, nouns)) + count)
    return 0


def is_said_of(text: str, at: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether a verb or the end follows a genitive, which is part of a name then (``McDonald's said``)."""
    word = text[at : min(end, at + _BELONGING)].strip().partition(" ")[0].rstrip(".,;:")
    return not word or word in lexicon.verbs or word in lexicon.stops


def person_behind(text: str, at: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether behind a genitive stands the name of somebody, and no house (``the Sheriff's Office``)."""
    match = pattern(_TWO_NAMES).match(text, at, end)
    return match is not None and not any(lexicon.is_office(word) for word in match[0].split())


def is_house(text: str, at: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether words with capitals behind an article are a house: a comma, a bracket or a place follows them.

    ``the candidate of the Progress Alliance, NAME``, but ``secretary of the Navy NAME said``.
    """
    match = pattern(_CAPITALS).match(text, at, end)
    if match is None:
        return False
    words = match[0].split()
    if len(words) > _MODIFIED and words[0] in lexicon.bodies and lexicon.institutions.isdisjoint(words):
        return False  # `Leader of the Opposition NAME of the Alliance`
    following = text[match.end() : min(end, match.end() + _BELONGING)].lstrip()
    word = following.partition(" ")[0]
    return following[:1] in (",", "(", "") or word in lexicon.prepositions or word in lexicon.joiners


def name_behind(text: str, at: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether a description goes on to a name behind a comma (``seorang penjual merpati, NAME``)."""
    match = pattern(_NAMED_BEHIND).match(text, at, end)
    return match is not None and match["name"] not in lexicon.calendar  # `…, Minggu (4/6)`


def full_name_behind(text: str, word: str, at: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether two words with a capital that are of no office follow a noun, which is then no name.

    Some nouns are names, too (``Hunter NAME NAME``).
    """
    name = pattern(_FULL_NAME).match(text, at, end) if word.casefold() in lexicon.plain_nouns else None
    return name is not None and not lexicon.is_office(name[1]) and not lexicon.is_office(name[2])


def is_first_name(text: str, word: str, at: int, end: int, tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Tell whether a noun that is a name, too, is one between an office and one more word: ``coach Dean NAME``."""
    before = tokens[-1][0]
    if word.casefold() not in lexicon.namelike or before not in lexicon.lower_roles:
        return False
    surname, _, following = text[at + 1 : min(end, at + _BELONGING)].partition(" ")
    return surname[:1].isupper() and not lexicon.is_office(surname) and not following[:1].isupper()


def has_age(text: str, at: int, tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Tell whether a word stands between a suspect or a victim and an age: ``Tersangka DS (23)``."""
    if text[at : at + _PAIR] not in (" (", ", ") or not text[at + _PAIR : at + _PAIR + 1].isdecimal():
        return False
    return len(tokens) >= _PAIR and tokens[-2][0].casefold() in lexicon.suspecting


def work(text: str, at: int, end: int, lexicon: Lexicon) -> int:
    """Return where the title of a work is closed that a demonstrative follows (``pemeran film “Angin” tersebut``)."""
    close = text.find(_MARKS.get(text[at], ""), at + 1, min(end, at + _CALLING)) if text[at] in _MARKS else -1
    pointing = text[close + 1 : close + _BELONGING].split(None, 1)[:1] if close > 0 else []
    return close if pointing and pointing[0].rstrip(".,") in lexicon.demonstratives else 0


def is_described(text: str, title: str, at: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether a title is a noun with the capital of its sentence: ``Ibu rumah tangga``, ``Bapak dua anak itu``."""
    if lexicon.head_final or title.casefold() not in lexicon.lower_roles:
        return False
    if text[at : at + 1] != " " or not text[at + 1 : at + 2].islower():
        return False
    following = TOKEN.match(text, at + 1, end)
    return following is not None and following[0] not in lexicon.verbs and following[0] not in lexicon.stops


def is_of_whom(text: str, at: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether the noun of somebody follows what may be a pronoun or a possessive: ``her sister, NAME``."""
    following = TOKEN.match(text, at + 1, end)
    return following is not None and following[0] in lexicon.lower_roles


def another(text: str, at: int, end: int, lexicon: Lexicon) -> int:
    """Return where ``yang lain`` ends: words that mean somebody else, with a mark behind them; or 0."""
    following = TOKEN.match(text, at + 1, end)
    if following is None or following[0] not in lexicon.others:
        return 0
    behind = TOKEN.match(text, following.end() + 1)
    says = behind is not None and behind[0] in lexicon.active  # `Yang lain menimpali`
    return following.end() if says or text[following.end() : following.end() + 1] in _CLOSED else 0


def whose(text: str, at: int, end: int, segment: Segment, lexicon: Lexicon) -> int:
    """Return where the house ends that somebody unnamed speaks for (``A spokesperson for the Trust``), or 0."""
    if not segment.tokens:
        return 0
    first, last = segment.tokens[0][0].casefold(), segment.tokens[-1][0]
    if first not in lexicon.unnamed or last not in lexicon.lower_roles:
        return 0
    match = pattern(_HOUSE).match(text, at, end)
    if match is not None:
        return match.end() if match["joiner"] in lexicon.joiners else 0
    match = pattern(_CLIENT).match(text, at, end)  # `A lawyer for one of the suppliers, NAME, denied`
    if match is not None and match["joiner"] in lexicon.joiners:
        words = match["whose"].split()
        somebody = words[0] in lexicon.articles or words[0] in lexicon.possessives or words[0] in lexicon.unnamed
        if somebody and lexicon.verbs.isdisjoint(words):
            return match.end("whose")
    match = pattern(_PLAIN_HOUSE).match(text, at, end)  # `A spokeswoman for the department`
    known = match is not None and match["joiner"] in lexicon.joiners and match["noun"] in lexicon.house_ends
    return match.end() if match is not None and known else 0


def nickname(text: str, at: int, end: int) -> int:
    """Return where a nickname in marks ends that stands inside a name (``Edgardo “Gary” NAME``), or 0."""
    match = pattern(_NICKNAME).match(text, at, end)
    return match.end() - 2 if match is not None else 0


def role_behind(text: str, at: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether an office goes on up to a name or a role: ``council leader``, ``board member NAME`` is no house."""
    for word in text[at : min(end, at + _BELONGING)].split(" ")[1 : 2 + _NOUNS]:
        bare = word.rstrip(".,;:")
        if bare in lexicon.lower_roles or bare[:1].isupper():
            return True
        if bare in lexicon.verbs or bare in lexicon.stops or bare != word:
            return False
    return False


def role_is_next(text: str, at: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether the next word says what somebody is: ``selaku Ketua Panitia``."""
    word = TOKEN.match(text, at + 1, end)
    return word is not None and bool(lexicon.traits[word[0]] & traits.ROLE)


def is_ordered_name(text: str, at: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether a name that says whose child somebody is follows the letter of a man's: ``I Wayan``, ``I Made``."""
    word = TOKEN.match(text, at + 1, end)
    return word is not None and word[0] in lexicon.ordered_names


def two_names(text: str, at: int, end: int) -> bool:
    """Tell whether two words with capitals follow, as a name is: ``yaitu NAME NAME``."""
    return pattern(_TWO_NAMES).match(text, at, end) is not None


def role_follows(text: str, at: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether the next words say what somebody is, and a name follows (``provincial board member NAME``)."""
    match = pattern(_LOWER).match(text, at + 1, end) if lexicon.head_final else None
    if match is None:
        return False
    *words, noun = match[0].split()
    somebody = noun in lexicon.lower_roles or lexicon.is_one(noun)
    return somebody and lexicon.small.isdisjoint(words) and lexicon.verbs.isdisjoint(words)


def titled_behind(text: str, at: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether words with capitals follow, a comma, and a title with a name: `` Sisim Polda X, Ipda NAME``."""
    match = pattern(_TITLED).match(text, at, end)
    return match is not None and match["title"] in lexicon.titles


def office_follows(text: str, at: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether the name of an office goes on behind a joining word (``Komunikasi dan Legal``, ``of the Trust``)."""
    following = TOKEN.search(text, at, end)
    if following is not None and following[0] in lexicon.definite:
        following = TOKEN.search(text, following.end(), end)
    if following is None or not following[0][0].isupper():
        return False
    joined = text[max(0, at - _JOINER) : at].rpartition(" ")[2]
    of_it = lexicon.head_final and joined not in lexicon.coordinators  # `Officer of Police`
    return (of_it or following[0] not in lexicon.roles) and following[0] not in lexicon.titles


def office_before_name(text: str, at: int, end: int, segment: Segment, lexicon: Lexicon) -> list[Token]:
    """Return the words of an office in lower case that ends right before a name (``MRB regional director NAME``).

    Empty where they may hold a verb, behind what may be a person: ``NAME met teacher NAME``.
    """
    match = pattern(_LOWER).match(text, at, end)
    if match is None:
        return []
    words = [(word[0], *word.span()) for word in TOKEN.finditer(text, at, match.end())]
    placed = for_place(text, words[-1], end, lexicon) if len(words) > 1 and words[-2][0] in lexicon.posted else []
    words = words[: -1 if placed else None]
    noun = words[-1][0]
    *before, (last, _, _) = segment.tokens  # `British glaciologist NAME`, `former British glaciologist NAME`
    demonym = lexicon.is_demonym(last) and all(word.islower() for word, _, _ in before)
    if not (demonym or noun in lexicon.lower_roles or noun.endswith(lexicon.person_endings)):
        return []
    belongs = words[0][0].endswith(lexicon.genitive)  # `Lund County sheriff’s deputy NAME`: no verb
    # `Lund village head NAME`, `White House press secretary NAME`
    of_house = words[0][0] in lexicon.house_ends or segment.tokens[-1][0] in lexicon.bodies
    of_house = of_house or (len(segment.tokens) > 1 and lexicon.is_office(last))  # `Lund Hospital chief surgeon NAME`
    of_house = of_house or segment.tokens[0][0].casefold() in lexicon.former  # `former Lund education minister NAME`
    start = segment.tokens[0][1]
    said = text[max(0, start - _BELONGING) : start].rstrip().rpartition(" ")[2] in lexicon.plainly  # `said Ekom … NAME`
    known = (
        belongs
        or of_house
        or said
        or (demonym and bool(before))
        or all(lexicon.is_office(word) for word, _, _ in segment.tokens)
    )
    if len(words) > 1 and not (known or _is_modified(text, words, segment, lexicon)):
        return []
    verbs = any(word in lexicon.small or word in lexicon.verbs for word, _, _ in words)
    others = [word for word, _, _ in words[belongs:-1] if word not in lexicon.modifying]
    if of_house and not said and any(map(lexicon.is_several, [word for word, _, _ in words[:-1]])):
        return []  # `Former Lund workers blame manager NAME`
    verbs = verbs or (of_house and not said and any(word[-1] == "s" for word in others[1:]))
    verbs = verbs or (not said and any(word.endswith(lexicon.tensed) or lexicon.is_past(word) for word in others))
    return [] if verbs else words + placed


def for_place(text: str, joiner: Token, end: int, lexicon: Lexicon) -> list[Token]:
    """Return the tokens of the one place that an office is for, before a whole name: ``envoy to Lund NAME NAME``."""
    three = pattern(_THREE).match(text, joiner[2], end) if joiner[0] in lexicon.posting else None
    if three is None or lexicon.is_first_name(three["place"]) or lexicon.is_title(three["place"]):
        return []  # `secretary to Mayor NAME NAME`
    if lexicon.is_office(three["place"]) and three["place"] not in lexicon.places:
        return []
    return [joiner, (three["place"], *three.span("place"))]


def noun_behind(text: str, at: int, end: int, segment: Segment, lexicon: Lexicon) -> list[Token]:
    """Return the words in lower case up to the noun of somebody unnamed: ``economic policymaker`` of ``A U.S. …``.

    Empty where a verb or another small word is among them.
    """
    least, most = _UNNAMED
    if segment.tokens[0][0].casefold() not in lexicon.articles or not least <= len(segment.tokens) <= most:
        return []
    words: list[Token] = []
    for match in islice(TOKEN.finditer(text, at, end), _MODIFIED + 1):
        word = match[0]
        if not word.islower() or word in lexicon.small or word in lexicon.verbs or lexicon.is_past(word):
            return []
        words.append((word, *match.span()))
        if lexicon.is_one(word):
            return words
    return []


def _is_modified(text: str, words: Sequence[Token], segment: Segment, lexicon: Lexicon) -> bool:
    """Tell whether a noun that begins a sentence goes before an office of two words: ``Road safety campaigner NAME``.

    The second could be a verb else: ``Witnesses saw driver NAME``.
    """
    first, start, _ = segment.tokens[0]
    begins = text[max(0, start - 2) : start].rstrip(" ")[-1:] in ("", ".", "\n", "!", "?", "”", '"')
    if len(segment.tokens) > 1 or len(words) != _MODIFIED or not begins:
        return False
    between = words[0][0]
    verb = lexicon.is_past(between) or between.endswith("s") or between in lexicon.verbs
    verb = verb and between not in lexicon.modifying
    return not verb and not lexicon.is_several(first.casefold()) and first.casefold() not in lexicon.lower_roles


def about_more(text: str, word: str, at: int, end: int, lexicon: Lexicon) -> int:
    """Return where two words in lower case end that say what an office is about (``Pelatih ganda putra PBSI NAME``).

    Behind a comma the name has two words (``Pengacara hak-hak buruh, NAME NAME``).
    """
    following = TOKEN.match(text, at + 1, end)
    if following is None or not following[0].islower() or lexicon.head_final:
        return 0
    plain = not any(each.startswith(lexicon.verbal) or each in lexicon.small for each in (word, following[0]))
    behind = text[following.end() : following.end() + 2]
    said = lexicon.traits[following[0]] & ~(traits.ROLE | traits.FIELD) == traits.LOWER
    named = behind[:1] == " " and behind[1:].isupper()
    named = named or (behind == ", " and pattern(_TWO_NAMES).match(text, following.end() + 1, end) is not None)
    return following.end() if plain and said and named else 0


def office_goes_on(text: str, at: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether a name or one more word of an office follows (``Ketua paguyuban pedagang pasar NAME``).

    So does its short form in brackets, or a number (``Calon wakil bupati nomor urut 2``).
    """
    word = text[at + 1 : min(end, at + _BELONGING)].partition(" ")[0]
    short = word[:1] == "(" and word[-1:] == ")"
    return word[:1].isupper() or word in lexicon.fields or short or ballot(text, at + 1, lexicon) > 0


def is_inside(text: str, mark: str, at: int, previous: str, segment: Segment, lexicon: Lexicon) -> bool:
    """Tell whether a mark stands inside a phrase: behind an abbreviation, ``&``, or the hyphen of ``Covid - 19``."""
    if mark == ".":
        if len(previous) > _ABBREVIATED and text[at : at + 1].isspace() and text[at] != " ":
            return False  # `kata Habib.` ends its line
        short = len(previous) == 1 or previous in lexicon.titles or previous in lexicon.abbreviations
        return bool(previous) and (short or lexicon.is_degree(previous) or lexicon.stands_in(previous, text, at + 1))
    if mark == "&":
        return bool(segment.cut)
    return mark in "-–" and bool(segment.cut) and text[at : at + 2].strip().isdecimal()


def begins_clause(text: str, phrase: Phrase, lexicon: Lexicon) -> bool:
    """Tell whether the name behind an office and a comma is the subject of the clause that the office is said to tell.

    ``Menurut jaksa, NAME NAME menerima uang``: a verb follows it (but ``Menurut Kapolres, NAME, …``), and no title
    says that it is whose office that is.
    """
    if phrase.kind != "name" or phrase.role is None or phrase.role[0] > phrase.name[0][1]:
        return False
    start, end = phrase.name[0][1], phrase.name[-1][2]
    if text[start - 2 : start] != ", ":
        return False
    verb = TOKEN.match(text, end + 1) if text[end : end + 1] == " " else None
    if verb is None or not lexicon.predicative or not verb[0].startswith(lexicon.predicative):
        return False
    if verb[0] in lexicon.stops:
        return False  # `…, NAME didampingi`
    return not lexicon.is_title(text[start:end].partition(" ")[0])


def kind_of_house(text: str, at: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether small letters and a name go on as the kind of a house does: ``Credit rating firm Lund Norwell``."""
    kind = pattern(_KIND).match(text, at, end)
    return kind is not None and kind["kind"] in lexicon.house_nouns and lexicon.cues.isdisjoint(kind["words"].split())


def speaks_through(text: str, article: int, phrase: Phrase, lexicon: Lexicon) -> bool:
    """Tell whether the noun behind an article is not of the name behind it, who speaks through that person.

    ``Through a spokesman, Reed denied it``, but ``Through a spokesman, Carl Moss, Reed denied it``.
    """
    before = text[max(0, article - _JOINER - _PAIR) : article].split()
    return (
        bool(before) and before[-1].casefold() in lexicon.through and text[phrase.end : phrase.end + 1] not in _CLOSED
    )
