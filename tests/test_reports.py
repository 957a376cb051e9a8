"""Reports: every format is what its readers expect, and nothing in a text or a name gets out of its place."""

from __future__ import annotations

import json
import re
import time
from pathlib import Path
from typing import Any, get_args
from urllib.parse import unquote

import jsonschema
import pytest
from lxml import etree
from markdown_it import MarkdownIt

import artikel_cli.reports as reports
from artikel_cli.findings import Edit, Finding, Fix
from artikel_cli.reports import REPORTS, Options, Summary, report
from artikel_cli.reports._statistics import Statistics
from artikel_cli.rules import Rule
from artikel_cli.source import Source
from artikel_cli.validate.catalogue import CATALOGUE
from artikel_cli.validate.settings import ReportName
from test_cli import CONTROLS, environment, on_terminal

__all__ = ["environment"]  # a fixture

COLOUR = re.compile(r"\x1b\[[\d;]+m")
SARIF_SCHEMA = Path(__file__).parents[2] / "shared" / "schemas" / "sarif-schema-2.1.0.json"

TEXT = "Harga Turun\r\n\r\nHarga di pasar turun, kata Rina, Selasa (16/6/2025).\rBaris tiga 🐟 di sini.\n"
RULES: dict[str, Rule] = {code: CATALOGUE[code] for code in ("T001", "S005", "A007")}


def place(words: str, code: str, message: str, fix: Fix | None = None, text: str = TEXT) -> Finding:
    start = text.index(words)
    return Finding(code, message, start, start + len(words), RULES[code].severity, fix)


MONDAY = Fix("write Senin", (Edit(48, 54, "Senin"),), safe=False)
FISH = TEXT.index("🐟")
FINDINGS = [
    place("Harga Turun", "A007", "nobody is named"),
    place(
        "Selasa (16/6/2025)", "T001", "a Monday, not 'Selasa'", Fix("write Senin", (Edit(48, 54, "Senin"),), safe=False)
    ),
    place("🐟", "S005", "a fish", Fix("take it out", (Edit(FISH, FISH + 2, ""),), safe=True)),
]
FAILURES = ("b.txt: no such file or directory; check the path",)


def written(
    form: str,
    findings: list[Finding] = FINDINGS,
    *,
    text: str = TEXT,
    name: str = "berita/a.txt",
    failures: tuple[str, ...] = (),
    complete: bool = True,
) -> str:
    """A whole report on one document with findings and one without."""
    made = report(form, Options("1.2.3", RULES, str(Path.cwd())))
    source = Source.from_text(text)
    parts = [made.begin(), made.document(name, source, findings), made.document("bersih.txt", None, [])]
    return "".join([*parts, made.end(Summary(complete, failures))])


def test_the_table_is_the_folder_and_the_option() -> None:
    folder = Path(reports.__file__).parent
    modules = {path.stem for path in folder.glob("*.py") if not path.stem.startswith("_")}
    assert {form.target.partition(":")[0] for form in REPORTS.values()} == modules
    assert tuple(REPORTS) == get_args(ReportName)


def test_full_underlines_the_place() -> None:
    assert (
        written("full")
        == """\
info[A007]: nobody is named (missing-byline)
 --> berita/a.txt:1:1
  |
1 | Harga Turun
  | ^^^^^^^^^^^

error[T001]: a Monday, not 'Selasa' (weekday-conflict)
 --> berita/a.txt:3:34
  |
3 | Harga di pasar turun, kata Rina, Selasa (16/6/2025).
  |                                  ^^^^^^^^^^^^^^^^^^
help: write Senin (--unsafe-fixes)

warning[S005]: a fish (control-character)
 --> berita/a.txt:4:12
  |
4 | Baris tiga 🐟 di sini.
  |            ^^
help: take it out

"""
    )


@pytest.mark.parametrize(
    ("text", "words", "shown", "marked"),
    [
        ("abc def\n", "def\n", "abc def", "    ^^^"),
        ("abc\n\ndef", "c\n\nd", "abc", "  ^"),
        ("abc", "", "abc", "^"),
        ("a\tb c", "b", "a    b c", "     ^"),
        ("a\u200bb c", "b", "a\\u200bb c", "       ^"),
        ("日本 kata", "kata", "日本 kata", "     ^^^^"),
        ("e\u0301 kata", "kata", "e\u0301 kata", "  ^^^^"),
        ("x" * 50 + " kata", "kata", "x" * 50 + " kata", " " * 51 + "^^^^"),
        ("x" * 99 + " kata", "kata", "…" + "x" * 31 + " kata", " " * 33 + "^^^^"),
        ("kata " + "x" * 99, "kata", "kata " + "x" * 83 + "…", "^^^^"),
        ("y" * 99 + "kata" * 99, "kata" * 99, "…" + "y" * 32 + "kata" * 14 + "…", " " * 33 + "^" * 56),
    ],
)
def test_full_shows_what_is_around_the_place(text: str, words: str, shown: str, marked: str) -> None:
    lines = written("full", [place(words, "S005", "x", text=text)], text=text).splitlines()
    assert [line.partition("| ")[2] for line in lines[3:5]] == [shown, marked]


def test_full_is_linear_in_a_long_line() -> None:
    text = "kata " * 200_000
    source, made = Source.from_text(text), report("full", Options("1", RULES))
    findings = [Finding("S005", "x", at, at + 4, "warning") for at in range(0, len(text), 100)]
    start = time.perf_counter()
    assert made.document("a.txt", source, findings).count("^^^^") == len(findings)
    assert time.perf_counter() - start < 5


def test_concise_is_a_line_a_finding() -> None:
    assert (
        written("concise")
        == """\
berita/a.txt:1:1: info[A007] nobody is named
berita/a.txt:3:34: error[T001] a Monday, not 'Selasa'
berita/a.txt:4:12: warning[S005] [*] a fish
"""
    )


def test_json_has_everything() -> None:
    first, second, third = json.loads(written("json"))
    assert [json.loads(line) for line in written("jsonl").splitlines()] == [first, second, third]
    assert second == {
        "code": "T001",
        "name": "weekday-conflict",
        "severity": "error",
        "message": "a Monday, not 'Selasa'",
        "file": "berita/a.txt",
        "start": 48,
        "end": 66,
        "line": 3,
        "column": 34,
        "end_line": 3,
        "end_column": 52,
        "fix": {
            "message": "write Senin",
            "safe": False,
            "edits": [{"start": 48, "end": 54, "replacement": "Senin"}],
        },
    }
    assert first["fix"] is None


def test_github_gets_a_command_a_finding() -> None:
    message = "100% salah:\r\nlihat"
    finding = place("pasar turun", "T001", message)
    assert written("github", [finding], name="a,b:c%.txt") == (
        "::error file=a%2Cb%3Ac%25.txt,line=3,endLine=3,col=10,endColumn=20,title=T001 weekday-conflict"
        "::100%25 salah:\\x0d\\x0alihat\n"
    )
    over_lines = [place("turun, kata Rina, Selasa (16/6/2025).\rBaris", "T001", "x")]
    assert "line=3,endLine=4,title=" in written("github", over_lines)


def test_gitlab_gets_code_quality() -> None:
    items = json.loads(written("gitlab", [*FINDINGS, FINDINGS[0]]))
    assert items[1] == {
        "description": "a Monday, not 'Selasa'",
        "check_name": "T001",
        "fingerprint": items[1]["fingerprint"],
        "severity": "major",
        "location": {"path": "berita/a.txt", "lines": {"begin": 3, "end": 3}},
    }
    assert len({item["fingerprint"] for item in items}) == 4


def test_junit_tells_clean_documents_from_failures() -> None:
    root = etree.fromstring(written("junit", failures=FAILURES).encode())
    suites = [(suite.get("name"), suite.get("tests"), suite.get("failures"), suite.get("errors")) for suite in root]
    assert suites == [("berita/a.txt", "3", "3", "0"), ("bersih.txt", "1", "0", "0"), ("artikel", "1", "0", "1")]
    assert [case.get("name") for case in root[0]] == [
        "A007 missing-byline",
        "T001 weekday-conflict",
        "S005 control-character",
    ]
    assert root[0][1][0].get("message") == "a Monday, not 'Selasa'"
    assert root[2][0][0].get("message") == FAILURES[0]


def rows(markdown: str) -> list[list[str]]:
    """The cells of the tables as they are rendered."""
    html = MarkdownIt("commonmark").enable("table").render(markdown)
    cells = [
        re.findall(r"<t[dh][^>]*>(.*?)</t[dh]>", row, re.DOTALL) for row in re.findall(r"<tr>.*?</tr>", html, re.DOTALL)
    ]
    return [row for row in cells if row]


def test_markdown_is_a_table_a_document() -> None:
    text = written("markdown", failures=FAILURES)
    assert rows(text)[1:] == [
        ["1:1", "A007 missing-byline", "info", "nobody is named"],
        ["3:34", "T001 weekday-conflict", "error", "a Monday, not 'Selasa'"],
        ["4:12", "S005 control-character", "warning", "a fish"],
    ]
    assert "## Not checked\n\n- b.txt: no such file" in text
    assert text.endswith("\n3 findings.\n")
    assert "bersih.txt" not in text
    assert "interrupted" in written("markdown", complete=False)


def test_statistics_count_rules() -> None:
    text, as_json = (Statistics(Options("1", RULES), json=json) for json in (False, True))
    for counter in (text, as_json):
        counter.document("a.txt", Source.from_text(TEXT), [*FINDINGS, FINDINGS[2]])
    assert text.end(Summary()) == (
        "2  S005  [*]  control-character\n1  A007       missing-byline\n1  T001       weekday-conflict\n"
    )
    assert json.loads(as_json.end(Summary()))[0] == {
        "code": "S005",
        "name": "control-character",
        "count": 2,
        "fixable": 2,
    }


# SARIF


def sarif(**arguments: Any) -> Any:
    return json.loads(written("sarif", **arguments))["runs"][0]


def test_sarif_has_place_fingerprint_and_fix() -> None:
    run = sarif()
    assert run["columnKind"] == "unicodeCodePoints"
    result = run["results"][2]
    region = {"startLine": 4, "startColumn": 12, "endLine": 4, "endColumn": 13, "charOffset": FISH, "charLength": 1}
    location = {"uri": "berita/a.txt", "uriBaseId": "%SRCROOT%"}
    deleted = region | {"endColumn": 14, "charLength": 2}
    assert result == {
        "ruleId": "S005",
        "ruleIndex": 1,
        "level": "warning",
        "message": {"text": "a fish"},
        "locations": [{"physicalLocation": {"artifactLocation": location, "region": region}}],
        "partialFingerprints": result["partialFingerprints"],
        "fixes": [
            {
                "description": {"text": "take it out"},
                "artifactChanges": [{"artifactLocation": location, "replacements": [{"deletedRegion": deleted}]}],
            }
        ],
    }
    assert re.fullmatch(r"S005:[0-9a-f]{16}:1", result["partialFingerprints"]["artikel/v1"])


def test_sarif_describes_every_selected_rule_from_its_manual() -> None:
    driver = sarif(findings=[])["tool"]["driver"]
    assert (driver["name"], driver["semanticVersion"]) == ("artikel", "1.2.3")
    assert [rule["id"] for rule in driver["rules"]] == list(RULES)
    rule = driver["rules"][0]
    assert (rule["name"], rule["defaultConfiguration"]) == ("WeekdayConflict", {"level": "error"})
    assert "## Why is this bad?" in rule["help"]["markdown"]


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        ("./a.txt", "a.txt"),
        ("/work/x/a b.txt", "x/a%20b.txt"),
        ("/elsewhere/a.txt", "../elsewhere/a.txt"),
        ("a:b#c?%20é.txt", "a%3Ab%23c%3F%2520%C3%A9.txt"),
        ("a\udcff.txt", "a%FF.txt"),
    ],
)
def test_sarif_uris_are_relative_and_encoded(name: str, uri: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.getcwd", lambda: "/work")
    [result, *_] = sarif(name=name)["results"]
    found = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert found == uri
    assert unquote(found, errors="surrogateescape").endswith(name[-5:])


def test_sarif_says_whether_the_run_has_succeeded() -> None:
    assert sarif()["invocations"] == [{"executionSuccessful": True}]
    assert sarif(complete=False)["invocations"] == [{"executionSuccessful": False}]
    [failed] = sarif(failures=FAILURES)["invocations"]
    assert failed["toolExecutionNotifications"][0]["message"]["text"] == FAILURES[0]


@pytest.mark.skipif(not SARIF_SCHEMA.exists(), reason="the OASIS schema does not lie beside the repository")
@pytest.mark.parametrize("findings", [[], FINDINGS, [FINDINGS[0]] * 3])
def test_sarif_is_valid(findings: list[Finding]) -> None:
    schema = json.loads(SARIF_SCHEMA.read_text(encoding="utf-8"))
    log = json.loads(written("sarif", findings, failures=FAILURES))
    jsonschema.Draft4Validator(schema, format_checker=jsonschema.FormatChecker()).validate(log)


# What is hostile


HOSTILE = "x\x1b[31m\x07\x9b\u202e]]></failure>\n::error::|`<b>&'\"[u](v)[bold]\ud800\x00 \u2028\r\n%0A*_#@a"


@pytest.mark.parametrize("form", REPORTS)
def test_nothing_hostile_gets_out_of_its_place(form: str) -> None:
    fix = Fix(HOSTILE, (Edit(0, 1, HOSTILE),), safe=True)
    findings = [Finding("T001", HOSTILE, 0, len(HOSTILE), "error", fix)]
    text = written(form, findings, text=HOSTILE, name=f"{HOSTILE[:9]}.txt", failures=(HOSTILE,))
    harmless = Finding("T001", "x", 0, 1, "error", Fix("x", (Edit(0, 1, "x"),), safe=True))
    plain = written(form, [harmless], failures=("x",))
    assert text.count("\n") == plain.count("\n")
    assert not re.search("[\x00-\x09\x0b-\x1f]", text)
    if form in ("full", "concise", "github", "junit", "markdown"):
        assert not re.search("[\x7f-\x9f\u2028\u202e\ud800-\udfff]", text)
    if REPORTS[form].kind == "json":
        [json.loads(line) for line in (text.removesuffix("\n").split("\n") if form == "jsonl" else [text])]
    if form == "junit":
        etree.fromstring(text.encode())
    if form == "markdown":
        [_, cells] = rows(text)
        assert len(cells) == 4
        assert "<b>" not in cells[3]
        assert "<a" not in cells[3]


@pytest.mark.parametrize("form", REPORTS)
def test_nothing_in_a_text_steers_a_terminal(form: str, tmp_path: Path, environment: dict[str, str]) -> None:
    path = tmp_path / "a\x1b[7m.txt"
    path.write_text(CONTROLS, encoding="utf-8", newline="")
    for options in (["--output-format", form], ["--diff"]):
        shown, code = on_terminal(["validate", str(path), *options], environment)
        assert code == 1
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]", COLOUR.sub("", shown))
        assert "\x1b[31m" not in shown
        assert "\x1b[7m" not in shown


@pytest.mark.parametrize("setting", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_colours_are_for_terminals_that_want_them(
    setting: dict[str, str], tmp_path: Path, environment: dict[str, str]
) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Satu kalimat.\n", encoding="utf-8")
    coloured, _ = on_terminal(["validate", str(path), "--output-format", "full"], environment)
    plain, _ = on_terminal(["validate", str(path), "--output-format", "full"], environment | setting)
    assert "\x1b[" in coloured
    assert "\x1b" not in plain
    assert COLOUR.sub("", coloured) == plain
