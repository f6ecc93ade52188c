"""What speaks for and against each candidate of a claim, as named numbers."""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from msgspec import Struct

from netnord.check import worked_out
from netnord.check.arithmetic import Virtuals
from netnord.check.looked_up import LookedUp, look_up
from netnord.check.neighbours import Neighbours
from netnord.check.option import Option
from netnord.check.pool import Known, Pool
from netnord.check.values import AGREEING, Relation
from netnord.claims.claim import Claim
from netnord.quantities.quantity import Dimension
from netnord.terms import Language

_FAINT = 0.05  # so alike are words by chance
_VERBATIM = 0.97
_MOST_TOPICAL = 2.0
_SIGNS = ("differences", "remainders")
_PLAIN = (Dimension.COUNT, Dimension.SHARE, Dimension.DATE)  # without a unit that tells what they are of
_OF_DIMENSION = {each: f"is_{each.value}" for each in Dimension}
_OF_RELATION = {
    each: (each.value, f"{each.value}_plain", f"{each.value}_unit", f"telling_{each.value}")
    for each in Relation
}


class Weighed(Struct, frozen=True, gc=False):
    """A claim with all its candidates, and what speaks for none of them."""

    claim: Claim
    options: list[Option]
    none: dict[str, float]
    is_stored: bool
    """Whether it is held against the facts of a store too."""


def weigh(claims: Sequence[Claim], language: Language, pool: Pool, virtuals: Virtuals) -> list[Weighed]:
    """The candidates of each claim of a paragraph with their evidence."""
    seen = [look_up(claim, language, pool) for claim in claims]
    return [_weighed(each, Neighbours(seen, index, pool), pool, virtuals) for index, each in enumerate(seen)]


def _weighed(seen: LookedUp, neighbours: Neighbours, pool: Pool, virtuals: Virtuals) -> Weighed:
    options = _direct(seen, neighbours, pool)
    agreeing = worked_out.agreeing(seen, pool, virtuals, neighbours)
    options += agreeing
    options += worked_out.otherwise(seen, pool, virtuals, neighbours, something_agrees=bool(agreeing))
    return Weighed(seen.claim, options, _none(seen, neighbours), pool.is_stored)


def _direct(seen: LookedUp, neighbours: Neighbours, pool: Pool) -> list[Option]:
    """The facts that the claim can be compared with."""
    most = {
        name: sorted((values.get(number, 0.0) for number in seen.relations), reverse=True)[:2]
        for name, values in (("near", seen.near), ("wide", seen.wide), ("vote", seen.votes))
    }
    places = {(pool.knowns[n].source, pool.knowns[n].claim.sentence) for n in seen.equal}
    options = []
    for number, found in seen.relations.items():
        known = pool.knowns[number]
        evidence = _numbers(seen, known, found)
        if seen.is_retold:
            evidence["in_place" if number in seen.own else "out_of_place"] = 1.0
        evidence |= _words(seen, number, most)
        evidence |= _roles(seen, known)
        evidence["anchor"] = neighbours.anchor(number)
        evidence["rival"] = neighbours.rival(number)
        evidence["taken"] = neighbours.taken(number)
        evidence["exchanged_numbers"] = neighbours.exchanged(number)
        if found in AGREEING:
            evidence["only"] = float(len(seen.equal) == 1)
        else:
            evidence["neighbour"] = float((known.source, known.claim.sentence) in places)
            evidence["someone"] = float(bool(seen.equal))
        options.append(Option(known, None, found, evidence))
    return options


def _numbers(seen: LookedUp, known: Known, found: Relation) -> dict[str, float]:
    """How the claim's number stands to the fact's, and how much that says."""
    amount = known.amount
    relation, plain, with_unit, telling = _OF_RELATION[found]
    evidence = {
        "any": 1.0,
        _OF_DIMENSION[amount.dimension]: 1.0,
        "telling": seen.telling,
        relation: 1.0,
        plain if amount.dimension in _PLAIN else with_unit: 1.0,
        telling: seen.telling,
        "unit_name": float(amount.unit == seen.amount.unit),
    }
    if amount.dimension is not seen.amount.dimension:
        implied = seen.claim.implied
        is_implied = implied is not None and implied.dimension is amount.dimension
        evidence["implied" if is_implied else "other_dimension"] = 1.0
    if known.is_derived:
        evidence["derived"] = 1.0
    return evidence


def _words(seen: LookedUp, number: int, most: dict[str, list[float]]) -> dict[str, float]:
    """How alike the words of claim and fact are, and how much more so than those of other facts."""
    near, wide, vote = (values.get(number, 0.0) for values in (seen.near, seen.wide, seen.votes))
    evidence = {
        "near": near,
        "wide": wide,
        "vote": vote,
        "near_log": _log(near),
        "wide_log": _log(wide),
        "vote_log": _log(vote),
        "near_lead": near - _rival(near, most["near"]),
        "wide_lead": wide - _rival(wide, most["wide"]),
        "vote_lead": vote - _rival(vote, most["vote"]),
        "near_common": _log(near) * (1 - seen.telling),
        "verbatim": float(near > _VERBATIM),
    }
    if not near and not vote:
        evidence["unlinked_common"] = 1 - seen.telling
    return evidence


def _log(likeness: float) -> float:
    return log((_FAINT + likeness) / _FAINT)


def _rival(own: float, most: list[float]) -> float:
    """The highest of the others."""
    if own != most[0]:
        return most[0]
    return most[1] if len(most) > 1 else 0.0


def _roles(seen: LookedUp, known: Known) -> dict[str, float]:
    """Whether the same is counted, named, dated, compared."""
    claim, fact, words = seen.claim, known.claim, seen.words
    evidence: dict[str, float] = {}
    if words.counted:
        evidence["counted_same"] = max(
            (weight for each, weight in words.counted.items() if each in fact.counted), default=0.0
        )
    if words.names:
        shared = sum(name in fact.names for name in words.names)
        evidence["names_shared"] = min(shared, 2) / 2
        evidence["names_elsewhere"] = min(len(words.names) - shared, 2) / 2
    if claim.years and fact.years:
        evidence["year_same" if claim.years & fact.years else "year_other"] = 1.0
    for sign in _SIGNS:
        evidence[f"other_{sign}"] = abs(claim.signs.get(sign, 0.0) - fact.signs.get(sign, 0.0))
    return evidence


def _none(seen: LookedUp, neighbours: Neighbours) -> dict[str, float]:
    """What speaks for the facts having nothing on a claim."""
    return {
        "any": 1.0,
        _OF_DIMENSION[seen.amount.dimension]: 1.0,
        "unknown_name": seen.words.unknown_name,
        "unknown_near": seen.words.unknown_near,
        "telling": seen.telling,
        "topical": min(neighbours.topical, _MOST_TOPICAL),
        "wide_most": max(seen.wide.values(), default=0.0),
        "supposed": seen.claim.signs.get("suppositions", 0.0),
    }
