"""Where sentences end."""

from __future__ import annotations

import re
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
_BLANK_LINE = re.compile(r"\n[ \t]*\n|\n[ \t]*(?:[-*+•#>]|\d+[.)])[ \t]")


def sentences(tokens: Tokens) -> Iterator[tuple[int, int, bool]]:
    """First and past-the-last token of each sentence, and whether a paragraph begins with it."""
    words, starts, ends, text = tokens.words, tokens.starts, tokens.ends, tokens.text
    first, opens, count = 0, True, len(words)
    breaks = [match.start() for match in _BLANK_LINE.finditer(text)]
    breaks.append(len(text) + 1)
    next_break = 0
    for index, word in enumerate(words):
        following = starts[index + 1] if index + 1 < count else len(text) + 2
        if following > breaks[next_break]:
            while following > breaks[next_break] and next_break < len(breaks) - 1:
                next_break += 1
            yield first, index + 1, opens
            first, opens = index + 1, True
        elif index - first >= _LONGEST or (
            word in _ENDS and following > ends[index] and _is_end(tokens, index)
        ):
            last = index + 1
            yield first, last, opens
            first, opens = last, False
    if first < count:
        yield first, count, opens


def _is_end(tokens: Tokens, index: int) -> bool:
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
