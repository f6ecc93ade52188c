"""From the store to what one answer shows: which figures, in which language, under which rounding."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import Any, Literal

from msgspec import Struct

from netnord.derive import DerivedFigure, derive, published_inputs
from netnord.errors import UnknownNameError
from netnord.interval import Rounding
from netnord.store.model import Base, Fact, NameList, Phrase
from netnord.store.store import FactStore
from netnord.terms import Hedge, Language

ALL_FIGURES = Phrase(fr="Tous les chiffres", en="All figures")


class View(Struct, frozen=True):
    """How a reader wants to see figures."""

    language: Language = Language.EN
    rounding: Rounding = Rounding.NEAREST


class Part(Struct, frozen=True):
    """A part of a whole, all its parts together, or what they leave."""

    share: Fraction | None
    """Of the whole, in per cent; ``None`` if the whole is zero."""
    count: Fraction | None = None
    """How many that are, if the whole is a count."""
    whole_counts: range | None = None
    """The whole counts that print as the share, if the share is what was published."""
    share_of_all: Fraction | None = None
    """In per cent, if the whole is itself a share of something."""
    hedge: Hedge = Hedge.EXACTLY
    label: str = ""
    id: str | None = None


class Breakdown(Struct, frozen=True):
    """A whole and its parts."""

    label: str
    """Of the whole."""
    of: str | None
    """The id of the figure that says how much the whole is, if there is one."""
    amount: Fraction | None
    """How much the whole is: a count, or a share in per cent if its parts have a `share_of_all`."""
    parts: list[Part]
    together: Part
    rest: Part | None
    """What the parts leave of the whole, less than nothing if they are more; ``None`` if they may overlap."""
    published: Literal["count", "share"]
    """Which of the two the source prints; the other is computed."""
    is_exact: bool
    """Whether the whole and its parts are known exactly."""
    is_one_of_several: bool
    """Whether the source leaves open that the shares are of another whole."""


Item = Fact | DerivedFigure | NameList


class TableEntry(Struct, frozen=True):
    """A figure or a list of names where people read it."""

    item: Item
    follows: bool = False
    """Whether it comes from the fact above it."""


class TableGroup(Struct, frozen=True):
    """Entries under one heading."""

    entries: list[TableEntry]
    base: Base | None = None
    """What the facts of the group are shares of."""
    whole: str | None = None
    """The id of the count that they are parts of."""
    topic: str | None = None
    """The topic that they have in common, in words."""


class Note(Struct, frozen=True):
    """What a reader should know before quoting figures."""

    message: str
    facts: list[str]
    """Ids of what it is about."""
    rule: str | None = None
    """The code of the rule of the audit that says so; ``None`` if the source does."""


class Table(Struct, frozen=True):
    """Figures that are shown together."""

    title: str
    topic: str | None
    """``None`` if the figures come from anywhere in the store."""
    view: View
    facts: list[Fact]
    derived: list[DerivedFigure]
    """A formula with several bases gives several."""
    names: list[NameList]
    sources: list[dict[str, Any]]
    """In CSL-JSON terms; those of the figures shown."""
    labels: dict[str, str]
    """Of the wholes that figures shown are a part of, by `part_of` or `base`."""
    cited: bool = False
    """Whether people also see where each figure stands in its source."""
    identified: bool = False
    """Whether people see ids even where there is little room."""
    groups: tuple[TableGroup, ...] = ()
    amounts: dict[str, str] = {}
    """How much the wholes are that the headings of groups name, as people read it."""
    breakdowns: tuple[Breakdown, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def ids(self) -> list[str]:
        """Of all figures and lists shown, each once, in order."""
        return list(dict.fromkeys(self._row_ids()))

    def _row_ids(self) -> Iterable[str]:
        yield from (fact.id for fact in self.facts)
        yield from (figure.derived.id for figure in self.derived)
        yield from (names.id for names in self.names)


def topic_table(store: FactStore, topic: str, view: View) -> Table:
    """All of one topic. Raises `UnknownNameError` if the store has nothing on it."""
    labels = {known.id: known.label for known in store.topics}
    if topic not in labels:
        known = ", ".join(labels) or "none"
        raise UnknownNameError("topic", topic, list(labels), f"the facts file {store.name} has {known}")
    prefix = f"{topic}."
    ids = [id for id in store.ids() if id == topic or id.startswith(prefix)]
    return figures_table(store, ids, labels[topic].in_language(view.language), view, topic)


def whole_table(store: FactStore, view: View) -> Table:
    """Everything in the store."""
    return figures_table(store, store.ids(), ALL_FIGURES.in_language(view.language), view)


def figures_table(
    store: FactStore, ids: Iterable[str], title: str, view: View, topic: str | None = None
) -> Table:
    """Those with these ids, facts first. Raises `UnknownNameError` for an id that the store does not have."""
    facts: list[Fact] = []
    derived: list[DerivedFigure] = []
    names: list[NameList] = []
    for id in dict.fromkeys(ids):
        if id in store.facts:
            facts.append(store.facts[id])
        elif id in store.derived:
            derived += derive(store, id, view.rounding)
        elif id in store.names:
            names.append(store.names[id])
        else:
            raise UnknownNameError("id", id, store.ids(), "see 'netnord list'")
    sources = _sources(store, facts, derived, names)
    return Table(
        title, topic, view, facts, derived, names, sources, _labels_of_wholes(store, facts, derived, view)
    )


def _sources(
    store: FactStore, facts: list[Fact], derived: list[DerivedFigure], names: list[NameList]
) -> list[dict[str, Any]]:
    wanted = {fact.source for fact in facts} | {listed.source for listed in names}
    for figure in derived:
        wanted |= {store.facts[id].source for id in published_inputs(store, figure.inputs)}
    return [source for id, source in store.sources.items() if id in wanted]


def _labels_of_wholes(
    store: FactStore, facts: list[Fact], derived: list[DerivedFigure], view: View
) -> dict[str, str]:
    wholes = {fact.part_of for fact in facts} | {figure.base for figure in derived}
    return {
        whole: ", ".join(label_of(store, id, view.language) for id in whole.split(", "))
        for whole in wholes
        if whole is not None
    }


def label_of(store: FactStore, id: str, language: Language) -> str:
    """Of a fact, a derived figure or a list of names."""
    labelled = store.facts.get(id) or store.derived.get(id) or store.names[id]
    return labelled.label.in_language(language)
