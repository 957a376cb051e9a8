"""The article model ``artikel/1``: what a parsed news article says.

Frozen classes, one a concept, documented field by field; the JSON Schema is generated from this file.
Every ``start``/``end`` pair is half-open and counts Unicode code points of the decoded source, and
``text == source[start:end]`` always. Names follow the field: IPTC and NITF for the parts of a news item,
TimeML TIMEX3 and EDTF for times, quotation, speaker and cue for attribution.
"""

from __future__ import annotations

from typing import Annotated, Any, Final, Literal

from msgspec import Meta, Struct

FORMAT: Final = "artikel/1"

BlockKind = Literal[
    "headline",
    "deck",
    "byline",
    "published",
    "section",
    "paragraph",
    "subheading",
    "list_item",
    "caption",
    "related",
    "advertisement",
    "embed",
    "credit",
    "promo",
    "navigation",
    "separator",
    "tags",
    "teaser",
]
BODY_KINDS: Final[frozenset[str]] = frozenset({"paragraph", "subheading", "list_item"})
"""The kinds that make the body of an article; headline and deck head it, all others are furniture."""

CreditRole = Literal["editor", "writer", "reporter", "photographer", "translator", "source", "initials"]
QuotationKind = Literal["direct", "mixed", "indirect"]
MentionType = Literal["name", "role", "pronoun", "clitic", "none"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
TimeBasis = Literal["explicit", "weekday", "reference", "context"]
ReferenceBasis = Literal["option", "published", "dateline", "body", "none"]

_DAY: Final = "[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"
_CLOCK: Final = "T(?:[01][0-9]|2[0-4]):[0-5][0-9](?::[0-5][0-9])?(?:Z|[+-][0-9]{2}:[0-9]{2})?"
Day = Annotated[str, Meta(pattern=f"^{_DAY}$")]
DayOrTime = Annotated[str, Meta(pattern=f"^{_DAY}(?:{_CLOCK})?$")]
Digest = Annotated[str, Meta(pattern="^[0-9a-f]{64}$", description="SHA-256 of the input bytes, hexadecimal.")]
Start = Annotated[int, Meta(ge=0, description="First code point of the span in the decoded source.")]
End = Annotated[int, Meta(ge=0, description="One past the last code point of the span.")]
Text = Annotated[str, Meta(description="The source between start and end, unaltered.")]


class Part(Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """A stretch of the source, as it stands there."""

    text: Text
    start: Start
    end: End


class Name(Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """A name and where it stands: a person, a place or an outlet."""

    name: Annotated[str, Meta(description="The name as written.")]
    start: Start
    end: End


class Span(Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """A place in the source."""

    start: Start
    end: End


class SourceInfo(Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """Where the text came from."""

    name: Annotated[str | None, Meta(description="File name as given, null for an unnamed stream.")]
    encoding: Annotated[str, Meta(description="Character encoding that the bytes were decoded with.")]
    sha256: Digest
    length: Annotated[int, Meta(ge=0, description="Length of the decoded text in code points.")]


class Dateline(Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """The dateline before the first sentence, with its dash where there is one (AP Stylebook)."""

    text: Text
    start: Start
    end: End
    places: Annotated[
        tuple[Name, ...], Meta(description="Places as written, without the state or country they lie in.")
    ]
    source: Annotated[Name | None, Meta(description="The outlet or agency named in the dateline.")]
    date: Annotated[Day | None, Meta(description="ISO 8601 date where the dateline carries one.")]


class Credit(Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """Who else worked on the article, as credited at its head or end."""

    role: Annotated[CreditRole, Meta(description="What the person or outlet did.")]
    name: Annotated[str, Meta(description="The name or initials as written.")]
    start: Start
    end: End


class ReferenceDate(Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """The day that relative times are resolved from."""

    value: Annotated[Day | None, Meta(description="ISO 8601 date, null where the article gives none.")]
    basis: Annotated[ReferenceBasis, Meta(description="Where the day was taken from.")]


class Block(Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """One line or paragraph of the source with its part in the article."""

    kind: Annotated[BlockKind, Meta(description="What the block is.")]
    start: Start
    end: End
    text: Text


class Mention(Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """What stands for the speaker beside a quotation."""

    text: Annotated[str, Meta(description="As written; empty where nobody is named.")]
    start: Start
    end: End
    type: Annotated[MentionType, Meta(description="How the speaker is named there.")]


class Speaker(Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """Who says it."""

    name: Annotated[
        str,
        Meta(description="Fullest form of the name in this article, or the phrase that describes the unnamed."),
    ]
    role: Annotated[str | None, Meta(description="Title, rank or function as written.")]
    affiliation: Annotated[str | None, Meta(description="Organisation the person speaks for.")]
    mention: Mention | None


class Quotation(Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """Words of somebody: what stands between the marks, who says it, and with which verb."""

    id: Annotated[str, Meta(description="q1, q2, … in the order of the text.")]
    text: Text
    start: Start
    end: End
    kind: Annotated[QuotationKind, Meta(description="Whole utterance, quoted words in a clause, or reported speech.")]
    speaker: Annotated[Speaker | None, Meta(description="Null where nobody can be identified.")]
    cue: Annotated[Part | None, Meta(description="The speech verb as it stands.")]
    continues: Annotated[str | None, Meta(description="Id of the quotation that this one carries on.")]
    evidence: Annotated[str, Meta(description="Recogniser that decided on the attribution.")]


class Time(Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """A temporal expression (TimeML TIMEX3)."""

    text: Text
    start: Start
    end: End
    type: Annotated[TimeType, Meta(description="TIMEX3 type.")]
    value: Annotated[str | None, Meta(description="TIMEX3 value.")]
    edtf: Annotated[str | None, Meta(description="The same as EDTF (ISO 8601-2), null where it has no form.")]
    mod: Annotated[str | None, Meta(description="TIMEX3 mod: START, MID, END, APPROX, BEFORE, AFTER …")]
    basis: Annotated[TimeBasis, Meta(description="What decided the value.")]
    weekday_ok: Annotated[
        bool | None,
        Meta(description="False where the weekday named is not that of the date; null where none is named."),
    ]


class Insertion(Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """An editorial insertion in brackets inside a quotation."""

    text: Text
    start: Start
    end: End
    quotation: Annotated[str, Meta(description="Id of the quotation it stands in.")]


class Person(Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """Somebody who speaks or is introduced by name with a role: one entry a person."""

    name: Annotated[str, Meta(description="Fullest form in this article, without titles, ranks and degrees.")]
    aliases: Annotated[tuple[str, ...], Meta(description="Shorter and other forms used in the article.")]
    role: Annotated[str | None, Meta(description="Title, rank or function as written.")]
    affiliation: Annotated[str | None, Meta(description="Organisation or place of the function.")]
    mentions: Annotated[tuple[Span, ...], Meta(description="Where the name stands.")]


class Teaser(Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """Another article's headline and lead at the tail."""

    headline: Annotated[str | None, Meta(description="Its headline as written.")]
    text: Text
    start: Start
    end: End
    truncated: Annotated[bool, Meta(description="Whether the lead is cut off.")]


class Note(Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """What the parser was unsure of."""

    code: Annotated[str, Meta(description="Stable name of the doubt.")]
    message: str
    start: Start
    end: End


class Article(Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """A parsed news article."""

    format: Annotated[Literal["artikel/1"], Meta(description="Name and version of this format.")]
    source: SourceInfo
    language: Annotated[str | None, Meta(description="BCP 47 code, null if undecided.")]
    headline: Annotated[Part | None, Meta(description="Null where the body starts at once.")]
    deck: Annotated[Part | None, Meta(description="Summary line under the headline.")]
    byline: Annotated[tuple[Name, ...], Meta(description="Who wrote it, as given at the head.")]
    published: Annotated[DayOrTime | None, Meta(description="ISO 8601 date or date-time of the header line.")]
    dateline: Dateline | None
    credits: tuple[Credit, ...]
    reference_date: ReferenceDate
    blocks: Annotated[
        tuple[Block, ...],
        Meta(description="In order, without overlap; they hold every character that is not white space."),
    ]
    quotations: tuple[Quotation, ...]
    times: tuple[Time, ...]
    insertions: tuple[Insertion, ...]
    people: tuple[Person, ...]
    teasers: tuple[Teaser, ...]
    notes: tuple[Note, ...]

    def body(self) -> tuple[Block, ...]:
        """Return the blocks of the body: paragraphs, subheadings and list items."""
        return tuple(block for block in self.blocks if block.kind in BODY_KINDS)


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of an article, generated from the classes above."""
    import msgspec

    schema = msgspec.json.schema(Article)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:artikel:schema:1",
        "title": "artikel/1",
        **schema,
    }
