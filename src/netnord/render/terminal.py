"""Tables on a terminal, with rich."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import StringIO

from rich.console import Console, ConsoleOptions, Group, RenderableType
from rich.segment import Segment
from rich.table import Table as Grid
from rich.text import Text

from netnord.answers.tables import Table
from netnord.render.cited import citation
from netnord.render.headings import NOTES, SOURCES
from netnord.render.lines import lines
from netnord.render.part_layouts import broken_down
from netnord.render.row_layouts import laid_out
from netnord.render.screen import Screen
from netnord.typography.numerals import NARROW_NO_BREAK_SPACE, NO_BREAK_SPACE

_UNBOUNDED = 10_000  # columns; more than any row has

# What stands for spaces that hold words together while lines are folded: rich takes them for ordinary ones.
_HELD = {ord(NO_BREAK_SPACE): "\U0010fff0", ord(NARROW_NO_BREAK_SPACE): "\U0010fff1"}
_RELEASED = {ord(held): space for space, held in _HELD.items()}


class _UnbrokenConsole(Console):
    """Never ends a line at a no-break space, unless one word were wider than the screen."""

    def render(self, renderable: RenderableType, options: ConsoleOptions | None = None) -> Iterable[Segment]:
        if isinstance(renderable, str):
            renderable = self.render_str(renderable)
        if isinstance(renderable, Text):
            renderable = renderable.copy()
            renderable.plain = renderable.plain.translate(_HELD)
        return super().render(renderable, options)


def terminal(table: Table, screen: Screen) -> str:
    """`table` for `screen`."""
    return text_for(screen, _blocks(table, screen))


def wrapped(text: str) -> str:
    """`text` in lines that fit the screen that standard output is on, as they are in a pipe."""
    return text_for(Screen.of_stdout(), [Text(text.strip())])


def text_for(screen: Screen, blocks: Iterable[RenderableType]) -> str:
    """`blocks` one below the other, with an empty line between."""
    console = _UnbrokenConsole(
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
    return "".join(f"{line.rstrip()}\n" for line in capture.get().translate(_RELEASED).splitlines())


def _blocks(table: Table, screen: Screen) -> Iterator[RenderableType]:
    language = table.view.language
    rows = lines(table)
    yield Text(table.title, style="bold")
    if rows:
        yield laid_out(rows, screen.width, language)
    for breakdown in table.breakdowns:
        yield broken_down(breakdown, screen.width, language)
    if table.notes:
        yield Group(Text(NOTES.in_language(language), style="bold"), *map(_bullet, table.notes))
    if table.cited and table.sources:
        heading = Text(SOURCES.in_language(language), style="bold")
        yield Group(heading, *(_bullet(citation(source, language)) for source in table.sources))


def _bullet(text: str) -> Grid:
    grid = Grid(box=None, padding=(0, 1, 0, 0), pad_edge=False, show_header=False)
    grid.add_row("·", Text(text))
    return grid
