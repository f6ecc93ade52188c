"""The formulas over ids of figures: what each computes, and how it is written down."""

from __future__ import annotations

from functools import reduce
from operator import add
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Callable
    from fractions import Fraction

    from netnord.interval import Interval

Number = TypeVar("Number", "Fraction", "Interval")


class Sum(Struct, frozen=True):
    """All of `of` together."""

    of: list[str]


class Difference(Struct, frozen=True):
    """`of` less `minus`; of two shares, in points."""

    of: str
    minus: str


class Ratio(Struct, frozen=True):
    """`of` divided by `to`."""

    of: str
    to: str


class ShareOf(Struct, frozen=True):
    """The count `part` as a share of the count `whole`, in per cent."""

    part: str
    whole: str


class PartOf(Struct, frozen=True):
    """How many the share `share` is of the count `whole`; of each, if it is not known of which."""

    share: str
    whole: list[str]


class Complement(Struct, frozen=True):
    """What is left when `of` is taken from `whole`; from 100 per cent, if there is no `whole`."""

    of: list[str]
    whole: str | None = None


class ImpliedBase(Struct, frozen=True):
    """What the count `count` is the share `share` of."""

    count: str
    share: str


class Growth(Struct, frozen=True):
    """How much more `of` is than `since`, in per cent of `since`; less than zero if it is less."""

    of: str
    since: str


Formula = Sum | Difference | Ratio | ShareOf | PartOf | Complement | ImpliedBase | Growth


def inputs_of(formula: Formula) -> list[str]:
    """The ids that a formula names, in the order of its fields."""
    ids: list[str] = []
    for name in formula.__struct_fields__:
        value = getattr(formula, name)
        ids += value if isinstance(value, list) else [value] if value is not None else []
    return ids


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
