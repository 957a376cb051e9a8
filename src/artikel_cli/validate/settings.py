"""Settings of the validation: the table of an ``artikel.toml`` or of ``[tool.artikel]`` in, :class:`Settings` out.

The classes say what there is: keys, types, defaults and (in their docstrings) meaning, from which the JSON Schema
for editors is made. An unknown key is an error that names the nearest one there is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from difflib import get_close_matches
from typing import Any, Final, Literal, get_args

import msgspec
from msgspec import Struct

from ..errors import ArtikelError
from ..findings import Severity
from ..rules import Settings as RuleSettings

ReportName = Literal["full", "concise", "json", "jsonl", "github", "gitlab", "junit", "sarif", "markdown"]

SEVERITIES: Final[tuple[Severity, ...]] = get_args(Severity)
"""From the worst to the mildest."""

FILE_NAMES: Final = ("artikel.toml", "pyproject.toml")
"""What a settings file is called, the one that is looked for first in a folder in front."""


class PerFile(RuleSettings, frozen=True, forbid_unknown_fields=True, rename="kebab", kw_only=True):
    """Settings for some files alone, on top of the others; a later table wins.

    Attributes:
        files: patterns relative to the folder of the settings file: ``*`` within a name, ``**`` for any folders;
            a pattern without a slash is compared with the file's name, one that ends in a slash is a folder.
        select: rules to check these files with, instead of those selected.
        extend_select: rules to check these files with as well.
        ignore: rules not to check these files with.
        severity: severity by rule, prefix, group or name.
    """

    files: tuple[str, ...]
    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: dict[str, Severity] = {}  # noqa: RUF012  # msgspec copies it for each instance


class Settings(RuleSettings, frozen=True, forbid_unknown_fields=True, rename="kebab", kw_only=True):
    """Settings of ``artikel validate``.

    Attributes:
        select: rules to check: codes (``T001``), prefixes (``T``), groups (``times``), names or ``ALL``.
        extend_select: rules to check as well.
        ignore: rules not to check; of a rule selected and ignored, the more exact of the two decides.
        severity: severity by rule, prefix, group or name: ``error``, ``warning`` or ``info``.
        fail_on: mildest severity that makes the run fail (exit code 1).
        output_format: how findings are written.
        baseline: file of known findings, relative to the folder of the settings file.
        per_file: settings for some files alone.
    """

    select: tuple[str, ...] = ("ALL",)
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: dict[str, Severity] = {}  # noqa: RUF012  # msgspec copies it for each instance
    fail_on: Severity = "warning"
    output_format: ReportName | None = None
    baseline: str | None = None
    per_file: tuple[PerFile, ...] = ()

    @property
    def for_rules(self) -> dict[str, Any]:
        """The settings that rules read, by attribute."""
        return {name: getattr(self, name) for name in RuleSettings.__struct_fields__}


class Loaded(Struct, frozen=True):
    """Settings as a file gave them.

    Attributes:
        settings: what it says, with defaults where it is silent.
        given: the attributes that each table of ``per-file`` sets, which a default could hide.
    """

    settings: Settings = Settings()
    given: tuple[frozenset[str], ...] = ()


def read(raw: bytes, name: str) -> Loaded | None:
    """Return the settings in the bytes of a file, None for a ``pyproject.toml`` that has none.

    Raises:
        ArtikelError: it is not TOML, has an unknown key (the nearest is named) or a value of a wrong type.
    """
    import tomllib

    try:
        table = tomllib.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ArtikelError(name, f"byte {error.start} is not UTF-8", "save it as UTF-8") from None
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        reason = str(error) or "nested too deep"
        raise ArtikelError(name, f"not TOML: {reason[:1].lower()}{reason[1:]}", "mend it there") from None
    if re.split(r"[/\\]", name)[-1] == "pyproject.toml":
        tool = table.get("tool")
        if not isinstance(tool, dict) or "artikel" not in tool:
            return None
        table = tool["artikel"]
    return _convert(table, name)


def _convert(table: Any, name: str) -> Loaded:
    for key, path, keys in _unknown(table, Settings, ""):
        nearest = get_close_matches(key, keys, 1, 0.5)
        remedy = f"write {nearest[0]}" if nearest else f"the keys are {', '.join(keys)}"
        raise ArtikelError(name, f"unknown key {path}{key}", remedy)
    try:
        settings = msgspec.convert(table, Settings)
    except msgspec.ValidationError as error:
        reason, _, path = str(error).partition(" - at `$")
        place = f"{path.rstrip('`').lstrip('.')}: " if path else ""
        value = re.fullmatch(r"Invalid enum value '(.*)'", reason)
        nearest = get_close_matches(value[1], (*SEVERITIES, *get_args(ReportName)), 1) if value else []
        remedy = f"write {nearest[0]}" if nearest else "see docs/validate.md for the settings"
        raise ArtikelError(name, f"{place}{reason[:1].lower()}{reason[1:]}", remedy) from None
    fields = {key: field for field, key in _keys(PerFile).items()}
    given = tuple(frozenset(fields[key] for key in override) for override in table.get("per-file", ()))
    return Loaded(settings, given)


def _keys(kind: type[Struct]) -> dict[str, str]:
    """Return the key in the file of each attribute."""
    return dict(zip(kind.__struct_fields__, kind.__struct_encode_fields__, strict=True))


def _unknown(table: Any, kind: type[Struct], path: str) -> Iterator[tuple[str, str, list[str]]]:
    """Yield each key that the class does not have, where it stands, and the keys there are."""
    if not isinstance(table, dict):
        return
    keys = sorted(_keys(kind).values())
    for key in table:
        if key not in keys:
            yield key, path, keys
    if kind is Settings and isinstance(overrides := table.get("per-file"), list):
        for number, override in enumerate(overrides):
            yield from _unknown(override, PerFile, f"per-file[{number}].")


def as_toml(loaded: Loaded) -> str:
    """Return settings as a file would say them, without what is not set."""
    settings = loaded.settings
    lines = _lines(settings, {*Settings.__struct_fields__} - {"per_file", "severity"})
    if settings.severity:
        lines += ["", "[severity]", *(f"{_literal(key)} = {_literal(to)}" for key, to in settings.severity.items())]
    for override, given in zip(settings.per_file, loaded.given, strict=True):
        lines += ["", "[[per-file]]", *_lines(override, given)]
    return "\n".join([*lines, ""])


def _lines(struct: Struct, fields: Set[str]) -> list[str]:
    values = [(key, getattr(struct, field)) for field, key in _keys(type(struct)).items() if field in fields]
    return [f"{key} = {_literal(value)}" for key, value in values if value is not None]


def _literal(value: Any) -> str:
    """Return a value as TOML, whose strings and arrays are those of JSON but for DEL."""
    if isinstance(value, dict):
        return f"{{ {', '.join(f'{_literal(key)} = {_literal(item)}' for key, item in value.items())} }}"
    return msgspec.json.encode(value).decode().replace("\x7f", "\\u007f")


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of the settings; descriptions are those of the classes above."""
    schema = msgspec.json.schema(Settings)
    for kind in (Settings, PerFile):
        definition = schema["$defs"][kind.__name__]
        definition["description"] = (kind.__doc__ or "").partition("\n")[0]
        for attribute, text in meanings(kind).items():
            definition["properties"][attribute]["description"] = text
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:artikel:schema:settings",
        "title": "artikel.toml",
        **schema,
    }


def schema_text() -> str:
    """Return the schema as it is kept in the repository."""
    import json

    return json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"


def reference() -> str:
    """Return all settings as a Markdown document."""
    defaults = {key: getattr(Settings(), field) for field, key in _keys(Settings).items()}
    shown = {key: "" if value in (None, (), {}) else f"`{_literal(value)}`" for key, value in defaults.items()}
    rows = [f"| `{key}` | {shown[key]} | {text} |" for key, text in meanings(Settings).items()]
    narrow = [f"| `{key}` | {text} |" for key, text in meanings(PerFile).items()]
    return "\n".join(
        [
            "# Settings\n",
            "Keys of `artikel.toml`, or of `[tool.artikel]` in `pyproject.toml`; see [validate](validate.md).\n",
            "| key | default | |",
            "|---|---|---|",
            *rows,
            "\n## `[[per-file]]`\n",
            "| key | |",
            "|---|---|",
            *narrow,
            "",
        ]
    )


def meanings(kind: type[RuleSettings]) -> dict[str, str]:
    """Return what each key means, as the docstrings of the class and of its base say."""
    import inspect

    found: dict[str, str] = {}
    for documented in (kind, RuleSettings):
        # Python 3.13 takes the indentation of a docstring away, Python before it does not.
        _, _, section = inspect.cleandoc(documented.__doc__ or "").partition("Attributes:\n")
        for match in re.finditer(r"^ {4}(\w+): (.+(?:\n {8}.+)*)", section, re.MULTILINE):
            found[match[1]] = " ".join(match[2].replace("``", "`").split())
    keys = _keys(kind)
    return {keys[field]: text for field, text in found.items()}
