"""`adoption`, `sites`, `providers`, `ecommerce`: one topic each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

import typer

from netnord.answers.tables import topic_table
from netnord.cli.answers import Wanted, answer
from netnord.cli.options import (
    FactsOption,
    FieldsOption,
    FormatOption,
    IdsOption,
    JsonOption,
    LanguageOption,
    NoPagerOption,
    RoundingOption,
    SourcesOption,
    store_at,
    view,
)

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


def topic_command(topic: str, help: str) -> Callable[..., None]:
    """The function of the command that shows `topic`, which `help` says in a sentence."""

    def show_topic(
        format: FormatOption = None,
        json: JsonOption = False,
        fields: FieldsOption = None,
        breakdown: BreakdownOption = False,
        sources: SourcesOption = False,
        ids: IdsOption = False,
        lang: LanguageOption = None,
        rounding: RoundingOption = None,
        facts: FactsOption = None,
        no_pager: NoPagerOption = False,
    ) -> None:
        wanted = Wanted.by(format, json, fields, sources, ids, no_pager)
        store = store_at(facts)
        table = topic_table(store, topic, view(lang, rounding))
        if breakdown:
            from netnord.answers.breakdown import with_breakdowns

            table = with_breakdowns(table, store)
        answer(table, store, wanted)

    show_topic.__doc__ = _PAGE.format(help=help, topic=topic)
    return show_topic


adoption = topic_command("adoption", "Companies on the Internet, now and next year.")
sites = topic_command("sites", "Web sites: how many, whose, and what for.")
providers = topic_command("providers", "Firms that design, host and advise, and their jobs.")
ecommerce = topic_command("ecommerce", "Sites that sell, and how they are paid.")
