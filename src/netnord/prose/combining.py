"""Figures that a writer works out from two known ones."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import combinations, permutations

from msgspec import structs

from netnord.interval import Interval
from netnord.model import Hedge, Phrase
from netnord.prose.claims import Claim
from netnord.prose.comparing import BOUNDS, Agreement, agreement, both_ways
from netnord.prose.comparisons import Comparison
from netnord.prose.known import Known
from netnord.prose.quantity import Measure

_MOST_FIGURES = 12  # that one sentence can speak of; with more of them any number could be worked out


def worked_out(claim: Claim, figures: Sequence[Known]) -> Known | None:
    """What two of `figures` come to that the claim agrees with.

    That is a ratio, a difference of shares, a sum, or what part one is of a sum.
    """
    quantity = claim.quantity
    figures = [figure for figure in figures if figure.hedge is Hedge.EXACTLY]
    if len(figures) > _MOST_FIGURES or quantity.hedge in BOUNDS:  # bounds hold for too much
        return None
    for known in _combinations(quantity.measure, figures):
        if agreement(quantity, known, is_denied=False) is Agreement.YES:
            return known
    own = [figure for figure in figures if not claim.rivalled.intersection(figure.about)]
    for one, two in combinations(own, 2):
        if one.measure is two.measure is quantity.measure and one.unit == two.unit and one.base == two.base:
            known = _sum(one, two)
            if agreement(quantity, known, is_denied=False) is Agreement.YES:
                return known
    return None


def only_ratio(claim: Claim, figures: Sequence[Known]) -> Known | None:
    """The ratio of the only two counts of which a sentence speaks, if its claim is of a ratio."""
    if claim.quantity.measure is not Measure.TIMES or claim.quantity.hedge in BOUNDS:
        return None
    counts = [figure for figure in figures if figure.measure is Measure.COUNT and figure.value > 0]
    most_specific = [one for one in counts if not any(set(one.about) < set(two.about) for two in counts)]
    if len(most_specific) != 2 or most_specific[0].unit != most_specific[1].unit:
        return None
    one, two = sorted(most_specific, key=lambda figure: figure.value)
    return _ratio(two, one)


def in_per_cent(ratio: Known, comparison: Comparison) -> Known:
    """A ratio in per cent: as a share ("63 % of the average"), or as a difference ("59 % higher")."""
    hundred = Interval.exactly(100)
    either = [way for interval in ratio.intervals for way in both_ways(interval)]
    if comparison is Comparison.OF_RATE:
        intervals = [hundred * way for way in ratio.intervals]
        value = 100 * ratio.value
    else:
        intervals = [hundred * (way - Interval.exactly(1)) for way in either]
        intervals += [-interval for interval in intervals]
        value = 100 * abs(1 - ratio.value)
        ratio = structs.replace(ratio, label=_difference_of(ratio.label))
    return structs.replace(ratio, measure=Measure.PERCENT, value=value, intervals=tuple(intervals))


def _difference_of(label: Phrase) -> Phrase:
    return Phrase(fr=f"{label.fr}, en écart", en=f"{label.en}, as a difference")


def _combinations(measure: Measure, figures: Sequence[Known]) -> Iterable[Known]:
    pairs = [
        (one, two)
        for one, two in permutations(figures, 2)
        if one.measure is two.measure and one.value > two.value > 0
    ]
    if measure is Measure.TIMES:
        return (_ratio(one, two) for one, two in pairs if one.measure in (Measure.COUNT, Measure.PERCENT))
    if measure is Measure.POINTS:
        return (_difference(one, two) for one, two in pairs if one.measure is Measure.PERCENT)
    if measure is Measure.PERCENT:
        return (_share(one, two) for two, one in pairs if one.id in two.parts)
    return ()


def _share(part: Known, whole: Known) -> Known:
    label = Phrase(fr=f"{part.label.fr} / {whole.label.fr}", en=f"{part.label.en} / {whole.label.en}")
    value = 100 * part.value / whole.value
    return _combined(part, whole, label, Measure.PERCENT, value, (Interval.exactly(value),))


def _sum(one: Known, two: Known) -> Known:
    label = Phrase(fr=f"{one.label.fr} + {two.label.fr}", en=f"{one.label.en} + {two.label.en}")
    intervals = tuple(a + b for a in one.intervals for b in two.intervals)
    return _combined(one, two, label, one.measure, one.value + two.value, intervals)


def _ratio(one: Known, two: Known) -> Known:
    label = Phrase(fr=f"{one.label.fr} / {two.label.fr}", en=f"{one.label.en} / {two.label.en}")
    try:
        intervals = tuple(a / b for a in one.intervals for b in two.intervals)
    except ZeroDivisionError:
        intervals = (Interval.exactly(one.value / two.value),)
    return _combined(one, two, label, Measure.TIMES, one.value / two.value, intervals)


def _difference(one: Known, two: Known) -> Known:
    label = Phrase(fr=f"{one.label.fr} − {two.label.fr}", en=f"{one.label.en} − {two.label.en}")
    intervals = tuple(a - b for a in one.intervals for b in two.intervals)
    return _combined(one, two, label, Measure.POINTS, one.value - two.value, intervals)


def _combined(
    one: Known, two: Known, label: Phrase, measure: Measure, value: Fraction, intervals: tuple[Interval, ...]
) -> Known:
    return structs.replace(
        one,
        label=label,
        measure=measure,
        value=value,
        intervals=intervals,
        whole=None,
        hedge=Hedge.EXACTLY,
        worked_from=(one.id, two.id),
    )
