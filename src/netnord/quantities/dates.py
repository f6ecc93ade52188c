"""Years, months and days, and hours of the day, which are no figures."""

from __future__ import annotations

import re
from fractions import Fraction

from netnord.quantities.bounds import hedge_before
from netnord.quantities.digits import past_end
from netnord.quantities.forms import FORMS, JOINTS, SCALES
from netnord.quantities.measuring import unit_at
from netnord.quantities.quantity import Dimension, Quantity
from netnord.quantities.scan import ONE, TENTH, Numeral, Scan, whole
from netnord.quantities.spelled import number_in_words
from netnord.quantities.units import COUNT, DAY, MONTH, PREFIXES, YEAR
from netnord.terms import Hedge

_NUMERIC = re.compile(r"(\d{4}|\d\d?)([-–‑/.])(\d\d?)\2(\d{4}|\d\d?)(?![-–‑/.]?\d)", re.ASCII)
_YEARS = re.compile(r"(1\d{3}|2[01]\d\d)[-–‑/](1\d{3}|2[01]\d\d|\d\d)(?![-\d])", re.ASCII)
_BEFORE_TRAINS = FORMS.definite | FORMS.of_words
_SHORT_YEAR = re.compile(r"(?<![^\s(-])['’]\d\d(?![\w'’]|[.,]\d)", re.ASCII)
_IN_NUMBERS = re.compile(r"[.,/:\-–]\d|[^\W_]")


def add_date(
    scan: Scan, first: int, last: int, year: int, month: int = 0, day: int = 0, until: int = 0
) -> bool:
    """Add a date; `year`, `month` and `day` are 0 where none is told."""
    start, end = scan.starts[first], scan.ends[last - 1]
    unit = DAY if day else MONTH if month else YEAR
    high = whole(until) if until > year else None
    plain = (unit, whole(year), ONE, Hedge.EXACTLY, start, end, ONE, high)
    return scan.keep(Quantity(start, end, first, last, *plain, month=month, day=day))


def is_year(word: str) -> bool:
    return len(word) == 4 and word.isdecimal() and "1000" <= word <= "2199"


def is_month(scan: Scan, at: int) -> bool:
    word = scan.word(at)
    return word in FORMS.months and (word not in FORMS.month_verbs or scan.is_capital(at))


def month_after(scan: Scan, last: int) -> int:
    """Where the month stands after token `last` or its "of", 0 for none."""
    at = last + scan.is_of(last)
    return at if is_month(scan, at) and scan.follows(at) else 0


def _is_day(value: Fraction) -> bool:
    return 1 <= value <= 31 and value.denominator == 1


def add_day(scan: Scan, numeral: Numeral) -> bool:
    """Read "16 juin 1999", "3rd of May"; also "6 au 7 avril", whose first day counts."""
    month = month_after(scan, numeral.last)
    if not month or not _is_day(numeral.value):
        return False
    year, last = _year_after(scan, month + 1)
    first, day, earlier = numeral.first, int(numeral.value), scan.earlier
    hyphen = scan.ends_at(first) and scan.tokens.gap(first - 1) == "-"
    joint = scan.ends_at(first - 1) and scan.word(first - 1) in JOINTS
    counts = earlier and earlier.unit is COUNT and not earlier.high
    if earlier and counts and (hyphen or joint) and _is_day(earlier.value):
        scan.found.pop()
        first, day = earlier.first, int(earlier.value)
    return add_date(scan, first, last, year, FORMS.months[scan.words[month]], day)


def add_day_after_month(scan: Scan, numeral: Numeral) -> bool:
    """Read "May 3rd", "June 16, 1999"."""
    month = numeral.first - 1
    if month < scan.free or scan.word(month) not in FORMS.months_first or not is_month(scan, month):
        return False
    last = numeral.last + (scan.word(numeral.last) in FORMS.ordinal_endings and scan.glued(numeral.last))
    year, last = _year_after(scan, last)
    if not _is_day(numeral.value) or (not year and scan.is_plural(last)):
        return False
    return add_date(scan, month, last, year, FORMS.months[scan.words[month]], int(numeral.value))


def _year_after(scan: Scan, last: int) -> tuple[int, int]:
    """The year that follows a day or month, or 0, and where it ends."""
    at = last + (scan.word(last) == ",")
    return (int(scan.words[at]), at + 1) if is_year(scan.word(at)) and scan.follows(at) else (0, last)


def add_numeric_date(scan: Scan, at: int) -> bool:
    """Read "1999-06-16", "16/06/1999", "1999-2000", "1999/00", "'99"."""
    text, start = scan.text, scan.starts[at]
    if date := _NUMERIC.match(text, start):
        year, month, day = date[1], int(date[3]), date[4]
        if len(year) < 4:
            year, day = day, year
        low, high = sorted((month, int(day[:3])))
        if len(day) <= 2 and (is_year(year) or len(year) == 2) and 1 <= low <= 12 and high <= 31:
            month_first = (low, high) if month > 12 else (month, int(day))
            return add_date(scan, at, past_end(scan, at, date.end()), _full_year(year), *month_first)
    if years := _YEARS.match(text, start):
        until = int(years[2] if len(years[2]) == 4 else years[1][:2] + years[2])
        return add_date(scan, at, past_end(scan, at, years.end()), int(years[1]), until=until)
    if _SHORT_YEAR.match(text, max(start - 1, 0)) and not scan.is_plural(at + 1):
        return add_date(scan, at, at + 1, _full_year(scan.words[at]))
    return False


def _full_year(digits: str) -> int:
    year = int(digits)
    return year if len(digits) == 4 else 1900 + year if year > 50 else 2000 + year


def add_year(scan: Scan, at: int) -> bool:
    """Read a bare run of four digits as the year that it may be."""
    if not is_year(scan.words[at]):
        return False
    before, left = scan.word(at - 1), scan.text[max(scan.starts[at] - 1, 0) : scan.starts[at]]
    if left.isalpha() or left in tuple("_/.,") or _IN_NUMBERS.match(scan.text, scan.ends[at]):
        return False
    labelled = scan.phrase_before(at, FORMS.labels) and before not in FORMS.before_year
    if before in PREFIXES or labelled:
        return False
    month = at - 1 - scan.is_of(at - 1)
    if is_month(scan, month) and month >= scan.free:
        return add_date(scan, month, at + 1, int(scan.words[at]), FORMS.months[scan.words[month]])
    return _says_when(scan, at) and add_date(scan, at, at + 1, int(scan.words[at]))


def _says_when(scan: Scan, at: int) -> bool:
    """Whether the words around a possible year make it one: "in 1202 sites" and "1999 sites" count."""
    before, following, year = scan.word(at - 1), scan.word(at + 1), int(scan.words[at])
    if _is_unit(scan, at + 1):
        return False
    counts, recent = scan.is_plural(at + 1), 1900 <= year <= 2050
    if scan.word(at - 1 - scan.is_of(at - 1)) in FORMS.before_year or before in FORMS.before_year:
        return not counts or (recent and year != 2000)
    if not recent or before in FORMS.before_count or counts:
        return False
    if before not in FORMS.definite and len(following) > 3 and following.isalpha() and scan.is_plural(at + 2):
        return False
    hedge = hedge_before(scan, at)
    return hedge is None or (hedge[0] is Hedge.ABOUT and year != 2000)


def _is_unit(scan: Scan, at: int) -> bool:
    return scan.word(at) in SCALES or unit_at(scan, at) is not None


def add_year_in_words(scan: Scan, numeral: Numeral) -> bool:
    """Read "en mille neuf cent quatre-vingt-dix-neuf", "nineteen ninety-nine"."""
    value, last = int(numeral.value), numeral.last
    if 13 <= value <= 20 and scan.is_number(last) and not scan.digit(last) and scan.follows(last):
        rest = number_in_words(scan, last)
        if rest and 10 <= rest.value <= 99 and not rest.ordinal and not scan.is_plural(rest.last):
            return add_date(scan, numeral.first, rest.last, 100 * value + int(rest.value))
    if not 1000 <= value <= 2100 or scan.word(numeral.first - 1) not in FORMS.before_year:
        return False
    if scan.is_plural(last) or _is_unit(scan, last) or numeral.value.denominator > 1:
        return False
    return add_date(scan, numeral.first, last, value)


def past_clock(scan: Scan, numeral: Numeral) -> int:
    """Past the hour of the day that `numeral` tells: "14h30", "à 9 heures", "at 7.12"; 0 for none."""
    before, last = numeral.first - 1, numeral.last
    if numeral.value > 24:
        return 0
    if (past := scan.past(last, FORMS.clock_after)) > last:
        return past
    asked = scan.among(before, FORMS.clock_before)
    if scan.word(last) in FORMS.clock_hours and scan.follows(last):
        minutes = scan.digit(last + 1) and not scan.tokens.gap(last).strip() and len(scan.word(last + 1)) == 2
        past = last + 1 + minutes
        opens = scan.word(before) in FORMS.from_words and scan.among(past, FORMS.clock_before)
        ranges = scan.ends_at(before) and scan.found[-1].dimension is not Dimension.DATE
        if opens or (asked and not ranges and not hedge_before(scan, numeral.first)):
            return past
        glued = scan.glued(last) and numeral.step == 1 and not numeral.in_words
        return (
            0 if not glued or _is_length(scan, before, past) else past if scan.glued(last + 1) else last + 1
        )
    if numeral.step == TENTH**2 and numeral.value % 1 * 100 < 60 and not _is_unit(scan, last):
        train = scan.word(before) in _BEFORE_TRAINS and scan.word(last) in FORMS.from_words
        return last if asked or train else 0
    return 0


def _is_length(scan: Scan, before: int, past: int) -> bool:
    """Whether the words around "2h30" make it a length: "a trip of 2h30", "8h a day", "2h30 de route"."""
    before -= scan.word(before) == ":"
    if not FORMS.length_words.isdisjoint((scan.word(before), scan.word(before - scan.is_of(before)))):
        return True
    word, following = scan.word(past), scan.written(past + 1)
    if word in FORMS.each_words or (word == "/" and following.isalpha()):
        return True
    if scan.is_of(past) and word in FORMS.from_words:
        return following.islower() and len(following) > 1 and not scan.is_article(past + 1)
    unit = unit_at(scan, past + scan.is_article(past))
    return unit is not None and unit[0].dimension is Dimension.DURATION
