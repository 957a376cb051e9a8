"""What has been read of a phrase: one value that the readers of each kind of word go on with."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import Final

from msgspec import Struct

from ..lexicon import TOKEN, Lexicon
from ..traits import GIVEN, INSTITUTION, TITLE
from .phrase import Phrase, Spanned, Token
from .segments import Segment

_NAME_WORDS: Final = 3
"""At most so many words of a name stand before an office that no comma parts from it."""


class State(Struct, gc=False):
    """What has been read of a phrase, and where to read on.

    Attributes:
        segments: the words between the commas; ``segment`` is the last, ``tokens`` its words.
        house: the phrase, where it has turned out to be the name of a house.
        alias: a nickname or another name, in marks or brackets.
        this: whether a demonstrative or an article points back to somebody.
        aforesaid: whether it is one for what was spoken of.
        from_somewhere: whether a noun and a place stand for whoever was spoken of.
        hails: whether a word says that the place where somebody is from follows.
        skip_to: words before this offset are read already.
    """

    text: str
    end: int
    lexicon: Lexicon
    times: Container[int]
    segments: list[Segment]
    segment: Segment
    tokens: list[Token]
    house: Phrase | None = None
    alias: Spanned | None = None
    this: bool = False
    aforesaid: bool = False
    from_somewhere: bool = False
    hails: bool = False
    skip_to: int = 0

    @property
    def previous(self) -> str:
        """The word before, behind a comma the one before that; empty where there is none."""
        tokens = self.tokens or self.segments[-2:][0].tokens
        return tokens[-1][0] if tokens else ""

    def words(self) -> list[str]:
        """The words since the last comma."""
        return [word for word, _, _ in self.tokens]

    def end_as_house(self, start: int, end: int) -> bool:
        """Take the words for the name of a house that ends in words in lower case: ``Lund council said``."""
        tokens = self.tokens
        named = tokens[1:] if tokens[0][0] in self.lexicon.definite else tokens
        nouns = [(word[0], *word.span()) for word in TOKEN.finditer(self.text, start, end)]
        self.house = Phrase("name", tokens[0][1], end, (*named, *nouns), organisation=True)
        return False

    def go_on_with(self, words: Sequence[Token]) -> None:
        """Let the office go on with words that have been looked ahead at, and end with them."""
        self.tokens += words
        self.skip_to = words[-1][2]
        self.segment.end_office()

    def is_post_behind(self, trait: int) -> bool:
        """Tell whether an office stands behind a name, no comma between: ``NAME NAME Kepala Dinas X``."""
        segment, lexicon = self.segment, self.lexicon
        titled = segment.titles_only or not segment.cut
        bare = segment.named and titled and len(self.segments) == 1 and len(self.tokens) - segment.cut <= _NAME_WORDS
        return bare and not lexicon.head_final and not trait & (TITLE | GIVEN | INSTITUTION)

    def begin_again(self) -> None:
        """Let the phrase begin behind the words read so far."""
        self.segment = segment = Segment()
        self.segments[:] = [segment]
        self.tokens = segment.tokens

    def begin_post(self, *, acting: bool = False) -> tuple[Segment, list[Token]]:
        """Let an office begin behind a name that no comma parts from it; ``acting`` says that it is nobody else's."""
        self.segment = segment = Segment(glued=True, acting=acting)
        self.segments.append(segment)
        self.tokens = segment.tokens
        return segment, segment.tokens
