"""An article taken apart by hand, with every kind of annotation, to be written in every format.

People, places and outlets are invented. Spans are counted here from the text itself, never typed.
"""

from __future__ import annotations

from typing import Literal

from artikel_cli.model import (
    FORMAT,
    Article,
    Block,
    BlockKind,
    Credit,
    Dateline,
    Insertion,
    Mention,
    Name,
    Note,
    Part,
    Person,
    Quotation,
    ReferenceDate,
    SourceInfo,
    Span,
    Speaker,
    Teaser,
    Time,
)
from artikel_cli.source import Source

LINES: list[tuple[BlockKind, str]] = [
    ("section", "Nasional > Transportasi"),
    ("headline", "Feri Pulau Kerapu Kembali Berlayar, Bupati: “Tak Ada Lagi Antrean”"),
    ("deck", "Kapal lama diganti setelah tiga bulan warga menumpang perahu nelayan."),
    ("byline", "Penulis: Ratna Wulandari, Yosef Mbete"),
    ("published", "Rabu, 18 Juni 2025 14:18 WIB"),
    (
        "paragraph",
        "PELABUHAN SENJA, KABARTELUK.COM - Feri yang menghubungkan Pulau Kerapu dengan daratan kembali "
        "berlayar pada Selasa (17/6/2025), kata Bupati Teluk Senja, Marlina Hutapea.",
    ),
    (
        "paragraph",
        "“Kami menunggu kapal ini sejak [badai] bulan Maret. Mulai hari Rabu, 18 Juni, tidak ada lagi "
        "antrean,” ujar Marlina di dermaga.",
    ),
    ("advertisement", "SCROLL TO CONTINUE WITH CONTENT"),
    ("paragraph", "Ia menambahkan bahwa tarif “tidak naik sepeser pun” sampai Desember 2025."),
    ("related", "Baca juga: Jadwal Lengkap Feri Pulau Kerapu"),
    ("subheading", "Perahu nelayan tetap dibutuhkan"),
    (
        "paragraph",
        "Ketua Koperasi Nelayan, Damar Prakoso, menyambut kapal itu dengan hati-hati. Menurut Damar, "
        "perahu kecil masih akan mengangkut hasil laut.",
    ),
    (
        "paragraph",
        "“Feri datang dua kali sehari. Ikan tidak menunggu jadwal; ia busuk lebih dulu. Kalau es habis, "
        "kami yang menanggung.”",
    ),
    ("paragraph", "Damar mengingatkan, pertemuan pada Sabtu (21/6/2026) belum tentu jadi."),
    ("paragraph", "Jadwal feri:"),
    ("list_item", "1. Pagi: pukul 06.30 dari Pelabuhan Senja"),
    ("list_item", "2. Sore: pukul 15.00 dari Pulau Kerapu"),
    (
        "paragraph",
        "“Saya hanya mau satu hal: <b>jangan</b> batalkan pelayaran & jangan telat,” kata salah satu "
        "penumpang sambil tertawa.",
    ),
    ("credit", "Editor: Sulastri Ningrum"),
    ("teaser", "Harga Garam Petani Turun Lagi"),
    ("teaser", "TELUK SENJA, KABARTELUK.COM - Petani garam di pesisir utara mengeluhkan har..."),
]
TEXT = "\n".join(line for _, line in LINES) + "\n"
SOURCE = Source.from_text(TEXT, "feri.txt")


def _at(text: str, after: str = "") -> tuple[int, int]:
    """Return the span of a text, of its first place behind another text if that is given."""
    start = TEXT.index(text, TEXT.index(after) if after else 0)
    return start, start + len(text)


def _part(text: str, after: str = "") -> Part:
    return Part(text, *_at(text, after))


def _name(text: str, after: str = "") -> Name:
    return Name(text, *_at(text, after))


def _blocks() -> tuple[Block, ...]:
    blocks, start = [], 0
    for kind, line in LINES:
        blocks.append(Block(kind, start, start + len(line), line))
        start += len(line) + 1
    return tuple(blocks)


def _mention(text: str, after: str, kind: Literal["name", "role", "pronoun", "clitic", "none"]) -> Mention:
    return Mention(text, *_at(text, after), kind)


def _quotation(
    number: int,
    text: str,
    speaker: Speaker | None,
    cue: Part | None,
    kind: Literal["direct", "mixed", "indirect"] = "direct",
) -> Quotation:
    return Quotation(f"q{number}", text, *_at(text), kind, speaker, cue, None, "by hand")


def _time(text: str, after: str, value: str | None, *, edtf: str | None = None, weekday_ok: bool | None = None) -> Time:
    return Time(text, *_at(text, after), "DATE", value, edtf or value, None, "explicit", weekday_ok)


MARLINA = ("Marlina Hutapea", "Bupati", "Teluk Senja")
DAMAR = ("Damar Prakoso", "Ketua", "Koperasi Nelayan")

ARTICLE = Article(
    format=FORMAT,
    source=SourceInfo("feri.txt", "utf-8", SOURCE.sha256, len(TEXT)),
    language="id",
    headline=_part(LINES[1][1]),
    deck=_part(LINES[2][1]),
    byline=(_name("Ratna Wulandari"), _name("Yosef Mbete")),
    published="2025-06-18T14:18+07:00",
    dateline=Dateline(
        "PELABUHAN SENJA, KABARTELUK.COM -",
        *_at("PELABUHAN SENJA, KABARTELUK.COM -"),
        (_name("PELABUHAN SENJA"),),
        _name("KABARTELUK.COM"),
        None,
    ),
    credits=(Credit("editor", "Sulastri Ningrum", *_at("Sulastri Ningrum")),),
    reference_date=ReferenceDate("2025-06-18", "published"),
    blocks=_blocks(),
    quotations=(
        _quotation(1, "Tak Ada Lagi Antrean", Speaker(*MARLINA, _mention("Bupati", "", "role")), None),
        _quotation(
            2,
            "Kami menunggu kapal ini sejak [badai] bulan Maret. Mulai hari Rabu, 18 Juni, tidak ada lagi antrean,",
            Speaker(*MARLINA, _mention("Marlina", "ujar Marlina", "name")),
            _part("ujar"),
        ),
        _quotation(
            3,
            "tidak naik sepeser pun",
            Speaker(*MARLINA, _mention("Ia", "\nIa menambahkan", "pronoun")),
            _part("menambahkan"),
            "mixed",
        ),
        _quotation(
            4,
            "perahu kecil masih akan mengangkut hasil laut",
            Speaker(*DAMAR, _mention("Damar", "Menurut Damar", "name")),
            _part("Menurut"),
            "indirect",
        ),
        _quotation(
            5,
            "Feri datang dua kali sehari. Ikan tidak menunggu jadwal; ia busuk lebih dulu. "
            "Kalau es habis, kami yang menanggung.",
            Speaker(*DAMAR, None),
            None,
        ),
        _quotation(
            6,
            "Saya hanya mau satu hal: <b>jangan</b> batalkan pelayaran & jangan telat,",
            Speaker("salah satu penumpang", None, None, _mention("salah satu penumpang", "", "role")),
            _part("kata", "telat,”"),
        ),
    ),
    times=(
        _time("Rabu, 18 Juni 2025", "", "2025-06-18", weekday_ok=True),
        _time("Selasa (17/6/2025)", "", "2025-06-17", weekday_ok=True),
        _time("bulan Maret", "", "2025-03"),
        _time("Rabu, 18 Juni", "Mulai hari", "2025-06-18", weekday_ok=True),
        _time("Desember 2025", "", "2025-12"),
        _time("Sabtu (21/6/2026)", "", "2026-06-21", weekday_ok=False),
    ),
    insertions=(Insertion("[badai]", *_at("[badai]"), "q2"),),
    people=(
        Person(
            MARLINA[0],
            ("Marlina",),
            MARLINA[1],
            MARLINA[2],
            (Span(*_at("Marlina Hutapea")), Span(*_at("Marlina", "ujar"))),
        ),
        Person(DAMAR[0], ("Damar",), DAMAR[1], DAMAR[2], (Span(*_at("Damar Prakoso")),)),
    ),
    teasers=(
        Teaser(
            LINES[-2][1],
            "\n".join(line for _, line in LINES[-2:]),
            *_at(LINES[-2][1])[:1],
            len(TEXT) - 1,
            True,
        ),
    ),
    notes=(Note("weekday-mismatch", "21 June 2026 is a Sunday, the text says Sabtu", *_at("Sabtu (21/6/2026)")),),
)
