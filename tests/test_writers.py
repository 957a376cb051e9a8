"""The table of writers, the source and the plain text."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

import artikel_cli.writers
from artikel_cli.errors import ArtikelError, UndecodableError
from artikel_cli.model import Article, Block
from artikel_cli.pipeline import parse_source
from artikel_cli.source import Source, decode
from artikel_cli.writers import WRITERS, WriteOptions, format_of, render, writer
from random_article import articles
from sample_article import ARTICLE, LINES, SOURCE, TEXT

PLAIN = WriteOptions()


def test_table_is_the_directory() -> None:
    folder = Path(artikel_cli.writers.__file__).parent
    modules = {path.stem for path in folder.glob("*.py") if not path.stem.startswith("_")}
    assert set(WRITERS) == modules
    assert {row.write for row in WRITERS.values()} == {f"{name}:write" for name in modules}


def test_no_suffix_stands_for_two_formats() -> None:
    suffixes = [suffix for row in WRITERS.values() for suffix in row.suffixes]
    assert len(set(suffixes)) == len(suffixes)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a.json", "json"),
        ("a.jsonl", "jsonl"),
        ("A.NDJSON", "jsonl"),
        ("dir/a.b.md", "markdown"),
        ("a.htm", "html"),
        ("a.txt", "text"),
        ("a.pdf", None),
        ("html", None),
        ("", None),
    ],
)
def test_format_of(name: str, expected: str | None) -> None:
    assert format_of(name) == expected


@pytest.mark.parametrize("name", sorted(WRITERS))
def test_every_format_ends_with_one_newline_and_its_text_is_its_bytes(name: str) -> None:
    text = writer(name)(ARTICLE, SOURCE, PLAIN)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert render(name, ARTICLE, SOURCE) == text.encode()


@given(
    articles(surrogates=True),
    st.sampled_from(sorted(set(WRITERS) - {"source"})),
    st.booleans(),
    st.booleans(),
)
def test_every_format_writes_every_article(article: Article, name: str, furniture: bool, standalone: bool) -> None:
    render(name, article, None, WriteOptions(furniture=furniture, standalone=standalone)).decode()


def test_text_is_the_body_a_paragraph_a_line() -> None:
    kinds = ("paragraph", "subheading", "list_item")
    assert writer("text")(ARTICLE, None, PLAIN) == "".join(f"{text}\n" for kind, text in LINES if kind in kinds)


def test_text_with_furniture_is_every_block() -> None:
    assert writer("text")(ARTICLE, None, WriteOptions(furniture=True)) == TEXT


@given(articles())
def test_text_has_one_line_a_block(article: Article) -> None:
    assert len(writer("text")(article, None, PLAIN).splitlines()) == len(article.body())


def test_hard_wrapped_paragraph_is_one_line() -> None:
    text = "Satu kalimat\r\n   yang dipotong\x0b\u2028lagi"
    article = replace(ARTICLE, blocks=(Block("paragraph", 0, len(text), text),))
    assert writer("text")(article, None, PLAIN) == "Satu kalimat yang dipotong lagi\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_source_comes_back_byte_for_byte(encoding: str, line_end: str) -> None:
    raw = f"Judul{line_end}{line_end} “Isi” satu\t\xa0{line_end}".encode(encoding)
    source = decode(raw, encoding=encoding)
    end = len(source.text.rstrip())
    title, begin = source.text.index("Judul"), source.text.index("“")
    assert source.text[:title] == ("\ufeff" if encoding in ("utf-8-sig", "utf-16") else "")
    blocks = (
        Block("headline", title, title + 5, "Judul"),
        Block("paragraph", begin, end, source.text[begin:end]),
    )
    article = replace(ARTICLE, blocks=blocks)
    assert render("source", article, source) == raw
    assert writer("source")(article, source, PLAIN) == source.text


def test_a_byte_order_mark_before_the_first_block_comes_back() -> None:
    raw = "\ufeffJudul\n".encode()
    article = replace(ARTICLE, blocks=(Block("headline", 1, 6, "Judul"),))
    assert render("source", article, decode(raw)) == raw


@pytest.mark.parametrize("word", ["Zürich", "Özil", "Peña", "naïve", "façade", "×", "São", "£250", "Århus", "‘ya’"])
@pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
def test_a_letter_or_two_beyond_ascii_is_western(word: str, encoding: str) -> None:
    text = f"Gudang Tua Ditutup\n\nGudang tua di tepi sungai ditutup, kata {word}, Senin pagi. Warga pindah.\n"
    try:
        raw = text.encode(encoding)
    except UnicodeEncodeError:
        return  # no quotation marks in Latin-1
    source = decode(raw)
    assert (source.text, source.encoding, source.guessed) == (text, "cp1252", True)
    assert [note.code for note in parse_source(source).notes] == ["guessed-encoding"]


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1252", "Le ministre a déclaré « à la presse » que l’été était passé… « Voilà ! »"),
        ("cp866", "Правительство утвердило новый порядок, сообщила пресс-служба кабинета министров в среду."),
        ("gb18030", "新华社北京电 国务院总理周三在人民大会堂会见了来访的外国代表团。"),
        ("euc-jp", "首相は水曜日、記者会見で新しい経済対策を発表した。政府は来月にも国会に法案を提出する方針だ。"),
        ("euc-kr", "대통령은 수요일 청와대에서 기자회견을 열고 새로운 경제 정책을 발표했다."),
        ("cp1253", "Ο πρωθυπουργός ανακοίνωσε την Τετάρτη νέα μέτρα για την οικονομία και την ασφάλεια."),
    ],
)
def test_an_old_encoding_is_not_taken_for_damaged_utf8(encoding: str, text: str) -> None:
    raw = text.encode(encoding)
    assert decode(raw).encoding != "utf-8"
    with pytest.raises(UndecodableError, match="though the rest is"):
        decode(f"{text} “{text}”".encode() + b"\xff")


@pytest.mark.parametrize(
    "blocks",
    [
        (),
        (Block("headline", 0, 5, "Judul"),),
        (Block("headline", 0, 5, "Judul"), Block("paragraph", 6, 9, "isi")),
        (Block("headline", 0, 5, "Judul"), Block("headline", 0, 5, "Judul"), Block("paragraph", 6, 9, "Isi")),
        (Block("paragraph", 6, 9, "Isi"), Block("headline", 0, 5, "Judul")),
    ],
    ids=["none", "lost", "altered", "twice", "turned"],
)
def test_blocks_that_do_not_give_the_source_are_an_error(blocks: tuple[Block, ...]) -> None:
    source = Source.from_text("Judul\nIsi\n", "a.txt")
    with pytest.raises(ArtikelError, match=r"a\.txt: its blocks do not give the text back"):
        render("source", replace(ARTICLE, blocks=blocks), source)


def test_source_needs_the_source() -> None:
    with pytest.raises(ValueError, match="at hand"):
        render("source", ARTICLE)
    assert [name for name, row in WRITERS.items() if row.needs_source] == ["source"]


def test_json_loads_no_other_writer() -> None:
    code = (
        "import sys; from artikel_cli.writers import writer; writer('json'); "
        "print(*sorted({'lxml', 'json', 'html', 'artikel_cli.writers.html'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
