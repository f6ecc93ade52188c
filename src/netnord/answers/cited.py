"""Figures with the places in their sources, to be quoted elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from msgspec import Struct

from netnord.answers.tables import View, figures_table
from netnord.derive import published_inputs
from netnord.store.store import FactStore
from netnord.typography.computed import recomputed
from netnord.typography.measures import published


class CitedSource(Struct, frozen=True):
    """A source, and the sentences of it on which a figure rests."""

    source: dict[str, Any]
    """In CSL-JSON terms."""
    sentences: list[int]
    """In order, from 1."""


class CitedFigure(Struct, frozen=True):
    """A figure or a list of names, as people read it, with what it rests on."""

    figure: str
    label: str
    sources: list[CitedSource]


def cited(store: FactStore, ids: Iterable[str], view: View) -> list[CitedFigure]:
    """The figures with these ids, each once, a recomputed one for each of its bases.

    Raises `UnknownNameError` for an id that `store` does not have.
    """
    shown = []
    for id in dict.fromkeys(ids):
        table = figures_table(store, [id], "", view)
        figures = [published(fact, view.language) for fact in table.facts]
        figures += [recomputed(each, view.rounding, view.language) for each in table.derived]
        figures += [", ".join(listed.names) for listed in table.names]
        labelled = store.facts.get(id) or store.derived.get(id) or store.names[id]
        label = labelled.label.in_language(view.language)
        shown += [CitedFigure(figure, label, _sources(store, id)) for figure in figures]
    return shown


def _sources(store: FactStore, id: str) -> list[CitedSource]:
    places = [
        (store.facts[each].source, store.facts[each].sentence) for each in published_inputs(store, [id])
    ]
    if id in store.names:
        places = [(store.names[id].source, store.names[id].sentence)]
    return [
        CitedSource(store.sources[source], sorted({number for each, number in places if each == source}))
        for source in dict.fromkeys(source for source, _ in places)
    ]
