"""The facts that a draft is held against, with their words and numbers indexed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import log, sqrt

from msgspec import Struct

from netnord.check.values import Amount, amount_of, is_slip
from netnord.claims.claim import Claim
from netnord.quantities.quantity import Dimension, Quantity
from netnord.terms import Language
from netnord.text.akin import Akin

_COMMON = 3_000  # facts; a word of more of them tells none apart
_FEWEST_WORDS = 3  # that a sentence has which is told again; of fewer it may be another
_MOST_COMPARED = 100  # facts with one claim
_TELLING_DIGITS = 3


class Known(Struct, frozen=True, gc=False):
    """A fact as a claim of its source."""

    id: str
    """Of a fact of a store; empty for a claim of a source text that is none."""
    claim: Claim
    language: Language
    source: str
    quote: str
    amount: Amount
    is_derived: bool = False
    """Recomputed, not published."""
    is_of_text: bool = False
    """Whether its words are those of its sentence in a source text, not those that a store has for it."""


def known_of(
    identity: str, claim: Claim, language: Language, source: str, quote: str, quantity: Quantity | None = None
) -> Known:
    """A claim of a source as a fact; `quantity` is its number, if read otherwise than in the claim."""
    return Known(identity, claim, language, source, quote, amount_of(quantity or claim.quantity))


class Words(Struct, frozen=True, gc=False):
    """The words of a claim in those of the facts, each by its weight."""

    near: Mapping[str, float]
    wide: Mapping[str, float]
    counted: Mapping[str, float]
    names: frozenset[str]
    unknown_near: float
    """What part of the words near the number no fact knows, by weight."""
    unknown_name: float
    """How near the nearest name stands that no fact knows; 0 if there is none."""


class Pool:
    """Facts with indexes."""

    def __init__(self, knowns: Iterable[Known], synonyms: Mapping[str, Iterable[str]] | None = None) -> None:
        """`synonyms` are words of facts, each with further words that stand for it."""
        self.knowns = list(knowns)
        self.is_stored = any(not (known.is_of_text or known.is_derived) for known in self.knowns)
        """Whether facts are there whose words are those of a store."""
        self.names = {name for known in self.knowns for name in known.claim.names}
        self.years = {year for known in self.knowns for year in known.claim.years}
        languages = {each: known.language for known in self.knowns for each in known.claim.wide}
        self._akin = Akin(languages.items(), synonyms)
        self._weights = self._rarity(languages)
        self._near, self._near_norms = self._indexed([known.claim.near for known in self.knowns])
        self._wide, self._wide_norms = self._indexed([known.claim.wide for known in self.knowns])
        self._by_dimension: dict[Dimension, list[int]] = defaultdict(list)
        self._by_number: dict[float, list[int]] = defaultdict(list)
        self._by_wording: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for number, known in enumerate(self.knowns):
            if len(known.claim.wording) >= _FEWEST_WORDS:
                self._by_wording[known.claim.wording].append(number)
            self._by_dimension[known.amount.dimension].append(number)
            for value in {known.amount.value, known.amount.mantissa}:
                self._by_number[value].append(number)

    def _rarity(self, words: Iterable[str]) -> dict[str, float]:
        """By word: how much it tells, by the number of sentences that have it (K. Spärck Jones, 1972)."""
        sentences: dict[tuple[str, int], set[str]] = defaultdict(set)
        for known in self.knowns:
            own = (each for each, weight in known.claim.wide.items() if weight == 1.0)
            sentences[known.source, known.claim.sentence].update(own)
        counts = Counter(each for own in sentences.values() for each in own)
        return {each: log(1 + max(1, len(sentences)) / counts.get(each, 1)) for each in words}

    def _indexed(
        self, facts: list[Mapping[str, float]]
    ) -> tuple[dict[str, list[tuple[int, float]]], list[float]]:
        """By word: the facts that have it, with its weight there; and the length of each fact's words."""
        index: dict[str, list[tuple[int, float]]] = defaultdict(list)
        lengths = []
        for number, words in enumerate(facts):
            weighted = {each: weight * self._weights[each] for each, weight in words.items()}
            for each, weight in weighted.items():
                index[each].append((number, weight))
            lengths.append(sqrt(sum(weight * weight for weight in weighted.values())) or 1.0)
        return index, lengths

    def words_of(self, claim: Claim, language: Language) -> Words:
        """The words of a claim in those of the facts."""
        near, unknown = self._translated(claim.near, language)
        counted, _ = self._translated(dict.fromkeys(claim.counted, 1.0), language)
        unknown_names = [
            nearness
            for name, nearness in claim.names.items()
            if name not in self.names and not self._akin.matches(name, language)
        ]
        return Words(
            near=near,
            wide=self._translated(claim.wide, language)[0],
            counted=counted,
            names=frozenset(claim.names) & self.names,
            unknown_near=unknown,
            unknown_name=max(unknown_names, default=0.0),
        )

    def _translated(self, words: Mapping[str, float], language: Language) -> tuple[dict[str, float], float]:
        """Words in those of the facts, and what part of them, by weight, has none."""
        result: dict[str, float] = {}
        unknown = 0.0
        for each, weight in words.items():
            matches = self._akin.matches(each, language)
            if not matches:
                unknown += weight
            for other, strength in matches:
                result[other] = max(weight * strength, result.get(other, 0.0))
        return result, unknown / sum(words.values()) if unknown else 0.0

    def retold(self, claim: Claim) -> list[int]:
        """The facts of a sentence that is the claim's but for its numbers."""
        return self._by_wording.get(claim.wording, [])

    def comparable(self, amount: Amount, linked: Sequence[int]) -> list[int]:
        """The facts of its dimension that share words with a claim, and any with its very number."""
        same = self._by_number.get(amount.value, []) + self._by_number.get(amount.mantissa, [])
        own = [n for n in linked if self.knowns[n].amount.dimension is amount.dimension]
        return list(dict.fromkeys([*own[:_MOST_COMPARED], *same[:_MOST_COMPARED]]))

    def one_slip_away(self, amount: Amount) -> list[int]:
        """The facts from whose numbers a telling number comes by one slip, whatever their words."""
        numbers = self._by_dimension[amount.dimension]
        if len(amount.digits) < _TELLING_DIGITS or len(numbers) > _MOST_COMPARED:
            return []
        return [n for n in numbers if is_slip(amount, self.knowns[n].amount)]

    def votes(self, words: Mapping[str, float], dimension: Dimension) -> dict[int, float]:
        """What part of the words point to each fact of a dimension; together at most 1."""
        result: dict[int, float] = defaultdict(float)
        total = 0.0
        for each, weight in words.items():
            weighted = weight * self._weights[each]
            total += weighted
            postings = self._near.get(each, [])
            if len(postings) > _COMMON:
                continue
            own = [(n, other) for n, other in postings if self.knowns[n].amount.dimension is dimension]
            everybody = sum(other for _, other in own)
            for number, other in own:
                result[number] += weighted * other / everybody
        return {number: value / total for number, value in result.items()}

    def alike_near(self, words: Mapping[str, float]) -> dict[int, float]:
        """By fact: how alike the words near its number are to `words`; above 0, at most 1 (their cosine)."""
        return self._alike(words, self._near, self._near_norms)

    def alike_wide(self, words: Mapping[str, float]) -> dict[int, float]:
        """By fact: how alike all words of its sentence are to `words`; above 0, at most 1 (their cosine)."""
        return self._alike(words, self._wide, self._wide_norms)

    def _alike(
        self, words: Mapping[str, float], index: Mapping[str, list[tuple[int, float]]], lengths: list[float]
    ) -> dict[int, float]:
        sums: dict[int, float] = defaultdict(float)
        square = 0.0
        for each, weight in words.items():
            weighted = weight * self._weights[each]
            square += weighted * weighted
            postings = index.get(each, [])
            if len(postings) <= _COMMON:
                for number, other in postings:
                    sums[number] += weighted * other
        length = sqrt(square) or 1.0
        return {number: value / (length * lengths[number]) for number, value in sums.items()}
