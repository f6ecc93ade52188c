"""Figures one step of arithmetic away from facts that belong together.

The virtual cells of Y. Ibrahim, M. Riedewald, G. Weikum and D. Zeinalipour-Yazti, "Bridging quantities in
tables and text" (ICDE 2019).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from enum import Enum
from functools import cached_property

from msgspec import Struct

from netnord.check.pool import Known
from netnord.check.values import Amount
from netnord.quantities.quantity import Dimension

_WINDOW = 40  # facts of a source that stand so near each other belong together
_MOST_PAIRS = 16_000  # of very many facts only neighbours, or none, are paired
_TERMS = 6
_FEW = 100  # things of which one is named and the others are counted
_OLDEST = 1_000  # years
_YEAR = 365.25  # days


class Step(Enum):
    """How a figure is worked out."""

    SUM = "sum"
    DIFFERENCE = "difference"
    RATIO = "ratio"
    SHARE = "share"
    REST = "rest"  # what is left of the whole
    GROWTH = "growth"
    PART = "part"  # how many a share is
    EACH = "each"  # one of a kind by one of another: pounds a house
    BEFORE = "before"  # what grew to a figure

    __hash__ = object.__hash__  # Enum's own runs in Python, for every look-up


class Virtual(Struct, frozen=True, gc=False):
    """A figure that no source prints."""

    value: float
    half: float
    dimension: Dimension
    unit: str
    step: Step
    inputs: tuple[int, ...]


_ADDED = frozenset(Dimension) - {Dimension.DATE, Dimension.RANK, Dimension.RATIO}
_COUNTED = (
    Dimension.COUNT,
    Dimension.MONEY,
    Dimension.LENGTH,
    Dimension.AREA,
    Dimension.VOLUME,
    Dimension.MASS,
)


class Virtuals:
    """All that one step comes to, to be found by value."""

    def __init__(self, knowns: Sequence[Known]) -> None:
        """`knowns` are those of a pool, the derived ones last: figures are worked out from published ones."""
        self._knowns = [each for each in knowns if not each.is_derived]
        self._of_two: dict[tuple[int, int], tuple[Virtual, ...]] = {}

    @cached_property
    def _sorted(self) -> dict[tuple[Dimension, str], tuple[list[Virtual], list[float]]]:
        sorted_by: dict[tuple[Dimension, str], list[Virtual]] = defaultdict(list)
        for each in _all(self._knowns):
            sorted_by[each.dimension, _currency(each.dimension, each.unit)].append(each)
        result = {}
        for kind, virtuals in sorted_by.items():
            virtuals.sort(key=lambda each: each.value)
            result[kind] = virtuals, [each.value for each in virtuals]
        return result

    def between(self, dimension: Dimension, unit: str, low: float, high: float) -> Sequence[Virtual]:
        """Those of a dimension from `low` to `high`, both included."""
        virtuals, values = self._sorted.get((dimension, _currency(dimension, unit)), ([], []))
        return virtuals[bisect_left(values, low) : bisect_right(values, high)]

    def of_two(self, one: int, two: int) -> Sequence[Virtual]:
        """What two facts of one source come to, either one first."""
        if (one, two) not in self._of_two:
            if len(self._of_two) > _MOST_PAIRS:
                self._of_two.clear()
            self._of_two[one, two] = tuple(self._both_ways(one, two))
        return self._of_two[one, two]

    def _both_ways(self, first: int, second: int) -> Iterator[Virtual]:
        if max(first, second) < len(self._knowns):
            one, two = self._knowns[first], self._knowns[second]
            if one.source == two.source:
                yield from _pair(first, one.amount, second, two.amount)
                yield from _pair(second, two.amount, first, one.amount)


def _currency(dimension: Dimension, unit: str) -> str:
    return unit if dimension is Dimension.MONEY else ""


def _all(knowns: Sequence[Known]) -> Iterator[Virtual]:
    window = min(_WINDOW, _MOST_PAIRS // max(1, len(knowns)))
    for first, one in enumerate(knowns):
        a = one.amount
        if a.dimension is Dimension.SHARE and 0 < a.value < 100:
            yield Virtual(100 - a.value, a.half, Dimension.SHARE, a.unit, Step.REST, (first,))
        if a.dimension is Dimension.RANK and a.value > 1:
            yield Virtual(a.value - 1, 0.0, Dimension.COUNT, "", Step.REST, (first,))
        if a.dimension is Dimension.COUNT and 2 < a.value <= _FEW and a.value % 1 == 0:
            yield Virtual(a.value - 1, 0.0, Dimension.COUNT, "", Step.REST, (first,))
        for second in range(max(0, first - window), min(len(knowns), first + window + 1)):
            if second != first and knowns[second].source == one.source:
                yield from _pair(first, a, second, knowns[second].amount)
    if window:
        yield from _runs(knowns)


def _pair(first: int, a: Amount, second: int, b: Amount) -> Iterator[Virtual]:
    inputs = (first, second)
    if a.value <= 0 or b.value <= 0:
        return
    same = a.dimension is b.dimension and a.unit_matches(b)
    if same and a.dimension in _ADDED:
        if first < second:
            yield Virtual(a.value + b.value, a.half + b.half, a.dimension, a.unit, Step.SUM, inputs)
        if a.value > b.value:
            half = a.half + b.half
            if a.dimension is Dimension.SHARE:
                yield Virtual(a.value - b.value, half, Dimension.POINTS, "points", Step.DIFFERENCE, inputs)
            yield Virtual(a.value - b.value, half, a.dimension, a.unit, Step.DIFFERENCE, inputs)
            ratio = a.value / b.value
            spread = ratio * (a.half / a.value + b.half / b.value) if a.dimension is Dimension.SHARE else 0.0
            yield Virtual(ratio, spread, Dimension.RATIO, "", Step.RATIO, inputs)
            yield Virtual(1 / ratio, spread / ratio**2, Dimension.RATIO, "", Step.RATIO, inputs)
            yield Virtual(100 / ratio, 100 * spread / ratio**2, Dimension.SHARE, "%", Step.SHARE, inputs)
            if ratio < 10:
                yield Virtual(100 * (ratio - 1), 100 * spread, Dimension.SHARE, "%", Step.GROWTH, inputs)
            yield Virtual(
                100 * (1 - 1 / ratio), 100 * spread / ratio**2, Dimension.SHARE, "%", Step.GROWTH, inputs
            )
    if a.dimension is b.dimension is Dimension.DATE and a.value > b.value and a.value - b.value < _OLDEST:
        yield Virtual((a.value - b.value) * _YEAR, _YEAR / 2, Dimension.DURATION, "", Step.DIFFERENCE, inputs)
    if a.dimension is b.dimension is Dimension.SHARE and first < second and a.value <= 100 and b.value <= 100:
        half = (a.value * b.half + b.value * a.half) / 100
        yield Virtual(a.value * b.value / 100, half, Dimension.SHARE, "%", Step.PART, inputs)
    if b.dimension is Dimension.SHARE and a.dimension in _COUNTED and b.value <= 100:
        value, half = a.value * b.value / 100, a.value * b.half / 100
        yield Virtual(value, half, a.dimension, a.unit, Step.PART, inputs)
        yield Virtual(a.value - value, half, a.dimension, a.unit, Step.PART, inputs)
        if b.value < 100:
            yield Virtual(a.value / (1 + b.value / 100), half, a.dimension, a.unit, Step.BEFORE, inputs)
            yield Virtual(a.value / (1 - b.value / 100), half, a.dimension, a.unit, Step.BEFORE, inputs)
    if a.dimension in _COUNTED and b.dimension in (Dimension.COUNT, Dimension.DURATION) and b.mantissa:
        each = a.value / b.mantissa
        if a.dimension is not Dimension.COUNT or each > 1:
            yield Virtual(each, 0.0, a.dimension, a.unit, Step.EACH, inputs)


def _runs(knowns: Sequence[Known]) -> Iterator[Virtual]:
    """Sums of three and more that are told one after another, and what a whole leaves beside them."""
    for first, one in enumerate(knowns):
        a = one.amount
        if a.dimension not in _ADDED:
            continue
        value, half = a.value, a.half
        inputs = [first]
        for second in range(first + 1, min(len(knowns), first + 2 * _TERMS)):
            b = knowns[second].amount
            if knowns[second].source != one.source or len(inputs) == _TERMS:
                break
            if b.dimension is not a.dimension or not a.unit_matches(b):
                continue
            value, half = value + b.value, half + b.half
            inputs.append(second)
            if len(inputs) > 2:
                yield Virtual(value, half, a.dimension, a.unit, Step.SUM, tuple(inputs))
                rest = 2 * a.value - value
                if rest > 0:
                    yield Virtual(rest, half, a.dimension, a.unit, Step.REST, tuple(inputs))
