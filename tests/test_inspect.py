"""The views of ``artikel inspect``: nothing is lost, nothing misleads, nothing steers a terminal."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from io import StringIO
from itertools import pairwise
from pathlib import Path
from typing import get_args
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console, RenderableType

from artikel_cli.cli import inspect, parse
from artikel_cli.cli.pager import pager_command
from artikel_cli.cli.viewer import show
from artikel_cli.model import Article, BlockKind, CreditRole, MentionType, QuotationKind, ReferenceBasis, TimeBasis
from artikel_cli.pipeline import parse_source
from artikel_cli.source import Source, decode
from artikel_cli.views import SECTIONS, STAGES, Frame, article_view, explain_view, find_place, stage_view
from artikel_cli.views.explain import entries
from artikel_cli.views.glyphs import HIDDEN, visible, width
from artikel_cli.views.reasons import (
    BLOCKS,
    CREDITS,
    EVIDENCE,
    MENTIONS,
    QUOTATIONS,
    REFERENCES,
    TIMES,
    why_attributed,
)
from artikel_cli.views.text import wrap
from random_article import articles, texts
from sample_article import ARTICLE, SOURCE, TEXT

ROOT = Path(__file__).parents[1]
SAMPLES = sorted((ROOT / "samples").glob("*/*.txt"))
ESCAPE = re.compile(r"\x1b\[[0-9;]*m")
STEERING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff]")


def printed(parts: list[RenderableType], columns: int, *, styled: bool = False) -> str:
    console = Console(
        file=StringIO(),
        width=columns,
        force_terminal=styled,
        color_system="standard" if styled else None,
        highlight=False,
        _environ={},
    )
    for part in parts:
        console.print(part, crop=False)
    assert isinstance(console.file, StringIO)
    return console.file.getvalue()


def view(
    article: Article = ARTICLE,
    source: Source = SOURCE,
    *only: str,
    columns: int = 80,
    styled: bool = False,
    furniture: bool = True,
) -> str:
    frame = Frame(article, source, columns, styled, furniture)
    return printed(list(article_view(frame, only)), columns, styled=styled)


def sample(path: Path) -> tuple[Article, Source]:
    source = decode(path.read_bytes(), name=path.name)
    return parse_source(source), source


# Without styles, everything is told.


def test_plain_text_tells_everything() -> None:
    shown = " ".join(view().split())
    for quotation in ARTICLE.quotations:
        assert quotation.id in shown
        assert quotation.speaker is None or quotation.speaker.name in shown
        assert quotation.cue is None or quotation.cue.text in shown
    for time in ARTICLE.times:
        assert time.value is None or time.value in shown
    assert "wrong: Sunday" in shown
    for person in ARTICLE.people:
        assert f"{person.name} {person.role}" in shown
    for block in ARTICLE.blocks:
        assert block.kind in shown
    for note in ARTICLE.notes:
        assert note.code in shown
    assert ARTICLE.published is not None
    assert ARTICLE.published in shown


def test_annotations_are_underlined_where_they_stand() -> None:
    """Each sign stands under the words that it is about, and under no others."""
    rows = view(ARTICLE, SOURCE, "text", columns=200).splitlines()
    at = next(number for number, row in enumerate(rows) if "ujar Marlina di dermaga" in row)
    text, signs = rows[at], rows[at + 1]
    for words, sign in (("ujar", "-"), ("Marlina", "^"), ("antrean,", "~")):
        start = text.index(words)
        assert set(signs[start : start + len(words)]) == {sign}
    assert not signs[text.index("di dermaga") :].strip(" ").startswith(("-", "^", "~"))
    wrong = next(number for number, row in enumerate(rows) if "Sabtu (21/6/2026)" in row)
    start = rows[wrong].index("Sabtu (21/6/2026)")
    assert rows[wrong + 1][start : start + 17] == "t6" + "!" * 15


def test_styles_change_nothing_of_the_text() -> None:
    """Painted rows are the plain ones without the underlines."""
    painted = ESCAPE.sub("", view(ARTICLE, SOURCE, "text", styled=True)).splitlines()[3:]
    plain = [row.rstrip() for row in view(ARTICLE, SOURCE, "text").splitlines()]
    start = plain.index("") + 1
    assert [row.rstrip() for row in painted if "│" in row] == [
        row for row in plain[start:] if "│" in row and not _is_underline(row)
    ]


def _is_underline(row: str) -> bool:
    left, _, right = row.partition("│")
    return not left.strip() and re.fullmatch(r"[ _~:.=!+^-]*(?:[qt]\d+[ _~:.=!+^-]*)*", right) is not None


def test_furniture_can_be_left_out() -> None:
    shown = view(ARTICLE, SOURCE, "text", furniture=False)
    assert "SCROLL TO CONTINUE" not in shown
    assert "Damar mengingatkan" in shown


def test_a_section_that_is_asked_for_says_that_it_is_empty() -> None:
    article, source = (
        parse_source(Source.from_text("Sungai surut. Warga pulang.\n")),
        Source.from_text("Sungai surut. Warga pulang.\n"),
    )
    assert "Quotations  none" in view(article, source, "quotations")
    assert "Quotations" not in view(article, source)


# Nothing is lost, at any width.


@given(texts, st.integers(8, 60))
def test_wrapping_keeps_every_character_in_its_order(text: str, columns: int) -> None:
    rows = list(wrap(text, (0, len(text)), columns))
    assert "".join(text[start:end] for start, end in rows).replace(" ", "").replace("\t", "") == text.replace(
        " ", ""
    ).replace("\t", "")
    assert all(a[1] <= b[0] for a, b in pairwise(rows))
    for start, end in rows:
        assert width(text[start:end]) <= columns or end - start == 1


@given(texts)
def test_what_is_visible_hides_nothing_and_steers_nothing(text: str) -> None:
    shown = visible(text)
    assert not HIDDEN.search(shown)
    kept = [character for character in text if not HIDDEN.match(character)]
    position = 0
    for character in kept:
        position = shown.index(character, position) + 1
    assert width(text) == cell_len(shown)


@given(articles(surrogates=True), st.sampled_from([40, 80, 200]), st.booleans())
def test_any_article_can_be_looked_at(article: Article, columns: int, styled: bool) -> None:
    source = Source.from_text(_source_of(article))
    frame = Frame(article, source, columns, styled)
    parts = [*article_view(frame, SECTIONS), *(stage_view(frame, stage) for stage in STAGES)]
    if source.text:
        parts.append(explain_view(frame, find_place(source, f"@{len(source.text) // 2}")))
    shown = printed(parts, columns, styled=styled)
    assert not STEERING.search(ESCAPE.sub("", shown))


def _source_of(article: Article) -> str:
    """Return a source with the blocks of an article in their places, and line ends between them."""
    text = ["\n"] * article.source.length
    for block in article.blocks:
        text[block.start : block.end] = block.text
    return "".join(text)


# Whatever is found out can be explained.


def test_every_name_has_its_reason() -> None:
    for reasons, names in (
        (BLOCKS, BlockKind),
        (QUOTATIONS, QuotationKind),
        (MENTIONS, MentionType),
        (TIMES, TimeBasis),
        (REFERENCES, ReferenceBasis),
        (CREDITS, CreditRole),
    ):
        assert set(reasons) == set(get_args(names))


def test_every_recogniser_of_attributions_has_its_reason() -> None:
    """Their names are gathered from the code and from what they decide on the samples."""
    folder = ROOT / "src" / "artikel_cli" / "annotate" / "quotations"
    code = "\n".join(path.read_text(encoding="utf-8") for path in folder.glob("*.py"))
    written = set(re.findall(r'Attribution\(\s*"([a-z-]+)"', code))
    decided = {
        name for path in SAMPLES for quotation in sample(path)[0].quotations for name in quotation.evidence.split("+")
    }
    assert len(written) > 5
    assert written | decided <= set(EVIDENCE)
    assert why_attributed("behind+last-speaker").count(".") == 2


def test_the_modules_that_are_named_exist() -> None:
    for module, _ in BLOCKS.values():
        assert (ROOT / "src" / "artikel_cli" / module.replace(".", "/")).with_suffix(".py").is_file()


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_place_of_a_sample_is_explained(path: Path) -> None:
    article, source = sample(path)
    frame = Frame(article, source, 80, styled=False)
    for offset in range(0, len(source.text), 7):
        found = list(entries(frame, find_place(source, f"@{offset}")))
        inside = any(block.start <= offset < block.end for block in article.blocks)
        assert found[0].title == ("block" if inside else "nothing")
    for quotation in article.quotations:
        titles = {entry.title for entry in entries(frame, find_place(source, f"@{quotation.start}"))}
        assert {"block", "quotation"} <= titles


def test_a_place_is_a_line_a_line_with_a_column_or_an_offset() -> None:
    source = Source.from_text("satu\r\ndua\n")
    assert find_place(source, "2")[:2] == (6, 9)
    assert find_place(source, "2:3")[:2] == (8, 9)
    assert find_place(source, "@8")[:2] == (8, 9)
    for outside in ("0", "3", "2:5", "2:0", "@10", "9" * 5000):
        with pytest.raises(ValueError, match=r"line|text"):
            find_place(source, outside)


def test_the_weekday_that_is_wrong_is_explained() -> None:
    frame = Frame(ARTICLE, SOURCE, 80, styled=False)
    place = find_place(SOURCE, f"@{TEXT.index('21/6/2026')}")
    time = next(entry for entry in entries(frame, place) if entry.title == "time")
    assert "is not that of the date, which is a Sunday" in time.reason


# The command and the views agree.


def test_the_command_offers_what_the_views_have() -> None:
    assert tuple(SECTIONS) == inspect.SECTIONS
    annotation = inspect.inspect.__annotations__["stage"]
    assert get_args(get_args(get_args(annotation)[0])[0]) == tuple(STAGES)


def test_options_that_parse_has_too_mean_the_same() -> None:
    for name in ("language", "published", "encoding", "stdin_filename"):
        ours, theirs = inspect.inspect.__annotations__[name], parse.parse.__annotations__[name]
        assert get_args(ours)[1].help == get_args(theirs)[1].help
        assert get_args(ours)[1].metavar == get_args(theirs)[1].metavar


# Exports.


def test_exports_are_the_same_twice_and_need_nothing_from_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    made: list[list[str]] = []
    for run in ("1", "2"):
        paths = [tmp_path / f"{run}.{form}" for form in ("svg", "html")]
        assert show(["samples/id/kawat.txt"], svg=str(paths[0]), html=str(paths[1]), width=120) == 0
        made.append([path.read_text(encoding="utf-8") for path in paths])
    assert made[0] == made[1]
    ElementTree.fromstring(made[0][0])
    for text in made[0]:
        assert "://" not in text.replace('xmlns="http://www.w3.org/2000/svg"', "")
        assert "Wiratmaja" in text


def test_an_export_holds_hostile_text_as_text(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Judul </title><script>{x}</script> & \x1b[31m \ufffe\n\nSatu kalimat. Lalu satu lagi.\n")
    assert show([str(path)], svg=str(tmp_path / "a.svg"), html=str(tmp_path / "a.html")) == 0
    for name in ("a.svg", "a.html"):
        text = (tmp_path / name).read_text(encoding="utf-8")
        assert "<script" not in text
        assert "&lt;script&gt;{x}" in text
        assert "\x1b" not in text
    ElementTree.parse(tmp_path / "a.svg")


# On a terminal.


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_bytes(
        b"Judul \x1b[31mmerah\x07\n\nIsi \xc2\x9b31m [bold]tebal[/bold] \xe2\x80\xae terbalik. Lalu satu kalimat.\r"
        b"Palsu.\n" + b"Satu kalimat lagi. Lalu satu kalimat lain.\n" * 30
    )
    return path


def on_terminal(arguments: list[str], **settings: str) -> str:
    """Run ``artikel inspect`` on a terminal of 80 columns and 24 rows, and return what it shows."""
    import fcntl
    import pty
    import struct
    import termios

    environment = {
        **{name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "COLUMNS", "LINES", "PAGER")},
        "TERM": "xterm",
        **settings,
    }
    outer, inner = pty.openpty()
    fcntl.ioctl(inner, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    run = subprocess.Popen(
        [sys.executable, "-m", "artikel_cli", "inspect", *arguments],
        stdin=subprocess.DEVNULL,
        stdout=inner,
        env=environment,
    )
    os.close(inner)
    shown = b""
    while True:
        try:
            data = os.read(outer, 65536)
        except OSError:  # how Linux says that the other side is closed
            break
        if not data:
            break
        shown += data
    os.close(outer)
    assert run.wait(60) == 0
    return shown.decode().replace("\r\n", "\n")


terminals = pytest.mark.skipif(os.name != "posix", reason="there is no terminal to open")


@terminals
@pytest.mark.parametrize("options", [[], ["--stage", "source"], ["--stage", "article"], ["--explain", "3"]])
def test_nothing_in_a_text_steers_a_terminal(options: list[str], article: Path) -> None:
    shown = on_terminal([str(article), "--no-pager", *options])
    assert ESCAPE.search(shown)
    assert not STEERING.search(ESCAPE.sub("", shown))
    assert "\x1b[31mmerah" not in shown
    assert "[bold]tebal[/bold]" in ESCAPE.sub("", shown)


@terminals
def test_no_color_shows_signs_instead(article: Path) -> None:
    shown = on_terminal([str(article), "--no-pager"], NO_COLOR="1")
    assert "\x1b" not in shown
    assert "␛[31mmerah" in shown


@terminals
def test_what_does_not_fit_is_paged_and_what_fits_is_not(article: Path) -> None:
    pager = "sed s/^/paged:/"
    assert on_terminal([str(article)], PAGER=pager).startswith("paged:")
    assert "paged:" not in on_terminal([str(article), "--only", "header"], PAGER=pager)
    assert "paged:" not in on_terminal([str(article), "--no-pager"], PAGER=pager)
    assert "Lalu satu" in on_terminal([str(article)], PAGER="artikel-no-such-pager")


@terminals
def test_leaving_the_pager_early_is_no_failure(article: Path) -> None:
    assert on_terminal([str(article)] * 40, PAGER="head -n 1").count("\n") == 1


def test_a_pipe_is_never_paged(article: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "artikel_cli", "inspect", str(article)],
        capture_output=True,
        env=os.environ | {"PAGER": "sed s/^/paged:/"},
        check=True,
    )
    assert b"paged:" not in run.stdout
    assert b"\x1b" not in run.stdout


@pytest.mark.parametrize(
    ("setting", "command"),
    [
        (None, ["less", "-R"]),
        ("less -S", ["less", "-S", "-R"]),
        ("more", ["more"]),
        ("", []),
        ("cat", []),
        ("'open", []),
    ],
)
def test_the_pager_is_the_users_choice(
    setting: str | None, command: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    if setting is None:
        monkeypatch.delenv("PAGER", raising=False)
    else:
        monkeypatch.setenv("PAGER", setting)
    assert pager_command() == command


def test_an_interrupted_run_says_so_and_leaves_no_export(article: Path, tmp_path: Path) -> None:
    target = tmp_path / "a.svg"
    run = subprocess.Popen(
        [sys.executable, "-m", "artikel_cli", "inspect", str(article), "missing", "-", "--svg", str(target)],
        stdin=subprocess.PIPE,  # never closed: the run waits in the middle of its work
        stderr=subprocess.PIPE,
    )
    assert run.stderr is not None
    assert b"missing" in run.stderr.readline()
    run.send_signal(signal.SIGINT)
    assert run.wait(60) == 130
    assert run.stderr.read() == b"artikel: interrupted\n"
    assert not target.exists()
