"""Formulas as a person writes them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netnord.errors import FactsFileError
from netnord.store.expressions import parsed
from netnord.store.operations import (
    Complement,
    Difference,
    Formula,
    Growth,
    ImpliedBase,
    PartOf,
    Ratio,
    ShareOf,
    Sum,
    written,
)

UNITS = {"a": "percent", "b": "percent", "n": "shops", "m": "shops", "x.y": "shops", "jobs": "jobs"}


@pytest.mark.parametrize(
    ("expression", "unit", "formula", "result"),
    [
        ("n", None, Sum(["n"]), "shops"),
        ("n + m + x.y", None, Sum(["n", "m", "x.y"]), "shops"),
        ("a - b", None, Difference("a", "b"), "points"),
        ("a − b", "points", Difference("a", "b"), "points"),
        ("n - m", None, Complement(["m"], "n"), "shops"),
        ("n - (m + x.y)", None, Complement(["m", "x.y"], "n"), "shops"),
        ("100% - a", None, Complement(["a"]), "percent"),
        ("100 % - a - b", None, Complement(["a", "b"]), "percent"),
        ("n / m", None, ShareOf("n", "m"), "percent"),
        ("jobs / n", None, Ratio("jobs", "n"), "jobs"),
        ("jobs / n", "percent", ShareOf("jobs", "n"), "percent"),
        ("a / b", None, Ratio("a", "b"), "ratio"),
        ("a * n", None, PartOf("a", ["n"]), "shops"),
        ("n × a", None, PartOf("a", ["n"]), "shops"),
        ("a * (n or m)", None, PartOf("a", ["n", "m"]), "shops"),
        ("n / a", None, ImpliedBase("n", "a"), "shops"),
        ("(n - m) / m", None, Growth("n", "m"), "percent"),
    ],
)
def test_each_is_one_of_the_formulas(
    expression: str, unit: str | None, formula: Formula, result: str
) -> None:
    assert parsed(expression, unit, UNITS) == (formula, result)


CALCULATION = (
    "expected the id of a figure, got a calculation; make it a derived figure of its own, and name that"
)


@pytest.mark.parametrize(
    ("expression", "message"),
    [
        ("", "column 1: expected the id of a figure, 100% or (, got the end"),
        ("n +", "column 4: expected the id of a figure, 100% or (, got the end"),
        ("n m", "column 3: expected +, -, * or / or the end, got 'm'"),
        ("(n", "column 3: expected a sign or ), got the end"),
        ("n $ m", "column 3: expected +, -, * or / or the end, got '$'"),
        ("n + q", "column 5: expected a known id, got 'q'"),
        ("n / x.z", "column 5: expected a known id, got 'x.z'; did you mean 'x.y'?"),
        ("n * m", "column 1: expected the id of a share, got 'n', whose unit is shops"),
        ("a * b", "column 1: expected the id of a count, got 'a', whose unit is percent"),
        ("(n - m) / jobs", f"column 2: {CALCULATION}"),
        ("n / (m + x.y)", f"column 6: {CALCULATION}"),
        ("n * m / a", None),
        ("n + m - jobs", None),
        ("100% + a", None),
        ("(" * 10_000, None),
        ("n + " * 20_000, None),
    ],
)
def test_a_wrong_one_is_told_with_its_column(expression: str, message: str | None) -> None:
    with pytest.raises(FactsFileError, match=r"^column \d+: expected ") as caught:
        parsed(expression, None, UNITS)
    if message is not None:
        assert str(caught.value) == message


@given(st.text("abnmxy.jobs+-*/() 100%or", max_size=20))
def test_any_text_is_a_formula_or_told_in_one_line(text: str) -> None:
    try:
        formula, _ = parsed(text, None, UNITS)
    except FactsFileError as failure:
        assert "\n" not in str(failure)  # noqa: PT017
    else:
        assert parsed(written(formula, str, str).replace("100 −", "100% −"), None, UNITS)[0] == formula
