"""Figures that are shown together, for programs and notebooks."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from msgspec import Struct

from netnord.answers.tables import Table, View
from netnord.api.named import member
from netnord.derive import DerivedFigure
from netnord.errors import UnknownNameError
from netnord.interval import Interval
from netnord.render.formats import Format, render_table
from netnord.terms import Hedge
from netnord.typography.citations import brief_citation, with_sentences
from netnord.typography.computed import recomputed
from netnord.typography.measures import published


class Figure(Struct, frozen=True):
    """A published figure, or one that follows from published ones."""

    id: str
    label: str
    """What it is a figure of."""
    value: Fraction
    """Exactly; a share in per cent."""
    interval: Interval
    """The values that it may stand for, given how it was printed or what it follows from."""
    whole_counts: range | None
    """Where it counts whole things and follows from a share: the counts that print as that share."""
    unit: str
    """``percent``, ``months``, ``rank``, or the id of what is counted."""
    display: str
    """As people read it: "65%", "more than 1,000", "372 to 379"."""
    hedges: tuple[Hedge, ...]
    """The words that bound it, as "about"; of a recomputed figure, those that bound nothing exactly."""
    formula: str | None
    """Of a recomputed figure, with ids: ``sites.companies / sites.total``."""
    base: str | None
    """The id of the whole that was taken, where a formula names several."""
    source: str | None
    """Publication, date and sentence of a published figure: "La Tribune, 16 June 1999, sentence 13"."""


class Answer:
    """Figures in their order, published ones first; a notebook shows them as a table."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self.title = table.title
        self.figures = (
            *_published(table),
            *(_recomputed(figure, table.view) for figure in table.derived),
        )
        self.names = {names.id: tuple(names.names) for names in table.names}
        """The lists of names by their ids."""

    def __len__(self) -> int:
        return len(self.figures)

    def __iter__(self) -> Iterator[Figure]:
        return iter(self.figures)

    def __getitem__(self, id: str) -> Figure:
        """The figure with this id, the first if it was recomputed from several wholes.

        Raises `UnknownNameError` for an id that the answer does not have.
        """
        for figure in self.figures:
            if figure.id == id:
                return figure
        raise UnknownNameError("id", id, list(dict.fromkeys(figure.id for figure in self.figures)))

    def text(self, format: str = "table") -> str:
        """As `netnord … --format` writes it: "table", "json", "ndjson", "csv", "markdown" and others.

        Raises `UnknownNameError` for a format that there is not.
        """
        return render_table(self._table, member(Format, "format", format))

    def __repr__(self) -> str:
        return f"<Answer {self.title!r}: {len(self.figures)} figures, {len(self.names)} lists of names>"

    def _repr_html_(self) -> str:
        from netnord.render.webpage import grid

        rows = [(each.display, each.label, each.id, each.source or each.formula or "") for each in self]
        return grid(self.title, ("figure", "what", "id", "source or formula"), rows)


def _published(table: Table) -> Iterator[Figure]:
    language = table.view.language
    sources = {source["id"]: brief_citation(source, language) for source in table.sources}
    for fact in table.facts:
        yield Figure(
            fact.id,
            fact.label.in_language(language),
            fact.exact_value,
            fact.interval(table.view.rounding),
            None,
            fact.unit,
            published(fact, language),
            () if fact.hedge is Hedge.EXACTLY else (fact.hedge,),
            None,
            None,
            with_sentences(sources[fact.source], [fact.sentence], language),
        )


def _recomputed(figure: DerivedFigure, view: View) -> Figure:
    return Figure(
        figure.derived.id,
        figure.derived.label.in_language(view.language),
        figure.value,
        figure.interval,
        None if figure.whole_counts is None else figure.whole_counts[view.rounding],
        figure.derived.unit,
        recomputed(figure, view.rounding, view.language),
        tuple(figure.hedges),
        figure.formula,
        figure.base,
        None,
    )
