"""What a phrase means: its words, parted at the commas, in; who is named, in which role, of which house, out.

It is a long module because what a phrase can mean is tried in one order.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from ..lexicon import Lexicon
from ..traits import OFFICE_HEAD, ROLE, TITLE
from .phrase import Phrase, Spanned, Token

_MOST_NAME: Final = 6
_PLACED_NAME: Final = 3
"""A name that begins with what is a place, too, has no more words."""
_HELD_AT: Final = 3
"""Behind an office, its joiner and its house a name is not among the first so many words."""
_MOOD: Final = 3
"""An article, an adjective and a name have so many words at least."""
_OFFICES: Final = ROLE | OFFICE_HEAD | TITLE
"""What a word of somebody's office or title is."""
_ROMAN: Final = frozenset("IVXLCDM")


class Segment(Struct, gc=False):
    """The tokens between two commas; the name starts at ``cut``, behind the last token of the office.

    ``capital``, ``named``: a word with a capital, one that no office has, stands in it. ``titles_only``: the office
    is titles and nothing else. ``described``: a role, a title or a word in lower case stands in it. ``called``: a
    word such as ``bernama`` says that a name follows. ``personal``: a title says that a person's name follows, which
    may have words of offices in it (``Kombes Pol Rian Perdana``). ``of_the``: an article stands in it, and what
    follows is the name of a house. ``glued``: no comma parts it from the name before it; ``acting``: it is plainly what
    the bearer of that name is (``NAME selaku Ketua X``).
    """

    tokens: list[Token] = []
    cut: int = 0
    capital: bool = False
    named: bool = False
    described: bool = False
    titles_only: bool = True
    called: bool = False
    personal: bool = False
    of_the: bool = False
    glued: bool = False
    acting: bool = False

    def end_office(self) -> None:
        """Let the office run up to here; the name comes behind."""
        self.cut = len(self.tokens)
        self.titles_only, self.described, self.capital, self.named = False, True, False, False

    def end_description(self) -> None:
        """Let what describes somebody run up to here: more than titles, and no name yet."""
        self.cut = len(self.tokens)
        self.titles_only, self.described = False, True

    def has_number(self) -> bool:
        """Tell whether a number stands in it, as in the article of a law."""
        return any(word.isdecimal() for word, _, _ in self.tokens)


def _is_name(tokens: Sequence[Token]) -> bool:
    """Tell whether the tokens can make a personal name; its first may begin with a particle (``al-Hamid``)."""
    if not 0 < len(tokens) <= _MOST_NAME:
        return False
    head = tokens[0][0]
    return head[0].isupper() or head[0] == "@" or "-" in head


def _is_title_in_small(segment: Segment, lexicon: Lexicon) -> bool:
    """Tell whether but a title in small letters stands before the name: ``Kepala Dinas X, dokter NAME``."""
    return segment.cut == 1 and len(segment.tokens) > 1 and segment.tokens[0][0].capitalize() in lexicon.titles


def _is_degrees(tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    return lexicon.are_degrees([word for word, _, _ in tokens])


def _is_of_office(segments: list[Segment], lexicon: Lexicon) -> bool:
    """Tell whether the capitals before an office are no name, for a name is behind it: in it or after a comma."""
    first, office = segments[:2]
    if len(segments) > 2:
        return not first.cut and segments[2].named  # `Wakil The Harbour President Club, NAME`
    named = len(office.tokens) > office.cut + 1
    return named and not first.cut and office.tokens[office.cut - 1][0] not in lexicon.institutions


def _is_somebody(tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Tell whether words can be what somebody is: ``the contractor``, ``a pale loader``, but ``the old harbour``."""
    head, last = tokens[0][0].casefold(), tokens[-1][0]
    one = head in lexicon.indefinite or last.endswith(lexicon.person_endings)
    return one or any(word[0].isupper() or word.casefold() in lexicon.lower_roles for word, _, _ in tokens)


def understand(
    segments: list[Segment], lexicon: Lexicon, alias: Spanned | None, *, this: bool, closed: bool = True
) -> Phrase | None:
    """Decide which segment holds the name, which the role; ``closed`` says that a comma follows the name."""
    first = segments[0]
    glued = len(segments) > 1 and segments[1].glued and not segments[1].acting
    if glued and _is_of_office(segments, lexicon):
        first = segments[1]  # `Wealth Management Head Bank X NAME`: what stands before the office is of it
        first.cut = len(segments[0].tokens) + (len(first.tokens) if len(segments) > 2 else first.cut)
        first.tokens[:0] = segments[0].tokens
        segments = segments[1:]
    tokens = first.tokens
    if not tokens:
        return None
    cut = first.cut
    head, start, _ = tokens[0]
    end = tokens[-1][2]
    folded = head.casefold()
    relation = folded in lexicon.relations and (head[0].islower() or not lexicon.is_office(head))
    if relation and folded in lexicon.former and len(tokens) > 1:  # `mantan NAMA`, but `mantan kiper NAMA`
        named = sum(word[0].isupper() for word, _, _ in tokens) > 1
        noun = tokens[1][0].casefold()
        relation = not named or noun not in lexicon.lower_roles or noun in lexicon.relations
    if head[0] == "@":
        return Phrase("name", start, tokens[0][2], (tokens[0],))
    rest: list[Segment] = []
    if len(segments) > 1:
        rest = [s for s in segments[1:] if s.tokens and not _is_degrees(s.tokens, lexicon)]
    if cut < len(tokens) and first.titles_only and not relation:
        return _named(first, rest, lexicon, alias)
    owned = bool(cut and lexicon.genitive) and _is_owned(tokens[:cut], lexicon)
    if owned and not this and not relation and _is_name(tokens[cut:]):
        return Phrase("name", start, end, tuple(tokens[cut:]), None, None, alias)  # `Al Jazeera’s NAME`
    for segment in rest:
        name = segment.tokens[segment.cut :]
        alone = segment.titles_only or _is_title_in_small(segment, lexicon)
        if alone and _is_name(name) and (closed or not lexicon.head_final or _is_somebody(tokens, lexicon)):
            office = _affiliation(tokens, lexicon)
            return Phrase("name", start, name[-1][2], tuple(name), (start, name[0][1]), office, alias)
    for segment in segments:
        name = segment.tokens[segment.cut :]
        if segment.called and _is_name(name):
            placed = not any(lexicon.traits[word] & _OFFICES for word, _, _ in segment.tokens[: segment.cut])
            begin = start if placed else segment.tokens[0][1]  # `Seorang warga Desa X, Lawe, bernama NAME`
            office = _affiliation(segment.tokens[: segment.cut], lexicon)
            return Phrase("name", start, name[-1][2], tuple(name), (begin, name[0][1]), office, alias)
    for segment in rest:
        name = segment.tokens[segment.cut :]
        if lexicon.head_final and segment.described and first.described and not first.named and _is_name(name):
            return Phrase("name", start, name[-1][2], tuple(name), (start, name[0][1]), None, alias)
    unnamed = folded in lexicon.unnamed
    if unnamed and lexicon.head_final and (bare := _in_a_mood(tokens, lexicon)):
        return Phrase("name", bare[0][1], end, bare, None, None, alias)  # `a tearful Ann Reed`
    if unnamed and not lexicon.head_final and (one := _named_at_last(tokens, cut, lexicon)):
        return Phrase("name", start, end, one, (start, one[0][1]), None, alias)  # `seorang warga Rina Lestari`
    if unnamed or relation:
        span = (start, end)
        return Phrase("role", start, end, (), span, None, alias, this, unnamed=unnamed, relation=relation)
    name = tokens[cut:]
    if name and lexicon.head_final and _is_house(tokens[:cut], lexicon):
        whole = tokens[1:] if head in lexicon.definite else tokens  # `the Bankers Association of Lund`
        return Phrase("name", start, end, tuple(whole), None, None, alias, organisation=True)
    if name and cut == 1 and not this and head in lexicon.places and len(tokens) <= _PLACED_NAME:
        return Phrase("name", start, end, tuple(tokens), None, None, alias)  # `kata Bima NAMA`, `Nusa Post`
    if name and cut > 1 and tokens[cut - 1][0] in lexicon.sides:
        return Phrase("role", start, end, (), (start, end), None, alias, this, relation=True)  # `saksi dari pihak NAME`
    if name and not this and _is_name(name):
        part = folded in lexicon.house_nouns and len(tokens) > 1 and tokens[1][0] in lexicon.institutions
        lettered = cut > 1 and tokens[cut - 1][0].isupper() and not lexicon.traits[tokens[cut - 1][0]] & _OFFICES
        if lettered and lexicon.head_final and tokens[cut - 2][0] in lexicon.house_nouns:
            whole = tokens[cut - 1 :]  # `Danish company BTL Ferries`
            return Phrase("name", whole[0][1], end, tuple(whole), None, None, alias, organisation=True)
        called = not first.described or _is_called_after(tokens[:cut], lexicon)
        if part or (called and _names_house(tokens, cut, lexicon)):
            # `manajemen PT Bumi Jaya`
            return Phrase("name", start, end, tuple(tokens), None, None, alias, organisation=True)
        return Phrase("name", start, end, tuple(name), (start, name[0][1]), _affiliation(tokens[:cut], lexicon), alias)
    if not first.described:
        return Phrase("name", start, end, tuple(tokens), None, None, alias, organisation=True)
    if lexicon.head_final and (holder := _named_behind_house(tokens, lexicon)):
        held = tokens[: -len(holder)]
        return Phrase("name", start, end, holder, (start, holder[0][1]), _affiliation(held, lexicon), alias)
    if len(tokens) == 1 and head in lexicon.titles and head not in lexicon.roles:
        return Phrase("name", start, end, tuple(tokens), None, None, alias)
    return Phrase("role", start, end, (), (start, end), _affiliation(tokens, lexicon), alias, this)


def _is_owned(office: Sequence[Token], lexicon: Lexicon) -> bool:
    """Tell whether but a genitive is before a name, which says whose somebody is and not what."""
    words = [word for word, _, _ in office]
    return words[-1].endswith(lexicon.genitive) and not any(lexicon.traits[word] & _OFFICES for word in words)


def _names_house(tokens: Sequence[Token], cut: int, lexicon: Lexicon) -> bool:
    """Tell whether words of an office that nobody holds begin the name of a house: ``PT Bumi Jaya``, ``Ruang Lawe``.

    Before one word initials may be somebody's (``TB NAME``), and so may a first name that is in the name of houses.
    """
    office = [word for word, _, _ in tokens[:cut]]
    if not lexicon.institutions.isdisjoint(office):
        return True
    if len(tokens) - cut == 1 and tokens[-1][0].casefold() in lexicon.presses:
        return True  # `the PLA Daily`
    return len(tokens) - cut == 1 and not office[0].isupper() and office[0] not in lexicon.first_names


def _is_called_after(office: Sequence[Token], lexicon: Lexicon) -> bool:
    """Tell whether a house is called after somebody with a title: ``PT H M Bumi``, ``RS Dr Lestari``."""
    head = office[0][0]
    if not head.isupper() or head not in lexicon.institutions:
        return False
    return not any(lexicon.traits[word] & (OFFICE_HEAD | ROLE) for word, _, _ in office)


def _named_at_last(tokens: Sequence[Token], cut: int, lexicon: Lexicon) -> tuple[Token, ...]:
    """Return the name that one of many has behind a noun that is nobody's; () for none.

    It begins with a first name: ``seorang warga NAME``, but ``seorang penggemar NAME``, ``seorang warga Lawe``.
    """
    name = tuple(tokens[cut:])
    given = bool(cut) and _is_name(name) and lexicon.is_first_name(name[0][0]) and name[0][0] not in lexicon.places
    beside, nouns = tokens[cut - 1][0], [word for word, _, _ in tokens[:cut]]
    owned = beside in lexicon.relations or beside in lexicon.institutions or beside in lexicon.joiners
    return name if given and not owned and not lexicon.unowned.isdisjoint(nouns) else ()


def _named_behind_house(tokens: Sequence[Token], lexicon: Lexicon) -> tuple[Token, ...]:
    """Return the name, begun by a first name, that ends an office and stands right behind the house of it.

    ``Chancellor of the Exchequer George NAME``, but ``director of George NAME``, ``head of Port Elizabeth Hospital``.
    """
    for index in range(_HELD_AT, len(tokens) - 1):
        before, word = tokens[index - 1][0], tokens[index][0]
        if word in lexicon.pronoun_of_name and before[0].isupper() and not lexicon.is_title(before):
            name = tuple(tokens[index:])
            words = [word for word, _, _ in name]
            known = any(lexicon.is_office(word) or word[0].islower() for word in words)
            return () if known or len(words) > _PLACED_NAME else name
    return ()


def _in_a_mood(tokens: Sequence[Token], lexicon: Lexicon) -> tuple[Token, ...]:
    """Return the name behind an article and how somebody is: ``a delighted Reed``; () for anything else.

    ``a retired Brazilian`` is nobody, and ``a new Toyota`` no person: of one name the mood has to be plain.
    """
    if len(tokens) < _MOOD or tokens[0][0].casefold() not in lexicon.articles or tokens[0][0] in lexicon.definite:
        return ()
    mood, name = tokens[1][0], tokens[2:]
    words = [word for word, _, _ in name]
    if not mood.islower() or mood in lexicon.lower_roles or not all(word[0].isupper() for word in words):
        return ()
    if any(map(lexicon.is_demonym, words)) or any(
        lexicon.is_office(word) and not lexicon.is_title(word) for word in words
    ):
        return ()
    titled = lexicon.is_title(words[0])
    person = words[0] in lexicon.pronoun_of_name or titled or (len(words) == 1 and lexicon.is_past(mood))
    return tuple(name[1:] if titled else name) if person and len(words) > titled else ()


def _named(first: Segment, rest: list[Segment], lexicon: Lexicon, alias: Spanned | None) -> Phrase | None:
    """Understand a phrase that starts with a name; its role may follow behind a comma."""
    name = first.tokens[first.cut :]
    head = name[0][0]
    if not head[0].isupper() and not (len(name) > 1 and head in lexicon.particles) and not lexicon.has_particle(head):
        return None
    start = first.tokens[0][1]
    role = (start, name[0][1]) if first.cut else None
    affiliation = None
    apposed: tuple[Token, ...] = ()
    if rest:
        tokens = rest[0].tokens
        head = tokens[0][0]
        if not first.cut and not rest[0].cut and 1 < len(tokens) <= _MOST_NAME and head[0].isupper():
            apposed = tuple(tokens)
        one_of = not lexicon.head_final and head in lexicon.unnamed  # `NAME, salah seorang petani, …`
        somebody = lexicon.is_agent(head) and head not in lexicon.relations
        if one_of or head in lexicon.roles or somebody:
            role = (tokens[0][1], tokens[-1][2])
            affiliation = _affiliation(tokens, lexicon)
    end = rest[0].tokens[-1][2] if rest and rest[0].glued else name[-1][2]
    return Phrase("name", start, end, tuple(name[:_MOST_NAME]), role, affiliation, alias, apposed=apposed)


def _is_house(office: Sequence[Token], lexicon: Lexicon) -> bool:
    """Tell whether what seems an office before a name is the house of a place: ``the Farmers Association of Lund``."""
    words = [word for word, _, _ in office if word not in lexicon.definite]
    if len(words) < 2 or words[-1] not in lexicon.joiners or words[-2] not in lexicon.institutions:
        return False
    head = words[0]
    somebody = head in lexicon.roles and head not in lexicon.institutions and not lexicon.is_several(head.casefold())
    return not somebody and all(word[0].isupper() for word in words[:-1])


def _affiliation(office: list[Token], lexicon: Lexicon) -> Spanned | None:
    """Return the span of the organisation or place in a role: from its head noun or abbreviation to the rank."""
    while office and lexicon.is_title(office[-1][0]):
        office = office[:-1]
    for token in office[1:]:
        word = token[0]
        acronym = word.isupper() and len(word) > 1 and not set(word) <= _ROMAN
        named = acronym or word in lexicon.places or (word in lexicon.institutions and token is not office[-1])
        if named and not lexicon.is_title(word):
            return (token[1], office[-1][2])
    return None
