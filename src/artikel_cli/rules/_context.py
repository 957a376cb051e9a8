"""What a rule is given: the source, the article, and what several rules ask of them, worked out once.

In: the bytes of an input and the settings. Out: a :class:`Context`. Nothing is worked out before a rule asks.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import sha256
from typing import Any, Final, Generic, TypeVar

from msgspec import Struct

from ..findings import Edit, Fix
from ..language import Language, load
from ..model import BODY_KINDS, Article, Block, Part, Quotation, Teaser
from ..source import Source

T = TypeVar("T")

_WORD: Final = re.compile(r"\S+")
_LINE_END: Final = re.compile(r"(?:\r\n|[\n\r])+|\Z")
_BLANKS: Final = frozenset("\t\r\v\f\x1c\x1d\x1e\x1f\x85\u00a0\u2028\u2029\u202f\u3000") | frozenset(
    map(chr, range(0x2000, 0x200B))
)
_COMMON: Final = bytes({*range(0x20, 0x7F)} - {*b'"&<'}) + b"\n"
_SMALL: Final = bytes(range(0x100)).lower()
_LONG_WORD: Final = 25
"""No text has words of this length on average: those of a longer one need not be counted."""


class once(Generic[T]):  # noqa: N801  # it is used as a decorator, like property
    """A property that is worked out once; ``functools.cached_property`` takes a lock for it before Python 3.12."""

    def __init__(self, work: Callable[[Any], T]) -> None:
        self._work, self._name, self.__doc__ = work, work.__name__, work.__doc__

    def __get__(self, instance: Any, owner: type | None = None) -> T:
        value = instance.__dict__[self._name] = self._work(instance)
        return value


class Settings(Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """Settings that rules read.

    Attributes:
        dateline: the house form, such as ``{PLACE}, HARIAN.com - ``; see ``foreign-dateline-form``.
        minimum_words: an article with fewer words in its body is too short.
        language: BCP 47 code that all articles should have; without it the language of most of them.
        similarity: share of common passages from which two articles are near-duplicates, 0 to 1.
    """

    dateline: str | None = None
    minimum_words: int = 40
    language: str | None = None
    similarity: float = 0.6


class Context:
    """One input as the rules see it.

    Attributes:
        source: the decoded text; of bytes that are no text, each bad byte is a lone surrogate in it.
        text: the decoded text itself.
        article: the parsed article; None where there is none.
        headline: the article's headline.
        blocks: the article's blocks.
        quotations: the article's quotations.
        settings: what the user has set.
        name: the input as the user named it.
        decoded: whether the bytes are text.
    """

    def __init__(
        self,
        source: Source,
        article: Article | None,
        settings: Settings | None = None,
        *,
        name: str = "-",
        decoded: bool = True,
    ) -> None:
        self.source, self.text, self.name, self.decoded = source, source.text, name, decoded
        self.settings = settings or Settings()
        self.article = article
        self.headline: Part | None = None
        self.blocks: tuple[Block, ...] = ()
        self.quotations: tuple[Quotation, ...] = ()
        if article is not None:
            self.headline, self.blocks, self.quotations = article.headline, article.blocks, article.quotations

    @property
    def raw(self) -> bytes:
        """The bytes as read."""
        return self.source.raw

    @once
    def language(self) -> Language:
        """The pack of the article's language, the default one where that is undecided."""
        return load((self.article.language if self.article is not None else None) or "id")

    @once
    def _marked(self) -> tuple[list[int], list[Quotation]]:
        """The starts of the quotations in marks, and these, in order."""
        marked = [quotation for quotation in self.quotations if quotation.kind != "indirect"]
        return [quotation.start for quotation in marked], marked

    def quotation_before(self, offset: int) -> Quotation | None:
        """Return the last quotation in marks that starts at an offset or before it."""
        starts, marked = self._marked
        index = bisect_right(starts, offset) - 1
        return marked[index] if index >= 0 else None

    @once
    def body(self) -> list[Block]:
        """The blocks of the body."""
        return [block for block in self.blocks if block.kind in BODY_KINDS]

    @once
    def inside(self) -> Sequence[Block]:
        """The furniture between the first and the last block of the body."""
        body = self.body
        if len(body) < 2 or len(body) == len(self.blocks):
            return ()
        first, last = body[0].start, body[-1].start
        return [b for b in self.blocks if first < b.start < last and b.kind not in BODY_KINDS]

    @once
    def prose(self) -> str:
        """The blocks of the body with a blank between."""
        return " ".join([block.text for block in self.body])

    @once
    def letters(self) -> bytes:
        """The body in lower case and without blanks, in UTF-8: what makes two articles the same.

        Capitals outside ASCII are rare, and bytes are in lower case in a tenth of the time that a text takes.
        """
        letters, rare = self.prose, "".join(self.characters)
        for blank in self.characters & _BLANKS:
            letters = letters.replace(blank, "")
        if rare.lower() != rare:
            letters = letters.lower()
        return letters.encode("utf-8", "surrogatepass").translate(_SMALL, b" \n")

    def has_words(self, number: int) -> bool:
        """Tell whether the body has so many words at least."""
        return len(self.letters) > number * _LONG_WORD or len(self.prose.split()) >= number

    @once
    def digest(self) -> bytes:
        """A digest of the letters of the body."""
        return sha256(self.letters).digest()[:12]

    @once
    def line_end(self) -> str:
        """The line end that the text has most of."""
        if "\r" not in self.characters:
            return "\n"
        text = self.text
        windows = text.count("\r\n")
        counts = {"\n": text.count("\n") - windows, "\r\n": windows, "\r": text.count("\r") - windows}
        return max(counts, key=lambda end: counts[end])

    @once
    def opening(self) -> tuple[int, int]:
        """The span of the first word: where a finding stands that concerns the whole."""
        match = _WORD.search(self.text, self.body[0].start if self.body else 0)
        return match.span() if match is not None else (0, 0)

    def removal(self, part: Block | Teaser, message: str = "take the line out") -> Fix:
        """Return the unsafe fix that takes a part out, with its line where nothing else stands on that."""
        text = self.text
        low, high = part.start, part.end
        while low and text[low - 1] in " \t":
            low -= 1
        while high < len(text) and text[high] in " \t":
            high += 1
        if (low == 0 or text[low - 1] in "\n\r") and (line_end := _LINE_END.match(text, high)):
            edit = Edit(low, line_end.end(), "")
        else:
            edit = Edit(part.start, part.end, "")
        return Fix(message, (edit,), safe=False)

    @once
    def characters(self) -> frozenset[str]:
        """The characters of the text but for newlines and those of ASCII that print; of them, ``"``, ``&`` and ``<``.

        Taken from the bytes, where one call drops all others: a loop over the text would cost more than all rules.
        """
        source = self.source
        is_plain = source.encoding == "utf-8" and self.decoded
        raw = source.raw if is_plain else source.text.encode("utf-8", "surrogatepass")
        return frozenset(raw.translate(None, _COMMON).decode("utf-8", "surrogatepass"))

    def matches(self, pattern: re.Pattern[str], initials: frozenset[str]) -> Iterator[re.Match[str]]:
        """Yield the matches in the text of a pattern whose matches all begin with one of these characters.

        Most texts have one of them or two, which ``str.find`` finds much faster than a pattern finds any of them.
        """
        text, end = self.text, 0
        for at in sorted(at for character in initials & self.characters for at in places(text, character)):
            if at >= end and (match := pattern.match(text, at)):
                end = match.end()
                yield match

    @once
    def traits(self) -> frozenset[str]:
        """What there is in the input, each by its name, for rules to say what they need.

        These are the :attr:`characters`, the kinds of the blocks and of the quotations, the codes of the notes,
        ``teaser`` and ``time``.
        """
        article = self.article
        if article is None:
            return self.characters
        traits = {*self.characters, *[block.kind for block in article.blocks]}
        if article.quotations:
            traits.update([quotation.kind for quotation in article.quotations])
        if article.times:
            traits.add("time")
        if article.teasers:
            traits.add("teaser")
        if article.notes:
            traits.update([note.code for note in article.notes])
        return frozenset(traits)


def by_line(matches: Iterable[re.Match[str]], text: str) -> Iterator[list[re.Match[str]]]:
    """Yield the matches in a text line by line: what is wrong ten times in a line is one finding."""
    found: list[re.Match[str]] = []
    end = -1
    for match in matches:
        if match.start() >= end:
            if found:
                yield found
                found = []
            newline = text.find("\n", match.start())
            end = newline + 1 if newline >= 0 else len(text) + 1
        found.append(match)
    if found:
        yield found


def places(text: str, character: str) -> Iterator[int]:
    """Yield where a character stands in a text."""
    at = text.find(character)
    while at >= 0:
        yield at
        at = text.find(character, at + 1)


def counted(number: int, singular: str, plural: str = "") -> str:
    """Return a number with its noun: ``1 tag``, ``2 tags``."""
    return f"{number} {singular if number == 1 else plural or singular + 's'}"


def excerpt(text: str, most: int = 40) -> str:
    """Return the beginning of a text on one line, for a message."""
    words = " ".join(text.split())
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"
