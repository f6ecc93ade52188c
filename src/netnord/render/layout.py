"""Pages as lines of text, for a screen of some width or for a pipe, where no line is folded.

One way for terminals and pipes, and by hand: rich or tabulate would take longer to load than all the rest.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from msgspec import Struct

from netnord.render.rows import SOURCES, Block, Ids, Page, Remark, Row, Style, bar
from netnord.render.screen import Line, Screen, columns, folded, written
from netnord.text.controls import in_one_line

_GAP = "  "
_INDENT = "  "
_LONGEST_BAR = 30  # columns
_SHORTEST_BAR = 10
_NARROWEST_TEXT = 24  # columns in which a label still reads well
_WIDEST_TEXT = 98  # columns that an eye still follows to the next line
_HELD = "\ue000"  # stands for spaces of a short formula, which is not folded

_LOOKS = {
    Style.PUBLISHED: "bold",
    Style.DERIVED: "cyan",
    Style.TERM: "dim",
    Style.BAD: "bold red",
    Style.DOUBTFUL: "bold yellow",
    Style.GOOD: "bold green",
    Style.PLAIN: "",
}


class _Widths(Struct, frozen=True):
    """Of the columns of a page."""

    figure: int
    """0 if figures stand before the text, for want of room."""
    text: int | None
    """At which texts are folded; ``None`` for nowhere."""
    bar: int
    """0 if there are none, or no room for them."""
    beside: bool
    """Whether second figures, and bars, stand beside the text, not below it."""
    id: int | None
    """Where ids begin; ``None`` if they stand below the text, or nowhere."""


class _Padding(Struct, frozen=True):
    """Of the columns of a section that has second figures or bars."""

    text: int
    beside: int


def on_screen(*pages: Page) -> str:
    """`pages` one below the other, for what standard output is."""
    screen = Screen.of_stdout()
    return "\n".join(written(lines_of(page, screen.width), screen.styled) for page in pages)


def plain(page: Page) -> str:
    """`page` as in a pipe, without styles."""
    return written(lines_of(page, None), styled=False)


def lines_of(page: Page, width: int | None) -> Iterator[Line]:
    """`page` in lines of at most `width` columns; ``None`` is for those that are as long as need be."""
    blocks = [*_sections(page, width), _closing(page, width)]
    if page.title:
        blocks.insert(0, [[(each, "bold")] for each in folded(page.title, width)])
    for index, block in enumerate(filter(None, blocks)):
        if index:
            yield []
        yield from block


def _sections(page: Page, width: int | None) -> Iterator[list[Line]]:
    if not any(section.rows for section in page.sections):
        return
    widths = _widths(page, width)
    for section in page.sections:
        look = "bold" if section.style is Style.PLAIN else _LOOKS[section.style]
        heading = [[(each, look)] for each in folded(section.heading, width)] if section.heading else []
        padding = _padding(section)
        body = [line for row in section.rows for line in _row(row, page, widths, padding, width)]
        yield [*heading, *body]


def _widths(page: Page, width: int | None) -> _Widths:
    rows = [row for section in page.sections for row in section.rows]
    figure = max(columns(row.figure) for row in rows)
    bar_width = _LONGEST_BAR if any(row.bar is not None for row in rows) else 0
    if width is None:
        start = None if page.ids is Ids.BELOW else _id_start(page, figure, bar_width)
        return _Widths(figure, None, bar_width, True, start)
    has_bars = bool(bar_width)
    without_bars = _id_start(page, figure, 0) - len(_GAP)
    if bar_width:
        bar_width = min(bar_width, max(_SHORTEST_BAR, width - without_bars - len(_GAP)))
        narrowest = max(figure + _NARROWEST_TEXT + _padding(each).beside for each in page.sections)
        if narrowest + bar_width + 3 * len(_GAP) > width:
            bar_width = 0
    if figure + len(_GAP) + _NARROWEST_TEXT > width and without_bars > width:
        return _Widths(0, width, 0, False, None)
    beside = bool(bar_width) or not has_bars
    ids = max(columns(row.id) for row in rows)
    start = _id_start(page, figure, bar_width)
    if page.ids is Ids.ALWAYS:  # at the cost of folded texts, which take fewer lines than ids below them
        start = min(start, width - ids)
    text = start - 2 * len(_GAP) - figure
    if page.ids is Ids.BELOW or not ids or start + ids > width or text < _NARROWEST_TEXT:
        return _Widths(figure, min(width - figure - len(_GAP), _WIDEST_TEXT), bar_width, beside, None)
    return _Widths(figure, text, bar_width, beside, start)


def _id_start(page: Page, figure: int, bar_width: int) -> int:
    """The column at which ids begin if no text is folded but lists."""
    widest = 0
    for section in page.sections:
        padding = _padding(section)
        for row in section.rows:
            if row.is_list:
                continue
            room = _natural(row)
            if padding.beside and row.beside:
                room = padding.text + len(_GAP) + padding.beside
            if bar_width and row.bar is not None:
                room = (
                    padding.text
                    + (len(_GAP) + padding.beside if padding.beside else 0)
                    + len(_GAP)
                    + bar_width
                )
            widest = max(widest, room)
    return figure + 2 * len(_GAP) + widest


def _padding(section: Block) -> _Padding:
    texts = [_natural(row) for row in section.rows if row.beside or row.bar is not None]
    return _Padding(max(texts, default=0), max((columns(row.beside) for row in section.rows), default=0))


def _natural(row: Row) -> int:
    return columns(_indent(row)) + columns(row.text) + (columns(f" · {row.detail}") if row.detail else 0)


def _indent(row: Row) -> str:
    return _INDENT if row.follows else ""


def _row(row: Row, page: Page, widths: _Widths, padding: _Padding, width: int | None) -> Iterator[Line]:
    if not widths.figure and width is not None:
        yield from _stacked(row, page, width)
        return
    gap = " " * (widths.figure - columns(row.figure))
    look = (row.figure, _LOOKS[row.style])
    figure: Line = [look, (gap, "")] if row.style is Style.TERM else [(gap, ""), look]
    indent = _indent(row)
    beside = row.beside if widths.beside else ""
    drawn = bar(row.bar, widths.bar) if row.bar is not None and widths.bar else ""
    room = widths.text
    if room is not None and width is not None and (beside or drawn):
        taken = (len(_GAP) + padding.beside if padding.beside else 0) + (
            len(_GAP) + widths.bar if drawn else 0
        )
        end = width if widths.id is None else widths.id - len(_GAP)
        room = min(room, end - widths.figure - len(_GAP) - taken)
    first, *more = _texts(row, None if room is None else room - len(indent))
    line = [*figure, (_GAP + indent, ""), *first]
    pad = padding.text if room is None else min(padding.text, room)
    if beside or drawn:
        line.append((" " * (widths.figure + len(_GAP) + pad - _taken(line)), ""))
    if padding.beside and (beside or drawn):
        line.append((_GAP + " " * (padding.beside - columns(beside)) + beside, ""))
    if drawn:
        line.append((_GAP + drawn, ""))
    if widths.id is not None and row.id:
        line += [(" " * max(len(_GAP), widths.id - _taken(line)), ""), (row.id, "dim")]
    yield line
    margin = " " * (widths.figure + len(_GAP + indent))
    for each in more:
        yield [(margin, ""), *each]
    if width is not None:
        for below in _below(row, page, widths, width - len(margin)):
            yield [(margin, ""), (below, "dim")]
    elif page.ids is Ids.BELOW and row.id:
        yield [(margin, ""), (row.id, "dim")]


def _taken(line: Line) -> int:
    return sum(columns(text) for text, _ in line)


def _stacked(row: Row, page: Page, width: int) -> Iterator[Line]:
    """The figure and the text one after the other, the rest below, where columns have no room."""
    detail = f" · {row.detail}" if row.detail else ""
    first, *more = folded(f"{row.figure} {row.text}{detail}", width)
    yield [(first, "")]
    room = max(1, width - len(_INDENT))
    for line in folded(" ".join(more), room) if more else []:
        yield [(_INDENT, ""), (line, "")]
    for line in _below(row, page, _Widths(0, room, 0, False, None), room):
        yield [(_INDENT, ""), (line, "dim")]


def _texts(row: Row, width: int | None) -> Iterator[Line]:
    """Text and detail in lines of `width`, the detail faint; at least one line."""
    text, detail = in_one_line(row.text), in_one_line(row.detail)
    if width is None:
        joint = " · " if text and detail else ""
        yield [each for each in ((text, ""), (joint + detail, "dim")) if each[0]]
        return
    longest = min(_NARROWEST_TEXT, width) - len(" · ")
    pieces = [each.replace(" ", _HELD) if columns(each) <= longest else each for each in detail.split(" · ")]
    detail = f" ·{_HELD}".join(pieces)
    joint = f" ·{_HELD}" if text and detail else ""
    taken = 0
    boundary = len(text)
    for line in folded(f"{text}{joint}{detail}", width):
        cut = max(0, min(len(line), boundary - taken))
        released = line.replace(_HELD, " ")
        yield [each for each in ((released[:cut], ""), (released[cut:], "dim")) if each[0]]
        taken += len(line) + 1  # the space at which it was folded


def _below(row: Row, page: Page, widths: _Widths, width: int) -> Iterator[str]:
    """What there is no room for beside the text."""
    if not widths.beside:
        yield from filter(None, folded(row.beside, width))
        yield from filter(None, [bar(row.bar or Fraction(0), min(width, _LONGEST_BAR))])
    if row.id and widths.id is None and page.ids is not Ids.IF_ROOM:
        yield from folded(row.id, width)


def _closing(page: Page, width: int | None) -> list[Line]:
    """Notes, then what the page comes to, then its sources."""
    room = None if width is None else min(width, _WIDEST_TEXT + 2)
    lines: list[Line] = []
    if page.notes:
        for note in page.notes:
            lines += _hanging(note, room)
    for said in page.conclusion:
        lines += [[(each, "")] for each in folded(said, room)]
    if page.sources:
        label = SOURCES.in_language(page.language)
        colon = "\u00a0:" if page.language.value == "fr" else ":"
        for source in page.sources:
            lines += [[(each, "dim")] for each in folded(f"{label}{colon} {source}", room)]
    return lines


def _hanging(note: Remark, width: int | None) -> Iterator[Line]:
    bullet = ("! ", "bold yellow") if note.warns else ("· ", "")
    room = None if width is None else max(1, width - len(bullet[0]))
    for index, line in enumerate(folded(note.text, room)):
        yield [bullet if not index else (" " * len(bullet[0]), ""), (line, "")]
