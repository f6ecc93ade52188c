"""Which of many figures a number is held against."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from netnord.prose.judging import Verdict
from netnord.prose.known import Known, known_figures
from netnord.prose.reading import Checker
from netnord.prose.shortlist import MOST, Shortlist
from netnord.store import bundled_path, load

EXAMPLE = known_figures(load(bundled_path()))[0]


def figure(index: int, value: int, year: int | None) -> Known:
    return structs.replace(EXAMPLE, id=f"many.figure_{index}", value=Fraction(value), year=year)


YEARS = st.none() | st.integers(0, 20)


@given(st.lists(st.tuples(st.integers(), YEARS), max_size=MOST), YEARS)
def test_few_figures_are_all_on_it(parts: list[tuple[int, int | None]], year: int | None) -> None:
    figures = [figure(index, *part) for index, part in enumerate(parts)]
    assert {each.id for each in Shortlist(figures).of(year, Fraction(7))} == {each.id for each in figures}


@given(st.integers(0, 3000), YEARS)
def test_of_many_it_has_the_nearest_of_the_year(value: int, year: int | None) -> None:
    figures = [figure(index, index, index % 20 or None) for index in range(3000)]
    chosen = Shortlist(figures).of(year, Fraction(value))
    assert len({each.id for each in chosen}) == len(chosen) <= MOST
    wanted = [each for each in figures if year is None or each.year == year]
    assert not wanted or min(wanted, key=lambda each: abs(each.value - value)) in chosen


@pytest.fixture(scope="module")
def checker(tmp_path_factory: pytest.TempPathFactory) -> Checker:
    """Of a facts file with the same count for each of 3,000 years."""
    file: dict[str, Any] = json.loads(Path(bundled_path()).read_text("utf-8"))
    first = next(fact for fact in file["facts"] if fact["id"] == "sites.total")
    facts = [
        first
        | {"id": f"sites.year_{year}", "printed": str(2 * year), "value": 2 * year}
        | {"scope": first["scope"] | {"when": str(year)}}
        for year in range(2000, 5000)
    ]
    for part in ("derived", "names", "audit"):
        file.pop(part, None)
    path = tmp_path_factory.mktemp("series") / "facts.json"
    path.write_text(json.dumps(file | {"facts": facts}), "utf-8")
    return Checker(load(path))


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("In 2003 the region had 4,006 web sites.", Verdict.SUPPORTED),
        ("In 2070 the region had 4,140 web sites.", Verdict.SUPPORTED),
        ("In 2070 the region had 9,500 web sites.", Verdict.REFUTED),
        ("The region has 9,500 web sites.", Verdict.SUPPORTED),
    ],
)
def test_a_long_series_is_told_apart_by_year(checker: Checker, text: str, verdict: Verdict) -> None:
    assert [finding.verdict for finding in checker.check(text)] == [verdict]
