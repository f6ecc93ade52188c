"""Tables for spreadsheets and databases: raw numbers in columns of fixed names, one row for each figure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import StringIO
from typing import TYPE_CHECKING, Any

import msgspec

from netnord.errors import NetnordError, UnknownNameError
from netnord.render.records import SCHEMA_VERSION, on_many_lines, rows

if TYPE_CHECKING:
    from netnord.answers.tables import Table

COLUMNS = (
    *("record", "key", "id", "topic", "label", "kind", "unit", "value", "printed", "display", "hedge"),
    *("low", "high", "low_closed", "high_closed", "base_status", "base_label", "base_id"),
    *("scope_who", "scope_where", "scope_when", "stated_by", "source", "sentence", "quote", "citation"),
    *("formula", "inputs", "nearest_low", "nearest_high", "down_low", "down_high", "up_low", "up_high"),
    *("assumptions", "hedges", "names", "complete"),
)
"""In this order. None is a reserved word of SQL."""
PART_COLUMNS = (
    *("whole", "whole_label", "published", "part_share", "part_count", "part_low", "part_high"),
    "share_of_all",
)
"""They follow, in tables with breakdowns."""
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


def csv(table: Table) -> str:
    """With commas between fields."""
    return _delimited(_columns(table), flat_rows(table), ",")


def tsv(table: Table) -> str:
    """With tabs between fields."""
    return _delimited(_columns(table), flat_rows(table), "\t")


def value(table: Table) -> str:
    """The raw value of the one figure of `table`. Raises `NetnordError` if there are none or several."""
    values = [row["value"] for row in flat_rows(table) if row["record"] in ("fact", "derived")]
    if len(values) != 1:
        many = "none" if not values else f"{len(values)}"
        raise NetnordError(
            f"the format value is for one figure, and there are {many}; name one with 'netnord show ID'"
        )
    return f"{_in_json(values[0])}\n"


def with_fields(table: Table, format: str, names: list[str]) -> str:
    """Only the columns `names` of `table`, in that order, as ``json``, ``ndjson``, ``csv``, ``tsv`` or text.

    Raises `UnknownNameError` for a name that is none of the columns.
    """
    columns = _columns(table)
    for name in names:
        if name not in columns:
            raise UnknownNameError("field", name, columns, f"there are {', '.join(columns)}")
    chosen = [{name: row.get(name) for name in names} for row in flat_rows(table)]
    match format:
        case "json":
            return on_many_lines({"schema_version": SCHEMA_VERSION, "topic": table.topic, "rows": chosen})
        case "ndjson":
            return "".join(f"{_in_json(row)}\n" for row in chosen)
        case "csv":
            return _delimited(names, chosen, ",")
        case _:
            return _delimited(names, chosen, "\t")


def flat_rows(table: Table) -> Iterator[dict[str, Any]]:
    """The rows of `table` with what is nested laid out in columns of its own."""
    for row in rows(table):
        yield _flat(row)


def _flat(row: dict[str, Any]) -> dict[str, Any]:
    flat: dict[str, Any] = {}
    for field, value in row.items():
        match field, value:
            case "interval", dict():
                flat |= value
            case "base", {"status": status, "readings": readings}:
                flat |= {"base_status": status, "base_label": _listed(each["label"] for each in readings)}
                flat["base_id"] = _listed(each["of"] for each in readings if each["of"] is not None) or None
            case "base", _:
                flat["base_id"] = flat.get("base_id") or value
            case "scope", dict():
                flat |= {f"scope_{name}": each for name, each in value.items()}
            case "source", {"id": source, "sentence": sentence, "quote": quote}:
                flat |= {"source": source, "sentence": sentence, "quote": quote}
            case "whole_counts", {"low": low, "high": high}:
                flat |= {"part_low": low, "part_high": high}
            case "whole_counts", dict():
                for rounding, counts in value.items():
                    flat |= {f"{rounding}_{end}": each for end, each in (counts or {}).items()}
            case (("share" | "count"), _):
                flat[f"part_{field}"] = value
            case _, list():
                flat[field] = _listed(value)
            case _:
                flat[field] = value
    return flat


def _columns(table: Table) -> list[str]:
    return [*COLUMNS, *(PART_COLUMNS if table.breakdowns else ())]


def _delimited(columns: list[str], rows: Iterable[dict[str, Any]], delimiter: str) -> str:
    from csv import DictWriter

    text = StringIO()
    writer: DictWriter[str] = DictWriter(
        text, columns, delimiter=delimiter, lineterminator="\n", extrasaction="ignore"
    )
    writer.writeheader()
    writer.writerows({name: _cell(value) for name, value in row.items()} for row in rows)
    return text.getvalue()


def _cell(value: Any) -> Any:
    """As a spreadsheet takes it: text that it would calculate begins with an apostrophe."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA_SIGNS) else value


def _listed(values: Iterable[Any]) -> str:
    return "; ".join(map(str, values))


def _in_json(value: Any) -> str:
    return msgspec.json.encode(value).decode()
