"""What a number in a text amounts to."""

from __future__ import annotations

from enum import Enum
from fractions import Fraction

import msgspec

from netnord.terms import Hedge


class Dimension(str, Enum):
    """What kind of number it is: only numbers of one dimension can contradict each other."""

    COUNT = "count"  # of whatever noun follows: houses, people, points of a survey without a unit
    SHARE = "share"  # "65 %", "two thirds", "one in ten", "29 of 44"
    POINTS = "points"  # a difference of two shares
    RATIO = "ratio"  # "twice as many", "trois fois plus", "doubled", "half as many"
    RANK = "rank"  # "fourth", "le 3e port", "second"
    MONEY = "money"
    LENGTH = "length"
    AREA = "area"
    VOLUME = "volume"
    MASS = "mass"
    DURATION = "duration"
    DATE = "date"  # a year, a month of a year, a day

    __hash__ = str.__hash__  # Enum's own runs in Python, for every look-up


SIZES = frozenset({Dimension.LENGTH, Dimension.AREA, Dimension.VOLUME, Dimension.MASS})


class Unit(msgspec.Struct, frozen=True, gc=False):
    """A unit of a dimension."""

    name: str
    """"%", "EUR", "m", "month"; empty for a count, a rank or a ratio."""
    dimension: Dimension
    size: Fraction
    """How many of the dimension's base unit (m, m², l, kg, day); 1 for counts, currencies and the like."""


class Quantity(msgspec.Struct, frozen=True, gc=False):
    """A number as read: what it says, how precisely, and where it stands."""

    start: int
    """First character of the figure with its unit ("65 %", "£1.2m", "les deux tiers"), without its hedge."""
    end: int
    """Past the last character."""
    first: int
    """First token, the words of its hedge included."""
    last: int
    """Past the last token, its unit included."""
    unit: Unit
    value: Fraction
    """In `unit`; a share in per cent; of a date, the year (0 where none is said)."""
    step: Fraction
    """The last place in `unit`: 1 for "65", 1/10 for "3.7", 100,000 for "1.2 million", 12 for dozens."""
    hedge: Hedge
    numeral_start: int
    """First character of the number itself: digits or number words, without currency, unit or "million"."""
    numeral_end: int
    """Past its last character."""
    scale: Fraction
    """What the number itself is multiplied by to give `value`: 1,000,000 for "14.6 M€", 1 for "920"."""
    high: Fraction | None = None
    """The upper end of a range ("10 to 15"), whose lower end is `value`."""
    part: Fraction | None = None
    whole: Fraction | None = None
    """The two numbers of "29 of 44" or "three out of five", each as written."""
    in_words: bool = False
    """Written in words (also a dozen, half, two thirds): such numbers are often round."""
    month: int = 0
    day: int = 0
    """Of a date: 1 to 12 and 1 to 31, or 0 where none is said."""

    @property
    def dimension(self) -> Dimension:
        return self.unit.dimension
