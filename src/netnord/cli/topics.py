"""`adoption`, `sites`, `providers`, `ecommerce`: one topic each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

import typer

from netnord.answers.tables import topic_table, with_citations
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
from netnord.render.formats import Format

BreakdownOption = Annotated[
    bool, typer.Option("--breakdown", "-b", help="Add the parts of each whole, their shares and bars.")
]

_PAGE = """{help}

What was published comes first, then what follows from it.

Examples:
    netnord {topic}              # for the eye
    netnord {topic} --breakdown  # with the parts of each whole
    netnord {topic} --json       # for a script
"""


def _topic_command(topic: str, help: str) -> Callable[..., None]:
    def show_topic(
        format: FormatOption = None,
        json: JsonOption = False,
        breakdown: BreakdownOption = False,
        sources: SourcesOption = False,
        lang: LanguageOption = None,
        rounding: RoundingOption = None,
        facts: FactsOption = None,
    ) -> None:
        store = store_at(facts)
        table = topic_table(store, topic, view(lang, rounding))
        if breakdown:
            from netnord.answers.breakdown import with_breakdowns

            table = with_breakdowns(table, store)
        answer(with_citations(table) if sources else table, store, chosen_format(Format, format, json))

    show_topic.__doc__ = _PAGE.format(help=help, topic=topic)
    return show_topic


adoption = _topic_command("adoption", "Companies on the Internet, now and next year.")
sites = _topic_command("sites", "Web sites: how many, whose, and what for.")
providers = _topic_command("providers", "Firms that design, host and advise, and their jobs.")
ecommerce = _topic_command("ecommerce", "Sites that sell, and how they are paid.")
