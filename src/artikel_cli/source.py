"""Decoded source text: bytes in, text with code-point positions out; knows nothing of meaning.

The text is never altered: no newline is translated, no byte-order mark removed, nothing normalised, so that
``source.encode()`` gives the bytes back and every span counts code points of exactly this text.
"""

from __future__ import annotations

import codecs
import re
from bisect import bisect_right
from functools import cached_property
from itertools import accumulate
from typing import Final

from .errors import UndecodableError

try:  # hashlib loads OpenSSL, which takes longer than to hash an article
    from _sha2 import sha256 as _sha256  # type: ignore[import-not-found, unused-ignore]  # Python 3.12 and newer
except ImportError:
    try:
        from _sha256 import sha256 as _sha256  # type: ignore[import-not-found, unused-ignore]  # Python 3.11
    except ImportError:  # an interpreter that has neither
        from hashlib import sha256 as _sha256

FEW: Final = 32
"""So many short articles are worked on together by whoever has many: more save nothing and take more memory."""
SHORT: Final = 50_000
"""A short article has no more bytes."""

_LINE_END: Final = re.compile(r"\r\n|[\n\r]")

_ASCII: Final = bytes(range(0x80))
_TYPOGRAPHIC: Final = (
    _ASCII + b"\x80\x85\x91\x92\x93\x94\x95\x96\x97\x99\xa0\xa9\xab\xad\xae\xb0\xb2\xb3\xb7\xbb\xbd\xe9"
)
"""ASCII and what a word processor adds to it in cp1252: quotation marks, dashes, the euro sign, a stray accent."""
_WESTERN: Final = 0.06
"""So small a share of bytes beyond ASCII are the accents and marks of a text that is otherwise in plain letters."""
_SCRIPTED: Final = 0.3
"""A script that two bytes write, such as Chinese, has at least this share of them."""
_TWO_BYTES: Final = (
    "big5",
    "big5hkscs",
    "cp932",
    "cp949",
    "cp950",
    "euc_jis_2004",
    "euc_jisx0213",
    "euc_jp",
    "euc_kr",
    "gb18030",
    "gb2312",
    "gbk",
    "hz",
    "iso2022_jp",
    "iso2022_jp_1",
    "iso2022_jp_2",
    "iso2022_jp_3",
    "iso2022_jp_2004",
    "iso2022_jp_ext",
    "iso2022_kr",
    "johab",
    "shift_jis",
    "shift_jis_2004",
    "shift_jisx0213",
)
_MARKED: Final = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before the mark of UTF-16, which it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SURROGATE: Final = "[\ud800-\udfff]"
"""What escapes can spell and no text has: JSON makes one character of two of them."""
_UTF8_SEQUENCE: Final = rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"

_MANY: Final = 400
"""So many articles hashed with OpenSSL save the time that it takes to load."""


class _Digests:
    """SHA-256 of many articles: OpenSSL, which hashes in a quarter of the time, once it is worth loading."""

    def __init__(self) -> None:
        self._hash = _sha256
        self._left = _MANY

    def hexadecimal(self, raw: bytes) -> str:
        """Return the digest of the bytes."""
        self._left -= 1
        if not self._left:
            from hashlib import sha256

            self._hash = sha256
        digest: str = self._hash(raw).hexdigest()
        return digest


_DIGESTS: Final = _Digests()


class Source:
    """A text with its name and encoding.

    Attributes:
        text: the decoded text; a byte-order mark stays its first code point.
        name: file name as given, ``None`` for an unnamed stream.
        encoding: the codec that turns ``raw`` into ``text`` and back.
        raw: the bytes as read.
        guessed: whether nothing but the bytes themselves tells the encoding.
    """

    def __init__(self, text: str, raw: bytes, *, name: str | None, encoding: str, guessed: bool = False) -> None:
        self.text, self.raw, self.name, self.encoding, self.guessed = text, raw, name, encoding, guessed
        self._sha256: str | None = None

    @classmethod
    def from_text(cls, text: str, name: str | None = None) -> Source:
        """Wrap a text that is decoded already; lone surrogates keep their place."""
        return cls(text, text.encode("utf-8", "surrogatepass"), name=name, encoding="utf-8")

    @property
    def sha256(self) -> str:
        """SHA-256 of the input bytes, hexadecimal."""
        if self._sha256 is None:  # a cached_property takes a lock before Python 3.12
            self._sha256 = _DIGESTS.hexadecimal(self.raw)
        return self._sha256

    @cached_property
    def _line_starts(self) -> list[int]:
        if "\r" in self.text:
            return [0, *(match.end() for match in _LINE_END.finditer(self.text))]
        return list(accumulate((len(line) + 1 for line in self.text.split("\n")[:-1]), initial=0))

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """Return the line and the column, both from 1, of a code-point offset; a newline ends its line."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def line_span(self, line: int) -> tuple[int, int]:
        """Return the span of a line (from 1) with its line end left out.

        Raises:
            IndexError: there is no such line.
        """
        if not 1 <= line <= len(self._line_starts):
            raise IndexError(line)
        start = self._line_starts[line - 1]
        match = _LINE_END.search(self.text, start)
        return start, match.start() if match else len(self.text)


def decode(raw: bytes, *, name: str | None = None, encoding: str | None = None) -> Source:
    """Decode bytes strictly: the encoding asked for, else UTF-16 or UTF-32 by its mark, UTF-8, then a detector.

    Raises:
        UndecodableError: no encoding fits; the message gives the byte offset of the first bad byte.
    """
    label = name or "-"
    if encoding is not None:
        encoding = _keeping_mark(raw, encoding)
        try:
            text = raw.decode(encoding)
        except LookupError:
            raise UndecodableError(
                label, f"unknown encoding {encoding!r}", "name one that Python knows, such as cp1252"
            ) from None
        except UnicodeError as error:
            at = f"byte {error.start}" if isinstance(error, UnicodeDecodeError) else "it"
            raise UndecodableError(label, f"{at} is not {encoding}", "name another with --encoding") from None
        half = re.search(_SURROGATE, text)
        if half is not None:
            reason = f"in {encoding}, character {half.start()} is half of a surrogate pair"
            raise UndecodableError(label, reason, "name another with --encoding")
        return Source(text, raw, name=name, encoding=encoding)
    for mark, codec in _MARKED:
        if raw.startswith(mark):
            return decode(raw, name=name, encoding=codec)
    if b"\0" in raw:
        unmarked = _utf16_without_mark(raw)
        if unmarked is not None:
            return decode(raw, name=name, encoding=unmarked)
    try:
        return Source(raw.decode("utf-8"), raw, name=name, encoding="utf-8")
    except UnicodeDecodeError as error:
        if _is_damaged_utf8(raw):
            raise UndecodableError(
                label,
                f"byte {error.start} is not UTF-8, though the rest is",
                "mend it there, or name the encoding with --encoding",
            ) from None
        guess = _detect(raw)
        if guess is None:
            raise UndecodableError(
                label,
                f"byte {error.start} is not UTF-8 and no other encoding fits",
                "name it with --encoding",
            ) from None
        return Source(raw.decode(guess), raw, name=name, encoding=guess, guessed=True)


def _keeping_mark(raw: bytes, encoding: str) -> str:
    """Return the codec that reads the same and leaves a byte-order mark where it is, for one that takes it away."""
    try:
        name = codecs.lookup(encoding).name
    except (LookupError, UnicodeError):
        return encoding
    if name == "utf-8-sig":
        return "utf-8"
    if name not in ("utf-16", "utf-32"):
        return encoding
    return next((codec for mark, codec in _MARKED if codec.startswith(name) and raw.startswith(mark)), f"{name}-le")


def _utf16_without_mark(raw: bytes) -> str | None:
    """Return the UTF-16 codec of bytes whose every second one is mostly NUL, or None."""
    sample = raw[:4096]
    half = len(sample) // 2
    for offset, codec in ((1, "utf-16-le"), (0, "utf-16-be")):
        if (
            sample[offset::2].count(0) > half * 0.6
            and sample[1 - offset :: 2].count(0) == 0
            and _gives_back(raw, codec)
        ):
            return codec
    return None


def _is_damaged_utf8(raw: bytes) -> bool:
    """Whether most bytes beyond ASCII are well-formed UTF-8: chance makes few such sequences in other encodings.

    A detector gives such bytes to an encoding that has a character for every one of them, and to the reader
    another text.
    """
    beyond = len(raw.translate(None, _ASCII))
    return sum(map(len, re.findall(_UTF8_SEQUENCE, raw))) * 4 > beyond * 3


def _detect(raw: bytes) -> str | None:
    """Guess the encoding of bytes that are not UTF-8, or return None; only a codec that gives them back counts.

    Of text in plain letters with a few others too little is seen for a detector, which calls it one encoding or
    another; the one that the Web takes it for is cp1252 (WHATWG Encoding Standard, 4.2, ``latin1`` and ``ascii``).
    """
    if b"\0" in raw:
        return None
    beyond = len(raw.translate(None, _ASCII)) / len(raw)
    if (beyond <= _WESTERN or not raw.translate(None, _TYPOGRAPHIC)) and _gives_back(raw, "cp1252"):
        return "cp1252"
    from charset_normalizer import from_bytes  # loaded for such input alone

    best = from_bytes(raw, cp_exclusion=list(_TWO_BYTES) if beyond < _SCRIPTED else None).best()
    return best.encoding if best is not None and _gives_back(raw, best.encoding) else None


def _gives_back(raw: bytes, encoding: str) -> bool:
    try:
        return raw.decode(encoding).encode(encoding) == raw
    except UnicodeError:
        return False
