"""Parts of a whole or a unit: "la moitié", "two thirds", "a fifth of", "2/3", "half an hour"."""

from __future__ import annotations

from fractions import Fraction

from msgspec.structs import replace

from netnord.quantities.adding import add, add_measured
from netnord.quantities.bounds import article_before, hedge_before
from netnord.quantities.digits import number_in_digits, past_half
from netnord.quantities.forms import ARTICLES, DENOMINATORS, DOZENS, FORMS
from netnord.quantities.measuring import unit_at
from netnord.quantities.quantity import SIZES, Dimension
from netnord.quantities.scan import HALF, HYPHENS, ONE, TENTH, Numeral, Scan, whole, worded
from netnord.quantities.units import PERCENT, RATIO, VULGAR
from netnord.terms import Hedge

_ARTICLES = ARTICLES - FORMS.ones
_NOUNS = FORMS.units.firsts | FORMS.ones
_ROWS = _NOUNS | FORMS.rank_nouns | FORMS.not_fractions
"""What there may be one more of in a row: "a third year", "a third site"."""
_LONGEST = 6  # digits of the part


def add_part(scan: Scan, first: int, last: int, share: Fraction, hedge: Hedge | None = None) -> bool:
    """Add the part of a whole, as a ratio if "as many" follows."""
    following = scan.word(last)
    if following not in FORMS.half_ratio:
        return add(scan, worded(first, last, 100 * share), last, PERCENT, hedge=hedge or Hedge.EXACTLY)
    last += following in FORMS.less_words
    return add(scan, worded(first, last, share, TENTH), last, RATIO, hedge=hedge or Hedge.EXACTLY)


def _part_of_unit(scan: Scan, first: int, at: int, share: Fraction, *, bare: bool = False) -> bool:
    """Add `share` of the unit or number that "of a", "d'" or, if `bare`, nothing parts from token `at`."""
    index = at + scan.is_of(at)
    index += scan.is_article(index)
    if index == at and not bare:
        return False
    noun = DOZENS.get(scan.word(index))
    if size := noun.value if noun else scan.scale(index):
        step = ONE if noun else share * size
        part = worded(first, index + 1, share * size, step)
        return add_measured(scan, replace(part, collective=True))
    found = unit_at(scan, index)
    if found is None or found[0].dimension not in SIZES | {Dimension.DURATION}:
        return False
    return add(scan, worded(first, found[1], share, share), found[1], found[0])


def half(scan: Scan, at: int) -> bool | Numeral:
    """Read "half", "la moitié", "¾", "half a million", "half as many"; but "half past", "the first half"."""
    following, share = scan.word(at + 1), VULGAR.get(scan.words[at], HALF)
    if scan.word(at - 3) in FORMS.ones and past_half(scan, at - 2) == at + 1 and at - 3 >= scan.free:
        return worded(at - 3, at + 1, 3 * HALF, HALF)
    if following in FORMS.half_not or scan.among(at - 1, FORMS.half_not_before):
        return False
    article, first, hedge = article_before(scan, at)
    prefixed = scan.words[at] in FORMS.half_prefixes or (at + 1 < scan.end and scan.tokens.gap(at) in HYPHENS)
    if prefixed or following in _ARTICLES:
        begin = first if article in ARTICLES else at
        if (read := _part_of_unit(scan, begin, at + 1, share, bare=True)) or prefixed:
            return read
    return add_part(scan, first, at + 1, share, hedge)


def third(scan: Scan, at: int) -> bool | Numeral:
    """Read "un tiers", "le quart des sites"; "le tiers-monde" and "quart de finale" are none."""
    share = Fraction(1, DENOMINATORS[scan.words[at]])
    article, first, hedge = article_before(scan, at)
    if _is_other(scan, at + 1) or at - 1 < scan.free or not scan.follows(at):
        return False
    if article in ARTICLES:
        return add_part(scan, first, at + 1, share, hedge) if hedge else worded(first, at)
    # "plus du quart", "le quart des sites", "près de la moitié"
    definite = article in FORMS.definite
    told = hedge_before(scan, at) or (definite and (scan.is_of(at + 1) or hedge_before(scan, first)))
    return bool(told) and add_part(scan, at - definite, at + 1, share)


def _is_other(scan: Scan, at: int) -> bool:
    """Whether "-monde", "de finale" stands at `at`."""
    return scan.word(at + scan.is_of(at)) in FORMS.not_fractions


def fraction(scan: Scan, numeral: Numeral) -> bool | None:
    """Read "deux tiers", "three-quarters", "two thirds of a year"; None for what is no fraction."""
    last, word = numeral.last + 1, scan.words[numeral.last]
    denominator = DENOMINATORS[word]
    if numeral.value != 1 and (numeral.value >= denominator or word[-1] not in FORMS.plural_endings):
        return None
    if numeral.value.denominator != 1:
        return None
    hour = scan.is_number(last + 1) or scan.word(last + 1) in FORMS.ones
    counts = scan.word(last + 2) in DENOMINATORS or unit_at(scan, last + 2)  # "to two thirds", "to 5 %"
    if scan.word(last) in FORMS.clock_joints and hour and not counts:
        return scan.skip(last + 2)
    if _is_other(scan, last):
        return scan.skip(last)
    share = numeral.value / denominator
    first = numeral.first - (numeral.first > scan.free and scan.word(numeral.first - 1) in FORMS.definite)
    return _part_of_unit(scan, first, last, share) or add_part(scan, first, last, share)


def ordinal_part(scan: Scan, numeral: Numeral) -> bool:
    """Read "a fifth of", "un cinquième des sites"; "a third party" is one more in a row."""
    last, following = numeral.last, scan.word(numeral.last)
    article, first, hedge = article_before(scan, numeral.first)
    if article not in ARTICLES or scan.words[last - 1] in FORMS.never_shares:
        return False
    short = len(following) < 4 and following not in _NOUNS  # "a fifth are", but "a fifth day"
    apart = short or not following.isalpha() or following in FORMS.after_shares or not scan.follows(last)
    third = numeral.value == 3 and following not in _ROWS
    told = hedge or third or (apart and numeral.value > 3)
    return bool(told) and add_part(scan, first, last, 1 / numeral.value, hedge)


def slashed(scan: Scan, at: int) -> bool:
    """Read "2/3", "29/44": a part of a whole."""
    part, total = scan.words[at], number_in_digits(scan, at + 2) if scan.digit(at + 2) else None
    if total is None or part[0] == "0" or len(part) > _LONGEST or scan.word(total.last) == "/":
        return False
    if int(part) >= total.value or (part == "9" and total.value == 11):
        return False
    share = Numeral(at, total.last, 100 * int(part) / total.value, ONE, False, total.last)
    return add(scan, share, total.last, PERCENT, parts=(whole(int(part)), total.value))
