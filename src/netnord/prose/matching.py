"""Which known figure each claim is about: all claims of a sentence together, each figure once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from collections.abc import Set as AbstractSet

from msgspec import Struct

from netnord.model import Concept
from netnord.prose.claims import Claim
from netnord.prose.combining import in_per_cent
from netnord.prose.comparing import Agreement, agreement
from netnord.prose.known import Known
from netnord.prose.obstacles import Obstacle, Obstacles, Spoken, is_other_side
from netnord.prose.quantity import Measure, Quantity
from netnord.prose.relations import Relations
from netnord.prose.shortlist import Shortlist

_LEAST_OF_ANY = 0.12  # every concept of a figure must belong to the claim at least so strongly
_LEAST_OF_RAREST = 0.2  # and the one that tells it from others so strongly
_NEAR = 0.42  # that concept is the claim's own if it is at least so near, and nearer to no other
_ASIDE = 0.45  # a concept so near shows that another figure is meant
# What a match loses, in parts of 1, where the claim says more than the figure is about.
_UNEXPLAINED = 0.6  # for a concept
_OTHER_PLACE = 1.2  # times that for a place
_OTHER_NOUN = 0.3  # for the noun counted
_OTHER_BASE = 0.4  # for what a share is a share of
_DENIED = 0.02  # if it says the opposite
_PLACE_BONUS = 0.08  # what it gains if the claim names the figure's place
_AGREEING = 0.15
_BY_KIND = (
    0.85  # of what the words for a kind of thing count for the thing, where they tell of another figure
)
_THRESHOLD_BONUS = 0.25  # if it bounds a population as the figure does
_PLACE_SAID = 0.3

# Of what other measures a figure may be that a number tells of: "60 % more" of a ratio, "twice" of any two.
_TOLD_BY = {
    Measure.PERCENT: frozenset({Measure.TIMES, Measure.COUNT}),
    Measure.RANK: frozenset({Measure.COUNT}),
    Measure.TIMES: frozenset({Measure.COUNT, Measure.PERCENT}),
    Measure.POINTS: frozenset({Measure.PERCENT}),
}


class Match(Struct, frozen=True, gc=False):
    """A known figure that a claim may be about."""

    known: Known
    score: float
    closeness: float
    """How strongly the rarest of its concepts belongs to the claim."""
    is_own: bool
    """Whether that concept belongs to no other claim of the sentence more."""
    is_rivalled: bool
    """Whether it belongs more to another claim of the same measure."""
    is_misplaced: bool
    """Whether the claim names a place that is not the figure's."""
    is_denied: bool
    """The claim says the opposite: its number is what is left of the known one."""
    agreement: Agreement
    obstacle: Obstacle | None


class _Mentioned(Struct, frozen=True, gc=False):
    """How a claim speaks of what a figure is about."""

    strength: float
    closeness: float
    is_own: bool
    is_rivalled: bool
    is_denied: bool
    concepts: frozenset[str]
    """Those that the figure is about, and those by which the claim says so."""


class Matcher:
    """The known figures, found by the concepts that they are about."""

    def __init__(self, known: Sequence[Known], concepts: Collection[Concept]) -> None:
        self.known = known
        self._relations = Relations(concepts)
        self._obstacles = Obstacles(known, self._relations)
        uses: dict[str, int] = {}
        for figure in known:
            for about in figure.about:
                uses[about] = uses.get(about, 0) + 1
        self._weight = {concept: 1 / count**0.5 for concept, count in uses.items()}
        self.rarest = {figure.id: max(figure.about, key=self._weight.__getitem__) for figure in known}
        """Of each figure: the concept that tells it best from others."""
        self._order = {figure.id: index for index, figure in enumerate(known)}
        telling: dict[str, dict[Measure, list[Known]]] = {}
        for figure in known:
            rarest = self.rarest[figure.id]
            for concept in {rarest, self._relations.opposite(rarest) or rarest}:
                telling.setdefault(concept, {}).setdefault(figure.measure, []).append(figure)
        self._telling = {
            concept: {measure: Shortlist(figures) for measure, figures in groups.items()}
            for concept, groups in telling.items()
        }
        self._subjects = {
            concept: {measure: {figure.about for figure in figures} for measure, figures in groups.items()}
            for concept, groups in telling.items()
        }
        families: dict[tuple[str, Measure], list[Known]] = {}
        for figure in known:
            families.setdefault((figure.topic, figure.measure), []).append(figure)
        self._families = {family: Shortlist(figures) for family, figures in families.items()}
        self.uses = {concept: frozenset(groups) for concept, groups in telling.items()}
        """Of each concept that tells of figures: their measures."""
        self._bases = frozenset(concept for figure in known for concept in figure.base)
        places = {place for figure in known for place in figure.places}
        self.places = frozenset(places)
        """The concepts that are places."""

    def concerns(self, concepts: Iterable[str], measures: Collection[Measure]) -> bool:
        """Whether a sentence that speaks of `concepts`, or is said after them, can be about a figure."""
        said = set(self._relations.with_kinds(concepts))
        said.update(filter(None, map(self._relations.opposite, tuple(said))))
        wanted = set(measures)
        for measure in measures:
            wanted |= _TOLD_BY.get(measure, frozenset())
        return any(
            measure in wanted and any(map(said.issuperset, subjects))
            for concept in said
            for measure, subjects in self._subjects.get(concept, {}).items()
        )

    def candidates(self, claim: Claim, spoken: Spoken) -> list[Match]:
        """The figures that the claim may be about, best first; `spoken` is what the text spoke of before."""
        figures: dict[str, Known] = {}
        for concept in self._relations.with_kinds(claim.strength):
            for measure, shortlist in self._telling.get(concept, {}).items():
                if measure in claim.measures:
                    figures |= {
                        figure.id: figure for figure in shortlist.of(claim.year, claim.quantity.value)
                    }
                elif measure is Measure.TIMES and claim.comparison is not None:
                    for figure in shortlist.of(claim.year, claim.quantity.value):
                        figures[figure.id] = in_per_cent(figure, claim.comparison)
        matches = [
            match for figure in figures.values() if (match := self._match(claim, figure, spoken)) is not None
        ]
        matches.sort(key=lambda match: (-match.score, -len(match.known.about), self._order[match.known.id]))
        return matches

    def speaking_of(self, concept: str) -> Known | None:
        """The first figure whose own words include the concept."""
        return next(
            (figure for figure in self.known if concept in figure.places or concept in figure.about), None
        )

    def mentioned(self, claim: Claim, spoken: Spoken) -> list[Known]:
        """The figures of whatever measure that the claim's sentence speaks of."""
        said = self._relations.with_kinds(claim.aliases)
        figures = {
            figure.id: figure
            for concept in said
            for shortlist in self._telling.get(concept, {}).values()
            for figure in shortlist.of(claim.year, claim.quantity.value)
        }
        return [
            figure
            for figure in sorted(figures.values(), key=lambda figure: self._order[figure.id])
            if said >= set(figure.about)
            and self._obstacles.between(claim, figure, figure.places.union(figure.about), spoken) is None
        ]

    def owner(self, quantity: Quantity, instead: Known) -> Known | None:
        """Another figure of the same measure and topic that the quantity agrees with."""
        family = self._families.get((instead.topic, instead.measure))
        others = family.of(instead.year, quantity.value) if family is not None else ()
        return min(
            (
                other
                for other in others
                if other is not instead and agreement(quantity, other, is_denied=False) is Agreement.YES
            ),
            key=lambda other: self._order[other.id],
            default=None,
        )

    def _match(self, claim: Claim, known: Known, spoken: Spoken) -> Match | None:
        if not self._counts_the_same(claim, known) or self._is_only_base(claim, known):
            return None
        if any(claim.owned.get(concept, 0.0) > _ASIDE for concept in known.aside):
            return None
        mentioned = self._mentioned(claim, known)
        if mentioned is None or (mentioned.is_denied and known.whole is None):
            return None
        explained = self._relations.with_companions(
            mentioned.concepts | known.base | known.places | {known.unit}
        )
        return Match(
            known=known,
            score=mentioned.strength - self._loss(claim, known, explained, is_denied=mentioned.is_denied),
            closeness=mentioned.closeness,
            is_own=mentioned.is_own,
            is_rivalled=mentioned.is_rivalled,
            is_misplaced=any(
                near >= _NEAR and explained.isdisjoint(claim.aliases[concept])
                for concept, near in claim.owned.items()
                if concept in self.places
            ),
            is_denied=mentioned.is_denied,
            agreement=agreement(claim.quantity, known, is_denied=mentioned.is_denied),
            obstacle=self._obstacles.between(claim, known, explained, spoken),
        )

    def _mentioned(self, claim: Claim, known: Known) -> _Mentioned | None:
        strength, total, weights, is_denied = claim.strength, 0.0, 0.0, False
        rarest = self.rarest[known.id]
        said = rarest
        closeness = 0.0
        concepts = set(known.about)
        for concept in known.about:
            direct = max(self._relations.that_say(concept), key=lambda each: strength.get(each, 0.0))
            opposite = self._relations.opposite(concept)
            is_opposite = opposite is not None and strength.get(opposite, 0.0) > strength.get(direct, 0.0)
            by = opposite if opposite is not None and is_opposite else direct
            most = strength.get(by, 0.0)
            if by != concept and known.measure in self.uses.get(by, ()):
                most *= _BY_KIND
            if most < (_LEAST_OF_RAREST if concept == rarest else _LEAST_OF_ANY):
                return None
            if concept == rarest:
                said, closeness = by, most
            concepts.add(by)
            if concept not in self.places:
                is_negated = by in claim.negated if by in claim.aliases else claim.is_clause_negated
                is_denied ^= is_opposite ^ is_negated
            total += self._weight[concept] * most
            weights += self._weight[concept]
        return _Mentioned(
            total / weights,
            closeness,
            claim.owned.get(said, 0.0) >= _NEAR,
            said in claim.rivalled,
            is_denied,
            frozenset(concepts),
        )

    def _loss(self, claim: Claim, known: Known, explained: AbstractSet[str], *, is_denied: bool) -> float:
        def is_unexplained(concept: str) -> bool:
            tells = known.measure in self.uses.get(concept, ()) or concept in self.places
            return tells and explained.isdisjoint(claim.aliases[concept])

        weights = [
            near * (_OTHER_PLACE if concept in self.places else self._weight.get(concept, 1.0))
            for concept, near in claim.owned.items()
            if is_unexplained(concept)
        ]
        loss = _UNEXPLAINED * max(weights, default=0.0)
        if known.measure is Measure.COUNT and any(map(is_unexplained, claim.governed or ())):
            loss += _OTHER_NOUN
        if claim.base and known.base and not claim.base & self._bases <= known.base | known.places:
            loss += _OTHER_BASE
        if any(claim.owned.get(place, 0.0) > _PLACE_SAID for place in known.places):
            loss -= _PLACE_BONUS
        if known.is_threshold and claim.quantity.hedge is known.hedge:
            loss -= _THRESHOLD_BONUS
        return loss + _DENIED if is_denied else loss

    def _is_only_base(self, claim: Claim, known: Known) -> bool:
        """Whether the claim speaks of what the figure is about only as what a share is a share of."""
        if claim.is_base:
            return not self._relations.with_kinds(claim.governed or frozenset()) >= set(known.about)
        others = (claim.base or frozenset()) & self._bases - known.base
        return not self._relations.with_kinds(others).isdisjoint(known.about)

    def _counts_the_same(self, claim: Claim, known: Known) -> bool:
        """Whether the noun counted may be that of the known figure."""
        if known.is_threshold and is_other_side(claim.quantity, known):
            return False
        if known.measure is Measure.RANK:
            return claim.governed is None  # else it is the fourth of something else
        nouns = claim.governed
        if known.measure is not Measure.COUNT or nouns is None or (nouns and nouns <= self.places):
            return True
        return (
            known.unit in self._relations.with_kinds(nouns)
            or nouns.issuperset(known.about)
            or not nouns.isdisjoint(self._relations.kinds(known.unit))
        )


def assigned(candidates: Iterable[Sequence[Match]]) -> list[Match | None]:
    """For each claim the figure that it is about: the best pairs first, each figure once.

    Where two claims suit a figure about as well, it goes to the one that agrees with it.
    """
    rows = list(candidates)
    pairs = sorted(
        (
            (-match.score - _AGREEING * (match.agreement is Agreement.YES), row, place, match)
            for row, matches in enumerate(rows)
            for place, match in enumerate(matches)
            if match.obstacle is None
        ),
        key=lambda pair: pair[:3],
    )
    result: list[Match | None] = [None] * len(rows)
    taken: set[str] = set()
    for _, row, _, match in pairs:
        if result[row] is None and match.known.id not in taken:
            result[row] = match
            taken.add(match.known.id)
    return result
