"""A facts file as text that a person is going to read and edit: a fact in a line, or in few."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec

from netnord.text.controls import escaped_in_json

_WIDTH = 110  # characters
_INDENT = "  "
_MOST_LINES = 3  # that one fact takes


def written(file: dict[str, Any]) -> str:
    """A facts file, as plain objects, as JSON that ends with a line break."""
    parts = [f"{_INDENT}{_in_one_line(name)}: {_field(value)}" for name, value in file.items()]
    body = ",\n".join(parts)
    return f"{{\n{body}\n}}\n"


def written_items(items: Iterable[Any]) -> str:
    """The items of one of its lists, a line or a few for each, with commas between them."""
    return ",\n".join(_filled(item, _INDENT * 2) for item in items)


def _field(value: Any) -> str:
    if isinstance(value, list) and value:
        return f"[\n{written_items(value)}\n{_INDENT}]"
    return _in_one_line(value)


def _filled(value: Any, margin: str) -> str:
    """`value` after `margin`, an object in few lines, as full as can be, and wider if else they were more."""
    line = f"{margin}{_in_one_line(value)}"
    if not isinstance(value, dict) or len(line) <= _WIDTH:
        return line
    fields = [f"{_in_one_line(name)}: {_in_one_line(part)}" for name, part in value.items()]
    width = _WIDTH
    while len(lines := _lines(fields, margin, width)) > min(_MOST_LINES, len(fields)):
        width += len(margin)
    return "\n".join(lines)


def _lines(fields: list[str], margin: str, width: int) -> list[str]:
    lines = [f"{margin}{{{fields[0]}"]
    for field in fields[1:]:
        if len(lines[-1]) + len(field) + len(",  ") <= width:
            lines[-1] += f", {field}"
        else:
            lines[-1] += ","
            lines.append(f"{margin} {field}")
    lines[-1] += "}"
    return lines


def _in_one_line(value: Any) -> str:
    return escaped_in_json(msgspec.json.format(msgspec.json.encode(value), indent=0).decode())
