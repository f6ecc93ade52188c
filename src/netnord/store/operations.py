"""What a facts file may have computed: the formulas, each over ids of figures."""

from __future__ import annotations

from msgspec import Struct


class Sum(Struct, frozen=True):
    """All of `of` together."""

    of: list[str]


class Difference(Struct, frozen=True):
    """`of` less `minus`; of two shares, in points."""

    of: str
    minus: str


class Ratio(Struct, frozen=True):
    """`of` divided by `to`."""

    of: str
    to: str


class ShareOf(Struct, frozen=True):
    """The count `part` as a share of the count `whole`, in per cent."""

    part: str
    whole: str


class PartOf(Struct, frozen=True):
    """How many the share `share` is of the count `whole`; of each, if it is not known of which."""

    share: str
    whole: list[str]


class Complement(Struct, frozen=True):
    """What is left when `of` is taken from `whole`; from 100 per cent, if there is no `whole`."""

    of: list[str]
    whole: str | None = None


class ImpliedBase(Struct, frozen=True):
    """What the count `count` is the share `share` of."""

    count: str
    share: str


class Growth(Struct, frozen=True):
    """How much more `of` is than `since`, in per cent of `since`; less than zero if it is less."""

    of: str
    since: str


Formula = Sum | Difference | Ratio | ShareOf | PartOf | Complement | ImpliedBase | Growth


def inputs_of(formula: Formula) -> list[str]:
    """The ids that a formula names, in the order of its fields."""
    ids: list[str] = []
    for name in formula.__struct_fields__:
        value = getattr(formula, name)
        ids += value if isinstance(value, list) else [value] if value is not None else []
    return ids
