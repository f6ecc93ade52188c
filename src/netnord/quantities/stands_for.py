"""What a number may stand for, given how it is written."""

from __future__ import annotations

from netnord.interval import Interval, Rounding, unrounded
from netnord.quantities.quantity import Dimension, Quantity
from netnord.terms import Hedge

_BOUNDS = {
    Hedge.MORE_THAN: Interval.above,
    Hedge.AT_LEAST: Interval.at_least,
    Hedge.LESS_THAN: Interval.below,
    Hedge.AT_MOST: Interval.at_most,
}
_WHOLE = frozenset((Dimension.COUNT, Dimension.RANK, Dimension.DATE, Dimension.DURATION))


def interval_of(quantity: Quantity, rounding: Rounding) -> Interval:
    """The values in its unit, a share in per cent: 64.5 to less than 65.5 for "65 %", rounded to nearest.

    Words, ranks and what is counted in ones are exact; "about" bounds nothing exactly, and leaves the
    interval as printed.
    """
    if quantity.high is not None:
        return Interval(quantity.value, quantity.high)
    bound = _BOUNDS.get(quantity.hedge)
    if bound is not None:
        return bound(quantity.value)
    is_whole = quantity.dimension in _WHOLE and quantity.step == 1
    if quantity.in_words or is_whole or quantity.whole is not None or not quantity.step:
        return Interval.exactly(quantity.value)
    return unrounded(quantity.value, quantity.step, rounding)
