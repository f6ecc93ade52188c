"""Figures as people read them, in either language."""

from __future__ import annotations

from fractions import Fraction
from math import floor, log10
from typing import TYPE_CHECKING

from netnord.formula import written
from netnord.interval import Interval
from netnord.model import BaseStatus, Hedge, Language, Phrase
from netnord.numerals import NO_BREAK_SPACE, number, ordinal, percent

if TYPE_CHECKING:
    from netnord.derive import DerivedFigure
    from netnord.model import Fact

_HEDGES = {
    Hedge.ABOUT: Phrase(fr="environ", en="about"),
    Hedge.NEARLY: Phrase(fr="près de", en="nearly"),
    Hedge.MORE_THAN: Phrase(fr="plus de", en="more than"),
    Hedge.AT_LEAST: Phrase(fr="au moins", en="at least"),
    Hedge.LESS_THAN: Phrase(fr="moins de", en="less than"),
    Hedge.AT_MOST: Phrase(fr="au plus", en="at most"),
}
_UNITS = {
    "months": (Phrase(fr="mois", en="month"), Phrase(fr="mois", en="months")),
    "points": (Phrase(fr="point", en="point"), Phrase(fr="points", en="points")),
}
STATUSES = {
    BaseStatus.STATED: Phrase(fr="précisé par la source", en="stated"),
    BaseStatus.IMPLIED: Phrase(fr="sous-entendu", en="implied"),
    BaseStatus.AMBIGUOUS: Phrase(fr="ambigu", en="ambiguous"),
}
_SMALLEST = Fraction(1, 10**12)  # what is smaller is written as zero
NOTES = Phrase(fr="À savoir", en="Good to know")
SOURCES = Phrase(fr="Sources", en="Sources")


def published(fact: Fact, language: Language) -> str:
    """The figure of `fact` with its hedge: "plus de 1 000", "65%", "4th", "12 months"."""
    return hedged(measured(fact.exact_value, fact.unit, language), fact.hedge, language)


def hedged(figure: str, hedge: Hedge, language: Language) -> str:
    words = _HEDGES.get(hedge)
    return figure if words is None else f"{words.in_language(language)}{NO_BREAK_SPACE}{figure}"


def hedge_words(hedge: Hedge, language: Language) -> str:
    return _HEDGES[hedge].in_language(language)


def recomputed(figure: DerivedFigure, language: Language) -> str:
    """The figure with ``=`` if it is exact as shown, else ``≈``."""
    is_certain = figure.interval == Interval.exactly(figure.value) and not figure.hedges
    return computed(figure.value, figure.derived.unit, language, is_certain=is_certain)


def computed(value: Fraction, unit: str, language: Language, *, is_certain: bool) -> str:
    """A computed `value` with its unit, after ``=`` if it is certain and has no more decimals, else ``≈``."""
    is_exact = is_certain and number(value, language) in {
        number(value, language, 0),
        fewest_digits(value, language, 12),
    }
    return f"{'=' if is_exact else '≈'}{NO_BREAK_SPACE}{measured(value, unit, language)}"


def filled_in(figure: DerivedFigure, language: Language) -> str:
    """The formula of `figure` with its inputs in their places: "65% × 44", "799 / 1,202"."""

    def share(id: str) -> str:
        return percent(figure.values[id], language, _decimals(figure.values[id]))

    def amount(id: str) -> str:
        return number(figure.values[id], language, _decimals(figure.values[id]))

    return written(figure.taken, amount, share)


def _decimals(value: Fraction) -> int:
    """As few as write `value`, at most two; below 1 at most three figures that are not leading zeros."""
    most = 2 if abs(value) >= 1 else 2 - floor(log10(max(abs(value), _SMALLEST)))
    return next(few for few in range(most + 1) if few == most or (value * 10**few).denominator == 1)


def measured(value: Fraction, unit: str, language: Language) -> str:
    """`value` with its unit, if it has one that belongs to the figure."""
    if unit == "percent":
        return percent(value, language)
    if unit == "rank" and value.denominator == 1:
        return ordinal(value.numerator, language)
    if unit in _UNITS:
        one, many = _UNITS[unit]
        # French counts as singular all that is below two, English only one.
        single = abs(value) < 2 if language is Language.FR else value == 1
        return f"{number(value, language)}{NO_BREAK_SPACE}{(one if single else many).in_language(language)}"
    return number(value, language)


def fewest_digits(value: Fraction, language: Language, decimals: int) -> str:
    """`value` rounded to `decimals` places (above 0), without zeros at the end."""
    return number(value, language, decimals).rstrip("0").rstrip(".,")
