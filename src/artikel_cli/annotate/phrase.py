"""Phrases that name a speaker: ``Kepala Dinas X Kota Y, NAMA ORANG, M.Si.`` taken apart.

In: the text and where a phrase may start. Out: a :class:`Phrase` with the name, the role and the organisation,
each where it stands; or a pronoun, or a description of somebody unnamed.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from typing import Final, Literal, NamedTuple

from .lexicon import TOKEN, Lexicon

_MOST_TOKENS: Final = 32
_MOST_NAME: Final = 6
_REACH: Final = 320
_BRACKETED: Final = 60
"""A nickname or an age in brackets is no longer than this."""
_DESCRIBED: Final = re.compile(r"(?P<words>[a-z]+(?: [a-z]+)?), ?(?P<name>[A-Z][\w'’]+)(?: [A-Z][\w'’.]*){0,3} ?[,(]")
_ROMAN: Final = frozenset("IVXLCDM")
_GLUED: Final = 8
"""A name with a verb glued to it has at least so many letters."""

PhraseKind = Literal["name", "role", "pronoun"]
Spanned = tuple[int, int]


class Token(NamedTuple):
    """A word and where it stands."""

    word: str
    start: int
    end: int


class Phrase(NamedTuple):
    """Who is meant.

    ``start``/``end`` span the whole phrase, ``name`` the tokens of the name, ``role`` and ``affiliation`` are
    spans or None. ``this`` says that a demonstrative points back (``pemain ini``), ``alias`` is the form in
    brackets, ``organisation`` that no word of a person stands in it, ``unnamed`` that it describes one of many
    (``salah satu warga``), ``relation`` that the name in it is somebody else's (``pihak NAMA``).
    """

    kind: PhraseKind
    start: int
    end: int
    name: tuple[Token, ...] = ()
    role: Spanned | None = None
    affiliation: Spanned | None = None
    alias: Spanned | None = None
    this: bool = False
    plural: bool = False
    organisation: bool = False
    unnamed: bool = False
    relation: bool = False


class _Segment:
    """The tokens between two commas; the name starts at ``cut``, behind the last token of the office."""

    __slots__ = ("capital", "cut", "named", "titles_only", "tokens")

    def __init__(self) -> None:
        self.tokens: list[Token] = []
        self.cut = 0
        self.capital = self.named = False
        self.titles_only = True

    @property
    def start(self) -> int:
        return self.tokens[0].start

    @property
    def end(self) -> int:
        return self.tokens[-1].end

    @property
    def name(self) -> list[Token]:
        return self.tokens[self.cut :]

    def add(self, token: Token, *, office: bool, title: bool) -> None:
        self.tokens.append(token)
        if office:
            self.cut = len(self.tokens)
            self.titles_only = self.titles_only and title


def read_phrase(text: str, at: int, end: int, lexicon: Lexicon, times: Container[int]) -> Phrase | None:
    """Read the phrase that starts at ``at`` (white space skipped); ``times`` holds the starts of the times found."""
    end = min(end, at + _REACH)
    segment = _Segment()
    segments = [segment]
    alias: Spanned | None = None
    this = False
    count = skip_to = 0
    previous = ""
    for match in TOKEN.finditer(text, at, end):
        start, stop = match.span()
        if start < skip_to:
            continue
        word = match[0]
        lowered = word.casefold()
        if count == 0 and lowered in lexicon.according:
            at = stop
            continue
        count += 1
        first = count == 1
        if (first and text[at:start].strip()) or count > _MOST_TOKENS:
            break
        initial = word[0]
        if not (initial.isalnum() or initial == "@"):
            if word == "," and segment.tokens:
                segment = _Segment()
                segments.append(segment)
            elif word == "(" and previous:
                close = text.find(")", stop, min(end, stop + _BRACKETED))
                if close < 0:
                    break
                if text[stop : stop + 1].isupper():
                    alias = (stop, close)
                skip_to = close + 1
            elif not _goes_on(text, word, stop, previous, segment, lexicon):
                break
            continue
        if first and lowered in lexicon.pronouns:
            return Phrase("pronoun", start, stop, plural=lowered in lexicon.plural_pronouns)
        title = word in lexicon.titles
        lower = (initial.islower() and not title) or (first and lowered in lexicon.unnamed)
        if lower:
            if lowered in lexicon.demonstratives and segment.tokens:
                segment.add(Token(word, start, stop), office=True, title=False)
                this = lowered not in lexicon.aforesaid
                break
            if segment.tokens and lowered in lexicon.verbs:
                break
            if segment.capital and len(segment.tokens) == 1 and not segment.cut and lowered in lexicon.lower_roles:
                segment.cut, segment.named, segment.capital, segment.titles_only = 1, False, False, False
            if segment.capital and lowered not in lexicon.particles:
                apposed = _apposition(text, start, end, segment, lexicon)
                if apposed:
                    skip_to = apposed
                    continue
                if not (lowered in lexicon.joiners and segment.cut and _office_follows(text, stop, end, lexicon)):
                    break
            elif lowered in lexicon.stops:
                break
            if not segment.tokens and len(segments) > 1 and lowered not in lexicon.lower_roles:
                break
            segment.add(Token(word, start, stop), office=lowered not in lexicon.particles or first, title=False)
        else:
            if start in times and (segment.named or not segment.tokens):
                break
            digit = initial.isdigit()
            if digit and not segment.cut and segment.tokens:
                break
            office = digit or title or lexicon.is_office(word)
            glued = lexicon.glued_verb(word) if len(word) >= _GLUED and not office else 0
            if glued:
                segment.add(Token(word[:glued], start, start + glued), office=False, title=False)
                break
            segment.capital = segment.capital or not digit
            segment.named = segment.named or not office
            segment.add(Token(word, start, stop), office=office, title=title)
        previous = word
    return _understand(segments, lexicon, alias, this=this)


def _goes_on(text: str, mark: str, at: int, previous: str, segment: _Segment, lexicon: Lexicon) -> bool:
    """Tell whether a mark stands inside a phrase: behind an abbreviation, ``&``, or the hyphen of ``Covid - 19``."""
    if mark == ".":
        short = len(previous) == 1 or previous in lexicon.titles or previous in lexicon.abbreviations
        return bool(previous) and (short or lexicon.is_degree(previous))
    if mark == "&":
        return bool(segment.cut)
    return mark in "-–" and bool(segment.cut) and text[at : at + 2].strip().isdigit()


def _apposition(text: str, at: int, end: int, segment: _Segment, lexicon: Lexicon) -> int:
    """Return where the comma stands behind which a name explains a description (``Warga sekitar, NAMA (39),``).

    0 where the words that follow the office are no description: a verb, or no name behind the comma.
    """
    if segment.named or segment.tokens[0].word not in lexicon.roles:
        return 0
    match = _DESCRIBED.match(text, at, end)
    if match is None:
        return 0
    words = match["words"].split()
    known = any(word in lexicon.cues or word in lexicon.stops for word in words)
    return 0 if known or lexicon.is_office(match["name"]) else match.end("words")


def _office_follows(text: str, at: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether the name of an office goes on behind a joining word (``Komunikasi dan Legal``)."""
    following = TOKEN.search(text, at, end)
    if following is None or not following[0][0].isupper() or following[0] in lexicon.roles:
        return False
    return following[0] not in lexicon.titles


def _is_name(tokens: Sequence[Token]) -> bool:
    """Tell whether the tokens can make a personal name."""
    return 0 < len(tokens) <= _MOST_NAME and (tokens[0].word[0].isupper() or tokens[0].word[0] == "@")


def _is_degrees(segment: _Segment, lexicon: Lexicon) -> bool:
    return all(lexicon.is_degree(token.word) for token in segment.tokens)


def _understand(segments: list[_Segment], lexicon: Lexicon, alias: Spanned | None, *, this: bool) -> Phrase | None:
    """Decide which segment holds the name, which the role."""
    first, *rest = segments
    if not first.tokens:
        return None
    rest = [segment for segment in rest if segment.tokens and not _is_degrees(segment, lexicon)]
    head = first.tokens[0].word
    span = (first.start, first.end)
    if head[0] == "@":
        return Phrase("name", first.start, first.tokens[0].end, (first.tokens[0],))
    if first.cut < len(first.tokens) and first.titles_only:
        return _named(first, rest, lexicon, alias)
    folded = head.casefold()
    unnamed = folded in lexicon.unnamed
    relation = head[0].islower() and folded in lexicon.relations
    for segment in rest:
        if segment.titles_only and _is_name(segment.name):
            role = (first.start, segment.name[0].start)
            office = _affiliation(first.tokens, lexicon)
            return Phrase("name", first.start, segment.end, tuple(segment.name), role, office, alias)
    if unnamed or relation:
        return Phrase("role", *span, (), span, None, alias, this, unnamed=unnamed, relation=relation)
    if _is_name(first.name) and not this:
        role = (first.start, first.name[0].start)
        return Phrase("name", *span, tuple(first.name), role, _affiliation(first.tokens[: first.cut], lexicon), alias)
    held = [token.word for token in first.tokens]
    if not any(word in lexicon.roles or word in lexicon.titles or word[0].islower() for word in held):
        return Phrase("name", *span, tuple(first.tokens), None, None, alias, organisation=len(held) > 1)
    if len(held) == 1 and head in lexicon.titles and head not in lexicon.roles:
        return Phrase("name", *span, tuple(first.tokens), None, None, alias)
    return Phrase("role", *span, (), span, _affiliation(first.tokens, lexicon), alias, this)


def _named(first: _Segment, rest: list[_Segment], lexicon: Lexicon, alias: Spanned | None) -> Phrase | None:
    """Understand a phrase that starts with a name; its role may follow behind a comma."""
    name = first.name
    if not name[0].word[0].isupper():
        return None
    role = (first.start, name[0].start) if first.cut else None
    affiliation = None
    if rest:
        head = rest[0].tokens[0].word
        if head in lexicon.roles or (head in lexicon.lower_roles and head not in lexicon.relations):
            role = (rest[0].start, rest[0].end)
            affiliation = _affiliation(rest[0].tokens, lexicon)
    return Phrase("name", first.start, first.end, tuple(name[:_MOST_NAME]), role, affiliation, alias)


def _affiliation(office: list[Token], lexicon: Lexicon) -> Spanned | None:
    """Return the span of the organisation or place in a role: from its head noun or abbreviation to the rank."""
    while office and office[-1].word in lexicon.titles:
        office = office[:-1]
    for index, token in enumerate(office):
        word = token.word
        acronym = word.isupper() and len(word) > 1 and not set(word) <= _ROMAN
        if index and (acronym or word in lexicon.institutions or word in lexicon.places) and word not in lexicon.titles:
            return (token.start, office[-1].end)
    return None
