"""How the concepts of a facts file bear on each other."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from netnord.model import Concept


class Relations:
    """Kinds, opposites and companions of concepts, by their ids."""

    def __init__(self, _concepts: Collection[Concept]) -> None:
        self._kinds: dict[str, frozenset[str]] = {}
        self._beside: dict[str, frozenset[str]] = {}
        self._narrower: dict[str, tuple[str, ...]] = {}
        self._opposites: dict[str, str] = {}

    def opposite(self, concept: str) -> str | None:
        """What denies the concept, or what it denies."""
        return self._opposites.get(concept)

    def kinds(self, concept: str) -> frozenset[str]:
        """What the concept is a kind of."""
        return self._kinds.get(concept, frozenset())

    def that_say(self, concept: str) -> tuple[str, ...]:
        """The concept and its narrower ones, whose words say it too."""
        return (concept, *self._narrower.get(concept, ()))

    def with_kinds(self, concepts: Iterable[str]) -> frozenset[str]:
        """Concepts, and what they are kinds of."""
        own = frozenset(concepts)
        return own.union(*map(self.kinds, own))

    def with_companions(self, concepts: frozenset[str]) -> frozenset[str]:
        """Concepts, and what is spoken of along with them without another figure being meant."""
        return concepts.union(*(self._beside.get(concept, frozenset()) for concept in concepts))

    def is_any_of(self, concept: str, family: frozenset[str]) -> bool:
        """Whether the concept or something that it is a kind of belongs to `family`."""
        return concept in family or not family.isdisjoint(self.kinds(concept))
