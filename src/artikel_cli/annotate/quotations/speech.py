"""Is it speech? Words in quotation marks may be a title, a term or a nickname instead.

In: a pair of marks and what stands beside it. Out: yes or no. Words are speech where somebody is said to say
them, or where they are a whole utterance: a sentence with its end inside the marks, or a paragraph of their own.
"""

from __future__ import annotations

import re
from typing import Final

from ..lexicon import Lexicon
from .attribution import Attribution
from .marks import Pair

_WORD: Final = re.compile(r"[^\W_][\w'’-]*")
_URL: Final = re.compile(r"\s*(?:https?://|www\.)\S+\s*\Z")
_SHORT: Final = 3
_TELLING: Final = 120
"""A title or a term is shorter than this; of a longer quotation the beginning tells enough."""


_LONGEST_TITLE: Final = 240
"""A title is no longer than this: ``“Ada Peraturan Nomor 4 tentang Pasar, Peraturan Nomor 5 …”`` goes on."""
_PAIR: Final = 2
"""Two words in single marks are a term more often."""
_NICKNAME: Final = 2
"""A nickname has no more words."""
_WORD_BEFORE: Final = 20


def is_speech(
    text: str,
    pair: Pair,
    behind: Attribution | None,
    before: Attribution | None,
    lexicon: Lexicon,
    *,
    alone: bool,
    beside_speech: bool,
) -> bool:
    """Tell whether the words between two marks are somebody's.

    Args:
        text: the source.
        pair: the marks.
        behind: the attribution behind the closing mark.
        before: the attribution before the opening one.
        lexicon: words of the language.
        alone: whether the marks hold the whole paragraph.
        beside_speech: whether another quotation of speech stands in the paragraph.
    """
    content = text[pair.start : pair.end]
    if before is not None and before.evidence in ("inscription", "part"):
        return True
    judged = before is not None and _is_judgment(text, pair, before, content, lexicon)
    if before is not None and before.evidence == "clause" and _may_be_term(text, pair, content, lexicon) and not judged:
        before = None
    if _URL.match(content):
        return False
    telling = content[:_TELLING]
    if _WORD.search(telling) is None:
        return False
    inner_end = content.rstrip(" \n’'")[-1:]
    single = pair.single and not pair.heading
    if behind is not None and behind.evidence == "behind" and inner_end == "," and not (single or lexicon.articles):
        return True  # `“…,” kata NAME`, as most are
    words = _WORD.findall(telling)
    if inner_end == "," and not pair.heading and lexicon.articles and _is_title(content, "x", lexicon):
        unlisted = behind is None or behind.evidence.endswith("unlisted")
        unlisted = unlisted or (before is None and len(words) > _PAIR and _before(text, pair)[-1:].isalpha())
        if unlisted or _before(text, pair).rstrip(",") in lexicon.naming:
            return False  # `Her novel, “The Salt Orchard,” sold well`
    if behind is not None and inner_end in ("?", "!") and _is_named(text, pair, lexicon):
        return False  # `The petition, titled “Save Our Trees!” read, …`
    if behind is not None and not single and inner_end in ",.?!…":
        return behind.evidence != "according" or len(words) >= _SHORT or inner_end != ","  # `“…,” according to a study`
    if behind is not None and not single and text[pair.outer : pair.outer + 1] in ",–—":
        return not _is_title(content, inner_end, lexicon)  # `…, author of “Tales Of Rain”, said`: the title is hers
    if single:
        plain = behind is not None and behind.evidence == "behind" and behind.cue is not None
        enough = len(words) > (1 if plain else _SHORT)  # `'Ia hampir tiba,' katanya`
        said = (behind is not None or before is not None) and enough and (inner_end in ",.?!" or alone)
        if said or before is None or before.phrase is None:
            return said
        return (judged and len(words) > 1) or (before.joined and _is_quoted_part(text, pair, words, lexicon))
    named = _is_named(text, pair, lexicon)
    if behind is not None and behind.evidence == "behind" and not named:
        return True
    if behind is not None and not named and content[:1].isupper() and _is_right_behind(behind):
        ended = text[max(0, pair.start - _WORD_BEFORE) : pair.start - 1].rstrip(" \n")[-1:] in (".", "")
        if ended and len(words) > _PAIR and not _is_title(content, "x", lexicon):
            return True  # `She was content. “So far so good” she told the meeting`
    if before is not None:
        if before.evidence == "headline":
            return True
        if before.joined:
            if pair.heading:
                return before.phrase is not None
            enough = len(words) > 1 or judged or before.evidence == "coordinated"
            enough = enough or (bool(lexicon.articles) and not _may_be_term(text, pair, content, lexicon))
            return (judged or not named) and enough and not _is_title(content, inner_end, lexicon)
        return not named or inner_end in ",.?!"
    if named:
        return False
    if alone:
        return len(words) > 1 or inner_end in ".?!"  # `“Never.”`
    if pair.heading and _opens_heading(text, pair):
        return len(words) > _SHORT and not _is_title(content, inner_end, lexicon)
    if inner_end in ".," and _is_title(content, "x", lexicon) and _follows_word(text, pair, lexicon):
        return False  # `the lead in “The Salt Orchard.”`, `bekerja untuk “Save the Swans,” sebuah yayasan`
    if inner_end in ",.?!…":
        if _goes_on(text, pair) and (beside_speech or (len(words) > 1 and not _is_title(content, "", lexicon))):
            return True
        if inner_end != "," and text[: pair.start - 1].rstrip(" ").endswith(":"):
            return len(words) > 1  # `NAME rejected the offer: “No deal.”`
        return len(words) > 2 and not (_is_title(content, "", lexicon) and inner_end not in "?!,.")
    if pair.last != pair.block:
        return True
    titled = len(content) <= _LONGEST_TITLE and _is_title(content, inner_end, lexicon)
    return beside_speech and len(words) > 4 and not titled


def may_be_part(text: str, pair: Pair, lexicon: Lexicon) -> bool:
    """Tell whether words that nobody is said to say may be somebody's still, in a language with articles.

    They are in small letters, and neither named as a term nor of what kind a noun is.
    """
    if (pair.single and not pair.heading) or not text[pair.start : pair.end][:1].islower():
        return False
    if text[max(0, pair.start - 2) : pair.start - 1].isalnum():
        return False  # `Dolan"s`, a mark that opens nothing
    return not _is_named(text, pair, lexicon) and not _goes_with_noun(text, pair, lexicon)


def _follows_word(text: str, pair: Pair, lexicon: Lexicon) -> bool:
    """Tell whether a word in small letters that tells of no speech stands right before the marks."""
    word = _before(text, pair).rpartition(" ")[2]
    if not word.isalpha() or lexicon.articles:
        return word.isalpha()
    return word not in lexicon.utterances and word not in lexicon.cues


def _is_right_behind(behind: Attribution) -> bool:
    """Tell whether a subject and its verb follow the marks, and nothing stands between the two."""
    if behind.evidence != "subject-behind" or behind.phrase is None or behind.cue is None:
        return False
    return behind.cue[0] - behind.phrase.end <= 1


def _is_quoted_part(text: str, pair: Pair, words: list[str], lexicon: Lexicon) -> bool:
    """Tell whether single marks hold words of somebody in a clause that reports: ``accused him of 'playing games'``.

    Where they are no title and several, or what somebody says that something is: ``says he is 'gutted'``.
    """
    title = _is_title(text[pair.start : pair.end], "x", lexicon)
    if not lexicon.articles or title or _is_named(text, pair, lexicon):
        return False
    *_, word, beside = ("", "", *text[max(0, pair.start - _WORD_BEFORE) : pair.start - 1].split())
    if len(words) == 1:
        return beside in lexicon.copulas and word in lexicon.pronouns
    joins = beside in lexicon.small or beside in lexicon.copulas or beside in lexicon.pronouns
    return len(words) > _PAIR and (joins or beside in lexicon.cues)


def _opens_heading(text: str, pair: Pair) -> bool:
    """Tell whether a heading begins with the words and a colon tells them from what it is about."""
    return text[pair.outer : pair.outer + 1] == ":" and text[pair.start - 2 : pair.start - 1] in ("", "\n")


def _goes_on(text: str, pair: Pair) -> bool:
    """Tell whether a sentence that is all quoted follows one in its paragraph: ``“…,” she said. “Now, nothing.”``"""
    before = text[max(0, pair.start - _WORD_BEFORE) : pair.start - 1].rstrip(" ")
    return before[-1:] == "." and text[pair.start].isupper()


def _may_be_term(text: str, pair: Pair, content: str, lexicon: Lexicon) -> bool:
    """Tell whether a word or two inside a reported clause may be a term: ``a “market guru”``.

    Where the language has articles, a word in small letters (``a “hoax”``, ``their “profits”``) and words without
    an article (``was “not unusual”``) are what was said, a single one with a capital behind a copula alone.
    """
    words = content.split(None, _SHORT)
    if len(words) >= _SHORT:
        return False
    if not lexicon.articles:  # but `insiden yang "sangat mengerikan" itu`
        return not (len(words) > 1 and content.islower() and not lexicon.small.isdisjoint(words))
    before = _before(text, pair)
    capital = not content[:1].islower()  # `said the “Green Wall” was late`, but `said the “creative spark” was gone`
    if len(words) < 2:
        return capital and (before in lexicon.articles or before not in lexicon.copulas)
    beside = before in lexicon.articles or before in lexicon.possessives
    return beside and (capital or _goes_with_noun(text, pair, lexicon))


def _goes_with_noun(text: str, pair: Pair, lexicon: Lexicon) -> bool:
    """Tell whether words behind an article say of what kind a noun is, or as what somebody goes.

    ``the “green wall” project``, ``posed as a “market guru”``: but ``the “creative spark” of the plan``.
    """
    noun = (
        text[pair.outer + 1 : pair.outer + 1 + _WORD_BEFORE].split(" ", 1)[0]
        if text.startswith(" ", pair.outer)
        else ""
    )
    noun = noun.rstrip(".,;")  # `took part in a “green wall” project.`
    if noun.islower() and noun.isalpha():
        known = noun in lexicon.small or noun in lexicon.stops or noun in lexicon.copulas or noun in lexicon.helping
        if not (known or noun in lexicon.verbs or lexicon.is_past(noun)):
            return True
    *_, role, _ = ("", "", *text[max(0, pair.start - _WORD_BEFORE) : pair.start - 1].split())
    return role in lexicon.presenting


def _is_judgment(text: str, pair: Pair, before: Attribution, content: str, lexicon: Lexicon) -> bool:
    """Tell whether a word or two in marks are what somebody called another or a thing: ``called the plan “reckless”``.

    Several may have an article, but for what a thing is named: ``labelled the leak a “dangerous exposure”``, and
    ``what he called the “violent disruptor”``, but ``called the “green wall”``.
    """
    if before.cue is None or text[slice(*before.cue)] not in lexicon.judging or not content[:1].islower():
        return False
    beside = _before(text, pair)
    caller = before.phrase is not None and " " not in text[before.phrase.end : before.cue[0] - 1]
    if caller and content.partition(" ")[0] in lexicon.indefinite and content.count(" ") > _SHORT:
        return True  # `which NAME called “a feast for all who live on islands”`
    if beside in lexicon.articles and " " in content:
        said, stop = text[before.cue[0] : before.cue[1]], pair.start - 1
        names = said in lexicon.naming and text[before.cue[1] : stop].strip().casefold() == beside
        what = lexicon.what and f" {lexicon.what} " in text[max(0, before.cue[0] - _WORD_BEFORE) : before.cue[0]]
        return content.islower() and (not names or bool(what))
    return beside not in lexicon.articles and beside not in lexicon.judging and beside not in lexicon.possessives


def _before(text: str, pair: Pair) -> str:
    """Return the word before the opening mark, in small letters."""
    before = text[max(0, pair.start - _WORD_BEFORE) : pair.start - 1].rpartition("\n")[2]
    return before.rstrip().rpartition(" ")[2].casefold()


def _is_title(content: str, inner_end: str, lexicon: Lexicon) -> bool:
    """Tell whether words are a title: capitals throughout, and no mark at their end or inside that ends a sentence."""
    *sentences, _ = content[:_TELLING].split(". ")
    ends = [sentence.rpartition(" ")[2] for sentence in sentences]
    if any(len(word) > 3 and not lexicon.is_title(word) for word in ends):
        return False  # not an abbreviation: `Mr. Brandt Returns`
    words = _WORD.findall(content[:_TELLING])
    long = [word for word in words if len(word) > 3 and word not in lexicon.small]
    if long == words[:1]:
        long = [word for word in words if len(word) > 3]  # any sentence begins so: `This will be over`
    long = long or words  # `as good as it can get` has no long one
    return inner_end not in ",.?!" and all(word[0].isupper() or word[0].isdecimal() for word in long) and len(words) > 1


def _is_named(text: str, pair: Pair, lexicon: Lexicon) -> bool:
    """Tell whether the word before the marks names what they hold (``bertajuk``, ``istilah``, ``program``)."""
    head = text[max(0, pair.start - 40) : pair.start - 1].rstrip()
    word = head.rpartition(" ")[2].casefold()
    lowered = f" {head}".casefold() if lexicon.ascribed else ""
    if any(f" {what} " in lowered for what in lexicon.ascribed):
        return False  # `what he called “a piece of work”`
    if word in lexicon.naming or head.endswith(lexicon.naming_ends):
        return True
    described = bool(lexicon.clitic) and word.rstrip(",").endswith(lexicon.clitic)  # `film terbarunya, “…”`
    return described and " " in head and head.rsplit(" ", 2)[-2].casefold() in lexicon.naming


def is_nickname(text: str, pair: Pair) -> bool:
    """Tell whether the words between two marks stand inside a name: ``Ahmad “Bejo” NAMA``."""
    if not (text[pair.outer : pair.outer + 1] == " " and text[pair.outer + 1 : pair.outer + 2].isupper()):
        return False
    words = text[pair.start : pair.end].split(" ", _NICKNAME)
    if len(words) > _NICKNAME or not all(word[:1].isupper() for word in words):
        return False
    before = text[max(0, pair.start - _WORD_BEFORE) : pair.start - 1]
    return before[-1:] == " " and before[:-1].rpartition(" ")[2][:1].isupper()
