"""A candidate with what speaks for and against it."""

from __future__ import annotations

from msgspec import Struct

from netnord.check.arithmetic import Virtual
from netnord.check.pool import Known
from netnord.check.values import AGREEING, Relation


class Option(Struct, frozen=True, gc=False):
    """A fact, or a figure worked out from facts, that a claim may be about."""

    known: Known | None
    virtual: Virtual | None
    relation: Relation
    """Of the claim's number to the candidate's."""
    evidence: dict[str, float]

    @property
    def agrees(self) -> bool:
        """Whether the claim is right if it is about this."""
        return self.relation in AGREEING

    @property
    def is_of_text(self) -> bool:
        """Whether its words are those of a source text."""
        return self.known is not None and self.known.is_of_text

    @property
    def kind(self) -> str:
        """Which weights its evidence is counted by."""
        if self.virtual is not None:
            return "worked_out" if self.agrees else "otherwise"
        return "agrees" if self.agrees else "differs"
