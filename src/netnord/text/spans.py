"""Where each sentence of a text lies."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from netnord.text.sentences import sentences
from netnord.text.tokens import Tokens


class SentenceSpans:
    """The sentences of a text, found when they are first asked for."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _spans(self) -> list[tuple[int, int]]:
        tokens = Tokens(self._text)
        return [(tokens.starts[first], tokens.ends[last - 1]) for first, last, _ in sentences(tokens)]

    def around(self, start: int, end: int) -> tuple[int, int]:
        """First and past-the-last character of the sentence at `start`, to `end` at least."""
        index = bisect_right(self._spans, start, key=lambda span: span[0]) - 1
        if index < 0:
            return start, end
        first, last = self._spans[index]
        return first, max(last, end)
