"""The order in which people read figures: by what they are shares of, each before what follows from it."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from msgspec.structs import replace

from netnord.answers.tables import Item, Table, TableEntry, TableGroup
from netnord.derive import DerivedFigure, evaluate, published_inputs
from netnord.interval import Rounding
from netnord.store.model import Fact
from netnord.store.store import FactStore
from netnord.typography.computed import computed

_Key = Hashable


def grouped(table: Table, store: FactStore) -> Table:
    """`table` in groups by what its facts are shares or parts of."""
    members: dict[_Key, list[Fact]] = {}
    for fact in table.facts:
        members.setdefault(_share_or_part(fact), []).append(fact)
    following = _following(table, store, [fact for facts in members.values() for fact in facts])
    groups = [
        TableGroup(list(_entries(facts, following)), facts[0].base, facts[0].part_of)
        for facts in members.values()
    ]
    loose = [TableEntry(item) for item in following.pop(None, [])]
    alone = next((index for index, key in enumerate(members) if key is None), None)
    if alone is not None:
        groups[alone] = replace(groups[alone], entries=[*groups[alone].entries, *loose])
    elif loose:
        groups.append(TableGroup(loose))
    return replace(table, groups=tuple(groups), amounts=_amounts(table, store))


def grouped_by_topic(table: Table, store: FactStore) -> Table:
    """`table` in groups by topic."""
    following = _following(table, store, table.facts)
    entries = [*_entries(table.facts, following), *(TableEntry(item) for item in following.get(None, []))]
    topics: dict[str, list[TableEntry]] = {topic.id: [] for topic in store.topics}
    for entry in entries:
        declared = entry.item.derived if isinstance(entry.item, DerivedFigure) else entry.item
        topics[declared.topic].append(entry)
    labels = {topic.id: topic.label.in_language(table.view.language) for topic in store.topics}
    groups = (TableGroup(each, topic=labels[topic]) for topic, each in topics.items() if each)
    return replace(table, groups=tuple(groups))


def _share_or_part(fact: Fact) -> _Key:
    """The same for facts that stand under one heading; ``None`` for those without one."""
    if fact.base is not None:
        return fact.base.status, tuple((each.label, each.of) for each in fact.base.readings)
    return fact.part_of


def _entries(facts: list[Fact], following: dict[str | None, list[Item]]) -> Iterator[TableEntry]:
    for fact in facts:
        yield TableEntry(fact)
        yield from (TableEntry(item, follows=True) for item in following.pop(fact.id, []))


def _following(table: Table, store: FactStore, facts: list[Fact]) -> dict[str | None, list[Item]]:
    """What follows from each fact: a derived figure from the last of those that it is computed from."""
    places = {fact.id: place for place, fact in enumerate(facts)}
    following: dict[str | None, list[Item]] = {}
    for names in table.names:
        following.setdefault(names.count if names.count in places else None, []).append(names)
    for figure in table.derived:
        inputs = [each for each in published_inputs(store, figure.inputs) if each in places]
        last = max(inputs, key=places.__getitem__, default=None)
        following.setdefault(last, []).append(figure)
    return following


def _amounts(table: Table, store: FactStore) -> dict[str, str]:
    """Of what the shares and parts are of, and of what the breakdowns break down."""
    wanted = {fact.part_of for fact in table.facts}
    wanted |= {reading.of for fact in table.facts if fact.base is not None for reading in fact.base.readings}
    amounts = {}
    for id in filter(None, wanted):
        for each in evaluate(store, [id], (Rounding.NEAREST,))[id][:1]:
            unit = (store.facts.get(id) or store.derived[id]).unit
            is_certain = each.whole_number is not None
            amounts[id] = computed(each.value, unit, table.view.language, is_certain=is_certain)
    return amounts
