"""Figures that follow from published ones by a declared formula."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import TYPE_CHECKING

from msgspec import Struct, structs

from netnord.errors import FactsFileError
from netnord.interval import Interval, Rounding, whole_counts
from netnord.store.model import Derived, Fact
from netnord.store.operations import Complement, Formula, PartOf, computed, inputs_of, written
from netnord.terms import Hedge

if TYPE_CHECKING:
    from netnord.store.store import FactStore

VAGUE = frozenset({Hedge.ABOUT, Hedge.NEARLY})
"""Hedges that bound nothing exactly."""

_MOST_RESULTS = 1000
_LARGEST_EXPONENT = 1000  # of two; JSON numbers are read as doubles, which end a little above
_LONGEST_FRACTION = 100_000  # bits


class DerivedFigure(Struct, frozen=True):
    """A derived figure, recomputed; shares in per cent."""

    derived: Derived
    base: str | None
    """The id of the whole that was taken, where the formula names several."""
    inputs: list[str]
    """Ids, in the order of the formula."""
    value: Fraction
    """From the printed values; of a bounded figure ("more than 1,000") that is its bound."""
    interval: Interval
    """The values that the precision, hedges and rounding of the inputs allow."""
    whole_counts: dict[Rounding, range] | None
    """Where a count of whole things is computed from a share: the counts that print as that share."""
    hedges: list[Hedge]
    """Of the inputs, those that bound nothing exactly."""
    formula: str
    """With ids: ``sites.companies / sites.total``."""
    taken: Formula
    """The formula with the one whole that was taken."""
    values: dict[str, Fraction]
    """Of the inputs, by id."""


class Evaluated(Struct, frozen=True):
    """A fact or derived figure as the input of a formula or a rule; shares in per cent."""

    value: Fraction
    intervals: dict[Rounding, Interval]
    """For each rounding of the published figures that was asked for."""
    hedges: list[Hedge]
    """Those that bound nothing exactly."""
    wholes: dict[str, str]
    """For each derived figure whose formula names several wholes, the one that was taken."""
    whole_counts: dict[Rounding, range] | None = None

    @property
    def whole_number(self) -> int | None:
        """The count, where it is known exactly."""
        exact = all(interval.low == interval.high == self.value for interval in self.intervals.values())
        return int(self.value) if exact and not self.hedges and self.value.denominator == 1 else None


def derive(store: FactStore, id: str, rounding: Rounding) -> list[DerivedFigure]:
    """The derived figure `id`: once, or once for each whole that its formula or its inputs allow.

    Inputs are taken as independent of each other: where a formula uses one figure twice, the interval may
    be wider than need be, never narrower.

    Raises `FactsFileError` if a formula divides by an interval that contains zero, has more than 1,000
    results, or leaves the range of numbers.
    """
    derived = store.derived[id]
    results = _results(store, derived, evaluate(store, inputs_of(derived.formula)))
    return [_figure(derived, rounding, *result) for result in results]


def evaluate(
    store: FactStore, ids: list[str], roundings: Iterable[Rounding] = tuple(Rounding)
) -> dict[str, list[Evaluated]]:
    """The facts and derived figures `ids`, and all that they are computed from, each after its inputs.

    Several results and errors as for `derive`.
    """
    known: dict[str, list[Evaluated]] = {}
    pending = list(ids)  # by hand: chains of formulas may be longer than Python's stack
    while pending:
        each = pending[-1]
        if each in store.facts:
            known[each] = [_published(store.facts[each], roundings)]
        if each in known:
            pending.pop()
            continue
        missing = [one for one in inputs_of(store.derived[each].formula) if one not in known]
        if missing:
            pending += missing
        else:
            known[each] = [result for _, _, result in _results(store, store.derived[each], known)]
    return known


def published_inputs(store: FactStore, ids: list[str]) -> list[str]:
    """The facts among `ids`, and those that the derived figures among them come from, each once."""
    seen: dict[str, None] = {}
    pending = ids[::-1]
    while pending:
        each = pending.pop()
        if each not in seen and each in store.derived:
            pending += inputs_of(store.derived[each].formula)[::-1]
        seen[each] = None
    return [each for each in seen if each in store.facts]


def others(base: int, counts: range) -> range:
    """What is left of `base` for each of the `counts` that may be taken away, in order."""
    return range(base - counts.stop + 1, base - counts.start + 1)


def combinations(
    store: FactStore, ids: list[str], known: dict[str, list[Evaluated]]
) -> list[dict[str, Evaluated]]:
    """The figures `ids` in all ways in which no two take different wholes for the same figure.

    Raises `FactsFileError` if there are over 1,000 ways.
    """
    ways: list[tuple[dict[str, Evaluated], dict[str, str]]] = [({}, {})]
    for each in dict.fromkeys(ids):
        ways = [
            ({**figures, each: figure}, wholes | figure.wholes)
            for figures, wholes in ways
            for figure in known[each]
            if all(wholes.get(key, whole) == whole for key, whole in figure.wholes.items())
        ]
        if len(ways) > _MOST_RESULTS:
            message = f"over {_MOST_RESULTS:,} results from {ids[0]} to {each}; name fewer wholes"
            raise FactsFileError(f"facts file {store.name}: {message}")
    return [figures for figures, _ in ways]


def _published(fact: Fact, roundings: Iterable[Rounding]) -> Evaluated:
    return Evaluated(
        fact.exact_value,
        {rounding: fact.interval(rounding) for rounding in roundings},
        [fact.hedge] if fact.hedge in VAGUE else [],
        {},
    )


def _figure(
    derived: Derived, rounding: Rounding, formula: Formula, inputs: dict[str, Evaluated], result: Evaluated
) -> DerivedFigure:
    return DerivedFigure(
        derived=derived,
        base=", ".join(dict.fromkeys(result.wholes.values())) or None,
        inputs=inputs_of(formula),
        value=result.value,
        interval=result.intervals[rounding],
        whole_counts=result.whole_counts,
        hedges=result.hedges,
        formula=written(formula, str, str),
        taken=formula,
        values={id: evaluated.value for id, evaluated in inputs.items()},
    )


_Result = tuple[Formula, dict[str, Evaluated], Evaluated]


def _results(store: FactStore, derived: Derived, known: dict[str, list[Evaluated]]) -> list[_Result]:
    """The formula of each result with its one whole, its inputs, and what it comes to."""
    results: list[_Result] = []
    for formula in _with_one_whole(derived.formula):
        for inputs in combinations(store, inputs_of(formula), known):
            wholes = {key: whole for each in inputs.values() for key, whole in each.wholes.items()}
            if formula is not derived.formula:
                wholes[derived.id] = inputs_of(formula)[-1]
            results.append((formula, inputs, _result(store, derived.id, formula, inputs, wholes)))
    return results


def _with_one_whole(formula: Formula) -> list[Formula]:
    if isinstance(formula, PartOf) and len(formula.whole) > 1:
        return [structs.replace(formula, whole=[whole]) for whole in formula.whole]
    return [formula]


def _result(
    store: FactStore, id: str, formula: Formula, inputs: dict[str, Evaluated], wholes: dict[str, str]
) -> Evaluated:
    values = {each: evaluated.value for each, evaluated in inputs.items()}
    roundings = next(iter(inputs.values())).intervals  # the same for all
    try:
        value = computed(formula, values.__getitem__, Fraction)
        intervals = {rounding: _interval(formula, inputs, rounding) for rounding in roundings}
    except ZeroDivisionError:
        divided = written(formula, str, str)
        message = f"facts file {store.name}: {id}: {divided} divides by a figure that may be zero"
        raise FactsFileError(message) from None
    for end in (value, *(end for each in intervals.values() for end in (each.low, each.high))):
        if end is not None and _is_out_of_range(end):
            raise FactsFileError(f"facts file {store.name}: {id}: the result is beyond the range of numbers")
    hedges = list(dict.fromkeys(hedge for each in inputs.values() for hedge in each.hedges))
    return Evaluated(value, intervals, hedges, wholes, _whole_counts(formula, inputs))


def _is_out_of_range(end: Fraction) -> bool:
    above, below = end.numerator.bit_length(), end.denominator.bit_length()
    return above - below > _LARGEST_EXPONENT or below > _LONGEST_FRACTION


def _interval(formula: Formula, inputs: dict[str, Evaluated], rounding: Rounding) -> Interval:
    intervals = {each: evaluated.intervals[rounding] for each, evaluated in inputs.items()}
    return computed(formula, intervals.__getitem__, Interval.exactly)


def _whole_counts(formula: Formula, inputs: dict[str, Evaluated]) -> dict[Rounding, range] | None:
    """The whole counts that a share of an exact count may stand for, or what they leave of it."""
    match formula:
        case PartOf(share=share, whole=[whole]):
            base = inputs[whole].whole_number
            if base is None or base < 0 or inputs[share].hedges:
                return None
            part = inputs[share].intervals
            hundredth = Interval.exactly(Fraction(1, 100))
            return {rounding: whole_counts(each * hundredth, base) for rounding, each in part.items()}
        case Complement(of=[part_id], whole=str(whole)):
            base, counts = inputs[whole].whole_number, inputs[part_id].whole_counts
            if base is None or counts is None:
                return None
            return {rounding: others(base, taken) for rounding, taken in counts.items()}
    return None
