"""Computed figures as people read them, and how they are worked out."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor, log10
from typing import TYPE_CHECKING

from netnord.interval import Interval
from netnord.store.operations import PartOf, written
from netnord.terms import Language
from netnord.typography.measures import measured
from netnord.typography.numerals import NO_BREAK_SPACE, number, percent, span

if TYPE_CHECKING:
    from netnord.derive import DerivedFigure
    from netnord.interval import Rounding

_SMALLEST = Fraction(1, 10**12)  # what is smaller is written as zero
_OF = {Language.FR: "de", Language.EN: "of"}


def recomputed(figure: DerivedFigure, rounding: Rounding, language: Language) -> str:
    """The whole counts that `figure` may be, "372 to 379", or else its value, after ``≈`` if not exact."""
    if figure.whole_counts is not None:
        return possible_counts(figure.whole_counts[rounding], figure.value, language)
    return computed(figure.value, figure.derived.unit, language, is_certain=_is_certain(figure))


def possible_counts(counts: range, value: Fraction, language: Language) -> str:
    """Whole `counts` as a span; where there is none, those on either side of `value`: "28 or 29"."""
    return span(counts or range(floor(value), ceil(value) + 1), language)


def computed(value: Fraction, unit: str, language: Language, *, is_certain: bool) -> str:
    """A computed `value` with its unit, after ``≈`` unless it is certain and has no more decimals."""
    is_exact = is_certain and number(value, language) in {
        number(value, language, 0),
        fewest_digits(value, language, 12),
    }
    figure = measured(value, unit, language)
    return figure if is_exact else f"≈{NO_BREAK_SPACE}{figure}"


def filled_in(figure: DerivedFigure, language: Language) -> str:
    """The formula of `figure` with its inputs in their places: "65% of 44", "799 / 1,202"."""

    def share(id: str) -> str:
        return percent(figure.values[id], language, _decimals(figure.values[id]))

    def amount(id: str) -> str:
        return number(figure.values[id], language, _decimals(figure.values[id]))

    if isinstance(figure.taken, PartOf):
        return f"{share(figure.taken.share)} {_OF[language]} {amount(figure.taken.whole[0])}"
    return written(figure.taken, amount, share)


def equated(figure: DerivedFigure, language: Language) -> str:
    """The formula of `figure` and what it comes to: "65% of 44 ≈ 28.6", "319 + 84 = 403"."""
    value = computed(figure.value, figure.derived.unit, language, is_certain=_is_certain(figure))
    sign, space, rest = value.partition(NO_BREAK_SPACE)
    result = f"{sign} {rest}" if sign == "≈" and space else f"= {value}"
    return f"{filled_in(figure, language)} {result}"


def fewest_digits(value: Fraction, language: Language, decimals: int) -> str:
    """`value` rounded to `decimals` places (above 0), without zeros at the end."""
    return number(value, language, decimals).rstrip("0").rstrip(".,")


def _is_certain(figure: DerivedFigure) -> bool:
    return figure.interval == Interval.exactly(figure.value) and not figure.hedges


def _decimals(value: Fraction) -> int:
    """As few as write `value`, at most two; below 1 at most three figures that are not leading zeros."""
    most = 2 if abs(value) >= 1 else 2 - floor(log10(max(abs(value), _SMALLEST)))
    return next(few for few in range(most + 1) if few == most or (value * 10**few).denominator == 1)
