"""Baseline: the findings that are known and accepted; findings in, those that are new out.

In the file, each path (relative to the file's folder) has its fingerprints, each with how often it occurs::

    {
      "format": "artikel-baseline/1",
      "files": {
        "berita/a.txt": {
          "T001:9f2c41d07be35a68": 1
        }
      }
    }

It is sorted, so that a change of it reads well. An entry whose finding has gone is stale. An article that was moved
keeps its entries: those of files that are no longer there can be used by others.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection
from typing import Final, Literal

import msgspec
from msgspec import Struct

from ..errors import ArtikelError
from ..findings import Finding
from ..source import Source
from .fingerprints import fingerprint

FORMAT: Final = "artikel-baseline/1"


class _File(Struct, forbid_unknown_fields=True):
    format: Literal["artikel-baseline/1"]
    files: dict[str, dict[str, int]]


class Baseline:
    """The known findings, and during a run, which of them are left to be found.

    Args:
        known: fingerprints with their numbers by path.
        exists: whether there is a file of a path of the baseline.
        grow: whether new findings become known ones.
    """

    def __init__(self, known: dict[str, dict[str, int]], exists: Callable[[str], bool], *, grow: bool = False) -> None:
        self._left: dict[str, Counter[str]] = {}
        self._moved: Counter[str] = Counter()
        for path, marks in known.items():
            if exists(path):
                self._left[path] = Counter(marks)
            else:
                self._moved.update(marks)
        self._grow = grow
        self._found: dict[str, Counter[str]] = {}
        self._checked: dict[str, frozenset[str]] = {}
        self.hidden = 0

    @classmethod
    def read(cls, raw: bytes, name: str, exists: Callable[[str], bool], *, grow: bool = False) -> Baseline:
        """Return the baseline in the bytes of a file.

        Raises:
            ArtikelError: they are no baseline.
        """
        try:
            return cls(msgspec.json.decode(raw, type=_File).files, exists, grow=grow)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            remedy = "remove it, and write it with --write-baseline"
            raise ArtikelError(name, f"not a baseline: {error}", remedy) from None

    def new(self, path: str, source: Source | None, findings: list[Finding], codes: Collection[str]) -> list[Finding]:
        """Return those findings of a file that are not known; ``codes`` are the rules it was checked with."""
        self._checked[path] = self._checked.get(path, frozenset()) | frozenset(codes)
        if source is None or not findings:
            return findings
        left, found = self._left.get(path, Counter()), self._found.setdefault(path, Counter())
        unknown = []
        for finding in findings:
            mark = fingerprint(source, finding)
            if left[mark] > 0:
                left[mark] -= 1
            elif self._moved[mark] > 0:
                self._moved[mark] -= 1
            elif not self._grow:
                unknown.append(finding)
                continue
            found[mark] += 1
        self.hidden += len(findings) - len(unknown)
        return unknown

    def stale(self) -> list[str]:
        """Return path and code of each entry that was looked for and not found."""
        places = [
            (path, mark.partition(":")[0])
            for path, marks in self._left.items()
            for mark, count in marks.items()
            for _ in range(count if self._was_checked(path, mark) else 0)
        ]
        moved = [("a file that has gone", mark.partition(":")[0]) for mark in self._moved.elements()]
        return [f"{path}: {code}" for path, code in sorted(places) + sorted(moved)]

    def write(self) -> bytes:
        """Return the file that knows what was found now, and what was not looked for."""
        kept: dict[str, Counter[str]] = {path: Counter(marks) for path, marks in self._found.items()}
        for path, marks in self._left.items():
            for mark, count in marks.items():
                if not self._was_checked(path, mark):
                    kept.setdefault(path, Counter())[mark] += count
        files = {path: dict(sorted((+kept[path]).items())) for path in sorted(kept) if +kept[path]}
        encoded = msgspec.json.encode(_File(FORMAT, files))
        return msgspec.json.format(encoded, indent=2) + b"\n"

    def _was_checked(self, path: str, mark: str) -> bool:
        return mark.partition(":")[0] in self._checked.get(path, ())
