"""Tell times from what only looks like them, by the words beside them.

In: an expression just read and the text round it. Out: whether it is one; on the way its span is set right: words
that join it from the left (``awal``, ``setiap``), a weekday glued to the word before, brackets that do not pair.
A name (``Mei Lin``, ``Pasar Minggu``), a law (``Pasal 19/2020``), a house number (``RT 03/02``) are no times.
It is a long module because it is one list of questions about the words beside an expression.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from ...language import TimeWords
from ..trie import trie
from .beside import LONGEST_WORD, after_capital, begins_sentence, ends_first_word, followed_by
from .calendar import full_year
from .expression import Expression

_WITH_EDGE: Final = frozenset({"month", "year", "unit", "ordinal", "decade"})
_YEARS: Final = ("1800", "2099")
"""Figures that mean a year even before a unit."""
_FIGURES: Final = 5
"""So many figures are no year, and no number that a form takes."""
_WITH_AMOUNT: Final = frozenset({"clock", "amount", "year", "month", "decade", "date"})
_WITH: Final = {
    "START": _WITH_EDGE,
    "MID": _WITH_EDGE,
    "END": _WITH_EDGE,
    "SET": frozenset({"unit", "amount", "weekday", "daypart", "date", "clock", "month"}),
    "SET_UNIT": frozenset({"unit"}),
}
"""The kinds that a word before them can join, by what it makes of them."""
_EVERY: Final = ("SET", "SET_UNIT")
_SIZES: Final = ("Y", "MO", "W", "D", "H", "M", "S")
"""Units, the largest first: of two amounts that make one the second is of a smaller."""
_CLOCK_UNITS: Final = ("S", "M", "H")
_DAY_BEHIND: Final = re.compile(r"\.? \d{1,2}(?:, ?\d{4}|\b(?! [a-z]))")
"""The day behind a month, with its year or nothing that it counts."""
_GLUED_YEAR: Final = 5
"""A comma and a year without a blank between them."""
_OPENING: Final = "(\"'“‘"
_BEFORE_DATE: Final = " \xa0\n(.,"
"""What may part a weekday from the figures of its day."""


class Witness:
    """Judges expressions of one language."""

    def __init__(self, words: TimeWords) -> None:
        self._and = tuple([f" {word} " for word in words.conjunctions])
        self._names = {word.lower() for word in words.names}
        self._full_names = {name.lower() for names in (*words.weekdays, *words.months) for name in names}
        self._joins = {
            spelling if word[-1] == "-" else f"{spelling} ": mod
            for word, mod in words.before.items()
            for spelling in _spellings(word)
        }
        self._hyphened = {word[:-1]: (word,) for word in self._joins if word[-1] == "-"}
        self._joins_by_last: dict[str, list[str]] = {}
        for word in sorted((word for word in self._joins if word[-1] == " "), key=len, reverse=True):
            self._joins_by_last.setdefault(word.split(" ")[-2], []).append(word)
        self._witnesses = {spelling for word in words.witnesses for spelling in _spellings(word)}
        self._day_witnesses = {spelling for word in words.day_witnesses for spelling in _spellings(word)}
        self._firm_witnesses = {spelling for word in words.firm_witnesses for spelling in _spellings(word)}
        self._speakers = {spelling for word in words.attribution for spelling in _spellings(word)}
        self._vetoes = {spelling for word in words.vetoes for spelling in (word, word.upper(), word.lower())}
        self._counted = followed_by(words.counted)
        self._compound = followed_by(words.compounds)
        self._weekdays = {name: number for number, names in enumerate(words.weekdays, 1) for name in names}
        self._weekday_names = tuple(self._weekdays)
        self._weekday_before = re.compile(rf"({trie(self._weekdays) or '(?!)'})[,.]?[ \xa0]{{0,2}}(\(?)[ \xa0]?$")
        self._weekday_after = re.compile(rf"[ \xa0](?:{trie(self._weekdays) or '(?!)'})\b")
        self._checks: dict[str, Callable[[str, Expression, str, int], bool]] = {
            "date": self._is_date,
            "month": self._is_month,
            "weekday": self._is_name,
            "year": self._is_year,
            "decade": self._is_decade,
            "clock": self._is_clock,
            "daypart": self._is_daypart,
            "unit": self._is_unit,
            "ordinal": self._is_ordinal,
            "amount": self._is_amount,
        }

    def accepts(self, text: str, e: Expression, at: int, previous: int) -> bool:
        """Tell whether the expression read at ``at`` is a time, and set its span right.

        The span may grow to the left, never past ``previous``, the end of the expression before.
        """
        check = self._checks.get(e.kind)
        if check is None:
            return True
        before = text[at - 1] if at else "\n"
        word = ""
        if before == " ":
            if e.weekday is None or e.day is None:
                far = max(at - LONGEST_WORD, 0)
                word = text[text.rfind(" ", far, at - 1) + 1 or far : at - 1]
                if "\n" in word:
                    word = word.rpartition("\n")[2]
                if word[:1] in _OPENING:
                    word = word[1:]
                if word in self._joins_by_last:
                    self._join(text, e, at, previous, self._joins_by_last[word])
        elif before in ".,/:-‐‑‒–—":
            if text[at].isdecimal() and text[at - 2 : at - 1].isdecimal():
                return False
            if before == "-":
                self._join_hyphened(text, e, at, previous)
        return check(text, e, word, previous)

    def _join(self, text: str, e: Expression, at: int, previous: int, words: Sequence[str]) -> None:
        for word in words:
            if text.endswith(word, previous, at):
                start = at - len(word)
                mod = self._joins[word]
                if e.kind in _WITH.get(mod, _WITH_AMOUNT) and not text[start - 1 : start].isalnum():
                    e.start = start
                    if mod in _EVERY:
                        e.every = True
                    else:
                        e.mod = mod
                return

    def _join_hyphened(self, text: str, e: Expression, at: int, previous: int) -> None:
        """Join ``mid-`` of ``mid-July``."""
        start = at - 1
        while start > previous and at - start < LONGEST_WORD and text[start - 1].isalpha():
            start -= 1
        self._join(text, e, at, previous, self._hyphened.get(text[start : at - 1], ()))

    def _is_date(self, text: str, e: Expression, word: str, previous: int) -> bool:
        if text[e.end - 1] == ")" and "(" not in text[e.start : e.end]:
            e.end = e.start + len(text[e.start : e.end - 1].rstrip())
        if e.month is None and e.month2 is None:
            if e.month_number is None and e.month_number2 is None:
                # Not tanggal 1 Muharram, nor tanggal 1/2.
                return not text[e.end + 1 : e.end + 2].isupper() and text[e.end : e.end + 1] not in ("/", "-")
            if not self._is_numeric(text, e, word):
                return False
        if e.day2 is not None and e.month is None and e.day is not None and e.day >= e.day2:
            return False
        if e.days is not None and not (e.ascends() and self._are_days(text, e)) and not e.keep_first_day(text):
            return False  # `31, 6 dan 7 Mei`
        if text[e.end - _GLUED_YEAR : e.end - _GLUED_YEAR + 1] == "," and self._counted(text, e.end):
            e.keep_first_day(text)
        if e.weekday is not None:
            return True
        if e.month_number is None and e.year is None and self._is_verb(text, e, word):
            return False
        if text[e.start].isdecimal() and e.start - previous > 3:
            far = max(previous, e.start - 14)
            # Few have one, and a pattern would look for it at every position.
            if not text[far : e.start].rstrip(_BEFORE_DATE).endswith(self._weekday_names):
                return True
            found = self._weekday_before.search(text, far, e.start)
            if found is not None:
                e.weekday = self._weekdays[found[1]]
                e.start = found.start()
                if found[2] and text.startswith(")", e.end):
                    e.end += 1
        return True

    def _is_verb(self, text: str, e: Expression, word: str) -> bool:
        """Tell whether a month in small letters is none: ``Rule 5 may apply``, but ``5 juni 2025``, ``pada 5 juni``."""
        if e.year2 is not None or e.shift is not None:
            return False
        return word not in self._day_witnesses and text[e.start : e.end].islower()

    def _is_numeric(self, text: str, e: Expression, word: str) -> bool:
        month, month2 = e.month_number, e.month_number2
        if month is not None and month > 12 and (e.day or 0) <= 12 and (e.year or 0) > 99:
            e.day, month = month, e.day  # 9/17/2025: month first where the second number is none
        if text.startswith(("/", "-"), e.end) and text[e.end + 1 : e.end + 2].isalnum():
            return False
        if e.weekday is None:
            if not (text[e.start - 1 : e.start] == "(" and text.startswith(")", e.end)) and e.deictic is None:
                if word in self._vetoes:
                    return False
                year = e.year if e.day2 is None else e.year2
                clocked = year is not None and e.clock is not None  # `10/9/10 4:52 AM EDT`
                if (year is None or year < 100) and not clocked and word not in self._day_witnesses:
                    return False
            if any(number is not None and not 1 <= number <= 12 for number in (month, month2)):
                return False
            if not 1 <= (e.day or 1) <= 31:
                return False
        e.month, e.month2 = month, month2
        if e.year is not None:
            e.year = full_year(e.year)
        if e.year2 is not None:
            e.year2 = full_year(e.year2)
        return True

    def _are_days(self, text: str, e: Expression) -> bool:
        """Tell whether a list behind a month is of days, and not of what is counted: ``On May 5, 6 and 7 people``."""
        told = e.year is not None or text[e.start].isdecimal()
        return told or not (self._counted(text, e.end) or text[e.end : e.end + 1] == "-")

    def _is_month(self, text: str, e: Expression, word: str, previous: int) -> bool:
        if text[e.start - 2 : e.start - 1].isdecimal() and _take_glued_day(text, e, previous):
            return True
        if e.shift is not None and text[e.start].islower() and _DAY_BEHIND.match(text, e.end):
            return False  # `in this Aug. 6, 2018 file photo`: the date begins with its month
        return self._is_name(text, e, word, previous)

    def _is_name(self, text: str, e: Expression, word: str, previous: int) -> bool:
        """Judge a month or a weekday that may be the name of somebody or something."""
        if e.year is not None or e.month2 is not None or e.weekday2 is not None or e.shift is not None or e.every:
            return True
        if e.year_shift is not None or e.daypart is not None or e.clock is not None or e.mod is not None:
            return True
        name = text[e.start : e.end].lower()
        if " " in name:
            return True
        if name not in self._full_names:
            return False
        if text.startswith(" ", e.end) and text[e.end + 1 : e.end + 2].isupper() and word not in self._firm_witnesses:
            return False  # `June Reed`, but `In June Reed wrote`
        if name in self._names and word in self._speakers:
            return False
        if word in self._witnesses or (e.kind == "weekday" and name not in self._names):
            return True
        if name not in self._names:
            return True
        if e.kind == "month" and begins_sentence(text, e.start):
            return False
        return not after_capital(text, e.start, even_first=e.kind == "month")

    def _is_year(self, text: str, e: Expression, word: str, previous: int) -> bool:
        year = e.year or 0
        if e.year2 is not None:
            if e.year2 < 100:
                e.year2 += year - year % 100
                if e.year2 != year + 1:
                    return False
            return 1900 <= year < e.year2 < 2100 and word not in self._vetoes and not self._counted(text, e.end)
        if e.mod is None and not text[e.start].isdecimal():
            return True
        if not 1800 <= year < 2100:
            return False
        after = text[e.end : e.end + 2]
        if after[1:].isdecimal() and after[0] in "-/.,:":
            return False
        if e.mod is None and word not in self._witnesses:
            if year < 1900:
                return False
            bracketed = after[:1] == ")" and text[e.start - 1] == "("
            if not bracketed and not after_capital(text, e.start):
                return False
        return word not in self._vetoes and not self._counted(text, e.end)

    def _is_clock(self, text: str, e: Expression, word: str, previous: int) -> bool:
        if not text[e.start].isdecimal() or e.zone is not None or e.daypart is not None:
            return True
        return (
            e.clock is not None
            and e.clock2 is not None
            and e.clock < e.clock2
            and text[e.start : e.start + 2].isdecimal()
            and word not in self._vetoes
            and not self._counted(text, e.end)
        )

    def _is_daypart(self, text: str, e: Expression, word: str, previous: int) -> bool:
        return e.shift is not None or e.every

    def _is_unit(self, text: str, e: Expression, word: str, previous: int) -> bool:
        if text[e.start - 1 : e.start] == "-" and text[e.start - 2 : e.start - 1].isalpha():
            return False  # tahun-tahun sebelumnya are many
        if text[max(0, e.start - 1 - _FIGURES) : e.start - 1].isdecimal() and e.start > _FIGURES:
            return False  # 999999 hari lalu
        if e.unit in _CLOCK_UNITS:
            return e.every and e.shift is None
        if e.unit == "D" and e.every and self._weekday_after.match(text, e.end):
            return False  # setiap hari Rabu is not every day
        return e.shift is not None or e.every or e.mod is not None or e.unit == "WE"

    def _is_ordinal(self, text: str, e: Expression, word: str, previous: int) -> bool:
        return e.unit == "CE" or (e.ordinal or 0) <= (4 if e.unit == "Q" else 2)

    def _is_decade(self, text: str, e: Expression, word: str, previous: int) -> bool:
        return (e.decade or 0) > 99 or not text[e.start].isdecimal()  # usia 20-an

    def _is_amount(self, text: str, e: Expression, word: str, previous: int) -> bool:
        if e.unit == "Y" and text[e.end + 1 : e.end + 5].isdecimal():  # Nomor 731 Tahun 2025
            return False
        if e.unit2 is not None and e.unit is not None and not self._is_one(text, e, e.unit, e.unit2):
            return False
        if text.startswith("-", e.end) and text[e.end + 1 : e.end + 2].islower():  # sehari-hari
            return False
        figures = text[e.start : e.start + 5].rstrip()
        if len(figures) == 4 and figures.isdecimal() and _YEARS[0] <= figures <= _YEARS[1]:
            return False  # the 1986 quarter
        return not self._compound(text, e.end)

    def _is_one(self, text: str, e: Expression, unit: str, smaller: str) -> bool:
        """Tell whether two amounts make one, or the first of two is left: ``2 years and 3 years`` are two durations."""
        if unit not in _SIZES or smaller not in _SIZES or _SIZES.index(smaller) > _SIZES.index(unit):
            return True
        end = max([text.rfind(word, e.start, e.end) for word in self._and], default=-1)
        if end < 0:
            return False
        e.end, e.number2, e.unit2 = end, None, None
        return True


def _spellings(word: str) -> tuple[str, str]:
    return word, word[0].upper() + word[1:]


def _take_glued_day(text: str, e: Expression, previous: int) -> bool:
    """Make a date of a month where scraping has glued the day to what is before it, and tell whether that is so.

    What is before is another expression, or the one word that a line begins with: ``Published14 November 2023``.
    """
    at = e.start - 2
    if at > previous and text[at - 1].isdecimal():
        at -= 1
    day = int(text[at : e.start - 1])
    if not 1 <= day <= 31 or not (at == previous or ends_first_word(text, at)):
        return False
    e.kind, e.day, e.start = "date", day, at
    return True
