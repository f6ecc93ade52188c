"""The formats of the commands that show figures, and what makes each."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

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
    VALUE = "value"


FOR_PEOPLE = frozenset({Format.TABLE, Format.MARKDOWN, Format.HTML, Format.LATEX, Format.PLAIN})
"""The formats that carry typography; the others carry raw numbers."""
WITH_NOTES = FOR_PEOPLE | {Format.JSON}


# Each imports its module when it is called: most cost more than all the rest of a run.
def _table(table: Table) -> str:
    from netnord.render.answers_page import page_of_answer
    from netnord.render.screen import on_screen

    return on_screen(page_of_answer(table))


def _plain(table: Table) -> str:
    from netnord.render.answers_page import page_of_answer
    from netnord.render.layout import lines_of
    from netnord.render.lines import written

    return written(lines_of(page_of_answer(table), None), styled=False)


def _json(table: Table) -> str:
    from netnord.render.records import json

    return json(table)


def _ndjson(table: Table) -> str:
    from netnord.render.records import ndjson

    return ndjson(table)


def _csv(table: Table) -> str:
    from netnord.render.delimited import csv

    return csv(table)


def _tsv(table: Table) -> str:
    from netnord.render.delimited import tsv

    return tsv(table)


def _value(table: Table) -> str:
    from netnord.render.delimited import value

    return value(table)


def _markdown(table: Table) -> str:
    from netnord.render.answers_page import page_of_answer
    from netnord.render.pasted import markdown

    return markdown(page_of_answer(table))


def _latex(table: Table) -> str:
    from netnord.render.answers_page import page_of_answer
    from netnord.render.pasted import latex

    return latex(page_of_answer(table))


def _html(table: Table) -> str:
    from netnord.render.answers_page import page_of_answer
    from netnord.render.webpage import html

    return html(page_of_answer(table))


RENDERERS: dict[Format, Callable[[Table], str]] = {
    Format.TABLE: _table,
    Format.JSON: _json,
    Format.NDJSON: _ndjson,
    Format.CSV: _csv,
    Format.TSV: _tsv,
    Format.MARKDOWN: _markdown,
    Format.HTML: _html,
    Format.LATEX: _latex,
    Format.PLAIN: _plain,
    Format.VALUE: _value,
}
