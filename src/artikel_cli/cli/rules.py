"""``artikel rules``: the table of rules, or the manual page of one, on standard output."""

from collections.abc import Callable
from typing import Annotated, Any

import typer

from .failures import WrongUsage
from .options import Debug


def rules(
    rule: Annotated[
        str | None,
        typer.Argument(metavar="[RULE]", help="Code or name of a rule. Default: a table of all.", show_default=False),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Write JSON.")] = False,
    debug: Debug = False,
) -> Callable[[], int]:
    """List the rules of artikel validate, or show the manual page of one."""
    return lambda: _show(rule, as_json)


def _show(selector: str | None, as_json: bool) -> int:
    from .outputs import open_output

    output = open_output(None, "json", frozenset())
    text = _one(selector, as_json, output.terminal) if selector is not None else _all(as_json, output.terminal)
    output.write(text.encode(), "rules", "rules")
    return 0


def _one(selector: str, as_json: bool, terminal: bool) -> str:
    from ..validate.catalogue import page
    from ..validate.selection import find, nearest

    rule = find(selector)
    if rule is None:
        raise WrongUsage(f"no rule is called {selector!r}", nearest(selector))
    if as_json:
        return _json(_record(rule.code), terminal)
    text = page(rule.code)
    if not terminal:
        return text
    from rich.console import Console
    from rich.markdown import Markdown

    console = Console()
    with console.capture() as capture:
        console.print(Markdown(text))
    return capture.get()


def _all(as_json: bool, terminal: bool) -> str:
    from ..validate.catalogue import CATALOGUE

    if as_json:
        return _json([_record(code) for code in CATALOGUE], terminal)
    width = max(len(rule.name) for rule in CATALOGUE.values())
    lines: list[str] = []
    group = ""
    for code, rule in CATALOGUE.items():
        if rule.group != group:
            group = rule.group
            lines.append(f"\n{group}" if lines else group)
        fix = "" if rule.fix == "none" else rule.fix
        lines.append(f"  {code}  {rule.name:{width}}  {rule.severity:7}  {fix:6}  {rule.summary}")
    return "\n".join([*lines, ""])


def _record(code: str) -> dict[str, Any]:
    from ..validate.catalogue import CATALOGUE, manual

    rule = CATALOGUE[code]
    sections = manual(code)
    return {
        "code": code,
        "name": rule.name,
        "group": rule.group,
        "severity": rule.severity,
        "fix": rule.fix,
        "scope": rule.scope,
        "summary": rule.summary,
        "description": sections.pop(""),
        "manual": sections,
    }


def _json(value: Any, terminal: bool) -> str:
    import json

    from .terminal import coloured

    text = json.dumps(value, indent=2, ensure_ascii=False) + "\n"
    return coloured(text) if terminal else text
