"""What a word can be in a phrase that names a speaker: bits of an int, read as ``traits.MARK``.

They are the names of a module, since a flag of ``enum`` is slow to test and an attribute of a class slow to find.
"""

from __future__ import annotations

from typing import Final

MARK: Final = 1 << 0
LOWER: Final = 1 << 1
DIGIT: Final = 1 << 2
TITLE: Final = 1 << 3
OFFICE: Final = 1 << 4
ROLE: Final = 1 << 5
PRONOUN: Final = 1 << 6
PLURAL: Final = 1 << 7
ACCORDING: Final = 1 << 8
UNNAMED: Final = 1 << 9
DEMONSTRATIVE: Final = 1 << 10
AFORESAID: Final = 1 << 11
VERB: Final = 1 << 12
STOP: Final = 1 << 13
JOINER: Final = 1 << 14
PARTICLE: Final = 1 << 15
GLUED: Final = 1 << 16
OFFICE_HEAD: Final = 1 << 17
FIELD: Final = 1 << 18
OPENER: Final = 1 << 19
CALENDAR: Final = 1 << 20
HONORIFIC: Final = 1 << 21
GIVEN: Final = 1 << 22
INSTITUTION: Final = 1 << 23
NOUN: Final = 1 << 24
LINK: Final = 1 << 25
"""Behind the words of an office it may go on otherwise than by a word of it: ``yang juga``, ``bernama``, ``the``."""
DEGREE: Final = 1 << 26
NUMERAL: Final = 1 << 27
"""A Roman numeral: the number of what an office is of (``Ketua Komisi IV``), or part of a name (``Paulus II``)."""
