"""Characters that mean something in a format, so written that they stand for themselves."""

from __future__ import annotations

import html as markup_language
import re

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


def markdown(text: str) -> str:
    return _MARKDOWN.sub(r"\\\g<0>", text)


def html(text: str) -> str:
    return markup_language.escape(text, quote=False)


def latex(text: str) -> str:
    return text.translate(_LATEX_TABLE)
