"""Where a character stands, as editors count it."""

from __future__ import annotations

import re
from bisect import bisect_right

from lsprotocol import types

_LINE_END = re.compile(r"\r\n|\n|\r")  # LSP 3.17, "Text Documents": no other character ends a line
_UNITS: dict[types.PositionEncodingKind, tuple[str, int]] = {
    types.PositionEncodingKind.Utf8: ("utf-8", 1),
    types.PositionEncodingKind.Utf16: ("utf-16-le", 2),
    types.PositionEncodingKind.Utf32: ("utf-32-le", 4),
}
"""By encoding: Python's name for it and the bytes of one of its code units."""


class Positions:
    """The lines of a text; columns count code units of `encoding`, of which "🚲" has two in UTF-16."""

    def __init__(
        self, text: str, encoding: types.PositionEncodingKind = types.PositionEncodingKind.Utf16
    ) -> None:
        self._text = text
        self._codec, self._bytes = _UNITS[encoding]
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(text))]

    def position(self, offset: int) -> types.Position:
        """Of the character at `offset`, from 0."""
        line = bisect_right(self._starts, offset) - 1
        return types.Position(line, self._units(self._text[self._starts[line] : offset]))

    def range(self, start: int, end: int) -> types.Range:
        return types.Range(self.position(start), self.position(end))

    def offset(self, position: types.Position) -> int:
        """Of the character at `position`; past the end of a line or of the text, that end."""
        if position.line >= len(self._starts):
            return len(self._text)
        start = self._starts[position.line]
        is_last = position.line + 1 == len(self._starts)
        line = self._text[start : None if is_last else self._starts[position.line + 1]].rstrip("\r\n")
        units = 0
        for index, character in enumerate(line):
            units += self._units(character)
            if units > position.character:
                return start + index
        return start + len(line)

    def _units(self, text: str) -> int:
        return len(text.encode(self._codec, "surrogatepass")) // self._bytes
