"""What a time expression means: its TIMEX3 value, its EDTF, and what decided.

In: one expression after the other, in the order of the text. Out: a :class:`~artikel_cli.model.Time` of each.
Values follow TIMEX3 (TimeML Annotation Guidelines 1.2.1, ISO 24617-1), EDTF is ISO 8601-2:2019. EDTF knows neither
durations nor times of day without seconds: a duration and a bare clock time have none, and a date with a clock time
has that of its day. What cannot be resolved has none either.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from ...language import Language
from ...model import Time, TimeBasis
from . import amounts
from .calendar import nearest_month
from .days import Days, Resolved
from .expression import Expression
from .reference import tense

_THIS_CENTURY: Final = 30
"""From here on a decade of two digits is of the last century: ``60-an`` are the 1960s, ``20-an`` the 2020s."""
_QUARTER_CODES: Final = {"Q": ("Q", 32), "SM": ("H", 39)}
"""TIMEX3 letter, and the EDTF season before the first (33 to 36 are quarters, 40 and 41 halves of a year)."""


_LONG_AGO: Final = 3
"""Months after which something until then is more likely to come than past."""
_TERM: Final = 48
"""An office and the word for its term stand in so many code points before the years."""


class Resolver(Days):
    """Resolves the expressions of one text: its days, and the months, years and amounts of time here."""

    def __init__(self, text: str, language: Language, reference: date | None, decider: Expression | None) -> None:
        super().__init__(text, language, reference, decider)
        self._years_of_months: dict[int, int] = {}

    def time(self, e: Expression) -> Time:
        """Resolve one expression."""
        try:
            kind, value, edtf, basis, weekday_ok = _RESOLVE[e.kind](self, e)
        except (OverflowError, ValueError):  # 9999 tahun lalu: before the first year of the calendar
            kind, value, edtf, basis, weekday_ok = "DATE", None, None, "reference", None
        mod = e.mod
        if mod is None:
            if e.daypart is not None:
                mod = e.daypart.partition(":")[2] or None
        elif mod == "APPROX" and edtf is not None and "/" not in edtf and e.clock is None:
            edtf += "~"
        return Time(
            self.text[e.start : e.end], e.start, e.end, "SET" if e.every else kind, value, edtf, mod, basis, weekday_ok
        )

    def month(self, e: Expression) -> Resolved:
        """Resolve ``bulan Oktober``, ``Januari-Maret 2025``."""
        month = e.month or 0
        if e.every:
            return "SET", f"XXXX-{month:02}", None, "explicit", None
        year, basis = self._year_of_month(e, month)
        value = f"{'XXXX' if year is None else f'{year:04}'}-{month:02}"
        if e.month2 is not None:
            year2 = e.year2 if e.year2 is not None or year is None else year + (e.month2 < month)
            value += f"/{'XXXX' if year2 is None else f'{year2:04}'}-{e.month2:02}"
        return "DATE", value, None if "X" in value else value, basis, None

    def _year_of_month(self, e: Expression, month: int) -> tuple[int | None, TimeBasis]:
        explicit = e.year
        if explicit is None and e.year2 is not None:
            explicit = e.year2 - (month > (e.month2 or month))
        if explicit is not None:
            self.last_year, self.last_year_end = explicit, e.end
            self._years_of_months[month] = explicit
            return explicit, "explicit"
        reference = self.reference
        if reference is None:
            return self._years_of_months.get(month), "context" if month in self._years_of_months else "explicit"
        if e.year_shift is not None:
            return reference.year + e.year_shift, "reference"
        if e.shift is not None:
            # Last May is not this May; June and July to come may begin with this June.
            return nearest_month(month, reference, e.shift * (2 if e.month2 is None else 1)), "reference"
        known = self._years_of_months.get(month)
        if known is not None and abs(known - reference.year) <= 1:
            return known, "context"
        year = self.year_in_sentence(e)
        if year is not None:
            passed = (year, month) < (reference.year, reference.month)
            since = self.text[self.last_year_end : e.end]
            if not passed or tense(since, e.start - self.last_year_end, len(since), self.language) <= 0:
                return year, "context"  # `signed in November 2025 and scheduled to open in April`: April is to come
        year = nearest_month(month, reference, 0)
        ahead = (year - reference.year) * 12 + month - reference.month
        if abs(ahead) > 1:
            lean = tense(self.text, e.start, e.end, self.language) or (ahead < -_LONG_AGO and self.is_until(e))
            if lean * ahead < 0:
                year = nearest_month(month, reference, lean)
        return year, "reference"

    def year(self, e: Expression) -> Resolved:
        """Resolve ``tahun 2018``, ``2011-2016``."""
        self.last_year, self.last_year_end = e.year, e.end
        value = str(e.year)
        if e.year2 is None:
            return "DATE", value, value, "explicit", None
        self.last_year = None
        value += f"/{e.year2}"
        # A season (2024/2025) or a term of office (periode 2019-2024) is named by its years; the days that it runs
        # between, they do not tell.
        named = e.year2 == (e.year or 0) + 1 or self._names_a_term(e)
        return "DATE", value, None if named else value, "explicit", None

    def _names_a_term(self, e: Expression) -> bool:
        """Tell whether an office or a competition is named by the years (``bupati periode 2019-2024``).

        ``pada periode 2019-2024`` is a time like any other.
        """
        before = self.text[max(0, e.start - _TERM) : e.start].rstrip().casefold()
        words = self.language.times
        term = next((term for term in words.terms if before.endswith(term)), None)
        named = before[: -len(term)].rstrip().rpartition(" ")[2] if term else ""
        return named.isalpha() and named not in words.witnesses

    def decade(self, e: Expression) -> Resolved:
        """Resolve ``1990-an``."""
        decade = e.decade or 0
        if decade < 100:
            decade += 1900 if decade >= _THIS_CENTURY else 2000
        decade //= 10
        return "DATE", str(decade), f"{decade}X", "explicit", None

    def ordinal(self, e: Expression) -> Resolved:
        """Resolve ``kuartal I 2025``, ``semester II``, ``abad ke-20``."""
        number = e.ordinal or 0
        if e.unit == "CE":
            return "DATE", f"{number - 1:02}", f"{number - 1:02}XX", "explicit", None
        letter, season = _QUARTER_CODES[e.unit or "Q"]
        year = e.year
        basis: TimeBasis = "explicit"
        if year is None and self.reference is not None:
            year, basis = self.reference.year + (e.year_shift or 0), "reference"
        if year is None:
            return "DATE", f"XXXX-{letter}{number}", None, "explicit", None
        return "DATE", f"{year}-{letter}{number}", f"{year}-{season + number}", basis, None

    def unit(self, e: Expression) -> Resolved:
        """Resolve ``pekan lalu``, ``akhir tahun``, ``setiap hari``."""
        unit = e.unit or "D"
        if e.every:
            return "SET", amounts.duration("1", unit), None, "explicit", None
        if self.reference is None:
            return "DATE", amounts.UNKNOWN[unit], None, "reference", None
        value, edtf = amounts.shifted(self.reference, e.shift or 0, unit)
        return "DATE", value, edtf, "reference", None

    def amount(self, e: Expression) -> Resolved:
        """Resolve ``7 hari``, ``dua pekan lalu``, ``lima tahun sekali``, ``dua kali sehari``."""
        number, unit = e.fused.split(" ") if e.fused else (e.number or "1", e.unit or "D")
        if e.often:
            return "SET", amounts.duration(number if e.fused else "1", unit), None, "explicit", None
        if e.offset is None or e.offset == "each" or e.every:
            value = amounts.duration(number, unit)
            if e.number2 is not None:
                if e.unit2 is not None:
                    value = amounts.compound(value, amounts.duration(e.number2, e.unit2))
                elif e.times:
                    value = amounts.duration(amounts.product(number, e.number2), unit)
                else:
                    value += f"/{amounts.duration(e.number2, unit)}"
            return "SET" if e.offset == "each" else "DURATION", value, None, "explicit", None
        back = e.offset in ("ago", "earlier")
        if number == "X":
            return "DATE", "PAST_REF" if back else "FUTURE_REF", None, "explicit", None
        start = self.reference
        basis: TimeBasis = "reference"
        if e.offset in ("later", "earlier") and self.last_day is not None:
            start, basis = self.last_day, "context"
        if start is None:
            return "DATE", "PAST_REF" if back else "FUTURE_REF", None, "reference", None
        if unit in "SMH" and len(unit) == 1:
            return "TIME", f"{start}TXX:XX", None, basis, None
        value, edtf = amounts.shifted(start, -float(number) if back else float(number), unit)
        if unit == "D" and e.offset == "later":
            self.last_day, self.last_day_end = date.fromisoformat(value), e.end
        return "DATE", value, edtf, basis, None

    def recurrence(self, e: Expression) -> Resolved:
        """Resolve ``sekali setahun``."""
        number, unit = e.fused.split(" ") if e.fused else ("1", e.unit or "D")
        return "SET", amounts.duration(number, unit), None, "explicit", None

    def reference_word(self, e: Expression) -> Resolved:
        """Resolve ``saat ini``, ``baru-baru ini``."""
        return "DATE", e.reference, None, "explicit", None


_RESOLVE: Final[dict[str, Callable[[Resolver, Expression], Resolved]]] = {
    "date": Resolver.day,
    "hijri": Resolver.hijri,
    "month": Resolver.month,
    "decade": Resolver.decade,
    "year": Resolver.year,
    "clock": Resolver.clock,
    "weekday": Resolver.weekday,
    "ordinal": Resolver.ordinal,
    "deictic": Resolver.deictic,
    "daypart": Resolver.daypart,
    "reference": Resolver.reference_word,
    "amount": Resolver.amount,
    "set": Resolver.recurrence,
    "unit": Resolver.unit,
}
