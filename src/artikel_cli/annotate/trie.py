"""Many words in one look: words in, a regular expression for any of them out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any


@cache
def _escaped(character: str) -> str:
    return re.escape(character)


def trie(words: Iterable[str], ends: Mapping[str, str] | None = None) -> str:
    """Return a regex for any of the words, the longest first, sharing their beginnings.

    ``ends`` gives words a regex that has to follow them.
    """
    root: dict[str, Any] = {}
    for word in words:
        node = root
        for character in word:
            node = node.setdefault(character, {})
        node[""] = ends.get(word, "") if ends else ""

    def emit(node: dict[str, Any]) -> str:
        branches = [_escaped(character) + emit(node[character]) for character in sorted(node) if character]
        if "" in node:
            branches.append(node[""])
        if len(branches) == 1:
            return branches[0]
        return f"(?:{'|'.join(branches)})" if branches else ""

    return emit(root)
