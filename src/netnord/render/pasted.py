"""Pages to paste into Markdown or LaTeX, with tabulate."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from netnord.render.rows import NOTES, SOURCES, Block, Ids, Page, Row, bar
from netnord.store.model import Phrase
from netnord.terms import Language
from netnord.text.controls import harmless

_BAR_WIDTH = 20  # columns
_HEADINGS = {
    "figure": Phrase(fr="chiffre", en="figure"),
    "text": Phrase(fr="quoi", en="what"),
    "beside": Phrase(fr="soit", en="that is"),
    "bar": Phrase(fr="part", en="share"),
    "id": Phrase(fr="id", en="id"),
}

# An underscore within a word stands for itself.
_MARKDOWN = re.compile(r"[\\`*\[\]<>|#]|(?<![^\W_])_|_(?![^\W_])")
_LATEX = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
    "\u00a0": "~",
    "\u202f": r"\,",
    "\u2009": r"\,",
    "−": r"\ensuremath{-}",
    "×": r"\ensuremath{\times}",
    "≈": r"\ensuremath{\approx}",
    "≤": r"\ensuremath{\leq}",
    "≥": r"\ensuremath{\geq}",
    "…": r"\dots{}",
    "“": "``",
    "”": "''",
    "’": "'",
    "·": r"\textperiodcentered{}",
}
_EIGHTHS = "▏▎▍▌▋▊▉█"  # drawn as rules, because fonts for LaTeX rarely have them
_LATEX |= {
    character: rf"\rule{{{eighths / 8:g}ex}}{{1.5ex}}" for eighths, character in enumerate(_EIGHTHS, start=1)
}
_LATEX_TABLE = str.maketrans(_LATEX)


class _Syntax(NamedTuple):
    """How a format writes what a page consists of, ``{}`` for the text, which has been escaped before."""

    escape: Callable[[str], str]
    grid: str
    """tabulate's name for it."""
    title: str
    heading: str
    item: str
    items: str


def markdown(page: Page) -> str:
    """For GitHub, pandoc and other readers of pipe tables."""
    return _written(page, _Syntax(in_markdown, "pipe", "## {}", "**{}**", "- {}", "{}"))


def latex(page: Page) -> str:
    """For a document in UTF-8, without packages."""
    items = "\\begin{{itemize}}\n{}\n\\end{{itemize}}"
    syntax = _Syntax(in_latex, "latex_raw", "\\section*{{{}}}", "\\subsection*{{{}}}", "\\item {}", items)
    # A column of so much of the line folds its text, which else would leave the page.
    return re.sub(r"(?<=\\begin\{tabular\}\{)(r?)l", r"\1p{.5\\linewidth}", _written(page, syntax))


def in_markdown(text: str) -> str:
    """`text` with what means something in Markdown escaped, in one line."""
    return _MARKDOWN.sub(r"\\\g<0>", harmless(text))


def in_latex(text: str) -> str:
    """`text` with what means something in LaTeX escaped, in one line."""
    return harmless(text).translate(_LATEX_TABLE)


def _written(page: Page, syntax: _Syntax) -> str:
    return "\n\n".join(_blocks(page, syntax)) + "\n"


def _blocks(page: Page, syntax: _Syntax) -> Iterator[str]:
    language = page.language
    if page.title:
        yield syntax.title.format(syntax.escape(page.title))
    for section in page.sections:
        if section.heading:
            heading = syntax.heading if page.title else syntax.title
            yield heading.format(syntax.escape(section.heading))
        if page.ids is Ids.BELOW:
            sentences = [syntax.item.format(_sentence(row, syntax)) for row in section.rows]
            yield syntax.items.format("\n".join(sentences))
        else:
            yield _grid(section, language, syntax)
    yield from _list(NOTES.in_language(language), (note.text for note in page.notes), syntax)
    yield from map(syntax.escape, page.conclusion)
    yield from _list(SOURCES.in_language(language), page.sources, syntax)


def _grid(section: Block, language: Language, syntax: _Syntax) -> str:
    from tabulate import tabulate

    cells = [_cells(row) for row in section.rows]
    filled = [name for name in _HEADINGS if any(each[name] for each in cells)]
    return tabulate(
        [[syntax.escape(each[name]) for name in filled] for each in cells],
        headers=[syntax.escape(_HEADINGS[name].in_language(language)) for name in filled],
        tablefmt=syntax.grid,
        disable_numparse=True,
        colalign=["right" if name in ("figure", "beside") else "left" for name in filled],
    )


def _sentence(row: Row, syntax: _Syntax) -> str:
    """A finding: what it is called, what it says, and of which ids."""
    ids = f" ({syntax.escape(row.id)})" if row.id else ""
    return f"{syntax.heading.format(syntax.escape(row.figure))} {syntax.escape(row.text)}{ids}"


def _cells(row: Row) -> dict[str, str]:
    return {
        "figure": row.figure,
        "text": " · ".join(filter(None, (row.text, row.detail))),
        "beside": row.beside,
        "bar": "" if row.bar is None else bar(row.bar, _BAR_WIDTH),
        "id": row.id,
    }


def _list(heading: str, texts: Iterable[str], syntax: _Syntax) -> Iterator[str]:
    items = [syntax.item.format(syntax.escape(text)) for text in texts]
    if items:
        yield syntax.heading.format(syntax.escape(heading))
        yield syntax.items.format("\n".join(items))
