"""Reasons: the names of recognisers, kinds and bases in, a sentence on each out.

A recogniser is named in ``evidence``, a kind in a block, a basis in a time; this is what those names say to
somebody who asks why.
"""

from __future__ import annotations

from typing import Final

from ..model import BlockKind, CreditRole, MentionType, QuotationKind, ReferenceBasis, TimeBasis

BLOCKS: Final[dict[BlockKind, tuple[str, str]]] = {
    "headline": (
        "layout.head",
        "It is the first line that is no furniture; it is short, ends like a title and has no dateline.",
    ),
    "deck": ("layout.head", "It stands between the headline and the lines of byline and date, or the dateline."),
    "byline": ("layout.byline", "It is a short line near the top that names who wrote the article."),
    "published": ("layout.published", "It is a short line near the top that holds a full date and little else."),
    "section": ("layout.head", "It is the path of a page in its site, or the name of a channel, not a sentence."),
    "paragraph": ("layout.body", "No other kind of line was recognised in it, so it is the article's own text."),
    "subheading": ("layout.body", "It is short, ends like a title, and a longer passage follows it."),
    "list_item": (
        "layout.body",
        "It begins with a bullet or a number, or is one of several short lines that end like titles.",
    ),
    "caption": ("layout.captions", "It begins, ends or is credited as the caption of a picture is."),
    "related": ("layout.furniture", "It points to another article with a phrase of the language pack."),
    "advertisement": ("layout.furniture", "It is a phrase that pages set round advertisements."),
    "embed": ("layout.furniture", "It is what remains of a post or a video that the page showed here."),
    "credit": ("layout.credits", "It names, with a label or in brackets, who worked on the article, or its rights."),
    "promo": ("layout.furniture", "It invites to follow, to download or to subscribe."),
    "navigation": ("layout.furniture", "It is a link of the page itself: another page, back, share."),
    "separator": ("layout.furniture", "It holds no letter and no digit."),
    "tags": ("layout.furniture", "It lists the keywords of the page."),
    "teaser": ("layout.tail", "It stands at the tail: the headline of another article, or its lead, cut off."),
}
"""Kind of block to the module that decided, and why."""

QUOTATIONS: Final[dict[QuotationKind, str]] = {
    "direct": "a whole utterance between marks",
    "mixed": "quoted words inside a reporting clause",
    "indirect": "reported speech, without marks",
}

EVIDENCE: Final[dict[str, str]] = {
    "behind": "A speech verb with its subject stands behind the closing mark.",
    "behind-unlisted": (
        "Behind the closing mark stands a word in lower case and a name; the verb is in no list, but its place "
        "is that of a speech verb."
    ),
    "subject-behind": "The speaker stands behind the closing mark, and the speech verb follows.",
    "subject-behind-unlisted": (
        "The speaker stands behind the closing mark, and a verb that is in no list follows without an object."
    ),
    "sentence-behind": "The sentence behind the quotation points back to it and names the speaker.",
    "according": "A phrase such as “according to” names the speaker beside the quotation.",
    "verdict-behind": "A noun such as “verdict” stands behind the closing mark, in the genitive of whose it is.",
    "sentence-before": "The sentence before the opening mark ends in a speech verb, and its subject speaks.",
    "before": "A speech verb with its subject leads up to the opening mark.",
    "curtly-behind": "A name and its verb stand behind, and nothing else in their sentence.",
    "part": "The words are part of a sentence about somebody, and no verb in it says that anybody says them.",
    "partial": "A few quoted words stand in the narration, and it is whoever speaks there or the sentence is about.",
    "clause-end": "The sentence that the words are part of says at its end who says so.",
    "clause": "The words stand inside a clause that a speech verb reports, and its subject is plain.",
    "name-behind": "Behind the closing mark stands a name with its office; the verb is left out.",
    "nearest-name": "Nobody has spoken yet: it is the person who is named last before it.",
    "full-name": "The house is named in full elsewhere: its name ends in the noun, or its letters are the acronym’s.",
    "quoted-below": "The words of the heading stand in the body, where somebody says them.",
    "named-behind": "The words stand in an opening clause with a pronoun, and the sentence names whom it means behind.",
    "next-speaker": "Nobody has spoken yet: it is the first who does.",
    "from-whom": "A noun of utterance and its owner stand before the colon that opens the quotation.",
    "headline": "In the headline a name and a colon stand before the words.",
    "reported": "A reporting clause without marks has a plain speech verb and a plain speaker.",
    "shared-with-next": "The next quotation follows at once and names the speaker for both.",
    "carried-on": "Nobody is named beside it, so it carries on from the quotation before.",
    "alternating": "Two people take turns, and it is the other one's.",
    "coordinated": "A word such as “and” joins the words to others that the same clause ascribes to somebody.",
    "announced": "The line above says whose comments or messages follow.",
    "inscription": "The words stand on a banner or a sign that somebody holds or has put up.",
    "signed": "It stands in a letter or a post, and the text says who has signed or written it.",
    "whose": "It stands in a report or a statement that is theirs of whom the sentence before tells.",
    "brought-in": "The description means somebody whom the text has just brought in by that noun.",
    "document": "A document that nobody in the text has written speaks for itself.",
    "apposition": "The description means the house that the text calls so beside its name.",
    "account": "It was written online, and this is the account named last before it.",
    "subject-before": "The speaker is the subject of the sentences that lead up to it.",
    "house-before": "It is the company or body that the sentences before it are about.",
    "last-speaker": "The pronoun or clitic beside it means whoever spoke last.",
    "none": "Nothing beside it or before it names a speaker.",
}
"""Recogniser of an attribution to why it decided; ``a+b`` is ``a``, with the speaker from ``b``."""

MENTIONS: Final[dict[MentionType, str]] = {
    "name": "the name",
    "role": "the role or description",
    "pronoun": "the pronoun",
    "clitic": "the clitic",
    "none": "nobody",
}

TIMES: Final[dict[TimeBasis, str]] = {
    "explicit": "All that is known of it stands in the words themselves.",
    "weekday": "The year is not said: it is the latest in which the date falls on the weekday named.",
    "reference": "It is counted from the reference date",
    "context": "What is missing is taken from the dates around it.",
}

REFERENCES: Final[dict[ReferenceBasis, str]] = {
    "option": "given with --published",
    "published": "the day that the header states",
    "dateline": "the day that the dateline states",
    "body": "the day that the dates of the text point to",
    "none": "which nothing in the text gives",
}

CREDITS: Final[dict[CreditRole, str]] = {
    "editor": "the editor",
    "writer": "the writer",
    "reporter": "the reporter",
    "photographer": "the photographer",
    "translator": "the translator",
    "source": "the outlet it was taken from",
    "initials": "the initials of somebody who worked on it",
}


def why_attributed(evidence: str) -> str:
    """Return why a quotation got its speaker, a sentence for each recogniser that had a part in it."""
    return " ".join(EVIDENCE.get(name, f"The recogniser {name} decided.") for name in evidence.split("+"))
