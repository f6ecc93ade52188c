"""What each quantity of a sentence is said of: concepts, negation, noun, base and scope."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet

from msgspec import Struct

from netnord.prose.belonging import belongings
from netnord.prose.clauses import is_clause_negated, is_hypothetical, unknown_words
from netnord.prose.comparisons import Comparison, comparison_of, is_remainder, is_verb_number
from netnord.prose.lexicon import Mention
from netnord.prose.nearness import Distances
from netnord.prose.nouns import base, governed, is_announced, is_base, is_of_them
from netnord.prose.quantity import Measure, Quantity
from netnord.prose.scopes import Elsewhere, deadline_of, elsewhere_of, year_of
from netnord.prose.sentence import Sentence


class Claim(Struct, gc=False):
    """A quantity with what its sentence says of it."""

    quantity: Quantity
    measures: tuple[Measure, ...]
    strength: dict[str, float]
    """As in `Belongings`, like the next three."""
    owned: dict[str, float]
    rivalled: frozenset[str]
    negated: frozenset[str]
    governed: frozenset[str] | None
    """The concepts of the noun counted; ``None`` if the number stands alone, empty if the noun is unknown."""
    base: frozenset[str] | None
    """The concepts of what a share is said to be of, likewise."""
    elsewhere: list[Elsewhere]
    """Other places, populations, times and bodies that it is said of."""
    aliases: Mapping[str, frozenset[str]]
    """Of each concept of the sentence: those that the same words may mean instead."""
    is_clause_negated: bool
    within: Collection[str]
    """Concepts that the sentence mentions only within the phrase of another."""
    deadline: int | None
    """The nearest year by which something is to be: "by 2003"."""
    year: int | None
    year_concepts: frozenset[str]
    """The concepts whose phrase the year is part of ("after 2000")."""
    is_remainder: bool
    is_hypothetical: bool
    is_announced: bool
    """Whether the sentence tells how many there are in all, not of some that it speaks of in passing."""
    is_of_them: bool
    """Said of a part of what was spoken of before: "twelve of them"."""
    is_base: bool
    """Said to be what a share is a share of: the 44 in "65 % of the 44 sites"."""
    phrase: str | None
    """The concept of whose phrase the number itself is part: "the two regions"."""
    comparison: Comparison | None
    unknown_words: int
    """How many words of its clause belong to no concept."""


def claims(
    sentence: Sentence,
    inherited: Mapping[str, float],
    uses: Mapping[str, frozenset[Measure]],
    places: AbstractSet[str],
) -> list[Claim]:
    """The claims of a sentence, in order; the other arguments are as for `belongings`."""
    plain = Distances(sentence.words, {})
    aliases = _aliases(sentence.mentions)
    elsewhere = elsewhere_of(sentence, plain, places)
    result = []
    for index, belonging in enumerate(belongings(sentence, inherited, uses, places)):
        quantity = sentence.quantities[index]
        year, year_concepts = year_of(sentence, quantity, plain, belonging.owned)
        noun = governed(sentence, quantity) if quantity.measure in (Measure.COUNT, Measure.RANK) else None
        result.append(
            Claim(
                quantity=quantity,
                measures=_measures(sentence, quantity, noun),
                strength=belonging.strength,
                owned=belonging.owned,
                rivalled=belonging.rivalled,
                negated=belonging.negated,
                governed=noun,
                base=base(sentence, quantity, places) if quantity.measure is Measure.PERCENT else None,
                elsewhere=elsewhere[index],
                deadline=deadline_of(sentence, quantity),
                year=year,
                year_concepts=year_concepts,
                aliases=aliases,
                within=sentence.within,
                is_clause_negated=is_clause_negated(sentence, quantity),
                is_remainder=is_remainder(sentence, quantity),
                is_hypothetical=is_hypothetical(sentence, quantity),
                is_announced=is_announced(sentence, quantity),
                is_of_them=is_of_them(sentence, quantity),
                is_base=is_base(sentence, quantity),
                phrase=sentence.phrases.get(quantity.start),
                comparison=comparison_of(sentence, quantity),
                unknown_words=unknown_words(sentence, quantity),
            )
        )
    return result


def _measures(sentence: Sentence, quantity: Quantity, noun: frozenset[str] | None) -> tuple[Measure, ...]:
    """What a number may be: "the other 93", after a share, is a share too."""
    if quantity.measure is Measure.RANK and is_verb_number(sentence, quantity):
        return (Measure.COUNT,)
    if comparison_of(sentence, quantity) is Comparison.CHANGE:
        return ()
    has_share = any(other.measure is Measure.PERCENT for other in sentence.quantities)
    if has_share and quantity.measure is Measure.COUNT and noun is None and is_remainder(sentence, quantity):
        return (Measure.COUNT, Measure.PERCENT)
    return (quantity.measure,)


def _aliases(mentions: Sequence[Mention]) -> dict[str, frozenset[str]]:
    by_span: dict[tuple[int, int], set[str]] = {}
    for mention in mentions:
        by_span.setdefault((mention.first, mention.last), set()).add(mention.concept)
    result: dict[str, frozenset[str]] = {}
    for concepts in by_span.values():
        for concept in concepts:
            result[concept] = result.get(concept, frozenset()) | concepts
    return result
