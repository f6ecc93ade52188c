"""Whether a written number agrees with a known one: precision, hedges, bounds, ranges, complements."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netnord.prose.comparing import Agreement, agreement, meant
from netnord.prose.example import example_store
from netnord.prose.known import known_figures
from netnord.prose.numbers import read_quantities
from netnord.prose.quantity import Quantity
from netnord.prose.text import Tokens

KNOWN = {known.id.partition(".")[2]: known for known in known_figures(example_store())}
YES, NO, UNSURE = Agreement.YES, Agreement.NO, Agreement.UNSURE


def quantity(text: str) -> Quantity:
    (read,) = read_quantities(Tokens(text))
    return read


@pytest.mark.parametrize(
    ("known", "text", "expected"),
    [
        ("greenhouses", "12 greenhouses", YES),
        ("greenhouses", "twelve greenhouses", YES),
        ("greenhouses", "a dozen greenhouses", YES),
        ("greenhouses", "13 greenhouses", NO),
        ("greenhouses", "more than 10 greenhouses", YES),
        ("greenhouses", "more than 12 greenhouses", NO),
        ("greenhouses", "at least 12 greenhouses", YES),
        ("greenhouses", "fewer than 12 greenhouses", NO),
        ("greenhouses", "between 10 and 15 greenhouses", YES),
        ("greenhouses", "between 13 and 15 greenhouses", NO),
        ("trees", "850 arbres", YES),
        ("trees", "851 arbres", NO),
        ("trees", "près de 900 arbres", YES),
        ("trees", "environ 800 arbres", YES),
        ("trees", "environ 500 arbres", NO),
        ("trees", "nearly 860 trees", YES),
        ("trees", "nearly 500 trees", NO),
        ("native_plants", "40 %", YES),
        ("native_plants", "40,4 %", YES),
        ("native_plants", "40.6%", NO),
        ("native_plants", "41%", NO),
        ("native_plants", "two fifths of the plants", YES),
        ("native_plants", "4 plantes sur 10", YES),
        ("native_plants", "almost half of the plants", NO),
        ("native_plants", "moins de la moitié des plantes", YES),
        ("visitors", "more than 3,000 visitors", YES),
        ("visitors", "3,000 visitors", YES),
        ("visitors", "more than 4,000 visitors", NO),
        ("visitors", "4,000 visitors", UNSURE),
        ("visitors", "2,000 visitors", NO),
        ("visitors", "fewer than 3,000 visitors", NO),
    ],
)
def test_agreement(known: str, text: str, expected: Agreement) -> None:
    assert agreement(quantity(text), KNOWN[known], is_denied=False) is expected


@pytest.mark.parametrize(("text", "expected"), [("60%", YES), ("40%", NO), ("trois sur cinq", YES)])
def test_what_is_left_of_a_share(text: str, expected: Agreement) -> None:
    assert agreement(quantity(text), KNOWN["native_plants"], is_denied=True) is expected


@given(st.integers(1, 10**9))
def test_a_written_number_may_mean_itself(value: int) -> None:
    read = quantity(f"{value:,} trees")
    assert read.value == value
    assert value in meant(read)


@given(st.integers(0, 10_000))
def test_a_share_may_mean_what_rounds_to_it_and_no_other(hundredths: int) -> None:
    read = meant(quantity(f"{hundredths / 100:.2f}%"))
    value = Fraction(hundredths, 100)
    assert value in read
    assert value + Fraction(1, 250) in read
    assert value + Fraction(3, 500) not in read
    assert value - Fraction(3, 500) not in read


@given(st.integers(1, 10**6), st.sampled_from(["more than", "at least", "fewer than", "at most"]))
def test_a_bound_and_its_opposite_share_no_value(value: int, hedge: str) -> None:
    opposites = {
        "more than": "at most",
        "at least": "fewer than",
        "fewer than": "at least",
        "at most": "more than",
    }
    one, other = (meant(quantity(f"{words} {value:,} trees")) for words in (hedge, opposites[hedge]))
    assert not one.meets(other)
