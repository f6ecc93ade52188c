"""From the claims of a sentence to a judgement on each."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from msgspec import Struct, structs

from netnord.model import Hedge
from netnord.prose.claims import Claim
from netnord.prose.combining import only_ratio, worked_out
from netnord.prose.comparing import BOUNDS, Agreement, agreement, meant
from netnord.prose.known import Known
from netnord.prose.matching import Match, Matcher, assigned
from netnord.prose.obstacles import Obstacle, Spoken
from netnord.prose.quantity import Measure, Quantity
from netnord.prose.together import (
    MOST_UNKNOWN,
    SURE,
    TELLING,
    exchanged,
    may_refute,
    on_topic_together,
    rule_out_other_populations,
    with_ellipses_filled,
)

_CLOSE = 0.55  # how near the subject of a number must be that governs no noun
_FAIR = 0.22  # least score of a match to support on
_UNCOMMON = 30  # numbers from here on are seldom met by chance with a given noun
_MOST_UNKNOWN_IF_BARE = 3  # the same where the number governs no noun, or answers a question
_FEW = 10  # so many, of very many, may be some that the text speaks of in passing
_ANSWERING = 0.8  # strength of what a question asked
_FAR_RIVAL = 0.45  # and one so close, if it is told of in the sentence for itself
_RIVAL = 0.92  # a match this close to the best one may be what the writer means


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


_DOUBT_OF_OBSTACLE = {
    Obstacle.ELSEWHERE: Doubt.ELSEWHERE,
    Obstacle.BASE: Doubt.BASE,
    Obstacle.TOPIC: Doubt.NOTHING,
}


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


def judgements(matcher: Matcher, claims: Sequence[Claim], spoken: Spoken) -> list[Judgement]:
    """One judgement for each claim of a sentence, in order; `spoken` is what the text spoke of before."""
    claims = with_ellipses_filled(claims, matcher)
    # A number that is part of a known phrase, "the two regions", is not free to be any other figure.
    phrases = [matcher.speaking_of(claim.phrase) if claim.phrase else None for claim in claims]
    rows = [
        [] if phrase else matcher.candidates(claim, spoken)
        for claim, phrase in zip(claims, phrases, strict=True)
    ]
    rule_out_other_populations(claims, rows, matcher)
    rows = on_topic_together(rows)
    chosen = exchanged(rows, assigned(rows))
    result: list[Judgement] = []
    for claim, phrase, row, match in zip(claims, phrases, rows, chosen, strict=True):
        if phrase is not None:
            judgement = Judgement(claim.quantity, Verdict.SUPPORTED, phrase)
        else:
            judgement = _rest(claim, result) or _judgement(claim, row, match, chosen, matcher)
        if judgement.verdict is not Verdict.SUPPORTED:
            judgement = _worked_out(claim, matcher.mentioned(claim, spoken)) or judgement
        result.append(judgement)
    return _with_bases_compared(claims, result)


def _with_bases_compared(claims: Sequence[Claim], result: Sequence[Judgement]) -> list[Judgement]:
    """With shares left open that are told of another count than the source's: "65 % of the 1,202 sites"."""
    compared = list(result)
    for index in range(1, len(compared)):
        share, base = compared[index - 1], compared[index]
        if not claims[index].is_base or share.known is None or base.known is None:
            continue
        is_told = share.verdict is base.verdict is Verdict.SUPPORTED
        if is_told and share.known.base_counts and base.known.id not in share.known.base_counts:
            compared[index - 1] = structs.replace(share, verdict=Verdict.NOT_ENOUGH_INFO, doubt=Doubt.BASE)
    return compared


def _worked_out(claim: Claim, mentioned: Sequence[Known]) -> Judgement | None:
    """A judgement on what the claim's number must be worked out from, if that is clear."""
    computed = worked_out(claim, mentioned)
    if computed is not None:
        return Judgement(claim.quantity, Verdict.SUPPORTED, computed)
    ratio = only_ratio(claim, mentioned)
    if ratio is not None:
        return Judgement(claim.quantity, Verdict.REFUTED, ratio, fault=Fault.VALUE)
    return None


def _judgement(
    claim: Claim, row: Sequence[Match], match: Match | None, chosen: Sequence[Match | None], matcher: Matcher
) -> Judgement:
    quantity = claim.quantity
    if match is None or match.score < _FAIR:
        return _restated(claim, row) or _unmistakable(claim, row, matcher) or _hindered(claim, row)
    if match.agreement is Agreement.YES:
        return Judgement(quantity, Verdict.SUPPORTED, match.known, match.is_denied)
    unsure = Judgement(quantity, Verdict.NOT_ENOUGH_INFO, match.known, match.is_denied, Doubt.UNSURE)
    free = [rival for rival in row if rival.obstacle is None]
    for rival in () if quantity.hedge in BOUNDS else free:  # many figures satisfy a bound
        is_close = rival.score >= free[0].score * _RIVAL or (
            rival.score >= free[0].score * _FAR_RIVAL and not rival.is_rivalled and rival.closeness >= TELLING
        )
        if rival is not match and is_close and not rival.is_misplaced and rival.agreement is Agreement.YES:
            is_free = all(other is None or other.known is not rival.known for other in chosen)
            if is_free and rival.score >= _FAIR:
                return Judgement(quantity, Verdict.SUPPORTED, rival.known, rival.is_denied)
            return unsure
    if match.agreement is Agreement.UNSURE or not _is_sure(claim, match):
        return unsure
    return _refuted(quantity, match, matcher)


def _is_sure(claim: Claim, match: Match) -> bool:
    """Whether to refute on the match.

    A number that governs no noun must stand close to what it is said of; a number whose clause says more
    than is understood must have the subject to itself; a part of what was counted before may be any.
    """
    is_bare = (
        claim.quantity.measure is Measure.COUNT
        and match.known.measure is Measure.COUNT
        and claim.governed is None
    )
    is_answer = match.closeness >= _ANSWERING
    if not match.is_own and claim.unknown_words > (_MOST_UNKNOWN_IF_BARE if is_answer else MOST_UNKNOWN):
        return False
    if claim.is_of_them or claim.is_hypothetical:
        return False
    is_few = match.known.measure is Measure.COUNT and claim.quantity.value <= _FEW < match.known.value
    if is_few and not claim.is_announced and match.known.unit not in match.known.about[:1]:
        return False
    if not may_refute(claim, match.known):
        return False
    if is_bare and not (
        match.is_own and match.closeness >= _CLOSE and claim.unknown_words <= _MOST_UNKNOWN_IF_BARE
    ):
        return False
    return match.score >= SURE


def _refuted(quantity: Quantity, match: Match, matcher: Matcher) -> Judgement:
    known = match.known
    fault, owner = Fault.VALUE, None
    if known.whole is not None and agreement(quantity, known, is_denied=not match.is_denied) is Agreement.YES:
        fault = Fault.REVERSED
    elif quantity.hedge in BOUNDS and known.value in meant(structs.replace(quantity, hedge=Hedge.EXACTLY)):
        fault = Fault.BOUND
    else:
        owner = matcher.owner(quantity, known)
        if owner is not None:
            fault = Fault.SUBJECT
    return Judgement(quantity, Verdict.REFUTED, known, match.is_denied, fault=fault, owner=owner)


def _unmistakable(claim: Claim, row: Sequence[Match], matcher: Matcher) -> Judgement | None:
    """The very number with the very words, though nothing else of the text shows its topic: "350 jobs"."""
    quantity = claim.quantity
    for match in row:
        known = match.known
        is_exact = quantity.value == known.value and quantity.hedge is Hedge.EXACTLY and not match.is_denied
        if match.obstacle is not Obstacle.TOPIC or not is_exact:
            continue
        is_count = quantity.value >= _UNCOMMON and matcher.rarest[known.id] in (claim.governed or ())
        is_share = known.measure is Measure.PERCENT and quantity.value % 5 != 0
        if is_count or (is_share and match.is_own and match.closeness >= _ANSWERING):
            return Judgement(quantity, Verdict.SUPPORTED, known)
    return None


def _hindered(claim: Claim, row: Sequence[Match]) -> Judgement:
    """Not enough information, with the figure that would have fitted but for one thing."""
    for match in row:
        if match.obstacle not in (None, Obstacle.TOPIC) and match.score >= SURE:
            doubt = _DOUBT_OF_OBSTACLE[match.obstacle]
            return Judgement(claim.quantity, Verdict.NOT_ENOUGH_INFO, match.known, match.is_denied, doubt)
    return Judgement(claim.quantity, Verdict.NOT_ENOUGH_INFO)


def _restated(claim: Claim, row: Sequence[Match]) -> Judgement | None:
    """A figure said twice in one sentence: its second saying has nothing else to be about."""
    if row and row[0].obstacle is None and row[0].score >= _FAIR and row[0].agreement is Agreement.YES:
        return Judgement(claim.quantity, Verdict.SUPPORTED, row[0].known, row[0].is_denied)
    return None


def _rest(claim: Claim, before: Sequence[Judgement]) -> Judgement | None:
    """On what the one share said before leaves: "the other 35 %"."""
    shares = sum(judgement.quantity.measure is Measure.PERCENT for judgement in before)
    if not claim.is_remainder or shares != 1 or Measure.PERCENT not in claim.measures:
        return None
    for judgement in reversed(before):
        known = judgement.known
        if known is not None and known.measure is Measure.PERCENT and known.whole is not None:
            is_denied = not judgement.is_denied
            agrees = agreement(claim.quantity, known, is_denied=is_denied)
            verdict = {
                Agreement.YES: Verdict.SUPPORTED,
                Agreement.NO: Verdict.REFUTED,
                Agreement.UNSURE: Verdict.NOT_ENOUGH_INFO,
            }[agrees]
            return Judgement(claim.quantity, verdict, known, is_denied)
    return None
