"""The rows of a table as a terminal of some width has room for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.cells import cell_len
from rich.console import Group, JustifyMethod, RenderableType
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from netnord.render.lines import COLUMNS, Line, Origin, filled_columns, with_headings
from netnord.terms import Language

_STYLES = {Origin.PUBLISHED: "bold", Origin.RECOMPUTED: "italic cyan", Origin.NAMED: ""}
_FAINT = "dim"
_GAP = 2  # columns of space between columns
_NARROWEST_TEXT = 32  # columns in which a label still reads well
_INDENT = 2


def laid_out(rows: list[Line], width: int | None, language: Language) -> RenderableType:
    """`rows` in as few lines as `width` columns allow; in one each, if it is ``None``."""
    widths = {column: max(cell_len(getattr(row, column)) for row in rows) + _GAP for column in COLUMNS}
    if width is None or sum(widths[column] for column in filled_columns(rows)) <= width:
        return _side_by_side(rows, language)
    if widths["figure"] + _NARROWEST_TEXT + _GAP + widths["id"] <= width:
        return _ids_beside(rows, language)
    if widths["figure"] + max(widths["id"], _NARROWEST_TEXT) <= width:
        return _ids_below(rows, language)
    return Group(*_paragraphs(rows, language))


def _side_by_side(rows: list[Line], language: Language) -> Grid:
    """Everything in a column of its own."""
    columns = filled_columns(rows)
    grid = _grid(show_header=True)
    for column in columns:
        justify: JustifyMethod = "right" if column == "figure" else "left"
        grid.add_column(COLUMNS[column].in_language(language), justify=justify, no_wrap=True)
    for row in with_headings(rows):
        if isinstance(row, Origin):
            grid.add_row(*(_heading(row, language) if column == "what" else "" for column in columns))
        else:
            cells = {column: Text(getattr(row, column)) for column in columns}
            grid.add_row(*(cells | {"figure": _figure(row), "id": Text(row.id, _FAINT)}).values())
    return grid


def _ids_beside(rows: list[Line], language: Language) -> Grid:
    """Figure, text and id; what else there is to say stands below the text."""
    grid = _grid()
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column(ratio=1)
    grid.add_column(no_wrap=True)
    for row in with_headings(rows):
        if isinstance(row, Origin):
            _leave_a_line(grid)
            grid.add_row("", _heading(row, language), "")
        else:
            grid.add_row(
                _figure(row), _text(row.what, [row.of, row.possible, row.source]), Text(row.id, _FAINT)
            )
    return grid


def _ids_below(rows: list[Line], language: Language) -> Grid:
    """The figure, and beside it all the rest, one below the other."""
    grid = _grid()
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column(overflow="fold")
    for row in with_headings(rows):
        if isinstance(row, Origin):
            _leave_a_line(grid)
            grid.add_row("", _heading(row, language))
        else:
            grid.add_row(_figure(row), _text(row.what, [row.of, row.possible], [row.id, row.source]))
    return grid


def _paragraphs(rows: list[Line], language: Language) -> Iterator[RenderableType]:
    """The figure and its label, and below them, indented, the rest."""
    for row in with_headings(rows):
        if isinstance(row, Origin):
            yield _heading(row, language)
        else:
            beginning = _grid()
            beginning.add_column(overflow="fold")
            beginning.add_column(overflow="fold")
            beginning.add_row(_figure(row), Text(row.what))
            yield beginning
            for details in ([row.of, row.possible], [row.id, row.source]):
                if any(details):
                    yield Padding(Text(_joined(details), _FAINT, overflow="fold"), (0, 0, 0, _INDENT))


def _grid(show_header: bool = False) -> Grid:
    return Grid(
        box=None, padding=(0, _GAP, 0, 0), pad_edge=False, show_header=show_header, header_style=_FAINT
    )


def _heading(origin: Origin, language: Language) -> Text:
    return Text(origin.value.in_language(language), style="bold")


def _leave_a_line(grid: Grid) -> None:
    """Below what `grid` has, if it has anything."""
    if grid.row_count:
        grid.add_row()


def _figure(row: Line) -> Text:
    return Text(row.figure, style=_STYLES[row.origin])


def _text(first: str, *below: Iterable[str]) -> Text:
    details = filter(None, map(_joined, below))
    return Text.assemble(first, *((f"\n{detail}", _FAINT) for detail in details))


def _joined(details: Iterable[str]) -> str:
    return " · ".join(filter(None, details))
