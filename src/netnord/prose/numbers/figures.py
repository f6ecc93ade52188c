"""From a number with its unit to a quantity, joined to what belongs to it and bounded by its hedges."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from msgspec.structs import replace

from netnord.model import Hedge
from netnord.prose.numbers.hedges import hedge_after, hedge_before
from netnord.prose.numbers.ranges import ends_score, joined_odds, joined_range
from netnord.prose.numbers.ratios import joined_ratio
from netnord.prose.numbers.written import ONE, Number
from netnord.prose.quantity import Measure, Quantity

if TYPE_CHECKING:
    from netnord.prose.numbers.reading import Reading


def add_figure(
    reading: Reading,
    number: Number,
    last: int,
    measure: Measure,
    *,
    unit: Fraction = ONE,
    hedge: Hedge = Hedge.EXACTLY,
    first: int | None = None,
    shares: tuple[Fraction | None, Fraction | None] = (None, None),
) -> None:
    """Add the figure from `number`, or from token `first`, to `last`.

    `unit` is what one of its numbers amounts to: 12 for years in months.
    """
    tokens = reading.tokens
    begin = number.first if first is None else first
    if begin < reading.free:
        return
    quantity = Quantity(
        tokens.starts[begin],
        tokens.ends[last - 1],
        begin,
        last,
        measure,
        number.value,
        number.step,
        hedge,
        None,
        *shares,
        number.in_words,
    )
    joined = None
    if reading.found and reading.found[-1].last >= begin - 1:
        if ends_score(reading, quantity):
            reading.found.pop()
            reading.skip(last)
            return
        one = unit if number.scale == 1 else unit * number.scale
        joined = joined_range(reading, quantity, one) or joined_odds(reading, quantity)
    joined = joined or joined_ratio(reading, quantity)
    if joined:
        quantity = joined
    elif before := hedge_before(tokens, begin, reading.free):
        outer = quantity.hedge if before.hedge is Hedge.EXACTLY else before.hedge
        quantity = replace(quantity, hedge=outer, first=before.edge)
    after = hedge_after(tokens, last)
    if after:
        keeps = after.hedge is Hedge.EXACTLY or quantity.hedge not in (Hedge.EXACTLY, Hedge.ABOUT)
        quantity = replace(quantity, hedge=quantity.hedge if keeps else after.hedge, last=after.edge)
    reading.keep(quantity)


def add_share(reading: Reading, first: int, last: int, value: Fraction, hedge: Hedge = Hedge.EXACTLY) -> None:
    """Add a share in words, `value` per cent: "half", "les deux tiers"."""
    number = Number(first, last, value, ONE, in_words=True)
    add_figure(reading, number, last, Measure.PERCENT, hedge=hedge)


def add_in_words(
    reading: Reading, first: int, last: int, measure: Measure, value: Fraction, step: Fraction = ONE
) -> None:
    add_figure(reading, Number(first, last, value, step, in_words=True), last, measure)
