"""Tables for programs: the JSON of docs/json.md, field for field."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import msgspec

from netnord.interval import Interval, Rounding
from netnord.typography.citations import citation
from netnord.typography.computed import recomputed
from netnord.typography.measures import hedged, measured, published

if TYPE_CHECKING:
    from netnord.answers.tables import Breakdown, Part, Table, View
    from netnord.derive import DerivedFigure
    from netnord.store.model import Fact, NameList, Phrase

SCHEMA_VERSION = 2

Number = int | float
Record = dict[str, Any]

_FIELDS = (
    *("record", "key", "id", "base", "topic", "label", "kind", "unit", "value", "printed", "display"),
    *("hedge", "interval", "scope", "stated_by", "source", "citation", "formula", "inputs"),
    *("whole_counts", "assumptions", "hedges", "names", "complete"),
)
"""Of each line of ndjson, in order; ``None`` where a record has no such field."""
_PART_FIELDS = ("whole", "whole_label", "published", "share", "count", "share_of_all")


def json(table: Table) -> str:
    """All of `table` as one JSON object, on many lines."""
    envelope = {
        "schema_version": SCHEMA_VERSION,
        "topic": table.topic,
        "facts": [fact_record(fact, table) for fact in table.facts],
        "derived": [derived_record(figure, table.view) for figure in table.derived],
        "names": [names_record(listed, table.view) for listed in table.names],
        "notes": [{"message": note.message, "facts": note.facts, "rule": note.rule} for note in table.notes],
        "sources": table.sources,
    }
    if table.breakdowns:
        envelope["breakdowns"] = [_breakdown_record(each, table.view) for each in table.breakdowns]
    return on_many_lines(envelope)


def ndjson(table: Table) -> str:
    """Each row as one line of JSON; all lines have the same fields."""
    return "".join(msgspec.json.encode(row).decode() + "\n" for row in rows(table))


def on_many_lines(value: object) -> str:
    """`value` as JSON that people can read too; ends with a line break."""
    return msgspec.json.format(msgspec.json.encode(value), indent=2).decode() + "\n"


def rows(table: Table) -> Iterator[Record]:
    """The figures, lists of names and parts of wholes of `table`, one by one, all with the same fields.

    The field `record` is ``fact``, ``derived``, ``names`` or ``part``; `key` is there only once.
    """
    citations = {source["id"]: citation(source, table.view.language) for source in table.sources}
    fields = [*_FIELDS, *(_PART_FIELDS if table.breakdowns else ())]

    def row(record: str, key: str, values: Record) -> Record:
        said = {"record": record, "key": key, **values}
        if values.get("source") is not None:
            said["citation"] = citations[values["source"]["id"]]
        return {field: said.get(field) for field in fields}

    for fact in table.facts:
        yield row("fact", fact.id, fact_record(fact, table))
    for figure in table.derived:
        key = figure.derived.id if figure.base is None else f"{figure.derived.id}@{figure.base}"
        yield row("derived", key, derived_record(figure, table.view))
    for listed in table.names:
        yield row("names", listed.id, names_record(listed, table.view))
    for place, breakdown in enumerate(table.breakdowns, start=1):
        whole = {
            "whole": breakdown.of,
            "whole_label": breakdown.label,
            "published": breakdown.published,
            "topic": table.topic,
        }
        for part in breakdown.parts:
            values = _part_record(part, breakdown, table.view)
            yield row("part", f"{part.id}/{place}", values | whole)


def fact_record(fact: Fact, table: Table) -> Record:
    view, scope = table.view, fact.scope
    return {
        "id": fact.id,
        "topic": fact.topic,
        "label": fact.label.in_language(view.language),
        "kind": fact.kind.value,
        "unit": fact.unit,
        "value": number(fact.exact_value),
        "printed": fact.printed,
        "display": published(fact, view.language),
        "hedge": fact.hedge.value,
        "interval": _ends(fact.interval(view.rounding)),
        "base": _base(fact, table),
        "scope": {"who": _said(scope.who, view), "where": _said(scope.where, view), "when": scope.when},
        "stated_by": _said(fact.stated_by, view),
        "source": {"id": fact.source, "sentence": fact.sentence, "quote": fact.quotation},
    }


def derived_record(figure: DerivedFigure, view: View) -> Record:
    derived, counts = figure.derived, figure.whole_counts
    return {
        "id": derived.id,
        "base": figure.base,
        "topic": derived.topic,
        "label": derived.label.in_language(view.language),
        "unit": derived.unit,
        "formula": figure.formula,
        "inputs": figure.inputs,
        "value": number(figure.value),
        "display": recomputed(figure, view.rounding, view.language),
        "interval": _ends(figure.interval),
        "whole_counts": None
        if counts is None
        else {rounding.value: _span(counts[rounding]) for rounding in Rounding},
        "assumptions": [assumption.in_language(view.language) for assumption in derived.assumptions],
        "hedges": [hedge.value for hedge in figure.hedges],
    }


def names_record(listed: NameList, view: View) -> Record:
    return {
        "id": listed.id,
        "topic": listed.topic,
        "label": listed.label.in_language(view.language),
        "names": listed.names,
        "complete": listed.complete,
        "source": {"id": listed.source, "sentence": listed.sentence, "quote": None},
    }


def _breakdown_record(breakdown: Breakdown, view: View) -> Record:
    rest = breakdown.rest
    return {
        "whole": breakdown.of,
        "label": breakdown.label,
        "published": breakdown.published,
        "parts": [_part_record(part, breakdown, view) for part in breakdown.parts],
        "together": _part_record(breakdown.together, breakdown, view),
        "rest": None if rest is None else _part_record(rest, breakdown, view),
    }


def _part_record(part: Part, breakdown: Breakdown, view: View) -> Record:
    """Of a part, or of its parts together or the rest, which have no id."""
    share = None if part.share is None else number(part.share)
    count = None if part.count is None else number(part.count)
    are_counts = breakdown.published == "count"
    shown = part.count if are_counts else part.share
    figure = None if shown is None else measured(shown, "count" if are_counts else "percent", view.language)
    return {
        "id": part.id,
        "label": part.label or None,
        "display": None if figure is None else hedged(figure, part.hedge, view.language),
        "share": share,
        "count": count,
        "whole_counts": None if part.whole_counts is None else _span(part.whole_counts),
        "share_of_all": None if part.share_of_all is None else number(part.share_of_all),
    }


def number(value: Fraction) -> Number:
    """A whole number as such, any other as the nearest float, which JSON writes in the fewest digits."""
    return value.numerator if value.denominator == 1 else float(value)


def _ends(interval: Interval) -> Record:
    """An end that there is not is ``None``, and open."""
    low, high = interval.low, interval.high
    return {
        "low": None if low is None else number(low),
        "high": None if high is None else number(high),
        "low_closed": low is not None and interval.low_closed,
        "high_closed": high is not None and interval.high_closed,
    }


def _span(counts: range) -> Record | None:
    """The first and the last; ``None`` if there is no whole count."""
    return {"low": counts[0], "high": counts[-1]} if counts else None


def _base(fact: Fact, table: Table) -> Record | None:
    """What a share is a share of, and what a count is a part of."""
    if fact.base is not None:
        readings = [
            {"label": reading.label.in_language(table.view.language), "of": reading.of}
            for reading in fact.base.readings
        ]
        return {"status": fact.base.status.value, "readings": readings}
    if fact.part_of is not None:
        return {"status": "stated", "readings": [{"label": table.labels[fact.part_of], "of": fact.part_of}]}
    return None


def _said(phrase: Phrase | None, view: View) -> str | None:
    return None if phrase is None else phrase.in_language(view.language)
