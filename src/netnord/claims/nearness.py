"""How near words stand to numbers in a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from netnord.quantities.quantity import Quantity
from netnord.text.small_words import CLAUSE_ENDS

_REACH = 5  # words away, a word counts half
_BOUNDARY = 0.4  # what a word counts beyond the end of a clause, or another number


class Nearness:
    """Between the tokens of one sentence and its numbers."""

    def __init__(self, words: Sequence[str], first: int, last: int, quantities: Sequence[Quantity]) -> None:
        """The sentence is ``words[first:last]``."""
        self._first = first
        self._spans = [(max(each.first, first), min(each.last, last) - 1) for each in quantities]
        self._boundaries: list[int] = []
        starts = {start for start, _ in self._spans}
        inside = {index for start, end in self._spans for index in range(start, end + 1)}
        count = 0
        for index in range(first, last):
            count += index in starts or (index not in inside and words[index] in CLAUSE_ENDS)
            self._boundaries.append(count)

    def of_clause(self, index: int, number: int) -> float:
        """1 for a token in the clause of a quantity, less for each clause or number between; above 0."""
        start, end = self._spans[number]
        between = 0
        if index < start:
            between = self._boundaries[start - self._first] - self._boundaries[index - self._first] - 1
        elif index > end:
            between = self._boundaries[index - self._first] - self._boundaries[end - self._first]
        return float(_BOUNDARY ** max(0, between))

    def of_word(self, index: int, number: int) -> float:
        """The same, and less the more words stand between: 1/2 at five."""
        start, end = self._spans[number]
        return self.of_clause(index, number) / (1 + max(start - index, index - end, 0) / _REACH)

    def owned(self, index: int) -> list[float]:
        """For each quantity how near a token stands to it, less what others have of it."""
        weights = [self.of_word(index, number) for number in range(len(self._spans))]
        total = sum(weights)
        return [weight * weight / total for weight in weights]
