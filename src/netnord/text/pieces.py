"""A text of any length as pieces that fit in memory, each with its place."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from netnord.errors import InputError

LONGEST_PART = 1 << 18  # characters that are read together, some 130 pages, but to the end of a piece
_MOST_IN_PART = 1 << 19  # characters, where no line ends
_LONGEST = 1 << 17  # characters that are judged at a time
# Where a text may be cut, the best place first: between paragraphs, lines, sentences, words.
_CUTS = ("\n\n", "\n\r\n", "\n", ". ", " ")
_NEWLINE = re.compile(r"\n")


class Piece:
    """A part of a text and where it begins."""

    __slots__ = ("_line_starts", "column", "line", "start", "text")

    def __init__(self, text: str, start: int, line: int, column: int) -> None:
        self.text = text
        self.start = start
        self.line = line
        self.column = column
        self._line_starts = [match.end() for match in _NEWLINE.finditer(text)]

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column, from 1, of the character at `offset` of the piece."""
        line = bisect_right(self._line_starts, offset)
        if not line:
            return self.line, self.column + offset
        return self.line + line, offset - self._line_starts[line - 1] + 1

    def following(self, text: str) -> Piece:
        """The piece that begins where this one ends."""
        return Piece(text, self.start + len(self.text), *self.place(len(self.text)))


def pieces(chunks: Iterable[str]) -> Iterator[Piece]:
    """The text that `chunks` make together, cut where it does least harm; all of it, in order."""
    last = Piece("", 0, 1, 1)
    pending = ""
    for chunk in chunks:
        pending += chunk
        while len(pending) > _LONGEST:
            end = _cut(pending)
            last = last.following(pending[:end])
            pending = pending[end:]
            yield last
    if pending:
        yield last.following(pending)


def ends_part(length: int, piece: str) -> bool:
    """Whether `piece`, with which a text comes to `length` characters, is the last of what is read together.

    What follows a line break after so many pages, or any cut in a line without end, is read as a text of its
    own. So the parts of a long text can be read one beside the other, and are read alike if they are not.
    """
    return length >= _MOST_IN_PART or (length >= LONGEST_PART and piece.endswith("\n"))


def parts(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """The pieces of a text that are read together, in order; of one that cannot be read on, all before."""
    part: list[Piece] = []
    length = 0
    try:
        for piece in pieces:
            part.append(piece)
            length += len(piece.text)
            if ends_part(length, piece.text):
                yield part
                part, length = [], 0
    except InputError:
        yield part
        raise
    if part:
        yield part


def _cut(text: str) -> int:
    for separator in _CUTS:
        found = text.rfind(separator, _LONGEST // 2, _LONGEST)
        if found >= 0:
            return found + len(separator)
    return _LONGEST
