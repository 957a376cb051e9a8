"""HTML: the text comes out whole, marks nest however they overlap, and nothing in it can become markup."""

from __future__ import annotations

import json
import os
import re
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree, html
from msgspec.structs import replace

from artikel_cli.model import Article, Block, Note, Part, Speaker
from artikel_cli.writers import WriteOptions, render, writer
from artikel_cli.writers._annotations import described, html_datetime
from artikel_cli.writers._marks import Mark, clean, put
from random_article import articles, texts
from sample_article import ARTICLE, LINES, TEXT

GOLD = Path(__file__).parents[2] / "shared/eval/gold"
CHECKER = os.environ.get("VNU_JAR", "")
STYLE = Path(__file__).parents[1] / "src/artikel_cli/writers/html.css"

write = writer("html")


def page(article: Article = ARTICLE, **options: Any) -> str:
    return write(article, None, WriteOptions(**options))


def tree(text: str) -> Any:
    return html.document_fromstring(text)


def text_of(element: Any) -> str:
    return "".join(element.itertext())


def folded(text: str) -> str:
    """Return a text as HTML shows it: white space folded, forbidden characters as U+FFFD."""
    return " ".join(re.split(r"[ \t\n\r\f]+", clean(text))).strip(" ")


def shown(root: Any, path: str) -> list[str]:
    return [folded(text_of(element)) for element in root.xpath(path)]


def without_mark(block: Block) -> str:
    if block.kind != "list_item":
        return block.text
    return re.sub(r"^([-*+•‣▪◦·–—]|(0|[1-9][0-9]{0,8})[.)])[ \t]+(?=\S)", "", block.text)


def assert_body_is_whole(article: Article) -> None:
    """Check that the page shows the text of each body block; a list prints number and bullet itself."""
    paths = "//div[@class='body']//*[self::p or self::h2 or self::li]"
    seen = shown(tree(page(article)), paths)
    for text, block in zip(seen, article.body(), strict=True):
        assert text in (folded(block.text), folded(without_mark(block)))


@given(articles())
def test_every_body_is_shown_whole(article: Article) -> None:
    assert_body_is_whole(article)


@given(articles(surrogates=True))
def test_what_xml_forbids_is_replaced(article: Article) -> None:
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]", page(article))


@pytest.mark.skipif(not GOLD.is_dir(), reason="the gold articles are not on this machine")
def test_real_articles_are_shown_whole() -> None:
    from artikel_cli.pipeline import parse

    files = sorted(GOLD.rglob("*.txt"))
    assert files
    for file in files:
        assert_body_is_whole(parse(file.read_text("utf-8")))


spans = st.tuples(st.integers(0, 30), st.integers(0, 30)).filter(lambda span: span[0] < span[1])


@given(st.text("abc \n", min_size=30, max_size=30), st.lists(spans, max_size=8))
def test_marks_nest_and_each_covers_its_text(text: str, drawn: list[tuple[int, int]]) -> None:
    offset = 100
    marks = [
        Mark(offset + start, offset + end, number % 3, "span", {"class": f"m{number}", "id": f"i{number}"})
        for number, (start, end) in enumerate(drawn)
    ]
    root, used = etree.Element("p"), set[str]()
    put(root, text, offset, marks, used)
    assert text_of(root) == text
    assert used == {f"i{number}" for number in range(len(drawn))}
    for number, (start, end) in enumerate(drawn):
        pieces = root.findall(f".//span[@class='m{number}']")
        assert "".join(map(text_of, pieces)) == text[start:end]
        assert [piece.get("id") for piece in pieces] == [f"i{number}"] + [None] * (len(pieces) - 1)


def test_crossing_marks_are_cut() -> None:
    root = etree.Element("p")
    put(root, "satu dua tiga", 0, [Mark(0, 8, 0, "q", {}), Mark(5, 13, 0, "time", {"id": "t"})], set())
    assert etree.tostring(root) == b'<p><q>satu <time id="t">dua</time></q><time> tiga</time></p>'


def test_nesting_is_not_limited_by_the_stack() -> None:
    root = etree.Element("p")
    put(root, "x" * 50_000, 0, [Mark(0, 50_000 - n, 0, "b", {}) for n in range(20_000)], set())
    assert etree.tostring(root).count(b"<b>") == 20_000


def test_annotations_of_the_sample() -> None:
    root = tree(page())
    marked = {
        css: shown(root, f"//*[self::h1 or ancestor::div[@class='body']]/descendant-or-self::*[@class='{css}']")
        for css in ("quotation", "reported", "speaker", "cue", "date", "date wrong", "insertion", "dateline")
    }
    assert marked == {
        "quotation": [
            "Tak Ada Lagi Antrean",
            "Kami menunggu kapal ini sejak [badai] bulan Maret. Mulai hari Rabu, 18 Juni, tidak ada lagi antrean,",
            "tidak naik sepeser pun",
            "Feri datang dua kali sehari. Ikan tidak menunggu jadwal; ia busuk lebih dulu. "
            "Kalau es habis, kami yang menanggung.",
            "Saya hanya mau satu hal: <b>jangan</b> batalkan pelayaran & jangan telat,",
        ],
        "reported": ["perahu kecil masih akan mengangkut hasil laut"],
        "speaker": ["Bupati", "Marlina", "Ia", "Damar", "salah satu penumpang"],
        "cue": ["ujar", "menambahkan", "Menurut", "kata"],
        "date": ["Selasa (17/6/2025)", "bulan Maret", "Rabu, 18 Juni", "Desember 2025"],
        "date wrong": ["Sabtu (21/6/2026)"],
        "insertion": ["[badai]"],
        "dateline": ["PELABUHAN SENJA, KABARTELUK.COM -"],
    }


def test_elements_of_the_sample() -> None:
    root = tree(page())
    expected = {
        "/html/@lang": ["id"],
        "//article/@lang": ["id"],
        "//h1": [LINES[1][1]],
        "//header/p[@class='deck']": [LINES[2][1]],
        "//address": ["Ratna Wulandari, Yosef Mbete"],
        "//header//time": ["Rabu, 18 Juni 2025 14:18 WIB"],
        "//header//time/@datetime": ["2025-06-18T14:18+07:00"],
        "//blockquote/p": [LINES[12][1]],
        "//ol[not(ancestor::aside)]/li": [text[3:] for kind, text in LINES if kind == "list_item"],
        "//footer//dt": ["Editor"],
        "//footer//dd": ["Sulastri Ningrum"],
        "//aside[@class='related']//li": ["Baca juga: Jadwal Lengkap Feri Pulau Kerapu"],
        "//aside[@class='teasers']/h3": ["Harga Garam Petani Turun Lagi"],
        "//aside[@class='teasers']/p": [LINES[-1][1]],
        "//section[@class='voice']/h3": ["Marlina Hutapea", "Damar Prakoso", "salah satu penumpang"],
        "//section[@class='voice'][1]//li/q": [quotation.text for quotation in ARTICLE.quotations[:3]],
        "//section[@class='dates']": [],
        "//section[@class='notes']//li": ["Sabtu (21/6/2026): 21 June 2026 is a Sunday, the text says Sabtu"],
        "//ul[@class='legend']/li": [
            "Quotation",
            "Reported speech",
            "Speaker",
            "Speech verb",
            "Date or time",
            "Weekday does not fit",
            "Editor’s insertion",
        ],
    }
    found = {
        path: [folded(item if isinstance(item, str) else text_of(item)) for item in root.xpath(path)]
        for path in expected
    }
    assert found == expected


def test_each_quotation_in_the_list_leads_to_its_place() -> None:
    root = tree(page())
    links = root.xpath("//a/@href")
    assert links == [f"#q{number}" for number in range(1, 7)]
    for link, quotation in zip(links, ARTICLE.quotations, strict=True):
        assert shown(root, f"//*[@id='{link[1:]}']") == [quotation.text]


@pytest.mark.parametrize(
    ("role", "affiliation", "text"),
    [
        ("Ketua", "Koperasi Nelayan", "Ketua, Koperasi Nelayan"),
        ("Ketua Koperasi Nelayan", "Koperasi Nelayan", "Ketua Koperasi Nelayan"),
        (None, "Koperasi Nelayan", "Koperasi Nelayan"),
        ("Ketua", None, "Ketua"),
        (None, None, ""),
    ],
)
def test_a_speaker_is_described_once(role: str | None, affiliation: str | None, text: str) -> None:
    assert described(Speaker("Damar", role, affiliation, None)) == text


def test_a_quotation_over_two_paragraphs_is_cut_and_has_one_id() -> None:
    blocks = (Block("paragraph", 0, 6, "“Satu."), Block("paragraph", 7, 13, "“Dua.”"))
    quotation = replace(ARTICLE.quotations[0], text="Satu.\n“Dua.", start=1, end=12, speaker=None)
    article = replace(
        ARTICLE,
        headline=None,
        deck=None,
        dateline=None,
        blocks=blocks,
        quotations=(quotation,),
        times=(),
        insertions=(),
    )
    found = re.findall(r"<blockquote>.*</blockquote>", page(article), re.DOTALL)
    attributes = 'class="quotation" title="Said by nobody named"'
    assert found == [
        "<blockquote>\n"
        f'<p>“<span {attributes} id="q1" data-evidence="by hand">Satu.</span></p>\n'
        f'<p><span {attributes} data-evidence="by hand">“Dua.</span>”</p>\n'
        "</blockquote>"
    ]


class Scripts(HTMLParser):
    """Collects what a browser takes for scripts, and the attributes of all elements."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.scripts: list[tuple[dict[str, str | None], str]] = []
        self.attributes: list[tuple[str, str, str | None]] = []
        self.inside: dict[str, str | None] | None = None
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes += [(tag, name, value) for name, value in attrs]
        self.inside = dict(attrs) if tag == "script" else None

    def handle_endtag(self, tag: str) -> None:
        self.inside = None

    def handle_data(self, data: str) -> None:
        if self.inside is not None:
            self.scripts.append((self.inside, data))


ATTACKS = [
    "</script><script>alert(1)</script>",
    "<!-- <script> -->",
    "</title></style><img src=x onerror=alert(1)>",
    "\" onmouseover='alert(1)' x=\"",
    "]]><!--",
    "&lt;script&gt;",
]


@pytest.mark.parametrize("attack", ATTACKS)
def test_text_never_becomes_markup(attack: str) -> None:
    part = Part(attack, 0, len(attack))
    block = Block("headline", 0, len(attack), attack)
    follow = Block("paragraph", len(attack) + 1, 2 * len(attack) + 1, attack)
    first = ARTICLE.quotations[1]
    assert first.speaker
    article = replace(
        ARTICLE,
        headline=part,
        deck=part,
        blocks=(block, follow),
        language=attack,
        published=attack,
        source=replace(ARTICLE.source, name=attack),
        quotations=(replace(first, start=0, end=9, speaker=replace(first.speaker, name=attack, role=attack)),),
        people=(replace(ARTICLE.people[0], name=attack),),
        notes=(replace(ARTICLE.notes[0], message=attack),),
        byline=(replace(ARTICLE.byline[0], name=attack),),
    )
    plain, seen = Scripts(page()), Scripts(page(article))
    assert [attributes for attributes, _ in seen.scripts] == [{"type": "application/ld+json"}]
    assert {(tag, name) for tag, name, _ in seen.attributes} <= {(tag, name) for tag, name, _ in plain.attributes}
    assert json.loads(seen.scripts[0][1])["headline"] == attack
    assert shown(tree(page(article)), "//h1") == [folded(attack)]


def test_the_page_needs_no_network_and_runs_no_script() -> None:
    seen = Scripts(page(furniture=True))
    assert all(value and value.startswith("#") for _, name, value in seen.attributes if name in ("href", "src"))
    assert not re.search(r"url\(|@import", STYLE.read_text("utf-8"))


def test_json_ld_says_what_the_article_says() -> None:
    (_, data), *others = Scripts(page()).scripts
    assert not others
    assert json.loads(data) == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": LINES[1][1],
        "description": LINES[2][1],
        "inLanguage": "id",
        "datePublished": "2025-06-18T14:18+07:00",
        "author": [
            {"@type": "Person", "name": "Ratna Wulandari"},
            {"@type": "Person", "name": "Yosef Mbete"},
        ],
        "editor": [{"@type": "Person", "name": "Sulastri Ningrum"}],
        "sourceOrganization": [{"@type": "Organization", "name": "KABARTELUK.COM"}],
        "dateline": "PELABUHAN SENJA, KABARTELUK.COM -",
        "contentLocation": [{"@type": "Place", "name": "PELABUHAN SENJA"}],
        "mentions": [
            {
                "@type": "Person",
                "name": "Marlina Hutapea",
                "jobTitle": "Bupati",
                "affiliation": {"@type": "Organization", "name": "Teluk Senja"},
            },
            {
                "@type": "Person",
                "name": "Damar Prakoso",
                "jobTitle": "Ketua",
                "affiliation": {"@type": "Organization", "name": "Koperasi Nelayan"},
            },
        ],
        "articleBody": "\n".join(block.text for block in ARTICLE.body()),
    }


@given(articles())
def test_json_ld_is_ascii_json_that_no_text_can_end(article: Article) -> None:
    ((attributes, data),) = Scripts(page(article)).scripts
    assert attributes == {"type": "application/ld+json"}
    assert data.isascii()
    assert "<" not in data
    assert json.loads(data)["@type"] == "NewsArticle"


def test_fragment_is_the_article_element_alone() -> None:
    fragment = page(standalone=False)
    assert fragment.startswith('<article class="artikel" lang="id">')
    assert fragment.endswith("</article>\n")
    assert fragment.strip() in page()


def test_furniture_is_shown_when_asked_for() -> None:
    assert "SCROLL TO" not in page()
    assert shown(tree(page(furniture=True)), "//p[starts-with(@class, 'furniture')]") == [
        "Nasional > Transportasi",
        "SCROLL TO CONTINUE WITH CONTENT",
        "Editor: Sulastri Ningrum",
    ]


def test_text_of_an_unknown_language_is_not_labelled_as_english() -> None:
    root = tree(page(replace(ARTICLE, language=None)))
    assert root.xpath("/html/@lang") == [""]
    assert {element.get("lang") for element in root.xpath("//aside[@lang='en']//q")} == {""}


def test_an_article_without_a_headline_says_so() -> None:
    root = tree(page(replace(ARTICLE, headline=None, source=replace(ARTICLE.source, name=None))))
    assert shown(root, "//h1[@class='untitled']") == shown(root, "//title") == ["Article without a headline"]


@pytest.mark.parametrize(
    ("value", "valid"),
    [
        ("2025-06-17", True),
        ("2025-06", True),
        ("2025", True),
        ("2025-06-18T14:18+07:00", True),
        ("2025-06-18T14:18", True),
        ("P7D", True),
        ("PT36H", True),
        ("P1DT2H30M", True),
        ("2025-02-30", False),
        ("2025-13", False),
        ("2025-06-18T25:00", False),
        ("2025-05-24/2025-05-25", False),
        ("2025-06-17TNI", False),
        ("201X", False),
        ("P1M", False),
        ("PXD", False),
        ("P", False),
        ("PT", False),
        ("PRESENT_REF", False),
        ("", False),
        (None, False),
    ],
)
def test_datetime_holds_only_what_html_knows(value: str | None, valid: bool) -> None:
    assert html_datetime(value) == (value if valid else None)


def luminance(colour: str) -> float:
    """Return the relative luminance of ``#rrggbb`` (WCAG 2.2)."""
    parts = [int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("theme", [0, 1, 2], ids=["light", "dark", "print"])
def test_colours_have_the_contrast_of_wcag_aa(theme: int) -> None:
    themes = re.findall(r":root \{(.*?)\}", STYLE.read_text("utf-8"), re.DOTALL)
    assert len(themes) == 3
    colours = {
        name: (f"#{value[1] * 2}{value[2] * 2}{value[3] * 2}" if len(value) == 4 else value)
        for part in (themes[0], themes[theme])
        for name, value in re.findall(r"--(\w+): (#\w+);", part)
    }
    for ground in ("paper", "quotation"):
        for ink in ("ink", "soft", "speaker", "cue", "date", "wrong", "accent"):
            light, dark = sorted((luminance(colours[ink]), luminance(colours[ground])), reverse=True)
            assert (light + 0.05) / (dark + 0.05) >= 4.5, f"{ink} on {ground}"


@pytest.mark.skipif(not Path(CHECKER).is_file(), reason="VNU_JAR does not name the Nu HTML checker (npm vnu-jar)")
def test_nu_html_checker_finds_nothing(tmp_path: Path) -> None:
    untitled = replace(ARTICLE, headline=None, deck=None, byline=(), quotations=(), insertions=(), notes=(), credits=())
    pages = {
        "sample": render("html", ARTICLE),
        "furniture": render("html", ARTICLE, None, WriteOptions(furniture=True)),
        "untitled": render("html", untitled),
        "unknown": render("html", replace(untitled, language=None)),
    }
    for name, content in pages.items():
        (tmp_path / f"{name}.html").write_bytes(content)
    done = subprocess.run(
        ["java", "-jar", CHECKER, *map(str, sorted(tmp_path.glob("*.html")))],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


@given(texts)
def test_clean_keeps_the_length_of_all_but_line_ends(text: str) -> None:
    assert len(clean(text)) == len(text) - text.count("\r\n")


def test_dates_that_the_text_does_not_spell_out_are_listed_once() -> None:
    first, *others = ARTICLE.times
    told = replace(first, text="Sabtu", end=first.start + 5, value="2026-06-20", edtf="2026-06-20", basis="reference")
    week = replace(told, text="pekan\nini", end=told.start + 9, value="2026-W25", edtf="2026-06-15/2026-06-21")
    vague = replace(told, value="FUTURE_REF", edtf=None)
    root = tree(page(replace(ARTICLE, times=(told, told, week, vague, *others))))
    rows = root.xpath("//section[@class='dates']//dl/div")
    assert [[text_of(cell) for cell in row] for row in rows] == [
        ["Sabtu", "2026-06-20"],
        ["pekan ini", "2026-06-15/2026-06-21"],
    ]
    assert root.xpath("//section[@class='dates']//time/@datetime") == ["2026-06-20"]


def test_an_open_question_names_the_words_that_it_is_about() -> None:
    block = max(ARTICLE.blocks, key=lambda block: len(block.text))
    many = Note("x", "why?", block.start, block.end)
    odd = [Note("x", "why?", 0, 0), Note("x", "why?", len(TEXT), len(TEXT))]
    root = tree(page(replace(ARTICLE, notes=(many, *odd))))
    long, *short = map(text_of, root.xpath("//section[@class='notes']//li"))
    assert long == f"{block.text[:80].rstrip()}…: why?"
    assert short == ["why?", "why?"]
