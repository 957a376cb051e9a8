"""Start-up: `artikel parse FILE` against an empty Typer app, run by turns; the ratio must stay at most 1.5.

    python benchmarks/startup.py [--runs N]

Prints the medians of wall time and of processor time; exits with 1 where the ratio of wall times is more.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

LIMIT = 1.5

EMPTY_APP = """\
import typer

app = typer.Typer()


@app.command()
def main() -> None:
    pass


app()
"""
CONSOLE_SCRIPT = """\
import sys

from artikel_cli.cli import main

sys.exit(main())
"""
ARTICLE = """\
Jembatan Kali Wuluh Dibuka Lagi

SOLO - Jembatan Kali Wuluh dibuka kembali pada Senin (4/3/2024). "Warga boleh melintas mulai pagi ini," kata
Kepala Dinas Pekerjaan Umum Ratna Wiryani.
"""


def run(command: list[str], environment: dict[str, str]) -> tuple[float, float]:
    """Run a command to its end and return its wall time and its processor time in milliseconds."""
    silent = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    begin = time.perf_counter()
    _, status, usage = os.wait4(os.posix_spawn(command[0], command, environment, file_actions=silent), 0)
    wall = time.perf_counter() - begin
    if os.waitstatus_to_exitcode(status) != 0:
        raise SystemExit(f"{' '.join(command)} failed")
    return wall * 1000, (usage.ru_utime + usage.ru_stime) * 1000


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=30)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        empty, script, article = (Path(folder, name) for name in ("empty.py", "artikel.py", "article.txt"))
        empty.write_text(EMPTY_APP)
        script.write_text(CONSOLE_SCRIPT)
        article.write_text(ARTICLE)
        commands = {
            "bare Python": [sys.executable, "-c", "pass"],
            "empty Typer app": [sys.executable, str(empty)],
            "artikel parse FILE": [sys.executable, str(script), "parse", str(article)],
        }
        # All is bytecode, as it is after an installation; a checkout may have none, or be told to write none.
        environment = dict(os.environ) | {"PYTHONPYCACHEPREFIX": str(Path(folder, "bytecode"))}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        for command in commands.values():
            run(command, environment)
        times: dict[str, list[tuple[float, float]]] = {name: [] for name in commands}
        for _ in range(runs):
            for name, command in commands.items():
                times[name].append(run(command, environment))
    wall = {name: median(pair[0] for pair in pairs) for name, pairs in times.items()}
    processor = {name: median(pair[1] for pair in pairs) for name, pairs in times.items()}
    for name in commands:
        print(f"{name:20} {wall[name]:6.1f} ms wall {processor[name]:6.1f} ms processor")
    ratios = [kind["artikel parse FILE"] / kind["empty Typer app"] for kind in (wall, processor)]
    print(f"ratio to an empty Typer app: {ratios[0]:.2f} wall, {ratios[1]:.2f} processor (limit {LIMIT})")
    return 1 if ratios[0] > LIMIT else 0


if __name__ == "__main__":
    sys.exit(main())
