"""The full name of somebody whom an article calls by less: ``Suta Wijaya`` for ``Suta`` or ``Sutawi``.

In: a member of the cast. Out: where the article has the full name; the ways to find it are tried in one order.
"""

from __future__ import annotations

from typing import Final

from .lexicon import Lexicon
from .member import Member
from .phrases.phrase import Spanned
from .prose import Prose
from .spellings import blended_from, is_house_of, is_unmarked, marked_words, named_by_end, named_by_initials
from .usage.forms import Forms
from .usage.glued import verb_glued_to

SHORTENED: Final = 4
"""A short form of a first name has so many letters at least."""
_TITLE_NEAR: Final = 40
"""A title of several words is no longer."""
_WORDS: Final = 5
"""A name of more words is several names without a mark between."""


class FullNames:
    """Where an article has the full names; the words with letters outside ASCII are looked for once, when asked."""

    __slots__ = ("_forms", "_lexicon", "_marked_words", "_prose", "_text")

    def __init__(self, text: str, prose: Prose, lexicon: Lexicon, forms: Forms) -> None:
        self._text, self._prose, self._lexicon, self._forms = text, prose, lexicon, forms
        self._marked_words: list[Spanned] | None = None

    def of(self, member: Member) -> Spanned | None:
        """Return the span of a fuller name than the one or two words of a member's; None where there is none."""
        name, place, forms = member.name, member.place, self._forms
        if name in self._lexicon.bodies:
            return None  # `Opposition calls …`, and `Leader of the Opposition NAME`
        if member.role is not None and name in self._lexicon.places and name not in self._lexicon.first_names:
            return None  # `Ketua Partai X Lawe`, and `Camat Lawe NAME NAME`
        if len(member.words) == 1:
            span = self._blended(member) or forms.longest(name, place) or self._initialled(member)
            if span is None and member.titles:
                span = self.ended_by(name, place)  # `Mbah Karsih`
            span = span or self._begun_by_short(member) or self._marked(member)
        elif name[0].islower():
            span = forms.longest(name, place)  # `van NAME said`
        else:
            span = forms.begun_by(name, place, whole=True) or self._behind_title(member) or forms.cut_short(name, place)
            span = span or (forms.filled(name, place) if len(member.words) == 2 else None)
            span = span or forms.unshortened(name, place)
        if span is not None and self._is_long(span) and not self._lexicon.surnames:
            span = forms.begun_by(name, place)  # an office that no list knows stands before it
        if span is None or self._is_long(span):
            return None
        first, _, rest = self._text[slice(*span)].partition(" ")
        behind = self._text[span[1] + 1 : span[1] + _TITLE_NEAR].partition(" ")[0]
        again = rest.endswith(f" {first}") and self._lexicon.is_predicate(behind)  # `Rina Lestari Rina ditanya`
        return (span[0], span[1] - len(first) - 1) if again else span

    def _is_long(self, span: Spanned) -> bool:
        return len(self._text[slice(*span)].split()) > _WORDS

    def ended_by(self, short: str, place: int) -> tuple[int, int] | None:
        """Return the span of the full name of whoever is called by the end of a name before ``place``."""
        span = named_by_end(short, self._text, place)
        if span is None or not self._lexicon.beside_names[self._text[slice(*span)]]:
            return None
        return self._forms.longest(self._text[slice(*span)], span[0]) or span

    def _begun_by_short(self, member: Member) -> Spanned | None:
        """Return the span of the full name whose first word a member's only one begins: ``Radit`` for ``Raditya X``."""
        span = self._forms.shortened_to(member.name, member.place) if len(member.name) >= SHORTENED else None
        if span is None:
            return None
        words = self._text[slice(*span)].split()
        first, *rest = words
        if not first.casefold().startswith(member.words[0]) or any(map(self._lexicon.is_office, words)):
            return None
        if first[len(member.name) :] in self._lexicon.small:
            return None  # a word that scraping has glued to the name
        return span if rest or self.is_person(first, span) else None

    def is_person(self, word: str, span: Spanned) -> bool:
        """Tell whether one word is somebody's name: behind an office, with an age, or before a verb of speech."""
        text, lexicon = self._text, self._lexicon
        if word in lexicon.places or word in lexicon.ordinary:
            return False
        before = text[max(0, span[0] - _TITLE_NEAR) : span[0]].rpartition(" ")[0].rpartition(" ")[2]
        following = text[span[1] : span[1] + _TITLE_NEAR].lstrip(" ,").partition(" ")[0].rstrip(",.")
        return lexicon.is_title(before) or following in lexicon.active or following.strip("()").isdecimal()

    def _behind_title(self, member: Member) -> Spanned | None:
        """Return the span of a longer name that begins with a member's second word, and has the first before it.

        ``Gusti Sekar`` for ``Gusti Kanjeng Ratu (GKR) Sekar NAME NAME``: a title that no list has.
        """
        title, _, name = member.name.partition(" ")
        span = None if title in self._lexicon.first_names else self._forms.begun_by(name, member.place)
        if span is None:
            return None
        before = self._text[max(0, span[0] - _TITLE_NEAR) : span[0]].split()
        at = before.index(title) if title in before else len(before)
        whole = at < len(before) - 1 and not any(word[0].islower() for word in before[at:])
        return span if whole else None

    def _blended(self, member: Member) -> Spanned | None:
        """Return the span of the full name that a member's only one is put together from: ``Sutawi``."""
        span = blended_from(member.name, self._text, member.place) if len(member.name) > SHORTENED else None
        if span is None or not self._prose.holds(span[0]):
            return None
        last = self._text[slice(*span)].rpartition(" ")[2]
        glued = verb_glued_to(self._text, last, span[1] - len(last), self._lexicon)
        return (span[0], span[1] - len(last) + glued) if glued else span  # `Suta Soesatraterkait` for `Sutasoe`

    def _marked(self, member: Member) -> Spanned | None:
        """Return the span of the name that a member's only one spells without its marks: ``Müller``."""
        if self._text.isascii() or not member.name.isascii() or len(member.name) < SHORTENED:
            return None
        if self._marked_words is None:
            self._marked_words = marked_words(self._text)
        for span in self._marked_words:
            word = self._text[slice(*span)]
            if is_unmarked(member.name, word) and self._prose.holds(span[0]):
                return self._forms.longest(word, span[0]) or span
        return None

    def _initialled(self, member: Member) -> Spanned | None:
        """Return the span of the person's name that a member's letters are the initials of: ``RBS``.

        Or of the house's, where its noun is in it: ``LSEC`` for ``Lund Securities and Exchange Commission``.
        """
        known = member.withheld or member.name in self._lexicon.office
        span = None if known else named_by_initials(member.name, self._text, member.place)
        if span is None or not self._prose.holds(span[0]):
            return None
        words = self._text[slice(*span)].split()
        house = self._lexicon.head_final and is_house_of(member.name, self._text, span, self._lexicon)
        return span if house or not any(map(self._lexicon.is_office, words)) else None
