"""Where a text has certain words, as whole words and whole numbers, whatever spaces and dashes join them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from netnord.text.number_words import NUMBER_WORDS, ORDINALS
from netnord.text.sentences import sentences
from netnord.text.tokens import Tokens

_GROUP = 3  # digits between two separators of thousands


class Occurrence(NamedTuple):
    """Words of a text, from token `first` to before token `last`."""

    first: int
    last: int
    sentence: int
    """From 1."""


class Occurrences:
    """A text in which words are looked for, whatever their case and accents, which copies lose."""

    def __init__(self, text: str) -> None:
        self.tokens = Tokens(text)
        self._starts = [first for first, _, _ in sentences(self.tokens)]
        self._places: dict[str, list[int]] = {}
        for index, word in enumerate(self.tokens.words):
            self._places.setdefault(word, []).append(index)

    def sentence_of(self, token: int) -> int:
        """The number of the sentence that has the token, from 1."""
        return bisect_right(self._starts, token)

    def of(self, words: str) -> list[Occurrence]:
        """All of `words`, in order; none inside a longer number."""
        wanted = Tokens(words).words
        return list(self._found(wanted)) if wanted else []

    def _found(self, wanted: list[str]) -> Iterator[Occurrence]:
        # The rarest of the words has the fewest places to look at.
        rarest = min(range(len(wanted)), key=lambda index: len(self._places.get(wanted[index], ())))
        for place in self._places.get(wanted[rarest], ()):
            first = place - rarest
            last = first + len(wanted)
            if first >= 0 and self.tokens.words[first:last] == wanted and not self._is_cut(first, last):
                yield Occurrence(first, last, self.sentence_of(first))

    def _is_cut(self, first: int, last: int) -> bool:
        """Whether the word or number at an end goes on beyond it."""
        return (first > 0 and self._joins(first - 1)) or (
            last < len(self.tokens.words) and self._joins(last - 1)
        )

    def _joins(self, index: int) -> bool:
        """Whether token `index` and the next one are parts of one word or number."""
        words, tokens = self.tokens.words, self.tokens
        one, other, gap = words[index], words[index + 1], tokens.gap(index)
        if one.isdecimal() and other.isdecimal():
            return gap.isspace() and len(other) == _GROUP and len(one) <= _GROUP
        if not gap and (one.isalnum() and other.isalnum()):
            return True
        if one in NUMBER_WORDS and one not in ORDINALS and other in NUMBER_WORDS:
            return True
        return self._is_separator(index) or self._is_separator(index + 1)

    def _is_separator(self, index: int) -> bool:
        """Whether token `index` is a comma or point inside a number."""
        tokens = self.tokens
        return (
            0 < index < len(tokens.words) - 1
            and tokens.words[index] in (",", ".")
            and tokens.words[index - 1].isdecimal()
            and tokens.words[index + 1].isdecimal()
            and not tokens.gap(index - 1)
            and not tokens.gap(index)
        )
