"""Nouns that are numbers: "une trentaine", "a dozen", "un millier", "a pair"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from netnord.model import Hedge
from netnord.prose.numbers.figures import add_figure, add_in_words
from netnord.prose.numbers.hedges import size_before
from netnord.prose.numbers.written import ONE, Number, follows, whole
from netnord.prose.quantity import Measure

if TYPE_CHECKING:
    from netnord.prose.numbers.reading import Reading

ROUND = {
    "dizaine": 10,
    "douzaine": 12,
    "quinzaine": 15,
    "vingtaine": 20,
    "trentaine": 30,
    "quarantaine": 40,
    "cinquantaine": 50,
    "soixantaine": 60,
    "centaine": 100,
    "millier": 1000,
}
ROUND_PLURALS = {f"{word}s": value for word, value in ROUND.items()}
DOZENS = {"dozen": 12, "score": 20}
PAIRS = {"couple": Hedge.ABOUT, "pair": Hedge.EXACTLY, "paire": Hedge.EXACTLY}
ENSEMBLES = {
    "duo": 2,
    "duet": 2,
    "trio": 3,
    "quartet": 4,
    "quartette": 4,
    "quatuor": 4,
    "quintet": 5,
    "quintette": 5,
    "sextet": 6,
    "sextuor": 6,
}
_DETERMINERS = ("un", "une", "a", "one", "the", "cette", "ce")


def about(reading: Reading, at: int) -> None:
    """Read "une trentaine", "un bon millier"."""
    hedge, first = size_before(reading.tokens, at, reading.free) or (Hedge.ABOUT, at)
    value = whole(ROUND[reading.words[at]])
    _add(reading, first, at, value, max(whole(5), value / 10), hedge)


def dozen(reading: Reading, at: int) -> None:
    """Read "a dozen", "a good dozen", "a baker's dozen", "a score of"."""
    words, word = reading.words, reading.words[at]
    if word == "score" and (reading.word(at + 1) != "of" or reading.word(at + 2).isdigit()):
        return
    if words[max(at - 2, 0) : at] == ["baker", "s"]:
        _add(reading, at - 2, at, whole(13), ONE, Hedge.EXACTLY)
        return
    hedge, first = size_before(reading.tokens, at, reading.free) or (Hedge.EXACTLY, at)
    _add(reading, first, at, whole(DOZENS[word]), ONE, hedge)


def pair(reading: Reading, at: int) -> None:
    """Read "a pair of", "une paire de"."""
    if reading.word(at + 1) in ("of", "de", "d"):
        _add(reading, at, at, whole(2), ONE, PAIRS[reading.words[at]])


def ensemble(reading: Reading, at: int) -> None:
    """Read "le trio", "a quartet of"."""
    first = at - 1 if at > reading.free and reading.words[at - 1] in (*_DETERMINERS, "le") else at
    add_in_words(reading, first, at + 1, Measure.COUNT, whole(ENSEMBLES[reading.words[at]]))


def several(reading: Reading, number: Number) -> bool:
    """Read "three dozen", "deux douzaines"."""
    word = reading.words[number.last]
    if word == "score" and reading.word(number.last + 1) != "of" and number.value > 9:
        return False
    size = ROUND_PLURALS.get(word) or ROUND.get(word) or DOZENS[word]
    exact = word in ("dozen", "score", "douzaines")
    last = number.last + 1
    collected = number._replace(
        last=last, value=number.value * size, step=ONE if exact else whole(size), in_words=True
    )
    add_figure(reading, collected, last, Measure.COUNT, hedge=Hedge.EXACTLY if exact else Hedge.ABOUT)
    return True


def _add(reading: Reading, first: int, at: int, value: Fraction, step: Fraction, hedge: Hedge) -> None:
    """Add the noun at token `at` with the article that must stand before token `first`."""
    joined = first > reading.free and follows(reading.tokens, first)
    article = reading.words[first - 1] if joined else ""
    of = reading.word(at + 1) in ("de", "d")
    if article in _DETERMINERS or (article in ("la", "le") and of):
        number = Number(first - 1, at + 1, value, step, in_words=True)
        add_figure(reading, number, at + 1, Measure.COUNT, hedge=hedge)
