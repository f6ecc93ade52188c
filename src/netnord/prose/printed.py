"""What a printed figure says, read by itself: "plus de 1 000", "treize", "65 %"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from msgspec import Struct

from netnord.model import Hedge, Kind
from netnord.prose.numbers import read_quantities
from netnord.prose.numbers.cardinals import number_in_words
from netnord.prose.numbers.hedges import hedge_after, hedge_before
from netnord.prose.numbers.numerals import number_in_digits
from netnord.prose.numbers.written import with_half
from netnord.prose.quantity import Measure
from netnord.prose.text import Tokens

_FIRST = frozenset({"premier", "premiere"})
_PLAIN = re.compile(r"([1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3})+|[1-9]\d{0,8})(?:[ \u00a0\u202f]?(%))?")
"""What nearly all figures look like, which needs no reading of prose."""
_MINUS_SIGNS = ("-", "−", "‐", "‑", "–")

# A figure may be printed without its unit, which the text says once for several.
_MEASURES = {
    Kind.SHARE: {Measure.PERCENT, Measure.COUNT},
    Kind.COUNT: {Measure.COUNT, Measure.POINTS, Measure.TIMES},
    Kind.DURATION: {Measure.MONTHS, Measure.COUNT},
    Kind.RANK: {Measure.RANK, Measure.COUNT},
    Kind.THRESHOLD: {Measure.COUNT, Measure.PERCENT, Measure.MONTHS},
}


class Reading(Struct, frozen=True):
    """A number that a printed figure says."""

    measure: Measure
    low: Fraction
    high: Fraction
    """The same, but for a range."""
    hedge: Hedge

    def says(self, value: Fraction) -> bool:
        """Whether it is `value`, or rounds to it if its decimals never end or are more than JSON can hold."""
        if self.low <= value <= self.high or float(self.low) == float(value):
            return True
        return _never_ends(self.low) and self.low == self.high and _rounds_to(self.low, value)

    def bounds(self, hedge: Hedge, value: Fraction) -> bool:
        """Whether it says `hedge` of `value`; each end of a range may be a bound of its own."""
        if self.low == self.high:
            return hedge is self.hedge
        ends = {Hedge.AT_LEAST: self.low, Hedge.AT_MOST: self.high}
        return hedge in (Hedge.ABOUT, self.hedge) or ends.get(hedge) == value


def readings(printed: str, kind: Kind) -> list[Reading]:
    """The numbers in `printed` that a figure of this kind may be, most often one."""
    plain = _PLAIN.fullmatch(printed)
    if plain:
        value = Fraction(int("".join(plain[1].split())))
        numbers = [Reading(Measure.PERCENT if plain[2] else Measure.COUNT, value, value, Hedge.EXACTLY)]
    else:
        numbers = _numbers(printed)
    return [reading for reading in numbers if reading.measure in _MEASURES[kind]]


def _numbers(printed: str) -> list[Reading]:
    tokens = Tokens(printed)
    found = [
        Reading(
            quantity.measure, *_signed(printed, quantity.start, quantity.value, quantity.high), quantity.hedge
        )
        for quantity in read_quantities(tokens)
        if quantity.measure is not Measure.DATE
    ]
    # Alone, some words and digits are no quantity: "neuf" may mean new, and 1999 be a year.
    return found or list(_bare_numbers(tokens))


def _bare_numbers(tokens: Tokens) -> Iterator[Reading]:
    past = 0
    for at, word in enumerate(tokens.words):
        if at < past:
            continue
        number = (number_in_digits if word[0].isdecimal() else number_in_words)(tokens, at)
        if number is not None:
            number = with_half(tokens, number)
            past = number.last
            bound = hedge_before(tokens, number.first, 0) or hedge_after(tokens, number.last)
            measure = Measure.RANK if number.ordinal else Measure.COUNT
            low, high = _signed(tokens.text, tokens.starts[number.first], number.value, None)
            yield Reading(measure, low, high, bound.hedge if bound else Hedge.EXACTLY)
        elif word in _FIRST:
            yield Reading(Measure.RANK, Fraction(1), Fraction(1), Hedge.EXACTLY)


def _signed(text: str, start: int, value: Fraction, high: Fraction | None) -> tuple[Fraction, Fraction]:
    if high is not None:
        return min(value, high), max(value, high)
    if start == 1 and text[0] in _MINUS_SIGNS:
        return -value, -value
    return value, value


def _never_ends(value: Fraction) -> bool:
    rest = value.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return rest > 1


def _rounds_to(value: Fraction, rounded: Fraction) -> bool:
    decimals = 0
    while rounded * 10**decimals % 1:
        decimals += 1
    return abs(value - rounded) <= Fraction(1, 2 * 10**decimals)
