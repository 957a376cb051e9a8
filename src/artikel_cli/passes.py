"""A stage in passes, so that several texts go through each of them together.

A function that returns :data:`Passes` yields between its passes and returns what it has found. It is to be read as if
it ran through; that it pauses lets :mod:`~artikel_cli.pipeline` do a pass for all texts of a batch while its code and
its words are in the processor's caches (decision record 7). Every text takes the same passes.
"""

from __future__ import annotations

from collections.abc import Generator
from typing import TypeAlias, TypeVar

Result = TypeVar("Result")
Passes: TypeAlias = Generator[None, None, Result]
"""A stage that yields between its passes, and what it returns."""
