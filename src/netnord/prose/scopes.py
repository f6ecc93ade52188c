"""Where and when, and of whom, a sentence speaks."""

from __future__ import annotations

from collections.abc import Collection
from collections.abc import Set as AbstractSet

from msgspec import Struct

from netnord.prose.lexicon import Mention
from netnord.prose.nearness import AS_NEAR, Distances
from netnord.prose.quantity import Quantity
from netnord.prose.sentence import Sentence

_LEADING = 0.6  # least strength of a place before the quantity
_SUBJECT = 0.24  # a name nearer than that, in powers of e, does or has what follows: no comma is between
_LISTING = frozenset("( , and et or ou".split())
_UP_TO_A_YEAR = frozenset("ahead approche aube avant before dawn eve ici prior veille".split())


class Elsewhere(Struct, frozen=True, gc=False):
    """Another place, population, sector, time or body, and how strongly a claim is said of it."""

    family: str
    strength: float
    leads: bool
    """Whether it comes before the claim's number."""
    concepts: frozenset[str]
    """Of the facts file, that the same words mean."""


def elsewhere_of(sentence: Sentence, distances: Distances, places: AbstractSet[str]) -> list[list[Elsewhere]]:
    """For each quantity, what else it is said of.

    What a sentence begins with holds for all that follows, until it names a place of the facts file; what
    comes later holds for the nearest quantity.
    """
    spans = [sentence.span(quantity) for quantity in sentence.quantities]
    result: list[list[Elsewhere]] = [[] for _ in spans]
    own_places = [mention.first for mention in sentence.mentions if mention.concept in places]
    for family, first, last in sentence.elsewhere:
        place = (first - sentence.offset, last - sentence.offset)
        concepts = frozenset(
            m.concept for m in sentence.mentions if m.first <= place[0] and place[1] <= m.last
        )
        strengths = [
            0.0 if family == "time" and _overlap(span, place) else distances.affinity(span, place)
            for span in spans
        ]
        most = max(strengths)
        for index, (strength, span) in enumerate(zip(strengths, spans, strict=True)):
            leads = place[1] <= span[0] and not any(place[0] < own < span[0] for own in own_places)
            if leads or strength >= most * AS_NEAR:
                result[index].append(
                    Elsewhere(family, max(strength, _LEADING if leads else 0.0), leads, concepts)
                )
    for name in sentence.names:
        for index, span in enumerate(spans):
            is_subject = name.last <= span[0] and distances.cost(name.last, span[0]) < _SUBJECT
            if is_subject and _stands_alone(sentence, name):
                result[index].append(Elsewhere("body", 1.0, True, frozenset()))
    return result


def year_of(
    sentence: Sentence, quantity: Quantity, distances: Distances, owned: Collection[str]
) -> tuple[int | None, frozenset[str]]:
    """The nearest year and the concepts whose phrase it is part of; the phrase must belong to the quantity.

    A year holds for what follows it, and for the nearest quantity before it.
    """
    span = sentence.span(quantity)
    spans = [sentence.span(each) for each in sentence.quantities]
    nearest = 0.0
    result: tuple[int | None, frozenset[str]] = (None, frozenset())
    for date in sentence.dates:
        first, last = sentence.span(date)
        if not date.value or _is_deadline(sentence, date):
            continue
        concepts = frozenset(m.concept for m in sentence.mentions if m.first <= first < m.last)
        affinity = distances.affinity(span, (first, last))
        leads = last <= span[0]
        if not leads and affinity < AS_NEAR * max(distances.affinity(each, (first, last)) for each in spans):
            continue
        if affinity > nearest and (not concepts or not concepts.isdisjoint(owned)):
            nearest, result = affinity, (int(date.value), concepts)
    return result


def deadline_of(sentence: Sentence, quantity: Quantity) -> int | None:
    """The year before which, or by which, something is to be, if it leads the quantity."""
    start = sentence.span(quantity)[0]
    years = [
        int(date.value)
        for date in sentence.dates
        if sentence.span(date)[1] <= start and date.value and _is_deadline(sentence, date)
    ]
    return years[-1] if years else None


def _is_deadline(sentence: Sentence, date: Quantity) -> bool:
    first = sentence.span(date)[0]
    return not _UP_TO_A_YEAR.isdisjoint(sentence.words[max(0, first - 4) : first])


def _stands_alone(sentence: Sentence, name: Mention) -> bool:
    """Whether a name is no member of a list."""
    return not any(
        other is not name
        and set(sentence.words[min(name.last, other.last) : max(name.first, other.first)]) <= _LISTING
        for other in sentence.names
    )


def _overlap(one: tuple[int, int], two: tuple[int, int]) -> bool:
    return one[0] < two[1] and two[0] < one[1]
