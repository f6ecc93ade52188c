"""The claims of one sentence, seen together."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import structs

from netnord.prose.claims import Claim
from netnord.prose.comparing import Agreement, agreement
from netnord.prose.known import Known
from netnord.prose.matching import Match, Matcher
from netnord.prose.obstacles import Obstacle, is_other_side
from netnord.prose.quantity import Measure

SURE = 0.42  # least score of a match to refute on
TELLING = 0.33  # least strength of a subject
_TOSS_UP = 0.25  # so little difference of two scores together tells nothing
MOST_UNKNOWN = 1  # words of a clause that may belong to no concept without saying something else
_CONTINUED = 0.5  # strength of what the sentence before spoke of, for a claim that has no subject of its own
_LENT = 0.75  # how much of its subject a claim lends to the next one that has none


def exchanged(rows: Sequence[list[Match]], chosen: Sequence[Match | None]) -> list[Match | None]:
    """With two figures exchanged that then both agree, where the text is silent: "46 against 29"."""
    result = list(chosen)
    for one, first in enumerate(result):
        for two, second in enumerate(result[:one]):
            if first is None or second is None:
                continue
            first_other = next((m for m in rows[one] if m.known is second.known and m.obstacle is None), None)
            second_other = next((m for m in rows[two] if m.known is first.known and m.obstacle is None), None)
            if first_other is None or second_other is None:
                continue
            loses = first.score + second.score - first_other.score - second_other.score
            if (
                loses < _TOSS_UP
                and not (first.agreement is Agreement.YES or second.agreement is Agreement.YES)
                and first_other.agreement is Agreement.YES
                and second_other.agreement is Agreement.YES
            ):
                result[one], result[two] = first_other, second_other
                break
    return result


def with_ellipses_filled(claims: Sequence[Claim], matcher: Matcher) -> list[Claim]:
    """With the subject of the claim before for those without one.

    So it is for the second in "46 % of French firms are online; here the figure is 29 %".
    """
    result: list[Claim] = []
    for claim in claims:
        telling = max((s for concept, s in claim.owned.items() if concept in matcher.uses), default=0.0)
        if telling < TELLING and claim.unknown_words <= MOST_UNKNOWN and not result:
            lent = {c: _CONTINUED for c, s in claim.strength.items() if c in matcher.uses and s >= TELLING}
            claim = structs.replace(claim, strength=claim.strength | lent)
        elif telling < TELLING and claim.unknown_words <= MOST_UNKNOWN:
            before = result[-1]
            lent = {concept: s * _LENT for concept, s in before.strength.items() if concept in matcher.uses}
            strength = claim.strength | {c: s for c, s in lent.items() if s > claim.strength.get(c, 0.0)}
            claim = structs.replace(claim, strength=strength, negated=claim.negated | before.negated)
        result.append(claim)
    return result


def on_topic_together(rows: list[list[Match]]) -> list[list[Match]]:
    """With the topics that one claim of a sentence is surely about taken for those of its others too."""
    topics = {row[0].known.topic for row in rows if row and row[0].obstacle is None and row[0].score >= SURE}
    return [
        [
            structs.replace(match, obstacle=None)
            if match.obstacle is Obstacle.TOPIC and match.known.topic in topics
            else match
            for match in row
        ]
        for row in rows
    ]


def rule_out_other_populations(
    claims: Sequence[Claim], rows: Sequence[list[Match]], matcher: Matcher
) -> None:
    """Beside "firms of fewer than 20", or of more than 500, nothing is said of those of more than 20."""
    for threshold in matcher.known:
        if threshold.is_threshold and any(_is_other_population(claim, threshold) for claim in claims):
            for row in rows:
                row[:] = [match for match in row if match.known.measure is not Measure.PERCENT]


def _is_other_population(claim: Claim, threshold: Known) -> bool:
    if threshold.unit not in (claim.governed or ()):
        return False
    if is_other_side(claim.quantity, threshold):
        return True
    differs = agreement(claim.quantity, threshold, is_denied=False) is not Agreement.YES
    return differs and not may_refute(claim, threshold)


def may_refute(claim: Claim, known: Known) -> bool:
    return not known.refuted_with or not known.refuted_with.isdisjoint(claim.strength)
