"""How far a text has been read, and what was found in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netnord.prose.numbers.vocabulary import FUNCTION_WORDS

if TYPE_CHECKING:
    from collections.abc import Container

    from netnord.prose.quantity import Quantity
    from netnord.prose.text import Tokens


class Reading:
    """One pass over the tokens: `free` is the first one that nothing has claimed yet."""

    __slots__ = ("found", "free", "labelled", "tokens", "units", "words")

    def __init__(self, tokens: Tokens, units: Container[str]) -> None:
        self.tokens = tokens
        self.words = tokens.words
        self.units = units
        """The words that make a number before them more than a count."""
        self.found: list[Quantity] = []
        self.free = 0
        self.labelled = -1
        """Past the last number that names a thing: "chapters 3 and 4" name two."""

    def word(self, index: int) -> str:
        """The word at `index`, empty beyond either end."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def skip(self, last: int) -> bool:
        """Leave what stands before token `last` alone."""
        self.free = last
        return True

    def keep(self, quantity: Quantity) -> None:
        self.found.append(quantity)
        self.free = quantity.last

    def ends_at(self, index: int) -> bool:
        """Whether the figure before ends where token `index` begins the rest."""
        return bool(self.found) and self.found[-1].last == index

    def is_capital(self, index: int) -> bool:
        return index < len(self.words) and self.tokens.text[self.tokens.starts[index]].isupper()

    def is_plural(self, index: int) -> bool:
        """Whether a word that looks like a plural noun stands at `index`: "sites", "PMI"."""
        word = self.word(index)
        if len(word) < 2 or word in FUNCTION_WORDS or not word.isalpha():
            return False
        if word[-1] in "sx" or word in ("people", "men", "women"):
            return True
        return self.tokens.text[self.tokens.starts[index] : self.tokens.ends[index]].isupper()
