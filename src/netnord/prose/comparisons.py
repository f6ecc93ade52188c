"""How a number is put in relation to another."""

from __future__ import annotations

from enum import Enum

from netnord.prose.function_words import OF
from netnord.prose.quantity import Measure, Quantity
from netnord.prose.sentence import Sentence

_COMPARED = frozenset(
    (
        "above ahead behind below eleve elevee greater higher inferieur inferieure inferieures inferieurs "
        "lower smaller superieur superieure superieures superieurs"
    ).split()
)
_MORE_OR_LESS = (["de", "plus"], ["de", "moins"], ["more", "than"], ["less", "than"], ["fewer", "than"])
_CHANGING = frozenset(
    (
        "augmente augmentait augmentation baisse baissait bondi bondit chute croissance croit decline "
        "declined declining decreased dropped fell gagne grew grow grown growth hausse increase increased "
        "jumped perdu progresse progression recul recule reduit rise risen rose shrank soared"
    ).split()
)
_RATES = frozenset(
    (
        "allure average celle celui chiffre figure level mean moyenne niveau norm one pace proportion rate "
        "rates score taux"
    ).split()
)
_REMAINDER = frozenset(
    (
        "autres laisse laissent leaves leaving left other remainder remaining rest restant restante "
        "restantes restants reste restent"
    ).split()
)


class Comparison(Enum):
    """How a number compares two figures."""

    TIMES = "times"  # "twice as many"
    OF_RATE = "of rate"  # "two thirds of the average"
    DIFFERENCE = "difference"  # "60 % higher"
    CHANGE = "change"  # "rose by 60 %"


def comparison_of(sentence: Sentence, quantity: Quantity) -> Comparison | None:
    """How a number compares, by the words next to it; ``None`` if it does not."""
    if quantity.measure is Measure.TIMES:
        return Comparison.TIMES
    if quantity.measure is not Measure.PERCENT:
        return None
    start, end = sentence.span(quantity)
    words = sentence.words
    if _CHANGING.intersection(words[max(0, start - 4) : start]):
        return Comparison.CHANGE
    after = words[end : end + 2]
    if _COMPARED.intersection(words[max(0, start - 2) : start] + after) or after in _MORE_OR_LESS:
        return Comparison.DIFFERENCE
    if words[end : end + 1] != [] and words[end] in OF and _RATES.intersection(words[end + 1 : end + 5]):
        return Comparison.OF_RATE
    return None


def is_remainder(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a number is what another leaves: "the other 35 %"."""
    start, end = sentence.span(quantity)
    return bool(
        _REMAINDER.intersection(sentence.words[max(0, start - 2) : start] + sentence.words[end : end + 1])
    )


def is_verb_number(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether "number" is a verb: "web designers number 67"."""
    start = sentence.span(quantity)[0]
    return sentence.words[start] == "number" and start > 0 and sentence.words[start - 1].endswith("s")
