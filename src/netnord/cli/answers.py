"""From a table to standard output, in the format asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from netnord.cli.options import chosen_format
from netnord.cli.output import emit, emit_page
from netnord.errors import NetnordError
from netnord.render.formats import FOR_PEOPLE, WITH_NOTES, Format, render_table

if TYPE_CHECKING:
    from netnord.answers.tables import Table
    from netnord.store.store import FactStore

_WITH_FIELDS = (Format.JSON, Format.NDJSON, Format.CSV, Format.TSV)


class Wanted(Struct, frozen=True):
    """How figures are to be written."""

    format: Format
    fields: list[str] | None
    """Only these columns, in this order."""
    sources: bool
    ids: bool
    pager: bool

    @classmethod
    def by(
        cls, format: str | None, json: bool, fields: str | None, sources: bool, ids: bool, no_pager: bool
    ) -> Wanted:
        """What the options ask for together. Raises `NetnordError` if they exclude each other."""
        if fields is None:
            return cls(chosen_format(Format, format, json), None, sources, ids, not no_pager)
        wanted = Format.TSV if format is None and not json else chosen_format(Format, format, json)
        if wanted not in _WITH_FIELDS:
            formats = ", ".join(each.value for each in _WITH_FIELDS)
            raise NetnordError(f"--fields goes with the formats {formats}, not with {wanted.value}")
        names = [name.strip() for name in fields.split(",")]
        return cls(wanted, [name for name in names if name], sources, ids, not no_pager)


def answer(table: Table, store: FactStore, wanted: Wanted, *, by_topic: bool = False) -> None:
    """Writes `table`; for people in groups, and wherever there is room for them with notes."""
    if wanted.fields is not None:
        from netnord.render.delimited import with_fields

        emit(with_fields(table, wanted.format.value, wanted.fields), wanted.format.value)
        return
    if wanted.format in WITH_NOTES:
        from netnord.answers.notes import with_notes

        table = with_notes(table, store)
    if wanted.format in FOR_PEOPLE:
        from netnord.answers.grouping import grouped, grouped_by_topic

        table = (grouped_by_topic if by_topic else grouped)(table, store)
        table = replace(table, cited=wanted.sources, identified=wanted.ids)
    text = render_table(table, wanted.format)
    if wanted.format is Format.TABLE and wanted.pager:
        emit_page(text)
    else:
        emit(text, wanted.format.value)
