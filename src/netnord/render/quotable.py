"""Cited figures and their sources, ready to paste."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from enum import Enum
from typing import Any

import msgspec

from netnord.answers.cited import CitedFigure
from netnord.terms import Language
from netnord.text.controls import in_one_line
from netnord.typography.citations import citation, with_sentences

_MARKDOWN = re.compile(r"([\\`*_\[\]<>#|])")
_LATEX = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "{}&%$#_"},
}
_ENTRIES = {
    "article": "article",
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "book": "book",
    "chapter": "incollection",
    "paper-conference": "inproceedings",
    "report": "techreport",
    "thesis": "phdthesis",
}
"""BibTeX's entry types by those of CSL; any other is "misc"."""
_CONTAINERS = {"article": "journal", "incollection": "booktitle", "inproceedings": "booktitle"}
_PUBLISHERS = {"techreport": "institution", "phdthesis": "school"}
_FIELDS = {
    "title": "title",
    "volume": "volume",
    "issue": "number",
    "page": "pages",
    "DOI": "doi",
    "URL": "url",
}
_PARTS_OF_DATES = ("year", "month", "day")


class CitationFormat(str, Enum):
    """What a citation is pasted into."""

    TEXT = "text"
    MARKDOWN = "markdown"
    BIBTEX = "bibtex"
    CSL_JSON = "csl-json"


def render_citations(figures: Sequence[CitedFigure], format: CitationFormat, language: Language) -> str:
    """`figures` with their citations, a line each; or their sources alone, for programs that cite."""
    return _WRITERS[format](figures, language)


def _text(figures: Sequence[CitedFigure], language: Language) -> str:
    return "".join(f"{_cited(each, language)}\n" for each in figures)


def _markdown(figures: Sequence[CitedFigure], language: Language) -> str:
    return "".join(_MARKDOWN.sub(r"\\\1", _cited(each, language)) + "\n" for each in figures)


def _cited(figure: CitedFigure, language: Language) -> str:
    places = "; ".join(
        with_sentences(citation(each.source, language), each.sentences, language) for each in figure.sources
    )
    return in_one_line(f"{figure.figure}, {figure.label} ({places})")


def _bibtex(figures: Sequence[CitedFigure], language: Language) -> str:  # noqa: ARG001
    return "\n".join(map(_entry, _sources(figures)))


def _csl_json(figures: Sequence[CitedFigure], language: Language) -> str:  # noqa: ARG001
    sources = [
        {name: value for name, value in each.items() if name != "custom"} for each in _sources(figures)
    ]
    return msgspec.json.format(msgspec.json.encode(sources), indent=2).decode() + "\n"


_WRITERS: dict[CitationFormat, Callable[[Sequence[CitedFigure], Language], str]] = {
    CitationFormat.TEXT: _text,
    CitationFormat.MARKDOWN: _markdown,
    CitationFormat.BIBTEX: _bibtex,
    CitationFormat.CSL_JSON: _csl_json,
}


def _sources(figures: Sequence[CitedFigure]) -> list[dict[str, Any]]:
    """Each once."""
    return list(
        {str(each.source["id"]): each.source for figure in figures for each in figure.sources}.values()
    )


def _entry(source: dict[str, Any]) -> str:
    kind = _ENTRIES.get(str(source.get("type")), "misc")
    fields = {
        _CONTAINERS.get(kind, "howpublished"): source.get("container-title"),
        _PUBLISHERS.get(kind, "publisher"): source.get("publisher"),
    }
    fields |= {name: source.get(field) for field, name in _FIELDS.items()}
    fields |= dict(zip(_PARTS_OF_DATES, _date(source), strict=False))
    written = {"author": " and ".join(map(_name, source.get("author") or []))}
    written |= {name: _latex(value) for name, value in fields.items() if value}
    lines = [f"  {name} = {{{value}}}," for name, value in written.items() if value]
    key = re.sub(r"[^A-Za-z0-9_:.-]+", "_", str(source["id"]))
    return "\n".join([f"@{kind}{{{key},", *lines, "}", ""])


def _name(person: Any) -> str:
    if not isinstance(person, dict):
        return ""
    if literal := person.get("literal"):
        return f"{{{_latex(literal)}}}"  # one name, whatever it has of "and" and commas
    return ", ".join(_latex(person[part]) for part in ("family", "given") if person.get(part))


def _date(source: dict[str, Any]) -> list[Any]:
    """Year, month and day, as far as they are said."""
    issued = source.get("issued")
    parts = issued.get("date-parts") if isinstance(issued, dict) else None
    return list(parts[0]) if isinstance(parts, list) and parts and isinstance(parts[0], list) else []


def _latex(value: Any) -> str:
    return "".join(_LATEX.get(sign, sign) for sign in in_one_line(str(value)))
