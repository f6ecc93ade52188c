"""Mistyped names: what is near is offered, what is far is not."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netnord.nearest import nearest

COMMANDS = (
    "adoption sites providers ecommerce list show find audit check source schema validate extract".split()
)
OPTIONS = "--format --json --sources --lang --rounding --facts --breakdown --help".split()
IDS = ["sites.total", "sites.companies", "ecommerce.secure_payment", "ecommerce.secure_payment_count"]

names = st.text("abcdefghij._-", min_size=6, max_size=20)


@pytest.mark.parametrize(
    ("name", "known", "meant"),
    [
        ("sits", COMMANDS, "sites"),
        ("Sites", COMMANDS, "sites"),
        ("ecomerce", COMMANDS, "ecommerce"),
        ("adpotion", COMMANDS, "adoption"),
        ("valdiate", COMMANDS, "validate"),
        ("prov", COMMANDS, "providers"),
        ("lst", COMMANDS, "list"),
        ("--jsn", OPTIONS, "--json"),
        ("--source", OPTIONS, "--sources"),
        ("--break", OPTIONS, "--breakdown"),
        ("cvs", ["csv", "tsv"], "csv"),
        ("sites.totl", IDS, "sites.total"),
        ("total", IDS, "sites.total"),
        ("secure_payment", IDS, "ecommerce.secure_payment"),
    ],
)
def test_what_is_near(name: str, known: list[str], meant: str) -> None:
    assert nearest(name, known) == meant


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("graph", COMMANDS),
        ("help", COMMANDS),
        ("price", COMMANDS),
        ("sort", COMMANDS),
        ("s", COMMANDS),
        ("so", COMMANDS),
        ("", COMMANDS),
        ("nl", ["fr", "en"]),
        ("de", ["fr", "en"]),
        ("--foo", OPTIONS),
        ("--output", OPTIONS),
        ("xml", ["csv", "tsv", "html", "json"]),
        ("sites", IDS),
        ("payment", IDS),
        ("NA999", ["NA101", "NA102", "NA103"]),
        ("sites", []),
    ],
)
def test_what_is_far(name: str, known: list[str]) -> None:
    assert nearest(name, known) is None


@given(names, st.data())
def test_one_slip_in_a_name_is_forgiven(name: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(name) - 2))
    slips = [
        name[:at] + name[at + 1 :],
        f"{name[:at]}k{name[at:]}",
        f"{name[:at]}k{name[at + 1 :]}",
        name[:at] + name[at + 1] + name[at] + name[at + 2 :],
    ]
    for slip in slips:
        assert nearest(slip, ["unrelated", name]) == name


@given(names, st.lists(names))
def test_a_name_that_is_known_is_meant(name: str, others: list[str]) -> None:
    assert nearest(name, [*others, name]) == name


def test_a_hundred_thousand_names_are_no_burden() -> None:
    known = [f"topic{number % 50}.some_figure_{number}" for number in range(100_000)]
    begun = time.process_time()
    assert nearest("topic7.some_figur_4457x", known) == "topic7.some_figure_4457"
    assert time.process_time() - begun < 10  # seconds
