"""From a number with its unit to a quantity, bounded by its hedges; two numbers may be one.

So are "10 to 15", "29 of the 44", "five to two".
"""

from __future__ import annotations

from fractions import Fraction

from msgspec.structs import replace

from netnord.languages.language import Reach
from netnord.quantities.bounds import hedge_after, hedge_before
from netnord.quantities.forms import FORMS
from netnord.quantities.measuring import unit_after
from netnord.quantities.quantity import Dimension, Quantity, Unit
from netnord.quantities.scan import HYPHENS, ONE, TENTH, Numeral, Scan, whole
from netnord.quantities.units import COUNT, PERCENT, RATIO
from netnord.terms import Hedge

POWERS = (100, 1000, 10000, 100000, 1000000)
_CHANGES = tuple(FORMS.change_stems)
_CHANGE_REACH = 8  # words
_OPENERS = frozenset(FORMS.range_openers.values())
_LISTS = FORMS.list_words | FORMS.against_words
_REACH = 5  # words between the part and the joint
_LOOSE = (Hedge.EXACTLY, Hedge.ABOUT)


def add(
    scan: Scan,
    numeral: Numeral,
    last: int,
    unit: Unit,
    *,
    hedge: Hedge = Hedge.EXACTLY,
    first: int | None = None,
    parts: tuple[Fraction | None, Fraction | None] = (None, None),
) -> bool:
    """Add the figure from `numeral`, or from token `first`, to `last`."""
    begin = numeral.first if first is None else first
    if begin < scan.free:
        return False
    starts, ends = scan.starts, scan.ends
    number = (numeral.value, numeral.step, hedge, starts[numeral.first], ends[numeral.core - 1])
    known = (*number, numeral.scale, None, *parts)
    quantity = Quantity(starts[begin], ends[last - 1], begin, last, unit, *known, in_words=numeral.in_words)
    lower = scan.found[-1] if unit is COUNT and _is_hyphenated(scan, quantity) else None
    if lower and lower.unit is COUNT and lower.value >= numeral.value:  # a score: "70-61"
        scan.found.pop()
        return scan.skip(last)
    if whole := _joined(scan, quantity):
        quantity = whole
    elif before := hedge_before(scan, begin):
        outer = quantity.hedge if before[0] is Hedge.EXACTLY else before[0]
        quantity = replace(quantity, hedge=outer, first=before[1])
    if after := hedge_after(scan, last):
        keeps = after[0] is Hedge.EXACTLY or quantity.hedge not in _LOOSE
        quantity = replace(quantity, hedge=quantity.hedge if keeps else after[0], last=after[1])
    return scan.keep(quantity)


def add_measured(scan: Scan, numeral: Numeral, hedge: Hedge = Hedge.EXACTLY) -> bool:
    """Add `numeral` with the unit that may follow it."""
    unit, last = unit_after(scan, numeral) or (COUNT, numeral.last)
    return add(scan, numeral, last, unit, hedge=hedge)


def _joined(scan: Scan, quantity: Quantity) -> Quantity | None:
    """The range, ratio or share that ends with `quantity`; what it replaces is taken from what was found."""
    near = scan.ends_at(quantity.first) or scan.ends_at(quantity.first - 1)
    return (near and (_range(scan, quantity) or _odds(scan, quantity))) or _share(scan, quantity)


def _is_hyphenated(scan: Scan, quantity: Quantity) -> bool:
    return scan.ends_at(quantity.first) and scan.text[scan.found[-1].end : quantity.start] in HYPHENS


def _range(scan: Scan, upper: Quantity) -> Quantity | None:
    lower, joint = scan.found[-1], upper.first - 1
    opener = FORMS.range_openers.get(scan.word(joint))
    opened = opener in (scan.word(lower.first - 1), scan.word(lower.first))
    listed = scan.ends_at(joint) and (scan.among(joint, FORMS.range_words) or opened)
    if not listed and not _is_hyphenated(scan, upper):
        return None
    if lower.high is not None or lower.part is not None or lower.dimension is Dimension.DATE:
        return None
    unit, value, step, scale = lower.unit, lower.value, lower.step, lower.scale
    if unit is COUNT:
        unit = upper.unit
    elif upper.unit is COUNT and lower.dimension in (Dimension.MONEY, Dimension.SHARE):
        upper = replace(upper, unit=unit)
    if unit is not upper.unit:
        money = unit.dimension is Dimension.MONEY and unit.name != upper.unit.name
        if unit.dimension is not upper.dimension or money:
            return None
        factor = unit.size / upper.unit.size
        unit, value, step = upper.unit, value * factor, step * factor
    if scale == 1 < upper.scale and value * upper.scale <= upper.value:
        value, step, scale = value * upper.scale, step * upper.scale, upper.scale
    elif scale != upper.scale or scale > 1:  # "2m to 3m": no one factor gives both
        upper = replace(upper, numeral_end=upper.end, scale=ONE)
    if all(_change_before(scan, lower.first)):  # "grew from 10 to 15", "passe de 10 à 15"
        scan.found[-1] = replace(lower, unit=unit, value=value, step=step, scale=scale)
        return None
    if value >= upper.value:
        return None
    scan.found.pop()
    opens = scan.word(lower.first - 1) in _OPENERS
    whole = {"numeral_end": upper.numeral_end, "scale": upper.scale, "first": lower.first - opens}
    return _spanning(lower, upper, value=value, high=upper.value, step=min(step, upper.step), **whole)


def _change_before(scan: Scan, first: int) -> tuple[bool, bool]:
    """Whether "from" stands directly before token `first`, and a verb of change shortly before it."""
    before = scan.stretch(first - _CHANGE_REACH, first)
    changes = any(word.startswith(_CHANGES) for word in before)
    return not FORMS.from_words.isdisjoint(before[-1:]), changes


def _odds(scan: Scan, lower: Quantity) -> Quantity | None:
    """The ratio that ends with `lower`: "five to two", "1,6 pour 1"; it falls, or it would be a range."""
    upper, joint = scan.found[-1], lower.first - 1
    if not scan.ends_at(joint) or upper.high is not None or not upper.value > lower.value > 0:
        return None
    if upper.unit is not COUNT or lower.unit is not COUNT or not _parts_odds(scan, joint, upper.first):
        return None
    if lower.value != 1 and not scan.among(joint, FORMS.range_words):
        return None
    scan.found.pop()
    return _spanning(upper, lower, unit=RATIO, value=upper.value / lower.value, step=TENTH)


def _parts_odds(scan: Scan, joint: int, first: int) -> bool:
    ranges = scan.among(joint, FORMS.range_words)
    return scan.among(joint, FORMS.odds_words) and not (ranges and any(_change_before(scan, first)))


def odds_to_one(scan: Scan, numeral: Numeral) -> Numeral | None:
    """`numeral` with the "to one" after it: "four to one"."""
    last = numeral.last + 2
    if scan.word(last - 1) not in FORMS.ones or numeral.value <= 1 or scan.word(last).isalpha():
        return None
    odds = _parts_odds(scan, last - 2, numeral.first)
    return replace(numeral, last=last, core=last, step=TENTH) if odds else None


def _spanning(earlier: Quantity, later: Quantity, **changes: object) -> Quantity:
    fields = ("start", "first", "hedge", "numeral_start")
    whole = {field: getattr(earlier, field) for field in fields} | {"numeral_end": later.end, "scale": ONE}
    return replace(later, **whole | {"in_words": earlier.in_words and later.in_words} | changes)


def _share(scan: Scan, total: Quantity) -> Quantity | None:
    """The share whose whole is `total`: "29 of the 44", "three sites in ten", "un sur dix", "3 pour 1000"."""
    found = scan.phrase_before(total.first, FORMS.wholes) if total.unit is COUNT and total.value > 1 else None
    if not found or (found[0] is Reach.RATE and total.value not in POWERS):
        return None
    reach, joint = found
    part = scan.earlier if scan.earlier and scan.earlier.last <= joint else None
    floor = max(scan.free, joint - _REACH)
    for at in range(joint - 1, floor - 1, -1):
        word = scan.words[at]
        if scan.is_article(at) and reach is Reach.FAR and word in FORMS.ones:
            hedge, first = hedge_before(scan, at) or (Hedge.EXACTLY, at)
            start = scan.starts[at]
            one = replace(total, start=start, first=first, hedge=hedge, numeral_start=start, in_words=True)
            return _share_of(one, total, ONE)
        if scan.is_article(at) or word in FORMS.breaks or not word[0].isalpha():
            return None
    if part is None or part.last < floor or part.unit is not COUNT or part.high is not None:
        return None
    apart = part.last < joint
    one_kind = part.value == total.value or (part.value != 1 and scan.is_plural(total.last))
    if part.value > total.value or (apart and (reach is not Reach.FAR or one_kind)):
        return None
    scan.found.pop()
    return _share_of(part, total, part.value)


def _share_of(part: Quantity, total: Quantity, number: Fraction) -> Quantity:
    value = Fraction(100 * number / total.value)
    return _spanning(part, total, unit=PERCENT, value=value, step=ONE, part=number, whole=whole(total.value))


def distribute(scan: Scan, first: int, unit: Unit) -> None:
    """Give the unit of the number at token `first` to the bare numbers before it: "47, 33 et 11 %"."""
    found, joint, joints = scan.found, first - 1, _LISTS
    for index in range(len(found) - 1, -1, -1):
        bare = found[index].unit is COUNT and found[index].high is None and not found[index].in_words
        if not bare or scan.word(joint) not in joints or not found[index].last == joint > scan.begin:
            return
        found[index] = replace(found[index], unit=unit)
        joint, joints = found[index].first - 1, frozenset({","})
