"""Wholes and their parts: counts that add up, shares of one base, under each reading of that base."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from msgspec.structs import replace

from netnord.answers.tables import Breakdown, Part, Table, View, label_of
from netnord.derive import Evaluated, evaluate, others
from netnord.interval import Interval, whole_counts
from netnord.store.audit_rules import WholeRule
from netnord.store.model import BaseReading
from netnord.store.operations import Sum
from netnord.store.store import FactStore
from netnord.terms import Hedge, Kind

_HUNDRED = Fraction(100)


def with_breakdowns(table: Table, store: FactStore) -> Table:
    """`table` with each whole that one of its figures is, or is a part of."""
    return replace(table, breakdowns=tuple(breakdowns(store, set(table.ids), table.view)))


def breakdowns(store: FactStore, ids: set[str], view: View) -> Iterator[Breakdown]:
    """The wholes that one of `ids` is, or is a part of: counts, then shares together, then shares alone."""
    for whole, parts in _parts_of_counts(store).items():
        if whole in ids or not ids.isdisjoint(parts):
            yield _of_count(store, whole, parts, view)
    rules = [rule for rule in store.audit if isinstance(rule, WholeRule)]
    for rule in rules:
        if not ids.isdisjoint(rule.parts):
            yield _of_shares(store, rule.parts, _reading_of(store, rule), rule.exclusive, view)
    in_rules = {id for rule in rules for id in rule.parts}
    for id, fact in store.facts.items():
        if id in ids and id not in in_rules and fact.kind is Kind.SHARE and fact.base is not None:
            for reading in fact.base.readings:
                if reading.of is not None:  # else there is nothing to say but the share itself
                    yield _of_shares(store, [id], reading, True, view)


def _parts_of_counts(store: FactStore) -> dict[str, list[str]]:
    parts: dict[str, list[str]] = {}
    for fact in store.facts.values():
        if fact.part_of is not None:
            parts.setdefault(fact.part_of, []).append(fact.id)
    for derived in store.derived.values():
        if isinstance(derived.formula, Sum) and derived.unit not in {"percent", "points"}:
            parts[derived.id] = derived.formula.of
    return parts


def _of_count(store: FactStore, whole: str, ids: list[str], view: View) -> Breakdown:
    taken = [_evaluated(store, id) for id in ids]
    evaluated = _evaluated(store, whole)
    count = evaluated.value

    def part(taken: Fraction) -> Part:
        return Part(taken / count * 100 if count else None, taken)

    total = sum((each.value for each in taken), Fraction(0))
    return Breakdown(
        label=label_of(store, whole, view.language),
        of=whole,
        amount=count,
        parts=[_named(store, id, part(each.value), view) for id, each in zip(ids, taken, strict=True)],
        together=part(total),
        rest=part(count - total),
        published="count",
        is_exact=all(each.whole_number is not None for each in (evaluated, *taken)),
        is_one_of_several=False,
    )


def _of_shares(
    store: FactStore, ids: list[str], reading: BaseReading | None, exclusive: bool, view: View
) -> Breakdown:
    whole = None if reading is None or reading.of is None else _evaluated(store, reading.of)
    is_share = whole is not None and reading is not None and _is_share(store, reading.of or "")

    def part(share: Fraction) -> Part:
        taken = None if whole is None else share * whole.value / 100
        return Part(share, share_of_all=taken) if is_share else Part(share, taken)

    def counted(evaluated: Evaluated) -> Part:
        base = None if whole is None or is_share else whole.whole_number
        if base is None:
            return part(evaluated.value)
        share = evaluated.intervals[view.rounding] * Interval.exactly(Fraction(1, 100))
        return replace(part(evaluated.value), whole_counts=whole_counts(share, base))

    def left(parts: list[Part]) -> Part:
        """The rest, in whole counts where one part alone was taken away."""
        counts = parts[0].whole_counts if len(parts) == 1 else None
        base = None if whole is None else whole.whole_number
        if counts is None or base is None:
            return part(_HUNDRED - total)
        return replace(part(_HUNDRED - total), whole_counts=others(base, counts))

    evaluated = [_evaluated(store, id) for id in ids]
    total = sum((each.value for each in evaluated), Fraction(0))
    facts = [store.facts[id] for id in ids if id in store.facts]
    parts = [_named(store, id, counted(each), view) for id, each in zip(ids, evaluated, strict=True)]
    return Breakdown(
        label="" if reading is None else reading.label.in_language(view.language),
        of=None if reading is None else reading.of,
        amount=None if whole is None else whole.value,
        parts=parts,
        together=part(total),
        rest=left(parts) if exclusive else None,
        published="share",
        is_exact=False,
        is_one_of_several=any(len(fact.base.readings) > 1 for fact in facts if fact.base is not None),
    )


def _reading_of(store: FactStore, rule: WholeRule) -> BaseReading | None:
    """What the parts of `rule` are shares of: the reading that it names, or else the one that all have."""
    readings = [
        reading
        for id in rule.parts
        if id in store.facts and (base := store.facts[id].base) is not None
        for reading in base.readings
    ]
    if rule.base is not None:
        return next((reading for reading in readings if reading.label == rule.base), BaseReading(rule.base))
    return readings[0] if readings and all(reading.of == readings[0].of for reading in readings) else None


def _evaluated(store: FactStore, id: str) -> Evaluated:
    return evaluate(store, [id])[id][0]


def _is_share(store: FactStore, id: str) -> bool:
    return (store.facts.get(id) or store.derived[id]).unit == "percent"


def _named(store: FactStore, id: str, part: Part, view: View) -> Part:
    hedge = store.facts[id].hedge if id in store.facts else Hedge.EXACTLY
    return replace(part, label=label_of(store, id, view.language), id=id, hedge=hedge)
