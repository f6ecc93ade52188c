"""How a written number stands to a known one: tables of relations and slips, and laws that hold for all."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from netnord.check.values import (
    AGREEING,
    SLIPS,
    Amount,
    Relation,
    amount_of,
    as_written,
    is_slip,
    related,
    slip,
)
from netnord.quantities.quantity import Dimension
from netnord.quantities.read import read_quantities
from netnord.terms import Hedge
from netnord.text.tokens import Tokens

HEDGES = {
    Hedge.EXACTLY: "",
    Hedge.ABOUT: "about ",
    Hedge.NEARLY: "nearly ",
    Hedge.MORE_THAN: "more than ",
    Hedge.AT_LEAST: "at least ",
    Hedge.LESS_THAN: "fewer than ",
    Hedge.AT_MOST: "at most ",
}


def amount(figure: str) -> Amount:
    """The one figure of a few words; a noun follows, as after one that counts."""
    after = "" if figure[-4:].isdecimal() else " things"
    (quantity,) = read_quantities(Tokens(figure + after)).quantities
    return amount_of(quantity)


@pytest.mark.parametrize(
    ("written", "known", "relation"),
    [
        ("1,202", "1,202", Relation.SAME),
        ("twelve hundred", "1,200", Relation.SAME),
        ("700 m", "0.7 km", Relation.SAME),
        ("14.6 M€", "14,600,000 euros", Relation.SAME),
        ("two weeks", "14 days", Relation.SAME),
        ("half", "50%", Relation.SAME),
        ("1,200", "1,202", Relation.ROUNDED),
        ("66%", "65.6%", Relation.ROUNDED),
        ("two thirds", "66.5%", Relation.ROUNDED),
        ("one in three", "33%", Relation.ROUNDED),
        ("one in ten", "10.7%", Relation.ROUNDED),
        ("one in ten", "14%", Relation.FAR),
        ("£1.2 million", "£1,212,000", Relation.ROUNDED),
        ("three times", "2.8 times", Relation.ROUNDED),
        ("five to two", "2.6 times", Relation.ROUNDED),
        ("1.5 to 1", "1.54 times", Relation.ROUNDED),
        ("1.5 to 1", "1.6 to 1", Relation.DIGIT),
        ("1.5 times", "1.58 times", Relation.DIGIT),
        ("about 1,250", "1,240", Relation.HEDGED),
        ("nearly 1,250", "1,240", Relation.HEDGED),
        ("more than 1,200", "1,202", Relation.HEDGED),
        ("at least 1,200", "1,202", Relation.HEDGED),
        ("fewer than 1,250", "1,240", Relation.HEDGED),
        ("at most 1,250", "1,240", Relation.HEDGED),
        ("10 to 15", "12", Relation.HEDGED),
        ("10 to 15", "10 to 15", Relation.SAME),
        ("more than 100", "300", Relation.LOOSE),
        ("fewer than 1,000", "300", Relation.LOOSE),
        ("more than 300", "300", Relation.BOUND),
        ("fewer than 300", "300", Relation.BOUND),
        ("more than 300", "about 300", Relation.SAME),
        ("at least 300", "fewer than 300", Relation.BOUND),
        ("nearly 300", "more than 300", Relation.BOUND),
        ("more than 300", "nearly 300", Relation.BOUND),
        ("fewer than 300", "nearly 300", Relation.SAME),
        ("1,220", "1,202", Relation.EXCHANGED),
        ("3,019", "3,190", Relation.EXCHANGED),
        ("1,302", "1,202", Relation.DIGIT),
        ("12,202", "1,202", Relation.DIGIT),
        ("102", "1,202", Relation.DIGIT),
        ("12,020", "1,202", Relation.SCALE),
        ("£1.2 billion", "£1.2 million", Relation.SCALE),
        ("45", "44", Relation.BY_ONE),
        ("38%", "62%", Relation.REST),
        ("1,350", "1,202", Relation.CLOSE),
        ("777", "1,202", Relation.FAR),
        ("more than 5,000", "1,202", Relation.FAR),
        ("10 to 15", "44", Relation.FAR),
        ("fourth", "fourth", Relation.SAME),
        ("March 2019", "in 2019", Relation.SAME),
        ("March 2019", "April 2019", Relation.CLOSE),
        ("in 2018", "in 2019", Relation.DIGIT),
        ("in 1912", "in 1921", Relation.EXCHANGED),
    ],
)
def test_relations(written: str, known: str, relation: Relation) -> None:
    assert related(amount(written), amount(known)) is relation


@pytest.mark.parametrize(
    ("written", "known"),
    [("44%", "fourth"), ("£44", "44 km"), ("£44", "$44"), ("in 2019", "2,019"), ("twice", "2")],
)
def test_what_cannot_be_compared(written: str, known: str) -> None:
    assert related(amount(written), amount(known)) is None


def test_a_bare_number_may_be_that_of_a_unit() -> None:
    assert related(amount("44"), amount("44%")) is Relation.SAME
    assert related(amount("38"), amount("£38 million")) is Relation.SAME
    assert related(amount("45"), amount("44%")) is None


@pytest.mark.parametrize(
    ("worked_out", "like", "digits", "value"),
    [
        (66.47, "66%", "66", 66),
        (66.47, "66.5%", "665", 66.5),
        (1198.4, "1,200", "12", 1200),
        (10.2, "12", "1", 10),
        (0.2, "30", "0", 0),
    ],
)
def test_a_result_is_written_to_the_place_of_the_figure(
    worked_out: float, like: str, digits: str, value: float
) -> None:
    result = as_written(worked_out, amount(like))
    assert (result.digits, result.value) == (digits, pytest.approx(value))


counts = st.integers(min_value=11, max_value=9_999_999)
hedges = st.sampled_from(sorted(HEDGES))
figures = st.one_of(
    counts.map("{:,}".format),
    counts.map("£{:,}".format),
    st.integers(min_value=11, max_value=99).map("{}%".format),
    st.integers(min_value=101, max_value=999).map(lambda tenths: f"{tenths / 10} km"),
)


@given(figures, hedges)
def test_a_number_is_the_same_as_itself_under_any_hedge(figure: str, hedge: Hedge) -> None:
    own = amount(HEDGES[hedge] + figure)
    assert own.hedge is hedge
    assert related(own, own) is Relation.SAME


@given(figures, hedges)
def test_a_hedge_may_be_left_out_of_what_is_told_again(figure: str, hedge: Hedge) -> None:
    assert related(amount(figure), amount(HEDGES[hedge] + figure)) is Relation.SAME


@given(counts, st.integers(min_value=1, max_value=5))
def test_a_number_rounded_to_two_digits_or_more_agrees_with_it(count: int, zeros: int) -> None:
    place = 10**zeros
    rounded = (count + place // 2) // place * place
    assume(rounded >= 11 * place)
    assert related(amount(f"{rounded:,}"), amount(f"{count:,}")) in (Relation.SAME, Relation.ROUNDED)


@given(st.integers(min_value=101, max_value=999))
def test_a_share_rounded_to_the_whole_agrees_with_it(tenths: int) -> None:
    rounded = (tenths + 5) // 10
    assert related(amount(f"{rounded}%"), amount(f"{tenths / 10}%")) in AGREEING


@given(counts, st.integers(min_value=1, max_value=100))
def test_bounds_hold_on_one_side(count: int, more: int) -> None:
    assume(more < count)
    known = amount(f"{count + more:,}")
    assert related(amount(f"more than {count:,}"), known) in AGREEING
    assert related(amount(f"fewer than {count + 2 * more:,}"), known) in AGREEING


@given(counts)
def test_a_number_twice_as_great_never_agrees(count: int) -> None:
    assert related(amount(f"{2 * count:,}"), amount(f"{count:,}")) not in AGREEING


@given(counts, st.data())
def test_exchanged_digits_are_exchanged_both_ways(count: int, data: st.DataObject) -> None:
    digits = str(count)
    place = data.draw(st.integers(min_value=0, max_value=len(digits) - 2))
    other = int(digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :])
    assume(other != count and len(str(other)) == len(digits))
    one, two = amount(f"{count:,}"), amount(f"{other:,}")
    assume(abs(count - other) != 1)
    assert slip(one, two) is slip(two, one)
    assert slip(one, two) in {Relation.EXCHANGED, Relation.SCALE}


@given(counts, st.data())
def test_one_digit_other_is_so_both_ways(count: int, data: st.DataObject) -> None:
    digits = str(count)
    place = data.draw(st.integers(min_value=0, max_value=len(digits) - 1))
    other = int(digits[:place] + data.draw(st.sampled_from("123456789")) + digits[place + 1 :])
    assume(other != count and count % 10 and other % 10)
    one, two = amount(f"{count:,}"), amount(f"{other:,}")
    assert slip(one, two) is slip(two, one)
    assert slip(one, two) in {Relation.DIGIT, Relation.BY_ONE}
    assert is_slip(one, two) == (slip(one, two) in SLIPS)


@given(counts, st.integers(min_value=1, max_value=4))
def test_a_power_of_ten_is_so_both_ways(count: int, zeros: int) -> None:
    one, two = amount(f"{count:,}"), amount(f"{count * 10**zeros:,}")
    assert slip(one, two) is slip(two, one) is Relation.SCALE


@given(figures, figures)
def test_what_agrees_is_of_one_dimension_and_unit(one: str, other: str) -> None:
    written, known = amount(one), amount(other)
    if written.dimension is not known.dimension and Dimension.COUNT not in (
        written.dimension,
        known.dimension,
    ):
        assert related(written, known) is None
