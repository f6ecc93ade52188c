"""Where a draft asks not to be checked: ``<!-- netnord: ignore -->``, ``<!-- netnord: ignore[NN101] -->``."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from enum import Enum

_MARK = "netnord:"
_ASKS = r"netnord:[ \t]*ignore(?:\[([A-Za-z0-9, \t]{1,200})\])?[ \t]*"
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_EVERY_RULE = ("",)
"""As the beginnings of codes: all begin so."""


class Comment(Enum):
    """How the comments of a kind of file look."""

    HTML = re.compile(rf"<!--[ \t]*{_ASKS}-->")
    LATEX = re.compile(rf"%+[ \t]*{_ASKS}\r?$", re.MULTILINE)
    RESTRUCTURED = re.compile(rf"^[ \t]*\.\.[ \t]+{_ASKS}\r?$", re.MULTILINE)


class Silence:
    """Keeps, from one piece of a draft to the next, what a comment still silences.

    A comment silences its line; one that has its line to itself, the paragraph that follows. With codes of
    rules, or beginnings of codes, it silences these rules alone.
    """

    def __init__(self, comment: Comment = Comment.HTML) -> None:
        self._comment: re.Pattern[str] = comment.value
        self._next: tuple[str, ...] = ()
        self._here: tuple[str, ...] = ()

    def over(self, text: str) -> Callable[[int, str], bool]:
        """Whether a rule is silenced at a character of the draft's next piece, by its offset in the piece."""
        if not (self._next or self._here or _MARK in text):
            return lambda _offset, _rule: False
        starts: list[int] = []
        silenced: list[tuple[str, ...]] = []
        position = 0
        for line in _LINE.findall(text):
            starts.append(position)
            silenced.append(self._silenced(line))
            position += len(line)
        return lambda offset, rule: rule.startswith(silenced[bisect_right(starts, offset) - 1])

    def _silenced(self, line: str) -> tuple[str, ...]:
        """The beginnings of the codes that are silenced in a line."""
        asked = list(self._comment.finditer(line)) if _MARK in line else []
        codes = tuple(code for each in asked for code in _codes(each[1]))
        if asked and not self._comment.sub("", line).strip():
            self._next += codes
            return _EVERY_RULE
        if not line.strip():
            self._here = ()
            return _EVERY_RULE
        self._here, self._next = self._here + self._next, ()
        return self._here + codes


def _codes(written: str | None) -> tuple[str, ...]:
    if written is None:
        return _EVERY_RULE
    return tuple(code.upper() for code in written.replace(",", " ").split())
