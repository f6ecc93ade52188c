"""The JSON Schema of facts files, under two independent validators."""

from __future__ import annotations

import copy
import json
from typing import Any

import jsonschema
import jsonschema_rs
import pytest

from commands import Run
from netnord.store.schema import DIALECT, facts_file_schema
from netnord.store.store import bundled_path

SCHEMA = facts_file_schema()
BUNDLED = json.loads(bundled_path().read_text("utf-8"))
VALIDATORS = {
    "jsonschema": jsonschema.Draft202012Validator(SCHEMA).is_valid,
    "jsonschema-rs": jsonschema_rs.Draft202012Validator(SCHEMA).is_valid,
}
OBJECTS = {name: each for name, each in SCHEMA["$defs"].items() if each.get("type") == "object"}
FIELDS = {
    f"{name}.{field}": property
    for name, definition in OBJECTS.items()
    for field, property in definition["properties"].items()
}
both = pytest.mark.parametrize("accepts", VALIDATORS.values(), ids=VALIDATORS)


def changed(**fields: Any) -> dict[str, Any]:
    """The bundled file with its first fact changed."""
    file = copy.deepcopy(BUNDLED)
    file["facts"][0].update(fields)
    return dict(file)


def test_the_command_prints_it(run: Run) -> None:
    outcome = run("schema")
    assert outcome.code == 0
    assert json.loads(outcome.out) == SCHEMA


def test_it_is_of_the_dialect_that_it_names() -> None:
    assert SCHEMA["$schema"] == DIALECT
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@both
def test_it_accepts_the_bundled_facts(accepts: Any) -> None:
    assert accepts(BUNDLED)


@both
def test_it_lets_a_file_name_its_schema(accepts: Any) -> None:
    assert accepts({"$schema": "facts.schema.json", **BUNDLED})


@both
@pytest.mark.parametrize(
    "file",
    [
        {},
        {**BUNDLED, "fact": []},
        {**BUNDLED, "schema_version": 1},
        {**BUNDLED, "sources": [{"id": "a"}]},
        {**BUNDLED, "sources": [{"id": "a", "type": "newspaper"}]},
        {**BUNDLED, "derived": [{**BUNDLED["derived"][0], "formula": {"type": "product"}}]},
        changed(printed=29),
        changed(printed=""),
        changed(id="Not an id"),
        changed(hedge="perhaps"),
        changed(sentence=0),
        changed(colour="red"),
    ],
)
def test_it_refuses_what_is_no_facts_file(accepts: Any, file: dict[str, Any]) -> None:
    assert not accepts(file)


@pytest.mark.parametrize("property", FIELDS.values(), ids=FIELDS)
def test_every_field_is_described(property: dict[str, Any]) -> None:
    assert property["description"]


@pytest.mark.parametrize("name", sorted(OBJECTS.keys() - {"Source", "Name", "Date"}))
def test_no_object_has_other_fields(name: str) -> None:
    assert OBJECTS[name]["additionalProperties"] is False
