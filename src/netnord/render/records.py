"""Tables for programs: the JSON that the README describes, field for field."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import msgspec
from msgspec import UNSET, Struct, UnsetType

from netnord.derive import DerivedFigure
from netnord.interval import Interval
from netnord.model import Fact, NameList, Phrase
from netnord.tables import Table, View

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


class Envelope(Struct):
    schema_version: int
    topic: str | None
    facts: list[FactRecord]
    derived: list[DerivedRecord]
    names: list[NamesRecord]
    sources: list[dict[str, Any]]


def json(table: Table) -> str:
    """All of `table` as one JSON object, on many lines."""
    envelope = Envelope(
        SCHEMA_VERSION,
        table.topic,
        [fact_record(fact, table.view) for fact in table.facts],
        [derived_record(figure, table.view) for figure in table.derived],
        [names_record(listed, table.view) for listed in table.names],
        table.sources,
    )
    return msgspec.json.format(msgspec.json.encode(envelope), indent=2).decode() + "\n"


def ndjson(table: Table) -> str:
    """Each figure and each list of names as one line of JSON that begins with which of them it is."""
    return "".join(
        msgspec.json.encode({"record": kind} | fields).decode() + "\n" for kind, fields in rows(table)
    )


def rows(table: Table) -> list[tuple[str, dict[str, Any]]]:
    """Each row of `table` as ``fact``, ``derived`` or ``names``, and its fields."""
    return [
        *(("fact", msgspec.to_builtins(fact_record(fact, table.view))) for fact in table.facts),
        *(("derived", msgspec.to_builtins(derived_record(figure, table.view))) for figure in table.derived),
        *(("names", msgspec.to_builtins(names_record(listed, table.view))) for listed in table.names),
    ]


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


def number(value: Fraction) -> Number:
    """A whole number as such, any other as the float that is nearest, which JSON writes in the fewest digits."""
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
