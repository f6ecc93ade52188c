"""`list`, `show`, `find`: figures from anywhere in the store."""

from __future__ import annotations

from typing import Annotated

import typer

from netnord.answers.tables import View, figures_table, topic_table, whole_table
from netnord.cli.answers import Wanted, answer, with_answer_options
from netnord.cli.options import IdsOption
from netnord.cli.output import complain, emit, emit_page
from netnord.render.formats import FOR_PEOPLE, Format
from netnord.store.model import Phrase
from netnord.store.store import FactStore

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


@with_answer_options
def list_figures(wanted: Wanted, store: FactStore, view: View, topic: TopicOption = None) -> None:
    """Every figure and list of names, with its id.

    Examples:
        netnord list                        # all that the facts file has
        netnord list --topic sites          # only one topic
        netnord list --sources -f markdown  # with sentences of the source, to paste
    """
    table = whole_table(store, view) if topic is None else topic_table(store, topic, view)
    answer(table, store, wanted, by_topic=topic is None)


@with_answer_options
def show(wanted: Wanted, store: FactStore, view: View, ids: Ids) -> None:
    """All about figures or lists of names.

    Where each stands (with or without --sources), what it is a share of, how it is computed, what
    follows from it. Formats other than the table have one row for each figure, as for 'netnord list'.

    Examples:
        netnord show sites.total                     # one figure
        netnord show sites.total sites.companies     # two of them
        netnord show ecommerce.secure_payment --json # for a script
    """
    if wanted.format is not Format.TABLE:
        answer(figures_table(store, ids, ", ".join(ids), view), store, wanted)
        return
    from netnord.answers.details import details
    from netnord.render.fact_page import page_about
    from netnord.render.layout import on_screen

    text = on_screen(*(page_about(details(store, id, view)) for id in ids))
    (emit_page if wanted.pager else emit)(text)


@with_answer_options
def find(wanted: Wanted, store: FactStore, view: View, words: Words, ids: IdsOption = False) -> None:
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

    text = " ".join(words)
    found = matching(store, text)
    near = None if found else corrected(store, text)
    if not found and wanted.format not in FOR_PEOPLE:  # whose title says it
        advice = "'netnord list' shows all" if near is None else f"did you mean '{near}'?"
        complain(f"no figure speaks of '{text}'; {advice}")
    phrase = FOUND_FOR if found else NOTHING_FOR if near is None else MEANT_PERHAPS
    title = phrase.in_language(view.language).format(words=text, near=near)
    answer(figures_table(store, found, title, view), store, wanted, ids=ids)
