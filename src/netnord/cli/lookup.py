"""`list`, `show`, `find`: figures from anywhere in the store."""

from __future__ import annotations

from typing import Annotated

import typer

from netnord.answers.tables import figures_table, topic_table, whole_table, with_citations
from netnord.cli.answers import answer
from netnord.cli.options import (
    FactsOption,
    FormatOption,
    JsonOption,
    LanguageOption,
    RoundingOption,
    SourcesOption,
    chosen_format,
    store_at,
    view,
)
from netnord.cli.output import complain, emit
from netnord.render.formats import FOR_PEOPLE, Format
from netnord.store.model import Phrase

TopicOption = Annotated[
    str | None, typer.Option("--topic", metavar="TOPIC", help="Only those of this topic.")
]
Ids = Annotated[
    list[str], typer.Argument(metavar="ID...", help="As 'netnord list' shows them.", show_default=False)
]
FOUND_FOR = Phrase(fr="Trouvé pour «\u00a0{words}\u00a0»", en="Found for “{words}”")
MEANT_PERHAPS = Phrase(
    fr="Rien pour «\u00a0{words}\u00a0»\u202f; vouliez-vous dire «\u00a0{near}\u00a0»\u202f?",
    en="Nothing for “{words}”; did you mean “{near}”?",
)
NOTHING_FOR = Phrase(
    fr="Rien pour «\u00a0{words}\u00a0»\u202f; «\u00a0netnord list\u00a0» montre tout",
    en="Nothing for “{words}”; 'netnord list' shows all",
)
Words = Annotated[
    list[str], typer.Argument(metavar="WORD...", help="In French or English.", show_default=False)
]


def list_figures(
    topic: TopicOption = None,
    format: FormatOption = None,
    json: JsonOption = False,
    sources: SourcesOption = False,
    lang: LanguageOption = None,
    rounding: RoundingOption = None,
    facts: FactsOption = None,
) -> None:
    """Every figure and list of names, with its id.

    Examples:
        netnord list                        # all that the facts file has
        netnord list --topic sites          # only one topic
        netnord list --sources -f markdown  # with sentences of the source, to paste
    """
    store = store_at(facts)
    shown = view(lang, rounding)
    table = whole_table(store, shown) if topic is None else topic_table(store, topic, shown)
    answer(with_citations(table) if sources else table, store, chosen_format(Format, format, json))


def show(
    ids: Ids,
    format: FormatOption = None,
    json: JsonOption = False,
    sources: SourcesOption = False,
    lang: LanguageOption = None,
    rounding: RoundingOption = None,
    facts: FactsOption = None,
) -> None:
    """All about figures or lists of names.

    Where each stands (with or without --sources), what it is a share of, how it is computed, what
    follows from it. Formats other than the table have one row for each figure, as for 'netnord list'.

    Examples:
        netnord show sites.total                     # one figure
        netnord show sites.total sites.companies     # two of them
        netnord show ecommerce.secure_payment --json # for a script
    """
    store = store_at(facts)
    shown = view(lang, rounding)
    wanted = chosen_format(Format, format, json)
    if wanted is not Format.TABLE:
        table = figures_table(store, ids, ", ".join(ids), shown)
        answer(with_citations(table) if sources else table, store, wanted)
        return
    from netnord.answers.details import details
    from netnord.render.fact_pages import pages

    emit(pages([details(store, id, shown) for id in ids]))


def find(
    words: Words,
    format: FormatOption = None,
    json: JsonOption = False,
    sources: SourcesOption = False,
    lang: LanguageOption = None,
    rounding: RoundingOption = None,
    facts: FactsOption = None,
) -> None:
    """Figures by words, in either language, or by what they are.

    All words have to fit the labels, subjects, bases, scopes, names or ids; a number is looked for as a
    figure, in digits or in words.

    Examples:
        netnord find payment       # in any form: pay, payments
        netnord find boutiques     # in either language
        netnord find merchant sites # all of several words
        netnord find 1,202         # a figure, as it is printed
        netnord find "65 %"        # in either notation
        netnord find four          # or in words: four, quatre
    """
    from netnord.answers.search import corrected, matching

    store = store_at(facts)
    shown, text = view(lang, rounding), " ".join(words)
    wanted = chosen_format(Format, format, json)
    ids = matching(store, text)
    near = None if ids else corrected(store, text)
    if not ids and wanted not in FOR_PEOPLE:  # whose title says it
        advice = "'netnord list' shows all" if near is None else f"did you mean '{near}'?"
        complain(f"no figure speaks of '{text}'; {advice}")
    phrase = FOUND_FOR if ids else NOTHING_FOR if near is None else MEANT_PERHAPS
    title = phrase.in_language(shown.language).format(words=text, near=near)
    table = figures_table(store, ids, title, shown)
    answer(with_citations(table) if sources else table, store, wanted)
