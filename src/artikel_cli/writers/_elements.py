"""Elements of a page: a parent and what is to stand in it in, the element out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._marks import clean

if TYPE_CHECKING:
    from lxml.etree import _Element


def add_block(parent: _Element, tag: str, text: str = "", **attributes: str | None) -> _Element:
    """Append an element on a line of its own; ``class_`` is ``class``, None leaves an attribute out."""
    element = add_inline(parent, tag, text, **attributes)
    element.tail = "\n"
    return element


def add_inline(parent: _Element, tag: str, text: str = "", **attributes: str | None) -> _Element:
    """Append an element in running text; the arguments are those of :func:`add_block`."""
    from lxml.etree import SubElement

    named = {
        name.rstrip("_").replace("_", "-"): clean(value) for name, value in attributes.items() if value is not None
    }
    element = SubElement(parent, tag, named)
    if text:
        element.text = clean(text)
    return element
