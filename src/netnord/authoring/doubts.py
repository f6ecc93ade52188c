"""What is not surely read right in a text."""

from __future__ import annotations

from msgspec import Struct

from netnord.authoring.told import TextRead, Told


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
        doubt = Doubt(line, figure, question, self._read.written(told.sentence))
        self._asked.append((told.number, doubt))

    def in_order(self) -> list[Doubt]:
        """In the order of the text."""
        return [doubt for _, doubt in sorted(self._asked, key=lambda each: each[0])]
