"""Tables for programs: the JSON that the README describes, field for field."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

import msgspec
from msgspec import UNSET, Struct, UnsetType, to_builtins

from netnord.answers.tables import Breakdown, Part, Table, View
from netnord.derive import DerivedFigure
from netnord.interval import Interval
from netnord.render.cited import citation
from netnord.store.model import Fact, NameList, Phrase

SCHEMA_VERSION = 1

Number = int | float
Ends = tuple[Number | None, Number | None]


class BaseRecord(Struct):
    status: str
    facts: list[str]


class ScopeRecord(Struct):
    who: str | None
    where: str | None
    when: str | None


class SourceRecord(Struct):
    id: str
    sentence: int
    quote: str


class FactRecord(Struct):
    id: str
    topic: str
    label: str
    kind: str
    unit: str
    value: Number
    printed: str
    hedge: str
    interval: Ends
    base: BaseRecord | None
    scope: ScopeRecord
    stated_by: str | None
    source: SourceRecord


class DerivedRecord(Struct):
    id: str
    topic: str
    label: str
    unit: str
    formula: str
    inputs: list[str]
    value: Number
    interval: Ends
    whole_counts: dict[str, list[int]] | None
    assumptions: list[str]
    hedges: list[str]
    base: str | UnsetType = UNSET


class NamesRecord(Struct):
    id: str
    label: str
    names: list[str]
    complete: bool


class PartRecord(Struct):
    share: Number | None
    count: Number | None
    whole_counts: list[int] | None
    share_of_all: Number | None
    id: str | UnsetType = UNSET
    label: str | UnsetType = UNSET


class BreakdownRecord(Struct):
    whole: str | None
    label: str
    published: str
    parts: list[PartRecord]
    together: PartRecord
    rest: PartRecord | None


class Envelope(Struct):
    schema_version: int
    topic: str | None
    facts: list[FactRecord]
    derived: list[DerivedRecord]
    names: list[NamesRecord]
    sources: list[dict[str, Any]]
    breakdowns: list[BreakdownRecord] | UnsetType = UNSET


def json(table: Table) -> str:
    """All of `table` as one JSON object, on many lines."""
    envelope = Envelope(
        SCHEMA_VERSION,
        table.topic,
        [fact_record(fact, table.view) for fact in table.facts],
        [derived_record(figure, table.view) for figure in table.derived],
        [names_record(listed, table.view) for listed in table.names],
        table.sources,
        [breakdown_record(breakdown) for breakdown in table.breakdowns] or UNSET,
    )
    return msgspec.json.format(msgspec.json.encode(envelope), indent=2).decode() + "\n"


def ndjson(table: Table) -> str:
    """Each row as one line of JSON that begins with what kind of row it is."""
    return "".join(msgspec.json.encode(row).decode() + "\n" for row in rows(table))


def rows(table: Table) -> Iterator[dict[str, Any]]:
    """The figures, lists of names and parts of wholes of `table`, one by one.

    The field `record` is ``fact``, ``derived``, ``names`` or ``part``.
    """
    citations = {source["id"]: citation(source, table.view.language) for source in table.sources}
    for fact in table.facts:
        row = _row("fact", fact_record(fact, table.view))
        yield row | {"citation": citations[fact.source]} if table.cited else row
    for figure in table.derived:
        yield _row("derived", derived_record(figure, table.view))
    for listed in table.names:
        row = _row("names", names_record(listed, table.view))
        yield row | {"citation": citations[listed.source]} if table.cited else row
    for breakdown in table.breakdowns:
        whole = {"whole": breakdown.of, "whole_label": breakdown.label}
        yield from (_row("part", part_record(part)) | whole for part in breakdown.parts)


def _row(kind: str, record: Struct) -> dict[str, Any]:
    return {"record": kind, **to_builtins(record)}


def fact_record(fact: Fact, view: View) -> FactRecord:
    scope = fact.scope
    return FactRecord(
        fact.id,
        fact.topic,
        fact.label.in_language(view.language),
        fact.kind.value,
        fact.unit,
        number(fact.exact_value),
        fact.printed,
        fact.hedge.value,
        ends(fact.interval(view.rounding)),
        _base(fact),
        ScopeRecord(_said(scope.who, view), _said(scope.where, view), scope.when),
        _said(fact.stated_by, view),
        SourceRecord(fact.source, fact.locator.sentence, fact.locator.quote),
    )


def derived_record(figure: DerivedFigure, view: View) -> DerivedRecord:
    derived = figure.derived
    counts = figure.whole_counts
    return DerivedRecord(
        derived.id,
        derived.topic,
        derived.label.in_language(view.language),
        derived.unit,
        figure.formula,
        figure.inputs,
        number(figure.value),
        ends(figure.interval),
        None if counts is None else {rounding.value: list(counts[rounding]) for rounding in counts},
        [assumption.in_language(view.language) for assumption in derived.assumptions],
        [hedge.value for hedge in figure.hedges],
        UNSET if figure.base is None else figure.base,
    )


def names_record(listed: NameList, view: View) -> NamesRecord:
    return NamesRecord(listed.id, listed.label.in_language(view.language), listed.names, listed.complete)


def breakdown_record(breakdown: Breakdown) -> BreakdownRecord:
    return BreakdownRecord(
        breakdown.of,
        breakdown.label,
        breakdown.published,
        [part_record(part) for part in breakdown.parts],
        part_record(breakdown.together),
        None if breakdown.rest is None else part_record(breakdown.rest),
    )


def part_record(part: Part) -> PartRecord:
    return PartRecord(
        None if part.share is None else number(part.share),
        None if part.count is None else number(part.count),
        None if part.whole_counts is None else list(part.whole_counts),
        None if part.share_of_all is None else number(part.share_of_all),
        UNSET if part.id is None else part.id,
        part.label or UNSET,
    )


def number(value: Fraction) -> Number:
    """A whole number as such, any other as the nearest float, which JSON writes in the fewest digits."""
    return value.numerator if value.denominator == 1 else float(value)


def ends(interval: Interval) -> Ends:
    return (
        None if interval.low is None else number(interval.low),
        None if interval.high is None else number(interval.high),
    )


def _base(fact: Fact) -> BaseRecord | None:
    if fact.base is not None:
        known = [reading.of for reading in fact.base.readings if reading.of is not None]
        return BaseRecord(fact.base.status.value, known)
    if fact.part_of is not None:
        return BaseRecord("stated", [fact.part_of])
    return None


def _said(phrase: Phrase | None, view: View) -> str | None:
    return None if phrase is None else phrase.in_language(view.language)
