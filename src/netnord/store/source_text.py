"""A source's text with its figures, to read from it what a facts file leaves out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from netnord.claims.attach import Reader
from netnord.claims.claim import Claim
from netnord.quantities.forms import OF
from netnord.quantities.quantity import Dimension, Quantity
from netnord.quantities.read import read_quantities
from netnord.store.model import Fact
from netnord.store.unit_names import unit_of_a_fact
from netnord.terms import Hedge, Kind, Language
from netnord.text.number_words import NUMBER_WORDS
from netnord.text.sentences import sentences
from netnord.text.small_words import CLAUSE_ENDS, SMALL_WORDS, language_of
from netnord.text.tokens import Tokens

_MOST_WORDS = 8  # of a label
_MOST_BEFORE_NOUN = 3  # small words: "of whom 430 are young pupils"
_DECIMALS = 6  # of a value whose decimals never end, such as two thirds
_CENTURIES = range(1000, 2200)  # years that a figure may be of


class SourceReading(NamedTuple):
    """What a text says of one of its figures."""

    value: int | float
    """In the unit; a share in per cent, of a date the year."""
    kind: Kind
    unit: str
    """As in a facts file; of a count what is counted, in the text's words; empty if it does not say."""
    hedge: Hedge
    label: str
    """The words after the figure, or else before it; the figure itself, if there are none."""
    whole: str
    """What a share is said to be a share of; empty if the text does not say."""
    year: int | None
    """That its sentence names, if it names one only."""


class SourceText:
    """A text with the figures that are read in it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._tokens = Tokens(text)
        self._sentences = [(first, last) for first, last, _ in sentences(self._tokens)]
        reader = Reader()
        self.claims = [claim for paragraph in reader.read(text) for claim in paragraph]
        self.language = reader.language or language_of(self._tokens.words)
        self._by_sentence: dict[int, list[Claim]] = {}
        self._claimed: dict[str, Claim | None] = {}
        self._taken: set[int] = set()
        for claim in self.claims:
            self._by_sentence.setdefault(claim.sentence, []).append(claim)

    def sentence(self, number: int) -> str:
        """The sentence with this number, from 1, as it stands there; empty if there is none."""
        if not 0 < number <= len(self._sentences):
            return ""
        first, last = self._sentences[number - 1]
        return self.text[self._tokens.starts[first] : self._tokens.ends[last - 1]]

    def claims_of(self, quote: str, sentence: int) -> list[Claim]:
        """The claims of a sentence, numbered from 1, whose number stands within the words `quote`."""
        wanted = Tokens(quote).words
        return [
            claim
            for claim in self._by_sentence.get(sentence, ())
            if any(
                start <= self._token_at(claim.quantity.numeral_start)
                and self._token_at(claim.quantity.numeral_end - 1) < start + len(wanted)
                for start in self._occurrences(wanted, sentence)
            )
        ]

    def claim_of(self, fact: Fact) -> Claim | None:
        """The claim that a fact is; facts of one sentence that print the same are taken in the text's order.

        The same claim for the same fact each time; ``None`` if its sentence has no such figure.
        """
        if fact.id not in self._claimed:
            claims = self.claims_of(fact.quotation, fact.sentence)
            free = (claim for claim in claims if id(claim) not in self._taken)
            claim = next(free, claims[-1] if claims else None)
            self._claimed[fact.id] = claim
            self._taken.add(id(claim))
        return self._claimed[fact.id]

    def sentences_with(self, quote: str) -> list[int]:
        """The numbers of the sentences, from 1, that have a figure with the words `quote`."""
        return [sentence for sentence in self._by_sentence if self.claims_of(quote, sentence)]

    def _occurrences(self, wanted: Sequence[str], sentence: int) -> Iterator[int]:
        first, last = self._sentences[sentence - 1]
        for start in range(first, last - len(wanted) + 1):
            if self._tokens.words[start : start + len(wanted)] == wanted:
                yield start

    def _token_at(self, character: int) -> int:
        return bisect_right(self._tokens.starts, character) - 1

    def reading(self, claim: Claim) -> SourceReading:
        """What the text says of the figure of `claim`, one of its claims."""
        own = self._by_sentence[claim.sentence]
        first, last = self._sentences[claim.sentence - 1]
        later = [each.quantity.first for each in own if each.quantity.first >= claim.quantity.last]
        before = [each.quantity.last for each in own if each.quantity.last <= claim.quantity.first]
        surroundings = max([first, *before]), min([last, *later])
        years = {int(each.quantity.value) for each in own if each.quantity.dimension is Dimension.DATE}
        years &= set(_CENTURIES)
        return _reading(
            self._tokens,
            claim.with_unit,
            surroundings,
            self.language,
            years.pop() if len(years) == 1 else None,
        )


def reading_alone(printed: str) -> SourceReading | None:
    """What a printed figure says without its sentence; ``None`` if that is not a single quantity.

    "65 %" is a share, "six months" a duration; "44" may be anything, and has an empty unit.
    """
    tokens = Tokens(printed)
    quantities = read_quantities(tokens).quantities
    if len(quantities) != 1:
        return None
    return _reading(tokens, quantities[0], (0, len(tokens.words)), language_of(tokens.words), None)


def _reading(
    tokens: Tokens, quantity: Quantity, surroundings: tuple[int, int], language: Language, year: int | None
) -> SourceReading:
    """`surroundings` are the tokens that belong to no other figure."""
    kind = Kind(quantity.dimension.value)
    unit = unit_of_a_fact(quantity.unit.name, kind)
    after = list(_clause(tokens, range(quantity.last, surroundings[1])))
    before = list(_clause(tokens, range(quantity.first - 1, surroundings[0] - 1, -1)))[::-1]
    is_part = kind is Kind.SHARE and after and tokens.words[after[0]] in OF
    if kind is Kind.COUNT:
        inside = [each for each in range(quantity.first, quantity.last) if _is_telling(tokens, each)]
        unit = _noun(tokens, inside + after, language)
    value, hedge = _said(quantity)
    return SourceReading(
        value,
        kind,
        unit,
        hedge,
        _label(tokens, quantity, after, before, surroundings),
        _noun(tokens, after, language) if is_part else "",
        None if kind is Kind.DATE else year,
    )


def _said(quantity: Quantity) -> tuple[int | float, Hedge]:
    """The value in the unit of the fact and its bound; of a range its lower end."""
    is_part = quantity.dimension is Dimension.MONEY  # a penny is a hundredth of a pound
    value = number(quantity.value * quantity.unit.size if is_part else quantity.value)
    return value, quantity.hedge if quantity.high is None else Hedge.AT_LEAST


def number(value: Fraction) -> int | float:
    """`value` as JSON has it, rounded to six decimals if they never end."""
    if value.denominator == 1:
        return int(value)
    return float(round(value, _DECIMALS)) if abs(value) >= 1 else float(f"{float(value):.{_DECIMALS}g}")


def _clause(tokens: Tokens, indices: Sequence[int]) -> Iterator[int]:
    """The words from a figure on to where its clause ends."""
    for index in indices:
        word = tokens.words[index]
        if word in CLAUSE_ENDS or not word[0].isalnum():
            return
        yield index


def _is_telling(tokens: Tokens, index: int) -> bool:
    word = tokens.words[index]
    return word[0].isalpha() and word not in SMALL_WORDS and word not in NUMBER_WORDS


def _noun(tokens: Tokens, indices: Sequence[int], language: Language) -> str:
    """What is counted: in French the first telling word, in English those up to the first plural."""
    phrase: list[int] = []
    for position, index in enumerate(indices):
        if _is_telling(tokens, index):
            phrase.append(index)
        elif phrase or position >= _MOST_BEFORE_NOUN:
            break
    if not phrase:
        return ""
    plurals = (index for index in phrase if tokens.words[index].endswith("s") and language is Language.EN)
    return _written(tokens, phrase[0], next(plurals, phrase[0]))


def _label(
    tokens: Tokens, quantity: Quantity, after: list[int], before: list[int], surroundings: tuple[int, int]
) -> str:
    """The words after the figure, else those before it, else those beyond its clause, else the figure."""
    around = [*range(quantity.last, surroundings[1]), *range(surroundings[0], quantity.first)]
    parts = (after[:_MOST_WORDS], before[-_MOST_WORDS:], around[:_MOST_WORDS])
    found = next(filter(None, (_words(tokens, part) for part in parts)), "")
    return found or _written(tokens, quantity.first, quantity.last - 1)


def _words(tokens: Tokens, indices: Sequence[int]) -> str:
    """The text from the first telling word to the last; empty if there is none."""
    telling = [index for index in indices if _is_telling(tokens, index)]
    return _written(tokens, telling[0], telling[-1]) if telling else ""


def _written(tokens: Tokens, first: int, last: int) -> str:
    return " ".join(tokens.text[tokens.starts[first] : tokens.ends[last]].split())
