"""Selection: settings in, for each file the rules to check it with and their severities out.

A selector is a code (``T001``), a prefix of codes (``T``, ``T0``), a group (``times``), a name
(``weekday-conflict``) or ``ALL``. The more exact one wins; of two that are equally exact, the one that ignores.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from fnmatch import fnmatchcase
from functools import cache, cached_property
from pathlib import PurePath
from typing import Any, Final, NamedTuple, TypeAlias

from ..errors import ArtikelError
from ..findings import Finding, Severity
from ..rules import RULES, Context, Rule, load, load_corpus
from ..rules import Settings as RuleSettings
from .catalogue import CATALOGUE
from .settings import Loaded, PerFile

Check: TypeAlias = Callable[[Context, Rule], Iterator[Finding]]
Needs: TypeAlias = frozenset[str] | None
Sketch: TypeAlias = Callable[[Context], tuple[Any, ...] | None]

_ALL: Final = "ALL"


class Layer(NamedTuple):
    """What one place (a file, the command line) says about rules, on top of what others said.

    Attributes:
        select: the only rules to check; None leaves the selection so far.
        extend_select: rules to add.
        ignore: rules to leave out.
        label: the place, for messages.
    """

    select: Sequence[str] | None
    extend_select: Sequence[str]
    ignore: Sequence[str]
    label: str


class Plan:
    """What one file is checked with.

    Attributes:
        rules: the selected rules by code, with the severities that the settings give them.
        settings: the settings that rules read.
    """

    def __init__(self, rules: dict[str, Rule], settings: RuleSettings) -> None:
        self.rules, self.settings = rules, settings

    @cached_property
    def checks(self) -> list[tuple[Check, Rule, Needs]]:
        """The functions of the article rules with what they need, imported when the first file needs them."""
        own = [rule for code, rule in self.rules.items() if code in RULES and rule.scope == "article"]
        modules = [(load(rule.code), rule) for rule in own]
        return [(module.check, rule, getattr(module, "NEEDS", None)) for module, rule in modules]

    @cached_property
    def sketches(self) -> list[tuple[str, Sketch]]:
        """The functions by which corpus rules note what they need of an article."""
        own = [code for code, rule in self.rules.items() if code in RULES and rule.scope == "corpus"]
        return [(code, load_corpus(code).sketch) for code in own]


class Selection:
    """The plan of every file; equal plans are made once.

    Attributes:
        default: the plan of a file that no pattern names.
        by_path: whether there are patterns at all.

    Raises:
        ArtikelError: a selector names nothing there is; the nearest name is given.
    """

    def __init__(self, loaded: Loaded, name: str, command_line: Layer) -> None:
        settings = loaded.settings
        base = Layer(settings.select, settings.extend_select, settings.ignore, name)
        self._loaded, self._layers, self._name = loaded, (base, command_line), name
        self._patterns = [[_parts(pattern) for pattern in override.files] for override in settings.per_file]
        self._plans: dict[tuple[int, ...], Plan] = {}
        self._plan(tuple(range(len(self._patterns))))  # every selector is looked up before the first file is read
        self.default = self._plan(())
        self.by_path = bool(self._patterns)

    @property
    def everywhere(self) -> dict[str, Rule]:
        """The rules that some file may be checked with, in the order of the catalogue."""
        plans = [self.default, *(self._plan((number,)) for number in range(len(self._patterns)))]
        return {code: rule for code, rule in CATALOGUE.items() if any(code in plan.rules for plan in plans)}

    def plan(self, path: str) -> Plan:
        """Return what a file is checked with; the path is relative to the folder of the settings."""
        if not self._patterns:
            return self.default
        parts = PurePath(path).parts
        return self._plan(
            tuple(
                number
                for number, patterns in enumerate(self._patterns)
                if any(matches(parts, pattern) for pattern in patterns)
            )
        )

    def _plan(self, overrides: tuple[int, ...]) -> Plan:
        if overrides not in self._plans:
            self._plans[overrides] = self._make(overrides)
        return self._plans[overrides]

    def _make(self, overrides: tuple[int, ...]) -> Plan:
        settings, layers = self._loaded.settings, list(self._layers)
        severities: list[Mapping[str, Severity]] = [settings.severity]
        for_rules = settings.for_rules
        for number in overrides:
            override: PerFile = settings.per_file[number]
            layers.append(Layer(override.select, override.extend_select, override.ignore, self._name))
            severities.append(override.severity)
            given = self._loaded.given[number] & for_rules.keys()
            for_rules |= {attribute: getattr(override, attribute) for attribute in given}
        severity = _severities(severities, self._name)
        codes = _selected(layers)
        rules = {
            code: rule._replace(severity=severity.get(code, rule.severity))
            for code, rule in CATALOGUE.items()
            if code in codes
        }
        return Plan(rules, RuleSettings(**for_rules))


def _selected(layers: Iterable[Layer]) -> set[str]:
    chosen: set[str] = set()
    for layer in layers:
        if layer.select is not None:
            chosen = set()
        adding = [(resolve(text, layer.label), True) for text in (*(layer.select or ()), *layer.extend_select)]
        taking = [(resolve(text, layer.label), False) for text in layer.ignore]
        for (_, codes), adds in sorted([*adding, *taking], key=lambda step: (step[0][0], not step[1])):
            chosen = chosen | codes if adds else chosen - codes
    return chosen


def _severities(tables: Iterable[Mapping[str, Severity]], label: str) -> dict[str, Severity]:
    found: dict[str, Severity] = {}
    for table in tables:
        steps = [(*resolve(selector, label), severity) for selector, severity in table.items()]
        for _, codes, severity in sorted(steps, key=lambda step: step[0]):
            found |= dict.fromkeys(codes, severity)
    return found


@cache
def resolve(selector: str, label: str) -> tuple[int, frozenset[str]]:
    """Return how exact a selector is (0 for ``ALL``, more for a longer prefix, most for a rule) and its codes.

    Raises:
        ArtikelError: it names nothing there is.
    """
    if selector.upper() == _ALL:
        return 0, frozenset(CATALOGUE)
    upper, lower = selector.upper(), selector.lower()
    for code, rule in CATALOGUE.items():
        if upper == code or lower == rule.name:
            return 99, frozenset({code})
    group = frozenset(code for code, rule in CATALOGUE.items() if rule.group == lower)
    if group:
        return 1, group
    prefixed = frozenset(code for code in CATALOGUE if upper and code.startswith(upper))
    if prefixed:
        return len(upper), prefixed
    raise ArtikelError(label, f"no rule, group or prefix is called {selector!r}", nearest(selector))


def find(selector: str) -> Rule | None:
    """Return the rule of a code or name, in capitals or not; None where there is none."""
    return next((rule for rule in CATALOGUE.values() if selector.lower() in (rule.code.lower(), rule.name)), None)


def nearest(selector: str) -> str:
    """Return the remedy for a selector that names nothing: the nearest that there is."""
    rules = CATALOGUE.values()
    names = [*CATALOGUE, *(rule.name for rule in rules), *dict.fromkeys(rule.group for rule in rules), _ALL]
    looks_like_code = re.fullmatch(r"[A-Za-z]\d+", selector)
    close = get_close_matches(selector.upper() if looks_like_code else selector.lower(), names, 1, 0.5)
    return f"write {close[0]}" if close else "artikel rules lists them"


def _parts(pattern: str) -> tuple[str, ...]:
    parts = tuple(part for part in pattern.replace("\\", "/").split("/") if part not in ("", "."))
    if pattern.endswith("/"):
        return (*parts, "**")
    return parts if "/" in pattern else ("**", *parts)


def matches(path: Sequence[str], pattern: Sequence[str]) -> bool:
    """Whether the parts of a path match those of a pattern, in which ``**`` stands for any number of parts.

    Every place in the pattern that the path may have come to is followed at once: no pattern is slow.
    """
    places = _past_stars({0}, pattern)
    for part in path:
        stay = {place for place in places if place < len(pattern) and pattern[place] == "**"}
        step = {place + 1 for place in places - stay if place < len(pattern) and fnmatchcase(part, pattern[place])}
        places = _past_stars(stay | step, pattern)
    return len(pattern) in places


def _past_stars(places: set[int], pattern: Sequence[str]) -> set[int]:
    found = set(places)
    for place in places:
        while place < len(pattern) and pattern[place] == "**":
            place += 1
            found.add(place)
    return found
