"""What is not surely read right in a text."""

from __future__ import annotations

from msgspec import Struct

from netnord.authoring.told import TextRead, Told

_ROOM = 80  # characters on either side of a figure


class Doubt(Struct, frozen=True):
    """A question about a figure of a text."""

    line: int
    """Of the text, from 1."""
    figure: str
    question: str
    sentence: str


class Doubts:
    """The questions about one text."""

    def __init__(self, read: TextRead) -> None:
        self._read = read
        self._asked: list[tuple[int, Doubt]] = []

    def add(self, told: Told, question: str) -> None:
        quantity = told.quantity
        line = self._read.text.count("\n", 0, quantity.start) + 1
        figure = self._read.written((quantity.first, quantity.last))
        doubt = Doubt(line, figure, question, self._sentence(told))
        self._asked.append((told.number, doubt))

    def _sentence(self, told: Told) -> str:
        """The sentence of a figure, clipped around it if it is long."""
        tokens = self._read.tokens
        first, last = tokens.starts[told.sentence[0]], tokens.ends[told.sentence[1] - 1]
        begin, end = max(first, told.quantity.start - _ROOM), min(last, told.quantity.end + _ROOM)
        words = self._read.in_one_line(begin, end)
        if begin > first:
            words = "…" + words.partition(" ")[2]
        return words.rpartition(" ")[0] + "…" if end < last else words

    def in_order(self) -> list[Doubt]:
        """In the order of the text."""
        return [doubt for _, doubt in sorted(self._asked, key=lambda each: each[0])]
