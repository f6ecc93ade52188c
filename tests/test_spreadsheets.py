"""Spreadsheets, chosen fields and single values: the numbers of the JSON, in columns of fixed names."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from commands import Run

TOPICS = ["adoption", "sites", "providers", "ecommerce"]
every_topic = pytest.mark.parametrize("topic", TOPICS)


def _answer(run: Run, *arguments: str) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(run(*arguments, "--json").out)
    return answer


def _lines(run: Run, *arguments: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in run(*arguments, "-f", "ndjson").out.splitlines()]


def _sheet(run: Run, *arguments: str, delimiter: str = ",") -> list[dict[str, str]]:
    text = run(*arguments, "-f", "csv" if delimiter == "," else "tsv").out
    return list(csv.DictReader(io.StringIO(text), delimiter=delimiter))


@every_topic
@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("delimiter", [",", "\t"])
def test_spreadsheets_hold_the_numbers_of_the_lines(
    run: Run, topic: str, language: str, delimiter: str
) -> None:
    rows = _sheet(run, topic, "-b", "--lang", language, delimiter=delimiter)
    lines = _lines(run, topic, "-b", "--lang", language)
    assert len(rows) == len(lines)
    for row, line in zip(rows, lines, strict=True):
        for field in ("record", "key", "id", "topic", "label", "printed", "display", "citation"):
            assert row[field] == (line[field] or "")
        for field in ("value", "part_share", "part_count"):
            raw = line[field.removeprefix("part_")]
            assert (float(row[field]) if row[field] else None) == raw
        interval = line["interval"] or {}
        for end in ("low", "high"):
            assert (float(row[end]) if row[end] else None) == interval.get(end)
            assert row[f"{end}_closed"] == ("" if not interval else str(interval[f"{end}_closed"]).lower())


def test_columns_can_be_named_in_sql_as_they_are(run: Run) -> None:
    columns = list(_sheet(run, "sites", "-b")[0])
    database = sqlite3.connect(":memory:")
    database.execute(f"create table figures ({', '.join(columns)})")
    database.execute(f"select {', '.join(columns)} from figures")
    database.close()
    # Reserved in SQL:2016, PostgreSQL, MySQL or DuckDB, and likely names of columns.
    reserved = "when where count share range rank row rows table group order end from to of in by as check"
    assert not set(columns) & set(reserved.split())


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+33", "'+33"),
        ("-x", "'-x"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("a=1", "a=1"),
    ],
)
@pytest.mark.parametrize("delimiter", [",", "\t"])
def test_no_cell_is_a_formula(run: Run, tmp_path: Path, cell: str, written: str, delimiter: str) -> None:
    rows = _sheet(run, "list", "--facts", str(_facts(tmp_path, label=cell, value=-5)), delimiter=delimiter)
    assert (rows[0]["label"], rows[0]["value"]) == (written, "-5")


@pytest.mark.parametrize(
    ("format", "text"),
    [
        ([], "id\tvalue\nsites.total\t1202\nsites.companies_share\t66.47254575707154\n"),
        (["-f", "csv"], "id,value\nsites.total,1202\nsites.companies_share,66.47254575707154\n"),
        (
            ["-f", "ndjson"],
            '{"id":"sites.total","value":1202}\n{"id":"sites.companies_share","value":66.47254575707154}\n',
        ),
    ],
    ids=["default", "csv", "ndjson"],
)
def test_fields(run: Run, format: list[str], text: str) -> None:
    arguments = ["show", "sites.total", "sites.companies_share", "--fields", "id,value", *format]
    assert run(*arguments) == (0, text, "")


def test_fields_in_json(run: Run) -> None:
    answer = _answer(run, "sites", "--fields", "key, scope_when")
    assert answer["rows"][0] == {"key": "sites.total", "scope_when": "1999-05"}


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["--fields", "id,valu"], "unknown field 'valu'; did you mean 'value'?"),
        (
            ["--fields", "id", "-f", "html"],
            "--fields goes with the formats json, ndjson, csv, tsv, not with html",
        ),
    ],
)
def test_fields_that_there_are_not(run: Run, arguments: list[str], complaint: str) -> None:
    outcome = run("sites", *arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith(f"netnord: {complaint}")


@pytest.mark.parametrize(
    ("id", "value"), [("sites.total", "1202\n"), ("adoption.gap", "17\n"), ("sites.institutional", "319\n")]
)
def test_one_value(run: Run, id: str, value: str) -> None:
    assert run("show", id, "-f", "value") == (0, value, "")


@pytest.mark.parametrize(
    ("id", "many"),
    [("ecommerce.order_tracking_count", "2"), ("sites.leading_regions", "none")],
)
def test_a_value_is_of_one_figure(run: Run, id: str, many: str) -> None:
    outcome = run("show", id, "-f", "value")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == (
        f"netnord: the format value is for one figure, and there are {many}; "
        "name one with 'netnord show ID'\n"
    )


@pytest.mark.parametrize("base", [67_000_000, 8_000_000_000, 10**17])
def test_output_does_not_grow_with_the_value_of_a_figure(run: Run, tmp_path: Path, base: int) -> None:
    path = _facts(tmp_path, label="people", value=base)
    facts = json.loads(path.read_text("utf-8"))
    facts["facts"].append(
        _fact("t.share", "online", 46)
        | {"kind": "share", "unit": "percent", "printed": "46 %"}
        | {"base": {"status": "stated", "readings": [{"label": _both("people"), "of": "t.a"}]}}
    )
    formula = "t.share * t.a"
    facts["derived"] = [{"id": "t.n", "label": _both("n"), "unit": "thing", "formula": formula}]
    path.write_text(json.dumps(facts), "utf-8")
    for format in ("json", "ndjson", "csv", "table", "html"):
        assert len(run("list", "-f", format, "--facts", str(path)).out) < 20_000
    counts = _answer(run, "show", "t.n", "--facts", str(path))["derived"][0]["whole_counts"]["nearest"]
    assert (counts["low"], counts["high"]) == (base * 455 // 1000, base * 465 // 1000 - 1)


def _both(words: str) -> dict[str, str]:
    return {"fr": words, "en": words}


def _fact(id: str, label: str, value: int) -> dict[str, Any]:
    return {
        "id": id,
        "label": _both(label),
        "kind": "count",
        "printed": str(value),
        "value": value,
        "unit": "thing",
        "source": "one",
        "sentence": 1,
    }


def _facts(folder: Path, label: str, value: int) -> Path:
    path = folder / "facts.json"
    file = {
        "schema_version": 2,
        "sources": [{"id": "one"}],
        "facts": [_fact("t.a", label, value)],
        "concepts": [{"id": "thing", "fr": ["chose"], "en": ["thing"]}],
    }
    path.write_text(json.dumps(file), "utf-8")
    return path
