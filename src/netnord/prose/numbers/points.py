"""Differences of percentages: "17 points", "one percentage point"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netnord.prose.numbers.figures import add_figure
from netnord.prose.numbers.shares import percent
from netnord.prose.numbers.vocabulary import words_of
from netnord.prose.numbers.written import Number, one
from netnord.prose.quantity import Measure

if TYPE_CHECKING:
    from netnord.prose.numbers.reading import Reading

_PLACES = words_of("vente contact presence acces depart vue rencontre repere livraison interet sale")
"""What a point may be of that is no percentage: "points de vente"."""


def one_point(reading: Reading, at: int) -> Number | None:
    """Read "one percentage point", "un point de pourcentage"."""
    full = reading.words[at] == "percentage" or reading.word(at + 2) == "pourcentage"
    articled = at > reading.free and reading.words[at - 1] in ("one", "un", "a")
    return one(at - 1) if full and articled else None


def points(reading: Reading, number: Number) -> bool:
    last = number.last + 1
    of_what = reading.word(last + 1) if reading.word(last) in ("de", "d") else ""
    if of_what in _PLACES:
        return False
    if number.value == 1 and number.in_words and reading.word(last + 1) != "pourcentage":
        return reading.skip(last)
    add_figure(reading, number, last + (2 if of_what in ("pourcentage", "%") else 0), Measure.POINTS)
    return True


def percent_or_points(reading: Reading, number: Number) -> bool:
    """Read "17 percentage points", "17 percent points", "17 percent"."""
    last = number.last
    if reading.word(last + 1) in ("point", "points"):
        add_figure(reading, number, last + 2, Measure.POINTS)
        return True
    return reading.words[last] == "percent" and percent(reading, number)
