"""The slots of forms: which words they take, and what those mean.

In: the word tables of a pack. Out: for every slot its words, the field of an :class:`Expression` that it fills, and
a function that reads the word, returning None for one that it cannot hold (``25.00`` is no time of day).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any, Final

from ...language import TimeWords

Reader = tuple[str, Callable[[str], Any]]

_ONES: Final = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_ROMAN: Final = [tens + ones for tens in ("", "X", "XX") for ones in _ONES if tens + ones][:21]
_REMEMBERED: Final = 256
"""Numbers and clock times kept: the same few stand in one article after another."""
_FIGURES: Final = [str(number) for number in range(1, 32)]


def slot_words(words: TimeWords) -> dict[str, tuple[str, ...]]:
    """Return the words that each slot of words takes."""
    return {
        "weekday": tuple(name for names in (*words.weekdays, *words.weekdays_short) for name in names),
        "month": tuple(name for names in (*words.months, *words.months_short) for name in names),
        "hijri": words.hijri_months,
        "hijri_mark": words.hijri_marks,
        "zone": tuple(words.zones),
        "daypart": tuple(words.dayparts),
        "number": (*words.numbers, *words.multipliers, *words.teens),
        "multiplier": (*words.multipliers, *words.teens),
        "ordinal": (*words.ordinals, *_ROMAN, *_FIGURES),
        "ordinal_word": tuple(words.ordinals),
        "unit": tuple(name for names in words.units.values() for name in names),
        "part": tuple(name for code in ("Q", "SM", "CE") for name in words.units.get(code, ())),
        "any_unit": tuple(name for names in words.units.values() for name in names),
        "fused": tuple(words.fused),
        "deictic": tuple(words.deictics),
        "reference": tuple(words.references),
        "shift": tuple(words.shifts),
        "year_shift": tuple(words.shifts),
        "offset": tuple(words.offsets),
        "span": words.spans,
        "times": words.times,
        "often": words.often,
        "to": words.to,
        "and": words.conjunctions,
    }


def readers(words: TimeWords) -> dict[str, Reader]:
    """Return field and reading function of every slot."""
    weekday = _lookup(_numbered(words.weekdays, words.weekdays_short))
    months = _numbered(words.months, words.months_short)
    month = _lookup({**months, **{f"{name}.": number for name, number in months.items()}})
    shift = _lookup(words.shifts)
    number = _number_reader(words)
    unit = _lookup({name: code for code, names in words.units.items() for name in names})
    ordinals = {numeral: value for numerals in (_ROMAN, _FIGURES) for value, numeral in enumerate(numerals, start=1)}
    return {
        "weekday": ("weekday", weekday),
        "weekday2": ("weekday2", weekday),
        "day": ("day", int),
        "day2": ("day2", int),
        "days": ("days", _numbers),
        "month": ("month", month),
        "month2": ("month2", month),
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
        "utc": ("zone", read_utc),
        "daypart": ("daypart", _lookup(words.dayparts)),
        "number": ("number", number),
        "number2": ("number2", number),
        "unit": ("unit", unit),
        "unit2": ("unit2", unit),
        "any_unit": ("unit", unit),
        "part": ("unit", unit),
        "ordinal": ("ordinal", _lookup({**ordinals, **words.ordinals})),
        "ordinal_word": ("ordinal", _lookup(words.ordinals)),
        "shift": ("shift", shift),
        "offset": ("offset", _lookup(words.offsets)),
        "deictic": ("deictic", _lookup(words.deictics)),
        "reference": ("reference", _lookup(words.references)),
        "fused": ("fused", _lookup(words.fused)),
        "span": ("span", bool),
        "times": ("times", bool),
        "often": ("often", bool),
        "and": ("pair", bool),
        "ordinal_figure": ("ordinal", int),
        "hijri": ("hijri", _lookup(dict.fromkeys(words.hijri_months, True))),
        "hijri_year": ("hijri", bool),
        "hijri_mark": ("hijri", bool),
    }


def _numbers(word: str) -> tuple[int, ...]:
    """Return the days of a list: ``6, 7``."""
    return tuple(map(int, word.split(",")))


@lru_cache(_REMEMBERED)
def read_clock(word: str) -> str | None:
    """Return a time of day as ``HH``, ``HH:MM`` or ``HH:MM:SS``; None past ``24:00``."""
    hour, *rest = word.replace(".", ":").split(":")
    if int(hour) > 24 or (hour == "24" and any(part != "00" for part in rest)):
        return None
    return ":".join((hour.zfill(2), *rest))


def read_utc(word: str) -> int:
    """Return the minutes east of UTC that an offset of ISO 8601 says: ``+07:00``, ``-0530``, ``+7``, ``Z``."""
    if word == "Z":
        return 0
    hours, _, minutes = word[1:].partition(":")
    if len(hours) > len("00"):
        hours, minutes = hours[:-2], hours[-2:]
    return (int(hours) * 60 + int(minutes or 0)) * (-1 if word[0] == "-" else 1)


def _lookup(table: dict[str, Any]) -> Callable[[str], Any]:
    """Return the reader of a slot of words: the table itself, with every spelling that the text may have."""
    return {
        spelling: value
        for word, value in table.items()
        for spelling in (word.lower(), word.upper(), word.title(), word[0].upper() + word[1:], word)
    }.get


def _numbered(*tables: Iterable[tuple[str, ...]]) -> dict[str, int]:
    return {name: number for table in tables for number, names in enumerate(table, start=1) for name in names}


def _number_reader(words: TimeWords) -> Callable[[str], str | None]:
    values = {word.lower(): value for word, value in words.numbers.items()}

    @lru_cache(_REMEMBERED)
    def read(word: str) -> str | None:
        """Return the digits of a number: ``dua puluh lima`` is 25, ``1,5`` is 1.5, ``1.000`` or ``1 ribu`` is 1000."""
        total = last = 0.0
        for part in word.lower().replace("-", " ").split():
            if part[0].isdecimal():
                whole, mark, rest = part.replace(",", ".").partition(".")
                figures = whole + rest if len(rest) == 3 else whole + mark + rest
                if part == word:
                    return figures
                total = last = float(figures)
            elif part in words.multipliers:
                scaled = (last or 1) * words.multipliers[part]
                total, last = total - last + scaled, scaled
            elif part in words.teens:
                total += 10
            elif part not in values:
                return None
            elif values[part] == "X":
                return "X"
            else:
                value = float(values[part])
                if 1 <= value < 10 and 1 <= last < 10:  # one word after the other, not one number
                    return None
                last = value
                total += last
        return f"{total:.3f}".rstrip("0").rstrip(".")

    return read
