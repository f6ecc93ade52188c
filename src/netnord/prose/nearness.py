"""How far apart two words of one sentence are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate
from math import exp

# How much harder it is to connect two words across such a word or mark, in powers of e.
_COST = {
    ",": 0.25, ";": 0.9, ":": 0.5, "(": 0.35, ")": 0.35, "—": 0.4, "–": 0.4, "[": 0.35, "]": 0.35, "/": 0.1,
    "|": 0.7, "and": 0.2, "et": 0.2, "or": 0.2, "ou": 0.2, "plus": 0.1, "but": 0.6, "mais": 0.6,
    "whereas": 0.7, "while": 0.7, "whilst": 0.7, "tandis": 0.7, "alors": 0.5, "quand": 0.4, "when": 0.3,
    "contre": 0.6, "against": 0.6, "versus": 0.6, "vs": 0.6, "dont": 0.3, "which": 0.2, "though": 0.5,
    "although": 0.5, "yet": 0.4, "compared": 0.5, "unlike": 0.6, "contrairement": 0.6, "pourtant": 0.3,
    "toutefois": 0.3, "however": 0.3, "quant": 0.5,
}  # fmt: skip
_COST_OF_A_WORD = 0.03
_COST_OF_LOOKING_BACK = 0.12

AS_NEAR = 0.9  # what is at least so near as the nearest is as near


class Distances:
    """How strongly two places of a sentence belong together: 1 side by side, less across words and breaks."""

    __slots__ = ("_before",)

    def __init__(self, words: Sequence[str], extra: Mapping[int, float]) -> None:
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
