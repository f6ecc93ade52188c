"""Which figures of a text can be parts of which: those in one unit, the smaller of the larger."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from netnord.authoring.told import Told
from netnord.quantities.quantity import SIZES, Dimension, Quantity

AMOUNTS = SIZES | {Dimension.COUNT, Dimension.MONEY}
"""What can be added."""

Kept = tuple[Dimension, str]


def unit_of(quantity: Quantity) -> Kept:
    """What two figures must have in common to be added: the currency, or the dimension."""
    return quantity.dimension, quantity.unit.name if quantity.dimension is Dimension.MONEY else ""


def value_of(quantity: Quantity) -> Fraction:
    """In the base unit of its dimension."""
    return quantity.value * quantity.unit.size


def in_unit(told: Told, unit: Kept) -> Fraction | None:
    """The value of a figure, if it is one in `unit`, or may be."""
    return next((value_of(each) for each in told.readings if unit_of(each) == unit), None)


def shared_unit(parts: Sequence[Told], whole: Told) -> Kept | None:
    """The unit in which `parts` together are no more than `whole`, and each is less."""
    for reading in whole.readings:
        unit, total = unit_of(reading), value_of(reading)
        values = [in_unit(each, unit) for each in parts]
        if None not in values and sum(filter(None, values)) <= total and total not in values:
            return unit
    return None
