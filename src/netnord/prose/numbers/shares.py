"""Shares of a whole in words and signs: "65 %", "la moitié", "two thirds", "2/3"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from msgspec.structs import replace

from netnord.prose.numbers.cardinals import ORDINALS, SCALES
from netnord.prose.numbers.durations import MONTHS_IN
from netnord.prose.numbers.figures import add_figure, add_in_words, add_share
from netnord.prose.numbers.hedges import hedge_before, size_before
from netnord.prose.numbers.numerals import next_number, number_in_digits
from netnord.prose.numbers.ranges import HYPHENS
from netnord.prose.numbers.vocabulary import FUNCTION_WORDS
from netnord.prose.numbers.written import HALF, ONE, TENTH, VULGAR, Number, follows, one, whole
from netnord.prose.quantity import Measure, Quantity

if TYPE_CHECKING:
    from netnord.prose.numbers.reading import Reading

_HUNDRED = Fraction(100)
PARTS = {
    **dict.fromkeys(("half", "halves", "moities"), 2),
    "tiers": 3,
    **dict.fromkeys(("quart", "quarts", "quarter", "quarters"), 4),
    **{word + plural: value for word, value in ORDINALS.items() if value > 2 for plural in ("", "s")},
}
"""Denominators in words."""
_OF = ("de", "des", "du", "d")
_HOURS = {
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("noon", "midnight"),
    *map(str, range(1, 13)),
}
_CLOCK = ("am", "pm", "a", "p")


def half(reading: Reading, at: int) -> Number | None:
    """Read "half", "half a year", "half a million", "half as many"; but "half past", "the first half"."""
    words = reading.words
    before, following, beyond = reading.word(at - 1), reading.word(at + 1), reading.word(at + 2)
    if tuple(words[max(at - 3, 0) : at]) == ("one", "and", "a") and at - 3 >= reading.free:
        return Number(at - 3, at + 1, 3 * HALF, HALF, in_words=True)
    if before in ("first", "second", "latter") or following in ("past", "time", "way", "hour", "day"):
        return None
    if following in ("a", "an"):
        half_of(reading, at, beyond, at + 3)
    elif at + 1 < len(words) and reading.tokens.gap(at) in HYPHENS:
        half_of(reading, at, following, at + 2)
    elif sized_share(reading, at, at + 1, 2):
        return None
    elif following in ("as", "more", "again"):
        add_in_words(reading, at, at + 1, Measure.TIMES, HALF, TENTH)
    else:
        first = at - 1 if at > reading.free and before in ("a", "one", "the") else at
        add_share(reading, first, at + 1, _HUNDRED / 2)
    return None


def half_of(reading: Reading, at: int, unit: str, last: int) -> None:
    """Add the "half" or "demi" at token `at` with the `unit` that ends before token `last`."""
    first = at - 1 if at > reading.free and reading.words[at - 1] in ("a", "one", "un", "une") else at
    if unit in MONTHS_IN:
        months = MONTHS_IN[unit] / 2
        add_in_words(reading, first, last, Measure.MONTHS, months, months)
    elif unit in ("dozen", "douzaine"):
        add_in_words(reading, first, last, Measure.COUNT, whole(6))
    elif unit in SCALES:
        value = whole(SCALES[unit]) / 2
        add_in_words(reading, first, last, Measure.COUNT, value, value)


def moitie(reading: Reading, at: int) -> None:
    """Read "la moitié", "moitié moins"."""
    before, following = reading.word(at - 1), reading.word(at + 1)
    if sized_share(reading, at, at + 1, 2):
        return
    if following in ("moins", "less"):
        add_in_words(reading, at, at + 2, Measure.TIMES, HALF, TENTH)
    elif at > reading.free and before in ("la", "une", "sa", "leur", "cette"):
        add_share(reading, at - 1, at + 1, _HUNDRED / 2)
    elif before != "a" and (before in ("autre", "de") or following in _OF):
        add_share(reading, at, at + 1, _HUNDRED / 2)


def third(reading: Reading, at: int) -> Number | None:
    """Read "un tiers", "le quart des sites"; "le tiers-monde" and "un quart d'heure" are none."""
    words = reading.words
    if at - 1 < reading.free or sized_share(reading, at, at + 1, PARTS[words[at]]):
        return None
    if not follows(reading.tokens, at):
        return None
    article, following = words[at - 1], reading.word(at + 1)
    if article in ("un", "a", "one"):
        return None if words[at] == "tiers" and following == "monde" else one(at - 1)
    definite = article in ("le", "du", "ce", "last", "the")
    bounded = following in _OF or hedge_before(reading.tokens, at, reading.free)
    if definite and bounded and not _is_part_of_time(reading, at + 1):
        add_share(reading, at - 1 if article == "le" else at, at + 1, _HUNDRED / PARTS[words[at]])
    return None


def sized_share(reading: Reading, at: int, last: int, parts: int) -> bool:
    """Read "un bon tiers", "a good half", whose noun is token `at`."""
    size = size_before(reading.tokens, at, reading.free)
    if not size or size.edge <= reading.free or not follows(reading.tokens, size.edge):
        return False
    if reading.words[size.edge - 1] not in ("un", "une", "a"):
        return False
    add_share(reading, size.edge - 1, last, _HUNDRED / parts, size.hedge)
    return True


def _is_part_of_time(reading: Reading, index: int) -> bool:
    """Whether "d'heure", "de siècle", "of an hour" stands at `index`."""
    of, following = reading.word(index), reading.word(index + 1)
    if of not in ("d", "de", "of"):
        return False
    return following in ("heure", "siecle", "finale", "temps", "tour") or (
        of == "of" and reading.word(index + 2) in ("hour", "century")
    )


def fraction(reading: Reading, number: Number) -> bool:
    """Read "deux tiers", "three-quarters", "two thirds of a year"."""
    last, word = number.last + 1, reading.words[number.last]
    if number.value == 1 and word == "quarter" and _is_before_hour(reading, last):
        return reading.skip(last + 2)
    if _is_part_of_time(reading, last):
        return reading.skip(last)
    if number.value.denominator != 1:
        return False
    if number.value != 1 and (number.value >= PARTS[word] or not word.endswith("s")):
        return False
    first = number.first
    if first > reading.free and reading.words[first - 1] in ("les", "the", "le"):
        first -= 1
    share = number.value / PARTS[word]
    months, past = _of_a_time(reading, last)
    if months:
        add_in_words(reading, first, past, Measure.MONTHS, share * months, share * months)
    else:
        add_share(reading, first, last, 100 * share)
    return True


def _is_before_hour(reading: Reading, index: int) -> bool:
    """Whether "past five", "to 5 pm" stands at `index`; but "to two thirds", "to 5 %"."""
    joint, hour, following = (reading.word(place) for place in (index, index + 1, index + 2))
    if joint == "past":
        return True
    return joint == "to" and hour in _HOURS and (following in _CLOCK or following not in reading.units)


def _of_a_time(reading: Reading, index: int) -> tuple[Fraction | None, int]:
    """The months of "d'année", "of a year" at `index`, and where it ends."""
    at = index + 2 if reading.word(index) == "of" and reading.word(index + 1) in ("a", "an") else index + 1
    if reading.word(index) in ("d", "de") or at == index + 2:
        return MONTHS_IN.get(reading.word(at)), at + 1
    return None, index


def vulgar(reading: Reading, at: int) -> None:
    """Read "¾"."""
    add_share(reading, at, at + 1, 100 * VULGAR[reading.words[at]])


def slashed(reading: Reading, at: int) -> bool:
    """Read "2/3", "29/44": a part of a whole."""
    tokens, part = reading.tokens, reading.words[at]
    if part[0] == "0" or len(part) > 6 or tokens.gap(at) or next_number(tokens, at) != at + 2:
        return False
    total = number_in_digits(tokens, at + 2)
    if total is None or int(part) >= total.value or reading.word(total.last) == "/":
        return False
    if part == "9" and total.value == 11:
        return False
    share = Number(at, total.last, 100 * int(part) / total.value, ONE, in_words=False)
    shares = (whole(int(part)), total.value)
    add_figure(reading, share, total.last, Measure.PERCENT, shares=shares)
    return True


def one_percent(reading: Reading, at: int) -> Number | None:
    """Read "one percent": "one" alone is no figure."""
    return one(at - 1) if at > reading.free and reading.words[at - 1] in ("one", "un") else None


def percent(reading: Reading, number: Number) -> bool:
    """Read "65 %", "65 per cent", "65 pct", "65 p. 100", "65 p.c."."""
    length = _percent_length(reading, number.last)
    if length:
        _add_percent(reading, number, number.last + length)
    return bool(length)


def _percent_length(reading: Reading, at: int) -> int:
    """How many tokens from `at` on mean per cent."""
    word, rest = reading.words[at], reading.words[at + 1 : at + 4]
    if word in ("pour", "per"):
        return 2 if rest[:1] == ["cent"] else 0
    if word == "p":
        return 3 if rest[:2] in ([".", "100"], [".", "cent"]) else 4 if rest == [".", "c", "."] else 0
    if word == "pc":  # unlike the computers
        return int(reading.tokens.text[reading.tokens.starts[at]] == "p")
    return 1


def _add_percent(reading: Reading, number: Number, last: int) -> None:
    """Add a share; "47, 33 et 11 %" says the sign once for all three."""
    found, joint = reading.found, number.first - 1
    if reading.word(joint) in ("et", "and", "ou", "or", "contre", "against"):
        index = len(found) - 1
        while index >= 0 and found[index].last == joint and _is_bare_count(found[index]):
            found[index] = replace(found[index], measure=Measure.PERCENT)
            joint = found[index].first - 1
            if reading.word(joint) != ",":
                break
            index -= 1
    add_figure(reading, number, last, Measure.PERCENT)


def _is_bare_count(quantity: Quantity) -> bool:
    return quantity.measure is Measure.COUNT and quantity.high is None and not quantity.in_words


def is_elliptic_percent(reading: Reading, number: Number) -> bool:
    """Whether the sign was said before and counts again: "46 % … contre 29"."""
    if reading.word(number.first - 1) not in ("contre", "against", "versus", "vs") or not reading.found:
        return False
    following, earlier = reading.word(number.last), reading.found[-1]
    if following[:1].isalpha() and following not in FUNCTION_WORDS:
        return False
    if earlier.measure is not Measure.PERCENT or earlier.last < number.first - 30:
        return False
    return "." not in reading.words[earlier.last : number.first]
