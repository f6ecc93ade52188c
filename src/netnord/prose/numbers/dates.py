"""Days, months and spans of years: no quantities, but they say when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netnord.model import Hedge
from netnord.prose.numbers.numerals import next_number
from netnord.prose.numbers.vocabulary import ENGLISH_MONTHS, FRENCH_MONTHS, MONTHS_THAT_ARE_VERBS, numbered
from netnord.prose.numbers.written import ONE, Number, whole
from netnord.prose.quantity import Measure, Quantity

if TYPE_CHECKING:
    from netnord.prose.numbers.reading import Reading

_MONTHS_BEFORE_DAYS = ENGLISH_MONTHS - FRENCH_MONTHS
_DATE_MARKS = ("/", "-", ".", "–", "‑")
_JOINTS_OF_DAYS = ("au", "et", "ou", "to", "and", "or", "–")
DECADES = numbered("twenties thirties forties fifties sixties seventies eighties nineties", 1920, by=10)


def add_date(reading: Reading, first: int, last: int, year: int) -> None:
    """Add a date; `year` is 0 where none is told."""
    starts, ends = reading.tokens.starts, reading.tokens.ends
    reading.keep(
        Quantity(starts[first], ends[last - 1], first, last, Measure.DATE, whole(year), ONE, Hedge.EXACTLY)
    )


def is_year(word: str) -> bool:
    return len(word) == 4 and "1000" <= word <= "2199" and word.isdigit()


def add_day(reading: Reading, number: Number) -> bool:
    """Read "16 juin 1999", "3rd of May"."""
    if not 1 <= number.value <= 31 or number.value.denominator != 1:
        return False
    last = number.last + (2 if reading.word(number.last) == "of" else 1)
    if not _is_month(reading, last - 1):
        return False
    year, last = _year_after(reading, last)
    add_date(reading, _first_day(reading, number.first), last, year)
    return True


def add_day_after_month(reading: Reading, number: Number, ordinal_endings: frozenset[str]) -> bool:
    """Read "May 3rd", "June 16, 1999"."""
    month = number.first - 1
    if reading.words[month] not in _MONTHS_BEFORE_DAYS or not 1 <= number.value <= 31:
        return False
    if month < reading.free or not _is_month(reading, month):
        return False
    glued = reading.word(number.last) in ordinal_endings and not reading.tokens.gap(number.last - 1)
    year, last = _year_after(reading, number.last + glued)
    if not year and reading.is_plural(last):
        return False
    add_date(reading, month, last, year)
    return True


def _is_month(reading: Reading, at: int) -> bool:
    return reading.words[at] not in MONTHS_THAT_ARE_VERBS or reading.is_capital(at)


def _year_after(reading: Reading, last: int) -> tuple[int, int]:
    """The year that follows a day or month, or 0, and where it ends."""
    at = last + 1 if reading.word(last) == "," else last
    return (int(reading.words[at]), at + 1) if is_year(reading.word(at)) else (0, last)


def _first_day(reading: Reading, first: int) -> int:
    """Where "du 23 au 26 avril", "16-18 June" begin, of which the day at `first` is the last."""
    if not reading.found:
        return first
    earlier = reading.found[-1]
    joined = earlier.last == first - 1 and reading.words[first - 1] in _JOINTS_OF_DAYS
    hyphen = earlier.last == first and reading.tokens.gap(first - 1) == "-"
    if not (joined or hyphen) or earlier.measure is not Measure.COUNT or not 1 <= earlier.value <= 31:
        return first
    reading.found.pop()
    return earlier.first


def add_numeric_date(reading: Reading, at: int) -> bool:
    """Read "1999-06-16", "16/06/1999", "1999-2000", "1999/00"."""
    tokens, words = reading.tokens, reading.words
    mark = tokens.text[tokens.ends[at] : tokens.ends[at] + 1]
    second = next_number(tokens, at) if mark in _DATE_MARKS else 0
    if not second:
        return False
    third = next_number(tokens, second)
    same_mark = bool(third) and tokens.text[tokens.ends[second]] == mark
    if third and same_mark and _is_month_number(words[second]):
        if mark == "-" and is_year(words[at]) and _is_day_number(words[third]):
            add_date(reading, at, third + 1, int(words[at]))
            return True
        if mark in "/.-" and _is_day_number(words[at]) and _is_short_year(words[third]):
            add_date(reading, at, third + 1, _full_year(words[third]))
            return True
    span = mark in "-–‑/" and is_year(words[at]) and _is_short_year(words[second])
    if span and tokens.text[tokens.ends[second] : tokens.ends[second] + 1] != "-":
        add_date(reading, at, second + 1, int(words[at]))
        return True
    return False


def _is_month_number(digits: str) -> bool:
    return len(digits) == 1 or (len(digits) == 2 and digits[0] in "01")


def _is_day_number(digits: str) -> bool:
    return len(digits) <= 2 and 1 <= int(digits) <= 31


def _is_short_year(digits: str) -> bool:
    return len(digits) == 2 or is_year(digits)


def _full_year(digits: str) -> int:
    year = int(digits)
    return year if len(digits) == 4 else 1900 + year if year > 50 else 2000 + year


def decade_in_words(reading: Reading, at: int) -> None:
    """Read "the nineties"."""
    if reading.word(at - 1) in ("the", "nineteen"):
        add_date(reading, at, at + 1, DECADES[reading.words[at]])


def add_decade(reading: Reading, number: Number) -> bool:
    """Read "les années 90", "'99"."""
    text, first = reading.tokens.text, number.first
    if number.last - first != 1 or len(reading.words[first]) != 2:
        return False
    start, end = reading.tokens.starts[first], reading.tokens.ends[first]
    value = int(number.value)
    if reading.word(first - 1) == "annees" and not value % 10:
        add_date(reading, first, number.last, 1900 + value)
        return True
    shortened = text[start - 1 : start] in ("'", "’") and (start < 2 or text[start - 2] in " \n(-")
    if shortened and text[end : end + 1] not in ("'", "’") and not reading.is_plural(number.last):
        add_date(reading, first, number.last, value + (1900 if value > 30 else 2000))
        return True
    return False


def add_decade_with_s(reading: Reading, number: Number) -> bool:
    """Read "the 1990s", "the 90s"."""
    if number.value % 10 or number.value < 20:
        return False
    decade = int(number.value)
    add_date(reading, number.first, number.last + 1, decade if decade > 99 else 1900 + decade)
    return True
