"""The table under a figure that says what spoke for and against each candidate."""

from __future__ import annotations

import pytest

from netnord.check.why import Account, Term
from netnord.render.verdicts import weighing
from netnord.terms import Language


def table(*names: str) -> list[str]:
    terms = [Term(name, 1.0, -2.5) for name in names]
    return list(weighing([("44 sites", Account(None, 0.5, terms))], Language.EN))


@pytest.mark.parametrize(
    "names", [["short"], ["x" * 28], ["x" * 29], ["x" * 60, "short"], ["x" * 40] * 12, []]
)
def test_numbers_stand_in_columns_however_long_the_names(names: list[str]) -> None:
    _, *rows = table(*names)
    assert len({len(row) for row in rows}) == 1


def test_all_but_the_weightiest_are_summed() -> None:
    assert table(*"abcdefghij")[-2:] == [
        f"  {'2 others':<28}{-5:>24.2f}".replace("-", "−"),
        f"  {'total':<28}{'−25.00':>24}",
    ]


def test_french_has_decimal_commas() -> None:
    account = Account(None, 0.5, [Term("agree.near", 1.0, -2.5)])
    candidate, *_, total = weighing([("44 sites", account)], Language.FR)
    assert candidate == "50,0\u00a0%  44 sites"
    assert total.endswith("−2,50")
