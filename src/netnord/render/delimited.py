"""Tables for spreadsheets: raw numbers, one row for each figure, with what is printed beside them."""

from __future__ import annotations

from collections.abc import Iterable
from csv import DictWriter
from io import StringIO
from typing import Any

from netnord.answers.tables import Table
from netnord.render.records import rows

_COLUMNS = (
    "record",
    "id",
    "topic",
    "label",
    "kind",
    "unit",
    "value",
    "printed",
    "hedge",
    "low",
    "high",
    "base_status",
    "base",
    "who",
    "where",
    "when",
    "stated_by",
    "source",
    "sentence",
    "quote",
    "formula",
    "inputs",
    "whole_counts_nearest",
    "whole_counts_down",
    "whole_counts_up",
    "assumptions",
    "hedges",
    "names",
    "complete",
)
_PART_COLUMNS = ("whole", "whole_label", "share", "count", "whole_counts", "share_of_all")


def csv(table: Table) -> str:
    """With commas between fields."""
    return _delimited(table, ",")


def tsv(table: Table) -> str:
    """With tabs between fields."""
    return _delimited(table, "\t")


def _delimited(table: Table, delimiter: str) -> str:
    columns = [
        *_COLUMNS,
        *(["citation"] if table.cited else []),
        *(_PART_COLUMNS if table.breakdowns else []),
    ]
    text = StringIO()
    writer = DictWriter(text, columns, delimiter=delimiter, lineterminator="\n", restval="")
    writer.writeheader()
    writer.writerows(map(_cells, rows(table)))
    return text.getvalue()


def _cells(row: dict[str, Any]) -> dict[str, Any]:
    """`row` with what is nested laid out in columns of its own."""
    cells: dict[str, Any] = {}
    for field, value in row.items():
        match field, value:
            case _, None:
                continue
            case "interval", (low, high):
                cells |= {"low": low, "high": high}
            case "base", {"status": status, "facts": facts}:
                cells |= {"base_status": status, "base": _listed(facts)}
            case "scope", dict():
                cells |= value
            case "source", {"id": source, "sentence": sentence, "quote": quote}:
                cells |= {"source": source, "sentence": sentence, "quote": quote}
            case "whole_counts", dict():
                cells |= {f"whole_counts_{rounding}": _listed(counts) for rounding, counts in value.items()}
            case _, list():
                cells[field] = _listed(value)
            case _, bool():
                cells[field] = "true" if value else "false"
            case _:
                cells[field] = value
    return cells


def _listed(values: Iterable[Any]) -> str:
    return "; ".join(map(str, values))
