"""What is said, while its speaker is looked for."""

from __future__ import annotations

from msgspec import Struct

from ...model import MentionType
from ..member import Member
from .attribution import Attribution
from .marks import Pair


class Utterance(Struct, gc=False, eq=False):
    """A pair of marks that holds speech, while its speaker is looked for."""

    pair: Pair
    behind: Attribution | None
    before: Attribution | None
    member: Member | None = None
    mention: tuple[int, int, MentionType] | None = None
    continues: int | None = None
    evidence: str = "none"
    attribution: Attribution | None = None
