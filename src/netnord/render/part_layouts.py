"""Breakdowns as a terminal of some width has room for them."""

from __future__ import annotations

from rich.cells import cell_len
from rich.console import Group
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from netnord.answers.tables import Breakdown
from netnord.render.bars import LONGEST_BAR, bar
from netnord.render.parts import PART_COLUMNS, PartLine, breakdown_title, filled_part_columns, part_lines
from netnord.terms import Language

_GAP = 2  # columns of space between columns
_SHORTEST_BAR = 10
_NARROWEST_LABEL = 24
_INDENT = 2


def broken_down(breakdown: Breakdown, width: int | None, language: Language) -> Group:
    """The parts with bars, as long as `width` columns allow; ``None`` allows all."""
    rows = part_lines(breakdown, language)
    title = Text(breakdown_title(breakdown, language), style="bold")
    columns = filled_part_columns(rows)
    figures = sum(max(cell_len(getattr(row, column)) for row in rows) + _GAP for column in columns[1:])
    room = LONGEST_BAR if width is None else width - _NARROWEST_LABEL - figures
    if width is not None and room < _SHORTEST_BAR:
        return Group(title, *(_below_each_other(row, columns, width, language) for row in rows))
    return Group(title, _side_by_side(rows, columns, min(room, LONGEST_BAR), language))


def _side_by_side(rows: list[PartLine], columns: list[str], longest_bar: int, language: Language) -> Grid:
    """One line for each part, with its bar at the end."""
    grid = Grid(box=None, padding=(0, _GAP, 0, 0), pad_edge=False, header_style="dim")
    for column in columns:
        heading = PART_COLUMNS[column].in_language(language)
        if column == "what":
            grid.add_column(heading, min_width=_NARROWEST_LABEL - _GAP)
        else:
            grid.add_column(heading, justify="right", no_wrap=True)
    grid.add_column("", no_wrap=True)
    for row in rows:
        drawn = "" if row.bar is None else bar(row.bar, longest_bar)
        grid.add_row(*(Text(getattr(row, column)) for column in columns), Text(drawn))
    return grid


def _below_each_other(row: PartLine, columns: list[str], width: int, language: Language) -> Group:
    """A part, its figures and its bar."""
    figures = [
        f"{PART_COLUMNS[column].in_language(language)} {getattr(row, column)}"
        for column in columns[1:]
        if getattr(row, column)
    ]
    lines = [" · ".join(figures), "" if row.bar is None else bar(row.bar, width - _INDENT)]
    return Group(Text(row.what), *(Padding(line, (0, 0, 0, _INDENT)) for line in lines if line))
