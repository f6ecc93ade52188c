"""Which known figure each claim is about: all claims of a sentence together, each figure once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from collections.abc import Set as AbstractSet
from enum import Enum

from msgspec import Struct

from netnord.model import Concept, Hedge
from netnord.prose.claims import Claim
from netnord.prose.combining import in_per_cent
from netnord.prose.comparing import Agreement, agreement
from netnord.prose.known import Known
from netnord.prose.quantity import Measure, Quantity

_LEAST_OF_ANY = 0.12  # every concept of a figure must belong to the claim at least so strongly
_LEAST_OF_RAREST = 0.2  # and the one that tells it from others so strongly
_NEAR = 0.42  # that concept is the claim's own if it is at least so near, and nearer to no other
_UNEXPLAINED = 0.6  # what a concept costs that belongs to the claim but not to the figure
_OTHER_PLACE = 1.2  # how much more that is for a place
_OTHER_NOUN = 0.3  # what it costs if the noun counted says more than the figure is about
_OTHER_BASE = 0.4  # what it costs if the whole of a share is more than that of the figure
_MUCH_EVIDENCE = 3
_PLACE_BONUS = 0.08
_ELSEWHERE = 0.25
_OPPOSITE_BONUS = 0.02

_UPPER_BOUNDS = (Hedge.LESS_THAN, Hedge.AT_MOST)
_LOWER_BOUNDS = (Hedge.MORE_THAN, Hedge.AT_LEAST)


class Spoken(Struct, frozen=True):
    """What the last sentences of a text spoke of."""

    concepts: frozenset[str]
    topics: frozenset[str]
    """Of which a figure was recognised."""


class Obstacle(Enum):
    """Why a figure whose words fit a claim is not what the claim is about."""

    ELSEWHERE = "elsewhere"  # another place, population or time
    BASE = "base"  # a share of something else
    TOPIC = "topic"  # the text does not seem to be about it


class Match(Struct, frozen=True, gc=False):
    """A known figure that a claim may be about."""

    known: Known
    score: float
    closeness: float
    """How strongly the rarest of its concepts belongs to the claim."""
    is_own: bool
    """Whether that concept belongs to no other claim of the sentence more."""
    is_misplaced: bool
    """Whether the claim names a place that is not the figure's."""
    is_rivalled: bool
    """Whether it belongs more to another claim of the same measure."""
    is_denied: bool
    """The claim says the opposite: its share is what is left of the known one."""
    obstacle: Obstacle | None


class Matcher:
    """The known figures, found by the concepts that they are about."""

    def __init__(self, known: Sequence[Known], concepts: Collection[Concept]) -> None:
        self.known = known
        opposites = {concept.id: concept.opposite for concept in concepts if concept.opposite}
        self.kinds = {concept.id: frozenset(concept.kind_of) for concept in concepts}
        self._beside = {concept.id: frozenset(concept.kind_of + concept.beside) for concept in concepts}
        self._narrower: dict[str, list[str]] = {}
        for concept in concepts:
            for kind in concept.kind_of:
                self._narrower.setdefault(kind, []).append(concept.id)
        self.opposites = dict(opposites) | {concept: denied for denied, concept in opposites.items()}
        self._about: dict[str, list[Known]] = {}
        uses: dict[str, int] = {}
        for figure in known:
            for about in figure.about:
                uses[about] = uses.get(about, 0) + 1
        self.weight = {concept: 1 / count**0.5 for concept, count in uses.items()}
        self.rarest = {figure.id: max(figure.about, key=lambda c: self.weight[c]) for figure in known}
        for figure in known:
            rarest = self.rarest[figure.id]
            for telling in {rarest, self.opposites.get(rarest, rarest)}:
                self._about.setdefault(telling, []).append(figure)
        self.uses = {
            concept: frozenset(figure.measure for figure in figures)
            for concept, figures in self._about.items()
        }
        self._bases = frozenset(concept for figure in known for concept in figure.base)
        self.telling = frozenset(self._about)
        topics: dict[str, set[str]] = {}
        for figure in known:
            topics.setdefault(figure.topic, set()).update(figure.about, figure.base, {figure.unit})
        self._families = {figure.id: frozenset(topics[figure.topic]) for figure in known}
        self.places = frozenset(place for figure in known for place in figure.places) | {
            c for figure in known for c in figure.about if any(c in other.places for other in known)
        }

    def concerns(self, concepts: Iterable[str], measures: Collection[Measure]) -> bool:
        """Whether a sentence in whose context `concepts` are spoken of can be about a figure: a quick look."""
        said = set(concepts)
        for concept in tuple(said):
            said.update(self.kinds.get(concept, ()))
            said.add(self.opposites.get(concept, concept))
        return any(
            said.issuperset(figure.about)
            and (figure.measure in measures or figure.measure in (Measure.TIMES, Measure.PERCENT))
            for concept in said
            for figure in self._about.get(concept, ())
        )

    def candidates(self, claim: Claim, spoken: Spoken) -> list[Match]:
        """The figures that the claim may be about, best first; `spoken` is what the text spoke of before."""
        figures: dict[str, Known] = {}
        for concept in claim.strength:
            for figure in self._about.get(concept, ()):
                if figure.measure in claim.measures:
                    figures[figure.id] = figure
                elif figure.measure is Measure.TIMES and claim.comparison is not None:
                    figures[figure.id] = in_per_cent(figure, claim.comparison)
        matches = [
            match for figure in figures.values() if (match := self._match(claim, figure, spoken)) is not None
        ]
        matches.sort(key=lambda match: -match.score)
        return matches

    def speaking_of(self, concept: str) -> Known | None:
        """A figure whose own words include the concept."""
        return next(
            (figure for figure in self.known if concept in figure.places or concept in figure.about), None
        )

    def mentioned(self, claim: Claim, spoken: Spoken) -> list[Known]:
        """The figures of whatever measure that the claim's sentence speaks of."""
        figures = {
            figure.id: figure
            for concept in (*claim.aliases, *(self.opposites.get(c, c) for c in claim.aliases))
            for figure in self._about.get(concept, ())
        }
        return [
            figure
            for figure in figures.values()
            if self._with_kinds(frozenset(claim.aliases)).issuperset(figure.about)
            and self._obstacle(claim, figure, figure.places.union(figure.about), spoken)
            in (None, Obstacle.BASE)
        ]

    def owner(self, quantity: Quantity, instead: Known) -> Known | None:
        """Another figure of the same measure and topic that the quantity agrees with."""
        topic = instead.id.partition(".")[0]
        for known in self.known:
            if (
                known is not instead
                and known.measure is instead.measure
                and known.id.partition(".")[0] == topic
            ):
                if agreement(quantity, known, is_denied=False) is Agreement.YES:
                    return known
        return None

    def _match(self, claim: Claim, known: Known, spoken: Spoken) -> Match | None:
        if not self._counts_the_same(claim, known):
            return None
        if claim.is_base and not self._with_kinds(claim.governed or frozenset()).issuperset(known.about):
            return None
        if claim.base and not (claim.base & self._bases - known.base).isdisjoint(known.about):
            return None  # what a share is a share of is not what it says
        strength, total, weights, is_denied = claim.strength, 0.0, 0.0, False
        closeness, is_own, is_rivalled = 0.0, False, False
        used = set(known.about)
        for concept in known.about:
            opposite = self.opposites.get(concept)
            named = max((concept, *self._narrower.get(concept, ())), key=lambda c: strength.get(c, 0.0))
            direct = strength.get(named, 0.0)
            reverse = strength.get(opposite, 0.0) if opposite else 0.0
            most = max(direct, reverse)
            is_rarest = concept == self.rarest[known.id]
            if most < (_LEAST_OF_RAREST if is_rarest else _LEAST_OF_ANY):
                return None
            if is_rarest:
                closeness = most
                is_rivalled = named in claim.rivalled
                is_own = max(claim.owned.get(named, 0.0), claim.owned.get(opposite or "", 0.0)) >= _NEAR
            said = opposite if opposite and reverse > direct else named
            used.add(said)
            if concept not in self.places:
                is_negated = said in claim.negated if said in claim.aliases else claim.is_clause_negated
                is_denied ^= (said == opposite) ^ is_negated
            total += self.weight[concept] * most
            weights += self.weight[concept]
        if any(claim.owned.get(concept, 0.0) > 0.45 for concept in known.aside):
            return None
        explained = used | known.base | known.places | {known.unit}
        explained.update(*(self._beside.get(concept, ()) for concept in tuple(explained)))
        unexplained = max(
            (
                affinity * (_OTHER_PLACE if concept in self.places else self.weight[concept])
                for concept, affinity in claim.owned.items()
                if explained.isdisjoint(claim.aliases[concept]) and self._tells(concept, known.measure)
            ),
            default=0.0,
        )
        is_misplaced = any(
            affinity >= _NEAR and explained.isdisjoint(claim.aliases[concept])
            for concept, affinity in claim.owned.items()
            if concept in self.places
        )
        score = total / weights - _UNEXPLAINED * unexplained
        if claim.governed and known.measure is Measure.COUNT:
            score -= _OTHER_NOUN * any(
                explained.isdisjoint(claim.aliases[concept]) and self._tells(concept, known.measure)
                for concept in claim.governed
            )
        if any(claim.owned.get(place, 0.0) > 0.3 for place in known.places):
            score += _PLACE_BONUS
        if claim.base and known.base and not claim.base & self._bases <= known.base | known.places:
            score -= _OTHER_BASE
        if is_denied:
            if known.whole is None:
                return None
            score -= _OPPOSITE_BONUS
        return Match(
            known,
            score,
            closeness,
            is_own,
            is_misplaced,
            is_rivalled,
            is_denied,
            self._obstacle(claim, known, explained, spoken),
        )

    def _tells(self, concept: str, measure: Measure) -> bool:
        return measure in self.uses.get(concept, ()) or concept in self.places

    def _obstacle(
        self, claim: Claim, known: Known, explained: AbstractSet[str], spoken: Spoken
    ) -> Obstacle | None:
        if known.year is not None and claim.year not in (None, known.year):
            if claim.year_concepts.isdisjoint(known.about):
                return Obstacle.ELSEWHERE
        own_place = max((claim.strength.get(place, 0.0) for place in known.places), default=0.0)
        for other in claim.elsewhere:
            least = max(_ELSEWHERE, own_place) if other.family == "place" else _ELSEWHERE
            if known.measure is Measure.RANK and not other.leads:
                continue  # those that are ahead or behind
            if other.strength > least and explained.isdisjoint(other.concepts):
                return Obstacle.ELSEWHERE
        if claim.base is not None and known.base and known.measure is Measure.PERCENT:
            if self._with_kinds(claim.base).isdisjoint(known.base | known.places):
                return Obstacle.BASE
        return None if self._is_on_topic(claim, known, spoken) else Obstacle.TOPIC

    def _is_on_topic(self, claim: Claim, known: Known, spoken: Spoken) -> bool:
        """Whether the text is about the figure's topic, and does not use its words in another sense.

        It is if it spoke of the topic's domain, or speaks here of several things that the figure is about, or of many
        that belong to it.
        """
        domain = known.domain
        if (
            not domain
            or known.topic in spoken.topics
            or not domain.isdisjoint((*claim.strength, *spoken.concepts))
        ):
            return True
        here = {
            kind for said in (*claim.aliases, *claim.within) for kind in (said, *self.kinds.get(said, ()))
        }
        if len(known.about) > 1 and here.issuperset(known.about):
            return True
        family = self._families[known.id]
        named = {min(same) for concept, same in claim.aliases.items() if self._belongs(concept, family)}
        evidence = len(named.union(concept for concept in claim.within if self._belongs(concept, family)))
        evidence += known.year is not None and claim.year == known.year
        counted = claim.governed is not None and known.unit in self._with_kinds(claim.governed)
        shared_out = claim.base is not None and not claim.base.isdisjoint(known.base)
        return evidence + (counted or shared_out) >= _MUCH_EVIDENCE

    def _belongs(self, concept: str, family: AbstractSet[str]) -> bool:
        return concept in family or not family.isdisjoint(self.kinds.get(concept, ()))

    def _counts_the_same(self, claim: Claim, known: Known) -> bool:
        """Whether the noun counted may be that of the known figure."""
        quantity = claim.quantity
        if known.is_threshold and is_other_side(quantity, known):
            return False
        if known.measure is Measure.RANK and claim.governed is not None:
            return False  # the fourth of something else
        is_noun = claim.governed is not None and not (
            claim.governed and self.places.issuperset(claim.governed)
        )
        if known.measure is Measure.COUNT and claim.governed is not None and is_noun:
            return (
                known.unit in self._with_kinds(claim.governed)
                or claim.governed.issuperset(known.about)
                or not claim.governed.isdisjoint(self.kinds.get(known.unit, ()))
            )
        return True

    def _with_kinds(self, concepts: frozenset[str]) -> frozenset[str]:
        return concepts.union(*(self.kinds.get(concept, frozenset()) for concept in concepts))


def is_other_side(quantity: Quantity, threshold: Known) -> bool:
    """Whether the quantity bounds those that the threshold leaves out: fewer than 20, for more than 20."""
    opposite = _UPPER_BOUNDS if threshold.hedge in _LOWER_BOUNDS else _LOWER_BOUNDS
    return quantity.hedge in opposite


def assigned(candidates: Iterable[Sequence[Match]]) -> list[Match | None]:
    """For each claim the figure that it is about: the best pairs first, each figure once."""
    rows = list(candidates)
    pairs = sorted(
        (
            (match.score, -row, match)
            for row, matches in enumerate(rows)
            for match in matches
            if match.obstacle is None
        ),
        key=lambda pair: pair[:2],
        reverse=True,
    )
    result: list[Match | None] = [None] * len(rows)
    taken: set[str] = set()
    for _, negative_row, match in pairs:
        row = -negative_row
        if result[row] is None and match.known.id not in taken:
            result[row] = match
            taken.add(match.known.id)
    return result
