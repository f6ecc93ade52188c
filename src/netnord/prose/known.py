"""What the store knows, in the form in which a claim can be matched with it."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import NamedTuple

from msgspec import Struct

from netnord.derive import Evaluated, evaluate
from netnord.interval import Interval, Rounding
from netnord.model import (
    Complement,
    Derived,
    Fact,
    Hedge,
    Kind,
    NameList,
    PartOf,
    Phrase,
    ShareOf,
    Sum,
    inputs_of,
)
from netnord.prose.quantity import Measure
from netnord.store import FactStore

_MEASURE_OF_KIND = {
    Kind.SHARE: Measure.PERCENT,
    Kind.COUNT: Measure.COUNT,
    Kind.DURATION: Measure.MONTHS,
    Kind.RANK: Measure.RANK,
    Kind.THRESHOLD: Measure.COUNT,
}
_MEASURE_OF_UNIT = {
    "percent": Measure.PERCENT,
    "points": Measure.POINTS,
    "ratio": Measure.TIMES,
    "months": Measure.MONTHS,
}
_HUNDRED = Fraction(100)
_NOTHING_REFUTES = frozenset(("",))  # a concept that no text can speak of


class Known(Struct, frozen=True, gc=False):
    """A published or derived figure and the words by which a text speaks of it."""

    id: str
    label: Phrase
    measure: Measure
    value: Fraction
    intervals: tuple[Interval, ...]
    """What the figure may be, one interval for each possible base."""
    whole: Fraction | None
    """What it is a part of, if known exactly: 100 for a share, the total for a part of one."""
    parts: frozenset[str]
    """The ids of the figures that add up to it."""
    hedge: Hedge
    is_threshold: bool
    unit: str
    about: tuple[str, ...]
    aside: frozenset[str]
    refuted_with: frozenset[str]
    """Concepts without which another number does not refute it; none needed if empty."""
    base: frozenset[str]
    """Concepts of what it is a share of."""
    base_counts: frozenset[str]
    """The ids of the counts that it may be a share of."""
    places: frozenset[str]
    year: int | None
    signs: frozenset[str]
    """Concepts of which one more sign of that is made."""
    domain: frozenset[str]
    """Concepts which show that a text is about the figure's topic."""

    worked_from: tuple[str, ...] = ()
    """The ids of the figures from which it was worked out for a claim, if it is not in the store."""

    def left(self) -> tuple[Interval, ...]:
        """What is left of the whole; there must be one."""
        if self.whole is None:
            raise ValueError(f"{self.id} is no part of anything")
        return tuple(Interval.exactly(self.whole) - interval for interval in self.intervals)

    @property
    def topic(self) -> str:
        return self.id.partition(".")[0]


def known_figures(store: FactStore) -> list[Known]:
    """All figures of a store that a text can be matched with: those that say what they are about."""
    published = [_published(store, fact) for fact in store.facts.values() if fact.about]
    spoken_of = [derived for derived in store.derived.values() if derived.about]
    evaluated = evaluate(store, [derived.id for derived in spoken_of], [Rounding.NEAREST])
    origins = _origins(store, evaluated)
    recomputed = [
        _recomputed(store, derived, evaluated[derived.id], origins[derived.id]) for derived in spoken_of
    ]
    named = [_named(names) for names in store.names.values() if names.about]
    return published + recomputed + named


def _published(store: FactStore, fact: Fact) -> Known:
    return Known(
        id=fact.id,
        label=fact.label,
        measure=_MEASURE_OF_KIND[fact.kind],
        value=fact.exact_value,
        intervals=(fact.interval(Rounding.NEAREST),),
        whole=_whole(store, fact),
        parts=frozenset(),
        hedge=fact.hedge,
        is_threshold=fact.kind is Kind.THRESHOLD,
        unit=fact.unit,
        about=tuple(fact.about),
        aside=frozenset(),
        refuted_with=frozenset(),
        base=frozenset(fact.base.concepts if fact.base else ()),
        base_counts=frozenset(reading.of for reading in fact.base.readings if reading.of)
        if fact.base
        else frozenset(),
        places=frozenset(fact.scope.places),
        year=_year(fact),
        signs=frozenset(),
        domain=frozenset(),
    )


def _named(names: NameList) -> Known:
    """How many names a source lists; examples refute no other number."""
    count = Fraction(len(names.names))
    return Known(
        id=names.id,
        label=names.label,
        measure=Measure.COUNT,
        value=count,
        intervals=(Interval.exactly(count),),
        whole=None,
        parts=frozenset(),
        hedge=Hedge.EXACTLY,
        is_threshold=False,
        unit=names.unit or "",
        about=tuple(names.about),
        aside=frozenset(),
        refuted_with=frozenset() if names.complete else _NOTHING_REFUTES,
        base=frozenset(),
        base_counts=frozenset(),
        places=frozenset(),
        year=None,
        signs=frozenset(),
        domain=frozenset(),
    )


def _whole(store: FactStore, fact: Fact) -> Fraction | None:
    if fact.kind is Kind.SHARE:
        return _HUNDRED
    total = store.facts.get(fact.part_of) if fact.part_of else None
    return total.exact_value if total is not None and total.hedge is Hedge.EXACTLY else None


class _Origin(NamedTuple):
    """What the published figures are said of that a figure comes from."""

    years: frozenset[int | None]
    places: frozenset[str]
    bases: frozenset[str]
    """Concepts of what those that are shares are shares of."""


def _origins(store: FactStore, ids: Iterable[str]) -> dict[str, _Origin]:
    """Of each figure; `ids` name each after its inputs."""
    origins: dict[str, _Origin] = {}
    for each in ids:
        fact = store.facts.get(each)
        if fact is not None:
            bases = frozenset(fact.base.concepts if fact.base else ())
            origins[each] = _Origin(frozenset((_year(fact),)), frozenset(fact.scope.places), bases)
        else:
            inputs = [origins[one] for one in inputs_of(store.derived[each].formula)]
            years, places, bases = (frozenset().union(*parts) for parts in zip(*inputs, strict=True))
            origins[each] = _Origin(years, places, bases)
    return origins


def _recomputed(
    store: FactStore,
    derived: Derived,
    results: list[Evaluated],
    origin: _Origin,
) -> Known:
    return Known(
        id=derived.id,
        label=derived.label,
        measure=_MEASURE_OF_UNIT.get(derived.unit, Measure.COUNT),
        value=results[0].value,
        intervals=tuple(result.intervals[Rounding.NEAREST] for result in results),
        parts=frozenset(derived.formula.of if isinstance(derived.formula, Sum) else ()),
        whole=_HUNDRED if derived.unit == "percent" else None,
        hedge=results[0].hedges[0] if results[0].hedges else Hedge.EXACTLY,
        is_threshold=False,
        unit=derived.unit,
        about=tuple(derived.about),
        aside=frozenset(),
        refuted_with=frozenset(),
        base=frozenset(_base_concepts(store, derived, origin)),
        base_counts=frozenset(),
        places=origin.places,
        year=next(iter(origin.years)) if len(origin.years) == 1 else None,
        signs=frozenset(),
        domain=frozenset(),
    )


def _base_concepts(store: FactStore, derived: Derived, origin: _Origin) -> Iterable[str]:
    """A share of a count is one of what that count is about; a complement has the base of its other part."""
    match derived.formula:
        case ShareOf(whole=whole) if whole in store.facts:
            return store.facts[whole].about
        case Complement() | PartOf():
            return origin.bases
        case _:
            return ()


def _year(fact: Fact) -> int | None:
    return int(fact.scope.when[:4]) if fact.scope.when else None
