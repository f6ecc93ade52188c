"""Code between backticks and addresses, whose digits say nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_BACKTICKS = re.compile("`+")
_NO_SPACE = re.compile(r"\S*")
_FENCE = 3  # backticks; fewer of them do not reach beyond their paragraph
_LONGEST_NAME = 64  # characters before the "@" of an e-mail address


def hidden_spans(text: str) -> Iterator[tuple[int, int]]:
    """First and past the last character of each, in order, not overlapping."""
    end = 0
    for begin, past in sorted((*_code_spans(text), *_address_spans(text))):
        if begin >= end:
            yield begin, past
            end = past


def _code_spans(text: str) -> Iterator[tuple[int, int]]:
    if "`" not in text:
        return
    runs = [match.span() for match in _BACKTICKS.finditer(text)]
    # For each run of backticks the next one of the same length, if any.
    closers: list[int | None] = [None] * len(runs)
    latest: dict[int, int] = {}
    for index in range(len(runs) - 1, -1, -1):
        length = runs[index][1] - runs[index][0]
        closers[index] = latest.get(length)
        latest[length] = index
    index = 0
    while index < len(runs):
        begin, past = runs[index]
        closer = closers[index]
        if closer is None or (past - begin < _FENCE and text.find("\n\n", past, runs[closer][0]) >= 0):
            index += 1
            continue
        yield begin, runs[closer][1]
        index = closer + 1


def _address_spans(text: str) -> Iterator[tuple[int, int]]:
    for sign in ("://", "www.", "@"):
        at = text.find(sign)
        while at >= 0:
            begin = at
            while begin > max(at - _LONGEST_NAME, 0) and not text[begin - 1].isspace():
                begin -= 1
            match = _NO_SPACE.match(text, at)
            past = match.end() if match else at + 1
            yield begin, past
            at = text.find(sign, max(past, at + 1))
