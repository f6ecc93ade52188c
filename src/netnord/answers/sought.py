"""What a query asks for: words, and figures as people and this program write them."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from netnord.text.number_words import NUMBER_WORDS
from netnord.text.tokens import Tokens

if TYPE_CHECKING:
    from netnord.quantities.quantity import Quantity


class Word(NamedTuple):
    """A word that is looked for, or that a figure is spoken of by."""

    plain: str
    """In lower case without accents."""
    written: str
    """In lower case with its accents, which tell its forms."""


class Sought(NamedTuple):
    """A query, taken apart: "1 202 sites" is the word "sites" and the figure 1,202."""

    words: list[Word]
    figures: list[Quantity]


def sought(query: str) -> Sought:
    """The figures of `query`, such as "1,202", "65 %", "quatre" or "8 months", and the words around them.

    Years are words, as labels have them.
    """
    tokens = Tokens(query)
    words = words_of(tokens)
    if not any(word[0].isdecimal() or word in NUMBER_WORDS for word in tokens.words):
        return Sought(words, [])
    from netnord.quantities.quantity import Dimension
    from netnord.quantities.read import read_quantities

    figures = [each for each in read_quantities(tokens).quantities if each.dimension is not Dimension.DATE]
    taken = {index for each in figures for index in range(each.first, each.last)}
    return Sought([word for index, word in enumerate(words) if index not in taken], figures)


def words_of(tokens: Tokens) -> list[Word]:
    """All tokens, signs included."""
    text = tokens.text.lower()
    lower = text if len(text) == len(tokens.text) else tokens.text
    return [
        Word(plain, lower[start:end])
        for plain, start, end in zip(tokens.words, tokens.starts, tokens.ends, strict=True)
    ]


def is_figure(value: Fraction, unit: str, figure: Quantity) -> bool:
    """Whether `figure` is `value`, a share in per cent; a figure with decimals may be the rounded value.

    "65" may be 65%, but "65%" is a share, and "4th" a rank.
    """
    from netnord.quantities.quantity import Dimension

    units = {
        Dimension.SHARE: "percent",
        Dimension.RANK: "rank",
        Dimension.POINTS: "points",
        Dimension.RATIO: "ratio",
    }
    if units.get(figure.dimension, unit) != unit or (unit == "rank" and figure.dimension not in units):
        return False
    slack = figure.step / 2 if figure.step < 1 else 0
    return abs(value - figure.value) <= slack
