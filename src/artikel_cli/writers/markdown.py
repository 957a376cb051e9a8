"""Markdown: an article in, CommonMark with YAML front matter out.

Rendering the document with any CommonMark parser gives exactly the text of the body: what would be read as
markup is escaped (CommonMark 0.31.2, section 2.4), a block is one line, its line ends become single spaces.
"""

from __future__ import annotations

import re
from typing import Final

from ..model import Article
from ..source import Source
from . import WriteOptions
from ._outline import Passage, outline

_LINE_END: Final = re.compile(r"[\r\n]+")

# What starts markup anywhere in a line; bracket and ampersand only where a link or an entity would follow.
_MARKUP: Final = re.compile(r"[\\`*_<~]|\](?=[(:\[{])|&(?=#?[0-9A-Za-z]{1,32};)")

# What starts a block: heading, quote, bullet or rule, numbered item (the dot is escaped), task.
_BLOCK: Final = re.compile(r"([0-9]{1,9})(?=[.)](?:\s|$))|(?=[#>]|[-+](?:[\s-]|$)|\[[ xX]\])")

_CLOSING_HASHES: Final = re.compile(r"(?<=[ \t])(?=#+$)")

# Beyond c-printable (YAML 1.2, section 5.1), with the line breaks of YAML 1.1 and the byte-order mark.
_UNPRINTABLE: Final = re.compile(
    r'["\\]|[^\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]'
)


def write(article: Article, source: Source | None, options: WriteOptions) -> str:
    """Return the Markdown document; a fragment has no front matter."""
    parts = [front_matter(article)] if options.standalone else []
    if article.headline:
        parts.append(f"# {_heading(article.headline.text)}")
    if article.deck:
        parts.append(f"*{escape(article.deck.text)}*")
    parts += (_passage(passage) for passage in outline(article, furniture=options.furniture))
    return "\n\n".join(filter(None, parts)) + "\n"


def _passage(passage: Passage) -> str:
    lines = [escape(block.text[text:]) for block, text in zip(passage.blocks, passage.texts, strict=True)]
    match passage.kind:
        case "subheading":
            return f"## {_heading(passage.blocks[0].text)}"
        case "quote":
            return "\n>\n".join(f"> {line}" for line in lines)
        case "bullets":
            return "\n".join(f"- {line}" for line in lines)
        case "numbers":
            return "\n".join(f"{number}{passage.delimiter} {line}" for number, line in enumerate(lines, passage.first))
        case _:
            return lines[0]


def escape(text: str) -> str:
    """Return a text as one line of CommonMark that renders as this text and nothing else."""
    line = " ".join(part.strip(" \t") for part in _LINE_END.split(text.strip()))
    line = _MARKUP.sub(r"\\\g<0>", line)
    if start := _BLOCK.match(line):
        line = f"{line[: start.end()]}\\{line[start.end() :]}"
    return line


def _heading(text: str) -> str:
    return _CLOSING_HASHES.sub(r"\\", escape(text))


def front_matter(article: Article) -> str:
    """Return the YAML front matter; what the article does not say has no key."""
    rows = {
        "title": article.headline and article.headline.text,
        "date": article.published,
        "author": [name.name for name in article.byline],
        "dateline": article.dateline and article.dateline.text,
        "language": article.language,
        "source": article.source.name,
    }
    lines = [
        f"{key}: [{', '.join(map(scalar, value))}]" if isinstance(value, list) else f"{key}: {scalar(value)}"
        for key, value in rows.items()
        if value
    ]
    return "\n".join(["---", *lines, "---"]) if lines else ""


def scalar(text: str) -> str:
    """Return a text as a double-quoted YAML scalar on one line (YAML 1.2, section 7.3.1)."""
    return f'"{_UNPRINTABLE.sub(_yaml_escape, text)}"'


def _yaml_escape(match: re.Match[str]) -> str:
    character = match[0]
    return f"\\{character}" if character in '"\\' else f"\\u{ord(character):04x}"
