"""Language packs: words of a language as data (``languages/CODE.toml``), loaded, validated, frozen.

In: a BCP 47 code. Out: a :class:`Language`. A pack is written in TOML and read from the JSON that
``tools/generate.py`` makes of it. The tables hold words and slot templates, never regular
expressions or code; a key that no class below knows is an error that names it. What a recogniser makes of its
table (sets, compiled patterns) it keeps for itself, cached by language. It is a long module because every key of
a pack stands in it, and nothing else.
"""

# No `from __future__ import annotations` here: msgspec would compile and evaluate each annotation at every start.

from functools import cache
from pathlib import Path
from typing import Final

from msgspec import Struct

from .errors import UnknownLanguageError
from .model import BlockKind, CreditRole

_FOLDER: Final = Path(__file__).with_name("languages")


class TimeWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Words of calendar and clock and the forms they stand in; the recogniser of times owns this table.

    ``forms`` are slot templates by kind of expression, in order of precedence: ``{day} {month}[ {year}]``.
    ``{name}`` is a slot or one of ``parts``, ``[…]`` may be missing, ``<…|…>`` is a choice, a blank stands for
    one to three blanks, ``~`` for none to three, a backslash takes the next mark as it is.
    """

    weekdays: tuple[tuple[str, ...], ...] = ()
    weekdays_short: tuple[tuple[str, ...], ...] = ()
    months: tuple[tuple[str, ...], ...] = ()
    months_short: tuple[tuple[str, ...], ...] = ()
    names: tuple[str, ...] = ()
    """Weekdays and months that are also names of people and places: alone they need a witness."""
    hijri_months: tuple[str, ...] = ()
    hijri_marks: tuple[str, ...] = ()
    zones: dict[str, int] = {}
    """Minutes east of UTC."""
    dayparts: dict[str, str] = {}
    """TIMEX3 parts of the day (MO MI AF EV NI), with ``:START`` or ``:MID``; AM and PM belong to clocks alone."""
    numbers: dict[str, str] = {}
    """Digits of a number word; ``X`` for a vague one."""
    multipliers: dict[str, int] = {}
    teens: tuple[str, ...] = ()
    ordinals: dict[str, int] = {}
    units: dict[str, tuple[str, ...]] = {}
    """Words by TIMEX3 unit: S M H for the clock, D W WE MO Q SM Y DE CE for the calendar."""
    fused: dict[str, str] = {}
    """A number and a unit in one word: ``sepekan`` is ``1 W``."""
    deictics: dict[str, str] = {}
    """Days from the reference date, with a part of the day: ``-1``, ``-1 NI``."""
    references: dict[str, str] = {}
    """TIMEX3 PRESENT_REF, PAST_REF, FUTURE_REF."""
    shifts: dict[str, int] = {}
    offsets: dict[str, str] = {}
    """``ago``, ``ahead`` (from the reference date), ``later``, ``earlier`` (from the date before it in the text)."""
    spans: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    conjunctions: tuple[str, ...] = ()
    times: tuple[str, ...] = ()
    """Marks of multiplication: ``2x24 jam``."""
    often: tuple[str, ...] = ()
    """Words for how often: ``dua kali sehari``."""
    before: dict[str, str] = {}
    """Words that join an expression from the left: a TIMEX3 mod, or ``SET``."""
    witnesses: tuple[str, ...] = ()
    """Words after which a bare year or the name of a month is a time."""
    day_witnesses: tuple[str, ...] = ()
    """Words after which ``17/6`` is a day and no fraction."""
    firm_witnesses: tuple[str, ...] = ()
    """Behind one of these a month or a weekday is none of a name, whatever follows: ``In June Reed wrote``."""
    vetoes: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    """Words after which ``19/2020`` or a year is the number of something."""
    counted: tuple[str, ...] = ()
    """Words before which a four-digit number counts."""
    compounds: tuple[str, ...] = ()
    """Words that make another thing of the unit before them: ``jam tangan`` is a watch."""
    future: tuple[str, ...] = ()
    past: tuple[str, ...] = ()
    attribution: tuple[str, ...] = ()
    """Words beside which a date is the day somebody spoke: the day of the news."""
    parts: dict[str, str] = {}
    forms: dict[str, tuple[str, ...]] = {}
    tails: dict[str, str] = {}
    """What may follow the forms of a kind and need not: matched by itself, so that one pattern serves them all."""


class Phrases(Struct, frozen=True, forbid_unknown_fields=True):
    """Phrases that tell a line's kind: how it starts, what it is wholly, what a short one holds, what opens the
    brackets at its end; what such a piece begins with inside a paragraph, as it is written there; words that begin or
    end a name of a few words (``City News``), words of menus, and those that a menu or a path begins with (``Home``).
    """

    starts: tuple[str, ...] = ()
    whole: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    inside: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    homes: tuple[str, ...] = ()


class CreditWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Words of bylines and credits."""

    labels: dict[str, CreditRole] = {}
    republished: tuple[str, ...] = ()
    journalists: tuple[str, ...] = ()
    """What those are who write, edit or film: ``Ann Reed is a reporter for …``."""
    copied: tuple[str, ...] = ()
    """What a page puts behind a headline that is copied, and the headline once more: ``Baca artikel OUTLET``."""
    bylines: tuple[str, ...] = ()
    behind_names: tuple[str, ...] = ()
    """Words that lead from the writer to a place or an outlet: ``By NAME at Lord's``, ``NAME for The Herald``."""
    contributed: dict[str, CreditRole] = {}
    """How a line says that the people it names have helped (``contributed to this report``), and as what."""
    dispatched: dict[str, CreditRole] = {}
    """The same in a paragraph of nothing else: ``Ann Reed reported from Lund, and Owen Price from Norwell.``"""
    newsrooms: tuple[str, ...] = ()
    """What stands on a line of its own below the writers and names none: ``Tim Redaksi``."""
    header: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    """Header words before the date of a later state of the text."""
    copyright: tuple[str, ...] = ()
    desks: tuple[str, ...] = ()
    """Desks, and what a text is paid as, that stand before an outlet as a hand does: ``(Humas/Antara)``."""


class DatelineWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Outlets and places that stand in datelines."""

    outlets: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    """States and countries that stand behind a city and are part of its name there: ``Lusaka, Zambia``."""
    media: tuple[str, ...] = ()
    """Words that end an outlet's name: ``UNIDA NEWS``."""
    papers: tuple[str, ...] = ()
    """Those of them that nothing but a paper's name ends in."""
    updates: tuple[str, ...] = ()
    """What stands where an agency does and says that the text was written over: ``MANILA (UPDATED) –``."""
    stations: tuple[str, ...] = ()
    """Letters that the four of a broadcasting station's call sign begin with (47 CFR 73.3550): ``(KXLV) -``."""


class SpeechWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Speech verbs as lemmas with the rules that build their forms, and the words around an attribution."""

    lemmas: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    clitic: str = ""
    passive: str = ""
    verbal: tuple[str, ...] = ()
    """What verbs begin with: no such word is what an office is about (``Dosen etnomusikologi NAME``)."""
    predicative: tuple[str, ...] = ()
    """Beginnings of verbs in lower case that few nouns share: ``seorang anak`` ends before ``membagikan``."""
    likewise: tuple[str, ...] = ()
    """Words that say the same of somebody else, whom a passive verb names: ``Hal serupa dirasakan NAME``."""
    passive_suffix: str = ""
    """What passives end in that no list has, where they name somebody: ``disuarakan NAME (57)``."""
    nasal: dict[str, str] = {}
    dropped: str = ""
    according: tuple[str, ...] = ()
    """Words before whom a view is ascribed to: ``menurut``, ``according to``."""
    connectives: tuple[str, ...] = ()
    utterances: tuple[str, ...] = ()
    naming: tuple[str, ...] = ()
    pronouns: tuple[str, ...] = ()
    plural_pronouns: tuple[str, ...] = ()
    neuter: tuple[str, ...] = ()
    """Pronouns of a thing that was spoken of: ``a letter from the committee. “…,” it said``."""
    gendered: dict[str, tuple[str, ...]] = {}
    """Pronouns that are either of a man or of a woman, each with the titles and nouns that are so too.

    A language without such pronouns has a noun of each there (``perempuan``).
    """
    objects: dict[str, tuple[str, ...]] = {}
    """The forms of those pronouns behind a verb: ``him``."""
    owning: dict[str, str] = {}
    """The possessive of each pronoun for a man or a woman: ``he = "his"``."""
    accounts: tuple[str, ...] = ()
    dialogue: tuple[str, ...] = ()
    demonstratives: tuple[str, ...] = ()
    clausal: tuple[str, ...] = ()
    """Words that follow a verb in the present and no noun: ``claims there``, ``hopes to``."""
    issuing: tuple[str, ...] = ()
    """Verbs whose subject says what the document says that is their object: ``released a statement saying``."""
    aforesaid: tuple[str, ...] = ()
    judging: tuple[str, ...] = ()
    """Verbs with what somebody thinks of a thing: ``called the plan “reckless”``."""
    reading: tuple[str, ...] = ()
    """Verbs of what is written: ``“…,” it reads``."""
    introducing: tuple[str, ...] = ()
    """Words before the name that a sentence leads to: ``Few know this better than NAME.``"""
    manner: tuple[str, ...] = ()
    """How something is said or done, between a passive verb and by whom: ``dibantah keras NAME``."""
    arrested: tuple[str, ...] = ()
    """What is done to a suspect: ``diringkus``."""
    perceiving: tuple[str, ...] = ()
    """Verbs before what somebody hears another do: ``he had heard shouting``."""
    addressing: tuple[str, ...] = ()
    """Words before whom somebody speaks to; a comma behind them parts them from who speaks."""
    through: tuple[str, ...] = ()
    """Words before the one by whom another says it: ``NAME melalui NAME mengatakan``, ``Through an aide, …``."""
    documents: tuple[str, ...] = ()
    """Utterances that speak for themselves: ``“…,” the lawsuit says``."""
    citing: tuple[str, ...] = ()
    """Verbs of those who report what others say: ``Media itu menyebut saksi mengatakan``."""
    able: tuple[str, ...] = ()
    """Words between a negation and its verb: ``tidak bisa memastikan``."""
    becoming: tuple[str, ...] = ()
    """Verbs that say what somebody becomes or stays: ``turned golfer``."""
    entering: tuple[str, ...] = ()
    """What somebody does in a clause of time who then says something: ``before the captain came back and said``."""
    temporal: tuple[str, ...] = ()
    """What a clause of time begins with, whose subject is that of the verbs joined to it."""
    negations: tuple[str, ...] = ()
    """Words before a verb of speech that say that somebody did not say so."""
    denials: tuple[str, ...] = ()
    """Verbs that deny: whoever does not, says so."""
    nothing: tuple[str, ...] = ()
    """Words behind a verb of speech that say that nothing was said."""
    generic: tuple[str, ...] = ()
    """Behind somebody unnamed they tell of anybody, and nothing that one of them did."""
    willing: tuple[str, ...] = ()
    """Words before a verb that say whether somebody wants to: who follows such a word does or bears it knowingly."""
    stops: tuple[str, ...] = ()
    glued: tuple[str, ...] = ()
    openers: tuple[str, ...] = ()
    relative: tuple[str, ...] = ()
    """Relative pronouns: ``pria yang pernah memimpin klub itu`` points back to somebody."""
    charging: tuple[str, ...] = ()
    """Verbs that are participles where what joins nouns follows at once: ``a man accused of theft``."""
    stating: tuple[str, ...] = ()
    """Verbs of speech that have no object but a clause, which may follow at once: ``NAME mengatakan air surut``."""
    beside_clauses: tuple[str, ...] = ()
    """Words right behind such a verb that begin no clause: ``mengatakan hal itu``, ``mengatakan demikian``."""
    linking: tuple[str, ...] = ()
    """Words that turn to another subject, which may stand right behind: ``Sedangkan NAME, seorang guru, …``."""
    coordinators: tuple[str, ...] = ()
    """Words that join a second verb to the subject of the first: ``declined to comment but said``."""
    conjunctions: tuple[str, ...] = ()
    """What begins a clause behind another, with a subject of its own: ``…, as a nursing union claimed``."""
    publishing: tuple[str, ...] = ()
    """Verbs of speech that also tell what a company does: it need not be the one who is quoted next."""
    views: tuple[str, ...] = ()
    """Words that begin a sentence with whose view it is: ``Bagi Rina, ini …``."""
    participles: tuple[str, ...] = ()
    """Verbs behind a comma that share the subject of the clause before: ``said that …, adding that``."""
    possessives: tuple[str, ...] = ()
    """Words that say whose somebody is: ``his partner``."""
    joiners: tuple[str, ...] = ()
    inserting: tuple[str, ...] = ()
    """Words before a clause that says whose the words before it are: ``“…,” as Reuters reported``."""
    foreign_joiners: tuple[str, ...] = ()
    """Words of English inside titles and houses that are called so: ``Center of Reform on Economics``."""
    prepositions: tuple[str, ...] = ()
    that: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    tensed: tuple[str, ...] = ()
    """Endings of verbs: behind a quotation and its subject an unlisted word with one is a verb of speech."""
    told: tuple[str, ...] = ()
    """Verbs that in the passive say who hears it, not who says it: ``They were told that it was “down”``."""
    plainly: tuple[str, ...] = ()
    """Verbs that stand behind a name in a sentence of their own, behind a quotation that has ended."""
    irregular: tuple[str, ...] = ()
    """Verbs in the past that have not its ending: ``saw``."""
    listeners: tuple[str, ...] = ()
    """Houses that hear what is said: with a verb of ``heard`` they are not who says it (``“…,” court told``)."""
    heard: tuple[str, ...] = ()
    past: str = ""
    """The ending of verbs in the past: right behind what somebody is it ends the phrase (``The judge intervened``)."""
    phrasal: tuple[str, ...] = ()
    """Verbs of speech of two words: ``shot back``."""
    inverting: tuple[str, ...] = ()
    """Openings behind whose verb (``copulas``) the subject stands: ``Among them was NAME``."""
    copulas: tuple[str, ...] = ()
    inverted: tuple[str, ...] = ()
    """Verbs that stand between a reported clause and its subject (``…, said NAME``), where not every one does."""
    elapsed: tuple[str, ...] = ()
    """What an opening ends in that says how far off something is: ``A few metres away, NAME said``."""
    how: tuple[str, ...] = ()
    """Words before who describes something with quoted words: ``"…," was how NAME described it``."""
    verdicts: tuple[str, ...] = ()
    """Nouns of what somebody says, behind the genitive of who does: ``“…,” was NAME's verdict``."""
    what: str = ""
    """The word for the thing that somebody gives a name: ``for what one report called “…”``."""
    quoting: tuple[str, ...] = ()
    """Verbs that say whom somebody else quotes: ``The agency quoted NAME as saying``."""
    presenting: tuple[str, ...] = ()
    """Words before who a sentence is there to present: ``adalah milik NAME. Perempuan itu …``."""
    contrasting: tuple[str, ...] = ()
    """What begins a sentence that turns to somebody else: ``Lain lagi siasat NAME.``"""
    accompanying: tuple[str, ...] = ()
    represented: tuple[str, ...] = ()
    """Behind somebody: whoever stands in and speaks follows (``X yang diwakili oleh Y``)."""
    inscribed: tuple[str, ...] = ()
    """What says that words stand on a banner or a sign that somebody holds: ``poster bertuliskan “…”``."""
    gerund: str = ""
    """What a participle ends in that opens a sentence: ``Replying to the charge, NAME said``."""
    modals: tuple[str, ...] = ()
    """Verbs before another that says what somebody will or may do: ``would “act at once”``."""
    infinitive: tuple[str, ...] = ()
    """Words behind which a verb of speech says what is to be done, not what was: ``that it be declared “…”``."""
    auxiliaries: tuple[str, ...] = ()
    """Verbs and adverbs between a subject and its verb of speech: ``could be heard saying``."""
    agents: tuple[str, ...] = ()
    """Words between a passive verb and who does it: ``described by NAME``."""
    curt: tuple[str, ...] = ()
    """Adverbs that stand for a verb of speech before a name: ``singkat Rina``."""
    ascribed: tuple[str, ...] = ()
    """Words by which a name given becomes what somebody says: ``what he called “…”``."""
    clefts: tuple[str, ...] = ()
    """Words that point to the subject behind them: ``it was NAME who``."""
    continuing: tuple[str, ...] = ()
    """Verbs by which the same speaker goes on: ``lanjutnya``, ``added``."""
    pointing: tuple[str, ...] = ()
    """Connectives that begin a sentence on the quotation before it: ``Begitu kata Rina``."""
    writing: tuple[str, ...] = ()
    """Verbs of speech that say that somebody writes: ``tulisnya``, ``posted``."""
    signing: tuple[str, ...] = ()
    """Verbs behind a letter or a post, before who has written it: ``surat yang diteken NAME``."""


class PeopleWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Offices, titles, degrees and the other words that stand around the name of a person."""

    roles: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    sciences: tuple[str, ...] = ()
    nominal: tuple[tuple[str, str], ...] = ()
    lettered: tuple[str, ...] = ()
    grades: tuple[str, ...] = ()
    """Words that begin no rank between an office and a name: they say more of one, or are of the office."""
    rank_ended: tuple[str, ...] = ()
    """Words that an office ends in a rank behind: ``Sekretaris Jenderal``."""
    posted: tuple[str, ...] = ()
    posting: tuple[str, ...] = ()
    modifying: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    institutions: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    """Parties and other bodies whose name is whole; a person's name begins behind it."""
    houses: tuple[str, ...] = ()
    """Nouns that stand for a company or a body that the text has named: ``perusahaan itu``, ``the company``."""
    demonyms: tuple[str, ...] = ()
    """Words for where somebody is from that have none of the endings: ``British``."""
    demonym_openings: tuple[str, ...] = ()
    """Words before those, in the names of countries of two: ``the South Korean``."""
    demonym_endings: tuple[str, ...] = ()
    """Endings of words with a capital that say where somebody is from: ``the Italian``."""
    house_parts: tuple[str, ...] = ()
    """Nouns that are a house behind a name (``Khan’s office``), but none that a text has named alone."""
    person_endings: tuple[str, ...] = ()
    """What nouns for one person end in: ``the retired postman``, ``the 48-year-old``."""
    plural: tuple[str, ...] = ()
    """Those words before somebody unnamed that stand for more than one: ``para``."""
    speaking_for: tuple[str, ...] = ()
    """The last words of offices of those who speak for a house, which may stand behind: ``juru bicara Norwell``."""
    teams: tuple[str, ...] = ()
    """Words that end the name of a team for two candidates: ``Tim Kampanye NAME-NAME``."""
    unowned: tuple[str, ...] = ()
    """Nouns, or their last words, for who is of a place but nobody’s: ``seorang warga NAME``, not ``murid NAME``."""
    crowds: tuple[str, ...] = ()
    """Nouns for many who comment on something: ``Berikut komentar warganet``."""
    feeling: tuple[str, ...] = ()
    """Verbs and adjectives for what people alone do or are: ``merasa``, ``terharu``."""
    sides: tuple[str, ...] = ()
    """Nouns right before somebody's name for who or what is on their side: ``saksi dari pihak Rina``."""
    others: tuple[str, ...] = ()
    """Words that tell one of several from those named: ``saksi lain``."""
    ordinary: tuple[str, ...] = ()
    """Nouns that are no part of a name, though they stand before one with a capital: ``Pernyataan NAME``."""
    degrees: tuple[str, ...] = ()
    particles: tuple[str, ...] = ()
    short_names: dict[str, tuple[str, ...]] = {}
    """First names cut short or turned, and what each may stand for: ``Matt = ["Matthew"]``."""
    no_initials: tuple[str, ...] = ()
    """Two letters that are a country, a house or a thing, and nobody's first names."""
    abbreviations: tuple[str, ...] = ()
    standing_in: tuple[str, ...] = ()
    """Short words, with a full stop perhaps, before the office that somebody holds for another: ``Pj. Bupati``."""
    aliases: tuple[str, ...] = ()
    """Words between a name and another that somebody goes by: ``yang akrab disapa``."""
    known_as: tuple[str, ...] = ()
    """Words between what somebody is and the only name that is given: ``juru bicara yang dikenal dengan nama NAME``."""
    alternatives: tuple[str, ...] = ()
    """Words that join another name of the same person: ``Rina Lestari atau Bu Rin``."""
    stocks: tuple[str, ...] = ()
    """What begins a sentence about what is held of a house: ``Shares in``."""
    bearers: dict[str, tuple[str, ...]] = {}
    """Nouns that whoever bears one of these titles or ranks is called by: ``perwira`` for ``AKP NAME``."""
    abbreviating: tuple[str, ...] = ()
    """Words between a house and its acronym: ``the Ministry of Education, or MOE,``."""
    elected: tuple[str, ...] = ()
    """Words behind an office that look like verbs and are none: ``terpilih``."""
    concealing: tuple[str, ...] = ()
    """What is kept back of somebody who speaks: ``namanya``."""
    reformed: dict[str, str] = {}
    """Letters of names in an older spelling, and how a reform would have them."""
    short_titles: dict[str, str] = {}
    """Titles without their full stop, folded, and the office that each is short for: ``sen``, ``senator``."""
    agentive: tuple[str, ...] = ()
    """What a noun begins with that names who does something (``pendamping``), unless it ends as ``abstract`` ones do or
    is one of those ``inagentive``."""
    abstract: str = " "
    inagentive: tuple[str, ...] = ()
    portfolios: tuple[str, ...] = ()
    """What a minister is one for, in words that are no names: ``Minister for Water Resources NAME``."""
    then: tuple[str, ...] = ()
    """Words between an office that somebody held once and the name: ``Direktur Utama X ketika itu, Rina Lestari``."""
    occupations: tuple[str, ...] = ()
    """What somebody is, in lower case only: as a name or part of one such a word has a capital."""
    also: tuple[str, ...] = ()
    """Words between two offices of one person: ``Ketua Panitia yang juga Kepala Desa X, Rina Lestari``."""
    pseudonyms: tuple[str, ...] = ()
    """Phrases behind a name that is not somebody's own: ``Melati (bukan nama sebenarnya)``."""
    nicknames: tuple[str, ...] = ()
    """Phrases behind a nickname of whoever the text is about: ``Rin, sapaan akrabnya``."""
    called: tuple[str, ...] = ()
    """Words between a description and the name: ``seorang warga bernama``."""
    head_final: bool = False
    """Whether the head noun of an office stands last: ``Treasury spokesman``, not ``juru bicara Kementerian``."""
    articles: tuple[str, ...] = ()
    """Articles of the language; ``the spokesman`` is the ``a spokesman`` from before."""
    indefinite: tuple[str, ...] = ()
    """Words right before the noun by which somebody new is brought in: ``seorang anak``, ``a farmer``."""
    initialling: tuple[str, ...] = ()
    """Words before the initials of whom a newsroom does not name."""
    apart: tuple[str, ...] = ()
    """Offices that nobody has beside another: who is the judge is no minister."""
    papers: tuple[str, ...] = ()
    """Those of the presses that are papers: one is meant where its name is that of one."""
    presses: tuple[str, ...] = ()
    """Nouns of houses that publish: ``the paper`` is the one that has been quoted."""
    several: tuple[str, ...] = ()
    """Several people without a name, in one word before their verb: ``however critics called it “…”``."""
    ordered_names: tuple[str, ...] = ()
    """Names that the letter of a Balinese man's goes before: ``I Wayan``."""
    acting: tuple[str, ...] = ()
    """Words between a name and the office that somebody acts in: ``NAME selaku Ketua Panitia``."""
    explaining: tuple[str, ...] = ()
    """Words between a comma and the name of whoever the words before it describe: ``, yaitu NAME``."""
    ordinals: tuple[str, ...] = ()
    """Numbers in words behind what somebody is one of: ``Saksi pertama``."""
    superlative: str = ""
    """What an adjective ends in that says who is the first of all: ``the youngest``."""
    compounds: tuple[str, ...] = ()
    """Words of an office in small letters whose last would end it by itself: ``penyakit dalam``."""
    anyone: tuple[str, ...] = ()
    """Nouns that say no more of somebody than the sex: nobody holds them as an office."""
    spanning: tuple[str, ...] = ()
    """Small words inside an office that say since when or besides what it is held."""
    origins: tuple[str, ...] = ()
    """Words between such a noun and the place that somebody is from: ``pria asal Lawe``."""
    ranks: tuple[str, ...] = ()
    """Nouns of the rank and file, of whom there are many at a place: ``Petugas kesulitan masuk``."""
    numbered: tuple[str, ...] = ()
    """Words of an office that a number follows: ``Guru kelas I``, ``Komisi I``."""
    foremost_names: tuple[str, ...] = ()
    """First names that seldom stand behind another: what is before them and no first name is of an office."""
    houses_of: dict[str, tuple[str, ...]] = {}
    """What a house or a place goes on with behind its first word, where a name could begin: ``Universitas Andalas``."""
    coined: tuple[str, ...] = ()
    """What offices begin with that are put together from the beginnings of their words: ``Kadis|nakerin``."""
    ballot: tuple[str, ...] = ()
    """Words between an office and the number under which somebody stands for it: ``Calon Bupati nomor urut 2 NAME``."""
    foremost: tuple[str, ...] = ()
    """Descriptions of whoever was spoken of last: ``orang nomor satu di Lawe itu``."""
    emphatic: tuple[str, ...] = ()
    """What stands behind a name that a sentence turns to: ``Reed herself``, ``Rina sendiri``."""
    own: tuple[str, ...] = ()
    """What is nobody's but one's own, a face or a voice: what tells of it tells of whose it is."""
    existing: tuple[str, ...] = ()
    """Verbs that do the same and are no part of the description: ``ada pejabat kabupaten``."""
    genitive: tuple[str, ...] = ()
    """Endings of a name to which something belongs: ``Rina Lestari's``."""
    years: tuple[str, ...] = ()
    """Words behind the number of somebody's age: ``Rina Lestari, 54 tahun,``."""
    definite: tuple[str, ...] = ()
    """Articles that point to somebody the text has spoken of."""
    unnamed: tuple[str, ...] = ()
    sexed_names: dict[str, tuple[str, ...]] = {}
    """First names by the pronoun of those who alone are called so."""
    first_names: tuple[str, ...] = ()
    """Names that people are given most often."""
    placed: tuple[str, ...] = ()
    """Words of offices behind which a place or a house stands before the name: ``Camat Lawe NAME``."""
    given: tuple[str, ...] = ()
    """Words of offices that are given names too; they are of the office right behind its head (``Jaksa Agung``)."""
    surnames: bool = False
    """Whether copy goes on with the last word of a name after the whole of it."""
    who: tuple[str, ...] = ()
    """Relative pronouns that stand for a person."""
    parties: tuple[str, ...] = ()
    """Parts in a case of those who are spoken of rather than speak: ``Korban``."""
    namelike: tuple[str, ...] = ()
    """Nouns of what somebody is that people are called, too: ``Hunter NAME NAME`` is one name."""
    arrests: tuple[str, ...] = ()
    """What is said of suspects whose initials alone are given: ``SM (34) dan HD (29) diringkus``."""
    qualifiers: tuple[str, ...] = ()
    """Words that an office may begin with before its noun: ``Former``, ``Acting``, ``Foreign``, ``Shadow``."""
    former: tuple[str, ...] = ()
    """Words of relations that say of an office that it is over: ``mantan kiper NAME`` is NAME."""
    relations: tuple[str, ...] = ()
    common: tuple[str, ...] = ()


class Language(Struct, frozen=True, forbid_unknown_fields=True, eq=False):
    """A language pack."""

    code: str
    name: str
    function_words: tuple[str, ...]
    frequent: tuple[str, ...] = ()
    """Further words that its news is full of: they decide where a text is too short for function words."""
    rivals: dict[str, tuple[str, ...]] = {}
    """Function words of languages without a pack that share some with this one, by BCP 47 code."""
    furniture: dict[BlockKind, Phrases] = {}
    openings: dict[BlockKind, tuple[str, ...]] = {}
    """How lines of furniture begin that may be as long as a paragraph, as they are written: ``FILE - ``."""
    closing: tuple[str, ...] = ()
    """How the head of a comment form, or of its rules, begins, which the article is over at."""
    credits: CreditWords = CreditWords()
    dateline: DatelineWords = DatelineWords()
    speech: SpeechWords = SpeechWords()
    people: PeopleWords = PeopleWords()
    times: TimeWords = TimeWords()


@cache
def codes() -> tuple[str, ...]:
    """Return the codes of the packs there are, sorted."""
    return tuple(sorted([path.stem for path in _FOLDER.glob("*.json")]))


@cache
def load(code: str) -> Language:
    """Load a pack, from the JSON that is generated of its TOML: that takes a twentieth of the time.

    Raises:
        UnknownLanguageError: there is no such pack.
    """
    import msgspec

    if code not in codes():
        raise UnknownLanguageError(code, "no language pack of this code", f"choose one of {', '.join(codes())}")
    return msgspec.json.decode((_FOLDER / f"{code}.json").read_bytes(), type=Language)


def compiled(code: str) -> str:
    """Return the JSON of a pack, made of ``languages/CODE.toml`` and checked.

    Raises:
        msgspec.ValidationError: the pack has an unknown key or a value of a wrong type; the message names it.
    """
    import tomllib

    import msgspec

    table = tomllib.loads((_FOLDER / f"{code}.toml").read_text(encoding="utf-8"))
    return msgspec.json.encode(msgspec.convert(table, Language)).decode() + "\n"
