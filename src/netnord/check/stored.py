"""The figures of a store as facts that a draft can be held against."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from fractions import Fraction
from functools import cached_property, lru_cache
from math import isclose
from typing import NamedTuple

from msgspec.structs import replace

from netnord.check.facts import knowns_of_claim
from netnord.check.pool import Known, known_of
from netnord.check.told_in_texts import texts_of
from netnord.claims.claim import Claim
from netnord.derive import derive
from netnord.interval import Rounding
from netnord.quantities.quantity import Quantity
from netnord.quantities.units import COUNT, RANK, RATIO, UNITS, YEAR
from netnord.store.model import Derived, Fact, NameList, Phrase, Scope
from netnord.store.store import FactStore
from netnord.store.unit_names import KIND_OF_UNIT, unit_in_a_text
from netnord.terms import Hedge, Language
from netnord.text.small_words import SMALL_WORDS, signs_of
from netnord.text.stems import stem
from netnord.text.tokens import Tokens

_UNITLESS = {"rank": RANK, "ratio": RATIO, "date": YEAR}
_FINEST = Fraction(1, 10**6)  # place to which a recomputed value is written out
_CLOSE = 1e-6  # of two values that are one, whose decimals never end
_MOST_MEANT = 20  # concepts
_FAINT = 0.5  # what the words of a scope, a base or a topic count beside those of a label


class _Words(NamedTuple):
    """What the words of a phrase are for claims."""

    stems: list[str]
    names: list[str]
    signs: list[str]


@lru_cache(maxsize=1024)
def _words_of(text: str, language: Language) -> _Words:
    """Facts share places, topics and bases: each is taken apart once."""
    tokens = Tokens(text)
    telling = [
        (word, text[start:end])
        for word, start, end in zip(tokens.words, tokens.starts, tokens.ends, strict=True)
        if word not in SMALL_WORDS
    ]
    return _Words(
        [stem(surface.lower(), language) for word, surface in telling if word[0].isalpha()],
        [word for word, surface in telling if surface[0].isupper()],
        [sign for word in tokens.words for sign in signs_of(word)],
    )


class StoredFacts:
    """A store in the words of one language; each concept is one word: "firm" and "company" are "#company"."""

    def __init__(self, store: FactStore, language: Language) -> None:
        self._store = store
        self._language = language
        self._topics = {topic.id: topic for topic in store.topics}
        self._paragraphs = {topic: number for number, topic in enumerate(self._topics)}

    @cached_property
    def synonyms(self) -> dict[str, list[str]]:
        """By stem: the concepts whose words it is one of."""
        result: dict[str, list[str]] = {}
        for concept in self._store.concepts.values():
            for phrase in concept.fr if self._language is Language.FR else concept.en:
                for each in _words_of(phrase, self._language).stems:
                    result.setdefault(each, []).append(f"#{concept.id}")
        return result

    def knowns(self) -> Iterator[Known]:
        """Published figures, then those derived, then the counts of names.

        Where a text is at hand, all of its figures are there, in its own words.
        """
        quoted: set[str] = set()
        for text in texts_of(self._store):
            quoted |= text.quoted
            vocabulary = set(_words_of(text.text.text, self._language).stems)
            for claim, written, fact in text.claims():
                for known in knowns_of_claim(claim, text.text.language, text.source, written):
                    yield known if fact is None else self._told(known, fact, vocabulary)
        yield from (self._published(fact) for fact in self._store.facts.values() if fact.id not in quoted)
        for derived in self._store.derived.values():
            yield from self._derived(derived)
        yield from map(self._named, self._store.names.values())

    def _told(self, known: Known, fact: Fact, vocabulary: Container[str]) -> Known:
        """A figure of a text as the fact that quotes it, in that one of its units which the fact has.

        Of the words of the fact it has those that the text lacks; of others the text says where they belong.
        """
        own = self._published(fact)
        read = known.amount
        if read.dimension is not own.amount.dimension or not read.unit_matches(own.amount):
            return known
        claim, added = known.claim, {each: 1.0 for each in own.claim.near if each not in vocabulary}
        is_range = read.high != read.value
        same = isclose(read.value, own.amount.value, rel_tol=_CLOSE) and (
            is_range or read.hedge is own.amount.hedge
        )
        near, wide = {**added, **claim.near}, {**added, **claim.wide}
        merged = replace(claim, near=near, wide=wide) if added else claim
        return replace(known, id=fact.id, claim=merged, amount=read if same else own.amount)

    def _published(self, fact: Fact) -> Known:
        quantity = _quantity(fact.unit, fact.exact_value, fact.hedge)
        counted = self._counted(fact.unit)
        if fact.base is not None:
            counted += self._concepts(fact.base.concepts)
            counted += self._words(reading.label for reading in fact.base.readings)
        claim = self._claim(fact, counted, fact.scope, quantity, fact.sentence)
        return known_of(fact.id, claim, self._language, fact.source, fact.printed)

    def _derived(self, derived: Derived) -> Iterator[Known]:
        for result in derive(self._store, derived.id, Rounding.NEAREST):
            hedge = result.hedges[0] if result.hedges else Hedge.EXACTLY
            quantity = _quantity(derived.unit, result.value, hedge)
            inputs = [self._store.facts[each] for each in result.inputs if each in self._store.facts]
            scope = inputs[0].scope if inputs else Scope()
            sentence = inputs[0].sentence if inputs else 0
            claim = self._claim(derived, self._counted(derived.unit), scope, quantity, sentence)
            source = inputs[0].source if inputs else ""
            known = known_of(derived.id, claim, self._language, source, "")
            low, high = result.interval.low, result.interval.high
            half = (
                float((high - low) * quantity.unit.size) / 2 if low is not None and high is not None else 0.0
            )
            yield replace(known, amount=replace(known.amount, half=half), is_derived=True)

    def _named(self, names: NameList) -> Known:
        quantity = _quantity("", Fraction(len(names.names)), Hedge.EXACTLY)
        counted = self._concepts([names.unit] if names.unit else [])
        claim = self._claim(names, counted, Scope(), quantity, names.sentence)
        return replace(known_of(names.id, claim, self._language, names.source, ""), is_derived=True)

    def _claim(
        self,
        told: Fact | Derived | NameList,
        counted: list[str],
        scope: Scope,
        quantity: Quantity,
        sentence: int,
    ) -> Claim:
        near = dict.fromkeys(counted, _FAINT)
        own = [] if not isinstance(told, Fact) else told.words.in_language(self._language)
        labels = [told.label, *(Phrase(each, each) for each in own)]
        near |= dict.fromkeys([*self._concepts(told.about), *self._words(labels)], 1.0)
        around = [phrase for phrase in (scope.who, scope.where) if phrase is not None]
        around.append(self._topics[told.topic].label)
        phrases = [*around, told.label]
        wide = dict.fromkeys([*self._words(around), *self._concepts(scope.places)], _FAINT)
        return Claim(
            quantity=quantity,
            implied=None,
            sentence=sentence,
            paragraph=self._paragraphs[told.topic],
            wording=(),
            order=0,
            counted=tuple(dict.fromkeys(counted)),
            near=near,
            wide=wide | dict.fromkeys(near, 1.0),
            names=dict.fromkeys((name for each in phrases for name in self._in_words(each).names), _FAINT),
            years=frozenset({int(scope.when[:4])} if scope.when else ()),
            signs=dict.fromkeys(self._in_words(told.label).signs, 1.0),
        )

    def _counted(self, unit: str) -> list[str]:
        """The words for what is counted in a unit, if it is not one of measures."""
        if unit in self._store.concepts or unit in KIND_OF_UNIT:
            return self._concepts([unit])
        return self._words([Phrase(unit, unit)])

    def _concepts(self, ids: Iterable[str]) -> list[str]:
        return [f"#{each}" for each in ids if each in self._store.concepts]

    def _meant_by(self, word: str) -> list[str]:
        """The concepts that a stem stands for; itself if it has none, or so many that it tells none apart."""
        found = self.synonyms.get(word, ())
        return list(found) if 0 < len(found) <= _MOST_MEANT else [word]

    def _words(self, phrases: Iterable[Phrase]) -> list[str]:
        return [
            word
            for phrase in phrases
            for each in self._in_words(phrase).stems
            for word in self._meant_by(each)
        ]

    def _in_words(self, phrase: Phrase) -> _Words:
        return _words_of(phrase.in_language(self._language), self._language)


def _quantity(name: str, value: Fraction, hedge: Hedge) -> Quantity:
    """A number in a unit of facts, such as "months"; in one that is not known, it counts something."""
    unit = _UNITLESS.get(name) or UNITS.get(unit_in_a_text(name), COUNT)
    step = Fraction(1)
    while value % step and step > _FINEST:
        step /= 10
    return Quantity(0, 0, 0, 0, unit, value, step, hedge, 0, 0, Fraction(1))
