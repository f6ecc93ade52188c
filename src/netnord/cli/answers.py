"""From a table to standard output, in the format asked for."""

from __future__ import annotations

from netnord.cli.output import emit
from netnord.render.formats import FOR_PEOPLE, RENDERERS, Format
from netnord.store import FactStore
from netnord.tables import Table

_UNENCODABLE = {
    Format.JSON: "netnord.json",
    Format.NDJSON: "netnord.json",
    Format.HTML: "xmlcharrefreplace",
}


def answer(table: Table, store: FactStore, format: Format) -> None:
    """Writes `table`; for people, with what they should know about its figures."""
    if format in FOR_PEOPLE:
        from netnord.notes import with_notes

        table = with_notes(table, store)
    write(RENDERERS[format](table), format)


def write(text: str, format: Format) -> None:
    emit(text, _UNENCODABLE.get(format, "netnord.lookalike"))
