"""Laws of the rules: the table, the manual pages and their examples, the fixes; cases that the pages do not show."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

import pytest

import artikel_cli.rules as rules
from artikel_cli.findings import Edit, Finding
from artikel_cli.rules import GROUPS, RULES, SECTIONS, Context, Rule, Settings, examine, example, manual
from artikel_cli.validate.fixes import mend

FOLDER = Path(rules.__file__).parent
SETTINGS = Settings(dateline="{PLACE}, HARIAN.com - ")
TODAY = date(2026, 11, 22)

INVISIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u00a0\u00ad\u200b-\u200f\u2060\ufeff\\s]+")


def look(code: str, inputs: tuple[bytes, ...], settings: Settings = SETTINGS) -> list[Finding]:
    """What a rule finds in inputs, the order being that of the corpus."""
    rule = RULES[code]
    contexts = [examine(raw, f"{n}.txt", settings, today=TODAY) for n, raw in enumerate(inputs)]
    if rule.scope == "article":
        return [finding for context in contexts for finding in rules.load(code).check(context, rule)]
    return list(compare(rule, contexts, settings))


def compare(rule: Rule, contexts: list[Context], settings: Settings) -> Iterator[Finding]:
    module = rules.load_corpus(rule.code)
    check = module.Check(rule, settings)
    for context in contexts:
        sketch = module.sketch(context)
        if sketch is not None:
            yield from check.see(context.name, sketch)
    for _, finding in check.finish():
        yield finding


def fires(code: str, text: str, settings: Settings = SETTINGS) -> list[str]:
    """The places that a rule finds in a text."""
    return [text[finding.start : finding.end] for finding in look(code, (text.encode(),), settings)]


def mended(text: str, edits: tuple[Edit, ...]) -> str:
    for edit in sorted(edits, key=lambda edit: -edit.start):
        text = text[: edit.start] + edit.replacement + text[edit.end :]
    return text


# The table


def test_the_table_is_the_folder() -> None:
    modules = {path.stem for path in FOLDER.glob("*.py") if not path.stem.startswith("_")}
    assert modules == {rule.module for rule in RULES.values()}


def test_names_are_unique() -> None:
    assert len({rule.name for rule in RULES.values()}) == len(RULES) >= 35


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_codes_and_names_have_one_form(rule: Rule) -> None:
    assert re.fullmatch(rf"[{''.join(GROUPS)}]\d{{3}}", rule.code)
    assert re.fullmatch(r"[a-z]+(?:-[a-z]+)+|mojibake|homoglyph", rule.name)
    assert (rule.scope == "corpus") == (rule.group == "corpus")


def test_the_table_is_sorted_and_without_gaps() -> None:
    for letter in GROUPS:
        numbers = [int(code[1:]) for code in RULES if code[0] == letter]
        assert numbers == list(range(1, len(numbers) + 1))


# The manual


@pytest.mark.parametrize("code", RULES)
def test_the_manual_has_its_sections(code: str) -> None:
    page = manual(code)
    summary, *sections = page
    assert summary == "" and page[""].endswith(".") and "\n" not in page[""]
    assert sections == [section for section in SECTIONS if section in page]
    assert {"What it does", "Why is this bad?", "Example", "Instead"} <= set(sections)
    assert all(page.values())


@pytest.mark.parametrize("code", RULES)
def test_the_summary_of_the_table_is_that_of_the_manual(code: str) -> None:
    assert manual(code)[""].casefold() == f"{RULES[code].summary}.".casefold()


@pytest.mark.parametrize("code", RULES)
def test_the_example_fires(code: str) -> None:
    found = look(code, example(code)[0])
    assert found
    assert {finding.code for finding in found} == {code}
    assert {finding.severity for finding in found} == {RULES[code].severity}
    assert all(finding.message and "\n" not in finding.message for finding in found)


@pytest.mark.parametrize("code", RULES)
def test_the_counter_example_does_not(code: str) -> None:
    assert look(code, example(code)[1]) == []


def test_a_setting_of_a_manual_is_a_setting() -> None:
    named = {name for code in RULES for name in re.findall(r"^- `([\w-]+)`:", manual(code).get("Settings", ""), re.M)}
    assert named == {field.replace("_", "-") for field in Settings.__struct_fields__}


# Places and fixes


@pytest.mark.parametrize("code", [code for code, rule in RULES.items() if rule.scope == "article"])
def test_findings_lie_in_the_text(code: str) -> None:
    for raw in (*example(code)[0], b"", b"\n", b"Satu", "\ufeff".encode(), b"\xff\x00\x81"):
        context = examine(raw, settings=SETTINGS)
        for finding in rules.load(code).check(context, RULES[code]):
            assert 0 <= finding.start <= finding.end <= len(context.text)
            for edit in finding.fix.edits if finding.fix else ():
                assert 0 <= edit.start <= edit.end <= len(context.text)


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_a_rule_gives_the_fix_that_the_table_promises(rule: Rule) -> None:
    fixes = [finding.fix for finding in look(rule.code, example(rule.code)[0])]
    assert any(fixes) == (rule.fix != "none")
    assert {fix.safe for fix in fixes if fix} <= {rule.fix == "safe"}


@pytest.mark.parametrize("rule", [rule for rule in RULES.values() if rule.fix != "none"], ids=lambda rule: rule.code)
def test_a_fixed_example_no_longer_fires(rule: Rule) -> None:
    raw = example(rule.code)[0][0]
    before = examine(raw, settings=SETTINGS)
    found = look(rule.code, (raw,))
    text = mended(before.text, tuple(edit for finding in found if finding.fix for edit in finding.fix.edits))
    assert look(rule.code, (text.encode(),)) == []
    if rule.fix == "safe":
        after = examine(text.encode(), settings=SETTINGS)
        assert [visible(block.text) for block in after.body] == [visible(block.text) for block in before.body]


@pytest.mark.parametrize("rule", [rule for rule in RULES.values() if rule.fix != "none"], ids=lambda rule: rule.code)
def test_the_fix_of_an_example_is_not_refused(rule: Rule) -> None:
    context = examine(example(rule.code)[0][0], settings=SETTINGS)
    found = list(rules.load(rule.code).check(context, rule))
    outcome = mend(context, found, partial(examine, settings=SETTINGS), unsafe=True)
    assert outcome.refused == []
    assert len(outcome.made) > 0


def visible(text: str) -> str:
    """The text as a reader sees it."""
    return INVISIBLE.sub("", text)


def test_severity_comes_with_the_rule() -> None:
    context = examine(example("T001")[0][0])
    (finding,) = rules.load("T001").check(context, RULES["T001"]._replace(severity="info"))
    assert finding.severity == "info"


# Cases that the pages do not show

LEAD = "Banjir di Sukamaju Surut\n\nBanjir di Desa Sukamaju surut pada Senin pagi, kata petugas.\n\n"

CASES = [
    ("S003", "Warga di CAFÉ” itu dan Kafé… tetap buka.", []),
    ("S003", "Harga naik 5Â°C di hulu.", ["Â°"]),
    ("S003", "Suhu \u0093naik\u0094 di hulu.", ["\u0093"]),
    ("S006", "\ufeffWarga pulang \U0001f468\u200d\U0001f469 dan senang.", []),
    ("S007", "Bantuan Rp\u00a05 juta dan 20\u00a0ton beras.", []),
    ("S011", "Tim A & B menang, skor < 3 dan > 1; AT&T; R&D.", []),
    ("S011", "Lihat <a href='x'>ini</a>.", ["<a href='x'>"]),
    ("S012", "McDonald, iPhone, GoTo, YouTube, TikTok, WhatsApp, detikJabar, MacBook dan DeGea.", []),
    ("S012", "Situs harian.com:8080, akun @JakartaKita, #JakartaBersih dan https://x.id/JakartaKita.", []),
    ("S012", "Pukul 10:30 dan 3,5 persen, S.Pd, M.Si, a.n. dan PT.", []),
    ("S012", "Baca juga:Harga Jagung Naik", ["juga:Harga"]),
    ("S012", "Gubernur JakartaRatna datang.", ["JakartaRatna"]),
    ("S015", "Kadar β-karoten, sinar γ dan Москва.", []),
    ("A012", "Warga pulang. Baca juga: Panen Jagung dan tidur.", ["Baca juga:"]),
    ("Q002", "”Kami lega hari ini,” kata Ratna Wiryani.", []),
    ("Q006", "“Kami lega :( sekali (sungguh) hari ini,” kata Ratna Wiryani.", []),
    ("Q007", 'Layar 14" dan 15" dipasang di balai desa.', []),
    ("T001", "Warga pulang pada Kamis, 19 Juni 2025.", []),
    ("T001", "Warga pulang pada SABTU, 19 Juni 2025.", ["SABTU, 19 Juni 2025"]),
    ("T002", "Warga pulang pada 29 Februari 2024 dan 28 Februari 2025.", []),
    ("T004", "Warga pulang pada 19 Juni 2025 dan kembali pada 21 Juni.", []),
    ("P001", "“Lega,” kata Budi Saptono, petani. “Senang,” kata Rini Santosa, guru.", []),
]


@pytest.mark.parametrize(("code", "line", "places"), CASES, ids=[f"{code} {line[:30]}" for code, line, _ in CASES])
def test_case(code: str, line: str, places: list[str]) -> None:
    text = line if line.startswith("\ufeff") else LEAD + line + "\n"
    assert fires(code, text) == places


def test_a_weekday_is_mended_in_its_own_letter_case() -> None:
    text = LEAD + "Warga pulang pada SABTU, 19 Juni 2025.\n"
    (finding,) = look("T001", (text.encode(),))
    assert finding.fix is not None
    assert finding.message == "2025-06-19 was a Thursday (Kamis), not as in ‘SABTU, 19 Juni 2025’"
    assert "pada KAMIS, 19 Juni 2025." in mended(text, finding.fix.edits)


@pytest.mark.parametrize(
    ("form", "dateline", "fits"),
    [
        ("{PLACE}, HARIAN.com - ", "SUKAMAJU, HARIAN.com - ", True),
        ("{PLACE}, HARIAN.com - ", "Sukamaju, HARIAN.com - ", False),
        ("{PLACE} ({source}) -- ", "SUKAMAJU (HARIAN) -- ", True),
        ("{Place} ({source}) - ", "Jakarta (ANTARA) - ", True),
        ("{Place} ({source}) - ", "JAKARTA (ANTARA) - ", False),
    ],
)
def test_house_form_of_the_dateline(form: str, dateline: str, fits: bool) -> None:
    text = f"Sungai Surut di Hulu\n\n{dateline}Banjir di desa itu surut pada Senin pagi setelah tiga hari.\n"
    assert (fires("A006", text, Settings(dateline=form)) == []) == fits


def test_the_shortest_article_is_a_setting() -> None:
    text = example("S013")[0][0].decode()
    assert fires("S013", text, Settings(minimum_words=5)) == []


def test_a_corpus_in_the_language_of_the_setting() -> None:
    english = example("C004")[0][2]
    assert len(look("C004", (english,), Settings(language="id"))) == 1
    assert look("C004", (english,), Settings(language="en")) == []


def test_exact_duplicates_are_no_near_duplicates() -> None:
    first = example("C002")[0][0]
    assert look("C002", (first, first)) == []
    assert len(look("C001", (first, first, first))) == 2


def test_sketches_are_small_and_the_same_in_every_process() -> None:
    import pickle

    for code in (code for code, rule in RULES.items() if rule.scope == "corpus"):
        sketch = rules.load_corpus(code).sketch(examine(example("C002")[0][0]))
        assert sketch is not None
        assert len(pickle.dumps(sketch)) < 400
        assert pickle.loads(pickle.dumps(sketch)) == sketch


def test_a_rule_finds_nothing_where_nothing_is_that_it_needs() -> None:
    needs = {code: getattr(rules.load(code), "NEEDS", None) for code, rule in RULES.items() if rule.scope == "article"}
    inputs = {raw for code in RULES for part in example(code) for raw in part} | {b"", b"\xff\xfe\x00", b"\xc3\xa9"}
    for raw in inputs:
        context = examine(raw, settings=SETTINGS, today=TODAY)
        for code, needed in needs.items():
            if needed is not None and needed.isdisjoint(context.traits):
                assert list(rules.load(code).check(context, RULES[code])) == [], code


def test_blanks_and_capitals_make_no_other_article() -> None:
    first = example("C002")[0][0]
    for old, new in ((" ", "  "), (" ", "\u00a0"), (". ", ".\n"), ("ba", "BA")):
        assert len(look("C001", (first, first.decode().replace(old, new).encode()))) == 1, (old, new)


HOSTILE = {
    "open quotations": "“Lega sekali hari ini, kata Ratna.\n\n" * 1500,
    "marks that do not pair": "“Lega,” kata Ratna, Rabu (25/6/2029). Ada” ini.\n\n" * 1500,
    "embeds and glue": "[Gambas:Video 20detik]\nWarga,kata dia pulang ke rumah.\n" * 1500,
    "tags": "<p " * 15000,
    "capitals": "diAaa " * 8000,
    "misread": "âââÃ©" * 8000,
    "subheadings": "Jadwal Pembersihan Rumah\n\n" * 2000,
    "a speaker with two thousand mentions": "“Lega,” kata Ratna Wiryani, petani. Ratna Wiriani pergi. " * 1000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_no_rule_is_slow_on_hostile_text(text: str) -> None:
    """What takes a tenth of a second here would take minutes if it grew with the square of the length."""
    context = examine((LEAD + text).encode(), today=TODAY)
    for code, rule in RULES.items():
        start = time.perf_counter()
        if rule.scope == "article":
            sum(1 for _ in rules.load(code).check(context, rule))
        else:
            rules.load_corpus(code).sketch(context)
        assert time.perf_counter() - start < 1, code
