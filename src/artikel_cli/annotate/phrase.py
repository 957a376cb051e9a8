"""Phrases that name a speaker: ``Kepala Dinas X Kota Y, NAMA ORANG, M.Si.`` taken apart.

In: the text and where a phrase may start. Out: a :class:`Phrase` with the name, the role and the organisation,
each where it stands; or a pronoun, or a description of somebody unnamed.
"""

from __future__ import annotations

from collections.abc import Container
from typing import Final, Literal, NamedTuple

from .lexicon import TOKEN, Lexicon

_MOST_TOKENS: Final = 32
_MOST_NAME: Final = 6
_REACH: Final = 320

PhraseKind = Literal["name", "role", "pronoun"]


class Token(NamedTuple):
    """A word and where it stands."""

    word: str
    start: int
    end: int


class Phrase(NamedTuple):
    """Who is meant.

    ``start``/``end`` span the whole phrase, ``name`` the tokens of the name, ``role`` and ``affiliation`` are
    spans or None. ``this`` says that a demonstrative points back (``pemain ini``); ``alias`` is the form in brackets.
    """

    kind: PhraseKind
    start: int
    end: int
    name: tuple[Token, ...] = ()
    role: tuple[int, int] | None = None
    affiliation: tuple[int, int] | None = None
    alias: tuple[int, int] | None = None
    this: bool = False
    plural: bool = False
    organisation: bool = False
    unnamed: bool = False


class _Segment:
    """The tokens between two commas."""

    __slots__ = ("capital", "named", "office", "tokens")

    def __init__(self) -> None:
        self.tokens: list[Token] = []
        self.capital = self.named = self.office = False


def read_phrase(text: str, at: int, end: int, lexicon: Lexicon, times: Container[int]) -> Phrase | None:
    """Read the phrase that starts at ``at`` (white space skipped); ``times`` holds the starts of the times found."""
    end = min(end, at + _REACH)
    segments = [_Segment()]
    alias: tuple[int, int] | None = None
    this = False
    count = 0
    position = at
    previous: Token | None = None
    while position < end and count < _MOST_TOKENS:
        match = TOKEN.search(text, position, end)
        if match is None:
            break
        word, start = match.group(), match.start()
        if count == 0 and text[at:start].strip():
            return None
        position = match.end()
        count += 1
        segment = segments[-1]
        if not (word[0].isalnum() or word[0] == "@"):
            if word == "," and segment.tokens:
                segments.append(_Segment())
                continue
            if word == "(" and previous is not None:
                close = text.find(")", position, min(end, position + 60))
                if close < 0:
                    break
                if text[position : position + 1].isupper():
                    alias = (position, close)
                position = close + 1
                continue
            if word == "." and previous is not None and _abbreviates(previous.word, lexicon):
                continue
            if word == "&" and segment.office:
                continue
            break
        lowered = word.casefold()
        glued = lexicon.glued_verb(word) if len(word) > 9 and word[0].isupper() else 0
        if glued:
            segment.tokens.append(Token(word[:glued], start, start + glued))
            break
        if count == 1 and lowered in lexicon.pronouns:
            return Phrase("pronoun", start, match.end(), plural=lowered in lexicon.plural_pronouns)
        if word[0].islower() and word not in lexicon.titles:
            if lowered in lexicon.demonstratives and segment.tokens:
                previous = Token(word, start, match.end())
                segment.tokens.append(previous)
                this = True
                break
            if lowered in lexicon.cues and segment.tokens:
                break
            if segment.capital and lowered not in lexicon.particles:
                if not (lowered in lexicon.joiners and segment.office and _office_follows(text, position, end, lexicon)):
                    break
            elif lowered in lexicon.stops:
                break
            if len(segments) > 1 and not segment.tokens and lowered not in lexicon.lower_roles:
                break
        else:
            if start in times and (segment.named or not segment.tokens):
                break
            if word[0].isdigit() and not segment.office and segment.tokens and segment.tokens[0].word[0].isupper():
                break
            segment.capital = segment.capital or word[0].isupper()
            if lexicon.is_office(word):
                segment.office = True
            elif not word[0].isdigit():
                segment.named = True
        previous = Token(word, start, match.end())
        segment.tokens.append(previous)
    return _understand([s.tokens for s in segments if s.tokens], lexicon, alias, this=this)


def _abbreviates(word: str, lexicon: Lexicon) -> bool:
    return len(word) == 1 or word.rstrip(".") in lexicon.titles or lexicon.is_degree(word)


def _office_follows(text: str, at: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether the name of an office goes on behind a joining word (``Komunikasi dan Legal``)."""
    following = TOKEN.search(text, at, end)
    if following is None or not following.group()[0].isupper() or following.group() in lexicon.roles:
        return False
    return lexicon.is_office(following.group()) or following.group() not in lexicon.titles


def _split(tokens: list[Token], lexicon: Lexicon) -> int:
    """Return the index behind the last token that belongs to the office; the name starts there."""
    cut = 0
    for index, token in enumerate(tokens):
        word = token.word
        if (
            (word[0].islower() and word not in lexicon.particles)
            or word[0].isdigit()
            or lexicon.is_office(word.rstrip("."))
            or (word[0].islower() and index == 0)
        ):
            cut = index + 1
    return cut


def _is_name(tokens: list[Token], lexicon: Lexicon) -> bool:
    """Tell whether all tokens make a personal name."""
    return (
        0 < len(tokens) <= _MOST_NAME
        and tokens[0].word[0].isupper()
        and not any(token.word[0].isdigit() for token in tokens)
    )


def _is_degrees(tokens: list[Token], lexicon: Lexicon) -> bool:
    return all(lexicon.is_degree(token.word) for token in tokens)


def _understand(
    segments: list[list[Token]], lexicon: Lexicon, alias: tuple[int, int] | None, *, this: bool
) -> Phrase | None:
    """Decide which segment holds the name, which the role."""
    segments = [tokens for tokens in segments if not _is_degrees(tokens, lexicon)] or segments[:1]
    if not segments or not segments[0]:
        return None
    first = segments[0]
    cut = _split(first, lexicon)
    start = first[0].start
    if first[0].word.startswith("@"):
        return Phrase("name", start, first[0].end, (first[0],))
    if cut == 0 or _only_titles(first, cut, lexicon):
        return _named(first, cut, segments[1:], lexicon, alias)
    opening = first[0].word.casefold()
    unnamed = opening in lexicon.unnamed
    apposed = _apposed_name(segments[1:], lexicon)
    if apposed is not None:
        index, name_from = apposed
        tokens = segments[1 + index]
        role_end = segments[index][-1].end
        return Phrase(
            "name", start, tokens[-1].end, tuple(tokens[name_from:]), (start, role_end), _affiliation(first, lexicon), alias
        )
    name = first[cut:]
    if unnamed or (first[0].word[0].islower() and opening in lexicon.relations):
        return Phrase("role", start, first[-1].end, (), (start, first[-1].end), None, alias, this, unnamed=True)
    if name and _is_name(name, lexicon) and not this:
        return Phrase(
            "name", start, first[-1].end, tuple(name), (start, first[cut - 1].end), _affiliation(first[:cut], lexicon), alias
        )
    if not any(t.word in lexicon.roles or t.word in lexicon.titles or t.word[0].islower() for t in first[:cut]):
        return Phrase("name", start, first[-1].end, tuple(first), None, None, alias, organisation=len(first) > 1)
    if len(first) == 1 and first[0].word in lexicon.titles and first[0].word not in lexicon.roles:
        return Phrase("name", start, first[-1].end, tuple(first), None, None, alias)
    return Phrase("role", start, first[-1].end, (), (start, first[-1].end), _affiliation(first, lexicon), alias, this)


def _only_titles(tokens: list[Token], cut: int, lexicon: Lexicon) -> bool:
    """Tell whether a name has nothing before it but titles (``dr. NAMA``, ``AKP NAMA``)."""
    return cut < len(tokens) and all(token.word.rstrip(".") in lexicon.titles for token in tokens[:cut])


def _named(
    first: list[Token], cut: int, rest: list[list[Token]], lexicon: Lexicon, alias: tuple[int, int] | None
) -> Phrase | None:
    """Understand a phrase that starts with a name; its role may follow behind a comma."""
    start = first[0].start
    role = (start, first[cut - 1].end) if cut else None
    first = first[cut:]
    if not first[0].word[0].isupper():
        return None
    affiliation = None
    if rest and (_split(rest[0], lexicon) or rest[0][0].word.casefold() in lexicon.lower_roles):
        head = rest[0][0].word
        if head in lexicon.roles or head.casefold() in lexicon.lower_roles:
            role = (rest[0][0].start, rest[0][-1].end)
            affiliation = _affiliation(rest[0], lexicon)
    return Phrase("name", start, first[-1].end, tuple(first[:_MOST_NAME]), role, affiliation, alias)


def _apposed_name(segments: list[list[Token]], lexicon: Lexicon) -> tuple[int, int] | None:
    """Return the index of the segment in apposition that is a name, and where in it the name starts."""
    for index, tokens in enumerate(segments):
        cut = _split(tokens, lexicon)
        if all(token.word.rstrip(".") in lexicon.titles for token in tokens[:cut]) and _is_name(tokens[cut:], lexicon):
            return index, cut
    return None


def _affiliation(tokens: list[Token], lexicon: Lexicon) -> tuple[int, int] | None:
    """Return the span of the organisation in a role: from its head noun or its abbreviation on."""
    for index, token in enumerate(tokens):
        word = token.word
        if index and (word in lexicon.organisations or (word.isupper() and len(word) > 1 and word not in lexicon.titles)):
            last = _split(tokens, lexicon) - 1
            return (token.start, tokens[max(last, index)].end)
    return None
