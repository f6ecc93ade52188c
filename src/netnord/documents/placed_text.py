"""The text of a document as it is read, and where each part of it stands in the file."""

from __future__ import annotations

import re
from bisect import bisect_right
from enum import Enum

OBJECT = "\ufffc"
"""Stands where there is something that is no prose: code, a formula, a picture, an address."""

_UNEVEN = re.compile(r"[ \t\n\r\f]{2,}|[\t\n\r\f]")  # white space that prose has as one space
_VERBATIM = -1


class Sign(str, Enum):
    """What a block begins with, as plain text has it."""

    PARAGRAPH = ""
    HEADING = "# "
    ITEM = "- "
    ROW = "| "


_TIGHT = (Sign.ITEM, Sign.ROW)  # follow each other without an empty line
_CELL = " | "
_ROW_END = " |"


class PlacedText:
    """Plain text that is made part by part: blocks in lines of their own, with one space between words.

    All offsets count characters from 0, and ends are excluded.
    """

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._last = ""
        self._starts: list[int] = []  # of segments, in the prose
        self._places: list[int] = []  # where each begins in the file
        self._ends: list[int] = []  # where it ends there, if it is not there letter by letter
        self._units: list[int] = []
        self._sign = Sign.PARAGRAPH
        self._opening: Sign | None = Sign.PARAGRAPH
        self._rows = 0
        self._cell = ""
        self._begins_unit = False

    def block(self, sign: Sign = Sign.PARAGRAPH) -> None:
        """What comes next is a block of its own; within a row of a table, only a word of its own."""
        if self._rows:
            self._gap()
        elif sign is not Sign.PARAGRAPH or self._opening is None:
            self._opening = sign  # a paragraph that opens an item does not end it

    def end_block(self) -> None:
        """What comes next belongs to no heading or item."""
        if self._rows:
            self._gap()
        else:
            self._opening = Sign.PARAGRAPH

    def row(self) -> None:
        """What comes next is a row of a table; tables within a cell are words of it."""
        if not self._rows:
            self._opening = Sign.ROW
            self._cell = ""
        self._rows += 1

    def cell(self) -> None:
        """What comes next stands in the next cell of the row."""
        if self._rows == 1 and self._opening is None:
            self._cell = _CELL
        elif self._rows > 1:
            self._gap()

    def end_row(self) -> None:
        if self._rows == 1:
            if self._opening is None:
                self._sign_with(_ROW_END)
            self._opening, self._cell = Sign.PARAGRAPH, ""
        self._rows = max(0, self._rows - 1)

    def end_rows(self) -> None:
        """Ends whatever rows are open: their marks may never come."""
        self._rows = min(self._rows, 1)
        self.end_row()

    @property
    def is_in_row(self) -> bool:
        return self._rows > 0

    def unit(self) -> None:
        """What comes next is a paragraph or page of its own, for documents without lines."""
        self._begins_unit = True

    def words(self, text: str, place: int) -> None:
        """`text`, which stands in the file from `place` on; white space as one space."""
        done = 0
        for space in _UNEVEN.finditer(text):
            self._verbatim(text[done : space.start()], place + done)
            self.put(" ", place + space.start(), place + space.end())
            done = space.end()
        self._verbatim(text[done:], place + done)

    def put(self, text: str, start: int, end: int) -> None:
        """`text`, which the file has in other words from `start` to `end`."""
        if text and not (text == " " and self._is_at_gap()):
            self._begin()
            self._segment(start, end)
            self._append(text)

    def extend(self, other: PlacedText) -> None:
        """All of `other` in blocks of its own; a file has both."""
        if not other._length:
            return
        self.end_rows()
        self._sign_with("\n\n" if self._length else "")
        self._starts += [self._length + start for start in other._starts]
        self._places += other._places
        self._ends += other._ends
        self._units += [self._length + start for start in other._units]
        self._parts += other._parts
        self._length += other._length
        self._last, self._opening, self._sign = other._last, Sign.PARAGRAPH, other._sign

    @property
    def text(self) -> str:
        return "".join(self._parts)

    def begin_in_file(self, offset: int) -> int:
        """Where the character at `offset` begins in the file."""
        segment = bisect_right(self._starts, offset) - 1
        if segment < 0:
            return 0
        is_verbatim = self._ends[segment] == _VERBATIM
        return self._places[segment] + (offset - self._starts[segment] if is_verbatim else 0)

    def end_in_file(self, offset: int) -> int:
        """Where the character before `offset` ends in the file."""
        segment = max(bisect_right(self._starts, offset - 1) - 1, 0)
        if self._ends[segment] != _VERBATIM:
            return self._ends[segment]
        return self._places[segment] + offset - self._starts[segment]

    def unit_of(self, offset: int) -> tuple[int, int]:
        """The number of the paragraph or page and the column in it, both from 1."""
        number = bisect_right(self._units, offset)
        return max(number, 1), offset - (self._units[number - 1] if number else 0) + 1

    def _verbatim(self, text: str, place: int) -> None:
        if text.startswith(" ") and self._is_at_gap():
            text, place = text[1:], place + 1
        if text:
            self._begin()
            if not self._goes_on_at(place):
                self._segment(place, _VERBATIM)
            self._append(text)

    def _goes_on_at(self, place: int) -> bool:
        """Whether the last segment has the file's letters up to `place`."""
        if not self._starts or self._ends[-1] != _VERBATIM:
            return False
        return self._places[-1] + self._length - self._starts[-1] == place

    def _is_at_gap(self) -> bool:
        return self._opening is not None or bool(self._cell) or self._last in (" ", "\n")

    def _gap(self) -> None:
        """A space that the file has not."""
        if not self._is_at_gap():
            self._sign_with(" ")

    def _begin(self) -> None:
        """Whatever has to stand before the next words."""
        if self._opening is not None:
            is_tight = self._opening in _TIGHT and self._opening is self._sign
            self._sign_with(("\n" if is_tight else "\n\n") if self._length else "")
            self._sign_with(self._opening.value)
            self._sign, self._opening = self._opening, None
        if self._cell:
            self._sign_with(self._cell)
            self._cell = ""
        if self._begins_unit:
            self._units.append(self._length)
            self._begins_unit = False

    def _sign_with(self, text: str) -> None:
        if text:
            place = self.end_in_file(self._length) if self._length and self._starts else 0
            self._segment(place, place)
            self._append(text)

    def _segment(self, start: int, end: int) -> None:
        self._starts.append(self._length)
        self._places.append(start)
        self._ends.append(end)

    def _append(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)
        self._last = text[-1]
