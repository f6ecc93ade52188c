"""Units that need no words of their own; any other unit is what is counted."""

from __future__ import annotations

from netnord.terms import Kind

_NAMES = {
    Kind.SHARE: "percent",
    Kind.POINTS: "points",
    Kind.RATIO: "ratio",
    Kind.RANK: "rank",
    Kind.DATE: "date",
    Kind.MONEY: "EUR GBP USD FRF CHF JPY",
    Kind.LENGTH: "mm cm m km in ft yd mi",
    Kind.AREA: "m² km² ha acre sq_ft sq_mi",
    Kind.VOLUME: "ml cl l hl m³ gal pint barrel",
    Kind.MASS: "mg g kg t oz lb stone",
}
_LENGTHS_OF_TIME = {
    f"{each}s": each
    for each in "second minute hour day week fortnight month quarter semester year decade".split()
} | {"centuries": "century", "millennia": "millennium"}

UNITS_OF_KIND = {kind: names.split() for kind, names in _NAMES.items()} | {
    Kind.DURATION: list(_LENGTHS_OF_TIME)
}
"""Of each kind but counts, which count anything, and thresholds, which may have any unit."""
KIND_OF_UNIT = {unit: kind for kind, units in UNITS_OF_KIND.items() for unit in units}
_PLURALS = {one: many for many, one in _LENGTHS_OF_TIME.items()}
_IN_A_TEXT = {"percent": "%", "points": "point"}


def unit_in_a_text(unit: str) -> str:
    """The name that the reading of texts has for a unit: "%" for "percent", "month" for "months"."""
    return _IN_A_TEXT.get(unit) or _LENGTHS_OF_TIME.get(unit) or unit.replace("sq_", "sq ")


def plural_of(word: str) -> str:
    """Of the English name of a unit that is a word: "months"."""
    return _PLURALS.get(word, f"{word}s")


def unit_of_a_fact(name: str, kind: Kind) -> str:
    """The reverse of `unit_in_a_text`, for a figure of this kind; empty for a count."""
    units = UNITS_OF_KIND.get(kind, [""])
    return units[0] if len(units) == 1 else _PLURALS.get(name, name.replace("sq ", "sq_"))
