"""The words around a figure: what it counts, what it is a share of, what else is said of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

from netnord.quantities.forms import DETERMINERS, MONTHS, NUMBER_WORDS, OF
from netnord.quantities.quantity import Dimension, Quantity
from netnord.terms import Language
from netnord.text.small_words import SMALL_WORDS
from netnord.text.tokens import Tokens

_SHORTEST = 3  # letters; shorter words say little
_MOST = 6  # words that are thought of for one figure
_SAY_LITTLE = frozenset(
    (
        "across already annee ans besides compared contre depuis exactly expect fewer first former hope hors "
        "jamais latter lorsque mois month months none offer plan point points pour refuse sell think times "
        "toujours unless use versus want year years"
    ).split()
)
_VERBS_TOO = frozenset({"own"})  # "38% own a bicycle"
_NOT_TELLING = (SMALL_WORDS - _VERBS_TOO) | _SAY_LITTLE | frozenset(MONTHS) | NUMBER_WORDS
_BEFORE_NOUN = (
    DETERMINERS
    | OF
    | frozenset("all and any au aux cet et notre s se some son to tous tout toute toutes your".split())
)
"""What may stand between a number, or what is said of a share, and its noun."""


class Surroundings(Struct, frozen=True):
    """Words around a figure, as tokens of its text."""

    counted: int | None
    """What it counts."""
    whole: int | None
    """What a share is said to be a share of."""
    others: list[int]
    """What else is said, the most telling first."""


def singular(word: str, language: Language) -> str:
    """`word` in lower case and in the singular, as far as spelling tells."""
    word = word.lower()
    if language is Language.FR:
        if word.endswith("aux") and not word.endswith("eaux"):
            return f"{word[:-3]}al"
        return word[:-1] if word.endswith(("s", "x")) else word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


class SurroundingsReader:
    """Looks around the figures of one text."""

    def __init__(self, tokens: Tokens, language: Language) -> None:
        self._tokens = tokens
        self._language = language
        self._frequency = Counter(map(self._stem, tokens.words))

    def around(self, quantity: Quantity, sentence: tuple[int, int], clause: tuple[int, int]) -> Surroundings:
        """The words around `quantity`; `clause` is the part of `sentence` that belongs to it."""
        counted = whole = None
        following = range(quantity.last, clause[1])
        if quantity.dimension is Dimension.COUNT:
            counted = self._head(following)
        elif quantity.dimension is Dimension.SHARE and following and self._tokens.words[quantity.last] in OF:
            whole = self._head(following[1:])
        taken = {self._stem(self._tokens.words[index]) for index in (counted, whole) if index is not None}
        others = list(self._telling(quantity, sentence, clause, taken))
        if quantity.dimension is Dimension.COUNT and counted is None and others:
            counted = others.pop(0)
        return Surroundings(counted, whole, others)

    def _head(self, indices: Sequence[int]) -> int | None:
        """The noun of the phrase that begins there: in French its first word, in English the first plural."""
        phrase: list[int] = []
        for index in indices:
            if self._is_telling(index):
                phrase.append(index)
            elif phrase or self._tokens.words[index] not in _BEFORE_NOUN:
                break
        if not phrase:
            return None
        if self._language is Language.FR:
            return phrase[0]
        plurals = (index for index in phrase if re.search(r"[^s]s$", self._tokens.words[index]))
        return next(plurals, phrase[0])

    def _telling(
        self, quantity: Quantity, sentence: tuple[int, int], clause: tuple[int, int], taken: set[str]
    ) -> Iterator[int]:
        """Words of the clause, else of the sentence: rare ones and near ones first, names last."""
        seen = set(taken)
        for first, last in (clause, sentence):
            indices = [
                index
                for index in range(first, last)
                if not quantity.first <= index < quantity.last and self._is_telling(index)
            ]
            for index in sorted(indices, key=lambda index: self._cost(index, quantity))[:_MOST]:
                stem = self._stem(self._tokens.words[index])
                if stem not in seen:
                    seen.add(stem)
                    yield index

    def _cost(self, index: int, quantity: Quantity) -> float:
        away = index - quantity.last if index >= quantity.last else 2 * (quantity.first - index)
        rarity = self._frequency[self._stem(self._tokens.words[index])]
        return away + 4 * (rarity - 1) + 20 * self._is_name(index)

    def _is_name(self, index: int) -> bool:
        """Whether the word is in upper case though no sentence begins with it."""
        tokens = self._tokens
        begins = index == 0 or tokens.words[index - 1] in '.!?…«"“:'
        return tokens.text[tokens.starts[index]].isupper() and not begins

    def _is_telling(self, index: int) -> bool:
        word = self._tokens.words[index]
        return len(word) >= _SHORTEST and word.isalpha() and word not in _NOT_TELLING

    def _stem(self, word: str) -> str:
        return singular(word, self._language)

    def written(self, index: int) -> str:
        """The word as the text has it, in lower case."""
        return self._tokens.text[self._tokens.starts[index] : self._tokens.ends[index]].lower()


def clauses(quantities: Sequence[Quantity], sentence: tuple[int, int]) -> list[tuple[int, int]]:
    """For each quantity of a sentence the words from it to the next one; for the first, those before too."""
    later = [quantity.first for quantity in quantities][1:]
    return list(zip([sentence[0], *later], [*later, sentence[1]], strict=True)) if quantities else []
