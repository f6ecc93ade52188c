"""To which quantity of a sentence each of its mentions belongs, and how strongly."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet

from msgspec import Struct

from netnord.prose.clauses import is_denied
from netnord.prose.function_words import FUNCTION_WORDS
from netnord.prose.nearness import AS_NEAR, Distances
from netnord.prose.quantity import Measure
from netnord.prose.sentence import Sentence

_SAME_SENTENCE = 0.25  # least strength of a concept of the sentence, however far from the quantity
_OWN = 0.45  # least strength of one that belongs to no other quantity more
# What more it costs, in powers of e, to cross each of these.
_CROSSING_ANOTHER = 0.7  # a quantity of the same measure
_OPENING = 0.4  # a conjunction with which the clause of a quantity begins
_BEFORE_A_NUMBER = 4  # words, at most, from there to its number: "contre une moyenne de 46 %"
_COMMA_OF_ASIDE = -0.2
_INTO_PARENTHESIS = -0.3
_OUT_OF_PARENTHESIS = 0.6
_IN_ORDER = frozenset(("respectively", "respectivement"))
_NOT_IN_ORDER = 0.02  # how near is what another number of the list is said of
_CONJUNCTIONS = frozenset("alors against and but contre et mais plus tandis versus whereas while".split())


class Belongings(Struct, frozen=True, gc=False):
    """The concepts of a sentence as they belong to one of its quantities."""

    strength: dict[str, float]
    """Of each concept: how strongly it belongs to the quantity, up to 1."""
    owned: dict[str, float]
    """Those that belong to no other quantity more, of those that they may tell of, with how near they are."""
    rivalled: frozenset[str]
    """Those that belong more to another quantity of the same measure."""
    negated: frozenset[str]
    """Those that are denied."""


def belongings(
    sentence: Sentence,
    inherited: Mapping[str, float],
    uses: Mapping[str, frozenset[Measure]],
    places: AbstractSet[str],
) -> Iterator[Belongings]:
    """What belongs to each quantity of a sentence, in order.

    `inherited` is how strongly the sentences before it still speak of a concept, `uses` the measures of the
    figures that each concept tells of: a mention belongs to the nearest quantity of such a measure. `places`
    are the concepts that are places.
    """
    quantities, mentions = sentence.quantities, sentence.mentions
    extra = _openings(sentence) | _asides(sentence, places)
    alike = {
        measure: [index for index, quantity in enumerate(quantities) if quantity.measure is measure]
        for measure in {quantity.measure for quantity in quantities}
    }
    spans = [sentence.span(quantity) for quantity in quantities]
    distances = {
        measure: Distances(sentence.words, extra | {spans[index][0]: _CROSSING_ANOTHER for index in indices})
        for measure, indices in alike.items()
    }
    near = [
        [distances[quantity.measure].affinity(span, (mention.first, mention.last)) for mention in mentions]
        for quantity, span in zip(quantities, spans, strict=True)
    ]
    if not _IN_ORDER.isdisjoint(sentence.words):
        for measure, indices in alike.items():
            _put_in_order(sentence, [near[index] for index in indices], measure, uses)
    nearest = []
    for column, mention in enumerate(mentions):
        measures = uses.get(mention.concept, frozenset())
        told = [
            row[column]
            for row, quantity in zip(near, quantities, strict=True)
            if quantity.measure in measures
        ]
        nearest.append(max(told or [row[column] for row in near]))
    nearest_alike = {
        measure: [max(column) for column in zip(*(near[index] for index in indices), strict=True)]
        for measure, indices in alike.items()
    }
    plain = Distances(sentence.words, {})
    denied = [is_denied(sentence, mention, plain) for mention in mentions]
    within = dict.fromkeys(sentence.within, _SAME_SENTENCE)
    for quantity, span, row in zip(quantities, spans, near, strict=True):
        strength = dict(inherited) | {c: max(s, inherited.get(c, 0.0)) for c, s in within.items()}
        owned: dict[str, float] = {}
        negated: dict[str, bool] = {}
        rivalled: set[str] = set()
        for column, mention in enumerate(mentions):
            concept, affinity = mention.concept, row[column]
            if affinity < AS_NEAR * nearest_alike[quantity.measure][column]:
                rivalled.add(concept)
            if mention.first == span[0] and mention.last == span[0] + 1:
                continue  # the quantity's own symbol says nothing of it
            is_own = affinity >= AS_NEAR * nearest[column]
            belongs = max(affinity, _OWN if is_own else _SAME_SENTENCE)
            if belongs > strength.get(concept, 0.0):
                strength[concept] = belongs
                negated[concept] = denied[column]
            if is_own:
                owned[concept] = max(affinity, owned.get(concept, 0.0))
        yield Belongings(
            strength,
            owned,
            frozenset(rivalled - owned.keys()),
            frozenset(concept for concept, is_so in negated.items() if is_so),
        )


def _asides(sentence: Sentence, places: AbstractSet[str]) -> dict[int, float]:
    """The commas around a mere place, and how much less it costs to cross them."""
    words = sentence.words
    at_places = {i for m in sentence.mentions if m.concept in places for i in range(m.first, m.last)}
    result: dict[int, float] = {}
    before: int | None = None
    for index, word in enumerate(words):
        if word == ",":
            if before is not None and index > before + 1:
                result[before] = result[index] = _COMMA_OF_ASIDE
            before = index
        elif index not in at_places and word not in FUNCTION_WORDS:
            before = None
    return result


def _openings(sentence: Sentence) -> dict[int, float]:
    """The conjunctions with which the clause of a quantity begins, and what it costs to cross them."""
    words = sentence.words
    result = {}
    for quantity in sentence.quantities:
        start, end = sentence.span(quantity)
        if words[start - 1 : start] == ["("] and words[end : end + 1] == [")"]:
            # "web designers (67)": said of what stands before
            result[start - 1], result[end] = _INTO_PARENTHESIS, _OUT_OF_PARENTHESIS
        for index in range(max(0, start - _BEFORE_A_NUMBER), start):
            if words[index] in _CONJUNCTIONS:
                result[index] = _OPENING
    return result


def _put_in_order(
    sentence: Sentence, near: list[list[float]], measure: Measure, uses: Mapping[str, frozenset[Measure]]
) -> None:
    """Makes each number of a list near to what it is respectively said of.

    `near` has a row for each number of the list and a column for each mention.
    """
    telling = [mention.concept for mention in sentence.mentions if measure in uses.get(mention.concept, ())]
    concepts = list(dict.fromkeys(telling))[-len(near) :]
    if len(near) < 2 or len(concepts) < len(near):
        return
    for row, concept in zip(near, concepts, strict=True):
        for column, mention in enumerate(sentence.mentions):
            if mention.concept in concepts:
                row[column] = 1.0 if mention.concept == concept else _NOT_IN_ORDER
