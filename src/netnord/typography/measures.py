"""Figures with their units and the words that bound them."""

from __future__ import annotations

from fractions import Fraction

from netnord.store.model import Fact, Phrase
from netnord.store.unit_names import plural_of, unit_in_a_text
from netnord.terms import Hedge, Kind, Language
from netnord.typography.numerals import NO_BREAK_SPACE, number, ordinal, percent

_HEDGES = {
    Hedge.EXACTLY: Phrase(fr="exactement", en="exactly"),
    Hedge.ABOUT: Phrase(fr="environ", en="about"),
    Hedge.NEARLY: Phrase(fr="près de", en="nearly"),
    Hedge.MORE_THAN: Phrase(fr="plus de", en="more than"),
    Hedge.AT_LEAST: Phrase(fr="au moins", en="at least"),
    Hedge.LESS_THAN: Phrase(fr="moins de", en="less than"),
    Hedge.AT_MOST: Phrase(fr="au plus", en="at most"),
}
_FRENCH = {
    "point": "point",
    "second": "seconde",
    "minute": "minute",
    "hour": "heure",
    "day": "jour",
    "week": "semaine",
    "fortnight": "quinzaine",
    "month": "mois",
    "quarter": "trimestre",
    "semester": "semestre",
    "year": "an",
    "decade": "décennie",
    "century": "siècle",
    "millennium": "millénaire",
}
"""Units that are written as words, in the singular."""
_SYMBOLS = frozenset(
    "EUR GBP USD FRF CHF JPY mm cm m km ft mi m² km² ha ml cl l hl m³ mg g kg t lb oz".split()
)


def published(fact: Fact, language: Language) -> str:
    """The figure of `fact` with its hedge: "plus de 1 000", "65%", "4th", "12 months"; a date as printed."""
    if fact.kind is Kind.DATE:
        return fact.printed
    return hedged(measured(fact.exact_value, fact.unit, language), fact.hedge, language)


def hedged(figure: str, hedge: Hedge, language: Language) -> str:
    if hedge is Hedge.EXACTLY:
        return figure
    return f"{hedge_words(hedge, language)}{NO_BREAK_SPACE}{figure}"


def hedge_words(hedge: Hedge, language: Language) -> str:
    return _HEDGES[hedge].in_language(language)


def measured(value: Fraction, unit: str, language: Language) -> str:
    """`value` with its unit: "65%", "4th", "12 months", "3 km"; alone, if the unit is not known here."""
    if unit in ("percent", "%"):
        return percent(value, language)
    if unit == "rank" and value.denominator == 1:
        return ordinal(value.numerator, language)
    if unit == "date":
        return str(value)
    figure, name = number(value, language), unit_in_a_text(unit)
    if unit in _SYMBOLS:
        return f"{figure}{NO_BREAK_SPACE}{unit}"
    if name not in _FRENCH:
        return figure
    word = _FRENCH[name] if language is Language.FR else name
    if is_plural(value, language) and not word.endswith("s"):
        word = plural_of(word) if language is Language.EN else f"{word}s"
    return f"{figure}{NO_BREAK_SPACE}{word}"


def is_plural(value: Fraction, language: Language) -> bool:
    """Whether a noun after `value` is in the plural: in French from two on, in English for all but one."""
    return abs(value) >= 2 if language is Language.FR else value != 1
