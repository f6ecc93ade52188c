"""What a printed figure says, read by itself: "plus de 1 000", "treize", "65 %"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import count

from msgspec import Struct

from netnord.quantities.bounds import hedge_after, hedge_before
from netnord.quantities.digits import number_in_digits, scaled
from netnord.quantities.forms import FORMS
from netnord.quantities.measuring import unit_after, with_smaller
from netnord.quantities.quantity import SIZES, Dimension, Unit
from netnord.quantities.read import read_quantities
from netnord.quantities.scan import ONE, Scan
from netnord.quantities.spelled import number_in_words
from netnord.quantities.units import UNITS
from netnord.terms import Hedge, Kind
from netnord.text.tokens import Tokens

_PLAIN = re.compile(r"([1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3})+|[1-9]\d{0,8})(?:[ \u00a0\u202f]?(%))?")
"""What nearly all figures look like, which needs no reading of prose."""
_MINUS_SIGNS = ("-", "−", "‐", "‑", "–")
_LONGEST = 99  # decimals
_PRECISION = 53  # bits of the numbers that programs make of JSON (IEEE 754 doubles)
_MEASURES = SIZES | {Dimension.COUNT, Dimension.MONEY}

# A figure may be printed without its unit, which the text says once for several.
_DIMENSIONS = {
    kind: {Dimension(kind.value), Dimension.COUNT} for kind in Kind if kind is not Kind.THRESHOLD
} | {
    Kind.COUNT: {Dimension.POINTS, Dimension.RATIO, *_MEASURES},
    Kind.THRESHOLD: {Dimension.SHARE, Dimension.DURATION, *_MEASURES},
}


class PrintedNumber(Struct, frozen=True):
    """A number that a printed figure says, in the unit that was asked for; of a date the year."""

    dimension: Dimension
    low: Fraction
    high: Fraction
    """The same, but for a range."""
    hedge: Hedge

    def says(self, value: Fraction) -> bool:
        """Whether it is `value`, or rounds to it if its decimals never end or are more than JSON can hold."""
        if self.low <= value <= self.high or abs(self.low - value) * 2**_PRECISION <= abs(value):
            return True
        endless = self.low == self.high and 10**_LONGEST % self.low.denominator
        decimals = next(places for places in count() if not value * 10**places % 1)
        return bool(endless) and abs(self.low - value) <= Fraction(1, 2 * 10**decimals)

    def bounds(self, hedge: Hedge, value: Fraction) -> bool:
        """Whether it says `hedge` of `value`; each end of a range may be a bound of its own."""
        if self.low == self.high:
            return hedge is self.hedge
        ends = {Hedge.AT_LEAST: self.low, Hedge.AT_MOST: self.high}
        return hedge in (Hedge.ABOUT, self.hedge) or ends.get(hedge) == value


def readings(printed: str, kind: Kind, unit: str = "") -> list[PrintedNumber]:
    """The numbers in `printed` that a figure of this kind may be, most often one.

    `unit` is one of `UNITS`: "12 km" are 12,000 if it is "m". What is printed without one is in it already.
    """
    if plain := _PLAIN.fullmatch(printed):
        value = Fraction(int("".join(plain[1].split())))
        dimension = Dimension.SHARE if plain[2] else Dimension.COUNT
        numbers = [PrintedNumber(dimension, value, value, Hedge.EXACTLY)]
    else:
        # Alone, some words and digits are no quantity: "neuf" may mean new, and 1999 be a year.
        tokens = Tokens(printed)
        wanted = UNITS.get(unit)
        dated = kind is Kind.DATE
        numbers = list(_quantities(tokens, wanted, dated=dated)) or list(_bare_numbers(tokens, wanted))
    return [number for number in numbers if number.dimension in _DIMENSIONS[kind]]


def _quantities(tokens: Tokens, wanted: Unit | None, *, dated: bool) -> Iterator[PrintedNumber]:
    for quantity in read_quantities(tokens).quantities:
        factor = _factor(quantity.unit, wanted)
        value = -quantity.value if _is_negative(tokens.text, quantity.start) else quantity.value
        ends = sorted((quantity.value, quantity.high)) if quantity.high else (value, value)
        if dated or quantity.dimension is not Dimension.DATE:
            yield PrintedNumber(quantity.dimension, ends[0] * factor, ends[1] * factor, quantity.hedge)


def _factor(unit: Unit, wanted: Unit | None) -> Fraction:
    """How many of the unit `wanted` a `unit` is; 1 if they measure different things."""
    is_alike = wanted is not None and wanted.dimension is unit.dimension
    return unit.size / wanted.size if wanted is not None and is_alike else ONE


def _bare_numbers(tokens: Tokens, wanted: Unit | None) -> Iterator[PrintedNumber]:
    scan, past = Scan(tokens), 0
    scan.end = len(tokens.words)
    for at, word in enumerate(tokens.words):
        if at < past:
            continue
        numeral = (number_in_digits if word[0].isdecimal() else number_in_words)(scan, at)
        if numeral is not None:
            numeral = scaled(scan, numeral)
            bound = hedge_before(scan, numeral.first) or hedge_after(scan, numeral.last)
            dimension = Dimension.RANK if numeral.ordinal else Dimension.COUNT
            negative = _is_negative(tokens.text, tokens.starts[numeral.first])
            value = -numeral.value if negative else numeral.value
            past = numeral.last
            measured = unit_after(scan, numeral)
            if measured and measured[0].dimension is Dimension.DURATION:
                # In prose, "8h" would be an hour of the day.
                length, (unit, past) = with_smaller(scan, numeral, measured)
                dimension, value = Dimension.DURATION, length.value * _factor(unit, wanted)
            yield PrintedNumber(dimension, value, value, bound[0] if bound else Hedge.EXACTLY)
        elif FORMS.low_ranks.get(word) == 1:
            yield PrintedNumber(Dimension.RANK, ONE, ONE, Hedge.EXACTLY)


def _is_negative(text: str, start: int) -> bool:
    return start == 1 and text[0] in _MINUS_SIGNS
