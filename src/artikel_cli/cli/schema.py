"""``artikel schema``: the JSON Schema of the output, on standard output."""

from collections.abc import Callable


def schema() -> Callable[[], int]:
    """Print the JSON Schema (2020-12) that every JSON output validates against."""
    return _show


def text() -> str:
    """Return the schema as it is printed, and kept in the repository."""
    import json

    from ..model import json_schema

    return json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"


def _show() -> int:
    from .outputs import open_output
    from .terminal import coloured

    output = open_output(None, "json", frozenset())
    output.write((coloured(text()) if output.terminal else text()).encode(), "schema", "schema")
    return 0
