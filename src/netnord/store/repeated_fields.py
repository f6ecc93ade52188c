"""Fields that an object of a JSON text has twice: JSON allows it, and readers keep only one of them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

Place = tuple[str | int, ...]


class _Object(dict[str, Any]):
    """An object of which one field was there before."""

    repeated: list[str]


def repeated_fields(text: str) -> list[Place]:
    """Where a field is there again, each field once. `text` is JSON; its numbers may be of any size."""
    found = False

    def made(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        nonlocal found
        fields = dict(pairs)
        if len(fields) == len(pairs):
            return fields
        found = True
        marked = _Object(fields)
        marked.repeated = [name for name, times in Counter(name for name, _ in pairs).items() if times > 1]
        return marked

    try:
        value = json.loads(text, object_pairs_hook=made, parse_int=str, parse_float=str)
    except RecursionError:
        return []
    return list(_places(value)) if found else []


def _places(value: Any) -> Iterator[Place]:
    pending: list[tuple[Place, Any]] = [((), value)]
    while pending:
        place, each = pending.pop()
        if isinstance(each, _Object):
            yield from ((*place, name) for name in each.repeated)
        if isinstance(each, dict):
            pending += (((*place, name), inner) for name, inner in each.items())
        elif isinstance(each, list):
            pending += (((*place, index), inner) for index, inner in enumerate(each))
