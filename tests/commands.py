"""Whole commands, as the tests run them."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import NamedTuple


class Outcome(NamedTuple):
    """What a command did."""

    code: int
    out: str
    err: str


class Terminal(io.StringIO):
    """Standard output that says it is a terminal."""

    def isatty(self) -> bool:
        return True


Run = Callable[..., Outcome]


def as_typed(value: object) -> str:
    """A list of arguments as the name of a test; nothing for other parameters."""
    return " ".join(value) if isinstance(value, list) else ""
