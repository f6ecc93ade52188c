"""The pass over a text: which word begins a figure, and what the word after a number makes of it."""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING

from msgspec.structs import replace

from netnord.prose.numbers import collectives, dates, durations, multiples, points, ranks, shares
from netnord.prose.numbers.cardinals import NUMBER_WORDS, SCALES, number_in_words
from netnord.prose.numbers.digits import read_digits
from netnord.prose.numbers.figures import add_figure
from netnord.prose.numbers.hidden import hidden_spans
from netnord.prose.numbers.labels import STREETS
from netnord.prose.numbers.numerals import past_space_entity
from netnord.prose.numbers.paragraphs import paragraphs
from netnord.prose.numbers.reading import Reading
from netnord.prose.numbers.vocabulary import MONTH_NAMES
from netnord.prose.numbers.written import VULGAR, Number, follows, one, with_half, with_noun_and_half
from netnord.prose.numbers.years import add_year_in_words
from netnord.prose.quantity import Measure, Quantity

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from netnord.prose.text import Tokens


def read_quantities(tokens: Tokens) -> list[Quantity]:
    """The quantities of a text, in the order in which they stand; no two overlap."""
    # Few distinct words begin a figure, so each word of the text costs one look into a small set.
    beginnings = {word for word in set(tokens.words) if word in _BEGINNINGS or "0" <= word[0] <= "9"}
    hidden = hidden_spans(tokens.text)
    nothing = (len(tokens.text), len(tokens.text))
    begin, end = next(hidden, nothing)
    found: list[Quantity] = []
    for first, paragraph in paragraphs(tokens):
        reading = Reading(paragraph, _UNIT_WORDS)
        words, starts = paragraph.words, paragraph.starts
        for at in compress(range(len(words)), map(beginnings.__contains__, words)):
            if at < reading.free:
                continue
            while starts[at] >= end:
                begin, end = next(hidden, nothing)
            if starts[at] < begin:
                number = _BEGINNINGS.get(words[at], read_digits)(reading, at)
                if number:
                    _read_on(reading, number)
        found += [_moved(quantity, first) for quantity in reading.found] if first else reading.found
    return found


def _moved(quantity: Quantity, tokens: int) -> Quantity:
    return replace(quantity, first=quantity.first + tokens, last=quantity.last + tokens)


def _read_on(reading: Reading, number: Number) -> None:
    """Read on from `number` to its unit, if it has one."""
    tokens = reading.tokens
    past = past_space_entity(tokens, number.last)
    if past > number.last and reading.word(past) in reading.units:
        number = number._replace(last=past)
    number = with_half(tokens, number)
    following = reading.word(number.last)
    if following in SCALES and not number.in_words and number.scale == 1 and follows(tokens, number.last):
        number = with_half(tokens, number.times(SCALES[following]))
        following = reading.word(number.last)
    unit = _UNITS.get(following)
    if unit and follows(tokens, number.last) and unit(reading, number):
        return
    if durations.later_unit(reading, number):
        return
    number = with_noun_and_half(tokens, number)
    measure = _measure_told_before(reading, number)
    if measure is not Measure.COUNT or not number.is_one:
        add_figure(reading, number, number.last, measure)


def _measure_told_before(reading: Reading, number: Number) -> Measure:
    if number.first > reading.free:
        if ranks.is_numbered(reading, number):
            return Measure.RANK
        if multiples.is_factor(reading, number):
            return Measure.TIMES
        if shares.is_elliptic_percent(reading, number):
            return Measure.PERCENT
    return Measure.COUNT


def _cardinal(reading: Reading, at: int) -> Number | None:
    before = reading.word(at - 1)
    if before in _VAGUE or (before == "per" and not reading.ends_at(at - 1)):
        return None
    number = number_in_words(reading.tokens, at)
    if number is None or number.first < reading.free:
        return None
    if number.ordinal:
        ranks.ordinal(reading, number)
        return None
    return None if add_year_in_words(reading, number) else number


def _cent(reading: Reading, at: int) -> Number | None:
    """Read "un pour cent" as a share, and "cent" that follows neither "pour" nor "per" as a hundred."""
    before, earlier = reading.word(at - 1), reading.word(at - 2)
    if before in ("pour", "per"):
        if earlier in ("un", "one") and at - 2 >= reading.free:
            return one(at - 2)
        if before == "per" or not reading.is_plural(at + 1):
            return None
    elif before in ("un", "one", "a"):
        return None
    return _cardinal(reading, at)


def _neuf(reading: Reading, at: int) -> Number | None:
    """French "neuf" is also "new": it counts only what stands in the plural after it."""
    following = reading.word(at + 1)
    counts = following in _UNITS or following in ("sur", "cent", "cents", "mille", "a", "ou")
    counts = counts or reading.word(at - 1) == "sur"
    return _cardinal(reading, at) if counts or reading.is_plural(at + 1) else None


def _demi(reading: Reading, at: int) -> None:
    """Read "une demi-année", "un demi-million"."""
    shares.half_of(reading, at, reading.word(at + 1), at + 2)


def _street(reading: Reading, number: Number) -> bool:
    """Skip "12 rue …"."""
    return not number.in_words and reading.skip(number.last)


_VAGUE = ("quelques", "plusieurs", "several", "few", "many", "multi")
"""Words before "hundred", "cents" that leave no value."""

_BEGINNINGS: Mapping[str, Callable[[Reading, int], Number | None]] = {
    **dict.fromkeys(NUMBER_WORDS, _cardinal),
    **dict.fromkeys(durations.SINGLE_TIMES, durations.single_time),
    **dict.fromkeys(ranks.LOW_RANKS, ranks.low_rank),
    **dict.fromkeys(collectives.ROUND, collectives.about),
    **dict.fromkeys(collectives.DOZENS, collectives.dozen),
    **dict.fromkeys(collectives.PAIRS, collectives.pair),
    **dict.fromkeys(collectives.ENSEMBLES, collectives.ensemble),
    **dict.fromkeys(multiples.MULTIPLES, multiples.multiple),
    **dict.fromkeys(multiples.MULTIPLIED, multiples.multiplied),
    **dict.fromkeys(multiples.FOLDS, multiples.fold),
    **dict.fromkeys(VULGAR, shares.vulgar),
    **dict.fromkeys(("tiers", "quart", "quarter"), shares.third),
    **dict.fromkeys(("percent", "pct"), shares.one_percent),
    **dict.fromkeys(("number", "numero"), ranks.number_one),
    **dict.fromkeys(("percentage", "point"), points.one_point),
    **dict.fromkeys(dates.DECADES, dates.decade_in_words),
    "cent": _cent,
    "neuf": _neuf,
    "demi": _demi,
    "half": shares.half,
    "moitie": shares.moitie,
}
"""What to do at each word that may begin a figure: it is added, or a number comes back to read on from."""

_UNITS: Mapping[str, Callable[[Reading, Number], bool]] = {
    **dict.fromkeys(shares.PARTS, shares.fraction),
    **dict.fromkeys(durations.MONTHS_IN, durations.duration),
    **dict.fromkeys(
        (*collectives.ROUND, *collectives.ROUND_PLURALS, *collectives.DOZENS), collectives.several
    ),
    **dict.fromkeys(("%", "pour", "per", "pct", "pc"), shares.percent),
    **dict.fromkeys(("point", "points", "pts", "pt"), points.points),
    **dict.fromkeys(("percentage", "percent"), points.percent_or_points),
    **dict.fromkeys(("fois", "times"), multiples.times),
    **dict.fromkeys(("heure", "heures"), durations.hour),
    **dict.fromkeys(("h", "pm", "am", "a"), durations.clock),
    **dict.fromkeys(STREETS, _street),
    **dict.fromkeys(MONTH_NAMES, dates.add_day),
    "p": lambda reading, number: shares.percent(reading, number) or durations.clock(reading, number),
    "fold": multiples.folds,
}
"""What the word after a number makes of it; false leaves it a count."""

_UNIT_WORDS = frozenset((*_UNITS, *SCALES))
