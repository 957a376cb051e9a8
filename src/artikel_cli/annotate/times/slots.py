"""What the words in a slot mean.

In: the word tables of a pack. Out: for every slot the field of an :class:`Expression` that it fills and a function
that reads the word, returning None for one that it cannot hold (``25.00`` is no time of day).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any, Final

from ...language import TimeWords
from .forms import ROMAN

Reader = tuple[str, Callable[[str], Any]]

_NUMBER_WORDS: Final = re.compile(r"[^ -]+")


def readers(words: TimeWords) -> dict[str, Reader]:
    """Return field and reading function of every slot."""
    weekday = _index(words.weekdays, words.weekdays_short)
    month = _index(words.months, words.months_short)
    unit = _lookup({name: code for code, names in words.units.items() for name in names})
    shift = _lookup(words.shifts)
    number = _numbers(words)
    ordinal = _lookup({**ROMAN, **{str(each): each for each in range(1, 32)}, **words.ordinals})

    def read_month(word: str) -> int | None:
        return month.get(word.lower().rstrip("."))

    def read_weekday(word: str) -> int | None:
        return weekday.get(word.lower())

    present: Callable[[str], Any] = bool
    slots: dict[str, Reader] = {
        "weekday": ("weekday", read_weekday),
        "weekday2": ("weekday2", read_weekday),
        "day": ("day", int),
        "day2": ("day2", int),
        "month": ("month", read_month),
        "month2": ("month2", read_month),
        "month_number": ("month_number", int),
        "month_number2": ("month_number2", int),
        "year": ("year", int),
        "year2": ("year2", int),
        "year_number": ("year", int),
        "year_number2": ("year2", int),
        "year_shift": ("year_shift", shift),
        "decade": ("decade", int),
        "clock": ("clock", read_clock),
        "clock2": ("clock2", read_clock),
        "colon": ("clock", read_clock),
        "hour": ("clock", read_clock),
        "zone": ("zone", _lookup(words.zones)),
        "daypart": ("daypart", _lookup(words.dayparts)),
        "number": ("number", number),
        "number2": ("number2", number),
        "unit": ("unit", unit),
        "unit2": ("unit2", unit),
        "ordinal": ("ordinal", ordinal),
        "ordinal_word": ("ordinal", ordinal),
        "shift": ("shift", shift),
        "offset": ("offset", _lookup(words.offsets)),
        "deictic": ("deictic", _lookup(words.deictics)),
        "reference": ("reference", _lookup(words.references)),
        "fused": ("fused", _lookup(words.fused)),
        "mod": ("mod", _lookup(words.before)),
        "span": ("span", present),
        "to": ("to", present),
        "and": ("to", present),
        "hijri": ("hijri", present),
        "hijri_year": ("hijri", present),
        "hijri_mark": ("hijri", present),
    }
    return slots


def read_clock(word: str) -> str | None:
    """Return a time of day as ``HH``, ``HH:MM`` or ``HH:MM:SS``; None past ``24:00``."""
    parts = word.replace(".", ":").split(":")
    if int(parts[0]) > 24 or (parts[0] == "24" and any(part != "00" for part in parts[1:])):
        return None
    parts[0] = parts[0].zfill(2)
    return ":".join(parts)


def _lookup(table: dict[str, Any]) -> Callable[[str], Any]:
    lower = {word.lower(): value for word, value in table.items()}

    def read(word: str) -> Any:
        return lower.get(word.lower())

    return read


def _index(*tables: Iterable[tuple[str, ...]]) -> dict[str, int]:
    return {
        name.lower(): number for table in tables for number, names in enumerate(table, start=1) for name in names
    }


def _numbers(words: TimeWords) -> Callable[[str], str | None]:
    values = {word.lower(): value for word, value in words.numbers.items()}

    def read(word: str) -> str | None:
        """Return the digits of a number: ``dua puluh lima`` is 25, ``1,5`` is 1.5, ``1.000`` is 1000."""
        if word[0].isdigit():
            whole, mark, rest = word.replace(",", ".").partition(".")
            return whole + rest if len(rest) == 3 else whole + mark + rest
        total: float = 0
        last: float = 0
        for part in _NUMBER_WORDS.findall(word.lower()):
            if part in words.multipliers:
                scaled = (last or 1) * words.multipliers[part]
                total, last = total - last + scaled, scaled
            elif part in words.teens:
                total += 10
            elif values[part] == "X":
                return "X"
            else:
                last = float(values[part])
                total += last
        return f"{total:g}"

    return read
