"""Where a draft asks not to be checked: ``<!-- netnord: ignore -->``."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable

_COMMENT = re.compile(r"<!--[ \t]*netnord:[ \t]*ignore[ \t]*-->")
_MARK = "netnord:"
_LINE = re.compile(r"[^\n]*\n|[^\n]+")


class Silence:
    """Keeps, from one piece of a draft to the next, what a comment still silences.

    A comment silences its line; one that has its line to itself, the paragraph that follows.
    """

    def __init__(self) -> None:
        self._is_next = False
        self._is_here = False

    def over(self, text: str) -> Callable[[int], bool]:
        """Whether a character of the draft's next piece is silenced, by its offset in the piece."""
        if not (self._is_next or self._is_here or _MARK in text):
            return lambda _: False
        starts: list[int] = []
        silenced: list[bool] = []
        position = 0
        for line in _LINE.findall(text):
            starts.append(position)
            silenced.append(self._silences(line))
            position += len(line)
        return lambda offset: silenced[bisect_right(starts, offset) - 1]

    def _silences(self, line: str) -> bool:
        rest = _COMMENT.sub("", line)
        if rest != line:
            self._is_next = self._is_next or not rest.strip()
            return True
        if not line.strip():
            self._is_here = False
            return True
        self._is_here, self._is_next = self._is_here or self._is_next, False
        return self._is_here
