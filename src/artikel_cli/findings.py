"""What a rule finds: a place in the source, what is wrong with it, and how it could be mended.

In and out: plain frozen values; rules make them, reports print them, fixes apply them.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Severity = Literal["error", "warning", "info"]


class Edit(Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """A replacement of the source between ``start`` and ``end`` (half-open, code points)."""

    start: int
    end: int
    replacement: str


class Fix(Struct, frozen=True, forbid_unknown_fields=True):
    """A way to mend a finding; a safe one cannot change what the article says."""

    message: str
    edits: tuple[Edit, ...]
    safe: bool


class Finding(Struct, frozen=True, forbid_unknown_fields=True):
    """One thing that is wrong, where it stands.

    Attributes:
        code: the rule's code, such as ``T001``.
        message: what is wrong here, in one line, with the words of the source that matter.
        start: first code point of the place in the decoded source.
        end: one past its last.
        severity: how bad it is; the rule's own unless the settings say otherwise.
        fix: how it could be mended, where that is known.
    """

    code: str
    message: str
    start: int
    end: int
    severity: Severity
    fix: Fix | None = None
