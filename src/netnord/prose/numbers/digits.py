"""What digits amount to, by what touches them: "65%", "3e", "12k", "14h30", "3.jpg"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netnord.prose.numbers.dates import (
    add_day_after_month,
    add_decade,
    add_decade_with_s,
    add_numeric_date,
)
from netnord.prose.numbers.figures import add_figure
from netnord.prose.numbers.labels import is_label, may_begin, skip_label
from netnord.prose.numbers.numerals import next_number, number_in_digits
from netnord.prose.numbers.ranges import HYPHENS
from netnord.prose.numbers.ranks import ORDINAL_ENDINGS, ordinal
from netnord.prose.numbers.shares import slashed
from netnord.prose.numbers.vocabulary import MONTH_NAMES
from netnord.prose.numbers.written import VULGAR, Number
from netnord.prose.numbers.years import add_year
from netnord.prose.quantity import Measure

if TYPE_CHECKING:
    from netnord.prose.numbers.reading import Reading

_IDENTIFIER = 9  # ungrouped digits: nobody writes a quantity so
_SCALE_SIGNS = {"k": 10**3, "K": 10**3, "M": 10**6, "bn": 10**9, "Md": 10**9}
_GLUED_UNITS = ("pc", "pct", "pts", "ans", "mois")


def read_digits(reading: Reading, at: int) -> Number | None:
    """Add what the digits at token `at` are, or return the number to read on from."""
    tokens, text = reading.tokens, reading.tokens.text
    start, end = tokens.starts[at], tokens.ends[at]
    if end - start == 4 and add_year(reading, at):
        return None
    mark = text[end : end + 1]
    hyphenated = mark in HYPHENS and _is_hyphenated(reading, at)
    if hyphenated:
        add_numeric_date(reading, at)
    if (
        hyphenated
        or (start and not may_begin(reading, at, start))
        or is_label(reading, at)
        or add_numeric_date(reading, at)
    ):
        skip_label(reading, at)
        return None
    if mark == "/" and slashed(reading, at):
        return None
    after_month = at > 0 and reading.words[at - 1] in MONTH_NAMES
    number = number_in_digits(tokens, at)
    if number is None:
        skip_label(reading, at)
        return None
    if after_month and add_day_after_month(reading, number, ORDINAL_ENDINGS):
        return None
    last = number.last
    if last < len(tokens.starts) and tokens.starts[last] == tokens.ends[last - 1]:
        return _glued(reading, number)
    return _plain(reading, number)


def _is_hyphenated(reading: Reading, at: int) -> bool:
    """Whether two more numbers follow, each after a hyphen."""
    tokens = reading.tokens
    second = next_number(tokens, at)
    third = next_number(tokens, second) if second == at + 1 else 0
    return third == at + 2 and tokens.gap(second) in HYPHENS


def _plain(reading: Reading, number: Number) -> Number | None:
    identifier = len(reading.words[number.first]) >= _IDENTIFIER
    return None if identifier or add_decade(reading, number) else number


def _glued(reading: Reading, number: Number) -> Number | None:
    """Read digits with something directly after them."""
    words, last, text = reading.words, number.last, reading.tokens.text
    word, end = words[last], reading.tokens.ends[last]
    following = text[end : end + 1]
    if not word[0].isalpha() or word in VULGAR:
        if word == "." and following.islower():
            reading.skip(last + 2)
            return None
        return None if word in ("_", "@", ":") and following.isalnum() else _plain(reading, number)
    if word in ORDINAL_ENDINGS:
        if last - number.first == 1:
            ordinal(reading, number._replace(last=last + 1, ordinal=True))
        return None
    sign = text[reading.tokens.starts[last] : end]
    if sign in _SCALE_SIGNS:
        return number.times(_SCALE_SIGNS[sign])
    if word in _GLUED_UNITS:
        return number
    if sign == "x" and not following.isalnum():
        add_figure(reading, number, last + 1, Measure.TIMES)
    elif word != "s" or not add_decade_with_s(reading, number):
        reading.skip(last + 1 + (word == "h" and reading.word(last + 1).isdigit()))
    return None
