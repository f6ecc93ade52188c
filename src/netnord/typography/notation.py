"""A number written the way another one is: in digits with its separators, or in words."""

from __future__ import annotations

import re
from fractions import Fraction

from msgspec import Struct

from netnord.terms import Language
from netnord.typography.measures import is_plural
from netnord.typography.numerals import NARROW_NO_BREAK_SPACE, ordinal

_MOST_OFF = Fraction(1, 40)  # how far rounding may take a number, as a part of it
_FURTHER = 2  # decimals beyond the writer's
_LONGEST_IN_WORDS = 1_000_000
_DIGITS = re.compile(r"[0-9]+(?:[^\w\n]?[0-9]+)*")
_RANK_IN_DIGITS = re.compile(r"[0-9]+[^\W\d_]+")
_INFLECTED = re.compile(r"\b(?!(?:percent|pour|cent|mois)\b)[^\W\d_]{3,}")
_SEPARATORS = {Language.FR: (NARROW_NO_BREAK_SPACE, ","), Language.EN: (",", ".")}


class Sample(Struct, frozen=True, gc=False):
    """A number as somebody wrote it."""

    before: str
    """What stands before its digits or words: a currency."""
    numeral: str
    after: str
    """The unit, "million" and the like."""
    value: Fraction
    """Of the numeral alone: 14.6 in "14,6 M€"."""
    step: Fraction
    """Its last place, likewise."""
    language: Language
    in_words: bool

    @property
    def is_cardinal(self) -> bool:
        """Whether its words are those of a plain number, not "a dozen", "twice" or "half"."""
        return self.in_words and _is_spelled(self, "cardinal")


class Written(Struct, frozen=True, gc=False):
    """A number in some notation."""

    text: str
    is_exact: bool
    """Whether no decimals were left out."""


def cardinal_like(sample: Sample, number: Fraction, half: Fraction = Fraction(0)) -> Written | None:
    """`number`, `half` more or less, in the notation of `sample`; ``None`` where that is not sure.

    13.245 like "14,6 M€" is "13,2 M€", 15 like "twelve" is "fifteen".
    """
    language = sample.language
    if number < 0 or not (sample.is_cardinal if sample.in_words else _DIGITS.fullmatch(sample.numeral)):
        return None
    if is_plural(sample.value, language) != is_plural(number, language) and _INFLECTED.search(sample.after):
        return None
    is_sure = _rounded(number - half, 0) == _rounded(number + half, 0)
    if sample.in_words and is_sure and number.denominator == 1 and number <= _LONGEST_IN_WORDS:
        words = _spelled(int(number), language, "cardinal")
        if language is Language.EN or not words.endswith("un"):  # "un" or "une"
            return Written(sample.before + _capital(words, sample.numeral) + sample.after, True)
    decimals = next((few for few in range(3) if (sample.step * 10**few).denominator == 1), 3)
    places = _places(number, decimals)
    if places is None or _rounded(number - half, places) != _rounded(number + half, places):
        return None
    shown = _rounded(number, places)
    return Written(
        sample.before + _in_digits(shown, places, sample, decimals) + sample.after, shown == number
    )


def ordinal_like(sample: Sample, value: Fraction) -> str | None:
    """The rank `value` in the notation of `sample`: "third" like "fourth", "3e" like "4e"."""
    rank, is_french = int(value), sample.language is Language.FR
    if rank != value or rank < 1 + is_french:  # "premier" or "première"
        return None
    if not sample.in_words:
        is_bare = _RANK_IN_DIGITS.fullmatch(sample.before + sample.numeral + sample.after)
        return ordinal(rank, sample.language) if is_bare else None
    if not _is_spelled(sample, "ordinal"):
        return None
    return _capital(_spelled(rank, sample.language, "ordinal"), sample.numeral)


def _is_spelled(sample: Sample, form: str) -> bool:
    if sample.value.denominator != 1 or not 0 <= sample.value <= _LONGEST_IN_WORDS:
        return False
    words = _spelled(int(sample.value), sample.language, form)
    return _simplified(words) == _simplified(sample.numeral)


def _simplified(words: str) -> list[str]:
    return [word for word in re.split(r"[\W_]+", words.lower()) if word not in ("", "and")]


def _spelled(number: int, language: Language, form: str) -> str:
    from num2words import num2words

    return str(num2words(number, lang=language.value, to=form)).replace(",", "")


def _capital(words: str, like: str) -> str:
    return words[:1].upper() + words[1:] if like[:1].isupper() else words


def _places(number: Fraction, own: int) -> int | None:
    """How many decimals to write: all, if the sample has nearly as many, or else enough to be near."""
    exact = (few for few in range(own + 2) if _rounded(number, few) == number)
    near = (
        few
        for few in range(own, own + _FURTHER + 1)
        if abs(_rounded(number, few) - number) <= _MOST_OFF * number
    )
    return next(exact, next(near, None))


def _rounded(number: Fraction, places: int) -> Fraction:
    return Fraction(int(number * 10**places + Fraction(1, 2)), 10**places)


def _in_digits(number: Fraction, places: int, sample: Sample, decimals: int) -> str:
    """`number` to `places`, with the separators of `sample`, which has `decimals`."""
    group, point = _SEPARATORS[sample.language]
    numeral = sample.numeral if not sample.in_words else ""
    signs = re.findall(r"[^0-9]", numeral)
    if decimals and signs:
        point = signs.pop()
    if signs:
        group = signs[0]
    elif len(re.findall(r"[0-9]", numeral)) - decimals > 3:
        group = ""
    whole, rest = divmod(int(number * 10**places), 10**places)
    return f"{whole:,}".replace(",", group) + (f"{point}{rest:0{places}d}" if places else "")
