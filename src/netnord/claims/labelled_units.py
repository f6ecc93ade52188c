"""Units that the label of a row, a column or a list's item gives to its numbers: "Budget (£m)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache

from msgspec.structs import replace

from netnord.quantities.quantity import Dimension, Quantity, Unit
from netnord.quantities.read import read_quantities
from netnord.text.tokens import Tokens

_PARENTHESES = re.compile(r"\(([^()\d]{1,20})\)")
_LONGEST = 20  # characters of a heading that is nothing but a unit: "£ million"
_UNITLESS = (Dimension.COUNT, Dimension.RATIO, Dimension.RANK, Dimension.DATE)


def in_labelled_unit(quantity: Quantity, *labels: str) -> Quantity | None:
    """A count in the unit of the first label that has one; ``None`` if none has.

    "14.6" under "Budget (£m)" is £14.6 million.
    """
    if quantity.dimension is not Dimension.COUNT or quantity.scale != 1:
        return None
    for unit, scale in filter(None, map(_unit_in, labels)):
        return replace(
            quantity,
            unit=unit,
            value=quantity.value * scale,
            step=quantity.step * scale,
            scale=scale,
        )
    return None


@lru_cache(maxsize=256)
def _unit_in(label: str) -> tuple[Unit, Fraction] | None:
    for said in _said(label):
        for written in (f"1 {said}", f"{said[0]}1{said[1:]}"):
            found = read_quantities(Tokens(written)).quantities
            if len(found) == 1 and found[0].dimension not in _UNITLESS and found[0].end == len(written):
                return found[0].unit, found[0].scale
    return None


def _said(label: str) -> Iterator[str]:
    inside = _PARENTHESES.findall(label)
    for each in inside or ([label] if len(label) <= _LONGEST else []):
        words = each.split()
        if words and words[0].lower() in ("in", "en"):
            words = words[1:]
        if words:
            yield " ".join(words)
