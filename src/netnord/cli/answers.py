"""From a table to standard output, in the format asked for."""

from __future__ import annotations

from collections.abc import Callable
from inspect import Parameter, Signature, signature
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from netnord.cli.options import (
    FactsOption,
    FieldsOption,
    FormatOption,
    JsonOption,
    LanguageOption,
    NoPagerOption,
    RoundingOption,
    SourcesOption,
    chosen_format,
    store_at,
    view,
)
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
    pager: bool

    @classmethod
    def by(cls, format: str | None, json: bool, fields: str | None, sources: bool, no_pager: bool) -> Wanted:
        """What the options ask for together. Raises `NetnordError` if they exclude each other."""
        if fields is None:
            return cls(chosen_format(Format, format, json), None, sources, not no_pager)
        wanted = Format.TSV if format is None and not json else chosen_format(Format, format, json)
        if wanted not in _WITH_FIELDS:
            formats = ", ".join(each.value for each in _WITH_FIELDS)
            raise NetnordError(f"--fields goes with the formats {formats}, not with {wanted.value}")
        names = [name.strip() for name in fields.split(",")]
        return cls(wanted, [name for name in names if name], sources, not no_pager)


_OPTIONS = {
    "format": (FormatOption, None),
    "json": (JsonOption, False),
    "fields": (FieldsOption, None),
    "sources": (SourcesOption, False),
    "lang": (LanguageOption, None),
    "rounding": (RoundingOption, None),
    "facts": (FactsOption, None),
    "no_pager": (NoPagerOption, False),
}
"""Those of all answers, and what they are where they are not given."""


def with_answer_options(command: Callable[..., None]) -> Callable[..., None]:
    """`command` with the options of all answers after its own.

    Of what they ask for it gets a `Wanted`, a `FactStore` and a `View`, as its first three arguments.
    """

    def answering(**given: Any) -> None:
        asked = {name: given.pop(name) for name in _OPTIONS}
        language, rounding, facts = (asked.pop(name) for name in ("lang", "rounding", "facts"))
        command(Wanted.by(**asked), store_at(facts), view(language, rounding), **given)

    _, _, _, *own = signature(command, eval_str=True).parameters.values()
    shared = [
        Parameter(name, Parameter.KEYWORD_ONLY, annotation=option, default=default)
        for name, (option, default) in _OPTIONS.items()
    ]
    answering.__signature__ = Signature([*own, *shared])  # type: ignore[attr-defined]
    answering.__doc__ = command.__doc__
    return answering


def answer(
    table: Table, store: FactStore, wanted: Wanted, *, ids: bool = True, by_topic: bool = False
) -> None:
    """Writes `table`; for people in groups, and wherever there is room for them with notes.

    People see `ids` even where there is little room.
    """
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
        table = replace(table, cited=wanted.sources, identified=ids)
    text = render_table(table, wanted.format)
    if wanted.format is Format.TABLE and wanted.pager:
        emit_page(text)
    else:
        emit(text, wanted.format.value)
