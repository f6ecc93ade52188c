"""How far a text has been read, and what was found in it."""

from __future__ import annotations

from collections.abc import Collection
from fractions import Fraction
from functools import lru_cache
from typing import TypeVar

from msgspec import Struct

from netnord.languages.language import Phrases
from netnord.quantities.forms import ARTICLES, FORMS, NUMBER_WORDS, SCALES, SCALES_BEFORE
from netnord.quantities.quantity import Dimension, Quantity
from netnord.text.tokens import Tokens

Value = TypeVar("Value")
whole = lru_cache(maxsize=4096)(Fraction)
"""A whole number as a fraction; prose repeats its numbers."""
ONE = whole(1)
HALF = Fraction(1, 2)
TENTH = Fraction(1, 10)
SPACES = " \u00a0\u202f\u2009"
HYPHENS = ("-", "‐", "‑")


class Numeral(Struct, frozen=True, gc=False):
    """A number as it stands in ``tokens[first:last]``, without its unit."""

    first: int
    last: int
    value: Fraction
    step: Fraction
    in_words: bool
    core: int
    """Past the last token of the number itself, without "million"."""
    scale: Fraction = ONE
    """What the number itself is multiplied by to give `value`."""
    ordinal: bool = False
    collective: bool = False
    """A noun, of which "de" may part the unit: "une trentaine de kilomètres"."""

    @property
    def is_article(self) -> bool:
        """Whether it is "one", "un" or the like, which alone counts nothing."""
        return self.in_words and self.last - self.first == 1 and self.value == 1


def worded(first: int, last: int, value: Fraction = ONE, step: Fraction = ONE) -> Numeral:
    """A number in words that is no mere number, or "a", "one" or "un" where it counts."""
    return Numeral(first, last, value, step, True, last)


class Scan:
    """One pass over the tokens, a paragraph at a time: no quantity spans a blank line.

    `begin` and `end` bound the paragraph; `free` is the first token that nothing has claimed yet.
    """

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.text, self.words, self.starts, self.ends = tokens.text, tokens.words, tokens.starts, tokens.ends
        self.begin = self.end = self.free = 0
        self.found: list[Quantity] = []
        self.labelled = -1
        """Past the last number that names a thing: "chapters 3 and 4" name two."""
        self.decimal_marks: set[str] | None = None
        """What stands before decimals in this text, once somebody has looked."""
        self.currency = ""
        """The last one named."""

    def word(self, index: int) -> str:
        """The word at `index`, empty beyond the paragraph."""
        return self.words[index] if self.begin <= index < self.end else ""

    def stretch(self, first: int, last: int) -> list[str]:
        """The words from `first` to before `last`, as many as the paragraph has."""
        return self.words[max(first, self.begin) : max(min(last, self.end), 0)]

    def phrase_at(self, at: int, listed: Phrases[Value]) -> tuple[Value, int] | None:
        """What the longest listed phrase that begins at token `at` means, and past which token it ends."""
        if self.word(at) in listed.firsts and self.follows(at):
            for last in (at + length for length in listed.lengths if at + length <= self.end):
                if (phrase := tuple(self.words[at:last])) in listed:
                    return listed[phrase], last
        return None

    def phrase_before(self, at: int, listed: Phrases[Value]) -> tuple[Value, int] | None:
        """What the longest free listed phrase that ends before token `at` means, and where it begins."""
        if at > self.free and self.words[at - 1] in listed.lasts:
            for first in (at - length for length in listed.lengths if at - length >= self.free):
                if (phrase := tuple(self.words[first:at])) in listed:
                    return listed[phrase], first
        return None

    def past(self, at: int, listed: Phrases[bool]) -> int:
        """Past the longest listed phrase that begins at token `at`; `at` for none."""
        found = self.phrase_at(at, listed)
        return found[1] if found else at

    def follows(self, index: int) -> bool:
        """Whether no more than a mark or white space lies between token `index` and the one before."""
        if not self.begin < index < self.end:
            return False
        first, last = self.ends[index - 1], self.starts[index]
        return last - first <= 1 or self.text[first:last].isspace()

    def glued(self, index: int) -> bool:
        """Whether nothing lies between token `index` and the one before."""
        return self.begin < index < self.end and self.starts[index] == self.ends[index - 1]

    def written(self, index: int) -> str:
        """The word at `index` with its capitals and accents, empty beyond the paragraph."""
        return self.text[self.starts[index] : self.ends[index]] if self.begin <= index < self.end else ""

    def after(self, index: int, length: int = 1) -> str:
        """The characters directly after token `index`."""
        end = self.ends[index]
        return self.text[end : end + length]

    def among(self, index: int, listed: Collection[str]) -> bool:
        """Whether the word at `index` is listed, with the accents that the list gives it: "à" is not "a"."""
        return self.word(index) in listed or self.written(index).lower() in listed

    def digit(self, index: int) -> bool:
        return self.word(index)[:1].isdecimal()

    def skip(self, last: int) -> bool:
        """Leave what stands before token `last` alone: it is no figure."""
        self.free = max(self.free, last)
        return False

    def keep(self, quantity: Quantity) -> bool:
        self.found.append(quantity)
        self.free = quantity.last
        if quantity.unit.dimension is Dimension.MONEY:
            self.currency = quantity.unit.name
        return True

    @property
    def earlier(self) -> Quantity | None:
        """The last quantity of this paragraph so far."""
        return self.found[-1] if self.found and self.found[-1].first >= self.begin else None

    def ends_at(self, index: int) -> bool:
        """Whether the quantity before ends where token `index` begins the rest."""
        earlier = self.earlier
        return earlier is not None and earlier.last == index

    def is_capital(self, index: int) -> bool:
        return self.written(index)[:1].isupper()

    def is_plural(self, index: int) -> bool:
        """Whether a word that looks like a plural noun stands at `index`: "sites", "PMI"."""
        word = self.word(index)
        if len(word) < 2 or word in FORMS.not_plural or not word.isalpha():
            return False
        return word[-1] in FORMS.plural_endings or word in FORMS.plurals or self.written(index).isupper()

    def is_number(self, index: int) -> bool:
        return self.digit(index) or self.word(index) in NUMBER_WORDS

    def is_article(self, index: int) -> bool:
        return self.word(index) in ARTICLES

    def scale(self, index: int) -> int:
        """What the word at `index` multiplies by, a thousand or more; 0 for none."""
        return SCALES_BEFORE.get(self.word(index + 1), SCALES).get(self.word(index), 0)

    def is_of(self, index: int) -> bool:
        return self.word(index) in FORMS.of_words
