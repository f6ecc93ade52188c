"""Figures as people read them, in either language."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor
from typing import TYPE_CHECKING

from netnord.audit.wording import IF_ROUNDED
from netnord.interval import Interval, Rounding
from netnord.model import BaseStatus, Hedge, Language, Phrase
from netnord.numerals import NO_BREAK_SPACE, number, ordinal, percent, span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

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
NOTES = Phrase(fr="À savoir", en="Good to know")
SOURCES = Phrase(fr="Sources", en="Sources")
_NO_WHOLE = Phrase(fr="aucun entier", en="no whole number")
_ALL = Phrase(fr="toutes les valeurs", en="any value")


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
    """A computed `value` with its unit, after ``=`` if it is certain and no decimals are left out, else ``≈``."""
    is_exact = is_certain and number(value, language) in {
        number(value, language, 0),
        _fewest_digits(value, language, 12),
    }
    return f"{'=' if is_exact else '≈'}{NO_BREAK_SPACE}{measured(value, unit, language)}"


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


def bounds(interval: Interval, language: Language) -> str:
    """The ends of `interval`, rounded outwards to two decimals: "16 < x < 18", "x > 1,000"."""
    low, low_closed = _outward(interval.low, interval.low_closed, floor)
    high, high_closed = _outward(interval.high, interval.high_closed, ceil)
    if low is None and high is None:
        return _ALL.in_language(language)
    if high is None and low is not None:
        return f"x {'≥' if low_closed else '>'} {_end(low, language)}"
    if low is None and high is not None:
        return f"x {'≤' if high_closed else '<'} {_end(high, language)}"
    assert low is not None and high is not None
    if low == high:
        return _end(low, language)
    first, second = ("≤" if closed else "<" for closed in (low_closed, high_closed))
    return f"{_end(low, language)} {first} x {second} {_end(high, language)}"


def counts(values: Sequence[int], language: Language) -> str:
    """Whole counts: "372 to 379", "29", "no whole number"."""
    return span(values, language) if values else _NO_WHOLE.in_language(language)


def possible(figure: DerivedFigure, rounding: Rounding, language: Language) -> str:
    """What the figure may be: its whole counts, if it has any, else its bounds; nothing if it is exact."""
    if figure.whole_counts is None:
        return "" if figure.interval == Interval.exactly(figure.value) else bounds(figure.interval, language)
    fitting = figure.whole_counts[rounding]
    if fitting:
        return counts(fitting, language)
    others = [
        f"{span(values, language)} {IF_ROUNDED[other].in_language(language)}"
        for other, values in figure.whole_counts.items()
        if values
    ]
    return "; ".join([_NO_WHOLE.in_language(language), *others])


def _outward(
    end: Fraction | None, closed: bool, whole: Callable[[Fraction], int]
) -> tuple[Fraction | None, bool]:
    """`end` at two decimals, on the side where it takes no value away; then the end itself is out of reach."""
    if end is None:
        return None, False
    shown = Fraction(whole(end * 100), 100)
    return shown, closed and shown == end


def _end(end: Fraction, language: Language) -> str:
    return _fewest_digits(end, language, 2)


def _fewest_digits(value: Fraction, language: Language, decimals: int) -> str:
    return number(value, language, decimals).rstrip("0").rstrip(".,")
