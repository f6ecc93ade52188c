"""Whether the facts hold in a copy of their source, and whether they support what it says there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum
from hashlib import sha256
from typing import Any

from msgspec import Struct

from netnord.check.check import Checker
from netnord.check.judge import Verdict
from netnord.claims.attach import Reader
from netnord.errors import NetnordError, UnknownNameError
from netnord.quantities.quantity import Dimension
from netnord.quantities.read import read_quantities
from netnord.store.store import FactStore
from netnord.text.occurrences import Occurrence, Occurrences
from netnord.text.tokens import Tokens


class Presence(str, Enum):
    """Where a quotation is."""

    FOUND = "found"
    """In the sentence that it is said to be in."""
    MOVED = "moved"
    """In another one."""
    MISSING = "missing"


class Quotation(Struct, frozen=True):
    """Words that a source is said to have."""

    id: str
    """Of the fact or list of names that quotes them."""
    quote: str
    sentence: int
    """Where they are said to be, from 1."""


class Unused(Struct, frozen=True):
    """A figure of the text that no fact quotes."""

    sentence: int
    start: int
    """In characters from 0."""
    end: int
    """Excluded."""
    text: str


class Located(Struct, frozen=True):
    """A quotation, and where it is."""

    quotation: Quotation
    status: Presence
    sentence: int | None
    """The one that has it."""
    instead: list[str]
    """The figures without a fact in the sentence that should have it."""


class Unsupported(Struct, frozen=True):
    """A figure of the text that a fact quotes, and that the facts do not support in its own sentence."""

    id: str
    """Of the fact that quotes it."""
    text: str
    sentence: int
    """The one that has it, from 1."""
    verdict: Verdict
    compared: str | None
    """Where the facts refute it, the id of the one that does, if it is one."""


class Verification(Struct, frozen=True):
    """What a copy of a source comes to."""

    source: str
    figures: list[Located]
    names: list[Located]
    unsupported: list[Unsupported]
    unused: list[Unused] | None
    """``None`` if nobody asks for them."""
    sha256: str
    """Of the copy, in hexadecimal digits."""
    recorded: str | None
    """That of the source, if it records one."""

    @property
    def holds(self) -> bool:
        """Whether all is where it is said to be, and the facts refute nothing of it."""
        is_refuted = any(each.verdict is Verdict.REFUTED for each in self.unsupported)
        return not is_refuted and all(each.status is Presence.FOUND for each in (*self.figures, *self.names))

    @property
    def seems_another_text(self) -> bool:
        """Whether the copy has less than half of what is looked for, in whatever sentences."""
        looked_for = (*self.figures, *self.names)
        missing = sum(each.status is Presence.MISSING for each in looked_for)
        return 2 * missing > len(looked_for)


def verify(store: FactStore, text: str, source: str | None = None) -> Verification:
    """Looks in `text` for all that the facts and lists of names quote from `source`.

    Without a `source` it is the only one of the store, or the one that records the sha256 of `text`. Raises
    `NetnordError` if that is none, `UnknownNameError` if the store has no such source.
    """
    digest = sha256(text.encode()).hexdigest()
    chosen = _chosen_source(store, source, digest)
    occurrences = Occurrences(text)
    figures = _figures(store, chosen)
    names = [
        Quotation(listed.id, name, listed.sentence)
        for listed in store.names.values()
        if listed.source == chosen
        for name in listed.names
    ]
    found = _assigned(occurrences, figures)
    unused = _unused(occurrences, [occurrence for occurrence in found if occurrence is not None])
    return Verification(
        source=chosen,
        figures=_located(figures, found, unused),
        names=_located(names, _assigned(occurrences, names), []),
        unsupported=list(_unsupported(store, text, figures, found)),
        unused=unused,
        sha256=digest,
        recorded=_recorded(store.sources[chosen]),
    )


class FactsFound(Struct, frozen=True):
    """Where in a text the facts from it are."""

    source: str
    tokens: Tokens
    places: dict[str, Occurrence]
    """By the ids of the facts."""


def facts_found(store: FactStore, text: str) -> FactsFound | None:
    """The facts of `store` that quote `text`, and where; ``None`` if it is none of its sources.

    It is the source of which most facts are found, and one at least.
    """
    occurrences = Occurrences(text)
    most = FactsFound("", occurrences.tokens, {})
    for source in store.sources:
        quotations = _figures(store, source)
        pairs = zip(quotations, _assigned(occurrences, quotations), strict=True)
        places = {quotation.id: place for quotation, place in pairs if place is not None}
        if len(places) * 2 >= len(quotations) and len(places) > len(most.places):
            most = FactsFound(source, occurrences.tokens, places)
    return most if most.places else None


def _figures(store: FactStore, source: str) -> list[Quotation]:
    """What the facts from `source` quote."""
    return [
        Quotation(fact.id, fact.quotation, fact.sentence)
        for fact in store.facts.values()
        if fact.source == source
    ]


def _chosen_source(store: FactStore, wanted: str | None, digest: str) -> str:
    known = list(store.sources)
    if wanted is not None:
        if wanted not in store.sources:
            raise UnknownNameError("source", wanted, known, f"there are {', '.join(known) or 'none'}")
        return wanted
    recorded = [id for id, source in store.sources.items() if _recorded(source) == digest]
    if len(recorded) == 1 or len(known) == 1:
        return (recorded or known)[0]
    raise NetnordError(
        f"which source is this a copy of? Give --source with one of {', '.join(known) or 'none'}"
    )


def _recorded(source: dict[str, Any]) -> str | None:
    custom = source.get("custom")
    recorded = custom.get("sha256") if isinstance(custom, dict) else None
    return recorded if isinstance(recorded, str) else None


def _assigned(occurrences: Occurrences, quotations: list[Quotation]) -> list[Occurrence | None]:
    """For each quotation where it is: in its own sentence, else in the nearest that no other one is in."""
    found = [occurrences.of(quotation.quote) for quotation in quotations]
    result = [
        next((each for each in places if each.sentence == quotation.sentence), None)
        for quotation, places in zip(quotations, found, strict=True)
    ]
    taken = {occurrence for occurrence in result if occurrence is not None}
    for row, quotation in enumerate(quotations):
        if result[row] is None:
            free = [each for each in found[row] if each not in taken]
            nearest = min(free, key=lambda each: abs(each.sentence - quotation.sentence), default=None)
            if nearest is not None:
                result[row] = nearest
                taken.add(nearest)
    return result


def _unused(occurrences: Occurrences, used: Iterable[Occurrence]) -> list[Unused]:
    tokens = occurrences.tokens
    taken = {token for occurrence in used for token in range(occurrence.first, occurrence.last)}
    return [
        Unused(
            occurrences.sentence_of(quantity.first),
            quantity.start,
            quantity.end,
            tokens.text[quantity.start : quantity.end],
        )
        for quantity in read_quantities(tokens).quantities
        if quantity.dimension is not Dimension.DATE and taken.isdisjoint(range(quantity.first, quantity.last))
    ]


def _unsupported(
    store: FactStore, text: str, quotations: list[Quotation], found: list[Occurrence | None]
) -> Iterator[Unsupported]:
    """The figures that are found and that a check of the text against the facts leaves open or refutes."""
    quoted_at = {
        token: (quotation, occurrence)
        for quotation, occurrence in zip(quotations, found, strict=True)
        if occurrence is not None
        for token in range(occurrence.first, occurrence.last)
    }
    for judgement in Checker(store).judgements(text, Reader()):
        quantity = judgement.claim.quantity
        tokens = range(quantity.first, quantity.last)
        place = next((quoted_at[token] for token in tokens if token in quoted_at), None)
        if place is not None and judgement.verdict is not Verdict.SUPPORTED:
            quotation, occurrence = place
            known = judgement.option.known if judgement.option is not None else None
            compared = known.id if known is not None and judgement.verdict is Verdict.REFUTED else None
            written = text[quantity.start : quantity.end]
            yield Unsupported(quotation.id, written, occurrence.sentence, judgement.verdict, compared or None)


def _located(
    quotations: list[Quotation], found: list[Occurrence | None], unused: list[Unused]
) -> list[Located]:
    by_sentence: dict[int, list[str]] = {}
    for each in unused:
        by_sentence.setdefault(each.sentence, []).append(each.text)
    return [
        _location(quotation, occurrence, by_sentence.get(quotation.sentence, []))
        for quotation, occurrence in zip(quotations, found, strict=True)
    ]


def _location(quotation: Quotation, occurrence: Occurrence | None, instead: list[str]) -> Located:
    if occurrence is None:
        return Located(quotation, Presence.MISSING, None, instead)
    status = Presence.FOUND if occurrence.sentence == quotation.sentence else Presence.MOVED
    return Located(quotation, status, occurrence.sentence, [])
