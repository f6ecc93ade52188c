"""From the claims of a sentence to a judgement on each."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from msgspec import Struct, structs

from netnord.model import Hedge
from netnord.prose.claims import Claim
from netnord.prose.comparing import BOUNDS, Agreement, agreement, meant
from netnord.prose.known import Known
from netnord.prose.matching import Match, Matcher, Obstacle, assigned
from netnord.prose.quantity import Measure, Quantity

_SURE = 0.42  # least score of a match to refute on
_FAIR = 0.30  # least score of a match to support on
_RIVAL = 0.85  # a match this close to the best one may be what the writer means


class Verdict(str, Enum):
    """What the store says to a claim (the labels of J. Thorne et al., "FEVER", 2018)."""

    SUPPORTED = "supported"
    REFUTED = "refuted"
    NOT_ENOUGH_INFO = "not_enough_info"


class Doubt(Enum):
    """Why there is not enough information."""

    NOTHING = "nothing"
    ELSEWHERE = "elsewhere"
    BASE = "base"
    UNSURE = "unsure"


class Fault(Enum):
    """What is wrong with a refuted figure."""

    VALUE = "value"
    SUBJECT = "subject"  # it is the figure of something else
    REVERSED = "reversed"  # it is what is left of the share that is said
    BOUND = "bound"  # the number may stand, its hedge may not


_DOUBT_OF_OBSTACLE = {Obstacle.ELSEWHERE: Doubt.ELSEWHERE, Obstacle.BASE: Doubt.BASE}


class Judgement(Struct, frozen=True, gc=False):
    """The verdict on one quantity and the figure that it rests on."""

    quantity: Quantity
    verdict: Verdict
    known: Known | None = None
    is_denied: bool = False
    doubt: Doubt = Doubt.NOTHING
    """Why there is not enough information, if so; `known` is then the figure that comes nearest."""
    fault: Fault | None = None
    owner: Known | None = None
    """The figure that the quantity does agree with, if it was put on the wrong subject."""


def judgements(matcher: Matcher, claims: Sequence[Claim]) -> list[Judgement]:
    """One judgement for each claim of a sentence, in order."""
    rows = [matcher.candidates(claim) for claim in claims]
    chosen = assigned(rows)
    result: list[Judgement] = []
    for claim, row, match in zip(claims, rows, chosen, strict=True):
        if claim.is_remainder:
            rest = _remainder(claim, result)
            if rest is not None:
                result.append(rest)
                continue
        result.append(_judgement(claim, row, match, chosen, matcher))
    return result


def _judgement(
    claim: Claim, row: Sequence[Match], match: Match | None, chosen: Sequence[Match | None], matcher: Matcher
) -> Judgement:
    quantity = claim.quantity
    if match is None or match.score < _FAIR:
        return _restated(claim, row) or _hindered(claim, row)
    agrees = agreement(quantity, match.known, is_denied=match.is_denied)
    if agrees is Agreement.YES:
        return Judgement(quantity, Verdict.SUPPORTED, match.known, match.is_denied)
    unsure = Judgement(quantity, Verdict.NOT_ENOUGH_INFO, match.known, match.is_denied, Doubt.UNSURE)
    free = [rival for rival in row if rival.obstacle is None]
    for rival in free:
        if rival is not match and rival.score >= free[0].score * _RIVAL and _agrees(quantity, rival):
            is_free = all(other is None or other.known is not rival.known for other in chosen)
            if is_free and rival.score >= _FAIR:
                return Judgement(quantity, Verdict.SUPPORTED, rival.known, rival.is_denied)
            return unsure
    if agrees is Agreement.UNSURE or match.score < _SURE:
        return unsure
    return _refuted(quantity, match, matcher)


def _refuted(quantity: Quantity, match: Match, matcher: Matcher) -> Judgement:
    known = match.known
    fault, owner = Fault.VALUE, None
    if known.measure is Measure.PERCENT and agreement(quantity, known, is_denied=not match.is_denied) is Agreement.YES:
        fault = Fault.REVERSED
    elif quantity.hedge in BOUNDS and known.value in meant(structs.replace(quantity, hedge=Hedge.EXACTLY)):
        fault = Fault.BOUND
    else:
        owner = matcher.owner(quantity, known)
        if owner is not None:
            fault = Fault.SUBJECT
    return Judgement(quantity, Verdict.REFUTED, known, match.is_denied, fault=fault, owner=owner)


def _hindered(claim: Claim, row: Sequence[Match]) -> Judgement:
    """Not enough information, with the figure that would have fitted but for one thing."""
    for match in row:
        if match.obstacle is not None and match.score >= _SURE:
            doubt = _DOUBT_OF_OBSTACLE[match.obstacle]
            return Judgement(claim.quantity, Verdict.NOT_ENOUGH_INFO, match.known, match.is_denied, doubt)
    return Judgement(claim.quantity, Verdict.NOT_ENOUGH_INFO)


def _agrees(quantity: Quantity, match: Match) -> bool:
    return agreement(quantity, match.known, is_denied=match.is_denied) is Agreement.YES


def _restated(claim: Claim, row: Sequence[Match]) -> Judgement | None:
    """A figure said twice in one sentence: its second saying has nothing else to be about."""
    if row and row[0].obstacle is None and row[0].score >= _FAIR and _agrees(claim.quantity, row[0]):
        return Judgement(claim.quantity, Verdict.SUPPORTED, row[0].known, row[0].is_denied)
    return None


def _remainder(claim: Claim, before: Sequence[Judgement]) -> Judgement | None:
    """"The other 35 %": what the share said before leaves."""
    if Measure.PERCENT not in claim.measures:
        return None
    for judgement in reversed(before):
        known = judgement.known
        if known is not None and known.measure is Measure.PERCENT:
            is_denied = not judgement.is_denied
            agrees = agreement(claim.quantity, known, is_denied=is_denied)
            verdict = {
                Agreement.YES: Verdict.SUPPORTED,
                Agreement.NO: Verdict.REFUTED,
                Agreement.UNSURE: Verdict.NOT_ENOUGH_INFO,
            }[agrees]
            return Judgement(claim.quantity, verdict, known, is_denied)
    return None
