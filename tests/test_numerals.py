"""Numbers by the typography of each language."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netnord.interval import EVERYTHING, Interval
from netnord.terms import Language
from netnord.typography.numerals import bounds, french_spacing, number, ordinal, percent, span

FR, EN = Language.FR, Language.EN


@pytest.mark.parametrize(
    ("value", "decimals", "french", "english"),
    [
        (0, None, "0", "0"),
        (44, None, "44", "44"),
        (1202, None, "1\u202f202", "1,202"),
        (1234567, None, "1\u202f234\u202f567", "1,234,567"),
        ("28.6", None, "28,6", "28.6"),
        ("375.53", None, "375,5", "375.5"),
        ("8400/1202", None, "7,0", "7.0"),
        ("29/46", None, "0,63", "0.63"),
        ("1/1000", None, "0,0010", "0.0010"),
        ("-1/3", None, "−0,33", "−0.33"),
        (-5, None, "−5", "−5"),
        ("2.5", 0, "3", "3"),
        ("-2.5", 0, "−3", "−3"),
        ("-0.4", 0, "0", "0"),
        ("1.005", 2, "1,01", "1.01"),
        (3, 2, "3,00", "3.00"),
        ("1e-400", None, "0,0000000000000", "0.0000000000000"),
        ("999.96", None, "1\u202f000,0", "1,000.0"),
    ],
)
def test_numbers(value: int | str, decimals: int | None, french: str, english: str) -> None:
    assert number(Fraction(value), FR, decimals) == french
    assert number(Fraction(value), EN, decimals) == english


@given(st.fractions(-(10**7), 10**7, max_denominator=1000), st.integers(0, 6), st.sampled_from(Language))
def test_a_number_read_back_is_the_nearest_that_its_decimals_can_write(
    value: Fraction, decimals: int, language: Language
) -> None:
    written = number(value, language, decimals)
    plain = written.replace("−", "-").replace("\u202f", "").replace(",", "." if language is FR else "")
    assert abs(Fraction(plain) - value) <= Fraction(1, 2 * 10**decimals)


def test_percentages() -> None:
    assert percent(65, FR) == "65\u00a0%"
    assert percent(Fraction("3.66"), FR) == "3,7\u00a0%"
    assert percent(65, EN) == "65%"
    assert percent(65, EN, 1) == "65.0%"


@pytest.mark.parametrize(
    ("value", "french", "english"),
    [
        (1, "1er", "1st"),
        (2, "2e", "2nd"),
        (3, "3e", "3rd"),
        (4, "4e", "4th"),
        (11, "11e", "11th"),
        (12, "12e", "12th"),
        (13, "13e", "13th"),
        (21, "21e", "21st"),
        (112, "112e", "112th"),
        (1003, "1\u202f003e", "1,003rd"),
    ],
)
def test_ranks(value: int, french: str, english: str) -> None:
    assert (ordinal(value, FR), ordinal(value, EN)) == (french, english)


@pytest.mark.parametrize(
    ("values", "french", "english"),
    [
        (range(372, 380), "372 à 379", "372 to 379"),
        (range(28, 30), "28 ou 29", "28 or 29"),
        ([29], "29", "29"),
        (range(999, 1003), "999 à 1\u202f002", "999 to 1,002"),
    ],
)
def test_spans(values: range, french: str, english: str) -> None:
    assert (span(values, FR), span(values, EN)) == (french, english)


@pytest.mark.parametrize(
    ("interval", "french", "english"),
    [
        (Interval(Fraction(96), Fraction(100)), "96 à 100", "96 to 100"),
        (
            Interval(Fraction(96), Fraction(100), high_closed=False),
            "96 à 100 (exclu)",
            "96 to 100 (excluded)",
        ),
        (Interval(Fraction(94), Fraction(98), low_closed=False), "94 (exclu) à 98", "94 (excluded) to 98"),
        (
            Interval(Fraction(16), Fraction(18), low_closed=False, high_closed=False),
            "16 à 18 (exclus)",
            "16 to 18 (both excluded)",
        ),
        (Interval.exactly(1202), "1\u202f202", "1,202"),
        (Interval.above(1000), "plus de 1\u202f000", "more than 1,000"),
        (Interval.at_least(5), "au moins 5", "at least 5"),
        (Interval.below(5), "moins de 5", "less than 5"),
        (Interval.at_most(5), "au plus 5", "at most 5"),
        (EVERYTHING, "n’importe quelle valeur", "any value"),
    ],
)
def test_bounds(interval: Interval, french: str, english: str) -> None:
    assert (bounds(interval, FR), bounds(interval, EN)) == (french, english)


def test_french_spaces_do_not_break() -> None:
    assert french_spacing("un : deux ; « trois » ? 4 %") == (
        "un\u00a0: deux\u202f; «\u00a0trois\u00a0»\u202f? 4\u00a0%"
    )


def test_french_has_quotation_marks_of_its_own() -> None:
    assert french_spacing("“un” ; « deux »") == "«\u00a0un\u00a0»\u202f; «\u00a0deux\u00a0»"
