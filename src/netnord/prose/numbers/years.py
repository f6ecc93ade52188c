"""Whether a number is a year: "1999" often is, "1 999" never, "1999 sites" not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netnord.model import Hedge
from netnord.prose.numbers.cardinals import NUMBER_WORDS, number_in_words
from netnord.prose.numbers.dates import add_date
from netnord.prose.numbers.hedges import hedge_before
from netnord.prose.numbers.labels import NUMBERED
from netnord.prose.numbers.vocabulary import BEFORE_A_YEAR, FUNCTION_WORDS, MONTH_NAMES, SEASONS, words_of

if TYPE_CHECKING:
    from netnord.prose.numbers.reading import Reading
    from netnord.prose.numbers.written import Number

_BEFORE_A_COUNT = words_of("= are were is was sont etaient compte comptait total recense")


def add_year(reading: Reading, at: int) -> bool:
    """Read a bare run of four digits as the year that it may be."""
    words, text = reading.words, reading.tokens.text
    if not "1000" <= words[at] <= "2199":
        return False
    start, end = reading.tokens.starts[at], reading.tokens.ends[at]
    left, right = text[max(start - 1, 0) : start], text[end : end + 2]
    before = words[at - 1] if at else ""
    if left.isalpha() or left in ("_", "/", ".", ",") or right[:1].isalnum() or before in NUMBERED:
        return False
    if right[:1] in (".", ",", "/", ":", "-", "–") and right[1:].isdigit():
        return False
    if before in MONTH_NAMES and at - 1 >= reading.free:
        add_date(reading, at - 1, at + 1, int(words[at]))
        return True
    if not _says_when(reading, at):
        return False
    add_date(reading, at, at + 1, int(words[at]))
    return True


def _says_when(reading: Reading, at: int) -> bool:
    """Whether the words around a possible year make it one: "in 1202 sites" and "1999 sites" count."""
    before, following = reading.word(at - 1), reading.word(at + 1)
    if following in reading.units and following not in ("a", "p", "h", "an"):
        return False
    if following in ("€", "$"):
        return False
    value = int(reading.words[at])
    modern = 1900 <= value <= 2050
    unknown = following[:1].isalpha() and following not in FUNCTION_WORDS
    if before in BEFORE_A_YEAR or (before in ("of", "de") and reading.word(at - 2) in SEASONS):
        return modern or not unknown
    if not modern or before in _BEFORE_A_COUNT or reading.is_plural(at + 1):
        return False
    if unknown and before != "the" and reading.is_plural(at + 2):
        return False
    hedge = hedge_before(reading.tokens, at, reading.free)
    return hedge is None or (hedge.hedge is Hedge.ABOUT and value != 2000)


def add_year_in_words(reading: Reading, number: Number) -> bool:
    """Read "en mille neuf cent quatre-vingt-dix-neuf", "nineteen ninety-nine"."""
    value, last = int(number.value), number.last
    if 13 <= value <= 20 and reading.word(last) in NUMBER_WORDS:
        rest = number_in_words(reading.tokens, last)
        if rest and 10 <= rest.value <= 99 and not rest.ordinal and not reading.is_plural(rest.last):
            add_date(reading, number.first, rest.last, 100 * value + int(rest.value))
            return True
    if not 1000 <= value <= 2100:
        return False
    if reading.word(number.first - 1) not in ("en", "in", "an", "annee", "year", "since", "depuis"):
        return False
    if reading.is_plural(last) or reading.word(last) in reading.units:
        return False
    add_date(reading, number.first, last, value)
    return True
