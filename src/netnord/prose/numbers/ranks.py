"""Places in an order: "fourth", "la 4e région", "numéro un", "n° 4"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from netnord.prose.numbers.dates import add_day
from netnord.prose.numbers.figures import add_figure, add_in_words, add_share
from netnord.prose.numbers.shares import sized_share
from netnord.prose.numbers.vocabulary import FUNCTION_WORDS, MONTH_NAMES, words_of
from netnord.prose.numbers.written import ONE, Number, whole
from netnord.prose.quantity import Measure

if TYPE_CHECKING:
    from netnord.prose.numbers.reading import Reading

LOW_RANKS = {"first": 1, "second": 2, "premier": 1, "premiere": 1, "deuxieme": 2, "seconde": 2}
"""Ordinals that mostly do not rank."""
ORDINAL_ENDINGS = words_of("e ᵉ eme ieme er ere re nd nde st rd th")
_RANKED = words_of("place places rang rangs rank ranks position positions region regions among")
_NOT_A_SHARE = _RANKED | words_of("""
    party parties time person world site firm company region country city one year month week day
""")
_RANKING = words_of("""
    ranked ranks ranking rank placed came comes finished number rang place position classe classee classees
    arrive arrivait pointe termine
""")
_NUMBER_SIGNS = words_of("number numero no nr n № n°")


def ordinal(reading: Reading, number: Number) -> None:
    """Add an ordinal as a rank, a share ("a fifth of") or a day ("3rd of May"); centuries are none."""
    words, first, last = reading.words, number.first, number.last
    following = reading.word(last)
    if following in ("siecle", "century", "siecles", "centuries"):
        reading.skip(last + 1)
    elif following in MONTH_NAMES or (following == "of" and reading.word(last + 1) in MONTH_NAMES):
        add_day(reading, number)
    elif sized_share(reading, first, last, int(number.value)):
        return
    elif (
        first > reading.free
        and words[first - 1] in ("a", "an", "one", "un")
        and _is_denominator(words[last - 1], following)
    ):
        add_share(reading, first - 1, last, Fraction(100) / number.value)
    elif number.value >= 3 or _is_in_ranking(reading, number):
        add_figure(reading, number, last, Measure.RANK)


def _is_denominator(word: str, following: str) -> bool:
    """Whether "a third", "un cinquième" is a share rather than one more in a row."""
    if word in ("troisieme", "quatrieme"):
        return False
    if word == "third":
        return following not in _NOT_A_SHARE
    return following in FUNCTION_WORDS or not following[:1].isalpha()


def _is_in_ranking(reading: Reading, number: Number) -> bool:
    return reading.word(number.last) in _RANKED or reading.word(number.first - 1) in _RANKING


def low_rank(reading: Reading, at: int) -> None:
    """Read "second", "premier" where places are told, and "premier mai"."""
    number = Number(at, at + 1, whole(LOW_RANKS[reading.words[at]]), ONE, in_words=True, ordinal=True)
    if number.value == 1 and reading.word(at + 1) in MONTH_NAMES:
        add_day(reading, number)
    elif _is_in_ranking(reading, number):
        add_figure(reading, number, at + 1, Measure.RANK)


def number_one(reading: Reading, at: int) -> None:
    """Read "numéro un", "number one": "un" and "one" alone are no figures."""
    if reading.word(at + 1) in ("un", "one") and reading.word(at + 2) not in ("of", "des", "de", "sur"):
        add_in_words(reading, at, at + 2, Measure.RANK, ONE)


def is_numbered(reading: Reading, number: Number) -> bool:
    """Whether "number", "n°", "no." stands before `number`."""
    before = reading.word(number.first - 1)
    if before in _NUMBER_SIGNS:
        return not (before == "no" and number.in_words)
    sign = number.first - 2
    return (
        before in ("°", ".", "o") and reading.word(sign) in ("n", "no", "nr") and not reading.tokens.gap(sign)
    )
