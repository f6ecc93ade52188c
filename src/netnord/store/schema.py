"""The JSON Schema of a facts file, from its types."""

from __future__ import annotations

from typing import Any

import msgspec

from netnord.store.csl import CitedFactsFile

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def facts_file_schema() -> dict[str, Any]:
    """JSON Schema 2020-12; every field has a description, and no others are allowed."""
    (root,), definitions = msgspec.json.schema_components((CitedFactsFile,), ref_template="#/$defs/{name}")
    for definition in definitions.values():
        kind = definition.get("properties", {}).get("type", {})
        if len(kind.get("enum", [])) == 1:
            kind["description"] = "what kind it is: " + definition["description"]
    return {"$schema": DIALECT, "title": "A facts file of netnord", **root, "$defs": definitions}
