"""The rows of a table as people read them, the same in all formats that are for people."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from netnord.render.cited import place, sentence_number
from netnord.render.headings import STATUSES
from netnord.render.ranges import possible
from netnord.store.model import BaseStatus, Phrase
from netnord.terms import Language
from netnord.typography.computed import filled_in, recomputed
from netnord.typography.elision import has_determiner, of
from netnord.typography.measures import hedge_words, published
from netnord.typography.numerals import NO_BREAK_SPACE, number

if TYPE_CHECKING:
    from netnord.answers.tables import Table
    from netnord.derive import DerivedFigure
    from netnord.store.model import Fact, NameList


class Origin(Enum):
    """Where a row comes from."""

    PUBLISHED = Phrase(fr="Publiés", en="Published")
    RECOMPUTED = Phrase(fr="Recalculés", en="Recomputed")
    NAMED = Phrase(fr="Nommés", en="Named")


class Line(NamedTuple):
    """One row; empty where there is nothing to say."""

    origin: Origin
    figure: str
    what: str
    of: str
    """The base of a published share; the formula of a recomputed figure, filled in."""
    possible: str
    """Which values or whole counts a recomputed figure may have."""
    id: str
    source: str = ""
    """Where it stands; only in a table with citations."""


COLUMNS = {
    "figure": Phrase(fr="chiffre", en="figure"),
    "what": Phrase(fr="quoi", en="what"),
    "of": Phrase(fr="de quoi, d’où", en="out of, from"),
    "possible": Phrase(fr="possible", en="possible"),
    "id": Phrase(fr="id", en="id"),
    "source": Phrase(fr="source", en="source"),
}
"""The fields of `Line` that have a column, with their headings."""

_OR = Phrase(fr="ou", en="or")
_INCOMPLETE = Phrase(fr="liste incomplète", en="incomplete list")
_NAME = Phrase(fr="nom", en="name")
_NAMES = Phrase(fr="noms", en="names")


def lines(table: Table) -> list[Line]:
    """All rows of `table`: published figures, then recomputed ones, then lists of names."""
    language = table.view.language
    sources = {source["id"]: source for source in table.sources}

    def standing(source: str, sentence: int) -> str:
        if not table.cited:
            return ""
        if len(sources) == 1:  # which is cited in full under the table
            return sentence_number(sentence, language)
        return place(sources[source], sentence, language)

    return [
        *(_published_line(fact, table, standing(fact.source, fact.locator.sentence)) for fact in table.facts),
        *(_recomputed_line(figure, table) for figure in table.derived),
        *(_named_line(listed, table, standing(listed.source, listed.sentence)) for listed in table.names),
    ]


def filled_columns(shown: list[Line]) -> list[str]:
    """The columns that have something in them."""
    return [column for column in COLUMNS if any(getattr(line, column) for line in shown)]


def with_headings(rows: list[Line]) -> Iterator[Line | Origin]:
    """`rows`, each origin before those that come from it."""
    previous = None
    for row in rows:
        if row.origin is not previous:
            yield row.origin
        yield row
        previous = row.origin


def base_words(fact: Fact, table: Table) -> str:
    """What a share is a share of, and how surely; what a count is a part of."""
    language = table.view.language
    if fact.base is not None:
        readings = f" {_OR.in_language(language)} ".join(
            reading.label.in_language(language) for reading in fact.base.readings
        )
        if fact.base.status is BaseStatus.STATED:
            return readings
        return f"{readings} ({STATUSES[fact.base.status].in_language(language)})"
    if fact.part_of is not None:
        return _part_of(table.bases[fact.part_of], language)
    return ""


def _part_of(whole: str, language: Language) -> str:
    if language is Language.EN:
        return f"part of {whole}"
    # A whole without its article cannot stand after "de": one part is of all of them.
    return f"partie {of(whole)}" if has_determiner(whole) else f"partie de{NO_BREAK_SPACE}: {whole}"


def _published_line(fact: Fact, table: Table, source: str) -> Line:
    language = table.view.language
    return Line(
        Origin.PUBLISHED,
        published(fact, language),
        fact.label.in_language(language),
        base_words(fact, table),
        "",
        fact.id,
        source,
    )


def _recomputed_line(figure: DerivedFigure, table: Table) -> Line:
    language = table.view.language
    label = figure.derived.label.in_language(language)
    hedges = ", ".join(f"({hedge_words(hedge, language)})" for hedge in figure.hedges)
    return Line(
        Origin.RECOMPUTED,
        recomputed(figure, language),
        label if figure.base is None else f"{label} ({table.bases[figure.base]})",
        filled_in(figure, language),
        " ".join(filter(None, (possible(figure, table.view.rounding, language), hedges))),
        figure.derived.id,
    )


def _named_line(listed: NameList, table: Table, source: str) -> Line:
    language = table.view.language
    noun = _NAME if len(listed.names) == 1 else _NAMES
    return Line(
        Origin.NAMED,
        f"{number(len(listed.names), language)} {noun.in_language(language)}",
        listed.label.in_language(language),
        ", ".join(listed.names),
        "" if listed.complete else _INCOMPLETE.in_language(language),
        listed.id,
        source,
    )
