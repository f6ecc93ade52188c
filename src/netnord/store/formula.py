"""What each formula computes, and how it is written down."""

from __future__ import annotations

from fractions import Fraction
from functools import reduce
from operator import add
from typing import TYPE_CHECKING, TypeVar

from netnord.interval import Interval
from netnord.store.operations import (
    Complement,
    Difference,
    Formula,
    Growth,
    ImpliedBase,
    PartOf,
    Ratio,
    ShareOf,
    Sum,
)

if TYPE_CHECKING:
    from collections.abc import Callable

Number = TypeVar("Number", Fraction, Interval)


def computed(formula: Formula, figure: Callable[[str], Number], exactly: Callable[[int], Number]) -> Number:
    """The result of `formula`, in one arithmetic: of fractions or of intervals.

    `figure` gives the number that an id stands for, a share in per cent; `exactly` gives a whole number. Of
    a formula with several wholes, the first counts. Raises `ZeroDivisionError`.
    """
    hundred = exactly(100)
    match formula:
        case Sum():
            return reduce(add, map(figure, formula.of))
        case Difference():
            return figure(formula.of) - figure(formula.minus)
        case Ratio():
            return figure(formula.of) / figure(formula.to)
        case ShareOf():
            return figure(formula.part) / figure(formula.whole) * hundred
        case PartOf():
            return figure(formula.share) * figure(formula.whole[0]) / hundred
        case Complement():
            whole = hundred if formula.whole is None else figure(formula.whole)
            return whole - reduce(add, map(figure, formula.of))
        case ImpliedBase():
            return figure(formula.count) / figure(formula.share) * hundred
        case Growth():
            # Not (of - since) / since: an interval that is there twice would count as two.
            return figure(formula.of) / figure(formula.since) * hundred - hundred


def written(formula: Formula, figure: Callable[[str], str], share: Callable[[str], str]) -> str:
    """`formula` in one line, with what `figure` gives for each id, or `share` for a share of a count."""
    match formula:
        case Sum():
            return " + ".join(map(figure, formula.of))
        case Difference():
            return f"{figure(formula.of)} − {figure(formula.minus)}"
        case Ratio():
            return f"{figure(formula.of)} / {figure(formula.to)}"
        case ShareOf():
            return f"{figure(formula.part)} / {figure(formula.whole)}"
        case PartOf():
            return f"{share(formula.share)} × {figure(formula.whole[0])}"
        case Complement():
            whole = "100" if formula.whole is None else figure(formula.whole)
            parts = " + ".join(map(figure, formula.of))
            return f"{whole} − {parts}" if len(formula.of) == 1 else f"{whole} − ({parts})"
        case ImpliedBase():
            return f"{figure(formula.count)} / {share(formula.share)}"
        case Growth():
            since = figure(formula.since)
            return f"({figure(formula.of)} − {since}) / {since}"
