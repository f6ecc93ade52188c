"""In which line of a JSON text a part of it begins."""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from json import JSONDecoder

Place = tuple[str | int, ...]

_NEXT = re.compile(r"[^ \t\r\n,:]")
_DECODED = JSONDecoder(parse_int=str, parse_float=str, strict=False).raw_decode


class _Wanted:
    """A part of the text that is looked for, or that leads to one."""

    __slots__ = ("at", "parts")

    def __init__(self) -> None:
        self.parts: dict[str | int, _Wanted] = {}
        self.at: int | None = None
        """Where in the text it begins."""


def lines_of(text: str, places: Iterable[Place]) -> dict[Place, int]:
    """The line, from 1, of each of `places` in `text`, which is sound JSON.

    What is not there has the line of the nearest thing around it; of two fields of one name it is the last
    that counts. Takes time in proportion to the text, and to the places.
    """
    root = _Wanted()
    ways = {}
    for place in places:
        ways[place] = way = [root]
        for step in place:
            way.append(way[-1].parts.setdefault(step, _Wanted()))
    with suppress(RecursionError):  # below it nothing is found
        _find(text, _after(text, 0), root)
    begins = {place: [each.at for each in way if each.at is not None][-1] for place, way in ways.items()}
    lines = _lines(text, set(begins.values()))
    return {place: lines[at] for place, at in begins.items()}


def _lines(text: str, begins: set[int]) -> dict[int, int]:
    lines, line, counted = {}, 1, 0
    for at in sorted(begins):
        line += text.count("\n", counted, at)
        lines[at], counted = line, at
    return lines


def _find(text: str, at: int, wanted: _Wanted) -> int:
    """Writes into `wanted`, which begins `at` there, and all below it where they begin; gives the end."""
    wanted.at = at
    opening = text[at]
    if not wanted.parts or opening not in "[{":
        return _DECODED(text, at)[1]
    index = 0
    at = _after(text, at + 1)
    while text[at] not in "]}":
        step: str | int = index
        if opening == "{":
            step, end = _DECODED(text, at)
            at = _after(text, end)
        part = wanted.parts.get(step)
        end = _DECODED(text, at)[1] if part is None else _find(text, at, part)
        at = _after(text, end)
        index += 1
    return at + 1


def _after(text: str, at: int) -> int:
    """Where the next name, value or end begins."""
    found = _NEXT.search(text, at)
    return found.start() if found else len(text)
