"""Tell times from what only looks like them, by the words beside them.

In: an expression just read and the text round it. Out: whether it is one; on the way its span is set right: words
that join it from the left (``awal``, ``setiap``), a weekday glued to the word before, brackets that do not pair.
A name (``Mei Lin``, ``Pasar Minggu``), a law (``Pasal 19/2020``), a house number (``RT 03/02``) are no times.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from ...language import TimeWords
from .calendar import full_year
from .expression import Expression

_WITH_EDGE: Final = frozenset({"month", "year", "unit", "ordinal", "decade"})
_WITH_AMOUNT: Final = frozenset({"clock", "amount", "year", "month", "decade", "date"})
_WITH_SET: Final = frozenset({"unit", "amount", "weekday", "daypart", "date", "clock", "month"})
_WITH: Final = {
    "START": _WITH_EDGE,
    "MID": _WITH_EDGE,
    "END": _WITH_EDGE,
    "SET": _WITH_SET,
    "SET_UNIT": frozenset({"unit"}),
}
_EVERY: Final = ("SET", "SET_UNIT")
_CLOCK_UNITS: Final = frozenset("SMH")
_SENTENCE_START: Final = ".!?:;\n\r\"“”'‘’(-–—•"


class Witness:
    """Judges expressions of one language."""

    def __init__(self, words: TimeWords) -> None:
        self._names = {word.lower() for word in words.names}
        self._full_names = {name.lower() for names in (*words.weekdays, *words.months) for name in names}
        self._joins = {f"{spelling} ": mod for word, mod in words.before.items() for spelling in _cased(word)}
        self._join_words = tuple(sorted(self._joins, key=len, reverse=True))
        self._join_tails = {word[-3:] for word in self._join_words}
        self._witnesses = tuple(f"{spelling} " for word in words.witnesses for spelling in _cased(word))
        self._vetoes = tuple(f"{spelling} " for word in words.vetoes for spelling in (word, word.upper(), word.lower()))
        self._counted = _followed_by(words.counted)
        self._compound = _followed_by(words.compounds)
        names = "|".join(re.escape(name) for names in words.weekdays for name in names) or "(?!)"
        self._weekday_before = re.compile(rf"({names})[,.]?[ \xa0]{{0,2}}(\(?)[ \xa0]?$")
        self._weekdays = {name: number for number, names in enumerate(words.weekdays, 1) for name in names}
        self._checks: dict[str, Callable[[str, Expression, int], bool]] = {
            "date": self._is_date,
            "month": self._is_name,
            "weekday": self._is_name,
            "year": self._is_year,
            "clock": self._is_clock,
            "daypart": self._is_daypart,
            "unit": self._is_unit,
            "ordinal": self._is_ordinal,
            "decade": self._is_decade,
            "amount": self._is_amount,
        }

    def accepts(self, text: str, expression: Expression, at: int, previous: int) -> bool:
        """Tell whether the expression read at ``at`` is a time, and set its span right.

        The span may grow to the left, never past ``previous``, the end of the expression before.
        """
        before = text[at - 1 : at]
        if text[at].isdigit() and before and before in ".,/:-–—" and text[at - 2 : at - 1].isdigit():
            return False
        if before == " " and text[at - 3 : at] in self._join_tails and text.endswith(self._join_words, previous, at):
            self._join(text, expression, at, previous)
        check = self._checks.get(expression.kind)
        return check is None or check(text, expression, previous)

    def _join(self, text: str, expression: Expression, at: int, previous: int) -> None:
        for word in self._join_words:
            if text.endswith(word, previous, at):
                start = at - len(word)
                mod = self._joins[word]
                kinds = _WITH.get(mod, _WITH_AMOUNT)
                if expression.kind in kinds and not text[start - 1 : start].isalnum():
                    expression.start = start
                    expression.every = mod in _EVERY
                    expression.mod = None if mod in _EVERY else mod
                return

    def _is_date(self, text: str, expression: Expression, previous: int) -> bool:
        e = expression
        if text[e.end - 1] == ")" and "(" not in text[e.start : e.end]:
            e.end = len(text[: e.end - 1].rstrip())
        if e.month is None and e.month2 is None:
            if e.month_number is None and e.month_number2 is None:
                return not text[e.end + 1 : e.end + 2].isupper()  # tanggal 1 Muharram
            if not self._is_numeric(text, e):
                return False
        if e.day2 is not None and e.month is None and e.day is not None and e.day >= e.day2:
            return False
        if e.weekday is None and text[e.start].isdigit():
            found = self._weekday_before.search(text, max(previous, e.start - 14), e.start)
            if found is not None:
                e.weekday = self._weekdays[found[1]]
                e.start = found.start()
                if found[2] and text.startswith(")", e.end):
                    e.end += 1
        return True

    def _is_numeric(self, text: str, e: Expression) -> bool:
        month, month2 = e.month_number, e.month_number2
        if month is not None and month > 12 and (e.day or 0) <= 12 and (e.year or 0) > 99:
            e.day, month = month, e.day  # 9/17/2025: month first where the second number is none
        if text.startswith(("/", "-"), e.end) and text[e.end + 1 : e.end + 2].isalnum():
            return False
        bracketed = text[e.start - 1 : e.start] == "(" and text.startswith(")", e.end)
        if e.weekday is None and e.deictic is None and not bracketed:
            if text.endswith(self._vetoes, 0, e.start):
                return False
            last_year = e.year if e.day2 is None else e.year2
            if (last_year is None or last_year < 100) and not text.endswith(self._witnesses, 0, e.start):
                return False
        for number in (month, month2):
            if number is not None and not 1 <= number <= 12 and e.weekday is None:
                return False
        if e.day == 0 or (e.day or 0) > 31 and e.weekday is None:
            return False
        e.month, e.month2 = month, month2
        e.year = None if e.year is None else full_year(e.year)
        e.year2 = None if e.year2 is None else full_year(e.year2)
        return True

    def _is_name(self, text: str, e: Expression, previous: int) -> bool:
        """Judge a month or a weekday that may be the name of somebody or something."""
        if e.year is not None or e.year_shift is not None or e.daypart or e.clock or e.unit:
            return True
        word = text[e.start : e.end].lower()
        if e.month2 or e.weekday2 or e.every or e.mod or e.shift is not None or " " in word:
            return True
        if word not in self._full_names:
            return False
        if text.startswith(" ", e.end) and text[e.end + 1 : e.end + 2].isupper():
            return False
        if text.endswith(self._witnesses, 0, e.start):
            return True
        if e.kind == "weekday" and word not in self._names:
            return True
        return not _after_capital(text, e.start) and not (e.kind == "month" and _begins_sentence(text, e.start))

    def _is_year(self, text: str, e: Expression, previous: int) -> bool:
        if e.year is None or not text[e.start].isdigit() and e.mod is None:
            return e.year is not None
        if e.year2 is not None:
            if e.year2 < 100:
                e.year2 += e.year - e.year % 100
                if e.year2 != e.year + 1:
                    return False
            if not (1900 <= e.year < e.year2 <= 2099) or text.endswith(self._vetoes, 0, e.start):
                return False
            return not self._counted.match(text, e.end)
        after = text[e.end : e.end + 2]
        if after[:1] in ("-", "/", "–", ".", ",", ":") and after[1:].isalnum() and after[0] != "–" and not after[1:].isalpha():
            return False
        if not 1800 <= e.year <= 2099 or self._counted.match(text, e.end) or text.endswith(self._vetoes, 0, e.start):
            return False
        if e.mod is not None or text.endswith(self._witnesses, 0, e.start):
            return True
        if text[e.start - 1 : e.start] == "(" and after[:1] == ")":
            return e.year >= 1900
        return e.year >= 1900 and _after_capital(text, e.start)

    def _is_clock(self, text: str, e: Expression, previous: int) -> bool:
        if not text[e.start].isdigit() or e.zone is not None:
            return True
        if e.daypart is not None:
            return True
        return (
            e.clock is not None
            and e.clock2 is not None
            and e.clock < e.clock2
            and text[e.start : e.start + 2].isdigit()
            and not text.endswith(self._vetoes, 0, e.start)
            and not self._counted.match(text, e.end)
        )

    def _is_daypart(self, text: str, e: Expression, previous: int) -> bool:
        return e.shift is not None or e.every

    def _is_unit(self, text: str, e: Expression, previous: int) -> bool:
        if e.unit in _CLOCK_UNITS:
            return e.every and e.shift is None
        return e.shift is not None or e.every or e.mod is not None or e.unit == "WE"

    def _is_ordinal(self, text: str, e: Expression, previous: int) -> bool:
        return e.unit == "CE" or e.unit in ("Q", "SM") and (e.ordinal or 0) <= (4 if e.unit == "Q" else 2)

    def _is_decade(self, text: str, e: Expression, previous: int) -> bool:
        return (e.decade or 0) > 99 or not text[e.start].isdigit()  # usia 20-an

    def _is_amount(self, text: str, e: Expression, previous: int) -> bool:
        if e.unit == "Y" and text[e.end + 1 : e.end + 5].isdigit():  # Nomor 731 Tahun 2025
            return False
        return not self._compound.match(text, e.end)


def _followed_by(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"[ \xa0]?(?:%|(?:{'|'.join(map(re.escape, words))})\b)" if words else r"[ \xa0]?%")


def _cased(word: str) -> tuple[str, str]:
    return word, word[0].upper() + word[1:]


def _after_capital(text: str, start: int) -> bool:
    """Tell whether the word right before, with a blank between, is capitalised and does not begin a sentence."""
    if text[start - 1 : start] != " ":
        return False
    at = max(text.rfind(" ", 0, start - 1), text.rfind("\n", 0, start - 1)) + 1
    word = text[at : start - 1].lstrip("(\"“'‘")
    return word[:1].isupper() and word[-1] not in ",.;:" and not _begins_sentence(text, at)


def _begins_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip(" ")
    return not before or before[-1] in _SENTENCE_START
