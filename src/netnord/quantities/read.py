"""The pass over a text: which word begins a figure, and what stands around a number makes of it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from itertools import compress

from msgspec import Struct
from msgspec.structs import replace

from netnord.quantities import dates, nouns, shares
from netnord.quantities.adding import POWERS, add, distribute, odds_to_one
from netnord.quantities.codes import hidden_spans, is_label, may_begin, skip_code
from netnord.quantities.digits import number_in_digits, past_half, scaled, ungrouped
from netnord.quantities.forms import COUNTED, DENOMINATORS, DOZENS, FAR_JOINTS, FORMS, JOINTS, NUMBER_WORDS
from netnord.quantities.measuring import is_foreign, unit_after, unit_at, with_smaller
from netnord.quantities.quantity import SIZES, Dimension, Quantity, Unit
from netnord.quantities.scan import HALF, HYPHENS, TENTH, Numeral, Scan, worded
from netnord.quantities.spelled import number_in_words
from netnord.quantities.units import BEFORE_SIGNS, COUNT, PREFIXES, RANK, RATIO, TIMES_SIGNS, UNITS, VULGAR
from netnord.text.tokens import Tokens

_BLANK_LINES = re.compile(r"\n\s*\n")
_HYPHENATED = re.compile(rf"\d+(?:[{''.join(HYPHENS)}]\d+){{2}}", re.ASCII)
_IDENTIFIER = 9  # ungrouped digits: nobody writes a quantity so
_RATE_REACH = 8
_LARGEST_SHARE = 100  # per cent, of one whose sign is left out
_REACH = 30  # tokens back to the share whose sign "contre 29" leaves out


class Reading(Struct, frozen=True):
    """What the numbers of a text amount to."""

    quantities: list[Quantity]
    """In the order of the text, not overlapping."""
    skipped: int
    """How many numbers are no figures: page numbers, codes, hours of the day."""


def read_quantities(tokens: Tokens) -> Reading:
    """The figures of a text, in French and English together; none spans a blank line."""
    scan, words, starts = Scan(tokens), tokens.words, tokens.starts
    beginnings = {word for word in set(words) if "0" <= word[0] <= "9"} | _BEGINNINGS.keys()
    hidden = hidden_spans(tokens.text)
    nothing = (len(tokens.text), len(tokens.text))
    begin, end = next(hidden, nothing)
    paragraphs = _paragraph_ends(tokens)
    skipped = 0
    for at in compress(range(len(words)), map(beginnings.__contains__, words)):
        while at >= scan.end:
            scan.begin, scan.end = scan.end, next(paragraphs)
            scan.free = scan.begin
        if at < scan.free:
            continue
        while starts[at] >= end:
            begin, end = next(hidden, nothing)
        read = False
        if starts[at] < begin:
            numeral = _BEGINNINGS.get(words[at], _digits)(scan, at)
            read = _read_on(scan, numeral) if isinstance(numeral, Numeral) else numeral
        if not read and (words[at] in COUNTED or "0" <= words[at][0] <= "9"):
            skipped += 1
            scan.skip(at + 1)
    return Reading(scan.found, skipped)


def _paragraph_ends(tokens: Tokens) -> Iterator[int]:
    """Past the last token of each paragraph."""
    first = 0
    for blank in _BLANK_LINES.finditer(tokens.text):
        last = bisect_left(tokens.starts, blank.end(), first)
        if last > first:
            yield last
            first = last
    yield len(tokens.words)


def _digits(scan: Scan, at: int) -> bool | Numeral:
    """Read the digits at token `at`; a number comes back where what follows it tells more."""
    if dates.add_year(scan, at):
        return True
    if _HYPHENATED.match(scan.text, scan.starts[at]):
        return dates.add_numeric_date(scan, at) or skip_code(scan, at)
    if not may_begin(scan, at):
        return skip_code(scan, at)
    if dates.add_numeric_date(scan, at):
        return True
    if is_label(scan, at):
        return skip_code(scan, at)
    if scan.after(at) == "/" and shares.slashed(scan, at):
        return True
    numeral = number_in_digits(scan, at)
    if numeral is None:
        return skip_code(scan, at)
    if dates.add_day_after_month(scan, numeral):
        return True
    if scan.word(at - 1) in PREFIXES and at > scan.free and len(scan.tokens.gap(at - 1)) < 2:
        return _money(scan, numeral)
    last = numeral.last
    if scan.after(last - 1) == "_":
        return scan.skip(last)
    if scan.glued(last) and (result := _glued(scan, numeral)) is not None:
        return result
    return scan.skip(last) if len(scan.words[at]) >= _IDENTIFIER else numeral


def _money(scan: Scan, numeral: Numeral) -> bool | Numeral:
    """Read "€14.6m", "GBP 168m", "US$3bn"."""
    sign = numeral.first - 1
    if scan.words[sign].isalpha() and not scan.written(sign).isupper():
        return numeral
    numeral = scaled(scan, numeral, money=True)
    first = sign - (scan.word(sign - 1) in BEFORE_SIGNS and scan.glued(sign))
    return add(scan, numeral, numeral.last, UNITS[PREFIXES[scan.words[sign]]], first=first)


def _glued(scan: Scan, numeral: Numeral) -> bool | None:
    """Read digits with letters directly after them, "4th", "3.jpg", "4x4"; None to read on."""
    last = numeral.last
    word, following = scan.word(last), scan.after(last)
    if not word[0].isalpha() or word in VULGAR:
        if word == ".":
            return scan.skip(last + 2) if following.isalpha() and following.islower() else None
        return scan.skip(last + 1) if word in ("_", "@", ":") and following.isalnum() else None
    if word in TIMES_SIGNS:
        return scan.skip(last + 2) if scan.digit(last + 1) and scan.glued(last + 1) else None
    if word in FORMS.ordinal_endings and numeral.step == 1:
        if scan.word(last + 1) in JOINTS and dates.is_month(scan, last + 3):  # "1er au 15 mai"
            return add(scan, numeral, last + 1, COUNT)
        if last - numeral.first == 1 and numeral.value:
            return nouns.ordinal(scan, replace(numeral, last=last + 1, ordinal=True))
        return scan.skip(last + 1)
    if scaled(scan, numeral).last > last or unit_at(scan, last, numeral) or word in FORMS.times_words:
        return None
    return scan.skip(dates.past_clock(scan, numeral) or last + 1)


def _read_on(scan: Scan, numeral: Numeral) -> bool:
    """Read on from `numeral` to its unit, if it has one."""
    numeral = scaled(scan, numeral)
    last = numeral.last
    if past := dates.past_clock(scan, numeral):
        return scan.skip(past)
    word = scan.word(last) if scan.follows(last) else ""
    if word in TIMES_SIGNS and not scan.digit(last + 1) and len(scan.tokens.gap(last - 1)) < 2:
        return add(scan, numeral, last + 1, RATIO)
    if word in _GOING_ON and (result := _GOING_ON[word](scan, numeral)) is not None:
        return result
    if dates.add_day(scan, numeral):
        return True
    if not (measured := unit_after(scan, numeral)):
        return _bare(scan, numeral)
    dimension = measured[0].dimension
    if dimension is Dimension.POINTS:
        return _points(scan, numeral, measured[1])
    if dimension is Dimension.SHARE:
        distribute(scan, numeral.first, measured[0])
    if dimension is Dimension.SHARE or dimension in SIZES:
        numeral = ungrouped(scan, numeral)
    numeral, (unit, last) = with_smaller(scan, numeral, measured)
    return add(scan, numeral, last, unit)


def _points(scan: Scan, numeral: Numeral, last: int) -> bool:
    """Add a difference of shares; but "points de vente" are counted, and "un point" is none."""
    if scan.is_of(last) and scan.word(last + 1) in FORMS.point_nouns:
        return not numeral.is_article and add(scan, numeral, numeral.last, COUNT)
    if numeral.is_article and not FORMS.point_of.intersection(scan.stretch(numeral.last, last)):
        return scan.skip(last)
    return add(scan, numeral, last, UNITS["point"])


def _bare(scan: Scan, numeral: Numeral) -> bool:
    """Add a number without a unit, which words before it may tell."""
    noun = numeral.last
    past = past_half(scan, noun + 1)
    if past > noun + 1 and numeral.step == 1 and scan.word(noun).isalpha() and not scan.is_of(past):
        numeral = replace(numeral, last=past, core=past, value=numeral.value + HALF, step=HALF)
    if scan.phrase_before(numeral.first, FORMS.number_words):
        return add(scan, numeral, numeral.last, RANK)
    if numeral.value and (factor := scan.phrase_before(numeral.first, FORMS.factors)):
        inverse = replace(numeral, value=1 / numeral.value, step=TENTH)
        return add(scan, numeral if factor[0] > 0 else inverse, numeral.last, RATIO)
    if odds := odds_to_one(scan, numeral):
        return add(scan, odds, odds.last, RATIO)
    return not numeral.is_article and add(scan, numeral, numeral.last, _elliptic(scan, numeral))


def _elliptic(scan: Scan, numeral: Numeral) -> Unit:
    """The percent sign if it was said before and counts again: "46 % … contre 29"; else a count."""
    following, earlier = scan.word(numeral.last), scan.earlier
    named = following[:1].isalpha() and len(following) > 3
    if named or not earlier or scan.word(numeral.first - 1) not in FORMS.against_words:
        return COUNT
    if numeral.value > _LARGEST_SHARE:
        return COUNT
    between = scan.stretch(earlier.last, numeral.first)
    goes_on = earlier.dimension is Dimension.SHARE and len(between) <= _REACH and "." not in between
    return earlier.unit if goes_on else COUNT


def _cardinal(scan: Scan, at: int) -> bool | Numeral:
    word, before = scan.words[at], scan.word(at - 1)
    if FORMS.units.get((before, word)) == "%":
        # "un pour cent": one, of which "cent" is the unit
        if scan.is_article(at - 2) and at - 2 >= scan.free:
            return worded(at - 2, at - 1)
        if not scan.is_plural(at + 1):
            return scan.skip(at + 1)
    if before in FORMS.vague or _is_both(scan, at) or not _counts(scan, at):
        return False
    if dates.is_month(scan, at) and dates.is_year(scan.word(at + 1)):
        return dates.add_year(scan, at + 1)  # "Sept" is September
    numeral = number_in_words(scan, at)
    if numeral is None or numeral.first < scan.free:
        return False
    if before in FORMS.each_words and numeral.value in POWERS and not scan.ends_at(at - 1):
        return scan.skip(numeral.last)
    if numeral.ordinal:
        return nouns.ordinal(scan, numeral)
    return dates.add_year_in_words(scan, numeral) or numeral


def _is_both(scan: Scan, at: int) -> bool:
    """Whether "les deux", "the two" refers to what was said before: no noun follows."""
    before, following = scan.word(at - 1), scan.word(at + 1)
    if (before, scan.words[at]) not in FORMS.both_phrases:
        return False
    named = following.isalpha() and following not in FORMS.not_plural and len(following) > 3
    return before not in FORMS.determiners or not named


def _counts(scan: Scan, at: int) -> bool:
    """Whether a number is no adjective: else a plural, unit or joint stands by it."""
    following = scan.word(at + 1)
    if scan.words[at] not in FORMS.adjectives_too:
        return True
    joined = scan.is_number(at + 1) or scan.among(at + 1, FAR_JOINTS) or scan.word(at - 1) in FAR_JOINTS
    told = joined or following in FORMS.times_words or scan.is_plural(at + 1)
    return told or unit_at(scan, at + 1) is not None


def _single(scan: Scan, at: int) -> bool | Numeral:
    """Read "a year", "un an", "one percent"; but "300 orders a year" says how often."""
    article, earlier = at - 1, scan.earlier
    if not scan.is_article(article) or article < scan.free or not is_foreign(scan, at):
        return False
    between = scan.stretch(earlier.last, article) if earlier else []
    if earlier and earlier.dimension is not Dimension.DATE and all(map(str.isalpha, between)):
        plural = scan.is_plural(article - 1) and scan.words[article] not in FORMS.ones
        if len(between) < 2 or (plural and len(between) < _RATE_REACH):
            return False
    return worded(article, at)


_BEGINNINGS: Mapping[str, Callable[[Scan, int], bool | Numeral]] = {
    **dict.fromkeys(NUMBER_WORDS, _cardinal),
    **dict.fromkeys(FORMS.single_units, _single),
    **dict.fromkeys(FORMS.low_ranks, nouns.low_rank),
    **dict.fromkeys(FORMS.nouns.lasts, nouns.noun),
    **dict.fromkeys(FORMS.denominators, shares.third),
    **dict.fromkeys(FORMS.half_words | FORMS.half_prefixes | VULGAR.keys(), shares.half),
    **dict.fromkeys((word for word, *more in FORMS.number_words if not more), nouns.number_one),
}
"""What to do at each word that may begin a figure: it is read, or a number comes back to read on from."""

_GOING_ON: Mapping[str, Callable[[Scan, Numeral], bool | None]] = {
    **dict.fromkeys(DENOMINATORS, shares.fraction),
    **dict.fromkeys(DOZENS, nouns.several),
    **dict.fromkeys(FORMS.times_words, nouns.times),
}
"""What to do with a number before each of these words; None to read on to its unit."""
