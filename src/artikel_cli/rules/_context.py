"""What a rule is given: the source, the article, and what several rules ask of them, worked out once.

In: the bytes of an input and the settings. Out: a :class:`Context`. Nothing is worked out before a rule asks.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property
from hashlib import blake2b
from typing import Final

from msgspec import Struct

from ..errors import NoArticleError, UndecodableError
from ..findings import Edit, Fix
from ..language import Language, load
from ..model import BODY_KINDS, Article, Block, Part, Quotation, Teaser
from ..source import Source, decode

_WORD: Final = re.compile(r"\S+")
_LINE_END: Final = re.compile(r"(?:\r\n|[\n\r])+|\Z")
_BLANKS: Final = frozenset("\t\r\v\f\x1c\x1d\x1e\x1f\x85\u00a0\u2028\u2029\u202f\u3000") | frozenset(
    map(chr, range(0x2000, 0x200B))
)
_PLAIN: Final = bytes(range(0x20, 0x7F)) + b"\n"


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
        article: the parsed article; None where there is none.
        language: the pack that the article was read with.
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
        self.source, self.article, self.name, self.decoded = source, article, name, decoded
        self.settings = settings or Settings()

    @property
    def text(self) -> str:
        """The decoded text."""
        return self.source.text

    @property
    def raw(self) -> bytes:
        """The bytes as read."""
        return self.source.raw

    @cached_property
    def language(self) -> Language:
        """The pack of the article's language, the default one where that is undecided."""
        return load((self.article.language if self.article is not None else None) or "id")

    @property
    def headline(self) -> Part | None:
        """The article's headline."""
        return self.article.headline if self.article is not None else None

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The article's blocks."""
        return self.article.blocks if self.article is not None else ()

    @property
    def quotations(self) -> tuple[Quotation, ...]:
        """The article's quotations."""
        return self.article.quotations if self.article is not None else ()

    @cached_property
    def _marked(self) -> tuple[list[int], list[Quotation]]:
        """The starts of the quotations in marks, and these, in order."""
        marked = [quotation for quotation in self.quotations if quotation.kind != "indirect"]
        return [quotation.start for quotation in marked], marked

    def quotation_before(self, offset: int) -> Quotation | None:
        """Return the last quotation in marks that starts at an offset or before it."""
        starts, marked = self._marked
        index = bisect_right(starts, offset) - 1
        return marked[index] if index >= 0 else None

    @cached_property
    def body(self) -> list[Block]:
        """The blocks of the body."""
        return [block for block in self.blocks if block.kind in BODY_KINDS]

    @cached_property
    def inside(self) -> Sequence[Block]:
        """The furniture between the first and the last block of the body."""
        body = self.body
        if len(body) < 2 or len(body) == len(self.blocks):
            return ()
        first, last = body[0].start, body[-1].start
        return [b for b in self.blocks if first < b.start < last and b.kind not in BODY_KINDS]

    @cached_property
    def words(self) -> bytes:
        """The words of the body in lower case with one space between, in UTF-8: what makes two articles the same.

        Capitals outside ASCII are rare, and bytes are in lower case in a tenth of the time that a text takes.
        """
        words = " ".join([block.text for block in self.body])
        if "\n" in words or "  " in words or not self.unusual.isdisjoint(_BLANKS):
            words = " ".join(words.split())
        unusual = "".join(self.unusual)
        if unusual.lower() != unusual:
            words = words.lower()
        return words.encode("utf-8", "surrogatepass").lower()

    @cached_property
    def digest(self) -> bytes:
        """A digest of the words of the body."""
        return blake2b(self.words, digest_size=12).digest()

    @cached_property
    def line_end(self) -> str:
        """The line end that the text has most of."""
        if "\r" not in self.unusual:
            return "\n"
        text = self.text
        windows = text.count("\r\n")
        counts = {"\n": text.count("\n") - windows, "\r\n": windows, "\r": text.count("\r") - windows}
        return max(counts, key=lambda end: counts[end])

    @cached_property
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

    @cached_property
    def unusual(self) -> frozenset[str]:
        """The characters of the text that are neither printable ASCII nor a newline.

        Taken from the bytes, where one call drops all others: a loop over the text would cost more than all rules.
        """
        text = self.source.text
        raw = (
            self.source.raw
            if self.source.encoding == "utf-8" and self.decoded
            else text.encode("utf-8", "surrogatepass")
        )
        return frozenset(raw.translate(None, _PLAIN).decode("utf-8", "surrogatepass"))


def examine(
    raw: bytes,
    name: str | None = None,
    settings: Settings | None = None,
    *,
    encoding: str | None = None,
    language: str | None = None,
    published: date | None = None,
    today: date | None = None,
) -> Context:
    """Decode and parse an input for the rules; what cannot be decoded or holds no article has a context too.

    Raises:
        UnknownLanguageError: there is no pack for ``language``.
    """
    from ..pipeline import parse_source

    decoded = True
    article = None
    try:
        source = decode(raw, name=name, encoding=encoding)
    except UndecodableError:
        source = Source(raw.decode("utf-8", "surrogateescape"), raw, name=name, encoding="utf-8")
        decoded = False
    if decoded:
        try:
            article = parse_source(source, language=language, published=published, today=today)
        except NoArticleError:
            article = None
    return Context(source, article, settings, name=name or "-", decoded=decoded)


def by_line(pattern: re.Pattern[str], text: str) -> Iterator[list[re.Match[str]]]:
    """Yield the matches of a pattern line by line: what is wrong ten times in a line is one finding."""
    found: list[re.Match[str]] = []
    end = -1
    for match in pattern.finditer(text):
        if match.start() >= end:
            if found:
                yield found
                found = []
            newline = text.find("\n", match.start())
            end = newline + 1 if newline >= 0 else len(text) + 1
        found.append(match)
    if found:
        yield found


def counted(number: int, singular: str, plural: str = "") -> str:
    """Return a number with its noun: ``1 tag``, ``2 tags``."""
    return f"{number} {singular if number == 1 else plural or singular + 's'}"


def excerpt(text: str, most: int = 40) -> str:
    """Return the beginning of a text on one line, for a message."""
    words = " ".join(text.split())
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"
