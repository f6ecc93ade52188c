"""Figures written the way others are: digits, words, separators, scales and units."""

from __future__ import annotations

from fractions import Fraction

import pytest

from netnord.check.figures import Measure, written_like
from netnord.quantities.quantity import Quantity
from netnord.quantities.read import read_quantities
from netnord.terms import Language
from netnord.text.tokens import Tokens

FR, EN = Language.FR, Language.EN


def _quantity(text: str) -> tuple[str, Quantity]:
    (quantity,) = read_quantities(Tokens(text)).quantities
    return text[quantity.start : quantity.end], quantity


def _rewritten(sample: str, figure: str, language: Language) -> str | None:
    """`figure` in the notation of `sample`."""
    _, known = _quantity(figure)
    found = written_like(*_quantity(sample), Measure(known.value, known.unit), language)
    return found.text if found else None


@pytest.mark.parametrize(
    ("sample", "figure", "language", "expected"),
    [
        # digits, with the separators of the sample
        ("1 302 sites", "1,202 sites", FR, "1 202"),
        ("1\u202f302 sites", "1,202 sites", FR, "1\u202f202"),
        ("1,302 sites", "1 202 sites", EN, "1,202"),
        ("1302 sites", "1,202 sites", EN, "1202"),
        ("802 sites", "1,202 sites", EN, "1,202"),
        ("802 sites", "1,202 sites", FR, "1\u202f202"),
        ("1,302 sites", "84 sites", EN, "84"),
        # shares, in the typography of the sample
        ("56% of sites", "65 % des sites", EN, "65%"),
        ("56 % des sites", "65% of sites", FR, "65 %"),
        ("56 % des sites", "62.5% of sites", FR, "62,5 %"),
        ("quinze pour cent des sites", "12% of sites", FR, "douze pour cent"),
        # scales and currencies
        ("Il a coûté 14,6 M€.", "It cost €13,245,000.", FR, "13,2 M€"),
        ("It cost €14.6m.", "Il a coûté 13,2 M€.", EN, "€13.2m"),
        ("It cost £344 million.", "It cost £434m.", EN, "£434 million"),
        ("Il a coûté 12 k€.", "It cost €21,000.", FR, "21 k€"),
        ("It cost €14.6m.", "It cost £13.2m.", EN, None),
        # units
        ("It is 2.3 km long.", "It is 3.2 kilometres long.", EN, "3.2 km"),
        ("It took eight months.", "Il a fallu cinq mois.", EN, "five months"),
        ("Il a fallu huit mois.", "It took five months.", FR, "cinq mois"),
        ("It took 8 months.", "It took one month.", EN, None),
        ("Il a fallu 1 mois.", "It took five months.", FR, "5 mois"),
        # words
        ("Fifteen sites closed.", "12 sites closed.", EN, "Twelve"),
        ("fifty-two sites", "1,202 sites", EN, "one thousand two hundred and two"),
        ("cinquante-deux sites", "quatre-vingt-dix sites", FR, "quatre-vingt-dix"),
        ("cinquante-deux vélos", "21 vélos", FR, "21"),  # "vingt et un" or "vingt et une"
        ("a dozen sites", "15 sites", EN, None),
        ("une douzaine de sites", "15 sites", FR, None),
        ("twice as many", "three times as many", EN, None),
        ("three times as many", "five times as many", EN, "five times"),
        # fractions
        ("two thirds of the sites", "65% of sites", EN, "65%"),
        ("les deux tiers des sites", "65% of sites", FR, "65\u00a0%"),
        ("les deux tiers des sites", "la moitié des sites", FR, "50\u00a0%"),
        ("29 of 44 sites", "60% of sites", EN, None),
        ("one house in ten", "30% of houses", EN, None),
        # ranks
        ("the fourth port", "the 3rd port", EN, "third"),
        ("the 4th port", "the third port", EN, "3rd"),
        ("le 4e port", "the third port", FR, "3e"),
        ("la quatrième région", "la première région", FR, None),
        # dates
        ("It opened in 1987.", "It opened in 1978.", EN, "1978"),
        ("Il a ouvert le 3 mai 2004.", "It opened in 2005.", FR, "3 mai 2005"),
        ("Il a ouvert le 10 mai.", "It opened in 2005.", FR, None),
        # what cannot be compared, or said surely
        ("12 sites", "12 months", EN, None),
        ("from 10 to 15 houses", "12 houses", EN, None),
    ],
)
def test_a_figure_in_the_notation_of_another(
    sample: str, figure: str, language: Language, expected: str | None
) -> None:
    assert _rewritten(sample, figure, language) == expected


@pytest.mark.parametrize(
    ("half", "expected"),
    [(Fraction(0), "28.6"), (Fraction(1, 100), "28.6"), (Fraction(1, 10), None)],
)
def test_no_more_decimals_than_are_sure(half: Fraction, expected: str | None) -> None:
    sample, quantity = _quantity("31.4 sites")
    found = written_like(sample, quantity, Measure(Fraction(286, 10), quantity.unit, half), Language.EN)
    assert (found.text if found else None) == expected


def test_it_says_whether_decimals_were_left_out() -> None:
    sample, quantity = _quantity("31% of sites")
    third = written_like(sample, quantity, Measure(Fraction(100, 3), quantity.unit), Language.EN)
    quarter = written_like(sample, quantity, Measure(Fraction(25), quantity.unit), Language.EN)
    assert third is not None
    assert quarter is not None
    assert (third.text, third.is_exact) == ("33%", False)
    assert (quarter.text, quarter.is_exact) == ("25%", True)
