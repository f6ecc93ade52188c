"""Tables for notebooks: a part of a page that brings no style of its own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from tabulate import tabulate

from netnord.text.controls import in_one_line


def grid(title: str, headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """In HTML; all text stands for itself."""
    cells = [[in_one_line(cell) for cell in row] for row in rows]
    table = tabulate(cells, headers=headings, tablefmt="html", disable_numparse=True)
    return f"<h4>{escape(in_one_line(title))}</h4>\n{table}" if title else str(table)
