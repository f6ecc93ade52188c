"""Numbers as people read them, by the typography of each language."""

from __future__ import annotations

from fractions import Fraction
from math import floor, log10
from typing import TYPE_CHECKING

from netnord.terms import Language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netnord.interval import Interval

NARROW_NO_BREAK_SPACE = "\u202f"
NO_BREAK_SPACE = "\u00a0"
_MINUS = "\u2212"
_SMALLEST = Fraction(1, 10**12)  # what is smaller is written as zero


def number(value: Fraction | int, language: Language, decimals: int | None = None) -> str:
    """`value` in digits: "1 202" and "3,7" in French, "1,202" and "3.7" in English.

    `decimals` is how many to write (0 or more), the last one rounded, a half away from zero. Without it a
    whole number has none; any other has one, or if it is below 1 two figures that are not leading zeros.
    """
    if decimals is None:
        decimals = 0 if value.denominator == 1 else _enough_decimals(Fraction(value))
    # In whole numbers: fractions would take several times as long, and a list has 100,000 of them.
    numerator, denominator = abs(value.numerator), value.denominator
    units = (2 * numerator * 10**decimals + denominator) // (2 * denominator)
    whole, rest = divmod(units, 10**decimals)
    thousands, point = (NARROW_NO_BREAK_SPACE, ",") if language is Language.FR else (",", ".")
    written = f"{whole:,}".replace(",", thousands)
    if decimals:
        written += f"{point}{rest:0{decimals}d}"
    return _MINUS + written if value < 0 and units else written


def percent(value: Fraction | int, language: Language, decimals: int | None = None) -> str:
    """`value`, in per cent, with its sign: "65 %" in French, "65%" in English; `decimals` as for `number`."""
    return number(value, language, decimals) + (f"{NO_BREAK_SPACE}%" if language is Language.FR else "%")


def ordinal(value: int, language: Language) -> str:
    """The rank `value`, from 1: "4e" in French, "4th" in English."""
    if language is Language.FR:
        return number(value, language) + ("er" if value == 1 else "e")
    last = 0 if value % 100 in (11, 12, 13) else value % 10
    return number(value, language) + {1: "st", 2: "nd", 3: "rd"}.get(last, "th")


def span(values: Sequence[int], language: Language) -> str:
    """From the first to the last of whole numbers without gaps: "372 to 379", "28 or 29", "29".

    Raises `IndexError` if there are none.
    """
    first, last = number(values[0], language), number(values[-1], language)
    if first == last:
        return first
    if values[-1] - values[0] == 1:
        return f"{first} ou {last}" if language is Language.FR else f"{first} or {last}"
    return f"{first} à {last}" if language is Language.FR else f"{first} to {last}"


# By whether the lower and the upper end are values themselves.
_BETWEEN = {
    Language.FR: {
        (True, True): "{low} à {high}",
        (True, False): "{low} à {high} (exclu)",
        (False, True): "{low} (exclu) à {high}",
        (False, False): "{low} à {high} (exclus)",
    },
    Language.EN: {
        (True, True): "{low} to {high}",
        (True, False): "{low} to {high} (excluded)",
        (False, True): "{low} (excluded) to {high}",
        (False, False): "{low} to {high} (both excluded)",
    },
}
_ABOVE = {
    Language.FR: {True: "au moins {low}", False: "plus de {low}"},
    Language.EN: {True: "at least {low}", False: "more than {low}"},
}
_BELOW = {
    Language.FR: {True: "au plus {high}", False: "moins de {high}"},
    Language.EN: {True: "at most {high}", False: "less than {high}"},
}
_ANY = {Language.FR: "n’importe quelle valeur", Language.EN: "any value"}


def bounds(interval: Interval, language: Language, decimals: int | None = None) -> str:
    """What lies in `interval`, ends as `number` writes them: "96 to 100 (excluded)", "more than 1,000"."""
    if interval.low is None and interval.high is None:
        return _ANY[language]
    if interval.low is None:
        pattern = _BELOW[language][interval.high_closed]
    elif interval.high is None:
        pattern = _ABOVE[language][interval.low_closed]
    elif interval.low == interval.high:
        pattern = "{low}"
    else:
        pattern = _BETWEEN[language][interval.low_closed, interval.high_closed]
    return pattern.format(
        low=None if interval.low is None else number(interval.low, language, decimals),
        high=None if interval.high is None else number(interval.high, language, decimals),
    )


def french_spacing(text: str) -> str:
    """`text` with French quotation marks, and no-break spaces inside them and before double signs."""
    text = text.replace("“", "« ").replace("”", " »")
    for sign in ";!?":
        text = text.replace(f" {sign}", f"{NARROW_NO_BREAK_SPACE}{sign}")
    for spaced, unbroken in ((" :", ":"), (" %", "%"), (" »", "»")):
        text = text.replace(spaced, NO_BREAK_SPACE + unbroken)
    return text.replace("« ", f"«{NO_BREAK_SPACE}")


def _enough_decimals(value: Fraction) -> int:
    if abs(value) >= 1:
        return 1
    return 1 - floor(log10(max(abs(value), _SMALLEST)))
