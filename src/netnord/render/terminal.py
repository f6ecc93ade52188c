"""Tables on a terminal or in a pipe, with rich."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.console import Console, Group
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from netnord.render.bars import bar
from netnord.render.citations import citation
from netnord.render.lines import COLUMNS, Line, Origin, filled_columns, lines
from netnord.render.parts import PART_COLUMNS, PartLine, breakdown_title, filled_part_columns, part_lines
from netnord.render.screen import Screen
from netnord.render.wording import NOTES, SOURCES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import JustifyMethod, RenderableType

    from netnord.model import Language
    from netnord.tables import Breakdown, Table

_STYLES = {Origin.PUBLISHED: "bold", Origin.RECOMPUTED: "italic cyan", Origin.NAMED: ""}
_FAINT = "dim"
_GAP = 2  # columns of space between columns
_UNBOUNDED = 10_000  # columns; more than any row has
_LONGEST_BAR = 30  # columns
_SHORTEST_BAR = 10
_NARROWEST_LABEL = 24
_INDENT = 2


def terminal(table: Table) -> str:
    """`table` for the screen that standard output is on."""
    screen = Screen.of_stdout()
    return text_for(screen, _blocks(table, screen))


def text_for(screen: Screen, blocks: Iterable[RenderableType]) -> str:
    """`blocks` one below the other, with an empty line between."""
    console = Console(
        file=StringIO(),
        width=screen.width or _UNBOUNDED,
        force_terminal=screen.styled,
        color_system="auto" if screen.styled else None,
        highlight=False,
        emoji=False,
        markup=False,
        legacy_windows=False,
    )
    with console.capture() as capture:
        for index, block in enumerate(blocks):
            if index:
                console.print()
            console.print(block)
    return "".join(f"{line.rstrip()}\n" for line in capture.get().splitlines())


def _blocks(table: Table, screen: Screen) -> Iterator[RenderableType]:
    language = table.view.language
    rows = lines(table)
    yield Text(table.title, style="bold")
    if rows:
        yield _wide(rows, language) if _fits(rows, screen) else _narrow(rows, language)
    for breakdown in table.breakdowns:
        yield _breakdown(breakdown, language, screen)
    if table.notes:
        yield Group(Text(NOTES.in_language(language), style="bold"), *map(_bullet, table.notes))
    if table.cited and table.sources:
        heading = Text(SOURCES.in_language(language), style="bold")
        yield Group(heading, *(_bullet(citation(source, language)) for source in table.sources))


def _fits(rows: list[Line], screen: Screen) -> bool:
    if screen.width is None:
        return True
    columns = filled_columns(rows)
    widths = [max(cell_len(getattr(row, column)) for row in rows) + _GAP for column in columns]
    return sum(widths) <= screen.width


def _wide(rows: list[Line], language: Language) -> Grid:
    """One line for each row."""
    columns = filled_columns(rows)
    grid = Grid(box=None, padding=(0, _GAP, 0, 0), pad_edge=False, header_style=_FAINT)
    for column in columns:
        justify: JustifyMethod = "right" if column == "figure" else "left"
        grid.add_column(COLUMNS[column].in_language(language), justify=justify, no_wrap=True)
    for origin, members in _by_origin(rows):
        grid.add_row(*(_heading(origin, language) if column == "what" else "" for column in columns))
        for row in members:
            cells = {column: Text(getattr(row, column)) for column in columns}
            cells["figure"].stylize(_STYLES[row.origin])
            cells["id"].stylize(_FAINT)
            grid.add_row(*cells.values())
    return grid


def _narrow(rows: list[Line], language: Language) -> Grid:
    """The figure, and beside it all the rest, one below the other."""
    grid = Grid(box=None, padding=(0, _GAP, 0, 0), pad_edge=False, show_header=False)
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column(overflow="fold")
    for origin, members in _by_origin(rows):
        grid.add_row("", _heading(origin, language))
        for row in members:
            details = (
                " · ".join(filter(None, pair)) for pair in ((row.of, row.possible), (row.id, row.source))
            )
            about = Text.assemble(row.what, *((f"\n{detail}", _FAINT) for detail in details if detail))
            grid.add_row(Text(row.figure, style=_STYLES[row.origin]), about)
    return grid


def _heading(origin: Origin, language: Language) -> Text:
    return Text(origin.value.in_language(language), style="bold")


def _by_origin(rows: list[Line]) -> Iterator[tuple[Origin, list[Line]]]:
    for origin in Origin:
        members = [row for row in rows if row.origin is origin]
        if members:
            yield origin, members


def _breakdown(breakdown: Breakdown, language: Language, screen: Screen) -> Group:
    rows = part_lines(breakdown, language)
    title = Text(breakdown_title(breakdown, language), style="bold")
    columns = filled_part_columns(rows)
    figures = sum(max(cell_len(getattr(row, column)) for row in rows) + _GAP for column in columns[1:])
    if screen.width is not None and screen.width < _NARROWEST_LABEL + figures + _SHORTEST_BAR:
        return Group(title, *(_narrow_part(row, columns, screen.width) for row in rows))
    room = _UNBOUNDED if screen.width is None else screen.width - _NARROWEST_LABEL - figures
    return Group(title, _wide_parts(rows, columns, min(room, _LONGEST_BAR), language))


def _wide_parts(rows: list[PartLine], columns: list[str], longest_bar: int, language: Language) -> Grid:
    """One line for each part, with its bar at the end."""
    grid = Grid(box=None, padding=(0, _GAP, 0, 0), pad_edge=False, header_style=_FAINT)
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


def _narrow_part(row: PartLine, columns: list[str], width: int) -> Group:
    """A part with its figures and its bar below it."""
    figures = "  ".join(filter(None, (getattr(row, column) for column in columns[1:])))
    drawn = [] if row.bar is None else [Padding(bar(row.bar, width - _INDENT), (0, 0, 0, _INDENT))]
    return Group(Text(row.what), Padding(figures, (0, 0, 0, _INDENT)), *drawn)


def _bullet(text: str) -> Grid:
    grid = Grid(box=None, padding=(0, 1, 0, 0), pad_edge=False, show_header=False)
    grid.add_row("·", Text(text))
    return grid
