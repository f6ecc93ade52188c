"""What ought to agree with what in a facts file, typed.

Each field's description here is also the one in the JSON Schema of the facts file.
"""

# No `from __future__ import annotations` here, for the reason given in `netnord.store.model`.

from typing import Annotated

from msgspec import Meta, Struct

from netnord.store.model import Id, Label


class SumRule(Struct, frozen=True, forbid_unknown_fields=True, tag="sum"):
    """The counts `parts` add up to the count `total`."""

    parts: Annotated[list[Id], Meta(min_length=2, description="the ids of the counts that are added")]
    total: Annotated[Id, Meta(description="the id of the count that they come to")]


class WholeRule(Struct, frozen=True, forbid_unknown_fields=True, tag="whole"):
    """The shares `parts` are shares of one whole (in per cent, or `whole`)."""

    parts: Annotated[list[Id], Meta(min_length=2, description="the ids of the shares")]
    exclusive: Annotated[bool, Meta(description="each thing counts in one part at most")]
    exhaustive: Annotated[bool, Meta(description="each thing counts in one part at least")]
    base: Annotated[Label | None, Meta(description="the base under which the shares are read here")] = None


class GrimRule(Struct, frozen=True, forbid_unknown_fields=True, tag="grim"):
    """The share `share` can be that of a whole count out of each of `bases`."""

    share: Annotated[Id, Meta(description="the id of a share")]
    bases: Annotated[
        list[Id], Meta(min_length=1, description="the ids of the counts that it may be a share of")
    ]


class SameRule(Struct, frozen=True, forbid_unknown_fields=True, tag="same"):
    """The share `share` of the count `base` is as many as `count`."""

    share: Annotated[Id, Meta(description="the id of a share")]
    base: Annotated[Id, Meta(description="the id of the count that it is a share of")]
    count: Annotated[Id, Meta(description="the id of the count that it is to come to")]


class NamesRule(Struct, frozen=True, forbid_unknown_fields=True, tag="names"):
    """The list `names` has as many names as the count `count` says; no more, if it is not complete."""

    names: Annotated[Id, Meta(description="the id of a list of names")]
    count: Annotated[Id, Meta(description="the id of the count of what it lists")]


AuditRule = SumRule | WholeRule | GrimRule | SameRule | NamesRule
