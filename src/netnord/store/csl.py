"""What a source may say of itself: CSL-JSON 1.0.2, the form of citation managers, typed.

https://docs.citationstyles.org/en/v1.0.2/specification.html#appendix-iv-variables
"""

from __future__ import annotations

from enum import Enum
from typing import Annotated, Any

from msgspec import Meta, Struct, defstruct

from netnord.store.contents import FactsFile

_TYPES = """
article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection
dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case
legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance
periodical personal_communication post post-weblog regulation report review review-book software song speech
standard thesis treaty webpage
"""
SourceType = Enum("SourceType", {name: name for name in _TYPES.split()})  # type: ignore[misc]

_Whole = int | Annotated[str, Meta(pattern=r"^-?\d+$", description="a whole number")]

_Digest = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}$", description="64 hexadecimal digits")]


class Name(
    Struct,
    frozen=True,
    forbid_unknown_fields=True,
    rename=lambda name: name.replace("_", "-"),
):
    """Who: a person, or an institution by its whole name."""

    family: Annotated[str | None, Meta(description="family name")] = None
    given: Annotated[str | None, Meta(description="given names")] = None
    literal: Annotated[str | None, Meta(description="the whole name of an institution")] = None
    suffix: Annotated[str | None, Meta(description="what follows the name, such as Jr.")] = None
    dropping_particle: Annotated[str | None, Meta(description="left out with the given names")] = None
    non_dropping_particle: Annotated[str | None, Meta(description="kept before the family name")] = None
    comma_suffix: Annotated[bool | int | str | None, Meta(description="whether a comma comes first")] = None
    static_ordering: Annotated[bool | int | str | None, Meta(description="family name always first")] = None
    parse_names: Annotated[bool | int | str | None, Meta(description="whether particles are inside")] = None


class Date(
    Struct,
    frozen=True,
    forbid_unknown_fields=True,
    rename=lambda name: name.replace("_", "-"),
):
    """When, or from when to when."""

    date_parts: Annotated[
        list[Annotated[list[_Whole], Meta(min_length=1)]] | None,
        Meta(description="one date or two, each a list of year, month and day"),
    ] = None
    season: Annotated[str | int | None, Meta(description="a season, as a number or a word")] = None
    circa: Annotated[bool | int | str | None, Meta(description="whether the date is approximate")] = None
    literal: Annotated[str | None, Meta(description="the date in words")] = None
    raw: Annotated[str | None, Meta(description="the date in a form that programs read")] = None


class Custom(Struct, frozen=True, forbid_unknown_fields=True):
    """What netnord adds to a source."""

    sha256: Annotated[_Digest | None, Meta(description="the SHA-256 of the source's text")] = None


_TEXTS = """
abstract: what it says in short
annote: your notes on it
archive: where it is kept
archive_collection: the collection that it is kept in
archive_location: where in the archive it is kept
archive-place: the town of the archive
authority: who issued it
call-number: where it stands in a library
citation-key: its name in another program
citation-label: its label in a citation
container-title: the newspaper, journal or book that it stands in
container-title-short: the same in short
collection-title: the series that it is part of
dimensions: its size or length
division: the part of the authority
DOI: its Digital Object Identifier
event: the event that it belongs to
event-title: the name of that event
event-place: where that was
genre: its kind, more precisely than its type
ISBN: its International Standard Book Number
ISSN: that of its series
journalAbbreviation: the journal in short
jurisdiction: where it is law
keyword: words to find it by
language: its language, such as fr
medium: what it is recorded on
note: remarks
original-publisher: who published it first
original-publisher-place: where that was
original-title: its title in its first language
part-title: the title of its part
PMCID: its number in PubMed Central
PMID: its number in PubMed
publisher: who published it
publisher-place: where that is
references: what it cites
reviewed-genre: the kind of what it reviews
reviewed-title: the title of what it reviews
scale: the scale of a map
section: the section of the newspaper
shortTitle: its title in short
source: where this entry comes from
status: whether it is published, forthcoming, in force
title: its title
title-short: its title in short
URL: its address
volume-title: the title of its volume
volume-title-short: the same in short
year-suffix: the letter after its year in citations
"""
_NUMBERS = """
chapter-number: the number of its chapter
citation-number: its number among citations
collection-number: its number in its series
edition: which edition it is
first-reference-note-number: the note that cites it first
issue: the number of the issue
locator: where in it to look
number: its own number
number-of-pages: how many pages it has
number-of-volumes: how many volumes it has
page: its pages
page-first: the first of its pages
part: the number of its part
printing: which printing it is
supplement: the number of the supplement
version: its version
volume: the number of its volume
"""
_PEOPLE = """
author: who wrote it
chair: who chaired the event
collection-editor: who edited the series
compiler: who compiled it
composer: who composed it
container-author: who wrote what it stands in
contributor: who helped
curator: who curated it
director: who directed it
editor: who edited it
editorial-director: who directed the edition
executive-producer: who produced the series
guest: who was the guest
host: who was the host
illustrator: who illustrated it
interviewer: who asked
narrator: who tells it
organizer: who organised the event
original-author: who wrote what it is made from
performer: who performs
producer: who produced it
recipient: whom it is addressed to
reviewed-author: who wrote what it reviews
script-writer: who wrote the script
series-creator: who created the series
translator: who translated it
"""
_DATES = """
accessed: when you read it
available-date: when it could be had
event-date: when the event was
issued: when it was published
original-date: when it was published first
submitted: when it was handed in
"""


def _fields(lines: str, type_: Any) -> list[tuple[str, Any, Any]]:
    parts = (line.split(": ", 1) for line in lines.strip().splitlines())
    return [
        (_attribute(name), Annotated[type_ | None, Meta(description=description)], None)
        for name, description in parts
    ]


def _attribute(name: str) -> str:
    return name.replace("-", "__")


Source = defstruct(
    "Source",
    [
        ("id", Annotated[str, Meta(min_length=1, description="the name by which facts refer to it")]),
        ("type", Annotated[SourceType, Meta(description="what kind of document it is")]),
        *_fields(_TEXTS, str),
        *_fields(_NUMBERS, str | int),
        *_fields(_PEOPLE, list[Name]),
        *_fields(_DATES, Date),
        ("categories", Annotated[list[str] | None, Meta(description="fields of research")], None),
        ("custom", Annotated[Custom | None, Meta(description="what netnord adds")], None),
    ],
    namespace={"__doc__": "A document, in CSL-JSON terms."},
    module=__name__,
    rename=lambda name: name.replace("__", "-"),
    frozen=True,
    forbid_unknown_fields=True,
)


SOURCES: Any = Annotated[list[Source], Meta(description="documents, in CSL-JSON")]  # type: ignore[valid-type]


class CitedFactsFile(FactsFile, frozen=True, forbid_unknown_fields=True, rename={"schema": "$schema"}):
    """A facts file, its sources typed too: reading facts can do without."""

    sources: SOURCES
