"""What a source may say of itself, in the terms of CSL-JSON 1.0.2, the form of citation managers.

Typed is what netnord reads; whatever else a citation manager writes is kept, and cited as it is.
https://docs.citationstyles.org/en/v1.0.2/specification.html#appendix-iv-variables
"""

# No `from __future__ import annotations` here, for the reason given in `netnord.store.model`.

from enum import Enum
from typing import Annotated, Any

from msgspec import Meta, Struct, field

from netnord.store.contents import FactsFile

_TYPES = """
article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection
dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case
legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance
periodical personal_communication post post-weblog regulation report review review-book software song speech
standard thesis treaty webpage
"""
SourceType = Enum("SourceType", {name: name for name in _TYPES.split()})  # type: ignore[misc]

_Number = Annotated[int | str | None, Meta(description="a number, or several: 12-15")]
_Year = int | Annotated[str, Meta(pattern=r"^-?\d+$", description="a whole number")]
_Digest = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}$", description="64 hexadecimal digits")]


class Name(Struct, frozen=True):
    """Who: a person, or an institution by its whole name."""

    family: Annotated[str | None, Meta(description="family name")] = None
    given: Annotated[str | None, Meta(description="given names")] = None
    literal: Annotated[str | None, Meta(description="the whole name of an institution")] = None


class Date(Struct, frozen=True):
    """When, or from when to when."""

    date_parts: Annotated[
        list[Annotated[list[_Year], Meta(min_length=1)]] | None,
        Meta(description="one date or two, each a list of year, month and day"),
    ] = field(default=None, name="date-parts")
    literal: Annotated[str | None, Meta(description="the date in words")] = None
    raw: Annotated[str | None, Meta(description="the date in a form that programs read")] = None


class Custom(Struct, frozen=True, forbid_unknown_fields=True):
    """What netnord adds to a source."""

    sha256: Annotated[_Digest | None, Meta(description="the SHA-256 of the source's text")] = None


class Source(Struct, frozen=True):
    """A document, in CSL-JSON terms; it may have further fields of these."""

    id: Annotated[str, Meta(min_length=1, description="the name by which facts refer to it")]
    type: Annotated[SourceType, Meta(description="what kind of document it is")]
    title: Annotated[str | None, Meta(description="its title")] = None
    author: Annotated[list[Name] | None, Meta(description="who wrote it")] = None
    container_title: Annotated[
        str | None, Meta(description="the newspaper, journal or book that it stands in")
    ] = field(default=None, name="container-title")
    publisher: Annotated[str | None, Meta(description="who published it")] = None
    issued: Annotated[Date | None, Meta(description="when it was published")] = None
    volume: Annotated[_Number, Meta(description="the number of its volume")] = None
    issue: Annotated[_Number, Meta(description="the number of the issue")] = None
    page: Annotated[_Number, Meta(description="its pages")] = None
    URL: Annotated[str | None, Meta(description="its address")] = None
    DOI: Annotated[str | None, Meta(description="its Digital Object Identifier")] = None
    language: Annotated[str | None, Meta(description="its language, such as fr")] = None
    text: Annotated[
        str | None, Meta(description="the file with its text, from the folder of the facts file")
    ] = None
    custom: Annotated[Custom | None, Meta(description="what netnord adds")] = None


SOURCES: Any = Annotated[list[Source], Meta(description="documents, in CSL-JSON")]


class CitedFactsFile(FactsFile, frozen=True, forbid_unknown_fields=True, rename={"schema": "$schema"}):
    """A facts file, its sources typed too: reading facts can do without."""

    sources: SOURCES
