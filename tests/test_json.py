"""JSON, JSON Lines and the schema: the way round changes nothing, and an error says where it is."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from artikel_cli.errors import InvalidDocumentError
from artikel_cli.model import Article, json_schema
from artikel_cli.readers.json import read
from artikel_cli.writers import WriteOptions, render, writer
from random_article import articles
from sample_article import ARTICLE

SCHEMA_FILE = Path(__file__).parents[1] / "schema" / "artikel-1.schema.json"
VALIDATOR = Draft202012Validator(json_schema())


def document() -> dict[str, Any]:
    plain: dict[str, Any] = json.loads(render("json", ARTICLE))
    return plain


def test_committed_schema_is_the_one_of_the_model() -> None:
    assert json.loads(SCHEMA_FILE.read_text("utf-8")) == json_schema(), (
        "the model has changed: artikel schema > schema/artikel-1.schema.json"
    )


def test_schema_is_itself_valid() -> None:
    Draft202012Validator.check_schema(json_schema())


def test_schema_refuses_an_unknown_key_and_an_unknown_kind() -> None:
    plain = document()
    plain["headlines"] = None
    plain["blocks"][0]["kind"] = "footer"
    assert len(list(VALIDATOR.iter_errors(plain))) == 2


@given(articles())
def test_every_article_is_valid_and_comes_back_the_same(article: Article) -> None:
    line = render("jsonl", article)
    assert line.count(b"\n") == 1
    assert not list(VALIDATOR.iter_errors(json.loads(line)))
    assert read(line) == [article]
    assert read(render("json", article, options=WriteOptions(indent=2))) == [article]


@given(articles(surrogates=True))
def test_lone_surrogates_come_back_the_same(article: Article) -> None:
    assert read(render("json", article)) == [article]


def test_indent_changes_the_layout_alone() -> None:
    short, tall = render("json", ARTICLE), render("json", ARTICLE, options=WriteOptions(indent=2))
    assert (short.count(b"\n"), json.loads(tall)) == (1, json.loads(short))
    assert tall.startswith(b'{\n  "format": "artikel/1",\n  "source": {\n    "name": "feri.txt",')


def test_text_of_the_writer_is_its_bytes() -> None:
    for name in ("json", "jsonl"):
        assert writer(name)(ARTICLE, None, WriteOptions()).encode() == render(name, ARTICLE)


@pytest.mark.parametrize("join", [b"\n", b"\r\n", b"\n\n"])
def test_json_lines_with_any_line_end(join: bytes) -> None:
    line = render("jsonl", ARTICLE).strip()
    assert read(join.join([line, line, line])) == [ARTICLE] * 3


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_byte_order_marks_of_shells_are_read(encoding: str) -> None:
    assert read(render("json", ARTICLE).decode().encode(encoding)) == [ARTICLE]


def change(path: str, value: Any) -> Callable[[dict[str, Any]], None]:
    def apply(plain: dict[str, Any]) -> None:
        *way, last = [int(step) if step.isdecimal() else step for step in path.split("/")]
        holder: Any = plain
        for step in way:
            holder = holder[step]
        holder[last] = value

    return apply


FAULTS = [
    ("blocks/3/kind", "footer", "$.blocks[3].kind", "Invalid enum value 'footer'"),
    ("blocks/3/start", -1, "$.blocks[3].start", ">= 0"),
    ("format", "artikel/2", "$.format", "Invalid enum value 'artikel/2'"),
    ("people/1/mentions/0/end", "x", "$.people[1].mentions[0].end", "Expected `int`"),
    ("quotations/2/speaker/name", None, "$.quotations[2].speaker.name", "Expected `str`"),
    ("colour", "blue", "$", "unknown field `colour`"),
    ("blocks/1/start", 0, "$.blocks[1]", "text has"),
    ("times/2/text", "bulan Mei!!", "$.times[2]", "not what stands there"),
    ("headline/text", "Another headline", "$.headline", "text has"),
    ("byline/0/end", 10**15, "$.byline[0]", "does not lie in a text of"),
    ("byline/0/start", 10**6, "$.byline[0]", "does not lie in a text of"),
    ("quotations/1/continues", "q9", "$.quotations[1].continues", "no earlier quotation is 'q9'"),
    ("quotations/1/id", "q1", "$.quotations[1].id", "names two quotations"),
    ("insertions/0/quotation", "q9", "$.insertions[0].quotation", "no quotation is 'q9'"),
]


@pytest.mark.parametrize(("path", "value", "place", "reason"), FAULTS, ids=[fault[0] for fault in FAULTS])
def test_error_names_the_path(path: str, value: Any, place: str, reason: str) -> None:
    plain = document()
    change(path, value)(plain)
    with pytest.raises(InvalidDocumentError) as caught:
        read(json.dumps(plain).encode(), name="a.json")
    assert caught.value.name == "a.json"
    assert caught.value.reason.startswith(f"{place}: ")
    assert reason in caught.value.reason


def test_blocks_out_of_order_are_an_error() -> None:
    plain = document()
    plain["blocks"][4], plain["blocks"][5] = plain["blocks"][5], plain["blocks"][4]
    with pytest.raises(InvalidDocumentError, match=r"\$\.blocks\[5\]: starts at \d+, before the block"):
        read(json.dumps(plain).encode())


def test_error_in_json_lines_names_the_line() -> None:
    plain = document()
    change("blocks/0/kind", "x")(plain)
    good = render("jsonl", ARTICLE)
    with pytest.raises(InvalidDocumentError, match=r"line 4: \$\.blocks\[0\]\.kind: Invalid enum value 'x'"):
        read(good + b"\n" + good + json.dumps(plain).encode())
    with pytest.raises(InvalidDocumentError, match="line 2: JSON is malformed"):
        read(good + b'{"format": }\n')


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "the document is empty"),
        (b" \n\n", "the document is empty"),
        (b"Feri kembali berlayar", "malformed"),
        (b"[]", r"\$: Expected `object`, got `array`"),
        (b'{"format":"artikel/1"', "truncated"),
        (b'{"format":"artikel/1"}', r"\$: Object missing required field `source`"),
        (b'{"language": "\xff"}', "not UTF-8"),
        (b"[" * 200_000, "nest too deep|Expected|malformed"),
        (b'{"x":' * 200_000, "nest too deep|unknown field|malformed"),
        (b"\xff\xfe\x00\xd8", "its mark says utf-16-le"),
    ],
    ids=[
        "empty",
        "blank",
        "text",
        "array",
        "cut-off",
        "no-fields",
        "bytes",
        "deep-array",
        "deep-object",
        "utf-16",
    ],
)
def test_what_is_no_article_is_an_error(raw: bytes, reason: str) -> None:
    with pytest.raises(InvalidDocumentError, match=reason):
        read(raw)
