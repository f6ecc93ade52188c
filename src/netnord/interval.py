"""Exact intervals of rational numbers, and how printing a value loses its decimals.

Every end is a `fractions.Fraction`, included or excluded, or ``None`` where there is no end. The
arithmetic is that of R. E. Moore, *Interval Analysis* (1966), with open ends kept apart from closed
ones: an end of the result is included only if it is reached by ends that are included.
"""

from __future__ import annotations

import re
from enum import Enum
from fractions import Fraction
from math import ceil, floor

import msgspec

_WRITTEN_NUMBER = re.compile(r"\d{1,3}(?:[ \u00a0\u202f\u2009.,']\d{3})+(?!\d)|\d+(?:[.,](\d+))?")


class Rounding(str, Enum):
    """How a source gets from a value to what it prints."""

    NEAREST = "nearest"
    DOWN = "down"
    UP = "up"


class Interval(msgspec.Struct, frozen=True, gc=False):
    """The values between `low` and `high`; ``None`` means that there is no such end.

    `low_closed` and `high_closed` say whether the end itself is one of the values.
    """

    low: Fraction | None = None
    high: Fraction | None = None
    low_closed: bool = True
    high_closed: bool = True

    @classmethod
    def exactly(cls, value: Fraction | int) -> Interval:
        """The one value, both ends included."""
        return cls(Fraction(value), Fraction(value))

    @classmethod
    def above(cls, value: Fraction | int) -> Interval:
        """All that is greater than `value`, which is excluded."""
        return cls(low=Fraction(value), low_closed=False)

    @classmethod
    def at_least(cls, value: Fraction | int) -> Interval:
        """`value` and all that is greater."""
        return cls(low=Fraction(value))

    @classmethod
    def below(cls, value: Fraction | int) -> Interval:
        """All that is less than `value`, which is excluded."""
        return cls(high=Fraction(value), high_closed=False)

    @classmethod
    def at_most(cls, value: Fraction | int) -> Interval:
        """`value` and all that is less."""
        return cls(high=Fraction(value))

    @property
    def is_empty(self) -> bool:
        """Whether no value lies between the ends."""
        if self.low is None or self.high is None or self.low < self.high:
            return False
        return self.low > self.high or not (self.low_closed and self.high_closed)

    def __contains__(self, value: Fraction | int) -> bool:
        above = self.low is None or value > self.low or (value == self.low and self.low_closed)
        below = self.high is None or value < self.high or (value == self.high and self.high_closed)
        return above and below

    def encloses(self, other: Interval) -> bool:
        """Whether every value of `other` is one of these."""
        return other.is_empty or (self & other) == other

    def __and__(self, other: Interval) -> Interval:
        """The values in both; empty if there is none."""
        low, low_closed = self.low, self.low_closed
        if other.low is not None and (low is None or (other.low, low_closed) > (low, other.low_closed)):
            low, low_closed = other.low, other.low_closed
        high, high_closed = self.high, self.high_closed
        if other.high is not None and (high is None or (other.high, other.high_closed) < (high, high_closed)):
            high, high_closed = other.high, other.high_closed
        return Interval(low, high, low_closed, high_closed)

    def meets(self, other: Interval) -> bool:
        """Whether some value is in both."""
        return not (self & other).is_empty

    def __neg__(self) -> Interval:
        return Interval(
            None if self.high is None else -self.high,
            None if self.low is None else -self.low,
            self.high_closed,
            self.low_closed,
        )

    def __add__(self, other: Interval) -> Interval:
        if self.is_empty or other.is_empty:
            return EMPTY
        low = None if self.low is None or other.low is None else self.low + other.low
        high = None if self.high is None or other.high is None else self.high + other.high
        return Interval(
            low,
            high,
            low is None or (self.low_closed and other.low_closed),
            high is None or (self.high_closed and other.high_closed),
        )

    def __sub__(self, other: Interval) -> Interval:
        return self + -other

    def __mul__(self, other: Interval) -> Interval:
        if self.is_empty or other.is_empty:
            return EMPTY
        low, other_low = self.low, other.low
        if low is not None and other_low is not None and low.numerator > 0 and other_low.numerator > 0:
            # Nearly all are positive, and need no look at every pair of ends.
            unbounded = self.high is None or other.high is None
            return Interval(
                low * other_low,
                None if self.high is None or other.high is None else self.high * other.high,
                self.low_closed and other.low_closed,
                unbounded or (self.high_closed and other.high_closed),
            )
        products = [
            _product(one, two)
            for one in (_extended(self.low, self.low_closed, -1), _extended(self.high, self.high_closed, 1))
            for two in (
                _extended(other.low, other.low_closed, -1),
                _extended(other.high, other.high_closed, 1),
            )
        ]
        infinite_low, lowest, low_closed = min(products, key=lambda end: (end[0], end[1], not end[2]))
        infinite_high, highest, high_closed = max(products)
        # Zero times anything is zero: a zero end is reached through the inside of the other factor too.
        zero_reached = 0 in self or 0 in other
        return Interval(
            None if infinite_low else lowest,
            None if infinite_high else highest,
            low_closed or infinite_low != 0 or (zero_reached and lowest == 0),
            high_closed or infinite_high != 0 or (zero_reached and highest == 0),
        )

    def reciprocal(self) -> Interval:
        """One over each value.

        Raises `ZeroDivisionError` if zero is one of the values.
        """
        if self.is_empty:
            return EMPTY
        if 0 in self:
            raise ZeroDivisionError("zero is among the values to divide by")
        low, low_closed = _reciprocal_end(self.high, self.high_closed)
        high, high_closed = _reciprocal_end(self.low, self.low_closed)
        return Interval(low, high, low_closed, high_closed)

    def __truediv__(self, other: Interval) -> Interval:
        return self * other.reciprocal()

    def whole_numbers(self) -> range:
        """The whole numbers among the values, in order. Raises `ValueError` if an end is missing."""
        if self.low is None or self.high is None:
            raise ValueError("an interval without an end holds whole numbers without end")
        first = ceil(self.low)
        if first == self.low and not self.low_closed:
            first += 1
        last = floor(self.high)
        if last == self.high and not self.high_closed:
            last -= 1
        return range(first, last + 1)


EMPTY = Interval(Fraction(1), Fraction(0))
EVERYTHING = Interval()

# An end as (-1, 0 or 1 times infinity, finite part, whether it is reached): sorts as the number it is.
_ExtendedEnd = tuple[int, Fraction, bool]


def _extended(end: Fraction | None, closed: bool, direction: int) -> _ExtendedEnd:
    return (direction, Fraction(0), False) if end is None else (0, end, closed)


def _product(one: _ExtendedEnd, two: _ExtendedEnd) -> _ExtendedEnd:
    infinite_one, value_one, closed_one = one
    infinite_two, value_two, closed_two = two
    if not infinite_one and not infinite_two:
        return 0, value_one * value_two, closed_one and closed_two
    sign = (infinite_one or _sign(value_one)) * (infinite_two or _sign(value_two))
    return sign, Fraction(0), False


def _sign(value: Fraction) -> int:
    return (value > 0) - (value < 0)


def _reciprocal_end(end: Fraction | None, closed: bool) -> tuple[Fraction | None, bool]:
    if end is None:
        return Fraction(0), False
    return (1 / end, closed) if end else (None, True)


def written_step(printed: str, value: Fraction) -> Fraction | None:
    """The last written place of a figure in digits: 1 for "65 %", 1/10 for "3,7", 100,000 for "1,2 million".

    ``None`` for a figure in words, which rounds nothing.
    """
    written = _WRITTEN_NUMBER.search(printed)
    if written is None:
        return None
    decimals = len(written[1] or "")
    digits = int("".join(filter(str.isdecimal, written[0])))
    place = Fraction(1, 10**decimals)
    if not digits:
        return place
    return abs(value) / digits if value else place


def rounded(value: Fraction, step: Fraction, rounding: Rounding) -> Fraction:
    """`value` as printed to the next multiple of `step` (above zero); nearest takes a half upwards."""
    count = value / step
    if rounding is Rounding.DOWN:
        return floor(count) * step
    if rounding is Rounding.UP:
        return ceil(count) * step
    return floor(count + Fraction(1, 2)) * step


def unrounded(printed: Fraction, step: Fraction, rounding: Rounding) -> Interval:
    """The values that print as `printed` to a multiple of `step`: the inverse of `rounded`.

    Nearest gives ``[printed - step/2, printed + step/2)``, down ``[printed, printed + step)``, up
    ``(printed - step, printed]``.
    """
    if rounding is Rounding.DOWN:
        return Interval(printed, printed + step, True, False)
    if rounding is Rounding.UP:
        return Interval(printed - step, printed, False, True)
    return Interval(printed - step / 2, printed + step / 2, True, False)


def whole_counts(share: Interval, base: int) -> range:
    """The whole counts out of `base` whose part of it lies in `share` (a part of one, not per cent).

    The consistency test of N. J. L. Brown and J. A. J. Heathers, "The GRIM Test" (2017), turned round:
    an empty range means that no whole count gives that share.
    """
    possible = share * Interval.exactly(base) & Interval(Fraction(0), Fraction(base))
    return possible.whole_numbers()
