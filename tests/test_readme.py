"""The README is true: every ``console`` and ``pycon`` block in it is run, and prints what stands there.

A ``console`` block is a shell session: lines after ``$ `` are commands, what follows is their output, errors
included. A ``pycon`` block is a session of Python. Each block runs by itself in a fresh folder with a
copy of ``samples``. ``pytest tests/test_readme.py --update`` fills the outputs in.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from contextlib import chdir, redirect_stdout
from doctest import DocTestParser
from io import StringIO
from itertools import chain, repeat
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
BLOCK = re.compile(r"^```(console|pycon)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
BLOCKS = BLOCK.findall(README.read_text(encoding="utf-8"))
LINK = re.compile(r"\]\(([^)#\s]+)\)")

pytestmark = pytest.mark.skipif(shutil.which("bash") is None, reason="the sessions are written for bash")


def run(command: str, folder: Path) -> str:
    """Run a command as a terminal without colours would, with the environment of these tests in front."""
    environment = os.environ | {
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
        "COLUMNS": "100",
        "NO_COLOR": "1",
        "TERM": "dumb",
        "PYTHONUTF8": "1",
    }
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=60,
        check=False,
    )
    output = done.stdout.decode()
    return output if output.endswith("\n") or not output else output + "\n"


def run_shell(block: str, folder: Path) -> str:
    """Return a shell session with its outputs as they are now."""
    commands = [line for line in block.splitlines() if line.startswith("$ ")]
    return "".join(f"{command}\n{run(command[2:], folder)}" for command in commands)


def run_python(block: str, folder: Path) -> str:
    """Return a Python session with its outputs as they are now."""
    names: dict[str, object] = {}
    session = ""
    with chdir(folder):
        for example in DocTestParser().get_examples(block):
            with redirect_stdout(StringIO()) as output:
                exec(compile(example.source, "README.md", "single"), names)
            prompts = chain([">>> "], repeat("... "))
            lines = example.source.splitlines()
            session += "".join(f"{prompt}{line}\n" for prompt, line in zip(prompts, lines, strict=False))
            session += output.getvalue()
    return session


RUNNERS = {"console": run_shell, "pycon": run_python}


def test_there_are_sessions_of_both_kinds() -> None:
    assert {kind for kind, _ in BLOCKS} == RUNNERS.keys()


@pytest.mark.parametrize("number", range(len(BLOCKS)))
def test_session(number: int, tmp_path: Path, update: bool) -> None:
    shutil.copytree(ROOT / "samples", tmp_path / "samples")
    kind, expected = BLOCKS[number]
    actual = RUNNERS[kind](expected, tmp_path)
    if update:
        text = README.read_text(encoding="utf-8")
        start, end = list(BLOCK.finditer(text))[number].span(2)
        README.write_text(text[:start] + actual + text[end:], encoding="utf-8", newline="\n")
    else:
        assert actual == expected


def test_links_into_the_repository_lead_somewhere() -> None:
    links = {link for link in LINK.findall(README.read_text(encoding="utf-8")) if "://" not in link}
    assert links
    assert [link for link in sorted(links) if not (ROOT / link).exists()] == []


def test_there_is_one_test_command() -> None:
    """``.ci/run`` takes its first step from the README."""
    commands = re.findall(r"^python3 -m venv .*pytest$", README.read_text(encoding="utf-8"), re.MULTILINE)
    assert len(commands) == 1
