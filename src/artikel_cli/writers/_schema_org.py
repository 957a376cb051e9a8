"""schema.org: an article in, a NewsArticle as JSON-LD out, saying what the text says and nothing else."""

from __future__ import annotations

import json
import re
from typing import Any, Final

from ..model import Article
from .text import one_line

_OUTLET: Final = re.compile(r"\.(?:com|net|org|co|id|news|tv)\Z", re.IGNORECASE)


def news_article(article: Article, *, published: str | None) -> str:
    """Return the JSON-LD, plain ASCII and free of ``<``, so that it may stand in a ``script`` element.

    ``published`` is the date of publication if it is one that schema.org accepts.
    """
    people = [
        {"@type": "Person", "name": person.name}
        | ({"jobTitle": person.role} if person.role else {})
        | ({"affiliation": {"@type": "Organization", "name": person.affiliation}} if person.affiliation else {})
        for person in article.people
    ]
    outlet = article.dateline.source.name if article.dateline and article.dateline.source else None
    places = article.dateline.places if article.dateline else ()
    authors = [name.name for name in article.byline] or _credited(article, "writer", "reporter")
    sources = _credited(article, "source")
    credit = ", ".join(_credited(article, "photographer"))
    graph: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": article.headline and one_line(article.headline.text),
        "description": article.deck and one_line(article.deck.text),
        "inLanguage": article.language,
        "datePublished": published,
        "author": [_agent(name) for name in authors],
        "editor": [_agent(name) for name in _credited(article, "editor")],
        "translator": [_agent(name) for name in _credited(article, "translator")],
        "creditText": credit,
        "sourceOrganization": [{"@type": "Organization", "name": name} for name in filter(None, [outlet, *sources])],
        "dateline": article.dateline and one_line(article.dateline.text),
        "contentLocation": [{"@type": "Place", "name": place.name} for place in places],
        "mentions": people,
        "articleBody": "\n".join(one_line(block.text) for block in article.body()),
    }
    stated = {key: value for key, value in graph.items() if value}
    return json.dumps(stated, ensure_ascii=True, indent=1).replace("<", "\\u003c")


def _credited(article: Article, *roles: str) -> list[str]:
    return [credit.name for credit in article.credits if credit.role in roles]


def _agent(name: str) -> dict[str, str]:
    """A newsroom that signs with its address, such as ``Tim Kabarteluk.com``, is no person."""
    return {"@type": "Organization" if _OUTLET.search(name) else "Person", "name": name}
