"""The formats of the commands that show figures, and what makes each."""

from __future__ import annotations

from enum import Enum
from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Callable

    from netnord.answers.tables import Table
    from netnord.render.rows import Page


class Format(str, Enum):
    """How figures are written."""

    TABLE = "table"
    JSON = "json"
    NDJSON = "ndjson"
    CSV = "csv"
    TSV = "tsv"
    MARKDOWN = "markdown"
    HTML = "html"
    LATEX = "latex"
    PLAIN = "plain"
    VALUE = "value"


FOR_PEOPLE = frozenset({Format.TABLE, Format.MARKDOWN, Format.HTML, Format.LATEX, Format.PLAIN})
"""The formats that carry typography; the others carry raw numbers."""
WITH_NOTES = FOR_PEOPLE | {Format.JSON}

_MADE_BY = {
    Format.TABLE: "layout:on_screen",
    Format.JSON: "records:json",
    Format.NDJSON: "records:ndjson",
    Format.CSV: "delimited:csv",
    Format.TSV: "delimited:tsv",
    Format.MARKDOWN: "pasted:markdown",
    Format.HTML: "webpage:html",
    Format.LATEX: "pasted:latex",
    Format.PLAIN: "layout:plain",
    Format.VALUE: "delimited:value",
}
"""For each a function of this room, from a table to a text, or if it is for people from a page."""


def render_table(table: Table, format: Format) -> str:
    """`table` as text. Its module is imported now: most cost more than all the rest of a run."""
    module, _, name = _MADE_BY[format].partition(":")
    made = cast("Callable[[Table | Page], str]", getattr(import_module(f"netnord.render.{module}"), name))
    if format not in FOR_PEOPLE:
        return made(table)
    from netnord.render.answers_page import page_of_answer

    return made(page_of_answer(table))
