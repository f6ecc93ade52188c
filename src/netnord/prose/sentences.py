"""Where sentences end, and how far apart two words of one sentence are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate
from math import exp

from netnord.prose.text import Tokens

_ABBREVIATIONS = frozenset(["m", "mm", "mme", "mlle", "dr", "mr", "mrs", "ms", "st", "ste", "vs", "etc", "cf", "ex", "env", "approx", "no", "art", "vol", "fig", "p", "pp", "al", "inc", "ltd", "co", "hab"])
_ENDS = frozenset(".!?…")
_CLOSING = frozenset("\"»”)]’")

# How much harder it is to connect two words across such a word or mark, in powers of e.
_COST = {
    ",": 0.25, ";": 0.9, ":": 0.5, "(": 0.35, ")": 0.35, "—": 0.4, "–": 0.4, "[": 0.35, "]": 0.35, "/": 0.1, "|": 0.7,
    "and": 0.2, "et": 0.2, "or": 0.2, "ou": 0.2, "plus": 0.1,
    "but": 0.6, "mais": 0.6, "whereas": 0.7, "while": 0.7, "whilst": 0.7, "tandis": 0.7, "alors": 0.5, "quand": 0.4, "when": 0.3,
    "contre": 0.6, "against": 0.6, "versus": 0.6, "vs": 0.6, "dont": 0.3, "which": 0.2, "though": 0.5, "although": 0.5, "yet": 0.4,
    "compared": 0.5, "unlike": 0.6, "contrairement": 0.6, "pourtant": 0.3, "toutefois": 0.3, "however": 0.3, "quant": 0.5,
}  # fmt: skip
_COST_OF_A_WORD = 0.03
_COST_OF_LOOKING_BACK = 0.12

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
        elif word in _ENDS and following > ends[index] and _is_end(tokens, index):
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


class Distances:
    """How strongly two places of one sentence belong together: 1 side by side, less across words and breaks."""

    __slots__ = ("_before",)

    def __init__(self, words: Sequence[str], extra: dict[int, float]) -> None:
        """`extra` adds to the cost of crossing some of the words."""
        costs = [_COST.get(word, _COST_OF_A_WORD) for word in words]
        for index, cost in extra.items():
            costs[index] += cost
        self._before = [0.0, *accumulate(costs)]

    def cost(self, first: int, last: int) -> float:
        """Of crossing ``words[first:last]``; zero if there is none."""
        return self._before[last] - self._before[first] if last > first else 0.0

    def affinity(self, span: tuple[int, int], other: tuple[int, int]) -> float:
        """From 1 (adjacent) down towards 0; `other` before `span` counts a little less than after it."""
        if other[0] >= span[1]:
            return exp(-self.cost(span[1], other[0]))
        if other[1] <= span[0]:
            return exp(-self.cost(other[1], span[0]) - _COST_OF_LOOKING_BACK)
        return 1.0
