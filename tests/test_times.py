"""Times: forms against tables, the choice of the reference date, checks, and laws that hold for any text."""

from __future__ import annotations

import re
import time as clock
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from artikel_cli.annotate.times import recognise, resolve
from artikel_cli.language import Language, load
from artikel_cli.model import Note, ReferenceDate, Time
from artikel_cli.vocabulary import vocabulary_of

TABLES = Path(__file__).with_name("times")
TODAY = date(2026, 11, 22)
ID, EN = load("id"), load("en")


def times_of(
    text: str, language: Language = ID, published: date | None = None, **days: date | None
) -> tuple[tuple[Time, ...], ReferenceDate, tuple[Note, ...]]:
    known = {"dateline": None, "option": None, **days}
    return resolve(
        recognise(text, vocabulary_of(text), language), text, language, published=published, today=TODAY, **known
    )


def rows() -> Iterator[tuple[str, str, str, list[str]]]:
    for table in sorted(TABLES.glob("*.tsv")):
        for line in table.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                text, published, *expected = line.split("\t")
                yield table.stem, text, published, expected


def as_in_table(time: Time) -> str:
    parts = [time.text, time.type, time.value or "-", time.edtf or "-"]
    if time.mod:
        parts.append(time.mod)
    if time.weekday_ok is False:
        parts.append("weekday wrong")
    return " = ".join(parts)


@pytest.mark.parametrize(("code", "text", "published", "expected"), list(rows()))
def test_form(code: str, text: str, published: str, expected: list[str]) -> None:
    day = None if published == "-" else date.fromisoformat(published)
    assert [as_in_table(time) for time in times_of(text, load(code), day)[0]] == expected


def test_a_pack_in_another_script() -> None:
    weekdays = [("понедельник",), ("вторник",), ("среда",), ("четверг",), ("пятница",), ("суббота",), ("воскресенье",)]
    months = (("января",), ("února",), ("März",), *EN.times.months[3:11], ("Änder",))
    pack = replace(EN, times=replace(EN.times, weekdays=weekdays, months=months))
    text = "It was понедельник, 1 января 2024, then 3 Änder 2023, 2 února 2023 and 4 März 2022."
    assert [time.value for time in times_of(text, pack)[0]] == ["2024-01-01", "2023-12-03", "2023-02-02", "2022-03-04"]


def test_tables_are_there() -> None:
    codes = [code for code, *_ in rows()]
    assert codes.count("id") >= 150
    assert codes.count("en") >= 40


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("Senin, 16 Jun 2025 18:07 WIB", "2025-06-16T18:07+07:00"),
        ("18/06/2025, 20:29 WITA", "2025-06-18T20:29+08:00"),
        ("Jum'at, 27 Juni 2025 |13:15 WIT", "2025-06-27T13:15+09:00"),
        ("9/17/2025 14:58", "2025-09-17T14:58"),
        ("18 Juni 202514:18 WIB", "2025-06-18T14:18+07:00"),
        ("2025-06-18 14:18:00", "2025-06-18T14:18:00"),
        ("Diperbarui 18 Jun 2025, 14:30 WIB", "2025-06-18T14:30+07:00"),
        ("Kabar.id - 10/05/2024 pukul 17.51 WIB", "2024-05-10T17:51+07:00"),
        ("14 Mei 2025 | 13.00 WIB", "2025-05-14T13:00+07:00"),
        ("20 Juni 2025", "2025-06-20"),
        ("31 Juni 2025", None),
        ("Juni 2025", None),
        ("Selasa (17/6)", None),
        ("17-18 Juni 2025", None),
    ],
)
def test_published_value(line: str, value: str | None) -> None:
    [expression] = recognise(line, vocabulary_of(line), ID)
    assert expression.published_value() == value


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("09/04/2025 05:22 PM GMT", "2025-04-09T17:22+00:00"),
        ("June 4, 2024, 12:04 a.m. EDT", "2024-06-04T00:04-04:00"),
        ("3:04 p.m. EDT, June 4, 2024", "2024-06-04T15:04-04:00"),
        ("September 5, 20245:00 AM ET", "2024-09-05T05:00-05:00"),
        ("3/4/2024 5:30 p.m. CT", "2024-03-04T17:30-06:00"),
    ],
)
def test_published_value_on_a_12_hour_clock(line: str, value: str) -> None:
    [expression] = recognise(line, vocabulary_of(line), EN)
    assert expression.published_value() == value


NEWS = "Hujan deras turun kemarin, kata Budi, Rabu (18/6/2025). Jalan dibuka 23 Juni."


def test_reference_date_option_goes_first() -> None:
    day = date(2025, 7, 1)
    _, reference, _ = times_of(NEWS, published=date(2025, 6, 30), dateline=date(2025, 6, 29), option=day)
    assert reference == ReferenceDate("2025-07-01", "option")


def test_reference_date_published_goes_before_dateline() -> None:
    _, reference, _ = times_of(NEWS, published=date(2025, 6, 30), dateline=date(2025, 6, 29))
    assert reference == ReferenceDate("2025-06-30", "published")


def test_reference_date_dateline_goes_before_body() -> None:
    assert times_of(NEWS, dateline=date(2025, 6, 29))[1] == ReferenceDate("2025-06-29", "dateline")


def test_reference_date_of_body_resolves_what_is_relative() -> None:
    times, reference, _ = times_of(NEWS)
    assert reference == ReferenceDate("2025-06-18", "body")
    assert [(time.text, time.edtf, time.basis) for time in times] == [
        ("kemarin", "2025-06-17", "reference"),
        ("Rabu (18/6/2025)", "2025-06-18", "explicit"),
        ("23 Juni", "2025-06-23", "reference"),
    ]


@pytest.mark.parametrize(
    ("body", "day"),
    [
        ("Ia lahir pada 17 Mei 1980. Ia ditemui di Jakarta, Senin (16/6/2025).", "2025-06-16"),
        ("Festival akan digelar pada Minggu (22/6/2025), kata Budi, Kamis (19/6/2025).", "2025-06-19"),
        ("Kasus itu dilaporkan pada Rabu (7/5/2025). Budi ditemui wartawan, Jumat (20/6/2025).", "2025-06-20"),
        ("Pada hari ini, 18 Juni 2025, rapat dibuka; bandingkan Senin, 9 Juni 2025.", "2025-06-18"),
        ("Ujar Sari, Kamis (20/6/2025). Pihaknya menunggu sejak Selasa (17/6/2025).", "2025-06-17"),
        ("Perang itu pecah pada 1 April 1991. Pemilu digelar pada 2024.", None),
        ("Tidak ada tanggal di sini.", None),
    ],
)
def test_reference_date_of_body(body: str, day: str | None) -> None:
    assert times_of(body)[1] == ReferenceDate(day, "body" if day else "none")


def test_weekday_decides_the_year_where_nothing_else_does() -> None:
    text = "Ia tiba pada Selasa (19/12). Pada bulan Oktober ia pergi. Pada bulan September ia sakit."
    times, reference, _ = times_of(text)
    assert [(time.edtf, time.basis) for time in times] == [
        ("2023-12-19", "weekday"),
        ("2023-10", "reference"),
        ("2023-09", "reference"),
    ]
    assert reference == ReferenceDate("2023-12-19", "body")


def test_the_year_named_decides_between_two_weekdays_of_one_day() -> None:
    text = "Rapat digelar Selasa (22/12), kata Budi, Rabu (22/12). Laporan per Juni 2020 ditinjau."
    times, reference, _ = times_of(text)
    assert [time.edtf for time in times] == ["2020-12-22", "2020-12-22", "2020-06"]
    assert reference == ReferenceDate("2020-12-22", "body")


def test_weekday_is_only_a_check_where_the_year_is_known() -> None:
    [time], _, [note] = times_of("Ia tiba pada Selasa (18/6).", published=date(2025, 6, 18))
    assert (time.edtf, time.basis, time.weekday_ok) == ("2025-06-18", "reference", False)
    assert (note.code, note.message) == ("weekday-conflict", "2025-06-18 was a Wednesday")
    assert (note.start, note.end) == (time.start, time.end)


def test_note_on_an_impossible_date() -> None:
    [time], _, [note] = times_of("Tenggatnya 31 Juni 2025.")
    assert (time.text, time.value, time.edtf) == ("31 Juni 2025", None, None)
    assert note.code == "impossible-date"


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("Sejak November 2024 ia hilang. Ia terlihat pada November itu.", "2024-11"),
        ("Sepanjang 2023 ia menang, dan pada Maret ia kalah.", "2023-03"),
        ("Ia telah kalah pada September.", "2024-09"),
        ("Laga akan digelar pada Februari.", "2026-02"),
        ("Laga itu digelar pada Mei.", "2025-05"),
    ],
)
def test_year_of_a_month(text: str, month: str) -> None:
    assert times_of(text, published=date(2025, 6, 18))[0][-1].edtf == month


def test_later_and_a_bare_clock_count_from_the_date_before() -> None:
    text = "Ia jatuh sakit pada 2 Mei 2025. Dua hari kemudian ia pulih, sekitar pukul 09.00 WIB."
    times, _, _ = times_of(text, published=date(2025, 6, 18))
    assert [(time.value, time.basis) for time in times[1:]] == [
        ("2025-05-04", "context"),
        ("2025-05-04T09:00+07:00", "context"),
    ]


MONTHS = {language.code: [names[0] for names in language.times.months] for language in (ID, EN)}
WEEKDAYS = {language.code: [names[0] for names in language.times.weekdays] for language in (ID, EN)}
FORMS_ID = [
    "{wd} ({d}/{m}/{y})",
    "{wd}, ({d}/{m}/{y})",
    "{wd} ({d:02}/{m:02}/{y})",
    "{wd}, {d} {month} {y}",
    "{wd} {d} {month} {y}",
    "{wd}, {d:02} {short} {y}",
    "{wd} malam ({d}/{m}/{y})",
    "{d} {month} {y}",
    "{d}/{m}/{y}",
    "{d:02}-{m:02}-{y}",
    "{d}.{m}.{y}",
    "{y}-{m:02}-{d:02}",
    "{y}/{m:02}/{d:02}",
]
FORMS_EN = [
    "{wd}, {month} {d}, {y}",
    "{month} {d}, {y}",
    "{wd}, {d} {month} {y}",
    "{d} {month} {y}",
    "{y}-{m:02}-{d:02}",
]
DAYS = st.dates(date(1945, 1, 1), date(2099, 12, 31))


def written(form: str, day: date, weekday: str, months: list[str]) -> str:
    month = months[day.month - 1]
    return form.format(d=day.day, m=day.month, y=day.year, month=month, short=month[:3], wd=weekday)


@pytest.mark.parametrize(("form", "code"), [*((form, "id") for form in FORMS_ID), *((form, "en") for form in FORMS_EN)])
@given(day=DAYS)
@settings(max_examples=60, deadline=None)
def test_every_date_in_every_form_comes_back(form: str, code: str, day: date) -> None:
    text = written(form, day, WEEKDAYS[code][day.weekday()], MONTHS[code])
    [time], _, notes = times_of(f"x {text} x", load(code))
    assert (time.text, time.edtf) == (text, day.isoformat())
    assert time.weekday_ok is (True if "{wd}" in form else None)
    assert not notes


@given(day=DAYS, off=st.integers(1, 6), form=st.sampled_from([form for form in FORMS_ID if "{wd}" in form]))
@settings(deadline=None)
def test_a_wrong_weekday_is_always_caught(day: date, off: int, form: str) -> None:
    wrong = WEEKDAYS["id"][(day + timedelta(off)).weekday()]
    [time], _, notes = times_of(f"x {written(form, day, wrong, MONTHS['id'])} x")
    assert time.weekday_ok is False
    assert time.edtf == day.isoformat()
    assert [note.code for note in notes] == ["weekday-conflict"]


FULL_FIGURES = re.compile(
    r"\d{1,2}([/.-])\d{1,2}\1\d{2,4}|\d{4}[/-]\d{1,2}[/-]\d{1,2}|\d{4}[-–]\d{4}|\d{4}/\d{2,4}"
    r"|\d{1,2}[.:]\d{2}\s*[-–]\s*\d{1,2}[.:]\d{2}|\d{1,2}/\d{1,2}"
)


@given(st.text("0123456789 .,:/-()%–", max_size=60))
@example("(1/1) 2000-2001 12.00-13.00")
@settings(max_examples=500, deadline=None)
def test_figures_alone_invent_nothing(text: str) -> None:
    """Without a word, only a full date, a bracketed day and month, or an interval of years or clock times is read."""
    for time in times_of(text)[0]:
        assert FULL_FIGURES.match(time.text), time
        if re.fullmatch(r"\d{1,2}/\d{1,2}", time.text):
            assert text[time.start - 1] == "("
            assert text[time.end] == ")"
        if time.edtf and time.type == "DATE" and len(time.edtf) == 10:
            date.fromisoformat(time.edtf)


WORDS = [
    *WEEKDAYS["id"], *MONTHS["id"], "Jan", "Sept.", "hari", "tahun", "bulan", "pekan", "akhir", "awal", "setiap", "per",
    "dua", "puluh", "belas", "setengah", "kali", "lalu", "depan", "ini", "kemudian", "kemarin", "besok", "pukul", "WIB",
    "sore", "dini hari", "hingga", "-", "/", "(", ")", ",", ". ", "\n", "17", "6", "2025", "31", "08.30", "1990-an",
    "ke-", "XX", "abad", "kuartal", "I", "tanggal", "sekitar", "9999", "999.999", "Muharram", "1446", "H", "orang",
]  # fmt: skip  # in rows, not an entry a line


@given(
    st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(["", " ", "  "])), max_size=30),
    st.one_of(st.none(), st.dates()),
)
@settings(max_examples=400, deadline=None)
def test_any_text_resolves_into_spans_in_order(pieces: list[tuple[str, str]], published: date | None) -> None:
    text = "".join(word + blank for word, blank in pieces)
    times, _, notes = times_of(text, published=published)
    end = 0
    for time in times:
        assert end <= time.start < time.end
        assert time.text == text[time.start : time.end] == time.text.strip()
        end = time.end
    spans = {(time.start, time.end) for time in times}
    assert all((note.start, note.end) in spans for note in notes)


@pytest.mark.parametrize(
    "piece",
    [
        "1 Januari - ",
        "dua ",
        "setiap ",
        "17",
        "17/",
        "Senin (",
        "Selasa (17/6) ",
        "Juni hingga ",
        "1 dan ",
        "pukul 08.30 ",
        "akhir ",
        "Rabu, ",
    ],
)
def test_time_grows_with_length_alone(piece: str) -> None:
    def seconds(text: str) -> float:
        started = clock.perf_counter()
        times_of(text)
        return clock.perf_counter() - started

    short, long = piece * (20_000 // len(piece)), piece * (160_000 // len(piece))
    seconds(short)
    assert min(seconds(long), seconds(long)) < 30 * max(min(seconds(short), seconds(short)), 0.002)
