"""Paths: the address of a page, and the way to it through its site (``Beranda > Nasional``).

In: a line's text. Out: whether it is one.
"""

from __future__ import annotations

from typing import Final

from ..patterns import pattern

_BREADCRUMB: Final = r"[^<>›»/]{2,30}(?:\s*[>›»]\s*|\s+/\s+)[^<>›»/]{2,40}"
_SIGNS: Final = "> ›»"
"""A path may begin with its sign: ``> Metro > Kriminal``."""
_CRUMBS: Final = r"\s*[|•·]\s*|\s{2,}"
_CRUMB_WORDS: Final = 3
_CRUMBS_MAX: Final = 60
_ADDRESS: Final = r"(?:https?://|[\w-]{2,30}(?:\.[\w-]{2,20}){1,3}/)\S+\Z"


def is_address(text: str) -> bool:
    """Tell whether a line is the address of a page and nothing else."""
    return "/" in text and " " not in text and pattern(_ADDRESS).match(text) is not None


def is_breadcrumb(text: str) -> bool:
    """Tell whether a line is the path of a page in its site (``Beranda > Nasional``)."""
    return (
        len(text) <= 100
        and ("/" in text or ">" in text or "›" in text or "»" in text)
        and (text[-1] not in ".!?" or text.endswith("..."))
        and pattern(_BREADCRUMB).match(text.lstrip(_SIGNS)) is not None
    )


def is_path(text: str) -> bool:
    """Tell whether a line is such a path with bars or lost signs: ``Features|Climate``, ``Beranda  Warta  Daerah``."""
    if len(text) > _CRUMBS_MAX or not ("|" in text or "  " in text or "•" in text or "·" in text or "\t" in text):
        return False
    crumbs = pattern(_CRUMBS).split(text)
    return text[-1].isalnum() and len(crumbs) > 1 and all(crumb and crumb.count(" ") < _CRUMB_WORDS for crumb in crumbs)
