"""Where sentences end."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from netnord.prose.text import Tokens

_ABBREVIATIONS = frozenset(
    [
        "m",
        "mm",
        "mme",
        "mlle",
        "dr",
        "mr",
        "mrs",
        "ms",
        "st",
        "ste",
        "vs",
        "etc",
        "cf",
        "ex",
        "env",
        "approx",
        "no",
        "art",
        "vol",
        "fig",
        "p",
        "pp",
        "al",
        "inc",
        "ltd",
        "co",
        "hab",
    ]
)
_ENDS = frozenset(".!?…")
_CLOSING = frozenset('"»”)]’')

_LONGEST = 300  # words; what goes on longer is a list or a table, and taken in parts
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n|\n[ \t]*(?:[-*+•#>]|\d+[.)])[ \t]")


def sentences(tokens: Tokens) -> Iterator[tuple[int, int, bool]]:
    """First and past-the-last token of each sentence, and whether a paragraph begins with it."""
    words, count = tokens.words, len(tokens.words)
    lasts = {index + 1: False for index, word in enumerate(words) if word in _ENDS and _is_end(tokens, index)}
    lasts[count] = False
    for match in _BLANK_LINE.finditer(tokens.text):
        lasts[bisect_left(tokens.starts, match.start())] = True
    first, opens = 0, True
    for last in sorted(lasts):
        while last - first > _LONGEST:
            yield first, first + _LONGEST, opens
            first, opens = first + _LONGEST, False
        if last > first:
            yield first, last, opens
            first, opens = last, lasts[last]
        else:
            opens = opens or lasts[last]


def _is_end(tokens: Tokens, index: int) -> bool:
    if index + 1 < len(tokens.words) and tokens.starts[index + 1] == tokens.ends[index]:
        return False
    if tokens.words[index] != ".":
        return True
    if index and tokens.ends[index - 1] == tokens.starts[index]:
        before = tokens.words[index - 1]
        if before in _ABBREVIATIONS or (len(before) == 1 and before.isalpha()):
            return False
    if index + 1 < len(tokens.words):
        initial = tokens.text[tokens.starts[index + 1]]
        return not initial.islower()
    return True
