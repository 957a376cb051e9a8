"""How time and memory grow with the input: linear is the law, on ordinary and on hostile text alike.

``python benchmarks/growth.py [--select WORD] [--to html] [--megabytes 1 2 4]`` parses each text at each size and
writes it, as JSON where nothing else is asked for, every time in a process of its own, and prints seconds, the
growth from each size to its double, and the peak of memory over the size of the input in UTF-8 (the decoded text,
the article and what is written all count). Texts whose every line is another have an eighth of each size. More than
2.3 a doubling or, of JSON, more than 12 times the input is flagged, and so is a run of more than two minutes; a flag
is exit 1. POSIX alone: the peak is read with ``resource``.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from contextlib import suppress
from itertools import pairwise
from time import perf_counter

from texts import articles

_CONSONANTS, _VOWELS = "bdgjklmnprst", "aeiou"
MOST_GROWTH, MOST_MEMORY, PATIENCE = 2.3, 12.0, 120.0

PLAIN = {
    "straight quotes": '"',
    "curly quotes": "“",
    "single quotes": "'",
    "round brackets": "(",
    "square brackets": "[",
    "bracket pairs": "()",
    "digits": "1",
    "spaces": " ",
    "dashes": "-",
    "long dashes": "—",
    "capitals": "A",
    "capitalised words": "Sari ",
    "titles": "Dr. ",
    "newlines": "\n",
    "returns": "\r",
    "Baca juga": "Baca juga",
    "kata": "kata ",
    "kata names": "kata Sari ",
    "commas": ",",
    "full stops": ". ",
    "colons": ": ",
    "at signs": "@",
    "pipes": "|",
    "datelines": "JAKARTA, ",
}

DENSE = {
    "quoted words": '"kata" ',
    "quotation, cue": '"a," kata Sari. ',
    "reporting verbs": 'Ketua mengatakan, "a" x. ',
    "who is spoken of": '"Tiba," kata Camat Sari. Di sana Tono Baskara mengatakan pasar buka. "Ada Sari," ujarnya.\n',
    "quotation lines": '"a," kata Sari.\n',
    "digit groups": "12/12 ",
    "months": "Juni ",
    "dates": "Selasa (17/6/2025) ",
    "short lines": "a\n",
    "line separators": "a\u2028",
    "nested notes": '"Kami (warga) [semua] ya," kata Sari. ',
    "Baca juga lines": "Baca juga: kata\n",
    "list items": "1. a\n",
    "blank references": "&nbsp;\n",
}
"""Every few bytes make a block, a quotation or a time, so the article itself is many times larger than its
text: memory is shown, and only time is held to a limit."""

VARIED = {
    "other names": '"Kami siap {a}," kata Budi {A}.\n',
    "other offices": '"Kami siap {a}," kata Kepala Dinas {A}.\n',
    "other acronyms": '"Kami siap {a}," kata X{U}.\n',
    "other nicknames": 'Budi {A} yang akrab disapa {B} datang. "Ya," katanya.\n',
    "short for them": '{A}, sapaan akrabnya, datang. "Ya," kata Budi.\n',
    "other houses": 'PT {A} menyatakan siap. "Ya," tulis perusahaan itu.\n',
    "other letters": 'Surat itu diteken {A} {B}. "Ya," bunyi surat itu.\n',
    "other children": 'Seorang {a} datang. "Ya," ujar {a} itu.\n',
    "other accounts": 'Akun @{a} menjawab. "Ya," tulisnya.\n',
    "other suspects": "Polisi menangkap {U} (27). {U} mengaku menyesal.\n",
    "questions": '"Apa {a}?" tanya Camat {A}.\n"Ya," kata dia.\n',
    "offices of places": 'Warga Desa {A} datang. "Apa {a}?" tanya Camat {A}.\n"Ya," kata dia.\n',
    "other pronouns": "Camat {A} datang. Namun ia mengatakan bahwa pasar itu sudah dibuka sejak pagi.\n",
    "other headings": "Judul Berita {A} Panjang Sekali Hari Ini\nSenin, 16 Juni 2025 12:00\n",
    "other tags": "{A}\n\n",
    "other datelines": "{U} - Warga {a} memperbaiki tanggul yang jebol pada Senin dini hari di tepi sungai itu.\n",
    "other writers": "{A} Budi/{B} Sari\n\n",
}
"""No line is like another, so that whatever is looked up, is looked up anew: what grows with what was found before
shows here and nowhere else. Each text is long lists of people: memory is shown, and only time is held to a limit."""
RUNS = {
    "blanks inside a credit": "Villagers marched.\n\nAssociated{run}Press writer Sari Budi in Lawe contributed.\n",
    "tabs inside a byline": "Villagers march against a plant\n\nBy Sari{run}Budi\n\nVillagers marched on Monday.\n",
}
"""One run of the same character inside a line: what looks for its end from each of its places is quadratic."""
LAST = " é"
"""The end of every text: what is looked up only in a text that is not all ASCII is looked up in each."""
VARIED_SHARE = 8
"""These take longer a byte: an eighth of the size is enough to see growth."""


def units() -> dict[str, str]:
    """Return what is repeated, by name: an article, the same as one endless line, and the hostile strings."""
    article = articles()[0].rstrip("\n") + "\n"
    return {"article": article, "endless line": " ".join(article.split()) + " "} | PLAIN | DENSE | VARIED | RUNS


def text_of(name: str, size: int) -> str:
    """Return a text of about ``size`` bytes: its unit over and over, or each time with other words in it."""
    unit = units()[name]
    if name in RUNS:
        return unit.format(run=("\t" if name.startswith("tabs") else " ") * size) + LAST
    if name not in VARIED:
        return unit * (size // len(unit.encode()) + 1) + LAST
    count = size // VARIED_SHARE // len(unit) + 1
    words = [_word(number) for number in range(count + 1)]
    slots = pairwise(words)
    return "".join([unit.format(a=a, A=a.title(), B=b.title(), U=a.upper()) for a, b in slots]) + LAST


def _word(number: int) -> str:
    """Return a word for a number, another for each of 216,000 and all of one length."""
    word = ""
    for _ in range(3):
        number, letter = divmod(number, len(_CONSONANTS) * len(_VOWELS))
        word += _CONSONANTS[letter // len(_VOWELS)] + _VOWELS[letter % len(_VOWELS)]
    return f"{word}n"


def one(name: str, size: int, to: str) -> dict[str, float]:
    """Parse and write one text of about ``size`` bytes here; return seconds and peak bytes over size."""
    import resource

    from artikel_cli.errors import NoArticleError
    from artikel_cli.pipeline import parse
    from artikel_cli.writers import WriteOptions, render

    render(to, parse(articles()[0]), None, WriteOptions())  # packs and patterns are no part of the growth
    scale = 1 if sys.platform == "darwin" else 1024
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    text = text_of(name, size)
    start = perf_counter()
    with suppress(NoArticleError):
        render(to, parse(text), None, WriteOptions())
    time = perf_counter() - start
    peak = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * scale
    return {"seconds": time, "memory": peak / size}


def child(name: str, size: int, to: str) -> dict[str, float]:
    """Run :func:`one` in two processes of its own and return the better figures.

    Raises:
        RuntimeError: it failed, or patience ran out.
    """
    command = [sys.executable, __file__, "--one", name, str(size), "--to", to]
    runs: list[dict[str, float]] = []
    for _ in range(2):
        try:
            done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            raise RuntimeError(f"more than {PATIENCE:.0f} s") from None
        except subprocess.CalledProcessError as error:
            raise RuntimeError(f"failed: {error.stderr.strip().splitlines()[-1]}") from None
        runs.append(json.loads(done.stdout))
    return min(runs, key=lambda figures: figures["seconds"])


def row(name: str, sizes: list[int], to: str) -> bool:
    """Print one line of the table and return whether a limit is passed."""
    try:
        results = [child(name, size, to) for size in sizes]
    except RuntimeError as error:
        print(f"{name:18} {error}  <--", flush=True)
        return True
    times = [figures["seconds"] for figures in results]
    growth = [after / before for before, after in pairwise(times)]
    memory = max(figures["memory"] for figures in results)
    flags: list[str] = []
    # Under a tenth of a second the clock and the allocator are most of what is measured.
    if any(factor > MOST_GROWTH and time > 0.1 for factor, time in zip(growth, times[1:], strict=False)):
        flags.append("growth")
    if memory > MOST_MEMORY and to == "json" and name not in DENSE | VARIED:
        flags.append("memory")
    print(
        f"{name:18} {' '.join(f'{time:8.3f}' for time in times)}   "
        f"{' '.join(f'{factor:5.2f}' for factor in growth)}   {memory:6.1f}"
        + (f"  <-- {', '.join(flags)}" if flags else ""),
        flush=True,
    )
    return bool(flags)


def main() -> int:
    """Print the table; return 1 where a limit is passed."""
    parser = argparse.ArgumentParser(description="Measure growth of time and memory with the input.")
    parser.add_argument("--select", default="", help="only texts whose name holds this word")
    parser.add_argument("--megabytes", type=float, nargs="+", default=[1, 2, 4], help="sizes, each twice the last")
    parser.add_argument("--to", default="json", help="the format to write")
    parser.add_argument("--one", nargs=2, metavar=("NAME", "BYTES"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        name, size = options.one
        print(json.dumps(one(name, int(size), options.to)))
        return 0
    sizes = [int(megabytes * 1_000_000) for megabytes in options.megabytes]
    heads = " ".join(f"{f'{size / 1e6:g} MB, s':>8}" for size in sizes)
    print(f"{'text':18} {heads}   growth per doubling, memory/input")
    flagged = [row(name, sizes, options.to) for name in units() if options.select in name]
    print(f"{sum(flagged)} of {len(flagged)} texts pass a limit" if any(flagged) else "every text is within the limits")
    return int(any(flagged))


if __name__ == "__main__":
    sys.exit(main())
