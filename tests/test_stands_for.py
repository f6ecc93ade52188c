"""What a number of a text may stand for."""

from __future__ import annotations

import pytest

from netnord.claims.attach import Reader
from netnord.interval import Rounding
from netnord.quantities.stands_for import interval_of


@pytest.mark.parametrize(
    ("text", "rounding", "low", "high", "ends"),
    [
        ("It rose to 65% of homes.", Rounding.NEAREST, "64.5", "65.5", "[)"),
        ("It rose to 65% of homes.", Rounding.DOWN, "65", "66", "[)"),
        ("It rose to 65.0% of homes.", Rounding.UP, "64.9", "65", "(]"),
        ("There are 1,202 sites.", Rounding.NEAREST, "1202", "1202", "[]"),
        ("It has 1.2 million sites.", Rounding.NEAREST, "1150000", "1250000", "[)"),
        ("There are more than 60 sites.", Rounding.NEAREST, "60", None, "(]"),
        ("There are at most 60 sites.", Rounding.NEAREST, None, "60", "[]"),
        ("There are 10 to 15 sites.", Rounding.NEAREST, "10", "15", "[]"),
        ("One house in four burnt.", Rounding.NEAREST, "25", "25", "[]"),
    ],
)
def test_by_how_it_is_written(text: str, rounding: Rounding, low: str, high: str, ends: str) -> None:
    ((claim,),) = Reader().read(text)
    interval = interval_of(claim.quantity, rounding)
    shown = [None if end is None else f"{float(end):g}" for end in (interval.low, interval.high)]
    assert shown == [None if end is None else f"{float(end):g}" for end in (low, high)]
    assert (interval.low_closed, interval.high_closed) == (ends[0] == "[", ends[1] == "]")
