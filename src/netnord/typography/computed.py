"""Computed figures with the formula that they follow from."""

from __future__ import annotations

from fractions import Fraction
from math import floor, log10
from typing import TYPE_CHECKING

from netnord.interval import Interval
from netnord.store.formula import written
from netnord.typography.measures import measured
from netnord.typography.numerals import NO_BREAK_SPACE, number, percent

if TYPE_CHECKING:
    from netnord.derive import DerivedFigure
    from netnord.terms import Language

_SMALLEST = Fraction(1, 10**12)  # what is smaller is written as zero


def recomputed(figure: DerivedFigure, language: Language) -> str:
    """The figure with ``=`` if it is exact as shown, else ``≈``."""
    is_certain = figure.interval == Interval.exactly(figure.value) and not figure.hedges
    return computed(figure.value, figure.derived.unit, language, is_certain=is_certain)


def computed(value: Fraction, unit: str, language: Language, *, is_certain: bool) -> str:
    """A computed `value` with its unit, after ``=`` if it is certain and has no more decimals, else ``≈``."""
    is_exact = is_certain and number(value, language) in {
        number(value, language, 0),
        fewest_digits(value, language, 12),
    }
    return f"{'=' if is_exact else '≈'}{NO_BREAK_SPACE}{measured(value, unit, language)}"


def filled_in(figure: DerivedFigure, language: Language) -> str:
    """The formula of `figure` with its inputs in their places: "65% × 44", "799 / 1,202"."""

    def share(id: str) -> str:
        return percent(figure.values[id], language, _decimals(figure.values[id]))

    def amount(id: str) -> str:
        return number(figure.values[id], language, _decimals(figure.values[id]))

    return written(figure.taken, amount, share)


def _decimals(value: Fraction) -> int:
    """As few as write `value`, at most two; below 1 at most three figures that are not leading zeros."""
    most = 2 if abs(value) >= 1 else 2 - floor(log10(max(abs(value), _SMALLEST)))
    return next(few for few in range(most + 1) if few == most or (value * 10**few).denominator == 1)


def fewest_digits(value: Fraction, language: Language, decimals: int) -> str:
    """`value` rounded to `decimals` places (above 0), without zeros at the end."""
    return number(value, language, decimals).rstrip("0").rstrip(".,")
