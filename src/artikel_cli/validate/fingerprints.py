"""Fingerprints: findings in, for each a short text out that stays the same when other lines come and go.

A fingerprint is the rule's code and a digest of the words at the place and of those around it in its line, in lower
case and without what stands between them; neither the line number nor the message is in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from hashlib import sha256
from typing import Final

from ..findings import Finding
from ..source import Source

_WORD: Final = re.compile(r"\w+")
_AROUND: Final = 4
"""Words on each side that count: enough to tell places apart, few enough that an edit elsewhere is not seen."""
_REACH: Final = 100
"""Code points that are searched for them."""
_INSIDE: Final = 200
"""Code points of the place itself that count: a finding may be as long as the article."""


def fingerprint(source: Source, finding: Finding) -> str:
    """Return ``CODE:DIGEST`` of a finding; two findings alike in one file share it."""
    text, start, end = source.text, finding.start, finding.end
    left, right = max(0, start - _REACH), end + _REACH
    line_start, line_end = text.rfind("\n", left, start) + 1, text.find("\n", end, right)
    before = _WORD.findall(text, line_start or left, start)[-_AROUND:]
    inside = _WORD.findall(text, start, min(end, start + _INSIDE))
    after = _WORD.findall(text, end, right if line_end < 0 else line_end)[:_AROUND]
    words = "\n".join([" ".join(before), " ".join(inside), " ".join(after)]).casefold()
    digest = sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return f"{finding.code}:{digest}"


def numbered(source: Source, findings: Iterable[Finding]) -> list[str]:
    """Return the fingerprints of a file's findings, each with the number of its occurrence: all differ."""
    seen: dict[str, int] = {}
    result = []
    for finding in findings:
        mark = fingerprint(source, finding)
        seen[mark] = seen.get(mark, 0) + 1
        result.append(f"{mark}:{seen[mark]}")
    return result
