"""A facts file as text that a person is going to edit: what fits in a line is in one line."""

from __future__ import annotations

from typing import Any

import msgspec

_WIDTH = 100  # characters
_INDENT = "  "


def written(value: Any, margin: str = "") -> str:
    """Plain objects as JSON, each line but the first after `margin`."""
    line = _in_one_line(value)
    if not isinstance(value, (dict, list)) or not value or len(margin) + len(line) <= _WIDTH:
        return line
    inner = margin + _INDENT
    if isinstance(value, dict):
        parts = [f"{_in_one_line(key)}: {written(part, inner)}" for key, part in value.items()]
        opening, closing = "{}"
    else:
        parts = [written(part, inner) for part in value]
        opening, closing = "[]"
    body = f",\n{inner}".join(parts)
    return f"{opening}\n{inner}{body}\n{margin}{closing}"


def _in_one_line(value: Any) -> str:
    return msgspec.json.format(msgspec.json.encode(value), indent=0).decode()
