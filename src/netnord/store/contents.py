"""All that a facts file says, typed.

Each field's description here is also the one in the JSON Schema of the facts file.
"""

# No `from __future__ import annotations` here, for the reason given in `netnord.store.model`.

from typing import Annotated, Any

from msgspec import Meta, Struct, field

from netnord.store.audit_rules import AuditRule
from netnord.store.model import Concept, Derived, Fact, Label, NameList


class Topic(Struct, frozen=True, forbid_unknown_fields=True):
    """A group of facts: those whose ids begin with its id."""

    id: Annotated[str, Meta(pattern=r"^[a-z0-9_]+$", description="the first word of its facts' ids")]
    label: Annotated[Label, Meta(description="its heading")]
    notes: Annotated[list[Label], Meta(description="what the source says without a figure")] = field(
        default_factory=list
    )


class FactsFile(Struct, frozen=True, forbid_unknown_fields=True):
    """A facts file."""

    schema_version: Annotated[int, Meta(ge=2, le=2, description="the version of this form, 2")]
    sources: Annotated[list[dict[str, Any]], Meta(description="documents, in CSL-JSON")]
    facts: Annotated[list[Fact], Meta(description="the published figures")]
    text: Annotated[
        Annotated[str, Meta(min_length=1)] | None,
        Meta(
            description="the file with the text of the only source, from the folder of the facts file; of "
            "several sources, each has its `text`",
        ),
    ] = None
    concepts: Annotated[list[Concept], Meta(description="groups of synonyms that facts share")] = field(
        default_factory=list
    )
    names: Annotated[list[NameList], Meta(description="lists of names")] = field(default_factory=list)
    derived: Annotated[list[Derived], Meta(description="figures that follow from others")] = field(
        default_factory=list
    )
    audit: Annotated[list[AuditRule], Meta(description="what ought to agree with what")] = field(
        default_factory=list
    )
    topics: Annotated[list[Topic], Meta(description="headings and notes for groups of facts")] = field(
        default_factory=list
    )
    schema: Annotated[str | None, Meta(description="where this schema is, for editors")] = field(
        default=None, name="$schema"
    )
