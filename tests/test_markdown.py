"""Markdown: a CommonMark parser and a YAML parser read back exactly what the article says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from msgspec.structs import replace

from artikel_cli.model import Article, Block, BlockKind, Quotation
from artikel_cli.writers import WriteOptions, writer
from artikel_cli.writers.markdown import escape, scalar
from random_article import articles, lines, texts
from sample_article import ARTICLE, LINES

GOLD = Path(__file__).parents[2] / "shared/eval/gold"
PARSER = MarkdownIt("commonmark")
PLAIN_TOKENS = {"text", "em_open", "em_close"}
BULLETS = "-*+•‣▪◦·–—"

markdown = writer("markdown")


def fragment(article: Article) -> str:
    return markdown(article, None, WriteOptions(standalone=False))


def rendered(text: str) -> list[tuple[str, str]]:
    """Return (element, text) of every paragraph, heading and list item that CommonMark sees in a document.

    A number that a list prints is part of the text that a reader sees, and so it is here.
    """
    found: list[tuple[str, str]] = []
    lists: list[str] = []
    opener = ""
    for token in PARSER.parse(text):
        if token.type in ("bullet_list_open", "ordered_list_open"):
            lists.append(str(token.attrs.get("start", 1)) if token.tag == "ol" else "")
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            lists.pop()
        elif token.type == "list_item_open":
            opener = f"{lists[-1]}{token.markup} " if lists[-1] else ""
            lists[-1] = str(int(lists[-1]) + 1) if lists[-1] else ""
        elif token.type in ("heading_open", "paragraph_open"):
            element = "li" if lists else token.tag
        elif token.type == "inline":
            found.append((element, opener + inline_text(token)))
            opener = ""
        else:
            assert token.type.endswith("_close") or token.type == "blockquote_open", token
    return found


def inline_text(token: Token) -> str:
    children = token.children or []
    assert {child.type for child in children} <= PLAIN_TOKENS, token.content
    return "".join(child.content for child in children)


def expected(block: Block) -> tuple[str, str]:
    """Return what must be seen of a block: its text, line ends made spaces, NUL as CommonMark (2.3) has it.

    In a list the list prints bullet and number, so a bullet is not part of the text and the white space
    behind either is one space.
    """
    text = block.text.replace("\0", "\ufffd")
    if block.kind == "list_item":
        text = re.sub(rf"^[{re.escape(BULLETS)}][ \t]+(?=\S)", "", text)
        text = re.sub(r"^((?:0|[1-9][0-9]{0,8})[.)])[ \t]+(?=\S)", r"\1 ", text)
    text = " ".join(part.strip(" \t") for part in re.split(r"[\r\n]+", text))
    return {"subheading": "h2", "list_item": "li"}.get(block.kind, "p"), text


def head(article: Article) -> Iterator[tuple[str, str]]:
    for part, element in ((article.headline, "h1"), (article.deck, "p")):
        if part:
            yield element, part.text.replace("\0", "\ufffd")


def assert_rendered_exactly(article: Article) -> None:
    seen = rendered(fragment(article))
    wanted = [*head(article), *map(expected, article.body())]
    # behind a number in a list of bullets white space stays as it is, elsewhere it is one space
    fold = re.compile(r"^([0-9]+[.)])[ \t]+")
    assert [(tag, fold.sub(r"\1 ", text) if tag == "li" else text) for tag, text in seen] == wanted


@given(articles())
def test_rendering_gives_exactly_the_body(article: Article) -> None:
    assert_rendered_exactly(article)


_LISTS: st.SearchStrategy[BlockKind] = st.sampled_from(["list_item", "list_item", "paragraph", "subheading"])


@given(articles(kinds=_LISTS))
def test_rendering_gives_exactly_the_lists(article: Article) -> None:
    assert_rendered_exactly(article)


@pytest.mark.skipif(not GOLD.is_dir(), reason="the gold articles are not on this machine")
def test_rendering_gives_exactly_the_body_of_real_articles() -> None:
    from artikel_cli.pipeline import parse

    files = sorted(GOLD.rglob("*.txt"))
    assert files
    for file in files:
        assert_rendered_exactly(parse(file.read_text("utf-8")))


@given(texts)
def test_escaped_text_is_one_paragraph_of_text(text: str) -> None:
    line = escape(text)
    assert "\n" not in line
    assert rendered(line) == [expected(Block("paragraph", 0, 0, text.strip()))] * bool(line)


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("Harga naik 2,5 persen (yoy), kata BPS.", "Harga naik 2,5 persen (yoy), kata BPS."),
        ("“Kami [warga] menang,” R&D, #tagar di sini", "“Kami [warga] menang,” R&D, #tagar di sini"),
        ("#tagar di depan", r"\#tagar di depan"),
        ("1. Pertama", r"1\. Pertama"),
        ("1.000 orang", "1.000 orang"),
        ("- butir", r"\- butir"),
        ("-5 derajat", "-5 derajat"),
        ("---", r"\---"),
        ("[teks](alamat)", r"[teks\](alamat)"),
        ("[a]: alamat", r"[a\]: alamat"),
        ("[x] beres", r"\[x] beres"),
        ("&amp; R&D &copy;", r"\&amp; R&D \&copy;"),
        ("a_b *c* `d` <e> ~f~ \\", r"a\_b \*c\* \`d\` \<e> \~f\~ \\"),
        ("satu\r\n  dua", "satu dua"),
    ],
)
def test_only_what_would_be_markup_is_escaped(text: str, markdown: str) -> None:
    assert escape(text) == markdown


SCALARS = [
    "a: b",
    "# x",
    "'",
    '"',
    "\\",
    "- x",
    "{}",
    "yes",
    "null",
    "2025-06-18",
    "\x85",
    "\u2028",
    "\ud800",
    "\x00",
    "😀",
]


@given(texts | st.sampled_from(SCALARS))
def test_yaml_reads_back_every_string(text: str) -> None:
    assert yaml.safe_load(f"title: {scalar(text)}\nlist: [{scalar(text)}, {scalar('x')}]") == {
        "title": text,
        "list": [text, "x"],
    }


@given(lines, lines)
def test_front_matter_is_cut_off_where_it_ends(one: str, other: str) -> None:
    title = f"{one}\n---\n{other}: #"
    page = markdown(replace(ARTICLE, language=title), None, WriteOptions())
    front = page.split("---\n")[1]
    assert yaml.safe_load(front) == {
        "title": LINES[1][1],
        "date": "2025-06-18T14:18+07:00",
        "author": ["Ratna Wulandari", "Yosef Mbete"],
        "dateline": "PELABUHAN SENJA, KABARTELUK.COM -",
        "language": title,
        "source": "feri.txt",
    }


def test_sample() -> None:
    assert (
        markdown(ARTICLE, None, WriteOptions())
        == """\
---
title: "Feri Pulau Kerapu Kembali Berlayar, Bupati: “Tak Ada Lagi Antrean”"
date: "2025-06-18T14:18+07:00"
author: ["Ratna Wulandari", "Yosef Mbete"]
dateline: "PELABUHAN SENJA, KABARTELUK.COM -"
language: "id"
source: "feri.txt"
---

# Feri Pulau Kerapu Kembali Berlayar, Bupati: “Tak Ada Lagi Antrean”

*Kapal lama diganti setelah tiga bulan warga menumpang perahu nelayan.*

PELABUHAN SENJA, KABARTELUK.COM - Feri yang menghubungkan Pulau Kerapu dengan daratan kembali berlayar pada \
Selasa (17/6/2025), kata Bupati Teluk Senja, Marlina Hutapea.

“Kami menunggu kapal ini sejak [badai] bulan Maret. Mulai hari Rabu, 18 Juni, tidak ada lagi antrean,” ujar \
Marlina di dermaga.

Ia menambahkan bahwa tarif “tidak naik sepeser pun” sampai Desember 2025.

## Perahu nelayan tetap dibutuhkan

Ketua Koperasi Nelayan, Damar Prakoso, menyambut kapal itu dengan hati-hati. Menurut Damar, perahu kecil \
masih akan mengangkut hasil laut.

> “Feri datang dua kali sehari. Ikan tidak menunggu jadwal; ia busuk lebih dulu. Kalau es habis, kami yang \
menanggung.”

Damar mengingatkan, pertemuan pada Sabtu (21/6/2026) belum tentu jadi.

Jadwal feri:

1. Pagi: pukul 06.30 dari Pelabuhan Senja
2. Sore: pukul 15.00 dari Pulau Kerapu

“Saya hanya mau satu hal: \\<b>jangan\\</b> batalkan pelayaran & jangan telat,” kata salah satu penumpang \
sambil tertawa.
"""
    )


def test_fragment_has_no_front_matter() -> None:
    assert fragment(ARTICLE).startswith("# Feri Pulau Kerapu")


def test_furniture_is_left_out_unless_asked_for() -> None:
    assert "SCROLL" not in markdown(ARTICLE, None, WriteOptions())
    full = markdown(ARTICLE, None, WriteOptions(furniture=True))
    shown = ["SCROLL TO CONTINUE", "Baca juga: Jadwal", "Editor: Sulastri", "Harga Garam", "Nasional >"]
    assert all(text in full for text in shown)


def quoted(texts: list[str], spans: list[tuple[int, int]]) -> Article:
    """Return an article of paragraphs with quotations at the given spans of the text."""
    start, blocks = 0, []
    for text in texts:
        blocks.append(Block("paragraph", start, start + len(text), text))
        start += len(text) + 1
    quotations = tuple(
        Quotation(f"q{n}", "\n".join(texts)[slice(*span)], *span, "direct", None, None, None, "by hand")
        for n, span in enumerate(spans, 1)
    )
    return replace(ARTICLE, headline=None, deck=None, blocks=tuple(blocks), quotations=quotations)


def test_one_quotation_over_two_paragraphs_is_one_block_quote() -> None:
    assert fragment(quoted(["“Satu.", "“Dua.”"], [(1, 13)])) == "> “Satu.\n>\n> “Dua.”\n"


def test_two_quotations_in_two_paragraphs_are_two_block_quotes() -> None:
    assert fragment(quoted(["“Satu.”", "“Dua.”"], [(1, 6), (9, 13)])) == "> “Satu.”\n\n> “Dua.”\n"


def test_a_paragraph_with_a_word_outside_its_quotation_is_no_block_quote() -> None:
    assert fragment(quoted(["“Satu,” kata Damar."], [(1, 6)])) == "“Satu,” kata Damar.\n"
