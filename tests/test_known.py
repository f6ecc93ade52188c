"""Derived figures as texts may speak of them."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from msgspec import structs

from netnord.audit.example import count, share
from netnord.derive import derive
from netnord.interval import Rounding
from netnord.model import (
    Base,
    BaseReading,
    BaseStatus,
    Complement,
    Concept,
    Derived,
    Fact,
    FactsFile,
    Formula,
    Phrase,
    Scope,
    Sum,
)
from netnord.prose.known import Known, known_figures
from netnord.store import FactStore, bundled_path, load

THING = Concept("thing", fr=["chose"], en=["thing"])


def derived(id: str, formula: Formula, unit: str = "thing") -> Derived:
    return Derived(id, Phrase(id, id), unit, formula, about=["thing"])


def known(*figures: Fact | Derived) -> dict[str, Known]:
    file = FactsFile(
        1,
        [{"id": "example"}],
        [each for each in figures if isinstance(each, Fact)],
        concepts=[THING],
        derived=[each for each in figures if isinstance(each, Derived)],
    )
    return {figure.id: figure for figure in known_figures(FactStore(file, Path("facts.json")))}


def of_year(fact: Fact, year: int) -> Fact:
    scope = Scope(when=f"{year}-05", places=[THING.id])
    return structs.replace(fact, scope=scope)


def test_chains_longer_than_the_stack() -> None:
    length = sys.getrecursionlimit() + 500
    chain = [derived(f"sum{n}", Sum([f"sum{n - 1}" if n else "one", "one"])) for n in range(length)]
    figures = known(of_year(count("one", "1"), 1999), *chain)
    assert figures[chain[-1].id].value == length + 1
    assert figures[chain[-1].id].year == 1999


def test_sums_that_double() -> None:
    sums = [derived(f"sum{n}", Sum([f"sum{n - 1}" if n else "one"] * 2)) for n in range(40)]
    assert known(count("one", "1"), *sums)["sum39"].value == 2**40


@pytest.mark.parametrize(("other", "year"), [(1999, 1999), (2000, None)])
def test_a_year_is_that_of_all_inputs(other: int, year: int | None) -> None:
    inputs = of_year(count("one", "1"), 1999), of_year(count("two", "2"), other)
    total = known(*inputs, derived("both", Sum(["one", "two"])))["both"]
    assert (total.year, total.places) == (year, frozenset((THING.id,)))


def test_a_complement_has_the_base_of_its_other_part() -> None:
    base = Base(BaseStatus.STATED, [BaseReading(Phrase("choses", "things"))], [THING.id])
    part = structs.replace(share("part", "30"), base=base)
    rest = known(part, derived("rest", Complement(["part"]), "percent"))["rest"]
    assert rest.base == {THING.id}


def test_the_bundled_figures_come_to_what_deriving_each_comes_to() -> None:
    store = load(bundled_path())
    figures = {figure.id: figure for figure in known_figures(store)}
    assert set(store.derived) & set(figures)
    for id in set(store.derived) & set(figures):
        results = derive(store, id, Rounding.NEAREST)
        assert figures[id].value == results[0].value
        assert list(figures[id].intervals) == [result.interval for result in results]
