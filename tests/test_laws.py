"""Laws that hold on every text: total, true, lossless, honest references, the same after JSON and back."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from artikel_cli.errors import NoArticleError
from artikel_cli.language import load
from artikel_cli.layout.body import read_body
from artikel_cli.layout.lines import Line, split_lines
from artikel_cli.pipeline import parse
from case_files import texts_of
from laws import broken, holds_nothing, is_blank

SAMPLES = [path.read_bytes().decode() for path in sorted((Path(__file__).parents[1] / "samples").glob("*/*.txt"))]

CASES = texts_of("quotations") + texts_of("layout")

BROKEN_ONCE: list[str] = tomllib.loads((Path(__file__).parent / "broken-once.toml").read_text("utf-8"))["texts"]

# What newsrooms and scrapers write, in any order and glued together; fragments stand between pipes.
FRAGMENTS = (
    r"""
"|“|”|‘|’|'|«|»|„|``|''|" |(|)|[|]|{|}|,|.|:|;|-|–|—|--|…|...|!|?|/|\|@|#|*|***|_|&|<|>|=
1|17|2025|²|①|½|0|99999999999|Jakarta (ANTARA) - |JAKARTA, WARTA NUSA - |Warta Nusa, Jakarta - |JAKARTA--
WASHINGTON (AP) — |KUPANG, 12 Mac (|Selasa (17/6/2025)|Sabtu, 31/2/2025|Jumat (30/2)|17-18 Juni 2025
bulan Oktober|kemarin|pukul 25.61 WIB|00/00/0000|Rabu, 18 Jun 2025 14:18 WIB|29 Februari 2023|Jum'at
selama 7 hari|June 17, 2025|on Tuesday|tanggal 1 dan 15| kata | ujarnya| menambahkan bahwa | tutur dia
 tulis akun @nusa.| said | ucap dr. | kata Hj. | lanjutnya, "|Baca juga: |Baca Juga|Advertisement|(dwi)
SCROLL TO CONTINUE WITH CONTENT|[Gambas:Video 20detik]|Editor : |Pewarta: |Penulis: |Oleh |(Foto: |Tag:
Beranda > Nasional|Halaman Selanjutnya|1. |- |Copyright © |Ma'ruf|Prof. Dr. Ir. |, M.Si.|Sari Wulandari
Brigjen Pol. Tono|Presiden |Menteri |(42)|[pabrik itu]|seorang warga| yang | di | the | dan | of
[red]|[/]| said the | wrote the “| kata perusahaan itu|, sapaan akrabnya, |👩‍👩‍👧|𝔘|ı|İ|ß
’’| yang juga Kepala Desa | ketika itu, |Seorang anak |anak itu|surat itu | diteken |Begitu kata |@
AS (27)|, 54 tahun,|, 41, petani | berinisial MJ |Istrinya, |James’s |'s office said|the fund|the 40-year-old
Among them was |It was | which | who | whose wife, |Sen. | could be heard saying: | described by | of the Navy
“Gary” |A spokesperson for | shot back|top seed |YOGYAKARTA —|[JAKARTA] |BUDI SANTOSO, Surabaya|Editor Sari W
(H27,G17-41)|(*/c2/nw)|a | b | c | d|Last modified: 11/11/08|* |• |RUSAK - |October 18, 2025 — 5.00am
 said the, Lund and |, Tom Lund said.|, he said. It was |Berita Duka Terkini|&nbsp;|&amp;|&#160;
Ann Lund, director , |, Iptu Tono,                     menyebut 
""".strip("\n")
    .replace("\n", "|")
    .split("|")
)

UNSEEN = ["\n", "\n\n", "\r\n", "\r", "\t", " ", "\u00a0", "\u2028", "\x85", "\x0b", "\x00", "\x1b[31m"]
UNSEEN += ["\ufeff", "\u200b", "\u00ad", "\u202e", "e\u0301", "|"]

news = st.lists(st.one_of(st.sampled_from(FRAGMENTS + UNSEEN), st.text(max_size=8)), max_size=60).map("".join)


@st.composite
def damaged_sample(draw: st.DrawFn) -> str:
    """A sample or a case with a stretch cut out and another thing put in its place, or with its lines run together."""
    text = draw(st.sampled_from(SAMPLES + CASES + BROKEN_ONCE))
    if draw(st.booleans()):
        text = text.replace("\n", " ")
    start = draw(st.integers(0, len(text)))
    end = draw(st.integers(start, min(len(text), start + 200)))
    return text[:start] + draw(news) + text[end:]


LONG = "Pasar itu buka setiap hari dan ramai pada pagi hari ketika para pedagang datang. " * 8
"""In a line that is longer than most, as scraping makes them, inserts are looked for."""
INSERTS = [phrase for code in ("id", "en") for kind in load(code).furniture.values() for phrase in kind.inside]
PIECES = ["aaaa ", "di ", "Rina Lestari, ", "Direktur X, ", "mengatakan ", "BukuDalam ", "“Kata itu,” ", "[", "]", "  "]
run_together = st.lists(st.one_of(st.sampled_from(INSERTS + PIECES), st.sampled_from(FRAGMENTS)), max_size=20).map(
    lambda pieces: f"Judul\n\n{LONG}{''.join(pieces)}"
)

texts = st.one_of(st.text(), news, damaged_sample(), run_together)


@given(texts)
@example("Judul\n\u200b\n\ufeff\u00ad \u200b\n\nIsi kalimat.\r\ufeff")  # lines on which nothing is seen are blank
@example("“We are going,” said the, Lund and Reed")  # a house is looked for behind an article alone
@example("Council\n\nThe [old] council will not be asked to go, [sic] here it is, Tom said., he said.")
@example(f"Judul\n\n{LONG}Baca juga: aaaa Baca juga: Bbb ccc. Lalu.")  # a title of one word in small letters
@example(
    "Judul\n\nPedagang ikan, Rabu (17/2). caption | Foto: Antara/Rina Lestari Ha(riWibisono."
)  # nothing before the bar
@settings(max_examples=400, deadline=None)  # the first example loads a language pack; time is measured elsewhere
def test_laws(text: str) -> None:
    try:
        article = parse(text)
    except NoArticleError:
        assert holds_nothing(text)
        return
    assert not is_blank(text)
    assert broken(text, article) == []


@pytest.mark.parametrize("text", ["", " ", "\n\r\n\t", "\ufeff", "\ufeff\n\u00a0", "&nbsp;\n &nbsp;"])
def test_nothing_is_no_article(text: str) -> None:
    with pytest.raises(NoArticleError):
        parse(text)


@pytest.mark.parametrize("text", [*SAMPLES, *(sample.replace("\n", "\r\n") for sample in SAMPLES)])
def test_samples_keep_the_laws(text: str) -> None:
    assert broken(text, parse(text)) == []


class Counted(list[Line]):
    """Lines that count how often one of them is taken, a slice for as many as it copies."""

    taken = 0

    def __getitem__(self, key):  # type: ignore[no-untyped-def]  # it is overloaded
        found = super().__getitem__(key)
        self.taken += len(found) if isinstance(key, slice) else 1
        return found


def test_a_line_of_the_body_is_looked_at_a_few_times_however_many_there_are() -> None:
    text = "Warga Pulang ke Rumah Masing-masing\nAir sungai surut pada pagi hari.\n" * 500
    lines = Counted(split_lines(text))
    read_body(text, lines, 0, load("id"))
    assert {line.kind for line in lines} == {"subheading", "paragraph"}
    assert lines.taken < len(lines) * 20


@pytest.mark.parametrize("text", BROKEN_ONCE)
def test_what_has_broken_a_law_once(text: str) -> None:
    assert broken(text, parse(text)) == []
