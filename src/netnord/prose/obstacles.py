"""Why a figure whose words fit a claim may still not be what the claim is about."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from enum import Enum

from msgspec import Struct

from netnord.model import Hedge
from netnord.prose.claims import Claim
from netnord.prose.known import Known
from netnord.prose.quantity import Measure, Quantity
from netnord.prose.relations import Relations

_ELSEWHERE = 0.25  # a claim is said of another place that belongs to it more strongly than that
_ENOUGH_EVIDENCE = 2  # so many words of its own show a topic
_EVIDENCE_IF_BARE = 3  # and so many where a count governs no noun

_UPPER_BOUNDS = (Hedge.LESS_THAN, Hedge.AT_MOST)
_LOWER_BOUNDS = (Hedge.MORE_THAN, Hedge.AT_LEAST)


class Spoken(Struct, frozen=True):
    """What the last sentences of a text spoke of."""

    concepts: frozenset[str]
    topics: frozenset[str]
    """Of which a figure was recognised."""


class Obstacle(Enum):
    """What keeps a claim from being about a figure."""

    ELSEWHERE = "elsewhere"  # another place, population or time
    BASE = "base"  # a share of something else
    TOPIC = "topic"  # the text does not seem to be about it


class Obstacles:
    """Finds what keeps claims from being about the figures of a store."""

    def __init__(self, known: Sequence[Known], relations: Relations) -> None:
        self._relations = relations
        self._bases = frozenset(concept for figure in known for concept in figure.base)
        families: dict[str, set[str]] = {}
        for figure in known:
            signs = (*figure.about, *figure.base, *figure.signs, figure.unit)
            families.setdefault(figure.topic, set()).update(signs)
        self._families = {topic: frozenset(concepts) for topic, concepts in families.items()}
        """Of each topic: the concepts that its figures are about."""

    def between(
        self, claim: Claim, known: Known, explained: AbstractSet[str], spoken: Spoken
    ) -> Obstacle | None:
        """What is between a claim and a figure; `explained` are the concepts that go with the figure."""
        if self._is_elsewhere(claim, known, explained):
            return Obstacle.ELSEWHERE
        if self._is_share_of_other(claim, known):
            return Obstacle.BASE
        return None if self._is_on_topic(claim, known, spoken) else Obstacle.TOPIC

    def _is_elsewhere(self, claim: Claim, known: Known, explained: AbstractSet[str]) -> bool:
        is_other_year = known.year is not None and claim.year not in (None, known.year)
        if is_other_year and claim.year_concepts.isdisjoint(known.about):
            return True
        if known.year is not None and claim.deadline is not None and claim.deadline > known.year + 1:
            return True
        own_place = max((claim.strength.get(place, 0.0) for place in known.places), default=0.0)
        for other in claim.elsewhere:
            if known.measure is Measure.RANK and not other.leads:
                continue  # those that are ahead or behind
            least = max(_ELSEWHERE, own_place) if other.family == "place" else _ELSEWHERE
            if other.strength > least and explained.isdisjoint(other.concepts):
                return True
        return False

    def _is_share_of_other(self, claim: Claim, known: Known) -> bool:
        if claim.base is None or not known.base or known.measure is not Measure.PERCENT:
            return False
        own = known.base | known.places | frozenset(known.about)
        is_wider = not (claim.base & self._bases).issubset(own | self._relations.with_kinds(known.base))
        return is_wider or self._relations.with_kinds(claim.base).isdisjoint(own)

    def _is_on_topic(self, claim: Claim, known: Known, spoken: Spoken) -> bool:
        """Whether the text is about the figure's topic, and does not use its words in another sense.

        It is if it spoke of the topic's domain, or speaks here of several things that the figure is about,
        or of many that belong to it.
        """
        if not known.domain or known.topic in spoken.topics:
            return True
        if not known.domain.isdisjoint((*claim.strength, *spoken.concepts)):
            return True
        here = self._relations.with_kinds((*claim.aliases, *claim.within))
        if len(known.about) > 1 and here.issuperset(known.about):
            return True
        is_bare = known.measure is Measure.COUNT and claim.governed is None
        return self._evidence(claim, known) >= (_EVIDENCE_IF_BARE if is_bare else _ENOUGH_EVIDENCE)

    def _evidence(self, claim: Claim, known: Known) -> int:
        """How many words of the sentence belong to the topic; the year, and the noun counted, tell more."""
        family = self._families[known.topic]
        belongs = self._relations.is_any_of
        named = {min(same) for concept, same in claim.aliases.items() if belongs(concept, family)}
        named.update(concept for concept in claim.within if belongs(concept, family))
        is_year = known.year is not None and claim.year == known.year
        is_counted = known.unit in self._relations.with_kinds(claim.governed or frozenset())
        is_shared_out = not known.base.isdisjoint(claim.base or ())
        return len(named) + is_year + (is_counted or is_shared_out)


def is_other_side(quantity: Quantity, threshold: Known) -> bool:
    """Whether the quantity bounds those that the threshold leaves out: fewer than 20, for more than 20."""
    opposite = _UPPER_BOUNDS if threshold.hedge in _LOWER_BOUNDS else _LOWER_BOUNDS
    return quantity.hedge in opposite
