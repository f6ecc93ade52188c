"""What speaks for and against each candidate of a claim, as named numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import log

from msgspec import Struct

from netnord.check import worked_out
from netnord.check.arithmetic import Virtuals
from netnord.check.looked_up import LookedUp, look_up
from netnord.check.neighbours import Neighbours
from netnord.check.option import Option
from netnord.check.pool import Known, Pool
from netnord.check.values import AGREEING
from netnord.claims.claim import Claim
from netnord.terms import Language

_FAINT = 0.05  # so alike are words by chance
_VERBATIM = 0.97
_MOST_TOPICAL = 2.0
_SIGNS = ("negations", "other_times", "differences", "growth", "remainders", "totals")
_SIGNS_OF_NOTHING_KNOWN = ("suppositions", "other_times", "negations")


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
    options += worked_out.otherwise(seen, pool, neighbours, something_agrees=bool(agreeing))
    none = _none(seen, neighbours, is_equal=bool(seen.equal or agreeing))
    return Weighed(seen.claim, options, none, pool.is_stored)


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
        evidence = {"any": 1.0, f"is_{known.amount.dimension.value}": 1.0, "telling": seen.telling}
        evidence[found.value] = 1.0
        evidence[f"telling_{found.value}"] = seen.telling
        if seen.is_retold:
            evidence["in_place" if number in seen.own else "out_of_place"] = 1.0
        evidence |= _words(seen, number, most)
        evidence |= _roles(seen, known, pool)
        evidence["anchor"] = neighbours.anchor(number)
        evidence["rival"] = neighbours.rival(number)
        evidence["taken"] = neighbours.taken(number)
        evidence["exchanged"] = neighbours.exchanged(number)
        if found not in AGREEING:
            evidence["neighbour"] = float((known.source, known.claim.sentence) in places)
            evidence["someone"] = float(bool(seen.equal))
        options.append(Option(known, None, found, evidence))
    return options


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
        evidence["unlinked"] = 1.0
        evidence["unlinked_common"] = 1 - seen.telling
    return evidence


def _log(likeness: float) -> float:
    return log((_FAINT + likeness) / _FAINT)


def _rival(own: float, most: list[float]) -> float:
    """The highest of the others."""
    if own != most[0]:
        return most[0]
    return most[1] if len(most) > 1 else 0.0


def _roles(seen: LookedUp, known: Known, pool: Pool) -> dict[str, float]:
    """Whether the same is counted, named, dated, compared; in the same unit, with the same hedge."""
    claim, fact, words = seen.claim, known.claim, seen.words
    evidence: dict[str, float] = {}
    if words.counted:
        same = max((weight for each, weight in words.counted.items() if each in fact.counted), default=0.0)
        near = max((weight * fact.near.get(each, 0.0) for each, weight in words.counted.items()), default=0.0)
        evidence["counted_same"] = same
        evidence["counted_near"] = near
        evidence["counted_elsewhere"] = float(not same and not near)
    if words.names:
        shared = sum(name in fact.names for name in words.names)
        evidence["names_shared"] = min(shared, 2) / 2
        evidence["names_elsewhere"] = min(len(words.names) - shared, 2) / 2
    if claim.years:
        if fact.years:
            evidence["year_same" if claim.years & fact.years else "year_other"] = 1.0
        evidence["year_unknown"] = float(not claim.years & pool.years)
    for sign in _SIGNS:
        evidence[f"other_{sign}"] = abs(claim.signs.get(sign, 0.0) - fact.signs.get(sign, 0.0))
    if known.amount.dimension is not seen.amount.dimension:
        implied = claim.implied is not None and claim.implied.dimension is known.amount.dimension
        evidence["implied" if implied else "other_dimension"] = 1.0
    evidence["other_hedge"] = float(known.amount.hedge is not seen.amount.hedge)
    if known.is_derived:
        evidence["derived"] = 1.0
    return evidence


def _none(seen: LookedUp, neighbours: Neighbours, *, is_equal: bool) -> dict[str, float]:
    """What speaks for the facts having nothing on a claim."""
    words = seen.words
    evidence = {
        "any": 1.0,
        f"is_{seen.amount.dimension.value}": 1.0,
        "unknown_name": words.unknown_name,
        "unknown_names": min(words.unknown_names, 3) / 3,
        "unknown_near": words.unknown_near,
        "unknown_counted": float(words.unknown_counted),
        "telling": seen.telling,
        "topical": min(neighbours.topical, _MOST_TOPICAL),
        "nothing_equal": float(not is_equal),
        "in_words": float(seen.amount.in_words),
        "wide_most": _highest(seen.wide.values()),
    }
    for sign in _SIGNS_OF_NOTHING_KNOWN:
        if sign in seen.claim.signs:
            evidence[f"said_{sign}"] = seen.claim.signs[sign]
    return evidence


def _highest(values: Iterable[float]) -> float:
    return max(values, default=0.0)
