"""`adoption`, `sites`, `providers`, `ecommerce`: one topic each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

import typer

from netnord.answers.tables import View, topic_table
from netnord.cli.answers import Wanted, answer, with_answer_options
from netnord.cli.options import IdsOption
from netnord.store.store import FactStore

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
        wanted: Wanted,
        store: FactStore,
        view: View,
        breakdown: BreakdownOption = False,
        ids: IdsOption = False,
    ) -> None:
        table = topic_table(store, topic, view)
        if breakdown:
            from netnord.answers.breakdown import with_breakdowns

            table = with_breakdowns(table, store)
        answer(table, store, wanted, ids=ids)

    show_topic.__doc__ = _PAGE.format(help=help, topic=topic)
    return with_answer_options(show_topic)


adoption = topic_command("adoption", "Companies on the Internet, now and next year.")
sites = topic_command("sites", "Web sites: how many, whose, and what for.")
providers = topic_command("providers", "Firms that design, host and advise, and their jobs.")
ecommerce = topic_command("ecommerce", "Sites that sell, and how they are paid.")
