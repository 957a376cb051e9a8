"""JSON text of plain values, fast, whatever stands in their strings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import msgspec

_ENCODER: Final = msgspec.json.Encoder()


def encode(value: Any) -> str:
    """Return a value as JSON on one line; a lone surrogate, which UTF-8 has no form for, becomes U+FFFD."""
    try:
        return _ENCODER.encode(value).decode()
    except UnicodeEncodeError:
        import json

        return json.dumps(value, ensure_ascii=False).encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def separators() -> Iterator[str]:
    """Yield what stands before the first item of an array, then before each further one."""
    yield "\n"
    while True:
        yield ",\n"
