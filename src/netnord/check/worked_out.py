"""Candidates one step of arithmetic away from the facts, with their evidence."""

from __future__ import annotations

from collections.abc import Iterator
from math import log

from netnord.check.arithmetic import Step, Virtual, Virtuals
from netnord.check.looked_up import FAINT, LookedUp
from netnord.check.neighbours import Neighbours
from netnord.check.option import Option
from netnord.check.pool import Pool
from netnord.check.values import AGREEING, Relation, amount_of, as_written, relation, slack_of, slip
from netnord.quantities.quantity import Dimension
from netnord.terms import Hedge

_REACH = 0.16  # how far from a written value a worked-out one may be, as a part of it
_MOST_AGREEING = 6
_MOST_OTHERWISE = 2
_MOST_NAMED = 4  # facts of which a claim can be said to speak
_NAMED = 0.25
_TOO_FAR = 3  # times

_OF_STEP = {each: f"step_{each.value}" for each in Step}
_SIGNS = {
    Step.SUM: "totals",
    Step.DIFFERENCE: "differences",
    Step.RATIO: "differences",
    Step.REST: "remainders",
    Step.GROWTH: "growth",
    Step.EACH: "rates",
}


def agreeing(seen: LookedUp, pool: Pool, virtuals: Virtuals, neighbours: Neighbours) -> list[Option]:
    """Figures that have the claim's value, those first whose inputs it speaks of."""
    if not (seen.near or neighbours.said or max(seen.wide.values(), default=0.0) > FAINT):
        return []
    found = []
    for amount in (seen.amount, *(() if seen.claim.implied is None else (amount_of(seen.claim.implied),))):
        low, high = amount.value * (1 - _REACH) - amount.half, amount.high * (1 + _REACH) + amount.half
        is_exact, slack = amount.hedge is Hedge.EXACTLY and amount.high == amount.value, slack_of(amount)
        for virtual in virtuals.between(amount.dimension, amount.unit, low, high):
            apart = abs(virtual.value - amount.value)
            if is_exact and apart > virtual.half and apart > slack:
                continue
            how = relation(amount, virtual.value, virtual.half, Hedge.EXACTLY)
            if how in AGREEING and how is not Relation.LOOSE:
                spoken_of = sum(_spoken_of(seen, neighbours, each) for each in virtual.inputs)
                found.append((spoken_of / len(virtual.inputs), how, virtual))
    found.sort(key=lambda each: -each[0])
    options = []
    for _, how, virtual in found[:_MOST_AGREEING]:
        evidence = _evidence(seen, pool, virtual, neighbours)
        evidence[how.value] = 1.0
        evidence["chance"] = log(1 + len(found))
        options.append(Option(None, virtual, how, evidence))
    return options


def otherwise(
    seen: LookedUp, pool: Pool, virtuals: Virtuals, neighbours: Neighbours, *, something_agrees: bool
) -> list[Option]:
    """What the facts that the claim speaks of come to, where that is not what it says."""
    named = {**dict.fromkeys(neighbours.said, 0.0), **seen.near}
    ranked = sorted(named, key=lambda number: -_spoken_of(seen, neighbours, number))[:_MOST_NAMED]
    options = []
    for virtual in _of_pairs(ranked, virtuals):
        if virtual.dimension is not seen.amount.dimension or (
            virtual.dimension is Dimension.MONEY and virtual.unit != seen.amount.unit
        ):
            continue
        how = relation(seen.amount, virtual.value, virtual.half, Hedge.EXACTLY)
        if how in AGREEING:
            continue
        if not _is_called_for(seen, neighbours, virtual):
            continue
        evidence = _evidence(seen, pool, virtual, neighbours)
        how = how or slip(seen.amount, as_written(virtual.value, seen.amount))
        apart = max(seen.amount.value, virtual.value) > _TOO_FAR * min(seen.amount.value, virtual.value)
        evidence["too_far"] = float(apart)
        evidence["bound"] = float(how is Relation.BOUND)
        evidence["something_agrees"] = float(something_agrees)
        options.append(Option(None, virtual, how, evidence))
    options.sort(
        key=lambda each: -sum(each.evidence[name] for name in ("near_least", "wide_least", "said_beside"))
    )
    return options[:_MOST_OTHERWISE]


def _of_pairs(numbers: list[int], virtuals: Virtuals) -> Iterator[Virtual]:
    for later, two in enumerate(numbers):
        for one in numbers[:later]:
            yield from virtuals.of_two(one, two)


def _is_called_for(seen: LookedUp, neighbours: Neighbours, virtual: Virtual) -> bool:
    """Whether a claim asks for just this step: by its words, or as it names what goes into it."""
    return (
        _SIGNS.get(virtual.step) in seen.claim.signs
        or all(neighbours.said.get(each) for each in virtual.inputs)
        or (virtual.step is Step.SHARE and all(seen.near.get(each, 0.0) >= _NAMED for each in virtual.inputs))
    )


def _spoken_of(seen: LookedUp, neighbours: Neighbours, number: int) -> float:
    return seen.near.get(number, 0.0) + seen.wide.get(number, 0.0) + neighbours.said.get(number, 0.0)


def _evidence(seen: LookedUp, pool: Pool, virtual: Virtual, neighbours: Neighbours) -> dict[str, float]:
    inputs = [pool.knowns[each].claim for each in virtual.inputs]
    near = [seen.near.get(each, 0.0) for each in virtual.inputs]
    wide = [seen.wide.get(each, 0.0) for each in virtual.inputs]
    beside = [neighbours.said.get(each, 0.0) for each in virtual.inputs]
    evidence = {
        "any": 1.0,
        _OF_STEP[virtual.step]: 1.0,
        "telling": seen.telling,
        "near_least": min(near),
        "near_most": max(near),
        "wide_least": min(wide),
        "wide_most": max(wide),
        "one_sentence": float(len({each.sentence for each in inputs}) == 1),
        "one_paragraph": float(len({each.paragraph for each in inputs}) == 1),
        "direct_too": float(bool(seen.equal)),
        "said_beside": sum(beside) / len(beside),
        "all_beside": min(beside),
        "out_of_place": float(seen.is_retold),
        "fraction": float(seen.amount.is_fraction),
    }
    sign = _SIGNS.get(virtual.step)
    if sign is not None:
        asked = seen.claim.signs.get(sign, 0.0)
        evidence["asked" if asked else "not_asked"] = asked or 1.0
    if seen.words.counted:
        counted = [
            weight
            for each, weight in seen.words.counted.items()
            if any(each in one.counted for one in inputs)
        ]
        evidence["counted_same"] = max(counted, default=0.0)
    if seen.claim.years and not seen.claim.years & pool.years:
        evidence["year_unknown"] = 1.0
    return evidence
