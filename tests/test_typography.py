"""Figures, hedges, intervals, bars and sources as people read them."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netnord.interval import Interval
from netnord.render.rows import bar
from netnord.terms import Hedge, Language
from netnord.typography.citations import citation
from netnord.typography.computed import computed
from netnord.typography.measures import hedged, measured
from netnord.typography.ranges import bounds_in_words

FR, EN = Language.FR, Language.EN


@pytest.mark.parametrize(
    ("value", "unit", "french", "english"),
    [
        (1202, "site", "1\u202f202", "1,202"),
        (65, "percent", "65\u00a0%", "65%"),
        (Fraction(37, 10), "percent", "3,7\u00a0%", "3.7%"),
        (1, "rank", "1er", "1st"),
        (4, "rank", "4e", "4th"),
        (12, "months", "12\u00a0mois", "12\u00a0months"),
        (1, "months", "1\u00a0mois", "1\u00a0month"),
        (17, "points", "17\u00a0points", "17\u00a0points"),
        (Fraction(3, 2), "points", "1,5\u00a0point", "1.5\u00a0points"),
    ],
)
def test_figures_in_both_languages(value: int | Fraction, unit: str, french: str, english: str) -> None:
    assert measured(Fraction(value), unit, FR) == french
    assert measured(Fraction(value), unit, EN) == english


@pytest.mark.parametrize(
    ("hedge", "french", "english"),
    [
        (Hedge.EXACTLY, "67", "67"),
        (Hedge.ABOUT, "environ\u00a067", "about\u00a067"),
        (Hedge.NEARLY, "près de\u00a067", "nearly\u00a067"),
        (Hedge.MORE_THAN, "plus de\u00a067", "more than\u00a067"),
        (Hedge.AT_LEAST, "au moins\u00a067", "at least\u00a067"),
        (Hedge.LESS_THAN, "moins de\u00a067", "less than\u00a067"),
        (Hedge.AT_MOST, "au plus\u00a067", "at most\u00a067"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_hedges_in_both_languages(hedge: Hedge, french: str, english: str) -> None:
    assert hedged("67", hedge, FR) == french
    assert hedged("67", hedge, EN) == english


@pytest.mark.parametrize(
    ("value", "is_certain", "shown"),
    [
        (Fraction(7, 2), True, "3.5"),
        (Fraction(7, 2), False, "≈\u00a03.5"),
        (Fraction(1000), True, "1,000"),
        (Fraction(1, 3), True, "≈\u00a00.33"),
        (Fraction(2397, 100), True, "≈\u00a024.0"),
    ],
)
def test_only_what_is_exact_as_shown_has_no_sign(value: Fraction, is_certain: bool, shown: str) -> None:
    assert computed(value, "thing", EN, is_certain=is_certain) == shown


def _between(low: int | None, high: int | None, low_closed: bool, high_closed: bool) -> Interval:
    ends = [None if end is None else Fraction(end) for end in (low, high)]
    return Interval(ends[0], ends[1], low_closed, high_closed)


@pytest.mark.parametrize(
    ("interval", "words", "french"),
    [
        (
            _between(16, 18, False, False),
            "between 16 and 18, both excluded",
            "entre 16 et 18, exclus",
        ),
        (_between(16, 18, True, False), "from 16 to less than 18", "de 16 à moins de 18"),
        (_between(16, 18, False, True), "from more than 16 to 18", "de plus de 16 à 18"),
        (_between(16, 18, True, True), "from 16 to 18, both included", "de 16 à 18, compris"),
        (_between(1000, None, False, True), "more than 1,000", "plus de 1\u202f000"),
        (_between(1000, None, True, True), "at least 1,000", "au moins 1\u202f000"),
        (_between(None, 5, True, False), "less than 5", "moins de 5"),
        (_between(None, 5, True, True), "at most 5", "au plus 5"),
        (_between(None, None, True, True), "any value", "n’importe quelle valeur"),
        (Interval.exactly(Fraction(1, 8)), "exactly 0.125", "exactement 0,125"),
        (_between(44, 44, True, True), "exactly 44", "exactement 44"),
        (
            Interval.exactly(Fraction(1, 3)),
            "an exact ratio, about 0.33",
            "un rapport exact, environ 0,33",
        ),
    ],
)
def test_intervals_in_words(interval: Interval, words: str, french: str) -> None:
    assert bounds_in_words(interval, EN) == words
    assert bounds_in_words(interval, FR) == french


@given(share=st.fractions(0, 100), width=st.integers(1, 60))
def test_a_bar_is_as_long_as_its_share_to_the_eighth_of_a_column(share: Fraction, width: int) -> None:
    drawn = bar(share, width)
    eighths = sum(" ▏▎▍▌▋▊▉█".index(block) for block in drawn)
    assert abs(eighths - share * width * 8 / 100) <= Fraction(1, 2)
    assert len(drawn) <= width


@pytest.mark.parametrize(("share", "drawn"), [(-5, ""), (0, ""), (50, "██"), (100, "████"), (121, "████")])
def test_bars_stop_at_a_whole(share: int, drawn: str) -> None:
    assert bar(Fraction(share), 4) == drawn


@pytest.mark.parametrize(
    ("source", "french", "english"),
    [
        ({"id": "x"}, "x", "x"),
        (
            {
                "id": "x",
                "title": "A title",
                "container-title": "A paper",
                "author": [{"given": "Ada", "family": "Byron"}, {"literal": "A society"}],
                "issued": {"date-parts": [[2024, 3, 1]]},
                "URL": "https://example.org",
            },
            "Ada Byron, A society, «\u00a0A title\u00a0», A paper, 1er mars 2024, https://example.org",
            "Ada Byron, A society, “A title”, A paper, 1 March 2024, https://example.org",
        ),
        ({"id": "x", "publisher": "A house", "author": "nonsense"}, "A house", "A house"),
    ],
    ids=["id only", "full", "odd"],
)
def test_citations(source: dict[str, object], french: str, english: str) -> None:
    assert citation(source, FR) == french
    assert citation(source, EN) == english
