"""From probabilities to a verdict and how it is shown."""

from __future__ import annotations

from enum import Enum

from msgspec import Struct

from netnord.check.evidence import Weighed
from netnord.check.option import Option
from netnord.check.scorer import Weights, probabilities
from netnord.claims.claim import Claim


class Verdict(str, Enum):
    """What the facts say to a claim (J. Thorne et al., "FEVER", NAACL-HLT 2018)."""

    SUPPORTED = "supported"
    REFUTED = "refuted"
    NOT_ENOUGH_INFO = "not_enough_info"


class Level(str, Enum):
    """How a finding is shown."""

    OK = "ok"
    ERROR = "error"  # refuted
    WARNING = "warning"  # likelier wrong than right, but not that sure
    NOTE = "note"


class Chances(Struct, frozen=True, gc=False):
    """How probable each verdict is; together 1."""

    supported: float
    refuted: float
    not_enough_info: float


class Judgement(Struct, frozen=True, gc=False):
    """What is to be said of one claim."""

    claim: Claim
    verdict: Verdict
    level: Level
    chances: Chances
    option: Option | None
    """The candidate that the verdict rests on; of a note, the likeliest one, if any."""
    weighed: Weighed
    is_sure: bool
    """Whether that candidate alone is as probable as an error has to be; then its level is one."""
    by_option: tuple[float, ...]
    """How probable each candidate of `weighed` is, in their order, and last that none is meant."""


def judged(weighed: Weighed, weights: Weights) -> Judgement:
    """The verdict on one claim."""
    chances = probabilities(weighed, weights)
    agreeing = [(p, option) for p, option in zip(chances, weighed.options, strict=False) if option.agrees]
    differing = [
        (p, option) for p, option in zip(chances, weighed.options, strict=False) if not option.agrees
    ]
    supported = sum(p for p, _ in agreeing)
    refuted = sum(p for p, _ in differing)
    right = max(agreeing, key=lambda each: each[0], default=(0.0, None))
    wrong = max(differing, key=lambda each: each[0], default=(0.0, None))
    if refuted >= weights.error:
        verdict, level, option = Verdict.REFUTED, Level.ERROR, wrong[1]
    elif refuted >= weights.warning and refuted > supported:
        verdict, level, option = Verdict.NOT_ENOUGH_INFO, Level.WARNING, wrong[1]
    elif supported >= weights.supported:
        verdict, level, option = Verdict.SUPPORTED, Level.OK, right[1]
    else:
        verdict, level, option = (
            Verdict.NOT_ENOUGH_INFO,
            Level.NOTE,
            max(right, wrong, key=lambda each: each[0])[1],
        )
    is_right, is_wrong = round(supported, 4), round(refuted, 4)
    shares = Chances(is_right, is_wrong, max(0.0, round(1 - is_right - is_wrong, 4)))
    is_sure = wrong[0] >= weights.error
    return Judgement(weighed.claim, verdict, level, shares, option, weighed, is_sure, tuple(chances))
