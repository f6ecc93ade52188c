"""A number as written, in words or in digits, without its unit."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from netnord.prose.text import Tokens

whole = lru_cache(maxsize=4096)(Fraction)
"""A whole number as a fraction; prose repeats its numbers."""

ONE = Fraction(1)
HALF = Fraction(1, 2)
TENTH = Fraction(1, 10)

VULGAR = {
    "½": HALF,
    "⅓": Fraction(1, 3),
    "⅔": Fraction(2, 3),
    "¼": Fraction(1, 4),
    "¾": Fraction(3, 4),
}
_HALVES = (("et", "demi"), ("et", "demie"), ("and", "a", "half"))


class Number(NamedTuple):
    """A number as it stands in ``tokens[first:last]``."""

    first: int
    last: int
    value: Fraction
    step: Fraction
    in_words: bool
    ordinal: bool = False
    scale: int = 1
    """What its last word multiplies by: a million in "1,2 million"."""

    def times(self, scale: int) -> Number:
        """The number with the word after it, which multiplies it by `scale`."""
        return self._replace(
            last=self.last + 1, value=self.value * scale, step=self.step * scale, scale=scale
        )

    @property
    def is_one(self) -> bool:
        """Whether it is "one", "un" or the like, which alone is an article or a pronoun."""
        return self.in_words and self.last - self.first == 1 and self.value == 1


def one(at: int) -> Number:
    """The "a", "one" or "un" at token `at`, where it counts."""
    return Number(at, at + 1, ONE, ONE, in_words=True)


def follows(tokens: Tokens, index: int) -> bool:
    """Whether token `index` stands in the same phrase as the one before it: no paragraph lies between."""
    if tokens.starts[index] - tokens.ends[index - 1] <= 1:
        return True
    gap = tokens.gap(index - 1)
    return gap.isspace() and gap.count("\n") < 2


def with_half(tokens: Tokens, number: Number) -> Number:
    """`number` with the half that may follow it: "three and a half", "trois et demi", "3½"."""
    words, last = tokens.words, number.last
    if last >= len(words):
        return number
    if words[last] in VULGAR:
        part, past = VULGAR[words[last]], last + 1
    else:
        part, past = HALF, _past_half(words, last)
        if not past:
            return number
    return number._replace(last=past, value=number.value + part * number.step, step=part * number.step)


def with_noun_and_half(tokens: Tokens, number: Number) -> Number:
    """`number` with the noun that it counts and the half after it: "trois emplois et demi"."""
    words, last = tokens.words, number.last
    past = _past_half(words, last + 1) if last + 1 < len(words) else 0
    if (
        not past
        or number.step != 1
        or not words[last].isalpha()
        or words[past : past + 1] in (["of"], ["de"])
    ):
        return number
    return number._replace(last=past, value=number.value + HALF, step=HALF)


def _past_half(words: list[str], at: int) -> int:
    """Where the half ends that begins at token `at`; 0 for none."""
    if words[at] not in ("et", "and"):
        return 0
    return next((at + len(half) for half in _HALVES if tuple(words[at : at + len(half)]) == half), 0)
