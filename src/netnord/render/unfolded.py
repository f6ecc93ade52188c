"""Tables for a pipe or a file: no line is folded, and rich, which takes long to load, is not needed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from unicodedata import combining, east_asian_width

from netnord.answers.tables import Breakdown, Table
from netnord.render.bars import LONGEST_BAR, bar
from netnord.render.cited import citation
from netnord.render.headings import NOTES, SOURCES
from netnord.render.lines import COLUMNS, Line, filled_columns, lines, with_headings
from netnord.render.parts import PART_COLUMNS, breakdown_title, filled_part_columns, part_lines
from netnord.terms import Language

_GAP = "  "


def unfolded(table: Table) -> str:
    """`table`, one line for each row."""
    return "\n".join("".join(f"{line.rstrip()}\n" for line in block) for block in _blocks(table))


def _blocks(table: Table) -> Iterator[list[str]]:
    language = table.view.language
    yield [table.title]
    rows = lines(table)
    if rows:
        yield _rows(rows, language)
    for breakdown in table.breakdowns:
        yield [breakdown_title(breakdown, language), *_parts(breakdown, language)]
    if table.notes:
        yield [NOTES.in_language(language), *(f"· {note}" for note in table.notes)]
    if table.cited and table.sources:
        cited = (f"· {citation(source, language)}" for source in table.sources)
        yield [SOURCES.in_language(language), *cited]


def _rows(rows: list[Line], language: Language) -> list[str]:
    columns = filled_columns(rows)
    cells = [[COLUMNS[column].in_language(language) for column in columns]]
    for row in with_headings(rows):
        if isinstance(row, Line):
            cells.append([getattr(row, column) for column in columns])
        else:
            heading = row.value.in_language(language)
            cells.append([heading if column == "what" else "" for column in columns])
    return _aligned(cells, right=[column == "figure" for column in columns])


def _parts(breakdown: Breakdown, language: Language) -> list[str]:
    rows = part_lines(breakdown, language)
    columns = filled_part_columns(rows)
    cells = [[*(PART_COLUMNS[column].in_language(language) for column in columns), ""]]
    for row in rows:
        drawn = "" if row.bar is None else bar(row.bar, LONGEST_BAR)
        cells.append([*(getattr(row, column) for column in columns), drawn])
    return _aligned(cells, right=[column != "what" for column in columns] + [False])


def _aligned(rows: list[list[str]], right: Sequence[bool]) -> list[str]:
    """Each row as one line, its columns as wide as the widest cell; those in `right` end on the right."""
    widths = [max(map(_columns, column)) for column in zip(*rows, strict=True)]
    return [
        _GAP.join(
            _padding(cell, width) + cell if at_the_right else cell + _padding(cell, width)
            for cell, width, at_the_right in zip(row, widths, right, strict=True)
        )
        for row in rows
    ]


def _padding(cell: str, width: int) -> str:
    return " " * (width - _columns(cell))


def _columns(text: str) -> int:
    """How many columns of a terminal `text` takes."""
    if text.isascii():
        return len(text)
    return sum(0 if combining(each) else 2 if east_asian_width(each) in "WF" else 1 for each in text)
