"""What a reader should know about the figures of a table before quoting them."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from netnord.answers.tables import Note, Table
from netnord.audit import AuditFinding, Status, findings_naming
from netnord.derive import published_inputs
from netnord.store.store import FactStore

_WEIGHTS = {Status.FAILS: 0, Status.DEPENDS: 1, Status.NOTE: 2}
"""What the findings that are noted are sorted by."""


def with_notes(table: Table, store: FactStore) -> Table:
    """`table` with what the audit has against its figures, and what its topic says without one.

    What fails comes first. A finding is noted if at least half of the figures that it is about are shown
    or recomputed from, the counts aside that it only takes as bases.
    """
    ids = set(table.ids)
    for figure in table.derived:
        if ids.isdisjoint(figure.inputs):
            ids.update(published_inputs(store, figure.inputs))
    findings = [each for each in findings_naming(store, ids) if each.status in _WEIGHTS]
    findings.sort(key=lambda each: _WEIGHTS[each.status])
    notes = [
        Note(each.message.in_language(table.view.language), each.facts, each.rule)
        for each in findings
        if 2 * len(ids & _subjects(store, each)) >= len(_subjects(store, each))
    ]
    return replace(table, notes=(*notes, *_topic_notes(store, table)))


def _topic_notes(store: FactStore, table: Table) -> Iterator[Note]:
    for topic in store.topics:
        if topic.id == table.topic:
            yield from (Note(note.in_language(table.view.language), []) for note in topic.notes)


def _subjects(store: FactStore, finding: AuditFinding) -> set[str]:
    """What `finding` is about, without the counts that it only takes as bases."""
    facts = [store.facts[each] for each in finding.facts if each in store.facts]
    bases = {reading.of for fact in facts if fact.base is not None for reading in fact.base.readings}
    return set(finding.facts) - bases
