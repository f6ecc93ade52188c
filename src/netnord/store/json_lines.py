"""In which line of a JSON text a part of it begins."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

Place = tuple[str | int, ...]

_TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[{}\[\],:]|[^\s{}\[\],:"]+', re.DOTALL)


class _Wanted:
    """A part of the text that is looked for, or that leads to one."""

    __slots__ = ("line", "parts")

    def __init__(self) -> None:
        self.parts: dict[str | int, _Wanted] = {}
        self.line = 0


def lines_of(text: str, places: Iterable[Place]) -> dict[Place, int]:
    """The line, from 1, of each of `places` in `text`, which is sound JSON.

    What is not there has the line of the nearest thing around it. Takes time in proportion to the text, and
    memory to the places.
    """
    places = set(places)
    root = _Wanted()
    for place in places:
        wanted = root
        for step in place:
            wanted = wanted.parts.setdefault(step, _Wanted())
    _find(text, root)
    return {place: _line(root, place) for place in places}


def _line(root: _Wanted, place: Place) -> int:
    wanted, line = root, root.line
    for step in place:
        wanted = wanted.parts[step]
        line = wanted.line or line
    return line


def _find(text: str, root: _Wanted) -> None:
    """Writes into everything below `root` the line where it begins."""
    line, counted = 1, 0
    # Of each open array or object: what is wanted in it, and the index or field that comes next.
    around: list[tuple[_Wanted | None, Any]] = []
    inside: _Wanted | None = None
    step: Any = None  # an index in an array; in an object a field, or None before its name
    is_array = False
    begun = False
    for match in _TOKEN.finditer(text):
        token = match[0]
        first = token[0]
        if first == ",":
            step = step + 1 if is_array else None
            continue
        if first == ":":
            continue
        if first in "]}":
            inside, step = around.pop()
            is_array = isinstance(step, int)
            continue
        if begun and not is_array and step is None:
            step = json.loads(token) if inside is not None else token
            continue
        wanted = root if not begun else None if inside is None else inside.parts.get(step)
        begun = True
        if wanted is not None:
            line += text.count("\n", counted, match.start())
            counted = match.start()
            wanted.line = line
        if first in "[{":
            around.append((inside, step))
            inside, is_array = wanted, first == "["
            step = 0 if is_array else None
