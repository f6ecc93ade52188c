"""A number and what it is said of."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from netnord.quantities.quantity import Dimension, Quantity


class Claim(msgspec.Struct, frozen=True, gc=False):
    """A quantity with the words by which its text says what it is a number of, as stems."""

    quantity: Quantity
    implied: Quantity | None
    """As it may be meant too: in a unit that it leaves out ("38" after "£110 million"), or as a count."""
    sentence: int
    """Number of its sentence in the text, from 1."""
    paragraph: int
    wording: tuple[str, ...]
    """All words of its sentence but the numbers, folded: two sentences that share them are one, retold."""
    order: int
    """Which of the numbers of its sentence it is, from 0."""
    counted: tuple[str, ...]
    """The first words after the number: the houses of "920 houses", what a share is a share of."""
    near: Mapping[str, float]
    """The words of its sentence, each by how near it stands: above 0, at most 1."""
    wide: Mapping[str, float]
    """All words of its sentence, and fainter those of the sentences and the heading before it."""
    names: Mapping[str, float]
    """The words of its sentence with a capital, folded, each by how near it stands."""
    years: frozenset[int]
    """The years of its sentence, or else of the last one that had any."""
    signs: Mapping[str, float]
    """What the words near it do, by how near they stand: negate, suppose, shift the time, compare."""

    @property
    def with_unit(self) -> Quantity:
        """The quantity in the unit that it leaves out; itself if it has one of its own.

        £38 million of "38" after "£110 million"; "31,250 times" as it stands.
        """
        if self.implied is None or self.quantity.dimension is not Dimension.COUNT:
            return self.quantity
        return self.implied
