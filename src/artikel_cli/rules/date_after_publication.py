r"""Something past that lies in the future.

## What it does
Finds a full date more than a day after the article's own, where the words before it speak of the past (`telah`,
`pada … lalu`) or the day is that of an utterance (`kata Ratna, Rabu (25/6/2025)`). The article's day must be
stated: in a header line, in the dateline or by the user. What is announced for a later day is left alone, and so
is what somebody says inside a quotation.

## Why is this bad?
Nobody can have said yesterday what will be said next week: the day or the month is wrong, or the publication date is.

## Example
```text
Banjir di Sukamaju Surut

Senin, 16 Juni 2025 | 10:00 WIB

Banjir di Desa Sukamaju telah surut pada 26 Juni 2025 setelah tiga hari merendam permukiman warga.
```

## Instead
```text
Banjir di Sukamaju Surut

Senin, 16 Juni 2025 | 10:00 WIB

Banjir di Desa Sukamaju telah surut pada 15 Juni 2025 setelah tiga hari merendam permukiman warga.
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from ..findings import Finding
from ..model import Time
from ._context import Context, excerpt

if TYPE_CHECKING:
    from . import Rule

_STATED: Final = frozenset({"option", "published", "dateline"})
_GRACE: Final = timedelta(days=1)
"""A dateline may be of the evening before, a header of another zone."""
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_CLAUSE: Final = 90
"""Code points between a speech verb and the day of the utterance."""
NEEDS: Final = frozenset({"time"})


def check(context: Context, rule: Rule) -> Iterator[Finding]:
    """Yield each past event that is dated after the article."""
    article = context.article
    if article is None or article.reference_date.value is None or article.reference_date.basis not in _STATED:
        return
    published = date.fromisoformat(article.reference_date.value[:10])
    last = (published + _GRACE).isoformat()
    for time in article.times:
        value = time.value
        if value is None or value <= last or time.weekday_ok is False or not _DAY.match(value) or value[:10] <= last:
            continue
        if _is_past(context, time):
            message = f"{excerpt(time.text)} is after the article’s own day, {published}"
            yield rule.finding(message, time.start, time.end)


def _is_past(context: Context, time: Time) -> bool:
    """Tell whether the clause speaks of the past, or gives the day of an utterance in brackets."""
    from ..annotate.times.reference import tense

    quotation = context.quotation_before(time.start)
    if quotation is not None and time.start < quotation.end:
        return False
    if time.basis == "explicit" and tense(context.text, time.start, time.end, context.language) < 0:
        return True
    if quotation is None or quotation.cue is None or not time.text.endswith(")"):
        return False
    said = quotation.cue.end
    between = context.text[said : min(time.start, said + _CLAUSE + 1)]
    return said <= time.start and len(between) <= _CLAUSE and "\n" not in between and ". " not in between
