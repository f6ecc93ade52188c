"""Tables to paste into Markdown, HTML, LaTeX or plain text, with tabulate."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from tabulate import tabulate

from netnord.answers.tables import Breakdown, Table
from netnord.render import escapes
from netnord.render.bars import bar
from netnord.render.cited import citation
from netnord.render.headings import NOTES, SOURCES
from netnord.render.lines import COLUMNS, Origin, filled_columns, lines
from netnord.render.parts import PART_COLUMNS, breakdown_title, filled_part_columns, part_lines
from netnord.store.model import Phrase

_BAR_WIDTH = 20  # columns
_ORIGIN = Phrase(fr="origine", en="origin")
_ORIGINS = {
    Origin.PUBLISHED: Phrase(fr="publié", en="published"),
    Origin.RECOMPUTED: Phrase(fr="recalculé", en="recomputed"),
    Origin.NAMED: Phrase(fr="nommé", en="named"),
}


class _Syntax(NamedTuple):
    """How a format writes what a table consists of; all text has been escaped before."""

    escape: Callable[[str], str]
    grid: str
    """tabulate's name for it."""
    title: str
    heading: str
    """Of a part of the whole, as `title` with ``{text}`` for the text."""
    item: str
    items: str
    whole: str


def markdown(table: Table) -> str:
    """For GitHub, pandoc and other readers of pipe tables."""
    return _written(
        table, _Syntax(escapes.markdown, "pipe", "## {text}", "**{text}**", "- {text}", "{text}", "{text}")
    )


def html(table: Table) -> str:
    """A `section` to put into a page."""
    language = table.view.language.value
    return _written(
        table,
        _Syntax(
            escapes.html,
            "unsafehtml",
            "<h2>{text}</h2>",
            "<h3>{text}</h3>",
            "<li>{text}</li>",
            "<ul>\n{text}\n</ul>",
            f'<section lang="{language}">\n{{text}}\n</section>',
        ),
    )


def latex(table: Table) -> str:
    """For a document in UTF-8, without packages."""
    items = "\\begin{{itemize}}\n{text}\n\\end{{itemize}}"
    title = "\\section*{{{text}}}"
    heading = "\\subsection*{{{text}}}"
    return _written(
        table, _Syntax(escapes.latex, "latex_raw", title, heading, "\\item {text}", items, "{text}")
    )


def plain(table: Table) -> str:
    """Columns by spaces."""
    return _written(table, _Syntax(str, "plain", "{text}", "{text}", "- {text}", "{text}", "{text}"))


def _written(table: Table, syntax: _Syntax) -> str:
    text = "\n\n".join(_blocks(table, syntax))
    return syntax.whole.format(text=text) + "\n"


def _blocks(table: Table, syntax: _Syntax) -> Iterator[str]:
    language = table.view.language
    yield syntax.title.format(text=syntax.escape(table.title))
    rows = lines(table)
    if rows:
        columns = filled_columns(rows)
        headings = [
            _ORIGIN.in_language(language),
            *(COLUMNS[column].in_language(language) for column in columns),
        ]
        cells = [
            [_ORIGINS[row.origin].in_language(language), *(getattr(row, column) for column in columns)]
            for row in rows
        ]
        yield _grid(headings, cells, {COLUMNS["figure"].in_language(language)}, syntax)
    for breakdown in table.breakdowns:
        yield from _breakdown(breakdown, table, syntax)
    yield from _list(NOTES.in_language(language), table.notes, syntax)
    if table.cited:
        cited = [citation(source, language) for source in table.sources]
        yield from _list(SOURCES.in_language(language), cited, syntax)


def _breakdown(breakdown: Breakdown, table: Table, syntax: _Syntax) -> Iterator[str]:
    language = table.view.language
    yield syntax.heading.format(text=syntax.escape(breakdown_title(breakdown, language)))
    rows = part_lines(breakdown, language)
    columns = filled_part_columns(rows)
    headings = [PART_COLUMNS[column].in_language(language) for column in columns]
    cells = [
        [*(getattr(row, column) for column in columns), "" if row.bar is None else bar(row.bar, _BAR_WIDTH)]
        for row in rows
    ]
    yield _grid([*headings, ""], cells, set(headings[1:]), syntax)


def _grid(headings: list[str], rows: list[list[str]], right: set[str], syntax: _Syntax) -> str:
    return tabulate(
        [[syntax.escape(cell) for cell in row] for row in rows],
        headers=[syntax.escape(heading) for heading in headings],
        tablefmt=syntax.grid,
        disable_numparse=True,
        colalign=["right" if heading in right else "left" for heading in headings],
    )


def _list(heading: str, texts: Iterable[str], syntax: _Syntax) -> Iterator[str]:
    items = [syntax.item.format(text=syntax.escape(text)) for text in texts]
    if items:
        yield syntax.heading.format(text=syntax.escape(heading))
        yield syntax.items.format(text="\n".join(items))
