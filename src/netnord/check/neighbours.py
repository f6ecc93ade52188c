"""What the other claims around a claim say of its candidates."""

from __future__ import annotations

from collections.abc import Sequence

from netnord.check.looked_up import LookedUp
from netnord.check.pool import Pool
from netnord.check.values import Relation

_REACH = 8  # claims before and after
_LEAST_LIKE = 0.3  # what the same number says of a sentence whose words are others
_BESIDE = 0.5  # what a number of another sentence counts


class Neighbours:
    """The claims around one, of the same paragraph."""

    def __init__(self, claims: Sequence[LookedUp], index: int, pool: Pool) -> None:
        self._own = claims[index]
        self._others = [*claims[max(0, index - _REACH) : index], *claims[index + 1 : index + 1 + _REACH]]
        self._pool = pool
        self.said: dict[int, float] = {}
        """The facts whose numbers the others repeat: most in the same sentence, and if they are telling."""
        self._anchors: dict[tuple[str, int], float] = {}
        for other in self._others:
            weight = 1.0 if other.claim.sentence == self._own.claim.sentence else _BESIDE
            for number, relation in other.equal.items():
                place = self._place(number)
                sure = other.telling * (_LEAST_LIKE + other.wide.get(number, 0.0))
                self._anchors[place] = max(sure, self._anchors.get(place, 0.0))
                if relation is Relation.SAME:
                    sure = weight * (1 + other.telling) / 2
                    self.said[number] = max(sure, self.said.get(number, 0.0))
        self.topical = sum(other.telling for other in self._others if other.equal)
        """How many of the others have the number of some fact, by how telling it is."""

    def anchor(self, number: int) -> float:
        """How surely the others repeat figures of the sentence from which a fact comes."""
        return self._anchors.get(self._place(number), 0.0)

    def taken(self, number: int) -> float:
        """How well another claim fits a fact whose very number it has."""
        return max(
            (
                other.near.get(number, 0.0) + 0.1
                for other in self._others
                if other.equal.get(number) is Relation.SAME
            ),
            default=0.0,
        )

    def rival(self, number: int) -> float:
        """How much better the words of another claim of the sentence fit a fact; 0 if none does."""
        own = self._own.near.get(number, 0.0)
        return max(
            (
                other.near.get(number, 0.0) - own
                for other in self._others
                if other.claim.sentence == self._own.claim.sentence
            ),
            default=0.0,
        )

    def exchanged(self, number: int) -> float:
        """How much better the words would fit if this claim and another changed numbers; below 0 if worse.

        The claim has the number of the fact `number`, or that of another fact, while the other claim has it.
        """
        best = 0.0
        for other in self._others:
            if number in self._own.equal:
                pairs = [(number, theirs) for theirs in other.equal]
            elif number in other.equal:
                pairs = [(mine, number) for mine in self._own.equal]
            else:
                continue
            for mine, theirs in pairs:
                one, two = self._pool.knowns[mine].amount, self._pool.knowns[theirs].amount
                if one.dimension is not two.dimension or one.value == two.value:
                    continue
                gain = (
                    self._own.near.get(theirs, 0.0)
                    + other.near.get(mine, 0.0)
                    - self._own.near.get(mine, 0.0)
                    - other.near.get(theirs, 0.0)
                )
                best = max(best, gain, key=abs)
        return best

    def _place(self, number: int) -> tuple[str, int]:
        known = self._pool.knowns[number]
        return known.source, known.claim.sentence
