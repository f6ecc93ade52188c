"""The laws of interval arithmetic, rounding and whole counts."""

from __future__ import annotations

from fractions import Fraction
from operator import add, mul, sub, truediv
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from netnord.interval import (
    EMPTY,
    EVERYTHING,
    Interval,
    Rounding,
    rounded,
    unrounded,
    whole_counts,
    written_step,
)

if TYPE_CHECKING:
    from collections.abc import Callable

values = st.fractions(min_value=-20, max_value=20, max_denominator=8)
positions = st.fractions(min_value=0, max_value=1, max_denominator=16)
roundings = st.sampled_from(Rounding)
steps = st.sampled_from([Fraction(1, 100), Fraction(1, 10), Fraction(1), Fraction(5), Fraction(1000)])

OPERATIONS = {"+": add, "−": sub, "×": mul, "÷": truediv}
operations = pytest.mark.parametrize("operation", OPERATIONS.values(), ids=OPERATIONS)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Of every shape: open, closed, unbounded, one value, empty."""
    low, high = draw(st.none() | values), draw(st.none() | values)
    if low is not None and high is not None and draw(st.integers(0, 9)):
        low, high = sorted((low, high))
    return Interval(low, high, low is None or draw(st.booleans()), high is None or draw(st.booleans()))


@st.composite
def members(draw: st.DrawFn) -> tuple[Interval, Fraction]:
    """An interval and one of its values."""
    interval = draw(intervals())
    low, high = interval.low, interval.high
    if low is not None and high is not None:
        value = low + (high - low) * draw(positions)
    elif low is not None:
        value = low + abs(draw(values))
    elif high is not None:
        value = high - abs(draw(values))
    else:
        value = draw(values)
    assume(value in interval)
    return interval, value


@st.composite
def closed_intervals(draw: st.DrawFn) -> Interval:
    return Interval(*sorted((draw(values), draw(values))))


class TestArithmetic:
    @operations
    @given(members(), members())
    def test_results_enclose_what_every_pair_of_values_gives(
        self,
        operation: Callable[..., Interval],
        one: tuple[Interval, Fraction],
        other: tuple[Interval, Fraction],
    ) -> None:
        assume(operation is not truediv or 0 not in other[0])
        assert operation(one[1], other[1]) in operation(one[0], other[0])

    @operations
    @given(closed_intervals(), closed_intervals())
    def test_closed_intervals_give_no_more_than_what_their_ends_give(
        self, operation: Callable[..., Interval], one: Interval, other: Interval
    ) -> None:
        assume(operation is not truediv or 0 not in other)
        ends = [operation(x, y) for x in (one.low, one.high) for y in (other.low, other.high)]
        assert operation(one, other) == Interval(min(ends), max(ends))

    @given(members())
    def test_negation_and_reciprocal_enclose_too(self, member: tuple[Interval, Fraction]) -> None:
        interval, value = member
        assert -value in -interval
        assume(0 not in interval)
        assert 1 / value in interval.reciprocal()

    @given(intervals(), intervals())
    def test_sums_and_products_do_not_depend_on_order(self, one: Interval, other: Interval) -> None:
        assert one + other == other + one
        assert one * other == other * one

    @given(intervals())
    def test_negation_undoes_itself(self, interval: Interval) -> None:
        negated = -interval
        assert -negated == interval

    @given(closed_intervals(), st.booleans(), st.booleans())
    def test_the_reciprocal_undoes_itself(self, ends: Interval, low_closed: bool, high_closed: bool) -> None:
        assume(ends.low != ends.high and 0 not in ends)
        interval = Interval(ends.low, ends.high, low_closed, high_closed)
        assert interval.reciprocal().reciprocal() == interval

    @operations
    @given(intervals())
    def test_nothing_follows_from_an_empty_interval(
        self, operation: Callable[..., Interval], other: Interval
    ) -> None:
        assert (operation(other, EMPTY)).is_empty
        assume(operation is not truediv or 0 not in other)
        assert (operation(EMPTY, other)).is_empty

    def test_dividing_by_zero_is_refused_only_if_zero_is_a_value(self) -> None:
        with pytest.raises(ZeroDivisionError, match="zero is among the values"):
            Interval.exactly(1) / Interval(Fraction(-1), Fraction(1))
        assert Interval.exactly(1) / Interval(
            Fraction(0), Fraction(2), low_closed=False
        ) == Interval.at_least(Fraction(1, 2))

    @pytest.mark.parametrize(
        ("divisor", "result"),
        [
            (Interval(Fraction(0), Fraction(2), low_closed=False), Interval.at_least(Fraction(1, 2))),
            (Interval(Fraction(-2), Fraction(0), high_closed=False), Interval.at_most(Fraction(-1, 2))),
            (Interval.above(2), Interval(Fraction(0), Fraction(1, 2), False, False)),
        ],
        ids=repr,
    )
    def test_the_reciprocal_of_what_comes_near_zero_has_no_end(
        self, divisor: Interval, result: Interval
    ) -> None:
        assert divisor.reciprocal() == result


def between(low: int | None, high: int | None, ends: str = "[]") -> Interval:
    """``[]`` has both ends, ``()`` none."""
    return Interval(
        None if low is None else Fraction(low),
        None if high is None else Fraction(high),
        low is None or ends[0] == "[",
        high is None or ends[1] == "]",
    )


@pytest.mark.parametrize(
    ("one", "operation", "other", "result"),
    [
        (between(0, 1), mul, between(0, 1, "()"), between(0, 1, "[)")),
        (between(0, 1, "()"), mul, between(0, 1, "()"), between(0, 1, "()")),
        (between(0, 0), mul, EVERYTHING, between(0, 0)),
        (between(0, 1, "()"), mul, between(1, None), between(0, None, "()")),
        (between(-2, 3, "[)"), mul, between(-1, 4, "(]"), between(-8, 12, "[)")),
        (between(-2, -1), mul, between(None, 5, "()"), between(-10, None, "()")),
        (between(None, -1, "()"), mul, between(None, -3, "(]"), between(3, None, "()")),
        (between(2, 3), mul, between(4, 5, "()"), between(8, 15, "()")),
        (between(2, 3, "(]"), mul, between(4, None), between(8, None, "()")),
        (between(1, 2), add, between(3, None, "()"), between(4, None, "()")),
        (between(1, 2), sub, between(3, None, "()"), between(None, -1, "()")),
        (between(1, 2), truediv, between(2, None, "()"), between(0, 1, "()")),
        (between(1, 2), truediv, between(None, -1), between(-2, 0, "[)")),
        (between(46, 47, "[)"), sub, between(29, 30, "[)"), between(16, 18, "()")),
    ],
    ids=repr,
)
def test_open_and_missing_ends(
    one: Interval, operation: Callable[..., Interval], other: Interval, result: Interval
) -> None:
    assert operation(one, other) == result


class TestSets:
    @given(intervals(), intervals(), values)
    def test_the_intersection_has_what_is_in_both(
        self, one: Interval, other: Interval, value: Fraction
    ) -> None:
        assert (value in one & other) == (value in one and value in other)

    @given(intervals(), members())
    def test_to_meet_is_to_have_a_value_in_common(
        self, one: Interval, member: tuple[Interval, Fraction]
    ) -> None:
        other, value = member
        if value in one:
            assert one.meets(other)
        if not one.meets(other):
            assert value not in one

    @given(intervals(), members())
    def test_what_is_enclosed_has_no_other_values(
        self, one: Interval, member: tuple[Interval, Fraction]
    ) -> None:
        other, value = member
        if one.encloses(other):
            assert value in one
        assert one.encloses(one & other)
        assert EVERYTHING.encloses(other)
        assert other.encloses(EMPTY)

    @given(intervals(), values)
    def test_empty_intervals_have_no_value(self, interval: Interval, value: Fraction) -> None:
        if interval.is_empty:
            assert value not in interval
        assert not Interval.exactly(value).is_empty

    @pytest.mark.parametrize(
        ("interval", "inside", "outside"),
        [
            (Interval.exactly(3), [3], [2, 4]),
            (Interval.above(3), [4, 10**9], [3, 2]),
            (Interval.at_least(3), [3, 10**9], [2]),
            (Interval.below(3), [2, -(10**9)], [3, 4]),
            (Interval.at_most(3), [3, -(10**9)], [4]),
            (EVERYTHING, [0, 10**9, -(10**9)], []),
        ],
        ids=str,
    )
    def test_named_intervals(self, interval: Interval, inside: list[int], outside: list[int]) -> None:
        assert [value in interval for value in inside + outside] == [True] * len(inside) + [False] * len(
            outside
        )

    @given(intervals())
    def test_whole_numbers_are_those_that_are_values(self, interval: Interval) -> None:
        if interval.low is None or interval.high is None:
            with pytest.raises(ValueError, match="without an end"):
                interval.whole_numbers()
        else:
            assert list(interval.whole_numbers()) == [value for value in range(-21, 22) if value in interval]


class TestRounding:
    @pytest.mark.parametrize(
        ("printed", "value", "step"),
        [
            ("65 %", 65, 1),
            ("3,7", "3.7", "0.1"),
            ("0.50", "0.5", "0.01"),
            ("1 202", 1202, 1),
            ("1,2 million", 1_200_000, 100_000),
            ("14.6 bn", 14_600_000_000, 100_000_000),
            ("−5", -5, 1),
            ("0", 0, 1),
            ("0,0", 0, "0.1"),
        ],
    )
    def test_the_last_written_place(self, printed: str, value: int | str, step: int | str) -> None:
        assert written_step(printed, Fraction(value)) == Fraction(step)

    def test_words_have_no_written_place(self) -> None:
        assert written_step("treize", Fraction(13)) is None

    @given(values, steps, roundings)
    def test_a_value_is_among_those_that_print_as_it_does(
        self, value: Fraction, step: Fraction, rounding: Rounding
    ) -> None:
        printed = rounded(value, step, rounding)
        assert (printed / step).denominator == 1
        assert value in unrounded(printed, step, rounding)

    @given(st.integers(-500, 500), steps, positions, roundings)
    def test_all_values_that_a_print_stands_for_print_like_it(
        self, count: int, step: Fraction, position: Fraction, rounding: Rounding
    ) -> None:
        printed = count * step
        possible = unrounded(printed, step, rounding)
        assert possible.low is not None
        value = possible.low + step * position
        assert (value in possible) == (rounded(value, step, rounding) == printed)

    @given(st.integers(-500, 500), steps, roundings)
    def test_neighbouring_prints_share_no_value_and_leave_none_out(
        self, count: int, step: Fraction, rounding: Rounding
    ) -> None:
        one, next_one = unrounded(count * step, step, rounding), unrounded((count + 1) * step, step, rounding)
        assert not one.meets(next_one)
        assert one.high == next_one.low
        assert one.high_closed != next_one.low_closed


class TestWholeCounts:
    @given(st.integers(1, 2000), st.integers(0, 100_00), st.sampled_from([0, 1, 2]), roundings)
    def test_they_are_all_that_print_as_the_share(
        self, base: int, hundredths: int, decimals: int, rounding: Rounding
    ) -> None:
        unit = 10**decimals
        printed = hundredths // (100 // unit)  # in units of the last decimal

        def print_of(count: int) -> int:
            """What `count` of `base` prints as, in whole numbers only."""
            exact = 100 * unit * count
            if rounding is Rounding.DOWN:
                return exact // base
            if rounding is Rounding.UP:
                return -(-exact // base)
            return (2 * exact + base) // (2 * base)

        share = unrounded(Fraction(printed, unit), Fraction(1, unit), rounding)
        assert list(whole_counts(share * Interval.exactly(Fraction(1, 100)), base)) == [
            count for count in range(base + 1) if print_of(count) == printed
        ]

    def test_they_stay_within_the_base(self) -> None:
        assert whole_counts(Interval.above(Fraction(1, 2)), 4) == range(3, 5)
        assert whole_counts(EVERYTHING, 0) == range(1)
        assert whole_counts(Interval.at_least(2), 10) == range(0)
