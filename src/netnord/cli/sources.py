"""`source verify`: the facts against a copy of what they come from."""

from __future__ import annotations

from typing import Annotated

import typer

from netnord.cli.drafts import text_of
from netnord.cli.options import (
    FactsOption,
    JsonOption,
    LanguageOption,
    MessageLanguageOption,
    chosen_format,
    store_at,
    view,
)
from netnord.cli.output import emit
from netnord.cli.pages import Command, Group
from netnord.cli.typed import FileName

source = typer.Typer(
    cls=Group,
    help="""The documents that facts come from.

    Examples:
        netnord source verify article.txt --facts my-facts.json  # is each figure where the facts say?
    """,
    add_completion=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Text = Annotated[
    FileName,
    typer.Argument(
        parser=FileName,
        metavar="TEXT",
        help="A copy of the source; '-' is standard input.",
        show_default=False,
    ),
]
SourceOption = Annotated[
    str | None,
    typer.Option("--source", metavar="ID", help="Which source it is a copy of, if there are several."),
]
UnusedOption = Annotated[bool, typer.Option("--unused", help="List the figures that no fact uses.")]
VerificationFormatOption = Annotated[
    str | None,
    typer.Option("--format", "-f", metavar="FORMAT", help="table (the default), json or markdown."),
]


@source.callback()
def _source(lang: MessageLanguageOption = None) -> None:
    """Keep `verify` a command of its own, though there is no other yet."""


@source.command("verify", cls=Command)
def verify(
    text: Text,
    source_id: SourceOption = None,
    unused: UnusedOption = False,
    format: VerificationFormatOption = None,
    json: JsonOption = False,
    lang: LanguageOption = None,
    facts: FactsOption = None,
) -> int:
    """Does each fact stand where it says? Looks for every figure and name in a copy of its source.

    Ends with exit code 1 if one is missing or in another sentence.

    Examples:
        netnord source verify article.txt --facts my-facts.json  # is each figure where the facts say?
        netnord source verify article.txt --facts my-facts.json --unused  # and which does no fact use?
    """
    from msgspec.structs import replace

    from netnord.authoring.verification import verify as verified
    from netnord.render.reports import ReportFormat, render_report, report_of_verification

    wanted, language = chosen_format(ReportFormat, format, json), view(lang, None).language
    verification = verified(store_at(facts), text_of(text), source_id)
    if not unused:
        verification = replace(verification, unused=None)
    emit(render_report(report_of_verification(verification, language), wanted), wanted.value)
    return 0 if verification.holds else 1
