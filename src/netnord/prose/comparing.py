"""Whether a written quantity agrees with a known figure."""

from __future__ import annotations

from enum import Enum
from fractions import Fraction

from netnord.interval import Interval
from netnord.model import Hedge
from netnord.prose.known import Known
from netnord.prose.quantity import Measure, Quantity

# How far a writer's round number may be from what it stands for, as parts of the number.
_ROUND_DIGITS = Fraction(1, 100)
_ROUND_WORDS = Fraction(25, 1000)
_FRACTION = Fraction(8, 100)
_ABOUT_ROUND = Fraction(10, 100)
_ABOUT_FRACTION = Fraction(15, 100)
_ABOUT_PRECISE = Fraction(3, 100)
_FAR_BOUND = 4  # times: "more than 100" is no way of saying 1,202
_NEARLY_ABOVE = Fraction(1, 100)

_LOWER = (Hedge.MORE_THAN, Hedge.AT_LEAST)
_UPPER = (Hedge.LESS_THAN, Hedge.AT_MOST)
BOUNDS = (*_LOWER, *_UPPER)
_TURNED = {
    Hedge.MORE_THAN: Hedge.LESS_THAN,
    Hedge.AT_LEAST: Hedge.AT_MOST,
    Hedge.LESS_THAN: Hedge.MORE_THAN,
    Hedge.AT_MOST: Hedge.AT_LEAST,
}


class Agreement(Enum):
    """Of a written quantity with a known figure."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


def meant(quantity: Quantity) -> Interval:
    """The values that the writer may mean: by the last written place, by the hedge, more widely if round."""
    value, hedge = quantity.value, quantity.hedge
    if quantity.high is not None:
        return Interval(value, quantity.high)
    if quantity.measure is Measure.TIMES and value < 1:
        hedge = _TURNED.get(hedge, hedge)  # more than "three times less" is below a third
    match hedge:
        case Hedge.MORE_THAN:
            return Interval.above(value)
        case Hedge.AT_LEAST:
            return Interval.at_least(value)
        case Hedge.LESS_THAN:
            return Interval.below(value)
        case Hedge.AT_MOST:
            return Interval.at_most(value)
        case Hedge.ABOUT:
            return _around(value, _slack_about(quantity))
        case Hedge.NEARLY:
            slack = _slack_about(quantity)
            return Interval(value - slack, value + max(value * _NEARLY_ABOVE, _half_place(quantity)))
        case _:
            return _around(value, _slack(quantity))


def _around(value: Fraction, slack: Fraction) -> Interval:
    return Interval(value - slack, value + slack, True, slack == 0)


def _is_fraction(quantity: Quantity) -> bool:
    return (
        quantity.measure is Measure.PERCENT
        and (quantity.whole is not None or quantity.in_words)
        and _is_round(quantity)
    )


def _is_round(quantity: Quantity) -> bool:
    if quantity.whole is not None:
        return quantity.whole <= 20 or quantity.whole % 10 == 0
    return quantity.in_words or quantity.value % 5 == 0


def _half_place(quantity: Quantity) -> Fraction:
    return min(quantity.step / 2, max(quantity.value * _ROUND_WORDS, Fraction(1, 2)))


def _slack(quantity: Quantity) -> Fraction:
    value = quantity.value
    if quantity.measure in (Measure.MONTHS, Measure.RANK):
        return Fraction(0)
    if quantity.measure is Measure.TIMES:
        return value * _FRACTION
    if quantity.whole is not None and quantity.whole > 20 and quantity.whole != 100:
        return max(Fraction(1, 2), 50 / quantity.whole)
    if quantity.whole is not None or (
        quantity.measure is Measure.PERCENT and quantity.in_words and value.denominator > 1
    ):
        return value * _FRACTION
    if quantity.measure is Measure.COUNT and value >= 100 and value % 100 == 0:
        return max(_half_place(quantity), value * _ROUND_DIGITS)
    return _half_place(quantity)


def _slack_about(quantity: Quantity) -> Fraction:
    value = quantity.value
    if _is_fraction(quantity):
        return value * _ABOUT_FRACTION
    if _is_round(quantity):
        return max(value * _ABOUT_ROUND, _slack(quantity))
    return value * _ABOUT_PRECISE + _slack(quantity)


def agreement(quantity: Quantity, known: Known, *, is_denied: bool) -> Agreement:
    """Whether the quantity says the known figure, or what is left of it if it `is_denied`."""
    if known.hedge is not Hedge.EXACTLY:
        hedged = _against_hedged(quantity, known)
        if hedged is not None:
            return hedged
    written = meant(quantity)
    intervals = known.left() if is_denied else known.intervals
    if known.measure is Measure.TIMES:  # a ratio may be told either way round
        intervals = tuple(way for interval in intervals for way in both_ways(interval))
    if not any(written.meets(interval) for interval in intervals):
        return Agreement.NO
    value = known.whole - known.value if is_denied and known.whole is not None else known.value
    if quantity.hedge in BOUNDS and known.measure is not Measure.TIMES and value not in written:
        return Agreement.UNSURE
    if quantity.hedge in BOUNDS and not quantity.value / _FAR_BOUND <= value <= quantity.value * _FAR_BOUND:
        return Agreement.UNSURE  # true, but nobody would put it so
    return Agreement.YES


def both_ways(ratio: Interval) -> tuple[Interval, ...]:
    """A ratio and its reciprocal, which it has unless it may be zero."""
    return (ratio,) if 0 in ratio else (ratio, ratio.reciprocal())


def _against_hedged(quantity: Quantity, known: Known) -> Agreement | None:
    """A source's own hedge, said again, must go with the same number; left out it does no harm."""
    same_number = known.value in _around(quantity.value, _slack(quantity))
    if quantity.hedge is known.hedge:
        if same_number:
            return Agreement.YES
        if known.hedge in BOUNDS or not _is_round(quantity):
            return Agreement.NO
        return None
    if known.is_threshold and not same_number:
        return Agreement.NO
    if same_number and quantity.hedge in (Hedge.EXACTLY, Hedge.ABOUT):
        return Agreement.YES
    if same_number and known.hedge in (Hedge.NEARLY, Hedge.ABOUT) and quantity.hedge in _UPPER:
        return Agreement.YES
    if same_number and known.hedge in _LOWER and quantity.hedge in _LOWER:
        return Agreement.YES
    if same_number and known.hedge in _UPPER and quantity.hedge in _UPPER:
        return Agreement.YES
    if known.hedge in BOUNDS:
        return None if not meant(quantity).meets(known.intervals[0]) else Agreement.UNSURE
    return None
