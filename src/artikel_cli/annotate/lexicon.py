"""What the recognisers of speech and people make of a language pack: sets to look words up in.

In: a :class:`~artikel_cli.language.Language`. Out: a :class:`Lexicon`, made once a language. It is a long
module because it is one list, a set for each question that a recogniser asks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final

from ..language import Language
from ..vocabulary import sought
from . import traits
from .memo import Memo

TOKEN: Final = re.compile(
    r"[a-z]+(?=[\s,])|[A-Z][a-z]+(?=[\s,])"  # most words: what follows would give the same, and more slowly
    r"|[A-Z]{2,6}(?=[A-Z][a-z]{3,}+\s)"
    r"|(?:[^\W\d_]\.)+(?![^\W\d_])|@\w+(?:\.\w+)*\**|[^\W\d_A-Z]+(?=[A-Z])"
    r"|(?:[A-Z][^\W\d_A-Z])?[A-Z][^\W\d_A-Z]{2,}+(?=[A-Z][^\W\d_A-Z]|[A-Z]{3})"
    r"|[A-Z][^\W\d_A-Z]{4,}+(?=[A-Z]{2}\b)"
    r"|[^\W_][\w'’&/-]*(?:(?:\.(?=[a-z])|(?<=\d)\.(?=\d)|(?<=\b[A-Z])\.(?=\w)|(?<=\b[A-Z][a-z])\.(?=[A-Z]))[\w'’&/-]*)*|[^\w\s]"
)
"""A word, a mark or initials. A word glued to the next by scraping is cut before the capital: ``kataWali``,
``DPRDewi``, ``AgungST``; but ``McAllen`` and ``WebMD`` are one."""


_SYLLABLE: Final = 6
"""What stands in small letters behind the hyphen of a first name has fewer letters."""
_AFFIXED: Final = 7
"""A verb with a prefix and a suffix has more letters."""
_DOMAIN: Final = 8
"""An address without its full stop has so many letters at least."""
_RANK: Final = 4
"""A title of so many letters may stand in capitals."""
_NUMERALS: Final = {
    ten + one for ten in ("", "X") for one in ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
} - {"", "I"}
"""Roman numerals, but for the first: names in Bali begin with ``I``."""
_GLUED: Final = 4
"""A name that a verb is glued to has so many letters at least."""
_COINED: Final = 9
"""An office that is put together from the beginnings of its words has so many letters at least."""
_PREDICATE: Final = 5
"""A verb with what it begins with has more letters."""
_NOMINAL: Final = 9
"""A noun made by an affix on either side has so many letters at least; shorter ones may be names."""
_INITIAL: Final = 2
"""Before a full stop inside a word so many letters are an initial or a degree; more are the name of a site."""
CAPITALISED: Final = re.compile(r"[A-Z](?:[A-Z]+(?![a-z])|[a-z]*)|@\w+")
"""A word with a capital, or an account; words that scraping has glued together are apart here."""


class Lexicon:
    """Words of speech and people, for look-up.

    Attributes:
        behind: cue forms that stand behind a quotation (``kata``, ``ujarnya``), to lemma.
        active, passive: cue forms that stand before one (``mengatakan``; ``dikatakan``).
        cues: all of them.
        sought: the words that something is looked for at where a text has them: those that introduce somebody, join
            a clause to its verb or give another name.
    """

    def __init__(self, language: Language) -> None:
        speech, people = language.speech, language.people
        self.clitic = speech.clitic
        self.verbal, self.predicative = speech.verbal, speech.predicative
        self.passive_prefix, self.passive_suffix = speech.passive, speech.passive_suffix
        self.likewise = frozenset(speech.likewise)
        self.clitics: set[str] = set()
        self.behind: set[str] = set()
        self.active: set[str] = set()
        self.passive: set[str] = set()
        for entry in speech.lemmas:
            root, _, suffix = entry.partition(" -")
            self._build(root, suffix, language)
        for form in speech.forms:
            passive = speech.passive and form.startswith(speech.passive) and len(form) > 5
            (self.passive if passive else self.active).add(form)
        if not speech.lemmas:  # a language whose verbs of speech have one form wherever they stand
            self.behind |= self.active
        self.bare = frozenset(speech.inverted or self.behind)
        self.behind |= self.clitics
        self.verbs = self.active | self.passive | self.clitics
        self.cues = self.behind | self.active | self.passive
        self.links = tuple(f" {word} " for word in speech.that)
        self.according = frozenset([words.partition(" ")[0] for words in speech.according])
        self.according_ends = tuple([f"{words} " for words in speech.according])
        self.ascribing = tuple([f" {rest} " for words in speech.according if (rest := words.partition(" ")[2])])
        self.connectives = frozenset(speech.connectives)
        self.utterances = frozenset(speech.utterances)
        self.naming = frozenset(speech.naming)
        self.naming_ends = tuple(f" {phrase}" for phrase in speech.naming if " " in phrase)
        self.views = frozenset(speech.views)
        self.pronouns = frozenset(speech.pronouns)
        self.plural_pronouns = frozenset(speech.plural_pronouns)
        self.gendered, self.owning = frozenset(speech.gendered), speech.owning
        self.neuter = frozenset(speech.neuter)
        self.pronoun_of = {title: pronoun for pronoun, titles in speech.gendered.items() for title in titles}
        self.pronoun_of_name = {name: pronoun for pronoun, names in people.sexed_names.items() for name in names}
        self.accounts = frozenset(speech.accounts)
        self.demonstratives = frozenset(speech.demonstratives)
        self.clausal, self.issuing = frozenset(speech.clausal), frozenset(speech.issuing)
        self.aforesaid = frozenset(speech.aforesaid)
        self.introducing = frozenset(speech.introducing)
        self.introducing_ends = frozenset([words.rpartition(" ")[2] for words in speech.introducing])
        self.judging = frozenset(speech.judging)
        self.reading = frozenset(speech.reading)
        self.objects = speech.objects
        self.perceiving = frozenset(speech.perceiving)
        self.arrested = frozenset(speech.arrested)
        self.manner = frozenset(speech.manner)
        self.addressing = frozenset(speech.addressing)
        self.through = frozenset(speech.through)
        self.documents = frozenset(speech.documents)
        self.nothing = frozenset(speech.nothing)
        self.willing, self.generic = frozenset(speech.willing), frozenset(speech.generic)
        self.stops = self.willing.union(speech.stops)
        self.glued = frozenset(speech.glued)
        self.relative = frozenset(speech.relative)
        self.relatives = self.relative | {word.capitalize() for word in self.relative}
        self.temporal, self.entering = frozenset(speech.temporal), frozenset(speech.entering)
        self.citing, self.able = frozenset(speech.citing), frozenset(speech.able)
        self.becoming = frozenset(speech.becoming)
        self.stating, self.negations = frozenset(speech.stating), frozenset(speech.negations)
        self.denials = frozenset(speech.denials)
        self.beside_clauses = frozenset((*speech.beside_clauses, *speech.addressing, *speech.prepositions))
        self.beside_clauses |= self.demonstratives
        self.speaking_for = frozenset(people.speaking_for)
        self.linking = frozenset(speech.linking)
        self.coordinators, self.conjunctions = frozenset(speech.coordinators), frozenset(speech.conjunctions)
        gerunds = [cue for cue in self.cues if cue.endswith(speech.gerund)] if speech.gerund else []
        self.participles, self.charging = frozenset((*speech.participles, *gerunds)), frozenset(speech.charging)
        self.possessives = frozenset(speech.possessives)
        self.openers = frozenset(speech.openers)
        self.quoting, self.what = speech.quoting, speech.what
        self.joiners = frozenset(speech.joiners)
        self.inserting = frozenset(speech.inserting)
        self.foreign_joiners = frozenset(speech.foreign_joiners)
        self.that = frozenset(speech.that)
        self.roles = frozenset(word for role in people.roles for word in role.split())
        self.lower_roles = frozenset(word.casefold() for word in self.roles).union(people.occupations)
        self.namelike = frozenset(people.namelike)
        self.plain_nouns = self.lower_roles - self.namelike  # nobody is called so: `Sprinter`
        self.people = self.lower_roles | self.accounts
        self.fields = frozenset(people.fields)
        self.sciences, self.nominal = people.sciences, people.nominal
        self.lettered, self.posted = frozenset(people.lettered), frozenset(people.posted)
        self.posting = frozenset(people.posting)
        self.grades, self.rank_ended = frozenset(people.grades), frozenset(people.rank_ended)
        self.modifying = frozenset(people.modifying)
        titles = [title.rstrip(".") for title in people.titles]
        self.titles = frozenset((*titles, *[title.upper() for title in titles if len(title) >= _RANK]))  # `IPTU NAME`
        self.of_ranks = self.titles | self.grades
        self.places = frozenset(word for place in language.dateline.places for word in place.split())
        self.prepositions = frozenset(speech.prepositions)
        self.subordinators = self.openers - self.prepositions - self.joiners - self.coordinators
        placing = self.prepositions.difference(speech.by, *(rest.split() for rest in self.ascribing))
        self.placing = placing  # behind them stands a place or a house, and nobody
        self.institutions = frozenset(people.institutions)
        self.houses = self.institutions | frozenset(people.organisations)
        self.heads_of_places = self.institutions | self.placing
        self.abbreviations = frozenset(people.abbreviations)
        self.standing_in = frozenset(people.standing_in)
        self.dialogue = frozenset(speech.dialogue)
        self.bodies = frozenset(people.bodies)
        self.office = self.places.difference(self.pronoun_of_name if people.surnames else ())  # `spokesman George X`
        self.office |= self.roles.union(self.titles, self.institutions, people.organisations, self.bodies)
        self.degrees = frozenset(degree.replace(".", "") for degree in people.degrees)
        self.particles = frozenset(people.particles)
        self.aliases = tuple(f" {phrase} " for phrase in sorted(people.aliases, key=len, reverse=True))
        self.calling = (*self.aliases, *[f" {phrase} " for phrase in people.known_as])
        self.alias_ends = tuple(f" {phrase}" for phrase in people.aliases)
        self.abbreviating, self.stocks = people.abbreviating, people.stocks
        self.bearers = {noun: frozenset(titles) for noun, titles in people.bearers.items()}
        self.alternatives = tuple(f" {word} " for word in people.alternatives)
        self.renaming = self.relative.union(people.alternatives)
        self.other_names = _by_word((*self.aliases, *self.alternatives))
        self.nicknames = _by_word(people.nicknames)
        self.pseudonyms = _by_word(people.pseudonyms, last=True)
        self.naming_words = frozenset((*self.other_names, *self.nicknames, *self.pseudonyms, *people.initialling))
        self.called, self.initialling = frozenset(people.called), people.initialling
        self.sides, self.feeling = frozenset(people.sides), frozenset(people.feeling)
        self.then, self.also = people.then, people.also
        self.then_ends = tuple(f" {words}" for words in people.then)
        self.then_begins = frozenset(words.partition(" ")[0] for words in people.then)
        self.also_begins = frozenset(words.partition(" ")[0] for words in people.also)
        self.head_final = people.head_final
        self.person_endings, self.demonym_endings = people.person_endings, people.demonym_endings
        self.demonym_openings = frozenset(people.demonym_openings)
        self.demonyms = frozenset(people.demonyms)
        self.articles = frozenset(people.articles)
        self.calendar = frozenset(day for names in language.times.weekdays for day in names)
        self.months = frozenset(name for names in language.times.months for name in names)
        self.given = frozenset(people.given)
        self.first_names, self.placed = frozenset(people.first_names), frozenset(people.placed)
        self.surnames, self.genitive = people.surnames, people.genitive
        self.short_names = people.short_names
        self.numbers = frozenset(language.times.numbers)
        self.no_initials = frozenset(people.no_initials)
        self.years = frozenset(people.years)
        self.who = frozenset(people.who)
        self.definite = frozenset(people.definite)
        self.parties = frozenset(people.parties)
        self.suspecting = frozenset(map(str.casefold, people.parties)).union(people.arrests)
        self.short_titles = people.short_titles
        self.portfolios = frozenset(people.portfolios)
        self.others = frozenset(people.others)
        self.several, self.presses = frozenset(people.several), frozenset(people.presses)
        self.papers = frozenset(people.papers)
        self.agentive, self.abstract = people.agentive, people.abstract
        self.inagentive = frozenset(people.inagentive)
        self.small = frozenset((*speech.glued, *speech.stops, *speech.prepositions, *language.function_words))
        self.unnamed = tuple(people.unnamed)
        self.reporting = self.passive - self.stops
        self.publishing = frozenset(speech.publishing)
        self.plural, self.crowds = frozenset(people.plural), frozenset(people.crowds)
        self.telling = (
            frozenset(people.others) | self.lower_roles | self.fields | self.demonstratives | self.prepositions
        )
        self.qualifiers = frozenset(people.qualifiers)
        self.relations, self.former = frozenset(people.relations), frozenset(people.former)
        self.unowned, self.teams = frozenset(people.unowned), frozenset(people.teams)
        self.by = frozenset(speech.by)
        self.signing, self.tensed, self.past = speech.signing, speech.tensed, speech.past
        self.told, self.plainly = frozenset(speech.told), frozenset(speech.plainly)
        self.irregular, self.listeners, self.heard = map(frozenset, (speech.irregular, speech.listeners, speech.heard))
        self.clefts, self.phrasal = speech.clefts, speech.phrasal
        self.cleft_heads = frozenset([words.partition(" ")[0] for words in speech.clefts])
        self.inverting, self.copulas = frozenset(speech.inverting), speech.copulas
        self.verdicts, self.how = frozenset(speech.verdicts), frozenset(speech.how)
        self.inscribed = frozenset(speech.inscribed)
        self.accompanying, self.represented = frozenset(speech.accompanying), frozenset(speech.represented)
        self.presenting, self.contrasting = frozenset(speech.presenting), tuple(speech.contrasting)
        self.contrasting_heads = frozenset([words.partition(" ")[0] for words in speech.contrasting])
        self.gerund, self.elapsed = speech.gerund, tuple([f" {word}" for word in speech.elapsed])
        self.infinitive, self.modals = frozenset(speech.infinitive), frozenset(speech.modals)
        self.auxiliaries, self.agents = frozenset(speech.auxiliaries), speech.agents
        self.helping = self.auxiliaries.union(speech.copulas, speech.modals)
        self.ascribed, self.curt = speech.ascribed, frozenset(speech.curt)
        self.phrasal_ends = tuple(f" {verb}" for verb in speech.phrasal)
        self.writing = frozenset(speech.writing)
        self.continuing, self.pointing = frozenset(speech.continuing), frozenset(speech.pointing)
        self.ordinals, self.superlative = frozenset(people.ordinals), people.superlative
        self.ordered_names = frozenset(people.ordered_names)
        self.acting, self.explaining = frozenset(people.acting), frozenset(people.explaining)
        self.turning = frozenset((*speech.foreign_joiners, *people.acting, *people.crowds, *people.abbreviating))
        self.turning |= (
            self.posting | self.ordinals | (self.articles - frozenset(people.definite)) | frozenset(people.origins)
        )
        if not people.head_final:
            self.turning |= self.coordinators | self.others
        self.compounds = frozenset(people.compounds)
        self.compound_heads = frozenset(compound.partition(" ")[0] for compound in people.compounds)
        self.anyone, self.ranks = frozenset(people.anyone), frozenset(people.ranks)
        self.spanning = frozenset(people.spanning)
        self.origins, self.concealing = frozenset(people.origins), frozenset(people.concealing)
        self.elected = frozenset(people.elected)
        self.numbered = frozenset(people.numbered)
        self.houses_of = people.houses_of
        self.house_ends_in: dict[str, tuple[str, ...]] = {}
        for head, rests in people.houses_of.items():
            for rest in rests:
                last = rest.rpartition(" ")[2]
                self.house_ends_in[last] = (*self.house_ends_in.get(last, ()), f"{head} {rest} ")
        self.foremost_names = frozenset(people.foremost_names)
        self.ballot, self.coined = people.ballot, people.coined
        self.foremost = people.foremost
        self.reformed = tuple(people.reformed.items())
        self.apart = frozenset(people.apart)
        self.own, self.emphatic = frozenset(people.own), frozenset(people.emphatic)
        self.existing = frozenset(people.existing)
        self.indefinite = self.existing.union(people.indefinite)
        offices = self.roles | {title for title in self.titles if len(title) > 1 and title[0].isupper()}
        if people.head_final:  # the head noun before the name is in lower case: `spokesman NAME`
            offices |= self.lower_roles.union(map(str.capitalize, self.plain_nouns))
        self.introduces = frozenset(offices)
        self.joining = self.active | self.bare
        self._longest_verb = max(map(len, self.glued | self.active), default=0)
        self.sought = sought(self.introduces | self.joining | self.naming_words)
        self.common = frozenset(people.common)
        self.ordinary = frozenset(people.ordinary)
        self.house_nouns = frozenset(people.houses)
        self.house_ends = self.house_nouns.union(people.house_parts)
        ballot_begins = frozenset([words.partition(" ")[0] for words in people.ballot])
        self.links_office = self.then_begins | self.also_begins | ballot_begins | self.called | self.definite
        if self.head_final:
            self.links_office |= self.house_ends
        self.traits = Memo(self.traits_of)
        self.beside_names = Memo(self.is_beside_names)
        self.outlets, self.media = frozenset(language.dateline.outlets), frozenset(language.dateline.media)

    def _build(self, root: str, suffix: str, language: Language) -> None:
        """Build the forms of a lemma: bare and with clitic, active with the nasal prefix, passive."""
        speech = language.speech
        self.behind.add(root)
        if speech.clitic:
            self.clitics.add(root + speech.clitic)
        prefix = speech.nasal.get(root[0], "")
        if not prefix:
            self.active.add(root)
            return
        stem = root[1:] if root[0] in speech.dropped else root
        active = prefix + stem + suffix
        self.active |= {active}
        if speech.clitic:
            self.clitics.add(active + speech.clitic)
        if speech.passive:
            self.passive.add(speech.passive + root + suffix)

    def glued_verb(self, word: str) -> int:
        """Return where a verb or another small word starts that scraping has glued to a name, or 0."""
        if word[0] != "@":
            for at in range(max(3, len(word) - self._longest_verb), len(word) - 3):
                if word[at:] in self.glued or word[at:] in self.active:
                    return at
            at = word.find(self.verbal[0], _GLUED) if self.verbal and word.endswith(self.passive_suffix) else 0
            if at > 0 and self.is_transitive(word[at:]):
                return at  # `Lasmadimeresmikan`
        return 0

    def traits_of(self, word: str) -> int:
        """Work out the traits of a word."""
        initial = word[0]
        if not (initial.isalnum() or initial == "@"):
            return traits.MARK
        if self.has_particle(word):
            return 0
        folded = word.casefold()
        trait = 0
        for words, flag in (
            (self.according, traits.ACCORDING),
            (self.pronouns, traits.PRONOUN),
            (self.plural_pronouns, traits.PLURAL),
            (self.unnamed, traits.UNNAMED),
            (self.demonstratives, traits.DEMONSTRATIVE),
            (self.aforesaid, traits.AFORESAID),
            (self.verbs, traits.VERB),
            (self.stops, traits.STOP),
            (self.joiners, traits.JOINER),
            (self.particles, traits.PARTICLE),
            (self.lower_roles, traits.ROLE),
            (self.fields, traits.FIELD),
            (self.links_office, traits.LINK),
        ):
            if folded in words:
                trait |= flag
        if initial.islower() and self.agentive and self.is_agent(word):
            trait |= traits.ROLE
        if initial.islower() and word.endswith(self.sciences):
            trait |= traits.FIELD
        for words, flag in ((self.given, traits.GIVEN), (self.institutions, traits.INSTITUTION)):
            if word in words:
                trait |= flag
        initial_title = len(word) == _INITIAL and word[1] == "." and initial in self.titles  # `H. NAME`, `Budi H. NAME`
        if initial_title:
            trait |= traits.TITLE | traits.OFFICE | traits.HONORIFIC | traits.GIVEN
        elif word in self.titles:
            trait |= traits.TITLE | traits.OFFICE
            if word not in self.houses and word not in self.roles:
                trait |= traits.HONORIFIC
        elif initial.islower():
            trait |= traits.LOWER
        if word in self.roles:
            trait |= traits.OFFICE_HEAD
        elif len(word) >= _COINED and self.coined and word.startswith(self.coined):
            trait |= traits.OFFICE_HEAD | traits.OFFICE | traits.ROLE  # `Kadisnakerin`
        if initial.isdecimal():
            trait |= traits.DIGIT | traits.OFFICE
        elif word in _NUMERALS:
            trait |= traits.NUMERAL
        elif "/" in word and word.partition("/")[0] in _NUMERALS:
            trait |= traits.OFFICE  # `Kodam IV/Diponegoro`
        elif self.is_office(word):
            trait |= traits.OFFICE
        elif self.glued_verb(word):
            trait |= traits.GLUED
        elif word in self.calendar:
            trait |= traits.CALENDAR
        elif word in self.ordinary:
            trait |= traits.NOUN
        elif _is_domain(word):
            trait |= traits.OPENER | traits.NOUN  # `kata NAME Kabarlawecom`, `Redaktur Kabarlawecom NAME`
        elif initial.isupper() and (word in self.common or (folded in self.openers and not self.head_final)):
            trait |= traits.OPENER
        if sum(map(str.isupper, word)) > 1 and _bare(word) in self.degrees:  # `Jr` is part of a name
            trait |= traits.DEGREE
        return trait

    def has_particle(self, word: str) -> bool:
        """Tell whether a word in small letters is a name all the same, behind a particle: ``al-Hamid``."""
        particle, hyphen, name = word.partition("-")
        return bool(hyphen) and particle in self.particles and name[:1].isupper()

    def is_agent(self, word: str) -> bool:
        """Tell whether a word in lower case names who does something, by its affixes (``pendamping``)."""
        if word in self.lower_roles:
            return True
        made = bool(self.agentive) and word.startswith(self.agentive) and not word.endswith(self.abstract)
        return made and len(word) >= _AFFIXED and word not in self.inagentive

    def is_transitive(self, word: str) -> bool:
        """Tell whether a word in small letters is plainly a verb with an object, by its affixes: ``membacakan``."""
        affixed = bool(self.verbal) and word.startswith(self.verbal[0]) and word.endswith(self.passive_suffix)
        return affixed and len(word) > _AFFIXED

    def is_compound(self, word: str, following: str) -> bool:
        """Tell whether a word is the head of a compound noun with what follows it: ``kata kunci``."""
        return (
            word in self.compound_heads
            and f"{word} {following.lstrip().partition(' ')[0].rstrip('.,')}" in self.compounds
        )

    def is_about(self, word: str, following: str) -> bool:
        """Tell whether a word in lower case may be what an office is about: no list knows it, and a name follows."""
        plain = following[:1] == " " and following[1:2].isupper() and self.traits[word] == traits.LOWER
        return plain and bool(self.verbal) and not word.startswith(self.verbal) and word not in self.small

    def is_past(self, word: str) -> bool:
        """Tell whether a word in lower case is a verb in the past: ``intervened``, ``saw``."""
        return word in self.irregular or (bool(self.past) and word.endswith(self.past))

    def is_predicate(self, word: str) -> bool:
        """Tell whether a word in lower case looks like a verb and no list knows it as somebody."""
        return len(word) > _PREDICATE and word.startswith(self.predicative) and self.traits[word] == traits.LOWER

    def stands_in(self, word: str, text: str, at: int) -> bool:
        """Tell whether a word says that the office behind it is held for another: ``Pj. Bupati``."""
        office = TOKEN.match(text, at) if word in self.standing_in else None
        return office is not None and bool(self.traits[office[0]] & traits.OFFICE_HEAD)

    def is_one(self, word: str) -> bool:
        """Tell whether a role in lower case is one person's: ``judge``, ``mother-of-two``, not ``judges``."""
        head, _, of = word.partition("-")
        word = head if of.partition("-")[0] in self.joiners else word
        return (word in self.lower_roles and word[:-1] not in self.lower_roles) or word.endswith(self.person_endings)

    def is_several(self, word: str) -> bool:
        """Tell whether a word in lower case is several people of one kind, in a language that says so at its end."""
        return self.head_final and word[-1:].isalpha() and word[:-1] in self.lower_roles

    def is_demonym(self, word: str) -> bool:
        """Tell whether a word says where somebody is from: ``Italian``, no outlet."""
        if word in self.demonyms:
            return True
        if not self.demonym_endings or not word.endswith(self.demonym_endings):
            return False
        return word not in self.outlets and f"The {word}" not in self.outlets

    def is_office(self, word: str) -> bool:
        """Tell whether a capitalised word belongs to an office or an organisation rather than a name."""
        acronym = word.isupper() and (word.isalpha() or (word.isalnum() and word[-1].isalpha()))  # `DPR`, `BP2MI`
        if word in self.office or (len(word) > 1 and acronym and word[0].isalpha()) or word.endswith(self.sciences):
            return True
        if "-" in word and self._is_compound_office(word):
            return True
        if len(word) >= _NOMINAL and any(word.startswith(a) and word.endswith(b) for a, b in self.nominal):
            return word not in self.ordinary  # `Kemahasiswaan`
        name, _, domain = word.rpartition(".")
        return len(name) > _INITIAL and domain.isalpha() and domain.islower()

    def _is_compound_office(self, word: str) -> bool:
        """Tell whether words of offices are joined by hyphens: ``TNI-Polri``, ``PDI-P``, ``F-Golkar``, ``U-17``."""
        first, *others = word.split("-")
        held = self.is_office(first)
        joined = all(
            (held and len(other) == 1) or other.isdecimal() or (other and self.is_office(other)) for other in others
        )
        return joined and (held or len(first) == 1)

    def is_whole(self, word: str) -> bool:
        """Tell whether a word before a name is the whole name of a house, or its acronym."""
        known = word in self.institutions or word in self.roles  # `CEO Bintera NAME NAME`
        return word in self.bodies or (len(word) > 1 and word.isupper() and not known)

    def is_beside_names(self, word: str) -> bool:
        """Tell whether a word beside a name is part of it."""
        folded = word.casefold()
        first, hyphen, last = word.partition("-")
        if hyphen:  # `Jean-Luc`, `Hye-rin`, but `E-commerce`, `Lund-based`
            named = len(first) > 1 and (last.istitle() or len(last) < _SYLLABLE)
            return named and self.is_beside_names(first) and self.is_beside_names(last.capitalize())
        return (
            word[:1].isupper()
            and word.replace("'", "").replace("’", "").isalpha()
            and not any(map(str.isupper, word[1:]))
            and not self.is_office(word)
            and not _is_domain(word)
            and word not in self.common
            and folded not in self.cues
            and folded not in self.stops
        )

    def is_first_name(self, word: str) -> bool:
        """Tell whether a word is a name that people are given often."""
        return word in self.first_names or word in self.pronoun_of_name

    def is_role(self, description: str) -> bool:
        """Tell whether a word of a description is what somebody is."""
        return not self.lower_roles.isdisjoint(description.casefold().replace(",", " ").split())

    def is_title(self, word: str) -> bool:
        """Tell whether a word is a title or a rank (``Purn``)."""
        return word.strip(".") in self.titles

    def is_degree(self, word: str) -> bool:
        """Tell whether a word is an academic degree (``S.H.``, ``M.Si``)."""
        bare = _bare(word)
        initials = "." in word[1:3] and 1 < len(bare) <= 5 and word[0].isupper()  # not `asked about it.`
        return bare in self.degrees or initials

    def are_degrees(self, words: Sequence[str]) -> bool:
        """Tell whether words are degrees, or one with a blank in it: ``M. Si``."""
        if len(words) > 1 and len(words[0]) == _INITIAL and _bare("".join(words)) in self.degrees:
            return True
        return all(map(self.is_degree, words))


def _is_domain(word: str) -> bool:
    """Tell whether a word is an outlet's address that has lost its full stop: ``Kabarlawecom``."""
    return len(word) >= _DOMAIN and word.endswith("com")


def _bare(degree: str) -> str:
    """Return a degree without its points and what a hyphen adds: ``SpB`` of ``Sp.B-KBD``."""
    return degree.replace(".", "").partition("-")[0]


def _by_word(phrases: Iterable[str], *, last: bool = False) -> dict[str, list[str]]:
    """Return phrases by their first word, or their ``last``: few of those words stand in a text."""
    found: dict[str, list[str]] = {}
    for phrase in phrases:
        found.setdefault(phrase.split()[-1 if last else 0], []).append(phrase)
    return found


@cache
def lexicon(language: Language) -> Lexicon:
    """Return the lexicon of a language pack."""
    return Lexicon(language)
