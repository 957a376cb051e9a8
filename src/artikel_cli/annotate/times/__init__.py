"""Times: every date, time, duration and recurrence of a text, resolved and checked.

In: a text and its language, then what is known of the day it was written on. Out: :func:`recognise` finds the
expressions as they stand; :func:`resolve` makes TIMEX3 values, EDTF, the reference date and notes of them.
"""

from .expression import Expression
from .recognise import recognise
from .resolve import resolve

__all__ = ["Expression", "recognise", "resolve"]
