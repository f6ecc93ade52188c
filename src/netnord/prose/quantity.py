"""What a number in a text amounts to."""

from __future__ import annotations

from enum import Enum
from fractions import Fraction

import msgspec

from netnord.model import Hedge


class Measure(str, Enum):
    """What kind of number it is."""

    COUNT = "count"  # of whatever noun it governs
    PERCENT = "percent"  # also "two thirds", "one in ten", "29 of 44"
    POINTS = "points"  # a difference of two percentages
    MONTHS = "months"  # a duration
    RANK = "rank"  # an ordinal
    TIMES = "times"  # a ratio: "twice as many"
    DATE = "date"  # a year or a date: no quantity, but it says when


class Quantity(msgspec.Struct, frozen=True, gc=False):
    """A number as read: what it says, how precisely, and where it stands."""

    start: int
    """First character of the figure with its unit ("65 %", "les deux tiers"), without its hedge."""
    end: int
    """Past the last character."""
    first: int
    """First token, the words of its hedge included."""
    last: int
    """Past the last token, its unit included."""
    measure: Measure
    value: Fraction
    """In per cent, points, months, times, rank or whatever is counted; for a date, the year."""
    step: Fraction
    """The last written place: 1 for "65", 1/10 for "3.7", 1000 for "a thousand", 12 for "a year"."""
    hedge: Hedge
    high: Fraction | None = None
    """The upper end of a range ("10 to 15"), whose lower end is `value`."""
    part: Fraction | None = None
    whole: Fraction | None = None
    """The two numbers of "29 of 44" or "three out of five", each as written."""
    in_words: bool = False
    """Written in words (also a dozen, half, two thirds): such numbers are often round."""
