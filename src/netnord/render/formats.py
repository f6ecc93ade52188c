"""The formats of the commands that show figures, and what makes each."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from netnord.answers.tables import Table


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


FOR_PEOPLE = frozenset({Format.TABLE, Format.MARKDOWN, Format.HTML, Format.LATEX, Format.PLAIN})
"""The formats that carry notes and typography; the others carry raw numbers."""


def _made_by(module: str, function: str) -> Callable[[Table], str]:
    """A renderer whose module is imported when it is called: most cost more than all the rest of a run."""

    def render(table: Table) -> str:
        renderer = getattr(import_module(f"netnord.render.{module}"), function)
        return cast("Callable[[Table], str]", renderer)(table)

    return render


RENDERERS: dict[Format, Callable[[Table], str]] = {
    Format.TABLE: _made_by("people", "table_for_people"),
    Format.JSON: _made_by("records", "json"),
    Format.NDJSON: _made_by("records", "ndjson"),
    Format.CSV: _made_by("delimited", "csv"),
    Format.TSV: _made_by("delimited", "tsv"),
    Format.MARKDOWN: _made_by("markup", "markdown"),
    Format.HTML: _made_by("markup", "html"),
    Format.LATEX: _made_by("markup", "latex"),
    Format.PLAIN: _made_by("markup", "plain"),
}
