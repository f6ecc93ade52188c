"""What a reader should know about the figures of a table."""

from __future__ import annotations

from msgspec.structs import replace

from netnord.store import FactStore
from netnord.tables import Table


def with_notes(table: Table, store: FactStore) -> Table:
    """`table` with what its topic says without a figure, and what the audit finds about its figures."""
    language = table.view.language
    topics = [topic for topic in store.topics if topic.id == table.topic]
    said = [note.in_language(language) for topic in topics for note in topic.notes]
    return replace(table, notes=tuple(said))
