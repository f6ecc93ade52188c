"""From a table to standard output, in the format asked for."""

from __future__ import annotations

from netnord.answers.tables import Table
from netnord.cli.output import emit
from netnord.render.formats import FOR_PEOPLE, RENDERERS, Format
from netnord.store.store import FactStore


def answer(table: Table, store: FactStore, format: Format) -> None:
    """Writes `table`; for people, with what they should know about its figures."""
    if format in FOR_PEOPLE:
        from netnord.answers.notes import with_notes

        table = with_notes(table, store)
    emit(RENDERERS[format](table), format.value)
