"""What a facts file may have computed: the formulas, each over ids of figures."""

# No `from __future__ import annotations` here: msgspec would evaluate each annotation from its text.

from typing import Annotated

from msgspec import Meta, Struct

Id = Annotated[
    str, Meta(pattern=r"^[a-z0-9_]+(\.[a-z0-9_]+)*$", description="lower-case words joined by dots")
]


class Sum(Struct, frozen=True, forbid_unknown_fields=True, tag="sum"):
    """All of `of` together."""

    of: Annotated[list[Id], Meta(min_length=1, description="the ids of what is added")]


class Difference(Struct, frozen=True, forbid_unknown_fields=True, tag="difference"):
    """`of` less `minus`; of two shares, in points."""

    of: Annotated[Id, Meta(description="the id of what is taken from")]
    minus: Annotated[Id, Meta(description="the id of what is taken away")]


class Ratio(Struct, frozen=True, forbid_unknown_fields=True, tag="ratio"):
    """`of` divided by `to`."""

    of: Annotated[Id, Meta(description="the id of the dividend")]
    to: Annotated[Id, Meta(description="the id of the divisor")]


class ShareOf(Struct, frozen=True, forbid_unknown_fields=True, tag="share_of"):
    """The count `part` as a share of the count `whole`, in per cent."""

    part: Annotated[Id, Meta(description="the id of a count")]
    whole: Annotated[Id, Meta(description="the id of the count of all")]


class PartOf(Struct, frozen=True, forbid_unknown_fields=True, tag="part_of"):
    """How many the share `share` is of the count `whole`; of each, if there are several."""

    share: Annotated[Id, Meta(description="the id of a share")]
    whole: Annotated[
        list[Id], Meta(min_length=1, description="the ids of the counts that it may be a share of")
    ]


class Complement(Struct, frozen=True, forbid_unknown_fields=True, tag="complement"):
    """What is left when `of` is taken from `whole`; from 100 per cent, if there is no `whole`."""

    of: Annotated[list[Id], Meta(min_length=1, description="the ids of what is taken away")]
    whole: Annotated[Id | None, Meta(description="the id of what it is taken from")] = None


class ImpliedBase(Struct, frozen=True, forbid_unknown_fields=True, tag="implied_base"):
    """What the count `count` is the share `share` of."""

    count: Annotated[Id, Meta(description="the id of a count")]
    share: Annotated[Id, Meta(description="the id of the share that it is")]


class Growth(Struct, frozen=True, forbid_unknown_fields=True, tag="growth"):
    """How much more `of` is than `since`, in per cent of `since`; less than zero if it is less."""

    of: Annotated[Id, Meta(description="the id of the later figure")]
    since: Annotated[Id, Meta(description="the id of the earlier figure")]


Formula = Sum | Difference | Ratio | ShareOf | PartOf | Complement | ImpliedBase | Growth


def inputs_of(formula: Formula) -> list[str]:
    """The ids that a formula names, in the order of its fields."""
    ids: list[str] = []
    for name in formula.__struct_fields__:
        value = getattr(formula, name)
        ids += value if isinstance(value, list) else [value] if value is not None else []
    return ids
