"""Random articles that keep the model's laws: any text in the blocks, annotations anywhere in it.

The text is drawn by hypothesis, so that a failure shrinks to the text that matters; the annotations come from
one seed, which is many times faster than drawing each.
"""

from __future__ import annotations

from random import Random
from typing import Any

from hypothesis import strategies as st

from artikel_cli.model import (
    FORMAT,
    Article,
    Block,
    BlockKind,
    Credit,
    Dateline,
    Insertion,
    Mention,
    Name,
    Part,
    Person,
    Quotation,
    ReferenceDate,
    SourceInfo,
    Span,
    Speaker,
    Time,
)
from artikel_cli.source import Source

# Characters that mean something to CommonMark, YAML, HTML or Python's idea of a line.
AWKWARD = "*_`#<>&[]()!\\~-+.=|:;\"'“”/?^{}$%@ \t\u00a0\u2003\u200b\ufeff\u0085\u2028\x0b\x0c\x1c\x1b\x00\ufffe"
FRAGMENTS = [
    "1. ", "2) ", "10.", "- ", "+ ", "* ", "***", "---", "===", "> ", "# ", "## x #", "```", "~~~", "&amp;",
    "&#65;", "&copy", "<b>", "</p>", "<!--", "]]>", "<http://a.b>", "<1@b.co>", "[a](b)", "[a]: b", "![x](y)",
    "[x] ", "**kata**", "_kata_", "`kata`", "\\", "\\*", "  ", "kata", "Rp1.000", "“", "”", "| a | b |",
    "\n", "\r\n",
]  # fmt: skip  # in rows, not an entry a line
characters = st.one_of(
    st.sampled_from(AWKWARD), st.characters(codec="utf-8"), st.characters(min_codepoint=97, max_codepoint=122)
)
texts = st.lists(st.one_of(characters, st.sampled_from(FRAGMENTS)), max_size=24).map("".join)
lines = texts.map(lambda text: " ".join(text.split())).filter(bool)
"""Random texts without white space at their edges, as blocks are."""

_BODY: list[BlockKind] = ["paragraph", "paragraph", "subheading", "list_item", "list_item"]
_FURNITURE: list[BlockKind] = ["related", "advertisement", "credit", "teaser", "caption", "separator"]
_kinds = st.sampled_from([*_BODY, *_FURNITURE])


VALUES = [None, "2025-06-17", "2025-02-30", "2025-06", "P7D", "P1M", "2025-06-17T14:18+07:00", "0000", "x"]
PUBLISHED = [None, "2025-06-17", "2025-06-17T14:18", "2025-06-17T14:18:05+07:00", "2025-02-30T00:00Z"]


@st.composite
def articles(draw: st.DrawFn, *, kinds: Any = _kinds, surrogates: bool = False) -> Article:
    """Draw an article; with ``surrogates`` its text holds lone ones."""
    drawn = draw(st.lists(st.tuples(kinds, texts.map(str.strip).filter(bool)), max_size=6))
    if surrogates and drawn:
        drawn[0] = (drawn[0][0], f"\ud83d{drawn[0][1]}\udfff")
    head = draw(st.lists(lines, max_size=2))
    rng = Random(draw(st.integers(0, 2**32)))
    blocks: list[Block] = []
    text = rng.choice(["", "\n\n"])
    head_kinds: tuple[BlockKind, ...] = ("headline", "deck")
    for kind, line in [*zip(head_kinds, head, strict=False), *drawn]:
        blocks.append(Block(kind, len(text), len(text) + len(line), line))
        text += line + rng.choice(["\n", "\r\n", "\n\n \n", " "])
    return _annotated(text, tuple(blocks), rng)


def _annotated(text: str, blocks: tuple[Block, ...], rng: Random) -> Article:
    def span() -> tuple[int, int]:
        start, end = sorted((rng.randint(0, len(text)), rng.randint(0, len(text))))
        return start, end

    def part() -> Part:
        start, end = span()
        return Part(text[start:end], start, end)

    def name() -> str:
        return part().text or "Damar"

    def mention() -> Mention:
        here = part()
        return Mention(here.text, here.start, here.end, rng.choice(["name", "role", "pronoun", "clitic", "none"]))

    def speaker() -> Speaker:
        return Speaker(name(), rng.choice([None, name()]), rng.choice([None, name()]), rng.choice([None, mention()]))

    quotations = tuple(
        Quotation(
            f"q{number}",
            text[start:end],
            start,
            end,
            rng.choice(["direct", "mixed", "indirect"]),
            rng.choice([None, speaker()]),
            rng.choice([None, part()]),
            f"q{number - 1}" if number > 1 and rng.random() < 0.5 else None,
            "drawn",
        )
        for number, (start, end) in enumerate(sorted(span() for _ in range(rng.randint(0, 5))), 1)
    )
    times = tuple(
        Time(
            here.text,
            here.start,
            here.end,
            rng.choice(["DATE", "TIME", "DURATION", "SET"]),
            rng.choice(VALUES),
            rng.choice(VALUES),
            None,
            rng.choice(["explicit", "weekday", "reference", "context"]),
            rng.choice([None, True, False]),
        )
        for here in (part() for _ in range(rng.randint(0, 4)))
    )
    heads = {block.kind: Part(block.text, block.start, block.end) for block in blocks[:2]}
    source = Source.from_text(text)
    here, inserted, credited = part(), part(), part()
    return Article(
        format=FORMAT,
        source=SourceInfo(rng.choice([None, name()]), source.encoding, source.sha256, len(text)),
        language=rng.choice([None, "id", "en", "ms"]),
        headline=heads.get("headline"),
        deck=heads.get("deck"),
        byline=tuple(Name(text[slice(*place)], *place) for place in [span()] * rng.randint(0, 2)),
        published=rng.choice(PUBLISHED),
        dateline=rng.choice([None, Dateline(here.text, here.start, here.end, (), None, None)]),
        credits=(Credit("editor", credited.text, credited.start, credited.end),) * rng.randint(0, 1),
        reference_date=ReferenceDate(None, "none"),
        blocks=blocks,
        quotations=quotations,
        times=times,
        insertions=tuple(
            Insertion(inserted.text, inserted.start, inserted.end, quotation.id) for quotation in quotations[:1]
        ),
        people=(Person(name(), (name(),), None, None, (Span(*span()),)),) * rng.randint(0, 1),
        teasers=(),
        notes=(),
    )
