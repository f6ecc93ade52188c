"""All about one figure, or one list of names."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from netnord.answers.tables import View, label_of
from netnord.audit import AuditFinding, audit
from netnord.derive import DerivedFigure, derive, published_inputs
from netnord.errors import FactsFileError, UnknownNameError
from netnord.interval import Rounding
from netnord.store.model import Fact, NameList
from netnord.store.operations import inputs_of
from netnord.store.store import FactStore


class Details(Struct, frozen=True):
    """What a page on `id` shows."""

    id: str
    view: View
    fact: Fact | None
    names: NameList | None
    results: list[list[DerivedFigure]]
    """Of a derived figure: for each base, its results under each rounding, in the order of `Rounding`."""
    unit: str
    """What is counted, in words; empty if the figure itself says it."""
    labels: dict[str, str]
    """Of all ids that the page names."""
    sources: list[dict[str, Any]]
    """In CSL-JSON terms."""
    sentence: str
    """That of the source which has the figure, where the text is at hand; else empty."""
    findings: list[AuditFinding]
    used_by: list[str]
    """The derived figures whose formulas name it."""


def details(store: FactStore, id: str, view: View) -> Details:
    """Raises `UnknownNameError` for an id that `store` does not have."""
    if id not in store.facts and id not in store.derived and id not in store.names:
        raise UnknownNameError("id", id, store.ids(), "see 'netnord list'")
    fact, names = store.facts.get(id), store.names.get(id)
    under_each_rounding = (
        [derive(store, id, rounding) for rounding in Rounding] if id in store.derived else []
    )
    results = [list(roundings) for roundings in zip(*under_each_rounding, strict=True)]
    used_by = [derived.id for derived in store.derived.values() if id in inputs_of(derived.formula)]
    cited = [names.source] if names else [store.facts[each].source for each in published_inputs(store, [id])]
    mentioned = {
        id,
        *used_by,
        *_mentioned(fact, names),
        *(each for row in results for one in row for each in one.inputs),
    }
    return Details(
        id,
        view,
        fact,
        names,
        results,
        _unit_words(store, id, view),
        {each: label_of(store, each, view.language) for each in mentioned},
        [store.sources[source] for source in dict.fromkeys(cited)],
        _sentence(store, fact or names),
        audit(store, [id]).findings,
        used_by,
    )


def _sentence(store: FactStore, told: Fact | NameList | None) -> str:
    if told is None:
        return ""
    try:
        text = store.texts.of(told.source)
    except FactsFileError:  # a text that is not there leaves the figure as sound as it was
        return ""
    return "" if text is None else text.sentence(told.sentence)


def _mentioned(fact: Fact | None, names: NameList | None) -> list[str]:
    ids: list[str | None] = []
    if fact is not None:
        ids.append(fact.part_of)
        ids += [reading.of for reading in fact.base.readings] if fact.base is not None else []
    if names is not None:
        ids.append(names.count)
    return [id for id in ids if id is not None]


def _unit_words(store: FactStore, id: str, view: View) -> str:
    measured = store.facts.get(id) or store.derived.get(id)
    concept = None if measured is None else store.concepts.get(measured.unit)
    return "" if concept is None or concept.label is None else concept.label.in_language(view.language)
