"""A text cut at its blank lines, which no quantity spans."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from netnord.prose.text import Tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

_BLANK_LINES = re.compile(r"\n\s*\n")


class _Paragraph(Tokens):
    """The tokens ``[first:last]`` of a text, numbered from 0, at their places in the whole text."""

    __slots__ = ()

    def __init__(self, tokens: Tokens, first: int, last: int) -> None:
        self.text = tokens.text
        self.words = tokens.words[first:last]
        self.starts = tokens.starts[first:last]
        self.ends = tokens.ends[first:last]


def paragraphs(tokens: Tokens) -> Iterator[tuple[int, Tokens]]:
    """Each paragraph that has a token, with the index in `tokens` of its first one."""
    count, first = len(tokens.words), 0
    for blank in _BLANK_LINES.finditer(tokens.text):
        last = bisect_left(tokens.starts, blank.end(), first)
        if first < last < count:
            yield first, _Paragraph(tokens, first, last)
            first = last
    if first < count:
        yield first, _Paragraph(tokens, first, count) if first else tokens
