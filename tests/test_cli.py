"""The command line as people use it: sessions in ``cli/*.md``, a real terminal, and signals.

How a session is written stands in ``cli/inputs.md``. It runs the package that is installed.
"""

from __future__ import annotations

import inspect
import io
import os
import re
import select
import signal
import subprocess
import sys
import time
from datetime import date
from itertools import chain
from pathlib import Path
from typing import NamedTuple
from unittest import mock

import pytest
import typer
from _pytest.mark import ParameterSet  # pytest exports it as no other name
from hypothesis import given, settings
from hypothesis import strategies as st

from artikel_cli.cli import app, jobs
from artikel_cli.cli.app import COMMANDS, build
from artikel_cli.cli.plain import read
from artikel_cli.writers import WRITERS

FOLDER = Path(__file__).with_name("cli")
FENCE = re.compile(r"^```\n(.*?)^```$", re.MULTILINE | re.DOTALL)

ARTICLE = "Sungai Surut Lagi\n\nAir sungai surut pada pagi hari. Warga pulang ke rumah.\n"

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the sessions are written for a POSIX shell")


class Command(NamedTuple):
    line: str
    stdin: str
    stdout: str
    stderr: str
    code: int


def read_session(text: str) -> list[Command]:
    commands = []
    for part in re.split(r"^% ", text, flags=re.MULTILINE)[1:]:
        line, _, rest = part.partition("\n")
        before, mark, after = rest.rpartition("^D\n")
        stdin, lines = (before, after.splitlines()) if mark else ("", rest.splitlines())
        code = [int(found[3:]) for found in lines if found.startswith("=> ")]
        stderr = [found[3:] for found in lines if found.startswith("2> ")]
        stdout = [found for found in lines if not found.startswith(("=> ", "2> "))]
        commands.append(Command(line, stdin, _text(stdout), _text(stderr), code[0] if code else 0))
    return commands


def _text(lines: list[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


def sessions() -> list[ParameterSet]:
    found = []
    for file in sorted(FOLDER.glob("*.md")):
        text = file.read_text(encoding="utf-8")
        for match in FENCE.finditer(text):
            line = text.count("\n", 0, match.start()) + 1
            found.append(pytest.param(match[1], id=f"{file.stem}:{line}"))
    return found


@pytest.fixture(scope="session")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment with an ``artikel`` that is the one this Python would import."""
    folder = tmp_path_factory.mktemp("bin")
    script = folder / "artikel"
    script.write_text(f"#!/bin/sh\nexec '{sys.executable}' -m artikel_cli \"$@\"\n")
    script.chmod(0o755)
    mine = ("LC_", "_TYPER", "NO_COLOR", "FORCE_COLOR", "GITHUB_ACTIONS")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(mine)}
    return kept | {
        "PATH": f"{folder}:{os.environ['PATH']}",
        "LANG": "C.UTF-8",
        "TERM": "xterm",
        "COLUMNS": "80",
    }


def test_there_are_sessions() -> None:
    assert len(sessions()) > 10


@pytest.mark.parametrize("session", sessions())
def test_session(session: str, tmp_path: Path, environment: dict[str, str]) -> None:
    for command in read_session(session):
        run = subprocess.run(
            ["sh", "-c", command.line],
            input=command.stdin.encode(),
            capture_output=True,
            cwd=tmp_path,
            env=environment,
            timeout=60,
            check=False,
        )
        seen = Command(command.line, command.stdin, run.stdout.decode(), run.stderr.decode(), run.returncode)
        assert seen == command


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def on_terminal(arguments: list[str], environment: dict[str, str]) -> tuple[str, int]:
    """Run ``artikel`` on a terminal of its own and return what it shows and its exit code."""
    import pty

    child, terminal = pty.fork()
    if child == 0:
        os.execve(sys.executable, [sys.executable, "-m", "artikel_cli", *arguments], environment)
    shown = b""
    while select.select([terminal], [], [], 60)[0]:
        try:
            data = os.read(terminal, 65536)
        except OSError:  # how Linux says that the other side is closed
            break
        if not data:
            break
        shown += data
    os.close(terminal)
    return shown.decode().replace("\r\n", "\n"), os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


CONTROLS = "Judul \x1b[31mmerah\x07\n\nIsi \x9b31m [bold]tebal[/bold] \u202e terbalik. Lalu satu kalimat.\rPalsu.\n"
COLOUR = re.compile(r"\x1b\[\d+m")


@pytest.mark.parametrize("form", WRITERS)
def test_nothing_in_a_text_steers_a_terminal(form: str, tmp_path: Path, environment: dict[str, str]) -> None:
    path = tmp_path / "a.txt"
    path.write_text(CONTROLS, encoding="utf-8", newline="")
    shown, code = on_terminal(["parse", str(path), "-t", form], environment)
    assert code == 0
    assert "tebal" in shown
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]", COLOUR.sub("", shown) if form == "json" else shown)
    assert "\x1b[31m" not in shown


def test_json_on_a_terminal_is_coloured_and_still_json(article: Path, environment: dict[str, str]) -> None:
    import json

    shown, _ = on_terminal(["parse", str(article)], environment)
    assert COLOUR.search(shown)
    assert shown.startswith("{\n  ")
    plain = subprocess.run(
        [sys.executable, "-m", "artikel_cli", "parse", str(article)], capture_output=True, check=True
    )
    assert json.loads(COLOUR.sub("", shown)) == json.loads(plain.stdout)


@pytest.mark.parametrize("setting", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_colours_can_be_refused(setting: dict[str, str], article: Path, environment: dict[str, str]) -> None:
    shown, _ = on_terminal(["parse", str(article)], environment | setting)
    assert shown.startswith("{\n  ")
    assert "\x1b" not in shown


@pytest.mark.parametrize("arguments", [[], ["parse"], ["convert"]])
def test_nothing_named_on_a_terminal_shows_the_help(arguments: list[str], environment: dict[str, str]) -> None:
    shown, code = on_terminal(arguments, environment)
    assert "Usage:" in shown
    assert code == 2


@pytest.mark.parametrize(
    ("number", "code", "words"), [(signal.SIGINT, 130, b"artikel: interrupted\n"), (signal.SIGTERM, 143, b"")]
)
def test_an_interrupted_run_leaves_nothing_behind(
    number: signal.Signals, code: int, words: bytes, article: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "all.jsonl").write_text("old\n")
    run = subprocess.Popen(
        [sys.executable, "-m", "artikel_cli", "parse", str(article), "-", "-o", str(out / "all.jsonl")],
        stdin=subprocess.PIPE,  # never closed: the run waits in the middle of its work
        stderr=subprocess.PIPE,
    )
    deadline = time.monotonic() + 60
    while len(list(out.iterdir())) < 2 and time.monotonic() < deadline:
        time.sleep(0.01)
    assert len(list(out.iterdir())) == 2, "the temporary file has not come"
    run.send_signal(number)
    assert run.wait(60) == code
    assert run.stderr is not None
    assert run.stderr.read() == words
    assert [path.name for path in out.iterdir()] == ["all.jsonl"]
    assert (out / "all.jsonl").read_text() == "old\n"


def test_every_article_is_passed_on_at_once(article: Path) -> None:
    run = subprocess.Popen(
        [sys.executable, "-m", "artikel_cli", "parse", str(article), "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert run.stdout is not None
    assert run.stdin is not None
    assert run.stdout.readline().startswith(b'{"format"')
    run.stdin.write(ARTICLE.encode())
    run.stdin.close()
    assert run.stdout.readline().startswith(b'{"format"')
    assert run.wait(60) == 0


def test_the_choices_of_formats_are_the_table_of_writers() -> None:
    from typing import get_args

    from artikel_cli.cli.convert import convert
    from artikel_cli.cli.parse import parse

    def choices(command: object) -> tuple[str, ...]:
        annotation = inspect.signature(command).parameters["to"].annotation  # type: ignore[arg-type]  # a function
        return get_args(get_args(get_args(annotation)[0])[0])

    assert choices(parse) == tuple(WRITERS)
    assert choices(convert) == tuple(name for name, writer in WRITERS.items() if not writer.needs_source)


def test_a_command_line_without_options_means_the_same_as_one_with_defaults(article: Path) -> None:
    """It is read without Typer, so the defaults are said twice."""
    from artikel_cli.cli import convert, parse

    for command, job in ((parse.parse, jobs.parse), (convert.convert, jobs.convert)):
        said = {name: parameter.default for name, parameter in inspect.signature(command).parameters.items()}
        meant = {name: parameter.default for name, parameter in inspect.signature(job).parameters.items()}
        assert {name: said[name] for name in meant if name != "inputs"} == {
            name: default for name, default in meant.items() if name != "inputs"
        }
        assert set(said) - set(meant) == {"context", "debug"}

    def run(*arguments: str) -> bytes:
        command = [sys.executable, "-m", "artikel_cli", "parse", *arguments]
        return subprocess.run(command, capture_output=True, check=True).stdout

    for form in ([], ["-t", "html"], ["--to", "text"], ["--indent", "2"], ["--language", "en"]):
        assert run(*form, str(article)) == run(str(article), *form) == run(*form, "--", str(article))


OPTIONS = ["-t", "--to", "-o", "--output", "--language", "--published", "--encoding", "--indent", "--stdin-filename"]
VALUES = ["", "json", "text", "pdf", "out/", "id", "2024-03-04", "2024-02-30", "20240304", "0", "16", "17", "02", "²"]
PLAIN = ["-t json", "--to text", "-o out/", "--output x.html", "--language id", "--published 2024-03-04", "--indent 2"]
PLAIN += ["--encoding cp1252", "--stdin-filename s.txt", "--standalone", "--fragment", "--furniture", "a.txt", "b.txt"]
OTHER = ["-", "--", "--debug", "--help", "-h", "--nix", "-tjson", "--to=json", "--indent=2", "parse", *OPTIONS]
WORDS = st.one_of(
    st.sampled_from(PLAIN).map(str.split),
    st.sampled_from(PLAIN).map(str.split),
    st.sampled_from(OTHER).map(str.split),
    st.tuples(st.sampled_from(OPTIONS), st.sampled_from([*VALUES, "-", "-x"])).map(list),
)


@given(st.lists(WORDS, max_size=5).map(lambda words: [*chain.from_iterable(words)]))
@settings(max_examples=300, deadline=None)
def test_a_plain_command_line_is_read_as_typer_reads_it(words: list[str]) -> None:
    arguments = ["parse", *words]
    with mock.patch.object(sys, "stdin", io.StringIO()), mock.patch("artikel_cli.cli.jobs.parse") as job:
        found = read(arguments)
        if found is None:
            return
        job.return_value = 0
        app.run(arguments)
    inputs, options = found
    defaults = {name: job.call_args.kwargs[name] for name in job.call_args.kwargs if name not in options}
    assert job.call_args.args == (inputs,)
    assert job.call_args.kwargs == options | defaults
    assert defaults == {name: inspect.signature(jobs.parse).parameters[name].default for name in defaults}


def test_a_command_line_that_is_no_plain_one_is_left_to_typer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    assert read(["parse", "-t", "text"]) == (["-"], {"to": "text"})
    assert read(["parse", "a.txt", "-", "--to", "jsonl"]) == (["a.txt", "-"], {"to": "jsonl"})
    assert read(["parse", "a", "-o", "b.html", "--published", "2024-03-04", "--fragment", "--indent", "2"]) == (
        ["a"],
        {"output": "b.html", "published": date(2024, 3, 4), "standalone": False, "indent": 2},
    )
    for arguments in ("", "convert a", "parse -t", "parse a -t xml", "parse -t text -t json a", "parse -- -t json"):
        assert read(arguments.split()) is None
    for arguments in ("-tjson", "--to=json", "a --debug", "--indent 17", "--published 2024-02-30", "-o -x", "--help"):
        assert read(["parse", *arguments.split()]) is None


def test_a_plain_command_line_may_hold_every_option() -> None:
    from artikel_cli.cli import plain

    command = typer.main.get_command(build("parse")).commands["parse"]  # type: ignore[attr-defined]  # it is a group
    options = {name for parameter in command.params for name in (*parameter.opts, *parameter.secondary_opts)}
    assert {*plain._WITH_VALUE, *plain._FLAGS} == {name for name in options if name.startswith("-")} - {"--debug"}


def test_one_command_built_alone_is_the_one_among_all() -> None:
    assert [command.callback for command in build().registered_commands] == [
        build(name).registered_commands[0].callback for name in COMMANDS
    ]


def test_the_generated_files_are_up_to_date() -> None:
    script = Path(__file__).parents[1] / "tools" / "generate.py"
    run = subprocess.run([sys.executable, str(script), "--check"], capture_output=True, text=True, check=False)
    assert (run.stdout, run.stderr, run.returncode) == ("", "", 0)
