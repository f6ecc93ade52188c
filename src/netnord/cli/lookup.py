"""`list`, `show`, `find`: figures from anywhere in the store."""

from __future__ import annotations

from typing import Annotated

import typer

from netnord.cli.answers import answer, write
from netnord.cli.options import (
    FactsOption,
    FormatOption,
    JsonOption,
    LanguageOption,
    RoundingOption,
    SourcesOption,
    format_of,
    store_at,
    view,
)
from netnord.render.formats import Format
from netnord.tables import figures_table, topic_table, whole_table, with_citations

TopicOption = Annotated[str | None, typer.Option("--topic", metavar="TOPIC", help="Only those of this topic.")]
Ids = Annotated[list[str], typer.Argument(metavar="ID...", help="As 'netnord list' shows them.", show_default=False)]
Words = Annotated[list[str], typer.Argument(metavar="WORD...", help="In French or English.", show_default=False)]


def list_figures(
    topic: TopicOption = None,
    format: FormatOption = None,
    json: JsonOption = False,
    sources: SourcesOption = False,
    lang: LanguageOption = None,
    rounding: RoundingOption = None,
    facts: FactsOption = None,
) -> None:
    """Every figure and list of names, with its id."""
    store = store_at(facts)
    shown = view(lang, rounding)
    table = whole_table(store, shown) if topic is None else topic_table(store, topic, shown)
    answer(with_citations(table) if sources else table, store, format_of(format, json))


def show(
    ids: Ids,
    format: FormatOption = None,
    json: JsonOption = False,
    lang: LanguageOption = None,
    rounding: RoundingOption = None,
    facts: FactsOption = None,
) -> None:
    """All about a figure: where it stands, what it is a share of, how it is computed, what follows from it.

    Formats other than the table have one row for each figure, as for 'netnord list'.
    """
    store = store_at(facts)
    shown = view(lang, rounding)
    wanted = format_of(format, json)
    if wanted is not Format.TABLE:
        answer(figures_table(store, ids, ", ".join(ids), shown), store, wanted)
        return
    from netnord.details import details
    from netnord.render.page import pages

    write(pages([details(store, id, shown) for id in ids]), wanted)


def find(
    words: Words,
    format: FormatOption = None,
    json: JsonOption = False,
    sources: SourcesOption = False,
    lang: LanguageOption = None,
    rounding: RoundingOption = None,
    facts: FactsOption = None,
) -> None:
    """Figures by words of their labels, subjects, scopes, names or ids; all words must fit."""
    from netnord.finding import matching

    store = store_at(facts)
    table = figures_table(store, matching(store, words), " ".join(words), view(lang, rounding))
    answer(with_citations(table) if sources else table, store, format_of(format, json))
