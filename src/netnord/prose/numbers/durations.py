"""Stretches of time in months, and times of day, which are no quantities."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from netnord.prose.numbers.figures import add_figure
from netnord.prose.numbers.vocabulary import FUNCTION_WORDS, words_of
from netnord.prose.numbers.written import Number, follows, one, with_half
from netnord.prose.quantity import Measure

if TYPE_CHECKING:
    from collections.abc import Mapping

    from netnord.prose.numbers.reading import Reading


def _months_in() -> dict[str, Fraction]:
    table = {}
    for months, words in (
        (Fraction(1), "month months mois"),
        (Fraction(12), "year years yr yrs an ans annee annees"),
        (Fraction(12, 52), "week weeks semaine semaines"),
        (Fraction(12, 365), "day days jour jours"),
        (Fraction(12, 26), "fortnight fortnights"),
        (Fraction(3), "trimestre trimestres"),
        (Fraction(6), "semester semesters semestre semestres"),
        (Fraction(120), "decade decades decennie decennies"),
        (Fraction(1200), "century centuries siecle siecles"),
    ):
        table.update(dict.fromkeys(words.split(), months))
    return table


MONTHS_IN: Mapping[str, Fraction] = _months_in()
SINGLE_TIMES = words_of("""
    month mois year an annee week semaine fortnight trimestre semester semestre decade decennie century
""")
_NEAR = ("coming", "next", "last", "past")
_ARTICLES = ("a", "an", "one", "un", "une")


def single_time(reading: Reading, at: int) -> Number | None:
    """Read "a year", "un an", "the coming year"; but "300 orders a year" says how often."""
    words = reading.words
    article = words[at - 1] if at else ""
    if article in _NEAR and at > reading.free and reading.word(at - 2) == "the":
        return one(at - 1)
    if article not in _ARTICLES or at - 1 < reading.free or (words[at] == "an" and article != "un"):
        return None
    if article in ("a", "an") and reading.found:
        last = reading.found[-1].last
        if last == at - 1:
            return None
        counted = words[at - 2].isalpha() and words[at - 2] not in FUNCTION_WORDS
        if last >= at - 3 and counted:
            return None
    return one(at - 1)


def duration(reading: Reading, number: Number) -> bool:
    """Read "12 months", "un an et demi"."""
    words, last = reading.words, number.last
    unit = words[last]
    if unit == "an" and (number.value != 1 or words[last - 1] in ("a", "one")):
        return False
    months = MONTHS_IN[unit]
    value, step, last = number.value * months, number.step * months, last + 1
    extended = with_half(reading.tokens, one(last - 1))
    if extended.last > last:
        value, step, last = value + months / 2, months / 2, extended.last
    add_figure(reading, number._replace(value=value, step=step), last, Measure.MONTHS, unit=months)
    return True


def later_unit(reading: Reading, number: Number) -> bool:
    """Read "douze prochains mois", "twelve coming months": a word stands before the unit."""
    words, last = reading.words, number.last
    if last + 1 >= len(words) or words[last + 1] not in MONTHS_IN or not words[last + 1].endswith("s"):
        return False
    if not words[last].isalpha() or words[last] in FUNCTION_WORDS or not follows(reading.tokens, last):
        return False
    return follows(reading.tokens, last + 1) and duration(reading, number._replace(last=last + 1))


def hour(reading: Reading, number: Number) -> bool:
    """Skip "à 9 heures": when, not how much."""
    before = reading.word(number.first - 1)
    ends_range = reading.ends_at(number.first - 1)
    if ends_range or before not in ("a", "vers") or reading.word(number.first - 2) == "jusqu":
        return False
    return reading.skip(number.last + 1)


def clock(reading: Reading, number: Number) -> bool:
    """Skip "5 p.m."."""
    last = number.last
    if reading.words[last] in ("p", "a") and reading.words[last + 1 : last + 3] != [".", "m"]:
        return False
    return reading.skip(last + 1)
