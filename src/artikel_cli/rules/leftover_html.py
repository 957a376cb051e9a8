r"""Tags or entities of the page.

## What it does
Finds HTML tags (`<p>`, `</strong>`), comments and character entities (`&nbsp;`, `&#8220;`). The unsafe fix takes
tags out, with a line end where a paragraph ends, and writes the characters of entities.

## Why is this bad?
They are markup, not words, and hide quotation marks from every reader of the text. They show that the extraction
from the page went wrong, so that other things may be missing as well.

## Example
```text
Banjir Surut

&ldquo;Kami lega,&rdquo; kata Ratna Wiryani, <strong>warga Desa Sukamaju</strong>, Senin pagi.
```

## Instead
```text
Banjir Surut

“Kami lega,” kata Ratna Wiryani, warga Desa Sukamaju, Senin pagi. Suhu di hulu < 20 derajat.
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ..findings import Edit, Finding, Fix
from ._context import Context, by_line, excerpt

if TYPE_CHECKING:
    from . import Rule

_HTML: Final = re.compile(
    r"<(?P<tag>/?(?:p|br|div|span|a|b|i|u|em|strong|img|h[1-6]|ul|ol|li|script|style|iframe|table|tr|td|th|blockquote"
    r"|figure|figcaption|section|article|amp-[a-z]+)\b)[^<>\n]{0,400}>"
    r"|<!--[^\n]{0,400}?-->"
    r"|&(?:nbsp|amp|quot|apos|lt|gt|[lr][sd]quo|[mn]dash|hellip|bull|middot|copy|reg|deg|euro|[aeiou](?:acute|grave|uml)"
    r"|#\d{2,6}|#x[0-9a-fA-F]{2,5});",
    re.IGNORECASE,
)
_OF_BLOCKS: Final = frozenset({"p", "br", "div", "ul", "ol", "li", "tr", "blockquote", "h1", "h2", "h3", "h4"})
NEEDS: Final = frozenset("&<")


def check(context: Context, rule: Rule) -> Iterator[Finding]:
    """Yield each line with markup."""
    for matches in by_line(context.matches(_HTML, NEEDS), context.text):
        edits = tuple([Edit(match.start(), match.end(), _meant(match, context)) for match in matches])
        message = f"HTML left over: {excerpt(matches[0].group())}"
        yield rule.finding(message, *matches[0].span(), Fix("take the markup out", edits, safe=False))


def _meant(match: re.Match[str], context: Context) -> str:
    from html import unescape

    if match.group().startswith("&"):
        return unescape(match.group())
    tag = (match["tag"] or "").lstrip("/").casefold()
    return context.line_end if tag in _OF_BLOCKS else ""
