"""How many times: "twice", "trois fois plus", "threefold", "half as many"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netnord.prose.numbers.figures import add_figure, add_in_words
from netnord.prose.numbers.vocabulary import numbered
from netnord.prose.numbers.written import TENTH, Number, whole
from netnord.prose.quantity import Measure

if TYPE_CHECKING:
    from netnord.prose.numbers.reading import Reading

MULTIPLES = {"twice": 2, "thrice": 3, "double": 2, "triple": 3, "quadruple": 4, "treble": 3}
MULTIPLIED = {"doubled": 2, "tripled": 3, "trebled": 3, "quadrupled": 4}
_FOLDED = numbered("two three four five six seven eight nine ten", 2)
FOLDS = {f"{word}fold": value for word, value in _FOLDED.items()} | {"hundredfold": 100}


def multiple(reading: Reading, at: int) -> None:
    """Read "twice", "le double de"; but "double" is mostly an adjective or a verb."""
    word, before, following = reading.words[at], reading.word(at - 1), reading.word(at + 1)
    participle = reading.tokens.text[reading.tokens.ends[at] - 1] == "é"
    adverb = participle or word in ("twice", "thrice")
    of = before in ("le", "du", "the") and following in ("de", "des", "du", "d", "of")
    ends = before == "le" and not following[:1].isalpha()
    if adverb or of or ends or following in ("the", "that", "its", "his", "her", "their", "our"):
        first = at - 1 if before == "le" and at > reading.free else at
        add_in_words(reading, first, at + 1, Measure.TIMES, whole(MULTIPLES[word]))


def multiplied(reading: Reading, at: int) -> None:
    """Read "doubled", "avait quadruplé"."""
    add_in_words(reading, at, at + 1, Measure.TIMES, whole(MULTIPLIED[reading.words[at]]))


def fold(reading: Reading, at: int) -> None:
    add_in_words(reading, at, at + 1, Measure.TIMES, whole(FOLDS[reading.words[at]]))


def folds(reading: Reading, number: Number) -> bool:
    """Read "3-fold"."""
    add_figure(reading, number, number.last + 1, Measure.TIMES)
    return True


def times(reading: Reading, number: Number) -> bool:
    """Read "three times", "deux fois moins"; "one time" and "une fois" are no figures."""
    last = number.last + 1
    if number.value == 1:
        return reading.skip(last)
    following = reading.word(last)
    if following in ("moins", "fewer", "less", "smaller", "lower"):
        inverse = 1 / number.value if number.value else number.value
        add_figure(reading, number._replace(value=inverse, step=TENTH), last + 1, Measure.TIMES)
    else:
        add_figure(reading, number, last + (following in ("plus", "more")), Measure.TIMES)
    return True


def is_factor(reading: Reading, number: Number) -> bool:
    """Whether "a factor of", "un facteur de" stands before `number`."""
    before = reading.word(number.first - 1)
    return before == "facteur" or (
        before in ("of", "de") and reading.word(number.first - 2) in ("factor", "facteur")
    )
