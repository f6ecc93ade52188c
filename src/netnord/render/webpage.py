"""Pages for a browser and for print: one file that needs no other, no script and no network."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from importlib.resources import files

from netnord.render.rows import NOTES, SOURCES, Block, Page, Row, Style
from netnord.text.controls import in_one_line


def html(page: Page) -> str:
    """`page` as a whole document, well-formed as XML too."""
    language = page.language.value
    style = files("netnord.render").joinpath("answer.css").read_text("utf-8")
    head = [
        "<!DOCTYPE html>",
        f'<html lang="{language}">',
        "<head>",
        '<meta charset="utf-8"/>',
        '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
        f"<title>{_text(page.title)}</title>",
        f"<style>\n{style}</style>",
        "</head>",
        "<body>",
        "<main>",
    ]
    return "\n".join([*head, *_body(page), "</main>", "</body>", "</html>"]) + "\n"


def _body(page: Page) -> Iterator[str]:
    yield f"<h1>{_text(page.title)}</h1>"
    for section in page.sections:
        yield from _section(section)
    if page.notes:
        yield f"<h2>{_text(NOTES.in_language(page.language))}</h2>"
        yield "<ul>"
        yield from (f"<li>{_text(note.text)}</li>" for note in page.notes)
        yield "</ul>"
    if page.sources:
        yield f"<footer><p>{_text(SOURCES.in_language(page.language))}</p>"
        yield from (f"<p>{_text(source)}</p>" for source in page.sources)
        yield "</footer>"


def _section(section: Block) -> Iterator[str]:
    if section.heading:
        yield f"<h2>{_text(section.heading)}</h2>"
    has_beside = any(row.beside for row in section.rows)
    has_bars = any(row.bar is not None for row in section.rows)
    yield "<table>"
    for row in section.rows:
        yield _row(row, has_beside, has_bars)
    yield "</table>"


def _row(row: Row, has_beside: bool, has_bars: bool) -> str:
    classes = [
        *(["derived"] if row.style is Style.DERIVED else []),
        *(["follows"] if row.follows else []),
        *(["broken"] if has_beside or has_bars else []),
    ]
    detail = f'<span class="detail">{_text(row.detail)}</span>' if row.detail else ""
    text = " · ".join(filter(None, (_text(row.text), detail)))
    id = f"<code>{_text(row.id)}</code>" if row.id else ""
    cells = [f'<td class="figure">{_text(row.figure)}</td>', f'<td class="text">{text}{id}</td>']
    if has_beside:
        cells.append(f'<td class="beside">{_text(row.beside)}</td>')
    if has_bars:
        cells.append(f'<td class="bar">{"" if row.bar is None else _bar(row)}</td>')
    return (
        f'<tr class="{" ".join(classes)}">{"".join(cells)}</tr>' if classes else f"<tr>{''.join(cells)}</tr>"
    )


def _bar(row: Row) -> str:
    """The share of a whole as a drawing, which says its figure to who cannot see it."""
    width = f"{float(min(max(row.bar or 0, 0), 100)):.6g}"
    label = escape(in_one_line(f"{row.figure} {row.beside}".strip()), quote=True)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 8" preserveAspectRatio="none" role="img" '
        f'aria-label="{label}"><rect class="whole" width="100" height="8"/>'
        f'<rect width="{width}" height="8"/></svg>'
    )


def _text(text: str) -> str:
    return escape(in_one_line(text), quote=False)


def grid(title: str, headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table for notebooks: a part of a page that brings no style of its own; all text stands for itself."""
    from tabulate import tabulate

    cells = [[in_one_line(cell) for cell in row] for row in rows]
    table = tabulate(cells, headers=headings, tablefmt="html", disable_numparse=True)
    return f"<h4>{_text(title)}</h4>\n{table}" if title else str(table)
