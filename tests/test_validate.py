"""The engine of the validation: settings, selection, fixes, baselines and runs, with two tiny rules of its own."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from types import ModuleType

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from artikel_cli.cli.app import run as artikel
from artikel_cli.cli.inputs import Input
from artikel_cli.errors import ArtikelError
from artikel_cli.findings import Edit, Finding, Fix
from artikel_cli.pipeline import parse
from artikel_cli.rules import RULES, Context, Rule, examine
from artikel_cli.rules import Settings as RuleSettings
from artikel_cli.source import Source
from artikel_cli.validate.baseline import Baseline
from artikel_cli.validate.catalogue import CATALOGUE, DOCUMENT_RULES, manual
from artikel_cli.validate.check import Checked, Checker, Document
from artikel_cli.validate.diffs import unified
from artikel_cli.validate.fingerprints import fingerprint, numbered
from artikel_cli.validate.fixes import apply, mend
from artikel_cli.validate.run import checked, compared
from artikel_cli.validate.selection import Layer, Selection, matches, resolve
from artikel_cli.validate.settings import Settings, as_toml, json_schema, read

ARTICLE = """\
Sungai Surut Lagi

TANJUNG, WARTA NUSA - Air sungai surut pada pagi hari, Senin (16/6/2025). Warga pulang ke rumah.
"Kami lega," kata Ratna Wiryani, warga desa, Senin (16/6/2025).
Jalan desa dibuka lagi untuk umum.
Editor: Sabar
"""

WORD = Rule("X001", "marked-word", "warning", "safe", "article", "a word that the test looks for")
ECHO = Rule("X002", "echo", "info", "none", "corpus", "a text that was there before")


def finding(word: str, text: str, replacement: str | None = None, *, safe: bool = True) -> Finding:
    """A finding at the first place of a word, with a fix that replaces it."""
    start = text.index(word)
    end = start + len(word)
    fix = None if replacement is None else Fix("write it", (Edit(start, end, replacement),), safe)
    return Finding("X001", f"found {word}", start, end, "warning", fix)


def check(context: Context, rule: Rule) -> Iterator[Finding]:
    """Find ``[old>new]`` and mend it to ``new``; ``[old?new]`` likewise, but not safely."""
    for match in re.finditer(r"\[(\w+)([>?])(\w+)\]", context.text):
        edit = Edit(match.start(), match.end(), match[3])
        yield rule.finding(f"{match[1]} should be {match[3]}", *match.span(), Fix("mend it", (edit,), match[2] == ">"))


class EchoCheck:
    """Tells of a second text as it comes, and at the end of the first text."""

    def __init__(self, rule: Rule, settings: RuleSettings) -> None:
        self.rule, self.seen = rule, dict[str, str]()

    def see(self, name: str, sketch: tuple[str]) -> Iterator[Finding]:
        if sketch[0] in self.seen:
            yield self.rule.finding(f"as {self.seen[sketch[0]]}", 0, 1)
        self.seen.setdefault(sketch[0], name)

    def finish(self) -> Iterator[tuple[str, Finding]]:
        yield next(iter(self.seen.values())), self.rule.finding("the first of all", 0, 1)


@pytest.fixture
def tiny(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The catalogue with the two rules above."""
    for rule in (WORD, ECHO):
        module = ModuleType(rule.module)
        monkeypatch.setitem(sys.modules, f"artikel_cli.rules.{rule.module}", module)
        monkeypatch.setitem(RULES, rule.code, rule)
        monkeypatch.setitem(CATALOGUE, rule.code, rule)
    word, echo = (sys.modules[f"artikel_cli.rules.{rule.module}"] for rule in (WORD, ECHO))
    vars(word).update(check=check)
    vars(echo).update(sketch=lambda context: (context.text.strip(),), Check=EchoCheck)
    monkeypatch.setitem(__import__("artikel_cli.rules", fromlist=["GROUPS"]).GROUPS, "X", "tiny")
    resolve.cache_clear()
    yield
    resolve.cache_clear()


def selection(toml: str = "", **layer: tuple[str, ...]) -> Selection:
    loaded = read(toml.encode(), "artikel.toml")
    assert loaded is not None
    line = Layer(layer.get("select"), layer.get("extend_select", ()), layer.get("ignore", ()), "command line")
    return Selection(loaded, "artikel.toml", line)


# Settings


@pytest.mark.parametrize(
    ("toml", "message"),
    [
        ('slect = ["T"]', "artikel.toml: unknown key slect; write select"),
        ("[[per-file]]\nfiles = []\nignor = []", "artikel.toml: unknown key per-file[0].ignor; write ignore"),
        ("fail_on = 'info'", "artikel.toml: unknown key fail_on; write fail-on"),
        ("fail-on = 'eror'", "artikel.toml: fail-on: invalid enum value 'eror'; write error"),
        ("[severity]\nT001 = 'warn'", "severity[...]: invalid enum value 'warn'; write warning"),
        ("[[per-file]]", "per-file[0]: object missing required field `files`"),
        ("select = 'T'", "select: expected `array`, got `str`"),
        ("select = [", "artikel.toml: not TOML: "),
        ("a = " + "[" * 5000, "artikel.toml: not TOML: "),
    ],
)
def test_wrong_settings_are_refused_with_the_remedy(toml: str, message: str) -> None:
    with pytest.raises(ArtikelError, match=re.escape(message)):
        read(toml.encode(), "artikel.toml")


def test_settings_that_are_not_utf8_are_refused() -> None:
    with pytest.raises(ArtikelError, match="byte 10 is not UTF-8"):
        read(b'select = "\xff"', "artikel.toml")


def test_pyproject_has_them_in_its_table_or_not_at_all() -> None:
    assert read(b"[project]\nname = 'x'\n", "a/pyproject.toml") is None
    loaded = read(b"[tool.artikel]\nfail-on = 'info'\n", "a/pyproject.toml")
    assert loaded is not None
    assert loaded.settings == Settings(fail_on="info")


SETTINGS = """\
select = ["T", "weekday-conflict"]
ignore = ["C"]
minimum-words = 100
baseline = "tanda \\" \\\\ kutip\\u007f.json"

[severity]
T = "info"

[[per-file]]
files = ["arsip/**"]
minimum-words = 40
severity = { T001 = "error" }
"""


def test_settings_are_shown_as_they_can_be_read() -> None:
    loaded = read(SETTINGS.encode(), "artikel.toml")
    assert loaded is not None
    assert read(as_toml(loaded).encode(), "artikel.toml") == loaded


def test_the_schema_takes_what_is_read_and_refuses_what_is_not() -> None:
    import tomllib

    schema = json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(tomllib.loads(SETTINGS), schema)
    refused: list[dict[str, object]] = [{"slect": []}, {"per-file": [{}]}, {"fail-on": "eror"}]
    for wrong in refused:
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(wrong, schema)


def test_the_schema_says_what_every_key_means() -> None:
    for definition in json_schema()["$defs"].values():
        assert [key for key, value in definition["properties"].items() if not value.get("description")] == []


# Selection


@pytest.mark.parametrize(
    ("toml", "line", "codes"),
    [
        ('select = ["T001"]', {}, "T001"),
        ('select = ["weekday-conflict"]', {}, "T001"),
        ('select = ["TIMES"]', {}, "T001 T002 T003 T004"),
        ('select = ["t"]', {}, "T001 T002 T003 T004"),
        ('select = ["T"]\nignore = ["T00"]', {}, ""),
        ('select = ["T"]\nignore = ["T001"]', {}, "T002 T003 T004"),
        ('select = ["T001"]\nignore = ["T"]', {}, "T001"),
        ('select = ["T001"]\nignore = ["ALL"]', {}, "T001"),
        ('select = ["T001"]\nignore = ["T001"]', {}, ""),
        ('select = ["T001"]\nextend-select = ["D001"]', {}, "T001 D001"),
        ('select = ["T001"]', {"select": ("D",)}, "D001 D002"),
        ('select = ["T001"]\nignore = ["D001"]', {"select": ("D",)}, "D001 D002"),
        ('select = ["T001"]', {"extend_select": ("D001",)}, "T001 D001"),
        ('select = ["T"]', {"ignore": ("T",)}, ""),
    ],
)
def test_the_more_exact_selector_wins(toml: str, line: dict[str, tuple[str, ...]], codes: str) -> None:
    assert list(selection(toml, **line).default.rules) == codes.split()


def test_everything_is_selected_by_default() -> None:
    assert selection().default.rules == CATALOGUE


@pytest.mark.parametrize(
    ("selector", "remedy"),
    [("T009", "T00"), ("weekday-conflit", "weekday-conflict"), ("time", "times"), ("zzz", "lists")],
)
def test_a_selector_that_names_nothing_is_an_error(selector: str, remedy: str) -> None:
    with pytest.raises(ArtikelError, match=f"{selector!r}; .*{remedy}"):
        selection(f"[[per-file]]\nfiles = ['*']\nignore = ['{selector}']")


PER_FILE = """\
select = ["T001", "S013"]
minimum-words = 100

[severity]
T = "warning"

[[per-file]]
files = ["arsip/**", "*.bak.txt"]
ignore = ["T"]
minimum-words = 40

[[per-file]]
files = ["arsip/2024/"]
extend-select = ["T001"]
severity = { weekday-conflict = "info" }
"""


@pytest.mark.parametrize(
    ("path", "rules", "words"),
    [
        ("berita/a.txt", {"S013": "warning", "T001": "warning"}, 100),
        ("arsip/a.txt", {"S013": "warning"}, 40),
        ("x/y/a.bak.txt", {"S013": "warning"}, 40),
        ("arsip/2024/1/a.txt", {"S013": "warning", "T001": "info"}, 40),
    ],
)
def test_settings_of_some_files_come_on_top(path: str, rules: dict[str, str], words: int) -> None:
    plan = selection(PER_FILE).plan(path)
    assert {code: rule.severity for code, rule in plan.rules.items()} == rules
    assert plan.settings.minimum_words == words


def test_equal_plans_are_made_once() -> None:
    chosen = selection(PER_FILE)
    assert chosen.plan("arsip/a.txt") is chosen.plan("arsip/b.txt")
    assert set(chosen.everywhere) == {"S013", "T001"}


@pytest.mark.parametrize(
    ("path", "pattern", "matching"),
    [
        ("a.txt", "*.txt", True),
        ("x/a.txt", "x/*.txt", True),
        ("x/y/a.txt", "x/*.txt", False),
        ("x/y/a.txt", "x/**/*.txt", True),
        ("x/a.txt", "x/**/*.txt", True),
        ("x/y/a.txt", "x/**", True),
        ("y/x/a.txt", "x/**", False),
        ("y/x/a.txt", "**/x/**", True),
        ("a.txt", "?.txt", True),
        ("b.txt", "[!b].txt", False),
        ("../a.txt", "../*.txt", True),
    ],
)
def test_patterns(path: str, pattern: str, matching: bool) -> None:
    assert matches(path.split("/"), pattern.split("/")) is matching


def test_no_pattern_is_slow() -> None:
    start = time.perf_counter()
    assert not matches(["a"] * 2000, ["**", "a"] * 40 + ["b"])
    assert time.perf_counter() - start < 5


# The catalogue


def test_document_rules_have_a_module_with_a_manual_each() -> None:
    for code, rule in DOCUMENT_RULES.items():
        assert list(manual(code)) == ["", "What it does", "Why is this bad?", "Example", "Instead"]
        assert CATALOGUE[code] is rule
        assert rule.group == "documents"


# Fixes


def mended(text: str, *findings: Finding, unsafe: bool = False) -> tuple[str, list[str]]:
    """The text with the fixes of the findings made, and the reasons why some were not."""
    outcome = mend(examine(text.encode()), findings, examine, unsafe=unsafe)
    return outcome.context.text, [reason for _, reason in outcome.refused]


def test_a_fix_is_made() -> None:
    assert mended(ARTICLE, finding("desa dibuka", ARTICLE, "desa  dibuka")) == (
        ARTICLE.replace("desa dibuka", "desa  dibuka"),
        [],
    )


def test_an_unsafe_fix_waits_to_be_asked_for() -> None:
    fix = finding("umum", ARTICLE, "semua", safe=False)
    assert mended(ARTICLE, fix) == (ARTICLE, [])
    assert mended(ARTICLE, fix, unsafe=True)[0] == ARTICLE.replace("umum", "semua")


@pytest.mark.parametrize(
    ("word", "replacement", "reason"),
    [
        ("\n\nTANJUNG", " TANJUNG", "the headline would change"),
        ("Jalan desa dibuka lagi", "Baca juga: Jalan desa dibuka lagi", "the body would change"),
        ("warga desa, ", "warga desa\n\n\nEditor: Budi\n", "the body would change"),
        ("Jalan", "", None),
        ("umum", "umum \ud800", "utf-8 has no such character"),
    ],
)
def test_a_fix_that_changes_more_than_it_means_is_refused(word: str, replacement: str, reason: str | None) -> None:
    text, reasons = mended(ARTICLE, finding(word, ARTICLE, replacement))
    assert reasons == ([reason] if reason else [])
    assert text == (ARTICLE if reason else ARTICLE.replace(word, replacement))


def test_a_fix_that_loses_a_quotation_elsewhere_is_refused() -> None:
    text = ARTICLE.replace("Jalan", 'Kepala desa menulis "Jalan')
    quoted = '"Kami lega,"'
    at = text.index(quoted)
    fix = Fix("take them out", (Edit(at, at + len(quoted), quoted.strip('"')),), safe=True)
    result, reasons = mended(text, Finding("X001", "a mark", 0, 1, "warning", fix))
    assert (result, len(reasons)) == (text, 1)


def test_good_fixes_are_made_though_others_are_refused() -> None:
    words = ("pada pagi hari", "Warga pulang", "dibuka lagi")
    good = [finding(word, ARTICLE, word.replace(" ", "  ")) for word in words]
    bad = finding("\n\nTANJUNG", ARTICLE, " TANJUNG")
    text, reasons = mended(ARTICLE, *good, bad)
    assert reasons == ["the headline would change"]
    assert all(word.replace(" ", "  ") in text for word in words)


def test_bad_fixes_without_end_cost_a_bounded_number_of_parses() -> None:
    text = ARTICLE.replace("umum", "umum " + "kata " * 400)
    spots = [match.start() for match in re.finditer("kata", text)][1:]
    bad = [Finding("X001", "w", at, at, "warning", Fix("f", (Edit(at, at, '"'),), safe=True)) for at in spots]
    parses = 0

    def counting(raw: bytes) -> Context:
        nonlocal parses
        parses += 1
        return examine(raw)

    outcome = mend(examine(text.encode()), [*bad, finding("TANJUNG", text, "Editor: TANJUNG")], counting, unsafe=False)
    assert parses <= 32
    assert len(outcome.made) + len(outcome.refused) == len(bad) + 1


def test_of_fixes_that_overlap_the_first_is_made() -> None:
    first, second = finding("Warga pulang", ARTICLE, "Warga  pulang"), finding("pulang ke", ARTICLE, "pulang  ke")
    assert mended(ARTICLE, second, first)[0] == ARTICLE.replace("Warga pulang", "Warga  pulang")


@pytest.mark.parametrize("edits", [(Edit(5, 3, ""),), (Edit(0, 10**6, ""),), (Edit(0, 4, ""), Edit(2, 6, "")), ()])
def test_edits_that_make_no_sense_are_refused(edits: tuple[Edit, ...]) -> None:
    broken = Finding("X001", "broken", 0, 1, "warning", Fix("f", edits, safe=True))
    assert mended(ARTICLE, broken) == (ARTICLE, ["its edits do not lie in the text"])


@pytest.mark.parametrize(
    ("end", "encoding"), [("\r\n", "utf-8"), ("\r", "utf-8"), ("\r\n", "cp1252"), ("\n", "utf-16")]
)
def test_line_ends_and_encoding_are_kept(end: str, encoding: str) -> None:
    text = ARTICLE.replace("Sabar", "Sabár").replace("\n", end)
    raw = text.encode(encoding)
    context = examine(raw)
    start = context.text.index(" Warga pulang")
    fix = Finding("X001", "m", start, start + 1, "warning", Fix("f", (Edit(start, start + 1, "\n"),), safe=True))
    outcome = mend(context, [fix], examine, unsafe=False)
    assert outcome.context.raw == text.replace(" Warga pulang", f"{end}Warga pulang").encode(encoding)


def test_bytes_that_are_no_text_are_left_alone() -> None:
    raw = ARTICLE.encode() + b"\x00\xff\x81"
    context = examine(raw)
    outcome = mend(context, [finding("umum", context.text, "semua")], examine, unsafe=False)
    assert (outcome.context.raw, [reason for _, reason in outcome.refused]) == (
        raw,
        ["its bytes would not come back as they were"],
    )


@given(
    st.text(max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 5), st.text(max_size=4)), max_size=6)
)
def test_edits_are_applied_as_one_by_one_from_the_end(text: str, drawn: list[tuple[int, int, str]]) -> None:
    edits: list[Edit] = []
    for start, length, replacement in sorted(drawn):
        if start >= (edits[-1].end if edits else 0) and start + length <= len(text):
            edits.append(Edit(start, start + length, replacement))
    expected = text
    for edit in reversed(edits):
        expected = expected[: edit.start] + edit.replacement + expected[edit.end :]
    assert apply(text, edits) == expected


def patched(text: str, diff: str) -> str:
    """Apply a unified diff as patch does."""
    lines, result, position = re.findall(r"[^\n]*\n|[^\n]+", text), [], 0
    body = re.findall(r"[^\n]*\n", diff)[2:]
    for index, line in enumerate(body):
        content = line[1:-1] if body[index + 1 : index + 2] == ["\\ No newline at end of file\n"] else line[1:]
        if header := re.match(r"@@ -(\d+)(?:,(\d+))? ", line):
            start = int(header[1]) - (header[2] != "0")
            result += lines[position:start]
            position = start
        elif line[0] in " -":
            assert lines[position] == content
            result += [content] if line[0] == " " else []
            position += 1
        elif line[0] == "+":
            result.append(content)
    return "".join(result + lines[position:])


LINES = st.lists(st.sampled_from(["a\n", "b\n", "\n", "c\r\n"]), max_size=12).map("".join)


@given(LINES, LINES, st.sampled_from(["", "x"]), st.sampled_from(["", "y"]))
def test_a_diff_leads_from_one_text_to_the_other(old: str, new: str, old_tail: str, new_tail: str) -> None:
    old, new = old + old_tail, new + new_tail
    diff = unified(old, new, "a.txt")
    assert (diff == "") == (old == new)
    assert patched(old, diff) == new


def test_the_diff_of_a_long_text_is_quick() -> None:
    old, new = "sama\n" * 50_000, "beda\nlain\n" + "sama\n" * 30_000 + "beda\n" * 20_000
    start = time.perf_counter()
    assert patched(old, unified(old, new, "a.txt")) == new
    assert time.perf_counter() - start < 10


# Fingerprints and baselines


def test_a_fingerprint_knows_neither_its_line_nor_the_lines_around() -> None:
    moved = "Catatan redaksi yang baru\n\n" * 20 + ARTICLE.replace("\n", "\r\nSisipan.\r\n")
    here, there = (fingerprint(Source.from_text(text), finding("pulang", text)) for text in (ARTICLE, moved))
    assert here == there
    other = ARTICLE.replace("Warga pulang", "Semua pulang")
    assert fingerprint(Source.from_text(other), finding("pulang", other)) != here


def test_findings_that_are_alike_are_numbered() -> None:
    same = finding("pulang", ARTICLE)
    first, second = numbered(Source.from_text(ARTICLE), [same, same])
    assert (first[:-1], first[-1], second[-1]) == (second[:-1], "1", "2")


def known(
    *words: str, exists: Callable[[str], bool] = lambda path: True, grow: bool = False, path: str = "a.txt"
) -> Baseline:
    """A baseline that knows the findings at these words of the article in ``a.txt``."""
    writer = Baseline({}, lambda _: True, grow=True)
    writer.new(path, Source.from_text(ARTICLE), [finding(word, ARTICLE) for word in words], {"X001"})
    return Baseline.read(writer.write(), "b.json", exists, grow=grow)


def fresh(baseline: Baseline, *words: str, path: str = "a.txt", codes: tuple[str, ...] = ("X001",)) -> list[str]:
    """The words whose findings the baseline does not know."""
    new = baseline.new(path, Source.from_text(ARTICLE), [finding(word, ARTICLE) for word in words], codes)
    return [item.message.removeprefix("found ") for item in new]


def marks(baseline: Baseline) -> dict[str, int]:
    return {path: sum(entries.values()) for path, entries in json.loads(baseline.write())["files"].items()}


def test_known_findings_are_hidden_and_new_ones_are_not() -> None:
    baseline = known("pulang", "umum")
    assert fresh(baseline, "pulang", "umum", "Jalan") == ["Jalan"]
    assert (baseline.hidden, baseline.stale()) == (2, [])


def test_a_finding_is_known_as_often_as_it_was_found() -> None:
    assert fresh(known("pulang"), "pulang", "pulang") == ["pulang"]


def test_what_is_mended_is_stale_and_taken_out() -> None:
    baseline = known("pulang", "umum")
    assert fresh(baseline, "umum", "Jalan") == ["Jalan"]
    assert baseline.stale() == ["a.txt: X001"]
    assert marks(baseline) == {"a.txt": 1}


def test_a_baseline_grows_only_where_that_is_allowed() -> None:
    baseline = known("pulang", grow=True)
    assert fresh(baseline, "pulang", "Jalan") == []
    assert marks(baseline) == {"a.txt": 2}


def test_what_was_not_looked_for_is_neither_stale_nor_taken_out() -> None:
    by_file, by_rule = known("pulang"), known("pulang")
    fresh(by_file, path="b.txt")
    fresh(by_rule, codes=("T001",))
    assert by_file.stale() == by_rule.stale() == []
    assert marks(by_file) == marks(by_rule) == {"a.txt": 1}


def test_a_file_that_was_moved_keeps_its_known_findings() -> None:
    baseline = known("pulang", "umum", exists=lambda path: path != "a.txt")
    assert fresh(baseline, "pulang", "Jalan", path="arsip/a.txt") == ["Jalan"]
    assert baseline.stale() == ["a file that has gone: X001"]
    assert marks(baseline) == {"arsip/a.txt": 1}


def test_a_baseline_is_written_the_same_whatever_the_order() -> None:
    assert known("pulang", "umum").write() == known("umum", "pulang").write()


@pytest.mark.parametrize("raw", [b"", b"[]", b'{"format": "artikel-baseline/2", "files": {}}', b"\xff", b"[" * 9999])
def test_what_is_no_baseline_is_refused(raw: bytes) -> None:
    with pytest.raises(ArtikelError, match=r"b\.json: not a baseline"):
        Baseline.read(raw, "b.json", lambda path: True)


# Runs


def checker(toml: str = "", fixing: str | None = None) -> Checker:
    return Checker(selection(toml, select=("X",)), fixing=fixing)  # type: ignore[arg-type]  # one of its literals


@pytest.mark.usefixtures("tiny")
def test_findings_come_in_the_order_of_the_text() -> None:
    text = ARTICLE.replace("umum", "[a>b] [c>d]").replace("Warga", "[e>f]")
    found = checker().check(text.encode(), "a.txt", lambda _: None)
    assert [item.message for item in found.findings] == ["e should be f", "a should be b", "c should be d"]


@pytest.mark.usefixtures("tiny")
def test_fixing_looks_again_and_keeps_what_is_left() -> None:
    text = ARTICLE.replace("umum", "[semua>umum] orang [tua?muda]")
    found = checker(fixing="safe").check(text.encode(), "a.txt", lambda _: None)
    assert found.mended is not None
    assert found.mended.after.text == ARTICLE.replace("umum", "umum orang [tua?muda]")
    assert [item.message for item in found.mended.made] == ["semua should be umum"]
    assert [item.message for item in found.findings] == ["tua should be muda"]
    everything = checker(fixing="all").check(text.encode(), "a.txt", lambda _: None)
    assert everything.mended is not None
    assert everything.mended.after.text == ARTICLE.replace("umum", "umum orang muda")


def results(texts: dict[str, str], toml: str = "") -> list[tuple[str, list[str], bool]]:
    one = checker(toml)
    run = compared(
        (one.check(text.encode(), name, lambda _: None) for name, text in texts.items()),
        one,
        lambda name: Source.from_text(texts[name], name),
    )
    checks = [result for result in run if isinstance(result, Checked)]
    assert all(check.source is not None for check in checks if check.findings)
    return [(check.name, [f"{f.severity}: {f.message}" for f in check.findings], check.late) for check in checks]


@pytest.mark.usefixtures("tiny")
def test_articles_are_compared_in_their_order() -> None:
    assert results({"a": ARTICLE, "b": "Lain.", "c": ARTICLE}) == [
        ("a", [], False),
        ("b", [], False),
        ("c", ["info: as a"], False),
        ("a", ["info: the first of all"], True),
    ]


@pytest.mark.usefixtures("tiny")
def test_a_file_has_its_own_severity_and_selection_in_comparisons_too() -> None:
    toml = "[[per-file]]\nfiles = ['c']\nseverity = {X002 = 'error'}\n[[per-file]]\nfiles = ['a']\nignore = ['X002']"
    assert results({"a": ARTICLE, "b": ARTICLE, "c": ARTICLE}, toml) == [
        ("a", [], False),
        ("b", [], False),
        ("c", ["error: as b"], False),
        ("b", ["info: the first of all"], True),
    ]


@pytest.mark.usefixtures("tiny")
def test_articles_checked_together_are_checked_as_if_each_were_alone() -> None:
    one = checker("[[per-file]]\nfiles = ['7*']\nignore = ['X001']", fixing="safe")
    texts = [ARTICLE.replace("umum", f"[a{number}>b] umum" if number % 3 else "") for number in range(60)]
    texts[20] *= 200  # too long to be checked with others
    documents = [Document(f"{number}.txt", len(text), text.encode, lambda _: None) for number, text in enumerate(texts)]
    missing = ArtikelError("30.txt", "gone", "none")
    together = list(one.check_all([*documents[:30], missing, *documents[30:]], defect))
    assert together.pop(30) is missing
    alone = [one.check(document.read(), document.name, document.beside) for document in documents]
    assert [(r.name, r.findings, r.sketches) for r in together if isinstance(r, Checked)] == [
        (r.name, r.findings, r.sketches) for r in alone
    ]


@pytest.mark.usefixtures("tiny")
def test_a_defect_costs_one_document_and_not_those_beside_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(context: Context, rule: Rule) -> Iterator[Finding]:
        if "runtuh" in context.text:
            raise ZeroDivisionError
        yield from check(context, rule)

    monkeypatch.setattr(sys.modules[f"artikel_cli.rules.{WORD.module}"], "check", fail)
    texts = [ARTICLE.replace("umum", "[a>b]"), ARTICLE.replace("umum", "runtuh"), ARTICLE]
    documents = [Document(f"{number}.txt", len(text), text.encode, lambda _: None) for number, text in enumerate(texts)]
    first, second, third = checker().check_all(documents, defect)
    assert isinstance(first, Checked)
    assert len(first.findings) == 1
    assert isinstance(second, ArtikelError)
    assert second.reason == "ZeroDivisionError"
    assert isinstance(third, Checked)
    assert not third.findings


def defect(name: str, error: Exception) -> ArtikelError:
    return ArtikelError(name, type(error).__name__, "none")


def shout(item: int) -> Checked | ArtikelError:
    """Work that fails on some items."""
    return ArtikelError(str(item), "bad", "none") if item % 7 == 0 else Checked(str(item), None, [])


def test_several_processes_give_what_one_gives_in_the_same_order() -> None:
    one, two = (list(checked(range(300), partial(map, shout), jobs)) for jobs in (1, 2))
    assert [str(result) for result in one] == [str(result) for result in two]


def test_a_few_documents_are_checked_in_this_process() -> None:
    here: list[int] = []

    def note(item: int) -> Checked:
        here.append(item)
        return Checked(str(item), None, [])

    assert len(list(checked(range(100), partial(map, note), jobs=8))) == 100
    assert here == list(range(100))


def test_no_more_documents_are_taken_than_keep_the_processes_busy() -> None:
    taken = 0

    def items() -> Iterator[int]:
        nonlocal taken
        for number in range(10_000):
            taken = number
            yield number

    run = checked(items(), partial(map, shout), 2)
    next(run)
    assert taken < 1000
    run.close()  # type: ignore[attr-defined]  # it is a generator


# JSON documents


def document(text: str = ARTICLE, name: str | None = "a.txt") -> bytes:
    from artikel_cli.writers import render

    return render("json", parse(text, name=name))


def documents(raw: bytes, files: dict[str, bytes], name: str = "x/a.json") -> list[tuple[str, str, int, int]]:
    one = Checker(selection(select=("D",)))
    found = one.check(raw, name, files.get).findings
    return [(item.code, item.message, item.start, item.end) for item in found]


def test_a_document_beside_its_source_is_fine() -> None:
    assert documents(document(), {"a.txt": ARTICLE.encode()}) == []
    assert documents(document(), {}) == []


def test_a_document_of_another_text_is_outdated() -> None:
    new = ARTICLE.replace("Surut", "Naik").encode()
    [(code, message, start, _)] = documents(document(), {"a.txt": new})
    assert (code, start) == ("D002", 0)
    assert message == "a.txt is not the text that this was parsed from; they part at character 7"


@pytest.mark.parametrize("name", ["../a.txt", "/etc/a.txt", "C:\\x\\a.txt", "y/../../a.txt"])
def test_no_source_is_looked_for_outside_of_the_folder(name: str) -> None:
    asked: list[str] = []
    Checker(selection(select=("D",))).check(document(name=name), "x/b.json", lambda path: asked.append(path))
    assert asked == ["a.txt", "b.txt"]


def test_each_line_of_json_lines_is_a_document() -> None:
    good, bad = document().strip(), document().strip().replace(b'"start":0', b'"start":1', 1)
    raw = b"\xef\xbb\xbf" + good + b"\n\n" + bad + b"\n" + b'{"format"\n'
    found = documents(raw, {}, "a.jsonl")
    text = raw.decode()
    assert [(code, text[start:end]) for code, _, start, end in found] == [
        ("D001", bad.decode()),
        ("D001", '{"format"'),
    ]
    assert "$.headline: text has 17 code points, its span 16" in found[0][1]


@pytest.mark.parametrize("raw", [b"", b"\xff\xfe\x00", b"[]", b"{\n}", b"[" * 100_000, b'"\\ud800"'])
def test_what_is_no_document_is_one_finding(raw: bytes) -> None:
    assert [code for code, *_ in documents(raw, {})] == ["D001"]


# The command


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    (tmp_path / "a.txt").write_text(ARTICLE.replace("Senin", "Selasa", 1), encoding="utf-8")
    (tmp_path / "b.txt").write_text(ARTICLE.replace("umum", "semua"), encoding="utf-8")
    return tmp_path


def test_the_settings_file_above_is_found(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (folder / "artikel.toml").write_text('select = ["T001"]\noutput-format = "concise"\n')
    (folder / "x").mkdir()
    os.chdir(folder / "x")
    assert artikel(["validate", "../a.txt", "-q"]) == 1
    assert capfd.readouterr().out.startswith("../a.txt:3:56: error[T001] ")


@pytest.mark.parametrize(("threshold", "code"), [("error", 0), ("warning", 0), ("info", 1)])
def test_the_mildest_severity_that_fails(threshold: str, code: int, folder: Path) -> None:
    (folder / "artikel.toml").write_text('select = ["T001"]\nseverity = {T001 = "info"}\n')
    assert artikel(["validate", "a.txt", "-q", "--fail-on", threshold]) == code


def test_a_missing_file_is_worse_than_findings(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert artikel(["validate", "tiada.txt", "a.txt", "--select", "T001", "--output-format", "json", "-q"]) == 2
    out, err = capfd.readouterr()
    assert [item["file"] for item in json.loads(out)] == ["a.txt"]
    assert err == "artikel: tiada.txt: no such file or directory; check the path\n"


def test_github_is_chosen_by_itself(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    artikel(["check", "a.txt", "--select", "T001", "-q"])
    artikel(["check", "a.txt", "--select", "T001", "-q", "--output-format", "concise"])
    github, concise = capfd.readouterr().out.splitlines()
    assert github.startswith("::error file=a.txt,line=3,")
    assert concise.startswith("a.txt:3:")


def test_several_jobs_report_the_same(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    for number in range(150):
        (folder / f"{number:03}.txt").write_text(ARTICLE.replace("umum", f"umum {number}"), encoding="utf-8")
    codes = [artikel(["validate", ".", "--output-format", "json", "--jobs", jobs]) for jobs in "12"]
    out, err = capfd.readouterr()
    first, second = out.split("\n]\n")[:2]
    assert (first, codes) == (second, [1, 1])
    assert len(set(err.splitlines())) == 1


def test_fixes_keep_the_mode_and_leave_nothing_behind(folder: Path) -> None:
    path = folder / "a.txt"
    path.write_text(ARTICLE.replace("Warga pulang", "Warga\u00a0pulang"), encoding="utf-8")
    path.chmod(0o640)
    assert artikel(["validate", "a.txt", "--select", "no-break-space", "--fix", "-q"]) == 0
    assert path.read_text(encoding="utf-8") == ARTICLE
    assert path.stat().st_mode & 0o777 == 0o640
    assert sorted(item.name for item in folder.iterdir()) == ["a.txt", "b.txt"]


def test_what_cannot_be_mended_is_reported_as_it_is(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    spaced = ARTICLE.replace("Warga pulang", "Warga\u00a0pulang")
    (folder / "a.txt").write_text(spaced, encoding="utf-8")

    def refused(item: Input, mended: object) -> None:
        raise ArtikelError(item.name, "permission denied", "ask for permission to write it")

    monkeypatch.setattr("artikel_cli.cli.validation.replace", refused)
    command = ["validate", "a.txt", "--select", "no-break-space", "--output-format", "json", "--fix"]
    assert artikel(command) == 2
    out, err = capfd.readouterr()
    assert [item["line"] for item in json.loads(out)] == [spaced[: spaced.index("\u00a0")].count("\n") + 1]
    assert err.splitlines() == [
        "artikel: a.txt: permission denied; ask for permission to write it",
        "artikel: 1 document, 1 finding (1 warning) in 1; 1 document not mended",
    ]
    assert (folder / "a.txt").read_text(encoding="utf-8") == spaced


def test_an_interrupted_run_says_what_it_has_not_checked(folder: Path) -> None:
    os.mkfifo(folder / "pipa.txt")  # it waits for a writer who never comes
    command = ["validate", "a.txt", "pipa.txt", "b.txt", "--select", "T001", "--output-format", "json"]
    run = subprocess.Popen(
        [sys.executable, "-m", "artikel_cli", *command], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert run.stdout is not None
    assert run.stderr is not None
    shown = b""
    while not shown.endswith(b"}"):
        shown += os.read(run.stdout.fileno(), 65536)
    time.sleep(0.2)
    run.send_signal(signal.SIGINT)
    assert run.wait(60) == 130
    assert [item["code"] for item in json.loads(shown + run.stdout.read())] == ["T001"]
    assert run.stderr.read() == b"artikel: interrupted; 2 documents not checked, from pipa.txt on\n"


INTERRUPTED_AT_ITS_FIRST_PROCESS = """
import os, signal, sys
from concurrent.futures import ProcessPoolExecutor
from artikel_cli.cli import main

spawn = ProcessPoolExecutor._spawn_process
def spawn_and_interrupt(self):
    spawn(self)
    if len(self._processes) == 1:
        os.kill(os.getpid(), signal.SIGINT)
ProcessPoolExecutor._spawn_process = spawn_and_interrupt
sys.argv = ["artikel", "validate", ".", "--jobs", "2", "-q"]
sys.exit(main())
"""


def test_a_run_interrupted_while_its_processes_begin_ends(folder: Path) -> None:
    for number in range(150):
        (folder / f"{number:03}.txt").write_text(ARTICLE, encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-c", INTERRUPTED_AT_ITS_FIRST_PROCESS], cwd=folder, capture_output=True, timeout=60
    )
    assert run.returncode == 130
    assert run.stderr.startswith(b"artikel: interrupted; 152 documents not checked")


def test_every_rule_has_its_page_and_its_record(capfd: pytest.CaptureFixture[str]) -> None:
    assert artikel(["rules", "--json"]) == 0
    records = json.loads(capfd.readouterr().out)
    assert [record["code"] for record in records] == list(CATALOGUE)
    for code in CATALOGUE:
        assert artikel(["rules", code.lower()]) == 0
        assert capfd.readouterr().out.startswith(f"# {CATALOGUE[code].name} ({code})\n")


def test_the_hook_names_a_command_there_is() -> None:
    import yaml

    hooks = yaml.safe_load((Path(__file__).parents[1] / ".pre-commit-hooks.yaml").read_text())
    for hook in hooks:
        program, command, *options = hook["entry"].split()
        assert program == "artikel"
        assert artikel([command, *options, "--help"]) == 0
