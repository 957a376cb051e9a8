"""Words that scraping has glued to a name: a heading, a link or a verb, with no blank between.

In: the words of a name, or one word and where it stands. Out: the name without what is glued to it. The name is told
by the rest of the article, which has it alone, too.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ...patterns import pattern
from ..lexicon import Lexicon
from ..phrases.phrase import Token
from .occurrences import LATEST, Occurrences, around

LONG: Final = 8
"""A shorter word is no name with another word glued to it."""
_SHORTEST: Final = 4
"""A name that another word is glued to has so many letters at least."""
_INITIALS: Final = 2
"""No more letters before a name with no blank between are part of it: ``Mc``, ``M.``."""
_ENDING: Final = 4
"""A small word of so many letters may end a first name, too: ``Wulan|dari``."""
_FIGURES: Final = "(0123456789"
"""What a date begins with that a full stop and a name are glued to."""
_CAMEL: Final = r"\A[A-Za-z][a-z]+(?P<name>[A-Z][\w'’-]*)\Z"
"""A name that scraping has glued to a word before it, or one with a capital inside."""
_SMALL: Final = r"[a-z]{5,}|[a-z]{3,}(?=-[a-z]{3,})"
"""A small word that scraping has glued to a name, or one said twice (``tiba-tiba``); shorter ones end names:
``Wulan|dari``."""


def less_behind(uses: Occurrences, tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the words of a name, the first that another is glued to without it: ``Rina Lestari|hadir``."""
    for index, (word, start, _) in enumerate(tokens):
        if len(word) >= LONG:
            whole = name_length(uses, word, start, tokens[index - 1][0] if index else "")
            if whole < len(word):
                return (*tokens[:index], (word[:whole], start, start + whole))
    return tokens


def less_heading(uses: Occurrences, tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the words of a name without what a heading or a link has glued to them: ``Pangan|Lestari``."""
    for index in range(len(tokens) - 1, 0, -1):
        (before, start, stop), (word, at, end) = tokens[index - 1], tokens[index]
        if (
            stop == at
            and len(before) > _INITIALS
            and not uses.stands(uses.text[start:end], start)
            and uses.stands(word, at)
        ):
            return tokens[index:]
    return tokens


def less_link(uses: Occurrences, tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the words behind an office without the end of it that a link is glued to: ``Finlandia|Aleksi X``."""
    for index in range(1, len(tokens) - 1):
        (before, start, stop), (_, at, end) = tokens[index - 1], tokens[index]
        if stop == at and len(before) > _INITIALS and not uses.stands(uses.text[start:end], start):
            return tokens[index:]
    return tokens


def name_length(uses: Occurrences, word: str, start: int, before: str) -> int:
    """Return how much of a word is the name: where scraping has lost a blank, the article has the name alone too.

    ``Lestarihadir``, where ``Lestari`` stands elsewhere, and either the same word ``before`` it or ``hadir`` as a
    word does; names such as ``Suryani`` beside ``Surya`` stay whole.
    """
    if not word[1:].islower() or word[0] == "@" or word in uses.lexicon.first_names:
        return len(word)
    length = uses.name_lengths.get(word)
    if length is None:
        stands = uses.stands(word, start)
        length = uses.name_lengths[word] = len(word) if stands else _cut(uses, word, start, before)
    return length


def _cut(uses: Occurrences, word: str, start: int, before: str) -> int:
    stands = uses.stands
    if not uses.recurs(word[:_SHORTEST], start):
        return len(word)  # nor does any longer part of it
    for at in range(len(word) - 2, _SHORTEST - 1, -1):
        name, rest = word[:at], word[at:]
        if not stands(name, start):
            continue
        if not before and len(rest) == _ENDING and uses.text[start + len(word) : start + len(word) + 2][1:].isupper():
            continue  # `Wulandari NAME`, who is called `Wulan`
        if rest in uses.lexicon.small or stands(rest, start) or (before and stands(f"{before} {name}", start)):
            return at
    return len(word)


def name_behind(uses: Occurrences, word: str, end: int) -> str:
    """Return the name that a word is glued to: a small one, or one of some length if the name stands elsewhere.

    ``terakhirAnn``; ``JakartaPramana`` where ``Pramana`` stands elsewhere; but ``YouTube``, ``McDonald``. A full
    stop may stand between: ``settles their eligibility.Ann``.
    """
    if "." in word[2:-1] and (word[:2].islower() or word[0] in _FIGURES):
        return word.rpartition(".")[2]  # also `pada 2025.Rina Lestari mengatakan`, `(17/6).Rina`
    camel = pattern(_CAMEL).match(word)
    if camel is None:
        return ""
    name = camel["name"]
    if word[0].islower():
        return name
    long = len(word) - len(name) >= _SHORTEST
    return name if long and uses.stands(name, end - len(name)) else ""


def is_glued_behind(uses: Occurrences, end: int) -> bool:
    """Tell whether a small word is glued to the name that ends at an offset: ``Lestariyakin``, ``yakin``."""
    match, lexicon = pattern(_SMALL).match(uses.text, end), uses.lexicon
    if match is None:
        return False
    word = match[0]
    verb = word in lexicon.active or lexicon.is_transitive(word)
    return verb or word in lexicon.small or word in lexicon.glued or uses.stands(word, end)


def verb_glued_to(text: str, word: str, at: int, lexicon: Lexicon) -> int:
    """Return where the verb starts that scraping has glued to a name, or 0.

    Of a passive it may be the bare verb, where the article has the longer name elsewhere: ``Lasmadi|sebut``.
    """
    cut = lexicon.glued_verb(word)
    prefix = lexicon.passive_prefix
    if cut and prefix and word.startswith(prefix, cut):
        low, high = around(at)
        name = word[: cut + len(prefix)]
        found = text.find(name, low, high)
        for _ in range(LATEST):
            if found < 0:
                break
            if not text[found + len(name) : found + len(name) + 1].isalpha():
                return len(name)
            found = text.find(name, found + len(name), high)
    return cut
