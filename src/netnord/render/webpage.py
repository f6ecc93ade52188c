"""Pages for a browser and for print: one file that needs no other, no script and no network."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from netnord.render.rows import NOTES, SOURCES, Block, Page, Row, Style
from netnord.text.controls import in_one_line

_STYLE = """
:root { color-scheme: light dark; --ink: #1b1b1b; --faint: #5f6368; --line: #d9d9d9; --paper: #fff;
  --mark: #1f6f8b; }
@media (prefers-color-scheme: dark) { :root { --ink: #ececec; --faint: #a3a8ad; --line: #3d4043;
  --paper: #17181a; --mark: #6cc3dc; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 1rem/1.45 system-ui, "Segoe UI", "Helvetica Neue", Arial, sans-serif; }
main { max-width: 56rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 1rem; }
h2 { font-size: 1.05rem; margin: 1.8rem 0 .3rem; }
table { width: 100%; border-collapse: collapse; }
td { padding: .35rem .75rem .35rem 0; vertical-align: baseline; border-top: 1px solid var(--line); }
td.figure, td.beside { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
td.figure { width: 9.5rem; font-weight: 600; }
tr.derived td.figure { font-weight: 400; color: var(--mark); }
tr.follows td { border-top: 0; }
tr.follows td.text { padding-left: 1rem; }
td.bar { width: 30%; min-width: 6rem; }
.bar svg { display: block; width: 100%; height: .8rem; }
.bar rect { fill: var(--mark); }
.bar .whole { fill: var(--line); }
.detail, code { color: var(--faint); }
code { display: block; font: .75rem/1.4 ui-monospace, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
footer { margin-top: 2rem; padding-top: .6rem; border-top: 1px solid var(--line); color: var(--faint);
  font-size: .9rem; }
footer p { margin: .2rem 0; }
li { margin: .3rem 0; }
@media (max-width: 40rem) {
  td.figure { width: 5.5rem; white-space: normal; }
  tr.broken { display: grid; grid-template-columns: 6rem 1fr auto; border-top: 1px solid var(--line); }
  tr.broken td { border-top: 0; }
  td.bar { grid-column: 2 / -1; width: auto; padding-top: 0; }
}
@media print {
  :root { --ink: #000; --faint: #333; --line: #999; --paper: #fff; --mark: #444; }
  body { font-size: 10pt; }
  .bar .whole { fill: #ddd; }
  main { max-width: none; padding: 0; }
  tr, li { break-inside: avoid; }
  h2 { break-after: avoid; }
  * { print-color-adjust: exact; }
}
"""


def html(page: Page) -> str:
    """`page` as a whole document, well-formed as XML too."""
    language = page.language.value
    head = [
        "<!DOCTYPE html>",
        f'<html lang="{language}">',
        "<head>",
        '<meta charset="utf-8"/>',
        '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
        f"<title>{_text(page.title)}</title>",
        f"<style>{_STYLE}</style>",
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
