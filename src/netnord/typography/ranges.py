"""What a figure may stand for, in words."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor

from netnord.interval import Interval
from netnord.store.model import Phrase
from netnord.terms import Language
from netnord.typography.computed import fewest_digits

_ANY = Phrase(fr="n’importe quelle valeur", en="any value")
_SINGLE = Phrase(fr="exactement {low}", en="exactly {low}")
_RATIO = Phrase(fr="un rapport exact, environ {low}", en="an exact ratio, about {low}")
_ABOVE = Phrase(fr="plus de {low}", en="more than {low}")
_AT_LEAST = Phrase(fr="au moins {low}", en="at least {low}")
_BELOW = Phrase(fr="moins de {high}", en="less than {high}")
_AT_MOST = Phrase(fr="au plus {high}", en="at most {high}")
_BETWEEN = {
    (True, True): Phrase(fr="de {low} à {high}, compris", en="from {low} to {high}, both included"),
    (True, False): Phrase(fr="de {low} à moins de {high}", en="from {low} to less than {high}"),
    (False, True): Phrase(fr="de plus de {low} à {high}", en="from more than {low} to {high}"),
    (False, False): Phrase(fr="entre {low} et {high}, exclus", en="between {low} and {high}, both excluded"),
}  # whether each end is included
_MOST_DECIMALS = 6  # that are read as a number, not as a ratio


def bounds_in_words(interval: Interval, language: Language) -> str:
    """The ends of `interval`, rounded outwards to two decimals: "between 16 and 18, both excluded"."""
    if interval.low is not None and interval.low == interval.high:
        return _exactly(interval.low, language)
    shown = _outward(interval)
    if shown.low is None and shown.high is None:
        phrase = _ANY
    elif shown.high is None:
        phrase = _AT_LEAST if shown.low_closed else _ABOVE
    elif shown.low is None:
        phrase = _AT_MOST if shown.high_closed else _BELOW
    else:
        phrase = _BETWEEN[shown.low_closed, shown.high_closed]
    return phrase.in_language(language).format(low=_end(shown.low, language), high=_end(shown.high, language))


def _exactly(value: Fraction, language: Language) -> str:
    is_short = (value * 10**_MOST_DECIMALS).denominator == 1
    phrase, decimals = (_SINGLE, _MOST_DECIMALS) if is_short else (_RATIO, 2)
    return phrase.in_language(language).format(low=fewest_digits(value, language, decimals))


def _outward(interval: Interval) -> Interval:
    """`interval` with its ends at two decimals, each moved, if at all, to where it takes no value away."""
    low = None if interval.low is None else Fraction(floor(interval.low * 100), 100)
    high = None if interval.high is None else Fraction(ceil(interval.high * 100), 100)
    return Interval(
        low,
        high,
        interval.low_closed and low == interval.low,
        interval.high_closed and high == interval.high,
    )


def _end(end: Fraction | None, language: Language) -> str:
    return "" if end is None else fewest_digits(end, language, 2)
